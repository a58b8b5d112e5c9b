import { beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../../scripts/build.js'
import { loadGazetteer, loadOutlets, loadWords } from '../../src/knowledge/load.js'
import type { Knowledge } from '../../src/model/knowledge.js'
import type { PlaceMention } from '../../src/model/place.js'
import { read } from '../../src/pipeline.js'
import { mark, plain } from '../marks.js'

let know: Knowledge

beforeAll(async () => {
  await ensureBuilt()
  know = { gazetteer: loadGazetteer('/nowhere'), outlets: loadOutlets(), words: loadWords() } as Knowledge
})

function find(text: string, more: { outlet?: string; url?: string } = {}): readonly PlaceMention[] {
  const document = { id: 't', text, title: null, outlet: null, published: null, url: null, ...more }
  return read(document, know, { given: { names: [], equipment: [] }, wanted: ['places'] }).places
}

/** Country, division or kind of the entry, enough to tell one from another. */
const where = ({ place, use }: PlaceMention) =>
  `${place ? (place.admin1 ?? place.country ?? place.kind) : '?'}${use === 'place' ? '' : ` ${use}`}`

const check = (marked: string) => expect(mark(plain(marked), find(plain(marked)), where)).toBe(marked)

/** The ids that the text's mentions were resolved to, in order. */
const ids = (text: string) => find(text).map(({ place }) => place?.id)

test('G1: what stands beside a name says which place it is', () => {
  check('A tornado hit [Paris|US.TX], [Texas|US.TX], on Sunday.')
  check('The mayor of [Paris|FR.11] flew to [London|GB.ENG].')
  check('Two men from [Tripoli|LB.09], [Lebanon|LB], were held.')
  check('Deputies in [Hama|SY.10] and [Idlib|SY.12] provinces fled.')
  expect(ids('Fighting was reported in Hama and Idlib provinces.')).toEqual(['admin1:SY.10', 'admin1:SY.12'])
  expect(ids('The city of Homs was quiet.')).toEqual(['geonames:169577'])
})

test('G1: small places in a list of towns', () => {
  const found = find('The army left a number of villages and towns including Tarhuna and Dawun.')
  expect(found.map(({ place }) => place?.id)).toEqual(['geonames:2210221', 'sitrep:ly-dawun'])
  // two villages bear the name, and neither is chosen in silence
  expect(found[1]!.alternatives.map(({ id }) => id)).toEqual(['sitrep:ly-suq-ad-dawun'])
  expect(find('Those who left include Dawun and Saleh.')).toEqual([])
})

test('G1: the report’s other places decide between namesakes', () => {
  expect(ids('Forces left Tripoli for Misrata and Zawiya.')[0]).toBe('geonames:2210247')
  expect(ids('Forces left Tripoli after clashes near Beirut and Sidon.')[0]).toBe('geonames:266826')
  check('Crews from [Columbus|US.NE] joined those from [Lincoln|US.NE], [Omaha|US.NE] and [Kearney|US.NE].')
})

test('G1: spellings, scripts and places of war', () => {
  expect(ids('They took Tarhouna, Gharian and the al-Watiya airbase.')).toEqual([
    'geonames:2210221',
    'geonames:2217362',
    'sitrep:ly-watiya',
  ])
  expect(ids('Shelling hit the Donbas and crossed the Euphrates near Deir ez-Zor.').slice(0, 2)).toEqual([
    'sitrep:ua-donbas',
    'sitrep:euphrates',
  ])
  expect(ids('Tankers waited off Ras Lanuf, at the Bab al-Mandab and in the Strait of Hormuz.')).toEqual([
    'sitrep:ly-ras-lanuf',
    'sitrep:bab-el-mandeb',
    'sitrep:strait-of-hormuz',
  ])
})

test('G1: a name two places share shows both', () => {
  const dawun = find('They fled Tarhuna and Dawun.').at(-1)!
  expect(dawun.place?.id).toBe('sitrep:ly-dawun')
  expect(dawun.alternatives.map((place) => place.id)).toEqual(['sitrep:ly-suq-ad-dawun'])
  expect(find('They fled Tarhuna.')[0]!.alternatives).toEqual([])
})

test('G2: a capital or country that acts is its government', () => {
  check('[Ankara|TR.68 government] announced new sanctions.')
  check('Apparently, [Ankara|TR.68 government] and the GNA saw this as weakness.')
  check('[Egypt|EG government] has repeatedly warned against it.')
  check('The meeting in [Ankara|TR.68] lasted an hour.')
  expect(find('Cairo could opt for direct action.')[0]).toMatchObject({ use: 'government', precision: 'country' })
})

test('G3: adjectives and demonyms', () => {
  check('[Libyan|LY people] and [Syrian|SY people] fighters met [Kurds|region people].')
  expect(find('Two Egyptians were held.')[0]).toMatchObject({ precision: 'country', name: 'Egypt' })
})

test('G4: a place inside a longer name', () => {
  check('The [Libyan|LY part-of-name] National Army left.')
  check('He works for the Bank of [Cyprus|CY part-of-name].')
  check('The [Houston|US.TX part-of-name] Chronicle reported it.')
})

test('people, streets, months and plain words are no places', () => {
  check('President Jackson met Sydney Smith and George W. Houston.')
  check('Abraham Lincoln spoke; Lincoln said no.')
  check('He lives at 12 [Dublin Road|?] and was born in March.')
  check('Reading is fun. Police said so. Fire broke out.')
  check('Mr. Paris and Ms. Hill agreed.')
  check('They’re here daily, ready to read.')
})

test('G5: a name no gazetteer knows is kept, and located only where the words say', () => {
  check('They entered the villages of [Umm Qatra|?], [Zorbaxi|?] and [Tel Wanda|?].')
  check('Four were seen in [Umm Qatra|SY.12], [Idlib|SY.12], on Sunday.')
  expect(find('Four were seen in Umm Qatra, Idlib, on Sunday.')[0]).toMatchObject({
    name: 'Umm Qatra',
    precision: 'admin',
    reason: 'in no gazetteer; the report puts it in Idlib',
    rule: 'G5',
  })
  expect(find('They shelled the Zorbaxi neighbourhood.')[0]).toMatchObject({ place: null, precision: 'unlocatable' })
  check('He spoke in Arabic, in Ramadan, about General Zorbaxi.')
})

test('short forms count where they can stand', () => {
  check('He flew from the [U.S.|US] to [Augusta|US.GA], [Ga.|US.GA], and back.')
  check('OK, said Ms. Hill, tell us more.')
  check('Talks in the [UAE|AE] and the [DRC|CD] ended.')
})

test('how closely a mention fixes a point', () => {
  const precision = (text: string) => find(text).map((mention) => mention.precision)
  expect(precision('Strikes hit Sirte.')).toEqual(['exact'])
  expect(precision('Strikes hit positions near Sirte.')).toEqual(['near'])
  expect(precision('Strikes hit Libya.')).toEqual(['country'])
  expect(precision('Strikes hit the Donbas.')).toEqual(['region'])
  expect(precision('Strikes hit Rapides Parish.')).toEqual(['admin'])
  expect(precision('Strikes hit boats on the Euphrates.')).toEqual(['line'])
})

test('in a headline capitals say nothing', () => {
  check('[Egypt|EG government] Sends Battle Tanks To [Libyan|LY people] Border Under [Turkish|TR people] Strikes')
})

test('a local outlet’s country speaks for its places', () => {
  const text = 'The council in Halifax met.'
  expect(find(text)[0]!.place?.country).toBe('CA')
  expect(find(text, { url: 'https://www.rtt.co.uk/news/1' })[0]!.place?.country).toBe('GB')
})

test('G5: articles, days, sites and first words of a sentence', () => {
  check('They shelled the village of [Al-Zorbaxiyah|?] on Sunday.')
  check('Worshippers were gathering inside the [Zorbaxi Mosque|?].')
  check('In [Zorbaxi|?], two men were held.')
  check('Thousands marched in [Athens|GR.ESYE31] Thursday.')
  check('It fell silent at 3 p.m. ([Damascus|SY.13 part-of-name] Time).')
})

test('G5: what stands beside it, or how it begins, makes a place of a name', () => {
  check('Insurgents landed on [Zorbax|?] island and in the [Zorbaxi|?] forest.')
  check('Shells fell on [Wadi Zorbax|?] at noon.')
  check('The mortar bombs were said to have fallen in [Homs|SY.11] and [Zorbax|?] late at night.')
  check('They thanked Zorbax and left.')
})

/** Finds places beside what a tagger took a name for. */
function findTagged(text: string, name: string, label: 'PER' | 'ORG' | 'LOC') {
  const start = text.indexOf(name)
  const names = [{ start, end: start + name.length, label, id: null, by: 'learned' as const, p: 0.97, rule: 'N1' }]
  const document = { id: 't', text, title: null, outlet: null, published: null, url: null }
  const { places } = read(document, know, { given: { names, equipment: [] }, wanted: ['places'] })
  return places.filter(({ use }) => use === 'place').map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['Troops stormed Zorbaxi at dawn.', 'Zorbaxi', 'PER', ['Zorbaxi']],
  ['Two men died in Kot Zorba.', 'Kot Zorba', 'PER', ['Kot Zorba']],
  ['Shells fell north of Zorbaxi.', 'Zorbaxi', 'PER', ['Zorbaxi']],
  ['Gunmen raided the Zorba Hospital.', 'Zorba Hospital', 'ORG', ['Zorba Hospital']],
  ['There were protests by residents of Zorbaxi.', 'Zorbaxi', 'LOC', ['Zorbaxi']],
  // trust is put in people, a body tells, and whose it is comes before "'s"
  ['They lost confidence in Zorbaxi.', 'Zorbaxi', 'PER', []],
  ['Doctors at work told the Zorbaxi Hospital so.', 'Zorbaxi Hospital', 'ORG', []],
  ['Faults in Zorbaxi’s plan were found.', 'Zorbaxi', 'PER', []],
  // what a body is called only sounds like a town
  ['They fought al-Qaida for years.', 'al-Qaida', 'ORG', []],
] as const)('G5: “%s”, where %s is tagged as %s, names %j', (text, name, label, places) =>
  expect(findTagged(text, name, label)).toEqual(places),
)

test('G5: all of a list that says what it is of, and names with a hook or an article in them', () => {
  check('They shelled the settlements of [Homs|SY.11], [Zorbaxi|?] (twice), [Hawsh Zorba|?] and [Tel Wanda|?].')
  check('Mortar shells later fell on the village of [Khan al-Zorbaxi|?] and the [Al-Zorba’a District|?].')
})

test('words of faith name no town that sounds like them', () => {
  check('The Shiite holy city was quiet, and so was the Jewish settlement.')
})

test('a state after a direction is a place', () => {
  check('A man working in eastern [Chad|TD] was held.')
})

test('what forces take is a place, unless it is a person', () => {
  check('Rebels captured [Zorbaxi|?] last July.')
  check('Rebels captured General Zorbaxi last July.')
})

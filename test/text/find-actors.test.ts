import { expect, test } from 'vitest'
import { loadActors, loadGazetteer, loadKnowledge } from '../../src/knowledge/load.js'
import type { ActorMention } from '../../src/model/actor.js'
import type { Knowledge } from '../../src/model/knowledge.js'
import { read } from '../../src/pipeline.js'
import { findActors } from '../../src/text/find-actors.js'
import { mark, plain } from '../marks.js'

const know = { actors: loadActors(), gazetteer: loadGazetteer() } as Knowledge

interface About {
  readonly outlet?: string
  readonly published?: string
}

function find(text: string, about: About = {}, names: readonly unknown[] = []): readonly ActorMention[] {
  const document = { id: 't', text, title: null, outlet: null, published: null, url: null, ...about }
  const blocks = [{ start: 0, end: text.length, kind: 'body', rule: '' }]
  const sentences = [...text.matchAll(/[^|]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, block: 0 }))
  const input = {
    document,
    blocks,
    origins: [],
    sentences,
    tokens: [],
    arcs: [],
    equipment: [],
    names,
    places: [],
  } as unknown as Parameters<typeof findActors.run>[0]
  return findActors.run(input, know).actors!
}

/** Marks the mentions that are no part of another: actor (or country and sector) and rule. */
function check(marked: string, about: About = {}): void {
  const found = find(plain(marked), about).filter((m) => !m.part)
  expect(mark(plain(marked), found, (m) => `${m.actor ?? `${m.country ?? '?'}/${m.sector}`} ${m.rule}`)).toBe(marked)
}

const june = { published: '2020-06-09' }

test('A1 A2: names of the tables, and short forms the report defines', () => {
  check('The [Libyan National Army|LY-LNA A1] and the [GNA|LY-GNA A1] fought on.', june)
  check('The [Muslim Brotherhood|XX-MB A1] denied it.')
})

test('the Arabic article belongs to the name, at the start of a sentence or inside it', () => {
  check('[Al-Shabaab|SO-SHABAAB A1] lost the town; we took it from [al-Shabaab|SO-SHABAAB A1].')
  check('The [Iran|IR A5]-[Hamas|PS-HAMAS A1] pact held.')
})

test('A3: people of the tables, by any spelling', () => {
  check('[Khalifa Hifter|P-khalifa-haftar A3] met [Fayez al-Serraj|P-fayez-al-sarraj A3].', june)
})

test('A4: people the report describes', () => {
  const [, person] = find('The GNA said so. |LNA spokesman Walid Tajouri spoke.', june).filter((m) => !m.part)
  expect(person).toMatchObject({ name: 'Walid Tajouri', country: 'LY', sector: 'REB', rule: 'A4' })
})

test('A4: somebody who shares a known surname alone', () => {
  const text = 'Oscar Putin, a guard, was freed. |Putin thanked her.'
  const names = [{ start: 0, end: 11, label: 'PER', id: null, by: 'learned', p: 0.9, rule: 'N1' }] as const
  const people = find(text, june, names).filter((m) => text.slice(m.start, m.end).endsWith('Putin'))
  expect(people.map(({ actor, rule }) => `${actor} ${rule}`)).toEqual(['null A4', 'null A4'])
})

test('A5 A6 A7: states, seats of government, peoples', () => {
  check('[Ankara|TR A6] and [Egypt|EG A5] spoke; [Libyans|LY/CVL A7] listened.')
  const [adjective] = find('Egyptian tanks moved.')
  expect(adjective).toMatchObject({ actor: 'EG', part: true })
})

test('A8: institutions of states', () => {
  check('The [Turkish Armed Forces|TR-MIL A8] and the [Italian foreign ministry|IT-MFA A8] agreed.')
  check('[Russian troops|RU-MIL A8] left.')
  check("[Russian jets|RU-MIL A8] and [Israel's warplanes|IL-MIL A8] bombed it.")
  // jets alone are nobody's, and those of two are not the second's
  check('Warplanes and artillery hit the town.')
  expect(find('American and British jets hit the town.').map(({ actor }) => actor)).toEqual(['US', 'GB'])
})

test('A9: whom "the Libyan army" means depends on the outlet', () => {
  check('The [Libyan army|LY-LNA A9] advanced.', { ...june, outlet: 'Al-Masdar News' })
  check('The [Libyan army|LY-GNA-MIL A9] advanced.', { ...june, outlet: 'TRT World' })
  const [unknown] = find('The Libyan army advanced.', { ...june, outlet: 'The Valley Echo' })
  expect(unknown).toMatchObject({ actor: null, country: 'LY', alternatives: ['LY-GNA-MIL', 'LY-LNA'] })
})

test('A10 A11: forces by whose they are', () => {
  check('[GNA forces|LY-GNA A10] met [LNA fighters|LY-LNA A10].', june)
  check("[Haftar's forces|LY-LNA A11] withdrew.", june)
  check('[Forces|LY-LNA A11] loyal to [Khalifa Haftar|P-khalifa-haftar A3] withdrew.', june)
})

test('A12 A13: terms of the outlet stay terms', () => {
  const [proxies] = find('Over 30 Turkish proxies were killed in Libya, the GNA said.', june)
  expect(proxies).toMatchObject({ actor: null, name: 'Turkish proxies', descriptive: true, country: 'LY' })
  expect(proxies!.alternatives).toContain('LY-GNA')
  check('[Pro-GNA sources|LY/UNK A13] showed a wreck.', june)
})

test('A15 A16: kinds of people, never dropped, never guessed', () => {
  check('[Syrian militants|SY/UAF A15] arrived in [Libya|LY A5].')
  check('[Gunmen|LY/UAF A16] killed two [civilians|LY/CVL A15] in [Libya|LY A5].')
})

test('what is nobody', () => {
  check('It forces them to wait; who is to tell us?')
  check('The state of the road is poor.')
  check('[Turkey|TR A5] gave military support; military aid arrived.')
})

test('A14: whoever holds the office at the date', () => {
  check('The [French president|P-francois-hollande A14] spoke.', { published: '2013-05-05' })
  check('The [French president|P-emmanuel-macron A14] spoke.', { published: '2020-05-05' })
  check('The [French president|FR/GOV A15] spoke.')
  // an adjective of somebody else does not say whose president it is
  const spoke = { published: '2020-05-05' }
  expect(find('The president met the French ambassador.', spoke).find((m) => !m.part)?.actor).toBeNull()
  check('[France|FR A5] voted. |The [president|P-emmanuel-macron A14] spoke.', spoke)
})

test('A17: "the rebels" where the report names one such party', () => {
  check('[M23|CD-M23 A1] took Bunagana. |The [rebels|CD-M23 A17] held it.', { published: '2022-06-13' })
  const several = find('M23 and the ADF met in the Congo. |The rebels spoke.', { published: '2022-06-13' })
  expect(several.at(-1)).toMatchObject({ actor: null, alternatives: ['CD-M23', 'CD-ADF'] })
})

test('a name that two bear is told apart by the country the report speaks of, else left open', () => {
  const [sudan] = find('The SAF bombed the market in Khartoum, Sudan.', { published: '2024-01-01' })
  expect(sudan).toMatchObject({ actor: 'SD-MIL' })
})

test('a people is no state: its country is the one the report speaks of', () => {
  check('[Kurdish fighters|IQ/UAF A16] left [Iraq|IQ A5].')
  check('[Tigrayan rebels|ET-TPLF A1] advanced.', { published: '2021-06-28' })
})

test('a verb is no tie and no modifier', () => {
  check('[Boko Haram|NG-BOKOHARAM A1] abducted [girls|NG/CVL A16].')
  check('[Turkish soldiers|TR-MIL A8] trained [Iraqi fighters|IQ/UAF A15].')
})

test('A18: an organisation only the tagger knows is provisional; a country is said or it is armed and local', () => {
  const text = 'The Wells Brigade and the River Society met in Libya.'
  const named = (words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    label: 'ORG',
    id: null,
    by: 'learned',
    p: 0.9,
    rule: 'N1',
  })
  const found = find(text, {}, [named('Wells Brigade'), named('River Society')]).filter(({ rule }) => rule === 'A18')
  expect(found.map(({ actor, name, country, sector }) => [actor, name, country, sector])).toEqual([
    [null, 'Wells Brigade', 'LY', 'UAF'],
    [null, 'River Society', null, 'SOC'],
  ])
})

test.each([
  ['Government troops recaptured the town of Bor from rebels.', null],
  ['Government troops recaptured Idlib from rebels.', 'SY-MIL'],
  ["South Sudan's army said government troops recaptured Bor.", 'SS-MIL'],
])('a name that towns of several countries bear tells nobody whose troops they are: %s', (text, actor) => {
  const document = { id: 't', text, title: null, outlet: null, published: '2014-01-20', url: null }
  const { actors } = read(document, loadKnowledge(), { wanted: ['actors'] })
  expect(actors.find(({ start, end }) => /government troops/i.test(text.slice(start, end)))?.actor).toBe(actor)
})

import type { Gazetteer } from '../../model/place.js'
import { faiths } from './find-spots.js'
import { isAfterGivenName, isAfterTitle } from './people.js'
import { isCapitalised, isHeadline, isLowerCase, type Spot, touches, type Words, wordAt } from './spot.js'
import { calendar, features, organisationWords, titles } from './words.js'

/** A name in a place's position that the gazetteer does not know; `near` is the spot that says where it lies, or -1. */
export interface Unknown {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
  readonly text: string
  readonly container: number
}

/**
 * Names that only their position tells for places: "the village of Gaga", "Adil neighbourhood", "near Oued Kniss". They
 * are kept so that the reader sees them; where they lie is only said when the words say it ("Kesra, Idlib").
 */
export function findUnknown(words: Words, spots: readonly Spot[], gazetteer: Gazetteer): Unknown[] {
  const taken = new Set<number>()
  for (const spot of spots) {
    // "Tabaqa Dam": what begins with a place may be another
    if (spot.inName && spot.readings.some(({ naming }) => naming !== 'people')) continue
    for (let i = spot.first; i < spot.last; i++) taken.add(i)
  }
  const lastAt = new Map(spots.map((spot) => [spot.last, spot]))
  const firstAt = new Map(spots.map((spot) => [spot.first, spot]))
  // where the last place of a list ends whose words say that all in it are places: "the villages of A, B and C"
  let listEnd = -1
  const tagged = new Map(words.names.filter(({ label, p }) => label === 'LOC' && p > 0.5).map((n) => [n.start, n.end]))
  const found: Unknown[] = []
  for (let i = 0; i < words.tokens.length; i++) {
    const at = (j: number) => wordAt(words, i, j)
    const goesOn = listEnd >= 0 && goesOnWith.test(words.text.slice(listEnd, words.tokens[i]!.start))
    const opensList = at(i - 1) === 'of' && towns.has(singular(at(i - 2))) && !towns.has(at(i - 2))
    const spot = firstAt.get(i)
    if (spot && (goesOn || opensList)) listEnd = spot.end
    if (taken.has(i) || !startsName(words, i)) continue
    const last = endOfName(words, i, taken)
    const listed = found.at(-1) !== undefined && isListed(words, found.at(-1)!, i)
    const isSure =
      isNamedAsPlace(at, i, last) ||
      isPlacedGround(at, i, last) ||
      goesOn ||
      (listed && isNamedAsPlace(at, found.at(-1)!.first, found.at(-1)!.last))
    const isTold = isTakenOrWithin(at, i, last)
    const isPlace =
      goesOn ||
      listed ||
      isTold ||
      follows(words, lastAt.get(i - 1) ?? lastAt.get(i - 2), i) ||
      isPlacePosition(at, i, last) ||
      tagged.get(words.tokens[i]!.start) === words.tokens[last - 1]!.end
    if (isPlace && !isOtherwise(words, i, last, isSure ? null : gazetteer, isTold)) {
      const [start, end] = [words.tokens[i]!.start, words.tokens[last - 1]!.end]
      if (goesOn || opensList) listEnd = end
      found.push({
        start,
        end,
        first: i,
        last,
        text: words.text.slice(start, end),
        container: containerOf(words, end, spots),
      })
    }
    i = last - 1
  }
  return found
}

function startsName(words: Words, i: number): boolean {
  const word = words.tokens[i]!.text
  // "In Dura", "The Vedeno": the first word of a sentence is no part of the name
  if (opening.test(word)) return false
  if (/^\p{Lu}\p{L}*\p{Ll}/u.test(word)) return true
  return /^(?:al|el|ad|as|ash|ar|an|at|az|ez|es|er|ed|et)(?:-\p{Lu}|$)/u.test(word) && wordAt(words, i, i + 1) === '-'
}

const opening = /^(?:In|At|Near|On|From|To|Inside|Outside|Around|Into|The|An?|This|That|These|Those)$/

function endOfName(words: Words, first: number, taken: ReadonlySet<number>): number {
  let last = first + 1
  while (last < words.tokens.length && !taken.has(last) && last - first < 6) {
    const word = wordAt(words, first, last)
    const joined = words.tokens[last]!.start === words.tokens[last - 1]!.end
    const next = wordAt(words, first, last + 1)
    const hyphen = joined && word === '-' && /^[\p{L}‘’']/u.test(next)
    const goesOn = joined && /[-‘’']$/.test(wordAt(words, first, last - 1)) && /^[\p{L}‘’']/u.test(word)
    // "Al-Sina’a", but not "Homs’s"
    const broken = joined && /^[’'‘]\p{L}/u.test(word) && !/^[’']s$/.test(word)
    // "Khan al-Assal"
    const article = touches(words, last) && articles.test(word) && next === '-'
    if (!hyphen && !goesOn && !broken && !article && !(isCapitalised(word) && touches(words, last))) break
    last++
  }
  return last
}

const goesOnWith = /^(?: \([^)]{0,20}\))?(?:, |,? and )$/

/** "the towns of Aleis, Alzorba and Kesra": what goes on with a list of places is one. */
function isListed(words: Words, before: Unknown, first: number): boolean {
  return /^(?:, |,? and )$/.test(words.text.slice(before.end, words.tokens[first]!.start))
}

/** "Taba and Ras Shitan": what goes on with a place that the gazetteer knows; `before` is the spot that ends right before "and". */
function follows(words: Words, before: Spot | undefined, first: number): boolean {
  if (!before || before.cue === 0 || before.inName) return false
  return /^,? and $/.test(words.text.slice(before.end, words.tokens[first]!.start))
}

/** Before it "village of" or a preposition of place; or after it "village", "neighbourhood", "area". */
function isPlacePosition(at: (i: number) => string, first: number, last: number): boolean {
  const before = at(first - 1)
  const next = at(last)
  if (isNamedAsPlace(at, first, last)) return true
  if (before === ':' && towns.has(singular(at(first - 2)))) return true
  // "captured Mullaittivu": what forces take, enter or shell, and no person's name
  if (isTaking(before) && !isCapitalised(next)) return true
  const own = at(last - 1).toLowerCase()
  if (last - first > 1 && (sites.has(own) || (features[own] && features[own] !== 'country'))) return true
  if (isLowerCase(next) && isGround(next) && !/^(?:an?|his|her|their|its)$/i.test(before)) return true
  return /^(?:in|at|near|outside|inside|into|around|towards?)$/i.test(before) && !isCapitalised(next)
}

/** "Matemo island", "the Wagadou forest", "Shahbagh intersection": a noun of the ground right after it. */
const isGround = (word: string) => towns.has(word) || towns.has(singular(word)) || grounds.has(word)

/**
 * "stormed Bayyan", "inside the Zorbaxi Hospital", "north of Khattab": where only a place stands, or a site by the name of
 * a body, whatever the tagger took it for.
 */
function isTakenOrWithin(at: (i: number) => string, first: number, last: number): boolean {
  const hasArticle = at(first - 1) === 'the'
  const before = at(hasArticle ? first - 2 : first - 1)
  const isNature = last - first > 1 && natures.test(at(last - 1))
  if (isNature || (last - first > 1 && sites.has(at(last - 1).toLowerCase())))
    return isNature || whereabouts.test(before) || isTaking(before)
  if (hasArticle || isCapitalised(at(last)) || /^[’']s?$/.test(at(last))) return false
  if (before === 'of') return partOf.test(at(first - 2))
  return overrunning.test(before) || (/^(?:in|near|outside|inside)$/i.test(before) && !trusting.test(at(first - 2)))
}

const whereabouts = /^(?:in|at|near|outside|inside|into|around|along|towards?|of|from|on|over)$/i
const partOf =
  /^(?:(?:north|south)-?(?:east|west)?|east|west|outskirts|siege|bombardment|shelling|liberation|recapture|streets|countryside)$/
/** "Confidence in Haftar": what is put in a person. */
const trusting = /^(?:confidence|trust(?:s|ed)?|faith|interest(?:ed)?|belie(?:f|ve[sd]?)|disappointed)$/

const natures =
  /^(?:Mountains?|Hills?|District|Governorate|Springs|Fields?|Farms|Islands?|Peninsula|Valley|Suburbs?|Heights|Desert|Forest|River|Lake)$/

/** "the village of Khan Touman", "Wadi Barada", "the Ali district": a place, whatever its words are elsewhere. */
function isNamedAsPlace(at: (i: number) => string, first: number, last: number): boolean {
  const noun = at(first - 2)
  if (at(first - 1) === 'of' && (noun === 'port' || towns.has(noun) || towns.has(singular(noun)))) return true
  if (last - first > 1 && openings.has(at(first))) return true
  return called.test(at(last) === 'refugee' ? at(last + 1) : at(last))
}

/**
 * "in Umm Kesra", "the Matemo island": a preposition of place before a name that begins as places do, or that a noun of
 * the ground ends, whatever else it could name.
 */
function isPlacedGround(at: (i: number) => string, first: number, last: number): boolean {
  const before = at(first - 1)
  const after = at(last)
  if (/^(?:in|at|near|outside|inside|into|around|on|of|the)$/i.test(before) && isLowerCase(after) && isGround(after))
    return true
  return /^(?:in|near|outside|inside|into|around)$/i.test(before) && maybe.has(at(first))
}

/** Words of many languages that begin the name of a place and no other name. */
const openings = new Set(
  `Tal Tall Tell Jabal Jebel Djebel Wadi Deir Dayr Kafr Kafar Khirbat Khirbet Hirbat Beit Bayt Ayn Ras Marj Nahr Jisr Dahiyat Souq Souk
   Mount Lake Cape Puerto Cerro Phum Kampung Kampong Barangay Bukit Pulau Gunung Sungai Kota`.split(/\s+/),
)

/** Words that begin names of places and of people. */
const maybe = new Set('Umm Um Khan Bir Ain Ein Qasr Burj Bab'.split(' '))

/** What only the name of a place stands before. */
const called =
  /^(?:villages?|towns?|districts?|neighbou?rhoods?|suburbs?|quarter|camps?|areas?|province|governorate|township|locality|junction|hilltop|roundabout)$/

/** What forces do to places and not to a person. */
const overrunning =
  /^(?:recaptur(?:e|ed|ing)|retook|retak(?:e|en|ing)|liberat(?:e|ed|ing)|overran|overrun(?:ning)?|storm(?:ed|ing)?|besieg(?:e|ed|ing)|shell(?:ed|ing)|bombard(?:ed|ing)?|enter(?:ed|ing)?|encircl(?:e|ed|ing)|invad(?:e|ed|ing)|patroll(?:ed|ing))$/

const isTaking = (word: string) =>
  overrunning.test(word) || /^(?:captur(?:e|ed|ing)|shell|bomb(?:ed|ing)|raid(?:ed|ing)?)$/.test(word)

const towns = new Set(
  Object.keys(features).filter(
    (word) =>
      /^(?:town|division|camp|crossing)$/.test(features[word]!) &&
      !/^(?:capital|state|republic|department|port|quarter|bridge|territory)$/.test(word),
  ),
)
for (const word of ['area', 'countryside', 'outskirts', 'quarter', 'front', 'axis']) towns.add(word)

const grounds = new Set(
  'island islands forest valley hills mountain mountains plateau peninsula desert shoal reef sector intersection junction roundabout enclave gorge prison airport airbase'.split(
    ' ',
  ),
)

/** Words that end the name of something that stands on the ground. */
const sites = new Set(
  `hospital museum prison castle camp farm farms factory mosque church cathedral stadium square market station junction
   hotel tomb university school terminal prison park airport axis hilltop
   gorge college plant zone complex springs field fields depots orchards roundabout mountain mountains hill hills valley bridge dam base barracks checkpoint crossing suburb highway road street`.split(
    /\s+/,
  ),
)

const singular = (word: string) => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, ''))

/** People, months, organisations and everyday words stand after "in" too; names of people are not asked without a gazetteer. */
function isOtherwise(words: Words, first: number, last: number, gazetteer: Gazetteer | null, isTold: boolean): boolean {
  if (isHeadline(words, first)) return true
  if (gazetteer && (isAfterTitle(words, first) || isAfterGivenName(words, first, gazetteer))) return true
  for (let i = first; i < last; i++) {
    const word = words.tokens[i]!.text
    const plain = word.toLowerCase()
    const ends = i === last - 1 && i > first && (sites.has(plain) || features[plain] !== undefined)
    if (calendar.has(plain) || (organisationWords.has(plain) && !ends)) return true
    const isArticle = wordAt(words, first, i + 1) === '-' && articles.test(plain)
    const isSite = last - first > 1 && sites.has(words.tokens[last - 1]!.text.toLowerCase())
    const other = gazetteer && i === first && !isArticle && !isSite ? gazetteer.otherwise(word) : null
    if (
      other === 'first' ||
      (other !== null && last - first === 1) ||
      (gazetteer && i === first && titles.has(plain.replace('.', '')))
    )
      return true
    if (languages.test(word) || (last - first === 1 && faiths.test(word))) return true
  }
  const [start, end] = [words.tokens[first]!.start, words.tokens[last - 1]!.end]
  // "the village of Al-Jafra": the words are surer than the tagger
  if (!gazetteer || isTold) return false
  return words.names.some((name) => name.label !== 'LOC' && name.p > 0.5 && name.start < end && name.end > start)
}

const articles = /^(?:al|el|as|ash|ad|an|ar|at|az)$/

const languages =
  /^(?:Arabic|Hebrew|Farsi|Persian|Pashto|Dari|Urdu|Hindi|Latin|Mandarin|Cantonese|Swahili|Islam|Christianity|Ramadan|God|Parliament|Congress|Internet|Twitter|Facebook|Telegram|YouTube|Instagram)$/

function containerOf(words: Words, end: number, spots: readonly Spot[]): number {
  return spots.findIndex(
    (spot) =>
      spot.start > end &&
      spot.start - end < 40 &&
      /^(?: \w+)?(?:, | \(|,? in (?:the )?(?:\w+ )?| of )$/.test(words.text.slice(end, spot.start)),
  )
}

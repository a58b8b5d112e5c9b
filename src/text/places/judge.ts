import type { Gazetteer, Reading } from '../../model/place.js'
import { isAfterGivenName, isAfterTitle } from './people.js'
import { type Feature, isCapitalised, isHeadline, isLowerCase, type Spot, touches, type Words, wordAt } from './spot.js'
import {
  calendar,
  conquered,
  falls,
  features,
  locative,
  organisationWords,
  placeNouns,
  streetWords,
  titles,
} from './words.js'

/** What is known of the report when one of its spots is judged. */
export interface Around {
  readonly gazetteer: Gazetteer
  /** Family names of people in the report. */
  readonly people: ReadonlySet<string>
  /** Words the report also writes in lower case. */
  readonly lower: ReadonlySet<string>
  readonly before: Spot | null
}

const direction =
  /^(?:(?:north|south)-?(?:east|west)?(?:ern)?|(?:east|west)(?:ern)?|central) (?:district|sector|quarter|zone)$/i

/** Weighs what stands beside a name the gazetteer can read; null when it is a person, a street, a month or a word. */
export function judge(
  words: Words,
  first: number,
  last: number,
  readings: readonly Reading[],
  around: Around,
): Spot | null {
  const { gazetteer } = around
  const at = (i: number) => wordAt(words, first, i)
  const [start, end] = [words.tokens[first]!.start, words.tokens[last - 1]!.end]
  const spelled = words.text.slice(start, end)
  const single = last - first === 1
  const [before, next] = [at(first - 1), at(last)]
  const opens = before === '' || /^["“”‘'(«:–—-]$/.test(before)
  const name = words.names.find((found) => found.start < end && found.end > start)
  const exactly = name !== undefined && name.start === start && name.end === end
  const isPeople = readings.every(({ naming }) => naming === 'people')
  const isCountry = readings.some(({ place, naming }) => place.kind === 'country' && naming !== 'people')
  const large = readings.some(isLarge)

  const located = locative.has(before.toLowerCase()) && isLowerCase(before)
  const feature = featureOf(at, first, last)
  // "in Kano", "the village of Ali": words that only a place stands beside are surer than the tagger
  // "retook Goma", "Goma fell": what armies do to towns, said of a name that is no known person's
  const held = conquered.has(before.toLowerCase()) || (opens && falls.has(next))
  const isTown = readings.some(
    ({ place, naming }) => naming !== 'people' && (!single || (naming !== 'romanised' && place.population >= 10_000)),
  )
  const fought = held && isTown && gazetteer.otherwise(spelled) === null
  const told = exactly && name.by === 'learned' && (feature !== null || (located && large) || fought)
  if (name?.label === 'PER' && name.p > (large ? 0.9 : 0.5) && !told) return null
  // "al-Qaida" sounds like a town in Yemen
  const isBody = exactly && name.label === 'ORG' && name.p > 0.8 && feature === null
  if (isBody && readings.every(({ naming }) => naming === 'romanised')) return null
  if (single && calendar.has(spelled.toLowerCase())) return null
  // "Khan al-Zorbaxi": the name goes on
  if (!large && /^(?:al|el|ad|as|ash|ar|an|at|az)$/.test(next) && at(last + 1) === '-') return null
  // "the Northern District": every town has one
  if (direction.test(spelled)) return null
  // "the Zorbaxi Mosque": Moscow's French name is here what ends another name
  const ends = organisationWords.has(spelled.toLowerCase()) && isCapitalised(before) && touches(words, first)
  if (single && ends && !isPlaceModifier(before)) return null
  // "Dublin Road", but not "the Florida Highway Patrol"
  const street = streetWords.has(next.toLowerCase()) && isCapitalised(next) && touches(words, last)
  if (!isPeople && street && !(isCapitalised(at(last + 1)) && touches(words, last + 1))) return null

  const dateline = opens && /^(?:\(|—|–|--?|:)$/.test(next) && /^[\p{Lu}\s.'’-]{3,}$/u.test(spelled)
  const contained = next === ',' && isContainer(words, last + 1, gazetteer)
  const follows = before === ',' && around.before?.last === first - 1
  // "the Gainesville man", "Roselle police": a place that says whose
  const modifies = placeNouns.has(next) && (opens || /^(?:an?|the)$/i.test(before))
  // "Rapides Parish", "Kutupalong camp": the name itself says what it is
  const tells = !single && features[at(last - 1).toLowerCase()] !== undefined
  const goesOn = (before === 'and' || before === ',') && around.before?.last === first - 1
  const listed = isListed(at, first) || (goesOn && isListed(at, around.before!.first))
  let cue = located || follows || modifies || tells ? 1 : 0
  if (contained || dateline || feature || listed || fought || (exactly && name.label === 'LOC')) cue = 2

  // "Umm Kesra": a small place's name that ends a longer one the gazetteer does not know
  const tail = isCapitalised(before) && touches(words, first) && !isPlaceModifier(before) && !isHeadline(words, first)
  if (tail && !large && !isPeople && around.before?.last !== first && !organisationWords.has(before.toLowerCase())) {
    if (!opensSentence(at, first - 1) && !titles.has(before.toLowerCase()) && gazetteer.otherwise(before) === null)
      return null
  }

  const inName =
    isPartOfName(words, first, last, around, at) || (name?.label === 'ORG' && !exactly && !isDivision(at, last))
  let weak = false
  if (!isPeople && cue < 2) {
    if (isAfterTitle(words, first) && !(isCountry && !single)) return null
    if (single) {
      if (isAfterGivenName(words, first, gazetteer)) return null
      if (around.people.has(spelled) && !(isCountry && located)) return null
      // "Houston, 45, of Paris"
      if (next === ',' && /^\d{1,2}$/.test(at(last + 1)) && /^[,.]$/.test(at(last + 2)) && !located) return null
      const other = gazetteer.otherwise(spelled)
      if (isNamePair(at, last, other, large, gazetteer) && !/^the$/i.test(before)) return null
      const plain = other === 'word' || (around.lower.has(spelled.toLowerCase()) && !large)
      const upper =
        isCapitalised(before) && touches(words, first) && !titles.has(before.toLowerCase()) && !isHeadline(words, first)
      if (plain) weak = opens || !located || isCapitalised(next) || isShouting(words, first)
      else if (other) weak = cue === 0 && !large
      if (other && upper && !large && !isPlaceModifier(before)) return null
      if (upper && !large && !isPlaceModifier(before) && around.before?.last !== first && !opensSentence(at, first - 1))
        weak = true
    }
  }
  return { start, end, first, last, text: spelled, readings, cue, weak, inName, feature, container: -1 }
}

/** "towns and villages including Tarhuna", "cities such as Homs": the plural says what they are. */
function isListed(at: (i: number) => string, first: number): boolean {
  const lead = at(first - 1)
  const noun = lead === 'including' || lead === 'like' || lead === 'namely' ? at(first - 2) : ''
  const said = noun || (lead === 'as' && at(first - 2) === 'such' ? at(first - 3) : '')
  const kind = said === ',' ? at(first - 3) : said
  return kind.endsWith('ies')
    ? features[`${kind.slice(0, -3)}y`] !== undefined
    : kind.endsWith('s') && features[kind.slice(0, -1)] !== undefined
}

function opensSentence(at: (i: number) => string, i: number): boolean {
  return at(i - 1) === ''
}

/** A place whose bare name most readers know. */
export function isLarge({ place, naming }: Reading): boolean {
  if (naming === 'romanised') return false
  return place.kind === 'country' || place.kind === 'admin1' || place.population >= 200_000
}

/** "Sydney Smith", "Jordan Lee": a word that is a name of people too, and one that goes on with it. */
function isNamePair(
  at: (i: number) => string,
  last: number,
  other: string | null,
  large: boolean,
  gazetteer: Gazetteer,
): boolean {
  const next = at(last)
  if (!/^\p{Lu}\p{Ll}/u.test(next) || other === 'word' || other === null) return false
  const word = next.toLowerCase()
  if (organisationWords.has(word) || features[word]) return false
  const family = gazetteer.otherwise(next)
  return other === 'first' && !large ? true : family === 'last' || (family === 'first' && other === 'first')
}

/** Headlines and datelines in capitals say nothing through their capitals. */
export function isShouting(words: Words, i: number): boolean {
  const near = words.tokens.slice(Math.max(0, i - 3), i + 4).filter((token) => /\p{L}{2}/u.test(token.text))
  return near.length > 3 && near.every((token) => token.text === token.text.toUpperCase())
}

/** True when a division or country is named from token `i` on. */
function isContainer(words: Words, i: number, gazetteer: Gazetteer): boolean {
  if (!isCapitalised(wordAt(words, i - 1, i))) return false
  for (const length of [3, 2, 1]) {
    const end = words.tokens[i + length - 1]
    if (!end || wordAt(words, i - 1, i + length - 1) === '') continue
    const spelled = words.text.slice(words.tokens[i]!.start, end.end)
    if (
      gazetteer
        .readings(spelled)
        .some(
          ({ place, naming }) =>
            /^(?:country|admin1)$/.test(place.kind) &&
            naming !== 'people' &&
            (naming !== 'short' || isShortForm(spelled)),
        )
    ) {
      return true
    }
  }
  return false
}

function isShortForm(spelled: string): boolean {
  return /^[A-Z.]{2,6}$/.test(spelled) || /^[A-Z][a-z]{1,4}\.?$/.test(spelled)
}

function featureOf(at: (i: number) => string, first: number, last: number): Feature | null {
  const next = at(last)
  const after = features[next.toLowerCase()]
  if (after && (isLowerCase(next) || /^(?:division|airport|river|camp)$/.test(after))) return after
  const before = at(first - 1)
  if (before.toLowerCase() === 'of') return features[at(first - 2).toLowerCase()] ?? null
  if (
    /^(?:Lake|Mount|River|Camp|Gulf|town|city|capital|port|village|province|governorate|district|oblast|state|region)$/.test(
      before,
    )
  ) {
    return features[before.toLowerCase()] ?? null
  }
  return null
}

/** Capitalised neighbours that are no place of their own: "Libyan National Army", "Oxford University", "Bank of America". */
function isPartOfName(words: Words, first: number, last: number, around: Around, at: (i: number) => string): boolean {
  const next = at(last)
  const headline = isHeadline(words, first)
  if (isCapitalised(next) && touches(words, last) && !calendar.has(next.toLowerCase())) {
    const word = next.toLowerCase()
    // "in Panama City", "through Dara'a Governorate": what stands where something happens is the place itself
    if (isDivision(at, last) || (divisions.has(word) && isWhere(at, first) && !isCapitalised(at(last + 1))))
      return false
    if (organisationWords.has(word)) return true
    if (headline) return false
    if (!features[word] && !titles.has(word) && around.gazetteer.readings(next).length === 0) return true
  }
  const before = at(first - 1)
  if (before === 'of' && isCapitalised(at(first - 2)) && organisationWords.has(at(first - 2).toLowerCase())) return true
  if (headline || !/^\p{Lu}\p{Ll}/u.test(before) || !touches(words, first) || isPlaceModifier(before)) return false
  if (around.before?.last === first) return false
  return !opensSentence(at, first - 1) || organisationWords.has(before.toLowerCase())
}

const divisions = new Set('city district county governorate province island station town'.split(' '))

/** "Kangding County", "the Hama Governorate": an area with a government is itself wherever it stands. */
function isDivision(at: (i: number) => string, last: number): boolean {
  return (
    /^(?:Governorate|Province|County|District|Oblast|Prefecture|Island)$/.test(at(last)) && !isCapitalised(at(last + 1))
  )
}

/** "in Panama", "in the Dara'a", "in central Dara'a": a preposition of place opens the phrase. */
function isWhere(at: (i: number) => string, first: number): boolean {
  for (let i = first - 1; i >= first - 3; i--) {
    const word = at(i)
    if (/^(?:in|at|near|inside|outside|into|through|around|across|of|towards?)$/i.test(word)) return true
    if (!isLowerCase(word) || !(word === 'the' || locative.has(word))) return false
  }
  return false
}

function isPlaceModifier(word: string): boolean {
  return /^(?:North|South|East|West|(?:North|South)(?:ern)?-?(?:east|west)?(?:ern)?|(?:East|West)ern|Central|Greater|Downtown|Upper|Lower|Old|New|Occupied|Inner|Outer|Metro|Mid|The|In|At|From|Near|An?|Lake|Mount|Mt|Ft|Fort|Camp|Port|County|City|River|Of|And|To|For)$/i.test(
    word,
  )
}

import type { Gazetteer, Reading } from '../../model/place.js'
import type { Token } from '../../model/text.js'
import type { Feature, Spot, Words } from './spot.js'
import { features, locative, organisationWords, particles, titles } from './words.js'

const longestName = 7

/** Finds every stretch that the gazetteer can read and whose neighbours do not make it a person or a plain word. */
export function findSpots(words: Words, gazetteer: Gazetteer): Spot[] {
  const { tokens } = words
  const people = peopleNamed(words, gazetteer)
  const lower = lowerCaseWords(tokens)
  const spots: Spot[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!canStart(tokens[i]!)) continue
    const match = longest(words, i, gazetteer)
    if (!match) continue
    const spot = judge(words, i, match.last, match.readings, { gazetteer, people, lower, before: spots.at(-1) ?? null })
    if (spot) {
      spots.push(spot)
      i = spot.last - 1
    }
  }
  linkContainers(words, spots)
  return spots
}

/** A capital, a letter of a script without case, a number ("30th Gate") or a lower-case article ("al-Watiya"). */
function canStart(token: Token): boolean {
  return /^(?:\p{Lu}|\p{Lo}|\d+(?:st|nd|rd|th)\b|(?:al|el|ad|as|ash|ar|an|at|az|ez|es|er|ed|et|de|la)(?:[-’'‘]|$)|[’‘'](?=\p{Lu}))/u.test(
    token.text,
  )
}

function longest(
  words: Words,
  first: number,
  gazetteer: Gazetteer,
): { last: number; readings: readonly Reading[] } | null {
  const { tokens, text } = words
  const ends: number[] = []
  for (let j = first; j < Math.min(first + longestName, tokens.length); j++) {
    const token = tokens[j]!
    if (token.sentence !== tokens[first]!.sentence) break
    const gap = j > first ? text.slice(tokens[j - 1]!.end, token.start) : ''
    if (gap && (gap.length > 1 || gap === '\n')) break
    const joins = /^[-–'’.]$/.test(token.text) || token.text === '&'
    const isName =
      /^[\p{Lu}\p{Lo}\d]/u.test(token.text) || /^(?:al|el|ad|as|ash|ar|an|at|az|ez|es|er|ed|et)-/i.test(token.text)
    if (!isName && !joins && !particles.has(token.text.toLowerCase()) && !(gap === '' && j > first)) break
    if (isName || (gap === '' && j > first && /\p{L}/u.test(token.text))) ends.push(j + 1)
    if (token.text === '.' && gap === '' && isAbbreviation(tokens[j - 1]?.text)) ends.push(j + 1)
  }
  for (const last of ends.reverse()) {
    const spelled = text.slice(tokens[first]!.start, tokens[last - 1]!.end)
    const readings = admissible(spelled, gazetteer.readings(spelled))
    if (readings.length > 0) return { last, readings }
  }
  return null
}

function isAbbreviation(word: string | undefined): boolean {
  return word !== undefined && /^(?:[A-Z][a-z]{1,4}|[A-Z]|[A-Z]\.[A-Z])$/.test(word)
}

/** Short forms must look like one ("Calif.", "US"); a word in capitals that is no short form is no town ("IS"). */
function admissible(spelled: string, readings: readonly Reading[]): readonly Reading[] {
  const acronym = /^(?:The )?[A-Z.]{1,5}$/.test(spelled)
  const dotted = spelled.endsWith('.')
  return readings.filter(({ naming, place }) => {
    if (naming === 'short') return acronym || dotted
    if (naming === 'people') return /^\p{Lu}/u.test(spelled)
    if (dotted) return false
    return !acronym || (naming !== 'romanised' && (spelled.length > 3 || place.population > 1_000_000))
  })
}

interface Around {
  readonly gazetteer: Gazetteer
  readonly people: ReadonlySet<string>
  readonly lower: ReadonlySet<string>
  readonly before: Spot | null
}

function judge(words: Words, first: number, last: number, readings: readonly Reading[], around: Around): Spot | null {
  const { tokens, text } = words
  const { gazetteer } = around
  const at = (i: number): string => {
    const token = tokens[i]
    return token && token.sentence === tokens[first]!.sentence ? token.text : ''
  }
  const spelled = text.slice(tokens[first]!.start, tokens[last - 1]!.end)
  const single = last - first === 1
  const [before, next] = [at(first - 1), at(last)]
  const opens = before === '' || /^["“”‘'(«:–—-]$/.test(before)
  const shouting = isShouting(words, first)
  const named = words.names.find((name) => name.start < tokens[last - 1]!.end && name.end > tokens[first]!.start)
  const exactly = named && named.start === tokens[first]!.start && named.end === tokens[last - 1]!.end
  if (named?.label === 'PER' && named.p > 0.5) return null
  const isPeople = readings.every((reading) => reading.naming === 'people')
  const isCountry = readings.some(({ place, naming }) => place.kind === 'country' && naming !== 'people')

  // "Texas (AP)", "BEIRUT —", "PARIS, Texas": nothing but a place opens a report so
  const dateline = opens && /^(?:\(|—|–|--?|:)$/.test(next) && /^[\p{Lu}\s.'’-]+$/u.test(spelled)
  const comma = next === ',' && isContainerLike(at(last + 1), text, tokens, last + 1, gazetteer)
  const located = locative.has(before.toLowerCase()) && /^\p{Ll}/u.test(before)
  const feature = featureOf(at, first, last)
  let cue = 0
  if (located || (before === ',' && around.before && around.before.last === first - 1)) cue = 1
  if (comma || dateline || feature || (exactly && named.label === 'LOC')) cue = 2

  if (!isPeople) {
    if (isPersonHere(at, first, last, single, isCountry, located, gazetteer)) return null
    if (single && !comma && !feature && around.people.has(spelled) && !(isCountry && located)) return null
    if (single && !isCountry && cue < 2) {
      const other = gazetteer.otherwise(spelled)
      const plain = other === 'word' || (around.lower.has(spelled.toLowerCase()) && !readings.some(isLarge))
      if (plain && (opens || shouting || !located || /^\p{Lu}/u.test(next))) return null
      if (plain && !readings.some(isLarge)) cue = 0
      if (
        other &&
        other !== 'word' &&
        !located &&
        opens &&
        /^(?:said|says|was|is|has|had|told|added|will|who)$/.test(next)
      ) {
        return null
      }
      if (other === 'first' && !located) return null
    }
  }

  const inName = isPartOfName(words, first, last, around, at) || (named?.label === 'ORG' && !exactly)
  return {
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
    first,
    last,
    text: spelled,
    readings,
    cue,
    inName,
    feature,
    container: -1,
  }
}

function isLarge({ place }: Reading): boolean {
  return place.kind === 'country' || place.kind === 'admin1' || place.population >= 300_000
}

/** Headlines and datelines in capitals say nothing through their capitals. */
function isShouting(words: Words, i: number): boolean {
  const near = words.tokens.slice(Math.max(0, i - 3), i + 4).filter((token) => /\p{L}{2}/u.test(token.text))
  return near.length > 3 && near.every((token) => token.text === token.text.toUpperCase())
}

function isContainerLike(
  next: string,
  text: string,
  tokens: readonly Token[],
  i: number,
  gazetteer: Gazetteer,
): boolean {
  if (!/^\p{Lu}/u.test(next)) return false
  for (const length of [3, 2, 1]) {
    const end = tokens[i + length - 1]
    if (!end || end.sentence !== tokens[i]!.sentence) continue
    const spelled = text.slice(tokens[i]!.start, end.end)
    const found = gazetteer.readings(spelled)
    if (
      found.some(
        ({ place, naming }) =>
          naming !== 'people' && isArea(place.kind) && (naming !== 'short' || isShortForm(spelled)),
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

function isArea(kind: string): boolean {
  return kind === 'country' || kind === 'admin1'
}

function featureOf(at: (i: number) => string, first: number, last: number): Feature | null {
  const after = features[at(last).toLowerCase()]
  if (after && /^\p{Ll}/u.test(at(last))) return after
  if (after && (after === 'division' || after === 'airport' || after === 'river') && /^\p{Lu}/u.test(at(last)))
    return after
  if (at(first - 1).toLowerCase() === 'of') return features[at(first - 2).toLowerCase()] ?? null
  const before = at(first - 1)
  if (/^(?:Lake|Mount|River|Camp|Gulf)$/.test(before)) return features[before.toLowerCase()] ?? null
  if (/^(?:town|city|village|province|governorate|district|oblast|state|region)$/.test(before))
    return features[before] ?? null
  return null
}

function isPersonHere(
  at: (i: number) => string,
  first: number,
  last: number,
  single: boolean,
  isCountry: boolean,
  located: boolean,
  gazetteer: Gazetteer,
): boolean {
  const before = at(first - 1)
  const next = at(last)
  const bare = before.replace(/\.$/, '').toLowerCase()
  if (/^\p{Lu}/u.test(before) || /^[a-z]/.test(before)) {
    if (titles.has(bare) && !(isCountry && !single) && /^\p{Lu}/u.test(before)) return true
    if (before === '.' && titles.has(at(first - 2).toLowerCase()) && /^\p{Lu}/u.test(at(first - 2))) return true
  }
  if (!single) return false
  if (before === '.' && titles.has(at(first - 2).toLowerCase()) && /^\p{Lu}/u.test(at(first - 2))) return true
  // "George Houston", "J. Houston", "George W. Houston"
  if (/^\p{Lu}/u.test(before) && gazetteer.otherwise(before) === 'first') return true
  if (/^\p{Lu}\.?$/u.test(before) && before !== 'I' && first > 1) return true
  if (before === '.' && /^\p{Lu}$/u.test(at(first - 2))) return true
  // "Houston, 45, of Paris"
  if (next === ',' && /^\d{1,2}$/.test(at(last + 1)) && /^[,.]$/.test(at(last + 2)) && !located) return true
  // "Sydney Smith"
  const other = gazetteer.otherwise(at(first))
  if (
    other === 'first' &&
    !isCountry &&
    /^\p{Lu}\p{Ll}/u.test(next) &&
    !organisationWords.has(next.toLowerCase()) &&
    !features[next.toLowerCase()]
  ) {
    return true
  }
  return other === 'first' && /^\p{Lu}\p{Ll}/u.test(next) && gazetteer.otherwise(next) === 'last'
}

/** Capitalised neighbours that are no place of their own: "Libyan National Army", "Oxford University", "Bank of America". */
function isPartOfName(words: Words, first: number, last: number, around: Around, at: (i: number) => string): boolean {
  const next = at(last)
  const touching = (i: number) => words.text.slice(words.tokens[i - 1]?.end ?? 0, words.tokens[i]?.start ?? 0) === ' '
  if (/^\p{Lu}/u.test(next) && touching(last)) {
    if (organisationWords.has(next.toLowerCase())) return true
    if (!features[next.toLowerCase()] && !titles.has(next.toLowerCase()) && !around.gazetteer.readings(next).length)
      return true
  }
  const before = at(first - 1)
  if (before === 'of' && /^\p{Lu}/u.test(at(first - 2)) && organisationWords.has(at(first - 2).toLowerCase()))
    return true
  const modifier =
    /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Greater|Downtown|Upper|Lower|Old|New|Occupied|Inner|Outer|Northeast|Northwest|Southeast|Southwest|The|In|At|From|Near|A|An)$/
  if (!/^\p{Lu}\p{Ll}/u.test(before) || !touching(first) || modifier.test(before)) return false
  const opensSentence = at(first - 2) === ''
  if (around.before && around.before.last === first) return false
  return !opensSentence || organisationWords.has(before.toLowerCase())
}

/** Family names of people the report names in full or with a title, so that a bare "Lincoln" is known for a person. */
function peopleNamed(words: Words, gazetteer: Gazetteer): Set<string> {
  const { tokens } = words
  const people = new Set<string>()
  for (const name of words.names) {
    if (name.label !== 'PER') continue
    const last = words.text.slice(name.start, name.end).split(/\s+/).at(-1)
    if (last) people.add(last)
  }
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]!
    if (!/^\p{Lu}\p{Ll}+$/u.test(token.text) || token.sentence !== tokens[i - 1]!.sentence) continue
    const before = tokens[i - 1]!.text
    let j = i - 1
    // step over initials and full stops
    while (j > 0 && /^(?:\p{Lu}\.?|\.)$/u.test(tokens[j]!.text)) j--
    const given = tokens[j]!.text
    if (words.text.slice(tokens[i - 1]!.end, token.start) !== ' ') continue
    if (!/^\p{Lu}/u.test(given)) continue
    const isGiven = gazetteer.otherwise(given) === 'first' && !/^(?:Saint|St)$/.test(tokens[j - 1]?.text ?? '')
    const isTitle =
      before !== token.text &&
      /^(?:Mr|Mrs|Ms|Dr|Sgt|Sen|Rep|Gov|Gen|Judge|Mayor|Sheriff|Rev|Prof)$/.test(given.replace(/\.$/, ''))
    const after = tokens[i + 1]?.text ?? ''
    if (
      isTitle ||
      (isGiven &&
        !organisationWords.has(token.text.toLowerCase()) &&
        !features[token.text.toLowerCase()] &&
        after !== 'County')
    ) {
      people.add(token.text)
    }
  }
  return people
}

function lowerCaseWords(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.filter((token) => /^\p{Ll}{3,}$/u.test(token.text)).map((token) => token.text))
}

/** "Paris, Texas", "Paris (Texas)", "a village in Idlib province": the second says where the first lies. */
function linkContainers(words: Words, spots: Spot[]): void {
  for (let i = 0; i + 1 < spots.length; i++) {
    const [inner, outer] = [spots[i]!, spots[i + 1]!]
    const between = words.text.slice(inner.end, outer.start)
    if (
      /^(?:, | \(|,? in (?:the )?(?:\w+ )?|, (?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|central)(?:ern)? )$/.test(
        between,
      )
    ) {
      inner.container = i + 1
    }
  }
}

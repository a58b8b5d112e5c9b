import type { Gazetteer, Reading } from '../../model/place.js'
import type { Span, Token } from '../../model/text.js'
import { isLarge, isShouting, judge } from './judge.js'
import { peopleNamed } from './people.js'
import { isLowerCase, type Spot, type Words, wordAt } from './spot.js'
import { features, particles } from './words.js'

const longestName = 7

/** Finds every stretch that the gazetteer can read and whose neighbours do not make it a person or a plain word. */
export function findSpots(words: Words, gazetteer: Gazetteer, arms: readonly Span[] = []): Spot[] {
  const { tokens } = words
  const people = peopleNamed(words, gazetteer)
  const lower = lowerCaseWords(tokens)
  const spots: Spot[] = []
  let arm = 0
  for (let i = 0; i < tokens.length; i++) {
    while (arm < arms.length && arms[arm]!.end <= tokens[i]!.start) arm++
    if (arm < arms.length && arms[arm]!.start < tokens[i]!.end) continue
    if (!canStart(words, i)) continue
    const match = longest(words, i, gazetteer)
    if (!match) continue
    const spot = judge(words, i, match.last, match.readings, { gazetteer, people, lower, before: spots.at(-1) ?? null })
    if (spot) {
      spots.push(spot)
      i = spot.last - 1
    }
  }
  const kept = spots.filter((spot) => !spot.weak || isSupported(spot, spots))
  shareFeatures(words, kept)
  shareCues(words, kept)
  linkContainers(words, kept)
  return kept
}

/** Another spot of the name stands where only a place can. */
function isSupported(spot: Spot, spots: readonly Spot[]): boolean {
  return spots.some((other) => other.text === spot.text && !other.weak && other.cue > 0)
}

/** "Jackson and Madison counties", "Hama, Homs and Idlib provinces": the plural speaks for all it counts. */
function shareFeatures(words: Words, spots: readonly Spot[]): void {
  for (let i = spots.length - 1; i > 0; i--) {
    const spot = spots[i]!
    const next = wordAt(words, spot.first, spot.last)
    const feature = isLowerCase(next) ? plural(next) : null
    if (!feature) continue
    spot.feature = feature
    for (let j = i - 1; j >= 0; j--) {
      const between = words.text.slice(spots[j]!.end, spots[j + 1]!.start)
      if (!/^(?:,? and |, )$/.test(between)) break
      spots[j]!.feature = feature
    }
  }
}

/** "Tarhuna and Dawun": what is named in one breath with a place is one. */
function shareCues(words: Words, spots: readonly Spot[]): void {
  for (let i = 1; i < spots.length; i++) {
    const [a, b] = [spots[i - 1]!, spots[i]!]
    if (!/^(?:,? (?:and|or) |, )$/.test(words.text.slice(a.end, b.start))) continue
    if (a.cue > 0 || a.readings.some(isLarge)) b.cue = Math.max(b.cue, 1)
    if (b.cue > 0 || b.readings.some(isLarge)) a.cue = Math.max(a.cue, 1)
  }
}

function plural(word: string) {
  if (word.endsWith('ies')) return features[`${word.slice(0, -3)}y`] ?? null
  return word.endsWith('s') ? (features[word.slice(0, -1)] ?? null) : null
}

/** A capital, a letter of a script without case, a number ("30th Gate") or a lower-case article ("al-Watiya"). */
function canStart({ text, tokens }: Words, i: number): boolean {
  const word = tokens[i]!.text
  if (/^(?:\p{Lu}|\p{Lo}|\d+(?:st|nd|rd|th)\b|[’‘'](?=\p{Lu}))/u.test(word)) return true
  if (!/^(?:al|el|ad|as|ash|ar|an|at|az|ez|es|er|ed|et)(?:-|$)/.test(word)) return false
  if (word.includes('-')) return true
  const next = tokens[i + 1]
  if (!next || next.sentence !== tokens[i]!.sentence) return false
  return next.text === '-' ? next.start === tokens[i]!.end : /^[ae]l$/.test(word) && /^\p{Lu}/u.test(text[next.start]!)
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
    const goesOn = gap === '' && j > first && /\p{L}/u.test(token.text)
    if (!isName && !joins && !particles.has(token.text.toLowerCase()) && !goesOn) break
    if (isName || goesOn) ends.push(j + 1)
    if (token.text === '.' && gap === '' && isAbbreviation(tokens[j - 1]?.text)) ends.push(j + 1)
  }
  for (const last of ends.reverse()) {
    const spelled = text.slice(tokens[first]!.start, tokens[last - 1]!.end)
    // "Al" of "Al-Sukhanah" is no town
    if (article.test(spelled) && isHyphen(text, tokens[last - 1]!.end)) continue
    const found = admissible(spelled, wordAt(words, first, first - 1), gazetteer.readings(spelled))
    // in capitals every word looks like a name, and the key would make a town of DRUG and ATTACK
    const isLoud = isShouting(words, first)
    if (isLoud && isPlainWord(spelled, wordAt(words, first, last))) continue
    const readings = isLoud ? found.filter(({ naming }) => naming !== 'romanised') : found
    if (readings.length > 0) return { last, readings }
  }
  return null
}

/** "A POLICE CAR", "THEY HELPED US BY": a word in capitals where all is in capitals, and no short form. */
const isPlainWord = (spelled: string, next: string): boolean =>
  spelled === 'CAR' ||
  (spelled === 'US' && /^(?:[^\p{L}]*|IN|BY|TO|FROM|WITH|AND|AT|ON|THAT|AS|OF|AGAIN|ALL|WHEN)$/u.test(next))

const article = /^(?:al|el|as|ash|ad|an|ar|at|az)$/i
const isHyphen = (text: string, at: number) => text[at] === '-' || text[at] === '–'

function isAbbreviation(word: string | undefined): boolean {
  return word !== undefined && /^(?:[A-Z][a-z]{1,4}|[A-Z]|[A-Z]\.[A-Z][a-z]?)$/.test(word)
}

/**
 * Short forms must look like one and stand where one can: "US" and "N.J." anywhere, "Calif.", "Ga." and "TX" after a
 * comma or hyphen. A word in capitals that is no short form is no town ("IS"), and the key must not make one of a word.
 */
function admissible(spelled: string, before: string, readings: readonly Reading[]): readonly Reading[] {
  const acronym = /^(?:The )?[A-Z.]{1,5}$/.test(spelled)
  const dotted = spelled.endsWith('.')
  return readings.filter(({ naming, place }) => {
    if (naming === 'short') {
      if (!acronym && !dotted) return false
      return place.kind !== 'admin1' || /\..*\./.test(spelled) || /^[,(–-]$/.test(before)
    }
    if (dotted) return false
    if (naming === 'people') return /^\p{Lu}/u.test(spelled)
    if (naming === 'romanised')
      return !acronym && spelled.length > 4 && !/^The |[’']\p{L}{1,2}$/u.test(spelled) && !faiths.test(spelled)
    return !acronym || spelled.length > 3 || place.population > 1_000_000
  })
}

/** Words of faith and people, which sound like towns. */
export const faiths =
  /^(?:Shi[’']?i?te|Shi[’']?a|Shiite|Sunni|Alawite|Druze|Jewish|Jew|Muslim|Moslem|Islamic|Islamist|Salafist|Sufi|Christian|Catholic|Orthodox|Protestant|Coptic|Maronite|Hindu|Sikh|Buddhist|Yazidi|Yezidi|Bedouin|Tutsi|Hutu|Fulani|Hausa|Tuareg|Pashtun|Tajik|Uzbek|Kurdish|Turkmen|Tamil|Arab|Slav|Serb|Croat)s?$/

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

import { readWhole } from '../numerals.js'
import { DIGITS, MARK, WORD, type Words } from '../scan-words.js'
import { type Lexeme, lexicon } from './lexicon.js'

/** Small readers over scanned words, shared by the grammars of times. Each reads at position `i` and onwards. */

export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const is = (w: Words, i: number, word: string): boolean => i >= 0 && i < w.count && w.lower[i] === word

export const oneOf = (w: Words, i: number, set: ReadonlySet<string>): boolean =>
  i >= 0 && i < w.count && set.has(w.lower[i]!)

const none: Lexeme = {}

/** What the word at `i` may be; an empty lexeme for marks, numbers, unknown words and past the end. */
export const lexemeAt = (w: Words, i: number): Lexeme =>
  i >= 0 && i < w.count && w.kind[i] === WORD ? (lexicon.get(w.lower[i]!) ?? none) : none

export const isDigits = (w: Words, i: number): boolean => i >= 0 && i < w.count && w.kind[i] === DIGITS

export const isMark = (w: Words, i: number, mark: string): boolean => is(w, i, mark) && w.kind[i] === MARK

/** True when the piece at `i` follows the one before without a space. */
export const glued = (w: Words, i: number): boolean => i < w.count && !w.spaced[i]

const hyphens = words('- ‐ ‑ –')
const quotes = words("' ’ ‘")

export const isHyphen = (w: Words, i: number): boolean => oneOf(w, i, hyphens)

export const isApostrophe = (w: Words, i: number): boolean => oneOf(w, i, quotes)

/** "'s" at `i`. */
export const isPossessive = (w: Words, i: number): boolean => isApostrophe(w, i) && is(w, i + 1, 's')

/** Steps over a hyphen that binds two words ("third-quarter"); `i` itself when there is none. */
export const overHyphen = (w: Words, i: number): number =>
  isHyphen(w, i) && glued(w, i) && glued(w, i + 1) ? i + 1 : i

/** Steps over the dot of an abbreviation ("Sept."). */
export const overDot = (w: Words, i: number): number => (isMark(w, i, '.') && glued(w, i) ? i + 1 : i)

const fullNames = words('may june july')

/** The same behind a month, whose full name takes no dot. */
export const overMonthDot = (w: Words, i: number): number =>
  w.lower[i - 1]!.length <= 4 && !oneOf(w, i - 1, fullNames) ? overDot(w, i) : i

export const isCapital = (w: Words, i: number): boolean => {
  if (i < 0 || i >= w.count || w.kind[i] !== WORD) return false
  const c = w.text.charCodeAt(w.start[i]!)
  return c >= 65 && c <= 90
}

/** True when every letter of the word is upper case. */
export const isUpper = (w: Words, i: number): boolean => {
  const word = w.text.slice(w.start[i]!, w.end[i]!)
  return word === word.toUpperCase() && word !== word.toLowerCase()
}

/** Words before a year or month that make it one, whatever follows. */
export const leadIns = words(
  'in since by until till through from of during before after to between and early late mid around about for on circa c ' +
    'throughout this last next every each pre post as already than beginning ending',
)

const ordinalSuffixes = words('st nd rd th')

/** Reads "6th", "third", "twenty-first"; the value and the position after it. */
export function ordinal(w: Words, i: number): { value: number; end: number } | null {
  if (isDigits(w, i)) {
    return w.end[i]! - w.start[i]! <= 3 && glued(w, i + 1) && oneOf(w, i + 1, ordinalSuffixes)
      ? { value: Number(w.lower[i]), end: i + 2 }
      : null
  }
  const { ordinal: direct } = lexemeAt(w, i)
  if (direct !== undefined) return { value: direct, end: i + 1 }
  const head = lexemeAt(w, i).opens ? readWhole(w, i) : null
  if (!head || head.value < 20 || head.value % 10 !== 0 || head.end !== i + 1) return null
  const j = overHyphen(w, i + 1)
  const unit = lexemeAt(w, j).ordinal
  return unit !== undefined && unit < 10 ? { value: head.value + unit, end: j + 1 } : null
}

/** Reads a year: "1996", "'96" (`short`), "nineteen ninety-six", "two thousand (and) six". Four digits lie in 1000..2100. */
export function year(w: Words, i: number): { value: number; end: number; short: boolean } | null {
  if (isDigits(w, i)) {
    if (w.lower[i]!.length !== 4) return null
    const runsOn =
      (isMark(w, i + 1, ',') || isMark(w, i + 1, '.') || isMark(w, i + 1, ':')) && glued(w, i + 1) && glued(w, i + 2)
    if (runsOn && isDigits(w, i + 2)) return null
    const value = Number(w.lower[i]!)
    return value >= 1000 && value <= 2100 ? { value, end: i + 1, short: false } : null
  }
  if (isApostrophe(w, i) && isDigits(w, i + 1) && glued(w, i + 1)) {
    return w.lower[i + 1]!.length === 2 ? { value: Number(w.lower[i + 1]), end: i + 2, short: true } : null
  }
  if (!lexemeAt(w, i).opens) return null
  const head = readWhole(w, i)
  if (!head || head.figures) return null
  if (head.value >= 2000 && head.value < 2100) return { value: head.value, end: head.end, short: false }
  if (head.value < 11 || head.value > 20 || head.end !== i + 1) return null
  const rest = readWhole(w, overHyphen(w, head.end))
  if (!rest || rest.figures || rest.value < 10 || rest.value > 99) return null
  return { value: head.value * 100 + rest.value, end: rest.end, short: false }
}

/** Reads "BC", "B.C.", "BCE" or "AD" after a year. */
export function era(w: Words, i: number): { bc: boolean; end: number } | null {
  const word = w.lower[i]
  if (i >= w.count) return null
  if (word === 'bc' || word === 'bce') return { bc: true, end: i + 1 }
  if (word === 'ad' || word === 'ce') return isUpper(w, i) ? { bc: false, end: i + 1 } : null
  if ((word !== 'b' && word !== 'a') || !isMark(w, i + 1, '.') || !glued(w, i + 2)) return null
  if (!is(w, i + 2, word === 'b' ? 'c' : 'd')) return null
  const end = isMark(w, i + 3, '.') && is(w, i + 4, 'e') ? i + 5 : i + 3
  return { bc: word === 'b', end: overDot(w, end) }
}

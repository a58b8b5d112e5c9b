import { DIGITS, MARK, WORD, type Words } from '../scan-words.js'
import { type Lexeme, lexicon } from './lexicon.js'

/** Small readers over scanned words, shared by the grammars. Each looks at position `i` and never before it. */

export const is = (w: Words, i: number, word: string): boolean => i < w.count && w.lower[i] === word

const none: Lexeme = {}

/** What the word at `i` may be; an empty lexeme for marks, numbers, unknown words and past the end. */
export const lexemeAt = (w: Words, i: number): Lexeme =>
  i < w.count && w.kind[i] === WORD ? (lexicon.get(w.lower[i]!) ?? none) : none

export const isDigits = (w: Words, i: number): boolean => i < w.count && w.kind[i] === DIGITS

export const isMark = (w: Words, i: number, mark: string): boolean =>
  i < w.count && w.kind[i] === MARK && w.lower[i] === mark

/** True when the piece at `i` follows the one before without a space. */
export const glued = (w: Words, i: number): boolean => i < w.count && !w.spaced[i]

const hyphens = new Set(['-', '‐', '‑', '–'])

export const isHyphen = (w: Words, i: number): boolean => i < w.count && w.kind[i] === MARK && hyphens.has(w.lower[i]!)

/** Steps over a hyphen that binds two words ("third-quarter"); `i` itself when there is none. */
export const overHyphen = (w: Words, i: number): number =>
  isHyphen(w, i) && glued(w, i) && glued(w, i + 1) ? i + 1 : i

/** Steps over the dot of an abbreviation ("Sept."), unless it ends the sentence. */
export const overDot = (w: Words, i: number): number => (isMark(w, i, '.') && glued(w, i) ? i + 1 : i)

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

const any = (words: string) => new Set(words.split(' '))

/** Words before a year or month that make it one, whatever follows. */
export const leadIns = any(
  'in since by until till through from of during before after to between and early late mid around about for on circa c ' +
    'throughout this last next every each pre post as already than beginning ending',
)

const suffixes = any('st nd rd th')

/** Reads "6th", "third", "twenty-first"; the value and the position after it. */
export function ordinal(w: Words, i: number): { value: number; end: number } | null {
  if (isDigits(w, i)) {
    if (w.end[i]! - w.start[i]! <= 3 && glued(w, i + 1) && suffixes.has(w.lower[i + 1]!))
      return { value: Number(w.lower[i]), end: i + 2 }
    return null
  }
  const first = lexemeAt(w, i)
  if (first.ordinal !== undefined) return { value: first.ordinal, end: i + 1 }
  if (first.cardinal !== undefined && first.cardinal >= 20) {
    const j = overHyphen(w, i + 1)
    const second = lexemeAt(w, j)
    if (second.ordinal !== undefined && second.ordinal < 10)
      return { value: first.cardinal + second.ordinal, end: j + 1 }
  }
  return null
}

/** Reads a number below a thousand in words ("twenty-four"), or digits with thousands marks and decimals. */
export function cardinal(w: Words, i: number): { value: number; end: number } | null {
  if (isDigits(w, i)) return digits(w, i)
  let total = 0
  let part = 0
  let j = i
  let seen = false
  for (;;) {
    const lex = lexemeAt(w, j)
    if (lex.cardinal !== undefined) {
      if (seen && (part % 10 !== 0 || (part % 100 !== 0 && lex.cardinal >= 10) || lex.cardinal === 0)) break
      part += lex.cardinal
    } else if (lex.scale !== undefined) {
      if (!seen) break
      if (lex.scale === 100) part = (part || 1) * 100
      else {
        total += (part || 1) * lex.scale
        part = 0
      }
    } else if (
      seen &&
      w.lower[j] === 'and' &&
      (part >= 100 || total > 0) &&
      lexemeAt(w, j + 1).cardinal !== undefined
    ) {
      j++
      continue
    } else break
    seen = true
    const k = overHyphen(w, j + 1)
    j = k > j + 1 && (lexemeAt(w, k).cardinal !== undefined || lexemeAt(w, k).scale !== undefined) ? k : j + 1
  }
  return seen ? { value: total + part, end: j } : null
}

function digits(w: Words, i: number): { value: number; end: number } | null {
  let text = w.lower[i]!
  if (text.length > 15) return null
  let j = i + 1
  while (isMark(w, j, ',') && glued(w, j) && isDigits(w, j + 1) && glued(w, j + 1) && w.lower[j + 1]!.length === 3) {
    text += w.lower[j + 1]!
    j += 2
  }
  if (isMark(w, j, '.') && glued(w, j) && isDigits(w, j + 1) && glued(w, j + 1)) {
    text += `.${w.lower[j + 1]!}`
    j += 2
  }
  // "2 1/2"
  if (isDigits(w, j) && isMark(w, j + 1, '/') && isDigits(w, j + 2) && w.lower[j]!.length === 1) {
    const divisor = Number(w.lower[j + 2])
    if (divisor > 0 && divisor < 10) return { value: Number(text) + Number(w.lower[j]) / divisor, end: j + 3 }
  }
  const scale = lexemeAt(w, j).scale
  return scale ? { value: Number(text) * scale, end: j + 1 } : { value: Number(text), end: j }
}

/** Reads a year: "1996", "'96", "nineteen ninety-six", "two thousand (and) six". Four digits must lie in 1000..2100. */
export function year(w: Words, i: number): { value: number; end: number; short: boolean } | null {
  if (isDigits(w, i)) {
    const text = w.lower[i]!
    if (text.length !== 4) return null
    if (
      glued(w, i + 1) &&
      (isMark(w, i + 1, ',') || isMark(w, i + 1, '.') || isMark(w, i + 1, ':')) &&
      isDigits(w, i + 2) &&
      glued(w, i + 2)
    )
      return null
    const value = Number(text)
    return value >= 1000 && value <= 2100 ? { value, end: i + 1, short: false } : null
  }
  if ((isMark(w, i, "'") || isMark(w, i, '’') || isMark(w, i, '‘')) && isDigits(w, i + 1) && glued(w, i + 1)) {
    if (w.lower[i + 1]!.length !== 2) return null
    return { value: Number(w.lower[i + 1]), end: i + 2, short: true }
  }
  const head = lexemeAt(w, i).cardinal
  if (head !== undefined && head >= 11 && head <= 20) {
    const rest = cardinal(w, overHyphen(w, i + 1))
    if (rest && rest.value >= 10 && rest.value <= 99 && !isDigits(w, i + 1))
      return { value: head * 100 + rest.value, end: rest.end, short: false }
  }
  if (head === 2 && is(w, i + 1, 'thousand')) {
    const rest = cardinal(w, i)
    if (rest && rest.value >= 2000 && rest.value < 2100) return { value: rest.value, end: rest.end, short: false }
  }
  return null
}

/** Reads "BC", "B.C.", "BCE" or "AD" after a year; `bc` null when there is no era word. */
export function era(w: Words, i: number): { bc: boolean; end: number } | null {
  const word = w.lower[i]
  if (word === 'bc' || word === 'bce') return { bc: true, end: i + 1 }
  if (word === 'ad' || word === 'ce') return isUpper(w, i) ? { bc: false, end: i + 1 } : null
  if ((word === 'b' || word === 'a') && isMark(w, i + 1, '.') && glued(w, i + 2)) {
    const second = w.lower[i + 2]
    if ((word === 'b' && second === 'c') || (word === 'a' && second === 'd')) {
      let end = i + 3
      if (isMark(w, end, '.') && is(w, end + 1, 'e')) end += 2
      return { bc: word === 'b', end: overDot(w, end) }
    }
  }
  return null
}

import { digitsAt, figure, glyphs, is, type Read, tight } from './figures.js'
import { DIGITS, MARK, WORD, type Words } from './scan-words.js'

/** A number read from words or figures; `start` and `end` are positions among the scanned words, half-open. */
export interface Numeral {
  readonly start: number
  readonly end: number
  /** Null when it is a number no report can mean: too long to be exact, or beyond what a double holds. */
  readonly value: number | null
  /** `ratio`: "one in five", "two out of three". */
  readonly kind: 'number' | 'fraction' | 'ratio'
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const cardinals = new Map<string, number>([
  ...units.map((word, i) => [word, i] as const),
  ...tens.map((word, i) => [word, 20 + 10 * i] as const),
  ['nought', 0],
  ['naught', 0],
  ['fourty', 40],
])
const scales = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['hundreds', 100],
])
const dozens = new Set(['dozen', 'dozens', 'doz', 'dozs', 'dz', 'dzs'])

/** Denominators in words: "third" 3, "quarters" 4, "hundredths" 100. */
const parts = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
])
const ranks =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
for (const [i, word] of ranks.split(' ').entries()) {
  parts.set(word, i + 1)
  parts.set(`${word}s`, i + 1)
}
for (const [i, word] of tens.entries()) {
  parts.set(`${word.slice(0, -1)}ieth`, 20 + 10 * i)
  parts.set(`${word.slice(0, -1)}ieths`, 20 + 10 * i)
}
for (const [word, value] of scales) {
  if (word.endsWith('s')) continue
  parts.set(`${word}th`, value)
  parts.set(`${word}ths`, value)
}
const hyphenAt = (w: Words, i: number) => is(w, i, '-') || is(w, i, '‐') || is(w, i, '‑')

/** True when a number can start at `i`: a figure, a number word, a sign. Cheap, for scanning. */
export function startsNumeral(w: Words, i: number): boolean {
  const kind = w.kind[i]
  if (kind === DIGITS) return true
  const word = w.lower[i]!
  if (kind === WORD) {
    return (
      cardinals.has(word) ||
      scales.has(word) ||
      word === 'a' ||
      word === 'an' ||
      word === 'half' ||
      word === 'quarter' ||
      word === 'minus' ||
      word === 'negative'
    )
  }
  return word === '-' || word === '.' || glyphs.has(word)
}

/** Reads the longest number at `i`: "1,234", "2.5 million", "one hundred and three", "two thirds", "half a dozen", "1 in 5". */
export function readNumeral(w: Words, i: number): Numeral | null {
  const sign = readSign(w, i)
  const at = sign ?? i
  const m = mixed(w, at)
  if (!m) return null
  const value = sign === null ? m.value : -m.value
  const ratio = sign === null || is(w, i, 'negative') || is(w, i, 'minus') ? readRatio(w, m) : null
  if (ratio) return { start: i, end: ratio.end, value: sign === null ? ratio.value : -ratio.value, kind: 'ratio' }
  return {
    start: i,
    end: m.end,
    value: Number.isFinite(value) ? value : null,
    kind: m.fraction ? 'fraction' : 'number',
  }
}

function readSign(w: Words, i: number): number | null {
  if (is(w, i, 'minus') || is(w, i, 'negative')) return i + 1
  if (!is(w, i, '-')) return null
  const before = i > 0 && tight(w, i) ? w.kind[i - 1] : 0
  return before === WORD || before === DIGITS || !(digitsAt(w, i + 1) || is(w, i + 1, '.')) ? null : i + 1
}

/** A whole number, a fraction, or both: "two", "two thirds", "two and a half million". */
function mixed(w: Words, i: number): (Read & { fraction: boolean }) | null {
  if (is(w, i, 'half') || is(w, i, 'quarter') || ((is(w, i, 'a') || is(w, i, 'an')) && is(w, i + 1, 'half'))) {
    const half = is(w, i, 'quarter') ? 0.25 : 0.5
    const k = is(w, i, 'a') || is(w, i, 'an') ? i + 2 : i + 1
    const a = is(w, k, 'a') || is(w, k, 'an') ? k + 1 : k
    const times = scaleAt(w, a)
    if (times) return { value: half * times.value, end: times.end, fraction: false }
    if (is(w, i, 'quarter')) return null
    return { value: half, end: k, fraction: true }
  }
  const whole = readWhole(w, i)
  if (!whole) return glyph(w, i)
  const plain = { value: whole.value, end: whole.end, fraction: false }
  const decimal = pointDecimal(w, whole)
  if (decimal) return { ...decimal, fraction: false }
  const over = fraction(w, i, whole)
  if (over) {
    const k = is(w, over.end, 'of') && is(w, over.end + 1, 'a') ? over.end + 2 : over.end
    const times = scaleAt(w, k)
    return times && times.value >= 1e6
      ? { value: over.value * times.value, end: times.end, fraction: false }
      : { ...over, fraction: true }
  }
  if (is(w, whole.end, 'and')) {
    const k = whole.end + 1
    const piece = fractionAlone(w, k)
    if (piece) {
      const times = scaleAt(w, piece.end)
      if (times && times.value >= 1e3) {
        const value =
          whole.scale >= 1e3 ? whole.value + piece.value * times.value : (whole.value + piece.value) * times.value
        return { value, end: times.end, fraction: false }
      }
      const grain = whole.scale >= 1e6 ? whole.scale : 1
      return { value: whole.value + piece.value * grain, end: piece.end, fraction: grain === 1 }
    }
  }
  return plain
}

function glyph(w: Words, i: number): (Read & { fraction: boolean }) | null {
  const value = i < w.count ? glyphs.get(w.lower[i]!) : undefined
  return value === undefined ? null : { value, end: i + 1, fraction: true }
}

function scaleAt(w: Words, i: number): Read | null {
  const word = i < w.count ? w.lower[i]! : ''
  if (dozens.has(word)) return { value: 12, end: i + 1 }
  const value = scales.get(word)
  if (value === undefined || value < 1e3 || word.endsWith('s')) return null
  const next = scales.get(w.lower[i + 1] ?? '')
  return next !== undefined && next > value ? { value: value * next, end: i + 2 } : { value, end: i + 1 }
}

/** "a half", "one fourth", "three fifths", "half". */
function fractionAlone(w: Words, i: number): Read | null {
  if (is(w, i, 'half')) return { value: 0.5, end: i + 1 }
  const n = readWhole(w, i)
  return n ? fraction(w, i, n) : null
}

/** A denominator in words after the numerator `n` that started at `i`. */
function fraction(w: Words, i: number, n: Whole): Read | null {
  const k = hyphenAt(w, n.end) ? n.end + 1 : n.end
  const one = n.value === 1
  const below = denominator(w, k)
  if (!below) return null
  const word = w.lower[below.end - 1]!
  const plural = word.endsWith('s')
  if (n.figures && (below.value >= 1e3 || !plural)) return null
  if (below.value < 2 || (below.value === 2 && word.startsWith('second'))) return null
  if (!plural && !one && word !== 'half') return null
  if (!plural && below.value >= 1e6 && !is(w, i, 'a')) return null
  // "one hundred thirty fifths" is a hundred over thirty-five, "twenty fifths" twenty over five
  if (n.lastTens > 0 && below.value < 10 && n.value > n.lastTens && !n.joined) {
    return { value: (n.value - n.lastTens) / (n.lastTens + below.value), end: below.end }
  }
  return { value: n.value / below.value, end: below.end }
}

function denominator(w: Words, k: number): Read | null {
  const direct = k < w.count ? parts.get(w.lower[k]!) : undefined
  if (direct !== undefined) return { value: direct, end: k + 1 }
  const head = readWhole(w, k)
  if (!head || head.figures) return null
  let e = hyphenAt(w, head.end) ? head.end + 1 : head.end
  if (is(w, e, 'and')) e++
  const tail = e < w.count ? parts.get(w.lower[e]!) : undefined
  if (tail === undefined || w.lower[e] === 'half' || w.lower[e] === 'quarter') return null
  return head.value % 10 === 0 && tail < 20 ? { value: head.value + tail, end: e + 1 } : null
}

/** "three point one four": digit words, or one number, behind "point". */
function pointDecimal(w: Words, whole: Whole): Read | null {
  if (!is(w, whole.end, 'point')) return null
  let k = whole.end + 1
  let text = ''
  while (k < w.count) {
    const n = cardinals.get(w.lower[k]!)
    if (n === undefined) break
    const next = cardinals.get(w.lower[hyphenAt(w, k + 1) ? k + 2 : k + 1] ?? '')
    if (n >= 20 && next !== undefined && next < 10 && next > 0) {
      text += `${n + next}`
      k = hyphenAt(w, k + 1) ? k + 3 : k + 2
    } else {
      text += `${n}`
      k++
    }
  }
  return text === '' ? null : { value: Number(`${whole.value}.${text}`), end: k }
}

/** A whole number with its scale, as {@link readWhole} gives it. */
interface Whole extends Read {
  /** The last scale word: "three million" 1e6; 1 for none. */
  readonly scale: number
  /** Written in figures throughout. */
  readonly figures: boolean
  /** The tens a number in words ends with ("one hundred thirty" 30), 0 for none. */
  readonly lastTens: number
  /** "and" stands before the last word. */
  readonly joined: boolean
}

/**
 * Figures, number words, or both, with scales: "4 thousand 3 hundred and 21", "twenty-one trillion three hundred".
 * Scales go down from left to right; "and" needs a hundred or more before it and less than that after it.
 */
export function readWhole(w: Words, i: number): Whole | null {
  let k = i
  const article = is(w, i, 'a') || is(w, i, 'an')
  if (article) {
    const word = w.lower[i + 1] ?? ''
    const below = parts.has(word) || cardinals.has(word) ? denominator(w, i + 1) : null
    if (below ? below.value < 2 || word === 'second' : !scales.has(word) && !dozens.has(word)) return null
    if (word.endsWith('s') && scales.has(word)) return null
    k = i + 1
    if (below) return { value: 1, end: k, scale: 1, figures: false, lastTens: 0, joined: false }
  }
  let total = 0
  let hundreds = 0
  let rest: number | null = null
  let ceiling = Number.POSITIVE_INFINITY
  let scale = 1
  let seen = false
  let figures = false
  let lastTens = 0
  let joined = false
  /** Where the number stood before the last "and", to fall back on: "3 hundred and 2 hundred" is two numbers. */
  let before: { k: number; rest: number | null } | null = null
  if (article) rest = 1
  for (;;) {
    if (k >= w.count) break
    const word = w.lower[k]!
    const number = digitsAt(w, k) ? figure(w, k) : is(w, k, '.') && !seen ? figure(w, k) : null
    const small = cardinals.get(word)
    const times = scales.get(word)
    if (number) {
      if (rest !== null || (seen && number.value === 0)) break
      const next = scales.get(w.lower[number.end] ?? '')
      if (seen && next === undefined && (hundreds === 0 ? total === 0 : number.value >= 100)) break
      if (seen && !before && next === undefined && hundreds === 0 && number.value >= ceiling) break
      rest = number.value
      figures = !seen
      k = number.end
      lastTens = 0
    } else if (small !== undefined) {
      if (rest === null) rest = small
      else if (rest >= 20 && rest < 100 && rest % 10 === 0 && small > 0 && small < 10 && lastTens > 0) rest += small
      else break
      if (seen && small === 0) break
      lastTens = small >= 20 ? small : 0
      joined = is(w, k - 1, 'and')
      k++
    } else if (times !== undefined) {
      if (word === 'hundreds' && !seen) break
      if (times === 100) {
        if (hundreds > 0) {
          if (before) {
            k = before.k
            rest = before.rest
          }
          break
        }
        if (rest === null && seen) break
        hundreds = (rest ?? 1) * 100
        rest = null
        scale = Math.max(scale, scale === 1 ? 100 : scale)
        if (scale === 1) scale = 100
      } else if (rest === null && hundreds === 0 && seen) {
        // "three lakh crore"
        if (total === 0 || times <= scale) break
        total *= times
        ceiling = times
        scale = times
      } else {
        const group = hundreds + (rest ?? (hundreds ? 0 : 1))
        if (times >= ceiling) {
          if (before) {
            k = before.k
            rest = before.rest
          }
          break
        }
        total += group * times
        ceiling = times
        scale = times
        hundreds = 0
        rest = null
      }
      lastTens = 0
      joined = false
      figures = figures && true
      k++
    } else if (dozens.has(word) && (rest !== null || (seen && hundreds > 0))) {
      if (rest !== null) rest *= 12
      k++
      seen = true
      break
    } else if (word === 'and' && seen && rest === null && (hundreds > 0 || total > 0)) {
      const next = w.lower[k + 1] ?? ''
      const ahead = cardinals.get(next)
      if (!(ahead !== undefined && ahead > 0) && !(digitsAt(w, k + 1) && Number(next) > 0)) break
      if (isFractionAhead(w, k + 1)) break
      before = { k, rest }
      k++
      continue
    } else break
    seen = true
    // a hyphen binds number words, with or without space about it: "fifty - two"
    if (hyphenAt(w, k) && !digitsAt(w, k - 1) && k + 1 < w.count) {
      const next = w.lower[k + 1]!
      const bound = cardinals.has(next) || scales.has(next)
      const runs = w.kind[k - 1] === WORD && bound
      if (runs && (scales.has(next) || (lastTens > 0 && cardinals.get(next)! > 0 && cardinals.get(next)! < 10))) k++
    } else if (hyphenAt(w, k) && scales.has(w.lower[k + 1] ?? '') && tight(w, k) && tight(w, k + 1)) k++
  }
  if (!seen && !article) return null
  if (article && !seen)
    return dozens.has(w.lower[k] ?? '')
      ? { value: 12, end: k + 1, scale: 1, figures: false, lastTens: 0, joined: false }
      : null
  const value = total + hundreds + (rest ?? 0)
  return { value, end: k, scale, figures, lastTens, joined }
}

/** True when "three quarters" or "two thirds" follows, which an "and" adds as a fraction. */
function isFractionAhead(w: Words, k: number): boolean {
  const n = cardinals.get(w.lower[k]!)
  if (n === undefined || n >= 20) return false
  const word = w.lower[hyphenAt(w, k + 1) ? k + 2 : k + 1] ?? ''
  const below = parts.get(word)
  return below !== undefined && word !== 'second' && (word.endsWith('s') || n === 1) && below > 1
}

/** "one in five", "two out of three", "1 over 20": the part of the whole, when it is one. */
function readRatio(w: Words, n: Read & { fraction: boolean }): Read | null {
  if (n.fraction) return null
  let k = n.end
  const over = is(w, k, 'over')
  if (is(w, k, 'out') && is(w, k + 1, 'of')) k += 2
  else if (over || is(w, k, 'in')) k++
  else return null
  const whole = readWhole(w, k)
  if (!whole || whole.value <= 0) return null
  if (over ? is(w, whole.end, 'years') || is(w, whole.end, 'days') : n.value >= whole.value) return null
  if (whole.value > 1000 && !over) return null
  return { value: n.value / whole.value, end: whole.end }
}

/** Every number of a scanned text, from left to right. Pronouns ("the one", "this one") are none. */
export function numeralsIn(w: Words): Numeral[] {
  const found: Numeral[] = []
  for (let i = 0; i < w.count; ) {
    const n = startsNumeral(w, i) && !isPronoun(w, i) ? readNumeral(w, i) : null
    if (n) found.push(n)
    i = n ? n.end : gluedFigure(w, i)
  }
  return found
}

const pointers = new Set(['the', 'this', 'that', 'which', 'no', 'any', 'every', 'each'])

function isPronoun(w: Words, i: number): boolean {
  if (w.lower[i] !== 'one' || i === 0 || !pointers.has(w.lower[i - 1]!)) return false
  const next = w.lower[i + 1] ?? ''
  return !scales.has(next) && !parts.has(next) && next !== '-'
}

/** The position to go on from: past figures bound to letters ("180ml"), which are no number of their own. */
function gluedFigure(w: Words, i: number): number {
  if (w.kind[i] !== DIGITS) return i + 1
  let k = i + 1
  while (tight(w, k) && (w.kind[k] !== MARK || (w.lower[k] === '.' && digitsAt(w, k + 1)))) k++
  return k
}

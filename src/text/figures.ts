import { DIGITS, MARK, WORD, type Words } from './scan-words.js'

/** A value and the position after what it was read from. */
export interface Read {
  readonly value: number
  readonly end: number
}

export const is = (w: Words, i: number, word: string) => i >= 0 && i < w.count && w.lower[i] === word
export const digitsAt = (w: Words, i: number) => i < w.count && w.kind[i] === DIGITS
export const tight = (w: Words, i: number) => i < w.count && !w.spaced[i]

/** Letters behind figures: "10k", "1.5bn". A lone "m" may be metres and is none. */
const suffixes = new Map<string, number>([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['MM', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['b', 1e9],
  ['B', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['G', 1e9],
  ['T', 1e12],
  ['tn', 1e12],
  ['tln', 1e12],
])

/** No number a report means has more groups of figures. */
const MOST_GROUPS = 12

/** Vulgar fractions of one character. */
export const glyphs = new Map<string, number>([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
])

/** Figures with thousands marks, decimals, powers, a fraction and a letter: "1,234.5", "1 234 567", "1e9", "2 1/4", "10k". */
export function figure(w: Words, i: number): Read | null {
  let k = i
  let text = ''
  if (is(w, i, '.')) {
    if (!(digitsAt(w, i + 1) && tight(w, i + 1)) || (i > 0 && tight(w, i) && w.kind[i - 1] !== MARK)) return null
    text = `0.${w.lower[i + 1]}`
    k = i + 2
  } else {
    const grouped = thousands(w, i)
    text = grouped.text
    k = grouped.end
  }
  let value = Number(text)
  const power = exponent(w, k, value)
  if (power) return power
  if (
    digitsAt(w, k) &&
    is(w, k + 1, '/') &&
    digitsAt(w, k + 2) &&
    !text.includes('.') &&
    tight(w, k + 1) &&
    tight(w, k + 2)
  ) {
    const below = Number(w.lower[k + 2])
    if (below > Number(w.lower[k]) && !is(w, k + 3, '/'))
      return { value: value + Number(w.lower[k]) / below, end: k + 3 }
  }
  if (
    is(w, k, '/') &&
    digitsAt(w, k + 1) &&
    tight(w, k) &&
    tight(w, k + 1) &&
    !is(w, k + 2, '/') &&
    !is(w, i - 1, '/') &&
    !(is(w, i - 1, '-') && i > 1 && digitsAt(w, i - 2))
  ) {
    const below = Number(w.lower[k + 1])
    if (below > 0 && w.lower[k + 1]!.length <= 3 && text.length <= 3) return { value: value / below, end: k + 2 }
  }
  const g = glyphs.get(w.lower[k] ?? '')
  if (g !== undefined) return { value: value + g, end: k + 1 }
  const letter = k < w.count && w.kind[k] === WORD ? w.text.slice(w.start[k]!, w.end[k]!) : ''
  const times = suffixes.get(letter)
  if (times !== undefined && (letter !== 'b' || tight(w, k)) && (letter !== 'T' || tight(w, k))) {
    value = Number((value * times).toPrecision(15))
    k++
  } else if (letter !== '' && tight(w, k) && letter.toLowerCase() !== 's') {
    return null
  }
  return { value, end: k }
}

/** Groups of three behind commas, spaces or dots, and a decimal part; also "12,34,567.89" and "1.111,11". */
function thousands(w: Words, i: number): { text: string; end: number } {
  let text = w.lower[i]!
  let k = i + 1
  const mark = (at: number) =>
    at < w.count && w.kind[at] === MARK && tight(w, at) && digitsAt(w, at + 1) && tight(w, at + 1) ? w.lower[at]! : ''
  const length = (at: number) => w.lower[at]!.length
  const first = mark(k)
  if (first === ',' || first === '.') {
    // how many groups hang together with this mark, and do all but the last read as thousands?
    let e = k
    while (mark(e) === first && e - k < 2 * MOST_GROUPS) e += 2
    const groups = (e - k) / 2
    const sizes = Array.from({ length: groups }, (_, g) => length(k + 1 + 2 * g))
    const threes = sizes.every((n) => n === 3)
    const indian = first === ',' && groups > 1 && sizes.slice(0, -1).every((n) => n === 2) && sizes.at(-1) === 3
    const other = mark(e)
    const closes = other !== '' && other !== first && (other === '.' || other === ',') && mark(e + 2) === ''
    if (text.length <= 3 && (threes || indian) && (first === ',' || groups > 1 || (closes && other === ','))) {
      for (let g = 0; g < groups; g++) text += w.lower[k + 1 + 2 * g]!
      k = e
      if (closes) {
        text += `.${w.lower[k + 1]}`
        k += 2
      }
      return { text, end: k }
    }
    const chained = i > 0 && is(w, i - 1, first) && tight(w, i) && i > 1 && digitsAt(w, i - 2)
    if (groups === 1 && !chained && (first === '.' || sizes[0]! <= 2))
      return { text: `${text}.${w.lower[k + 1]}`, end: k + 2 }
    return { text, end: k }
  }
  if (
    text.length <= 3 &&
    digitsAt(w, k) &&
    length(k) === 3 &&
    w.start[k]! - w.end[k - 1]! === 1 &&
    w.text[w.end[k - 1]!] !== '\n'
  ) {
    let e = k
    while (e - k < MOST_GROUPS && digitsAt(w, e) && length(e) === 3 && w.start[e]! - w.end[e - 1]! === 1) e++
    if (!digitsAt(w, e)) {
      for (let g = k; g < e; g++) text += w.lower[g]!
      k = e
      if (mark(k) === '.') {
        text += `.${w.lower[k + 1]}`
        k += 2
      }
    }
  }
  return { text, end: k }
}

/** "e10", "e+14", "^23", "^--23", "x10^6". */
function exponent(w: Words, k: number, base: number): Read | null {
  const power = (at: number): Read | null => {
    let e = at
    let sign = 1
    while ((is(w, e, '+') || is(w, e, '-')) && tight(w, e)) {
      if (is(w, e, '-')) sign = -sign
      e++
    }
    return digitsAt(w, e) && tight(w, e) && w.lower[e]!.length <= 4
      ? { value: sign * Number(w.lower[e]), end: e + 1 }
      : null
  }
  if (!tight(w, k)) return null
  if (is(w, k, 'e')) {
    const p = power(k + 1)
    return p && { value: Number(`${base}e${p.value}`), end: p.end }
  }
  if (is(w, k, '^')) {
    const p = power(k + 1)
    return p && { value: base ** p.value, end: p.end }
  }
  if (is(w, k, 'x') && is(w, k + 1, '10') && is(w, k + 2, '^')) {
    const p = power(k + 3)
    return p && { value: Number(`${base}e${p.value}`), end: p.end }
  }
  return null
}

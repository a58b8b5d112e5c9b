import { type Numeral, readNumeral, startsNumeral } from './numerals.js'
import { DIGITS, WORD, type Words } from './scan-words.js'
import { ordinal } from './times/pieces.js'

/** The values words allow: "over 30" is above 30, "at most 12" up to 12, "three to five" from 3 to 5. */
export interface Bounds {
  /** Positions among the scanned words, half-open. */
  readonly start: number
  readonly end: number
  readonly low: number | null
  readonly high: number | null
  /** The limit itself is left out: "more than", "less than". */
  readonly lowOpen: boolean
  readonly highOpen: boolean
}

type Side = 'above' | 'from' | 'below' | 'to' | 'equal'

interface Cue {
  readonly end: number
  readonly side: Side
}

const is = (w: Words, i: number, word: string) => i >= 0 && i < w.count && w.lower[i] === word

const comparatives = new Map<string, Side>([
  ['more', 'above'],
  ['greater', 'above'],
  ['larger', 'above'],
  ['bigger', 'above'],
  ['higher', 'above'],
  ['less', 'below'],
  ['fewer', 'below'],
  ['smaller', 'below'],
  ['lower', 'below'],
])
const single = new Map<string, Side>([
  ['above', 'above'],
  ['over', 'above'],
  ['exceeding', 'above'],
  ['exceed', 'above'],
  ['exceeds', 'above'],
  ['exceeded', 'above'],
  ['surpass', 'above'],
  ['surpassing', 'above'],
  ['surpassed', 'above'],
  ['below', 'below'],
  ['under', 'below'],
  ['equals', 'equal'],
  ['minimum', 'from'],
  ['maximum', 'to'],
])

const withEqual = (side: Side): Side => (side === 'above' ? 'from' : side === 'below' ? 'to' : side)

/** Reads words or signs before a number that bound it: "more than", "at least", "no fewer than", "up to", ">=". */
export function readCue(w: Words, i: number): Cue | null {
  const word = w.lower[i] ?? ''
  if (w.kind[i] !== WORD) return sign(w, i)
  const side = comparatives.get(word)
  if (side) {
    let k = i + 1
    if (is(w, k, 'than')) {
      k++
      return is(w, k, 'or') ? orEqual(w, k, side) : { end: k, side }
    }
    return is(w, k, 'or') ? orEqual(w, k, side) : null
  }
  if (word === 'at' && (is(w, i + 1, 'least') || is(w, i + 1, 'most'))) {
    const bound: Side = is(w, i + 1, 'least') ? 'from' : 'to'
    return is(w, i + 2, 'or') ? orEqual(w, i + 2, bound) : { end: i + 2, side: bound }
  }
  if (word === 'no' || word === 'not') {
    const other = comparatives.get(w.lower[i + 1] ?? '')
    return other && is(w, i + 2, 'than') ? { end: i + 3, side: other === 'above' ? 'to' : 'from' } : null
  }
  if (word === 'up' && is(w, i + 1, 'to')) return { end: i + 2, side: 'to' }
  if (word === 'upwards' || word === 'upward') return is(w, i + 1, 'of') ? { end: i + 2, side: 'above' } : null
  if (word === 'as' && is(w, i + 2, 'as')) {
    if (is(w, i + 1, 'many') || is(w, i + 1, 'much')) return { end: i + 3, side: 'to' }
    if (is(w, i + 1, 'few') || is(w, i + 1, 'little')) return { end: i + 3, side: 'from' }
  }
  if (word === 'in' && is(w, i + 1, 'excess') && is(w, i + 2, 'of')) return { end: i + 3, side: 'above' }
  if ((word === 'a' || word === 'an') && (is(w, i + 1, 'minimum') || is(w, i + 1, 'maximum')) && is(w, i + 2, 'of')) {
    return { end: i + 3, side: is(w, i + 1, 'minimum') ? 'from' : 'to' }
  }
  if (word === 'equal' || word === 'equaling' || word === 'equals') return equal(w, i)
  const plain = single.get(word)
  if (!plain || plain === 'from' || plain === 'to') return null
  return { end: i + 1, side: plain }
}

/** "or equal (to|than)" behind a comparative. */
function orEqual(w: Words, k: number, side: Side): Cue | null {
  if (!is(w, k + 1, 'equal')) return null
  return { end: is(w, k + 2, 'to') || is(w, k + 2, 'than') ? k + 3 : k + 2, side: withEqual(side) }
}

/** "equal to", "equals", "equal to or more than". */
function equal(w: Words, i: number): Cue | null {
  let k = i + 1
  if (is(w, k, 'to')) k++
  else if (w.lower[i] === 'equal') return null
  const side = is(w, k, 'or') ? comparatives.get(w.lower[k + 1] ?? '') : undefined
  if (side && is(w, k + 2, 'than')) return { end: k + 3, side: withEqual(side) }
  return { end: k, side: 'equal' }
}

function sign(w: Words, i: number): Cue | null {
  const word = w.lower[i]
  if (word === '≥') return { end: i + 1, side: 'from' }
  if (word === '≤') return { end: i + 1, side: 'to' }
  if (word !== '>' && word !== '<') return null
  if (is(w, i - 1, '=') || is(w, i - 1, '<') || is(w, i - 1, '>') || is(w, i - 1, '-')) return null
  const side: Side = word === '>' ? 'above' : 'below'
  if (is(w, i + 1, '=')) return { end: i + 2, side: withEqual(side) }
  return is(w, i + 1, '>') || is(w, i + 1, '<') ? null : { end: i + 1, side }
}

/** A number, or a rank that stands for one: "the tenth". */
function amount(w: Words, i: number): Numeral | null {
  const k = is(w, i, 'the') ? i + 1 : i
  if (k < w.count && startsNumeral(w, k)) {
    const n = readNumeral(w, k)
    if (n && n.value !== null) return n
  }
  const rank = k > i ? ordinal(w, k) : null
  return rank && { start: i, end: rank.end, value: rank.value, kind: 'number' }
}

const bounds = (start: number, end: number, side: Side, value: number): Bounds => ({
  start,
  end,
  low: side === 'above' || side === 'from' || side === 'equal' ? value : null,
  high: side === 'below' || side === 'to' || side === 'equal' ? value : null,
  lowOpen: side === 'above',
  highOpen: side === 'below',
})

/** Reads one bound, or two that close a range, at `i`. Null when nothing there bounds a number. */
export function readBounds(w: Words, i: number): Bounds | null {
  return between(w, i) ?? compared(w, i) ?? trailing(w, i) ?? ranged(w, i)
}

/** "between 20 and 30", "from 200 to 300". */
function between(w: Words, i: number): Bounds | null {
  const from = is(w, i, 'from')
  if (!from && !is(w, i, 'between')) return null
  const a = amount(w, i + 1)
  if (!a || !(from ? is(w, a.end, 'to') : is(w, a.end, 'and'))) return null
  const b = amount(w, a.end + 1)
  return b && closed(i, b.end, scaled(w, a.value!, b), b.value!, true)
}

/** "10 to 15 million": the first number shares the scale word of the second. */
function scaled(w: Words, low: number, b: Numeral): number {
  const high = b.value!
  if (b.end - b.start !== 2 || high < 1e3 || w.kind[b.end - 1] !== WORD || low >= 1e3) return low
  const scale = high / Number(w.lower[b.start])
  return scale > 1 && Number.isFinite(scale) ? low * scale : low
}

const closed = (start: number, end: number, low: number, high: number, highOpen: boolean): Bounds | null =>
  low < high ? { start, end, low, high, lowOpen: false, highOpen } : null

/** "more than 20", and with its counterpart "more than 20 and less than 30". */
function compared(w: Words, i: number): Bounds | null {
  const cue = readCue(w, i)
  const first = cue && comparedOnce(w, i, cue)
  if (!first || first.low === first.high) return first
  let k = first.end
  if (is(w, k, ',')) k++
  if (is(w, k, 'and') || is(w, k, 'but')) k++
  if (k === first.end) return first
  const next = k < w.count ? readCue(w, k) : null
  const second = next && comparedOnce(w, k, next)
  return second ? (join(first, second) ?? first) : first
}

function comparedOnce(w: Words, i: number, cue: Cue): Bounds | null {
  const n = amount(w, cue.end)
  if (!n || n.value === null) return null
  let { side } = cue
  let end = n.end
  // "less than 5000 or equal (to)", "equal to 5000 or less (than)"
  if (is(w, end, 'or')) {
    const other = comparatives.get(w.lower[end + 1] ?? '')
    if (is(w, end + 1, 'equal') && side !== 'equal') {
      const stop = is(w, end + 2, 'to') || is(w, end + 2, 'than') ? end + 3 : end + 2
      if (!amount(w, stop)) {
        side = withEqual(side)
        end = stop
      }
    } else if (other && side === 'equal') {
      const stop = is(w, end + 2, 'than') ? end + 3 : end + 2
      if (!amount(w, stop)) {
        side = withEqual(other)
        end = stop
      }
    }
  }
  return bounds(i, end, side, n.value)
}

function join(a: Bounds, b: Bounds): Bounds | null {
  const lower = a.low !== null && a.high === null ? a : b
  const upper = lower === a ? b : a
  if (lower.low === null || lower.high !== null || upper.high === null || upper.low !== null || lower.low >= upper.high)
    return null
  return {
    start: a.start,
    end: b.end,
    low: lower.low,
    high: upper.high,
    lowOpen: lower.lowOpen,
    highOpen: upper.highOpen,
  }
}

/** "500 or more", "200 or greater than", "30 plus", "30+". */
function trailing(w: Words, i: number): Bounds | null {
  const n = i < w.count && startsNumeral(w, i) ? readNumeral(w, i) : null
  if (!n || n.value === null) return null
  if ((is(w, n.end, '+') && !w.spaced[n.end]) || is(w, n.end, 'plus')) return bounds(i, n.end + 1, 'from', n.value)
  if (!is(w, n.end, 'or') && !is(w, n.end, 'and')) return null
  const side = comparatives.get(w.lower[n.end + 1] ?? '')
  if (!side) return null
  const than = is(w, n.end + 2, 'than') ? n.end + 3 : n.end + 2
  if (amount(w, than) && than > n.end + 2) return null
  if (is(w, n.end, 'and') && than > n.end + 2) return null
  return bounds(i, than, withEqual(side), n.value)
}

/** "three to five", "20 through 100", "1000-5000", "20~100". */
function ranged(w: Words, i: number): Bounds | null {
  const a = i < w.count && startsNumeral(w, i) ? readNumeral(w, i) : null
  if (!a || a.value === null || a.kind === 'ratio') return null
  const k = a.end
  const dash = is(w, k, '-') || is(w, k, '–') || is(w, k, '—') || is(w, k, '~')
  if (!dash && !is(w, k, 'to') && !is(w, k, 'through')) return null
  if (dash && w.spaced[k] !== w.spaced[k + 1]) return null
  const b = k + 1 < w.count && startsNumeral(w, k + 1) ? readNumeral(w, k + 1) : null
  if (!b || b.value === null) return null
  // "1-222-2222" is no range, nor is "2020-06"
  if (dash && !w.spaced[k]) {
    if (is(w, b.end, '-') || is(w, b.end, '/') || is(w, i - 1, '-') || is(w, i - 1, '+')) return null
    if (w.kind[k - 1] === DIGITS && w.lower[k - 1]!.length === 4 && w.lower[k + 1]!.startsWith('0')) return null
  }
  return closed(i, b.end, scaled(w, a.value, b), b.value, true)
}

/** Every bound or range of a scanned text, from left to right. */
export function boundsIn(w: Words): Bounds[] {
  const found: Bounds[] = []
  for (let i = 0; i < w.count; ) {
    const b = readBounds(w, i)
    if (b) found.push(b)
    i = b ? b.end : i + 1
  }
  return found
}

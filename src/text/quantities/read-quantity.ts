import { type Bounds, readBounds } from '../bounds.js'
import { type Numeral, readNumeral, startsNumeral } from '../numerals.js'
import { DIGITS, MARK, WORD, type Words } from '../scan-words.js'
import { currencyBefore, unitAfter } from './units.js'

/** An amount read at some position; positions are among the scanned words, half-open. */
export interface Amount {
  readonly start: number
  readonly end: number
  readonly low: number | null
  readonly high: number | null
  readonly said: number | null
  readonly unit: string | null
  readonly rule: string
}

const is = (w: Words, i: number, word: string) => i >= 0 && i < w.count && w.lower[i] === word
const set = (words: string) => new Set(words.split(' '))

/** No report counts past this: the last whole number a double tells from its neighbour. */
const LARGEST = Number.MAX_SAFE_INTEGER

/** Reads the amount that starts at `i`, or null. Where an amount may not stand is for the caller to know. */
export function readAmount(w: Words, i: number): Amount | null {
  return none(w, i) ?? about(w, i) ?? vague(w, i) ?? plain(w, i)
}

/** Numbers with or without bounds: "over 30", "three to five", "1.5 million", "$20", "one in five". */
function plain(w: Words, i: number): Amount | null {
  const figure = w.lower[i + 1] === '$' && !w.spaced[i + 1] ? i + 2 : i + 1
  const signed = w.kind[figure - 1] === MARK ? currencyBefore(w, figure) : null
  const bound = signed ? moneyRange(w, figure) : (boundedMoney(w, i) ?? readBounds(w, i))
  if (bound) return bounded(w, i, bound, signed?.unit ?? null)
  const at = signed ? figure : i
  if (at >= w.count || !startsNumeral(w, at)) return null
  const n = readNumeral(w, at)
  if (!n) return null
  if (n.value === null || Math.abs(n.value) > LARGEST || isMuddled(w, n)) {
    return { start: i, end: n.end, low: null, high: null, said: null, unit: null, rule: 'Q12' }
  }
  if (n.kind !== 'number') return share(w, i, n)
  return measured(w, {
    start: i,
    end: n.end,
    low: n.value,
    high: n.value,
    said: n.value,
    unit: signed?.unit ?? null,
    rule: 'Q1',
  })
}

/** "$5-10 million" behind the sign. */
function moneyRange(w: Words, i: number): Bounds | null {
  const b = i < w.count && w.kind[i] === DIGITS ? readBounds(w, i) : null
  return b && b.low !== null && b.high !== null ? b : null
}

/** "over $20 million": a bound with a currency sign between its words and the number. */
function boundedMoney(w: Words, i: number): (Bounds & { unit?: string }) | null {
  for (let k = i + 1; k < Math.min(i + 5, w.count); k++) {
    const money = w.kind[k] === DIGITS && w.kind[k - 1] === MARK ? currencyBefore(w, k) : null
    if (!money) continue
    const n = readNumeral(w, k)
    const cue = n && cueOnly(w, i, money.start)
    if (!n || n.value === null || !cue) return null
    return {
      start: i,
      end: n.end,
      low: cue.low ? n.value : null,
      high: cue.high ? n.value : null,
      lowOpen: false,
      highOpen: false,
      unit: money.unit,
    }
  }
  return null
}

/** Which side the words in [i, end) bound, when they do nothing else. */
function cueOnly(w: Words, i: number, end: number): { low: boolean; high: boolean } | null {
  const words = w.lower.slice(i, end).join(' ')
  if (/^(?:over|above|more than|at least|no less than|exceeding|upwards of|in excess of|a minimum of)$/.test(words))
    return { low: true, high: false }
  if (/^(?:under|below|less than|at most|no more than|up to|as much as|a maximum of)$/.test(words))
    return { low: false, high: true }
  return null
}

function bounded(w: Words, i: number, b: Bounds & { unit?: string }, unit: string | null): Amount {
  const sane = (v: number | null) => v !== null && Math.abs(v) <= LARGEST
  if ((b.low !== null && !sane(b.low)) || (b.high !== null && !sane(b.high))) {
    return { start: i, end: b.end, low: null, high: null, said: null, unit: null, rule: 'Q12' }
  }
  const both = b.low !== null && b.high !== null
  const low = b.low ?? 0
  const said = both ? (b.low === b.high ? b.low : null) : (b.low ?? b.high)
  return measured(w, {
    start: i,
    end: b.end,
    low,
    high: b.high,
    said,
    unit: b.unit ?? unit,
    rule: both ? 'Q4' : b.low === null ? 'Q3' : 'Q2',
  })
}

/** Adds a unit of measure when one follows. */
function measured(w: Words, a: Amount): Amount {
  if (a.unit !== null) return a
  const unit = unitAfter(w, a.end)
  return unit ? { ...a, unit: unit.unit, end: unit.end } : a
}

/** "two thirds of", "half of", "one in five": a share of a whole, told as a part of one. */
function share(w: Words, i: number, n: Numeral): Amount | null {
  const word = w.lower[i]!
  if (n.kind === 'fraction') {
    const ofSome = is(w, n.end, 'of') || is(w, n.end, 'the') || is(w, n.end, 'its') || is(w, n.end, 'their')
    const bare = word === 'half' || word === 'a' || word === 'an'
    if (bare && (!ofSome || isRankBefore(w, i))) return null
    if (n.value! > 1 || (w.lower[i + 1] === '/' && !ofSome)) {
      return n.value! > 1 && w.lower[i + 1] !== '/'
        ? measured(w, { start: i, end: n.end, low: n.value, high: n.value, said: n.value, unit: null, rule: 'Q1' })
        : null
    }
    const unit = unitAfter(w, n.end)
    if (unit)
      return { start: i, end: unit.end, low: n.value, high: n.value, said: n.value, unit: unit.unit, rule: 'Q1' }
  }
  return { start: i, end: n.end, low: n.value, high: n.value, said: n.value, unit: 'share', rule: 'Q9' }
}

const ranksBefore = set('first second latter other last final this that each')
const isRankBefore = (w: Words, i: number) => i > 0 && ranksBefore.has(w.lower[i - 1]!)

/** "30.000" may be thirty or thirty thousand; a reader cannot tell and neither do we. */
const isMuddled = (w: Words, n: Numeral) =>
  n.end - n.start === 3 &&
  is(w, n.start + 1, '.') &&
  w.lower[n.start + 2]!.length === 3 &&
  /^0+$/.test(w.lower[n.start + 2]!)

const nearWords = set('about around approximately roughly some circa')
const belowWords = set('nearly almost')

/**
 * "about 300", "nearly 200". An approximate number is read as itself give or take a tenth, whole where it is whole:
 * 270 to 330; "nearly" and "almost" keep what was said as the upper limit: 180 to 200.
 */
function about(w: Words, i: number): Amount | null {
  const word = w.lower[i] ?? ''
  let k = i
  let under = false
  if (nearWords.has(word)) k = i + 1
  else if (belowWords.has(word)) {
    k = i + 1
    under = true
  } else if (word === 'close' && is(w, i + 1, 'to') && w.kind[i + 2] === DIGITS) {
    k = i + 2
    under = true
  } else if (word === 'an' && is(w, i + 1, 'estimated')) k = i + 2
  else if (word === 'estimated' || word === 'reported') k = i + 1
  else return null
  const a = plain(w, k)
  if (!a || a.low === null || a.rule === 'Q9') return a && a.rule === 'Q9' ? { ...a, start: i } : null
  if (a.rule !== 'Q1' || a.said === null) return { ...a, start: i }
  if (word === 'some' && !Number.isInteger(a.said)) return null
  if (word === 'estimated' || word === 'reported') return null
  const whole = Number.isInteger(a.said)
  const tenth = Math.abs(a.said) / 10
  const low = whole ? Math.floor(a.said - tenth) : a.said - tenth
  const high = under ? a.said : whole ? Math.ceil(a.said + tenth) : a.said + tenth
  return { ...a, start: i, low: tidy(low), high: tidy(high), rule: 'Q5' }
}

const tidy = (v: number) => Number(v.toPrecision(12))

const masses: ReadonlyMap<string, number> = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['millions', 2e6],
  ['billions', 2e9],
])
const scaleWords: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['dozens', 12],
  ['hundreds', 100],
  ['thousands', 1000],
])

const open = (start: number, end: number, low: number, rule: string): Amount => ({
  start,
  end,
  low,
  high: null,
  said: null,
  unit: null,
  rule,
})

/** "dozens", "tens of thousands", "several hundred", "a number", "a series", "a couple": a lower limit and no upper. */
function vague(w: Words, i: number): Amount | null {
  const word = w.lower[i] ?? ''
  const many = word === 'tens' ? 20 : masses.get(word)
  if (many !== undefined && is(w, i + 1, 'of')) {
    const outer = masses.get(w.lower[i + 2] ?? '')
    if (outer !== undefined && outer >= 2000 && outer > many) return money(w, open(i, i + 3, many * (outer / 2), 'Q6'))
  }
  const mass = masses.get(word)
  if (mass !== undefined) {
    if (word === 'scores' && !is(w, i + 1, 'of') && !is(w, i + 1, 'more')) return null
    if (i > 0 && (w.kind[i - 1] === DIGITS || (is(w, i - 1, 'in') && word !== 'dozens'))) return null
    return money(w, open(i, i + 1, mass, 'Q6'))
  }
  if (word === 'several' || word === 'multiple' || word === 'numerous') {
    const times = scaleWords.get(w.lower[i + 1] ?? '')
    if (times) return money(w, open(i, i + 2, 2 * times, 'Q7'))
    return w.kind[i + 1] === WORD ? open(i, i + 1, 2, 'Q7') : null
  }
  if (word === 'a' || word === 'an') return articled(w, i)
  return null
}

/** "thousands of dollars" measures; "thousands of people" counts. */
function money(w: Words, a: Amount): Amount {
  const unit = is(w, a.end, 'of') ? unitAfter(w, a.end + 1) : null
  return unit ? { ...a, unit: unit.unit, end: unit.end } : a
}

const sizes = set(
  'large small huge significant considerable substantial great growing vast limited tiny good whole long short',
)

function articled(w: Words, i: number): Amount | null {
  const next = w.lower[i + 1] ?? ''
  if (next === 'few') {
    const times = scaleWords.get(w.lower[i + 2] ?? '')
    return times ? money(w, open(i, i + 3, 2 * times, 'Q7')) : open(i, i + 2, 2, 'Q7')
  }
  if (next === 'couple') {
    const k = is(w, i + 2, 'of') ? i + 3 : i + 2
    const times = scaleWords.get(w.lower[k] ?? '')
    return times ? open(i, k + 1, 2 * times, 'Q7') : { ...open(i, i + 2, 2, 'Q7'), high: 3 }
  }
  if (next === 'pair' && is(w, i + 2, 'of')) return { ...open(i, i + 2, 2, 'Q1'), high: 2, said: 2 }
  if (next === 'trio' && is(w, i + 2, 'of')) return { ...open(i, i + 2, 3, 'Q1'), high: 3, said: 3 }
  const k = sizes.has(next) ? i + 2 : i + 1
  const noun = w.lower[k] ?? ''
  if (!is(w, k + 1, 'of')) return null
  if (
    noun === 'number' ||
    noun === 'series' ||
    noun === 'string' ||
    noun === 'handful' ||
    noun === 'variety' ||
    noun === 'range'
  ) {
    if ((noun === 'range' || noun === 'variety') && k > i + 1) return null
    return open(i, k + 1, 2, 'Q7')
  }
  return null
}

const harms = set(
  'casualties casualty injuries injury deaths death fatalities fatality losses victims survivors wounded injured killed dead hostages prisoners',
)
const hurt = set('killed injured hurt wounded harmed captured arrested hit')

/** "no casualties", "without losses", "no one was hurt": none, which is an amount. */
function none(w: Words, i: number): Amount | null {
  const word = w.lower[i] ?? ''
  const nil = (end: number): Amount => ({ start: i, end, low: 0, high: 0, said: 0, unit: null, rule: 'Q8' })
  if (word === 'no' || word === 'zero' || word === 'without') {
    if (word === 'no' && is(w, i + 1, 'one')) return isUnhurt(w, i + 2) ? nil(i + 2) : null
    let k = i + 1
    if (word === 'without' && is(w, k, 'any')) k++
    const ahead = w.kind[k] === WORD && !harms.has(w.lower[k]!) ? k + 1 : k
    if (is(w, k, 'reports') || is(w, k, 'immediate') || is(w, k, 'word')) return null
    if (!harms.has(w.lower[ahead] ?? '')) return null
    return nil(word === 'without' && k > i + 1 ? i + 2 : i + 1)
  }
  if (word === 'nobody' || word === 'none') return isUnhurt(w, i + 1) ? nil(i + 1) : null
  return null
}

function isUnhurt(w: Words, i: number): boolean {
  for (let k = i; k < Math.min(i + 5, w.count); k++) if (hurt.has(w.lower[k]!)) return true
  return false
}

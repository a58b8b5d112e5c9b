import type { Quantity } from '../model/quantity.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import type { Span } from '../model/text.js'
import { startsNumeral } from './numerals.js'
import { countedAfter } from './quantities/counted.js'
import { type Amount, readAmount } from './quantities/read-quantity.js'
import { DIGITS, noWords, scanWords, WORD, type Words } from './scan-words.js'

/** Reads amounts as honest ranges: "over 30" is 30 or more, never 30. Dates, equipment, names and ages hold none. */
export const findQuantities = stage({
  name: 'find-quantities',
  needs: ['sentences', 'tokens', 'timexes', 'equipment'],
  gives: ['quantities'],
  run({ document, sentences, timexes, equipment }) {
    const taken = [...timexes, ...equipment.filter((e) => /\d/.test(document.text.slice(e.start, e.end)))].sort(
      (a, b) => a.start - b.start,
    )
    const quantities: Quantity[] = []
    const words = noWords()
    let t = 0
    for (const sentence of sentences) {
      while (t < taken.length && taken[t]!.end <= sentence.start) t++
      findIn(scanWords(document.text, sentence, words), taken, t, quantities)
    }
    return { quantities }
  },
})

/** Appends the amounts of one scanned sentence; none may touch a span in `taken`, in reading order, from `first` on. */
export function findIn(w: Words, taken: readonly Span[], first: number, quantities: Quantity[]): void {
  let t = first
  for (let i = 0; i < w.count; ) {
    while (t < taken.length && taken[t]!.end <= w.start[i]!) t++
    const next = taken[t]
    if (next && w.start[i]! >= next.start) {
      i++
      continue
    }
    const amount = isClosed(w, i) ? null : readAmount(w, i)
    const end = amount ? w.end[amount.end - 1]! : 0
    if (!amount || (next && end > next.start) || isNoAmount(w, amount)) {
      i = amount && !(next && end > next.start) ? amount.end : i + 1
      continue
    }
    const { low, high, said, unit, rule } = amount
    quantities.push({ start: w.start[amount.start]!, end, low, high, said, unit, counts: counted(w, amount), rule })
    i = amount.end
  }
}

const groups = set('family group team crew convoy squad platoon party delegation fleet force column gang patrol')

function counted(w: Words, a: Amount): Span | null {
  if (a.unit !== null && a.unit !== 'share' && a.unit !== 'percent') return null
  if ((a.unit === 'share' || a.unit === 'percent') && w.lower[a.end] !== 'of') return null
  const noun = countedAfter(w, a.end)
  if (noun) return noun
  const k = a.start - 2
  if (w.lower[a.start - 1] === 'of' && k >= 0 && groups.has(w.lower[k]!)) return { start: w.start[k]!, end: w.end[k]! }
  return null
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** True when a number may not start here: inside a designation, a web address, a telephone number. */
function isClosed(w: Words, i: number): boolean {
  if (w.kind[i] !== DIGITS) return false
  if (i === 0 || w.spaced[i]) return false
  const before = w.lower[i - 1]!
  if (w.kind[i - 1] === WORD) return true
  if (before === '-' || before === '–') {
    // "T-55", "COVID-19"; but "Monday-30"? a letter and a hyphen make a designation
    return i > 1 && !w.spaced[i - 1] && w.kind[i - 2] !== 3
  }
  return (
    before !== '(' &&
    before !== '[' &&
    before !== '"' &&
    before !== "'" &&
    before !== '“' &&
    before !== '‘' &&
    before !== '~' &&
    before !== '—' &&
    !/[$€£¥₽₴₪₺₹<>=≥≤|]/.test(before)
  )
}

const labels = set(
  'image photo law bill decree boeing airbus cadena no nos number resolution article chapter page pages route highway road section paragraph room flight gate channel area sector zone district phase ' +
    'level grade hill point brigade division battalion regiment unit camp annex appendix act title volume line rule mk mark type model building block ' +
    'apartment house box version part step item figure table verse psalm exhibit bravo alpha formula windows kilometer kilometre km',
)
const lowerLabels = set('no nos number resolution article chapter page pages route flight section paragraph')
/** Behind a figure these make a name: "444 Brigade". */
const formations = set('brigade division battalion regiment squadron company corps army wing group')
const streets = set('street st avenue ave road rd boulevard blvd drive lane square')
const notOne = set('no the this that any every each another some which next last other')
const superlatives = set('most largest biggest main key few worst best deadliest first last oldest reasons')

/** "(816) 474-8477", "call 911": a number to dial. */
function isTelephone(w: Words, a: Amount): boolean {
  const digits = w.lower[a.start]!
  if (digits === '911' && a.end === a.start + 1) return true
  const area = (i: number) =>
    w.kind[i] === DIGITS && w.lower[i]!.length === 3 && w.lower[i - 1] === '(' && w.lower[i + 1] === ')'
  if (area(a.start) && (w.kind[a.start + 2] === DIGITS || w.kind[a.start + 2] === WORD) && w.lower[a.start + 3] === '-')
    return true
  return w.lower[a.start - 1] === ')' && a.start > 2 && area(a.start - 2)
}

/** True when the number names, dates, ages or lists something instead of counting it. */
function isNoAmount(w: Words, a: Amount): boolean {
  const i = a.start
  const figures = w.kind[i] === DIGITS
  const before = i > 0 ? w.lower[i - 1]! : ''
  const next = w.lower[a.end] ?? ''
  const tightNext = a.end < w.count && !w.spaced[a.end]
  if (isAge(w, a)) return true
  if (figures) {
    const capital = i > 0 && isCapital(w, i - 1)
    if (isTelephone(w, a) || next === 'block' || next === 'blocks' || (tightNext && next === 's')) return true
    if (formations.has(next) && isCapital(w, a.end)) return true
    if (w.lower[i + 1] === '/' || (tightNext && next === '.' && w.kind[a.end + 1] === DIGITS && !w.spaced[a.end + 1]))
      return true
    if ((capital && labels.has(before)) || lowerLabels.has(before)) return true
    if (before === '.' && i > 1 && w.lower[i - 2] === 'no') return true
    if (w.lower[i]!.length > 1 && w.lower[i]!.startsWith('0') && w.lower[i + 1] !== '.') return true
    if (i === 0 && a.end === w.count - 1 && next === '.') return true
    if (i === 0 && (next === '.' || next === ')') && tightNext && a.end < w.count - 1 && w.spaced[a.end + 1])
      return true
    if (tightNext && (next === ':' || next === '/' || next === '°' || next === '@' || next === '_' || next === "'"))
      return true
    if (next === '°') return true
    if ((next === 'n' || next === 's' || next === 'e' || next === 'w') && isCapital(w, a.end)) return true
    if (tightNext && (next === '-' || next === '–') && w.kind[a.end + 1] === DIGITS) return true
    if (before === '-' || before === '+' || before === '/') return !w.spaced[i] && i > 1
    for (let k = a.end; k < Math.min(a.end + 4, w.count) && isCapital(w, k); k++)
      if (k > a.end && streets.has(w.lower[k]!)) return true
    const digits = w.lower[i]!
    if (
      a.rule === 'Q1' &&
      a.end === i + 1 &&
      digits.length === 4 &&
      /^(?:19|20)/.test(digits) &&
      !(w.kind[a.end] === WORD && !isCapital(w, a.end))
    )
      return true
    if (a.rule === 'Q1' && a.end === i + 1 && capital && !w.spaced[i] && tightNext) return true
    return false
  }
  if (a.rule === 'Q1' || a.rule === 'Q9') {
    if (
      w.lower[i] === 'one' &&
      (notOne.has(before) ||
        next === 'another' ||
        next === "'" ||
        next === '’' ||
        (next === 'of' && isSuperlative(w, a.end + 1)))
    )
      return true
    if (
      w.lower[i] === 'one' &&
      a.end === i + 1 &&
      a.end < w.count &&
      w.kind[a.end] === WORD &&
      (next === 'by' || next === 'can' || next === 'must' || next === 'should' || next === 'way' || next === 'side')
    )
      return true
    if (w.lower[i] === 'zero' && (before === 'ground' || next === '-')) return true
    // "Six Day War", "Big Four": a capital away from the start of the sentence, before another
    if (i > 0 && isCapital(w, i) && isCapital(w, a.end) && startsNumeral(w, i) && w.lower[i] !== 'a') return true
  }
  return false
}

function isSuperlative(w: Words, k: number): boolean {
  for (let n = k; n < Math.min(k + 3, w.count); n++)
    if (superlatives.has(w.lower[n]!) || (w.lower[n]!.length > 4 && w.lower[n]!.endsWith('est'))) return true
  return false
}

/** "a 12-year-old", "aged 45", "Omar, 45, said". */
function isAge(w: Words, a: Amount): boolean {
  const before = a.start > 0 ? w.lower[a.start - 1]! : ''
  if (before === 'aged' || before === 'age' || before === 'ages' || isAgeLimit(w, a)) return true
  for (
    let b = a.start - 1;
    b >= 0 && (w.kind[b] === DIGITS || /^[,&-]$|^and$|^of$|^are$|^between$/.test(w.lower[b]!));
    b--
  ) {
    if (w.lower[b - 1] === 'ages' || w.lower[b - 1] === 'aged') return true
  }
  // "a 25 y/o man"
  if (/^y\W?\/?o\b/.test(w.lower.slice(a.end, a.end + 3).join('')) && w.lower[a.end]!.length < 4) return true
  let k = a.end
  if (w.lower[k] === '-' || w.lower[k] === '‑') k++
  if (/^(?:years?|months?|weeks?|days?)$/.test(w.lower[k] ?? '')) {
    const old = w.lower[k + 1] === '-' ? k + 2 : k + 1
    if (/^(?:olds?|of)$/.test(w.lower[old] ?? '') && (w.lower[old] !== 'of' || w.lower[old + 1] === 'age')) return true
  }
  return (
    before === ',' &&
    w.lower[a.end] === ',' &&
    a.start > 1 &&
    isCapital(w, a.start - 2) &&
    a.said !== null &&
    a.said < 120 &&
    a.rule === 'Q1'
  )
}

const persons = set('anyone those children people persons youths kids minors men women boys girls everyone')

/** "anyone under 18", "men over 45". */
function isAgeLimit(w: Words, a: Amount): boolean {
  const word = w.lower[a.start]
  return (
    (word === 'under' || word === 'over') &&
    a.start > 0 &&
    persons.has(w.lower[a.start - 1]!) &&
    a.said !== null &&
    a.said < 100
  )
}

function isCapital(w: Words, i: number): boolean {
  if (i < 0 || i >= w.count || w.kind[i] !== WORD) return false
  const c = w.text.charCodeAt(w.start[i]!)
  return c >= 65 && c <= 90
}

export const rules: readonly Rule[] = [
  { id: 'Q1', what: 'a number as it stands', example: '2 columns' },
  { id: 'Q2', what: 'a lower limit: over, more than, at least, no fewer than', example: 'over 30' },
  { id: 'Q3', what: 'an upper limit: up to, at most, fewer than', example: 'up to 12' },
  { id: 'Q4', what: 'two limits: from … to, between … and, a dash', example: 'three to five' },
  { id: 'Q5', what: 'an approximate number, give or take a tenth: about, some, nearly', example: 'some 300' },
  { id: 'Q6', what: 'dozens (24 or more), scores (40), hundreds (200), tens of thousands (20,000)', example: 'dozens' },
  { id: 'Q7', what: 'several, a number, a series, a few: two or more', example: 'a series' },
  { id: 'Q8', what: 'none', example: 'no casualties' },
  { id: 'Q9', what: 'a share of a whole, as a part of one', example: 'one in five' },
  { id: 'Q12', what: 'a number nobody can read: too long, or ambiguous; both limits unknown', example: '30.000' },
]

import type { TimeMod, TimeUnit } from '../../model/interval.js'
import { readWhole } from '../numerals.js'
import { DIGITS, WORD, type Words } from '../scan-words.js'
import { type Found, found, namesDay, shift } from './found.js'
import { unitLetter } from './lexicon.js'
import { glued, is, isDigits, isHyphen, lexemeAt, oneOf, overDot, overHyphen, words } from './pieces.js'
import { isPluralPart, readDayed } from './read-point.js'
import { readWhich } from './read-which.js'

/** No report tells of more of any unit of time. */
const LONGEST = 1e7

/** How much of a unit: null for "several", "few", "some". */
interface Amount {
  readonly value: number | null
  readonly end: number
  readonly mod: TimeMod | null
}

interface Setting {
  readonly start: number
  /** Position of the amount. */
  readonly at: number
  readonly det: boolean
  /** "the past", "the next", "the first" stands before. */
  readonly sided: boolean
  readonly side: 'past' | 'future' | null
  readonly mod: TimeMod | null
}

const bounds: readonly (readonly [words: readonly string[], mod: TimeMod])[] = [
  [['more', 'than'], 'MORE_THAN'],
  [['less', 'than'], 'LESS_THAN'],
  [['fewer', 'than'], 'LESS_THAN'],
  [['no', 'more', 'than'], 'EQUAL_OR_LESS'],
  [['no', 'less', 'than'], 'EQUAL_OR_MORE'],
  [['at', 'least'], 'EQUAL_OR_MORE'],
  [['at', 'most'], 'EQUAL_OR_LESS'],
  [['up', 'to'], 'EQUAL_OR_LESS'],
  [['over'], 'MORE_THAN'],
  [['under'], 'LESS_THAN'],
  [['nearly'], 'APPROX'],
  [['almost'], 'APPROX'],
  [['about'], 'APPROX'],
  [['around'], 'APPROX'],
  [['approximately'], 'APPROX'],
  [['roughly'], 'APPROX'],
  [['some'], 'APPROX'],
]
const boundsByWord = new Map<string, (typeof bounds)[number][]>()
for (const bound of bounds) boundsByWord.set(bound[0][0]!, [...(boundsByWord.get(bound[0][0]!) ?? []), bound])
const determiners = words('the these those')
const pastWords = words('last past previous recent latest preceding')
const futureWords = words('next coming following succeeding future upcoming')
const edgeWords = words('first final early closing opening')
const fillers = words(
  'more full additional other consecutive straight further trading business working long short whole calendar',
)

/**
 * Durations ("two years", "three-day", "the past two months", "weeks") and what is counted from them ("two days ago",
 * "a year earlier", "three days after June 6", "five months from now").
 */
export function readSpan(w: Words, i: number): Found | null {
  const bound = boundsByWord.get(w.lower[i]!)?.find(([cue]) => cue.every((word, d) => is(w, i + d, word)))
  const k = bound ? i + bound[0].length : i
  const det = oneOf(w, k, determiners)
  const d = det ? k + 1 : k
  const past = oneOf(w, d, pastWords)
  const future = oneOf(w, d, futureWords)
  const sided = past || future || oneOf(w, d, edgeWords)
  const at = sided ? d + 1 : d
  const side = past ? 'past' : future ? 'future' : null
  const setting: Setting = { start: i, at, det, sided, side, mod: bound?.[1] ?? null }
  const amount = readAmount(w, at)
  if (amount) return counted(w, amount, setting)
  const lex = lexemeAt(w, at)
  if (lex.unit && lex.plural) {
    const f = uncounted(w, lex.unit, setting)
    const second = is(w, at + 1, 'and') || is(w, at + 1, 'or') ? lexemeAt(w, at + 2) : null
    // "weeks or months"
    return f && f.end === at + 1 && second?.unit && second.plural ? { ...f, end: at + 3 } : f
  }
  const beside = det && !sided ? besideDay(w, at) : null
  if (beside) return beside
  const long = lex.unit && !det && !sided && isHyphen(w, at + 1) && is(w, at + 2, 'long')
  return long ? duration(at + 3, 1, lex.unit!, null, null) : null
}

/** "the [day before last Tuesday]", "the [night after June 6]", "the [week before the Friday] …". */
function besideDay(w: Words, at: number): Found | null {
  const { unit, plural, part } = lexemeAt(w, at)
  const sign = is(w, at + 1, 'before') ? -1 : is(w, at + 1, 'after') ? 1 : null
  if (sign === null || plural || (part ? isPluralPart(w, at) : !unit || unitLetter[unit][1])) return null
  const base = baseOf(w, at + 2)
  if (!base || !namesDay(base.expression)) return null
  const day = shift(sign, unit ?? 'day', base.expression, { clock: part ? { part } : null })
  return found(base.end, day, 'T35', part ? 'TIME' : 'DATE')
}

const wholes = words('additional full single whole further')

/** "two", "2 1/2", "a few", "several", "two or three", "a couple of", "half a". */
function readAmount(w: Words, i: number): Amount | null {
  const amount = (value: number | null, end: number, mod: TimeMod | null = null): Amount => ({ value, end, mod })
  if (is(w, i, 'several') || is(w, i, 'few') || is(w, i, 'many')) return amount(null, i + 1)
  if (is(w, i, 'couple') && is(w, i + 1, 'of')) return amount(2, i + 2, 'APPROX')
  if (is(w, i, 'half') && (is(w, i + 1, 'a') || is(w, i + 1, 'an'))) return amount(0.5, i + 2)
  if (is(w, i, 'another')) return amount(1, i + 1)
  if (is(w, i, 'a') || is(w, i, 'an')) {
    if (is(w, i + 1, 'few') || is(w, i + 1, 'several')) return amount(null, i + 2)
    if (is(w, i + 1, 'couple')) return amount(2, is(w, i + 2, 'of') ? i + 3 : i + 2, 'APPROX')
    if (is(w, i + 1, 'number') && is(w, i + 2, 'of')) return amount(null, i + 3)
    if (is(w, i + 1, 'half')) return amount(0.5, overHyphen(w, i + 2))
    const scaled = lexemeAt(w, i + 1).unit || lexemeAt(w, i + 1).ordinal ? null : readWhole(w, i)
    if (scaled && scaled.end > i + 1 && scaled.value <= LONGEST) return amount(scaled.value, scaled.end)
    return amount(1, oneOf(w, i + 1, wholes) ? i + 2 : i + 1)
  }
  const n = w.kind[i] === DIGITS ? w.lower[i]!.length <= 6 && readWhole(w, i) : lexemeAt(w, i).opens && readWhole(w, i)
  if (!n || n.value > LONGEST) return null
  if (is(w, n.end, 'and') && is(w, n.end + 1, 'a') && is(w, n.end + 2, 'half')) return amount(n.value + 0.5, n.end + 3)
  if (is(w, n.end, 'and') && is(w, n.end + 1, 'half')) return amount(n.value + 0.5, n.end + 2)
  if (is(w, n.end, 'or') || is(w, n.end, 'to') || isHyphen(w, n.end)) {
    const second = readWhole(w, n.end + 1)
    if (second && second.value > n.value && lexemeAt(w, overHyphen(w, second.end)).unit) {
      return amount(n.value, second.end, 'EQUAL_OR_MORE')
    }
  }
  return amount(n.value, n.end)
}

/** ISO 8601 duration; a half is spelt in the next smaller unit: two and a half years is P2Y6M. */
export function durationValue(amount: number | null, unit: TimeUnit): string {
  if (unit === 'decade' && amount !== null) return durationValue(amount * 10, 'year')
  const [letter, clock] = unitLetter[unit]
  const mark = clock ? 'PT' : 'P'
  if (amount === null) return `${mark}X${letter}`
  if (amount % 1 === 0.5) {
    const whole = amount > 1 ? `${Math.floor(amount)}${letter}` : ''
    if (unit === 'year') return `P${whole}6M`
    if (unit === 'hour') return `PT${whole}30M`
    if (unit === 'minute') return `PT${whole}30S`
    if (unit === 'day') return whole ? `P${whole}T12H` : 'PT12H'
  }
  return `${mark}${Number(amount.toFixed(3))}${letter}`
}

function duration(
  end: number,
  amount: number | null,
  unit: TimeUnit,
  mod: TimeMod | null,
  side: Setting['side'],
): Found {
  const value = durationValue(amount, unit)
  return { ...found(end, { kind: 'duration', value, side }, 'T50', 'DURATION'), mod }
}

const working = words('trading business working')
const shortUnits = words('hr hrs min mins yr yrs')

/** A unit behind an amount, and what it is counted from. */
function counted(w: Words, amount: Amount, setting: Setting): Found | null {
  const { at, sided, det, side } = setting
  const mod = setting.mod ?? amount.mod
  const hyphen = isHyphen(w, amount.end) && glued(w, amount.end)
  let u = hyphen ? amount.end + 1 : amount.end
  // "two trading days after Friday" may be four by the calendar
  const worked = oneOf(w, u, working)
  if (oneOf(w, u, fillers)) u++
  const lex = lexemeAt(w, u)
  const article = amount.end === at + 1 && (is(w, at, 'a') || is(w, at, 'an'))
  if (!lex.unit) {
    if (!lex.season || !lex.plural || amount.value === null || (!sided && !det)) return null
    return {
      ...found(u + 1, { kind: 'duration', value: `P${amount.value}${lex.season}`, side }, 'T50', 'DURATION'),
      mod,
    }
  }
  // "a quarter of them", "three-quarters", "a second"
  if (lex.unit === 'quarter' && (article || !sided)) return null
  if (lex.unit === 'second' && !lex.plural && article) return null
  let end = oneOf(w, u, shortUnits) ? overDot(w, u + 1) : u + 1
  let value = is(w, u, 'fortnight') && amount.value !== null ? amount.value * 2 : amount.value
  // an age: "a 12-year-old", "37 years old"
  if (is(w, isHyphen(w, end) ? end + 1 : end, 'old') || is(w, end + 1, 'olds')) return null
  if (article && isHyphen(w, end) && (is(w, end + 1, 'ago') || is(w, end + 1, 'earlier'))) return null
  if (value === 1 && is(w, end, 'and') && is(w, end + 1, 'a') && is(w, end + 2, 'half')) {
    value = 1.5
    end += 3
  }
  if (is(w, end, 'or') && (is(w, end + 1, 'so') || (is(w, end + 1, 'two') && value === 1))) end += 2
  const related =
    sided || (worked && (is(w, end, 'after') || is(w, end, 'before'))) ? null : relation(w, end, value, lex.unit, mod)
  if (related) return related
  if (article && setting.start === at && isRate(w, at)) {
    return found(end, { kind: 'set', value: durationValue(1, lex.unit) }, 'T51', 'SET')
  }
  return duration(end, value, lex.unit, mod, side)
}

/** "ago", "earlier", "later", "from now", "after June 6" behind an amount of time; `amount` null for "weeks". */
function relation(w: Words, end: number, amount: number | null, unit: TimeUnit, mod: TimeMod | null): Found | null {
  const clock = unit === 'hour' || unit === 'minute' || unit === 'second'
  const done = (stop: number, sign: 1 | -1, from: Parameters<typeof shift>[2], rule: string): Found => ({
    ...(amount === null && typeof from === 'string'
      ? found(stop, { kind: 'reference', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }, rule)
      : found(stop, shift(amount === null ? null : sign * amount, unit, from), rule, clock ? 'TIME' : 'DATE')),
    mod,
  })
  if (is(w, end, 'ago')) return done(is(w, end + 1, 'today') ? end + 2 : end + 1, -1, 'now', 'T33')
  if (is(w, end, 'hence')) return done(end + 1, 1, 'now', 'T33')
  if (is(w, end, 'from')) {
    if (is(w, end + 1, 'now') || is(w, end + 1, 'today')) return done(end + 2, 1, 'now', 'T33')
    const base = baseOf(w, end + 1)
    return base && amount !== null ? done(base.end, 1, base.expression, 'T35') : null
  }
  const sign = oneOf(w, end, backWords) ? -1 : oneOf(w, end, onWords) ? 1 : null
  if (sign === null) return null
  const than = (is(w, end, 'prior') || is(w, end, 'earlier')) && (is(w, end + 1, 'to') || is(w, end + 1, 'than'))
  const governs = is(w, end, 'before') || is(w, end, 'after')
  const base = governs || than ? baseOf(w, than ? end + 2 : end + 1) : null
  if (base) return done(base.end, sign, base.expression, 'T35')
  // "two days after the raid": the raid is no time, so the days are a plain duration
  if (governs && end + 1 < w.count && w.kind[end + 1] === WORD && !oneOf(w, end + 1, breaks)) return null
  return done(end + 1, sign, 'then', 'T34')
}

const backWords = words('earlier before previously prior')
const onWords = words('later after afterward afterwards')
const breaks = words('and but with')

function baseOf(w: Words, i: number): Found | null {
  const base = readDayed(w, i) ?? readWhich(w, i)
  return base && (base.expression.kind === 'calendar' || base.expression.kind === 'shift') ? base : null
}

const rated = words(
  'times once twice barrels million billion dollars cents % percent people tons pounds hours days yen barrel share',
)

/** "$5 [a day]", "three times [a week]". */
const isRate = (w: Words, i: number) => oneOf(w, i - 1, rated) || isDigits(w, i - 1)

/** "recent weeks", "the coming months", "weeks ago", "years". */
function uncounted(w: Words, unit: TimeUnit, { start, at, det, sided, side }: Setting): Found | null {
  const end = at + 1
  if (unit === 'day' && is(w, start, 'these')) return found(end, { kind: 'reference', value: 'PRESENT_REF' }, 'T41')
  const related = det || sided ? null : relation(w, end, null, unit, null)
  if (related) return related
  if ((unit === 'second' || unit === 'quarter') && !sided) return null
  if (side !== null) {
    const value = side === 'past' ? 'PAST_REF' : 'FUTURE_REF'
    if (unit === 'day' || unit === 'quarter') return found(end, { kind: 'reference', value }, 'T41')
    return duration(end, null, unit, null, side)
  }
  if (is(w, end, 'ahead')) return duration(end + 1, null, unit, null, 'future')
  if (det || sided) return looseUnits.has(unit) ? duration(end, null, unit, null, null) : null
  if (isHyphen(w, end) && is(w, end + 1, 'long')) return duration(end + 2, null, unit, null, null)
  if (isHyphen(w, start - 1) || isDigits(w, start - 1)) return null
  return duration(end, null, unit, null, null)
}

const looseUnits = new Set<TimeUnit>(['year', 'month', 'week', 'hour'])

import type { CalendarFields, TimeExpression, TimeMod, TimeType, TimeUnit } from '../../model/interval.js'
import { WORD, type Words } from '../scan-words.js'
import { type Lexeme, unitLetter } from './lexicon.js'
import {
  cardinal,
  glued,
  is,
  isCapital,
  isDigits,
  isHyphen,
  isMark,
  isUpper,
  leadIns,
  lexemeAt,
  ordinal,
  overDot,
  overHyphen,
  year,
} from './pieces.js'
import { readClock } from './read-clock.js'
import { readDate } from './read-date.js'

/** A time expression read at some position; `end` is the position after it. */
export interface Found {
  readonly end: number
  readonly type: TimeType
  readonly expression: TimeExpression
  readonly mod: TimeMod | null
  readonly rule: string
}

type Which = Extract<TimeExpression, { kind: 'calendar' }>['which']

export function calendar(
  at: CalendarFields,
  options: {
    which?: Which
    within?: TimeExpression | null
    weekOf?: boolean
    until?: CalendarFields | null
    swappable?: boolean
  } = {},
): TimeExpression {
  return {
    kind: 'calendar',
    at,
    which: options.which ?? null,
    within: options.within ?? null,
    weekOf: options.weekOf ?? false,
    until: options.until ?? null,
    swappable: options.swappable ?? false,
  }
}

export function shift(
  amount: number | null,
  unit: TimeUnit,
  from: 'now' | 'then' | TimeExpression,
  options: { grain?: TimeUnit | null; clock?: CalendarFields | null } = {},
): TimeExpression {
  return { kind: 'shift', unit, amount, from, grain: options.grain ?? null, clock: options.clock ?? null }
}

const point = (end: number, expression: TimeExpression, rule: string, type: TimeType = 'DATE'): Found => ({
  end,
  type,
  expression,
  mod: null,
  rule,
})

const reference = (end: number, value: string, rule = 'T40'): Found => point(end, { kind: 'reference', value }, rule)

/** The longest time expression that starts at `i`, or null. */
export function readTime(w: Words, i: number): Found | null {
  const lex = lexemeAt(w, i)
  const digits = isDigits(w, i)
  if (!digits && lex === lexemeAt(w, w.count) && !isMark(w, i, "'") && !isMark(w, i, '’') && !isMark(w, i, '‘'))
    return null
  let best: Found | null = null
  for (const read of readers) {
    const f = read(w, i)
    if (f && (!best || f.end > best.end)) best = f
  }
  return best
}

const readers = [readSet, readModified, readPoint, readSpanOfTime, readReference]

/* ---------- points ---------- */

/** A day, week, month, … or a time of day, without a modifier before it. */
function readPoint(w: Words, i: number): Found | null {
  let best: Found | null = null
  for (const read of [readClocked, readDayed, readRanked, readWhich, readPartOf, readBare]) {
    const f = read(w, i)
    if (f && (!best || f.end > best.end)) best = f
  }
  return best
}

/** "the night of 5-6 June", "the early morning hours of Sunday". */
function readPartOf(w: Words, i: number): Found | null {
  let k = is(w, i, 'the') ? i + 1 : i
  const early = is(w, k, 'early') || is(w, k, 'late')
  if (early) k++
  const part = lexemeAt(w, k).part ?? (early && (is(w, k, 'hours') || is(w, k, 'hour')) ? 'MO' : undefined)
  if (part === undefined) return null
  k++
  if (is(w, k, 'hours')) k++
  if (is(w, k, 'of') || is(w, k, 'on')) k++
  const day = readDay(w, k) ?? readWhich(w, k)
  if (!day) return null
  const e = day.expression
  if (!(e.kind === 'calendar' ? isDayLike(e.at) : e.kind === 'shift' && e.unit === 'day')) return null
  return { ...stamp(day, { part }, day.end), rule: 'T17' }
}

/** "5 p.m. Tuesday", "noon on June 6", "10:35". */
function readClocked(w: Words, i: number): Found | null {
  const clock = readClock(w, i)
  if (!clock) return null
  let k = clock.end
  if (isMark(w, k, ',')) k++
  if (is(w, k, 'on') || is(w, k, 'of')) k++
  const day = readDayed(w, k) ?? readWhich(w, k)
  if (day && day.expression.kind === 'calendar' && isDayLike(day.expression.at)) {
    return point(day.end, { ...day.expression, at: { ...day.expression.at, ...clock.at } }, 'T11', 'TIME')
  }
  if (day && day.expression.kind === 'shift' && day.expression.unit === 'day') {
    return point(day.end, { ...day.expression, clock: { ...day.expression.clock, ...clock.at } }, 'T11', 'TIME')
  }
  return point(clock.end, calendar(clock.at), 'T10', 'TIME')
}

const isDayLike = (at: CalendarFields) => at.day !== undefined || at.weekday !== undefined || at.holiday !== undefined

/** A weekday, date, holiday or "yesterday", with the part or time of day behind it. */
function readDayed(w: Words, i: number): Found | null {
  const day = readDay(w, i)
  if (!day) return null
  return withTail(w, day)
}

function withTail(w: Words, day: Found): Found {
  const e = day.expression
  const dayLike = e.kind === 'calendar' ? isDayLike(e.at) : e.kind === 'shift' && e.unit === 'day'
  if (!dayLike) return containing(w, day)
  let k = day.end
  // "Tuesday morning", "Tuesday at dawn", "June 6, 10 a.m."
  const partAt = is(w, k, 'at') || (is(w, k, 'in') && is(w, k + 1, 'the')) ? (is(w, k, 'at') ? k + 1 : k + 2) : k
  const word = lexemeAt(w, partAt)
  if (word.part && w.lower[partAt] !== 'overnight' && !(word.part === 'MI' || w.lower[partAt] === 'midnight')) {
    if (!w.lower[partAt]!.endsWith('s') && (partAt === k || partAt > k))
      return stamp(day, { part: word.part }, partAt + 1)
  }
  if (isMark(w, k, ',')) k++
  if (is(w, k, 'at') || is(w, k, 'around') || is(w, k, 'about')) k++
  if (is(w, k, 'around') || is(w, k, 'about')) k++
  const clock = readClock(w, k)
  if (clock && clock.at.hour !== undefined) return stamp(day, clock.at, clock.end)
  return containing(w, day)
}

function stamp(day: Found, at: CalendarFields, end: number): Found {
  const e = day.expression
  const expression: TimeExpression =
    e.kind === 'calendar'
      ? { ...e, at: { ...e.at, ...at } }
      : e.kind === 'shift'
        ? { ...e, clock: { ...e.clock, ...at } }
        : e
  return { ...day, end, expression, type: 'TIME' }
}

/** "June [last year]", "the third quarter [of 1989]", "July [of that year]", "Monday [of last week]". */
function containing(w: Words, inner: Found): Found {
  const e = inner.expression
  if (e.kind !== 'calendar' || e.at.year !== undefined || e.at.shortYear !== undefined || e.within) return inner
  let k = inner.end
  if (isMark(w, k, ',')) {
    // "June 6, last year" is rare; a comma usually ends the phrase
    return inner
  }
  if (is(w, k, 'of') || is(w, k, 'in')) k++
  const y = year(w, k)
  if (
    y &&
    (k > inner.end ||
      e.at.quarter !== undefined ||
      e.at.half !== undefined ||
      e.at.season !== undefined ||
      e.at.holiday !== undefined)
  ) {
    const outer = readDate(w, k)
    if (outer && (outer.at.year !== undefined || outer.at.shortYear !== undefined) && outer.at.month === undefined)
      return { ...inner, end: outer.end, expression: { ...e, at: { ...e.at, ...outer.at } } }
  }
  const outer = readWhich(w, k)
  if (outer && outer.expression.kind === 'shift' && larger(e.at, outer.expression.unit)) {
    if (is(w, k - 1, 'in') && outer.expression.unit === 'year') return inner
    return { ...inner, end: outer.end, expression: { ...e, within: outer.expression } }
  }
  const ago = readSpanOfTime(w, k)
  if (
    ago &&
    ago.expression.kind === 'shift' &&
    k === inner.end &&
    larger(e.at, ago.expression.unit) &&
    ago.expression.unit === 'year'
  ) {
    return { ...inner, end: ago.end, expression: { ...e, within: ago.expression } }
  }
  return inner
}

const larger = (at: CalendarFields, unit: TimeUnit): boolean =>
  unit === 'year' || unit === 'decade' || unit === 'century'
    ? true
    : unit === 'month'
      ? at.day !== undefined || at.nthWeek !== undefined
      : unit === 'week'
        ? at.weekday !== undefined && at.day === undefined
        : false

/** A weekday, a date, a holiday, or today, yesterday, tomorrow. */
function readDay(w: Words, i: number): Found | null {
  const lex = lexemeAt(w, i)
  const word = w.lower[i] ?? ''
  if (word === 'today') return point(i + 1, shift(0, 'day', 'now'), 'T20')
  if (word === 'yesterday') return point(i + 1, shift(-1, 'day', 'now'), 'T20')
  if (word === 'tomorrow') return point(i + 1, shift(1, 'day', 'now'), 'T20')
  if (word === 'tonight') return point(i + 1, shift(0, 'day', 'now', { clock: { part: 'NI' } }), 'T20', 'TIME')
  if (lex.weekday !== undefined && !lex.plural) {
    const named = readWeekday(w, i, lex)
    if (named) return named
  }
  const holiday = readHoliday(w, i)
  if (holiday) return holiday
  const date = readDate(w, i)
  if (!date) return null
  const expression = calendar(date.at, { until: date.until, swappable: date.swappable })
  return point(date.end, expression, date.rule, date.at.hour !== undefined ? 'TIME' : 'DATE')
}

/** "Friday", "Friday, Oct. 23", "Friday the 13th". */
function readWeekday(w: Words, i: number, lex: Lexeme): Found | null {
  const k = lex.shy ? overDot(w, i + 1) : i + 1
  let d = isMark(w, k, ',') ? k + 1 : k
  if (is(w, d, 'the') || is(w, d, 'on')) d++
  const date = readDate(w, d)
  if (date && date.at.day !== undefined && date.at.hour === undefined) {
    return point(date.end, calendar({ ...date.at, weekday: lex.weekday! }, { until: date.until }), date.rule)
  }
  if (is(w, k, 'the')) {
    const day = ordinal(w, k + 1)
    if (day && day.value <= 31) return point(day.end, calendar({ weekday: lex.weekday!, day: day.value }), 'T12')
  }
  if (lex.shy && !(isCapital(w, i) && (k > i + 1 || leadIns.has(w.lower[i - 1] ?? '') || lexemeAt(w, k).part)))
    return null
  if (
    lex.shy &&
    (w.lower[i] === 'sun' || w.lower[i] === 'sat' || w.lower[i] === 'wed' || w.lower[i] === 'mon') &&
    k === i + 1 &&
    !lexemeAt(w, k).part
  )
    return null
  if (!isCapital(w, i)) return null
  return point(k, calendar({ weekday: lex.weekday! }), 'T12')
}

const holidays: readonly (readonly [words: string, id: string])[] = [
  ['christmas eve', 'christmas-eve'],
  ['christmas day', 'christmas'],
  ['christmas', 'christmas'],
  ["new year's eve", 'new-year-eve'],
  ['new year’s eve', 'new-year-eve'],
  ["new year's day", 'new-year'],
  ['new year’s day', 'new-year'],
  ["new year's", 'new-year'],
  ['new year’s', 'new-year'],
  ['easter sunday', 'easter'],
  ['easter monday', 'easter-monday'],
  ['good friday', 'good-friday'],
  ['easter', 'easter'],
  ['thanksgiving day', 'thanksgiving'],
  ['thanksgiving', 'thanksgiving'],
  ['halloween', 'halloween'],
  ['labor day', 'labor-day'],
  ['memorial day', 'memorial-day'],
  ["valentine's day", 'valentine'],
  ['valentine’s day', 'valentine'],
  ['may day', 'may-day'],
  ['ramadan', 'ramadan'],
  ['eid al-fitr', 'eid-al-fitr'],
  ['eid al-adha', 'eid-al-adha'],
  ['nowruz', 'nowruz'],
  ['hanukkah', 'hanukkah'],
  ['election day', 'election-day'],
]
const holidaysByWord = new Map<string, (readonly [pieces: readonly string[], id: string])[]>()
for (const [words, id] of holidays) {
  const pieces = words.match(/[a-z]+|['’-]/g)!
  const list = holidaysByWord.get(pieces[0]!) ?? []
  list.push([pieces, id])
  holidaysByWord.set(pieces[0]!, list)
}

function readHoliday(w: Words, i: number): Found | null {
  if (!isCapital(w, i)) return null
  for (const [pieces, id] of holidaysByWord.get(w.lower[i]!) ?? []) {
    if (pieces.every((piece, k) => is(w, i + k, piece)))
      return point(i + pieces.length, calendar({ holiday: id }), 'T13')
  }
  return null
}

const whiches = new Map<string, Which | 'latest' | 'full'>([
  ['last', 'last'],
  ['past', 'last'],
  ['previous', 'previous'],
  ['preceding', 'previous'],
  ['next', 'next'],
  ['coming', 'next'],
  ['upcoming', 'next'],
  ['following', 'following'],
  ['succeeding', 'following'],
  ['this', 'this'],
  ['current', 'this'],
  ['latest', 'latest'],
  ['full', 'full'],
  ['fiscal', 'full'],
  ['that', 'same'],
  ['same', 'same'],
])

/** "last week", "this morning", "next March", "the following day", "that same year", "this coming Sunday". */
function readWhich(w: Words, i: number): Found | null {
  let k = i
  const the = is(w, k, 'the')
  if (the) k++
  let which = k < w.count ? whiches.get(w.lower[k]!) : undefined
  if (which === undefined) return null
  if (the && (w.lower[k] === 'this' || w.lower[k] === 'that')) return null
  const said = w.lower[k]!
  if (which === 'latest' || which === 'full') return the ? report(w, k) : null
  k++
  if (which === 'this' && (is(w, k, 'past') || is(w, k, 'last'))) {
    which = 'last'
    k++
  } else if (which === 'this' && (is(w, k, 'coming') || is(w, k, 'next'))) {
    which = 'next'
    k++
  } else if ((which === 'same' || which === 'this') && is(w, k, 'same')) k++
  else if (which === 'this' && is(w, k, 'very')) k++
  if (is(w, k, 'fiscal') || is(w, k, 'calendar') || is(w, k, 'whole') || is(w, k, 'entire')) k++
  const lex = lexemeAt(w, k)
  if (lex.unit && !lex.plural) return whichUnit(w, k, which, said, the, lex.unit)
  if (lex.weekday !== undefined && !lex.plural && !lex.shy && isCapital(w, k)) {
    const date = readWeekday(w, k, lex)
    if (date?.expression.kind === 'calendar') {
      const e = date.expression
      return withTail(w, { ...date, expression: { ...e, which: e.at.day === undefined ? which : null }, rule: 'T21' })
    }
  }
  if (lex.month !== undefined && isCapital(w, k)) {
    const date = readDate(w, k)
    const at = date ? date.at : { month: lex.month }
    const end = date ? date.end : overDot(w, k + 1)
    return point(end, calendar(at, { which: at.year === undefined ? which : null }), 'T21')
  }
  if (lex.season && !lex.plural && (said !== 'same' || the))
    return point(k + 1, calendar({ season: lex.season }, { which }), 'T21')
  if (lex.part && !w.lower[k]!.endsWith('s') && w.lower[k] !== 'overnight') {
    const amount = which === 'last' || which === 'previous' ? -1 : which === 'next' || which === 'following' ? 1 : 0
    const from = which === 'last' || which === 'this' ? 'now' : 'then'
    return point(k + 1, shift(amount, 'day', from, { clock: { part: lex.part } }), 'T22', 'TIME')
  }
  const holiday = readHoliday(w, k)
  if (holiday?.expression.kind === 'calendar') return { ...holiday, expression: { ...holiday.expression, which } }
  // "last year's third quarter" is read after the unit; "this third quarter" is not English
  if (is(w, k, 'time') && which === 'same' && said === 'that') return null
  if ((which === 'this' || which === 'same') && is(w, k, 'date') && said !== 'current') return null
  return null
}

/** "the latest quarter", "the full year", "the fiscal year": the period a company or an office reports on. */
function report(w: Words, i: number): Found | null {
  let k = i
  if (is(w, k, 'latest') || is(w, k, 'full')) k++
  if (is(w, k, 'fiscal')) k++
  const lex = lexemeAt(w, k)
  if (is(w, k, 'period')) return point(k + 1, shift(0, 'quarter', 'then', { grain: 'quarter' }), 'T28')
  if (!lex.unit || lex.plural) return null
  if (lex.unit === 'quarter') return point(k + 1, shift(0, 'quarter', 'then', { grain: 'quarter' }), 'T28')
  if (lex.unit === 'year') return point(k + 1, shift(is(w, i, 'latest') ? -1 : 0, 'year', 'now'), 'T28')
  return null
}

function whichUnit(w: Words, k: number, which: Which, said: string, the: boolean, unit: TimeUnit): Found | null {
  let end = k + 1
  if (unit === 'second' || unit === 'minute' || (unit === 'hour' && which !== 'this')) {
    if (which === 'same' || which === 'previous') return null
  }
  const from = which === 'last' || which === 'this' || which === 'next' ? 'now' : 'then'
  const amount = which === 'last' || which === 'previous' ? -1 : which === 'next' || which === 'following' ? 1 : 0
  // "the past year", "the last week": a stretch that ends now, still written as its calendar unit
  const base = shift(amount, unit, the && which === 'next' ? 'now' : from)
  const part = lexemeAt(w, end)
  if (unit === 'day' && part.part && !w.lower[end]!.endsWith('s'))
    return point(end + 1, { ...base, clock: { part: part.part } } as TimeExpression, 'T22', 'TIME')
  // "this year's third quarter", "next year's first half"
  if ((isMark(w, end, "'") || isMark(w, end, '’')) && is(w, end + 1, 's')) {
    const inner = readRanked(w, end + 2) ?? readBareCore(w, end + 2)
    if (inner?.expression.kind === 'calendar' && unit === 'year')
      return { ...inner, expression: { ...inner.expression, within: base }, rule: 'T23' }
    if (is(w, end + 2, 'end') && unit === 'year') return { ...point(end + 3, base, 'T23'), mod: 'END' }
  }
  // "last month, March" stays two; "last week's end" is rare
  if (
    unit === 'week' &&
    isMark(w, end, ',') === false &&
    lexemeAt(w, end).weekday !== undefined &&
    isCapital(w, end) &&
    !lexemeAt(w, end).shy
  ) {
    const day = lexemeAt(w, end)
    if (!day.plural && said === 'next') return point(end, base, 'T22')
  }
  end = k + 1
  return point(end, base, 'T22')
}

/** "the third quarter of 1989", "the 20th century", "the first half of next year", "the second week of June". */
function readRanked(w: Words, i: number): Found | null {
  let k = is(w, i, 'the') ? i + 1 : i
  const fiscalBefore = is(w, k, 'fiscal')
  if (fiscalBefore) k = overHyphen(w, k + 1)
  // "the 1988 third quarter", "the year-ago third quarter"
  const before = year(w, k)
  if (before && !before.short) {
    const inner = readRanked(w, before.end) ?? readBareCore(w, before.end)
    if (
      inner?.expression.kind === 'calendar' &&
      (inner.expression.at.quarter !== undefined ||
        inner.expression.at.half !== undefined ||
        inner.expression.at.season !== undefined)
    ) {
      return { ...inner, expression: { ...inner.expression, at: { ...inner.expression.at, year: before.value } } }
    }
    const unit = lexemeAt(w, before.end).unit
    if (unit === 'quarter' && !lexemeAt(w, before.end).plural) {
      return point(before.end + 1, shift(0, 'quarter', calendar({ year: before.value }), { grain: 'quarter' }), 'T24')
    }
    return null
  }
  const ago = yearAgo(w, k)
  if (ago !== null) {
    const within = shift(-1, 'year', is(w, ago - 1, 'ago') ? 'now' : 'then')
    const inner = readRanked(w, ago) ?? null
    if (inner?.expression.kind === 'calendar' && inner.expression.at.quarter !== undefined)
      return { ...inner, expression: { ...inner.expression, within } }
    const lex = lexemeAt(w, ago)
    if (lex.unit && lex.unit !== 'year' && !lex.plural)
      return point(ago + 1, shift(-1, 'year', 'then', { grain: lex.unit }), 'T25')
    if (is(w, ago, 'period')) return point(ago + 1, shift(-1, 'year', 'then', { grain: 'quarter' }), 'T25')
    return point(ago, shift(-1, 'year', 'then', { grain: 'quarter' }), 'T25')
  }
  const last = is(w, k, 'last') || is(w, k, 'final') || is(w, k, 'latter')
  const rank = last ? { value: -1, end: k + 1 } : is(w, k, 'former') ? { value: 1, end: k + 1 } : ordinal(w, k)
  if (!rank) return null
  let u = overHyphen(w, rank.end)
  if (is(w, u, 'fiscal')) u++
  const lex = lexemeAt(w, u)
  if (is(w, u, 'half')) {
    const value = last ? 2 : rank.value
    if (value > 2 || value < 1) return null
    const half = point(u + 1, calendar({ half: value }), 'T24')
    const whole = containing(w, half)
    return whole.end > half.end || is(w, u + 1, 'of') === false ? (whole.end > half.end || !last ? whole : null) : null
  }
  if (lex.plural || !lex.unit) {
    // "the first quarter" is done below; "first two quarters" is a stretch of time
    return null
  }
  if (lex.unit === 'quarter') {
    const value = last ? 4 : rank.value
    if (value < 1 || value > 4) return null
    if (last && !is(w, u + 1, 'of')) return null
    return containing(w, point(u + 1, calendar({ quarter: value }), 'T24'))
  }
  if (lex.unit === 'century' || lex.unit === 'millennium') {
    if (last || lex.unit === 'millennium') return null
    const bc = is(w, u + 1, 'bc') || is(w, u + 1, 'bce') ? 1 : is(w, u + 1, 'b') && isMark(w, u + 2, '.') ? 3 : 0
    const century = bc ? -rank.value : rank.value - 1
    return point(bc === 3 ? overDot(w, u + 4) : u + 1 + bc, calendar({ century }), 'T26')
  }
  if (lex.unit === 'week' && is(w, u + 1, 'of')) {
    const month = readWhich(w, u + 2) ?? readDay(w, u + 2)
    if (
      month?.expression.kind === 'calendar' &&
      month.expression.at.month !== undefined &&
      month.expression.at.day === undefined
    ) {
      return point(month.end, { ...month.expression, at: { ...month.expression.at, nthWeek: rank.value } }, 'T27')
    }
    return null
  }
  if (lex.unit === 'day' && is(w, u + 1, 'of')) {
    const month = readWhich(w, u + 2) ?? readDay(w, u + 2)
    if (
      month?.expression.kind === 'calendar' &&
      month.expression.at.month !== undefined &&
      month.expression.at.day === undefined
    ) {
      return point(month.end, { ...month.expression, at: { ...month.expression.at, day: rank.value } }, 'T27')
    }
  }
  return null
}

/** The position after "year-ago", "year-earlier", "year ago"; null when it is none. */
function yearAgo(w: Words, i: number): number | null {
  if (is(w, i, 'comparable') || is(w, i, 'corresponding')) i++
  if (!is(w, i, 'year')) return null
  if (isHyphen(w, i + 1) && (is(w, i + 2, 'ago') || is(w, i + 2, 'earlier'))) return i + 3
  return null
}

/** Expressions of one word or a fixed phrase: seasons, decades, parts of the day, "the weekend", "the 25th". */
function readBare(w: Words, i: number): Found | null {
  const the = is(w, i, 'the')
  const k = the ? i + 1 : i
  const core = readBareCore(w, k)
  if (core) return core
  const lex = lexemeAt(w, k)
  if (isDigits(w, k)) {
    const y = year(w, k)
    const lex = y && !y.short ? lexemeAt(w, y.end) : null
    if (y && lex?.season && !lex.plural) return point(y.end + 1, calendar({ year: y.value, season: lex.season }), 'T15')
  }
  if (the && is(w, k, 'year')) {
    const y = year(w, k + 1)
    if (y) return point(y.end, calendar({ year: y.value }), 'T9')
  }
  if (the && lex.unit && !lex.plural) return theUnit(w, k, lex.unit)
  if (the) {
    const date = readDate(w, k)
    if (
      date &&
      date.at.day !== undefined &&
      !isDigits(w, k) === false &&
      date.at.month !== undefined &&
      !lexemeAt(w, k).month
    ) {
      return point(date.end, calendar(date.at, { until: date.until }), date.rule)
    }
    const day = ordinal(w, k)
    if (
      day &&
      is(w, day.end, 'of') &&
      (is(w, day.end + 1, 'the') || is(w, day.end + 1, 'that') || is(w, day.end + 1, 'this')) &&
      is(w, day.end + 2, 'month')
    ) {
      return point(day.end + 3, calendar({ day: day.value }), 'T14')
    }
  }
  return null
}

function readBareCore(w: Words, k: number): Found | null {
  const lex = lexemeAt(w, k)
  // "1990s", "'80s", "the nineties"
  if (isDigits(w, k) || isMark(w, k, "'") || isMark(w, k, '’') || isMark(w, k, '‘')) {
    const d = isDigits(w, k) ? k : k + 1
    const text = w.lower[d] ?? ''
    if (isDigits(w, d) && (text.length === 4 || (text.length === 2 && d > k)) && text.endsWith('0')) {
      const s =
        is(w, d + 1, 's') && glued(w, d + 1)
          ? d + 2
          : (isMark(w, d + 1, "'") || isMark(w, d + 1, '’')) &&
              is(w, d + 2, 's') &&
              glued(w, d + 2) &&
              is(w, k - 1, 'the')
            ? d + 3
            : 0
      if (s) {
        const value = Number(text)
        if (text.length === 4 && value % 100 === 0 && value < 2000)
          return point(s, calendar({ century: value / 100 }), 'T26')
        return point(s, calendar({ decade: text.length === 4 ? value / 10 : 190 + value / 10 }), 'T26')
      }
    }
    return null
  }
  if (
    lex.decade !== undefined &&
    (is(w, k - 1, 'the') ||
      is(w, k - 1, 'early') ||
      is(w, k - 1, 'late') ||
      isHyphen(w, k - 1) ||
      is(w, k - 1, 'nineteen'))
  ) {
    return point(k + 1, calendar({ decade: 190 + lex.decade }), 'T26')
  }
  if (lex.cardinal === 19) {
    const tens = lexemeAt(w, overHyphen(w, k + 1))
    if (tens.decade !== undefined)
      return point(overHyphen(w, k + 1) + 1, calendar({ decade: 190 + tens.decade }), 'T26')
  }
  if (lex.season && !lex.plural) return season(w, k, lex)
  return null
}

/** A season needs an article, a year or a month-like setting: "spring offensive" and "fall of the city" are none. */
function season(w: Words, k: number, lex: Lexeme): Found | null {
  const y = is(w, k + 1, 'of') ? k + 2 : k + 1
  const withYear = year(w, y)
  if (withYear) {
    const date = readDate(w, y)
    if (date && date.at.month === undefined)
      return point(date.end, calendar({ ...date.at, season: lex.season! }), 'T15')
  }
  const own = containing(w, point(k + 1, calendar({ season: lex.season! }), 'T15'))
  if (own.end > k + 1) return own
  const before = w.lower[k - 1] ?? ''
  const capitalFall = w.lower[k] !== 'fall'
  if (
    (before === 'in' ||
      before === 'by' ||
      before === 'since' ||
      before === 'until' ||
      before === 'during' ||
      before === 'last' ||
      before === 'this') &&
    capitalFall
  )
    return own
  const next = w.lower[k + 1] ?? ''
  if (before === 'the' && capitalFall && w.lower[k] !== 'spring')
    return lexemeAt(w, k + 1).unit || isCapital(w, k + 1) ? null : next === 'of' ? null : own
  if (
    before === 'the' &&
    capitalFall &&
    (is(w, k - 2, 'in') || is(w, k - 2, 'by') || is(w, k - 2, 'since') || is(w, k - 2, 'during'))
  )
    return own
  return null
}

/** "the day", "the week", "the weekend", "the quarter", "the year": the one the text speaks of. */
function theUnit(w: Words, k: number, unit: TimeUnit): Found | null {
  const next = w.lower[k + 1] ?? ''
  if (unit === 'weekend') return point(k + 1, shift(0, 'weekend', 'now'), 'T28')
  if (unit === 'week' && next === 'of') {
    const day = readDay(w, k + 2)
    if (day?.expression.kind === 'calendar' && day.expression.at.day !== undefined)
      return point(day.end, { ...day.expression, weekOf: true }, 'T27')
  }
  if (unit === 'quarter' || unit === 'week' || unit === 'month' || unit === 'year' || unit === 'day') {
    const before = w.lower[k - 2] ?? ''
    if (
      unit === 'day' &&
      (before === 'of' || next === 'of' || next === 'after' || next === 'before' || next === 'when')
    )
      return null
    if ((unit === 'month' || unit === 'week' || unit === 'year') && next === 'of') return null
    if (isHyphen(w, k + 1) && glued(w, k + 1)) return null
    if (unit === 'quarter') return point(k + 1, shift(0, unit, 'then', { grain: unit }), 'T28')
    return point(k + 1, shift(0, unit, 'then'), 'T28')
  }
  return null
}

/* ---------- modifiers ---------- */

const edges = new Map<string, TimeMod>([
  ['end', 'END'],
  ['beginning', 'START'],
  ['start', 'START'],
  ['middle', 'MID'],
  ['turn', 'START'],
  ['close', 'END'],
  ['outset', 'START'],
])

/** "early Tuesday", "late last week", "mid-May", "the end of the year", "earlier this month", "around Nov. 1". */
function readModified(w: Words, i: number): Found | null {
  let k = i
  const word = w.lower[k]!
  if (word === 'year' && (isHyphen(w, k + 1) || (isMark(w, k + 1, "'") && is(w, k + 2, 's')) || is(w, k + 1, 'end'))) {
    const e = isHyphen(w, k + 1) ? k + 2 : is(w, k + 1, 'end') ? k + 1 : k + 3
    if (is(w, e, 'end')) {
      const y = year(w, e + 1)
      return {
        ...point(y ? y.end : e + 1, y ? calendar({ year: y.value }) : shift(0, 'year', 'now'), 'T31'),
        mod: 'END',
      }
    }
    return null
  }
  if (word === 'the' || word === 'at' || word === 'its' || word === 'her' || word === 'his') {
    if (word !== 'the') return null
    k++
  }
  const edge = edges.get(w.lower[k] ?? '')
  if (edge) {
    if (!is(w, k + 1, 'of')) return null
    const inner = readModified(w, k + 2) ?? readPoint(w, k + 2)
    if (!inner || inner.type === 'DURATION' || inner.expression.kind === 'reference') return null
    return { ...inner, mod: edge, rule: 'T31' }
  }
  let mod: TimeMod
  const said = w.lower[k] ?? ''
  if (said === 'early' || said === 'earlier') mod = 'START'
  else if (said === 'late' || said === 'later') mod = 'END'
  else if (said === 'mid') mod = 'MID'
  else return null
  k = overHyphen(w, k + 1)
  if (is(w, k, 'in') || is(w, k, 'on')) k++
  if (mod === 'MID' && said === 'mid' && k === i + 1 && !lexemeAt(w, k).part) return null
  const bare = lexemeAt(w, k)
  // "mid-afternoon yesterday", "early morning"
  if (bare.part && w.lower[k] !== 'midnight' && !w.lower[k]!.endsWith('s')) {
    const after = is(w, k + 1, 'on') || is(w, k + 1, 'of') ? k + 2 : k + 1
    const day = readDay(w, after) ?? readWhich(w, after)
    if (day) return { ...stamp(day, { part: bare.part }, day.end), mod, rule: 'T30' }
    return word === 'the' || said === 'mid' || isHyphen(w, k - 1) || is(w, i - 1, 'in')
      ? { ...point(k + 1, calendar({ part: bare.part }), 'T16', 'TIME'), mod }
      : null
  }
  const inner = readPoint(w, k)
  if (!inner || inner.type === 'DURATION') {
    if (bare.season) return { ...point(k + 1, calendar({ season: bare.season }), 'T30'), mod }
    return null
  }
  if (said === 'earlier' || said === 'later') {
    if (inner.expression.kind === 'calendar' && inner.expression.at.year !== undefined) return null
    return { ...inner, mod, rule: 'T32' }
  }
  return { ...inner, mod, rule: 'T30' }
}

/* ---------- amounts of time ---------- */

interface Amount {
  /** Null for "several", "few", "some". */
  readonly value: number | null
  readonly end: number
  readonly mod: TimeMod | null
}

/** "two", "2 1/2", "a few", "several", "two or three", "a couple of", "half a". */
function readAmount(w: Words, i: number): Amount | null {
  const word = w.lower[i] ?? ''
  if (word === 'a' || word === 'an') {
    const next = w.lower[i + 1] ?? ''
    if (next === 'few' || next === 'several') return { value: null, end: i + 2, mod: null }
    if (next === 'couple') return { value: 2, end: is(w, i + 2, 'of') ? i + 3 : i + 2, mod: 'APPROX' }
    if (next === 'number' && is(w, i + 2, 'of')) return { value: null, end: i + 3, mod: null }
    if (next === 'dozen') return { value: 12, end: i + 2, mod: null }
    if (next === 'half') return { value: 0.5, end: overHyphen(w, i + 2), mod: null }
    const scaled = lexemeAt(w, i + 1).scale ? cardinal(w, i + 1) : null
    if (scaled) return { value: scaled.value, end: scaled.end, mod: null }
    if (next === 'additional' || next === 'full' || next === 'single' || next === 'whole' || next === 'further')
      return { value: 1, end: i + 2, mod: null }
    return { value: 1, end: i + 1, mod: null }
  }
  if (word === 'several' || word === 'few' || word === 'many') return { value: null, end: i + 1, mod: null }
  if (word === 'couple' && is(w, i + 1, 'of')) return { value: 2, end: i + 2, mod: 'APPROX' }
  if (word === 'half' && (is(w, i + 1, 'a') || is(w, i + 1, 'an'))) return { value: 0.5, end: i + 2, mod: null }
  if (word === 'another') return { value: 1, end: i + 1, mod: null }
  if (isDigits(w, i) && w.lower[i]!.length > 6) return null
  const n = cardinal(w, i)
  if (!n) return null
  let { value, end } = n
  if (is(w, end, 'and') && is(w, end + 1, 'a') && is(w, end + 2, 'half')) {
    value += 0.5
    end += 3
  } else if (is(w, end, 'and') && is(w, end + 1, 'half')) {
    value += 0.5
    end += 2
  }
  const joins = is(w, end, 'or') || is(w, end, 'to') || is(w, end, 'and') || isHyphen(w, end)
  if (joins) {
    const second = cardinal(w, end + 1)
    if (second && lexemeAt(w, overHyphen(w, second.end)).unit && second.value > value)
      return { value, end: second.end, mod: 'EQUAL_OR_MORE' }
  }
  return { value, end, mod: null }
}

/** ISO 8601 duration; a half is spelt in the next smaller unit: two and a half years is P2Y6M. */
export function durationValue(amount: number | null, unit: TimeUnit): string {
  if (unit === 'decade' && amount !== null) return durationValue(amount * 10, 'year')
  const [letter, clock] = unitLetter[unit]
  const mark = clock ? 'PT' : 'P'
  if (amount === null) return `${mark}X${letter}`
  if (amount % 1 === 0.5) {
    const whole = Math.floor(amount)
    const head = whole ? `${whole}${letter}` : ''
    if (unit === 'year') return `P${head}6M`
    if (unit === 'hour') return `PT${head}30M`
    if (unit === 'minute') return `PT${head}30S`
    if (unit === 'day') return whole ? `P${head}T12H` : 'PT12H'
  }
  return `${mark}${Number(amount.toFixed(3))}${letter}`
}

const amountMods: readonly (readonly [words: readonly string[], mod: TimeMod])[] = [
  [['more', 'than'], 'MORE_THAN'],
  [['less', 'than'], 'LESS_THAN'],
  [['fewer', 'than'], 'LESS_THAN'],
  [['no', 'more', 'than'], 'EQUAL_OR_LESS'],
  [['no', 'less', 'than'], 'EQUAL_OR_MORE'],
  [['at', 'least'], 'EQUAL_OR_MORE'],
  [['at', 'most'], 'EQUAL_OR_LESS'],
  [['up', 'to'], 'EQUAL_OR_LESS'],
  [['as', 'long', 'as'], 'EQUAL_OR_LESS'],
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

/**
 * Durations ("two years", "three-day", "the past two months", "weeks") and what is counted from them ("two days ago",
 * "a year earlier", "three days after June 6", "five months from now").
 */
function readSpanOfTime(w: Words, i: number): Found | null {
  let k = i
  let mod: TimeMod | null = null
  for (const [words, m] of amountMods) {
    if (words[0] === w.lower[k] && words.every((word, d) => is(w, k + d, word))) {
      mod = m
      k += words.length
      break
    }
  }
  const det =
    is(w, k, 'the') ||
    is(w, k, 'these') ||
    is(w, k, 'those') ||
    is(w, k, 'its') ||
    is(w, k, 'his') ||
    is(w, k, 'her') ||
    is(w, k, 'their')
  if (det && mod !== null && !is(w, k, 'the')) return null
  let d = det ? k + 1 : k
  let side: 'past' | 'future' | null = null
  const word = w.lower[d] ?? ''
  let sided = false
  if (
    word === 'last' ||
    word === 'past' ||
    word === 'previous' ||
    word === 'recent' ||
    word === 'latest' ||
    word === 'preceding'
  ) {
    side = 'past'
    sided = true
  } else if (
    word === 'next' ||
    word === 'coming' ||
    word === 'following' ||
    word === 'succeeding' ||
    word === 'future' ||
    word === 'upcoming'
  ) {
    side = 'future'
    sided = true
  } else if (word === 'first' || word === 'final' || word === 'early' || word === 'closing' || word === 'opening')
    sided = true
  if (sided) d++
  if (word === 'past' && is(w, d, 'the')) return null
  if (det && (is(w, k, 'its') || is(w, k, 'his') || is(w, k, 'her') || is(w, k, 'their'))) return null
  const amount = readAmount(w, d)
  if (amount) {
    const single = amount.end === d + 1 && (is(w, d, 'a') || is(w, d, 'an'))
    const f = afterAmount(w, i, d, amount, { det, sided, side, mod: mod ?? amount.mod, single })
    if (f) return f
    return null
  }
  const lex = lexemeAt(w, d)
  if (lex.unit && lex.plural) {
    const second = is(w, d + 1, 'and') || is(w, d + 1, 'or') ? lexemeAt(w, d + 2) : lexemeAt(w, w.count)
    const f = pluralUnit(w, i, d, lex.unit, { det, sided, side, word })
    return f && f.end === d + 1 && second.unit && second.plural ? { ...f, end: d + 3 } : f
  }
  // "day", "week" and "year" before a hyphen: "day-long", "year-long"
  if (lex.unit && !det && !sided && isHyphen(w, d + 1) && is(w, d + 2, 'long'))
    return duration(d + 3, 1, lex.unit, null, null)
  return null
}

function duration(
  end: number,
  amount: number | null,
  unit: TimeUnit,
  mod: TimeMod | null,
  side: 'past' | 'future' | null,
): Found {
  return {
    end,
    type: 'DURATION',
    expression: { kind: 'duration', value: durationValue(amount, unit), side },
    mod,
    rule: 'T50',
  }
}

function afterAmount(
  w: Words,
  i: number,
  d: number,
  amount: Amount,
  about: { det: boolean; sided: boolean; side: 'past' | 'future' | null; mod: TimeMod | null; single: boolean },
): Found | null {
  let u = amount.end
  const hyphen = isHyphen(w, u) && glued(w, u)
  if (hyphen) u++
  for (const filler of [
    'more',
    'full',
    'additional',
    'other',
    'consecutive',
    'straight',
    'further',
    'trading',
    'business',
    'working',
    'long',
    'short',
    'whole',
    'calendar',
  ]) {
    if (is(w, u, filler)) {
      u++
      break
    }
  }
  const lex = lexemeAt(w, u)
  if (!lex.unit) {
    if (lex.season && lex.plural && amount.value !== null && (about.sided || about.det)) {
      return {
        end: u + 1,
        type: 'DURATION',
        expression: { kind: 'duration', value: `P${amount.value}${lex.season}`, side: about.side },
        mod: about.mod,
        rule: 'T50',
      }
    }
    return null
  }
  const unit = w.lower[u] === 'fortnight' ? 'week' : lex.unit
  const value = w.lower[u] === 'fortnight' && amount.value !== null ? amount.value * 2 : amount.value
  if (lex.unit === 'quarter' && (about.single || !about.sided)) return null
  if (unit === 'second' && !lex.plural && about.single) return null
  let end = overDotUnit(w, u)
  if (
    about.single &&
    isHyphen(w, end) &&
    glued(w, end) &&
    (is(w, end + 1, 'old') || is(w, end + 1, 'ago') || is(w, end + 1, 'earlier'))
  )
    return null
  let total = value
  if (value === 1 && is(w, end, 'and') && is(w, end + 1, 'a') && is(w, end + 2, 'half')) {
    total = 1.5
    end += 3
  }
  // "three months and two days" is read as two; "a year or so", "a year or two"
  if (is(w, end, 'or') && is(w, end + 1, 'so')) end += 2
  else if (is(w, end, 'or') && is(w, end + 1, 'two') && total === 1) end += 2
  const shifted = relation(w, end, total, unit, about.mod)
  if (shifted && !about.sided) return shifted
  if (!lex.plural && !hyphen && total !== 1 && total !== null && !(total < 1)) {
    // "a five year plan", "two day talks", but not "5 second" or "6 day"
    if (
      isDigits(w, d) &&
      unit !== 'year' &&
      unit !== 'month' &&
      unit !== 'week' &&
      unit !== 'day' &&
      unit !== 'hour' &&
      unit !== 'minute'
    )
      return null
  }
  if (about.single && !about.sided) {
    const rate = perUnit(w, i, d, unit)
    if (rate) return { ...rate, end }
  }
  // an age: "a 12-year-old", "37 years old"
  if (is(w, isHyphen(w, end) ? end + 1 : end, 'old') || is(w, end + 1, 'olds')) return null
  return duration(end, total, unit, about.mod, about.side)
}

function overDotUnit(w: Words, u: number): number {
  const word = w.lower[u]!
  return word.length <= 4 &&
    (word === 'hr' ||
      word === 'hrs' ||
      word === 'min' ||
      word === 'mins' ||
      word === 'sec' ||
      word === 'secs' ||
      word === 'yr' ||
      word === 'yrs')
    ? overDot(w, u + 1)
    : u + 1
}

/** "ago", "earlier", "later", "from now", "after June 6" behind an amount of time. */
function relation(w: Words, end: number, amount: number | null, unit: TimeUnit, mod: TimeMod | null): Found | null {
  const word = w.lower[end] ?? ''
  const done = (stop: number, expression: TimeExpression, rule: string): Found => ({
    ...point(stop, expression, rule, isClockUnit(unit) ? 'TIME' : 'DATE'),
    mod,
  })
  const back = amount === null ? null : -amount
  const signed = (sign: number) => (amount === null ? null : sign * amount)
  if (word === 'ago') {
    const today = is(w, end + 1, 'today') ? end + 2 : end + 1
    return done(today, amount === null ? { kind: 'reference', value: 'PAST_REF' } : shift(back, unit, 'now'), 'T33')
  }
  if (word === 'earlier' || word === 'before' || word === 'previously' || word === 'prior') {
    const base =
      word === 'before' ||
      ((word === 'prior' || word === 'earlier') && (is(w, end + 1, 'to') || is(w, end + 1, 'than')))
        ? baseOf(w, word === 'before' ? end + 1 : end + 2)
        : null
    if (base) return done(base.end, shift(back, unit, base.expression), 'T35')
    if (word === 'before' && continues(w, end + 1)) return null
    return done(end + 1, amount === null ? { kind: 'reference', value: 'PAST_REF' } : shift(back, unit, 'then'), 'T34')
  }
  if (word === 'later' || word === 'after' || word === 'afterward' || word === 'afterwards') {
    const base = word === 'after' ? baseOf(w, end + 1) : null
    if (base) return done(base.end, shift(signed(1), unit, base.expression), 'T35')
    if (word === 'after' && continues(w, end + 1)) return null
    return done(
      end + 1,
      amount === null ? { kind: 'reference', value: 'FUTURE_REF' } : shift(signed(1), unit, 'then'),
      'T34',
    )
  }
  if (word === 'from') {
    if (is(w, end + 1, 'now') || is(w, end + 1, 'today'))
      return done(
        end + 2,
        amount === null ? { kind: 'reference', value: 'FUTURE_REF' } : shift(signed(1), unit, 'now'),
        'T33',
      )
    const base = baseOf(w, end + 1)
    if (base && amount !== null) return done(base.end, shift(amount, unit, base.expression), 'T35')
  }
  if (word === 'hence') return done(end + 1, shift(signed(1), unit, 'now'), 'T33')
  return null
}

const isClockUnit = (unit: TimeUnit) => unit === 'hour' || unit === 'minute' || unit === 'second'

/** True when "before" or "after" governs what follows, so that the amount is a plain duration ("two days after the raid"). */
function continues(w: Words, i: number): boolean {
  return i < w.count && w.kind[i] === WORD && w.lower[i] !== 'and' && w.lower[i] !== 'but' && w.lower[i] !== 'with'
}

function baseOf(w: Words, i: number): Found | null {
  const base = readDayed(w, i) ?? readWhich(w, i)
  return base && (base.expression.kind === 'calendar' || base.expression.kind === 'shift') ? base : null
}

/** "$5 a day", "three times a week": a rate, not a stretch. */
function perUnit(w: Words, i: number, d: number, unit: TimeUnit): Found | null {
  if (i !== d || i === 0) return null
  const before = w.lower[i - 1]!
  const rated =
    before === 'times' ||
    before === 'once' ||
    before === 'twice' ||
    before === 'barrels' ||
    before === 'million' ||
    before === 'billion' ||
    before === 'dollars' ||
    before === 'cents' ||
    before === '%' ||
    before === 'percent' ||
    before === 'people' ||
    before === 'tons' ||
    before === 'pounds' ||
    isDigits(w, i - 1) ||
    before === 'hours' ||
    before === 'days' ||
    before === 'yen' ||
    before === 'barrel' ||
    before === 'share'
  if (!rated) return null
  return { end: d, type: 'SET', expression: { kind: 'set', value: durationValue(1, unit) }, mod: null, rule: 'T51' }
}

/** "recent weeks", "the coming months", "these days", "weeks ago", "years". */
function pluralUnit(
  w: Words,
  i: number,
  d: number,
  unit: TimeUnit,
  about: { det: boolean; sided: boolean; side: 'past' | 'future' | null; word: string },
): Found | null {
  if (is(w, i, 'these') && unit === 'day') return reference(d + 1, 'PRESENT_REF', 'T41')
  const shifted = relation(w, d + 1, null, unit, null)
  if (shifted && !about.det && !about.sided) return shifted
  if (unit === 'second' && !about.sided) return null
  if (unit === 'quarter' && !about.sided) return null
  if (about.sided && about.side !== null) {
    if (unit === 'day' || unit === 'quarter')
      return reference(d + 1, about.side === 'past' ? 'PAST_REF' : 'FUTURE_REF', 'T41')
    return duration(d + 1, null, unit, null, about.side)
  }
  if (is(w, d + 1, 'ahead')) return duration(d + 2, null, unit, null, 'future')
  if (about.sided || about.det)
    return unit === 'year' || unit === 'month' || unit === 'week' || unit === 'hour'
      ? duration(d + 1, null, unit, null, null)
      : null
  // "weeks of fighting", "for years", "years later"
  if (isHyphen(w, d + 1) && is(w, d + 2, 'long')) return duration(d + 3, null, unit, null, null)
  if (isHyphen(w, i - 1) || isDigits(w, i - 1)) return null
  return duration(d + 1, null, unit, null, null)
}

/* ---------- sets ---------- */

/** "every day", "each July", "daily", "Tuesday nights", "three times a week". */
function readSet(w: Words, i: number): Found | null {
  const lex = lexemeAt(w, i)
  const word = w.lower[i] ?? ''
  if (lex.every) {
    if (isCapital(w, i) && i > 0 && !isUpper(w, i)) return null
    return set(i + 1, lex.every)
  }
  if (word === 'every' || word === 'each') {
    let k = i + 1
    if (is(w, k, 'other')) k++
    const n = cardinal(w, k)
    const inner = lexemeAt(w, n ? n.end : k)
    const end = (n ? n.end : k) + 1
    if (inner.unit && (!inner.plural || n)) return set(end, durationValue(n ? n.value : k > i + 1 ? 2 : 1, inner.unit))
    if (inner.weekday !== undefined) return set(end, `XXXX-WXX-${inner.weekday}`)
    if (inner.month !== undefined && isCapital(w, k)) return set(end, `XXXX-${String(inner.month).padStart(2, '0')}`)
    if (inner.season) return set(end, `XXXX-${inner.season}`)
    if (inner.part) return set(end, `XXXX-XX-XXT${inner.part}`)
    return null
  }
  if (lex.weekday !== undefined && (lex.plural || (lexemeAt(w, i + 1).part && w.lower[i + 1]!.endsWith('s')))) {
    const part = lexemeAt(w, i + 1).part
    const has = part && w.lower[i + 1]!.endsWith('s')
    if (!isCapital(w, i)) return null
    return set(has ? i + 2 : i + 1, `XXXX-WXX-${lex.weekday}${has ? `T${part}` : ''}`)
  }
  if (word === 'per' && lexemeAt(w, i + 1).unit && !lexemeAt(w, i + 1).plural)
    return set(i + 2, durationValue(1, lexemeAt(w, i + 1).unit!))
  return null
}

const set = (end: number, value: string): Found => point(end, { kind: 'set', value }, 'T51', 'SET')

/* ---------- references ---------- */

const phrases = new Map<string, (readonly [words: readonly string[], value: string])[]>()
for (const [phrase, value] of [
  ['the past', 'PAST_REF'],
  ['the recent past', 'PAST_REF'],
  ['the future', 'FUTURE_REF'],
  ['the near future', 'FUTURE_REF'],
  ['the near term', 'FUTURE_REF'],
  ['the short term', 'FUTURE_REF'],
  ['the long term', 'FUTURE_REF'],
  ['the foreseeable future', 'FUTURE_REF'],
  ['the present', 'PRESENT_REF'],
  ['the moment', 'PRESENT_REF'],
  ['the present day', 'PRESENT_REF'],
  ['at present', 'PRESENT_REF'],
  ['the time', 'PAST_REF'],
  ['that time', 'PAST_REF'],
  ['this time', 'PRESENT_REF'],
  ['the distant future', 'FUTURE_REF'],
  ['right now', 'PRESENT_REF'],
  ['as soon as possible', 'FUTURE_REF'],
  ['more recently', 'PAST_REF'],
  ['most recently', 'PAST_REF'],
  ['from time to time', 'FUTURE_REF'],
  ['a later date', 'FUTURE_REF'],
  ['one day', 'FUTURE_REF'],
] as const) {
  const words = phrase.split(' ')
  phrases.set(words[0]!, [...(phrases.get(words[0]!) ?? []), [words, value]])
}

function readReference(w: Words, i: number): Found | null {
  const lex = lexemeAt(w, i)
  const word = w.lower[i] ?? ''
  let best: Found | null = null
  for (const [words, value] of phrases.get(word) ?? []) {
    if (words.every((piece, k) => is(w, i + k, piece)) && (!best || i + words.length > best.end)) {
      if (value === 'PAST_REF' && word === 'the' && words.length === 2 && words[1] === 'past' && !endsPhrase(w, i + 2))
        continue
      if (
        words[words.length - 1] === 'time' &&
        (words[0] === 'the' || words[0] === 'that' || words[0] === 'this') &&
        !is(w, i - 1, 'at')
      )
        continue
      if (word === 'the' && words[1] === 'moment' && !(is(w, i - 1, 'at') || is(w, i - 1, 'for'))) continue
      if (word === 'the' && words[1] === 'present' && !endsPhrase(w, i + 2)) continue
      best = reference(i + words.length, value)
    }
  }
  if (best) return best
  if (lex.reference) return single(w, i, word, lex.reference)
  if (
    word === 'ongoing' &&
    (i + 1 >= w.count || isMark(w, i + 1, '.') || isMark(w, i + 1, ',') || isMark(w, i + 1, ';')) &&
    i > 0
  )
    return reference(i + 1, 'PRESENT_REF', 'T42')
  if (word === 'overnight') return point(i + 1, shift(0, 'day', 'now', { clock: { part: 'NI' } }), 'T20', 'TIME')
  return null
}

const endsPhrase = (w: Words, i: number) =>
  i >= w.count ||
  w.kind[i] !== WORD ||
  w.lower[i] === 'and' ||
  w.lower[i] === 'or' ||
  w.lower[i] === 'as' ||
  w.lower[i] === 'to' ||
  w.lower[i] === 'but' ||
  w.lower[i] === 'has'

function single(w: Words, i: number, word: string, value: string): Found | null {
  if (word === 'shortly' && (is(w, i + 1, 'after') || is(w, i + 1, 'before'))) return null
  if (word === 'soon' && (is(w, i - 1, 'as') || is(w, i + 1, 'after') || is(w, i - 1, 'too'))) return null
  if (word === 'formerly') return null
  if (word === 'recent' && lexemeAt(w, i + 1).unit) return null
  if (word === 'current' && (isHyphen(w, i + 1) || lexemeAt(w, i + 1).unit)) return null
  return reference(i + 1, value)
}

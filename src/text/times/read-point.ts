import type { CalendarFields, TimeExpression, TimeUnit } from '../../model/interval.js'
import type { Words } from '../scan-words.js'
import { atTime, calendar, type Found, found, longer, namesDay, shift } from './found.js'
import { readHoliday } from './holidays.js'
import type { Lexeme } from './lexicon.js'
import { is, isCapital, isMark, leadIns, lexemeAt, oneOf, ordinal, overDot, words } from './pieces.js'
import { readClock } from './read-clock.js'
import { fieldsOf, readDate } from './read-date.js'
import { readBare, readRanked } from './read-period.js'
import { readWhich } from './read-which.js'

/** Reads one day, week, month, … or a time of day, without a modifier before it; the longest reading wins. */
export function readPoint(w: Words, i: number): Found | null {
  let best: Found | null = null
  for (const read of pointReaders) best = longer(best, read(w, i))
  return best
}

const pointReaders = [readClocked, readDayed, readRanked, readWhich, readPartOf, readBare]

/** "5 p.m. Tuesday", "noon on June 6", "10:35". */
function readClocked(w: Words, i: number): Found | null {
  const clock = readClock(w, i)
  if (!clock) return null
  let k = isMark(w, clock.end, ',') ? clock.end + 1 : clock.end
  if (is(w, k, 'on') || is(w, k, 'of')) k++
  const day = readDayed(w, k) ?? readWhich(w, k)
  if (day && namesDay(day.expression)) return { ...atTime(day, clock.at, day.end), rule: 'T11' }
  return found(clock.end, calendar(clock.at), 'T10', 'TIME')
}

/** A day with the part or time of day behind it: "Tuesday morning", "June 6 at 10 a.m.", "yesterday evening". */
export function readDayed(w: Words, i: number): Found | null {
  const day = readDay(w, i)
  return day && withTail(w, day)
}

/** The part or time of the day, or the larger stretch, that follows a day or period. */
export function withTail(w: Words, f: Found): Found {
  if (!namesDay(f.expression)) return containing(w, f)
  const at = is(w, f.end, 'at') ? f.end + 1 : is(w, f.end, 'in') && is(w, f.end + 1, 'the') ? f.end + 2 : f.end
  const part = lexemeAt(w, at).part
  if (part && part !== 'MI' && !isPluralPart(w, at) && !is(w, at, 'overnight') && !is(w, at, 'midnight')) {
    return atTime(f, { part }, at + 1)
  }
  let k = isMark(w, f.end, ',') ? f.end + 1 : f.end
  while (is(w, k, 'at') || is(w, k, 'around') || is(w, k, 'about')) k++
  const clock = readClock(w, k)
  return clock ? atTime(f, clock.at, clock.end) : containing(w, f)
}

export const isPluralPart = (w: Words, i: number) => w.lower[i]!.endsWith('s')

/** "the night of 5-6 June", "the early morning hours of Sunday". */
function readPartOf(w: Words, i: number): Found | null {
  let k = is(w, i, 'the') ? i + 1 : i
  const early = is(w, k, 'early')
  if (early || is(w, k, 'late')) k++
  const part = lexemeAt(w, k).part ?? (early && is(w, k, 'hours') ? 'MO' : undefined)
  if (part === undefined) return null
  k++
  if (is(w, k, 'hours')) k++
  if (is(w, k, 'of') || is(w, k, 'on')) k++
  const day = readDay(w, k) ?? readWhich(w, k)
  return day && namesDay(day.expression) ? { ...atTime(day, { part }, day.end), rule: 'T17' } : null
}

/** "June [last year]", "the third quarter [of 1989]", "Monday [of last week]", "the quarter [a year ago]". */
export function containing(w: Words, f: Found): Found {
  const e = f.expression
  if (e.kind !== 'calendar' || e.at.year !== undefined || e.at.shortYear !== undefined || e.within || f.also) return f
  const of = is(w, f.end, 'of') || is(w, f.end, 'in')
  const k = of ? f.end + 1 : f.end
  if (of || isPeriod(e.at)) {
    const outer = readDate(w, k)
    const at = fieldsOf(outer)
    if (outer && at && at.month === undefined && (at.year !== undefined || at.shortYear !== undefined)) {
      return { ...f, end: outer.end, expression: { ...e, at: { ...e.at, ...at } } }
    }
  }
  const outer = readWhich(w, k)
  if (outer?.expression.kind === 'shift' && isLarger(outer.expression.unit, e.at)) {
    // "in June in the past year" are two
    const apart = is(w, k - 1, 'in') && outer.expression.unit === 'year'
    return apart ? f : { ...f, end: outer.end, expression: { ...e, within: outer.expression } }
  }
  const ago = !of && is(w, k, 'a') && is(w, k + 1, 'year') && (is(w, k + 2, 'ago') || is(w, k + 2, 'earlier'))
  if (!ago) return f
  const within = shift(-1, 'year', is(w, k + 2, 'ago') ? 'now' : 'then')
  return { ...f, end: k + 3, expression: { ...e, within } }
}

const isPeriod = (at: CalendarFields) =>
  at.quarter !== undefined || at.half !== undefined || at.season !== undefined || at.holiday !== undefined

function isLarger(unit: TimeUnit, at: CalendarFields): boolean {
  if (unit === 'year' || unit === 'decade' || unit === 'century') return true
  if (unit === 'month') return at.day !== undefined
  return unit === 'week' && at.weekday !== undefined && at.day === undefined
}

const nearDays: ReadonlyMap<string, TimeExpression> = new Map([
  ['today', shift(0, 'day', 'now')],
  ['yesterday', shift(-1, 'day', 'now')],
  ['tomorrow', shift(1, 'day', 'now')],
  ['tonight', shift(0, 'day', 'now', { clock: { part: 'NI' } })],
])

/** A weekday, a date, a holiday, or today, yesterday, tomorrow. */
export function readDay(w: Words, i: number): Found | null {
  const near = i < w.count ? nearDays.get(w.lower[i]!) : undefined
  if (near) return found(i + 1, near, 'T20', is(w, i, 'tonight') ? 'TIME' : 'DATE')
  const lex = lexemeAt(w, i)
  const named = lex.weekday !== undefined && !lex.plural ? readWeekday(w, i, lex) : null
  return named ?? readHoliday(w, i) ?? readDate(w, i)
}

const shyDays = words('sun sat wed mon')

/** "Friday", "Friday, Oct. 23", "Friday the 13th". */
export function readWeekday(w: Words, i: number, lex: Lexeme): Found | null {
  const weekday = lex.weekday!
  const k = lex.shy ? overDot(w, i + 1) : i + 1
  let d = isMark(w, k, ',') ? k + 1 : k
  if (is(w, d, 'the') || is(w, d, 'on')) d++
  const date = readDate(w, d)
  const at = fieldsOf(date)
  if (date?.expression.kind === 'calendar' && at?.day !== undefined && at.hour === undefined && !date.also) {
    return { ...date, expression: { ...date.expression, at: { ...at, weekday } } }
  }
  const day = is(w, k, 'the') ? ordinal(w, k + 1) : null
  if (day && day.value <= 31) return found(day.end, calendar({ weekday, day: day.value }), 'T12')
  if (!isCapital(w, i)) return null
  // "Sun" and "Sat" need a dot or a part of the day, "Tues" at least a preposition
  const backed = k > i + 1 || lexemeAt(w, k).part !== undefined
  if (lex.shy && !backed && (oneOf(w, i, shyDays) || !oneOf(w, i - 1, leadIns))) return null
  return found(k, calendar({ weekday }), 'T12')
}

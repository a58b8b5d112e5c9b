import type { CalendarFields } from '../../model/interval.js'
import { DIGITS, WORD, type Words } from '../scan-words.js'
import { calendar, type Found, found } from './found.js'
import {
  era,
  glued,
  is,
  isApostrophe,
  isCapital,
  isDigits,
  isHyphen,
  isMark,
  isUpper,
  leadIns,
  lexemeAt,
  oneOf,
  ordinal,
  overHyphen,
  overMonthDot,
  words,
  year,
} from './pieces.js'
import { readNumericDate } from './read-numeric-date.js'

/**
 * Reads a date with a month or a year in it: "June 6, 2020", "6 June", "the 25th of August", "5-6 June", "2020-06-06",
 * "September 1914", "1914", "264 BC". Days of the week are read by the caller.
 */
export function readDate(w: Words, i: number): Found | null {
  if (i >= w.count) return null
  if (w.kind[i] === DIGITS) return readNumericDate(w, i) ?? dayFirst(w, i) ?? yearAlone(w, i)
  const lex = lexemeAt(w, i)
  if (lex.month !== undefined) return monthFirst(w, i)
  if (lex.ordinal !== undefined || lex.opens) return dayFirst(w, i) ?? yearAlone(w, i)
  return isApostrophe(w, i) ? yearAlone(w, i) : null
}

/** The fields of a date found, when it is one. */
export const fieldsOf = (f: Found | null): CalendarFields | null =>
  f && f.expression.kind === 'calendar' ? f.expression.at : null

interface Day {
  readonly value: number
  readonly end: number
}

/** Day of the month: "6", "6th", "sixth". */
function dayOf(w: Words, i: number): Day | null {
  const ranked = ordinal(w, i)
  if (ranked) return ranked.value >= 1 && ranked.value <= 31 ? ranked : null
  if (!isDigits(w, i) || w.lower[i]!.length > 2) return null
  const runsOn = glued(w, i + 1) && glued(w, i + 2) && isDigits(w, i + 2)
  if (runsOn && (isMark(w, i + 1, '.') || isMark(w, i + 1, ':') || isMark(w, i + 1, ','))) return null
  const value = Number(w.lower[i])
  return value >= 1 && value <= 31 ? { value, end: i + 1 } : null
}

/** "June 6", "June 6th, 2020", "June 6-7", "June 2020", "June". */
function monthFirst(w: Words, i: number): Found | null {
  const { month, shy } = lexemeAt(w, i)
  if (month === undefined) return null
  const after = overMonthDot(w, i + 1)
  const the = is(w, after, 'the') && ordinal(w, after + 1) && !isCapital(w, after + 1)
  const d = the ? after + 1 : overHyphen(w, after)
  const day = dayOf(w, d)
  // "may 6 soldiers" is no date, "may 6, 2020" is
  if (day && !isMark(w, day.end, '%') && (isCapital(w, i) || !shy || yearAfter(w, day.end))) {
    return dated(w, i, { month, day: day.value }, day.end)
  }
  if (shy && !isCapital(w, i)) return null
  const y = year(w, is(w, after, 'of') || isMark(w, after, ',') ? after + 1 : overHyphen(w, after))
  if (y) return found(y.end, calendar({ month, ...yearFields(y) }), 'T4')
  if (shy ? !isMonthAlone(w, i) : !isCapital(w, i) || isGivenName(w, i, after)) return null
  return found(after, calendar({ month }), 'T5')
}

/** What follows the first day of a month-first date: another day, a year. */
function dated(w: Words, _start: number, at: CalendarFields, end: number): Found {
  const last = lastDay(w, end)
  if (last && isAnd(w, end)) {
    const y = yearAfter(w, last.end)
    const second = { start: end + 1, end: y ? y.end : last.end }
    return {
      ...found(end, calendar({ ...at, ...y?.at }), 'T2'),
      also: { ...second, expression: calendar({ ...at, ...y?.at, day: last.value }) },
    }
  }
  const y = yearAfter(w, last ? last.end : end)
  const full = { ...at, ...y?.at }
  const stop = y ? y.end : (last?.end ?? end)
  if (last) return found(stop, calendar(full, { until: { ...full, day: last.value } }), 'T3')
  return found(stop, calendar(full), y ? 'T1' : 'T2')
}

const isAnd = (w: Words, i: number) => is(w, i, 'and') || is(w, i, 'or')

const yearFields = (y: { value: number; short: boolean }): CalendarFields =>
  y.short ? { shortYear: y.value } : { year: y.value }

const givenNames = words('april june august')

/** "June Smith said": a month's name before another name, with nothing that makes it a month. */
const isGivenName = (w: Words, i: number, next: number): boolean =>
  oneOf(w, i, givenNames) &&
  isCapital(w, next) &&
  !isUpper(w, next) &&
  (!oneOf(w, i - 1, leadIns) || is(w, i - 1, 'and')) &&
  lexemeAt(w, next).weekday === undefined

/** "May" and "March" are months only where a date can stand. */
function isMonthAlone(w: Words, i: number): boolean {
  if (isUpper(w, i) && w.lower[i] === 'march') return false
  // "Smith and Jan Kubis"
  if (is(w, i - 1, 'and') && isCapital(w, i + 1) && !isUpper(w, i)) return false
  return oneOf(w, i - 1, leadIns) || (isHyphen(w, i - 1) && oneOf(w, i - 2, leadIns))
}

/** "-7", " and 7", " to 7" after a day, when no month of its own follows. */
function lastDay(w: Words, i: number): Day | null {
  const spoken = isAnd(w, i) || is(w, i, 'to') || is(w, i, 'through')
  const mark = isHyphen(w, i) || isMark(w, i, '—') || (isMark(w, i, '/') && glued(w, i))
  if (!spoken && !mark) return null
  const day = dayOf(w, i + 1)
  if (!day || lexemeAt(w, is(w, day.end, 'of') ? day.end + 1 : day.end).month !== undefined) return null
  if (mark) return day
  // "June 6 and 7." but not "June 6 and 7 soldiers"
  const closes = day.end >= w.count || w.kind[day.end] !== WORD || year(w, day.end) || ordinal(w, i + 1)
  return closes ? day : null
}

/** ", 2020", " 2020", " of 2020" after a day or month, with an era. */
function yearAfter(w: Words, i: number): { at: CalendarFields; end: number } | null {
  const y = year(w, isMark(w, i, ',') || is(w, i, 'of') || is(w, i, 'in') ? i + 1 : overHyphen(w, i))
  if (!y) return null
  const e = y.short ? null : era(w, y.end)
  return { at: e?.bc ? { year: 1 - y.value } : yearFields(y), end: e ? e.end : y.end }
}

/** "13 NOV 89 (AFP)": two figures behind a day and month, with nothing behind them to count. */
function shortYearAfter(w: Words, i: number): { at: CalendarFields; end: number } | null {
  if (!isDigits(w, i) || w.lower[i]!.length !== 2 || !w.spaced[i] || w.kind[i + 1] === WORD) return null
  const runsOn = i + 2 < w.count && glued(w, i + 1) && glued(w, i + 2) && isDigits(w, i + 2)
  return runsOn || isMark(w, i + 1, '%') ? null : { at: { shortYear: Number(w.lower[i]) }, end: i + 1 }
}

/** "6 June 2020", "the 25th of August", "5-6 June", "24 and 25 April". */
function dayFirst(w: Words, i: number): Found | null {
  const day = dayOf(w, i)
  if (!day) return null
  const joins = isHyphen(w, day.end) || isMark(w, day.end, '/') || isAnd(w, day.end) || is(w, day.end, 'to')
  const last = joins ? dayOf(w, day.end + 1) : null
  const end = last ? last.end : day.end
  let m = is(w, end, 'of') ? end + 1 : overHyphen(w, end)
  if (is(w, m, 'the')) m++
  const { month, shy } = lexemeAt(w, m)
  if (month === undefined || (!isCapital(w, m) && (shy || !isDigits(w, i)))) return null
  const afterMonth = overMonthDot(w, m + 1)
  const y = yearAfter(w, afterMonth) ?? shortYearAfter(w, afterMonth)
  const stop = y ? y.end : afterMonth
  const at = { ...y?.at, month, day: day.value }
  if (!last) return found(stop, calendar(at), y ? 'T1' : 'T2')
  const second = { ...at, day: last.value }
  if (!isAnd(w, day.end)) return found(stop, calendar(at, { until: second }), 'T3')
  return {
    ...found(day.end, calendar(at), 'T2'),
    also: { start: day.end + 1, end: stop, expression: calendar(second) },
  }
}

/** Words after four digits that make them an amount, not a year. */
const counted = words(
  'percent per people men women children soldiers troops fighters miles kilometers kilometres km feet meters metres dollars ' +
    'pounds tons tonnes barrels shares points yen francs marks rubles hours copies cars units jobs employees workers members ' +
    'civilians prisoners deaths dead wounded killed votes seats acres hectares degrees times others cases rounds homes houses ' +
    'million billion thousand hundred trillion m kg years days weeks months minutes seconds aircraft guns tanks vehicles ships ' +
    'delegates casualties refugees metric local hrs h gmt utc lb lbs mph hp watts megawatts',
)
const money = words('$ £ € # № + . , : @ _')

function yearAlone(w: Words, i: number): Found | null {
  if (isDigits(w, i) && w.lower[i]!.length <= 4) {
    const e = era(w, i + 1)
    if (e) return found(e.end, calendar({ year: e.bc ? 1 - Number(w.lower[i]) : Number(w.lower[i]) }), 'T9')
  }
  const y = year(w, i)
  if (!y) return null
  const { end, value } = y
  if (is(w, end, 's') && glued(w, end)) return null
  if (y.short) {
    return oneOf(w, i - 1, leadIns) || is(w, i - 1, 'the') ? found(end, calendar({ shortYear: value }), 'T9') : null
  }
  const e = era(w, end)
  if (e) return found(e.end, calendar({ year: e.bc ? 1 - value : value }), 'T9')
  if (isDesignation(w, i) || isAmount(w, end)) return null
  const led = oneOf(w, i - 1, leadIns) || is(w, i - 1, '(') || is(w, i - 1, 'year')
  const ranged = (isHyphen(w, i - 1) && isDigits(w, i - 2)) || (isHyphen(w, end) && isDigits(w, end + 1))
  // before 1900 four digits are as often an amount
  if ((value < 1900 || value > 2060) && !led && !ranged) return null
  return found(end, calendar({ year: value }), 'T9')
}

/** "$1990", "No. 1990", "SCP-1990": four digits that are no year for what stands before them. */
function isDesignation(w: Words, i: number): boolean {
  if (i === 0) return false
  if (oneOf(w, i - 1, money) && (glued(w, i) || is(w, i - 1, '$'))) return true
  if (is(w, i - 1, '.') && is(w, i - 2, 'no')) return true
  if (!glued(w, i)) return false
  if (w.kind[i - 1] === WORD) return true
  return isHyphen(w, i - 1) && glued(w, i - 1) && isCapital(w, i - 2) && lexemeAt(w, i - 2).month === undefined
}

function isAmount(w: Words, end: number): boolean {
  if (oneOf(w, end, counted) || is(w, end, '%')) return true
  if (glued(w, end) && (w.kind[end] === WORD || is(w, end, '/'))) return true
  const compound = isHyphen(w, end) && glued(w, end) && glued(w, end + 1) && w.kind[end + 1] === WORD
  return compound && (oneOf(w, end + 1, counted) || lexemeAt(w, end + 1).unit !== undefined)
}

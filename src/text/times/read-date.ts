import type { CalendarFields } from '../../model/interval.js'
import { DIGITS, type Words } from '../scan-words.js'
import {
  era,
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

/** A calendar date as written; `until` is the last day of "5-6 June". */
export interface DateRead {
  readonly at: CalendarFields
  readonly until: CalendarFields | null
  readonly swappable: boolean
  readonly end: number
  readonly rule: string
}

const found = (at: CalendarFields, end: number, rule: string, until: CalendarFields | null = null): DateRead => ({
  at,
  until,
  swappable: false,
  end,
  rule,
})

/**
 * Reads a date with a month or a year in it: "June 6, 2020", "6 June", "the 25th of August", "2020-06-06", "6/6/2020",
 * "061500ZJUN20", "September 1914", "1914", "264 BC". Days of the week are read by the caller.
 */
export function readDate(w: Words, i: number): DateRead | null {
  if (i >= w.count) return null
  if (w.kind[i] === DIGITS) return numeric(w, i) ?? dayFirst(w, i) ?? yearAlone(w, i)
  const lex = lexemeAt(w, i)
  if (lex.month !== undefined) return monthFirst(w, i)
  if (lex.ordinal !== undefined || lex.cardinal !== undefined) return dayFirst(w, i) ?? yearAlone(w, i)
  if (isMark(w, i, "'") || isMark(w, i, '’') || isMark(w, i, '‘')) return yearAlone(w, i)
  return null
}

/** Day of the month: "6", "6th", "sixth". */
function dayOf(w: Words, i: number): { value: number; end: number } | null {
  const ranked = ordinal(w, i)
  if (ranked) return ranked.value >= 1 && ranked.value <= 31 ? ranked : null
  if (!isDigits(w, i) || w.lower[i]!.length > 2) return null
  if (glued(w, i + 1) && isMark(w, i + 1, '.') && isDigits(w, i + 2) && glued(w, i + 2)) return null
  if (glued(w, i + 1) && isMark(w, i + 1, ':') && isDigits(w, i + 2) && glued(w, i + 2)) return null
  const value = Number(w.lower[i])
  return value >= 1 && value <= 31 ? { value, end: i + 1 } : null
}

function monthFirst(w: Words, i: number): DateRead | null {
  const { month, shy } = lexemeAt(w, i)
  if (month === undefined) return null
  const after = overDot(w, i + 1)
  // "June 6", "June 6th", "June the 6th"
  const k = is(w, after, 'the') && ordinal(w, after + 1) && !isCapital(w, after + 1) ? after + 1 : overHyphen(w, after)
  const day = dayOf(w, k)
  if (day && (!isDigits(w, k) || !(glued(w, day.end) && isMark(w, day.end, '%')))) {
    const range = rangeEnd(w, day.end)
    const end = range ? range.end : day.end
    const y = yearAfter(w, end)
    const at = { ...(y ? y.at : {}), month, day: day.value }
    if (!(shy && !isCapital(w, i) && !y && w.lower[i] === 'may')) {
      return found(at, y ? y.end : end, range ? 'T3' : y ? 'T1' : 'T2', range ? { ...at, day: range.value } : null)
    }
  }
  if (!isCapital(w, i) && shy) return null
  // "June 2020", "June of 2020", "June, 2020", "June '96"
  const y = is(w, after, 'of')
    ? year(w, after + 1)
    : isMark(w, after, ',')
      ? year(w, after + 1)
      : year(w, overHyphen(w, after))
  if (y) {
    return found(y.short ? { shortYear: y.value, month } : { year: y.value, month }, y.end, 'T4')
  }
  if (shy && !isMonthAlone(w, i)) return null
  if (!shy && !isCapital(w, i)) return null
  return found({ month }, after, 'T5')
}

/** "May" and "March" are months only where a date can stand. */
function isMonthAlone(w: Words, i: number): boolean {
  if (i === 0) return false
  const before = w.lower[i - 1]!
  if (leadIns.has(before) && !(isUpper(w, i) && w.lower[i] === 'march')) return true
  if (isHyphen(w, i - 1) && i > 1) return leadIns.has(w.lower[i - 2]!)
  return false
}

/** "-7", " and 7", " to 7" after a day, when no month follows of its own. */
function rangeEnd(w: Words, i: number): { value: number; end: number } | null {
  const joins =
    isHyphen(w, i) || isMark(w, i, '—') || isMark(w, i, '/') || is(w, i, 'to') || is(w, i, 'and') || is(w, i, 'through')
  if (!joins) return null
  if (isMark(w, i, '/') && !glued(w, i)) return null
  const day = dayOf(w, i + 1)
  if (!day) return null
  const next = lexemeAt(w, is(w, day.end, 'of') ? day.end + 1 : day.end)
  if (is(w, i, 'and') || is(w, i, 'to') || is(w, i, 'through')) {
    // "June 6 and 7" but not "June 6 and 7 soldiers", "June 6 to 30 June"
    const closes =
      day.end >= w.count ||
      isMark(w, day.end, ',') ||
      isMark(w, day.end, '.') ||
      isMark(w, day.end, ')') ||
      isMark(w, day.end, ';') ||
      year(w, day.end) !== null ||
      ordinal(w, i + 1) !== null
    if (!closes) return null
  }
  return next.month !== undefined ? null : day
}

/** ", 2020" or " 2020" after a day and month, with an era. */
function yearAfter(w: Words, i: number): { at: CalendarFields; end: number } | null {
  const k = isMark(w, i, ',') ? i + 1 : is(w, i, 'of') || is(w, i, 'in') ? i + 1 : overHyphen(w, i)
  const y = year(w, k)
  if (!y) return null
  if (y.short) return { at: { shortYear: y.value }, end: y.end }
  const e = era(w, y.end)
  return { at: { year: e?.bc ? 1 - y.value : y.value }, end: e ? e.end : y.end }
}

/** "6 June 2020", "the 25th of August", "5-6 June". */
function dayFirst(w: Words, i: number): DateRead | null {
  const day = dayOf(w, i)
  if (!day) return null
  let end = day.end
  let last: number | null = null
  const joins = isHyphen(w, end) || isMark(w, end, '/') || is(w, end, 'and') || is(w, end, 'to') || is(w, end, 'or')
  if (joins) {
    const second = dayOf(w, end + 1)
    if (second) {
      last = second.value
      end = second.end
    }
  }
  let k = is(w, end, 'of') ? end + 1 : overHyphen(w, end)
  if (is(w, k, 'the')) k++
  const lex = lexemeAt(w, k)
  if (lex.month === undefined || (lex.shy && !isCapital(w, k))) return null
  if (!lex.shy && !isCapital(w, k) && !isDigits(w, i)) return null
  const afterMonth = overDot(w, k + 1)
  const y = yearAfter(w, afterMonth)
  const at = { ...(y ? y.at : {}), month: lex.month, day: day.value }
  const rule = last !== null ? 'T3' : y ? 'T1' : 'T2'
  return found(at, y ? y.end : afterMonth, rule, last !== null ? { ...at, day: last } : null)
}

/** ISO dates, slashes, dots, and military date-time groups. */
function numeric(w: Words, i: number): DateRead | null {
  const a = w.lower[i]!
  if (a.length === 6) return dateTimeGroup(w, i)
  if (a.length === 8 && /^(19|20)/.test(a)) {
    const at = { year: Number(a.slice(0, 4)), month: Number(a.slice(4, 6)), day: Number(a.slice(6)) }
    return at.month >= 1 && at.month <= 12 && at.day >= 1 && at.day <= 31 ? found(at, i + 1, 'T6') : null
  }
  const mark = w.lower[i + 1]
  if (!glued(w, i + 1) || (mark !== '-' && mark !== '/' && mark !== '.' && mark !== '‑')) return null
  if (!isDigits(w, i + 2) || !glued(w, i + 2)) return null
  const b = w.lower[i + 2]!
  const third = glued(w, i + 3) && w.lower[i + 3] === mark && isDigits(w, i + 4) && glued(w, i + 4)
  if (a.length === 4 && b.length <= 2 && mark !== '.') {
    const y = Number(a)
    const month = Number(b)
    if (y < 1000 || y > 2100 || month < 1 || month > 12) return null
    // "2007-08" is two years, not August
    if (!third && month === (y % 100) + 1) return null
    if (!third) return mark === '-' && b.length === 2 ? found({ year: y, month }, i + 3, 'T6') : null
    const day = Number(w.lower[i + 4])
    if (day < 1 || day > 31) return null
    return isoTime(w, { year: y, month, day }, i + 5)
  }
  if (!third || a.length > 2 || b.length > 2) return null
  const c = w.lower[i + 4]!
  if (c.length !== 4 && c.length !== 2) return null
  if (glued(w, i + 5) && isMark(w, i + 5, mark) && isDigits(w, i + 6)) return null
  const yearFields = c.length === 4 ? { year: Number(c) } : { shortYear: Number(c) }
  if (c.length === 4 && (Number(c) < 1000 || Number(c) > 2100)) return null
  const [x, y] = [Number(a), Number(b)]
  if (x < 1 || y < 1 || x > 31 || y > 31 || (x > 12 && y > 12)) return null
  const end = i + 5
  if (mark === '.' || x > 12) return y <= 12 ? found({ ...yearFields, month: y, day: x }, end, 'T7') : null
  if (y > 12) return found({ ...yearFields, month: x, day: y }, end, 'T7')
  return { at: { ...yearFields, month: x, day: y }, until: null, swappable: x !== y, end, rule: 'T7' }
}

/** "T10:15:00Z" after an ISO date. */
function isoTime(w: Words, at: CalendarFields, i: number): DateRead {
  if (!(is(w, i, 't') && glued(w, i) && isDigits(w, i + 1) && isMark(w, i + 2, ':') && isDigits(w, i + 3)))
    return found(at, i, 'T6')
  let end = i + 4
  let full: CalendarFields = { ...at, hour: Number(w.lower[i + 1]), minute: Number(w.lower[i + 3]) }
  if (isMark(w, end, ':') && isDigits(w, end + 1)) {
    full = { ...full, second: Number(w.lower[end + 1]) }
    end += 2
    if (isMark(w, end, '.') && glued(w, end) && isDigits(w, end + 1)) end += 2
  }
  if (is(w, end, 'z') && glued(w, end)) return found({ ...full, zone: 'Z' }, end + 1, 'T6')
  if (
    (isMark(w, end, '+') || isHyphen(w, end)) &&
    glued(w, end) &&
    isDigits(w, end + 1) &&
    w.lower[end + 1]!.length === 2
  ) {
    const zone = `${isMark(w, end, '+') ? '+' : '-'}${w.lower[end + 1]}`
    end += 2
    if (isMark(w, end, ':') && isDigits(w, end + 1)) end += 2
    return found({ ...full, zone }, end, 'T6')
  }
  return found(full, end, 'T6')
}

/** Military date-time group: day, hour and minute, zone letter, month, year: "061500ZJUN20", "061500Z JUN 2020". */
function dateTimeGroup(w: Words, i: number): DateRead | null {
  const text = w.lower[i]!
  const [day, hour, minute] = [Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4))]
  if (day < 1 || day > 31 || hour > 24 || minute > 59 || !glued(w, i + 1)) return null
  const word = w.lower[i + 1] ?? ''
  if (!/^[a-z]+$/.test(word)) return null
  let k = i + 1
  let name = word.slice(1)
  if (name === '') {
    k++
    name = w.lower[k] ?? ''
  }
  const month = lexemeAtWord(name)
  if (month === undefined) return null
  if (!isDigits(w, k + 1)) return null
  const y = w.lower[k + 1]!
  if (y.length !== 2 && y.length !== 4) return null
  const zone = word[0] === 'z' ? { zone: 'Z' } : {}
  const yearFields = y.length === 4 ? { year: Number(y) } : { year: 2000 + Number(y) }
  return found({ ...yearFields, month, day, hour, minute, ...zone }, k + 2, 'T8')
}

const shortMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
function lexemeAtWord(name: string): number | undefined {
  const at = shortMonths.indexOf(name.slice(0, 3))
  return at >= 0 && name.length <= 9 ? at + 1 : undefined
}

/** Words after four digits that make them an amount, not a year. */
const counted =
  /^(?:percent|per|people|men|women|children|soldiers|troops|fighters|miles|kilomet\w+|km|feet|meters|metres|dollars|pounds|tons|tonnes|barrels|shares|points|yen|francs|marks|rubles|hours|copies|cars|units|jobs|employees|workers|members|civilians|prisoners|deaths|dead|wounded|killed|votes|seats|acres|hectares|degrees|times|others|or so|cases|rounds|homes|houses|million|billion|thousand|hundred|trillion|m|kg|years|days|weeks|months|minutes|seconds|stations|aircraft|guns|tanks|vehicles|ships|delegates|calories|casualties|refugees|metric|local|hrs|h|gmt|utc|lb|lbs|mph|rpm|cc|hp|volts|watts|megawatts)$/

function yearAlone(w: Words, i: number): DateRead | null {
  // "264 BC"
  if (isDigits(w, i) && w.lower[i]!.length <= 4) {
    const e = era(w, i + 1)
    if (e) return found({ year: e.bc ? 1 - Number(w.lower[i]) : Number(w.lower[i]) }, e.end, 'T9')
  }
  const y = year(w, i)
  if (!y) return null
  if (y.short) {
    // "the '80s" is a decade, "'96" a year
    if (is(w, y.end, 's')) return null
    return leadIns.has(w.lower[i - 1] ?? '') || is(w, i - 1, 'the') ? found({ shortYear: y.value }, y.end, 'T9') : null
  }
  if (is(w, y.end, 's') && glued(w, y.end)) return null
  const e = era(w, y.end)
  if (e) return found({ year: e.bc ? 1 - y.value : y.value }, e.end, 'T9')
  if (i > 0) {
    const before = w.lower[i - 1]!
    if (before === '$' || before === '£' || before === '€' || before === '#' || before === '№' || before === '+')
      return null
    if (glued(w, i) && (before === '.' || before === ',' || before === ':' || before === '@' || before === '_'))
      return null
    if (glued(w, i) && w.kind[i - 1] === 1) return null
    if (
      glued(w, i) &&
      isHyphen(w, i - 1) &&
      i > 1 &&
      glued(w, i - 1) &&
      w.kind[i - 2] === 1 &&
      isCapital(w, i - 2) &&
      !lexemeAt(w, i - 2).month
    )
      return null
    if (before === '.' && i > 1 && is(w, i - 2, 'no')) return null
  }
  const next = w.lower[y.end] ?? ''
  if (glued(w, y.end) && (w.kind[y.end] === 1 || next === '%' || next === '/')) return null
  if (isHyphen(w, y.end) && glued(w, y.end) && glued(w, y.end + 1) && w.kind[y.end + 1] === 1) {
    if (counted.test(w.lower[y.end + 1]!) || lexemeAt(w, y.end + 1).unit !== undefined) return null
  }
  if (counted.test(next) || next === '%') return null
  const strict = y.value < 1900 || y.value > 2060
  const ledIn = i > 0 && (leadIns.has(w.lower[i - 1]!) || isMark(w, i - 1, '(') || is(w, i - 1, 'year'))
  if (!ledIn && strict) {
    const ranged = i > 1 && isHyphen(w, i - 1) && isDigits(w, i - 2)
    const closed = isHyphen(w, y.end) && isDigits(w, y.end + 1)
    if (!ranged && !closed) return null
  }
  // "1939 troops": a plural noun right after, and no lead-in
  return found({ year: y.value }, y.end, 'T9')
}

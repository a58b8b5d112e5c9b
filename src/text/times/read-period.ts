import type { TimeUnit } from '../../model/interval.js'
import type { Words } from '../scan-words.js'
import { calendar, type Found, found, shift } from './found.js'
import type { Lexeme } from './lexicon.js'
import {
  glued,
  is,
  isApostrophe,
  isCapital,
  isDigits,
  isHyphen,
  isMark,
  isPossessive,
  lexemeAt,
  oneOf,
  ordinal,
  overDot,
  overHyphen,
  words,
  year,
} from './pieces.js'
import { fieldsOf, readDate } from './read-date.js'
import { containing, readDay } from './read-point.js'
import { readWhich } from './read-which.js'

/** "the third quarter of 1989", "the 20th century", "the first half of next year", "the last week of June". */
export function readRanked(w: Words, i: number): Found | null {
  let k = is(w, i, 'the') ? i + 1 : i
  const fiscal = is(w, k, 'fiscal')
  if (fiscal) k = overHyphen(w, k + 1)
  const named = shortPeriod(w, k)
  if (named) return named
  const stated = year(w, k)
  if (stated) return stated.short ? null : inYear(w, stated.end, stated.value)
  const ago = yearAgo(w, k)
  if (ago !== null) return comparedPeriod(w, ago)
  const last = oneOf(w, k, lastWords)
  const rank = last ? { value: -1, end: k + 1 } : is(w, k, 'former') ? { value: 1, end: k + 1 } : ordinal(w, k)
  if (!rank) return null
  let u = overHyphen(w, rank.end)
  if (is(w, u, 'fiscal')) u++
  if (is(w, u, 'half')) return half(w, u, rank.value)
  const lex = lexemeAt(w, u)
  if (!lex.unit || lex.plural) return null
  if (lex.unit === 'quarter') return quarter(w, u, rank.value)
  if (lex.unit === 'century') return last ? null : century(w, u, rank.value)
  return (lex.unit === 'week' || lex.unit === 'day') && is(w, u + 1, 'of') ? inMonth(w, u, rank.value, lex.unit) : null
}

/** "Q3 2019", "H1", "FY2020". */
function shortPeriod(w: Words, k: number): Found | null {
  const kind = w.lower[k]
  if ((kind !== 'q' && kind !== 'h' && kind !== 'fy') || !isCapital(w, k) || !isDigits(w, k + 1) || !glued(w, k + 1))
    return null
  const n = Number(w.lower[k + 1])
  if (kind === 'fy') {
    const y = year(w, k + 1)
    return y && found(y.end, calendar({ year: y.value }), 'T9')
  }
  if (n < 1 || n > (kind === 'q' ? 4 : 2) || w.lower[k + 1]!.length > 1) return null
  return containing(w, found(k + 2, calendar(kind === 'q' ? { quarter: n } : { half: n }), 'T24'))
}

const lastWords = words('last final latter')

/** "the 1988 third quarter", "1982 summer", "the 1988 quarter". */
function inYear(w: Words, k: number, value: number): Found | null {
  const inner = year(w, k) ? null : readRanked(w, k)
  if (inner?.expression.kind === 'calendar') {
    return { ...inner, expression: { ...inner.expression, at: { ...inner.expression.at, year: value } } }
  }
  const lex = lexemeAt(w, k)
  if (lex.season && !lex.plural) return found(k + 1, calendar({ year: value, season: lex.season }), 'T15')
  if (lex.unit !== 'quarter' || lex.plural) return null
  return found(k + 1, shift(0, 'quarter', calendar({ year: value }), { grain: 'quarter' }), 'T24')
}

/** The position after "year-ago" or "year-earlier"; null when there is none. */
function yearAgo(w: Words, i: number): number | null {
  const k = is(w, i, 'comparable') || is(w, i, 'corresponding') ? i + 1 : i
  return is(w, k, 'year') && isHyphen(w, k + 1) && (is(w, k + 2, 'ago') || is(w, k + 2, 'earlier')) ? k + 3 : null
}

/** "the year-ago [third quarter]", "the year-earlier [period]". */
function comparedPeriod(w: Words, k: number): Found {
  const inner = yearAgo(w, k) === null ? readRanked(w, k) : null
  if (inner?.expression.kind === 'calendar' && inner.expression.at.quarter !== undefined) {
    return { ...inner, expression: { ...inner.expression, within: shift(-1, 'year', 'now') } }
  }
  const lex = lexemeAt(w, k)
  const grain = lex.unit && lex.unit !== 'year' && !lex.plural ? lex.unit : 'quarter'
  const end = is(w, k, 'period') || (lex.unit === grain && !lex.plural) ? k + 1 : k
  return found(end, shift(-1, 'year', 'then', { grain }), 'T25')
}

function half(w: Words, u: number, rank: number): Found | null {
  const value = rank < 0 ? 2 : rank
  if (value > 2 || value < 1) return null
  const whole = containing(w, found(u + 1, calendar({ half: value }), 'T24'))
  // "the first half of the battle" is no time
  return whole.end > u + 1 || (rank > 0 && !is(w, u + 1, 'of')) ? whole : null
}

function quarter(w: Words, u: number, rank: number): Found | null {
  const value = rank < 0 ? 4 : rank
  if (value > 4 || (rank < 0 && !is(w, u + 1, 'of'))) return null
  return containing(w, found(u + 1, calendar({ quarter: value }), 'T24'))
}

/** "the 9th century BC": its first hundred years are BC08 in TIMEX3's count of finished centuries. */
function century(w: Words, u: number, rank: number): Found {
  const short = is(w, u + 1, 'bc') || is(w, u + 1, 'bce')
  const dotted = is(w, u + 1, 'b') && isMark(w, u + 2, '.') && is(w, u + 3, 'c')
  const end = dotted ? overDot(w, u + 4) : short ? u + 2 : u + 1
  return found(end, calendar({ century: dotted || short ? -rank : rank - 1 }), 'T26')
}

/** "the last week of June", "the first day of next month". */
function inMonth(w: Words, u: number, rank: number, unit: 'week' | 'day'): Found | null {
  const month = readWhich(w, u + 2) ?? readDay(w, u + 2)
  const at = fieldsOf(month)
  if (month?.expression.kind !== 'calendar' || at?.month === undefined || at.day !== undefined) return null
  if (unit === 'day' && rank < 1) return null
  const place = unit === 'week' ? { nthWeek: rank } : { day: rank }
  return { ...month, expression: { ...month.expression, at: { ...at, ...place } }, rule: 'T27' }
}

/** Seasons, decades, "the weekend", "the quarter", "the 25th of the month". */
export function readBare(w: Words, i: number): Found | null {
  const the = is(w, i, 'the')
  const k = the ? i + 1 : i
  const core = readSeasonOrDecade(w, k)
  if (core || !the) return core
  if (is(w, k, 'year')) {
    const y = year(w, k + 1)
    if (y && !y.short) return found(y.end, calendar({ year: y.value }), 'T9')
  }
  if (oneOf(w, k, reported)) return report(w, k)
  const lex = lexemeAt(w, k)
  if (lex.unit && !lex.plural) return theUnit(w, k, lex.unit)
  const day = ordinal(w, k)
  if (day && is(w, day.end, 'of') && oneOf(w, day.end + 1, pointers) && is(w, day.end + 2, 'month')) {
    return found(day.end + 3, calendar({ day: day.value }), 'T14')
  }
  // "the 20 September", "the 25th of August"
  const date = readDate(w, k)
  return date && lex.month === undefined && fieldsOf(date)?.day !== undefined && !date.also ? date : null
}

const pointers = words('the that this')
const reported = words('latest full fiscal')

/** "the latest quarter", "the full year", "the fiscal year": the period a company or an office reports on. */
function report(w: Words, i: number): Found | null {
  const k = is(w, i, 'fiscal') || !is(w, i + 1, 'fiscal') ? i + 1 : i + 2
  const lex = lexemeAt(w, k)
  if (is(w, k, 'period') || (lex.unit === 'quarter' && !lex.plural)) {
    return found(k + 1, shift(0, 'quarter', 'then', { grain: 'quarter' }), 'T28')
  }
  return lex.unit === 'year' && !lex.plural
    ? found(k + 1, shift(is(w, i, 'latest') ? -1 : 0, 'year', 'now'), 'T28')
    : null
}

const followers = words('of after before when')

/** "the day", "the week", "the weekend", "the quarter", "the year": the one the text speaks of. */
function theUnit(w: Words, k: number, unit: TimeUnit): Found | null {
  if (unit === 'weekend') return found(k + 1, shift(0, 'weekend', 'now'), 'T28')
  if (unit === 'quarter') return found(k + 1, shift(0, unit, 'then', { grain: unit }), 'T28')
  if (unit !== 'week' && unit !== 'month' && unit !== 'year' && unit !== 'day') return null
  if (isHyphen(w, k + 1) && glued(w, k + 1)) return null
  if (unit === 'week' && is(w, k + 1, 'of')) {
    const day = readDay(w, k + 2)
    if (day?.expression.kind === 'calendar' && day.expression.at.day !== undefined) {
      return { ...day, expression: { ...day.expression, weekOf: true }, rule: 'T27' }
    }
  }
  if (is(w, k + 1, 'of') || (unit === 'day' && (oneOf(w, k + 1, followers) || is(w, k - 2, 'of')))) return null
  return found(k + 1, shift(0, unit, 'then'), 'T28')
}

const decadeLeads = words('the early late mid - nineteen')

/** "1990s", "'80s", "the nineties", "in summer", "spring of 1918". */
export function readSeasonOrDecade(w: Words, k: number): Found | null {
  if (isDigits(w, k) || isApostrophe(w, k)) return decade(w, k)
  const lex = lexemeAt(w, k)
  if (lex.decade !== undefined && oneOf(w, k - 1, decadeLeads))
    return found(k + 1, calendar({ decade: 190 + lex.decade }), 'T26')
  if (is(w, k, 'nineteen')) {
    const t = overHyphen(w, k + 1)
    const tens = lexemeAt(w, t).decade
    return tens === undefined ? null : found(t + 1, calendar({ decade: 190 + tens }), 'T26')
  }
  return lex.season && !lex.plural ? season(w, k, lex) : null
}

function decade(w: Words, k: number): Found | null {
  const d = isDigits(w, k) ? k : k + 1
  const text = isDigits(w, d) ? w.lower[d]! : ''
  if (!text.endsWith('0') || (text.length !== 4 && !(text.length === 2 && d > k))) return null
  const plain = is(w, d + 1, 's') && glued(w, d + 1)
  const marked = isPossessive(w, d + 1) && glued(w, d + 2) && is(w, k - 1, 'the')
  if (!plain && !marked) return null
  const value = Number(text)
  const end = plain ? d + 2 : d + 3
  if (text.length === 4 && value % 100 === 0 && value < 2000)
    return found(end, calendar({ century: value / 100 }), 'T26')
  return found(end, calendar({ decade: text.length === 4 ? value / 10 : 190 + value / 10 }), 'T26')
}

const seasonLeads = words('in by since until during last this')

/** A season needs an article, a year or a preposition: "spring offensive" and "the fall of the city" are none. */
function season(w: Words, k: number, lex: Lexeme): Found | null {
  const y = readDate(w, is(w, k + 1, 'of') ? k + 2 : k + 1)
  const at = fieldsOf(y)
  if (y && at && at.month === undefined && (at.year !== undefined || at.shortYear !== undefined)) {
    return found(y.end, calendar({ ...at, season: lex.season! }), 'T15')
  }
  const own = containing(w, found(k + 1, calendar({ season: lex.season! }), 'T15'))
  if (own.end > k + 1) return own
  if (is(w, k, 'fall') || (isHyphen(w, k + 1) && glued(w, k + 1))) return null
  if (oneOf(w, k - 1, seasonLeads)) return own
  if (!is(w, k - 1, 'the')) return null
  if (oneOf(w, k - 2, seasonLeads)) return own
  return is(w, k, 'spring') || is(w, k + 1, 'of') || lexemeAt(w, k + 1).unit || isCapital(w, k + 1) ? null : own
}

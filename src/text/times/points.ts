import {
  civilDate,
  dateText,
  dayNumber,
  isDate,
  isoWeek,
  monthLength,
  weekdayOf,
  yearText,
} from '../../lib/calendar.js'
import type { CalendarFields, Season, TimeUnit } from '../../model/interval.js'
import { holidayDay } from './holidays.js'

/** A unit of the calendar placed in time: its days, first and last (day numbers, both inclusive). */
export interface Point {
  readonly grain: TimeUnit
  readonly first: number
  readonly last: number
  readonly season?: Season
}

export const dayPoint = (day: number): Point => ({ grain: 'day', first: day, last: day })

const monthPoint = (year: number, month: number): Point => ({
  grain: 'month',
  first: dayNumber(year, month, 1),
  last: dayNumber(year, month, monthLength(year, month)),
})

const yearPoint = (year: number): Point => ({
  grain: 'year',
  first: dayNumber(year, 1, 1),
  last: dayNumber(year, 12, 31),
})

/** Months of a quarter or half year: `span` 3 or 6. */
function blockPoint(grain: 'quarter' | 'half', year: number, n: number): Point {
  const span = grain === 'quarter' ? 3 : 6
  const last = n * span
  return { grain, first: dayNumber(year, last - span + 1, 1), last: dayNumber(year, last, monthLength(year, last)) }
}

/** Seasons of the northern year by whole months. A winter may be the one the year begins or the one it ends with. */
function seasonPoint(year: number, season: Season): Point {
  if (season === 'SP') return { grain: 'season', season, first: dayNumber(year, 3, 1), last: dayNumber(year, 6, 20) }
  if (season === 'SU') return { grain: 'season', season, first: dayNumber(year, 6, 1), last: dayNumber(year, 9, 22) }
  if (season === 'FA') return { grain: 'season', season, first: dayNumber(year, 9, 1), last: dayNumber(year, 12, 20) }
  return { grain: 'season', season, first: dayNumber(year, 12, 1), last: dayNumber(year + 1, 3, 20) }
}

/** The unit `grain` that holds this day. */
export function pointAt(grain: TimeUnit, day: number): Point {
  const { year, month } = civilDate(day)
  switch (grain) {
    case 'week':
      return { grain, first: day - weekdayOf(day) + 1, last: day - weekdayOf(day) + 7 }
    case 'weekend':
      return { grain, first: day - weekdayOf(day) + 6, last: day - weekdayOf(day) + 7 }
    case 'month':
      return monthPoint(year, month)
    case 'quarter':
      return blockPoint('quarter', year, Math.ceil(month / 3))
    case 'half':
      return blockPoint('half', year, Math.ceil(month / 6))
    case 'season':
      return seasonPoint(
        month < 3 ? year - 1 : year,
        month < 3 || month === 12 ? 'WI' : month < 6 ? 'SP' : month < 9 ? 'SU' : 'FA',
      )
    case 'year':
      return yearPoint(year)
    case 'decade':
    case 'century':
    case 'millennium': {
      const span = grain === 'decade' ? 10 : grain === 'century' ? 100 : 1000
      const first = Math.floor(year / span) * span
      return { grain, first: dayNumber(first, 1, 1), last: dayNumber(first + span - 1, 12, 31) }
    }
    default:
      return dayPoint(day)
  }
}

/** The point `amount` units later (earlier when negative), at the grain of `unit`. */
export function shiftPoint(from: Point, amount: number, unit: TimeUnit): Point {
  const day = from.first
  const { year, month } = civilDate(day)
  switch (unit) {
    case 'day':
      return dayPoint((amount > 0 ? from.last : from.first) + Math.round(amount))
    case 'week':
    case 'weekend':
      return pointAt(unit, day + Math.round(amount * 7))
    case 'month': {
      const n = year * 12 + month - 1 + Math.round(amount)
      return monthPoint(Math.floor(n / 12), (((n % 12) + 12) % 12) + 1)
    }
    case 'quarter':
    case 'half': {
      const span = unit === 'quarter' ? 3 : 6
      const n = year * 12 + month - 1 + Math.round(amount) * span
      return pointAt(unit, dayNumber(Math.floor(n / 12), (((n % 12) + 12) % 12) + 1, 1))
    }
    case 'season':
      return pointAt('season', day + Math.round(amount * 91))
    case 'year':
      return yearPoint(year + Math.round(amount))
    case 'decade':
      return yearPoint(year + Math.round(amount * 10))
    case 'century':
      return pointAt('century', dayNumber(year + Math.round(amount * 100), 1, 1))
    case 'millennium':
      return pointAt('millennium', dayNumber(year + Math.round(amount * 1000), 1, 1))
    default:
      return dayPoint(day)
  }
}

/** TIMEX3 value of a point: `2020-06-06`, `2020-W23`, `2020-W23-WE`, `2020-Q2`, `2020-SU`, `198`. */
export function pointValue(p: Point): string {
  const { year, month } = civilDate(p.first)
  switch (p.grain) {
    case 'week':
    case 'weekend': {
      const { year: weekYear, week } = isoWeek(p.first)
      return `${yearText(weekYear)}-W${String(week).padStart(2, '0')}${p.grain === 'weekend' ? '-WE' : ''}`
    }
    case 'month':
      return `${yearText(year)}-${String(month).padStart(2, '0')}`
    case 'quarter':
      return `${yearText(year)}-Q${Math.ceil(month / 3)}`
    case 'half':
      return `${yearText(year)}-H${Math.ceil(month / 6)}`
    case 'season':
      return `${yearText(year)}-${p.season ?? 'SP'}`
    case 'year':
      return yearText(year)
    case 'decade':
      return year >= 0 ? yearText(year).slice(0, -1) : `BC${String(Math.floor(-year / 10)).padStart(3, '0')}`
    case 'century':
      return year >= 0 ? yearText(year).slice(0, -2) : `BC${String(Math.floor(-year / 100)).padStart(2, '0')}`
    case 'millennium':
      return yearText(year).slice(0, 1)
    default:
      return dateText(p.first)
  }
}

/** The point that these fields name in a year; null when there is no such date. */
export function pointOf(at: CalendarFields, year: number | undefined): Point | null {
  if (at.century !== undefined) return pointAt('century', dayNumber(at.century * 100, 1, 1))
  if (at.decade !== undefined) return pointAt('decade', dayNumber(at.decade * 10, 1, 1))
  if (year === undefined) return null
  if (at.holiday !== undefined) {
    const day = holidayDay(at.holiday, year)
    return day === null ? null : dayPoint(day)
  }
  if (at.month !== undefined) {
    if (at.day !== undefined) return isDate(year, at.month, at.day) ? dayPoint(dayNumber(year, at.month, at.day)) : null
    const month = monthPoint(year, at.month)
    if (at.nthWeek === undefined) return month
    return pointAt('week', at.nthWeek < 0 ? month.last : month.first + (at.nthWeek - 1) * 7)
  }
  if (at.quarter !== undefined) return blockPoint('quarter', year, at.quarter)
  if (at.half !== undefined) return blockPoint('half', year, at.half)
  return at.season !== undefined ? seasonPoint(year, at.season) : yearPoint(year)
}

/** The fields inside a larger stretch: June in last year, Monday in last week, the 25th in that month. */
export function pointWithin(at: CalendarFields, outer: Point): Point | null {
  const { year, month } = civilDate(outer.first)
  if (outer.grain === 'week' && at.weekday !== undefined) {
    return dayPoint(outer.first - weekdayOf(outer.first) + at.weekday)
  }
  return pointOf(outer.grain === 'month' && at.month === undefined ? { ...at, month } : at, year)
}

export const nearest = (points: readonly Point[], to: Point): Point =>
  points.reduce((best, p) => (Math.abs(p.first - to.first) < Math.abs(best.first - to.first) ? p : best))

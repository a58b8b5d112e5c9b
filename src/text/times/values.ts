import { civilDate, yearText } from '../../lib/calendar.js'
import type { CalendarFields, TimeType, TimeUnit } from '../../model/interval.js'
import type { Point } from './points.js'

/** TIMEX3 values, or parts of them, for what is known; what is not is written X. */

const two = (n: number) => String(n).padStart(2, '0')

/** "T15:00Z", "TNI", or nothing. Of zones only Z is written, as the value is local time otherwise. */
export function clockValue(at: CalendarFields | null): string {
  if (!at) return ''
  if (at.hour === undefined) return at.part === undefined ? '' : `T${at.part}`
  const seconds = at.second === undefined ? '' : `:${two(at.second)}`
  return `T${two(at.hour)}:${two(at.minute ?? 0)}${seconds}${at.zone === 'Z' ? 'Z' : ''}`
}

/** A date whose year, month or week nothing tells: `XXXX-06-06`, `XXXX-WXX-5`. */
export function openValue(at: CalendarFields): string {
  if (at.month !== undefined) return `XXXX-${two(at.month)}${at.day === undefined ? '' : `-${two(at.day)}`}`
  if (at.weekday !== undefined) return `XXXX-WXX-${at.weekday}`
  if (at.quarter !== undefined) return `XXXX-Q${at.quarter}`
  if (at.half !== undefined) return `XXXX-H${at.half}`
  if (at.season !== undefined) return `XXXX-${at.season}`
  return at.day === undefined ? 'XXXX-XX-XX' : `XXXX-XX-${two(at.day)}`
}

const unknown: Readonly<Partial<Record<TimeUnit, string>>> = {
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  half: 'XXXX-HX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
}

/** A unit of the calendar of which only the unit is known. */
export const unknownValue = (unit: TimeUnit): string => unknown[unit] ?? 'XXXX-XX-XX'

/** A day, week or month somewhere within a coarser point: "two days later" after "in March 1980" is 1980-03-XX. */
export function looseValue(within: Point, unit: TimeUnit): string {
  const { year, month } = civilDate(within.first)
  if (unit === 'year' || unit === 'quarter') return yearText(year)
  if (unit === 'month') return `${yearText(year)}-XX`
  if (unit === 'week') return `${yearText(year)}-WXX`
  return within.grain === 'month' ? `${yearText(year)}-${two(month)}-XX` : `${yearText(year)}-XX-XX`
}

/** A DATE that turned out to have a time of day is a TIME. */
export const typeOfValue = (type: TimeType, value: string): TimeType =>
  type === 'DATE' && /-.*T(?:\d|[A-Z]{2})/.test(value) ? 'TIME' : type

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  civilDate,
  dateText,
  dayNumber,
  easterSunday,
  isoWeek,
  isoWeekStart,
  nthWeekday,
  weekdayOf,
} from '../../src/lib/calendar.js'

test('days count from 1970-01-01, a Thursday', () => {
  expect(dayNumber(1970, 1, 1)).toBe(0)
  expect(weekdayOf(0)).toBe(4)
})

test('every day number is a date and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (day) => {
      const { year, month, day: d } = civilDate(day)
      expect(dayNumber(year, month, d)).toBe(day)
    }),
  )
})

test('ISO weeks as the standard gives them', () => {
  expect(isoWeek(dayNumber(2020, 6, 9))).toEqual({ year: 2020, week: 24 })
  expect(isoWeek(dayNumber(2021, 1, 3))).toEqual({ year: 2020, week: 53 })
  expect(dateText(isoWeekStart(2020, 24))).toBe('2020-06-08')
})

test('feasts that move', () => {
  expect(dateText(easterSunday(2020))).toBe('2020-04-12')
  expect(dateText(nthWeekday(2020, 11, 4, 4))).toBe('2020-11-26')
  expect(dateText(nthWeekday(2020, 5, 1, -1))).toBe('2020-05-25')
})

test('years before our era', () => expect(dateText(dayNumber(-263, 1, 1))).toBe('BC0264-01-01'))

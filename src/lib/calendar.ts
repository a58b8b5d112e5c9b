/** The proleptic Gregorian calendar in whole days: day 0 is 1970-01-01. Years are astronomical (1 BC is year 0). */

/** Day number of a date; `month` 1..12. Method: H. Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The date of a day number. */
export function civilDate(dayNo: number): CivilDate {
  const z = dayNo + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (dayNo: number): number => ((((dayNo + 3) % 7) + 7) % 7) + 1

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Number of days in a month, 1..12. */
export const monthLength = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/** True when a month (1..12) has this day in this year. */
export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)

/** ISO 8601 week of a day: weeks start on Monday and belong to the year that holds their Thursday. */
export function isoWeek(dayNo: number): { year: number; week: number } {
  const thursday = dayNo - weekdayOf(dayNo) + 4
  const { year } = civilDate(thursday)
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

/** Day number of the Monday of an ISO week. */
export function isoWeekStart(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4)
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
}

/** Western Easter Sunday (anonymous Gregorian computus). */
export function easterSunday(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1)
}

/** The n-th weekday (1..7) of a month; n = -1 is the last one. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  if (n < 0) {
    const last = dayNumber(year, month, monthLength(year, month))
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  const first = dayNumber(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7
}

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`)

/** A year in four digits; before our era as TimeML writes it: `BC0264`. */
export function yearText(year: number): string {
  return year > 0 ? `${year}`.padStart(4, '0') : `BC${`${1 - year}`.padStart(4, '0')}`
}

/** `2020-06-06`. */
export function dateText(dayNo: number): string {
  const { year, month, day } = civilDate(dayNo)
  return `${yearText(year)}-${two(month)}-${two(day)}`
}

/** Day number of the date at the head of an ISO 8601 date or date-time; null when it is not one. */
export function parseDay(iso: string): number | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso)
  if (!m) return null
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])]
  return isDate(year, month, day) ? dayNumber(year, month, day) : null
}

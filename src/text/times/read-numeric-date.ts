import type { CalendarFields } from '../../model/interval.js'
import type { Words } from '../scan-words.js'
import { calendar, type Found, found } from './found.js'
import { glued, is, isDigits, isHyphen, isMark, words } from './pieces.js'

const joints = words('- / . ‑')

/** Reads ISO dates and times, "6/7/2020", "06.06.2020" and military date-time groups at a run of digits. */
export function readNumericDate(w: Words, i: number): Found | null {
  const a = w.lower[i]!
  if (a.length === 6) return dateTimeGroup(w, i)
  if (a.length === 8) return compact(w, i)
  const joint = w.lower[i + 1] ?? ''
  if (!glued(w, i + 1) || !joints.has(joint) || !isDigits(w, i + 2) || !glued(w, i + 2)) return null
  const third = glued(w, i + 3) && is(w, i + 3, joint) && isDigits(w, i + 4) && glued(w, i + 4)
  if (a.length === 4 && w.lower[i + 2]!.length <= 2 && joint !== '.') return iso(w, i, joint, third)
  return third && a.length <= 2 && w.lower[i + 2]!.length <= 2 ? slashed(w, i, joint) : null
}

/** "20200606". */
function compact(w: Words, i: number): Found | null {
  const text = w.lower[i]!
  const at = { year: Number(text.slice(0, 4)), month: Number(text.slice(4, 6)), day: Number(text.slice(6)) }
  if (at.year < 1900 || at.year > 2100 || !isMonthDay(at.month, at.day)) return null
  return found(i + 1, calendar(at), 'T6')
}

const isMonthDay = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31

/** "2020-06-06", "2020-06-06T10:15:00Z", "2020-06". */
function iso(w: Words, i: number, joint: string, third: boolean): Found | null {
  const year = Number(w.lower[i])
  const month = Number(w.lower[i + 2])
  if (year < 1000 || year > 2100 || !isMonthDay(month, 1)) return null
  if (third) {
    const day = Number(w.lower[i + 4])
    return isMonthDay(month, day) ? withTime(w, { year, month, day }, i + 5) : null
  }
  // "2007-08" is a winter or a school year, not August
  if (joint !== '-' || w.lower[i + 2]!.length !== 2 || month === (year % 100) + 1) return null
  return found(i + 3, calendar({ year, month }), 'T6')
}

/** Day and month behind slashes or dots; which is which stays open where both may be months. */
function slashed(w: Words, i: number, joint: string): Found | null {
  const last = w.lower[i + 4]!
  const end = i + 5
  if (last.length !== 4 && last.length !== 2) return null
  if (glued(w, end) && isMark(w, end, joint) && glued(w, end + 1) && isDigits(w, end + 1)) return null
  const year = Number(last)
  if (last.length === 4 && (year < 1000 || year > 2100)) return null
  const when: CalendarFields = last.length === 4 ? { year } : { shortYear: year }
  const [x, y] = [Number(w.lower[i]), Number(w.lower[i + 2])]
  if (x < 1 || y < 1 || x > 31 || y > 31) return null
  if (joint === '.' || x > 12) return y <= 12 ? found(end, calendar({ ...when, month: y, day: x }), 'T7') : null
  return found(end, calendar({ ...when, month: x, day: y }, { swappable: y <= 12 && x !== y }), 'T7')
}

/** "T10:15:00Z" behind an ISO date. */
function withTime(w: Words, date: CalendarFields, i: number): Found {
  if (!is(w, i, 't') || !glued(w, i) || !isDigits(w, i + 1) || !isMark(w, i + 2, ':') || !isDigits(w, i + 3)) {
    return found(i, calendar(date), 'T6')
  }
  const seconds = isMark(w, i + 4, ':') && isDigits(w, i + 5)
  const at: CalendarFields = {
    ...date,
    hour: Number(w.lower[i + 1]),
    minute: Number(w.lower[i + 3]),
    ...(seconds ? { second: Number(w.lower[i + 5]) } : {}),
  }
  let end = seconds ? i + 6 : i + 4
  if (seconds && isMark(w, end, '.') && glued(w, end) && isDigits(w, end + 1)) end += 2
  if (is(w, end, 'z') && glued(w, end)) return found(end + 1, calendar({ ...at, zone: 'Z' }), 'T6', 'TIME')
  const ahead = isMark(w, end, '+')
  if ((ahead || isHyphen(w, end)) && glued(w, end) && isDigits(w, end + 1) && w.lower[end + 1]!.length === 2) {
    const zone = `${ahead ? '+' : '-'}${w.lower[end + 1]}`
    const minutes = isMark(w, end + 2, ':') && isDigits(w, end + 3)
    return found(minutes ? end + 4 : end + 2, calendar({ ...at, zone }), 'T6', 'TIME')
  }
  return found(end, calendar(at), 'T6', 'TIME')
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Day, hour and minute, zone letter, month, year: "061500ZJUN20", "061500Z JUN 2020". */
function dateTimeGroup(w: Words, i: number): Found | null {
  const text = w.lower[i]!
  const [day, hour, minute] = [Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4))]
  if (!isMonthDay(1, day) || hour > 24 || minute > 59 || !glued(w, i + 1)) return null
  const word = w.lower[i + 1] ?? ''
  const apart = word.length === 1
  const name = apart ? (w.lower[i + 2] ?? '') : word.slice(1)
  const month = name.length <= 9 ? months.indexOf(name.slice(0, 3)) + 1 : 0
  const last = apart ? i + 3 : i + 2
  if (month === 0 || !/^[a-z]/.test(word) || !isDigits(w, last)) return null
  const digits = w.lower[last]!
  if (digits.length !== 2 && digits.length !== 4) return null
  const year = digits.length === 4 ? Number(digits) : 2000 + Number(digits)
  // only Z names a zone every reader knows: the other letters are hours from it, J the reader's own
  const zone = word[0] === 'z' ? { zone: 'Z' } : {}
  return found(last + 1, calendar({ year, month, day, hour, minute, ...zone }), 'T8', 'TIME')
}

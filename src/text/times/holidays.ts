import { dayNumber, easterSunday, nthWeekday } from '../../lib/calendar.js'
import type { Words } from '../scan-words.js'
import { calendar, type Found, found } from './found.js'
import { is, isCapital, isDigits } from './pieces.js'

/** Day of a feast in a year, as a day number; null where the Gregorian calendar does not fix it (Ramadan, Nowruz). */
type Rule = (year: number) => number | null

const on =
  (month: number, day: number): Rule =>
  (year) =>
    dayNumber(year, month, day)
const unfixed: Rule = () => null

/** Names, lower-cased with a plain apostrophe, longest first. */
const feasts: readonly (readonly [name: string, rule: Rule])[] = [
  ['christmas eve', on(12, 24)],
  ['christmas day', on(12, 25)],
  ['christmas', on(12, 25)],
  ["new year's eve", on(12, 31)],
  ["new year's day", on(1, 1)],
  ["new year's", on(1, 1)],
  ['new year day', on(1, 1)],
  ['good friday', (year) => easterSunday(year) - 2],
  ['easter sunday', easterSunday],
  ['easter monday', (year) => easterSunday(year) + 1],
  ['easter', easterSunday],
  ['thanksgiving day', (year) => nthWeekday(year, 11, 4, 4)],
  ['thanksgiving', (year) => nthWeekday(year, 11, 4, 4)],
  ['labor day', (year) => nthWeekday(year, 9, 1, 1)],
  ['memorial day', (year) => nthWeekday(year, 5, 1, -1)],
  ['election day', (year) => nthWeekday(year, 11, 1, 1) + 1],
  ["valentine's day", on(2, 14)],
  ['may day', on(5, 1)],
  ['halloween', on(10, 31)],
  ['ramadan', unfixed],
  ['muharram', unfixed],
  ['rajab', unfixed],
  ['shaban', unfixed],
  ["sha'ban", unfixed],
  ['shawwal', unfixed],
  ['dhu al-hijjah', unfixed],
  ['dhul hijjah', unfixed],
  ['dhu al-qadah', unfixed],
  ['eid al-fitr', unfixed],
  ['eid al-adha', unfixed],
  ['nowruz', unfixed],
  ['hanukkah', unfixed],
]

/** Months of the Islamic year, which may carry a day before and a year behind. */
const islamic = new Set([
  'ramadan',
  'muharram',
  'rajab',
  'shaban',
  "sha'ban",
  'shawwal',
  'dhu al-hijjah',
  'dhul hijjah',
  'dhu al-qadah',
])

const byWord = new Map<string, (readonly [pieces: readonly string[], name: string])[]>()
for (const [name] of feasts) {
  const pieces = name.match(/[a-z]+|['-]/g)!
  byWord.set(pieces[0]!, [...(byWord.get(pieces[0]!) ?? []), [pieces, name]])
}
const rules = new Map(feasts)

/** Reads the name of a feast or of a month of the Islamic year: "Christmas Eve", "Ramadan", "15 Shaban 1441". */
export function readHoliday(w: Words, i: number): Found | null {
  const name = readName(w, isDigits(w, i) && w.lower[i]!.length <= 2 ? i + 1 : i)
  if (!name || !islamic.has(name.name)) return name && !isDigits(w, i) ? name.found : null
  const end = isDigits(w, name.found.end) && w.lower[name.found.end]!.length === 4 ? name.found.end + 1 : name.found.end
  return { ...name.found, end: is(w, end, 'ah') || is(w, end, 'hijri') ? end + 1 : end }
}

function readName(w: Words, i: number): { name: string; found: Found } | null {
  if (!isCapital(w, i)) return null
  for (const [pieces, name] of byWord.get(w.lower[i]!) ?? []) {
    const fits = pieces.every((piece, k) => is(w, i + k, piece) || (piece === "'" && is(w, i + k, '’')))
    if (fits) return { name, found: found(i + pieces.length, calendar({ holiday: name }), 'T13') }
  }
  return null
}

/** Day number of a feast in a year; null when the Gregorian calendar does not tell. */
export const holidayDay = (name: string, year: number): number | null => rules.get(name)?.(year) ?? null

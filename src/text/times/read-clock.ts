import type { CalendarFields } from '../../model/interval.js'
import { readWhole } from '../numerals.js'
import type { Words } from '../scan-words.js'
import {
  glued,
  is,
  isApostrophe,
  isCapital,
  isDigits,
  isHyphen,
  isMark,
  lexemeAt,
  oneOf,
  overDot,
  words,
} from './pieces.js'

export interface Clock {
  readonly at: CalendarFields
  readonly end: number
}

/** Offsets from UTC of zones that mean one thing; an empty one is read and left open. */
const zones: Readonly<Record<string, string>> = {
  gmt: 'Z',
  utc: 'Z',
  z: 'Z',
  est: '-05',
  edt: '-04',
  mst: '-07',
  mdt: '-06',
  pst: '-08',
  pdt: '-07',
  cet: '+01',
  cest: '+02',
  eet: '+02',
  eest: '+03',
  msk: '+03',
  jst: '+09',
  bst: '',
  cst: '',
  cdt: '-05',
  ist: '',
  et: '',
  ct: '',
  pt: '',
}

/**
 * Reads a time of day: "10:35 a.m. EDT", "7 pm", "0600 hours", "15:00 GMT", "5 o'clock", "noon", "4 in the morning".
 * A bare number is none.
 */
export function readClock(w: Words, i: number): Clock | null {
  if (is(w, i, 'noon') || is(w, i, 'midday')) return zoned(w, { hour: 12, minute: 0 }, i + 1)
  if (is(w, i, 'midnight')) return zoned(w, { hour: 24, minute: 0 }, i + 1)
  if (isDigits(w, i)) {
    const text = w.lower[i]!
    if (text.length === 4) return military(w, i, text)
    if (text.length > 2) return null
    const parted = (isMark(w, i + 1, ':') || isMark(w, i + 1, '.')) && glued(w, i + 1) && glued(w, i + 2)
    return parted && isDigits(w, i + 2) ? minuted(w, i) : hourOnly(w, i + 1, Number(text))
  }
  if (!lexemeAt(w, i).opens) return null
  const hour = readWhole(w, i)
  return hour && hour.end === i + 1 && hour.value >= 1 && hour.value <= 12 ? hourOnly(w, i + 1, hour.value) : null
}

/** "10:35", "10:35:20", "7.30 pm". */
function minuted(w: Words, i: number): Clock | null {
  const hour = Number(w.lower[i])
  const minutes = w.lower[i + 2]!
  if (minutes.length !== 2 || hour > 24 || Number(minutes) > 59) return null
  const dotted = isMark(w, i + 1, '.')
  let end = i + 3
  let at: CalendarFields = { hour, minute: Number(minutes) }
  if (!dotted && isMark(w, end, ':') && isDigits(w, end + 1) && glued(w, end + 1) && w.lower[end + 1]!.length === 2) {
    at = { ...at, second: Number(w.lower[end + 1]) }
    end += 2
  }
  const half = meridiem(w, end)
  if (half) return zoned(w, { ...at, hour: onClock(hour, half.pm) }, half.end)
  const done = zoned(w, at, overHours(w, end))
  // "7.30" alone is a decimal
  if (dotted && done.end === end) return null
  return dayPart(w, done)
}

function hourOnly(w: Words, i: number, hour: number): Clock | null {
  if (hour > 24) return null
  const half = meridiem(w, i)
  if (half && hour <= 12) return zoned(w, { hour: onClock(hour, half.pm) }, half.end)
  if (is(w, i, 'o') && isApostrophe(w, i + 1) && is(w, i + 2, 'clock')) return dayPart(w, zoned(w, { hour }, i + 3))
  const said = dayPart(w, { at: { hour }, end: i })
  return said.end > i ? said : null
}

/** "0600 hours", "1500 GMT", "2100 local time". */
function military(w: Words, i: number, text: string): Clock | null {
  const [hour, minute] = [Number(text.slice(0, 2)), Number(text.slice(2))]
  if (hour > 24 || minute > 59) return null
  const done = zoned(w, { hour, minute }, overHours(w, i + 1))
  if (done.end > i + 1) return done
  // "at 0600", "at 1650 (2250 GMT)"
  const led = oneOf(w, i - 1, timeLeads)
  return led && (text.startsWith('0') || (isMark(w, i + 1, '(') && readClock(w, i + 2))) ? done : null
}

const timeLeads = words('at by until till from to since before after around about of')
const hourWords = words('hours hrs hr')

const overHours = (w: Words, i: number): number =>
  oneOf(w, i, hourWords) || (is(w, i, 'h') && glued(w, i)) ? i + 1 : i

function meridiem(w: Words, i: number): { pm: boolean; end: number } | null {
  const word = i < w.count ? w.lower[i]! : ''
  if (word === 'am' || word === 'pm') return { pm: word === 'pm', end: i + 1 }
  if ((word !== 'a' && word !== 'p') || !isMark(w, i + 1, '.') || !is(w, i + 2, 'm') || !glued(w, i + 2)) return null
  return { pm: word === 'p', end: overDot(w, i + 3) }
}

const onClock = (hour: number, pm: boolean) => (pm ? (hour < 12 ? hour + 12 : hour) : hour === 12 ? 0 : hour)

/** Reads a zone: "GMT", "GMT+2", "(EDT)", "local time", "Moscow time". */
function zoned(w: Words, at: CalendarFields, end: number): Clock {
  const open = isMark(w, end, '(') ? 1 : 0
  const zone = zones[w.lower[end + open] ?? '']
  if (zone !== undefined && (!open || isMark(w, end + 2, ')'))) {
    const after = end + 1 + 2 * open
    const ahead = isMark(w, after, '+')
    const offset = isDigits(w, after + 1) && w.lower[after + 1]!.length <= 2 ? w.lower[after + 1]! : null
    if (zone === 'Z' && offset !== null && glued(w, after) && (ahead || isHyphen(w, after))) {
      return { at: { ...at, zone: `${ahead ? '+' : '-'}${offset.padStart(2, '0')}` }, end: after + 2 }
    }
    return { at: zone ? { ...at, zone } : at, end: after }
  }
  const named = is(w, end + 1, 'time') && (is(w, end, 'local') || isCapital(w, end))
  return { at, end: named ? end + 2 : end }
}

/** "4 in the morning", "11 at night". */
function dayPart(w: Words, clock: Clock): Clock {
  const { end } = clock
  const hour = clock.at.hour!
  const inThe = is(w, end, 'in') && is(w, end + 1, 'the')
  const part = inThe ? lexemeAt(w, end + 2).part : is(w, end, 'at') && is(w, end + 1, 'night') ? 'NI' : undefined
  if (part === undefined || part === 'MI' || hour > 12) return clock
  const pm = part === 'AF' || part === 'EV' || (part === 'NI' && hour >= 6)
  return { at: { ...clock.at, hour: onClock(hour, pm) }, end: inThe ? end + 3 : end + 2 }
}

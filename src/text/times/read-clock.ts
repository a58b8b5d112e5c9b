import type { CalendarFields } from '../../model/interval.js'
import type { Words } from '../scan-words.js'
import { glued, is, isDigits, isHyphen, isMark, lexemeAt, overDot } from './pieces.js'

export interface Clock {
  readonly at: CalendarFields
  readonly end: number
}

const zones: Readonly<Record<string, string>> = {
  gmt: 'Z',
  utc: 'Z',
  z: 'Z',
  est: '-05',
  edt: '-04',
  cst: '-06',
  cdt: '-05',
  mst: '-07',
  mdt: '-06',
  pst: '-08',
  pdt: '-07',
  et: '',
  ct: '',
  pt: '',
  cet: '+01',
  cest: '+02',
  eet: '+02',
  eest: '+03',
  bst: '+01',
  msk: '+03',
  ist: '',
  jst: '+09',
  akst: '-09',
  hst: '-10',
}

/**
 * Reads a time of day: "10:35 a.m. EDT", "7 pm", "0600 hours", "15:00 GMT", "5 o'clock", "noon", "4 in the morning".
 * A bare number is none.
 */
export function readClock(w: Words, i: number): Clock | null {
  const lex = lexemeAt(w, i)
  if (lex.part !== undefined) {
    if (w.lower[i] === 'noon' || w.lower[i] === 'midday') return zoned(w, { hour: 12, minute: 0 }, i + 1)
    if (w.lower[i] === 'midnight') return zoned(w, { hour: 24, minute: 0 }, i + 1)
    return null
  }
  if (isDigits(w, i)) {
    const text = w.lower[i]!
    if (text.length <= 2) {
      const hour = Number(text)
      if (
        (isMark(w, i + 1, ':') || isMark(w, i + 1, '.')) &&
        glued(w, i + 1) &&
        isDigits(w, i + 2) &&
        glued(w, i + 2)
      ) {
        return colon(w, i, hour)
      }
      return hourOnly(w, i + 1, hour)
    }
    if (text.length === 4) return military(w, i, text)
    return null
  }
  if (lex.cardinal !== undefined && lex.cardinal <= 12) return hourOnly(w, i + 1, lex.cardinal)
  return null
}

function colon(w: Words, i: number, hour: number): Clock | null {
  const minutes = w.lower[i + 2]!
  if (minutes.length !== 2 || hour > 24 || Number(minutes) > 59) return null
  const dotted = isMark(w, i + 1, '.')
  let end = i + 3
  let second: number | undefined
  if (!dotted && isMark(w, end, ':') && isDigits(w, end + 1) && glued(w, end + 1) && w.lower[end + 1]!.length === 2) {
    second = Number(w.lower[end + 1])
    end += 2
  }
  const half = meridiem(w, end)
  const at: CalendarFields = { hour, minute: Number(minutes), ...(second === undefined ? {} : { second }) }
  if (half) return zoned(w, { ...at, hour: shiftHour(hour, half.pm) }, half.end)
  const done = zoned(w, at, overHours(w, end))
  // "7.30" alone is a decimal; "9-11:30" or "3:2" a score.
  if (dotted && done.at.zone === undefined && done.end === end) return null
  return dayPart(w, done)
}

function hourOnly(w: Words, i: number, hour: number): Clock | null {
  if (hour > 24) return null
  const half = meridiem(w, i)
  if (half && hour <= 12) return zoned(w, { hour: shiftHour(hour, half.pm) }, half.end)
  if (is(w, i, 'o') && (isMark(w, i + 1, "'") || isMark(w, i + 1, '’')) && is(w, i + 2, 'clock')) {
    return dayPart(w, zoned(w, { hour }, i + 3))
  }
  const said = dayPart(w, { at: { hour }, end: i })
  return said.end > i ? said : null
}

/** "0600 hours", "1500 GMT", "2100 local time". */
function military(w: Words, i: number, text: string): Clock | null {
  const hour = Number(text.slice(0, 2))
  const minute = Number(text.slice(2))
  if (hour > 24 || minute > 59) return null
  const after = overHours(w, i + 1)
  const done = zoned(w, { hour, minute }, after)
  return after > i + 1 || done.at.zone !== undefined || done.end > after ? done : null
}

function overHours(w: Words, i: number): number {
  return is(w, i, 'hours') || is(w, i, 'hrs') || is(w, i, 'hr') || (is(w, i, 'h') && glued(w, i)) ? i + 1 : i
}

function meridiem(w: Words, i: number): { pm: boolean; end: number } | null {
  const word = w.lower[i]
  if (i >= w.count) return null
  if (word === 'am' || word === 'pm') return { pm: word === 'pm', end: i + 1 }
  if ((word === 'a' || word === 'p') && isMark(w, i + 1, '.') && is(w, i + 2, 'm') && glued(w, i + 2)) {
    return { pm: word === 'p', end: overDot(w, i + 3) }
  }
  return null
}

const shiftHour = (hour: number, pm: boolean) => (pm ? (hour < 12 ? hour + 12 : hour) : hour === 12 ? 0 : hour)

function zoned(w: Words, at: CalendarFields, end: number): Clock {
  let i = end
  const open = isMark(w, i, '(') ? 1 : 0
  const zone = zones[w.lower[i + open] ?? '']
  if (zone !== undefined && (!open || isMark(w, i + 2, ')'))) {
    i += 1 + 2 * open
    const plus = isMark(w, i, '+') || isHyphen(w, i)
    if (plus && glued(w, i) && isDigits(w, i + 1) && zone === 'Z' && w.lower[i + 1]!.length <= 2) {
      return { at: { ...at, zone: `${isMark(w, i, '+') ? '+' : '-'}${w.lower[i + 1]!.padStart(2, '0')}` }, end: i + 2 }
    }
    return { at: zone ? { ...at, zone } : at, end: i }
  }
  if (is(w, i, 'local') && is(w, i + 1, 'time')) return { at, end: i + 2 }
  if (is(w, i + 1, 'time') && /^[A-Z]/.test(w.text.slice(w.start[i]!, w.start[i]! + 1))) return { at, end: i + 2 }
  return { at, end: i }
}

/** "4 in the morning", "11 at night". */
function dayPart(w: Words, clock: Clock): Clock {
  const i = clock.end
  const hour = clock.at.hour!
  const part =
    is(w, i, 'in') && is(w, i + 1, 'the')
      ? lexemeAt(w, i + 2).part
      : is(w, i, 'at')
        ? lexemeAt(w, i + 1).part
        : undefined
  if (part === undefined || part === 'MI' || hour > 12) return clock
  const end = is(w, i, 'in') ? i + 3 : i + 2
  if (is(w, i, 'at') && w.lower[i + 1] !== 'night') return clock
  const pm = part === 'AF' || part === 'EV' || (part === 'NI' && hour >= 6)
  return { at: { ...clock.at, hour: shiftHour(hour, pm) }, end }
}

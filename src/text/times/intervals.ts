import { dateText } from '../../lib/calendar.js'
import type { CalendarFields, DayPart, Interval, Precision, TimeMod, Timex } from '../../model/interval.js'
import { dayPoint, type Point, shiftPoint } from './points.js'

/** What was resolved of an expression. */
export interface Placed {
  readonly point: Point | null
  /** Time or part of the day. */
  readonly clock: CalendarFields | null
  /** The words alone fix it. */
  readonly stated: boolean
}

/**
 * The stretch of time an expression may mean; null when nothing may be said. "early" and "late" take the first and the
 * second half of what they modify, "mid" the middle half: wide on purpose, since reports use them so.
 */
export function intervalOf(timex: Timex, placed: Placed, published: number | null): Interval | null {
  const { expression: e, opens } = timex
  if (e.kind === 'reference') return around(e.value, published)
  if (e.kind === 'duration') {
    const match = /^P(\d+)([DWMY])$/.exec(e.value)
    return match && reach(Number(match[1]), lengths[match[2] as keyof typeof lengths], e.side, published)
  }
  if (e.kind === 'shift' && e.rolling && isLength(e.unit)) return reach(1, e.unit, 'past', published)
  const { point } = placed
  if (!point) return null
  const basis = placed.stated ? 'stated' : 'implied'
  if (opens === 'since' || opens === 'after') {
    return { earliest: dateText(point.first), latest: null, precision: 'open', basis }
  }
  if (opens === 'until') return { earliest: null, latest: dateText(point.last), precision: 'open', basis }
  if (opens === 'before') return { earliest: null, latest: dateText(point.first - 1), precision: 'open', basis }
  const hours = hoursOf(placed.clock, timex.mod, point)
  if (hours) return { ...hours, precision: 'time', basis }
  const [first, last] = narrowed(timex, point, published)
  return { earliest: dateText(first), latest: dateText(last), precision: precisionOf(point), basis }
}

/** PRESENT_REF is the day of publication, PAST_REF all before it, FUTURE_REF all after. */
function around(value: string, published: number | null): Interval | null {
  if (published === null) return null
  const today = dateText(published)
  if (value === 'PRESENT_REF') return { earliest: today, latest: today, precision: 'day', basis: 'implied' }
  const [earliest, latest] = value === 'PAST_REF' ? [null, today] : [today, null]
  return { earliest, latest, precision: 'open', basis: 'implied' }
}

const lengths = { D: 'day', W: 'week', M: 'month', Y: 'year' } as const
type Length = (typeof lengths)[keyof typeof lengths]
const isLength = (unit: string): unit is Length => Object.values<string>(lengths).includes(unit)

/** "the past two weeks" ends on the day of publication, "the next two" begins there; any other duration floats. */
function reach(count: number, unit: Length, side: 'past' | 'future' | null, published: number | null): Interval | null {
  if (side === null || published === null) return null
  const amount = side === 'past' ? -count : count
  const far = shiftPoint(dayPoint(published), unit === 'week' ? amount * 7 : amount, unit === 'week' ? 'day' : unit)
  const precision: Precision = unit === 'day' ? 'days' : unit
  return side === 'past'
    ? { earliest: dateText(far.first), latest: dateText(published), precision, basis: 'implied' }
    : { earliest: dateText(published), latest: dateText(far.last), precision, basis: 'implied' }
}

/** Local hours a part of the day may mean; a night ends on the next day. */
const parts: Readonly<Record<DayPart, readonly [from: string, to: string]>> = {
  MO: ['00:00', '12:00'],
  MI: ['11:00', '14:00'],
  AF: ['12:00', '18:00'],
  EV: ['17:00', '23:59'],
  NI: ['18:00', '06:00'],
  DT: ['06:00', '18:00'],
}

const two = (n: number) => String(n).padStart(2, '0')

function hoursOf(
  clock: CalendarFields | null,
  mod: TimeMod | null,
  point: Point,
): { earliest: string; latest: string } | null {
  if (point.grain !== 'day') return null
  const on = (day: number, time: string) => `${dateText(day)}T${time}`
  if (clock?.hour !== undefined) {
    const day = clock.hour === 24 ? point.first + 1 : point.first
    const hour = two(clock.hour % 24)
    const zone = clock.zone ?? ''
    const seconds = clock.second === undefined ? '' : `:${two(clock.second)}`
    if (clock.minute === undefined)
      return { earliest: on(day, `${hour}:00${zone}`), latest: on(day, `${hour}:59${zone}`) }
    const time = on(day, `${hour}:${two(clock.minute)}${seconds}${zone}`)
    return { earliest: time, latest: time }
  }
  if (clock?.part !== undefined) {
    const [from, to] = parts[clock.part]
    // "the night of 5-6 June" is one night
    const end = clock.part === 'NI' && point.first === point.last ? point.last + 1 : point.last
    return { earliest: on(point.first, from), latest: on(end, to) }
  }
  if (point.first !== point.last) return null
  if (mod === 'START') return { earliest: on(point.first, '00:00'), latest: on(point.first, '12:00') }
  return mod === 'END' ? { earliest: on(point.first, '12:00'), latest: on(point.first, '23:59') } : null
}

function narrowed({ mod, rule }: Timex, point: Point, published: number | null): [first: number, last: number] {
  const { first, last } = point
  const half = Math.floor((last - first) / 2)
  const now = published !== null && published >= first && published <= last ? published : null
  // "earlier this month" ends today, "later this year" begins today
  if (rule === 'T32' && now !== null) return mod === 'START' ? [first, now] : [now, last]
  if (half === 0) return [first, last]
  if (mod === 'START') return [first, first + half]
  if (mod === 'END') return [last - half, last]
  if (mod === 'MID') return [first + Math.floor(half / 2), last - Math.floor(half / 2)]
  return [first, last]
}

function precisionOf(p: Point): Precision {
  if (p.grain === 'day') return p.first === p.last ? 'day' : 'days'
  if (p.grain === 'weekend') return 'days'
  if (p.grain === 'week' || p.grain === 'month') return p.grain
  return p.grain === 'quarter' || p.grain === 'half' || p.grain === 'season' ? 'season' : 'year'
}

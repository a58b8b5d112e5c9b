import type { CalendarFields, TimeExpression, TimeMod, TimeType, TimeUnit } from '../../model/interval.js'

/** A time expression read at some position of the scanned words. */
export interface Found {
  /** The position after it. */
  readonly end: number
  readonly type: TimeType
  readonly expression: TimeExpression
  readonly mod: TimeMod | null
  readonly rule: string
  /** A second expression that is written into the first one's month: "24 and [25 April]". */
  readonly also?: { readonly start: number; readonly end: number; readonly expression: TimeExpression }
}

export type Calendar = Extract<TimeExpression, { kind: 'calendar' }>
export type Shift = Extract<TimeExpression, { kind: 'shift' }>

export const calendar = (at: CalendarFields, rest: Partial<Omit<Calendar, 'kind' | 'at'>> = {}): Calendar => ({
  kind: 'calendar',
  at,
  which: null,
  within: null,
  weekOf: false,
  until: null,
  swappable: false,
  ...rest,
})

export const shift = (
  amount: number | null,
  unit: TimeUnit,
  from: Shift['from'],
  rest: Partial<Pick<Shift, 'grain' | 'clock' | 'rolling'>> = {},
): Shift => ({ kind: 'shift', amount, unit, from, grain: null, clock: null, rolling: false, ...rest })

export const found = (end: number, expression: TimeExpression, rule: string, type: TimeType = 'DATE'): Found => ({
  end,
  type,
  expression,
  mod: null,
  rule,
})

/** True when the fields name one day. */
export const isDay = (at: CalendarFields): boolean =>
  at.day !== undefined || at.weekday !== undefined || at.holiday !== undefined

/** True when an expression names one day: "June 6", "Tuesday", "yesterday". */
export const namesDay = (e: TimeExpression): boolean =>
  e.kind === 'calendar' ? isDay(e.at) : e.kind === 'shift' && e.unit === 'day'

/** The same day with a time or a part of the day. */
export function atTime(day: Found, clock: CalendarFields, end: number): Found {
  const e = day.expression
  if (e.kind === 'calendar') return { ...day, end, type: 'TIME', expression: { ...e, at: { ...e.at, ...clock } } }
  if (e.kind === 'shift') return { ...day, end, type: 'TIME', expression: { ...e, clock: { ...e.clock, ...clock } } }
  return day
}

/** The longer of what two readers found; the first wins a tie. */
export const longer = (a: Found | null, b: Found | null): Found | null => (a && (!b || a.end >= b.end) ? a : b)

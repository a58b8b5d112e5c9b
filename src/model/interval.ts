import type { Span } from './text.js'

/** TIMEX3 types (TimeML 1.2.1). */
export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/**
 * How an interval is known.
 * `stated`: the words fix it ("6 June 2020"). `implied`: the words need an anchor ("June 6", "last week").
 * `published`: nothing in the text says, only the day of publication bounds it.
 */
export type Basis = 'stated' | 'implied' | 'published'

export type Precision = 'time' | 'day' | 'days' | 'week' | 'month' | 'season' | 'year' | 'open'

/** A stretch of time, both ends inclusive ISO 8601 dates or date-times; null means no limit is known on that side. */
export interface Interval {
  readonly earliest: string | null
  readonly latest: string | null
  readonly precision: Precision
  readonly basis: Basis
}

/** TIMEX3 modifiers that narrow or blur a value: "early June" is START of it, "about two years" APPROX. */
export type TimeMod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'

/**
 * A time expression. `value` is TIMEX3 (TimeML 1.2.1: `2020-06-06`, `2020-W23`, `P3D`, `PAST_REF`); what the report
 * leaves open stays `X` (`XXXX-06-06`). Ranges written as one ("5-6 June") are ISO 8601 intervals: `2020-06-05/2020-06-06`.
 * `interval` is null when nothing may be said without a date of publication.
 */
export interface TimeMention extends Span {
  readonly type: TimeType
  readonly value: string
  readonly mod: TimeMod | null
  readonly interval: Interval | null
  readonly rule: string
}

/** Units of calendar and clock, small to large. */
export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'

/** Part of a day: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'

export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** What the words fix of a calendar date; an absent field is left open by them. */
export interface CalendarFields {
  /** Astronomical: 264 BC is -263. */
  year?: number
  /** A year of two digits, its century left open: "'89". */
  shortYear?: number
  /** 198 is the 1980s. */
  decade?: number
  /** 19 is the twentieth century (years 19xx). */
  century?: number
  half?: number
  quarter?: number
  season?: Season
  month?: number
  /** Week of the month or quarter, counted from 1; -1 the last. */
  nthWeek?: number
  day?: number
  /** Monday 1 … Sunday 7. */
  weekday?: number
  weekend?: boolean
  holiday?: string
  part?: DayPart
  hour?: number
  minute?: number
  second?: number
  /** `Z`, `+02`, `-05`; absent when the text gives none. */
  zone?: string
}

/**
 * What a time expression says before it is placed in time.
 * `from: 'now'` counts from the day of publication ("ago", "last week"), `'then'` from the time the text has reached
 * ("the next day"), `'dated'` from the same where that is a day told by its month, an expression from that ("three days after June 6").
 */
export type TimeExpression =
  | {
      readonly kind: 'calendar'
      readonly at: CalendarFields
      /** Which of them: the one before, around or after now; `null` leaves it to tense and context. */
      readonly which: 'last' | 'this' | 'next' | 'previous' | 'following' | 'same' | null
      /** The larger stretch it lies in: "June [last year]". */
      readonly within: TimeExpression | null
      /** The week that holds it: "the week of March 6". */
      readonly weekOf: boolean
      /** The last day of a range whose first is `at`: "5-6 June". */
      readonly until: CalendarFields | null
      /** Numeric date whose day and month may be exchanged: "6/7/2020". */
      readonly swappable: boolean
    }
  | {
      readonly kind: 'shift'
      readonly unit: TimeUnit
      /** Signed; null when the text gives no number ("weeks ago"). */
      readonly amount: number | null
      readonly from: 'now' | 'then' | 'dated' | TimeExpression
      /** Unit of the answer where it is not `unit`: "the year-ago [quarter]". */
      readonly grain: TimeUnit | null
      readonly clock: CalendarFields | null
      /** Ends on the day of publication: "the past year" is no calendar year. */
      readonly rolling: boolean
    }
  | { readonly kind: 'reference'; readonly value: string }
  | { readonly kind: 'duration'; readonly value: string; readonly side: 'past' | 'future' | null }
  | { readonly kind: 'set'; readonly value: string }

/** An expression found in the text, with the words around it that open its interval ("since April", "until Friday"). */
export interface Timex extends Span {
  readonly type: TimeType
  readonly expression: TimeExpression
  readonly mod: TimeMod | null
  readonly opens: 'since' | 'until' | 'before' | 'after' | null
  readonly rule: string
}

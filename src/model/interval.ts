import type { Span } from './text.js'

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

/**
 * A time expression. `value` is TIMEX3 (TimeML 1.2.1: `2020-06-06`, `2020-W23`, `P3D`, `PAST_REF`).
 * `interval` is null when nothing may be said without a date of publication.
 */
export interface TimeMention extends Span {
  readonly type: TimeType
  readonly value: string
  readonly interval: Interval | null
  readonly rule: string
}

import { civilDate, dateText, dayNumber, isDate, weekdayOf, yearText } from '../../lib/calendar.js'
import type { CalendarFields, TimeExpression, TimeMention, Timex } from '../../model/interval.js'
import type { Calendar, Shift } from './found.js'
import { intervalOf, type Placed } from './intervals.js'
import { dayPoint, nearest, type Point, pointAt, pointOf, pointValue, pointWithin, shiftPoint } from './points.js'
import { isAhead, type Tense } from './tense.js'
import { clockValue, looseValue, openValue, typeOfValue, unknownValue } from './values.js'

interface Resolved extends Placed {
  readonly value: string
}

/** What the resolver is told of the whole text. */
export interface Setting {
  /** Day number of publication. */
  readonly published: number | null
  /** The text dates its events by each other, not by its day of publication. */
  readonly history: boolean
  /** "6/7" is 6 July; null when nothing tells. */
  readonly dayFirst: boolean | null
}

/**
 * Places the expressions of one text in time, in reading order. Remembers where the story has got to: an expression
 * without a year, a month or a week takes it from there, or from the day of publication, or leaves it open.
 */
export class Resolver {
  /** The last day, month, … the text spoke of. */
  private told: Point | null = null
  /** The last day told by its month. */
  private datedDay: Point | null = null
  /** The last day told of each day of the week, Monday 1. */
  private readonly weekdays: number[] = []
  /** The quarter or half year the text reports on. */
  private reported: Point | null = null
  /** The last year stated outright. */
  private statedYear: number | null = null

  constructor(private readonly setting: Setting) {}

  resolve(timex: Timex, tense: Tense): TimeMention {
    const { start, end, type, expression, mod, rule } = timex
    const r = this.read(expression, timex.opens === 'since' ? past : tense)
    if (r.point) this.remember(expression, r.point)
    const interval = intervalOf(timex, r, this.setting.published)
    return { start, end, type: typeOfValue(type, r.value), value: r.value, mod, interval, rule }
  }

  private remember(e: TimeExpression, point: Point): void {
    const compared = e.kind === 'shift' && e.unit === 'year' && e.amount !== 0
    if (!compared && (point.grain === 'quarter' || point.grain === 'half')) this.reported = point
    if (compared && !this.setting.history) return
    // a history's "today" is its writer's, not the story's
    if (this.setting.history && e.kind === 'shift' && e.from === 'now') return
    this.told = point
    if (point.grain === 'day') this.weekdays[weekdayOf(point.first)] = point.first
    if (e.kind === 'calendar' && e.at.month !== undefined && e.at.day !== undefined) this.datedDay = point
    if (e.kind === 'calendar' && e.at.year !== undefined) {
      // a lone year far off ("as in 1614") is an aside, not where the story has got to
      const leap = this.statedYear === null ? 0 : Math.abs(e.at.year - this.statedYear)
      if (e.at.month !== undefined || leap <= 8) this.statedYear = e.at.year
    } else if (this.setting.history && point.grain !== 'decade' && point.grain !== 'century') {
      this.statedYear = civilDate(point.first).year
    }
  }

  private read(e: TimeExpression, tense: Tense): Resolved {
    if (e.kind === 'shift') return this.shifted(e, tense)
    if (e.kind === 'calendar') return this.dated(e, tense)
    return { value: e.value, point: null, clock: null, stated: false }
  }

  private get today(): Point | null {
    return this.setting.published === null ? null : dayPoint(this.setting.published)
  }

  /** What dates without a year are near to: publication in news, the last date told in a history. */
  private get anchor(): Point | null {
    return this.setting.history ? this.told : this.today
  }

  /** What an expression counts from. Days and weeks of the writer ("yesterday") are never counted from the story. */
  private baseOf(e: Shift, tense: Tense): Point | null {
    if (e.from === 'then') return this.told ?? this.today
    if (e.from === 'dated') return this.told === this.datedDay ? this.told : null
    if (e.from !== 'now') return this.read(e.from, tense).point
    if (this.setting.published === null || e.unit === 'day' || e.unit === 'week') return this.today
    return this.anchor
  }

  private shifted(e: Shift, tense: Tense): Resolved {
    const base = this.baseOf(e, tense)
    const { amount, unit, clock } = e
    const stated = typeof e.from !== 'string' && e.from.kind === 'calendar' && e.from.at.year !== undefined
    const at = (point: Point): Resolved => ({ value: pointValue(point) + clockValue(clock), point, clock, stated })
    const unplaced = (value: string): Resolved => ({ value, point: null, clock, stated })
    if (amount === null) return unplaced('XXXX-XX-XX')
    if (!base) return unplaced(unknownValue(e.grain ?? unit) + clockValue(clock))
    if (unit === 'hour' || unit === 'minute' || unit === 'second') return at(base)
    if (unit === 'weekend' && amount === 0 && e.from === 'now') {
      const coming = weekdayOf(base.first) >= 5 || isAhead(tense.clause())
      return at(pointAt('weekend', coming ? base.first : base.first - 7))
    }
    if (e.grain) {
      const period = this.reported?.grain === e.grain ? this.reported : pointAt(e.grain, base.first - 45)
      const perYear = e.grain === 'quarter' ? 4 : e.grain === 'half' ? 2 : e.grain === 'month' ? 12 : null
      const yearly = unit === 'year' && perYear !== null
      return at(yearly ? shiftPoint(period, amount * perYear, e.grain) : shiftPoint(period, amount, unit))
    }
    // in a report of results "a year earlier" means the same quarter of that year
    if (unit === 'year' && amount === -1 && this.reported && !this.setting.history) {
      return at(shiftPoint(this.reported, this.reported.grain === 'quarter' ? -4 : -2, this.reported.grain))
    }
    if (grains.indexOf(unit) < grains.indexOf(base.grain)) {
      return { value: looseValue(base, unit), point: base, clock, stated: false }
    }
    // "a week from Tuesday" is a Tuesday
    if (unit === 'week' && typeof e.from !== 'string' && base.grain === 'day')
      return at(shiftPoint(base, amount * 7, 'day'))
    return at(shiftPoint(base, amount, unit))
  }

  private dated(e: Calendar, tense: Tense): Resolved {
    if (e.swappable && this.setting.dayFirst === null) return this.eitherWay(e.at)
    const turned = e.swappable && this.setting.dayFirst ? { ...e.at, day: e.at.month!, month: e.at.day! } : e.at
    const at = turned.shortYear === undefined ? turned : { ...turned, year: this.fullYear(turned.shortYear) }
    const stated = e.at.year !== undefined || e.at.decade !== undefined || e.at.century !== undefined
    const point = this.pointFor(e, at, tense)
    if (!point) return { value: openValue(at) + clockValue(at), point: null, clock: at, stated }
    if (e.weekOf) {
      const week = pointAt('week', point.first)
      return { value: pointValue(week), point: week, clock: null, stated }
    }
    const { year } = civilDate(point.first)
    const last = e.until && pointOf({ ...e.until, year }, year)
    if (!last || last.last < point.first) return { value: pointValue(point) + clockValue(at), point, clock: at, stated }
    const run: Point = { grain: 'day', first: point.first, last: last.last }
    const night = at.part !== undefined && run.last - run.first === 1
    const value = night ? dateText(run.first) + clockValue(at) : `${dateText(run.first)}/${dateText(run.last)}`
    return { value, point: run, clock: at, stated }
  }

  private pointFor(e: Calendar, at: CalendarFields, tense: Tense): Point | null {
    if (e.within) {
      const outer = this.read(e.within, tense).point
      return outer && pointWithin(at, outer)
    }
    if (at.year !== undefined || at.decade !== undefined || at.century !== undefined) return pointOf(at, at.year)
    const inYear =
      at.month !== undefined ||
      at.quarter !== undefined ||
      at.half !== undefined ||
      at.season !== undefined ||
      at.holiday !== undefined
    return inYear ? this.chooseYear(e.which, at, tense) : this.chooseDay(e.which, at, tense)
  }

  /** "6/7/2020" where nothing tells the day from the month: both, and what lies between. */
  private eitherWay(at: CalendarFields): Resolved {
    const year = at.year ?? (at.shortYear === undefined ? undefined : this.fullYear(at.shortYear))
    const value = `${year === undefined ? 'XXXX' : yearText(year)}-XX-XX`
    const a = pointOf(at, year)
    const b = pointOf({ ...at, day: at.month!, month: at.day! }, year)
    if (!a || !b) return { value, point: null, clock: null, stated: false }
    const point: Point = { grain: 'day', first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) }
    return { value, point, clock: null, stated: false }
  }

  /** The full year of "'89": in a history the nearest to the story, in news the latest not far past publication. */
  private fullYear(short: number): number {
    const { published, history } = this.setting
    const near = (history ? this.statedYear : null) ?? (published === null ? 1999 : civilDate(published).year)
    const year = Math.floor(near / 100) * 100 + short
    if (!history) return year > near + 15 ? year - 100 : year
    return year - near > 50 ? year - 100 : near - year > 50 ? year + 100 : year
  }

  /** The year that a month, quarter, season or feast without one lies in. */
  private chooseYear(which: Calendar['which'], at: CalendarFields, tense: Tense): Point | null {
    const ref =
      which === 'previous' || which === 'following' || which === 'same' ? (this.told ?? this.today) : this.anchor
    if (!ref) return this.statedYear === null ? null : pointOf(at, this.statedYear)
    const { year } = civilDate(ref.first)
    const fitted = at.weekday !== undefined && at.day !== undefined
    const all: Point[] = []
    for (let y = year - 7; y <= year + 7; y++) {
      const p = pointOf(at, y)
      if (p && (!fitted || weekdayOf(p.first) === at.weekday)) all.push(p)
    }
    if (all.length === 0) return null
    if (fitted) return nearest(all, ref)
    if (which === 'last' || which === 'previous') return all.findLast((p) => p.last < ref.first) ?? null
    if (which === 'next' || which === 'following') return all.find((p) => p.first > ref.last) ?? null
    if (which !== null) return all.find((p) => civilDate(p.first).year === year) ?? null
    if (this.setting.history) return this.inStory(at, this.statedYear ?? year)
    // results are told of the quarter that has just ended, whatever the tense
    if (at.quarter !== undefined || at.half !== undefined) return nearest(all, dayPoint(ref.first - 75))
    const close = nearest(all, ref)
    const before = all.findLast((p) => p.first <= ref.last) ?? null
    if (at.day !== undefined && Math.abs(close.first - ref.first) < 150) return tense.near() === 'past' ? before : close
    const direction = tense.clause()
    if (direction === 'past') return before
    const after = isAhead(direction) ? (all.find((p) => p.last >= ref.first) ?? null) : close
    return after && after.first - ref.first > 330 ? close : after
  }

  /** In a history a date goes on from the last one told: January after December is next year's. */
  private inStory(at: CalendarFields, year: number): Point | null {
    const p = pointOf(at, year) ?? pointOf(at, year + 1) ?? pointOf(at, year - 1)
    const { told } = this
    if (!p || !told || p.grain === 'season' || told.last - told.first > 40) return p
    const turned = civilDate(told.first).year === year && told.first - p.first > 270
    return turned ? pointOf(at, year + 1) : p
  }

  /** The day that a weekday, a day of the month, or a time of day alone means. */
  private chooseDay(which: Calendar['which'], at: CalendarFields, tense: Tense): Point | null {
    const relative = which === 'previous' || which === 'following' || which === 'same'
    const ref = relative ? (this.told ?? this.today) : this.anchor
    if (!ref) return null
    const day = ref.first
    if (at.weekday === undefined) {
      if (at.day !== undefined) {
        const { year, month } = civilDate(day)
        return isDate(year, month, at.day) ? dayPoint(dayNumber(year, month, at.day)) : null
      }
      // a time of day alone belongs to the day last spoken of
      const on = this.told?.grain === 'day' ? this.told : ref
      return on.grain === 'day' ? dayPoint(on.first) : null
    }
    // a weekday of the writer needs the day of writing
    if (!relative && this.setting.published === null) return null
    if (at.day !== undefined) {
      const days = Array.from({ length: 400 }, (_, n) => dayPoint(day + 200 - n))
      const fit = days.filter((p) => weekdayOf(p.first) === at.weekday && civilDate(p.first).day === at.day)
      return fit.length > 0 ? nearest(fit, ref) : null
    }
    const back = (weekdayOf(day) - at.weekday + 7) % 7
    const forth = (at.weekday - weekdayOf(day) + 7) % 7
    // "Friday's close was lower than the previous Friday's"
    const same = this.weekdays[at.weekday]
    if (which === 'previous' && same !== undefined && same <= day && day - same < 7) return dayPoint(same - 7)
    if (which === 'last' || which === 'previous') return dayPoint(day - (back || 7))
    if (which === 'next' || which === 'following') return dayPoint(day + (forth || 7))
    if (which !== null) return dayPoint(day - weekdayOf(day) + at.weekday)
    if (back === 0) return dayPoint(day)
    const direction = tense.clause()
    // what was planned for the day that was yesterday has had its day
    const ahead = direction === 'future' || (direction === 'planned' && back > 1)
    return dayPoint(ahead ? day + forth : day - back)
  }
}

/** "since Friday" is past, whatever the clause says. */
const past: Tense = { near: () => 'past', clause: () => 'past' }

/** Units from fine to coarse. */
const grains: readonly string[] = [
  'second',
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
  'millennium',
]

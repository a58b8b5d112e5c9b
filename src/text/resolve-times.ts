import { civilDate, dateText, dayNumber, isDate, parseDay, weekdayOf, yearText } from '../lib/calendar.js'
import type {
  CalendarFields,
  Interval,
  Precision,
  TimeExpression,
  TimeMention,
  TimeType,
  Timex,
} from '../model/interval.js'
import { stage } from '../model/stage.js'
import type { Arc, Sentence, Tag, Token } from '../model/text.js'
import { noWords, scanWords } from './scan-words.js'
import { holidayDay } from './times/holidays.js'
import {
  dayPoint,
  halfPoint,
  monthPoint,
  type Point,
  pointAt,
  pointValue,
  quarterPoint,
  seasonPoint,
  shiftPoint,
  yearPoint,
} from './times/points.js'
import { cueDirection, type Direction, parsedDirection } from './times/tense.js'

/** Places the time expressions of a report in time, by its date of publication and by what it has told so far. */
export const resolveTimes = stage({
  name: 'resolve-times',
  needs: ['sentences', 'tokens', 'timexes', 'tags', 'arcs'],
  gives: ['times'],
  run({ document, sentences, tokens, timexes, tags, arcs }) {
    const published = document.published === null ? null : parseDay(document.published)
    const narrative = isNarrative(timexes, published)
    const resolver = new Resolver(published, narrative, dayFirst(timexes, document.text))
    const tense = directions(document.text, sentences, tokens, tags, arcs)
    const borrowed = borrowYears(timexes, document.text)
    return { times: borrowed.map((timex) => resolver.resolve(timex, () => tense(timex))) }
  },
})

/**
 * A history tells of years long gone and dates its events by each other; a news report by its day of publication.
 * Without one every text is read as a history.
 */
function isNarrative(timexes: readonly Timex[], published: number | null): boolean {
  if (published === null) return true
  const { year } = civilDate(published)
  let far = 0
  let near = 0
  let deictic = 0
  for (const { expression: e } of timexes) {
    if (e.kind === 'calendar') {
      const y = e.at.year ?? (e.at.decade === undefined ? undefined : e.at.decade * 10)
      if (y !== undefined) {
        if (Math.abs(y - year) > 2) far++
        else near++
      } else if (e.at.weekday !== undefined && e.at.day === undefined) deictic++
    } else if (e.kind === 'shift' && e.from === 'now') deictic++
  }
  return (far > 5 && far > 5 * (near + deictic)) || (far + near > 30 && far + near > 8 * deictic)
}

const joint = /^(?:\s*(?:and|to|or|through|until|-|–|—|\/|,)\s*(?:early |late |mid-)?){1,2}$/

/** "in August and September 1914": a date joined to one with a year shares that year. */
function borrowYears(timexes: readonly Timex[], text: string): readonly Timex[] {
  return timexes.map((timex, i) => {
    const e = timex.expression
    if (
      e.kind !== 'calendar' ||
      e.which ||
      e.within ||
      e.at.year !== undefined ||
      (e.at.month === undefined && e.at.season === undefined)
    )
      return timex
    for (let k = i + 1; k < Math.min(i + 3, timexes.length); k++) {
      const next = timexes[k]!
      if (next.start - timexes[k - 1]!.end > 12 || !joint.test(text.slice(timexes[k - 1]!.end, next.start)))
        return timex
      const n = next.expression
      if (n.kind !== 'calendar' || (n.at.month === undefined && n.at.season === undefined)) return timex
      if (n.at.year !== undefined) {
        const crosses = e.at.month !== undefined && n.at.month !== undefined && e.at.month > n.at.month
        return { ...timex, expression: { ...e, at: { ...e.at, year: crosses ? n.at.year - 1 : n.at.year } } }
      }
    }
    return timex
  })
}

/** Whether "6/7/2020" is 6 July: told by an unmistakable date in the same text, else by how it spells dates out. */
function dayFirst(timexes: readonly Timex[], text: string): boolean | null {
  let votes = 0
  let spelt = 0
  for (const t of timexes) {
    const e = t.expression
    if (e.kind !== 'calendar' || e.at.day === undefined || e.at.month === undefined) continue
    const head = text.charCodeAt(t.start)
    if (t.rule === 'T7' && !e.swappable)
      votes += e.at.day > 12 && text.slice(t.start, t.end).startsWith(`${e.at.day}`) ? 1 : -1
    else if (t.rule === 'T1' || t.rule === 'T2') spelt += head >= 48 && head <= 57 ? 1 : -1
  }
  return votes !== 0 ? votes > 0 : spelt !== 0 ? spelt > 0 : null
}

function directions(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  tags: readonly Tag[],
  arcs: readonly Arc[],
) {
  const words = noWords()
  let scanned = -1
  let s = 0
  let t = 0
  return (timex: Timex): Direction => {
    if (tags.length === tokens.length && arcs.length === tokens.length && tokens.length > 0) {
      while (t < tokens.length && tokens[t]!.end <= timex.start) t++
      let last = t
      while (last + 1 < tokens.length && tokens[last + 1]!.start < timex.end) last++
      const d = parsedDirection(t, last, tokens, tags, arcs)
      if (d) return d
    }
    while (s < sentences.length - 1 && sentences[s]!.end <= timex.start) s++
    if (scanned !== s) {
      scanWords(text, sentences[s]!, words)
      scanned = s
    }
    let from = 0
    while (from < words.count && words.end[from]! <= timex.start) from++
    let to = from
    while (to < words.count && words.start[to]! < timex.end) to++
    return cueDirection(words, from, to)
  }
}

interface Resolved {
  readonly value: string
  readonly point: Point | null
  readonly stated: boolean
}

class Resolver {
  /** The last day, month, … the text spoke of. */
  private lastTold: Point | null = null
  /** The quarter or half year the text reports on. */
  private reported: Point | null = null
  /** The last year stated outright. */
  private statedYear: number | null = null

  constructor(
    private readonly published: number | null,
    private readonly narrative: boolean,
    private readonly dayFirst: boolean | null,
  ) {}

  resolve(timex: Timex, tense: () => Direction): TimeMention {
    const { start, end, type, expression, mod, rule } = timex
    const r = this.read(expression, tense)
    if (r.point && expression.kind !== 'duration') this.remember(expression, r)
    return { start, end, type: typeOf(type, r.value), value: r.value, mod, interval: this.interval(timex, r), rule }
  }

  private remember(expression: TimeExpression, r: Resolved) {
    const compared = expression.kind === 'shift' && expression.unit === 'year' && expression.amount !== 0
    if (r.point && !compared && (r.point.grain === 'quarter' || r.point.grain === 'half')) this.reported = r.point
    if (compared && !this.narrative) return
    this.lastTold = r.point
    if (expression.kind === 'calendar' && expression.at.year !== undefined) {
      // a lone year far off ("as in 1614") is an aside, not where the story has got to
      const aside =
        expression.at.month === undefined &&
        this.statedYear !== null &&
        Math.abs(expression.at.year - this.statedYear) > 8
      if (!aside) this.statedYear = expression.at.year
    } else if (r.point && this.narrative && r.point.grain !== 'decade' && r.point.grain !== 'century')
      this.statedYear = civilDate(r.point.first).year
  }

  private read(e: TimeExpression, tense: () => Direction): Resolved {
    switch (e.kind) {
      case 'reference':
      case 'set':
        return { value: e.value, point: null, stated: false }
      case 'duration':
        return { value: e.value, point: null, stated: false }
      case 'shift':
        return this.shifted(e, tense)
      case 'calendar':
        return this.calendar(e, tense)
    }
  }

  /** The day relative expressions are counted from: publication in news, the last date told in a history. */
  private get now(): Point | null {
    if (this.narrative) return this.lastTold
    return this.published === null ? null : dayPoint(this.published)
  }

  private shifted(e: Extract<TimeExpression, { kind: 'shift' }>, tense: () => Direction): Resolved {
    const base =
      e.from === 'now' ? this.now : e.from === 'then' ? (this.lastTold ?? this.now) : this.read(e.from, tense).point
    const amount = e.amount
    if (amount === null) return { value: e.unit === 'day' ? 'XXXX-XX-XX' : 'PAST_REF', point: null, stated: false }
    const suffix = e.clock ? clockText(e.clock) : ''
    const stated = typeof e.from !== 'string' && this.isStated(e.from)
    if (!base) return { value: unknown(e.grain ?? e.unit) + suffix, point: null, stated }
    if (e.unit === 'hour' || e.unit === 'minute' || e.unit === 'second')
      return { value: pointValue(base), point: base, stated }
    if (e.unit === 'weekend' && e.from === 'now' && amount === 0) {
      const weekday = weekdayOf(base.first)
      const coming = tense() === 'future' || weekday >= 5
      const p = pointAt('weekend', coming ? base.first : base.first - 7)
      return { value: pointValue(p), point: p, stated }
    }
    if (e.grain) {
      const told = this.reported?.grain === e.grain ? this.reported : pointAt(e.grain, base.first - 45)
      const steps = { quarter: 4, half: 2, month: 12 }[e.grain as string]
      const p =
        e.unit === 'year' && steps ? shiftPoint(told, amount * steps, e.grain) : shiftPoint(told, amount, e.unit)
      return { value: pointValue(p) + suffix, point: p, stated }
    }
    // in a report of results "a year earlier" means the same quarter of that year
    if (e.unit === 'year' && amount === -1 && this.reported && !this.narrative) {
      const p = shiftPoint(this.reported, this.reported.grain === 'quarter' ? -4 : -2, this.reported.grain)
      return { value: pointValue(p) + suffix, point: p, stated }
    }
    if (isFiner(e.unit, base.grain)) return { value: finer(base, e.unit), point: base, stated: false }
    const p = shiftPoint(base, amount, e.unit)
    return { value: pointValue(p) + suffix, point: p, stated }
  }

  private isStated(e: TimeExpression): boolean {
    return e.kind === 'calendar' && e.at.year !== undefined
  }

  private calendar(e: Extract<TimeExpression, { kind: 'calendar' }>, tense: () => Direction): Resolved {
    let at = e.at
    if (e.swappable) {
      if (this.dayFirst === null) return { value: this.swapped(at), point: null, stated: false }
      if (this.dayFirst) at = { ...at, day: at.month!, month: at.day! }
    }
    const suffix = clockText(at)
    if (at.shortYear !== undefined) at = { ...at, year: this.century(at.shortYear) }
    const stated = at.year !== undefined && at.shortYear === undefined
    if (e.within) {
      const outer = this.read(e.within, tense).point
      if (outer) {
        const p = within(at, outer)
        if (p) return { value: pointValue(p) + suffix, point: p, stated: false }
      }
      return { value: open(at) + suffix, point: null, stated: false }
    }
    const p =
      at.year !== undefined || at.decade !== undefined || at.century !== undefined
        ? inYear(at, at.year)
        : this.choose(e, at, tense)
    if (!p) return { value: open(at) + suffix, point: null, stated }
    if (e.weekOf) {
      const week = pointAt('week', p.first)
      return { value: pointValue(week), point: week, stated }
    }
    if (e.until) {
      const { year } = civilDate(p.first)
      const last = inYear({ ...e.until, year }, year)
      if (last && last.last >= p.first) {
        const run: Point = { grain: 'day', first: p.first, last: last.last }
        return { value: `${dateText(run.first)}/${dateText(run.last)}`, point: run, stated }
      }
    }
    return { value: pointValue(p) + suffix, point: p, stated }
  }

  private swapped(at: CalendarFields): string {
    return `${at.year === undefined ? 'XXXX' : yearText(at.year)}-XX-XX`
  }

  /** The full year of "'89": the century of the text, or the latest one not past publication. */
  private century(short: number): number {
    const near = this.narrative
      ? (this.statedYear ?? (this.published === null ? 1950 : civilDate(this.published).year))
      : civilDate(this.published!).year
    const same = Math.floor(near / 100) * 100 + short
    return this.narrative
      ? same - near > 50
        ? same - 100
        : near - same > 50
          ? same + 100
          : same
      : same > near + 15
        ? same - 100
        : same
  }

  /** Picks the year, month or week a date without one lies in. */
  private choose(
    e: Extract<TimeExpression, { kind: 'calendar' }>,
    at: CalendarFields,
    tense: () => Direction,
  ): Point | null {
    const relative = e.which === 'previous' || e.which === 'following' || e.which === 'same'
    const ref = relative ? (this.lastTold ?? this.now) : this.now
    if (
      at.month === undefined &&
      at.quarter === undefined &&
      at.half === undefined &&
      at.season === undefined &&
      at.holiday === undefined
    ) {
      if (!ref) return null
      return this.chooseDay(e.which, at, ref, tense)
    }
    const { year } = ref ? civilDate(ref.first) : { year: 0 }
    if (!ref) return this.statedYear === null ? null : inYear(at, this.statedYear)
    const candidates: Point[] = []
    for (let y = year - 7; y <= year + 7; y++) {
      const p = inYear(at, y)
      if (p && (at.weekday === undefined || at.day === undefined || weekdayOf(p.first) === at.weekday))
        candidates.push(p)
    }
    if (candidates.length === 0) return null
    const fitted = at.weekday !== undefined && at.day !== undefined
    if (fitted) return nearest(candidates, ref)
    switch (e.which) {
      case 'last':
      case 'previous':
        return candidates.findLast((p) => p.last < ref.first) ?? null
      case 'next':
      case 'following':
        return candidates.find((p) => p.first > ref.last) ?? null
      case 'this':
      case 'same':
        return candidates.find((p) => civilDate(p.first).year === year) ?? null
    }
    if (this.narrative) return this.inStory(at, this.statedYear ?? year)
    // results are told of the quarter that has just ended, whatever the tense
    if (at.quarter !== undefined || at.half !== undefined) return nearest(candidates, dayPoint(ref.first - 75))
    const d = tense()
    const close = nearest(candidates, ref)
    if (at.day !== undefined && Math.abs(close.first - ref.first) < 150) return close
    if (d === 'past') return candidates.findLast((p) => p.first <= ref.last) ?? null
    if (d === 'future') {
      const p = candidates.find((c) => c.last >= ref.first) ?? null
      return p && p.first - ref.first > 330 ? close : p
    }
    return close
  }

  /** In a history a date goes on from the last one told: January after December is next year's. */
  private inStory(at: CalendarFields, year: number): Point | null {
    const p = inYear(at, year) ?? inYear(at, year + 1) ?? inYear(at, year - 1)
    const told = this.lastTold
    if (!p || !told || p.grain === 'season' || told.grain === 'year' || told.last - told.first > 40) return p
    if (civilDate(told.first).year !== year) return p
    return told.first - p.first > 270 ? inYear(at, year + 1) : p
  }

  /** A weekday, a day of the month, or a time of day alone. */
  private chooseDay(
    which: Extract<TimeExpression, { kind: 'calendar' }>['which'],
    at: CalendarFields,
    ref: Point,
    tense: () => Direction,
  ): Point | null {
    if (at.weekday !== undefined) {
      const day = ref.first
      const back = (weekdayOf(day) - at.weekday + 7) % 7
      const forth = (at.weekday - weekdayOf(day) + 7) % 7
      if (at.day !== undefined) {
        const days = [...Array(400).keys()].map((n) => day + 200 - n)
        const fit = days.filter((d) => weekdayOf(d) === at.weekday && civilDate(d).day === at.day)
        return fit.length ? nearest(fit.map(dayPoint), ref) : null
      }
      if (which === 'last' || which === 'previous') return dayPoint(day - (back || 7))
      if (which === 'next' || which === 'following') return dayPoint(day + (forth || 7))
      if (which === 'this' || which === 'same') return dayPoint(day - weekdayOf(day) + at.weekday)
      if (back === 0) return dayPoint(day)
      const d = tense()
      return dayPoint(d === 'future' ? day + forth : day - back)
    }
    if (at.day !== undefined) {
      const { year, month } = civilDate(ref.first)
      return isDate(year, month, at.day) ? dayPoint(dayNumber(year, month, at.day)) : null
    }
    const day =
      this.lastTold && this.lastTold.grain === 'day' ? this.lastTold.first : ref.grain === 'day' ? ref.first : null
    return day === null ? null : dayPoint(day)
  }

  private interval(timex: Timex, r: Resolved): Interval | null {
    const { expression: e, mod, opens } = timex
    const today = this.published === null ? null : dateText(this.published)
    if (e.kind === 'reference') {
      if (today === null) return null
      if (e.value === 'PRESENT_REF') return { earliest: today, latest: today, precision: 'day', basis: 'implied' }
      if (e.value === 'PAST_REF') return { earliest: null, latest: today, precision: 'open', basis: 'implied' }
      return { earliest: today, latest: null, precision: 'open', basis: 'implied' }
    }
    if (!r.point) return null
    const basis = r.stated ? 'stated' : 'implied'
    let { first, last } = r.point
    if (opens === 'since' || opens === 'after')
      return { earliest: dateText(first), latest: null, precision: 'open', basis }
    if (opens === 'until') return { earliest: null, latest: dateText(last), precision: 'open', basis }
    if (opens === 'before') return { earliest: null, latest: dateText(first - 1), precision: 'open', basis }
    const length = last - first
    if (mod && length > 1) {
      if (mod === 'START') last = first + Math.floor(length / 2)
      else if (mod === 'END') first = last - Math.floor(length / 2)
      else if (mod === 'MID') {
        first += Math.floor(length / 4)
        last -= Math.floor(length / 4)
      }
      if (timex.rule === 'T32' && this.published !== null && mod === 'START') {
        first = r.point.first
        last = Math.min(r.point.last, this.published)
      }
    }
    return { earliest: dateText(first), latest: dateText(last), precision: precisionOf(r.point), basis }
  }
}

function precisionOf(p: Point): Precision {
  if (p.grain === 'day') return p.first === p.last ? 'day' : 'days'
  if (p.grain === 'weekend') return 'days'
  if (p.grain === 'week' || p.grain === 'month') return p.grain
  if (p.grain === 'quarter' || p.grain === 'half' || p.grain === 'season') return 'season'
  return 'year'
}

const nearest = (points: readonly Point[], ref: Point): Point =>
  points.reduce((best, p) => (Math.abs(p.first - ref.first) < Math.abs(best.first - ref.first) ? p : best))

/** The point that these fields name in a year; null when there is no such date. */
function inYear(at: CalendarFields, year: number | undefined): Point | null {
  if (at.century !== undefined) return pointAt('century', dayNumber(at.century * 100, 1, 1))
  if (at.decade !== undefined) return pointAt('decade', dayNumber(at.decade * 10, 1, 1))
  if (year === undefined) return null
  if (at.holiday !== undefined) {
    const day = holidayDay(at.holiday, year)
    return day === null ? null : dayPoint(day)
  }
  if (at.month !== undefined) {
    if (at.day !== undefined) return isDate(year, at.month, at.day) ? dayPoint(dayNumber(year, at.month, at.day)) : null
    const month = monthPoint(year, at.month)
    if (at.nthWeek === undefined) return month
    if (at.nthWeek < 0) return { grain: 'week', ...weekOf(month.last) }
    return { grain: 'week', ...weekOf(month.first + (at.nthWeek - 1) * 7) }
  }
  if (at.quarter !== undefined) return quarterPoint(year, at.quarter)
  if (at.half !== undefined) return halfPoint(year, at.half)
  if (at.season !== undefined) return seasonPoint(year, at.season)
  return yearPoint(year)
}

const weekOf = (day: number) => ({ first: day - weekdayOf(day) + 1, last: day - weekdayOf(day) + 7 })

/** The fields inside a larger stretch: June in last year, Monday in last week, the 25th in that month. */
function within(at: CalendarFields, outer: Point): Point | null {
  const { year, month } = civilDate(outer.first)
  if (outer.grain === 'week' && at.weekday !== undefined)
    return dayPoint(outer.first - weekdayOf(outer.first) + at.weekday)
  if (outer.grain === 'month' && at.month === undefined && at.day !== undefined)
    return isDate(year, month, at.day) ? dayPoint(dayNumber(year, month, at.day)) : null
  return inYear(at, year)
}

const two = (n: number) => String(n).padStart(2, '0')

/** "T15:00Z", "TNI", or nothing. */
function clockText(at: CalendarFields): string {
  if (at.hour !== undefined) {
    const seconds = at.second === undefined ? '' : `:${two(at.second)}`
    return `T${two(at.hour)}:${two(at.minute ?? 0)}${seconds}${at.zone === 'Z' ? 'Z' : ''}`
  }
  return at.part === undefined ? '' : `T${at.part}`
}

/** What is known of a date whose year, month or week is not: `XXXX-06-06`, `XXXX-WXX-5`. */
function open(at: CalendarFields): string {
  if (at.month !== undefined) return `XXXX-${two(at.month)}${at.day === undefined ? '' : `-${two(at.day)}`}`
  if (at.weekday !== undefined) return `XXXX-WXX-${at.weekday}`
  if (at.quarter !== undefined) return `XXXX-Q${at.quarter}`
  if (at.half !== undefined) return `XXXX-H${at.half}`
  if (at.season !== undefined) return `XXXX-${at.season}`
  if (at.day !== undefined) return `XXXX-XX-${two(at.day)}`
  if (at.holiday !== undefined) return 'XXXX-XX-XX'
  return 'XXXX-XX-XX'
}

function unknown(unit: string): string {
  if (unit === 'week') return 'XXXX-WXX'
  if (unit === 'weekend') return 'XXXX-WXX-WE'
  if (unit === 'month') return 'XXXX-XX'
  if (unit === 'quarter') return 'XXXX-QX'
  if (unit === 'year') return 'XXXX'
  if (unit === 'decade') return 'XXX'
  if (unit === 'century') return 'XX'
  return 'XXXX-XX-XX'
}

const order = [
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
const isFiner = (unit: string, grain: string) => order.indexOf(unit) < order.indexOf(grain)

/** A day or month somewhere within a coarser point: "two days later" after "in March". */
function finer(base: Point, unit: string): string {
  const { year, month } = civilDate(base.first)
  if (unit === 'year' || unit === 'quarter') return yearText(year)
  if (unit === 'month') return `${yearText(year)}-XX`
  if (unit === 'week') return `${yearText(year)}-WXX`
  return base.grain === 'month' ? `${yearText(year)}-${two(month)}-XX` : `${yearText(year)}-XX-XX`
}

function typeOf(type: TimeType, value: string): TimeType {
  return type === 'DATE' && /T(?:\d|[A-Z]{2})/.test(value) && value.includes('-') ? 'TIME' : type
}

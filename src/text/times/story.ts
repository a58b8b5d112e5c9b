import { civilDate } from '../../lib/calendar.js'
import type { TimeExpression, Timex } from '../../model/interval.js'

/**
 * A history tells of years long gone and dates its events by each other; a news report by its day of publication.
 * Without that day every text is read as a history. Told by how many years are stated, and how far off, against how many
 * expressions count from the day of writing ("yesterday", "last week", a bare weekday).
 */
export function isHistory(timexes: readonly Timex[], published: number | null): boolean {
  if (published === null) return true
  const { year } = civilDate(published)
  let far = 0
  let near = 0
  let deictic = 0
  for (const { expression: e } of timexes) {
    if (isDeictic(e)) deictic++
    if (e.kind !== 'calendar') continue
    const stated = e.at.year ?? (e.at.decade === undefined ? undefined : e.at.decade * 10)
    if (stated === undefined) continue
    if (Math.abs(stated - year) > 2) far++
    else near++
  }
  return (far > 5 && far > 5 * (near + deictic)) || (far + near > 30 && far + near > 8 * deictic)
}

/** Counted from the day of writing, if only by what it is counted from in turn: "the day before last Tuesday". */
function isDeictic(e: TimeExpression): boolean {
  if (e.kind === 'shift') return e.from === 'now' || (typeof e.from !== 'string' && isDeictic(e.from))
  return e.kind === 'calendar' && e.at.year === undefined && e.at.weekday !== undefined && e.at.day === undefined
}

const joint = /^(?:\s*(?:and|to|or|through|until|-|–|—|\/|,)\s*(?:early |late |mid-)?){1,2}$/

/** Completes expressions that share a year or a day with the one written behind them. */
export function borrow(timexes: readonly Timex[], text: string): readonly Timex[] {
  return borrowYears(borrowDays(timexes, text), text)
}

const bracket = /^[\s(),]*(?:on|of)?\s*$/

/** "10:35 a.m. (0735 GMT) on Sunday": a time of day takes its day from the one written behind it. */
function borrowDays(timexes: readonly Timex[], text: string): readonly Timex[] {
  return timexes.map((timex, i) => {
    const e = timex.expression
    if (e.kind !== 'calendar' || e.at.hour === undefined || Object.keys(e.at).some((key) => !clockFields.has(key)))
      return timex
    for (let k = i + 1; k < Math.min(i + 3, timexes.length); k++) {
      if (!bracket.test(text.slice(timexes[k - 1]!.end, timexes[k]!.start))) return timex
      const n = timexes[k]!.expression
      if (n.kind !== 'calendar') return timex
      if (n.at.day === undefined && n.at.weekday === undefined) continue
      return { ...timex, expression: { ...n, at: { ...n.at, ...e.at } } }
    }
    return timex
  })
}

const clockFields = new Set(['hour', 'minute', 'second', 'zone'])

/** "in August and September 1914": a date joined to one with a year shares that year. */
function borrowYears(timexes: readonly Timex[], text: string): readonly Timex[] {
  return timexes.map((timex, i) => {
    const e = timex.expression
    if (e.kind !== 'calendar' || e.which || e.within || e.at.year !== undefined || !isDated(timex)) return timex
    for (let k = i + 1; k < Math.min(i + 3, timexes.length); k++) {
      const gap = text.slice(timexes[k - 1]!.end, timexes[k]!.start)
      const n = timexes[k]!.expression
      if (gap.length > 12 || !joint.test(gap) || n.kind !== 'calendar' || !isDated(timexes[k]!)) return timex
      if (n.at.year === undefined) continue
      const crosses = e.at.month !== undefined && n.at.month !== undefined && e.at.month > n.at.month
      return { ...timex, expression: { ...e, at: { ...e.at, year: crosses ? n.at.year - 1 : n.at.year } } }
    }
    return timex
  })
}

const isDated = ({ expression: e }: Timex) =>
  e.kind === 'calendar' && (e.at.month !== undefined || e.at.season !== undefined)

/**
 * Whether "6/7/2020" is 6 July: told by an unmistakable date in the same text, else by how it spells dates out; null
 * when nothing tells.
 */
export function isDayFirst(timexes: readonly Timex[], text: string): boolean | null {
  let numeric = 0
  let spelt = 0
  for (const t of timexes) {
    const e = t.expression
    if (e.kind !== 'calendar' || e.at.day === undefined || e.at.month === undefined) continue
    const head = text.slice(t.start, t.end)
    if (t.rule === 'T7' && !e.swappable) numeric += Number.parseInt(head, 10) === e.at.day ? 1 : -1
    else if (t.rule === 'T1' || t.rule === 'T2') spelt += /^\d/.test(head) ? 1 : -1
  }
  const votes = numeric || spelt
  return votes === 0 ? null : votes > 0
}

import type { Event } from '../../model/event.js'

/** A day, week or month of the histogram, with the events known to the day and those only known to lie around it. */
interface Bin {
  /** First and last day, `2020-06-06`. */
  readonly from: string
  readonly to: string
  readonly certain: number
  readonly around: number
}

interface Histogram {
  readonly bins: readonly Bin[]
  /** Days a bin spans. */
  readonly step: number
  /** Events outside the shown stretch, and events whose interval is open or too wide to say much about a day. */
  readonly earlier: number
  readonly later: number
  readonly undated: number
}

const msPerDay = 86_400_000
const number = (iso: string) => Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / msPerDay)
export const isoDay = (n: number) => new Date(n * msPerDay).toISOString().slice(0, 10)
export const dayNumber = number

/** An interval wider than this says little about any one day, so it is left out of the bars. */
const widest = 10

/** Counts events by day, or by week or month where the days would be too many. A lone old date does not stretch it. */
export function histogram(events: readonly Event[], most = 92): Histogram {
  const dated = events
    .filter(({ time }) => time.earliest !== null && time.latest !== null)
    .map(({ time }) => ({ a: number(time.earliest!), b: number(time.latest!) }))
    .filter(({ a, b }) => Number.isFinite(a) && Number.isFinite(b) && b >= a && b - a <= widest)
  const undated = events.length - dated.length
  if (dated.length === 0) return { bins: [], step: 1, earlier: 0, later: 0, undated }

  const starts = dated.map(({ a }) => a).sort((x, y) => x - y)
  const ends = dated.map(({ b }) => b).sort((x, y) => x - y)
  const low = starts[Math.floor(starts.length * 0.05)]!
  const high = ends[Math.min(ends.length - 1, Math.floor(ends.length * 0.95))]!
  const slack = Math.max(7, high - low)
  const first = starts.find((a) => a >= low - slack)!
  const last = ends.findLast((b) => b <= high + slack)!

  const days = last - first + 1
  const step = days <= most ? 1 : days <= most * 7 ? 7 : Math.ceil(days / most / 30) * 30
  const bins = Array.from({ length: Math.ceil(days / step) }, (_, i) => {
    const from = first + i * step
    const to = from + step - 1
    const here = dated.filter(({ a, b }) => a <= to && b >= from)
    const certain = here.filter(({ a, b }) => a >= from && b <= to).length
    return { from: isoDay(from), to: isoDay(to), certain, around: here.length - certain }
  })
  return {
    bins,
    step,
    earlier: dated.filter(({ b }) => b < first).length,
    later: dated.filter(({ a }) => a > last).length,
    undated,
  }
}

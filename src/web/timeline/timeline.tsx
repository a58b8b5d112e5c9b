import { useMemo, useRef } from 'react'
import type { Event } from '../../model/event.js'
import { go, useView } from '../state.js'
import { count, dayPhrase } from '../words.js'
import { dayNumber, histogram } from './bins.js'

/** Events by day, with two handles that narrow every other view to the days between them. */
export function Timeline({ events }: { events: readonly Event[] }) {
  const { from, to } = useView()
  const { bins, step, earlier, later, undated } = useMemo(() => histogram(events), [events])
  const drag = useRef<number | null>(null)
  if (bins.length === 0) return null

  const most = Math.max(...bins.map((bin) => bin.certain + bin.around))
  const firstDay = bins[0]!.from
  const indexOf = (day: string) => Math.floor((dayNumber(day) - dayNumber(firstDay)) / step)
  const clamp = (i: number) => Math.max(0, Math.min(bins.length - 1, i))
  const low = from === null ? 0 : clamp(indexOf(from))
  const high = to === null ? bins.length - 1 : clamp(indexOf(to))
  const narrowed = from !== null || to !== null

  function choose(a: number, b: number) {
    const [i, j] = a <= b ? [a, b] : [b, a]
    const all = i === 0 && j === bins.length - 1
    go({ from: all ? null : bins[i]!.from, to: all ? null : bins[j]!.to }, 'change')
  }

  function binAt(event: React.PointerEvent<HTMLElement>): number {
    const box = event.currentTarget.getBoundingClientRect()
    return clamp(Math.floor(((event.clientX - box.left) / box.width) * bins.length))
  }

  const span = (i: number) => (step === 1 ? dayPhrase(bins[i]!.from) : `${dayPhrase(bins[i]!.from)} and after`)
  const outside = [
    earlier && `${earlier} earlier`,
    later && `${later} later`,
    undated && `${undated} not known so closely`,
  ].filter(Boolean)

  return (
    <section className="timeline" aria-label="Timeline">
      <div
        className="bars"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          drag.current = binAt(event)
        }}
        onPointerMove={(event) => drag.current !== null && choose(drag.current, binAt(event))}
        onPointerUp={(event) => {
          if (drag.current !== null) choose(drag.current, binAt(event))
          drag.current = null
        }}
      >
        {bins.map((bin, i) => (
          <div
            key={bin.from}
            className={`bar ${i < low || i > high ? 'out' : ''}`}
            title={`${span(i)}: ${count(bin.certain, 'event')}${bin.around ? `, ${bin.around} more around then` : ''}`}
          >
            <i className="around" style={{ height: `${(100 * bin.around) / most}%` }} />
            <i className="certain" style={{ height: `${(100 * bin.certain) / most}%` }} />
          </div>
        ))}
      </div>
      {bins.length <= 31 && (
        <div className="days num" aria-hidden="true">
          {bins.map((bin) => (
            <span key={bin.from}>{Number(bin.from.slice(8))}</span>
          ))}
        </div>
      )}
      <div className="handles">
        <input
          type="range"
          aria-label="First day"
          aria-valuetext={span(low)}
          min={0}
          max={bins.length - 1}
          value={low}
          onChange={(event) => choose(Math.min(Number(event.target.value), high), high)}
        />
        <input
          type="range"
          aria-label="Last day"
          aria-valuetext={span(high)}
          min={0}
          max={bins.length - 1}
          value={high}
          onChange={(event) => choose(low, Math.max(Number(event.target.value), low))}
        />
      </div>
      <p className="range">
        <span className="num">
          {dayPhrase(bins[low]!.from)} – {dayPhrase(bins[high]!.to)}
        </span>
        {narrowed && (
          <button type="button" className="link" onClick={() => go({ from: null, to: null })}>
            all days
          </button>
        )}
        <span className="aside">
          <i className="key certain" /> known to the {step === 1 ? 'day' : 'days shown'} <i className="key around" />{' '}
          some day around then
          {outside.length > 0 && ` · ${outside.join(', ')}`}
        </span>
      </p>
    </section>
  )
}

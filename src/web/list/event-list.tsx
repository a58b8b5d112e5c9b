import { useEffect, useRef, useState } from 'react'
import type { Event } from '../../model/event.js'
import { colourOfEvent, useDesk } from '../desk.js'
import { Glyph, glyphWords } from '../glyph.js'
import { ViewLink } from '../link.js'
import { go, noFilters, useView } from '../state.js'
import { intervalPhrase, originsPhrase, placePhrase } from '../words.js'
import { Chips } from './chips.js'

/** Rows drawn at once; more than anybody reads without narrowing the list. */
const page = 200

/** Events under the days they fall on, in the order in which the map's arrows and `j` and `k` go through them. */
export function EventList({ events }: { events: readonly Event[] }) {
  const view = useView()
  const list = useRef<HTMLDivElement>(null)
  const [most, setMost] = useState(page)
  const drawn = events.slice(0, Math.max(most, events.findIndex(({ id }) => id === view.event) + 1))

  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current=true]')
    const [outer, inner] = [list.current?.getBoundingClientRect(), row?.getBoundingClientRect()]
    // To the middle, since rows that were never in view have only an estimated height.
    if (outer && inner && (inner.top < outer.top + 36 || inner.bottom > outer.bottom))
      row?.scrollIntoView({ block: 'center' })
    if (list.current?.contains(document.activeElement)) row?.focus({ preventScroll: true })
  }, [view.event, view.page])

  function move(press: React.KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[press.key]
    if (!by || press.ctrlKey || press.metaKey || press.altKey) return
    const at = events.findIndex(({ id }) => id === view.event)
    const next = events[at < 0 ? 0 : at + by]
    if (next) go({ event: next.id }, 'change')
    press.preventDefault()
  }

  if (events.length === 0) {
    return (
      <div className="empty">
        <p>No event fits these filters.</p>
        <button type="button" onClick={() => go(noFilters)}>
          Show all events
        </button>
      </div>
    )
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go through its links, which can each be reached by Tab too
    <div className="events" ref={list} onKeyDown={move}>
      {byDay(drawn).map(([days, group]) => (
        <section key={`${days} ${group[0]!.id}`} aria-label={days}>
          <h3>{days}</h3>
          <ul>
            {group.map((event) => (
              <li key={event.id}>
                <Row event={event} current={event.id === view.event} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {drawn.length < events.length && (
        <button type="button" className="more" onClick={() => setMost(most + page)}>
          Show {Math.min(page, events.length - drawn.length)} more
        </button>
      )}
    </div>
  )
}

function Row({ event, current }: { event: Event; current: boolean }) {
  const { colourOf } = useDesk()
  const place = placePhrase(event.place)
  return (
    <ViewLink to={{ event: event.id }} className="row" current={current}>
      <Glyph of={event} colour={colourOfEvent(event, colourOf)} />
      <span className="what">
        <span className="sr">{glyphWords(event)}: </span>
        <span className="title">{event.title}</span>
        <span className="meta">
          <span>{place ?? 'no place'}</span>
          <span className="num">{originsPhrase(event)}</span>
          {event.time.basis === 'implied' && <span>date implied</span>}
          <Chips of={event} contradictions={event.contradictions.length} />
        </span>
      </span>
    </ViewLink>
  )
}

/** Neighbours told of the same days stand under one heading. */
function byDay(events: readonly Event[]): [string, Event[]][] {
  const groups: [string, Event[]][] = []
  for (const event of events) {
    const days = heading(event)
    const last = groups.at(-1)
    if (last?.[0] === days) last[1].push(event)
    else groups.push([days, [event]])
  }
  return groups
}

function heading({ time }: Event): string {
  return intervalPhrase({
    ...time,
    earliest: time.earliest?.slice(0, 10) ?? null,
    latest: time.latest?.slice(0, 10) ?? null,
  })
}

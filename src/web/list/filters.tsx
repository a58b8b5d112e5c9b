import { useId, useMemo } from 'react'
import type { EventType, Status } from '../../model/claim.js'
import type { Event } from '../../model/event.js'
import { facet, outletsOf, placeKey, standing, useDesk } from '../desk.js'
import { go, isNarrowed, noFilters, useView, type View } from '../state.js'
import { statusWords, typeWords } from '../words.js'

/** Narrowing of the events, shared by map, list and timeline. */
export function Filters({ shown }: { shown: number }) {
  const { events, reports, parties, partyOf } = useDesk()
  const view = useView()
  const names = new Map(parties.map(({ id, name }) => [id, name]))
  const { types, statuses, named, outlets } = useMemo(
    () => ({
      types: facet(events, ({ type }) => [type]),
      statuses: facet(events, (event) => [standing(event)]),
      named: facet(events, ({ actors }) => actors.flatMap(({ actor }) => (actor === null ? [] : [partyOf(actor)]))),
      outlets: facet(events, (event) => outletsOf(event, reports)),
    }),
    [events, reports, partyOf],
  )
  const chosen = chips(view, events)

  return (
    <search className="filters">
      <input
        id="search"
        type="search"
        placeholder="Search events"
        aria-label="Search events"
        aria-keyshortcuts="/"
        value={view.text}
        onChange={(event) => go({ text: event.target.value }, 'change')}
      />
      <div className="selects">
        <Choice
          label="Kind"
          value={view.type}
          options={types.map(([type, n]) => [type, `${typeWords[type as EventType]} (${n})`])}
          onChange={(type) => go({ type })}
        />
        <Choice
          label="Party"
          value={view.party}
          options={named.map(([id, n]) => [id, `${names.get(id) ?? id} (${n})`])}
          onChange={(party) => go({ party })}
        />
        <Choice
          label="Status"
          value={view.status}
          options={statuses.map(([status, n]) => [status, `${standingWords(status)} (${n})`])}
          onChange={(status) => go({ status })}
        />
        <Choice
          label="Outlet"
          value={view.outlet}
          options={outlets.map(([outlet, n]) => [outlet, `${outlet} (${n})`])}
          onChange={(outlet) => go({ outlet })}
        />
      </div>
      <p className="shown">
        <span>
          <b className="num">{shown}</b> of <span className="num">{events.length}</span> events
        </span>
        {chosen.map(([label, patch]) => (
          <button
            type="button"
            className="chip"
            key={label}
            onClick={() => go(patch)}
            aria-label={`Remove filter ${label}`}
          >
            {label} <span aria-hidden="true">×</span>
          </button>
        ))}
        {isNarrowed(view) && (
          <button type="button" className="link" onClick={() => go(noFilters)}>
            clear
          </button>
        )}
      </p>
    </search>
  )
}

function standingWords(status: string): string {
  return status === 'did-not' ? 'did not happen' : statusWords[status as Status]
}

/** Filters that no select shows, each with what takes it away. */
function chips(view: View, events: readonly Event[]): [string, Partial<View>][] {
  const found: [string, Partial<View>][] = []
  if (view.place !== null) {
    const place = events.find((event) => event.place && placeKey(event.place) === view.place)?.place
    found.push([`at ${place?.name ?? view.place}`, { place: null }])
  }
  if (view.pointless) found.push(['without a point', { pointless: false }])
  if (view.from !== null || view.to !== null) found.push(['chosen days', { from: null, to: null }])
  return found
}

function Choice(props: {
  label: string
  value: string | null
  options: readonly (readonly [string, string])[]
  onChange: (value: string | null) => void
}) {
  const id = useId()
  return (
    <div className={`choice ${props.value === null ? '' : 'set'}`}>
      <label htmlFor={id} className="sr">
        {props.label}
      </label>
      <select id={id} value={props.value ?? ''} onChange={(event) => props.onChange(event.target.value || null)}>
        <option value="">{props.label}</option>
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

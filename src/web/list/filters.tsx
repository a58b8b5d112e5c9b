import { useId } from 'react'
import type { EventType, Status } from '../../model/claim.js'
import { facet, outletsOf, standing, useDesk } from '../desk.js'
import { go, noFilters, useView, type View } from '../state.js'
import { statusWords, typeWords } from '../words.js'

/** Narrowing of the events, shared by map, list and timeline. */
export function Filters({ shown }: { shown: number }) {
  const { events, reports, summary } = useDesk()
  const view = useView()
  const names = new Map(summary.actors.map(({ id, name }) => [id, name]))
  for (const { actors } of events)
    for (const { actor, name } of actors) if (actor && !names.has(actor)) names.set(actor, name)

  const types = facet(events, ({ type }) => [type])
  const statuses = facet(events, (event) => [standing(event)])
  const actors = facet(events, (event) => event.actors.map(({ actor }) => actor).filter((id) => id !== null))
  const outlets = facet(events, (event) => outletsOf(event, reports))
  const chosen = chips(view, names, events)

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
          value={view.types[0] ?? null}
          options={types.map(([type, n]) => [type, `${typeWords[type as EventType]} (${n})`])}
          onChange={(type) => go({ types: type === null ? [] : [type] })}
        />
        <Choice
          label="Party"
          value={view.actor}
          options={actors.map(([id, n]) => [id, `${names.get(id) ?? id} (${n})`])}
          onChange={(actor) => go({ actor })}
        />
        <Choice
          label="Status"
          value={view.statuses[0] ?? null}
          options={statuses.map(([status, n]) => [status, `${standingWords(status)} (${n})`])}
          onChange={(status) => go({ statuses: status === null ? [] : [status] })}
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
        {(chosen.length > 0 || view.text) && (
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
function chips(view: View, names: ReadonlyMap<string, string>, events: ReturnType<typeof useDesk>['events']) {
  const found: [string, Partial<View>][] = []
  if (view.place !== null) {
    const place = events.find(({ place }) => place && (place.id ?? place.name) === view.place)?.place
    found.push([`at ${place?.name ?? view.place}`, { place: null }])
  }
  if (view.pointless) found.push(['without a point', { pointless: false }])
  if (view.from !== null || view.to !== null) found.push(['chosen days', { from: null, to: null }])
  for (const type of view.types.slice(1))
    found.push([typeWords[type as EventType] ?? type, { types: view.types.slice(0, 1) }])
  if (view.actor !== null && !names.has(view.actor)) found.push([view.actor, { actor: null }])
  if (view.types.length || view.statuses.length || view.actor || view.outlet)
    found.push(['kind, party, status, outlet', { types: [], statuses: [], actor: null, outlet: null }])
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

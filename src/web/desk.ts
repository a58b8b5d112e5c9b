import { createContext, useContext } from 'react'
import type { DeskSummary, ReportSummary, RuleList } from '../model/api.js'
import type { Event, EventPlace } from '../model/event.js'
import { type ColourOf, mainActor, type Party } from './colours.js'
import type { Filters } from './state.js'
import { isDrawable } from './words.js'

/** What every screen knows once the page has loaded. */
export interface Desk {
  readonly summary: DeskSummary
  readonly events: readonly Event[]
  readonly reports: ReadonlyMap<string, ReportSummary>
  readonly rules: ReadonlyMap<string, RuleList[number]>
  readonly colourOf: ColourOf
  /** The party under which an actor is counted. */
  readonly partyOf: (actor: string) => string
  /** Most named first. */
  readonly parties: readonly Party[]
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('used outside the desk')
  return desk
}

/** Report id in a claim's key `<report id>/<claim id>`. */
export function reportOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'))
}

/** What tells two places apart: the gazetteer's id, or the name where there is none. */
export function placeKey(place: EventPlace): string {
  return place.id ?? place.name
}

/** Who published the reports an event rests on, each once. */
export function outletsOf(event: Event, reports: Desk['reports']): string[] {
  const outlets = event.claims.map((key) => reports.get(reportOf(key))?.outlet).filter((o) => o != null)
  return [...new Set(outlets)]
}

export function colourOfEvent(event: Event, colourOf: ColourOf): number {
  return colourOf(mainActor(event.actors)?.actor ?? null)
}

/** Latest first, as news is read; what ended on one day in the order in which it came, what has no date at the end. */
export function newestFirst(events: readonly Event[]): Event[] {
  const day = ({ time }: Event) => (time.latest ?? time.earliest ?? '').slice(0, 10)
  return [...events].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
}

/** The events a view shows, in the order in which they came. */
export function filterEvents(
  filters: Filters,
  { events, reports, partyOf }: Pick<Desk, 'events' | 'reports' | 'partyOf'>,
): Event[] {
  const words = filters.text.toLowerCase().split(/\s+/).filter(Boolean)
  return events.filter(
    (event) =>
      (filters.type === null || event.type === filters.type) &&
      (filters.status === null || standing(event) === filters.status) &&
      (filters.party === null ||
        event.actors.some(({ actor }) => actor !== null && partyOf(actor) === filters.party)) &&
      (filters.outlet === null || outletsOf(event, reports).includes(filters.outlet)) &&
      (filters.place === null || (event.place !== null && placeKey(event.place) === filters.place)) &&
      (!filters.pointless || !isDrawable(event.place)) &&
      overlaps(event, filters.from, filters.to) &&
      words.every((word) => haystack(event).includes(word)),
  )
}

/** Status as people filter by it: `did-not` is a standing of its own. */
export function standing(event: Event): string {
  return event.polarity === 'did-not' ? 'did-not' : event.status
}

/** An event without any date matches only where no days are asked for. */
function overlaps({ time }: Event, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true
  if (time.earliest === null && time.latest === null) return false
  const start = time.earliest?.slice(0, 10) ?? '0000'
  const end = time.latest?.slice(0, 10) ?? '9999'
  return (to === null || start <= to) && (from === null || end >= from)
}

function haystack(event: Event): string {
  return [
    event.title,
    event.place?.name,
    ...event.actors.map(({ name }) => name),
    ...event.losses.map((l) => l.equipment),
  ]
    .join(' ')
    .toLowerCase()
}

/** Values of a facet with how many events have each, most frequent first. */
export function facet(events: readonly Event[], values: (event: Event) => readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const event of events)
    for (const value of new Set(values(event))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}

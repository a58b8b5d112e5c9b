import { useMemo, useSyncExternalStore } from 'react'

/** All that decides what the page shows. It lives in the address, so that any view can be sent to a colleague. */
export interface View {
  readonly page: Page
  readonly event: string | null
  readonly report: string | null
  /** Claim id within the report. */
  readonly claim: string | null
  readonly type: string | null
  /** A status, or `did-not`. */
  readonly status: string | null
  readonly party: string | null
  readonly outlet: string | null
  /** Place id or name: only events there. */
  readonly place: string | null
  /** Only events that cannot be drawn as a point. */
  readonly pointless: boolean
  readonly text: string
  /** Days, both inclusive. */
  readonly from: string | null
  readonly to: string | null
  /** Where the map looks: latitude, longitude, zoom. */
  readonly camera: readonly [number, number, number] | null
}

const pages = ['map', 'list', 'reports'] as const
export type Page = (typeof pages)[number]

export const noFilters = {
  type: null,
  status: null,
  party: null,
  outlet: null,
  place: null,
  pointless: false,
  text: '',
  from: null,
  to: null,
} satisfies Partial<View>

export type Filters = Pick<View, keyof typeof noFilters>

/** The filters of a view: the same object until one of them changes, however else the view does. */
export function useFilters(): Filters {
  const view = useView()
  const names = Object.keys(noFilters) as (keyof Filters)[]
  const now = JSON.stringify(Object.fromEntries(names.map((name) => [name, view[name]])))
  return useMemo(() => JSON.parse(now) as Filters, [now])
}

/** Whether any filter is on. */
export function isNarrowed(view: View): boolean {
  return viewAddress({ ...view, ...noFilters }) !== viewAddress(view)
}

/** Reads a view from the query of an address; what it does not understand is as if it were not there. */
export function parseView(query: string): View {
  const q = new URLSearchParams(query)
  const day = (name: string) => q.get(name)?.match(/^\d{4}-\d\d-\d\d$/)?.[0] ?? null
  const camera = q.get('at')?.split(',').map(Number) ?? []
  return {
    page: pages.find((page) => page === q.get('view')) ?? 'map',
    event: q.get('event'),
    report: q.get('report'),
    claim: q.get('claim'),
    type: q.get('type'),
    status: q.get('status'),
    party: q.get('party'),
    outlet: q.get('outlet'),
    place: q.get('place'),
    pointless: q.get('point') === 'none',
    text: q.get('q') ?? '',
    from: day('from'),
    to: day('to'),
    camera: camera.length === 3 && camera.every(Number.isFinite) ? (camera as [number, number, number]) : null,
  }
}

/** The address of a view, shortest form: what is as it starts is left out. */
export function viewAddress(view: View): string {
  const q = new URLSearchParams()
  const set = (name: string, value: string | null) => value && q.set(name, value)
  set('view', view.page === 'map' ? null : view.page)
  set('event', view.event)
  set('report', view.report)
  set('claim', view.claim)
  set('type', view.type)
  set('status', view.status)
  set('party', view.party)
  set('outlet', view.outlet)
  set('place', view.place)
  set('point', view.pointless ? 'none' : null)
  set('q', view.text)
  set('from', view.from)
  set('to', view.to)
  set('at', view.camera?.map((n, i) => n.toFixed(i === 2 ? 1 : 3)).join(',') ?? null)
  const query = q.toString().replaceAll('%2C', ',')
  return query ? `/?${query}` : '/'
}

const listeners = new Set<() => void>()
let current: { query: string; view: View } | null = null

function read(): View {
  if (current?.query !== location.search) current = { query: location.search, view: parseView(location.search) }
  return current.view
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}

/** Goes to a view. A step is something the back button should undo; a `change` (typing, panning) is not. */
export function go(patch: Partial<View>, how: 'step' | 'change' = 'step') {
  const address = viewAddress({ ...read(), ...patch })
  if (address === location.pathname + location.search) return
  if (how === 'step') history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  for (const listener of listeners) listener()
}

export function useView(): View {
  return useSyncExternalStore(subscribe, read)
}

/** The view with changes, as something to put into a link. */
export function addressOf(patch: Partial<View>): string {
  return viewAddress({ ...read(), ...patch })
}

import type { Span } from './text.js'

/** Who publishes. No verdict on reliability is shipped: that is an analyst's. */
export interface Outlet {
  readonly name: string
  /** ISO 3166 alpha-2 of where it is based; null when unclear. */
  readonly country: string | null
  /** Actor id of the state or party that runs it; null when nobody's, or when that is not plain. */
  readonly owner: string | null
  readonly kind: 'agency' | 'broadcaster' | 'press' | 'site' | 'monitor'
}

/** The outlets known by name, by another name they go by, or by web domain. */
export interface OutletTable {
  byName(name: string): Outlet | null
  byDomain(domain: string): Outlet | null
}

/** Words of the report that name the outlet it was taken from. */
export interface Origin extends Span {
  /** As in the table of outlets, or as the words have it. */
  readonly name: string
  readonly rule: string
}

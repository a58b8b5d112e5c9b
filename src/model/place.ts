import type { Span } from './text.js'

/** An entry of the gazetteer. */
export interface Place {
  /** `geonames:2210554`, `sitrep:ly-30th-gate`: the source and its own number. */
  readonly id: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  /** ISO 3166 alpha-2; null at sea and where disputed. */
  readonly country: string | null
  readonly admin1: string | null
  /** `city`, `village`, `airport`, `country`, `admin1`, `region`, `crossing`, `field`, `base`, `camp`, `water`, ... */
  readonly kind: string
  readonly population: number
}

/** How closely a mention fixes a point. Only `exact` and `near` may be drawn as a point. */
export type PlacePrecision = 'exact' | 'near' | 'admin' | 'country' | 'line' | 'region' | 'unlocatable'

/** What a place name stands for: the place, its government ("Ankara announced"), its people ("Libyan"), part of a name. */
export type PlaceUse = 'place' | 'government' | 'people' | 'part-of-name'

export interface PlaceMention extends Span {
  /** The name as the gazetteer writes it, or as the text does when unresolved. */
  readonly name: string
  readonly use: PlaceUse
  /** Null when it could not be resolved: kept, never invented. */
  readonly place: Place | null
  readonly precision: PlacePrecision
  /** Other entries that could be meant, best first; not empty means the reader should see a doubt. */
  readonly alternatives: readonly Place[]
  /** Why this entry: "same country as the report's other places". */
  readonly reason: string
  readonly rule: string
}

/** The gazetteer as the engine sees it: names in, entries out; no disk, no network. */
export interface Gazetteer {
  /** Entries that carry this name (any spelling that shares its romanisation key), most populous first. */
  find(name: string): readonly Place[]
  /** The entry with this id, or null. */
  get(id: string): Place | null
  /** Entry of a country by ISO 3166 alpha-2 code, or null. */
  country(code: string): Place | null
  /** ISO code of the country an adjective or demonym names ("Libyan"), or null. */
  demonym(word: string): string | null
  /** Length in tokens of the longest name starting with these words; 0 when none does. Words as written. */
  longest(words: readonly string[], from: number): number
}

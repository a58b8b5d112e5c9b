import type { Span } from './text.js'

/**
 * An entry of the gazetteer. Ids name the source and its own number: `geonames:2210554`, `sitrep:ly-30th-gate`,
 * `country:LY`, `admin1:US.LA`, `admin2:US.LA.079`, `ourairports:4582`.
 */
export interface Place {
  readonly id: string
  readonly name: string
  /** WGS 84 degrees. For areas and lines a label point, never to be drawn as where something happened. */
  readonly lat: number
  readonly lon: number
  /** ISO 3166 alpha-2; null at sea and where disputed or shared. */
  readonly country: string | null
  /** First-order division as `US.LA`: `admin1:US.LA` is its entry. Null when not known. */
  readonly admin1: string | null
  /** Second-order division as `US.LA.079`: `admin2:US.LA.079` is its entry. Null when not known. */
  readonly admin2: string | null
  readonly kind: PlaceKind
  /** Zero when not known. */
  readonly population: number
}

export const placeKinds = [
  'capital',
  'city', //          50,000 people or seat of a first-order division
  'town', //          5,000 people or seat of a second-order division
  'village',
  'quarter', //       part of a town
  'country',
  'admin1',
  'admin2',
  'continent',
  'region', //        an area with a name and no border of its own: Donbas, the Sahel, a front
  'water', //         sea, gulf, lake
  'river',
  'route', //         road, railway, canal, pipeline, line of contact
  'strait',
  'island',
  'mountain',
  'desert',
  'airport', //       also air bases
  'base',
  'port', //          also oil terminals
  'field', //         oil and gas
  'plant', //         refinery, power station, dam, mine
  'crossing', //      border crossing, bridge, checkpoint
  'camp', //          for displaced people or refugees
  'site', //          prison, palace, shrine, building, monument
] as const

export type PlaceKind = (typeof placeKinds)[number]

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

/**
 * How a spelling names an entry: its main name, another name, a name in the original script, a spelling that only shares
 * its romanisation key ("Tarhoona"), a short form that needs its context ("Calif.", "TX"), its people ("Libyan").
 */
export const namings = ['name', 'alias', 'original', 'romanised', 'short', 'people'] as const

export type Naming = (typeof namings)[number]

export interface Reading {
  readonly place: Place
  readonly naming: Naming
}

/** The gazetteer as the engine sees it: names in, entries out; no disk, no network. */
export interface Gazetteer {
  /** Entries that bear this name (not those whose people or short form it is), most populous first. */
  find(name: string): readonly Place[]
  /** All that a spelling can mean; the romanisation key is tried only when nothing is spelled this way. */
  readings(name: string): readonly Reading[]
  /** The entry with this id, or null. */
  get(id: string): Place | null
  /** Entry of a country by ISO 3166 alpha-2 code, or null. */
  country(code: string): Place | null
  /** ISO code of the country an adjective or demonym names ("Libyan"), or null. */
  demonym(word: string): string | null
  /** What else a single word that names places often is: a word of the language, a first or a family name. */
  otherwise(word: string): 'word' | 'first' | 'last' | null
  /** What maps must print for the sources in use: "GeoNames (geonames.org), CC BY 4.0". */
  readonly attribution: readonly string[]
}

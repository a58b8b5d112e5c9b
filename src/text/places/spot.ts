import type { Name } from '../../model/mention.js'
import type { Reading } from '../../model/place.js'
import type { Span, Token } from '../../model/text.js'

/** A stretch of text that may name a place, with what its neighbours say about it. Token bounds are half-open. */
export interface Spot extends Span {
  readonly first: number
  readonly last: number
  readonly text: string
  readonly readings: readonly Reading[]
  /** Words beside it that speak for a place ("in", a dateline, a learned tagger): 0 none, 1 some, 2 strong. */
  readonly cue: number
  /** It stands inside a longer name: "Libyan National Army", "Bank of America". */
  readonly inName: boolean
  /** What its neighbours call it: "port city of", "province", "air base". */
  readonly feature: Feature | null
  /** Index of the spot that says where it lies: "Paris, Texas". */
  container: number
}

export type Feature =
  | 'town'
  | 'division'
  | 'country'
  | 'airport'
  | 'water'
  | 'river'
  | 'island'
  | 'camp'
  | 'crossing'
  | 'field'
  | 'mountain'

export interface Words {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly names: readonly Name[]
}

import type { Span } from './text.js'

export type NameLabel = 'PER' | 'ORG' | 'LOC' | 'WEAPON' | 'PLATFORM'

/** A name in the text: a person, organisation, place, weapon (arms, munitions) or platform (vehicle, aircraft, ship). */
export interface Name extends Span {
  readonly label: NameLabel
  /** The actor, place or equipment type it was resolved to; null when it is only known to be a name. */
  readonly id: string | null
  /** Where it came from: a table of the knowledge room, the learned tagger, or both agreeing. */
  readonly by: 'table' | 'learned' | 'both'
  readonly p: number
  readonly rule: string
}

/** A kind of equipment named in the text, e.g. `T-55`. */
export interface EquipmentMention extends Span {
  /** Id in data/equipment, or null for a class named without a type ("howitzers"). */
  readonly type: string | null
  readonly name: string
  /** Class as in public loss lists: `tank`, `self-propelled anti-aircraft`, `combat UAV`, ... */
  readonly class: string
  readonly label: 'WEAPON' | 'PLATFORM'
  /** A vehicle, aircraft or ship that anybody may have ("truck"). */
  readonly civil: boolean
  /** Country that makes it (ISO 3166 alpha-2), never who uses it. */
  readonly origin: string | null
  /** Index in this layer of the type that a class noun says again ("combat UAV" after "Bayraktar TB2"), else null. */
  readonly same: number | null
  readonly rule: string
}

import type { Phrasebook } from './phrasebook.js'

/** A kind of equipment that has a name: a row of data/equipment/types.tsv. */
export interface EquipmentType {
  readonly id: string
  readonly name: string
  /** Class as in public loss lists: `tank`, `combat UAV`. */
  readonly class: string
  readonly label: 'WEAPON' | 'PLATFORM'
  /** Who makes it: ISO 3166 alpha-2, with `SU` and `YU` for makers that are gone; null when many do. */
  readonly origin: string | null
}

/** What a phrase of the equipment tables stands for. */
export interface EquipmentWord {
  /** Null for the noun of a class ("howitzers"). */
  readonly type: EquipmentType | null
  readonly class: string
  readonly label: 'WEAPON' | 'PLATFORM'
  /** An everyday word or a surname as well ("Grad", "Tiger", "Makarov"): needs equipment beside it. */
  readonly weak: boolean
  /** A vehicle, aircraft or ship that anybody may have: a platform only when somebody's forces have it. */
  readonly civil: boolean
  /** Written with a capital in the tables, so a lower-case word is not it. */
  readonly capital: boolean
}

export interface EquipmentTable {
  readonly words: Phrasebook<EquipmentWord>
  get(id: string): EquipmentType | null
}

import type { PlaceKind } from '../../model/place.js'

/** A place on its way into a gazetteer file, whatever source it came from. */
export interface Entry {
  /** `source:number`, as in Place. */
  id: string
  name: string
  lat: number
  lon: number
  country: string | null
  /** Codes as the source writes them, without the country: `LA`, `079`. */
  admin1: string | null
  admin2: string | null
  kind: PlaceKind
  population: number
  /** Other full names, any script. */
  aliases: readonly string[]
  /** Forms that name it only in the right company: "Calif.", "TX". */
  short?: readonly string[]
  /** Adjectives and demonyms. */
  people?: readonly string[]
  /** Left out of the romanisation index where spelling is settled. */
  romanised: boolean
}

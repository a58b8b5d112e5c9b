import type { Span } from './text.js'

/** PLOVER 0.8 sectors. */
export type Sector =
  | 'COP'
  | 'GOV'
  | 'JUD'
  | 'LEG'
  | 'MIL'
  | 'PRM'
  | 'PTY'
  | 'REB'
  | 'SPY'
  | 'UAF'
  | 'UNK'
  | 'AGR'
  | 'BUS'
  | 'CRM'
  | 'CVL'
  | 'EDU'
  | 'ELI'
  | 'JRN'
  | 'LAB'
  | 'MED'
  | 'OPP'
  | 'PRE'
  | 'REF'
  | 'REL'
  | 'SOC'

/** Someone who can act: a state, government, armed force, faction, unit, body, company or person. */
export interface Actor {
  /** Short and stable: `LY-LNA`, `TR`, `TR-MIL`, `P-haftar`. */
  readonly id: string
  readonly name: string
  /** ISO 3166 alpha-2 of the country it belongs to; null for international bodies. */
  readonly country: string | null
  readonly sector: Sector
  /** Ids of actors it is part of or led by, nearest first. */
  readonly parents: readonly string[]
  /** Ids of actors that back it, with the years in which they did. */
  readonly backers: readonly { readonly id: string; readonly from: string | null; readonly to: string | null }[]
}

/**
 * Someone named or described in the text. `actor` is null for a description no table resolves; the description is kept
 * as the outlet's own term and never dropped.
 */
export interface ActorMention extends Span {
  readonly actor: string | null
  /** The actor's name, or the words of the text for a provisional actor. */
  readonly name: string
  readonly country: string | null
  readonly sector: Sector
  /** A term the outlet uses for somebody ("Turkish proxies"), not a name that party bears. */
  readonly descriptive: boolean
  /** Other actors that could be meant, best first. */
  readonly alternatives: readonly string[]
  /** Why this actor: "LNA defined as Libyan National Army in this report". */
  readonly reason: string
  readonly rule: string
}

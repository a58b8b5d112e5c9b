import type { Phrasebook } from './phrasebook.js'
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
  /** Stands inside a mention of somebody else or beside a thing: "Turkish" in "Turkish proxies", in "Turkish drones". */
  readonly part: boolean
  /** Other actors that could be meant, best first. */
  readonly alternatives: readonly string[]
  /** Why this actor: "LNA defined as Libyan National Army in this report". */
  readonly reason: string
  readonly rule: string
}

/** What a phrase of the actor tables stands for; a phrase may stand for several things. */
export type ActorWord =
  /** A name, or with `term` a description others use. `weak`: also an everyday word or someone else's short name. */
  | {
      readonly kind: 'name'
      readonly ids: readonly { readonly id: string; readonly weak: boolean; readonly term: boolean }[]
      readonly capital: boolean
    }
  | { readonly kind: 'country'; readonly country: string; readonly capital: boolean }
  /** "Libyan", "Libyans" (`people`). */
  | { readonly kind: 'demonym'; readonly country: string; readonly people: boolean }
  /** A people without a state of its own, with the countries it lives in: "Kurdish", "Tigrayans" (`people`). */
  | { readonly kind: 'ethnic'; readonly countries: readonly string[]; readonly people: boolean }
  /** A seat of government, which stands for it: "Ankara". */
  | { readonly kind: 'seat'; readonly country: string }
  /** "soldiers" */
  | { readonly kind: 'agent'; readonly sector: Sector; readonly type: AgentType; readonly plural: boolean }
  /** "foreign ministry" → `MFA`. */
  | { readonly kind: 'institution'; readonly suffix: string; readonly sector: Sector }
  /** "prime minister" */
  | { readonly kind: 'title'; readonly role: string; readonly sector: Sector }
  /** "armed", "rebel" (with the sector it gives to what follows) */
  | { readonly kind: 'modifier'; readonly sector: Sector | null }
  /** "backed" in "Turkish-backed" */
  | { readonly kind: 'link'; readonly link: LinkType }

/** `soldier` of a state, `armed` whoever for, `force` a body of them, `officer` speaks for a body, `civil` nobody's. */
/** `arms`: what soldiers fight from, who are meant where it says whose ("Russian jets"); never in the singular, which is a thing. */
export type AgentType = 'soldier' | 'armed' | 'force' | 'arms' | 'officer' | 'civil' | 'other'

export type LinkType = 'backed' | 'led' | 'allied' | 'part' | 'recognised' | 'based' | 'born' | 'made' | 'place'

/** Whom "the army" or "the government" of a country means at a date and for an outlet. */
export interface Designation {
  /** Null when usage is divided and the outlet's is not known. */
  readonly actor: string | null
  readonly alternatives: readonly string[]
  readonly reason: string
}

/**
 * The tables of data/actors. Dates are ISO 8601 days, or null when the report has none: then every time counts.
 */
export interface ActorTable {
  readonly words: Phrasebook<readonly ActorWord[]>
  /** The one spelling of a folded word that all its spellings are keyed by: `qaddafi` → `gaddafi`. */
  spelling(key: string): string
  /** The actor as it was at that date; also the institutions of every state (`TR-MIL`). */
  get(id: string, on: string | null): Actor | null
  /** Everybody this name or term can stand for, those of the date first. */
  named(name: string, on: string | null): readonly Actor[]
  /** Whether the tables know it to have existed, or held its office, at that date. */
  isActive(id: string, on: string | null): boolean
  /** What a person was at that date ("president"), or null. */
  roleOf(id: string, on: string | null): string | null
  /** Who held a role in a country or body at that date; in a country those who held it of the whole country. */
  holders(of: string, role: string, on: string | null): readonly string[]
  /** Actors of a country that this backer supported at that date, those that still existed only. */
  backedBy(backer: string, country: string, on: string | null): readonly string[]
  /** Null when the plain reading holds: the country's own institution. */
  designation(country: string, suffix: string, outlets: readonly string[], on: string | null): Designation | null
  /** English short name of a country. */
  countryName(code: string): string
}

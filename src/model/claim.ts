import type { Sector } from './actor.js'
import type { Side } from './attribution.js'
import type { Interval } from './interval.js'
import type { PlacePrecision } from './place.js'
import type { Span } from './text.js'

/** PLOVER 0.8 types, and ours where PLOVER has none (see docs/codebook.md). */
export type EventType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'
  | 'CONTROL'
  | 'LOSS'
  | 'CASUALTY'
  | 'DISPLACE'
  | 'BACKING'
  | 'WARNING'

/** Whether it is told as happened, happening, intended, tried, depending on something, or long past. */
export type Status = 'actual' | 'ongoing' | 'planned' | 'attempted' | 'conditional' | 'historical'

/** `did-not` is the report saying that it did not happen ("failed to reach the city"); a denial by a source is a Stance. */
export type Polarity = 'did' | 'did-not'

export type Role = 'actor' | 'recipient' | 'victim' | 'owner' | 'operator' | 'supplier' | 'location-holder'

/** Somebody in a claim: the words, and whom they were resolved to. */
export interface Participant extends Span {
  readonly role: Role
  /** Actor id; null for somebody no table knows (the words stay the name). */
  readonly actor: string | null
  readonly name: string
  readonly country: string | null
  readonly sector: Sector
}

export interface ClaimPlace extends Span {
  /** Gazetteer id; null when the mention could not be resolved. */
  readonly id: string | null
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  readonly country: string | null
  readonly precision: PlacePrecision
  /** True when the place stands in another sentence and was carried over. */
  readonly implied: boolean
}

/** When it happened, with the words that say so; `evidence` null when only the day of publication bounds it. */
export interface ClaimTime extends Interval {
  readonly evidence: Span | null
}

export type CasualtyKind = 'killed' | 'injured' | 'missing' | 'captured' | 'displaced' | 'casualties'

/** People harmed or displaced, by group; `low` and `high` as in Quantity. */
export interface Casualties extends Span {
  readonly kind: CasualtyKind
  /** Who, in the report's words ("Turkish proxies"); null when it does not say. */
  readonly group: string | null
  readonly low: number | null
  readonly high: number | null
  /** Index of the larger figure in the same claim that this one is part of ("12 of them children"), else null. */
  readonly partOf: number | null
}

export type LossState = 'destroyed' | 'damaged' | 'abandoned' | 'captured' | 'shot-down'

/** Equipment lost. `owner` lost it; `captor` has it now. */
export interface Loss extends Span {
  readonly equipment: string
  /** Id in data/equipment, null for a class. */
  readonly type: string | null
  readonly class: string
  readonly state: LossState
  readonly owner: string | null
  readonly captor: string | null
  readonly low: number | null
  readonly high: number | null
}

/** What an act was done with: the words, the item of equipment and its class; no amount of it is a loss. */
export interface Instrument extends Span {
  readonly equipment: string
  /** Id in data/equipment, null for a class. */
  readonly type: string | null
  readonly class: string
}

/** What a CONTROL claim says of a place. */
export type ControlChange = 'gained' | 'lost' | 'holds' | 'contested' | 'entered' | 'besieged' | 'failed'

/** Words by which a claim speaks of an event told before: "the attack". */
export interface EventReference extends Span {
  /** Id of the claim it speaks of. */
  readonly claim: string
  /** It tells more of the same event ("the attack killed ten"), and not what others did about it ("condemned the attack"). */
  readonly retells: boolean
  /** What this claim has from that one because it says nothing itself. */
  readonly inherits: readonly ('actor' | 'place' | 'time')[]
  /** Why that one: "the only raid it can be". */
  readonly reason: string
  readonly rule: string
}

/** Whether a statement harms the speaker's own side (`against`: a loss admitted) or serves it (`for`: a loss of others). */
export interface Interest {
  readonly bearing: 'against' | 'for'
  readonly reason: string
  readonly rule: string
}

/** One assertion by one report, with the characters it rests on. */
export interface Claim extends Span {
  /** `c1`, `c2`, … in reading order; unique within the report. */
  readonly id: string
  readonly trigger: Span
  readonly type: EventType
  readonly mode: string | null
  /** `TYPE` or `TYPE/mode` in PLOVER's codes; null where PLOVER has no such type or the claim is told in passing (V1). */
  readonly plover: string | null
  readonly cameo: string | null
  readonly status: Status
  readonly polarity: Polarity
  /** The report weakens it: "reportedly", "allegedly", "apparently". */
  readonly hedged: boolean
  readonly actors: readonly Participant[]
  readonly place: ClaimPlace | null
  readonly time: ClaimTime
  readonly casualties: readonly Casualties[]
  readonly losses: readonly Loss[]
  /** "shelled with Grad rockets", "a drone strike"; null when the report does not say. */
  readonly instrument: Instrument | null
  readonly control: ControlChange | null
  /** Index into the layer of attributions; null when the outlet itself says it. */
  readonly attribution: number | null
  /** Whose side the one who says it is on, the source or else the outlet; null when that is not known. */
  readonly side: Side | null
  /** What the statement means for that side; null when it means nothing to it or this is not known. */
  readonly interest: Interest | null
  /** Loaded words inside the evidence, marked and never taken over into names. */
  readonly loaded: readonly Span[]
  /** For a WARNING: ids of the claims that are its condition and its consequence. */
  readonly condition: string | null
  readonly consequence: string | null
  /** For a denial: id of the claim it denies, when that claim is in the same report. */
  readonly denies: string | null
  /** "The attack killed ten": the event told before that this one speaks of. */
  readonly refers: EventReference | null
  /** 0..1. */
  readonly confidence: number
  /** Why a person should look at it; empty when nothing asks for review. */
  readonly doubts: readonly string[]
  readonly rules: readonly string[]
}

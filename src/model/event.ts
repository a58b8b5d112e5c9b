import type { Casualties, Claim, EventType, Loss, Participant, Polarity, Status } from './claim.js'
import type { Interval } from './interval.js'
import type { PlacePrecision } from './place.js'

/** A claim together with the report it comes from: what the second list of stages reads. */
export interface SourcedClaim extends Claim {
  /** Unique across reports: `<report id>/<claim id>`. */
  readonly key: string
  readonly report: string
  /** The outlet that published the report, or the one it was republished from: who counts as the origin. */
  readonly outlet: string | null
  readonly published: string | null
  /** The words of the evidence. */
  readonly quote: string
  /** Who is quoted as saying so, in the report's words; null when the outlet itself says it. */
  readonly source: string | null
  readonly stance: 'asserts' | 'denies'
}

/** One report with its claims, as the second list of stages reads it. The text itself never gets that far. */
export interface SourcedReport {
  readonly id: string
  readonly outlet: string | null
  /** Outlet it was republished from, when the report says so. */
  readonly origin: string | null
  readonly published: string | null
  /** MinHash of the words of its body (lib/minhash.ts): near copies have nearly equal fingerprints. */
  readonly fingerprint: readonly number[]
  readonly claims: readonly SourcedClaim[]
}

/** Reports that are copies of one text: they count once. */
export interface Story {
  readonly id: string
  /** Report ids, earliest published first. */
  readonly reports: readonly string[]
  /** Who is taken to have written it: the outlet a copy names, else the outlet of the earliest report. */
  readonly origin: string | null
}

export interface EventPlace {
  readonly id: string | null
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  readonly country: string | null
  readonly precision: PlacePrecision
}

/** Where claims of one event differ; both sides stay visible. */
export interface Contradiction {
  readonly field: 'polarity' | 'stance' | 'amount' | 'actor' | 'time' | 'place'
  readonly what: string
  /** Claim keys on each side. */
  readonly sides: readonly (readonly string[])[]
}

/** What claims agree happened, with those that disagree kept. */
export interface Event {
  /** Stable for the same set of claims. */
  readonly id: string
  readonly type: EventType
  readonly mode: string | null
  readonly status: Status
  readonly polarity: Polarity
  /** One plain sentence made from the values, never from words outside a claim. */
  readonly title: string
  readonly actors: readonly Participant[]
  readonly place: EventPlace | null
  readonly time: Interval
  readonly casualties: readonly Casualties[]
  readonly losses: readonly Loss[]
  /** Claim keys, best evidence first. */
  readonly claims: readonly string[]
  readonly reports: number
  /** Stories with different origins: copies and republications count once. */
  readonly origins: number
  readonly contradictions: readonly Contradiction[]
  readonly confidence: number
}

/** Who is said to hold a place over a stretch of time, with the claims for and against. */
export interface ControlSpell {
  readonly place: EventPlace
  readonly holder: string
  readonly interval: Interval
  readonly for: readonly string[]
  readonly against: readonly string[]
}

/** Losses or casualties added up as ranges; `low` is the least that all origins support, never a guess. */
export interface Tally {
  readonly what: 'loss' | 'casualties'
  /** Class of equipment or kind of casualty. */
  readonly kind: string
  readonly side: string | null
  readonly low: number | null
  readonly high: number | null
  readonly claims: readonly string[]
}

/** "If … then …": watched until it is met or has passed. */
export interface Watch {
  readonly claim: string
  readonly condition: string
  readonly consequence: string
  readonly by: string | null
  /** Event that met the condition, if any. */
  readonly metBy: string | null
}

/** What the desk believes at one time, every value leading to claim keys. */
export interface Picture {
  readonly events: readonly Event[]
  readonly stories: readonly Story[]
  readonly control: readonly ControlSpell[]
  readonly tallies: readonly Tally[]
  readonly watches: readonly Watch[]
}

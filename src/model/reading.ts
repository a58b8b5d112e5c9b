import type { Side } from './attribution.js'
import type { Casualties, CasualtyKind, Claim, EventReference, EventType, LossState, Role } from './claim.js'
import type { Basis, Precision, TimeType } from './interval.js'
import type { NameLabel } from './mention.js'
import type { Note } from './note.js'
import type { PlacePrecision, PlaceUse } from './place.js'
import type { Span } from './text.js'

/** A report as `sitrep read --jsonl` takes it: one JSON line. Docs: docs/reading.md. */
export interface ReadingRequest {
  readonly id: string
  readonly text: string
  readonly published?: string
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  readonly lang?: string
  /** With `--tokens given`: the tokens and sentences to use, in reading order. */
  readonly tokens?: readonly Span[]
  readonly sentences?: readonly Span[]
}

/** The layers that can be asked for with `--layers`. Sentences always come along. */
export const readingLayers = ['tokens', 'names', 'times', 'places', 'quantities', 'attributions', 'claims'] as const
export type ReadingLayer = (typeof readingLayers)[number]

/** What was understood of one report: one JSON line out. Spans are half-open UTF-16 offsets into the text as it came in. */
export interface Reading {
  readonly id: string
  readonly version: string
  readonly sentences: readonly Span[]
  readonly tokens?: readonly ReadingToken[]
  readonly names?: readonly (Span & { readonly label: NameLabel; readonly id?: string })[]
  readonly times?: readonly ReadingTime[]
  readonly places?: readonly ReadingPlace[]
  readonly quantities?: readonly (Span & {
    readonly low: number | null
    readonly high: number | null
    readonly unit?: string
  })[]
  readonly attributions?: readonly ReadingAttribution[]
  readonly claims?: readonly ReadingClaim[]
  readonly notes: readonly Note[]
}

/** A line that could not be read; the run goes on. */
export interface ReadingProblem {
  readonly id: string | null
  readonly problem: { readonly code: string; readonly message: string }
}

export interface ReadingToken extends Span {
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
  /** Index of the head in this array, -1 for a root. */
  readonly head: number
  readonly deprel: string
  readonly p: number
}

export interface ReadingTime extends Span {
  readonly type: TimeType
  readonly value: string
  readonly earliest: string | null
  readonly latest: string | null
  readonly basis: Basis | null
}

export interface ReadingPlace extends Span {
  readonly name: string
  readonly id: string | null
  /** Absent when the mention could not be resolved: kept, never invented. */
  readonly lat?: number
  readonly lon?: number
  readonly country: string | null
  readonly precision: PlacePrecision
  readonly use: PlaceUse
}

export interface ReadingAttribution {
  readonly source: Span | null
  /** Whom the source's words speak of when they are a pronoun and that is known. */
  readonly speaker: Span | null
  readonly cue: Span | null
  readonly content: Span
  /** Further stretches of what is said. */
  readonly rest: readonly Span[]
  readonly stance: 'asserts' | 'denies'
  readonly kind: 'said' | 'thought' | 'intended' | 'judged'
  /** Index of the attribution that this one stands inside. */
  readonly parent: number | null
  readonly side: Side | null
}

export interface ReadingClaim extends Span {
  readonly id: string
  readonly trigger: Span
  readonly type: EventType
  readonly mode: string | null
  readonly plover: string | null
  readonly cameo: string | null
  readonly status: Claim['status']
  readonly polarity: Claim['polarity']
  readonly hedged: boolean
  readonly actors: readonly (Span & {
    readonly role: Role
    readonly actor: string | null
    readonly country: string | null
    readonly sector: string
  })[]
  readonly place:
    | (Span & {
        readonly id: string | null
        readonly lat?: number
        readonly lon?: number
        readonly precision: PlacePrecision
      })
    | null
  readonly time: {
    readonly earliest: string | null
    readonly latest: string | null
    readonly basis: Basis
    readonly precision: Precision
  }
  readonly casualties: readonly (Span & {
    readonly kind: CasualtyKind
    readonly group: string | null
    readonly low: number | null
    readonly high: number | null
    readonly partOf: Casualties['partOf']
  })[]
  readonly losses: readonly (Span & {
    readonly equipment: string
    readonly state: LossState
    readonly owner: string | null
    readonly low: number | null
    readonly high: number | null
  })[]
  /** What it was done with: the words, the equipment's id and its class. */
  readonly instrument:
    | (Span & { readonly equipment: string; readonly type: string | null; readonly class: string })
    | null
  readonly control: Claim['control']
  readonly attribution: number | null
  readonly side: Claim['side']
  readonly interest: Claim['interest']
  readonly condition: string | null
  readonly consequence: string | null
  readonly denies: string | null
  readonly refers: (Span & Pick<EventReference, 'claim' | 'retells' | 'inherits' | 'rule'>) | null
  readonly loaded: readonly Span[]
  readonly confidence: number
  readonly doubts: readonly string[]
  readonly rules: readonly string[]
}

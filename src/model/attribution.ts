import type { Span } from './text.js'

export type Stance = 'asserts' | 'denies'

/**
 * Whether it was said (reported, shown), only thought (believed, feared), is what somebody means to do or wants done, or is
 * judged: what was condemned or praised happened by the outlet's own account.
 */
export type AttributionKind = 'said' | 'thought' | 'intended' | 'judged'

/** The party that a voice belongs to or speaks for, with why we say so. */
export interface Side {
  /** Actor id of the party at the top of it (`TR`, `LY-LNA`); `none` for a body that stands with no party. */
  readonly party: string
  readonly name: string
  /** For a person: "LNA spokesman is of Libyan National Army". */
  readonly reason: string
  readonly rule: string
}

/**
 * According to whom: a source, the words that mark it, and what is said.
 * `parent` indexes the attribution this one stands inside ("local sources" < the outlet quoted < the republisher).
 */
export interface Attribution {
  /** Null when the text hides it ("reportedly"). */
  readonly source: Span | null
  /** Whom those words speak of when they are a pronoun ("who", "he") and that is known, else null. */
  readonly speaker: Span | null
  /** Null for a quotation that has no reporting word. */
  readonly cue: Span | null
  /** The longest stretch of what is said. */
  readonly content: Span
  /** Further stretches of it: a quotation that goes on after "he said". In text order. */
  readonly rest: readonly Span[]
  readonly stance: Stance
  readonly kind: AttributionKind
  /** Index into the layer of actor mentions, null when the source is nobody known. */
  readonly actor: number | null
  readonly parent: number | null
  /** Whose side the source is on; null when that is not known. */
  readonly side: Side | null
  readonly rule: string
}

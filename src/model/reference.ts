import type { Span } from './text.js'

/** A pronoun or a definite description, and the mention before it that it speaks of. Only safe links are made. */
export interface Reference extends Span {
  /** Index in the layer of actors; null when it speaks of a place. */
  readonly actor: number | null
  /** Index in the layer of places; null when it speaks of an actor. */
  readonly place: number | null
  /** Why: "the only group named in this sentence". */
  readonly reason: string
  readonly rule: string
}

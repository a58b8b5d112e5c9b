import type { Span } from './text.js'

/** A pronoun or a definite description, and the mention or event before it that it speaks of. Only safe links are made. */
export interface Reference extends Span {
  /** Index in the layer of actors; null when it speaks of a place or an event. */
  readonly actor: number | null
  /** Index in the layer of places; null when it speaks of an actor or an event. */
  readonly place: number | null
  /** Id of the claim that tells the event spoken of; null when it speaks of an actor or a place. */
  readonly claim: string | null
  /** Why: "the only group named in this sentence". */
  readonly reason: string
  readonly rule: string
}

import type { Phrase } from './frame.js'
import type { Arc, Tag } from './text.js'

/** A document's dependency trees, asked in the words of UD v2. Tokens are indexes into the layer of tokens. */
export interface Tree {
  /** Lower-case words with typographic apostrophes straightened. */
  readonly lower: readonly string[]
  readonly tags: readonly Tag[]
  readonly arcs: readonly Arc[]
  /** The token that governs it, -1 for a root. */
  head(token: number): number
  deprel(token: number): string
  /** Probability of its arc. */
  p(token: number): number
  lemma(token: number): string
  /** Dependents in text order. */
  children(token: number): Iterable<number>
  /** First dependent with one of these relations, -1 when there is none. */
  child(token: number, ...relations: readonly string[]): number
  /** The preposition of a phrase: "in", "by", "according"; empty when it has none. */
  preposition(token: number): string
  /** The word that opens a clause: "if", "to", "that"; empty when there is none. */
  mark(token: number): string
  /** Whether a helper stands before the subject of a verb: "[do] they think", "[will] it hold". */
  isInverted(verb: number): boolean
  /** The subject of a verb: its own, else the one it shares with the verb above it ("seized it after [attacking]"); -1 for none. */
  subject(verb: number): number
  /** The subject of the nearest clause above that of a token: "[the airport] was closed when it was hit"; -1 for none. */
  subjectAbove(token: number): number
  /** Everything joined to a token by coordination, itself first. */
  conjuncts(token: number): number[]
  /** The noun phrase of a head: its modifiers, without clauses, appositions and what is joined to it. */
  phrase(head: number): Phrase
  /** Leftmost and rightmost token below `head`, as `[first, last)`. */
  extent(head: number, leaveOut?: (child: number) => boolean): Phrase
}

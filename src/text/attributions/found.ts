import type { AttributionKind, Stance } from '../../model/attribution.js'
import type { Span } from '../../model/text.js'

/** An attribution as it is read at its cue, before quotations and chains are looked at. */
export interface Found {
  readonly source: Span | null
  /** What the source's words speak of when they are "who" or "which". */
  readonly speaker: Span | null
  readonly cue: Span | null
  /** Empty while it waits for the quotation that a colon announces. */
  readonly contents: readonly Span[]
  readonly stance: Stance
  readonly kind: AttributionKind
  readonly rule: string
  /** Sentence of the cue. */
  readonly sentence: number
}

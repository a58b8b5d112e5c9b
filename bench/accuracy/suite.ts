import type { Knowledge } from '../../src/model/knowledge.js'
import type { Layers } from '../../src/model/layers.js'
import type { Document } from '../../src/model/text.js'

/** A gold record as it stands in the corpus: one JSON line. Its fields are described in the corpus's README. */
// biome-ignore lint/suspicious/noExplicitAny: each corpus has its own fields, checked where they are read
export type Gold = any

/** What a reading must be turned into for a scorer: the same id and field names as the gold. */
export type Answer = { readonly id: string } & Record<string, unknown>

/** One line of output: `CORPUS SPLIT MEASURE VALUE`, the value in percent. */
export interface Figure {
  readonly measure: string
  readonly value: number
}

/** One file of gold and how it is scored. A converter only converts: nothing is computed here that the engine did not say. */
export interface GoldSet {
  /** Area and name, as in the corpora's folders: `time/tempeval3`. */
  readonly file: string
  /** Records that lie in this repository instead of in the corpora. */
  readonly records?: () => readonly Gold[]
  /** The report to read for a record. */
  readonly document: (gold: Gold) => Document
  /** Layers the gold gives instead of the engine (its own words, to score what stands on them). */
  readonly given?: (gold: Gold) => Partial<Layers>
  /** The layers the answer is made of, when not all are. */
  readonly wanted?: readonly (keyof Layers)[]
  readonly answer: (gold: Gold, layers: Layers, document: Document, know: Knowledge) => Answer
  /** The scorer in the corpora's `scorers/` with its flags, and which of its JSON figures are printed. */
  readonly scorer?: {
    readonly name: string
    readonly flags?: readonly string[]
    readonly figures: (result: Gold) => readonly Figure[]
  }
  /** For sets that have no scorer of their own: gold and answers in, figures out. */
  readonly score?: (pairs: readonly (readonly [Gold, Answer])[]) => readonly Figure[]
  /** Records of a split that take no part (annotators' doubles and the like). */
  readonly leaveOut?: (gold: Gold) => boolean
}

export interface Suite {
  readonly name: string
  /** Parts called `train` that nothing was trained on, so that they serve for development. */
  readonly developsOn?: readonly string[]
  readonly sets: readonly GoldSet[]
}

/** A document for a record that has a text and perhaps a date. */
export const report = (id: unknown, text: string, published: string | null = null): Document => ({
  id: String(id),
  text,
  title: null,
  outlet: null,
  published,
  url: null,
})

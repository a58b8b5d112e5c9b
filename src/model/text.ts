/** A stretch of a document's text in UTF-16 code units, half-open: `start` is inside it, `end` is just past it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One report as an outlet published it. Its text never changes: everything learned later points into it. */
export interface Document {
  readonly id: string
  readonly text: string
  /** A headline given beside the text. It is not part of `text`, so no span can point into it. */
  readonly title: string | null
  /** Who published it, as given; null when nobody said. */
  readonly outlet: string | null
  /** When it was published: `2020-06-09` or an ISO 8601 date-time. Null stays null: no date is ever assumed. */
  readonly published: string | null
  readonly url: string | null
}

/** What a block of text is. `dateline`, `byline` and `boilerplate` are never read for claims. */
export type BlockKind = 'headline' | 'dateline' | 'body' | 'caption' | 'list' | 'byline' | 'boilerplate'

/** A paragraph, heading or list item, with the rule that told its kind. */
export interface Block extends Span {
  readonly kind: BlockKind
  readonly rule: string
}

/** A sentence; `block` indexes the layer of blocks. Sentences never cross a block. */
export interface Sentence extends Span {
  readonly block: number
}

/** A word, number or mark as Universal Dependencies cuts it; `sentence` indexes the layer of sentences. */
export interface Token extends Span {
  readonly text: string
  readonly sentence: number
}

/** What a token is: UD v2 part of speech, Penn tag, lemma. Parallel to the layer of tokens. */
export interface Tag {
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
}

/** Who governs a token: index of the head in the layer of tokens, -1 for the root of its sentence. Parallel to tokens. */
export interface Arc {
  readonly head: number
  readonly deprel: string
  /** Probability of the arc, 0..1. */
  readonly p: number
}

export type UnitKind = 'time' | 'quantity' | 'name' | 'equipment' | 'abbreviation'

/** Tokens that name one thing and are given to the parser as one: `[first, last)` in the layer of tokens. */
export interface Unit extends Span {
  readonly first: number
  readonly last: number
  readonly kind: UnitKind
}

import type { EventType } from './claim.js'

export type PredicatePos = 'v' | 'n' | 'a'

/**
 * What a predicate asks of a slot before a sense applies: `obj=place` a kind, `obj~office|oath` one of these nouns;
 * `subj!=armed` is what must not stand there.
 */
export interface SlotCondition {
  readonly slot: string
  readonly kind: string
  readonly not: boolean
}

/** One sense of a predicate: a line of data/lexicon/predicates.tsv. */
export interface Sense {
  /** Base forms separated by spaces; the first is the head: `open fire`. */
  readonly lemma: string
  readonly pos: PredicatePos
  readonly when: readonly SlotCondition[]
  readonly type: EventType
  readonly mode: string | null
  readonly cameo: string | null
  /** Slot name (`subj`, `obj`, `by`, a preposition, `poss`, `mod`) to the part it plays. */
  readonly roles: ReadonlyMap<string, string>
  /** What it does to people, equipment or a place: `killed`, `loss:destroyed`, `control:gained`. */
  readonly effect: string | null
}

/** What a predicate says about the truth of its complement; `+` it holds, `-` it does not, `o` it leaves it open. */
export type Signature = '+' | '-' | 'o'

/** A line of data/lexicon/embedding.tsv. */
export interface Embedding {
  /** `of`: an event noun behind a noun ("fear of"); `from`: one that a verb guards against ("protect from"). */
  readonly complement: 'to' | 'obj-to' | 'ing' | 'that' | 'if' | 'of' | 'from'
  readonly positive: Signature
  readonly negated: Signature
  readonly status: 'actual' | 'planned' | 'attempted' | 'conditional'
  readonly kind: string
}

/** A word that reports speech, thought or a finding: a line of data/lexicon/cues.tsv. */
export interface Cue {
  readonly stance: 'asserts' | 'denies'
  /** `judge`: what is spoken of is taken to have happened ("condemned the raid"), or is to ("offered talks"). */
  readonly kind: 'say' | 'think' | 'deny' | 'intend' | 'judge'
}

/** Whether a word tells that somebody spoke, be it only to judge. */
export const isSpeech = (cue: Cue | null): boolean => cue?.kind === 'say' || cue?.kind === 'judge'

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing'

/** A reading of a word form. */
export interface WordForm {
  readonly lemma: string
  readonly pos: 'v' | 'n'
  readonly forms: readonly (VerbForm | 'singular' | 'plural')[]
}

export interface LoadedTerm {
  readonly leaning: string
  readonly neutral: string | null
}

/** The predicates, nouns and function words that claims are read with. */
export interface Lexicon {
  /** Senses of one lemma, those with the most conditions first. */
  senses(lemma: string, pos: PredicatePos): readonly Sense[]
  /** What must stand beside a lemma for it to tell of no event: "taking [office]". */
  otherwise(lemma: string, pos: PredicatePos): readonly (readonly SlotCondition[])[]
  /** Words of the longest noun lemma whose last word is this; 0 when there is none. */
  longestEndingIn(word: string): number
  /** Lemmas of several words that begin with this one, longest first, each cut into words. */
  phrases(first: string): readonly (readonly string[])[]
  /** Known readings of a lower-case word form. */
  forms(word: string): readonly WordForm[]
  /** Classes of a noun: `tank` is `equipment` and `arms`. Lower case, singular. */
  classes(noun: string): ReadonlySet<string>
  embeddings(lemma: string, pos: PredicatePos): readonly Embedding[]
  cue(lemma: string, pos: 'v' | 'n'): Cue | null
  /** Part of speech of a function word, null for any other word. */
  closed(word: string): string | null
  /** Loaded terms that begin with this lower-case word, as word lists. */
  loaded(first: string): readonly { readonly words: readonly string[]; readonly term: LoadedTerm }[]
  /** Verbs that only carry an event noun ("carry out strikes"), with what they say of it. */
  light(lemma: string, subject: LightVerb['subject']): LightVerb | null
  /** What a report is about whose sentences speak of such things again and again: `sport`, `fiction`. Lower case, singular. */
  topic(noun: string): string | null
  /** Whether a predicate means its act wherever it stands: "arrest", "urge", not "catch", "serve". */
  isExact(lemma: string, pos: PredicatePos): boolean
}

/** A line of data/lexicon/light.tsv. */
export interface LightVerb {
  /** Which part of the event the subject plays; `none`: who averts or stops it has no part in it. */
  readonly subject: 'actor' | 'recipient' | 'none' | 'event'
  readonly status: 'actual' | 'planned' | 'attempted' | 'ongoing'
  /** `holds`: it came about, whether the verb holds or not: "failed to repel the attack". */
  readonly polarity: 'did' | 'did-not' | 'holds'
}

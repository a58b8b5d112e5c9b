import type { Polarity, Status } from './claim.js'
import type { Sense } from './lexicon.js'

/** Tokens `[first, last)` that stand for one thing, and the token that governs them. */
export interface Phrase {
  readonly first: number
  readonly last: number
  readonly head: number
}

/** What a reader put into a slot of a predicate, with how sure it is. */
export interface Slot {
  /** `subj` and `obj` are the logical ones, voice undone; otherwise `iobj`, `poss`, `mod` or the preposition. */
  readonly name: string
  readonly phrase: Phrase
  readonly p: number
}

/** Words that may tell of an event: tokens `[first, last)`, and the lemma that the lexicon knows them by. */
export interface Trigger {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly lemma: string
  readonly pos: 'v' | 'n' | 'a'
}

/**
 * Which of the two readers saw it: `tree` reads the dependency tree, `chunks` reads flat phrases and needs no tree.
 * They know nothing of each other; see `claims/agree-readers.ts`.
 */
export type Reader = 'tree' | 'chunks'

/**
 * In which way something is left open: its own actor commits to it ("will", "vowed to"), refuses it ("will not"), makes it
 * hang on what another does ("will … unless"), somebody is told to do it ("must"), it may happen ("could"), or it is only
 * the purpose of something else ("to discuss").
 */
export type Modality = 'commitment' | 'refusal' | 'ultimatum' | 'directive' | 'possibility' | 'purpose'

/** A predicate with its slots filled, as one reader sees it. */
export interface Frame {
  readonly reader: Reader
  readonly trigger: Trigger
  readonly sense: Sense
  readonly slots: readonly Slot[]
  readonly status: Status
  readonly polarity: Polarity
  readonly hedged: boolean
  readonly modality: Modality | null
  /** The predicate token whose content or object this one is ("rejected [the offer]"); null when it stands by itself. */
  readonly under: number | null
  /** Tokens `[first, last)` of the clause it stands in: the evidence. */
  readonly clause: Phrase
  /** How sure the reader is that the predicate tells of an event at all. */
  readonly p: number
  readonly rules: readonly string[]
}

/** Why a word that could have told of an event was left out, for `sitrep explain`. */
export interface Rejection {
  readonly trigger: Trigger
  readonly reader: Reader
  readonly why: string
}

/** Why a predicate that both readers gave is no claim, for `sitrep explain`. */
export interface HeldBack {
  readonly trigger: Trigger
  readonly why: string
}

/** A frame after both readers were heard. */
export interface AgreedFrame extends Frame {
  /** True when both readers saw the same predicate with the same type. */
  readonly agreed: boolean
  /** Where they differ, in words for the person who reviews it. */
  readonly doubts: readonly string[]
}

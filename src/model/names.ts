import type { Lookup } from './lookup.js'

/** Labels of the learned tagger, in order; index 0 is no name, then begin and inside of each kind. */
export const nameKinds = ['PER', 'ORG', 'LOC'] as const

/** Labels a token may take: O, B-PER, I-PER, B-ORG, I-ORG, B-LOC, I-LOC. */
export const LABELS = 1 + 2 * nameKinds.length

/** What is known of single words beforehand: a hash table by the hash of the word in small letters. */
export interface WordTable {
  /** Hashes, 0 where the slot is free; a power of two long. A word is at its hash or in the slots just after. */
  readonly keys: Int32Array
  /** Word classes learnt from plain text: bits 0-5 of 64, 6-13 of 256, 14-23 of 1,000; 24-27 how often it has a capital. */
  readonly classes: Int32Array
  /** Bit 0 a given name, 1 a family name, 2-3 a place known even in small letters (3 is large), 4 two words. */
  readonly uses: Uint8Array
}

/** Organisations known by name the world over. */
export interface OrganisationTable {
  /** Names that mean their organisation wherever they stand: `WHO`, `Doctors Without Borders`. */
  readonly sure: Pick<Lookup<unknown>, 'has'>
  /** All names in small letters: 2 sure, 1 a word or a name of other things too (`apple`). */
  readonly known: Lookup<1 | 2>
  /** The first run of letters and figures of a name in small letters, and how long the longest such name is. */
  readonly reach: Lookup<number>
}

/** A linear-chain model (conditional random field) over hashed features of each token. */
export interface NameModel {
  /** LABELS weights a row, a power of two rows; one is worth `unit`. */
  readonly weights: Int8Array
  readonly unit: number
  /** From label (the last row: from the start of the sentence) to label; -1e9 where one cannot follow. */
  readonly steps: Float64Array
  readonly table: WordTable
}

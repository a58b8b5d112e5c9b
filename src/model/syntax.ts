import type { Lookup } from './lookup.js'

/** Sizes of the syntax net; models/en/card.md tells how it works. */
export interface NetSize {
  /** Rows of the tables of words, n-gram buckets and shapes, and the widths of their vectors. */
  readonly words: number
  readonly grams: number
  readonly shapes: number
  readonly word: number
  readonly gram: number
  readonly shape: number
  /** Units of an LSTM in one direction (a multiple of 8); layers. */
  readonly hidden: number
  readonly layers: number
  /** Widths of the arc space and the label space (multiples of 8). */
  readonly arc: number
  readonly rel: number
  readonly tags: number
  readonly labels: number
}

/**
 * A stretch of memory that several threads may share. The first word counts the bytes handed out; `reserve` hands out
 * more, aligned to 64 bytes. `buffer` may be replaced by a larger one when `reserve` is called, addresses stay good.
 */
export interface NetMemory {
  readonly buffer: ArrayBufferLike
  reserve(bytes: number): number
}

/**
 * The arithmetic of the net. Addresses are bytes into the net's memory. Two do the same, bit for bit: kernel/net.ts in
 * WebAssembly (its comments tell each function's contract) and src/text/net/plain.ts in JavaScript.
 */
export interface NetKernel {
  multiply16(
    m: number,
    n: number,
    k: number,
    a: number,
    lda: number,
    b: number,
    scale: number,
    bias: number,
    c: number,
    ldc: number,
  ): void
  multiply32(
    m: number,
    n: number,
    k: number,
    a: number,
    lda: number,
    b: number,
    bias: number,
    c: number,
    ldc: number,
  ): void
  lstm(
    steps: number,
    batch: number,
    h: number,
    alive: number,
    gates: number,
    ld: number,
    weights: number,
    scale: number,
    reverse: boolean,
    cell: number,
    hidden: number,
    out: number,
    ldo: number,
  ): void
  leak(rows: number, n: number, x: number, ld: number): void
  arcs(
    n: number,
    k: number,
    dependents: number,
    stepD: number,
    heads: number,
    stepH: number,
    root: number,
    panel: number,
    scores: number,
  ): void
  best(rows: number, n: number, x: number, ld: number, place: number, sum: number): void
}

/** The lemma of a word: exceptions by form and tag, else the longest ending that has a rule for the tag. */
export interface LemmaTable {
  /** `form XPOS` → lemma; the form in lower case unless the tag is a proper noun's. */
  readonly exceptions: Lookup<string>
  /** `XPOS ending` → `n suffix`: cut n characters, add the suffix. */
  readonly rules: Lookup<string>
}

/** The trained model as the reading uses it: weights in memory, classes by number. */
export interface SyntaxModel {
  readonly size: NetSize
  /** Normal form → row of the table of words; row 0 is any other word. */
  readonly words: Lookup<number>
  readonly tags: readonly { readonly upos: string; readonly xpos: string }[]
  readonly labels: readonly string[]
  readonly lemmas: LemmaTable
  readonly memory: NetMemory
  /** Address of each weight in memory, by name. */
  readonly at: Readonly<Record<string, number>>
  /** Null when WebAssembly is not to be used; the plain kernel does the same then. */
  readonly kernel: NetKernel | null
}

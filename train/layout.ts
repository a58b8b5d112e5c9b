import type { NetSize } from '../src/model/syntax.js'

/** Sizes of a net: those of the net that ships. */
export type Size = NetSize

/** A matrix of the net: where it starts in the vector of parameters, rows (inputs) and columns (outputs). */
export interface Matrix {
  readonly name: string
  readonly at: number
  readonly rows: number
  readonly cols: number
}

/** Width of a word's vector as the first layer reads it. */
export const inputWidth = (s: Size) => s.word + s.gram + s.shape

/**
 * The dense parameters, by name: `x0f h0f b0f` are the input, recurrent and bias weights of layer 0 forward (gates
 * i f g o); `tag0 tag1` read layers first and last; `mlp` gives arc-dependent, arc-head, label-dependent, label-head.
 */
export function layout(s: Size): { matrices: Map<string, Matrix>; length: number } {
  const matrices = new Map<string, Matrix>()
  let at = 0
  const add = (name: string, rows: number, cols: number) => {
    matrices.set(name, { name, at, rows, cols })
    at += (rows * cols + 3) & ~3
  }
  for (let l = 0; l < s.layers; l++) {
    for (const d of ['f', 'b']) {
      add(`x${l}${d}`, l ? 2 * s.hidden : inputWidth(s), 4 * s.hidden)
      add(`h${l}${d}`, s.hidden, 4 * s.hidden)
      add(`b${l}${d}`, 1, 4 * s.hidden)
    }
  }
  add('tag0', 2 * s.hidden, s.tags)
  add('tag1', 2 * s.hidden, s.tags)
  add('tagb', 1, s.tags)
  add('mlp', 2 * s.hidden, 2 * s.arc + 2 * s.rel)
  add('mlpb', 1, 2 * s.arc + 2 * s.rel)
  add('arc', s.arc, s.arc)
  add('arcb', 1, s.arc)
  add('rootArc', 1, s.arc)
  add('rootRel', 1, s.rel)
  add('label', s.rel, s.labels)
  add('labelb', 1, s.labels)
  return { matrices, length: at }
}

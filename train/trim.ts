import { layout, type Size } from './layout.js'

/**
 * The dense weights of a smaller net cut out of a trained larger one: of each layer's units and of each space's
 * dimensions those are kept whose weights towards what reads them weigh most. Training goes on from there.
 */
export function trim(params: Float32Array, from: Size, to: Size): Float32Array {
  const { matrices } = layout(from)
  const get = (name: string) => {
    const { at, rows, cols } = matrices.get(name)!
    return { rows, cols, w: params.subarray(at, at + rows * cols) }
  }
  const rowWeight = (name: string, row: number) => {
    const { cols, w } = get(name)
    let sum = 0
    for (let c = 0; c < cols; c++) sum += w[row * cols + c]! ** 2
    return sum
  }
  const colWeight = (name: string, col: number) => {
    const { rows, cols, w } = get(name)
    let sum = 0
    for (let r = 0; r < rows; r++) sum += w[r * cols + col]! ** 2
    return sum
  }
  /** Numbers of the `n` heaviest of `all`, in their order. */
  const heaviest = (all: number, n: number, weight: (i: number) => number): number[] =>
    Array.from({ length: all }, (_, i) => ({ i, w: weight(i) }))
      .sort((a, b) => b.w - a.w || a.i - b.i)
      .slice(0, n)
      .map(({ i }) => i)
      .sort((a, b) => a - b)

  const h = from.hidden
  const last = from.layers - 1
  const units = Array.from({ length: from.layers }, (_, l) =>
    [0, 1].map((side) =>
      heaviest(h, to.hidden, (j) => {
        const row = side * h + j
        const readers = l < last ? [`x${l + 1}f`, `x${l + 1}b`] : ['mlp']
        if (l === 0) readers.push('tag0')
        if (l === last) readers.push('tag1')
        return readers.reduce((sum, name) => sum + rowWeight(name, row), rowWeight(`h${l}${side ? 'b' : 'f'}`, j))
      }),
    ),
  )
  const dependents = heaviest(from.arc, to.arc, (j) => colWeight('mlp', j) * rowWeight('arc', j))
  const heads = heaviest(from.arc, to.arc, (j) => colWeight('mlp', from.arc + j) * colWeight('arc', j))
  const labels = heaviest(
    from.rel,
    to.rel,
    (j) => (colWeight('mlp', 2 * from.arc + j) + colWeight('mlp', 2 * from.arc + from.rel + j)) * rowWeight('label', j),
  )

  const outputs = (l: number) => [...units[l]![0]!, ...units[l]![1]!.map((j) => h + j)]
  const gates = (l: number, side: number) => [0, 1, 2, 3].flatMap((g) => units[l]![side]!.map((j) => g * h + j))
  const spaces = [
    ...dependents,
    ...heads.map((j) => from.arc + j),
    ...labels.map((j) => 2 * from.arc + j),
    ...labels.map((j) => 2 * from.arc + from.rel + j),
  ]
  const every = (n: number) => Array.from({ length: n }, (_, i) => i)

  const target = layout(to)
  const out = new Float32Array(target.length)
  const cut = (name: string, rows: readonly number[], cols: readonly number[]) => {
    const { cols: wide, w } = get(name)
    const { at } = target.matrices.get(name)!
    for (const [i, r] of rows.entries())
      for (const [j, c] of cols.entries()) out[at + i * cols.length + j] = w[r * wide + c]!
  }
  for (let l = 0; l < from.layers; l++) {
    for (const side of [0, 1]) {
      const d = side ? 'b' : 'f'
      cut(`x${l}${d}`, l ? outputs(l - 1) : every(get(`x0${d}`).rows), gates(l, side))
      cut(`h${l}${d}`, units[l]![side]!, gates(l, side))
      cut(`b${l}${d}`, [0], gates(l, side))
    }
  }
  cut('tag0', outputs(0), every(from.tags))
  cut('tag1', outputs(last), every(from.tags))
  cut('tagb', [0], every(from.tags))
  cut('mlp', outputs(last), spaces)
  cut('mlpb', [0], spaces)
  cut('arc', dependents, heads)
  cut('arcb', [0], heads)
  cut('rootArc', [0], heads)
  cut('rootRel', [0], labels)
  cut('label', labels, every(from.labels))
  cut('labelb', [0], every(from.labels))
  return out
}

/** What is known of a case, a constant among it, and whether it is right. */
export interface Example {
  readonly x: readonly number[]
  readonly right: boolean
}

export const probability = (x: readonly number[], w: readonly number[]): number =>
  1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * w[i]!, 0)))

/** Logistic regression by Newton's method; `l2` holds all weights small but that of the constant, the first. */
export function fit(examples: readonly Example[], l2: number): number[] {
  const n = examples[0]!.x.length
  let w = new Array<number>(n).fill(0)
  for (let round = 0; round < 30; round++) {
    const gradient = w.map((v, i) => (i === 0 ? 0 : -l2 * v))
    const hessian = w.map((_, i) => w.map((_, k) => (i === k && i > 0 ? l2 : 0)))
    for (const { x, right } of examples) {
      const p = probability(x, w)
      for (let i = 0; i < n; i++) {
        gradient[i]! += (Number(right) - p) * x[i]!
        for (let k = 0; k < n; k++) hessian[i]![k]! += p * (1 - p) * x[i]! * x[k]!
      }
    }
    const step = solve(hessian, gradient)
    w = w.map((v, i) => v + step[i]!)
  }
  return w
}

/** Gaussian elimination; the matrix is positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let i = 0; i < rows.length; i++)
    for (let k = 0; k < rows.length; k++) {
      if (k === i) continue
      const factor = rows[k]![i]! / rows[i]![i]!
      rows[k] = rows[k]!.map((v, j) => v - factor * rows[i]![j]!)
    }
  return rows.map((row, i) => row.at(-1)! / row[i]!)
}

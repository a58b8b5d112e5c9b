import { type Features, featuresOf, sureOf, weights } from '../src/claims/calibrate.js'
import { loadKnowledge } from '../src/knowledge/load.js'
import { read, reading } from '../src/pipeline.js'
import { calibrationError, judgeClaims, readGold } from './accuracy/own.js'
import { report } from './accuracy/suite.js'

interface Example {
  readonly x: Features
  readonly right: boolean
}

/**
 * Fits the weights of src/claims/calibrate.ts on the development parts of our own gold and prints them, with how well they
 * hold on sentences left out: `node scripts/run.js bench/confidence`. Logistic regression, L2 of 1, by Newton's method.
 */
function main(): void {
  const know = loadKnowledge()
  const stages = reading.filter(({ name }) => name !== 'calibrate')
  const examples = ['development', 'development-2'].flatMap((split) =>
    readGold(split).map((gold) =>
      judgeClaims(gold, read(report(gold.id, gold.text), know, { stages })).map(
        ({ claim, right }): Example => ({ x: featuresOf(claim), right }),
      ),
    ),
  )
  const all = examples.flat()
  console.log(`${all.length} claims, ${all.filter(({ right }) => right).length} right`)
  const folds = 10
  const held = Array.from({ length: folds }, (_, k) => {
    const w = fit(examples.filter((_, i) => i % folds !== k).flat())
    return examples
      .filter((_, i) => i % folds === k)
      .flatMap((list) => list.map(({ x, right }) => ({ p: sureOf(x, w), right })))
  }).flat()
  console.log(`raw score: ECE ${calibrationError(all.map(({ x, right }) => ({ p: x[1]!, right }))).toFixed(3)}`)
  console.log(`left out:  ECE ${calibrationError(held).toFixed(3)}`)
  console.log(`committed: ${weights.join(', ')}`)
  console.log(
    `fitted:    ${fit(all)
      .map((w) => w.toFixed(2))
      .join(', ')}`,
  )
}

function fit(examples: readonly Example[]): number[] {
  const n = examples[0]!.x.length
  let w = new Array<number>(n).fill(0)
  for (let round = 0; round < 30; round++) {
    const gradient = w.map((v, i) => (i === 0 ? 0 : -v))
    const hessian = w.map((_, i) => w.map((_, k) => (i === k && i > 0 ? 1 : 0)))
    for (const { x, right } of examples) {
      const p = sureOf(x, w)
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

main()

import { featuresOf, weights } from '../src/claims/calibrate.js'
import { loadKnowledge } from '../src/knowledge/load.js'
import { read, reading } from '../src/pipeline.js'
import { calibrationError, judgeClaims, readGold } from './accuracy/own.js'
import { report } from './accuracy/suite.js'
import { type Example, fit, probability } from './logistic.js'

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
    const w = fit(examples.filter((_, i) => i % folds !== k).flat(), 1)
    return examples
      .filter((_, i) => i % folds === k)
      .flatMap((list) => list.map(({ x, right }) => ({ p: probability(x, w), right })))
  }).flat()
  console.log(`raw score: ECE ${calibrationError(all.map(({ x, right }) => ({ p: x[1]!, right }))).toFixed(3)}`)
  console.log(`left out:  ECE ${calibrationError(held).toFixed(3)}`)
  console.log(`committed: ${weights.join(', ')}`)
  console.log(
    `fitted:    ${fit(all, 1)
      .map((w) => w.toFixed(2))
      .join(', ')}`,
  )
}

main()

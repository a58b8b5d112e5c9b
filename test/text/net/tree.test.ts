import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestTree, isTree } from '../../../src/text/net/tree.js'

/** Scores from a list of numbers, n words and a root; a word never heads itself. */
function scores(n: number, values: readonly number[]) {
  const wide = n + 1
  const f = Float32Array.from({ length: n * wide }, (_, i) => values[i % values.length]!)
  for (let i = 0; i < n; i++) f[i * wide + i + 1] = -1e9
  return { f, at: 0, wide }
}

const sum = (heads: ArrayLike<number>, s: ReturnType<typeof scores>) => {
  let total = 0
  for (let i = 0; i < heads.length; i++) total += s.f[i * s.wide + heads[i]!]!
  return total
}

/** Every assignment of heads. */
function* all(n: number): Generator<number[]> {
  const heads = new Array<number>(n).fill(0)
  for (let code = 0; code < (n + 1) ** n; code++) {
    let x = code
    for (let i = 0; i < n; i++) {
      heads[i] = x % (n + 1)
      x = Math.floor(x / (n + 1))
    }
    yield heads
  }
}

const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 20, maxLength: 40 })

test('the tree found has one root, no cycle, and no tree scores more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), numbers, (n, values) => {
      const s = scores(n, values)
      const found = bestTree(n, s)
      expect(isTree(found)).toBe(true)
      let best = -Infinity
      for (const heads of all(n)) if (isTree(heads)) best = Math.max(best, sum(heads, s))
      expect(sum(found, s)).toBe(best)
    }),
  )
})

test('long sentences get trees too', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 30, max: 120 }),
      fc.array(fc.float({ noNaN: true, min: -20, max: 20 }), { minLength: 97, maxLength: 211 }),
      (n, values) => {
        expect(isTree(bestTree(n, scores(n, values)))).toBe(true)
      },
    ),
    { numRuns: 30 },
  )
})

test('what is no tree is told', () => {
  expect(isTree([0])).toBe(true)
  expect(isTree([2, 0, 2])).toBe(true)
  expect(isTree([0, 0])).toBe(false)
  expect(isTree([2, 1])).toBe(false)
  expect(isTree([0, 3, 2])).toBe(false)
})

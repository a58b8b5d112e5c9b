import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { seeded } from '../../train/corpora.js'
import { layout, type Size } from '../../train/layout.js'
import { Arena, instantiate } from '../../train/memory.js'
import { type Encoded, Net, type Score } from '../../train/net.js'
import { trim } from '../../train/trim.js'
import { place } from '../../train/work.js'

const size: Size = {
  words: 6,
  grams: 5,
  shapes: 3,
  word: 4,
  gram: 4,
  shape: 4,
  hidden: 8,
  layers: 2,
  arc: 8,
  rel: 8,
  tags: 5,
  labels: 4,
}

/** A sentence of n words with made-up classes; each hangs on the one before it. */
function sentence(n: number, salt: number): Encoded {
  const column = (of: (i: number) => number) => Int32Array.from({ length: n }, (_, i) => of(i))
  return {
    length: n,
    word: column((i) => (i + salt) % size.words),
    shape: column((i) => (i * salt) % size.shapes),
    bucketsAt: Int32Array.from({ length: n + 1 }, (_, i) => 2 * i),
    buckets: Int32Array.from({ length: 2 * n }, (_, i) => (i * 3 + salt) % size.grams),
    tag: column((i) => (i * 2 + salt) % size.tags),
    head: column((i) => i),
    label: column((i) => (i + 2 * salt) % size.labels),
    lesson: null,
  }
}

test.runIf(existsSync('dist/kernel-train.wasm'))('gradients are the slopes of the loss', () => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 32768, shared: true })
  const arena = new Arena(memory)
  const placed = place(arena, size, 1)
  const often = new Float32Array(size.words).fill(1e9)
  const net = new Net(size, instantiate(memory), arena, placed.values, placed.grads[0]!, often, () => 0.999, 0)
  const f = new Float32Array(memory.buffer)
  const random = seeded(3)
  const { params } = placed.values
  for (let i = 0; i < placed.length; i++) f[params + i] = random() - 0.5
  for (const table of placed.values.tables) for (let i = 0; i < 24; i++) f[table + i] = random() - 0.5

  const batch = [sentence(5, 1), sentence(3, 2), sentence(3, 4)]
  const loss = () => {
    const score: Score = { tokens: 0, tags: 0, heads: 0, labelled: 0, loss: 0 }
    net.refresh(true)
    net.run(batch, 'learn', 1, score)
    return score.loss
  }
  loss()
  const gradient = f.slice(placed.grads[0]!.params, placed.grads[0]!.params + placed.length)
  const gradientOfWords = f.slice(placed.grads[0]!.tables[0]!, placed.grads[0]!.tables[0]! + 24)
  const slope = (at: number) => {
    const kept = f[at]!
    const step = 1e-3
    f[at] = kept + step
    const above = loss()
    f[at] = kept - step
    const below = loss()
    f[at] = kept
    return (above - below) / (2 * step)
  }
  for (const { name, at, rows, cols } of layout(size).matrices.values()) {
    for (const i of [0, Math.floor((rows * cols) / 2), rows * cols - 1]) {
      const expected = slope(params + at + i)
      expect(Math.abs(gradient[at + i]! - expected), `${name} ${i}`).toBeLessThan(0.01 + 0.03 * Math.abs(expected))
    }
  }
  for (let i = 0; i < 24; i += 5) {
    const expected = slope(placed.values.tables[0]! + i)
    expect(Math.abs(gradientOfWords[i]! - expected)).toBeLessThan(0.01 + 0.03 * Math.abs(expected))
  }
})

test('a net cut to its own size is the same, and to a smaller one has that size', () => {
  const { length } = layout(size)
  const params = Float32Array.from({ length }, (_, i) => Math.sin(i))
  const same = trim(params, size, size)
  for (const { at, rows, cols } of layout(size).matrices.values())
    expect(same.slice(at, at + rows * cols)).toEqual(params.slice(at, at + rows * cols))
  const small = { ...size, hidden: 4, arc: 4 }
  expect(trim(params, size, small)).toHaveLength(layout(small).length)
})

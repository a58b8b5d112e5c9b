import { expect, test } from 'vitest'
import { link } from '../../src/text/attributions/link.js'

const found = (rule: string, cue: [number, number], ...contents: [number, number][]) => ({
  source: null,
  speaker: null,
  cue: { start: cue[0], end: cue[1] },
  contents: contents.map(([start, end]) => ({ start, end })),
  stance: 'asserts' as const,
  kind: 'said' as const,
  rule,
  sentence: 0,
})

const parents = (...list: ReturnType<typeof found>[]) => link(list, [], [], '').map(({ parent }) => parent)

test('what is said inside what another says has that one as parent', () => {
  expect(parents(found('R1', [10, 14], [15, 90]), found('R1', [30, 34], [35, 60]))).toEqual([null, 0])
})

test('of two that hold each other’s cues, where a quotation was never closed, the one that says more is outside', () => {
  expect(parents(found('R2', [70, 74], [80, 150]), found('R2', [140, 147], [0, 130]))).toEqual([1, null])
  expect(parents(found('R2', [70, 74], [80, 250]), found('R2', [140, 147], [0, 130]))).toEqual([null, 0])
})

test('nothing stands inside itself by way of others', () => {
  // each holds the next one's cue
  const ring = parents(
    found('R2', [0, 4], [100, 120], [300, 350]),
    found('R2', [110, 114], [200, 230]),
    found('R2', [210, 214], [0, 50]),
  )
  for (const start of ring.keys()) {
    const seen: number[] = []
    for (let at: number | null = start; at !== null; at = ring[at]!) {
      expect(seen).not.toContain(at)
      seen.push(at)
    }
  }
  expect(ring.filter((parent) => parent === null)).toHaveLength(1)
})

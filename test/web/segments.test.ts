import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim } from '../../src/model/claim.js'
import { lanes, segments } from '../../src/web/reader/segments.js'

test('text is cut wherever a claim or a mark begins or ends', () => {
  const text = 'over 30 fighters were killed'
  const cut = segments(0, text.length, [
    { claim: 'c1', start: 0, end: 28 },
    { claim: 'c2', start: 8, end: 16 },
    { mark: 'amount', start: 0, end: 7 },
  ])
  expect(cut.map(({ start, end, claims, marks }) => [text.slice(start, end), claims.join(), marks.join()])).toEqual([
    ['over 30', 'c1', 'amount'],
    [' ', 'c1', ''],
    ['fighters', 'c1,c2', ''],
    [' were killed', 'c1', ''],
  ])
})

test('whatever the spans, the pieces together are the text, each once', () => {
  const span = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => ({ claim: `c${a}`, start: Math.min(a, b), end: Math.max(a, b) }))
  fc.assert(
    fc.property(fc.array(span), (inks) => {
      const cut = segments(10, 50, inks)
      expect(cut[0]!.start).toBe(10)
      expect(cut.at(-1)!.end).toBe(50)
      for (const [i, piece] of cut.entries()) if (i > 0) expect(piece.start).toBe(cut[i - 1]!.end)
      for (const ink of inks) {
        const drawn = cut.filter(({ claims }) => claims.includes(ink.claim))
        if (ink.start < ink.end && ink.end <= 50 && ink.start >= 10) expect(drawn.length).toBeGreaterThan(0)
      }
    }),
  )
})

test('overlapping evidence gets lines of its own, neighbours share one', () => {
  const claim = (id: string, start: number, end: number) => ({ id, start, end }) as Claim
  const lane = lanes([claim('c1', 0, 20), claim('c2', 5, 10), claim('c3', 12, 30), claim('c4', 20, 40)])
  expect([...lane]).toEqual([
    ['c1', 0],
    ['c2', 1],
    ['c3', 1],
    ['c4', 0],
  ])
})

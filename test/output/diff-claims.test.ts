import { expect, test } from 'vitest'
import type { SourcedClaim } from '../../src/model/event.js'
import { diffClaims } from '../../src/output/diff-claims.js'

const claim = (start: number, more: Partial<SourcedClaim> = {}) =>
  ({
    ...{ id: 'c1', type: 'ASSAULT', mode: null, plover: 'ASSAULT', status: 'actual', polarity: 'did', control: null },
    ...{ trigger: { start, end: start + 7 }, actors: [], place: null, casualties: [], losses: [], instrument: null },
    time: { earliest: null, latest: '2020-06-09', precision: 'open', basis: 'published', evidence: null },
    ...{ source: null, stance: 'asserts', doubts: [], rules: ['F1'], confidence: 0.9 },
    ...more,
  }) as unknown as SourcedClaim

test('a claim is the same when it hangs on the same word; ids, rules and confidence are no change', () => {
  const before = [claim(0), claim(20)]
  const after = [claim(0, { id: 'c2', rules: ['F2'], confidence: 0.5 }), claim(20, { status: 'planned' })]
  expect(diffClaims(before, after)).toMatchObject([
    { kind: 'changed', fields: [{ field: 'status', before: 'actual', after: 'planned' }] },
  ])
})

test('what is new and what is gone, in reading order', () => {
  const found = diffClaims([claim(20)], [claim(0)])
  expect(found.map(({ kind }) => kind)).toEqual(['new', 'gone'])
})

test('of two claims on one word each meets its own type', () => {
  const loss = { type: 'LOSS' as const }
  expect(diffClaims([claim(0), claim(0, loss)], [claim(0, loss), claim(0)])).toEqual([])
  expect(diffClaims([claim(0)], [claim(0, loss)])).toMatchObject([
    { kind: 'changed', fields: [{ field: 'type', before: 'ASSAULT', after: 'LOSS' }] },
  ])
})

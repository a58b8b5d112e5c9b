import { expect, test } from 'vitest'
import { fallen } from '../../bench/figures.js'

const before = { news: { dev: { precision: 80, recall: 61.5 } }, trees: { dev: { LAS: 87.3 } } }

test('a figure that fell by more than the tolerance is told with both values', () => {
  const after = { news: { dev: { precision: 79.69, recall: 61.2 } }, trees: { dev: { LAS: 88 } } }
  expect(fallen(before, after)).toEqual(['fell: news dev precision was 80.00, is 79.69'])
})

test('a figure that is gone has fallen; a new one has not', () => {
  const after = { news: before.news, verbs: { dev: { 'all right': 1 } } }
  expect(fallen(before, after)).toEqual(['fell: trees dev LAS was 87.30, is gone'])
  expect(fallen({}, after)).toEqual([])
})

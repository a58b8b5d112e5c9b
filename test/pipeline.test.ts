import { expect, test } from 'vitest'
import { misplaced, reading } from '../src/pipeline.js'

test('every stage comes after the layers it needs', () => {
  expect(misplaced(reading)).toEqual([])
  expect(misplaced([...reading].reverse())).not.toEqual([])
})

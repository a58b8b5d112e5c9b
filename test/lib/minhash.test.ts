import { expect, test } from 'vitest'
import { fingerprint, similarity } from '../../src/lib/minhash.js'

const wire =
  'The army said on Friday that its forces had entered the town after the rebels left it, and that engineers were clearing mines.'

test('case, spacing and punctuation do not matter', () => {
  expect(similarity(fingerprint(wire), fingerprint(wire.toUpperCase().replaceAll(',', ' ,')))).toBe(1)
})

test('a cut copy stays close, another report of the same event does not', () => {
  const copy = wire.replace(', and that engineers were clearing mines', '')
  const other =
    'Rebels pulled out of the town on Friday and soldiers moved in, according to the army, which is clearing mines there.'
  expect(similarity(fingerprint(wire), fingerprint(copy))).toBeGreaterThan(0.5)
  expect(similarity(fingerprint(wire), fingerprint(other))).toBeLessThan(0.2)
})

test('a text without words is like nothing', () => {
  expect(similarity(fingerprint('…'), fingerprint('…'))).toBe(0)
})

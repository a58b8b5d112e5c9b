import { expect, test } from 'vitest'
import { loadGazetteer } from '../../src/knowledge/load.js'
import { withoutThings, withTowns } from '../../src/text/name-things.js'
import { mark } from '../marks.js'
import { tagged } from './tagged.js'

const gazetteer = loadGazetteer()

/** Reads `found`, marked as the tagger might have it, and expects `wanted`; `id` makes actors of the organisations. */
function check(found: string, wanted: string, id: string | null = null) {
  const { text, names } = tagged(found, id)
  expect(mark(text, withoutThings(text, names), (n) => n.label)).toBe(wanted)
}

test('the make of a product is no organisation here', () => {
  check('A [Canon|ORG] SX40 was found.', 'A Canon SX40 was found.')
  check('Open it with [Acme|ORG] Reader 4.0 again.', 'Open it with Acme Reader 4.0 again.')
  check('[Acme|ORG] sold 40 of them.', '[Acme|ORG] sold 40 of them.')
  check('Twelve [Hamas|ORG] M75 rockets fell.', 'Twelve [Hamas|ORG] M75 rockets fell.', 'hamas')
})

test('a building is a place by whoever it is called', () => {
  check('They met in [Union Hall|ORG] at noon.', 'They met in [Union Hall|LOC] at noon.')
  check('It stands behind the [Acme Oil|ORG] Building there.', 'It stands behind the [Acme Oil Building|LOC] there.')
  check('The [Hall Foundation|ORG] paid for it.', 'The [Hall Foundation|ORG] paid for it.')
})

test('a storm is no person', () => {
  check('Hurricane [Rita|PER] grew. [Rita|PER] reached Cuba.', 'Hurricane Rita grew. Rita reached Cuba.')
  check('[Rita|PER] reached Cuba.', '[Rita|PER] reached Cuba.')
})

test('a person the tagger is not sure of is a town where only a town can stand', () => {
  const labelOf = (text: string, word: string, p: number) => {
    const start = text.indexOf(word)
    const name = { start, end: start + word.length, label: 'PER', id: null, by: 'learned', p, rule: 'N1' } as const
    return withTowns(text, [name], gazetteer)[0]!.label
  }
  expect(labelOf('It followed the raid on Palma.', 'Palma', 0.7)).toBe('LOC')
  expect(labelOf('It followed the raid on Palma.', 'Palma', 0.95)).toBe('PER')
  expect(labelOf('They spoke with Haddad again.', 'Haddad', 0.7)).toBe('PER')
  expect(labelOf('Government forces have taken Palma.', 'Palma', 0.7)).toBe('LOC')
  expect(labelOf('His mother had taken Palma home.', 'Palma', 0.7)).toBe('PER')
  expect(labelOf('Later Palma fell to the rebels.', 'Palma', 0.7)).toBe('LOC')
  expect(labelOf('Later Palma fell ill.', 'Palma', 0.7)).toBe('PER')
  expect(labelOf('Palma was retaken on Friday.', 'Palma', 0.7)).toBe('LOC')
})

test('a guess at a person or body is the town that alone is called so', () => {
  const labelOf = (words: string, label: 'PER' | 'ORG', p: number) => {
    const name = { start: 0, end: words.length, label, id: null, by: 'learned', p, rule: 'N1' } as const
    return withTowns(`${words} spoke.`, [name], gazetteer)[0]!.label
  }
  expect(labelOf('Tulkarm', 'PER', 0.6)).toBe('LOC')
  expect(labelOf('Tulkarm', 'PER', 0.8)).toBe('PER')
  expect(labelOf('Texas City', 'ORG', 0.9)).toBe('LOC')
  expect(labelOf('Acme City', 'ORG', 0.9)).toBe('ORG')
})

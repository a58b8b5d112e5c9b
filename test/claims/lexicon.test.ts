import { expect, test } from 'vitest'
import { loadLexicon } from '../../src/knowledge/load.js'
import { plural, verbForms } from '../../src/lib/inflect.js'

const lexicon = loadLexicon()

test.each([
  ['seize', 'seizes seizing seized seized'],
  ['occupy', 'occupies occupying occupied occupied'],
  ['stab', 'stabs stabbing stabbed stabbed'],
  ['launch', 'launches launching launched launched'],
])('forms of %s', (lemma, forms) => {
  const made = verbForms(lemma).map(([form]) => form)
  expect([...made.slice(1)].join(' ')).toBe(forms)
})

test('plurals of nouns', () => {
  expect(['militia', 'refinery', 'gunman', 'clash'].map(plural)).toEqual([
    'militias',
    'refineries',
    'gunmen',
    'clashes',
  ])
})

test('an irregular form leads back to its verb', () => {
  expect(lexicon.forms('withdrew')).toContainEqual({ lemma: 'withdraw', pos: 'v', forms: ['past'] })
  expect(lexicon.forms('shot').map((f) => f.lemma)).toContain('shoot')
})

test('a sense with conditions comes before one without', () => {
  const [first] = lexicon.senses('destroy', 'v')
  expect(first?.when).toEqual([{ slot: 'obj', kind: 'equipment', not: false }])
})

test('every sense has roles, and phrases are found by their first word', () => {
  expect(lexicon.senses('shoot down', 'v')[0]).toMatchObject({
    type: 'ASSAULT',
    effect: 'loss:shot-down',
    cameo: '194',
  })
  expect(lexicon.phrases('shoot').some((words) => words.join(' ') === 'shoot down')).toBe(true)
})

test('words that mean one act anywhere, and words that tell what a report is about', () => {
  expect(lexicon.isExact('arrest', 'v')).toBe(true)
  expect(lexicon.isExact('catch', 'v')).toBe(false)
  expect(lexicon.topic('goalkeeper')).toBe('sport')
  expect(lexicon.topic('soldier')).toBe(null)
})

import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'
import { claims } from './lines.js'

const know = loadKnowledge()

/** Who is counted between two commas behind a word for all of them is counted once. */
test.each([
  ['The victims, four soldiers and a policeman, were killed near Gao.', 'killed=4..4 killed=1..1'],
  ['Police said the suspects, two brothers and their cousin, were detained in Tripoli.', 'captured=2..2 captured=1..1'],
])('the whole and its parts are no two figures: %s', (text, counts) => {
  expect(
    claims(text)
      .match(/\w+=\d*\.\.\d*/g)
      ?.join(' '),
  ).toBe(counts)
})

test('a list that goes on to its verb is one', () => {
  const counts = claims('The governor, two aides and a driver were killed near Gao.').match(/killed=\S+/g)
  expect(counts).toEqual(['killed=1..1', 'killed=2..2', 'killed=1..1'])
})

test.each([
  ['Police arrested 12 people, seven women and five men, in London.', ['12', '7<12', '5<12']],
  ['Rebels killed four soldiers, two guards and two drivers.', ['4', '2', '2']],
  ['Gunmen killed nine people and hurt seven women and five men.', ['9']],
])('parts that are the sum belong to the whole: %s', (text, figures) => {
  const { claims } = read({ id: 't', text, title: null, outlet: null, published: '2021-05-10', url: null }, know)
  const { casualties } = claims[0]!
  expect(
    casualties.map(({ low, partOf }) => (partOf === null ? `${low}` : `${low}<${casualties[partOf]!.low}`)),
  ).toEqual(figures)
})

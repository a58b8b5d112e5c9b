import { expect, test } from 'vitest'
import { claims } from './lines.js'

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

import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'
import { claims } from './lines.js'

const know = loadKnowledge()

/** The words that date the first claim told by a trigger; null when none do. */
function dated(text: string, words: string): string | null {
  const { claims } = read({ id: 't', text, title: null, outlet: null, published: '2024-05-10', url: null }, know)
  const { evidence } = claims.find(({ trigger }) => text.slice(trigger.start, trigger.end) === words)!.time
  return evidence && text.slice(evidence.start, evidence.end)
}

/** A time belongs to the clause it stands in. */
test.each([
  [
    'A soldier accused of killing nine prisoners in 2019 in Sirte was arrested in Tunis on Monday.',
    'arrested',
    'Monday',
  ],
  ['A soldier accused of killing nine prisoners in 2019 in Sirte was arrested in Tunis on Monday.', 'killing', '2019'],
  ['A man accused of beating a guard to death in 2005 has been arrested in New Jersey.', 'arrested', null],
  ['Israel indicted a girl on Monday on charges of punching a soldier two weeks ago.', 'punching', 'two weeks ago'],
  ['An attack launched on Monday killed nine villagers.', 'killed', 'Monday'],
  ['Gunmen killed nine villagers as they prayed on Friday.', 'killed', 'Friday'],
])('%s: %s %s', (text, words, time) => {
  expect(dated(text, words)).toBe(time)
})

test.each([
  'By 12 May it was reported that rebels had seized Bor.',
  'It was announced by Friday that rebels had seized Bor.',
])('a time is nobody who says so: %s', (text) => {
  expect(claims(text)).toBe('CONTROL seized actual did actor=rebels')
})

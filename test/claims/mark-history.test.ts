import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()
const statuses = (text: string, published: string | null = '2021-05-10') =>
  read({ id: 't', text, title: null, outlet: null, published, url: null }, know).claims.map((c) => c.status)

test.each([
  'In 1982 the army shelled the town.',
  'Rebels captured the port in March 2011.',
  'The army shelled the town ten years ago.',
  'Residents recalled the 1982 massacre of villagers by the army.',
])('S11 %s', (text) => {
  expect(statuses(text)).toContain('historical')
})

test.each([
  'The army shelled the town on Saturday.',
  'The army shelled the town in March.',
  'The rebels have held the port since 2011.',
  'Founded in 1982, the brigade attacked the port on Sunday.',
  'Founded in 1982, the brigade attacked the port.',
  'The army did not shell the town.',
])('still news: %s', (text) => {
  expect(statuses(text)).not.toContain('historical')
})

test('without a date of publication nothing is called history', () => {
  expect(statuses('In 1982 the army shelled the town.', null)).not.toContain('historical')
})

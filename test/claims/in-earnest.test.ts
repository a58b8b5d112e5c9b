import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()
const told = (text: string) =>
  read({ id: 't', text, title: null, outlet: null, published: '2021-05-10', url: null }, know).claims.map((c) => c.type)

test.each([
  'The champion captured the title in straight sets.',
  'Doctors are fighting an outbreak of measles.',
  'A storm battered the coast.',
  'The residents agreed to help their neighbours.',
  'My aunt and I agreed on a recipe.',
  'She took pride in her garden.',
  'The shop closes at six.',
  'Pupils demonstrated how the pump works.',
  'The minister offered tips for the holidays.',
  'The minister is going to respond.',
  'The plant burns gas.',
  'The singer died of cancer.',
  'The minister meets the deadline.',
  'The president seeks to win.',
  'Drones were searching for targets.',
])('a figure of speech or a private act is no claim: %s', (text) => expect(told(text)).toEqual([]))

test.each([
  ['Rebels captured the airport.', 'CONTROL'],
  ['Soldiers battered the coast with rockets.', 'ASSAULT'],
  ['The governments agreed to help their neighbours.', 'AGREE'],
  ['The minister offered talks.', 'AGREE'],
  ['The police closed the road.', 'COERCE'],
  ['Students demonstrated in the capital.', 'PROTEST'],
  ['Two soldiers died of their wounds.', 'CASUALTY'],
  ['The minister is going to Moscow.', 'CONSULT'],
  ['The town was under siege for weeks; soldiers attacked it again.', 'ASSAULT'],
])('the same words said of armed men or states are: %s', (text, type) => expect(told(text)).toContain(type))

test.each([
  'The butcher, a former soldier, hangs the meat on hooks.',
  'The plane of the army disappeared from the screen.',
  'The governor served the party of the president for years.',
])('things are hanged, abducted or served by nobody: %s', (text) =>
  expect(told(text)).not.toEqual(expect.arrayContaining([expect.stringMatching(/ASSAULT|AID/)])),
)

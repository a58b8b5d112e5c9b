import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()

/** Where the claim told by a trigger is; null when nowhere. */
function place(text: string, words: string): string | null {
  const { claims } = read({ id: 't', text, title: null, outlet: null, published: '2024-05-10', url: null }, know)
  return claims.find(({ trigger }) => text.slice(trigger.start, trigger.end) === words)!.place?.name ?? null
}

/** What words are about or whom they address is not where they were said; whose namesake or home a town is neither. */
test.each([
  ['The minister condemned the attack on Kherson.', 'condemned', null],
  ['The minister condemned the attack on Kherson.', 'attack', 'Kherson'],
  ['Beijing has called on Seoul to stop missionaries from travelling abroad.', 'called on', null],
  ['Turkey and Egypt held talks on Libya in Cairo.', 'held talks', 'Cairo'],
  ['The envoy met leaders in the port of Sirte.', 'met', 'Sirte'],
  ['The president praised the army in a speech in Tunis.', 'praised', 'Tunis'],
  ['The United States would not tolerate that from any other country.', 'tolerate', null],
  ['Phillip Christofoli of Gaston was murdered, deputies said.', 'murdered', null],
  ['Residents of Aden were shot dead.', 'shot dead', 'Aden'],
])('%s: %s at %s', (text, words, where) => {
  expect(place(text, words)).toBe(where)
})

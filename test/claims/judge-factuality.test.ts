import { expect, test } from 'vitest'
import { moodReader } from '../../src/claims/judge-factuality.js'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()

/** How a sentence presents one of its words: `+` it happened, `-` it did not, `o` it is left open; `?` when hedged. */
function truth(text: string, word: string): string {
  const layers = read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know)
  const mood = moodReader(layers, know)(layers.tokens.findIndex((t) => t.text === word))
  return `${mood.truth}${mood.hedged ? '?' : ''}`
}

test.each([
  // S7 what a governing word implies of its complement
  ['The unit managed to escape.', 'escape', '+'],
  ['The unit did not manage to escape.', 'escape', '-'],
  ['The guards forgot to lock the gate.', 'lock', '-'],
  ['Residents had to flee.', 'flee', '+'],
  ['Residents have to flee.', 'flee', 'o'],
  ['The crew was able to land.', 'land', '+'],
  ['The crew is able to land.', 'land', 'o'],
  ['The truce prevented the army from attacking the town.', 'attacking', '-'],
  ['They regretted that the bridge collapsed.', 'collapsed', '+'],
  ['They did not regret that the bridge collapsed.', 'collapsed', '+'],
  ['The captain pretended that the convoy left.', 'left', '-'],
  ['The envoy was shocked to learn of the raid.', 'learn', '+'],
  ['He said it was right for the president to resign.', 'resign', 'o'],
  ['Stewart said the only way was to leave.', 'leave', 'o'],
  ['I do not think that the rebels fled.', 'fled', '-?'],
  ['I think that the rebels fled.', 'fled', '+?'],
  ['The council hopes that the rebels leave.', 'leave', 'o'],
  ['The army has a plan to attack the town.', 'attack', 'o'],
  ['The rebels are going to attack the town.', 'attack', 'o'],
  ['The rebels would like to talk.', 'talk', 'o'],
  ['The rebels tend to talk.', 'talk', '+'],
  ['It is time for them to leave.', 'leave', 'o'],
  ['The police did nothing to stop the mob.', 'stop', '-'],
  // S3 a present that goes on later is a plan
  ['The troops are leaving the town.', 'leaving', '+'],
  ['The troops are leaving the town next week.', 'leaving', 'o'],
  // S6 what somebody means to do
  ['The plan is to attack the town.', 'attack', 'o'],
  // S2 "not only" denies nothing
  ['The army not only shelled the town but burned it.', 'shelled', '+'],
  // S8 who asks why takes it for granted
  ['Why did the army shell the town?', 'shell', '+?'],
  ['Did the army shell the town?', 'shell', 'o'],
  // S10 an order has not been carried out
  ['Shell the town.', 'Shell', 'o'],
])('%s', (text, word, want) => {
  expect(truth(text, word).replace(want.includes('?') ? '' : '?', '')).toBe(want)
})

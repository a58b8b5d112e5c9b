import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()

/** Each claim as `TYPE trigger (role:who it is, …) @place`, the place with ~ when it is carried over. */
function told(text: string): string[] {
  const { claims } = read({ id: 't', text, title: null, outlet: null, published: '2024-05-10', url: null }, know)
  return claims.map(({ type, trigger, actors, place }) => {
    const who = actors.map((a) => `${a.role}:${a.actor ?? a.name}`).join(', ')
    const where = place ? ` @${place.name}${place.implied ? '~' : ''}` : ''
    return `${type} ${text.slice(trigger.start, trigger.end)} (${who})${where}`
  })
}

test.each([
  ['The army attacked the town of Bor on Monday and captured it by nightfall.', 'CONTROL captured (actor:army) @Bor~'],
  ['Rebels entered Kidal at dawn and held it until the evening.', 'CONTROL held (actor:Rebels) @Kidal~'],
  ['The town changed hands twice before the rebels took it.', 'CONTROL took (actor:rebels) @The town~'],
  ['The militia seized the dam; the army retook it a week later.', 'CONTROL retook (actor:army) @the dam~'],
  [
    'Troops surrounded the camp and bombarded it for hours.',
    'ASSAULT bombarded (recipient:camp, actor:Troops) @the camp~',
  ],
  [
    'Israel struck the camp, and Hezbollah attacked it again.',
    'ASSAULT attacked (actor:LB-HEZBOLLAH, recipient:camp) @the camp~',
  ],
  [
    'The airport was closed when it was shelled by the army.',
    'ASSAULT shelled (recipient:airport, actor:army) @The airport~',
  ],
  ['The group hijacked a train and held it for a day.', 'COERCE held (recipient:train, actor:group)'],
  ['The fighters pressed their advance on Sirte despite the truce.', 'ASSAULT advance (actor:fighters) @Sirte'],
])('a pronoun is what it speaks of: %s', (text, claim) => {
  expect(told(text)).toContain(claim)
})

test.each([
  ['Algeria, France and Germany welcomed it.', 'SUPPORT welcomed (actor:DZ, actor:FR, actor:DE)'],
  ['The army rejected the plan after the rebels accepted it.', 'REJECT rejected (actor:army)'],
  ['Two men were killed in fighting between rival clans.', 'ASSAULT fighting (actor:rival clans)'],
])('nobody acts on himself, nor does a thing act: %s', (text, claim) => {
  expect(told(text)).toContain(claim)
})

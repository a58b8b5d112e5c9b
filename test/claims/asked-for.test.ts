import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()

/** Each claim as `TYPE trigger status`. */
function told(text: string): string[] {
  const { claims } = read({ id: 't', text, title: null, outlet: null, published: '2024-05-10', url: null }, know)
  return claims.map(({ type, trigger, status }) => `${type} ${text.slice(trigger.start, trigger.end)} ${status}`)
}

/** Acts that are only demanded, proposed, ordered or due have not happened. */
test.each([
  ['The plan demands that mercenaries leave Libya and that militias hand their weapons to the army.', ['REQUEST']],
  ['The declaration asks that foreign fighters leave Libya.', ['REQUEST']],
  ['The minister insisted that Rwanda withdraw its troops.', ['REQUEST']],
  ['He demanded that the army withdraw and the rebels disarm.', ['REQUEST']],
  ['The government turned down pleas for a ceasefire and peace talks by the rebels.', ['REJECT']],
])('what is asked for is not done: %s', (text, done) => {
  const acts = told(text).filter((claim) => claim.endsWith(' actual'))
  expect(acts.map((claim) => claim.split(' ')[0])).toEqual(done)
})

test.each([
  ['An offensive was launched to take the city of Sirte.', 'CONTROL take planned'],
  ['Two brigades were deployed to retake the port.', 'CONTROL retake planned'],
  ['Foreign troops were to leave, and weapons were to be given to the army.', 'BACKING given planned'],
  ['The deal provides that the rebels leave the city.', 'RETREAT leave planned'],
])('what is due is planned: %s', (text, claim) => {
  expect(told(text)).toContain(claim)
})

test.each([
  ['The minister insisted that Rwanda had withdrawn its troops.', 'RETREAT withdrawn its troops actual'],
  ['Officials said that rebels entered Bor and that soldiers fled.', 'RETREAT fled actual'],
])('what is reported stands: %s', (text, claim) => {
  expect(told(text)).toContain(claim)
})

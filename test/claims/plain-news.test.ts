import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()

/** Each claim as `TYPE trigger (role:who, …) status`. */
function told(text: string): string[] {
  const { claims } = read({ id: 't', text, title: null, outlet: null, published: '2024-05-10', url: null }, know)
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return claims.map(({ type, trigger, actors, status }) => {
    const who = actors.map((a) => `${a.role}:${words(a)}`).join(', ')
    return `${type} ${words(trigger)} (${who}) ${status}`
  })
}

test.each([
  [
    'The town of Toretsk is now almost entirely in Russian hands.',
    'CONTROL is now almost entirely in Russian hands (actor:Russian) actual',
  ],
  [
    'The garrison at Babanusa is under siege by the RSF.',
    'ASSAULT is under siege (recipient:garrison, actor:RSF) actual',
  ],
  ['People are fleeing Goma on foot.', 'DISPLACE fleeing (victim:People) ongoing'],
  [
    'Washington will send Kyiv another 300 million dollars in arms.',
    'BACKING send (supplier:Washington, recipient:Kyiv) planned',
  ],
  [
    'Canberra listed Hezbollah as a terrorist organisation.',
    'BACKING listed (actor:Canberra, recipient:Hezbollah) actual',
  ],
  ['Bamako quit ECOWAS.', 'SANCTION quit (actor:Bamako, recipient:ECOWAS) actual'],
  ['The opposition called for a general strike on Monday.', 'REQUEST called for (actor:opposition) actual'],
  ['Hezbollah would respond to any strike on Beirut.', 'ASSAULT strike (recipient:Beirut) conditional'],
  ['Both sides accused each other of violating the truce.', 'ASSAULT violating the truce () actual'],
])('%s', (text, claim) => expect(told(text)).toContain(claim))

test('no fight is told by who leaves without one', () =>
  expect(told('The junta abandoned its last outpost in Bor without a fight.')).toEqual([
    'CONTROL abandoned (location-holder:junta) actual',
  ]))

test('a caption that tells what befell somebody stays one', () =>
  expect(told('Soldiers killed in Bor.')).toEqual(['ASSAULT killed (victim:Soldiers) actual']))

test('a suspect on foot is no refugee', () => expect(told('The suspect fled on foot.')).toEqual([]))

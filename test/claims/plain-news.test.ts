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
  ['Gunmen and tribesmen fought for a fourth day.', 'ASSAULT fought (actor:Gunmen, actor:tribesmen) actual'],
  [
    'The RSF drone that hit a mosque killed 75 worshippers, rescuers said.',
    'ASSAULT killed (actor:RSF drone, victim:worshippers) actual',
  ],
  [
    'UNIFIL said an Israeli tank fired on its peacekeepers.',
    'ASSAULT fired on (actor:Israeli tank, recipient:peacekeepers) actual',
  ],
  [
    'The army and the militia traded shellfire near Bor.',
    'ASSAULT traded shellfire (actor:army, actor:militia) actual',
  ],
  ['A convoy of aid has entered Kadugli.', 'AID entered (recipient:Kadugli) actual'],
  ['Police took custody of three protesters.', 'COERCE took custody of (actor:Police, recipient:protesters) actual'],
  ['The Taliban said it was behind the blast.', 'ASSAULT blast (actor:it) actual'],
  ['The Taliban denied involvement in the attack.', 'ASSAULT attack (actor:Taliban) actual'],
  ['Responsibility for the attack was claimed by the Taliban.', 'ASSAULT attack (actor:Taliban) actual'],
  ['Israeli tanks pushed deeper into Gaza City.', 'ASSAULT pushed deeper into (actor:Israeli tanks) actual'],
  [
    'Russian forces advanced near Pokrovsk, the general staff acknowledged.',
    'MOBILIZE advanced (actor:Russian forces) actual',
  ],
  ['More than 100,000 Thai villagers have been moved to shelters.', 'DISPLACE moved (victim:Thai villagers) actual'],
  ['Troops repelled an attack on Mocímboa da Praia.', 'ASSAULT attack (recipient:Troops) actual'],
  [
    'Islamabad blames Kabul for harbouring the militants; Kabul says it does not.',
    'BACKING harbouring (recipient:militants, actor:Kabul) actual',
  ],
])('%s', (text, claim) => expect(told(text)).toContain(claim))

test.each([
  ['Gunmen attacked the town of Djibo in northern Burkina Faso.', 'Djibo'],
  ['An officer was wounded in Goma; the mission said he was flown to Nairobi.', 'Goma'],
  ['An officer was wounded; the mission said he was flown to Nairobi.', null],
])('where: %s', (text, place) => {
  const { claims } = read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know)
  expect(claims[0]!.place && text.slice(claims[0]!.place.start, claims[0]!.place.end)).toBe(place)
})

test.each([
  ['Army shells village in Sagaing', 'ASSAULT shells (actor:Army, recipient:village) actual'],
  ['Rebels ambush convoy near Goma', 'ASSAULT ambush (actor:Rebels, recipient:convoy) actual'],
  ['RSF strikes camp', 'ASSAULT strikes (actor:RSF, recipient:camp) actual'],
  ['Gunmen storm hotel in Mogadishu', 'ASSAULT storm (actor:Gunmen, recipient:hotel) actual'],
])('a headline that stands alone: %s', (text, claim) => expect(told(text)).toContain(claim))

test('what a headline counts and cites', () => {
  const { claims, attributions } = read(
    {
      id: 't',
      text: 'UN: 1.2 million people returned to Khartoum since January',
      title: null,
      outlet: null,
      published: null,
      url: null,
    },
    know,
  )
  expect(claims.map(({ type, attribution }) => [type, attribution])).toEqual([['DISPLACE', 0]])
  expect(attributions[0]!.rule).toBe('R12')
  expect(told('Army shells found in village').filter((claim) => claim.includes('recipient'))).toEqual([])
})

test.each([
  'A car bomb in Kabul killed seven and wounded 41.',
  'The strike killed seven and injured 41.',
  'The blast killed seven people and wounded 41.',
])('so many killed and so many hurt: %s', (text) => {
  const { claims } = read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know)
  const counted = claims.flatMap(({ casualties }) => casualties.map(({ kind, low, high }) => [kind, low, high]))
  expect(counted).toEqual([
    ['killed', 7, 7],
    ['injured', 41, 41],
  ])
  expect(claims.flatMap(({ actors }) => actors.filter((a) => a.role === 'actor'))).toEqual([])
})

test('nobody is arrested who is buried, and no shot is fired without one', () => {
  expect(told('The Red Cross took custody of the remains of two captives.')).toEqual([])
  const { claims } = read(
    {
      id: 't',
      text: 'Rebels took over the palace in Aden without a shot being fired.',
      title: null,
      outlet: null,
      published: null,
      url: null,
    },
    know,
  )
  expect(claims.filter(({ type, polarity }) => type === 'ASSAULT' && polarity === 'did')).toEqual([])
})

test('what is called a crime is no call', () => expect(told('Caracas called it murder.')).toEqual([]))

test('no fight is told by who leaves without one', () =>
  expect(told('The junta abandoned its last outpost in Bor without a fight.')).toEqual([
    'CONTROL abandoned (location-holder:junta) actual',
  ]))

test('a caption that tells what befell somebody stays one', () =>
  expect(told('Soldiers killed in Bor.')).toEqual(['ASSAULT killed (victim:Soldiers) actual']))

test('a suspect on foot is no refugee', () => expect(told('The suspect fled on foot.')).toEqual([]))

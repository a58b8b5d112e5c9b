import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()

/** One line a claim: `ASSAULT/beat beat actual did actor=Gunmen recipient=miners`. */
const told = (text: string) =>
  read({ id: 't', text, title: null, outlet: null, published: '2021-05-10', url: null }, know).claims.map((c) =>
    [
      c.mode ? `${c.type}/${c.mode}` : c.type,
      text.slice(c.trigger.start, c.trigger.end),
      c.status,
      c.polarity,
      ...c.actors.map((a) => `${a.role}=${text.slice(a.start, a.end)}`),
    ].join(' '),
  )

test.each([
  // a word that another describes, or that describes the next, is no verb
  'The aim of the bombers was to cause financial damage.',
  'The rebels live on illegal gold mining.',
  // words of force in another sense
  'The lorry backed into the yard of the barracks.',
  'The gunman returned to his bike and left by the same path.',
  'Their fate was sealed in the ruins of Sirte.',
  'Iran wants to push back Saudi influence in Iraq.',
  'The minister clashed with the president over the war.',
  'The captain wants his family to join him in Aleppo.',
  "I won't let my sisters come to the camp.",
  'They want to eliminate the sanctuary inside the prisons.',
  'The police have not responded to the claims.',
  'The fight against fascism goes on, the deputy said.',
  'The strikes have contributed to Libya becoming a failed state.',
  'Rights groups monitoring the situation fear for the prisoners.',
  'The hill offers easy access to the army.',
  'Ninety people were detained in hospital after the bombing.',
  'We recall the rebels at the height of their powers.',
  'The minister ignored questions about the raid.',
  'They were forced into a strip of the valley and surrounding desert.',
  // nobody says that it did
  'Turkey has not yet decided whether it will allow refugees into the area.',
])('no claim: %s', (text) => {
  expect(told(text)).toEqual([])
})

test.each([
  [
    'The storm damage was slight, but rebels damaged the bridge.',
    'ASSAULT/destroy damaged actual did actor=rebels recipient=bridge',
  ],
  ['Turkey backed the rebels.', 'BACKING/backs backed actual did actor=Turkey recipient=rebels'],
  ['Thousands of residents returned to Sirte.', 'DISPLACE returned to actual did victim=residents'],
  ['The police sealed the offices of the party.', 'MOBILIZE/police sealed actual did actor=police recipient=offices'],
  ['The army pushed back the rebels.', 'ASSAULT pushed back actual did actor=army recipient=rebels'],
  ['Rebels clashed with the army in Sirte.', 'ASSAULT clashed actual did actor=Rebels recipient=army'],
  ['Authorities will not let refugees enter.', 'COERCE/restrict let actual did actor=Authorities recipient=refugees'],
  ['The army eliminated the commander of the militia.', 'ASSAULT eliminated actual did actor=army victim=commander'],
  ['Germany contributed to the UN mission.', 'AID contributed to actual did actor=Germany recipient=UN mission'],
  ['The rebels offered the army a truce.', 'AGREE offered actual did actor=rebels recipient=army'],
  [
    'The junta is drafting young men into the army.',
    'MOBILIZE/militia drafting ongoing did actor=junta recipient=young men',
  ],
  ['Militants set off a bomb in Gao.', 'ASSAULT/explosives set off a bomb actual did actor=Militants'],
  ['Ninety people were detained in the capital.', 'COERCE/arrest detained actual did recipient=people'],
  ['Rwanda recalled its troops from Goma.', 'RETREAT/withdraw recalled actual did actor=Rwanda recipient=troops'],
  ['The rebels ignored the call for a truce.', 'REJECT ignored actual did actor=rebels'],
])('still one: %s', (text, want) => {
  expect(told(text)).toContain(want)
})

test.each([
  // who is hit is not blamed for it
  ['The envoy condemned the attack on the French embassy.', 'ACCUSE/disapprove condemned actual did actor=envoy'],
  [
    'The envoy condemned the killing of two monks by gunmen.',
    'ACCUSE/disapprove condemned actual did actor=envoy recipient=gunmen',
  ],
  ['The envoy condemned the French attack.', 'ACCUSE/disapprove condemned actual did actor=envoy recipient=French'],
  // both verbs have the object
  ['Gunmen beat and robbed miners at a camp near Gao.', 'COERCE/seize robbed actual did recipient=miners actor=Gunmen'],
  ['Gunmen beat and robbed miners at a camp near Gao.', 'ASSAULT/beat beat actual did actor=Gunmen recipient=miners'],
  // who sees it
  ['We have seen two mass shootings this year.', 'ASSAULT/firearms mass shootings actual did'],
  ['The town has suffered two mass shootings this year.', 'ASSAULT/firearms mass shootings actual did recipient=town'],
  // those who are spoken of beside the actor
  [
    'The US-led coalition against the extremist group carried out strikes.',
    'ASSAULT strikes actual did actor=US-led coalition',
  ],
  ['Forces began the battle of Derna and numerous other small clashes.', 'ASSAULT battle actual did actor=Forces'],
  [
    'Police used tear gas to disperse supporters of the former president.',
    'ASSAULT/crowd-control disperse actual did recipient=supporters actor=Police',
  ],
  [
    'The law gives security forces new powers to apprehend suspects.',
    'COERCE/arrest apprehend planned did recipient=suspects actor=security forces',
  ],
  ['Washington lifted the US embargo on Vietnam.', 'CONCEDE lifted actual did actor=Washington recipient=Vietnam'],
  [
    'Iran threatened to send Iranian troops to help the rebels.',
    'THREATEN threatened to actual did actor=Iran recipient=rebels',
  ],
  ['Iran threatened to expel Turkish troops.', 'THREATEN threatened to actual did actor=Iran recipient=Turkish troops'],
  ['The deployment of military hardware by the army went on.', 'MOBILIZE/troops deployment actual did actor=army'],
  ['The leaders of the militia were meeting in a house in Gao.', 'CONSULT meeting in actual did actor=leaders'],
  // a helper of its own shares no negation; without one it does
  [
    'Iran does not admit it but is widely believed to be arming the militia.',
    'BACKING/arms arming ongoing did recipient=militia actor=Iran',
  ],
  [
    'The rebels did not attack or shell the town.',
    'ASSAULT/heavy-weapons shell actual did-not recipient=town actor=rebels',
  ],
  [
    'The troops came not to attack the rebels but to shell the town.',
    'ASSAULT/heavy-weapons shell actual did recipient=town actor=troops',
  ],
  // what is stopped
  ['The aim is stopping the militia seizing Sirte.', 'CONTROL seizing attempted did-not actor=militia'],
])('%s → %s', (text, want) => {
  expect(told(text)).toContain(want)
})

test.each([
  ['The time it took to kill the envoy was short.', 'actor='],
  ['Fighting has made it harder to shell the town.', 'actor=it'],
  ['The Brussels attacks left 32 people dead.', 'actor='],
  ['The YPG claimed that it had captured five tanks.', 'ACCUSE'],
  ['No group has claimed responsibility for the bombing in Gao.', 'actor='],
  ['The fighters had blended in with locals and the internally displaced.', 'DISPLACE'],
])('nobody did it: %s', (text, unwanted) => {
  expect(told(text).join('\n')).not.toContain(unwanted)
})

const placed = (text: string) =>
  read({ id: 't', text, title: null, outlet: null, published: '2021-05-10', url: null }, know).claims.map(
    (c) => `${text.slice(c.trigger.start, c.trigger.end)} @${c.place ? text.slice(c.place.start, c.place.end) : '-'}`,
  )

test('acts of words are told where they were spoken or nowhere; who acts is not where', () => {
  expect(placed('Rebels shelled Gao on Monday. The envoy urged the rebels to stop.')).toContain('urged @-')
  expect(placed('Rebels shelled Gao on Monday. Two soldiers were killed.')).toContain('killed @Gao')
  expect(placed('A US official said the rebels had burned two shops.')).toContain('burned @-')
  expect(placed('An official in Gao said the rebels had burned two shops.')).toContain('burned @Gao')
})

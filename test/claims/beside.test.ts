import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()

/** Each claim as `TYPE trigger (role:who it is, …) @place status day..day`; what is not known is left out. */
function told(text: string): string[] {
  const { claims } = read({ id: 't', text, title: null, outlet: null, published: '2024-05-10', url: null }, know)
  return claims.map(({ type, trigger, actors, place, status, time }) => {
    const who = actors.map((a) => `${a.role}:${a.actor ?? a.name}`).join(', ')
    const where = place ? ` @${place.name}` : ''
    return `${type} ${text.slice(trigger.start, trigger.end)} (${who})${where} ${status} ${time.earliest ?? ''}..${time.latest ?? ''}`
  })
}

/** Friday 10 May 2024 is the day of publication. */
test.each([
  ['Rebels captured the towns of Bor and Malakal.', ['Bor', 'Malakal']],
  ['The army holds Kidal, Gao and three villages to the north.', ['Kidal', 'Gao', 'three villages']],
  ['The group took Tarhuna, Bani Walid, Abu Grain and al-Washka.', ['Tarhuna', 'Bani Walid', 'Abu Grain', 'al-Washka']],
  ['Troops overran Bor, the last stronghold of the rebels.', ['Bor']],
  ['Troops took over the old airport in the south of Tripoli.', ['Tripoli']],
  ['The militia took over a notable chunk of northern Libya.', ['Libya']],
])('each place of a list is taken by a claim of its own: %s', (text, places) => {
  const { claims } = read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know)
  expect(claims.filter(({ type }) => type === 'CONTROL').map(({ place }) => place?.name)).toEqual(places)
})

test.each([
  // what came before the day told of, begins after it, or lasted until today
  ['Residents complained on Sunday after rebels took Bor.', 'CONTROL took (actor:rebels) @Bor actual ..2024-05-05'],
  ['The general agreed to a ceasefire from Monday.', 'AGREE agreed to a ceasefire (actor:general) actual ..2024-05-10'],
  [
    'The fighting of the past month has displaced 9,000 people in Darfur.',
    'DISPLACE displaced (victim:people) @Darfur actual 2024-04-01..2024-05-10',
  ],
  // whose a thing is, after what town a paper is named, where another act was
  [
    'Rebels shot down a drone of the United Arab Emirates.',
    'ASSAULT shot down (actor:Rebels, owner:AE) actual ..2024-05-10',
  ],
  [
    'The minister rejected the Cairo declaration of President Sisi.',
    'REJECT rejected (actor:minister, recipient:P-abdel-fattah-al-sisi) actual ..2024-05-10',
  ],
  [
    'The general backed a ceasefire, the president announced after rebels took Bor.',
    'SUPPORT backed (actor:general) actual ..2024-05-10',
  ],
  [
    'They launched an offensive for Sirte, home of the slain Moamer Kadhafi.',
    'CASUALTY slain (victim:P-muammar-gaddafi) actual ..2024-05-10',
  ],
  [
    'An assault on the capital began in April.',
    'ASSAULT assault (recipient:capital) @the capital actual 2024-04-01..2024-04-30',
  ],
])('what stands beside an act is not its own: %s', (text, claim) => {
  expect(told(text)).toContain(claim)
})

test.each([
  ['At the same time troops attacked rebel positions.', 'recipient:same time'],
  ['Fighting continues at Sirte, 450 km east of the capital.', 'actor:450 km east'],
  ['Both parties accepted a return to the military talks.', 'recipient:military'],
  ['The Central Libya offensive was launched by rebels.', 'actor:LY'],
  ['Forces loyal to the UN-recognised unity government launched an offensive on Bor.', 'actor:UN'],
  ['Fighters, helped by recent gains, pressed their advance on Bor.', 'actor:recent gains'],
  ['The rebels set their sights on Sirte but were driven back by an army counterattack.', 'recipient:army'],
  ['The forces were combing the city and met no resistance.', 'recipient:no resistance'],
  ['The group looted shops in Bor.', 'recipient:Bor'],
])('it is no party: %s', (text, nobody) => {
  const who = told(text)
  expect(who.length).toBeGreaterThan(0)
  for (const claim of who) expect(claim).not.toContain(nobody)
})

test.each([
  [
    'Libyan fighters allied with Hamas entered Sirte.',
    'BACKING allied (actor:Libyan fighters, recipient:PS-HAMAS) actual ..2024-05-10',
  ],
  [
    'It follows a proposal by Egypt, a backer of the LNA.',
    'BACKING backer (actor:EG, recipient:LY-LNA) actual ..2024-05-10',
  ],
  [
    'Foreigners fighting for Russia entered Bakhmut.',
    'BACKING fighting for (recipient:RU, actor:Foreigners) actual ..2024-05-10',
  ],
  ['The forces left at the request of the United Nations.', 'REQUEST request (actor:UN) actual ..2024-05-10'],
  ['Turkey gave the GNA Bayraktar TB2 drones.', 'BACKING gave (supplier:TR, recipient:LY-GNA) actual ..2024-05-10'],
  ['The raid was repelled by the army.', 'ASSAULT repelled (actor:army) actual ..2024-05-10'],
])('who stands on which side: %s', (text, claim) => {
  expect(told(text)).toContain(claim)
})

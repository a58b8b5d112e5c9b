import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()
const document = (text: string) => ({
  ...{ id: 't', text, title: null, outlet: null, published: '2020-06-09', url: null },
})

/** `the raid → raided` for each event spoken of again. */
function links(text: string): string[] {
  const { references, claims } = read(document(text), know)
  return references.flatMap(({ start, end, claim }) => {
    const told = claims.find(({ id }) => id === claim)
    return told ? [`${text.slice(start, end)} → ${text.slice(told.trigger.start, told.trigger.end)}`] : []
  })
}

test.each([
  ['Boko Haram raided Gwoza on Monday. The raid killed ten people.', 'The raid → raided'],
  ['Rebels ambushed a convoy near Gao. Two trucks burned in the deadly ambush.', 'the deadly ambush → ambushed'],
  ['Jets bombed Taiz. Aid groups condemned the bombing on Friday.', 'the bombing → bombed'],
  ['The army shelled Homs on Friday. Homs is an old town. The shelling wounded six.', 'The shelling → shelled'],
  ['Turkey closed the border. The move angered traders.', 'The move → closed the border'],
])('E1 E2 %s', (text, link) => {
  expect(links(text)).toEqual([link])
})

test.each([
  'Jets bombed Taiz and gunmen stormed a base in Mocha. The attack killed ten.',
  'Rebels raided Gao. Another raid killed ten.',
  'Rebels raided Gao. The raid on Timbuktu killed ten.',
  'Rebels raided Gao. The 2012 raid killed ten.',
  'Rebels will raid Gao, a source said. The raid killed ten.',
  'Rebels did not raid Gao. The raid killed ten.',
  'The army shelled Homs. It had shelled Hama before. The shelling killed ten.',
  'The army carried out three raids in Gao. The raid killed ten.',
  'The army fought in Homs for years. The fighting killed thousands.',
  'Rebels raided Gao. Residents fled. Shops shut. Food ran out. The raid killed ten.',
])('not linked: %s', (text) => {
  expect(links(text)).toEqual([])
})

test('what is told of the event has its actor, place and time where it says none, and says so', () => {
  const text = 'Boko Haram raided Gwoza on Monday. Officials spoke in Abuja. The raid killed ten people.'
  const { claims } = read(document(text), know)
  const raid = claims.find(({ refers, casualties }) => refers && casualties.length > 0)!
  expect(raid.refers).toMatchObject({ claim: claims[0]!.id, retells: true, rule: 'E1' })
  expect(raid.refers!.inherits).toContain('actor')
  expect(raid.actors.find(({ role }) => role === 'actor')).toEqual(claims[0]!.actors[0])
  expect(raid.place).toMatchObject({ name: 'Gwoza', implied: true })
  expect(raid.time).toMatchObject({ earliest: '2020-06-08', basis: 'implied' })
})

test('what it says itself stands, and what others do about it takes nothing', () => {
  const text = 'Boko Haram raided Gwoza on Monday. The United Nations condemned the raid on Tuesday.'
  const { claims } = read(document(text), know)
  const condemned = claims.find(({ trigger }) => text.slice(trigger.start, trigger.end) === 'condemned')!
  expect(condemned.refers).toMatchObject({ retells: false, inherits: [] })
  expect(condemned.time.earliest).toBe('2020-06-09')
})

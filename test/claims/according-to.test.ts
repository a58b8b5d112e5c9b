import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()

/** Each claim as `trigger by source: who acts; status`, the source `-` where the outlet says it itself. */
function told(text: string): string[] {
  const layers = read({ id: 't', text, title: null, outlet: null, published: '2024-05-10', url: null }, know)
  const words = (span: { start: number; end: number } | null | undefined) =>
    span ? text.slice(span.start, span.end) : '-'
  return layers.claims.map((claim) => {
    const by = claim.attribution === null ? null : layers.attributions[claim.attribution]!.source
    const doers = claim.actors.filter((a) => a.role === 'actor').map(words)
    return `${words(claim.trigger)} by ${words(by)}: ${doers.join(', ') || '?'}; ${claim.status}`
  })
}

test.each([
  ["By the ministry's count, six soldiers were killed in Bor.", 'killed by the ministry: ?; actual'],
  ['Two dead in strike on Homs - state media.', 'strike by state media: ?; actual'],
  ['The group denied that its men had left Ber, saying they still held the camp.', 'held by The group: they; actual'],
  ['The monitor counted 31 dead in Idlib.', 'dead by The monitor: ?; actual'],
  ['The Red Cross has documented the burning of three villages near El Fasher.', 'burning by The Red Cross: ?; actual'],
  ['The ministry released a video of the attack on the convoy near Bor.', 'attack by The ministry: ?; actual'],
  ['The army took to X to announce the capture of Bor.', 'capture by The army: army; actual'],
  [
    'The minister flew to Geneva to accuse the army of shelling the camp in Bor.',
    'shelling by The minister: army; actual',
  ],
  [
    'Kyiv pinned the blame for the explosion in Bor on Russian saboteurs.',
    'explosion by Kyiv: Russian saboteurs; actual',
  ],
  ['The mayor laid the blame for the massacre at the door of the army.', 'massacre by The mayor: army; actual'],
  ['Officials in Bamako attribute the massacre to jihadists.', 'massacre by Officials in Bamako: jihadists; actual'],
  ['The UN held the army responsible for the shelling of the camp.', 'shelling by The UN: army; actual'],
  ['Beirut pointed the finger at Israel over the killing of the general.', 'killing by Beirut: Israel; actual'],
])('who says so: %s', (text, claim) => expect(told(text)).toContain(claim))

test.each([
  ['The mayor condemned the killing of six men in Bor.', 'killing by -: ?; actual'],
  ['The envoy praised Jordan for taking in refugees.', 'taking in by -: Jordan; actual'],
  ['Rome expressed concern over the shelling of Bor.', 'shelling by -: ?; actual'],
  ['Berlin pledged money for refugees who fled Bor.', 'fled by -: ?; actual'],
  ['The army launched what it called an operation against rebels in Bor.', 'operation by -: army; actual'],
  ['Kinshasa accuses Kigali of arming the rebels, a charge Kigali rejects.', 'rejects by -: Kigali; actual'],
])('what is only judged, wanted or named is the outlet’s own word: %s', (text, claim) =>
  expect(told(text)).toContain(claim),
)

test('who weighs a claim does not make it, and who asks not to be named asks for nothing', () => {
  expect(told('Reuters could not verify the claim that the army took Bor.')).toContain('took by -: army; actual')
  const named = told('Rebels took Bor, said an officer who asked not to be named.')
  expect(named).toEqual(['took by an officer who asked not to be named: Rebels; actual'])
})

test.each([
  ['A family of six was killed in Bor.', 'killed', 6],
  ['The number of wounded in Goma stands at 60.', 'injured', 60],
  ['The number of people displaced by the fighting has reached 40,000.', 'displaced', 40_000],
  ['The governor put the number of people killed in Kherson at 180.', 'killed', 180],
])('how many: %s', (text, kind, amount) => {
  const layers = read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know)
  const counted = layers.claims.flatMap(({ casualties }) => casualties)
  expect(counted.map(({ kind, low, high }) => [kind, low, high])).toContainEqual([kind, amount, amount])
})

test.each(['The army took Merawi.', 'Government forces have taken Palma.'])(
  'a town is taken, not abducted: %s',
  (text) => {
    const layers = read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know)
    expect(layers.claims.map(({ type }) => type)).toEqual(['CONTROL'])
  },
)

test('what is heard was there, and nobody who hears it did it', () =>
  expect(told('Residents heard gunfire in Goma.')).toEqual(['gunfire by -: ?; actual']))

test('a report that opens with a dash and a quotation is read', () =>
  expect(told('— “We hold Bor,” the general said.')).toEqual(['hold by the general: We; actual']))

test('who warns of a massacre tells of none', () =>
  expect(told('Ankara warned of a massacre in Idlib.').filter((claim) => claim.startsWith('massacre'))).toEqual([]))

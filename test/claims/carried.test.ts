import { expect, test } from 'vitest'
import { claims } from './lines.js'

/** What a verb and its preposition carry shares the mood of the verb. */
test.each([
  ['The town could come under attack by rebels.', 'ASSAULT attack conditional did recipient=town'],
  ['The convoy never came under fire from the militia.', 'ASSAULT fire actual did-not recipient=convoy actor=militia'],
  ['The town came under attack by rebels.', 'ASSAULT attack actual did recipient=town'],
  ["Rebels vowed to come to the army's aid.", 'AID aid planned did recipient=army actor=Rebels'],
  ["Jets came to the army's aid near Palmyra.", 'AID aid actual did recipient=army actor=Jets'],
  ["No one came to the villagers' aid.", 'AID aid actual did-not recipient=villagers'],
])('%s', (text, claim) => {
  expect(claims(text).split('\n')).toContain(claim)
})

test.each([
  ['Do you think that rebels have taken Bor?', 'CONTROL taken conditional did actor=rebels'],
  ['Only then did the army admit that rebels had taken Bor.', 'CONTROL taken actual did actor=rebels by=the army'],
])('what is asked is not said: %s', (text, claim) => {
  expect(claims(text)).toBe(claim)
})

test.each([
  ['Prosecutors opened a probe into the explosion.', ['ACCUSE']],
  ['Trump went on the offensive on Sunday.', []],
  ['Rebels went on the offensive near Aleppo.', ['ASSAULT']],
  ['The Australian-led hunt was suspended in January.', []],
  ['The company will be paid if it finds the jet.', []],
  ['Troops found two tanks near Sirte.', ['LOSS']],
])('acts that are told and no others: %s', (text, types) => {
  expect(
    claims(text)
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' ')[0]),
  ).toEqual(types)
})

test('a ministry for two things is one', () => {
  expect(claims('The Ministry of Health and Population urged the army to withdraw.')).toContain(
    'actor=Ministry of Health and Population recipient=army',
  )
})

test('a part of the world is spoken to, and not who is named in what it is to do', () => {
  expect(claims('Rights groups urged Africa to act on Sudan.')).toBe(
    'REQUEST urged actual did actor=Rights groups recipient=Africa',
  )
})

test('who is spoken of where something is not confirmed is not refused', () => {
  expect(claims('The minister refused to confirm whether he believed reports that Sally Jones had died.')).toMatch(
    /^REJECT refused to actual did actor=minister$/m,
  )
})

test('who killed another meanwhile did not kill this one', () => {
  expect(claims('Colonel Omar was killed on 26 March, while Major Ali was killed by a sniper on 3 March.')).toMatch(
    /^CASUALTY killed actual did victim=Colonel Omar killed=1..1$/m,
  )
})

test.each([
  ["Egypt's president announced a ceasefire plan on Saturday.", "REQUEST announced actual did actor=Egypt's president"],
  ['The UN envoy unveiled a peace plan for Sudan.', 'REQUEST unveiled actual did actor=UN envoy recipient=Sudan'],
  ['The parties presented their plans for the school.', ''],
])('a plan for peace is an offer: %s', (text, claim) => {
  expect(claims(text)).toBe(claim)
})

test.each([
  ['The rebels walked out of the peace talks.', 'REJECT walked out of actual did actor=rebels'],
  [
    'Israel put Hezbollah on notice that it would strike.',
    'THREATEN put Hezbollah on notice actual did actor=Israel recipient=Hezbollah',
  ],
  [
    'The training of rebel recruits by foreign officers continued in Jordan.',
    'BACKING training ongoing did recipient=rebel recruits actor=foreign officers',
  ],
])('%s', (text, claim) => {
  expect(claims(text)).toContain(claim)
})

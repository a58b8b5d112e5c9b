import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()

/** Who said what, one line each: `R1 the ministry said: the port was hit`, with what differs from an assertion said. */
function said(text: string): string[] {
  const document = { id: 't', text, title: null, outlet: null, published: '2021-05-10', url: null }
  const { attributions } = read(document, know, { wanted: ['attributions'] })
  const words = (span: { start: number; end: number } | null) => (span ? text.slice(span.start, span.end) : '?')
  return attributions.map((a) => {
    const who = a.speaker ? `${words(a.source)}=${words(a.speaker)}` : words(a.source)
    const how = [a.stance === 'denies' && 'denies', a.kind !== 'said' && a.kind, a.parent !== null && `in ${a.parent}`]
    const content = [a.content, ...a.rest].sort((x, y) => x.start - y.start).map(words)
    return [a.rule, who, `${words(a.cue)}:`, content.join(' … '), ...how.filter(Boolean)].join(' ')
  })
}

test.each([
  ['The ministry said that the port was hit.', ['R1 The ministry said: the port was hit']],
  ['The port was hit, the ministry said on Monday.', ['R2 the ministry said: The port was hit']],
  ['“The port was hit,” said the mayor.', ['R2 the mayor said: “The port was hit,”']],
  ['“The port,” the mayor said, “was hit twice.”', ['R2 the mayor said: “The port,” … “was hit twice.”']],
  ['“We will stay,” he said. “Nobody will leave.”', ['R2 he said: “We will stay,” … “Nobody will leave.”']],
  ['The minister said:\n\n“We will return.”', ['R10 The minister said: “We will return.”']],
  ['“Where is the aid?” the mayor asked.', ['R2 the mayor asked: “Where is the aid?”']],
  ['The army denied that it shelled the camp.', ['R1 The army denied: it shelled the camp denies']],
  ['The army did not deny that it shelled the camp.', ['R1 The army did not deny: it shelled the camp']],
  [
    'The army said reports that it had lost the town were false.',
    ['R1 The army said: it had lost the town were false', 'R5 The army reports: it had lost the town denies'],
  ],
  ['The army denied shelling the camp.', ['R3 The army denied: shelling the camp denies']],
  ['The union called the raid a massacre.', ['R4 The union called: the raid a massacre judged']],
  ['The rebels accused the army of shelling the camp.', ['R4 The rebels accused: the army of shelling the camp']],
  ['According to residents, twenty houses burned.', ['R8 residents According to: twenty houses burned']],
  ['The rebels admitted planting the device.', ['R3 The rebels admitted: planting the device']],
  ['The guards admitted beating a prisoner.', ['R3 The guards admitted: beating a prisoner']],
  ['The army put its losses at seven.', ['R11 The army put: its losses at seven']],
  [
    'The agency quoted the mayor as saying that the port was hit.',
    ['R13 the mayor quoted the mayor as saying: the port was hit'],
  ],
  ['The port was hit, the mayor was quoted as saying.', ['R13 the mayor quoted as saying: The port was hit']],
  [
    'The port was hit, the agency reported, citing two officials.',
    ['R2 the agency reported: The port was hit', 'R14 two officials citing: The port was hit in 0'],
  ],
  ["By the ministry's own count, six men died.", ['R15 the ministry count: six men died']],
  ['By Western estimates, six thousand men died.', ['R15 Western estimates estimates: six thousand men died']],
  ['In the telling of the guards, the men fled.', ['R15 the guards telling: the men fled']],
  ['Six men died, per the observatory.', ['R15 the observatory per: Six men died']],
  ['By some accounts, six men died.', []],
  ['In a large number of towns, six men died.', []],
  ['Six men died per day.', []],
  [
    'According to a tally kept by the radio, six men died.',
    ['R8 a tally kept by the radio According to: six men died'],
  ],
  ['The army’s version is that rebels shelled the dam.', ['R5 The army version: rebels shelled the dam']],
  ['Six dead in strike on port - state media.', ['R12 state media -: Six dead in strike on port']],
  ['What the army called an accident killed six men.', ['R4 the army called: an accident judged']],
  ['In what groups call a massacre, troops shot six men.', ['R4 groups call: a massacre judged']],
  ['The monitor counted 31 dead.', ['R4 The monitor counted: 31 dead']],
  ['The monitor counted the ballots.', []],
  ['The Red Cross has documented the burning of a camp.', ['R4 The Red Cross has documented: the burning of a camp']],
  ['Activists put out a list of six men killed there.', ['R4 Activists put out: a list of six men killed there']],
  ['The group released footage of the attack.', ['R4 The group released: footage of the attack']],
  ['The group released six men.', []],
  ['The army boasted of killing six men.', ['R6 The army boasted: killing six men']],
  ['The mayor laid the blame for the fire on the army.', ['R16 The mayor laid: for the fire on the army']],
  ['The court held the army responsible for the fire.', ['R16 The court held: the army responsible for the fire']],
  ['The army was held responsible for the fire.', ['R16 ? was held: responsible for the fire']],
  ['The mayor condemned the raid.', ['R4 The mayor condemned: the raid judged']],
  ['The army ordered them to leave.', ['R3 The army ordered: them to leave intended']],
  [
    'Kinshasa accuses Kigali of arming rebels, a charge Kigali rejects.',
    ['R4 Kinshasa accuses: Kigali of arming rebels'],
  ],
  ['The group shared its bread.', []],
  ['Soldiers beat a man, a video that circulated there appears to show.', ['R2 a video show: Soldiers beat a man']],
  ['The mayor laid a wreath for the dead.', []],
  ['The bank closed the port, citing safety concerns.', ['R4 The bank citing: safety concerns']],
  ['At least six men died, the mayor told the radio.', ['R2 the mayor told: At least six men died']],
  ['Six men died, Ali Omar, a shopkeeper, told the radio.', ['R2 Ali Omar told: Six men died']],
  ['Six men died, Ali Omar, who leads the unit, told the radio.', ['R2 Ali Omar told: Six men died']],
  ['Six men died in the raid, said residents who fled.', ['R2 residents who fled said: Six men died in the raid']],
  [
    'Six men died when shells hit a school, according to the mayor.',
    ['R8 the mayor according to: Six men died when shells hit a school'],
  ],
  ['Soldiers beat a man, a video appears to show.', ['R2 a video show: Soldiers beat a man']],
  ['The army shot down a drone; the ministry recalled its envoy.', ['R4 the ministry recalled: its envoy']],
  [
    'The group claimed responsibility for the attack that killed six men.',
    ['R4 The group claimed: responsibility for the attack that killed six men'],
  ],
  ['Six men died, two men who saw it said.', ['R2 two men said: Six men died']],
  ['Six men died, he said. “We buried them.”', ['R2 he said: Six men died … “We buried them.”']],
  ['Ethiopian troops seize airport: state TV', ['R12 state TV :: Ethiopian troops seize airport']],
  ['Shelling kills three in Kherson - governor', ['R12 governor -: Shelling kills three in Kherson']],
  ['Rebel-held town falls to army-backed militia', []],
  ['No group has claimed responsibility for the blast.', []],
  ['The town has fallen, the observatory reports.', ['R2 the observatory reports: The town has fallen']],
  [
    'The minister dismissed claims that troops had fired on civilians.',
    [
      'R1 The minister dismissed: troops had fired on civilians denies',
      'R5 The minister claims: troops had fired on civilians denies',
    ],
  ],
  ['The group, which had been silent, vowed revenge.', ['R4 The group vowed: revenge']],
  ['The president vowed revenge and sent troops north.', ['R4 The president vowed: revenge']],
  ['Twenty houses burned, according to residents.', ['R8 residents according to: Twenty houses burned']],
  [
    'A drone hit a shed where soldiers had been sleeping, according to the governor.',
    ['R8 the governor according to: A drone hit a shed where soldiers had been sleeping'],
  ],
  [
    'Two men were held near the port, the Office of the Prosecutor reports.',
    ['R2 the Office of the Prosecutor reports: Two men were held near the port'],
  ],
  ['The ferry carried crates, shells and media reports.', []],
  [
    'Six drowned when a boat carrying rice capsized off Aden, the coastguard said, adding that two had been saved.',
    [
      'R2 the coastguard said: Six drowned when a boat carrying rice capsized off Aden',
      'R1 the coastguard adding: two had been saved',
    ],
  ],
  ['The group has verified the killing of six monks.', ['R4 The group has verified: the killing of six monks']],
  ['The film documents the life of a monk.', []],
  ['Men came at night, she said, and they took the boys.', ['R2 she said: Men came at night … and they took the boys']],
  ['The army had left, he said, and went home.', ['R2 he said: The army had left']],
  [
    'The mayor said that soldiers had burned the mill and denied that anybody had died.',
    ['R1 The mayor said: soldiers had burned the mill', 'R1 The mayor denied: anybody had died denies'],
  ],
])('%s', (text, want) => {
  expect(said(text)).toEqual(want)
})

test('the source is the name, without what is only added about it', () => {
  expect(said('Ali Omar, who leads the unit, said the town had fallen.')).toEqual([
    'R1 Ali Omar said: the town had fallen',
  ])
  expect(said('The town had fallen, said Ali Omar, head of the council.')).toEqual([
    'R2 Ali Omar, head of the council said: The town had fallen',
  ])
})

test('"who" is whom it speaks of', () => {
  expect(said('The raid was led by a captain, who said the town was empty.')).toEqual([
    'R1 who=a captain said: the town was empty',
  ])
})

test('a participle says what the subject of its clause says', () => {
  expect(said('The mayor criticised the truce, saying it helped the rebels.')).toContain(
    'R1 The mayor saying: it helped the rebels',
  )
  expect(said('The mayor said the truce was dead, adding that shelling went on.')).toEqual([
    'R1 The mayor said: the truce was dead',
    'R1 The mayor adding: shelling went on',
  ])
})

test('one source stands inside another', () => {
  expect(said('The agency reported that, according to local sources, the bridge fell.')).toContainEqual(
    expect.stringMatching(/^R8 local sources according to: .*the bridge fell.* in 0$/),
  )
})

test('what stands in a quotation belongs to who speaks it', () => {
  expect(said('“I think we will win,” the general said.')).toEqual(['R2 the general said: “I think we will win,”'])
})

test.each([
  'The shell hit the port.',
  'The court heard the case on Monday.',
  'The company presented its new tractor.',
  'A resident told of the raid was taken away.',
])('nobody says anything: %s', (text) => {
  expect(said(text)).toEqual([])
})

test('a text may begin with a colon', () => {
  expect(said(': “We will stay,” he said.')).toEqual(['R2 he said: “We will stay,”'])
})

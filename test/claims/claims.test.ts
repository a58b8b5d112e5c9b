import { expect, test } from 'vitest'
import { explainClaims } from '../../src/claims/explain.js'
import { incidentsOf } from '../../src/claims/incidents.js'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()
const reading = (text: string) =>
  read({ id: 't', text, title: null, outlet: null, published: '2021-05-10', url: null }, know)

/** One line a claim, as an analyst would say it: `ASSAULT shelled actual did actor=The army recipient=the village`. */
function claims(text: string): string[] {
  return reading(text).claims.map((c) =>
    [
      c.type,
      text.slice(c.trigger.start, c.trigger.end),
      c.status,
      c.polarity,
      ...c.actors.map((a) => `${a.role}=${text.slice(a.start, a.end)}`),
      ...c.casualties.map((x) => `${x.kind}=${x.low}..${x.high ?? ''}`),
      ...c.losses.map((x) => `${x.state}=${x.equipment} ${x.low}..${x.high ?? ''}`),
    ].join(' '),
  )
}

test.each([
  // F1 active, F2 passive with agent, F6 joined verbs
  ['Rebels attacked the barracks.', 'ASSAULT attacked actual did actor=Rebels recipient=barracks'],
  ['The barracks were attacked by rebels.', 'ASSAULT attacked actual did recipient=barracks actor=rebels'],
  ['Gunmen killed 12 soldiers.', 'ASSAULT killed actual did actor=Gunmen victim=soldiers killed=12..12'],
  ['The army shot down a drone.', 'ASSAULT shot down actual did actor=army shot-down=drone 1..1'],
  // F5 control, S7 implication
  ['The mayor escaped being shot by the rebels.', 'ASSAULT shot attempted did-not actor=rebels'],
  ["A warrant for Brown's arrest was issued.", 'COERCE arrest planned did recipient=Brown'],
  ['The Iraq invasion divided the party.', 'ASSAULT invasion actual did recipient=Iraq'],
  ['The US invasion of Iraq began.', 'ASSAULT invasion actual did actor=US recipient=Iraq'],
  ["It was Norway's biggest theft of arms.", 'COERCE theft actual did recipient=Norway'],
  ['The attack on the Sunrise hotel left ten people dead.', 'ASSAULT left ten people dead actual did victim=people'],
  ['The rebels failed to capture Misrata.', 'CONTROL capture attempted did-not actor=rebels'],
  ['The army tried again to advance on the city.', 'ASSAULT advance on attempted did actor=army'],
  // S1 and S2
  ['The rebels did not attack the barracks.', 'ASSAULT attacked actual did-not'],
])('%s', (text, want) => {
  const found = claims(text)
  const key = want.replace('ASSAULT attacked actual did-not', 'ASSAULT attack actual did-not')
  expect(found.some((line) => line.startsWith(key))).toBe(true)
})

test.each([
  ['The two sides discussed the possibility of a truce with the mayor.', 'possibility'],
  ['Tribal elders joined the army in the operation.', 'operation'],
  ['Volunteers who fight alongside the army repelled the assault.', 'actor=Volunteers recipient=Volunteers'],
  ['With the militia gone, the three powers will meet in Sochi on Wednesday.', 'recipient=militia'],
  ['The embassy siege lasted a year.', 'actor=embassy'],
  ['Some 3,000 people were displaced by fighting in Ituri.', 'actor=people'],
  ['Airport talks resumed on Monday.', 'airport'],
  ['Peacekeepers failed to stop the attack on Bor.', 'Peacekeepers'],
  ['Neither side has claimed responsibility for the blast in Peshawar.', 'Neither side'],
  ['Hamas has not claimed the attack on the bus.', 'Hamas'],
  ['No group claimed the attack on the mosque in Kabul.', 'No group'],
  ['UN troops could not prevent the massacre in Goma.', 'UN troops'],
  ['The deal averted an attack on Hodeidah.', 'deal'],
  ['A ship was hit by a missile off Odesa, killing one sailor.', 'actor=ship'],
  ['Protesters were fired upon, leaving six dead.', 'actor=Protesters'],
  ['It was not clear who was behind the shooting.', 'who'],
  ['RSF shelling of Zamzam camp kills seven - MSF', 'MSF'],
  ['Our losses: none.', 'LOSS'],
  ['Two died in an attack on a checkpoint claimed by the BLA.', 'COERCE'],
])('nobody is made of what is only spoken of: %s', (text, unwanted) => {
  expect(claims(text).join('\n')).not.toContain(unwanted)
})

test.each([
  ['The rebels shelled government-held districts of Aleppo.', 'CONTROL held actual did actor=government'],
  [
    'Chad and Niger, whose ministers met in Agadez on Sunday, signed a pact.',
    'CONSULT met in actual did actor=ministers actor=Chad actor=Niger',
  ],
  [
    'Thirty groups opposed to the government will gather in Riyadh.',
    'REJECT opposed actual did recipient=government actor=Thirty groups',
  ],
  ['Russian and Syrian jets bombed Saraqib.', 'ASSAULT bombed actual did actor=Russian actor=Syrian'],
  [
    'Insurgents raided an army base, killing 12 soldiers.',
    'ASSAULT raided actual did actor=Insurgents recipient=army base',
  ],
  ['Police raided a house in Tunis.', 'COERCE raided actual did actor=Police recipient=house'],
  ['Turkey supplied armed drones to Ethiopia.', 'BACKING supplied actual did supplier=Turkey recipient=Ethiopia'],
  ['The militia was accused of killing 20 villagers.', 'ACCUSE accused of actual did recipient=militia\n'],
  ['The convoy ambush killed nine soldiers.', 'ASSAULT ambush actual did recipient=convoy'],
  ['A police station attack left two officers dead.', 'ASSAULT attack actual did recipient=police station'],
  ['The town was spared an assault by the army last autumn.', 'ASSAULT assault attempted did-not actor=army'],
])('%s', (text, wanted) => {
  expect(claims(text).join('\n')).toContain(wanted)
})

test.each([
  // S13 what was left undone
  ['Instead of attacking the town, the army withdrew.', 'ASSAULT attacking actual did-not'],
  ['The army withdrew without firing a shot.', 'ASSAULT firing actual did-not'],
  ['The police stopped short of storming the building.', 'storming actual did-not'],
  ['Without water, ten people died.', 'CASUALTY died actual did '],
  ['The fighters will not stop until the siege of Gaza is lifted.', 'CONCEDE lifted planned did '],
  ['The army has not yet decided whether to withdraw from the town.', 'RETREAT withdraw conditional did '],
  ['The two armies are to meet in Geneva.', 'CONSULT meet in planned did '],
  ['The rebels have vowed never to leave the town.', 'THREATEN vowed actual did '],
  ['The police did nothing to stop the mob.', 'MOBILIZE did nothing actual did-not'],
  ['Police held a man who they said had attacked the base.', 'ASSAULT attacked actual did actor=man'],
  // S1, S2 what is to come, what is over, what was beyond them
  ['The rebels are going to attack the town.', 'ASSAULT attack planned did '],
  ['The army is due to withdraw from the town.', 'RETREAT withdraw planned did '],
  ['The army will not withdraw from the town.', 'RETREAT withdraw planned did-not'],
  ['The rebels no longer hold the town.', 'CONTROL hold actual did-not'],
  ['The rebels could not take the town.', 'CONTROL take attempted did-not'],
  ['The rebels were not able to take the town.', 'CONTROL take attempted did-not'],
  ['The rebels kept attacking the town.', 'ASSAULT attacking actual did '],
  ['The army kept the rebels from taking the town.', 'CONTROL taking attempted did-not'],
  ['The guards had no choice but to open fire.', 'ASSAULT open fire actual did '],
  ['A rebel attack on the town is expected.', 'ASSAULT rebel attack planned did '],
  ['The garrison may not survive another assault.', 'ASSAULT assault conditional did '],
  ['Instead of talking, the army attacked the town.', 'ASSAULT attacked actual did '],
  // S5 a condition without "if"
  ['Had the rebels taken the bridge, the city would have fallen.', 'CONTROL taken conditional did-not'],
  ['Should the army storm the city, thousands could die.', 'ASSAULT storm conditional did'],
  // S7 what nobody says happened, what one guards against, what a court found untrue
  ['There is no evidence that the army bombed the hospital.', 'ASSAULT bombed conditional did'],
  ['There is evidence that the army bombed the hospital.', 'ASSAULT bombed actual did '],
  ['The wall protects the town from rebel attacks.', 'ASSAULT rebel attacks planned did'],
  ['He was cleared of killing three protesters.', 'ASSAULT killing actual did-not'],
  ['He was convicted of killing three protesters.', 'ASSAULT killing actual did '],
  ['It is unclear whether the rebels entered Goma.', 'CONTROL entered conditional did '],
  ['The attack on the port by rebels never took place.', 'ASSAULT attack actual did-not'],
  // S14 what an adjective says of the event
  ['A possible Israeli strike on Iran worries the market.', 'ASSAULT strike conditional did '],
  ['An expected rebel attack on Goma has not come.', 'ASSAULT rebel attack actual did-not'],
  ['A failed rebel assault on Bakhmut cost forty lives.', 'ASSAULT assault attempted did-not'],
  ['A rebel assault on Bakhmut cost forty lives.', 'ASSAULT assault actual did '],
  // what nobody averted or repelled came about, and who failed to avert it did not suffer it
  ['Peacekeepers failed to stop the attack on Bor.', 'ASSAULT attack actual did '],
  ['Air defences failed to repel the attack on Kharkiv.', 'ASSAULT attack actual did recipient=Air defences'],
  ['The convoy did not suffer an attack.', 'ASSAULT attack actual did-not'],
  ['Ukraine could do nothing to prevent the fall of Lyman.', 'CONTROL fall actual did '],
  ['UN troops could not prevent the massacre in Goma.', 'ASSAULT massacre actual did '],
  ['The deal averted an attack on Hodeidah.', 'ASSAULT attack attempted did-not '],
  ['The deal could avert an attack on Hodeidah.', 'ASSAULT attack conditional did-not '],
  ["The army stopped the rebels' offensive on Marib.", 'ASSAULT offensive actual did actor=rebels'],
  ['Russia halted its advance on Kyiv.', 'ASSAULT halted actual did actor=Russia'],
  ['No soldiers left the base.', 'RETREAT left actual did-not actor=soldiers'],
  ['None of the hostages were freed.', 'RETREAT freed actual did-not recipient=hostages'],
  ['Neither the army nor the rebels attacked the town.', 'ASSAULT attacked actual did-not actor=army actor=rebels'],
  ['Fighters had been shelling the town before the truce.', 'ASSAULT shelling actual did actor=Fighters'],
  ['Fighters have been shelling the town for weeks.', 'ASSAULT shelling ongoing did actor=Fighters'],
  ['The pilot was captured alive by villagers near Bor.', 'COERCE captured actual did recipient=pilot actor=villagers'],
  ['Rwanda denies backing M23.', 'BACKING backing actual did recipient=M23 actor=Rwanda'],
  ['The rebels claim to have taken Bor.', 'CONTROL taken actual did actor=rebels'],
  ['The army denied rebel claims to have shot down a drone.', 'ASSAULT shot down actual did actor=rebel'],
  ['Troops retook the town from al-Shabaab.', 'actor=Troops location-holder=al-Shabaab'],
  ['North Korea fired two missiles into the sea.', 'MOBILIZE fired actual did actor=North Korea'],
  ['The rebels fired two missiles into the town.', 'ASSAULT fired actual did actor=rebels'],
  [
    'Serbia put its army on high alert.',
    'MOBILIZE put its army on high alert actual did actor=Serbia recipient=its army',
  ],
  ['They have neither attacked nor looted the convoy.', 'COERCE looted actual did-not recipient=convoy'],
  ['A bomb planted by the rebels killed two children.', 'ASSAULT killed actual did victim=children actor=rebels'],
  ['A convoy attacked by rebels killed a farmer.', 'ASSAULT killed actual did actor=convoy victim=farmer'],
  ['The town was shelled by rebels, killing three.', 'ASSAULT killing actual did victim=three actor=rebels'],
  ['He was arrested carrying a bomb.', 'COERCE arrested actual did recipient=He'],
  [
    'Russian losses: 12 tanks, 31 trucks.',
    'LOSS losses actual did owner=Russian destroyed=tanks 12..12 destroyed=trucks 31..31',
  ],
  ['Moscow has lost more than 400 tanks.', 'LOSS lost actual did owner=Moscow destroyed=tanks 400..'],
  ['The army says it lost no tanks.', 'LOSS lost actual did-not owner=it '],
  ["Heavy gunfire could be heard in N'Djamena.", 'ASSAULT gunfire actual did '],
  // all that was done
  ['Police could only watch as rioters burned the station.', 'MOBILIZE watch actual did-not'],
  ['The government could only send troops if parliament agreed.', 'MOBILIZE send conditional did'],
  ['The army did little to stop the mob from burning the train.', 'ASSAULT burning actual did'],
  ['Police were nowhere in sight as the crowd burned the mosque.', 'MOBILIZE were nowhere in sight actual did-not'],
  ['The army allowed militiamen to enter the camp.', 'MOBILIZE allowed actual did-not actor=army'],
])('%s', (text, wanted) => {
  expect(`${claims(text).join('\n')} `).toContain(wanted)
})

test.each([
  ['The alleged army massacre of civilians shocked the region.', true],
  ['The army massacre of civilians shocked the region.', false],
  ['There were reports of an attack by rebels on the port.', true],
])('S14 hedges: %s', (text, hedged) => {
  expect(reading(text).claims.find((c) => c.type === 'ASSAULT')?.hedged).toBe(hedged)
})

test('S7 an accusation leaves open what it says', () => {
  const killing = reading('The militia was accused of killing 20 villagers.').claims.find((c) => c.type === 'ASSAULT')
  expect(killing?.hedged).toBe(true)
})

test.each([
  ['Goma fell to M23.', 'Goma'],
  ['Tarhuna fell on Friday.', 'Tarhuna'],
  ['Russian jets bombed Maarat al-Numan.', 'Maarat al-Numan'],
])('what armies do to towns says that a name is one: %s', (text, town) => {
  const places = reading(text).places.filter(({ use }) => use === 'place')
  expect(places.map(({ start, end }) => text.slice(start, end))).toContain(town)
})

test.each(['Maria fell on Monday.', 'Police seized Hussein on Monday.', 'Rebels captured Savimbi.'])(
  'and a person stays one: %s',
  (text) => expect(reading(text).places).toEqual([]),
)

test('a try is a trial only of somebody', () => {
  expect(claims('The rebels tried again to advance on Sirte.').join('\n')).not.toContain('SANCTION')
  expect(claims('A court in Tunis tried the officers in absentia.').join('\n')).toContain('SANCTION tried')
})

test('F9 a light verb carries its noun', () => {
  expect(claims('The air force carried out strikes on the port.').join('\n')).toContain('ASSAULT strikes actual did')
})

test('C1 a condition makes a warning with two claims', () => {
  const { claims } = reading('Egypt could send troops if the rebels capture Sirte.')
  const warning = claims.find((c) => c.type === 'WARNING')
  expect(warning).toBeDefined()
  expect(claims.find((c) => c.id === warning?.condition)?.status).toBe('conditional')
  expect(claims.find((c) => c.id === warning?.consequence)?.status).toBe('conditional')
})

test('L1 a line of a loss list gives each item', () => {
  const losses = reading('Destroyed: two T-72 tanks; captured: one MT-LB.').claims.flatMap((c) => c.losses)
  expect(losses.map((l) => `${l.equipment} ${l.state} ${l.low}`)).toEqual(['T-72 destroyed 2', 'MT-LB captured 1'])
})

test('A8 according to', () => {
  const text = 'According to residents, twenty people were killed.'
  const { claims, attributions } = reading(text)
  const source = attributions[claims[0]?.attribution ?? -1]?.source
  expect(source && text.slice(source.start, source.end)).toBe('residents')
})

test('D1 a denial points to the claim it denies', () => {
  const { claims } = reading('The rebels said the army shelled the camp. The army denied shelling the camp.')
  const denial = claims.find((c) => c.denies !== null)
  expect(denial?.denies).toBe(claims[0]?.id)
})

test.each([
  'The committee will fire its director for losing the budget battle.',
  'Sales hit a record and shares rallied.',
  'The film was shot in Malta.',
  'The team captured the attention of the crowd.',
])('no killing, fighting or capture in: %s', (text) => {
  expect(reading(text).claims.filter((c) => ['CASUALTY', 'CONTROL', 'LOSS'].includes(c.type))).toEqual([])
})

test('why there is no claim can be told', () => {
  const layers = reading('The committee remembered the war.')
  const told = explainClaims(layers)
  expect(told.some((e) => e.predicate === 'war' && e.claim === null && e.why.length > 0)).toBe(true)
})

test.each([
  ['The rebels who seized the port on Monday rejected talks with the army.', ['rejected REJECT']],
  ['Rebels seized the port and shelled the barracks.', ['seized COERCE/seize', 'shelled ASSAULT/heavy-weapons']],
  [
    'France said it had withdrawn its ambassador from Iran after police arrested a reporter.',
    ['withdrawn its ambassador SANCTION/withdraw'],
  ],
  // told in passing, but nothing else is
  ['The town that rebels shelled on Monday is quiet.', ['shelled ASSAULT/heavy-weapons']],
  ['Egypt will not accept observers.', ['accept observers REJECT']],
  ['Nigeria said it will withdraw its troops unless Chad holds talks.', ['withdraw its troops THREATEN']],
  ['Police confiscated rifles from the militia.', ['confiscated COERCE/seize']],
  ['Rebels tried to capture the airport.', ['capture COERCE/seize']],
  ['Rabat announced a suspension of air links with Spain.', ['suspension SANCTION']],
  ['Germany announced humanitarian assistance for Yemen.', ['humanitarian assistance AGREE']],
  ['The United States provided Egypt with $2 million.', ['provided AID']],
])('V1 PLOVER codes the news: %s', (text, want) => {
  const coded = reading(text).claims.filter((c) => c.plover !== null && c.type !== 'WARNING')
  expect(coded.map((c) => `${text.slice(c.trigger.start, c.trigger.end)} ${c.plover}`)).toEqual(want)
})

test.each([
  ['Chad threatened to impose a curfew in Nyala.', 'recipient=Nyala'],
  ['The Iranian president arrived in Amman.', 'recipient=Amman'],
  ['Egypt is opposed to French mediation.', 'actor=Egypt'],
  ['Iraq said it would expel the envoys of Turkey.', 'actor=Iraq'],
  ['The U.N. war crimes court indicted the commander.', 'actor=United Nations'],
  ['Two suicide bombers killed 23 people.', 'actor=suicide bombers'],
])('who it concerns: %s', (text, want) => {
  const who = reading(text).claims.flatMap((c) => c.actors.map((a) => `${a.role}=${a.name}`))
  expect(who).toContain(want)
})

test('the same report gives the same claims twice', () => {
  const text = 'Gunmen killed 12 soldiers near Mopti on Friday, the army said.'
  expect(JSON.stringify(reading(text).claims)).toBe(JSON.stringify(reading(text).claims))
})

test('evidence begins with the preposition of its first phrase', () => {
  const text = 'The front was quiet. On Sunday, the army shelled Sirte. According to medics, two soldiers were killed.'
  expect(reading(text).claims.map(({ start, end }) => text.slice(start, end))).toEqual([
    'On Sunday, the army shelled Sirte',
    'According to medics, two soldiers were killed',
  ])
})

test('a sentence all in capitals says nothing by them', () => {
  const text = 'DRUG TRAFFICKERS MURDERED MAYOR JUAN PEREZ IN THE ATTACK IN BOGOTA AND BURNED HIS HOUSE.'
  const { actors, places } = reading(text)
  expect(places.map((p) => text.slice(p.start, p.end))).toEqual(['BOGOTA'])
  expect(actors.map((a) => text.slice(a.start, a.end))).toContain('JUAN PEREZ')
})

test('accounts of one kind are one incident unless their places tell them apart', () => {
  const text =
    'Gunmen killed two farmers in Colombia on Friday. Gunmen killed the two farmers in Bogota. Gunmen killed a judge in Medellin.'
  const incidents = incidentsOf(reading(text).claims, text)
  expect(incidents.map((i) => `${i.kind} ${i.place?.name} ${i.claims.length}`)).toEqual([
    'attack Bogotá 2',
    'attack Medellín 1',
  ])
  const state = 'People are killed in the country every year.'
  expect(incidentsOf(reading(state).claims, state)).toEqual([])
})

test.each([
  ['A car bomb went off outside a cafe in Mogadishu.', ['went off']],
  ['Gunmen opened fire on a patrol near Banjska.', ['opened fire on']],
  ['Police used water cannon and tear gas against the crowd.', ['used water cannon']],
  ['Mali ended its defence accord with France.', ['ended']],
  ['Clashes broke out in Tripoli despite a truce between the militias.', ['Clashes']],
  ['A bomber blew himself up at a checkpoint in Mora.', ['blew himself up']],
  ['The official declined to comment on the raid.', []],
])('%s tells of one act, or of none', (text, wanted) => {
  expect(
    read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know).claims.map((c) =>
      text.slice(c.trigger.start, c.trigger.end),
    ),
  ).toEqual(wanted)
})

import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()
const claims = (text: string) =>
  read({ id: 't', text, title: null, outlet: null, published: '2021-05-10', url: null }, know).claims
const told = (text: string) => claims(text).map((c) => c.type)
const who = (text: string) =>
  claims(text).flatMap((c) => c.actors.map((a) => `${c.type} ${a.role}=${text.slice(a.start, a.end)}`))

// wordings of ordinary news for one act
test.each([
  ['The army seized power in Bissau on Wednesday.', 'COERCE'],
  ['The generals assumed power in a bloodless coup.', 'COERCE'],
  ['Tehran stripped two exiles of their citizenship.', 'COERCE'],
  ['Rebels have confined the monks to their quarters.', 'COERCE'],
  ['The guerrillas declared an armed strike in Arauca.', 'COERCE'],
  ['Marines hauled away two tonnes of cocaine.', 'COERCE'],
  ["Pristina's police shuttered nine offices in the north.", 'COERCE'],
  ['Delhi has put the river treaty on hold.', 'SANCTION'],
  ['Washington paused deliveries of shells to Kyiv.', 'SANCTION'],
  ['The court handed down a 12-year sentence to the opposition leader.', 'SANCTION'],
  ['Three rebels were brought before a court in Kampala.', 'SANCTION'],
  ['Brussels unfroze 600 million euros for Jordan.', 'CONCEDE'],
  ['The guerrillas renounced kidnapping last month.', 'CONCEDE'],
  ['Moscow cast its veto.', 'REJECT'],
  ['Belgrade has reneged on the accord with Pristina.', 'REJECT'],
  ['Herders and farmers came to blows near Moundou.', 'ASSAULT'],
  ['The militants planted explosives under the bridge at Kulgam.', 'ASSAULT'],
  ['The battery is sending shells into the market of Kyaukme.', 'ASSAULT'],
  ['A missile tore through a school in Kostiantynivka.', 'ASSAULT'],
  ['A minibus drove over a landmine near Ansongo.', 'ASSAULT'],
  ['Israeli bulldozers knocked down rows of houses in Rafah.', 'ASSAULT'],
  ['Gunmen then fought their way inside.', 'ASSAULT'],
  ['Government troops defeated the rebels at Nasir.', 'ASSAULT'],
  ['Three guerrillas fell in a firefight near Escalante.', 'CASUALTY'],
  ['The coalition has expanded its hold over the hills of Kenscoff.', 'CONTROL'],
  ['The Taliban won the battle for Kunduz.', 'CONTROL'],
  ['Turkey strengthened its presence in Idlib.', 'MOBILIZE'],
  ['Athens scrambled two frigates on Friday.', 'MOBILIZE'],
  ['The enemy is bringing up tanks from Konstantinovka.', 'MOBILIZE'],
  ['Moscow let Red Cross lorries through to Grozny.', 'CONCEDE'],
  ['The militia emptied three villages near Torit.', 'DISPLACE'],
  ['Gunmen forced 300 families off their land in Chiapas.', 'DISPLACE'],
  ['Supporters of the opposition banged pots in Caracas.', 'PROTEST'],
  ['Students occupied three faculties in Belgrade.', 'PROTEST'],
  ['Protesters pulled down a statue of the dictator in Plovdiv.', 'PROTEST'],
  ['The coast guard brought 300 refugees ashore near Aceh.', 'AID'],
  ['The Red Cross delivered insulin to hospitals in Mekelle.', 'AID'],
])('%s is %s', (text, type) => expect(told(text)).toContain(type))

// the same words for what is no such act
test.each([
  'The chancellor took power in 2005 after a narrow election.',
  'The ruling party defeated the rebels in parliament by twelve votes.',
  'He was confined to a wheelchair after the accident.',
  'The couple put their wedding on hold.',
  'The company strengthened its presence in Asia.',
  'The bank froze its fees for students.',
  'The singer left a message for her fans.',
  'The pupils appeared before the judges of the singing contest.',
  'The officer moved up the ranks quickly.',
  'The teacher sent the boys across the river to fetch wood.',
  'The storm tore through the market.',
  'The blast of cold air sent shivers through the crowd.',
  'The bookshop shuttered its last branch in March.',
  'The court handed the ruling to the clerk.',
  'The town council paused the transfer of the library.',
])('no claim: %s', (text) => expect(told(text)).toEqual([]))

test('what hides between a verb and the rest of its turn of phrase takes part', () => {
  expect(who('The army put the peace talks on hold.')).toContain('SANCTION actor=army')
  expect(who('The militia put its missile crews on standby.')).toContain('MOBILIZE recipient=crews')
})

test('what a source says that somebody would not do is not done', () => {
  const [claim] = claims("The group's leader said it would not lay down its weapons.")
  expect(claim).toMatchObject({ status: 'planned', polarity: 'did-not' })
  expect(claims("The group's leader said it would lay down its weapons.")[0]!.polarity).toBe('did')
})

test('what stands before a verb without a subject is its subject', () => {
  expect(who('The military extended emergency rule by another six months.')).toEqual(['COERCE actor=military'])
  expect(who('Military police arrested two officers.')).toContain('COERCE actor=Military police')
})

test('with a second subject before the verb of saying, the first did what is said', () => {
  const text = 'Tanks rolled into the town under heavy fire, residents said, and bulldozers knocked down houses.'
  expect(who(text)).toContain('CONTROL actor=Tanks')
  expect(claims(text)[0]!.attribution).not.toBeNull()
  expect(who('Rebels armed with clubs attacked the mine, witnesses said.')).toContain('ASSAULT actor=Rebels')
})

test('what lorries carry makes them relief, and a boat that reaches a port attacks nobody', () => {
  expect(told('Three lorries loaded with medicines reached Kadugli on Monday.')).toEqual(['AID'])
  expect(told('Three lorries loaded with timber reached Kadugli on Monday.')).toEqual([])
  expect(told('Survivors reached Pemba by canoe.')).toEqual([])
  expect(told('Rebel tanks reached Kadugli.')).toEqual(['ASSAULT'])
})

test('a restriction that is lifted is told once, also in the passive', () => {
  expect(told('The curfew in Imphal was lifted on Monday.')).toEqual(['CONCEDE'])
  expect(told('The curfew in Imphal goes on.')).toEqual(['COERCE'])
})

test('a noun that a tagger takes for a verb is still an act that breaks out between two', () => {
  expect(who('Fighting broke out between two militias in Tripoli.')).toContain('ASSAULT actor=militias')
  expect(told('Fishing broke the monotony of the camp.')).toEqual([])
})

test('what had to be done was done', () => {
  expect(claims('The army has had to withdraw from the town.')[0]!.status).toBe('actual')
  expect(claims('The army will have to withdraw from the town.')[0]!.status).toBe('planned')
})

test('who is freed in a headline suffered it, and police who said so did nothing to the dead', () => {
  expect(who('Hostages freed after 200 days')).toEqual(['RETREAT recipient=Hostages'])
  expect(who('Two men killed in a raid on the camp, police said.')).toContain('ASSAULT victim=men')
})

test('a noun inside the words of one act is no second act', () => {
  expect(told('The army imposed a total blockade on the enclave.')).toEqual(['ASSAULT'])
  expect(told('The army bombed the camp after a raid on the bridge.')).toEqual(['ASSAULT', 'ASSAULT'])
})

test('who demands something in the street both marches and demands', () => {
  expect(told('Hundreds of youths took to the streets of Bamako to demand the departure of the envoy.')).toEqual([
    'PROTEST',
    'REQUEST',
  ])
})

test('wounds are those of who was taken to hospital, and what only describes a noun is no act', () => {
  const wounded = who('Nine people were taken to hospital with gunshot wounds.')
  expect(wounded.every((each) => each.endsWith('=people'))).toBe(true)
  expect(told('Troops mowed down fleeing villagers near Bor.')).toEqual(['ASSAULT'])
  expect(told('The rebels are massing fighters for an assault on Taiz.')).toContain('MOBILIZE')
})

test('who only foretells threatens nobody', () => {
  expect(told('The insurgents could try to seize the dam, analysts warn.')).toEqual(['CONTROL'])
  expect(told('The rebels warned of an attack on the dam.')).toContain('THREATEN')
})

test('what somebody calls a vote or a decree may stand behind it', () => {
  expect(told('The opposition called the election fraudulent.')).toEqual(['ACCUSE'])
  expect(told('The opposition called the election for June.')).not.toContain('ACCUSE')
})

test('drones launched at somebody are an attack, drones launched are not', () => {
  expect(told('Russia launched 90 drones at Kyiv overnight.')).toEqual(['ASSAULT'])
  expect(told('Russia launched drones against Odesa.')).toEqual(['ASSAULT'])
  expect(told('The army launched a drone to survey the flood.')).not.toContain('ASSAULT')
})

import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'
import { claims } from './lines.js'

// acts of force and what comes of them, in the wordings of wires, communiqués and headlines
test.each([
  // one verb, different acts for its different objects
  ['The army lost two tanks and 60 men near Dubno.', 'LOSS lost'],
  ['The army lost two tanks and 60 men near Dubno.', 'CASUALTY lost actual did owner=army victim=men killed=60..60'],
  ['Rebels captured the air base and a radar inside it.', 'LOSS captured'],
  ['Rebels captured the air base and a radar inside it.', 'CONTROL captured actual did actor=Rebels'],
  // what is rammed or turned on somebody is the means
  [
    'A man rammed his van into a police patrol in Hebron.',
    'ASSAULT rammed actual did actor=man recipient=police patrol',
  ],
  ['A guard turned his rifle on two officers.', 'ASSAULT turned actual did actor=guard recipient=two officers'],
  // how it was done is nobody
  ['Gunmen fired at random into the crowd.', 'ASSAULT fired'],
  // a side by side with a place is no side
  ['The two armies clashed along the Tawi river.', 'ASSAULT clashed actual did actor=two armies'],
  // one object for two verbs, with a particle between
  ['Rangers tracked down and killed three bandits.', 'tracked down actual did actor=Rangers recipient=bandits'],
  ['Riyadh has armed and financed the tribesmen.', 'BACKING armed actual did actor=Riyadh recipient=tribesmen'],
  // what falls from the sky kills nobody by itself
  ['The helicopter crashed near Gao, killing its crew.', 'CASUALTY killing'],
  // who shot it down killed them, not the plane
  [
    'Rebels shot down a transport plane as it came in to land, killing all 30 on board.',
    'ASSAULT killing actual did victim=all 30 actor=Rebels killed=30..30',
  ],
  // a passive goes on from the verb with a tense
  ['The militia tried to advance and was thrown back.', 'ASSAULT thrown back actual did recipient=militia'],
  // what stands between "and" and a verb does what the verb tells
  [
    'Troops encircled the town and rebel artillery shelled their camp.',
    'ASSAULT shelled actual did actor=rebel recipient=their camp',
  ],
  ['The raid left a woman and her two children dead.', 'dead actual did victim=children victim=woman'],
  [
    'An air strike hit the jail, leaving scores of inmates dead or missing.',
    'leaving scores of inmates dead actual did victim=inmates',
  ],
  ['Shelling of the market, many feared dead', 'ASSAULT Shelling actual did'],
  ['The guerrillas declared a ceasefire over Easter.', 'RETREAT declared a ceasefire actual did actor=guerrillas'],
  ['The mayor survived an attempt on his life.', 'ASSAULT attempt actual did recipient=mayor'],
  ['Seven drones downed overnight', 'LOSS downed'],
  ['The mob lynched a driver in Bambari.', 'victim=driver killed=1..1'],
  ['Four soldiers fell and nine were wounded.', 'CASUALTY fell actual did victim=soldiers killed=4..4'],
  ['The guards subjected prisoners to electric shocks.', 'ASSAULT subjected prisoners to electric shocks'],
  [
    'The militia drove hundreds of villagers across the river.',
    'DISPLACE drove actual did actor=militia victim=villagers',
  ],
  ['Three lorries fell into rebel hands.', 'LOSS fell into rebel hands'],
  ['The town is surrounded.', 'ASSAULT surrounded'],
  ['Two nurses kidnapped in June walked free on Friday.', 'RETREAT walked free actual did actor=nurses'],
  [
    'Settlers uprooted 60 olive trees near Burin.',
    'ASSAULT uprooted actual did actor=Settlers recipient=60 olive trees',
  ],
  ['The ministry admitted the loss of a helicopter.', 'LOSS loss actual did by=The ministry'],
  ['Officials fear that an assault on Rafah would cost many lives.', 'ASSAULT assault conditional'],
  ['Rebels have cut the road to Mopti.', 'ASSAULT cut actual did actor=Rebels'],
  ['Mercenaries seized the gold mine at Intahaka.', 'CONTROL seized actual did actor=Mercenaries'],
])('%s: %s', (text, wanted) => expect(claims(text)).toContain(wanted))

// what must not be found
test.each([
  ['The firm was caught in the crossfire of a row between two banks.', 'ASSAULT'],
  ['A bank laid siege to its smaller rival.', 'ASSAULT'],
  ['A wolf attacked a jogger near Utrecht.', 'ASSAULT'],
  ['Voters punished the government in the poll.', 'SANCTION'],
  ['The firm has lost control of its Brazilian subsidiary.', 'CONTROL'],
  ['The helicopter crashed near Gao, killing its crew.', 'actor=helicopter'],
  ['Gunmen fired at random into the crowd.', 'random'],
  ['Two armies clashed along the Tawi river.', 'actor=Tawi'],
  ['A man rammed his van into a police patrol in Hebron.', 'recipient=his van'],
  ['Shelling of the market, many feared dead', 'Shelling conditional'],
  ['The division was wiped out at Kharkiv.', 'killed=1..1'],
  ['The two sides declared a ceasefire over Easter.', 'SANCTION'],
])('%s: no %s', (text, unwanted) => expect(claims(text)).not.toContain(unwanted))

// headlines and tickers tell in the present: their past forms are passive
test.each([
  ['Two farmers shot dead in Jenin raid', 'ASSAULT shot dead actual did victim=farmers killed=2..2'],
  ['Aid convoy looted in Darfur', 'looted actual did recipient=Aid convoy'],
  ['UN convoy ambushed near Bria; five feared dead', 'ASSAULT ambushed actual did recipient=UN convoy'],
  ['Police station torched in Kosti', 'ASSAULT torched actual did recipient=Police station'],
  ['Three soldiers, five rebels killed in Kayah clash', 'victim=soldiers victim=rebels killed=3..3 killed=5..5'],
  ['Navy sinks rebel boat, 12 die', 'CASUALTY die actual did victim=12 killed=12..12'],
  ['20 killed as bus hits landmine in Kidal', 'hits landmine actual did recipient=bus'],
  ['Ceasefire collapses hours after signing', 'RETREAT Ceasefire actual did-not'],
  // what somebody fights with is no side
  [
    'Indian and Chinese soldiers fought with clubs in Ladakh.',
    'ASSAULT fought actual did actor=Indian actor=Chinese soldiers',
  ],
  ['A pilot whose MiG-21 had been shot down was freed.', 'LOSS shot down'],
  [
    'The guards killed the army chief hours before fleeing.',
    'ASSAULT killed actual did actor=guards victim=army chief',
  ],
  [
    'Militiamen armed with machetes hacked to death families in Ntarama.',
    'hacked to death actual did actor=Militiamen victim=families',
  ],
  ['Soldiers shelled the camp, killing nine and maiming dozens.', 'maiming actual did recipient=dozens actor=Soldiers'],
  [
    'The dead included a chief and two of his sons, who were killed by rebels.',
    'CASUALTY dead actual did victim=chief',
  ],
  ['Our artillery hit a command post near Lyman.', 'ASSAULT hit actual did actor=Our artillery recipient=command post'],
  ['The tanker Sea Falcon sank after a missile hit it.', 'LOSS sank'],
  [
    'Four policemen were killed when their vehicle struck a landmine.',
    'struck a landmine actual did recipient=their vehicle',
  ],
  [
    'Hundreds are feared buried under the rubble after the air strike.',
    'CASUALTY buried under the rubble actual did victim=Hundreds',
  ],
  [
    'Six of our comrades gave their lives in the battle.',
    'CASUALTY gave their lives actual did victim=Six of our comrades killed=6..6',
  ],
  ['Losses of the enemy amounted to over 200 soldiers.', 'CASUALTY amounted to actual did victim=soldiers'],
  ['The brigade destroyed 60 enemy soldiers and two tanks.', 'victim=enemy soldiers killed=60..60'],
  ['Rebels took Mount Vlasic from the army.', 'CONTROL took actual did actor=Rebels location-holder=army'],
])('%s: %s', (text, wanted) => expect(claims(text)).toContain(wanted))

test.each([
  ['Hunters killed 40 wild boar in the reserve.', 'ASSAULT'],
  ['Cholera is killing dozens in the camps.', 'CASUALTY'],
  ['Fire gutted a textile mill, killing 12 workers.', 'ASSAULT'],
  ['The president came under attack over his holiday plans.', 'ASSAULT'],
  ['The army band marched through the town.', 'PROTEST'],
  ['A sentry was shot on the spot.', 'recipient=spot'],
  ['Lakers routed at home', 'ASSAULT'],
  ['He gave his life to music.', 'CASUALTY'],
])('%s: no %s', (text, unwanted) => expect(claims(text)).not.toContain(unwanted))

test.each([
  // who they are, behind the word for what befell them
  ['Killed in the raid were a commander and two of his guards.', 'ASSAULT Killed actual did victim=commander'],
  ['Among the victims were five children of one family.', 'CASUALTY victims actual did victim=children'],
  ['The storming of the temple left hundreds dead.', 'ASSAULT left hundreds dead actual did victim=hundreds'],
  [
    'Six women were burnt alive in Kafr Zita by militiamen.',
    'burnt alive actual did victim=women actor=militiamen killed=6..6',
  ],
  ['The wounding of a policeman by gunmen led to a curfew.', 'ASSAULT wounding actual did victim=policeman'],
  ['A drone strike attributed to Ethiopia killed eight in Somalia.', 'ASSAULT drone strike actual did actor=Ethiopia'],
  // whom a crossing or a pass was closed to is hit there
  ['12 migrants shot at Saudi border', 'ASSAULT shot at actual did recipient=migrants'],
  ['Police base attacked with drones', 'ASSAULT attacked actual did recipient=Police base'],
  ['Hostage shot dead in Philippines standoff', 'ASSAULT shot dead actual did victim=Hostage'],
  ['A protester was run over by an armoured vehicle.', 'ASSAULT run over actual did recipient=protester'],
  [
    'Argentine jets sank the destroyer Sheffield.',
    'ASSAULT sank actual did actor=Argentine jets recipient=destroyer Sheffield',
  ],
  // giving in, going over, being raised
  ['The garrison held out for a month before giving in.', 'RETREAT giving in actual did actor=garrison'],
  ['The colonel and his men went over to the rebels.', 'RETREAT went over to actual did actor=colonel actor=men'],
  ['The government distributed 300 rifles to villagers.', 'MOBILIZE distributed actual did actor=government'],
  ['Reservists are being called to the colours.', 'MOBILIZE called to the colours actual did recipient=Reservists'],
  ['The insurgents observed the truce for a day.', 'RETREAT truce actual did actor=insurgents'],
])('%s: %s', (text, wanted) => expect(claims(text)).toContain(wanted))

test.each([
  ['Hostage shot dead in Philippines standoff', 'CASUALTY'],
  ['The insurgents observed the truce for a day.', 'by='],
  ['Ten dead in Mexico bar shooting', 'actor=Mexico'],
  ['Thousands flee Tigray as fighting resumes', 'actor=Thousands'],
  ['A hundred fighters walked out with their hands up.', 'REJECT'],
  ["The prime minister's party lost ground in the polls.", 'CONTROL'],
  ['She was besieged by photographers.', 'ASSAULT'],
  ['The guerrillas blew up pylons, leaving Buenaventura in the dark.', 'RETREAT'],
  ['The gunman who played the sniper died of a heart attack.', 'CASUALTY'],
  ['A car was sprayed with bullets on the highway.', 'recipient=highway'],
])('%s: no %s', (text, unwanted) => expect(claims(text)).not.toContain(unwanted))

test('a state before its embassy or base says whose it is, not where', () => {
  const place = (text: string) =>
    read({ id: 't', text, title: null, outlet: null, published: '2021-05-10', url: null }, loadKnowledge()).claims[0]
      ?.place?.name
  expect(place('A grenade was hurled at the US consulate in Guadalajara.')).toBe('Guadalajara')
  expect(place('Mortars were fired at the US base in Balad.')).toBe('Balad')
})

// headlines in which a tagger sees no verb
test.each([
  ['Congo: militia massacres 50 in Ituri', 'ASSAULT massacres actual did actor=militia victim=50 killed=50..50'],
  ['70,000 flee Rafah', 'DISPLACE flee actual did victim=70,000'],
  ['Congolese troops desert en masse', 'RETREAT desert actual did actor=Congolese troops'],
  ['Rebels ready to lay down arms, says leader', 'by=leader'],
  ['The militia has stopped attacking convoys.', 'ASSAULT attacking actual did recipient=convoys actor=militia'],
  ['Soldiers guarding the bridge had their throats cut.', 'CASUALTY had their throats cut actual did victim=Soldiers'],
  [
    'The army is trying to starve the rebels out.',
    'ASSAULT starve the rebels out attempted did recipient=rebels actor=army',
  ],
])('%s: %s', (text, wanted) => expect(claims(text)).toContain(wanted))

test.each([
  ['Bees attack wedding party', 'ASSAULT'],
  ['Rebel attacks in Mali', 'actor=attacks'],
  ['Bus plunge kills 40 in Peru', 'ASSAULT'],
  ['Rocket explodes on launch pad', 'ASSAULT'],
  ['Liverpool held at Goodison', 'CONTROL'],
  ['A mob armed with clubs attacked the patrol.', 'BACKING'],
  ['The army marched to victory in the cup final.', 'MOBILIZE'],
  ['The sentries were caught asleep by the rebels.', 'COERCE'],
])('%s: no %s', (text, unwanted) => expect(claims(text)).not.toContain(unwanted))

test.each([
  ['Troops withdrew from Las Anod under shelling by clan fighters.', 'ASSAULT shelling actual did actor=clan fighters'],
  [
    'British troops handed over Sangin to US marines.',
    'CONTROL handed over actual did actor=British troops recipient=US marines',
  ],
  [
    'Rebels pushed the Islamists out of Tessalit.',
    'CONTROL pushed the Islamists out actual did actor=Rebels location-holder=Islamists',
  ],
])('%s: %s', (text, wanted) => expect(claims(text)).toContain(wanted))

test('to execute a strike is to carry it out', () => {
  expect(claims('The army executed a drone strike on a town fair.')).toBe(
    'ASSAULT drone strike actual did actor=army recipient=town fair',
  )
})

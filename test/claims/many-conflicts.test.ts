import { expect, test } from 'vitest'
import { claims } from './lines.js'

test.each([
  // whose attempt it was
  [
    'Guards beat back an attempt by gunmen to storm the prison.',
    'ASSAULT storm attempted did recipient=prison actor=gunmen',
  ],
  [
    'The regime rejected an offer from the rebels to release the hostages.',
    'RETREAT release planned did recipient=hostages actor=rebels',
  ],
  // what stands behind "after" may open a clause
  ['The kitchen has closed after armed men robbed its volunteers.', 'actor=armed men'],
  ['Shops stayed shut as separatists called for a general strike.', 'REQUEST called for actual did actor=separatists'],
  // headlines: two names, a verb that looks like a noun, a plan
  ['India, Pakistan trade fire across border', 'actor=India actor=Pakistan'],
  ['Russia, China sign defence pact in Moscow', 'actor=Russia actor=China'],
  ['Armenia hands over four villages to Azerbaijan', 'CONTROL hands over'],
  [
    'Iraq and Turkey to hold fifth round of talks in Rome',
    'CONSULT round of talks planned did actor=Iraq actor=Turkey',
  ],
  ['Syria rebels advance on Hama', 'ASSAULT advance on actual did actor=Syria rebels'],
  // a force of so many men
  ['An army column of about 100 men entered the village.', 'actor=army column'],
  // a body that is a mission
  ['The mission condemned the killing of two of its drivers.', 'ACCUSE condemned actual did actor=mission'],
  // who tells of what befell them
  ['The boys described being tortured in a cellar.', 'ASSAULT tortured actual did recipient=boys by=The boys'],
  ['The army denied having killed civilians.', 'actor=army killed=2.. by=The army'],
  // a clause behind an aside is what is said
  [
    'The group said in a message, sent to reporters, that its men had killed six soldiers.',
    'victim=soldiers killed=6..6 by=The group',
  ],
  [
    'The bridge was destroyed, the governor said, after rebels fired rockets at it.',
    'ASSAULT fired rockets at actual did actor=rebels recipient=it by=the governor',
  ],
  ["The insurgents' claim to have shot down a drone could not be verified.", 'by=The insurgents'],
  [
    'Troops said they had foiled a plot to strike the port and detained three men.',
    'COERCE detained actual did recipient=men actor=they captured=3..3 by=Troops',
  ],
  // things are set alight as well
  ['The mob set the mosque alight.', 'ASSAULT set the mosque alight actual did actor=mob recipient=mosque'],
  // links denied, fire turned on a target
  ['The army denies any connection with the killing of the bishop.', 'actor=army killed=1..1 by=The army'],
  ['The rebels concentrated their attacks on police posts.', 'recipient=police posts actor=rebels'],
  // names of ships
  ['A missile struck the tanker Ocean Falcon in the Red Sea.', 'recipient=tanker Ocean Falcon'],
  // whoever is named beside an office
  [
    'Russian opposition leader Alexei Navalny called on his supporters to march.',
    'actor=Russian opposition leader Alexei Navalny',
  ],
  // whose an act is that is banned
  ['The governor banned their rallies.', 'COERCE banned actual did actor=governor recipient=their'],
  // money that is given
  [
    'Japan announced a further 3 million euros of food aid for Sudan.',
    'AID food aid planned did recipient=Sudan actor=Japan by=Japan',
  ],
  // what is refused to somebody
  ['The peacekeepers refused to hand over the rebels to the government.', 'recipient=government'],
  // what something is called
  ['Beijing called the sale a provocation.', 'ACCUSE called actual did actor=Beijing'],
  // relief that gets through
  ['A Red Cross convoy reached the besieged town on Friday.', 'AID reached actual did actor=Red Cross convoy'],
  ['Israel allowed 30 trucks of aid into Gaza on Thursday.', 'RETREAT allowed actual did actor=Israel'],
  // who fights in a town
  ['Clashes broke out in the town of Ad Dali between Houthi rebels and the army.', 'actor=Houthi rebels actor=army'],
  ['The enemy’s artillery shelled the village.', 'actor=enemy'],
  ['Iran test-fired a ballistic missile on Saturday.', 'actor=Iran'],
  [
    'Soldiers opened fire on the crowd, wounding several.',
    'ASSAULT wounding actual did recipient=several actor=Soldiers',
  ],
  [
    'Militiamen hacked to death hundreds of villagers.',
    'ASSAULT hacked to death actual did actor=Militiamen victim=villagers',
  ],
  // news that is announced, and what nobody could confirm
  ['The army announced the killing of two commanders.', 'ASSAULT killing actual'],
  ["The group's withdrawal from Walikale has not been confirmed.", 'RETREAT withdrawal actual did'],
  // bodies, nobody, retreats, strikes of so many hours
  ['Hundreds of bodies have been recovered from mass graves in Tarhuna.', 'killed=200..'],
  ['Militants fired rockets at the base; nobody was hurt.', 'hurt actual did-not'],
  ['Government forces were in retreat on Friday along the front.', 'RETREAT were in retreat'],
  ['The Maoists called a 48-hour strike in Jharkhand.', 'PROTEST called a 48-hour strike'],
  // what is not yet so, what cannot be excluded, who is thought to be behind it
  ['The army is yet to retake the airport.', 'CONTROL retake actual did-not'],
  ['The strike could have been carried out by Israel.', 'ASSAULT strike conditional did actor=Israel'],
  ['The rebels are believed to be behind the attack.', 'ASSAULT attack actual did actor=rebels'],
  ['The army tried but failed to break the siege.', 'CONTROL break the siege attempted did-not actor=army'],
  // whoever is thanked for an act did it; who spoke goes on behind ", and"
  ['The ministry thanked Ghana for the dispatch of medical supplies.', 'AID dispatch actual did actor=Ghana'],
  [
    'Taipei said jets had crossed the line, and put its crews on standby.',
    'put its crews on standby actual did recipient=crews actor=Taipei',
  ],
  [
    'The division beat back an assault on El Fasher by the paramilitaries.',
    'ASSAULT assault actual did actor=paramilitaries',
  ],
  // acts of words and movement that any news has
  ['Most residents have left the village.', 'DISPLACE left actual did victim=residents'],
  ['Hungary dropped its veto on the sanctions.', 'CONCEDE dropped actual did actor=Hungary'],
  ['The town remains under siege.', 'ASSAULT remains under siege'],
  // who gains and who loses a place or an office
  [
    'The separatists expelled the army from the town.',
    'CONTROL expelled actual did actor=separatists location-holder=army',
  ],
  [
    'Kurdish forces handed over control of two districts to the government.',
    'CONTROL handed over control of actual did actor=Kurdish forces recipient=government',
  ],
  ['The chief of staff was relieved of his duties.', 'SANCTION relieved actual did recipient=chief of staff'],
  // a year that says which accord
  ['South Korea suspended a 2018 military accord with the North.', 'SANCTION suspended actual'],
  // drivers who block a border protest, soldiers do not
  ['Truck drivers blocked the border crossing with Poland.', 'PROTEST blocked'],
  ['Soldiers blocked the border crossing.', 'COERCE blocked'],
])('%s', (text, expected) => {
  expect(claims(text)).toContain(expected)
})

test.each([
  ['He spoke to reporters after talks held in Geneva.', 'actor=talks'],
  ['Kyiv, Ukraine was hit by drones.', 'actor=Ukraine'],
  ['The army insisted that no civilian was hurt.', 'REQUEST'],
  [
    'Three men were arrested, police said, after meeting the envoy.',
    'CONSULT meeting actual did recipient=envoy actor=men by=police',
  ],
  ['In Syria rebels attacked the base.', 'PROTEST'],
  ['Rocket fire from southern Lebanon hit two farms.', 'actor=southern Lebanon'],
  ['Peru declares emergency in mining province', 'ASSAULT'],
  ['The president ordered the release of prisoners and said troops would return.', 'release of prisoners'],
  ['He called the film a lie.', 'ACCUSE'],
  ['They called for two hours.', 'REQUEST'],
  ['Tehran said the consulate strike killed seven officers.', 'actor=consulate'],
  ['In 2018 rebels attacked the base.', 'attacked actual'],
  ['The president announced the withdrawal of the troops.', 'withdrawal actual'],
])('%s not %s', (text, unexpected) => {
  expect(claims(text)).not.toContain(unexpected)
})

test('"insisted that" asks only where nothing is told as a fact', () => {
  expect(claims('Washington insisted that Kabul free the prisoners.')).toContain('REQUEST insisted that')
})

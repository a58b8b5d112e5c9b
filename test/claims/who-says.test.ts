import { expect, test } from 'vitest'
import { claims } from './lines.js'

test.each([
  // a pronoun that goes on speaking
  [
    'The army said it had killed six rebels. It went on to say that its men had seized two hills.',
    'CONTROL seized actual did actor=men by=It',
  ],
  ['The ministry denied it. It added that air defences had shot down two drones.', 'actor=air defences by=It'],
  // a second "that"
  [
    'The Karen union, which holds the pass, said jets had bombed a market and that ten vendors had died.',
    'CASUALTY died actual did victim=ten vendors killed=10..10 by=The Karen union',
  ],
  // who tells it stands between commas
  [
    'Rebels burned a church in Ituri, the priest said, and killed two men.',
    'ASSAULT killed actual did victim=men actor=Rebels killed=2..2 by=the priest',
  ],
  [
    'Rebels burned a church in Ituri, the governor said, and called on the army to act.',
    'REQUEST called on actual did recipient=army actor=governor',
  ],
  [
    'Gunmen opened fire on a barracks in Quetta, police said, killing two officers.',
    'ASSAULT killing actual did victim=two officers actor=Gunmen killed=2..2 by=police',
  ],
  [
    'The guerrillas, cornered on a strip of coast, shot at villagers, the army said.',
    'ASSAULT shot at actual did actor=guerrillas recipient=villagers by=the army',
  ],
  // passives, citations and headlines
  ['It was reported by TASS that two drones had been shot down over Belgorod.', 'by=TASS'],
  [
    'Interfax, quoting military headquarters in Mozdok, said warplanes had destroyed a column of trucks.',
    'by=military headquarters',
  ],
  ['Gunmen attack convoy in Mali, army says', 'ASSAULT attack actual did actor=Gunmen recipient=convoy by=army'],
  ['M23 took Kavumu airport, say sources', 'by=sources'],
  // denials of what somebody had done
  [
    'The general rejected accusations that his men had looted shops.',
    'COERCE looted actual did actor=men recipient=shops',
  ],
  [
    'The minister insisted that no prisoner had been tortured.',
    'tortured actual did-not recipient=prisoner by=The minister',
  ],
  // who did it
  [
    'The former mayor is accused by prosecutors of leading the militia.',
    'BACKING leading actual did recipient=militia actor=mayor',
  ],
  ['Gang members attacked a police station and forced officers to flee.', 'RETREAT flee actual did actor=officers'],
  [
    'The rebels ordered the drivers to leave the bus and shot two of them.',
    'ASSAULT shot actual did recipient=two of them actor=rebels',
  ],
  ['The mayor, whose son was kidnapped by the gang, has resigned.', 'victim=son actor=gang missing='],
  ['The aid workers kidnapped in May have been released.', 'RETREAT released actual did recipient=aid workers'],
  // headlines
  [
    'Dozens killed in airstrike in Somalia, US military says',
    'CASUALTY killed actual did victim=Dozens killed=24.. by=US military',
  ],
  ['Three dead in Kherson shelling, says governor', 'by=governor'],
  ['Colombia army chief: rebels killed five soldiers', 'by=Colombia army chief'],
  ['Turkey accuses PKK of bombing, PKK denies role', 'ASSAULT bombing actual did actor=PKK by=Turkey'],
  // whose words they are
  ['As reported by local media, gunmen attacked a police post in Pattani.', 'by=local media'],
  ['The claim that rebels shot down the plane was made by Kyiv.', 'by=Kyiv'],
  [
    'Refugees tell of villages burned by soldiers.',
    'ASSAULT burned actual did actor=soldiers recipient=villages by=Refugees',
  ],
  ['Three soldiers were killed, the ministry confirmed on Tuesday.', 'by=the ministry'],
  ['Another said soldiers had shot her husband.', 'by=Another'],
  ['He admitted to having killed the mayor.', 'killed actual did victim=mayor actor=He killed=1..1 by=He'],
  ['Its fighters, it said, had withdrawn from the city.', 'RETREAT withdrawn actual did actor=fighters by=it'],
  [
    'Soldiers, witnesses claim, fired on refugees at Kibeho.',
    'ASSAULT fired on actual did actor=Soldiers recipient=refugees by=witnesses',
  ],
  ['State television quoted the prime minister as telling commanders to retake Ramadi.', 'actor=prime minister'],
  [
    'The dead were fighters, the army insisted, and no civilian was harmed.',
    'harmed actual did-not recipient=civilian by=the army',
  ],
  [
    'The group said a fighter, Abu Umar al-Ansari, shot a policeman.',
    'ASSAULT shot actual did actor=fighter recipient=policeman',
  ],
  // what opens or ends a sentence
  [
    'After seizing the office at dawn, the militiamen advanced on the barracks, residents reported.',
    'CONTROL seizing actual did actor=militiamen by=residents',
  ],
  [
    'Bandits stormed the market while people prayed, killing nine.',
    'ASSAULT killing actual did victim=nine actor=Bandits',
  ],
  [
    'Nine fighters were killed, the militia said, while the enemy lost a tank.',
    'LOSS lost actual did owner=enemy by=the militia',
  ],
  // who denies, and who is quoted
  [
    'The brigade refuted reports that it had fled Kupiansk, saying its men were holding the eastern bank.',
    'CONTROL holding actual did actor=men by=The brigade',
  ],
  [
    'An official quoted refugees as saying the militia, commanded by a deserter, had robbed them.',
    'COERCE robbed actual did actor=militia recipient=them by=refugees',
  ],
  ['The general was quoted by the daily as having said that his soldiers would shoot looters.', 'by=The general'],
  [
    'Troops have recaptured Robotyne, the minister wrote, and are now pushing towards Tokmak.',
    'pushing towards ongoing did actor=Troops by=the minister',
  ],
  ['A drone strike blamed on the army killed wedding guests.', 'ASSAULT drone strike actual did actor=army'],
  [
    'It was said by Hassan, a teacher in the besieged town, who said the militia had burned the stores.',
    'actor=militia',
  ],
  [
    'Fighters flogged three women in Khost for leaving home, a resident who saw it said.',
    'ASSAULT flogged actual did actor=Fighters recipient=women injured=3..3 by=a resident',
  ],
  ['Gunmen killed 18 people and stole cattle.', 'COERCE stole actual did recipient=cattle actor=Gunmen'],
  [
    'Soldiers opened fire, according to three people; the commander says they were attacked.',
    'ASSAULT attacked actual did recipient=they by=the commander',
  ],
  ['State TV showed the president visiting; exiled opponents said the army had shot two men.', 'by=exiled opponents'],
  // who used a thing, and who stood by
  [
    'Rifles supplied by Iran were used by the Houthis to attack ships.',
    'ASSAULT attack actual did recipient=ships actor=Houthis',
  ],
  ['The peacekeepers stood by while militiamen raped women.', 'MOBILIZE stood by actual did-not actor=peacekeepers'],
  ['The town is reported to be surrounded.', 'ASSAULT surrounded actual did recipient=town'],
  // what somebody was seen or shown doing
  ['The mayor said he had seen soldiers shoot at an ambulance.', 'recipient=ambulance actor=soldiers'],
  [
    'The video, which could not be verified, shows men in uniform beating a prisoner.',
    'ASSAULT beating actual did recipient=prisoner actor=men',
  ],
  // who is blamed
  ['Locals blame the raid on bandits from Zamfara.', 'ASSAULT raid actual did actor=bandits'],
  // what nouns of acts say of two parties
  [
    "The attack came after the army's killing of five protesters.",
    'ASSAULT killing actual did actor=army victim=protesters',
  ],
  ['The abduction by gunmen of nine nuns caused outrage.', 'ASSAULT abduction actual did actor=gunmen victim=nuns'],
  ['Attacks by settlers on Palestinian villages have multiplied.', 'actor=settlers recipient=Palestinian villages'],
  // several who act, several acts
  ['The police, together with soldiers, fired tear gas.', 'actor=police actor=soldiers'],
  ['Along with Russian fighters, the Malian army entered Moura.', 'actor=Malian army actor=Russian fighters'],
  [
    'Militants kidnapped, tortured and then killed a village head.',
    'ASSAULT kidnapped actual did actor=Militants victim=village head',
  ],
  ['The rebels advanced, took the bridge and killed two men.', 'advanced actual did actor=rebels'],
  [
    'Police made the protesters lie on the ground and beat them.',
    'ASSAULT beat actual did recipient=them actor=Police',
  ],
  ['Soldiers seized the television station in Bouaké.', 'CONTROL seized actual did actor=Soldiers'],
  ['A policeman said the gang had paid officers to leave.', 'RETREAT leave actual did actor=officers'],
])('%s', (text, line) => expect(claims(text)).toContain(line))

test.each([
  // who only weighs it has not said it
  ['Reuters was unable to verify the report that 12 soldiers had been captured.', 'by=Reuters'],
  ['Neither the army nor the rebels admitted firing the mortar that killed the child.', 'by='],
  [
    'Hamas says 30 hostages were killed by bombs, a figure Israel disputes.',
    'REJECT disputes actual did actor=Israel by=',
  ],
  ['A tribal elder, who asked that his name be withheld, said drones had killed eleven men.', 'REQUEST'],
  ['Five soldiers killed in Mali ambush', 'actor=Mali'],
  ['The village is surrounded by hills.', 'ASSAULT'],
  ['Soldiers opened fire without warning, residents said.', 'THREATEN'],
  ['The minister admitted that mistakes had been made but rejected a ceasefire.', 'by='],
  ['Speaking by satellite telephone, the rebel commander said his fighters had ambushed a patrol.', 'CONSULT'],
  [
    'The rebels took the hill, the militia said, while the army lost two tanks, officials say.',
    'owner=army by=the militia',
  ],
  ['The Red Cross collected 40 bodies. It did not say who had killed them.', 'by=It'],
  ['The minister said the fire in the warehouse had killed four workers.', 'fire'],
  ['The team captain said injuries had decimated his defence.', 'decimated'],
  ['Refugees: the forgotten crisis in Chad', 'by='],
  // whoever shares somebody's lot did nothing
  ['The village chief, together with two of his sons, was abducted by fighters.', 'actor=sons'],
  ["The gang's killing angered the neighbours.", 'actor=gang'],
  // what was ordered is told by what was done
  ['The prince ordered the killing of the journalist.', 'REQUEST'],
  // nobody was called back, suspected or stopped
  ['Soldiers told to fire on the crowd refused, a sergeant recalled.', 'RETREAT'],
  ['Militants suspected to be from al-Shabaab attacked a bus in Mandera.', 'ACCUSE'],
  ['Gunmen opened fire on a checkpoint in Quetta.', 'COERCE'],
])('%s', (text, line) => expect(claims(text)).not.toContain(line))

import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()
const told = (text: string) =>
  read({ id: 't', text, title: null, outlet: null, published: '2021-05-10', url: null }, know).claims.map((c) => c.type)

// the ways in which news tells one thing
test.each([
  ['The port of Berbera is in government hands.', 'CONTROL'],
  ['Much of the province is now firmly under rebel control.', 'CONTROL'],
  ['The villages around Kidal remain under the control of the junta.', 'CONTROL'],
  ['Two more districts fell into insurgent hands overnight.', 'CONTROL'],
  ['Our boys have cleared Maiduguri of the terrorists.', 'CONTROL'],
  ['Soldiers walked into the town of Goma unopposed.', 'CONTROL'],
  ['Heavy shelling was reported near Avdiivka.', 'ASSAULT'],
  ['Explosions were heard in Odesa before dawn.', 'ASSAULT'],
  ['Gunfire heard near presidential palace in Bissau', 'ASSAULT'],
  ['The convoy drove into an ambush outside Tillabéri.', 'ASSAULT'],
  ['The group denied it was behind the bombing in Mogadishu.', 'ASSAULT'],
  ['The barracks at Kati are under attack.', 'ASSAULT'],
  ['Police turned water cannon on students in Tbilisi.', 'ASSAULT'],
  ['Mortar fire was exchanged between the two garrisons.', 'ASSAULT'],
  ['They torched our granaries, a villager said.', 'ASSAULT'],
  ['Rebels burned up to 40 houses in Pader.', 'ASSAULT'],
  ['The military will answer with full force.', 'ASSAULT'],
  ['The army lost at least 30 men in the trap.', 'CASUALTY'],
  ['Eleven miners were found dead in a shaft near Gao.', 'CASUALTY'],
  ['Dozens are feared dead after the strike on Rafah.', 'CASUALTY'],
  ['Dead: 12; injured: 40.', 'CASUALTY'],
  ['Some 90,000 Congolese have crossed into Burundi.', 'DISPLACE'],
  ['Villagers are camping in schools and churches around Bunia.', 'DISPLACE'],
  ['More than 3,000 refugees have gone back to their homes in Qusayr.', 'DISPLACE'],
  ['Hundreds of families lost their homes when the militia burned the quarter.', 'DISPLACE'],
  ['The evacuation of civilians from Sievierodonetsk has begun.', 'DISPLACE'],
  ['The ceasefire held overnight in Tripoli.', 'RETREAT'],
  ['A truce took effect at midnight.', 'RETREAT'],
  ['The defenders took to their heels.', 'RETREAT'],
  ['The last hostages were freed on Sunday.', 'RETREAT'],
  ['The peacekeepers were flown home from Bangui.', 'RETREAT'],
  ['The junta gave the ambassador two days to leave.', 'THREATEN'],
  ['Rebels gave the governor a week to resign.', 'THREATEN'],
  ['The Rafah crossing remained closed on Monday.', 'COERCE'],
  ['Phone and internet links to Mekelle were cut.', 'COERCE'],
  ['Troops stopped a bus near Beni and searched it.', 'COERCE'],
  ['Soldiers prevented reporters from entering the camp.', 'COERCE'],
  ['Several towns are under curfew.', 'COERCE'],
  ['Villagers dug up the road to keep the army out.', 'PROTEST'],
  ['Shopkeepers pulled down their shutters in Karachi.', 'PROTEST'],
  ['Suspicion fell on the separatists.', 'ACCUSE'],
  ['Seoul conveyed its protest to Tokyo.', 'ACCUSE'],
  ['Islamabad has registered a strong protest with Kabul.', 'ACCUSE'],
  ['Mali has walked out of the regional bloc.', 'SANCTION'],
  ['Two tanks destroyed near Kharkiv, one captured.', 'LOSS'],
  ['A burnt-out tank stands at the entrance of Bucha.', 'LOSS'],
  ['Doha brokered a truce between the army and the paramilitaries.', 'CONSULT'],
  ['Foreign mercenaries are operating in the north of Mali.', 'MOBILIZE'],
  ['At least six worshippers were gunned down as they left a mosque in Sokoto.', 'ASSAULT'],
  ['A convoy carrying the governor hit a landmine near Dhusamareb.', 'ASSAULT'],
  ['The insurgents are now in possession of the airstrip at Walikale.', 'CONTROL'],
  ['Loikaw has changed hands three times since November.', 'CONTROL'],
  ['Government forces have lost their last foothold in Darfur.', 'CONTROL'],
  ['The army says it has wrested Mokwa from the bandits.', 'CONTROL'],
  ['Taliban Claim Capture of Panjshir', 'CONTROL'],
  ['The flag of the Islamic State now flies over the police station in Palma.', 'CONTROL'],
  ['The governor and his guards abandoned the compound and slipped away by night.', 'RETREAT'],
  ['Thirty fighters laid down their guns in Maguindanao.', 'RETREAT'],
  ['The soldiers were allowed to leave with their sidearms.', 'RETREAT'],
  ['The fighting has driven nearly 200,000 people from their homes.', 'DISPLACE'],
  ['Entire villages have emptied as the front drew near.', 'DISPLACE'],
  ['Families piled into pickups and headed for the border.', 'DISPLACE'],
  ['Two reporters are being held at the intelligence headquarters in Addis Ababa.', 'COERCE'],
  ['The authorities have pulled the plug on three radio stations.', 'COERCE'],
  ['Officers rounded up dozens of opposition supporters in Harare.', 'COERCE'],
  ['Militiamen set up a roadblock and robbed travellers near Kitchanga.', 'COERCE'],
  ['The navy is keeping ships from entering Odesa.', 'COERCE'],
  ['Thousands packed the square in Belgrade to call for new elections.', 'PROTEST'],
  ['Hospital staff in Kinshasa have stopped work over unpaid wages.', 'PROTEST'],
  ['A sit-in outside the headquarters entered its second week.', 'PROTEST'],
  ['Brussels has put eight Belarusian officials on its blacklist.', 'SANCTION'],
  ['The court handed the rebel commander a life sentence.', 'SANCTION'],
  ['Envoys from the four powers huddled in Geneva on Friday.', 'CONSULT'],
  ['The Red Cross flew out twenty wounded soldiers.', 'AID'],
  ['The president told foreign troops to pack their bags.', 'REQUEST'],
  ['The generals brushed aside the call for civilian rule.', 'REJECT'],
  ['Juba will hear nothing of foreign monitors.', 'REJECT'],
  ['Rebels have given aid workers until Friday to leave.', 'THREATEN'],
  ["Tanks rumbled through the streets of N'Djamena.", 'MOBILIZE'],
  ['Ankara is pouring armour into Idlib.', 'MOBILIZE'],
  ['The junta has begun drafting young men.', 'MOBILIZE'],
  ['Charred trucks line the road out of El Fasher.', 'LOSS'],
  ['Two helicopters went down in the raid.', 'LOSS'],
  ['Shells rained down on Bakhmut through the night.', 'ASSAULT'],
  ['Snipers picked off two sentries in Aden.', 'ASSAULT'],
  ['The town of Chasiv Yar has come under round-the-clock fire.', 'ASSAULT'],
  ['Rebels and soldiers are locked in street battles in Uvira.', 'ASSAULT'],
  ['The toll in the Peshawar blast has climbed to 61.', 'CASUALTY'],
  ['Seventeen bodies have been pulled from the rubble in Rafah.', 'CASUALTY'],
  ['Nine troopers made the supreme sacrifice in Bijapur.', 'CASUALTY'],
  ['Bamako has thrown its weight behind the generals in Niamey.', 'SUPPORT'],
  ['Bor fell to the rebels.', 'CONTROL'],
  ['The road between Aleppo and Latakia remains closed.', 'COERCE'],
  ['Four miners are feared killed near Goma.', 'CASUALTY'],
  ['Photo: A captured T-72 is towed through Bor.', 'LOSS'],
  ['They burned our houses.', 'ASSAULT'],
  ['The blockade of the ports has been lifted.', 'CONCEDE'],
  ['The last troops pulled out of Gao on Monday.', 'RETREAT'],
])('%s tells of %s', (text, type) => expect(told(text)).toContain(type))

// the same words in peace
test.each([
  'The match is in the hands of the referee.',
  'The fire is under control, firefighters said.',
  'The decision is in the hands of the voters.',
  'The company is under attack from rivals over its prices.',
  'Applause was heard in the hall.',
  'She is behind the success of the film.',
  'The store is closed on Sundays.',
  'Prices remained close to their record.',
  'The road was closed by snow.',
  'The team lost three players to injury.',
  'He gave his staff a week off.',
  'The coach gave the players an hour to rest.',
  'Guests slept in a tent at the festival.',
  'The library is open to refugees.',
  'Tourists are staying in schools turned hotels.',
  'The suspicion fell away as the plot thickened.',
  'We stand by our product, the firm said.',
  'He left the company after ten years.',
  'The cut in the budget hit schools.',
  'The singer walked into the hall.',
  'Emilio closed his shop at noon.',
  'The burnt-out manager resigned.',
  'Djokovic fell to Nadal in Paris.',
  'They closed our shop for the winter.',
  'Kutum fell on Friday.',
  'Snow filled the streets of Bor.',
  'He closed his eyes and smiled.',
  'She gave life to a dozen roles on the stage.',
  'The ranger lost him in the woods.',
  'Photo: J. Doe/Agency',
])('no claim: %s', (text) => expect(told(text)).toEqual([]))

test('who does and who suffers what is told in such words', () => {
  const who = (text: string) =>
    read({ id: 't', text, title: null, outlet: null, published: '2021-05-10', url: null }, know).claims.flatMap((c) =>
      c.actors.map((a) => `${c.type} ${a.role}=${text.slice(a.start, a.end)}`),
    )
  expect(who('The town of Bor is in rebel hands.')).toContain('CONTROL actor=rebel')
  expect(who('Troops foiled a rebel attempt to enter Bor.')).toContain('CONTROL actor=rebel')
  expect(who('The front claimed responsibility for shooting two guards in Bor.')).toContain('ASSAULT actor=front')
  expect(who('Gunmen held the guards and threatened to kill them.')).toContain('THREATEN recipient=them')
  expect(who('Police had no choice but to open fire.')).toContain('ASSAULT actor=Police')
  expect(who('Having surrounded the fort, rebels shelled it.')).toContain('ASSAULT actor=rebels')
  expect(who('Fighting was reported by residents near Bor.')).not.toContain('ASSAULT actor=residents')
})

test('what went before is no content of what came after, and a repelled attack is told once', () => {
  const text = 'Militants fired rockets at Sderot after the killing of their commander.'
  expect(told(text)).toEqual(['ASSAULT', 'ASSAULT'])
  expect(told('Troops crushed an attack by rebels on Bor.')).toEqual(['ASSAULT'])
})

test('a denied charge has no source in who denies it', () => {
  const text = 'Kampala accuses Kigali of helping the rebels, a charge Rwanda has rejected.'
  const layers = read({ id: 't', text, title: null, outlet: null, published: '2021-05-10', url: null }, know)
  expect(layers.claims.find((c) => c.type === 'ACCUSE')?.attribution).toBeNull()
})

test('"according to" behind a participle speaks of the whole sentence', () => {
  const text = 'A helicopter strafed a school in Bor, killing eleven pupils, according to two teachers.'
  const layers = read({ id: 't', text, title: null, outlet: null, published: '2021-05-10', url: null }, know)
  expect(layers.claims.every((c) => c.attribution !== null)).toBe(true)
})

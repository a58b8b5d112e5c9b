import { expect, test } from 'vitest'
import { claims } from './lines.js'

// acts of states, parties, courts and crowds: what each is, and who does it to whom
test.each([
  ['Angola and the rebels reached an understanding on Sunday.', 'AGREE reached an understanding'],
  ['The two delegations issued a joint statement in Doha.', 'AGREE issued a joint statement'],
  ['Baghdad and the Kurds concluded a third round of talks in Erbil.', 'CONSULT concluded'],
  ['Ruto and Museveni shook hands in Entebbe in March.', 'CONSULT shook hands actual did actor=Ruto'],
  ["Chad's prime minister is on a visit to Doha.", 'CONSULT is on a visit to'],
  ['The negotiations in Abuja broke down on Friday.', 'CONSULT negotiations'],
  ['Rebel envoys did not turn up for the talks in Addis Ababa.', 'CONSULT turn up actual did-not'],
  ['Libya pulled out of the conference in Palermo.', 'REJECT pulled out of'],
  ['Serb councillors stormed out of the assembly in Mitrovica.', 'REJECT stormed out of'],
  ['The junta overrode the court.', 'REJECT overrode'],
  ["Niger's parliament voted to expel the ambassador.", 'REJECT voted to'],
  ['President Bakele withdrew the emergency decree.', 'CONCEDE withdrew actual did actor=President Bakele'],
  ["Kenya's high court overturned the ban on the party.", 'CONCEDE overturned'],
  [
    'Juba gave the aid workers permission to use the airstrip.',
    'CONCEDE gave actual did actor=Juba recipient=aid workers',
  ],
  ['The teachers called off their strike.', 'CONCEDE called off'],
  ['The UN struck the former warlord off its list.', 'CONCEDE struck'],
  ['Police in Bamako outlawed the demonstration.', 'COERCE outlawed'],
  ['Moscow turned off the gas to Kyiv.', 'COERCE turned off'],
  ['Peru decreed a state of emergency in Lima.', 'COERCE decreed a state of emergency actual did actor=Peru'],
  ['Washington banned imports of Russian oil.', 'SANCTION banned'],
  ['The Red Cross suspended its work in Maidan.', 'SANCTION suspended'],
  ['The Council added two generals to its blacklist.', 'SANCTION added two generals to its blacklist'],
  ['Tehran called the resolution a provocation.', 'ACCUSE called'],
  ['Baku described the visit as a violation of its sovereignty.', 'ACCUSE described'],
  ["The Syrian nurses' union condemned the raid on the clinic.", 'ACCUSE condemned'],
  ['London took Khartoum to task over the camps.', 'ACCUSE took Khartoum to task'],
  ['Manila warned Beijing against seizing the reef.', 'THREATEN warned'],
  ['The miners gave the government an ultimatum.', 'THREATEN gave actual did actor=miners recipient=government'],
  ['Crowds jeered the prime minister in Tirana.', 'PROTEST jeered'],
  ['Demonstrators burned the French flag in Niamey.', 'PROTEST burned'],
  ['Drivers in Bogota stayed away from work.', 'PROTEST stayed away from work'],
  ['Cairo sent three planes with blankets and flour to Tripoli.', 'AID sent'],
  ['Village elders intervened and the hostages were freed.', 'CONSULT intervened'],
])('%s', (text, line) => expect(claims(text)).toContain(line))

test('both of two capitals are asked', () =>
  expect(claims('Tripoli asked Rome and Ankara to help.')).toContain('recipient=Rome recipient=Ankara'))

test('what is called for has not happened', () => {
  expect(claims("Students called for the minister's resignation.")).not.toContain('RETREAT')
  expect(claims('The militia set terms for the release of the hostages.')).not.toContain('RETREAT release actual')
})

test('where talks were to be is no party to refusing them', () =>
  expect(claims("Sudan's army turned down an invitation to talks in Geneva.")).not.toContain('Geneva'))

test('whom somebody lashes out at for an act did it, and who is called in over it need not', () => {
  const text = 'The prime minister lashed out at Chad for arming the rebels.'
  expect(claims(text)).toContain('BACKING arming actual did recipient=rebels actor=Chad')
  expect(claims("Nigeria's senate summoned the army chief over the killings.")).not.toContain(
    'killings actual did actor',
  )
})

test('who is arrested is not backed by who defends it', () =>
  expect(claims("Zambia's president defended the arrest of his rival.")).not.toContain('recipient=his rival'))

test('one act, told by its verb and by a noun of amount', () => {
  expect(claims('The bloc lifted most of its sanctions against Niger.')).not.toContain('SANCTION')
  expect(claims('Norway is hosting a new round of talks between Caracas and the opposition.')).not.toContain('\n')
})

// and what is none
test.each([
  'The league suspended the striker for spitting.',
  'The football federation banned the goalkeeper for a year.',
  'Prosecutors charged the bookkeeper with forging receipts and other fraud.',
  'A magistrate ordered the tenant to mend the fence.',
  'Hundreds took to the streets for the carnival parade.',
  'Investors protested at the bonus of the chairman.',
  'The king visited a school in Bergen.',
  'The mayor banned scooters from the pier.',
  'The goalkeeper pledged his future to the club.',
  'The pub landlord barred two guests.',
  'Angry customers besieged the director.',
])('no claim: %s', (text) => expect(claims(text)).toBe(''))

// what officials say and forbid beside words of games, the home and small crime
test.each([
  'The health ministry urged parents to vaccinate children against measles.',
  'The Dutch king congratulated the skaters on their medals.',
  'Two ministers discussed the dairy at Odense.',
  'The government promised more money for kindergartens.',
  'The court of appeal upheld the ruling on the patent.',
  'Police released the driver after a breath test.',
  'The foreign ministry warned travellers about pickpockets.',
])('no claim beside everyday life: %s', (text) => expect(claims(text)).toBe(''))

test.each([
  ['The Taliban banned kites and closed the music shops.', 'COERCE banned'],
  ['The Arab League deplored the killing of the envoy.', 'ACCUSE deplored'],
  ['Israel and Egypt agreed on a timetable for the withdrawal.', 'AGREE agreed on'],
  ['Manila lodged a complaint over the collision at the reef.', 'ACCUSE lodged a complaint'],
])('but a state or a party known by name: %s', (text, line) => expect(claims(text)).toContain(line))

test.each([
  ['The assembly passed a law that bans rallies.', 'COERCE bans actual did actor=assembly'],
  ['Al-Shabaab promised more attacks on Kenya.', 'THREATEN promised'],
  ['Ankara held Athens responsible for the shots.', 'ACCUSE held Athens responsible'],
  ['Rights monitors blasted the junta over the raids.', 'ACCUSE blasted'],
  ['The rebels handed their rifles to UN observers.', 'RETREAT handed'],
  ['Delhi asked Ottawa to withdraw its consuls.', 'REQUEST asked actual did actor=Delhi'],
  ["Algeria's army cancelled the second round of the elections.", 'COERCE cancelled'],
  ['Togo scrapped its plan to curb the press.', 'CONCEDE scrapped'],
  ['The former guerrilla is to stand trial in Bogota.', 'SANCTION stand trial planned did recipient=former guerrilla'],
])('%s', (text, line) => expect(claims(text)).toContain(line))

// what states think, where soldiers go and what is only put off
test.each([
  'Analysts spoke of the commitment of Washington to its allies.',
  "Seoul has lived for years with the North's nuclear threats.",
  'The president recognised that prices had risen.',
  'Marines travelled to Darwin in June.',
  'The convicted colonel will go to prison.',
  'The blast smashed windows in the embassy quarter.',
  'Rules on the treatment of prisoners were ignored.',
  'The forecasters warned residents to stay indoors.',
  'The general narrowly escaped arrest.',
])('no act of words or law: %s', (text) =>
  expect(claims(text)).not.toMatch(/AGREE|THREATEN|SUPPORT|CONSULT|PROTEST|REJECT|COERCE/),
)

test.each([
  ['The rebels renewed their threats against the miners.', 'THREATEN threats'],
  ['Turkey recognised the new government in Damascus.', 'SUPPORT recognised'],
  ['Spain recognised the independence of Palestine.', 'SUPPORT recognised'],
  ['Pakistan’s army chief travelled to Riyadh.', 'CONSULT travelled to'],
  ['The junta put off releasing the hostages.', 'RETREAT releasing planned'],
  [
    'The boycott of the regime by Arab states went on.',
    'PROTEST boycott actual did recipient=regime actor=Arab states',
  ],
])('%s', (text, line) => expect(claims(text)).toContain(line))

test('what is ruled out has not been done', () => {
  expect(claims('The minister ruled out lifting the curfew.')).not.toContain('CONCEDE')
  expect(claims('The junta postponed the release of the prisoners.')).not.toContain('RETREAT release actual')
})

test('a raid that triggers protests does not protest', () =>
  expect(claims('A Taliban raid triggered protests in Kunduz.')).not.toMatch(/PROTEST.*actor=/))

test('who is pressed into an act does it, and it is to come', () =>
  expect(claims('The mob frightened the minister into resigning.')).not.toContain('resigning actual did actor=The mob'))

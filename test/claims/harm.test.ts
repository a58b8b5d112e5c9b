import { expect, test } from 'vitest'
import { tollOf } from '../../src/claims/toll.js'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()
const reading = (text: string) =>
  read({ id: 't', text, title: null, outlet: null, published: '2021-05-10', url: null }, know)

/** People harmed, one figure a line: `killed 45.. of 0`. */
const harm = (text: string) =>
  reading(text).claims.flatMap((c) =>
    c.casualties.map((x) => `${x.kind} ${x.low}..${x.high ?? ''}${x.partOf === null ? '' : ` of ${x.partOf}`}`),
  )

test.each([
  [
    'The attack killed at least 45 people, including 12 children and three women.',
    ['killed 45..', 'killed 12..12 of 0', 'killed 3..3 of 0'],
  ],
  ['Forty people died, 12 of them children.', ['killed 40..40', 'killed 12..12 of 0']],
  ['Fighting left 784 dead, 357 wounded.', ['killed 784..784', 'injured 357..357']],
  ['The death toll rose to 45.', ['killed 45..45']],
  ['There were no injuries.', ['injured 0..0']],
  ['No one was hurt.', ['injured 0..0']],
  ['Two boys were shot in the head.', ['injured 2..2']],
  ['Four soldiers shot to death in Mali', ['killed 4..4']],
  ['Two women were found with gunshot wounds to the head.', ['injured 2..2']],
  ['She was taken to a clinic where she later died.', ['killed 1..1']],
  ['A bomb killed a boy and wounded his father.', ['killed 1..1', 'injured 1..1']],
  ['Man killed, 8 others wounded at market', ['killed 1..1']],
  ['A blast left one man dead and two women injured.', ['killed 1..1', 'injured 2..2']],
  ['Three people were killed and a fourth was injured.', ['killed 3..3', 'injured 1..1']],
  ['A guard who shot and killed his brother was arrested.', ['killed 1..1']],
  ['The gunman killed 49 and injured 53 at a club.', ['killed 49..49', 'injured 53..53']],
  ['Four children were shot dead along with their mother.', ['killed 4..4', 'killed 1..1']],
  ['He killed six of his grandchildren, his daughter and himself.', ['killed 6..6', 'killed 1..1', 'killed 1..1']],
  ['He opened fire, killing her and another woman.', ['killed 1..1', 'killed 1..1']],
  ['One of the five people shot and killed on Friday was a teacher.', ['killed 5..5']],
  ['A married couple and their two children were found dead.', ['killed 2..2', 'killed 2..2']],
  ['Police found a body in a hotel room.', ['killed 1..1']],
  ['One of the victims was pronounced deceased.', ['killed 1..1']],
  ['Three men, ages 18, 25 and 40, were killed.', ['killed 3..3']],
  ['Some 400 families fled their homes.', ['displaced 360..440']],
  ['One thousand families were displaced by the fighting.', ['displaced 1000..1000']],
])('who was harmed: %s', (text, want) => {
  expect(harm(text)).toEqual(expect.arrayContaining(want))
})

test.each([
  'He is recovering the money.',
  'A doctor treated the mayor to lunch.',
  'The roads are in good condition.',
  'Two victims spoke at the trial.',
  'They found a bomb near the clinic.',
  'He is charged with criminal negligence.',
  'He is charged with one count of criminal attempt homicide.',
  'The report died in committee.',
  'She was woken from a dead sleep.',
  'The man was awake as he was taken out of the home.',
  'A governing body was found to be corrupt.',
  'A body of water was found.',
  'Police shot a dog.',
  'She has feeling over her entire body.',
])('nobody is harmed in: %s', (text) => {
  expect(harm(text).filter((line) => /killed|injured/.test(line))).toEqual([])
})

test.each([
  ['A bomb killed a boy and wounded his father.', 'killed', ['a boy']],
  ['Man killed, 8 others wounded at market', 'killed', ['Man']],
  ['A guard who shot and killed his brother was arrested.', 'killed', ['his brother']],
  ['The shooting death of Ali Saleh on Friday', 'killed', ['Ali Saleh']],
  ['Police say a 9-yr-old boy was killed.', 'killed', ['a 9-yr-old boy']],
  ['An officer suffered a minor injury.', 'injured', ['An officer']],
  ['A shooting left a woman dead and their 13-year-old daughter in a coma.', 'killed', ['a woman']],
  ['Witnesses tell of a shootout that killed a suspect, wounded an officer.', 'killed', ['a suspect']],
  ['Police arrested a man who they allege shot and killed a clerk.', 'killed', ['a clerk']],
  ['A guard who the rebels shot and killed was buried.', 'killed', ['A guard']],
  ['The man who police say shot four people at a party was caught.', 'injured', ['four people']],
  ['Families of two men shot and killed in a market want answers.', 'killed', ['two men']],
  ['The child was killed, Police Chief Dan Slaughter said.', 'killed', ['The child']],
  ['A man has died, police and medical officials said.', 'killed', ['A man']],
  ['He was tried for the murder of Sunny Patel and another robbery.', 'killed', ['Sunny Patel']],
  ['Two guards were killed together with a nurse.', 'killed', ['Two guards', 'a nurse']],
  ['He attacked and killed two guards with his allies.', 'killed', ['two guards']],
])('nobody else is harmed in: %s', (text, kind, want) => {
  const found = reading(text).claims.flatMap((c) => c.casualties)
  expect([...new Set(found.filter((x) => x.kind === kind).map((x) => text.slice(x.start, x.end)))]).toEqual(want)
})

test.each([
  ['Rebels killed the mayor, Omar Hadi, and his wife.', ['the mayor', 'his wife']],
  ['Two children, Ali and Omar Saleh, were killed.', ['Two children', 'Ali of 0', 'Omar Saleh of 0']],
  ['Gunmen killed a teacher, a nurse and a driver.', ['a teacher', 'a nurse', 'a driver']],
  ['Gunmen killed two guards, a nurse and Omar Hadi.', ['two guards', 'a nurse', 'Omar Hadi']],
])('a name behind a comma is who was counted before it: %s', (text, want) => {
  const found = reading(text).claims.flatMap((c) => c.casualties)
  expect(found.map((x) => text.slice(x.start, x.end) + (x.partOf === null ? '' : ` of ${x.partOf}`))).toEqual(want)
})

test.each([
  ['Two Su-22 jets were destroyed at the base.', 'destroyed Su-22 2..2 null'],
  ['A Wing Loong II operated by the LNA was shot down.', 'shot-down Wing Loong II 1..1 LY-LNA'],
  ['Rebels abandoned four MT-LBs.', 'abandoned MT-LB 4..4 Rebels'],
])('what was lost: %s', (text, want) => {
  const losses = reading(text).claims.flatMap((c) => c.losses)
  expect(losses.map((l) => `${l.state} ${l.equipment} ${l.low}..${l.high} ${l.owner}`)).toContain(want)
})

test.each([
  ['The army shelled Marib with Grad rockets.', 'bm-21-grad'],
  ['A drone strike killed two fighters near the airport.', 'UAV'],
  ['Government helicopters dropped barrel bombs on the market.', 'bomb'],
  ['Rebels attacked the post using mortars.', 'mortar'],
  ['The convoy was hit by a Bayraktar TB2.', 'bayraktar-tb2'],
  ['Russian forces fired Iskander missiles at Odesa.', '9k720-iskander'],
  ['A rocket hit a school in Kharkiv.', 'rocket'],
  ['Rebels destroyed two T-72 tanks with a Kornet missile.', '9m133-kornet'],
])('what it was done with: %s', (text, want) => {
  const means = reading(text).claims.map((c) => c.instrument)
  expect(means.some((m) => m !== null && (m.type === want || m.class === want))).toBe(true)
  for (const m of means) if (m) expect(text.slice(m.start, m.end).length).toBeGreaterThan(2)
})

test.each([
  'Troops withdrew with their tanks.',
  'The army destroyed a drone over the city.',
  'In response, Turkey shot down a Wing Loong II combat UAV operated by the LNA.',
  'Two Su-22 jets were destroyed at the base.',
  'Egypt sent tanks to the border.',
])('no means are told in: %s', (text) => {
  expect(reading(text).claims.map((c) => c.instrument)).toEqual(reading(text).claims.map(() => null))
})

test.each([
  ['Police stood by as the mob burned shops.', 'did-not'],
  ['The constables remained mute spectators.', 'did-not'],
  ['Residents accused the police of inaction.', 'did-not'],
  ['Police failed to intervene.', 'did-not'],
  ['There was total inaction on the part of the police.', 'did-not'],
  ['The police were conspicuous by their absence.', 'did-not'],
  ['Police tightened security in the town.', 'did'],
  ['The police did not stand by.', 'did'],
])('acts and omissions of the police: %s', (text, polarity) => {
  const found = reading(text).claims.filter((c) => c.type === 'MOBILIZE')
  expect(found.map((c) => c.polarity)).toEqual([polarity])
  expect(found[0]?.actors.some((a) => a.sector === 'COP')).toBe(true)
})

test('F12 what follows a verb and its particle is its object', () => {
  const lost = reading('The fighters left behind dozens of weapons and howitzers.')
  const losses = lost.claims.flatMap((c) => c.losses.map(({ equipment, low }) => `${equipment} ${low}`))
  expect(losses).toEqual(['weapons 24', 'howitzers 2'])
  expect(reading('The soldiers fired at tanks.').claims.flatMap((c) => c.rules)).not.toContain('F12')
})

test('whose it was is told by what follows "which", and that is the outlet speaking', () => {
  const text = 'Rebels showcased a destroyed Pantsir-S1, which the LNA had received from Egypt.'
  const { claims, attributions } = reading(text)
  expect(claims.flatMap((c) => c.losses)).toMatchObject([{ type: 'pantsir-s1', owner: 'LY-LNA' }])
  const got = claims.find((c) => text.slice(c.trigger.start, c.trigger.end) === 'received')!
  expect(attributions.length).toBeGreaterThan(0)
  expect(got.attribution).toBeNull()
  expect(claims.find((c) => c.losses.length > 0)!.attribution).not.toBeNull()
})

test('F11, P11 who is told after nothing suffered it', () => {
  const claims = reading('Two men shot in a market are in hospital.').claims
  expect(claims.find((c) => c.mode === 'firearms')?.casualties).toMatchObject([{ kind: 'injured', low: 2, high: 2 }])
  expect(reading('Soldiers shot first.').claims.flatMap((c) => c.casualties)).toEqual([])
})

test.each([
  // one victim told three times
  ['A woman was shot in Taiz. Amal Saleh, 26, was taken to hospital. She died on Sunday.', 1, 0],
  ['Three people were killed and two wounded. Ali Saleh, one of the dead, was a teacher. He was killed at home.', 3, 2],
  ['A gunman killed three people before killing himself.', 4, 0],
  ['A man was killed and an officer was injured.', 1, 1],
  ['A woman was killed and a man was injured. The woman died at home.', 1, 1],
  ['The blast killed 20 people, including four children.', 20, 0],
  ['Six people were shot in Aden on Monday. Two of them died.', 2, 4],
  ['No one was hurt when shots were fired.', 0, 0],
  ['A soldier shot three people and then turned the gun on himself. Three people were killed by a soldier.', 4, 0],
  ['A man shot dead his wife before turning the gun on himself.', 2, 0],
  ['Triple murder suspect in court\n\nA man was before a judge.', 3, 0],
  ['Homicide suspect in court\n\nA man from Aden was before a judge on Monday.', 1, 0],
  ['Attempted murder suspect in court\n\nA man was before a judge.', 0, 0],
  ['3 men, 1 woman wounded at market\n\nPolice in Aden look for the gunmen.', 0, 4],
  ['Shooting leaves 2 dead, 5 others injured\n\nPolice in Aden look for the gunmen.', 2, 5],
  ['Five shot, one killed at market\n\nPolice in Aden look for the gunmen.', 1, 4],
  ['4 hurt in two weekend shootings\n\nA guard was wounded in the last.', 0, 1],
  ['A boy was killed. Another boy was killed in a separate shooting in March.', 1, 0],
  ['Nine people were killed in three separate attacks. In the last, a guard was killed.', 1, 0],
  ['A boy was killed and his father was wounded. The father is in hospital.', 1, 1],
  ['Four people were killed and one was injured. He was a guard. The driver was pronounced dead.', 4, 1],
  ['Six people were shot. Five were wounded and one man was killed.', 1, 5],
  ['Four people were shot to death. In 2009, 13 people were killed in another shooting.', 4, 0],
  ['A man was charged on Monday with three counts of murder after the fire.', 3, 0],
  ['Second victim of mall shooting dies\n\nPolice named the woman on Friday.', 2, 0],
  ['A man was charged on Monday with two counts of murder. His wife was killed on Sunday.', 1, 0],
  ['A judge will hear three first-degree murder counts against a man.', 3, 0],
  ['Mother charged in non-fatal shooting of son\n\nA woman from Aden was before a judge on Monday.', 0, 0],
  ['Suspect in fatal market shooting to be...\n\nPlease check your inbox.', 1, 0],
  ['2 shot dead in parking dispute\n\nPolice in Aden look for the gunmen.', 2, 0],
  ['Suspect in 5 killings caught\n\nA man was before a judge on Monday.', 5, 0],
  ['Parents, 2 children dead in house fire\n\nPolice in Aden look for the cause.', 4, 0],
  ['Husband and wife dead in Aden\n\nPolice look for the cause.', 2, 0],
  ['Trial in deaths of mother, brother\n\nA man was before a judge on Monday.', 2, 0],
  ['Guard kills robber, calls brother\n\nPolice in Aden look for the gun.', 1, 0],
  ['Man, 23, killed at market\n\nPolice in Aden look for the gunmen.', 1, 0],
  ['Man kills infant before shooting himself\n\nPolice in Aden named the dead.', 2, 0],
  ['Gunman kills 3 bandmates, self\n\nPolice in Aden named the dead.', 4, 0],
  ['Gunman kills 3, barricades himself at home\n\nPolice in Aden named the dead.', 3, 0],
  ['A man shot his brother. Such accidents kill dozens of children each year.', 0, 1],
  ['A guard, a nurse and a driver were killed.', 3, 0],
  ['A man faces a charge of attempted murder. He shot two guards on Monday.', 0, 2],
])('toll of a report: %s', (text, killed, injured) => {
  expect(tollOf(reading(text), text)).toEqual({ killed, injured })
})

test.each([
  ['One person was killed in police firing on a mob in the area.', 'M1'],
  ['Police opened fire on the crowd and two men died.', 'M2'],
  ['Two men were killed and six were hurt when the police fired to disperse the mob.', 'M2'],
])('whose shots killed: %s', (text, rule) => {
  const deaths = reading(text).claims.filter((c) => c.casualties.some((x) => x.kind === 'killed'))
  expect(deaths.map((c) => c.actors.some((a) => a.role === 'actor' && a.sector === 'COP'))).toEqual([true])
  expect(deaths[0]?.rules).toContain(rule)
})

test.each([
  'A youth was stabbed to death as police fired at a mob.',
  'Police opened fire on the crowd. Two men died.',
  'Rebels and police opened fire and two men were killed in a crash.',
])('nobody is said to have killed in: %s', (text) => {
  const deaths = reading(text).claims.filter((c) => c.casualties.some((x) => x.kind === 'killed'))
  expect(deaths.flatMap((c) => c.actors.filter((a) => a.role === 'actor'))).toEqual([])
})

test.each([
  ['A curfew was imposed in over 40 places.', 'COERCE/curfew'],
  ['Three villages were brought under curfew.', 'COERCE/curfew'],
  ['More than 430 arrests have been made.', 'COERCE/arrest'],
  ['Sixty people were booked under the new law.', 'COERCE/arrest'],
  ['The arrests made in the city were unlawful.', 'COERCE/arrest'],
  ['Security has been stepped up in the town.', 'MOBILIZE/police'],
  ['A strict vigil was maintained.', 'MOBILIZE/police'],
  ['A heavy posse of security personnel was deployed at the temple.', 'MOBILIZE/troops'],
  ['Mishra charged the government with neglect.', 'ACCUSE/allege'],
  ['Students took out a procession in the town.', 'PROTEST/demo'],
])('acts of state with nobody named, and words that only look like them: %s', (text, want) => {
  expect(reading(text).claims.map((c) => `${c.type}/${c.mode}`)).toEqual([want])
})

test.each(['Dr Dalal suffered a cardiac arrest.', 'They kept a record of arrests.'])(
  'no act of state in: %s',
  (text) => {
    expect(reading(text).claims.filter((c) => c.type === 'COERCE')).toEqual([])
  },
)

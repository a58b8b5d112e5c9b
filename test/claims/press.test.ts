import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()

/** One line a claim: `ASSAULT attacked actual did actor=US jets @- t=-`. */
const told = (text: string) =>
  read({ id: 't', text, title: null, outlet: null, published: '2021-05-10', url: null }, know).claims.map((c) => {
    const words = (s: { start: number; end: number } | null) => (s ? text.slice(s.start, s.end) : '-')
    return [
      c.mode ? `${c.type}/${c.mode}` : c.type,
      words(c.trigger),
      c.status,
      c.polarity,
      ...c.actors.map((a) => `${a.role}=${words(a)}`),
      `@${words(c.place)}`,
      `t=${c.time.latest !== null && c.time.evidence ? words(c.time.evidence) : '-'}`,
    ].join(' ')
  })

test.each([
  'The boys fell upon the bread.',
  'Machine gunfire drowned out the birds.',
  'The fire in the depot was still burning.',
  'Intelligence suggests that the hostages are alive.',
  'Ministers suggested that the decision had emboldened the rebels.',
  'The loss sealed the fall of the caliphate, the army said.',
  'Washington remained committed to its allies in Syria.',
  'It gave fresh ammunition to critics of the army.',
  'Army units surround the polls.',
  'The United Nations warned that thousands would die if they were not allowed to leave.',
  'The regime decides nothing, and neither does the opposition.',
  'A report raised accusations that Turkey and its allies intend to change the population.',
  'A source in the army also claimed that the roads were quiet.',
  'If a deal is reached, the two sides can work together, the minister said.',
  'It is unclear how many soldiers were killed.',
  'If you stay you die, a patient said.',
  'The rebels asked whether the president had arrived.',
  'Recruits fed up with the war sang.',
  'Police identified the victim as a nurse.',
  'Prices fell after a government intervention.',
  'Charges of murder against the brothers were dropped.',
  'The inquiry is closing in on the minister.',
  'Families were trapped under rubble.',
  'The governor clashed with the president over taxes.',
  'The end of the cold war was near.',
  'The state must protect the freedom of the press.',
  'Dozens of prisoners escaped on Monday.',
  'The rebels attended a summit held in the hills.',
  'She will take up a post in Geneva.',
  'New rules target the banking sector of Iran.',
  'Two girls entered a house that was empty.',
  'The villagers found ways around the checkpoint.',
  '"Either to surrender or die," the captain said.',
])('nothing is claimed: %s', (text) => {
  expect(told(text)).toEqual([])
})

test.each([
  [
    'The militia fell upon the village at dawn.',
    'ASSAULT fell upon actual did actor=militia recipient=village @the village t=-',
  ],
  [
    'Lawmakers suggested that the army withdraw.',
    'REQUEST/change suggested actual did actor=Lawmakers recipient=army @- t=-',
  ],
  ['Police seized the bus.', 'COERCE/seize seized actual did actor=Police recipient=bus @- t=-'],
  // sense
  [
    'General Soto led his men from the coast to Santiago.',
    'MOBILIZE/troops led actual did actor=General Soto recipient=men @Santiago t=-',
  ],
  [
    'The colonel and his forces arrived in Goma.',
    'MOBILIZE/troops arrived in actual did actor=colonel actor=forces @Goma t=-',
  ],
  ['Tehran blocked the app on Monday.', 'COERCE/censor blocked actual did actor=Tehran recipient=app @- t=Monday'],
  ['Efforts to extend the mission were blocked by Moscow.', 'REJECT blocked actual did actor=Moscow @- t=-'],
  [
    'The insurgents bombed a power line near Quetta.',
    'ASSAULT/explosives bombed actual did actor=insurgents recipient=power line @Quetta t=-',
  ],
  ['Jets bombed a village.', 'ASSAULT/aerial bombed actual did actor=Jets recipient=village @- t=-'],
  ['Control of the ridge passed to the rebels.', 'CONTROL passed to actual did actor=rebels @- t=-'],
  // who
  [
    'Farmers shot at by soldiers hid in a barn.',
    'ASSAULT/firearms shot at actual did recipient=Farmers actor=soldiers @- t=-',
  ],
  [
    'Juba alleges rebel fighters massacred captives in Bor.',
    'ASSAULT massacred actual did actor=rebel fighters victim=captives @Bor t=-',
  ],
  ['Azerbaijan claims capture of Shusha.', 'CONTROL capture actual did actor=Azerbaijan @Shusha t=-'],
  ['The army claims killing of 12 militants.', 'ASSAULT killing actual did victim=militants actor=army @- t=-'],
  [
    'Soldiers were jailed for beating a guard as well as for thefts.',
    'ASSAULT/beat beating actual did recipient=guard actor=Soldiers @- t=-',
  ],
  ['A sergeant found guilty of killing a boy fled.', 'ASSAULT killing actual did victim=boy actor=sergeant @- t=-'],
  [
    'Two members of the alliance against Isis visited the camp.',
    'CONSULT/visit visited actual did actor=Two members of the alliance recipient=camp @- t=-',
  ],
  [
    'The shelling made the garrison retaliate and send 300 soldiers to the ridge.',
    'ASSAULT retaliate actual did actor=garrison @- t=-',
  ],
  ['The advance of the marines on Gao was slow.', 'ASSAULT advance actual did actor=marines @Gao t=-'],
  [
    'The president ordered the withdrawal of over 900 US troops in Iraq.',
    'RETREAT/withdraw withdrawal actual did actor=US troops actor=president @Iraq t=-',
  ],
  ["The cartel's executions go on.", 'ASSAULT/targeted executions actual did actor=cartel @- t=-'],
  ["The judge's killing caused outrage.", 'ASSAULT killing actual did victim=judge @- t=-'],
  [
    'Police arrested him at Nairobi airport.',
    'COERCE/arrest arrested actual did actor=Police recipient=him @Nairobi t=-',
  ],
  ['The rebels would like them to be freed.', 'RETREAT/release freed conditional did recipient=them @- t=-'],
  ['Bandits fired on a bus injuring nine.', 'ASSAULT injuring actual did recipient=nine actor=Bandits @- t=-'],
  ['Police shot at a man wounding a boy.', 'ASSAULT wounding actual did recipient=boy actor=man @- t=-'],
  [
    'The rebels killed one guard and seriously wounded nine.',
    'ASSAULT wounded actual did recipient=nine actor=rebels @- t=-',
  ],
  [
    'Two lorries were hit by M23 rebels’ rifle fire.',
    'ASSAULT hit actual did recipient=Two lorries actor=M23 rebels @- t=-',
  ],
  [
    'Militants vowed to wage a guerrilla war against the Turkish army.',
    'THREATEN vowed to actual did actor=Militants recipient=Turkish army @- t=-',
  ],
  // whether it happened
  [
    'The brothers were bent on avenging the deaths of their cousins, and set out to avenge the killing of a priest.',
    'ASSAULT killing actual did victim=priest @- t=-',
  ],
  [
    'A medic was killed while working alongside Kurdish fighters battling the militia in Syria.',
    'ASSAULT battling actual did recipient=militia actor=Kurdish fighters @Syria t=-',
  ],
  [
    'The feeling in the camp is that they will attack the farm soon.',
    'ASSAULT attack planned did actor=they recipient=farm @- t=-',
  ],
  [
    'Two nurses from the Lutheran Church were arrested by gunmen.',
    'COERCE/arrest arrested actual did recipient=nurses actor=gunmen @Lutheran Church t=-',
  ],
  [
    'At least 20 people were killed in suspected rebel attacks.',
    'ASSAULT killed actual did victim=people actor=suspected rebel @- t=-',
  ],
  // whether it happened
  ['The army is days away from capturing Goma.', 'CONTROL capturing planned did actor=army @Goma t=-'],
  ['Nobody could say whether the blast was caused by a mine.', 'ASSAULT/explosives blast actual did @- t=-'],
  [
    'Shortly after he had used a grenade to attack a clinic and a school, he was shot.',
    'ASSAULT attack actual did recipient=clinic recipient=school actor=he @- t=-',
  ],
  [
    'As long as the prisoners are beaten there is no truce.',
    'ASSAULT/beat beaten conditional did recipient=prisoners @- t=-',
  ],
  ['An incursion by the army of Chad would be a mistake.', 'ASSAULT incursion conditional did actor=army @- t=-'],
  ['A raid by any party is a breach.', 'ASSAULT raid conditional did actor=any party @- t=-'],
  // where
  [
    'Two dozen people were killed in the first days of Turkey’s offensive against an enclave in northern Syria.',
    'ASSAULT killed actual did victim=people @Syria t=-',
  ],
  [
    'Around 900 US troops in Niger were withdrawn.',
    'RETREAT/withdraw withdrawn actual did recipient=US troops @Niger t=-',
  ],
  ['The bank was shut by Moscow in May.', 'COERCE/restrict shut actual did recipient=bank actor=Moscow @- t=May'],
  [
    'His cousin was killed in a US missile strike in Yemen.',
    'ASSAULT/heavy-weapons killed actual did victim=His cousin actor=US @Yemen t=-',
  ],
  [
    'Volunteers arrived in the spring of 2019.',
    'MOBILIZE/troops arrived historical did actor=Volunteers @- t=the spring of 2019',
  ],
  ['The boy, whose mother died in Homs, fled.', 'CASUALTY died actual did victim=mother @Homs t=-'],
  [
    'Kurdish militias fought with US forces against the rebels.',
    'ASSAULT fought actual did actor=Kurdish militias actor=US forces recipient=rebels @- t=-',
  ],
  [
    'He is an officer in the rebel force that, with help from abroad, took control of Afrin.',
    'CONTROL took control of actual did actor=rebel force @Afrin t=-',
  ],
  [
    'Rebels retook Afrin, supported by Turkey.',
    'BACKING/backs supported actual did actor=Turkey recipient=Rebels @- t=-',
  ],
  [
    'While the army closed in on the town, twenty soldiers were killed by a separate group.',
    'ASSAULT killed actual did victim=soldiers actor=separate group @the town t=-',
  ],
  ['As many as 16 people were killed in the raid.', 'ASSAULT killed actual did victim=people @- t=-'],
  [
    'They gathered at the home of Ali Saleh, who was killed by a mob in Kabul.',
    'ASSAULT killed actual did victim=Ali Saleh actor=mob @Kabul t=-',
  ],
  [
    'A bomber rammed a truck into a wall in the city of Kano, killing six guards.',
    'ASSAULT killing actual did victim=six guards actor=bomber @Kano t=-',
  ],
  [
    'Police arrested two men from the village of Garfa.',
    'COERCE/arrest arrested actual did actor=Police recipient=men @Garfa t=-',
  ],
  [
    'The men were charged by a military court.',
    'COERCE/arrest charged actual did recipient=men actor=military court @- t=-',
  ],
  [
    'The president spoke of a phone call with the Turkish president.',
    'CONSULT/phone phone call actual did recipient=Turkish president @- t=-',
  ],
  ['The army ousted the rebels from Raqqa.', 'CONTROL ousted actual did actor=army location-holder=rebels @Raqqa t=-'],
  [
    'Fighting began with incursions into the city by rebels.',
    'ASSAULT incursions actual did recipient=city actor=rebels @the city t=-',
  ],
  // whether it happened
  [
    'Nobody knows how Raqqa could be rebuilt after the militia is defeated.',
    'ASSAULT defeated conditional did recipient=militia @Raqqa t=-',
  ],
  ['The town is on the verge of being captured by rebels.', 'CONTROL captured planned did actor=rebels @The town t=-'],
  ['Hard days lie ahead until Raqqa is retaken.', 'CONTROL retaken planned did @Raqqa t=-'],
  [
    'The last hundred people to flee the fighting were fed by nuns.',
    'DISPLACE flee the fighting actual did victim=people @- t=-',
  ],
  [
    'The rebels were too weak to defeat the army.',
    'ASSAULT defeat conditional did-not recipient=army actor=rebels @- t=-',
  ],
  ['The militia was quick to claim the bombing.', 'ASSAULT/explosives bombing actual did actor=militia @- t=-'],
  ['When the troops come home we are safe.', 'RETREAT/withdraw come home conditional did actor=troops @- t=-'],
  [
    'The rebels announced the start of an offensive in Aleppo.',
    'ASSAULT offensive actual did actor=rebels @Aleppo t=-',
  ],
  [
    'Explosions heard at dawn in Homs were no longer heard after noon.',
    'ASSAULT/explosives Explosions actual did @Homs t=noon',
  ],
  // where
  ['For two nights US jets have attacked.', 'ASSAULT attacked actual did actor=US jets @- t=-'],
  ['Attacks on vehicles continue to be reported.', 'ASSAULT Attacks ongoing did recipient=vehicles @- t=-'],
  ['The army is gaining ground.', 'CONTROL gaining ground ongoing did actor=army @- t=-'],
  [
    'Gunmen attacked the consulate. A spokesman in Berlin said two guards were killed.',
    'CASUALTY killed actual did victim=two guards @- t=-',
  ],
  [
    'The militia killed a guard in Homs in retaliation for air strikes last week in Kunduz.',
    'ASSAULT killed actual did actor=militia victim=guard @Homs t=-',
  ],
  // when
  [
    'Troops lost control of Konotop on 25 February. On 3 April a lawmaker said that all Russian forces had left Konotop.',
    'RETREAT/withdraw left actual did actor=Russian forces @Konotop t=-',
  ],
  [
    'Rebels took Sirte on Sunday. One of them was killed by a mine a few weeks ago.',
    'CONTROL took actual did actor=Rebels @Sirte t=Sunday',
    'ASSAULT/explosives killed actual did victim=One of them @Sirte t=-',
  ],
  [
    'The bomb exploded in an area where a mine went off in March.',
    'ASSAULT/explosives exploded actual did @an area t=-',
    'ASSAULT/explosives went off actual did @an area t=March',
  ],
  [
    'The assault began in January, led by militias that had liberated Raqqa.',
    'CONTROL liberated actual did actor=militias @Raqqa t=-',
  ],
  [
    'Some 300 people have been killed in Syria since the war began in March 2020.',
    'ASSAULT killed actual did victim=people @Syria t=March 2020',
  ],
])('%s', (text, ...claims) => {
  expect(told(text)).toEqual(expect.arrayContaining(claims))
})

test.each([
  ['Police arrested a man from Basra in Homs.', 'Homs'],
  ['A heavily-armed gunman opened fire in Homs.', 'Homs'],
])('one claim and no other: %s', (text, place) => {
  expect(told(text)).toHaveLength(1)
  expect(told(text)[0]).toContain(`@${place}`)
})

test.each([
  ['Gunmen burned a mill, farmers said. The militia denied it.', 'denied by The militia'],
  ['The governor says troops beat two priests, which the army denies.', 'denied by the army'],
  ['Rebels shot a judge. Their leader has denied any involvement.', 'denied by Their leader'],
])('a claim says who denies it: %s', (text, doubt) => {
  const { claims } = read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know)
  expect(claims[0]!.doubts).toContain(doubt)
  expect(claims[0]!.rules).toContain('D2')
})

test.each([
  'Gunmen burned a mill, farmers said. The farmers denied that they had weapons.',
  'Gunmen burned a mill, the miller said. The miller denied the charge of fraud.',
])('but not where something else is denied: %s', (text) => {
  const { claims } = read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know)
  expect(claims[0]!.doubts.filter((doubt) => doubt.startsWith('denied'))).toEqual([])
})

test.each([
  ['The militia put its dead at 17.', 'killed', 17],
  ['The agency put the number of wounded at 60.', 'injured', 60],
])('a figure that somebody puts on it: %s', (text, kind, count) => {
  const [claim] = read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know).claims
  expect(claim!.casualties).toMatchObject([{ kind, low: count, high: count }])
})

test.each([
  ['Enemy losses: 30 dead, 12 lorries burned, 3 tanks destroyed.', 'burned', 'recipient=12 lorries'],
  ['Shelling sparked a fire at the port of Odesa.', 'Shelling', '@Odesa'],
  ['A drone attack caused a fire at the depot.', 'drone attack', ''],
])('the number of the dead burns nothing, and a blaze is no shooting: %s', (text, trigger, part) => {
  const claims = told(text)
  expect(claims.filter((line) => line.includes(` ${trigger} `) && line.includes(part))).toHaveLength(1)
  expect(claims.some((line) => line.includes('actor=30') || line.includes(' fire '))).toBe(false)
})

test('whom a word without "self" means is not who acts, be it told of by the first word of a report', () => {
  const text = 'Qatar sealed off the emirate, accusing it of lies.'
  const { claims } = read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know)
  const accused = claims.find(({ type }) => type === 'ACCUSE')!.actors.find(({ role }) => role === 'recipient')!
  expect(accused.actor).toBe(null)
})

test.each([
  ['Islamic State lost Raqqa. The southern rebels fled.', 'southern rebels', null],
  ['Islamic State lost Raqqa. The militants fled.', 'militants', 'XX-IS'],
  ['European troops in Mali shelled a camp.', 'European troops', null],
])('who is meant by a word for many: %s', (text, words, actor) => {
  const { actors } = read({ id: 't', text, title: null, outlet: null, published: '2018-05-10', url: null }, know)
  const found = actors.find((a) => text.slice(a.start, a.end).endsWith(words.split(' ').at(-1)!))
  expect(found?.actor ?? null).toBe(actor)
})

test.each([
  ['The offensive threatens Bamako, where Tuareg units are allied with the army.', 'allied'],
  ['Our units maintain their posts and are shelling the ridge.', 'shelling'],
  ['Bor has seen a rise in violence as jets have bombed the market.', 'bombed'],
  ['They meant to raid the camp, but the guards anticipated the raid.', 'raid'],
])('who fights or foresees tells nothing: %s', (text, trigger) => {
  const { claims } = read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know)
  const found = claims.filter((c) => text.slice(c.trigger.start, c.trigger.end).includes(trigger))
  expect(found.length).toBeGreaterThan(0)
  expect(found.every((c) => c.attribution === null)).toBe(true)
})

test.each([
  ['Rebels took Gao on 3 May. They have detained dozens of men.', 'detained'],
  ['Rebels took Gao on 3 May. Their men are shelling the bridge.', 'shelling'],
  ['Troops will attack Gao on 12 May. The rebels killed a guard.', 'killed'],
  ['Troops attacked Gao in May 2016. The rebels killed a guard.', 'killed'],
])('what has been done by now, goes on, or lies apart is not of the day told of before: %s', (text, trigger) => {
  expect(told(text).find((line) => line.includes(` ${trigger} `))).toMatch(/t=-$/)
})

test('a day once named is spoken of for four more sentences', () => {
  const more =
    ' Rebels killed a guard. Rebels shelled a dam. Rebels attacked a convoy. Rebels killed a nurse. Rebels shelled a farm.'
  const days = told(`Rebels seized Gao on 3 May.${more}`).map((line) => / t=(.*)$/.exec(line)![1])
  expect(days).toEqual(['3 May', '3 May', '3 May', '3 May', '3 May', '-'])
})

test.each([
  'THE GUERRILLAS ATTACKED A POLICE CAR AND ANNIHILATED ALL THE PASSENGERS.',
  'THE PEOPLE HAVE HELPED US BY PLACING BARRICADES.',
])('words in capitals are no short names of states: %s', (text) => {
  expect(read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know).places).toEqual([])
})

test.each([
  'If anyone thought the fall of Raqqa would end the war, they were wrong.',
  'If this killing does not stop, the army will be signing its own sentence.',
])('a condition without anything foretold is no warning: %s', (text) => {
  expect(told(text).filter((line) => line.startsWith('WARNING'))).toEqual([])
})

test.each(['The coalition received British intelligence support.', 'Detainees supplied valuable intelligence.'])(
  'intelligence that is told or given is no service: %s',
  (text) => {
    const { actors } = read({ id: 't', text, title: null, outlet: null, published: null, url: null }, know)
    expect(actors.filter(({ sector }) => sector === 'SPY')).toEqual([])
  },
)

const war = 'Rebels shelled the town. Soldiers fired mortars at the hills. Gunmen fled north. The army bombed Sirte. '

test.each([
  'If the talks go well, the government could meet the rebels.',
  'If a deal is reached, they can work with the army to impose order.',
  'The army moved north in order to guarantee the vote.',
])('in a report on war what is left open, and no force, is held back: %s', (text) => {
  expect(
    told(`${war}${text}`)
      .slice(4)
      .filter((line) => /meet|work with|impose|guarantee/.test(line)),
  ).toEqual([])
})

test.each([
  ['The army will bomb Gao if the rebels advance.', 'bomb'],
  ['The government helped the rebels.', 'helped'],
  ['The troops are to retake Gao.', 'retake'],
  ['Three men were captured in June.', 'captured'],
  ['The nurses were released in a swap of hostages.', 'released'],
  ['The army declared victory in Sirte.', 'declared victory'],
])('but not force, nor what was done: %s', (text, trigger) => {
  expect(told(`${war}${text}`).some((line) => line.includes(` ${trigger} `))).toBe(true)
})

test('they are those told of before, not who stands behind a preposition', () => {
  expect(told('The volunteers were driven from Sirte by Islamic State. They fled the fighting.')[1]).toBe(
    'DISPLACE fled the fighting actual did victim=They @Sirte t=-',
  )
  const [, fled] = read(
    {
      id: 't',
      text: 'The volunteers were driven from Sirte by Islamic State. They fled the fighting.',
      title: null,
      outlet: null,
      published: null,
      url: null,
    },
    know,
  ).claims
  expect(fled!.actors[0]!.name).not.toBe('Islamic State')
})

test.each(['The loss of LNA tanks was heavy.', 'The army mourned the loss of rebel forces.'])(
  'whose losses may be told of somebody who is no place: %s',
  (text) => {
    expect(() => told(text)).not.toThrow()
  },
)

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
  // who
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

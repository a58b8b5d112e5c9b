import { expect, test } from 'vitest'
import { rules } from '../../src/text/find-times.js'
import { mark, plain } from '../marks.js'
import { timesOf } from './times-of.js'

/** Marks are rule and value: `in [April|T5 2020-04]`. */
const check = (sentence: string, published: string | null = '2020-06-09') =>
  expect(mark(plain(sentence), timesOf(plain(sentence), published), (t) => `${t.rule} ${t.value}`)).toBe(sentence)

const cases: readonly string[] = [
  'It fell on [June 6, 2020|T1 2020-06-06] and [7 June 2020|T1 2020-06-07].',
  'It fell on [June 6|T2 2020-06-06], on [the 25th of May|T2 2020-05-25] and on [Saturday, May 30|T2 2020-05-30].',
  'They met on [4|T2 2020-06-04] and [5 June|T2 2020-06-05].',
  'The raid of [5-6 June|T3 2020-06-05/2020-06-06] failed.',
  'The war began in [September 1914|T4 1914-09].',
  'Clashes have gone on since [April|T5 2020-04].',
  'Logged [2020-06-06|T6 2020-06-06] and [2020-06-06T10:15:00Z|T6 2020-06-06T10:15:00Z].',
  'It was signed on [25/12/2019|T7 2019-12-25], not on [6/7/2019|T7 2019-07-06].',
  'Contact at [061500ZJUN20|T8 2020-06-06T15:00Z].',
  'Built in [264 BC|T9 BC0264], burnt in [1911|T9 1911].',
  'BOGOTA, [13 NOV 89|T1 1989-11-13] (AFP) -- A curfew holds until [0600|T10 1989-11-13T06:00].',
  'The blast came at [10:35 a.m. local time|T10 2020-06-09T10:35].',
  'The truce ends at [5 p.m. Tuesday|T11 2020-06-09T17:00].',
  'They struck on [Saturday night|T12 2020-06-06TNI].',
  'They met at [Christmas|T13 2019-12-25] and after [Ramadan|T13 XXXX-XX-XX].',
  'It was dated [15 Shaban 1441|T13 XXXX-XX-XX].',
  'They met on [6 June|T2 2020-06-06] and again on [the 25th of that month|T14 2020-06-25].',
  'It was held in [summer 2019|T15 2019-SU].',
  'It was hit in [mid-afternoon|T16 2020-06-09TAF].',
  'They crossed on [the night of 5-6 June|T17 2020-06-05TNI].',
  'It fell [yesterday|T20 2020-06-08].',
  'It fell [last Friday|T21 2020-06-05].',
  'It fell [last week|T22 2020-W23].',
  "Output grew in [this year's first quarter|T23 2020-Q1].",
  'It lasted through [the first half of 2020|T24 2020-H1] and [Q3 2019|T24 2019-Q3].',
  'Sales fell in [the first quarter|T24 2020-Q1] from [the year-ago quarter|T25 2019-Q1].',
  'In [the 1990s|T26 199] and [the 20th century|T26 19].',
  'In [the last week of May|T27 2020-W22].',
  'They fought over [the weekend|T28 2020-W23-WE].',
  'They withdrew in [mid-May|T30 2020-05] and [late Friday|T30 2020-06-05].',
  'They hold it until [the end of the year|T31 2020].',
  'It was shelled [earlier this month|T32 2020-06].',
  'It fell [two years ago|T33 2018].',
  'It fell on [June 1|T2 2020-06-01]. [Three days later|T34 2020-06-04] it was retaken.',
  'It fell [two days after June 1|T35 2020-06-03].',
  'He came [the day before last Tuesday|T35 2020-06-01] and left [the night after June 1|T35 2020-06-02TNI].',
  'It fell on [21 May|T2 2020-05-21], [the fifth day|T36 2020-05-21] of the siege.',
  'Books close at [year-end|T31 2020-12-31]; prices doubled since [year-end|T31 2019-12-31].',
  'There is calm at [the moment|T40 PRESENT_REF].',
  'They advanced in [recent days|T41 PAST_REF].',
  'Clashes are [ongoing|T42 PRESENT_REF].',
  'They fought for [three days|T50 P3D] and [two and a half years|T50 P2Y6M].',
  'They march [every Friday|T51 XXXX-WXX-5].',
]

for (const sentence of cases) test(plain(sentence), () => check(sentence))

test('every rule has a case', () => {
  const used = new Set(cases.flatMap((sentence) => [...sentence.matchAll(/\|(T\d+) /g)].map((m) => m[1])))
  expect(rules.filter((rule) => !used.has(rule.id)).map((rule) => rule.id)).toEqual([])
})

const none: readonly string[] = [
  'Rebels may capture the city and march on the capital.',
  'March on the city began with 20 tanks.',
  'They opened a second front.',
  'The sun sat low while he wed; he used a sat phone.',
  'April Glaspie and June Smith met Theresa May and Jan Kubis.',
  'They lost 2000 fighters, 1,990 guns and $1990.',
  'The fall of the city came in spring-loaded traps.',
  'A 12-year-old boy and a man 45 years old were hurt.',
  'Two-thirds of a quarter of the town is lost.',
  'The august body heard a minor second.',
]

for (const sentence of none) test(`no time in: ${sentence}`, () => check(sentence))

test('capitals throughout', () =>
  check('TRIPOLI, [6 JUNE 2020|T1 2020-06-06] - ON [7 JUNE|T2 2020-06-07] THE TOWN MAY FALL.'))

test('long runs of digits and marks are read in linear time', () => {
  const noise = `${'1-2/3.4:5, '.repeat(2000)}${'June '.repeat(2000)}${'the last '.repeat(2000)}`
  expect(timesOf(noise).length).toBeGreaterThan(0)
})

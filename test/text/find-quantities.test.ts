import { describe, expect, test } from 'vitest'
import { plain } from '../marks.js'
import { counted, marked } from './quantities-of.js'

const check = (sentence: string, equipment: readonly string[] = []) =>
  expect(marked(plain(sentence), equipment)).toBe(sentence)

describe('Q1 numbers as they stand', () => {
  test('figures and words', () => check('The column had [2|2 Q1] tanks and [twenty-one|21 Q1] trucks.'))
  test('marks of thousands and scales', () => check('[1,250|1250 Q1] left and [1.5 million|1500000 Q1] stayed.'))
  test('a dozen', () => check('They fired [a dozen|12 Q1] rockets and [half a dozen|6 Q1] shells.'))
  test('units', () => check('It lies [40 km|40 km Q1] ([25 miles|25 mi Q1]) west.'))
  test('money', () => check('It cost [$1.5 million|1500000 USD Q1] or [US$20|20 USD Q1].'))
  test('percent', () => check('Turnout was [30%|30 percent Q1], then [12 per cent|12 percent Q1].'))
  test('one of several', () => check('[One|1 Q1] of the drones was shot down.'))
  test('a compound', () => check('A [20|20 Q1]-man patrol went missing.'))
})

describe('Q2 lower limits', () => {
  test('over', () => check('[Over 30|30.. Q2] fighters were killed.'))
  test('at least', () => check('[At least two|2.. Q2] columns were filmed.'))
  test('more than', () => check('[More than a dozen|12.. Q2] shells fell.'))
  test('no fewer than', () => check('[No fewer than 40|40.. Q2] houses burned.'))
  test('or more', () => check('[500 or more|500.. Q2] fled.'))
  test('of money', () => check('They paid [over $20 million|20000000.. USD Q2].'))
})

describe('Q3 upper limits', () => {
  test('up to', () => check('[Up to 12|0..12 Q3] people were hurt.'))
  test('fewer than', () => check('[Fewer than 100|0..100 Q3] remain.'))
  test('as many as', () => check('[As many as 50|0..50 Q3] fighters crossed.'))
})

describe('Q4 ranges', () => {
  test('to', () => check('[Three to five|3..5 Q4] policemen died.'))
  test('a dash', () => check('[10-15|10..15 Q4] missiles hit.'))
  test('between', () => check('[Between 20 and 30|20..30 Q4] drones came.'))
  test('a shared scale', () => check('They ask [10 to 15 million|10000000..15000000 Q4].'))
})

describe('Q5 approximate numbers give or take a tenth', () => {
  test('some', () => check('[Some 300|270..330 Q5] fled.'))
  test('around', () => check('[Around 5,000|4500..5500 Q5] troops came.'))
  test('nearly keeps the number as its upper limit', () => check('[Nearly 200|180..200 Q5] were held.'))
  test('whole where it is whole', () => check('[About 12|10..14 Q5] were hurt.'))
})

describe('Q6, Q7 words that set only a lower limit', () => {
  test('dozens', () => check('[Dozens|24.. Q6] of weapons were left.'))
  test('tens of thousands', () => check('[Tens of thousands|20000.. Q6] left.'))
  test('hundreds of thousands', () => check('[Hundreds of thousands|200000.. Q6] of civilians fled.'))
  test('several', () => check('[Several|2.. Q7] men and [several hundred|200.. Q7] goats.'))
  test('a number, a series', () => check('[A large number|2.. Q7] of houses fell in [a series|2.. Q7] of strikes.'))
})

describe('Q8, Q9 none and shares', () => {
  test('no casualties', () => check('There were [no|0 Q8] casualties.'))
  test('no one was hurt', () => check('[No one|0 Q8] was hurt.'))
  test('no country is no amount', () => check('No country recognised it.'))
  test('a share', () => check('[One in five|0.2 share Q9] residents lost [half|0.5 share Q9] of their cattle.'))
})

describe('Q12 numbers nobody can read', () => {
  test('too long', () => check(`It held [${'9'.repeat(400)}|? Q12] grains.`))
  test('too large', () => check('It held [10^308|? Q12] grains.'))
  test('thousands or thousandths', () => check('[30.000|? Q12] people came.'))
  test('a power of ten that is plain', () => check('It held [1e9|1000000000 Q1] grains.'))
})

describe('what holds no amount', () => {
  test('dates', () => check('On June 6, 2020 at 10:30 the town fell.'))
  test('designations', () => check('A T-55, an F-16 and COVID-19 in Area 51.'))
  test('equipment', () => check('They lost [2|2 Q1] BM 21 launchers.', ['BM 21']))
  test('units of an army', () => check('The 4th Brigade, Brigade 444 and the 128 Battalion met.'))
  test('ages', () => check('A 12-year-old boy, aged 12, and Omar Saleh, 44, died.'))
  test('texts', () => check('See Resolution 1701, Article 5 and page 12.'))
  test('addresses', () => check('He lives at 12 Main Street, call +1-222-333-4444.'))
  test('slashes', () => check('A 24/7 watch since 9/11.'))
  test('machines', () => check('See http://example.org/12/34 or 192.168.1.1 there.'))
  test('telephones', () => check('Call (916) 874-5115 or 911.'))
  test('blocks of a street', () => check('Shots in the 6500 block of 46th Street.'))
  test('several ages', () => check('The men, ages 28, 32 and 45, were in their 20s.'))
  test('limits of age', () => check('It bars anyone under 18 from leaving.'))
  test('places', () => check('The wreck lies at 32.5 N, 13.2 E.'))
  test('pronouns', () => check('No one knows which one this one is.'))
  test('names', () => check('The Six Day War was short.'))
})

describe('what is counted', () => {
  test('the noun phrase behind', () =>
    expect(counted('Over 30 Turkish proxies were killed.')).toEqual(['Turkish proxies']))
  test('behind of', () => expect(counted('Dozens of weapons and pieces of kit were left.')).toEqual(['weapons']))
  test('a family of six', () => expect(counted('A family of six was killed.')).toEqual(['family']))
  test('a convoy of vehicles', () => expect(counted('A convoy of 20 vehicles came.')).toEqual(['vehicles']))
  test('nobody named', () => expect(counted('The raid left 12 dead and 40 wounded.')).toEqual(['-', '-']))
})

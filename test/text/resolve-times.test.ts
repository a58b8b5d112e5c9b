import { describe, expect, test } from 'vitest'
import { plain } from '../marks.js'
import { intervalOf, marked } from './times-of.js'

/** A sentence with its times marked must come back as it is. */
const check = (sentence: string, published: string | null = '2020-06-09') =>
  expect(marked(plain(sentence), published)).toBe(sentence)

describe('without a date of publication nothing is filled in', () => {
  test('a day without a year', () => check('On [June 6|XXXX-06-06] the town fell.', null))
  test('a weekday', () => check('They met on [Tuesday|XXXX-WXX-2].', null))
  test('yesterday', () => expect(intervalOf('The town fell yesterday.', null)).toBe('-'))
  test('a year told earlier is inherited', () =>
    check('The war began on [3 May 2019|2019-05-03].\nOn [June 6|2019-06-06] the town fell.', null))
})

describe('by the day of publication', () => {
  test('June 6 is the one just past', () => check('On [June 6|2020-06-06], the town fell.'))
  test('last week is the ISO week before', () => {
    check('The airport was captured [last week|2020-W23].')
    expect(intervalOf('The airport was captured last week.')).toBe('2020-06-01..2020-06-07 week implied')
  })
  test('since opens the end', () =>
    expect(intervalOf('Clashes have gone on since April.')).toBe('2020-04-01.. open implied'))
  test('a stated date needs no publication', () =>
    expect(intervalOf('It fell on 6 June 2020.', null)).toBe('2020-06-06..2020-06-06 day stated'))
})

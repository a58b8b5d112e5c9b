import { expect, test } from 'vitest'
import type { Interval } from '../../src/model/interval.js'
import { amountPhrase, intervalPhrase, placePhrase } from '../../src/web/words.js'

const interval = (earliest: string | null, latest: string | null): Interval => ({
  earliest,
  latest,
  precision: 'days',
  basis: 'stated',
})

test.each([
  ['2020-06-06', '2020-06-06', '6 June 2020'],
  ['2020-06-06T18:00', '2020-06-06T18:00', '6 June 2020, 18:00'],
  ['2020-06-01', '2020-06-07', '1–7 June 2020'],
  ['2020-05-30', '2020-06-02', '30 May – 2 June 2020'],
  ['2019-12-30', '2020-01-02', '30 December 2019 – 2 January 2020'],
  ['2020-02-01', '2020-02-29', 'February 2020'],
  ['2011-01-01', '2011-12-31', '2011'],
  ['2020-06-09', null, 'from 9 June 2020'],
  [null, '2020-06-09', 'by 9 June 2020'],
  [null, null, 'date unknown'],
])('%s to %s is %s', (earliest, latest, words) => {
  expect(intervalPhrase(interval(earliest, latest))).toBe(words)
})

test.each([
  ['2014-01-01', 'since 2014, as of 5 June 2020'],
  ['2020-04-01', 'since April 2020, as of 5 June 2020'],
  ['2020-06-03', 'since 3 June 2020, as of 5 June 2020'],
])('what has gone on from %s is told %s', (earliest, words) => {
  expect(intervalPhrase({ earliest, latest: '2020-06-05', precision: 'open', basis: 'stated' })).toBe(words)
})

test.each([
  [30, 30, '30'],
  [30, null, 'at least 30'],
  [0, 12, 'up to 12'],
  [null, 12, 'up to 12'],
  [24, 40, '24 to 40'],
  [0, 0, '0'],
  [16000, 16000, '16,000'],
  [null, null, 'an unstated number'],
])('%s..%s is %s', (low, high, words) => {
  expect(amountPhrase({ low, high })).toBe(words)
})

test('a place is never more exact than its report', () => {
  const sirte = { id: null, name: 'Sirte', lat: 31.2, lon: 16.6, country: 'LY' }
  expect(placePhrase({ ...sirte, precision: 'exact' })).toBe('Sirte')
  expect(placePhrase({ ...sirte, precision: 'near' })).toBe('near Sirte')
  expect(placePhrase({ ...sirte, precision: 'admin' })).toBe('Sirte (district only)')
  expect(placePhrase(null)).toBeNull()
})

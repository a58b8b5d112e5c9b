import { expect, test } from 'vitest'
import type { Event } from '../../src/model/event.js'
import { histogram } from '../../src/web/timeline/bins.js'

const told = (...days: (readonly [string | null, string | null])[]) =>
  days.map(([earliest, latest]) => ({ time: { earliest, latest, precision: 'day', basis: 'stated' } }) as Event)

test('a day counts what is known to fall on it apart from what lies around it', () => {
  const { bins, undated } = histogram(
    told(['2020-06-06', '2020-06-06'], ['2020-06-05', '2020-06-07'], ['2020-06-07', null], [null, null]),
  )
  expect(bins.map(({ from, certain, around }) => [from, certain, around])).toEqual([
    ['2020-06-05', 0, 1],
    ['2020-06-06', 1, 1],
    ['2020-06-07', 0, 1],
  ])
  expect(undated).toBe(2)
})

test('a lone date of long ago does not stretch the scale', () => {
  const june = Array.from({ length: 30 }, (_, i) => `2020-06-${String((i % 9) + 1).padStart(2, '0')}`)
  const { bins, earlier } = histogram(told(['2011-02-15', '2011-02-15'], ...june.map((day) => [day, day] as const)))
  expect(bins[0]!.from).toBe('2020-06-01')
  expect(bins.length).toBe(9)
  expect(earlier).toBe(1)
})

test('many days are drawn as weeks', () => {
  const { step, bins } = histogram(told(['2020-01-01', '2020-01-01'], ['2020-12-31', '2020-12-31']))
  expect(step).toBe(7)
  expect(bins.length).toBeLessThan(60)
})

test('nothing dated, nothing drawn', () => expect(histogram(told([null, null])).bins).toEqual([]))

import { expect, test } from 'vitest'
import { fingerprint } from '../../src/lib/minhash.js'
import { draw } from '../../src/pipeline.js'
import { claim, day, report, sirte, tarhuna, who } from './claims.js'

const text =
  'Government forces took the town on Friday after a week of shelling, and residents said the last fighters left by night.'
const capture = { type: 'CONTROL', control: 'gained', place: tarhuna, actors: [who('actor', 'LY-GNA')] } as const
const killed = (low: number | null, high: number | null) =>
  ({
    type: 'CASUALTY',
    place: sirte,
    casualties: [{ start: 0, end: 1, kind: 'killed', group: 'fighters', low, high, partOf: null }],
  }) as const

test('a copy adds a report and no origin', () => {
  const { events, stories } = draw([
    report('a', [claim('a', 'c1', capture)], { fingerprint: fingerprint(text), published: '2020-06-08' }),
    report('b', [claim('b', 'c1', capture)], { fingerprint: fingerprint(`${text} Share this article.`) }),
  ])
  expect(stories).toEqual([{ id: 's-a', reports: ['a', 'b'], origin: 'outlet of a' }])
  expect(events.map((e) => [e.reports, e.origins, e.confidence])).toEqual([[2, 1, 0.6]])
})

test('a republisher that names its source is not a second source', () => {
  const { events } = draw([
    report('a', [claim('a', 'c1', capture)], { outlet: 'South Front' }),
    report('b', [claim('b', 'c1', capture)], { outlet: 'Global Research', origin: 'South Front' }),
  ])
  expect(events[0]?.origins).toBe(1)
})

test('two outlets in their own words are two origins', () => {
  const { events } = draw([report('a', [claim('a', 'c1', capture)]), report('b', [claim('b', 'c1', capture)])])
  expect(events.map((e) => [e.title, e.origins, e.confidence])).toEqual([['Capture of Tarhuna by LY-GNA', 2, 0.84]])
})

test('what has gone on for years stands where it is told, apart from what happened on a day', () => {
  const since = { ...day('2014-01-01', '2020-06-09'), precision: 'open' } as const
  const { events } = draw([
    report('a', [claim('a', 'c1', { ...capture, time: since }), claim('a', 'c2', { place: sirte })]),
    report('b', [claim('b', 'c1', { ...capture, time: day('2020-06-08') })]),
  ])
  expect(events.map((e) => e.claims)).toEqual([['a/c2'], ['b/c1'], ['a/c1']])
})

test('figures that no number satisfies together are shown as a contradiction, and the range keeps both', () => {
  const { events, tallies } = draw([
    report('a', [claim('a', 'c1', killed(30, null))]),
    report('b', [claim('b', 'c1', killed(16, 16))]),
  ])
  expect(events[0]?.contradictions).toEqual([{ field: 'amount', what: 'how many killed', sides: [['a/c1'], ['b/c1']] }])
  expect(tallies).toEqual([
    { what: 'casualties', kind: 'killed', side: 'fighters', low: 16, high: null, claims: ['a/c1', 'b/c1'] },
  ])
})

test('"at least 30" and "over 40" do not contradict', () => {
  const { events } = draw([
    report('a', [claim('a', 'c1', killed(30, null))]),
    report('b', [claim('b', 'c1', killed(40, null))]),
  ])
  expect(events[0]?.contradictions).toEqual([])
})

test('a denial stands beside what it denies', () => {
  const { events } = draw([
    report('a', [claim('a', 'c1', capture)]),
    report('b', [claim('b', 'c1', { ...capture, stance: 'denies' })]),
  ])
  expect(events[0]?.contradictions.map((c) => c.field)).toEqual(['stance'])
})

test('what is planned, conditional or did not happen is never tallied', () => {
  for (const parts of [{ status: 'planned' }, { status: 'conditional' }, { polarity: 'did-not' }] as const) {
    expect(draw([report('a', [claim('a', 'c1', { ...killed(3, 3), ...parts })])]).tallies).toEqual([])
  }
})

test('control passes from one holder to the next, and a failure changes nothing', () => {
  const holds = claim('a', 'c1', {
    ...capture,
    control: 'holds',
    actors: [who('actor', 'LY-LNA')],
    time: day('2020-06-01'),
  })
  const gains = claim('b', 'c1', { ...capture, time: day('2020-06-05') })
  const fails = claim('c', 'c1', {
    ...capture,
    control: 'failed',
    polarity: 'did-not',
    actors: [who('actor', 'LY-LNA')],
    time: day('2020-06-08'),
  })
  const spells = draw([report('a', [holds]), report('b', [gains]), report('c', [fails])]).control
  expect(spells.map((s) => [s.holder, s.interval.earliest, s.interval.latest])).toEqual([
    ['LY-LNA', '2020-06-01', '2020-06-05'],
    ['LY-GNA', '2020-06-05', null],
  ])
})

test('a warning is watched, and met only by an event told as having happened', () => {
  const condition = claim('a', 'c1', {
    ...capture,
    place: sirte,
    status: 'conditional',
    actors: [who('actor', 'LY-GNA')],
  })
  const consequence = claim('a', 'c2', { status: 'conditional', actors: [who('actor', 'EG')] })
  const warning = claim('a', 'c3', { type: 'WARNING', condition: 'c1', consequence: 'c2' })
  const a = report('a', [condition, consequence, warning])
  expect(draw([a]).watches).toEqual([
    { claim: 'a/c3', condition: 'a/c1', consequence: 'a/c2', by: 'outlet of a', metBy: null },
  ])
  const met = claim('b', 'c1', { ...capture, place: sirte, time: day('2020-06-20') })
  expect(draw([a, report('b', [met])]).watches[0]?.metBy).toBe('e-b-c1')
})

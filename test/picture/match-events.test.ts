import { expect, test } from 'vitest'
import type { SourcedClaim } from '../../src/model/event.js'
import { matchEvents } from '../../src/picture/match-events.js'
import { claim, day, sirte, tarhuna, who } from './claims.js'

/** Which claims were joined, as sorted keys. */
const joined = (claims: readonly SourcedClaim[]) =>
  matchEvents(claims)
    .map((match) =>
      match.claims
        .map((c) => c.key)
        .sort()
        .join(' '),
    )
    .sort()

const capture = { type: 'CONTROL', control: 'gained', place: tarhuna, actors: [who('actor', 'LY-GNA')] } as const

test('two reports of one capture are one event', () => {
  expect(
    joined([claim('a', 'c1', capture), claim('b', 'c1', { ...capture, time: day('2020-06-04', '2020-06-05') })]),
  ).toEqual(['a/c1 b/c1'])
})

test('the same town on other days, or another town on the same day, is another event', () => {
  expect(joined([claim('a', 'c1', capture), claim('b', 'c1', { ...capture, time: day('2020-05-20') })])).toHaveLength(2)
  expect(joined([claim('a', 'c1', capture), claim('b', 'c1', { ...capture, place: sirte })])).toHaveLength(2)
})

test('a claim of failure stays beside the claim of success, to be compared', () => {
  const failed = { ...capture, control: 'failed', polarity: 'did-not' } as const
  expect(joined([claim('a', 'c1', capture), claim('b', 'c1', failed)])).toEqual(['a/c1 b/c1'])
})

test('losses of opposite sides are never one event', () => {
  const tb2 = {
    start: 0,
    end: 1,
    equipment: 'Bayraktar TB2',
    type: 'tb2',
    class: 'combat UAV',
    state: 'shot-down',
    owner: 'TR',
    captor: null,
    low: 1,
    high: 1,
  } as const
  const wing = { ...tb2, equipment: 'Wing Loong II', type: 'wing-loong-2', owner: 'LY-LNA' }
  expect(
    joined([
      claim('a', 'c1', { type: 'LOSS', losses: [tb2], actors: [who('owner', 'TR')], place: sirte }),
      claim('a', 'c2', { type: 'LOSS', losses: [wing], actors: [who('owner', 'LY-LNA')], place: sirte }),
    ]),
  ).toHaveLength(2)
})

test('too little known joins nothing: no place, no shared actors, or no date', () => {
  expect(joined([claim('a', 'c1'), claim('b', 'c1')])).toHaveLength(2)
  const undated = { ...day('2020-06-05'), earliest: null, latest: null }
  expect(
    joined([claim('a', 'c1', { ...capture, time: undated }), claim('b', 'c1', { ...capture, time: undated })]),
  ).toHaveLength(2)
})

test('a plan is not the deed', () => {
  expect(joined([claim('a', 'c1', { ...capture, status: 'planned' }), claim('b', 'c1', capture)])).toHaveLength(2)
})

test('near misses do not chain: each claim must fit all the others', () => {
  const on = (d: string) => ({ ...capture, time: day(d) })
  expect(
    joined([
      claim('a', 'c1', on('2020-06-01')),
      claim('b', 'c1', on('2020-06-02')),
      claim('c', 'c1', on('2020-06-03')),
    ]),
  ).toEqual(['a/c1 b/c1', 'c/c1'])
})

test('the order of the claims does not matter', () => {
  const claims = [claim('a', 'c1', capture), claim('b', 'c1', capture), claim('c', 'c1', { ...capture, place: sirte })]
  expect(joined([...claims].reverse())).toEqual(joined(claims))
})

test('two attacks in one town on one day are two, until an actor is shared', () => {
  const attack = { type: 'ASSAULT', place: sirte } as const
  const by = { ...attack, actors: [who('actor', 'LY-LNA')] }
  expect(joined([claim('a', 'c1', attack), claim('b', 'c1', attack)])).toHaveLength(2)
  expect(
    joined([claim('a', 'c1', by), claim('b', 'c1', { ...by, actors: [who('actor', 'LY-LNA-MIL')] })]),
  ).toHaveLength(1)
  expect(joined([claim('a', 'c1', by), claim('b', 'c1', { ...by, actors: [who('actor', 'LY-GNA')] })])).toHaveLength(2)
})

test('who backs whom is one relation, whenever and wherever it is told', () => {
  const backs = { type: 'BACKING', actors: [who('actor', 'TR'), who('recipient', 'LY-GNA')] } as const
  const later = { ...backs, place: tarhuna, time: day('2020-07-01') }
  expect(joined([claim('a', 'c1', backs), claim('b', 'c1', later)])).toHaveLength(1)
  expect(joined([claim('a', 'c1', backs), claim('b', 'c1', { ...backs, actors: [who('actor', 'TR')] })])).toHaveLength(
    2,
  )
})

test('an event without a date is looked for in the days before its publication', () => {
  const bound = (latest: string) => ({ ...day(latest), earliest: null, basis: 'published' as const })
  expect(joined([claim('a', 'c1', capture), claim('b', 'c1', { ...capture, time: bound('2020-06-07') })])).toHaveLength(
    1,
  )
  expect(joined([claim('a', 'c1', capture), claim('b', 'c1', { ...capture, time: bound('2020-06-20') })])).toHaveLength(
    2,
  )
})

test('the same words in another report tell of one event, however little they say', () => {
  const told = { type: 'ASSAULT', quote: 'clashes broke out in the hills' } as const
  expect(joined([claim('a', 'c1', told), claim('b', 'c1', told)])).toEqual(['a/c1 b/c1'])
  expect(joined([claim('a', 'c1', told), claim('a', 'c2', told)])).toHaveLength(2)
  expect(
    joined([claim('a', 'c1', { ...told, place: sirte }), claim('b', 'c1', { ...told, place: tarhuna })]),
  ).toHaveLength(2)
})

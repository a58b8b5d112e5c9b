import { expect, test } from 'vitest'
import type { ReportSummary } from '../../src/model/api.js'
import type { Event } from '../../src/model/event.js'
import { filterEvents, newestFirst } from '../../src/web/desk.js'
import { type Filters, noFilters } from '../../src/web/state.js'
import { answers } from './fixture.js'

const events = answers['/api/events'] as Event[]
const reports = new Map((answers['/api/reports'] as ReportSummary[]).map((report) => [report.id, report]))
const partyOf = (actor: string) => (actor === 'TR' ? 'LY-GNA' : actor)
const show = (filters: Partial<Filters>) =>
  filterEvents({ ...noFilters, ...filters }, { events, reports, partyOf }).map(({ id }) => id)

test.each([
  ['a kind', { type: 'CONTROL' }, ['airport', 'failed', 'washka']],
  ['what did not happen', { status: 'did-not' }, ['failed']],
  ['an outlet, by any report of the event', { outlet: 'Mission Note' }, ['displaced', 'prisoners']],
  ['words of title, place or party', { text: 'sirte killed' }, ['killed']],
  ['events that are no point', { pointless: true, text: 'egypt' }, ['border']],
  ['a place', { place: 'geonames:2208791' }, ['washka', 'convoy']],
])('%s', (_, filters, ids) => {
  expect(show(filters).sort()).toEqual([...ids].sort())
})

test('a party is found by those who belong to it', () => {
  expect(show({ party: 'LY-GNA' })).toContain('drone')
  expect(show({ party: 'TR' })).toEqual([])
})

test('days find what may lie in them, never what has no date', () => {
  const found = show({ from: '2020-06-06', to: '2020-06-06' })
  expect(found).toContain('washka')
  expect(found).toContain('failed')
  expect(found).not.toContain('convoy')
  expect(found).not.toContain('prisoners')
})

test('the list begins with what happened last, and ends with what has no date', () => {
  const days = newestFirst(events).map(({ time }) => (time.latest ?? time.earliest)?.slice(0, 10))
  const dated = days.filter((day) => day !== undefined)
  expect(dated).toEqual([...dated].sort().reverse())
  expect(days.slice(dated.length).every((day) => day === undefined)).toBe(true)
  expect(days.length).toBeGreaterThan(dated.length)
})

import { expect, test } from 'vitest'
import type { EventType } from '../../src/model/claim.js'
import { title } from '../../src/picture/title.js'

const who = (role: string, name: string) => ({
  role,
  name,
  actor: null,
  country: null,
  sector: 'UNK',
  start: 0,
  end: 0,
})
const place = (name: string, precision = 'exact') => ({ id: null, name, lat: 1, lon: 1, country: 'LY', precision })
const parts = (type: EventType, mode: string | null, actors: unknown[], rest = {}) =>
  ({
    type,
    mode,
    status: 'actual',
    polarity: 'did',
    actors,
    place: null,
    casualties: [],
    losses: [],
    control: null,
    isGoal: false,
    ...rest,
  }) as never

test.each([
  [parts('RETREAT', 'release', [who('actor', 'Hamas'), who('recipient', 'hostages')]), 'Release of hostages by Hamas'],
  [
    parts('RETREAT', 'withdraw', [who('actor', 'army')], { place: place('Gao'), isGoal: true }),
    'Withdrawal by army towards Gao',
  ],
  [parts('RETREAT', 'withdraw', [who('actor', 'army')], { place: place('Gao') }), 'Withdrawal by army from Gao'],
  [parts('RETREAT', 'ceasefire', [who('actor', 'he')], { place: place('Gao') }), 'Ceasefire in Gao'],
  [parts('ACCUSE', 'investigate', [who('actor', 'ICC'), who('recipient', 'camp')]), 'Investigation by ICC into camp'],
  [parts('SANCTION', 'convict', [who('recipient', 'Amin Sani')]), 'Conviction of Amin Sani'],
  [parts('ASSAULT', 'destroy', [who('actor', 'jets'), who('recipient', 'bus')]), 'Destruction of bus by jets'],
  [
    parts('MOBILIZE', 'troops', [who('actor', 'Turkey'), who('recipient', 'fighters')], { place: place('Bor') }),
    'Movement of troops by Turkey towards Bor',
  ],
  [parts('MOBILIZE', 'weapons', [who('recipient', 'tanks')], { place: place('Bor') }), 'Movement of tanks towards Bor'],
  [
    parts('CASUALTY', null, [who('victim', 'Amina Diallo')], { casualties: [{ kind: 'killed', low: 1, high: 1 }] }),
    'Amina Diallo killed',
  ],
  [
    parts('CASUALTY', null, [who('victim', 'civilians')], { casualties: [{ kind: 'killed', low: 30, high: null }] }),
    'At least 30 killed among civilians',
  ],
])('a title says what was done: %#', (event, line) => {
  expect(title(event)).toBe(line)
})

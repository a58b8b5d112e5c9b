import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()

const when = (text: string) =>
  read({ id: 't', text, title: null, outlet: null, published: '2020-06-09', url: null }, know).claims.map(
    ({ time: { earliest, latest, precision }, status }) => [earliest, latest, precision, status],
  )

test.each([
  // what goes on since a time goes on until it is told
  ['The army has held the town since April.', ['2020-04-01', '2020-06-09', 'open', 'actual']],
  ['He was arrested after June 1.', ['2020-06-01', '2020-06-09', 'open', 'actual']],
  // what happened then is told of by "when"
  ['The airport is idle since 2014, when a shell hit it.', ['2014-01-01', '2014-12-31', 'year', 'historical']],
  ['It is shut since May 2020, when shells hit the airport.', ['2020-05-01', '2020-05-31', 'month', 'actual']],
  // a plan has no end
  ['Troops will attack the town after Friday.', ['2020-06-12', null, 'open', 'planned']],
  // when somebody said it is no later than that, and no more is known
  ['Rebels attacked the town, an officer said on Friday.', [null, '2020-06-05', 'open', 'actual']],
  ['Rebels attacked the town on Thursday, an officer said on Friday.', ['2020-06-04', '2020-06-04', 'day', 'actual']],
  ['On Friday, the army said rebels had attacked the town on Thursday.', ['2020-06-04', '2020-06-04', 'day', 'actual']],
  ['On Friday rebels attacked the town, an officer said.', ['2020-06-05', '2020-06-05', 'day', 'actual']],
  // a length of time is no day
  ['Rebels have shelled the city for years.', [null, '2020-06-09', 'open', 'actual']],
])('%s', (text, wanted) => expect(when(text)).toEqual([wanted]))

test('what another sentence says has gone on for long dates nothing', () => {
  expect(when('Clashes have continued since 2014. Two men were killed.').at(-1)?.[0]).toBeNull()
})

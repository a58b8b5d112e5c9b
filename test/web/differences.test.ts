import { expect, test } from 'vitest'
import type { EventDetail } from '../../src/model/api.js'
import { differences } from '../../src/web/event/differences.js'
import { answers } from './fixture.js'

const { claimList } = answers['/api/events/killed'] as EventDetail

test('values that differ stand side by side, each with who gives it', () => {
  expect(differences(claimList)).toEqual([
    {
      field: 'Did it happen',
      values: [
        { value: 'happened', by: ['Coast Wire, citing “local sources”', 'Gulf Post, citing “The LNA”'] },
        { value: 'denied', by: ['Gulf Post, citing “The GNA”'] },
      ],
    },
    {
      field: 'When',
      values: [
        { value: '6–7 June 2020', by: ['Coast Wire, citing “local sources”'] },
        { value: '7 June 2020', by: ['Gulf Post, citing “The LNA”'] },
      ],
    },
    {
      field: 'Killed',
      values: [
        { value: 'at least 30', by: ['Coast Wire, citing “local sources”'] },
        { value: '42', by: ['Gulf Post, citing “The LNA”'] },
      ],
    },
  ])
})

test('one claim, or claims that agree, leave nothing to show', () => {
  expect(differences(claimList.slice(0, 2))).toEqual([])
  expect(differences([])).toEqual([])
})

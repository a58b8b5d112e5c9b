import { expect, test } from 'vitest'
import { findParties } from '../../src/desk/parties.js'

const parents: Record<string, readonly string[]> = {
  'LY-GNA-MIL': ['LY-GNA'],
  'LY-LNA': ['LY-HOR'],
  'P-khalifa-haftar': ['LY-LNA'],
  'LY-TBZ': ['LY-LNA'],
}
const named = (claims: Record<string, number>) =>
  findParties(
    Object.entries(claims).map(([id, claims]) => ({ id, claims })),
    (id) => parents[id] ?? [],
  )

test('forces count for their government, a commander for his army', () => {
  const party = named({ 'LY-GNA': 56, 'P-khalifa-haftar': 29, 'LY-LNA': 26, 'LY-GNA-MIL': 5, 'LY-TBZ': 2, 'LY-HOR': 1 })
  expect(Object.fromEntries(party)).toEqual({
    'LY-GNA': 'LY-GNA',
    'LY-GNA-MIL': 'LY-GNA',
    'P-khalifa-haftar': 'LY-LNA',
    'LY-LNA': 'LY-LNA',
    'LY-TBZ': 'LY-LNA',
    'LY-HOR': 'LY-HOR',
  })
})

test('a body that reports do not name is no party; a person without a body is one', () => {
  expect(named({ 'LY-LNA': 3, 'P-nobody': 1 }).get('LY-LNA')).toBe('LY-LNA')
  expect(named({ 'P-nobody': 1 }).get('P-nobody')).toBe('P-nobody')
})

test('bodies that belong to each other do not go round for ever', () => {
  expect(findParties([{ id: 'a', claims: 1 }], (id) => (id === 'a' ? ['b'] : ['a'])).get('a')).toBe('a')
})

import { expect, test } from 'vitest'
import { Recent } from '../../../src/text/net/recent.js'

test('the place of a key that was not asked for lately is given away, never one of this turn', () => {
  const recent = new Recent(3)
  const ask = (...keys: string[]) => {
    recent.begin()
    return keys.map((key) => (recent.get(key) < 0 ? `+${recent.add(key)}` : recent.get(key)))
  }
  expect(ask('a', 'b', 'c')).toEqual(['+0', '+1', '+2'])
  expect(ask('a', 'c')).toEqual([0, 2])
  expect(ask('d')).toEqual(['+1'])
  expect(ask('b', 'd')).toEqual(['+0', 1])
  expect(recent.get('a')).toBe(-1)
  expect(ask('c', 'b', 'e')).toEqual([2, 0, '+1'])
})

test('with more keys than places each keeps its own while its turn lasts', () => {
  const recent = new Recent(64)
  for (let turn = 0; turn < 200; turn++) {
    recent.begin()
    const places = new Map<number, string>()
    for (let i = 0; i < 40; i++) {
      const key = `w${(turn * 7 + i * i) % 311}`
      const place = recent.get(key) < 0 ? recent.add(key) : recent.get(key)
      expect([place, places.get(place) ?? key]).toEqual([place, key])
      places.set(place, key)
    }
  }
})

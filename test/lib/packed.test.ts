import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Packed, pack, packedNote } from '../../src/lib/packed.js'

test('a packed table answers as the map it was made of', () => {
  const entries = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.jsonValue()))
  fc.assert(
    fc.property(entries, fc.string({ unit: 'binary' }), (entries, other) => {
      // a lone half of a surrogate pair has no UTF-8
      const map = new Map(
        entries.filter(([key]) => !/\p{Surrogate}/u.test(key)).map(([key, value]) => [key, JSON.stringify(value)]),
      )
      const table = new Packed(pack({ first: new Map([['a', 1]]), mine: map })).table<string>('mine')
      for (const key of [...map.keys(), other, '', 'a']) {
        expect([key, table.get(key), table.has(key)]).toEqual([key, map.get(key), map.has(key)])
      }
    }),
    { numRuns: 50 },
  )
})

test('keys are told apart by every character', () => {
  const table = new Packed(
    pack({
      t: new Map([
        ['ab', 1],
        ['Łódź', 2],
        ['ab c', 3],
      ]),
    }),
  ).table<number>('t')
  expect(['ab', 'Łódź', 'ab c', 'a', 'abc', 'ab ', 'Łódz', 'Łódźx', ''].map((key) => table.get(key))).toEqual([
    1,
    2,
    3,
    ...Array(6).fill(undefined),
  ])
})

test('a value is decoded once, and equal values are one', () => {
  const table = new Packed(
    pack({
      t: new Map([
        ['a', [1, 2]],
        ['b', [1, 2]],
      ]),
    }),
  ).table('t', (list: number[]) => new Set(list))
  expect(table.get('a')).toEqual(new Set([1, 2]))
  expect(table.get('b')).toBe(table.get('a'))
})

test('packing is the same every time and carries its note; no table is made up', () => {
  const make = () => pack({ t: new Map([['a', 1]]), empty: new Map() }, 'from here')
  expect(make()).toEqual(make())
  expect(packedNote(make())).toBe('from here')
  expect(new Packed(make()).table('empty').get('a')).toBeUndefined()
  expect(() => new Packed(make()).table('other')).toThrow('no packed table other')
})

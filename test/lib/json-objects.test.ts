import { expect, test } from 'vitest'
import { jsonObjects } from '../../src/lib/json-objects.js'

async function* inPieces(text: string, size: number) {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size)
}

async function objects(text: string, depth: number, size: number) {
  const all: [number, string][] = []
  for await (const { line, text: found } of jsonObjects(inPieces(text, size), depth)) all.push([line, found])
  return all
}

test('members of a collection come one by one, whatever is inside them', async () => {
  const text = '{"type":"FeatureCollection","crs":{"a":1},\n"features":[\n{"a":"}\\"{"},\n{"b":[{"c":1}]}\n]}'
  for (const size of [1, 3, 10, 1000]) {
    expect(await objects(text, 2, size)).toEqual([
      [3, '{"a":"}\\"{"}'],
      [4, '{"b":[{"c":1}]}'],
    ])
  }
})

test('one object a line', async () => {
  expect(await objects('{"a":1}\n\n{"b":{"c":2}}\n{"cut', 0, 4)).toEqual([
    [1, '{"a":1}'],
    [3, '{"b":{"c":2}}'],
    [4, '{"cut'],
  ])
})

import { expect, test } from 'vitest'
import { type CsvFault, type CsvRecord, csvRecords } from '../../src/lib/csv.js'

async function* inPieces(text: string, size: number) {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size)
}

async function records(text: string, size = text.length, quotes = true): Promise<(CsvRecord | CsvFault)[]> {
  const all: (CsvRecord | CsvFault)[] = []
  for await (const record of csvRecords(inPieces(text, size), ',', quotes)) all.push(record)
  return all
}

test('quoted cells may hold anything, and lines are counted through them', async () => {
  const text = 'name,note\r\n"Sirte, port","says ""no""\nand yes"\nBrega,\n\nlast,one'
  const expected = [
    { line: 1, cells: ['name', 'note'] },
    { line: 2, cells: ['Sirte, port', 'says "no"\nand yes'] },
    { line: 4, cells: ['Brega', ''] },
    { line: 6, cells: ['last', 'one'] },
  ]
  for (const size of [1, 2, 7, 1000]) expect(await records(text, size)).toEqual(expected)
})

test('a quote that never closes costs its own line only', async () => {
  expect(await records('a,b\n"open,1\nc,2\nd,3')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, expected: 'a closing quote' },
    { line: 3, cells: ['c', '2'] },
    { line: 4, cells: ['d', '3'] },
  ])
})

test('where quotes mean nothing they are letters', async () => {
  expect(await records('12" gun,x\n"y,z', 5, false)).toEqual([
    { line: 1, cells: ['12" gun', 'x'] },
    { line: 2, cells: ['"y', 'z'] },
  ])
})

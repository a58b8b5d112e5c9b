import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readLine } from '../../src/desk/read.js'
import { readMany } from '../../src/desk/read-many.js'
import { readingLayers } from '../../src/model/reading.js'

const options = { layers: new Set(readingLayers), tokensGiven: false }
const line = (id: string, text: string) => JSON.stringify({ id, text, published: '2020-06-09' })

const lines = [
  line('a', 'Two tanks were destroyed near the port on Sunday. The garrison fled.'),
  'no JSON',
  line('b', 'The ministry denied that its drones had struck the market.'),
  JSON.stringify({ id: 'c' }),
  line('d', ''),
  ...Array.from({ length: 40 }, (_, i) => line(`e${i}`, `Column ${i} left the town on ${(i % 28) + 1} June.`)),
]

async function* each<T>(items: readonly T[]) {
  yield* items
}

const built = existsSync('dist/src/desk/read-many-worker.js')

test.runIf(built)(
  'lines read together by several threads are the lines read one by one',
  { timeout: 60_000 },
  async () => {
    const expected = lines.map((l) => readLine(l, options))
    const read: unknown[] = []
    for await (const { json, isProblem } of readMany(each(lines), { ...options, workers: 2 })) {
      const answer = JSON.parse(json)
      expect(isProblem).toBe('problem' in answer)
      read.push(answer)
    }
    expect(read).toEqual(JSON.parse(JSON.stringify(expected)))
  },
)

test('a line that is no report is told, and those after it are read', () => {
  expect(readLine('no JSON', options)).toMatchObject({ id: null, problem: { code: 'BAD_JSON' } })
  expect(readLine(lines[3]!, options)).toMatchObject({ id: 'c', problem: { code: 'BAD_LINE' } })
})

import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLine } from '../../src/desk/read.js'
import { type LineIn, Readers } from '../../src/desk/readers.js'
import { loadKnowledge } from '../../src/knowledge/load.js'
import type { Layers } from '../../src/model/layers.js'
import { readingLayers } from '../../src/model/reading.js'
import type { Document } from '../../src/model/text.js'
import { readAll } from '../../src/pipeline.js'

const options = { layers: new Set(readingLayers), tokensGiven: false }
const line = (id: string, text: string) => JSON.stringify({ id, text, published: '2020-06-09' })

const blank = { title: null, outlet: null, published: '2020-06-09', url: null }

const lines = [
  line('a', 'Two tanks were destroyed near the port on Sunday. The garrison fled.'),
  'no JSON',
  line('b', 'The ministry denied that its drones had struck the market.'),
  JSON.stringify({ id: 'c' }),
  line('d', ''),
  line(
    'e',
    'Governor Idris Vane said rebels shelled Hama on Friday. Vane blamed “foreign hands”, and three children died.',
  ),
  line('f', 'Turkish-backed forces entered Sirte. Witnesses said the column had left Tripoli a day before.'),
  ...Array.from({ length: 20 }, (_, i) => line(`g${i}`, `Column ${i} left the town on ${(i % 28) + 1} June.`)),
]

async function* each<T>(items: readonly T[]) {
  yield* items
}

/** What a pool of so many threads writes. */
async function written(given: readonly LineIn[], threads: number, program?: string) {
  const readers = new Readers({ threads, ...(program === undefined ? {} : { program }) })
  let [text, bad] = ['', 0]
  for await (const { bytes, problems } of readers.lines(each(given), options)) {
    text += Buffer.from(bytes).toString('utf8')
    bad += problems
  }
  await readers.close()
  return { text, bad }
}

const built = existsSync('dist/src/desk/read-worker.js')

test.runIf(built)(
  'one thread and two write the same bytes, those of the lines read one by one',
  { timeout: 300_000 },
  async () => {
    const refusal = JSON.stringify({ id: null, problem: { code: 'TOO_LONG', message: 'split it' } })
    const given = [...lines.slice(0, 3), { refusal }, ...lines.slice(3)]
    const expected = given.map((l) => (typeof l === 'string' ? JSON.stringify(readLine(l, options)) : l.refusal))
    const one = await written(given, 1)
    expect(one).toEqual({ text: expected.map((l) => `${l}\n`).join(''), bad: 3 })
    expect(await written(given, 2)).toEqual(one)
  },
)

test('neither the order of reports nor what is read beside them changes a reading', { timeout: 300_000 }, () => {
  const known = loadKnowledge()
  /** Readings by a parser that has seen nothing yet, so that none is only remembered. */
  const readAfresh = (group: readonly string[], together: boolean) => {
    const know = { ...known, syntax: { ...known.syntax } }
    const reports = group.map((text, i) => ({ document: { ...blank, id: `${i}`, text } }))
    const keep = (_: Document, layers: Layers) => JSON.stringify(layers)
    return together ? readAll(reports, know, keep) : reports.flatMap((report) => readAll([report], know, keep))
  }
  const texts = lines.flatMap((l) => (l.startsWith('{') ? (JSON.parse(l).text ?? []) : [])) as string[]
  const alone = new Map(readAfresh(texts, false).map((reading, i) => [texts[i]!, reading]))
  const some = fc.shuffledSubarray([...texts, texts[3]!], { minLength: 2 })
  fc.assert(
    fc.property(some, (group) => {
      expect(readAfresh(group, true)).toEqual(group.map((text) => alone.get(text)))
    }),
    { numRuns: 8 },
  )
})

test('a line that ends its thread is answered with a problem, and the lines around it are read', async () => {
  const program = new URL('fragile-worker.mjs', import.meta.url).pathname
  const { text, bad } = await written([line('a', 'well'), line('b', 'die'), line('c', 'well')], 1, program)
  expect(bad).toBe(1)
  expect(
    text
      .trimEnd()
      .split('\n')
      .map((l) => JSON.parse(l)),
  ).toEqual([
    { read: 1 },
    {
      id: 'b',
      problem: { code: 'READER_DIED', message: 'the report could not be read: it ended its thread (status 3)' },
    },
    { read: 1 },
  ])
})

test('a line that is no report is told, and those after it are read', () => {
  expect(readLine('no JSON', options)).toMatchObject({ id: null, problem: { code: 'BAD_JSON' } })
  expect(readLine(lines[3]!, options)).toMatchObject({ id: 'c', problem: { code: 'BAD_LINE' } })
})

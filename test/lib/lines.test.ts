import { expect, test } from 'vitest'
import { lines } from '../../src/lib/lines.js'

async function cut(chunks: readonly string[], longest = 100): Promise<string[]> {
  const stream = (async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk)
  })()
  const found: string[] = []
  for await (const line of lines(stream, longest))
    found.push('bytes' in line ? Buffer.from(line.bytes).toString() : `line ${line.number} too long`)
  return found
}

test('lines are whole however the stream is cut', async () => {
  expect(await cut(['on', 'e\ntwo\n', '\nfo', 'ur'])).toEqual(['one', 'two', '', 'four'])
  expect(await cut(['one\n'])).toEqual(['one'])
})

test('a line over the limit is told and skipped, the next one read', async () => {
  expect(await cut(['a'.repeat(60), 'a'.repeat(60), '\nb'])).toEqual(['line 1 too long', 'b'])
})

import { loadKnowledge } from '../../src/knowledge/load.js'
import type { Document } from '../../src/model/text.js'
import { readAll } from '../../src/pipeline.js'
import type { Row, SpeedBench } from './measure.js'
import { exampleDesk, longTexts } from './texts.js'

/**
 * Sentences a second from raw text to claims in one thread, reports read sixteen at a time as `read --jsonl` and the desk do,
 * and one by one. Every run begins with a parser that has seen nothing. Beside the clock's, the processor's own time, which
 * other programs on the machine disturb less.
 */
export const whole: SpeedBench = {
  name: 'whole',
  async measure() {
    const known = loadKnowledge()
    const rows: Row[] = []
    for (const [group, documents] of [
      ['raw text to claims, long articles', longTexts()],
      ['raw text to claims, example desk', exampleDesk()],
    ] as const) {
      const read = (size: number) => {
        const know = { ...known, syntax: { ...known.syntax } }
        let [sentences, tokens] = [0, 0]
        for (let i = 0; i < documents.length; i += size) {
          const batch = documents.slice(i, i + size).map((document: Document) => ({ document }))
          readAll(batch, know, (_, layers) => {
            sentences += layers.sentences.length
            tokens += layers.tokens.length
          })
        }
        return { sentences, tokens }
      }
      read(16)
      for (const [name, size] of [
        ['sixteen at a time', 16],
        ['one by one', 1],
      ] as const) {
        const { sentences, tokens, seconds, busy } = best(() => read(size))
        rows.push(
          { group, name, value: sentences / seconds, unit: 'sentences/s' },
          { group, name, value: tokens / seconds, unit: 'tokens/s' },
          { group, name: `${name}, processor's time`, value: sentences / busy, unit: 'sentences/s' },
        )
      }
    }
    return rows
  },
}

/**
 * The least disturbed of three runs or more, with its time by the clock and by the processor. Few short reports are read
 * again for some seconds, as a desk that runs all day has compiled its code.
 */
function best<T>(work: () => T): T & { readonly seconds: number; readonly busy: number } {
  const runs: { result: T; seconds: number; busy: number }[] = []
  const began = performance.now()
  while (runs.length < 3 || performance.now() - began < leastMilliseconds) {
    const start = performance.now()
    const before = process.cpuUsage()
    const result = work()
    const { user, system } = process.cpuUsage(before)
    runs.push({ result, seconds: (performance.now() - start) / 1000, busy: (user + system) / 1e6 })
  }
  return {
    ...runs[0]!.result,
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    busy: Math.min(...runs.map(({ busy }) => busy)),
  }
}

const leastMilliseconds = 8000

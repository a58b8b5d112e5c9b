import { readFileSync } from 'node:fs'
import recognizers from '@microsoft/recognizers-text-date-time'
import * as chrono from 'chrono-node'
import { loadKnowledge } from '../../src/knowledge/load.js'
import type { Stage } from '../../src/model/stage.js'
import { findTimes } from '../../src/text/find-times.js'
import { resolveTimes } from '../../src/text/resolve-times.js'
import { splitBlocks } from '../../src/text/split-blocks.js'
import { splitSentences } from '../../src/text/split-sentences.js'
import { perSecond, type Row, type SpeedBench } from './measure.js'

/**
 * Words a second for finding and placing times in the example desk's reports: ours, chrono-node and Recognizers-Text.
 * Ours is given sentences but no tags, as the others are; blocks and sentences are cut outside the clock.
 */
export const times: SpeedBench = {
  name: 'times',
  async measure() {
    const know = loadKnowledge()
    const reports = readFileSync('examples/libya-2020/reports.jsonl', 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line) as { id: string; text: string; published: string | null })
    const words = reports.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
    const inputs = reports.map(({ id, text, published }) => {
      const document = { id, text, title: null, outlet: null, published: published ?? null, url: null }
      const cut = { document, tokens: [], tags: [], arcs: [] }
      for (const stage of [splitBlocks, splitSentences] as Stage[]) Object.assign(cut, stage.run(cut as never, know))
      return cut as never
    })
    const ours = () => {
      for (const input of inputs) {
        const { timexes } = findTimes.run(input, know)
        resolveTimes.run({ ...(input as object), timexes } as never, know)
      }
    }
    const theirs = (read: (text: string, on: Date) => unknown) => () => {
      for (const { text, published } of reports) read(text, new Date(published ?? '2020-06-09'))
    }
    const row = (name: string, value: number): Row => ({ group: 'times', name, value, unit: 'words/s' })
    return [
      row(
        'chrono-node',
        await perSecond(
          words,
          theirs((text, on) => chrono.parse(text, on)),
        ),
      ),
      row('sitrep', await perSecond(words, ours)),
      row(
        'Recognizers-Text',
        await perSecond(
          words,
          theirs((text, on) => recognizers.recognizeDateTime(text, 'en-us', undefined, on)),
          1,
        ),
      ),
    ]
  },
}

import { loadKnowledge } from '../../src/knowledge/load.js'
import type { Layers } from '../../src/model/layers.js'
import { read, reading } from '../../src/pipeline.js'
import type { Row, SpeedBench } from './measure.js'
import { exampleDesk } from './texts.js'

/** Reports and tokens a second, whole and stage by stage, over the example desk in one process. */
export const stages: SpeedBench = {
  name: 'stages',
  async measure() {
    const start = performance.now()
    const know = loadKnowledge()
    const loading = performance.now() - start
    const documents = exampleDesk()
    for (const document of documents) read(document, know)

    const spent = new Map(reading.map((stage) => [stage.name, 0]))
    const rounds = 5
    let tokens = 0
    let sentences = 0
    for (let round = 0; round < rounds; round++) {
      // What is known is loaded anew, so that no sentence is found in the parser's cache of the round before.
      const fresh = loadKnowledge()
      for (const document of documents) {
        let layers = {} as Layers
        for (const stage of reading) {
          const from = performance.now()
          layers = { ...layers, ...stage.run({ document, ...layers }, fresh) }
          spent.set(stage.name, spent.get(stage.name)! + performance.now() - from)
        }
        tokens += layers.tokens.length
        sentences += layers.sentences.length
      }
    }
    const total = [...spent.values()].reduce((a, b) => a + b, 0) / 1000
    const rows: Row[] = [
      { group: 'example desk', name: 'loading what the engine knows', value: loading, unit: 'ms' },
      { group: 'example desk', name: 'reports', value: (documents.length * rounds) / total, unit: 'reports/s' },
      { group: 'example desk', name: 'sentences', value: sentences / total, unit: 'sentences/s' },
      { group: 'example desk', name: 'whole reading', value: tokens / total, unit: 'tokens/s' },
    ]
    for (const [name, ms] of spent) {
      rows.push({ group: 'stages', name, value: tokens / (ms / 1000), unit: 'tokens/s' })
    }
    return rows
  },
}

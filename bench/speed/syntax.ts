import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { loadKnowledge, loadSyntax } from '../../src/knowledge/load.js'
import type { Layers } from '../../src/model/layers.js'
import type { Document } from '../../src/model/text.js'
import { readAll, reading } from '../../src/pipeline.js'
import { Net } from '../../src/text/net/net.js'
import { perSecond, type Row, type SpeedBench } from './measure.js'
import { longTexts } from './texts.js'

/** The stages from characters to trees and names. */
const textRoom = new Set(
  'split-blocks split-sentences tokenize find-times find-equipment find-quantities find-names merge-units parse'.split(
    ' ',
  ),
)

/**
 * Tokens a second from raw text to tags, trees and names in one thread, beside wink-nlp (tags, no trees) and compromise
 * (tags, no trees) on the same text; the net alone; time and memory to load. Every run starts without what was worked
 * out in the run before.
 */
export const syntax: SpeedBench = {
  name: 'syntax',
  async measure() {
    const documents = longTexts().map((document) => ({ ...document, title: null }))
    const know = loadKnowledge()
    const before = process.memoryUsage().rss
    const start = performance.now()
    const loaded = loadSyntax()
    new Net(loaded.model)
    const loading = performance.now() - start
    const memory = (process.memoryUsage().rss - before) / 1e6
    const stages = reading.filter((stage) => textRoom.has(stage.name))

    const groups: Document[][] = []
    for (let i = 0; i < documents.length; i += 16) groups.push(documents.slice(i, i + 16))
    let layers: Layers[] = []
    const ours = () => {
      const fresh = { ...know, syntax: { ...loadSyntax({ share: loaded.share }).model } }
      layers = groups.flatMap((group) =>
        readAll(
          group.map((document) => ({ document, options: { stages } })),
          fresh,
          (_, layers) => layers,
        ),
      )
    }
    ours()
    const tokens = layers.reduce((n, { tokens }) => n + tokens.length, 0)
    const sentences = layers.flatMap(({ tokens }) => {
      const words: string[][] = []
      for (const { sentence, text } of tokens) (words[sentence] ??= []).push(text)
      return words.filter((s) => s && s.length <= 160)
    })
    const wink = winkNlp(model, ['sbd', 'pos'])
    const its = wink.its
    const row = (name: string, value: number): Row => ({ group: 'syntax', name, value, unit: 'tokens/s' })
    return [
      row(
        'wink-nlp, tags',
        await perSecond(tokens, () => documents.map(({ text }) => wink.readDoc(text).tokens().out(its.pos)), 3),
      ),
      row('compromise, tags', await perSecond(tokens, () => documents.map(({ text }) => compromise(text).json()), 1)),
      row('sitrep, text to tags, trees and names', await perSecond(tokens, ours, 3)),
      row(
        'sitrep, the net alone',
        await perSecond(tokens, () => new Net(loadSyntax({ share: loaded.share }).model).analyse(sentences), 3),
      ),
      { group: 'syntax model', name: 'load', value: loading, unit: 'ms' },
      { group: 'syntax model', name: 'memory', value: memory, unit: 'MB' },
    ]
  },
}

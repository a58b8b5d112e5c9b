import { factualityReader, type Question } from '../../src/claims/judge-factuality.js'
import type { Knowledge } from '../../src/model/knowledge.js'
import type { Layers } from '../../src/model/layers.js'
import { type Answer, type Gold, type GoldSet, report, type Suite } from './suite.js'

const answer = (gold: Gold, layers: Layers, know: Knowledge, question: Question): Answer => {
  const judge = factualityReader(layers, know, question)
  return {
    id: gold.id,
    targets: gold.targets.flatMap(({ start, end }: Gold) => {
      const token = headOf(start, end, layers)
      return token < 0 ? [] : [{ start, end, factuality: judge(token) }]
    }),
  }
}

/** The first token of a stretch whose governor stands outside it; -1 when no token stands there. */
function headOf(start: number, end: number, { tokens, arcs }: Layers): number {
  const within = (i: number) => tokens[i]!.start < end && tokens[i]!.end > start
  const first = tokens.findIndex((_, i) => within(i))
  for (let i = first; i >= 0 && i < tokens.length && within(i); i++) {
    const { head, deprel } = arcs[i]!
    if ((head < 0 || !within(head)) && deprel !== 'punct') return i
  }
  return first
}

const set = (name: string, question: Question): GoldSet => ({
  file: `factuality/${name}`,
  document: (gold) => report(gold.id, gold.text),
  answer: (gold, layers, _document, know) => answer(gold, layers, know, question),
  scorer: {
    name: 'score-factuality.mjs',
    figures: (result) => [
      { measure: 'macro-F1', value: 100 * result.macroF1 },
      { measure: 'accuracy', value: 100 * result.accuracy },
      { measure: 'r', value: 100 * (result.r ?? 0) },
    ],
  },
})

/** Did it happen, according to the text. */
export const factuality: Suite = {
  name: 'factuality',
  sets: [
    set('uw', 'committed'),
    set('uds_it_happened', 'happened'),
    set('meantime_factuality', 'committed'),
    set('commitmentbank', 'committed'),
    set('megaveridicality2', 'follows'),
    set('ross_pavlick', 'follows'),
  ],
}

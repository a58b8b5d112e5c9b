import type { Layers } from '../../src/model/layers.js'
import { type Answer, type Gold, report, type Suite } from './suite.js'

/** PolNeAR marks outermost attributions only: of 4,106 in 168 articles of its training part 8 have their cue in a quotation. */
const answer = (gold: Gold, layers: Layers): Answer => ({
  id: gold.id,
  attributions: layers.attributions
    .filter(({ parent }) => parent === null)
    .map(({ source, cue, content, rest }) => ({
      sources: source ? [[source]] : [],
      cues: cue ? [[cue]] : [],
      contents: [[content, ...rest]],
    })),
})

/** Who is said to have said what. */
export const quotes: Suite = {
  name: 'quotes',
  sets: [
    {
      file: 'quotes/polnear',
      document: (gold) => report(gold.id, gold.text, gold.date ?? null),
      answer,
      leaveOut: (gold) => String(gold.id).includes('#'),
      scorer: {
        name: 'score-attribution.mjs',
        figures: (result) => [
          { measure: 'partial relation F1', value: 100 * result.relations.partial.f },
          { measure: 'partial relation precision', value: 100 * result.relations.partial.p },
          { measure: 'partial relation recall', value: 100 * result.relations.partial.r },
          { measure: 'source accuracy', value: 100 * (result.sourceAccuracyOnMatched ?? 0) },
          { measure: 'content F1', value: 100 * result.chars.content.f },
        ],
      },
    },
  ],
}

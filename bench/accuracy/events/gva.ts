import { tollOf } from '../../../src/claims/toll.js'
import { type Gold, type GoldSet, report } from '../suite.js'

/** Killed and injured in the incident a news report is about; its headline is read with it. */
export const gva: GoldSet = {
  file: 'events/gva_incident_articles',
  document: (gold) => report(gold.id, gold.title ? `${gold.title}\n\n${gold.text}` : gold.text, gold.dct ?? null),
  answer: (gold, layers, document) => ({ id: gold.id, gold: { ...tollOf(layers, document.text) } }),
  scorer: {
    name: 'score-incident-slots.mjs',
    figures: (result: Gold) => [
      { measure: 'killed exact', value: 100 * result.killed.accuracy },
      { measure: 'injured exact', value: 100 * result.injured.accuracy },
    ],
  },
}

import { eventPlaceReader } from '../../../src/claims/where-when.js'
import { type Gold, type GoldSet, report } from '../suite.js'

/** Where the given event words happened: the place the engine gives each of them. */
export const location: GoldSet = {
  file: 'events/event_location',
  document: (gold) => report(gold.id, gold.text),
  answer: (gold, layers, _document, know) => {
    const place = eventPlaceReader(layers, know)
    const found = gold.verbs.flatMap(({ start, end }: Gold) => {
      const token = layers.tokens.findIndex((t) => t.start < end && t.end > start)
      const where = token < 0 ? null : place(token)
      return where ? [{ start: where.start, end: where.end }] : []
    })
    return { id: gold.id, locations: found }
  },
  scorer: {
    name: 'score-spans.mjs',
    flags: ['--field=locations', '--label='],
    figures: (result) => [
      { measure: 'location set F1', value: 100 * result.strict.f },
      { measure: 'location relaxed F1', value: 100 * result.relaxed.f },
    ],
  },
}

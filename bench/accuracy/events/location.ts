import { eventPlaceReader } from '../../../src/claims/event-place.js'
import { type Gold, type GoldSet, report } from '../suite.js'

/** Where the given event words happened: the place the engine gives each of them. */
export const location: GoldSet = {
  file: 'events/event_location',
  document: (gold) => report(gold.id, gold.text),
  answer: (gold, layers, document, know) => {
    const place = eventPlaceReader(layers, know, document.text)
    const found = gold.verbs.flatMap(({ start, end }: Gold) => {
      const token = layers.tokens.findIndex((t) => t.start < end && t.end > start)
      return token < 0 ? [] : place(token).map(({ start, end }) => ({ start, end }))
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

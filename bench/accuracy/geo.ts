import type { Layers } from '../../src/model/layers.js'
import type { Document } from '../../src/model/text.js'
import { type Answer, type Figure, type Gold, type GoldSet, report, type Suite } from './suite.js'

/** Every mention that points at a place, with coordinates where it could be resolved. */
const answer = (gold: Gold, layers: Layers, document: Document): Answer => ({
  id: gold.id,
  toponyms: layers.places.map(({ start, end, place }) => ({
    start,
    end,
    text: document.text.slice(start, end),
    ...(place ? { lat: place.lat, lon: place.lon } : {}),
  })),
})

const figures = (result: Gold): Figure[] => [
  { measure: 'strict F1', value: 100 * result.strict.f },
  { measure: 'relaxed F1', value: 100 * result.relaxed.f },
  { measure: 'acc@161km on matched', value: 100 * (result.acc161 ?? 0) },
  { measure: 'end-to-end acc@161km', value: 100 * (result.endToEndAcc161 ?? 0) },
]

const set = (name: string, flags: readonly string[] = []): GoldSet => ({
  file: `geo/${name}`,
  document: (gold) => ({
    ...report(gold.id, gold.text, gold.dct?.slice(0, 10) ?? null),
    title: gold.title ?? null,
    outlet: gold.outlet ?? null,
    url: gold.url ?? null,
  }),
  wanted: ['places'],
  answer,
  leaveOut: (gold) => !gold.text,
  scorer: { name: 'score-toponyms.mjs', flags, figures },
})

export const geo: Suite = {
  name: 'geo',
  sets: [set('lgl'), set('geowebnews', ['--literal']), set('geovirus'), set('trnews'), set('geocorpora_tweets')],
}

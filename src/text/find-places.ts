import type { PlaceMention, PlacePrecision, PlaceUse } from '../model/place.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import { findSpots } from './places/find-spots.js'
import { findUnknown, type Unknown } from './places/find-unknown.js'
import { homeOf } from './places/home.js'
import { type Resolution, resolve } from './places/resolve.js'
import type { Spot, Words } from './places/spot.js'
import { useOf } from './places/use.js'
import { nearWords } from './places/words.js'

export const rules: readonly Rule[] = [
  { id: 'G1', what: 'a name that stands for the place itself', example: 'the port city of Sirte' },
  { id: 'G2', what: 'a capital or country that stands for its government', example: 'Ankara announced new sanctions' },
  { id: 'G3', what: 'an adjective or demonym, resolved to its country or region', example: 'Libyan fighters' },
  { id: 'G4', what: 'a place inside a longer name', example: 'the Bank of Cyprus' },
  {
    id: 'G5',
    what: 'a name in a place’s position that no gazetteer knows',
    example: 'the village of Umm Kesra, Idlib',
  },
]

/** Which places the report's names mean, how closely each mention fixes a point, and whether a place is meant at all. */
export const findPlaces = stage({
  name: 'find-places',
  needs: ['sentences', 'tokens', 'names', 'equipment'],
  gives: ['places'],
  run({ document, tokens, names, equipment }, know) {
    const words = { text: document.text, tokens, names }
    // "Grad rockets": a type of arms is no town of its name
    const arms = equipment.filter(({ type }) => type !== null)
    const spots = findSpots(words, know.gazetteer, arms)
    const resolved = resolve(spots, homeOf(document, know.outlets))
    const credible = spots.flatMap((spot, i) => {
      const resolution = resolved[i]
      return resolution && isCredible(spot, resolution) ? [{ spot, resolution }] : []
    })
    const places = credible.map(({ spot, resolution }) => mentionOf(words, spot, resolution))
    const known = credible.map(({ spot }) => spot)
    const unknown = findUnknown(words, known, know.gazetteer).map((name) =>
      unlocated(name, credible[name.container]?.resolution),
    )
    return { places: [...places, ...unknown].sort((a, b) => a.start - b.start || b.end - a.end) }
  },
})

function mentionOf(words: Words, spot: Spot, resolution: Resolution): PlaceMention {
  const use = useOf(words, spot, resolution)
  return {
    start: spot.start,
    end: spot.end,
    name: resolution.place.name,
    use,
    place: resolution.place,
    precision: precisionOf(words.tokens[spot.first - 1]?.text ?? '', resolution, use),
    alternatives: resolution.alternatives,
    reason: resolution.reason,
    rule: ruleOf(use),
  }
}

/** A name no gazetteer knows: in the area that the words put it in, or nowhere that can be said. */
function unlocated({ start, end, text }: Unknown, container: Resolution | undefined): PlaceMention {
  const within = container && container.naming !== 'people' ? container.place : null
  return {
    start,
    end,
    name: text,
    use: 'place',
    place: within,
    precision: within ? (within.kind === 'country' ? 'country' : 'admin') : 'unlocatable',
    alternatives: [],
    reason: within ? `in no gazetteer; the report puts it in ${within.name}` : 'in no gazetteer',
    rule: 'G5',
  }
}

/** A hamlet nobody points to is more often a person or a word: small places need their neighbours' word. */
function isCredible(spot: Spot, { score, naming }: Resolution): boolean {
  if (naming === 'people') return true
  return score >= [4.6, 3.2, 2][spot.cue]!
}

function precisionOf(before: string, { place, naming }: Resolution, use: PlaceUse): PlacePrecision {
  if (use === 'government') return 'country'
  if (naming === 'people' || use === 'people') return place.kind === 'country' ? 'country' : 'region'
  switch (place.kind) {
    case 'country':
      return 'country'
    case 'admin1':
    case 'admin2':
      return 'admin'
    case 'river':
    case 'route':
      return 'line'
    case 'region':
    case 'continent':
    case 'water':
    case 'desert':
    case 'mountain':
    case 'island':
    case 'strait':
      return 'region'
    default:
      return nearWords.has(before.toLowerCase()) ? 'near' : 'exact'
  }
}

function ruleOf(use: PlaceUse): string {
  return { place: 'G1', government: 'G2', people: 'G3', 'part-of-name': 'G4' }[use]
}

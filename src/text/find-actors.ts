import { firstEndingAfter } from '../lib/first-after.js'
import type { ActorMention } from '../model/actor.js'
import type { EquipmentMention } from '../model/mention.js'
import type { PlaceMention } from '../model/place.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import type { Arc, Token } from '../model/text.js'
import { contextOf } from './actors/context.js'
import { itemsOf, type Line, piecesOf } from './actors/items.js'
import { mentions } from './actors/mentions.js'
import { withBodies } from './actors/organisations.js'
import { collectOwn } from './actors/people.js'
import { sceneOf } from './actors/scene.js'

export const rules: readonly Rule[] = [
  { id: 'A1', what: 'a name of the tables', example: 'Libyan National Army' },
  { id: 'A2', what: 'a short form the report itself defines', example: 'Government of National Accord (GNA)' },
  { id: 'A3', what: 'a person of the tables', example: 'Khalifa Haftar' },
  { id: 'A4', what: 'a person the report names and describes', example: 'GNA spokesman Mohamad Gnounou' },
  { id: 'A5', what: 'a state', example: 'Egypt; Egyptian tanks' },
  { id: 'A6', what: 'a seat of government for the government', example: 'Ankara announced' },
  { id: 'A7', what: 'a people', example: 'Libyans' },
  { id: 'A8', what: 'an institution of a state', example: 'Turkish Armed Forces; the Italian foreign ministry' },
  { id: 'A9', what: 'an institution whose meaning depends on date and outlet', example: 'the Libyan army' },
  { id: 'A10', what: 'fighters or officials of a named body', example: 'LNA fighters; a Hamas spokesman' },
  { id: 'A11', what: 'forces by whose they are', example: "Haftar's forces; forces loyal to Haftar" },
  {
    id: 'A12',
    what: 'forces by who stands behind them: a term of the outlet',
    example: 'Turkish-backed forces; Turkish proxies',
  },
  { id: 'A13', what: 'a side by whom it is for', example: 'pro-GNA sources' },
  { id: 'A14', what: 'whoever holds an office at the date', example: 'the Italian prime minister' },
  { id: 'A15', what: 'a kind of people with their country', example: 'Syrian militants' },
  { id: 'A16', what: 'a kind of people, country by where the report is', example: 'gunmen; residents' },
  { id: 'A17', what: 'a term that fits one named party of the report', example: 'the rebels' },
  { id: 'A18', what: 'an organisation no table knows', example: 'the Wells Brigade' },
]

/** Finds who acts or is acted upon: by the tables of data/actors, by what the report itself defines, and by its nouns. */
export const findActors = stage({
  name: 'find-actors',
  needs: ['blocks', 'origins', 'sentences', 'tokens', 'equipment', 'names', 'arcs', 'places'],
  gives: ['actors'],
  run({ document, blocks, origins, sentences, tokens, equipment, names, arcs, places }, know) {
    const table = know.actors
    const read = sentences.filter(({ block }) => !/boilerplate|byline/.test(blocks[block]?.kind ?? 'body'))
    const isWord = (key: string) => know.lexicon.closed(key) !== null || know.lexicon.forms(key).length > 0
    const sure: Line[] = read.map((sentence) => {
      const pieces = piecesOf(document.text, sentence, table, isWord)
      return { pieces, items: itemsOf(pieces, table, null, () => false) }
    })
    const isGivenName = (word: string) => know.gazetteer.otherwise(word) === 'first'
    const { own, people } = collectOwn(sure, document.text, names, table, isGivenName)
    const hints = places.flatMap(({ use, place, start, end, alternatives }) =>
      use === 'place' && place?.country && place.kind !== 'country'
        ? [{ start, end, country: place.country, common: alternatives.length > 0, population: place.population }]
        : [],
    )
    const context = contextOf(document, origins, sure, hints, table)
    const allows = (id: string) => {
      const country = table.get(id, context.on)?.country ?? null
      return country !== null && context.weight(country) > 0 && table.isActive(id, context.on)
    }
    const lines: Line[] = sure.map(({ pieces }) => ({ pieces, items: itemsOf(pieces, table, own, allows) }))
    const located = new Set(places.flatMap(({ use, start }) => (use === 'place' ? [start] : [])))
    const actors = mentions(sceneOf({ text: document.text, lines, people, context, table, located }))
      .filter((mention) => !isEquipment(mention, equipment) && !isInsideTown(mention, places))
      .map((mention) => asPart(mention, tokens, arcs))
    return { actors: withBodies(document.text, actors, names, places, context) }
  },
})

/** "Mocímboa da Praia" is no seat of a government. */
function isInsideTown({ start, end, rule }: ActorMention, places: readonly PlaceMention[]): boolean {
  if (rule !== 'A6') return false
  const place = places[firstEndingAfter(places, start)]
  return place !== undefined && place.start <= start && end <= place.end && place.end - place.start > end - start
}

/** "Wing Loong" is no wing of anybody. */
function isEquipment({ start, end, rule }: ActorMention, equipment: readonly EquipmentMention[]): boolean {
  const item = equipment[firstEndingAfter(equipment, start)]
  if (item === undefined || item.type === null || item.start >= end) return false
  return rule === 'A15' || rule === 'A16' || (item.start <= start && end <= item.end)
}

/** "Police station", "rebel tanks": a common noun that only narrows the noun after it is part of another phrase. */
function asPart(mention: ActorMention, tokens: readonly Token[], arcs: readonly Arc[]): ActorMention {
  if (!/^A(8|9|15|16|17)$/.test(mention.rule)) return mention
  const last = firstEndingAfter(tokens, mention.end - 1)
  const arc = arcs[last]
  if (arc === undefined || arc.head <= last || !/^(compound|amod)/.test(arc.deprel)) return mention
  return { ...mention, part: true }
}

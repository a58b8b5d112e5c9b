import type { Claim } from '../../../src/model/claim.js'
import type { Layers } from '../../../src/model/layers.js'
import { type Answer, type Figure, type Gold, type GoldSet, report } from '../suite.js'
import { alpha3 } from './country-codes.js'

/** Types, or types with modes, of the gold's older manual in PLOVER 0.8's words. */
const today: Readonly<Record<string, string>> = {
  INVESTIGATE: 'ACCUSE',
  DISAPPROVE: 'ACCUSE',
  DEMAND: 'REQUEST',
  FIGHT: 'ASSAULT',
  'COERCE/destroy': 'ASSAULT',
}

interface Coded {
  readonly type: string
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/**
 * PLOVER triples of a reading: what was done, and the countries of who did it and to whom. An act with no country named on
 * the other side is coded for the country in which it took place, as the gold does with what happens inside one country.
 */
function coded(claim: Claim): Coded | null {
  const type = claim.plover?.split('/')[0]
  if (!type || claim.type === 'WARNING') return null
  const countries = (roles: readonly string[]) => [
    ...new Set(
      claim.actors
        .filter((a) => roles.includes(a.role))
        .map((a) => (a.country ? alpha3(a.country) : a.actor ? 'IGO' : '')),
    ),
  ]
  const target = countries(['recipient', 'victim', 'owner', 'operator', 'location-holder'])
  const where = claim.place?.country
  return {
    type,
    source: countries(['actor', 'supplier']),
    target: target.some(Boolean) || !where ? target : [alpha3(where)],
  }
}

const answer = (gold: Gold, layers: Layers): Answer => ({
  id: gold.id,
  events: layers.claims.map(coded).filter((e) => e !== null),
})

/** Slips of the gold's own codes. */
const slips: Readonly<Record<string, string>> = { JAP: 'JPN', ITL: 'ITA' }

/** Whether one of the gold's codes was given; a gold without a code asks nothing. */
function agrees(actors: Gold, given: readonly string[]): boolean {
  const codes = actors.map((a: Gold) => a.code).filter((code: unknown) => code && code !== 'undefined')
  return codes.length === 0 || codes.some((code: string) => given.includes(slips[code] ?? code))
}

/**
 * One sentence is one item, with all events that the gold gives it. Category recall: gold events whose category is among
 * those emitted for the sentence. Category and countries: the same with source and target country right in one event.
 * Precision: emitted categories, each once a sentence, that the gold has for it.
 */
function score(pairs: readonly (readonly [Gold, Answer])[]): Figure[] {
  const sentences = new Map<string, { gold: Gold[]; events: readonly Coded[] }>()
  for (const [gold, given] of pairs) {
    const item = sentences.get(gold.text) ?? { gold: [], events: given.events as readonly Coded[] }
    item.gold.push(gold)
    sentences.set(gold.text, item)
  }
  const count = { gold: 0, found: 0, whole: 0, given: 0, right: 0 }
  for (const { gold, events } of sentences.values()) {
    const typeOf = (g: Gold) => today[`${g.event}/${g.mode}`] ?? today[g.event] ?? g.event
    const wanted = new Set(gold.map(typeOf))
    const given = new Set(events.map((e) => e.type))
    count.given += given.size
    count.right += [...given].filter((type) => wanted.has(type)).length
    for (const g of gold) {
      count.gold++
      const same = events.filter((e) => e.type === typeOf(g))
      if (same.length) count.found++
      if (same.some((e) => agrees(g.source, e.source) && agrees(g.target, e.target))) count.whole++
    }
  }
  return [
    { measure: 'category recall', value: (100 * count.found) / count.gold },
    { measure: 'category and countries', value: (100 * count.whole) / count.gold },
    { measure: 'precision', value: count.given ? (100 * count.right) / count.given : 0 },
  ]
}

export const plover: GoldSet = {
  file: 'events/plover_gsr',
  document: (gold) => report(gold.id, gold.text),
  answer,
  score,
}

import type { ActorMention } from '../model/actor.js'
import type { Attribution, Side } from '../model/attribution.js'
import type { OutletTable } from '../model/outlet.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import { official, Sides } from './sides.js'

/**
 * On whose side each source is, by the tables of actors at the day of publication. Residents, witnesses and whoever no
 * table places stay unknown; a nationality alone puts nobody on a state's side.
 */
export const takeSides = stage({
  name: 'take-sides',
  needs: ['attributions', 'actors'],
  gives: ['attributions'],
  run({ document: { text, published }, attributions, actors }, { actors: table, outlets }) {
    const sides = new Sides(table, published?.slice(0, 10) ?? null)
    return { attributions: attributions.map((one) => ({ ...one, side: sideOf(one, text, actors, outlets, sides) })) }
  },
})

function sideOf(
  { source, speaker, actor }: Attribution,
  text: string,
  actors: readonly ActorMention[],
  outlets: OutletTable,
  sides: Sides,
): Side | null {
  const meant = speaker ?? source
  if (!meant) return null
  const words = text.slice(meant.start, meant.end)
  const mention = actor === null ? null : actors[actor]!
  const state = stateMedia.exec(words)
  if (state) return mention?.actor ? sideFor(mention.actor, `${words} is run by the state`, 'J3', sides) : null
  const press = outletSide(words, outlets, sides)
  if (press) return press
  if (!mention || mention.part) return null
  if (mention.actor) return sideFor(mention.actor, mention.name, 'J1', sides)
  const party = mention.country !== null && official.has(mention.sector) && sides.partyOfOfficials(mention.country)
  return party
    ? { party, name: sides.nameOf(party), reason: `${words} speaks for ${sides.nameOf(party)}`, rule: 'J5' }
    : null
}

/** The side of an outlet that a state or party runs; null for every other. */
export function outletSide(name: string, outlets: OutletTable, sides: Sides): Side | null {
  const outlet = outlets.byName(name)
  return outlet?.owner
    ? sideFor(outlet.owner, `${outlet.name} is run by ${sides.nameOf(outlet.owner)}`, 'J4', sides)
    : null
}

function sideFor(id: string, reason: string, rule: string, sides: Sides): Side | null {
  const party = sides.partyOf(id)
  if (party === null) return null
  if (party === 'none')
    return { party, name: 'no party', reason: `${sides.nameOf(id)} stands with no party`, rule: 'J2' }
  const name = sides.nameOf(party)
  if (rule !== 'J1') return { party, name, reason, rule }
  return { party, name, reason: party === id ? `it is ${name} itself` : `${reason} belongs to ${name}`, rule }
}

const stateMedia =
  /\bstate(?:[ -](?:run|owned|controlled|affiliated))?(?: [a-z]+)? (?:media|tv|television|radio|broadcaster|news agency|newspaper|agency|press)\b/i

export const rules: readonly Rule[] = [
  { id: 'J1', what: 'a source on the side of what it belongs to', example: 'An LNA spokesman said …' },
  { id: 'J2', what: 'a source that stands with no party', example: 'The Red Cross said …' },
  { id: 'J3', what: "a state's media are on its side", example: 'Syrian state television said …' },
  { id: 'J4', what: 'an outlet is on the side of the state or party that runs it', example: 'SANA reported …' },
  {
    id: 'J5',
    what: 'an official or soldier of a country speaks for its government',
    example: 'A Turkish official said …',
  },
]

import type { DeskSummary } from '../model/api.js'
import type { Participant } from '../model/claim.js'

/**
 * Okabe and Ito's palette, safe for the colour-blind. Parties get a colour in the order in which they are most named:
 * none means friend or foe. The last colour is everybody else.
 */
export const palette = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#f0e442', '#d55e00', '#8c8c8c'] as const

const others = palette.length - 1

export type ColourOf = (actor: string | null) => number

/** A party with how many claims name it or one of those who belong to it. */
export interface Party {
  readonly id: string
  readonly name: string
  readonly claims: number
}

/** The parties of a desk, most named first: the first few have a colour of their own. */
export function listParties(actors: DeskSummary['actors']): Party[] {
  const claims = new Map<string, number>()
  for (const actor of actors) claims.set(actor.party, (claims.get(actor.party) ?? 0) + actor.claims)
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return [...claims]
    .map(([id, n]) => ({ id, name: names.get(id) ?? id, claims: n }))
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
}

/** Index into the palette for an actor id. */
export function colourActors(actors: DeskSummary['actors']): ColourOf {
  const rank = new Map(listParties(actors).map(({ id }, i) => [id, Math.min(i, others)]))
  const party = new Map(actors.map((actor) => [actor.id, actor.party]))
  return (actor) => rank.get(party.get(actor ?? '') ?? '') ?? others
}

/** Whose colour an event or claim bears: who did it, else whom it is about. */
export function mainActor(actors: readonly Participant[]): Participant | null {
  return actors.find(({ role }) => role === 'actor') ?? actors[0] ?? null
}

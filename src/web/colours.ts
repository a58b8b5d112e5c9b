import type { DeskSummary } from '../model/api.js'
import type { Participant } from '../model/claim.js'

/**
 * Okabe and Ito's palette, safe for the colour-blind. Parties get a colour in the order in which they are most named:
 * none means friend or foe. The last colour is everybody else.
 */
export const palette = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#f0e442', '#d55e00', '#8c8c8c'] as const

const others = palette.length - 1

export type ColourOf = (actor: string | null) => number

/** Index into the palette for an actor id. */
export function colourActors(actors: DeskSummary['actors']): ColourOf {
  const rank = new Map(actors.slice(0, others).map(({ id }, i) => [id, i]))
  return (actor) => (actor === null ? others : (rank.get(actor) ?? others))
}

/** Whose colour an event or claim bears: who did it, else whom it is about. */
export function mainActor(actors: readonly Participant[]): Participant | null {
  return actors.find(({ role }) => role === 'actor') ?? actors[0] ?? null
}

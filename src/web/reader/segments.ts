import type { Claim } from '../../model/claim.js'
import type { Span } from '../../model/text.js'

/** What a stretch of text is, besides being evidence. */
type Mark = 'trigger' | 'who' | 'where' | 'when' | 'amount' | 'said' | 'loaded'

/** A span to be drawn: the evidence of a claim, or words with a mark. */
export type Ink = Span & ({ readonly claim: string } | { readonly mark: Mark })

/** A stretch of text over which nothing begins or ends: it can be drawn as one element. */
export interface Segment extends Span {
  readonly claims: readonly string[]
  readonly marks: readonly Mark[]
}

/** Cuts `[start, end)` wherever an ink begins or ends; together the segments are exactly that text. */
export function segments(start: number, end: number, inks: readonly Ink[]): Segment[] {
  const inside = inks.filter((ink) => ink.start < end && ink.end > start && ink.start < ink.end)
  const cuts = new Set([start, end])
  for (const ink of inside) {
    cuts.add(Math.max(start, ink.start))
    cuts.add(Math.min(end, ink.end))
  }
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1]!
    const here = inside.filter((ink) => ink.start < to && ink.end > from)
    return {
      start: from,
      end: to,
      claims: [...new Set(here.flatMap((ink) => ('claim' in ink ? [ink.claim] : [])))],
      marks: [...new Set(here.flatMap((ink) => ('mark' in ink ? [ink.mark] : [])))],
    }
  })
}

/** Gives claims whose evidence overlaps different heights, longest first, so that their underlines stack. */
export function lanes(claims: readonly Claim[]): Map<string, number> {
  const order = [...claims].sort((a, b) => a.start - b.start || b.end - a.end)
  const placed: { claim: Claim; lane: number }[] = []
  for (const claim of order) {
    const taken = new Set(placed.filter((p) => p.claim.end > claim.start).map((p) => p.lane))
    let lane = 0
    while (taken.has(lane)) lane++
    placed.push({ claim, lane })
  }
  return new Map(placed.map(({ claim, lane }) => [claim.id, lane]))
}

/** The words a claim rests on, by what each tells: drawn when the claim is chosen. */
export function wordsOfClaim(claim: Claim): Ink[] {
  const inks: Ink[] = [{ ...span(claim.trigger), mark: 'trigger' }]
  for (const participant of claim.actors) inks.push({ ...span(participant), mark: 'who' })
  if (claim.place) inks.push({ ...span(claim.place), mark: 'where' })
  if (claim.time.evidence) inks.push({ ...span(claim.time.evidence), mark: 'when' })
  for (const harm of [...claim.casualties, ...claim.losses]) inks.push({ ...span(harm), mark: 'amount' })
  return inks
}

function span({ start, end }: Span): Span {
  return { start, end }
}

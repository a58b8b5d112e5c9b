import type { Contradiction, SourcedClaim } from '../model/event.js'
import { party } from './same-actor.js'

/** Finds where claims about one event differ. Nothing is settled here: both sides stay visible. */
export function compare(claims: readonly SourcedClaim[]): Contradiction[] {
  return [
    ...differ(claims, 'polarity', 'whether it happened', (c) => c.polarity),
    ...differ(claims, 'stance', 'asserted by one, denied by another', (c) => c.stance),
    ...differ(claims, 'actor', 'who did it', (c) => doer(c)),
    ...amounts(claims),
  ]
}

function differ(
  claims: readonly SourcedClaim[],
  field: Contradiction['field'],
  what: string,
  value: (claim: SourcedClaim) => string | null,
): Contradiction[] {
  const sides = new Map<string, string[]>()
  for (const claim of claims) {
    const v = value(claim)
    if (v === null) continue
    const side = sides.get(v)
    if (side) side.push(claim.key)
    else sides.set(v, [claim.key])
  }
  return sides.size > 1 ? [{ field, what, sides: [...sides.values()] }] : []
}

/** The one actor a claim names as doing it; null when it names none or several, which differ from nobody. */
function doer(claim: SourcedClaim): string | null {
  const ids = new Set(claim.actors.filter((p) => p.role === 'actor' && p.actor).map((p) => party(p.actor!)))
  return ids.size === 1 ? [...ids][0]! : null
}

/** Two figures for the same kind of harm contradict when no number satisfies both: "16" and "over 30". */
function amounts(claims: readonly SourcedClaim[]): Contradiction[] {
  const figures = claims.flatMap((claim) =>
    claim.casualties
      .filter((c) => c.partOf === null && c.low !== null)
      .map((c) => ({ key: claim.key, kind: c.kind, low: c.low!, high: c.high ?? Infinity })),
  )
  const found: Contradiction[] = []
  for (const kind of new Set(figures.map((f) => f.kind))) {
    const same = figures.filter((f) => f.kind === kind)
    const first = same[0]!
    const others = same.filter((f) => f.low > first.high || f.high < first.low)
    if (others.length === 0) continue
    const agreeing = same.filter((f) => !others.includes(f))
    found.push({
      field: 'amount',
      what: `how many ${kind}`,
      sides: [agreeing.map((f) => f.key), others.map((f) => f.key)],
    })
  }
  return found
}

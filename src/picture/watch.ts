import type { Event, SourcedClaim, Watch } from '../model/event.js'

/** Turns "if … then …" claims into things to watch for, and says which event, if any, met the condition since. */
export function watch(claims: readonly SourcedClaim[], events: readonly Event[]): Watch[] {
  const byKey = new Map(claims.map((claim) => [claim.key, claim]))
  return claims
    .filter((claim) => claim.type === 'WARNING' && claim.condition !== null && claim.consequence !== null)
    .map((claim) => {
      const condition = `${claim.report}/${claim.condition}`
      return {
        claim: claim.key,
        condition,
        consequence: `${claim.report}/${claim.consequence}`,
        by: claim.source ?? claim.outlet,
        metBy: events.find((event) => meets(event, byKey.get(condition), claim.published))?.id ?? null,
      }
    })
}

/** The same thing by the same actor at the same place, told as having happened, not before the warning was published. */
function meets(event: Event, condition: SourcedClaim | undefined, since: string | null): boolean {
  if (!condition || event.type !== condition.type || event.polarity === 'did-not' || event.status !== 'actual')
    return false
  if (event.claims.includes(condition.key) || !since || !event.time.latest || event.time.latest < since.slice(0, 10))
    return false
  const sameActor = condition.actors.some(
    (p) => p.role === 'actor' && p.actor && event.actors.some((q) => q.role === 'actor' && q.actor === p.actor),
  )
  return sameActor && condition.place?.id != null && condition.place.id === event.place?.id
}

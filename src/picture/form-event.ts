import type { Casualties, Loss, Participant } from '../model/claim.js'
import type { Event, EventPlace, SourcedClaim, Story } from '../model/event.js'
import type { Interval } from '../model/interval.js'
import type { PlacePrecision } from '../model/place.js'
import { compare } from './compare.js'
import type { Match } from './match-events.js'
import { party } from './same-actor.js'
import { title } from './title.js'

const precisions: readonly PlacePrecision[] = ['exact', 'near', 'line', 'admin', 'region', 'country', 'unlocatable']
const certainty = ['actual', 'ongoing', 'attempted', 'planned', 'conditional', 'historical'] as const

/** Makes the event that matched claims agree on. Values come from claims alone; every claim stays listed. */
export function formEvent({ claims }: Match, storyOf: ReadonlyMap<string, Story>): Event {
  const sorted = [...claims].sort((a, b) => b.confidence - a.confidence || (a.key < b.key ? -1 : 1))
  const best = sorted[0]!
  const stories = new Map(claims.map((claim) => [storyOf.get(claim.report)?.id ?? claim.report, claim]))
  const origins = new Set([...stories].map(([id, claim]) => storyOf.get(claim.report)?.origin ?? id))
  const asserted = sorted.filter((c) => c.stance === 'asserts')
  const parts = {
    type: best.type,
    mode: sorted.find((c) => c.mode !== null)?.mode ?? null,
    status: certainty.find((status) => sorted.some((c) => c.status === status)) ?? best.status,
    polarity: most(sorted.map((c) => c.polarity)),
    actors: actors(sorted),
    place: place(sorted),
    time: time(sorted),
    casualties: casualties(sorted),
    losses: losses(sorted),
  }
  return {
    id: `e-${best.report}-${best.id}`,
    ...parts,
    title: title({ ...parts, control: best.control, isGoal: isGoal(sorted) }),
    claims: sorted.map((c) => c.key),
    reports: new Set(claims.map((c) => c.report)).size,
    origins: origins.size,
    contradictions: compare(sorted),
    confidence: confidence(asserted.length > 0 ? asserted : sorted, storyOf),
  }
}

/** Independent origins add up; a copy, or a second claim of the same origin, adds nothing. */
function confidence(claims: readonly SourcedClaim[], storyOf: ReadonlyMap<string, Story>): number {
  const byOrigin = new Map<string, number>()
  for (const claim of claims) {
    const origin = storyOf.get(claim.report)?.origin ?? claim.report
    byOrigin.set(origin, Math.max(byOrigin.get(origin) ?? 0, claim.confidence))
  }
  const doubt = [...byOrigin.values()].reduce((product, p) => product * (1 - p), 1)
  return Math.round(Math.min(0.99, 1 - doubt) * 1000) / 1000
}

/** The value most claims give; the strongest claim decides a tie. */
function most<T>(values: readonly T[]): T {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0]
}

/** Everybody named, once a party: the strongest claim's words come first. */
function actors(claims: readonly SourcedClaim[]): Participant[] {
  const seen = new Map<string, Participant>()
  for (const claim of claims) {
    for (const participant of claim.actors) {
      const key = `${participant.role} ${participant.actor ? party(participant.actor) : participant.name.toLowerCase()}`
      if (!seen.has(key)) seen.set(key, participant)
    }
  }
  return [...seen.values()]
}

/** "fled towards Bani Walid": whether the event's place is where it led. */
function isGoal(claims: readonly SourcedClaim[]): boolean {
  const best = bestPlaced(claims)
  const words = best?.place ? best.quote.slice(0, Math.max(0, best.place.start - best.start)) : ''
  return /\b(?:to|towards?|into|for) (?:the )?(?:(?:town|city|village|direction) of )?$/i.test(words)
}

/** The most precise place named; one stated with the event before one carried over. */
function place(claims: readonly SourcedClaim[]): EventPlace | null {
  const best = bestPlaced(claims)?.place
  if (!best) return null
  const { id, name, lat, lon, country, precision } = best
  return { id, name, lat, lon, country, precision }
}

function bestPlaced(claims: readonly SourcedClaim[]): SourcedClaim | undefined {
  const rank = (c: SourcedClaim) => precisions.indexOf(c.place!.precision) + (c.place!.implied ? 0.5 : 0)
  return claims.filter((c) => c.place !== null).sort((a, b) => rank(a) - rank(b))[0]
}

/** What all the claims' times have in common; where they have nothing in common, the strongest claim's. */
function time(claims: readonly SourcedClaim[]): Interval {
  const told = claims.filter((c) => c.time.basis !== 'published')
  const used = told.length > 0 ? told : claims
  const strongest = used[0]!.time
  const latestStart =
    used
      .flatMap((c) => c.time.earliest ?? [])
      .sort()
      .at(-1) ?? null
  const earliestEnd = used.flatMap((c) => c.time.latest ?? []).sort()[0] ?? null
  const { earliest, latest, precision, basis } =
    latestStart !== null && earliestEnd !== null && latestStart > earliestEnd
      ? strongest
      : {
          earliest: latestStart,
          latest: earliestEnd,
          precision: latestStart === earliestEnd ? ('day' as const) : strongest.precision,
          basis: strongest.basis,
        }
  return { earliest, latest, precision, basis }
}

/** Per kind of harm, the widest range the claims give: contradictions are told apart, not averaged away. */
function casualties(claims: readonly SourcedClaim[]): Casualties[] {
  const byKind = new Map<string, Casualties>()
  for (const figure of claims.flatMap((c) => c.casualties).filter((f) => f.partOf === null)) {
    const known = byKind.get(figure.kind)
    byKind.set(figure.kind, known ? widest(known, figure) : figure)
  }
  return [...byKind.values()]
}

function losses(claims: readonly SourcedClaim[]): Loss[] {
  const byItem = new Map<string, Loss>()
  for (const loss of claims.flatMap((c) => c.losses)) {
    const key = `${loss.type ?? loss.equipment.toLowerCase()} ${loss.state} ${loss.owner ?? ''}`
    const known = byItem.get(key)
    byItem.set(key, known ? widest(known, loss) : loss)
  }
  return [...byItem.values()]
}

function widest<T extends { readonly low: number | null; readonly high: number | null }>(a: T, b: T): T {
  const low = a.low === null || b.low === null ? (a.low ?? b.low) : Math.min(a.low, b.low)
  const high = a.high === null || b.high === null ? null : Math.max(a.high, b.high)
  return { ...a, low, high }
}

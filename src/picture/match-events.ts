import { distance } from '../lib/geo.js'
import type { ClaimPlace, EventType, Loss } from '../model/claim.js'
import type { SourcedClaim } from '../model/event.js'
import type { Interval } from '../model/interval.js'
import { party, sameActor } from './same-actor.js'

/** Claims taken to be about one event, and what joined them. */
export interface Match {
  readonly claims: readonly SourcedClaim[]
}

/** Places closer than this are one place for an event: a town and its airport are not. */
const samePlaceKm = 8
/** Days that an event's reports may differ by, when neither says a range. */
const sameTimeDays = 1

/**
 * Joins claims that tell of the same event. A claim joins a match only if it fits every claim already there
 * (complete linkage), so that chains of near misses never pull two events into one. Two claims fit when their types
 * agree, their times can be the same, nothing in their actors or places excludes it, and enough is known to say so:
 * a shared place, or a shared actor on each side.
 */
export function matchEvents(claims: readonly SourcedClaim[]): Match[] {
  const matches: SourcedClaim[][] = []
  const blocks = new Map<string, SourcedClaim[][]>()
  for (const claim of [...claims].filter((c) => c.type !== 'WARNING').sort(inOrder)) {
    const keys = blockKeys(claim)
    const near = new Set(keys.flatMap((key) => blocks.get(key) ?? []))
    const home = [...near].find((match) => match.every((other) => sameEvent(claim, other)))
    if (home) home.push(claim)
    else matches.push([claim])
    const match = home ?? matches.at(-1)!
    for (const key of keys) {
      const others = blocks.get(key)
      if (!others) blocks.set(key, [match])
      else if (!others.includes(match)) others.push(match)
    }
  }
  return matches.map((members) => ({ claims: members }))
}

/** Strongest evidence first, so that well-founded claims form the matches and vague ones join them. */
function inOrder(a: SourcedClaim, b: SourcedClaim): number {
  const weight = (c: SourcedClaim) =>
    (c.place && c.place.precision === 'exact' ? 2 : 0) + (c.time.precision === 'day' ? 1 : 0)
  return weight(b) - weight(a) || b.confidence - a.confidence || (a.key < b.key ? -1 : 1)
}

/** Claims that could match share at least one key: their words, a place, a cell of the map, an actor or an item lost. */
function blockKeys(claim: SourcedClaim): string[] {
  const keys = [`${claim.type} told ${claim.quote}`]
  if (claim.place?.id) keys.push(`${claim.type} at ${claim.place.id}`)
  if (claim.place?.lat != null && claim.place.lon != null) {
    const [row, column] = [Math.round(claim.place.lat * 5), Math.round(claim.place.lon * 5)]
    for (const r of [row, row + 1]) for (const c of [column, column + 1]) keys.push(`${claim.type} cell ${r},${c}`)
  }
  for (const { actor } of claim.actors) if (actor) keys.push(`${claim.type} by ${party(actor)}`)
  for (const loss of claim.losses) if (loss.type) keys.push(`${claim.type} of ${loss.type}`)
  return keys
}

/** Types for which the place and day say enough; any other needs an actor in common too. */
const placeSuffices: ReadonlySet<EventType> = new Set(['CONTROL', 'DISPLACE', 'LOSS', 'CASUALTY'])

function sameEvent(a: SourcedClaim, b: SourcedClaim): boolean {
  if (isCopy(a, b)) return true
  if (a.type !== b.type || !sameMode(a, b) || !sameKind(a, b)) return false
  if ((a.status === 'historical') !== (b.status === 'historical')) return false
  if (isAhead(a) !== isAhead(b)) return false
  const agreed = sidesAgreed(a, b)
  if (agreed === 'differ') return false
  // who backs whom is a relation that lasts, wherever and whenever it is told
  if (a.type === 'BACKING') return agreed === 2
  const place = comparePlaces(a.place, b.place)
  if (place === 'differ' || !canBeSameTime(a, b)) return false
  if (place === 'same') return agreed > 0 || placeSuffices.has(a.type)
  return agreed === 2 || (agreed === 1 && a.losses.length > 0)
}

/** The same words in another report tell of the same. */
const isCopy = (a: SourcedClaim, b: SourcedClaim): boolean =>
  a.report !== b.report &&
  a.type === b.type &&
  a.quote !== '' &&
  a.quote === b.quote &&
  a.trigger.start - a.start === b.trigger.start - b.start &&
  a.status === b.status &&
  (a.place?.name ?? null) === (b.place?.name ?? null)

const isAhead = (claim: SourcedClaim) => claim.status === 'planned' || claim.status === 'conditional'

const sameMode = (a: SourcedClaim, b: SourcedClaim) => a.mode === null || b.mode === null || a.mode === b.mode

/** Losses must be of the same equipment, casualties of the same kind, control of the same direction or its failure. */
function sameKind(a: SourcedClaim, b: SourcedClaim): boolean {
  if (a.losses.length > 0 || b.losses.length > 0) {
    const same = (x: Loss, y: Loss) => x.class === y.class && (x.type === y.type || !x.type || !y.type)
    if (!a.losses.some((x) => b.losses.some((y) => same(x, y)))) return false
  }
  if (a.type === 'CASUALTY') return a.casualties.some((x) => b.casualties.some((y) => x.kind === y.kind))
  if (a.type === 'CONTROL') return (a.control === 'lost') === (b.control === 'lost')
  return true
}

/** News is new: an event that a report does not date is looked for among those of the days before its publication. */
const undatedDays = 3

function canBeSameTime(a: SourcedClaim, b: SourcedClaim): boolean {
  if (isLasting(a.time) !== isLasting(b.time)) return false
  const [x, y] = [days(a.time), days(b.time)]
  const slack = sameTimeDays
  return x !== null && y !== null && x[0] <= y[1] + slack && y[0] <= x[1] + slack
}

/** "Since 2014": a stretch that says nothing of any one day in it. */
function isLasting({ earliest, latest, precision }: Interval): boolean {
  if (precision !== 'open' || !earliest || !latest) return false
  return Date.parse(latest.slice(0, 10)) - Date.parse(earliest.slice(0, 10)) > undatedDays * 86_400_000
}

/** First and last day an event can have happened on, as days since 1970; null when nothing bounds it. */
function days({ earliest, latest, basis }: Interval): readonly [number, number] | null {
  const day = (date: string) => Math.floor(Date.parse(date.slice(0, 10)) / 86_400_000)
  if (!latest) return null
  if (earliest) return [day(earliest), day(latest)]
  return basis === 'published' ? [day(latest) - undatedDays, day(latest)] : null
}

/** How many sides (who did it, whom it struck) are named in both and agree; `differ` when one is named in both and does not. */
function sidesAgreed(a: SourcedClaim, b: SourcedClaim): 0 | 1 | 2 | 'differ' {
  let agreed = 0
  for (const doing of [true, false]) {
    const [x, y] = [side(a, doing), side(b, doing)]
    if (x.length === 0 || y.length === 0) continue
    if (!x.some((actor) => y.some((other) => sameActor(actor, other)))) return 'differ'
    agreed++
  }
  return agreed as 0 | 1 | 2
}

const side = (claim: SourcedClaim, doing: boolean) =>
  claim.actors.filter((p) => p.actor && (p.role === 'actor' || p.role === 'supplier') === doing).map((p) => p.actor!)

function comparePlaces(a: ClaimPlace | null, b: ClaimPlace | null): 'same' | 'open' | 'differ' {
  if (!a || !b) return 'open'
  if (a.id && a.id === b.id) return a.precision === 'country' ? 'open' : 'same'
  if (a.country && b.country && a.country !== b.country) return 'differ'
  const drawable = (p: ClaimPlace) =>
    p.lat !== null && p.lon !== null && (p.precision === 'exact' || p.precision === 'near')
  if (!drawable(a) || !drawable(b)) return 'open'
  const km = distance({ lat: a.lat!, lon: a.lon! }, { lat: b.lat!, lon: b.lon! })
  return km <= samePlaceKm ? 'same' : 'differ'
}

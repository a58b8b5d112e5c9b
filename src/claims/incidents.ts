import type { Claim, ClaimPlace, Participant } from '../model/claim.js'

export type IncidentKind = 'attack' | 'bombing' | 'kidnapping' | 'arson' | 'robbery'

/** Acts of violence of one report that its claims tell together: one kind, one place. */
export interface Incident {
  readonly kind: IncidentKind
  readonly claims: readonly Claim[]
  readonly place: ClaimPlace | null
  readonly perpetrators: readonly Participant[]
  /** People and things that were hit. */
  readonly targets: readonly Participant[]
}

/**
 * Groups a report's violent acts against people and property. Fighting between armed sides is no incident here; claims of
 * one kind are one incident as long as their places do not differ.
 */
export function incidentsOf(claims: readonly Claim[], text: string): Incident[] {
  const home = mostly(claims.flatMap((c) => (c.place?.country ? [c.place.country] : [])))
  const incidents: { kind: IncidentKind; claims: Claim[]; place: ClaimPlace | null }[] = []
  for (const claim of claims) {
    const kind = kindOf(claim, text)
    if (!kind || claim.polarity === 'did-not' || claim.status === 'conditional') continue
    // a place abroad in a report on one country's events is more often misread than right
    const place = claim.place && !claim.place.implied && claim.place.country === home ? claim.place : null
    const known = incidents.find((i) => i.kind === kind && mayBeOne(place, i.place))
    if (known) {
      known.claims.push(claim)
      if (!known.place || (isWide(known.place) && place && !isWide(place))) known.place = place ?? known.place
    } else incidents.push({ kind, claims: [claim], place })
  }
  return incidents.filter(isSolid).map((incident) => ({
    ...incident,
    perpetrators: unique(incident.claims.flatMap((c) => c.actors.filter((a) => a.role === 'actor'))),
    targets: unique(
      incident.claims.flatMap((c) => c.actors.filter((a) => a.role === 'recipient' || a.role === 'victim')),
    ),
  }))
}

const isWide = ({ precision }: ClaimPlace) => /^(?:country|region|unlocatable)$/.test(precision)

/** Two accounts without a place that tells them apart: "in Colombia" may be "in Bogotá". */
function mayBeOne(a: ClaimPlace | null, b: ClaimPlace | null): boolean {
  return !a || !b || a.id === b.id || isWide(a) || isWide(b)
}

function mostly(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/**
 * Somebody was harmed or something was hit, and it is one event rather than a state of affairs ("people are killed"): it
 * has a day, a place within a country, a count, or is told more than once.
 */
function isSolid({ kind, claims }: { kind: IncidentKind; claims: readonly Claim[] }): boolean {
  const harm = claims.some((c) => c.casualties.some((x) => x.kind === 'killed' || x.kind === 'injured'))
  if (kind === 'attack') return harm && (claims.length > 1 || claims.some(isParticular))
  if (kind === 'kidnapping') return claims.some((c) => c.actors.some((a) => a.role === 'victim'))
  return harm || claims.length > 1 || claims.some((c) => c.actors.length > 0)
}

function isParticular({ time, place, casualties }: Claim): boolean {
  if (time.evidence && time.earliest) return true
  return (place !== null && !isWide(place)) || casualties.some((x) => x.low !== null && x.low === x.high)
}

function kindOf(claim: Claim, text: string): IncidentKind | null {
  const trigger = text.slice(claim.trigger.start, claim.trigger.end).toLowerCase()
  if (claim.type === 'COERCE' && claim.mode === 'seize' && /\b(rob|steal|stole|loot|heist|theft)/.test(trigger))
    return 'robbery'
  if (claim.type !== 'ASSAULT' && claim.type !== 'CASUALTY') return null
  if (claim.mode === 'abduct') return 'kidnapping'
  if (claim.mode === 'explosives' || claim.mode === 'suicide-attack') return 'bombing'
  if (/\b(burn|torch|arson|set fire|ablaze)/.test(trigger)) return 'arson'
  if (/\b(clash|battle|fight|combat|skirmish|war|advance|offensive|repel|violence)/.test(trigger)) return null
  const victims = claim.actors.filter((a) => a.role === 'recipient' || a.role === 'victim')
  const armed = victims.length > 0 && victims.every((a) => soldiers.has(a.sector))
  if (victims.length === 0 || armed) return null
  return 'attack'
}

const soldiers = new Set(['MIL', 'UAF', 'REB', 'PRM'])

function unique(people: readonly Participant[]): Participant[] {
  const seen = new Set<string>()
  return people.filter((p) => {
    const key = (p.actor ?? p.name).toLowerCase()
    return !seen.has(key) && seen.add(key)
  })
}

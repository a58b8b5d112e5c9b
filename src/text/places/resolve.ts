import { distance } from '../../lib/geo.js'
import type { Place, Reading } from '../../model/place.js'
import type { Feature, Spot } from './spot.js'

/** What a report's spots of one name were resolved to. */
export interface Resolution {
  readonly place: Place
  readonly naming: Reading['naming']
  readonly score: number
  readonly alternatives: readonly Place[]
  readonly reason: string
}

/** Where the outlet sits, when known. */
export interface Home {
  readonly country: string | null
}

interface Candidate {
  readonly place: Place
  readonly naming: Reading['naming']
  /** What speaks for it before the other names are heard. */
  readonly own: number
  score: number
  p: number
  reason: string
}

/** All spots of one spelling in a report: they mean one place unless one of them says otherwise. */
interface Group {
  readonly spots: number[]
  readonly candidates: Candidate[]
  readonly weight: number
  readonly cue: number
}

/** Weights of the evidence, in steps of about one power of ten of population. */
const weights = {
  country: 6.5,
  admin1: 5.2,
  admin2: 3.6,
  region: 4.6,
  ours: 0.8,
  capital: 0.8,
  alias: -0.9,
  romanised: -1.6,
  feature: 1.6,
  container: 5,
  sameCountry: 1.6,
  sameAdmin1: 2.2,
  near: 1.6,
  home: 1,
  sharp: 1.4,
}

const rounds = 4

/** Chooses a place for each spot: its own weight, what its neighbours call it, and where the report's other places lie. */
export function resolve(spots: readonly Spot[], home: Home): (Resolution | null)[] {
  const groups = [...groupSpots(spots).values()]
  for (let round = 0; round < rounds; round++) vote(groups, spots, home, round)
  const chosen: (Resolution | null)[] = spots.map(() => null)
  const named = groups.flatMap(countryOf)
  const spoken = new Set(named)
  const isSpokenOf = (country: string | null) => spoken.size === named.length || spoken.has(country ?? '')
  for (const group of groups) {
    const [best, ...rest] = [...group.candidates].sort((a, b) => b.score - a.score)
    // "Al-Jinah" sounds like Djénné: not in a report with two names from Syria and none from Mali
    if (!best || (best.naming === 'romanised' && !isSpokenOf(best.place.country))) continue
    const resolution: Resolution = {
      place: best.place,
      naming: best.naming,
      score: best.score,
      alternatives: rest
        .filter((other) => best.score - other.score < 1 && apart(best.place, other.place))
        .slice(0, 5)
        .map((other) => other.place),
      reason: best.reason,
    }
    for (const i of group.spots) chosen[i] = resolution
  }
  return chosen
}

/** The country of the place that a group of spots names, if its spelling is that of the place. */
function countryOf({ candidates }: Group): string[] {
  const best = candidates.reduce<Candidate | null>((a, b) => (a && a.score >= b.score ? a : b), null)
  return best?.place.country && best.naming !== 'romanised' && best.naming !== 'people' ? [best.place.country] : []
}

function groupSpots(spots: readonly Spot[]): Map<string, Group> {
  const groups = new Map<string, { spots: number[]; candidates: Candidate[]; weight: number; cue: number }>()
  spots.forEach((spot, i) => {
    // a name with its own container is a name of its own: "Paris, Texas" beside "Paris"
    const container = spots[spot.container]
    const held =
      container &&
      spot.readings.some((reading) => container.readings.some((outer) => holds(outer.place, reading.place)))
    const key = held ? `${spot.text.toLowerCase()}|${container.text.toLowerCase()}` : spot.text.toLowerCase()
    let group = groups.get(key)
    if (!group) {
      group = { spots: [], candidates: candidatesOf(spot.readings), weight: 0, cue: 0 }
      groups.set(key, group)
    }
    group.spots.push(i)
    group.cue = Math.max(group.cue, spot.cue)
    group.weight = Math.min(3, group.weight + (spot.inName ? 0.4 : 1))
  })
  // a bare name follows the one that was explained: after "Paris, Texas", "Paris" is that Paris
  return groups
}

function candidatesOf(all: readonly Reading[]): Candidate[] {
  // a country that is called so leaves no room for its capital's other name ("Mexico", "Panama", "Guatemala")
  const state = all.find(({ place, naming }) => place.kind === 'country' && naming === 'name')?.place
  const readings = all.filter(({ place, naming }) => !state || naming === 'name' || place.country !== state.country)
  return readings
    .map(({ place, naming }) => ({
      place,
      naming,
      own: prior(place, naming),
      score: 0,
      p: 0,
      reason: 'most populous of its name',
    }))
    .sort((a, b) => b.own - a.own)
    .slice(0, 60)
}

/** Weight of a place before context: about the power of ten of its population. */
function prior(place: Place, naming: Reading['naming']): number {
  const population = place.population > 0 ? Math.log10(place.population) : (unknownSize[place.kind] ?? 2)
  let weight = population
  if (place.kind === 'country' || place.kind === 'continent') weight = weights.country + 0.5
  else if (place.kind === 'admin1') weight = weights.admin1
  else if (place.kind === 'admin2') weight = weights.admin2
  else if (place.population === 0 && isNotable(place)) weight = weights.region
  if (place.kind === 'capital') weight += weights.capital
  if (place.id.startsWith('sitrep:')) weight += weights.ours
  else if (naming === 'alias' && place.kind !== 'country') weight += weights.alias
  if (naming === 'romanised') weight += weights.romanised
  return weight
}

/** Power of ten of a settlement whose population no source gives: a seat of government is no hamlet. */
const unknownSize: Readonly<Record<string, number>> = { capital: 5.5, city: 4.8, town: 4.2, village: 2.5, quarter: 3 }

/** Our own table holds what news names; a dump holds every hill and farm. */
function isNotable({ id, kind }: Place): boolean {
  if (unknownSize[kind] !== undefined) return false
  return !id.startsWith('geonames:') && !id.startsWith('wof:')
}

function vote(groups: readonly Group[], spots: readonly Spot[], home: Home, round: number): void {
  const countries = new Map<string, number>()
  const divisions = new Map<string, number>()
  const points: { place: Place; mass: number; group: Group }[] = []
  for (const group of groups) {
    if (round === 0) soften(group)
    for (const { place, p } of group.candidates) {
      const mass = p * group.weight
      if (mass < 0.02) continue
      if (place.country) countries.set(place.country, (countries.get(place.country) ?? 0) + mass)
      if (place.admin1) divisions.set(place.admin1, (divisions.get(place.admin1) ?? 0) + mass)
      if (place.kind !== 'country' && place.kind !== 'continent') points.push({ place, mass, group })
    }
  }
  for (const group of groups) {
    for (const candidate of group.candidates) {
      const { place } = candidate
      let [country, division, near] = [0, 0, 0]
      const own = candidate.p * group.weight
      if (place.country) {
        const others = (countries.get(place.country) ?? 0) - sumOwn(group, (other) => other.country === place.country)
        country = saturate(others)
      }
      if (place.admin1 && place.kind !== 'country') {
        const others = (divisions.get(place.admin1) ?? 0) - sumOwn(group, (other) => other.admin1 === place.admin1)
        division = saturate(others)
      }
      for (const other of points) {
        if (other.group === group || own < 0) continue
        const km = distance(place, other.place)
        if (km < 300) near += other.mass * (1 - km / 300)
      }
      let score = candidate.own + weights.sameCountry * country + weights.sameAdmin1 * division
      if (place.kind !== 'country') score += weights.near * saturate(near)
      if (home.country && place.country === home.country) score += weights.home
      candidate.reason = reasonOf(country, division, saturate(near), candidate)
      for (const i of group.spots) {
        const extra = told(spots, spots[i]!, place)
        if (extra.weight > 0) {
          score += extra.weight / group.spots.length ** 0.5
          candidate.reason = extra.reason
        }
      }
      candidate.score = score
    }
  }
  for (const group of groups) soften(group)
}

function sumOwn(group: Group, same: (place: Place) => boolean): number {
  let sum = 0
  for (const candidate of group.candidates) if (same(candidate.place)) sum += candidate.p
  return sum * group.weight
}

/** The first companions count most. */
function saturate(mass: number): number {
  return mass <= 0 ? 0 : mass / (mass + 1)
}

function soften(group: Group): void {
  const scores = group.candidates.map((candidate) => weights.sharp * (candidate.score || candidate.own))
  const top = Math.max(...scores)
  let sum = 0
  for (const score of scores) sum += Math.exp(score - top)
  group.candidates.forEach((candidate, i) => {
    candidate.p = Math.exp(scores[i]! - top) / sum
  })
}

/** What the words beside one spot say: the kind of thing it is, and where it lies. */
function told(spots: readonly Spot[], spot: Spot, place: Place): { weight: number; reason: string } {
  const outer = spots[spot.container]
  if (outer?.readings.some((reading) => reading.place !== place && holds(reading.place, place))) {
    return { weight: weights.container, reason: `lies in ${outer.text}, named beside it` }
  }
  if (spot.feature && fits(spot.feature, place)) {
    return { weight: weights.feature, reason: `called a ${spot.feature} here` }
  }
  return { weight: 0, reason: '' }
}

/** True when `outer` is a division or country that `inner` lies in. */
function holds(outer: Place, inner: Place): boolean {
  if (outer.kind === 'country') return inner.country === outer.country && inner.kind !== 'country'
  if (outer.kind === 'admin1') return inner.admin1 === outer.admin1 && inner.kind !== 'admin1'
  if (outer.kind === 'admin2') return inner.admin2 === outer.admin2 && inner.kind !== 'admin2'
  return false
}

function fits(feature: Feature, place: Place): boolean {
  switch (feature) {
    case 'town':
      return /^(?:capital|city|town|village|quarter)$/.test(place.kind)
    case 'division':
      return /^admin[12]$/.test(place.kind)
    case 'airport':
      return /^(?:airport|base)$/.test(place.kind)
    case 'field':
      return /^(?:field|plant|port)$/.test(place.kind)
    default:
      return place.kind === feature
  }
}

function reasonOf(country: number, division: number, near: number, { place, naming }: Candidate): string {
  const spelling = naming === 'romanised' ? '; another spelling of it' : ''
  if (place.kind === 'country') return naming === 'people' ? 'people or things of this country' : `a country${spelling}`
  if (division > 0.4) return `same division as other places of the report${spelling}`
  if (near > 0.4) return `near other places of the report${spelling}`
  if (country > 0.4) return `same country as other places of the report${spelling}`
  return `most populous of its name${spelling}`
}

/** Two entries are a real choice when they lie apart; an area's label point says little about where it begins. */
function apart(a: Place, b: Place): boolean {
  const areas = /^(?:admin[12]|region|island|country|continent)$/
  const either = areas.test(a.kind) || areas.test(b.kind)
  return distance(a, b) > (either && a.country === b.country ? 300 : 30)
}

import type { ControlSpell, Event, SourcedClaim } from '../model/event.js'

/**
 * Who is said to hold each place, and since when at the latest. A spell begins with the day by which a party had gained
 * the place or was said to hold it, and ends the day before another party's begins; claims of failure or loss by the
 * holder stand against it. Places without a claim stay blank.
 */
export function control(events: readonly Event[], claimOf: ReadonlyMap<string, SourcedClaim>): ControlSpell[] {
  const byPlace = new Map<string, Event[]>()
  for (const event of events) {
    if (event.type !== 'CONTROL' || !event.place?.id || event.status === 'planned' || event.status === 'conditional')
      continue
    const others = byPlace.get(event.place.id)
    if (others) others.push(event)
    else byPlace.set(event.place.id, [event])
  }
  return [...byPlace.keys()].sort().flatMap((id) => spells(byPlace.get(id)!, claimOf))
}

function spells(events: readonly Event[], claimOf: ReadonlyMap<string, SourcedClaim>): ControlSpell[] {
  const dated = [...events].sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1))
  const found: { -readonly [K in keyof ControlSpell]: ControlSpell[K] }[] = []
  for (const event of dated) {
    const kinds = new Set(event.claims.map((key) => claimOf.get(key)?.control ?? null))
    const actor = event.actors.find((p) => p.role === 'actor')
    const holder = event.actors.find((p) => p.role === 'location-holder') ?? (kinds.has('holds') ? actor : undefined)
    const current = found.at(-1)
    if ((kinds.has('gained') || kinds.has('holds')) && event.polarity === 'did') {
      const who = kinds.has('gained') ? actor : (holder ?? actor)
      if (!who) continue
      const name = who.actor ?? who.name
      if (current?.holder === name) {
        current.for = [...current.for, ...event.claims]
        continue
      }
      if (current) current.interval = { ...current.interval, latest: event.time.latest }
      const interval = { ...event.time, earliest: event.time.latest, latest: null, precision: 'open' as const }
      found.push({ place: event.place!, holder: name, interval, for: event.claims, against: [] })
    } else if (current && (kinds.has('lost') || kinds.has('entered') || kinds.has('contested'))) {
      current.against = [...current.against, ...event.claims]
    }
  }
  return found
}

const order = (event: Event) => (event.time.latest ? Date.parse(event.time.latest.slice(0, 10)) : 0)

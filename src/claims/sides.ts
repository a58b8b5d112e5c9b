import type { Actor, ActorTable } from '../model/actor.js'

/** How two parties stand to each other: one and the same, one backing the other, or neither. */
export type Tie = 'same' | 'backs' | 'other'

/** Who stands with whom at one date, by the tables of actors. `on` is an ISO 8601 day, null when it is not known. */
export class Sides {
  private readonly known = new Map<string, string | null>()

  constructor(
    private readonly table: ActorTable,
    private readonly on: string | null,
  ) {}

  /** The party an actor belongs to: the last of its parents; `none` for a neutral body, null when the tables do not say. */
  partyOf(id: string): string | null {
    let party = this.known.get(id)
    if (party === undefined) {
      party = this.climb(id)
      this.known.set(id, party)
    }
    return party
  }

  nameOf(id: string): string {
    return this.table.get(id, this.on)?.name ?? this.table.get(id, null)?.name ?? id
  }

  /** How an actor stands to a party. */
  tie(party: string, id: string): Tie {
    const other = this.partyOf(id)
    if (other === party) return 'same'
    return this.isBackedBy(id, party) || (other !== null && this.isBackedBy(party, other)) ? 'backs' : 'other'
  }

  /** Whether a party is a state's government or forces, which call only others "militants". */
  isState(party: string): boolean {
    return /^[A-Z]{2}$/.test(party) || this.table.get(party, this.on)?.sector === 'GOV'
  }

  /** The party for which an official of a country speaks; null where it is divided over who governs. */
  partyOfOfficials(country: string): string | null {
    const designated = this.table.designation(country, 'GOV', [], this.on)
    return designated && designated.actor === null ? null : this.partyOf(country)
  }

  private climb(id: string): string | null {
    const chain = this.chain(id)
    const top = chain.at(-1)
    if (!top) return null
    if (disputed.has(top.id)) return null
    if (isNeutral(top)) return 'none'
    // a state's president or general whose body no line names
    if (top.id.startsWith('P-'))
      return top.country !== null && official.has(top.sector) ? this.governmentOf(top.country) : null
    return /^[A-Z]{2}$/.test(top.id) ? this.governmentOf(top.id) : top.id
  }

  /** Who spoke and fought for a state at that date: for Syria in 2020 the Assad government, for Turkey Turkey. */
  private governmentOf(country: string): string {
    const designated = this.table.designation(country, 'GOV', [], this.on)
    return designated?.actor ?? this.chain(`${country}-MIL`).at(-1)?.id ?? country
  }

  /** The actor and all it is part of, nearest first. */
  private chain(id: string): Actor[] {
    const chain: Actor[] = []
    let next = this.table.get(id, this.on)
    while (next && chain.length < 8 && !chain.some((one) => one.id === next!.id)) {
      chain.push(next)
      const parent = next.parents[0]
      next = parent === undefined ? null : this.table.get(parent, this.on)
    }
    return chain
  }

  private isBackedBy(id: string, party: string): boolean {
    return this.chain(id).some(({ backers }) =>
      backers.some((tie) => this.isDuring(tie) && this.partyOf(tie.id) === party),
    )
  }

  /** Bounds may be years or months: "2019" holds through the year. */
  private isDuring({ from, to }: { readonly from: string | null; readonly to: string | null }): boolean {
    if (this.on === null) return true
    return (from === null || from <= this.on) && (to === null || this.on.slice(0, to.length) <= to)
  }
}

/** Bodies of no state that are no party: relief, rights and monitoring groups, and the United Nations. */
const isNeutral = ({ id, sector, country }: Actor) =>
  id === 'UN' || id === 'OSCE' || (country === null && sector === 'SOC')

/** Monitors whose standing parties dispute. */
const disputed = new Set(['SOHR'])

/** Sectors whose people speak for their state. */
export const official: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'SPY', 'LEG', 'JUD'])

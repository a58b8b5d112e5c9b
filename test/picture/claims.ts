import type { ClaimPlace, Participant, Role } from '../../src/model/claim.js'
import type { SourcedClaim, SourcedReport } from '../../src/model/event.js'

/** A claim with nothing in it but what a test says. */
export function claim(report: string, id: string, parts: Partial<SourcedClaim> = {}): SourcedClaim {
  return {
    start: 0,
    end: 1,
    id,
    key: `${report}/${id}`,
    report,
    outlet: `outlet of ${report}`,
    published: '2020-06-09',
    quote: '',
    source: null,
    stance: 'asserts',
    trigger: { start: 0, end: 1 },
    type: 'ASSAULT',
    mode: null,
    plover: null,
    cameo: null,
    status: 'actual',
    polarity: 'did',
    hedged: false,
    actors: [],
    place: null,
    time: { earliest: '2020-06-05', latest: '2020-06-05', precision: 'day', basis: 'implied', evidence: null },
    casualties: [],
    losses: [],
    instrument: null,
    control: null,
    attribution: null,
    side: null,
    interest: null,
    loaded: [],
    condition: null,
    consequence: null,
    denies: null,
    refers: null,
    confidence: 0.6,
    doubts: [],
    rules: [],
    ...parts,
  }
}

export const who = (role: Role, actor: string): Participant => ({
  start: 0,
  end: 1,
  role,
  actor,
  name: actor,
  country: 'LY',
  sector: 'MIL',
})

export const tarhuna: ClaimPlace = {
  start: 0,
  end: 1,
  id: 'geonames:2210221',
  name: 'Tarhuna',
  lat: 32.435,
  lon: 13.633,
  country: 'LY',
  precision: 'exact',
  implied: false,
}

export const sirte: ClaimPlace = { ...tarhuna, id: 'geonames:2210554', name: 'Sirte', lat: 31.209, lon: 16.589 }

export const day = (earliest: string, latest = earliest): SourcedClaim['time'] => ({
  earliest,
  latest,
  precision: earliest === latest ? 'day' : 'days',
  basis: 'implied',
  evidence: null,
})

export function report(id: string, claims: readonly SourcedClaim[], parts: Partial<SourcedReport> = {}): SourcedReport {
  return { id, outlet: `outlet of ${id}`, origin: null, published: '2020-06-09', fingerprint: [], claims, ...parts }
}

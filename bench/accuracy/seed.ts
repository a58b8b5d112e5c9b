import type { Claim, EventType, Polarity, Status } from '../../src/model/claim.js'
import type { Layers } from '../../src/model/layers.js'
import type { Span } from '../../src/model/text.js'
import type { Gold } from './suite.js'

/** What counts as right for one event of the seed's gold, in our types; `actors` are ids of the gold that must be found. */
interface Expected {
  readonly types: readonly EventType[]
  readonly actors: readonly string[]
  readonly status: readonly Status[]
  readonly polarity?: Polarity
  readonly place?: string
  readonly time?: readonly [earliest: string, latest: string]
  /** Words of the source that must be named; null: the outlet's own voice. */
  readonly source: string | null
}

const past: readonly Status[] = ['actual', 'ongoing']

/** The gold gives types in PLOVER's and ACLED's words; this is their reading in ours, with the doubts it states. */
const expected: Readonly<Record<string, Expected>> = {
  E0: {
    types: ['AID', 'BACKING', 'CONTROL', 'COOPERATE'],
    actors: ['GNA'],
    status: [...past, 'historical'],
    source: null,
  },
  E1: {
    types: ['CONTROL', 'COERCE', 'ASSAULT'],
    actors: ['GNA'],
    status: past,
    place: 'P_TIA',
    time: ['2020-06-01', '2020-06-08'],
    source: null,
  },
  E2: { types: ['RETREAT', 'CONTROL'], actors: ['LNA'], status: past, place: 'P_TARHUNA', source: null },
  E3: { types: ['LOSS'], actors: ['LNA'], status: past, source: null },
  E4: { types: ['LOSS', 'ASSAULT'], actors: ['LNA'], status: past, source: 'Pro-GNA sources' },
  E5: { types: ['AID', 'BACKING'], actors: ['UAE', 'LNA'], status: [...past, 'historical'], source: null },
  E6: { types: ['COERCE', 'ASSAULT'], actors: [], status: past, place: 'P_TARHUNA', source: null },
  E7: { types: ['ASSAULT'], actors: ['TR_LED'], status: past, place: 'P_TARHUNA', source: null },
  E8: { types: ['DISPLACE'], actors: ['CIV_TARHUNA'], status: past, place: 'P_TARHUNA', source: null },
  E_DIP: {
    types: ['REQUEST', 'AGREE', 'SUPPORT', 'CONSULT', 'COOPERATE'],
    actors: ['SISI'],
    status: [...past, 'planned'],
    time: ['2020-06-06', '2020-06-06'],
    source: null,
  },
  E_DIP2: { types: ['ACCUSE', 'REJECT'], actors: ['TUR', 'GNA'], status: past, source: null },
  E_ANN: {
    types: ['THREATEN', 'MOBILIZE', 'ASSAULT', 'CONTROL'],
    actors: ['GNA'],
    status: ['planned', ...past],
    place: 'P_SIRTE',
    source: 'GNA',
  },
  E8b: {
    types: ['ASSAULT', 'CONTROL'],
    actors: ['TR_LED'],
    status: ['attempted'],
    polarity: 'did-not',
    place: 'P_SIRTE',
    time: ['2020-06-06', '2020-06-07'],
    source: null,
  },
  E9: { types: ['CASUALTY', 'ASSAULT'], actors: ['TR_PROXIES'], status: past, source: 'local sources' },
  E10: { types: ['LOSS', 'ASSAULT'], actors: ['TUR'], status: past, source: null },
  E11: { types: ['LOSS', 'ASSAULT'], actors: ['TUR', 'LNA'], status: past, source: null },
  E12: { types: ['ASSAULT'], actors: ['TUR', 'LNA'], status: past, place: 'P_NEARSIRTE', source: null },
  E13: {
    types: ['ASSAULT', 'CONTROL', 'MOBILIZE'],
    actors: ['GNA'],
    status: ['attempted', ...past],
    place: 'P_SIRTE',
    time: ['2020-06-08', '2020-06-08'],
    source: null,
  },
  E14: { types: ['ASSAULT'], actors: [], status: ['ongoing'], source: null },
  E15: { types: ['MOBILIZE'], actors: ['EGY'], status: past, place: 'P_BORDER', source: null },
  E16: { types: ['MOBILIZE'], actors: ['EGY_MIL'], status: past, place: 'P_BORDER', source: null },
  E17: {
    types: ['COERCE', 'BACKING', 'SANCTION', 'ACCUSE'],
    actors: ['EGY', 'MB'],
    status: [...past, 'historical'],
    source: null,
  },
}

export interface SeedRow {
  readonly id: string
  readonly summary: string
  /** What is wrong; `['missing']` when no claim of the right type stands in the sentence. */
  readonly wrong: readonly string[]
}

/** Scores a reading of the seed report event by event, and lists claims made from what the gold says is no event. */
export function scoreSeed(gold: Gold, text: string, layers: Layers): { rows: SeedRow[]; falseEvents: string[] } {
  const rows = gold.events.map((event: Gold): SeedRow => {
    const want = expected[event.id]!
    const sentence = gold.sentences.find((s: Gold) => s.id === event.sentence)
    const near = layers.claims
      .filter((claim) => inside(claim.trigger, sentence) && want.types.includes(claim.type))
      .map((claim) => ({ claim, wrong: faults(claim, event, want, gold, text, layers) }))
      .sort((a, b) => a.wrong.length - b.wrong.length)
    return { id: event.id, summary: event.summary, wrong: near[0]?.wrong ?? ['missing'] }
  })
  const allowed: readonly EventType[] = ['WARNING', 'BACKING']
  const falseEvents = layers.claims
    .filter((claim) => claim.status !== 'conditional' && !allowed.includes(claim.type))
    .filter((claim) => {
      const sentence = gold.sentences.find((s: Gold) => inside(claim.trigger, s))
      return !sentence || gold.not_events.some((no: Gold) => no.sentence === sentence.id && no.sentence !== 'T')
    })
    .map((claim) => `${claim.type} “${text.slice(claim.trigger.start, claim.trigger.end)}”`)
  return { rows, falseEvents }
}

const inside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

function faults(claim: Claim, event: Gold, want: Expected, gold: Gold, text: string, layers: Layers): string[] {
  const wrong: string[] = []
  if (!overlaps(claim.trigger, event.trigger)) wrong.push('trigger')
  for (const actor of want.actors) {
    const spans: Span[] = gold.actor_mentions.filter((m: Gold) => m.actor === actor)
    const ids = new Set(claim.actors.filter((p) => spans.some((s) => overlaps(p, s))).map((p) => p.actor))
    const named = claim.actors.some((p) => spans.some((s) => overlaps(p, s) || (p.actor !== null && ids.has(p.actor))))
    if (!named) wrong.push(`actor ${actor}`)
  }
  if (!want.status.includes(claim.status)) wrong.push(`status ${claim.status}`)
  if (claim.polarity !== (want.polarity ?? 'did')) wrong.push(`polarity ${claim.polarity}`)
  if (want.place && !samePlace(claim, want.place, gold)) wrong.push(`place ${claim.place?.name ?? 'none'}`)
  if (
    want.time &&
    !(
      claim.time.earliest &&
      claim.time.latest &&
      claim.time.earliest.slice(0, 10) >= want.time[0] &&
      claim.time.latest.slice(0, 10) <= want.time[1]
    )
  ) {
    wrong.push(`time ${claim.time.earliest ?? '…'} to ${claim.time.latest ?? '…'}`)
  }
  const source = claim.attribution === null ? null : layers.attributions[claim.attribution]?.source
  const words = source ? text.slice(source.start, source.end) : null
  if (want.source === null ? words !== null && !words.includes('South Front') : !words?.includes(want.source)) {
    if (!(event.id === 'E_ANN' && words === null && claim.actors.length > 0)) wrong.push(`source ${words ?? 'none'}`)
  }
  return wrong
}

function samePlace(claim: Claim, id: string, gold: Gold): boolean {
  const place = gold.places.find((p: Gold) => p.id === id)
  if (!claim.place) return false
  if (place.lat === null || claim.place.lat === null || claim.place.lon === null)
    return gold.place_mentions.some((m: Gold) => m.place === id && overlaps(m, claim.place!))
  if (id === 'P_BORDER') return gold.place_mentions.some((m: Gold) => m.place === id && overlaps(m, claim.place!))
  return Math.abs(claim.place.lat - place.lat) < 0.3 && Math.abs(claim.place.lon - place.lon) < 0.3
}

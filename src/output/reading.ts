import type { Claim } from '../model/claim.js'
import type { Layers } from '../model/layers.js'
import type { Reading, ReadingClaim, ReadingLayer, ReadingPlace, ReadingToken } from '../model/reading.js'
import type { Document, Span } from '../model/text.js'

/** Writes what was understood of a report in the form that other programs score (docs/reading.md). */
export function writeReading(
  document: Document,
  layers: Layers,
  version: string,
  asked: ReadonlySet<ReadingLayer>,
): Reading {
  const want = <T>(layer: ReadingLayer, make: () => T) => (asked.has(layer) ? { [layer]: make() } : {})
  return {
    id: document.id,
    version,
    sentences: layers.sentences.map(span),
    ...want('tokens', () => tokens(layers)),
    ...want('names', () =>
      layers.names.map((n) => ({ ...span(n), label: n.label, ...(n.id === null ? {} : { id: n.id }) })),
    ),
    ...want('times', () =>
      layers.times.map((t) => ({
        ...span(t),
        type: t.type,
        value: t.value,
        earliest: t.interval?.earliest ?? null,
        latest: t.interval?.latest ?? null,
        basis: t.interval?.basis ?? null,
      })),
    ),
    ...want('places', () => layers.places.map(place)),
    ...want('quantities', () =>
      layers.quantities.map((q) => ({
        ...span(q),
        low: q.low,
        high: q.high,
        ...(q.unit === null ? {} : { unit: q.unit }),
      })),
    ),
    ...want('attributions', () =>
      layers.attributions.map((a) => ({
        source: a.source && span(a.source),
        speaker: a.speaker && span(a.speaker),
        cue: a.cue && span(a.cue),
        content: span(a.content),
        rest: a.rest.map(span),
        stance: a.stance,
        kind: a.kind,
        parent: a.parent,
        side: a.side,
      })),
    ),
    ...want('claims', () => layers.claims.map(claim)),
    notes: layers.notes ?? [],
  }
}

const span = ({ start, end }: Span): Span => ({ start, end })

/** Figures are rounded so that a reading never differs by a processor's last bit. */
const round = (p: number) => Math.round(p * 1000) / 1000

const point = (p: { readonly lat: number | null; readonly lon: number | null }) =>
  p.lat === null || p.lon === null ? {} : { lat: p.lat, lon: p.lon }

function tokens({ tokens, tags, arcs }: Layers): ReadingToken[] {
  return tokens.map(({ start, end }, i) => {
    const tag = tags[i]
    const arc = arcs[i]
    return {
      start,
      end,
      upos: tag?.upos ?? '_',
      xpos: tag?.xpos ?? '_',
      lemma: tag?.lemma ?? '_',
      head: arc?.head ?? -1,
      deprel: arc?.deprel ?? '_',
      p: round(arc?.p ?? 0),
    }
  })
}

function place(mention: Layers['places'][number]): ReadingPlace {
  return {
    ...span(mention),
    name: mention.name,
    id: mention.place?.id ?? null,
    ...(mention.place ? point(mention.place) : {}),
    country: mention.place?.country ?? null,
    precision: mention.precision,
    use: mention.use,
  }
}

function claim(c: Claim): ReadingClaim {
  return {
    id: c.id,
    ...span(c),
    trigger: span(c.trigger),
    type: c.type,
    mode: c.mode,
    plover: c.plover,
    cameo: c.cameo,
    status: c.status,
    polarity: c.polarity,
    hedged: c.hedged,
    actors: c.actors.map((a) => ({ role: a.role, ...span(a), actor: a.actor, country: a.country, sector: a.sector })),
    place: c.place && { ...span(c.place), id: c.place.id, ...point(c.place), precision: c.place.precision },
    time: { earliest: c.time.earliest, latest: c.time.latest, basis: c.time.basis, precision: c.time.precision },
    casualties: c.casualties.map((k) => ({
      ...span(k),
      kind: k.kind,
      group: k.group,
      low: k.low,
      high: k.high,
      partOf: k.partOf,
    })),
    losses: c.losses.map((l) => ({
      ...span(l),
      equipment: l.equipment,
      state: l.state,
      owner: l.owner,
      low: l.low,
      high: l.high,
    })),
    instrument: c.instrument && {
      ...span(c.instrument),
      equipment: c.instrument.equipment,
      type: c.instrument.type,
      class: c.instrument.class,
    },
    control: c.control,
    attribution: c.attribution,
    side: c.side,
    interest: c.interest,
    condition: c.condition,
    consequence: c.consequence,
    denies: c.denies,
    refers: c.refers && {
      ...span(c.refers),
      claim: c.refers.claim,
      retells: c.refers.retells,
      inherits: c.refers.inherits,
      rule: c.refers.rule,
    },
    loaded: c.loaded.map(span),
    confidence: round(c.confidence),
    doubts: c.doubts,
    rules: c.rules,
  }
}

import { type Incident, incidentsOf } from '../../../src/claims/incidents.js'
import type { Participant } from '../../../src/model/claim.js'
import type { Knowledge } from '../../../src/model/knowledge.js'
import type { Layers } from '../../../src/model/layers.js'
import { type Gold, type GoldSet, report } from '../suite.js'

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** `1990-02-04` is 04 FEB 90. */
const day = (iso: string) => `${iso.slice(8, 10)} ${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(2, 4)}`

const bodies = new Set(['REB', 'MIL', 'PRM', 'UAF', 'COP', 'GOV', 'CRM'])
const state = new Set(['MIL', 'COP', 'GOV', 'SPY'])

/** The country that a report's places are in most often. */
function homeOf(layers: Layers): string | null {
  const counts = new Map<string, number>()
  for (const { place } of layers.places)
    if (place?.country) counts.set(place.country, (counts.get(place.country) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** An incident in the slots of MUC-4. */
function template(incident: Incident, text: string, dct: string | null, home: string | null, know: Knowledge): Gold {
  const words = (p: Participant) => text.slice(p.start, p.end).replace(/\s+/g, ' ')
  const timed = incident.claims.find((c) => c.time.evidence && c.time.earliest && c.time.latest)
  const [from, to] = timed ? [timed.time.earliest!.slice(0, 10), timed.time.latest!.slice(0, 10)] : [null, dct]
  const date = from && to ? (from === to ? day(from) : `${day(from)} - ${day(to)}`) : to ? `- ${day(to)}` : null
  const code = incident.place?.country ?? home
  const country = code ? know.gazetteer.country(code)?.name.toUpperCase() : null
  const place =
    incident.place && incident.place.precision !== 'country'
      ? `${country ?? ''}: ${incident.place.name.toUpperCase()} (CITY)`
      : country
  const orgs = incident.perpetrators.filter((p) => p.actor && bodies.has(p.sector) && !p.actor.startsWith('P-'))
  const people = incident.perpetrators.filter((p) => !orgs.includes(p) && p.name.length > 2)
  const harmed = new Map<string, string>()
  for (const claim of incident.claims)
    for (const c of claim.casualties)
      harmed.set(text.slice(c.start, c.end), c.kind === 'killed' ? 'DEATH' : c.kind === 'injured' ? 'INJURY' : '')
  const humans = incident.targets.filter((t) => t.sector !== 'UNK' || t.actor)
  const things =
    incident.kind === 'bombing' || incident.kind === 'arson'
      ? incident.targets.filter((t) => t.sector === 'UNK' && !t.actor)
      : []
  const byState = incident.perpetrators.some((p) => state.has(p.sector))
  const effects = [...new Set([...harmed.values()].filter(Boolean))]
  const one = (value: string | null | undefined) => (value ? [[value]] : [])
  return {
    incident_date: one(date),
    incident_location: one(place),
    incident_type: one(incident.kind.toUpperCase()),
    stage: one(incident.claims.every((c) => c.status === 'planned') ? 'THREATENED' : 'ACCOMPLISHED'),
    instrument_type: one(incident.kind === 'bombing' ? 'BOMB' : null),
    perp_category: one(incident.perpetrators.length ? (byState ? 'STATE-SPONSORED VIOLENCE' : 'TERRORIST ACT') : null),
    perp_individual: people.slice(0, 2).map((p) => [words(p)]),
    perp_org: orgs.slice(0, 2).map((p) => [words(p), p.name]),
    perp_org_confidence: one(orgs.length ? 'REPORTED AS FACT' : null),
    phys_target: things.slice(0, 2).map((p) => [words(p)]),
    phys_target_number: things.slice(0, 2).map((p) => [/s$/i.test(words(p)) ? 'PLURAL' : '1']),
    phys_target_effect: one(things.length ? 'SOME DAMAGE' : null),
    hum_target_name: humans
      .filter((p) => p.actor)
      .slice(0, 2)
      .map((p) => [words(p)]),
    hum_target_desc: humans
      .filter((p) => !p.actor)
      .slice(0, 2)
      .map((p) => [words(p)]),
    hum_target_type: one(humans.length ? 'CIVILIAN' : null),
    hum_target_number: humans.slice(0, 2).map((p) => [/s$/i.test(words(p)) ? 'PLURAL' : '1']),
    hum_target_effect: effects.map((e) => [e]),
  }
}

/** Incident templates of MUC-3 and MUC-4. */
export const muc: GoldSet = {
  file: 'events/muc4_full',
  document: (gold) => report(gold.id, gold.text, gold.dct ?? null),
  answer: (gold, layers, document, know) => ({
    id: gold.id,
    templates: incidentsOf(layers.claims, gold.text).map((i) =>
      template(i, gold.text, document.published, homeOf(layers), know),
    ),
  }),
  scorer: {
    name: 'score-muc4.mjs',
    figures: (result: Gold) => [
      { measure: 'ALL F', value: 100 * result.all.f },
      { measure: 'ALL precision', value: 100 * result.all.p },
      { measure: 'ALL recall', value: 100 * result.all.r },
    ],
  },
}

import { type Incident, incidentsOf } from '../../../src/claims/incidents.js'
import type { Sector } from '../../../src/model/actor.js'
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
function homeOf(places: Layers['places']): string | null {
  const counts = new Map<string, number>()
  for (const { place } of places) if (place?.country) counts.set(place.country, (counts.get(place.country) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** Words that only point at somebody. */
const pointing = /^(?:who|whom|they|them|it|he|him|she|her|we|us|i|those|these|others|some|many|one|themselves|which)$/i

/** MUC's kinds of people by sector; anybody else is a civilian. */
const humanTypes: Partial<Record<Sector, string>> = {
  COP: 'LAW ENFORCEMENT',
  MIL: 'ACTIVE MILITARY',
  GOV: 'GOVERNMENT OFFICIAL',
  ELI: 'GOVERNMENT OFFICIAL',
  LEG: 'POLITICAL FIGURE',
  PTY: 'POLITICAL FIGURE',
  OPP: 'POLITICAL FIGURE',
  JUD: 'LEGAL OR JUDICIAL',
}

/** MUC's kinds of things, the first whose words stand in the target's. */
const thingTypes: readonly (readonly [RegExp, string])[] = [
  [/\b(?:embassy|embassies|consulate|diplomatic)\b/i, 'DIPLOMAT OFFICE OR RESIDENCE'],
  [/\b(?:power|electric\w*|energy|oil|pipeline|pylons?|towers?|substations?|dam)\b/i, 'ENERGY'],
  [
    /\b(?:bus|buses|cars?|vehicles?|trucks?|planes?|aircraft|airliner|helicopters?|trains?|jeeps?|ambulances?|boats?)\b/i,
    'TRANSPORT VEHICLE',
  ],
  [/\b(?:banks?|financial)\b/i, 'FINANCIAL'],
  [/\b(?:radio|television|newspapers?|telephones?|stations? of|antennas?|press)\b/i, 'COMMUNICATIONS'],
  [/\b(?:bridges?|roads?|highways?|railways?|tracks?)\b/i, 'TRANSPORTATION ROUTE'],
  [/\b(?:homes?|houses?|residences?|dwellings?|apartments?)\b/i, 'CIVILIAN RESIDENCE'],
  [/\b(?:police|security)\b/i, 'LAW ENFORCEMENT FACILITY'],
  [
    /\b(?:ministry|mayor\w*|government|town hall|court|congress|parliament|city hall)\b/i,
    'GOVERNMENT OFFICE OR RESIDENCE',
  ],
  [/\b(?:church\w*|temples?)\b/i, 'CHURCH'],
  [/\b(?:headquarters|party|union|offices?)\b/i, 'ORGANIZATION OFFICE'],
  [
    /\b(?:shops?|stores?|hotels?|restaurants?|business\w*|markets?|factor\w+|farms?|plants?|company|cinemas?)\b/i,
    'COMMERCIAL',
  ],
]

/** MUC's kinds of instruments, the first whose word is named. */
const instruments: readonly (readonly [RegExp, string])[] = [
  [/\b(?:car|truck|bus|vehicle)[- ]bombs?\b/i, 'VEHICLE BOMB'],
  [/\bdynamite(?: sticks?| charges?)?\b/i, 'DYNAMITE'],
  [/\b(?:hand )?grenades?\b/i, 'GRENADE'],
  [/\bmortars?(?: shells?| rounds?)?\b/i, 'MORTAR'],
  [/\b(?:machine[- ]?guns?|submachine[- ]?guns?)\b/i, 'MACHINE GUN'],
  [/\brifles?\b/i, 'RIFLE'],
  [/\b(?:powerful |homemade |time )?bombs?\b/i, 'BOMB'],
  [/\bexplosives?(?: charges?| devices?)?\b/i, 'EXPLOSIVE'],
  [/\b(?:guns?|pistols?|revolvers?|firearms)\b/i, 'GUN'],
]

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
      ? `${country ?? ''}: ${incident.place.name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()} (CITY)`
      : country

  const doers = incident.perpetrators.filter((p) => !pointing.test(words(p)))
  const orgs = doers.filter((p) => p.actor && bodies.has(p.sector) && !p.actor.startsWith('P-'))
  const people = doers.filter((p) => !orgs.includes(p) && isDoer(p, know, text))
  const heads = new Set<string>()
  const hit = incident.targets.filter((t) => {
    const head = words(t).toLowerCase().split(' ').at(-1)!
    return !pointing.test(words(t)) && !heads.has(head) && heads.add(head)
  })
  const things = hit.filter((t) => isThing(t, know, text))
  const humans = hit.filter((t) => !things.includes(t) && !(t.actor && !t.actor.startsWith('P-')))
  const named = humans.filter((t) => isNamed(t, know, text))
  const described = humans.filter((t) => !named.includes(t))
  const byState = incident.perpetrators.some((p) => state.has(p.sector))
  const effects = new Set<string>()
  for (const claim of incident.claims)
    for (const { kind } of claim.casualties)
      if (kind === 'killed') effects.add('DEATH')
      else if (kind === 'injured') effects.add('INJURY')
  const tools = new Map<string, string>()
  for (const claim of incident.claims) {
    const told = text.slice(claim.start, claim.end)
    for (const [pattern, type] of instruments) {
      const found = pattern.exec(told)?.[0]
      if (found && ![...tools.values()].some((known) => known.includes(found))) tools.set(type, found)
    }
  }
  if (tools.size === 0 && incident.claims.some((c) => c.mode === 'firearms')) tools.set('GUN', '')
  if (tools.size === 0 && incident.kind === 'bombing') tools.set('BOMB', '')
  const one = (value: string | null | undefined) => (value ? [[value]] : [])
  const kept = [...named.slice(0, 2), ...described.slice(0, named.length ? 1 : 2)]
  return {
    incident_date: one(date),
    incident_location: one(place),
    incident_type: one(incident.kind.toUpperCase()),
    stage: one(
      incident.claims.every((c) => c.status === 'planned')
        ? 'THREATENED'
        : incident.claims.every((c) => c.status === 'attempted')
          ? 'ATTEMPTED'
          : 'ACCOMPLISHED',
    ),
    instrument_id: [...tools.values()].filter(Boolean).map((tool) => [tool.toUpperCase()]),
    instrument_type: [...tools.keys()].map((type) => [type]),
    perp_category: one(incident.perpetrators.length ? (byState ? 'STATE-SPONSORED VIOLENCE' : 'TERRORIST ACT') : null),
    perp_individual: people.slice(0, 2).map((p) => [words(p)]),
    perp_org: orgs.slice(0, 2).map((p) => [words(p), p.name]),
    perp_org_confidence: one(orgs.length ? 'REPORTED AS FACT' : null),
    phys_target: things.slice(0, 2).map((p) => [words(p)]),
    phys_target_type: things.slice(0, 2).map((p) => [thingTypes.find(([w]) => w.test(words(p)))?.[1] ?? 'OTHER']),
    phys_target_number: things.slice(0, 2).map((p) => [howMany(p, incident, words(p))]),
    phys_target_effect: one(things.length ? 'SOME DAMAGE' : null),
    hum_target_name: named.slice(0, 2).map((p) => [words(p)]),
    hum_target_desc: described.slice(0, named.length ? 1 : 2).map((p) => [words(p)]),
    hum_target_type: kept.map((p) => [humanTypes[p.sector] ?? 'CIVILIAN']),
    hum_target_number: kept.map((p) => [howMany(p, incident, words(p))]),
    hum_target_effect: [...effects].map((e) => [e]),
  }
}

const classesOf = (words: string, { lexicon }: Knowledge) => {
  const last = words.toLowerCase().split(' ').at(-1)!
  const lemma = lexicon.forms(last).find((f) => f.pos === 'n')?.lemma ?? last
  return new Set([...lexicon.classes(last), ...lexicon.classes(lemma)])
}

const lifeless = ['building', 'road', 'equipment', 'vessel', 'aircraft', 'arms']
const alive = ['person', 'civilian', 'armed', 'police', 'official', 'worker', 'prisoner', 'protester', 'mission']

function isThing(p: Participant, know: Knowledge, text: string): boolean {
  const classes = classesOf(text.slice(p.start, p.end), know)
  return p.sector === 'UNK' && !alive.some((c) => classes.has(c)) && lifeless.some((c) => classes.has(c))
}

/** Somebody who can be held to have done it: no thing, no event, no pronoun. */
function isDoer(p: Participant, know: Knowledge, text: string): boolean {
  const classes = classesOf(text.slice(p.start, p.end), know)
  return p.sector !== 'UNK' || alive.some((c) => classes.has(c)) || isNamed(p, know, text)
}

/** A person by name: known to the tables, or two words and more that are no words of the language. */
function isNamed(p: Participant, { lexicon }: Knowledge, text: string): boolean {
  if (p.actor?.startsWith('P-')) return true
  const parts = text.slice(p.start, p.end).toLowerCase().split(/\s+/)
  return parts.length > 1 && parts.length < 6 && parts.every((w) => !lexicon.forms(w).length && /^\p{L}/u.test(w))
}

/** How many of a target the claims count; by its form where they do not. */
function howMany(p: Participant, { claims }: Incident, words: string): string {
  for (const { casualties } of claims)
    for (const c of casualties)
      if (c.start < p.end && p.start < c.end && c.low !== null) return c.low === c.high ? String(c.low) : 'PLURAL'
  return /s$|\b(?:people|men|women|children)$/i.test(words) ? 'PLURAL' : '1'
}

/** A report's incidents as templates. */
export const templatesOf = (
  claims: Layers['claims'],
  places: Layers['places'],
  text: string,
  published: string | null,
  know: Knowledge,
): Gold[] => incidentsOf(claims, text).map((i) => template(i, text, published, homeOf(places), know))

/** Incident templates of MUC-3 and MUC-4. */
export const muc: GoldSet = {
  file: 'events/muc4_full',
  document: (gold) => report(gold.id, gold.text, gold.dct ?? null),
  answer: (gold, layers, document, know) => ({
    id: gold.id,
    templates: templatesOf(layers.claims, layers.places, gold.text, document.published, know),
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

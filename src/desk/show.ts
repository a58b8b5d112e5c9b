import { gazetteerAttribution } from '../knowledge/gazetteer.js'
import { loadActors } from '../knowledge/load.js'
import type { ActorTable } from '../model/actor.js'
import type {
  DeskHealth,
  DeskSummary,
  EventDetail,
  EventList,
  ReportClaim,
  ReportDetail,
  ReportSummary,
  RuleList,
} from '../model/api.js'
import { rules } from '../rules.js'
import { claimsOfEvent, countActors, countEvents, findEvent, listEvents } from '../store/picture.js'
import { claimsOfReport, countReports, findReport, listReports } from '../store/reports.js'
import type { Desk } from './desk.js'
import { findParties } from './parties.js'
import { version } from './version.js'

/** Makers of what the sentences are read with, as their licences ask. */
const licences = ['Grammar: English EWT, GUM and other UD treebanks, CC BY-SA 4.0']

export async function showDesk({ store: { db }, home }: Desk, name: string): Promise<DeskSummary> {
  const [counts, events, actors] = await Promise.all([countReports(db), countEvents(db), countActors(db, 200)])
  const table = (actorTable ??= loadActors())
  const credits = [`Places: ${gazetteerAttribution(home).join('; ')}`, 'Map: Natural Earth, public domain']
  const parties = findParties(actors, (id) => table.get(id, null)?.parents ?? [])
  return {
    ...{ name, version, ...counts, events, credits, licences },
    actors: actors.map((actor) => ({ ...actor, party: parties.get(actor.id) ?? actor.id })),
  }
}

let actorTable: ActorTable | undefined

export async function showReports({ store: { db } }: Desk): Promise<ReportSummary[]> {
  return (await listReports(db)).map((report) => ({
    ...report,
    story: report.story ?? report.id,
    claims: report.claims ?? 0,
  }))
}

/** A report with all that was understood of it; undefined when there is none of that id. */
export async function showReport({ store: { db } }: Desk, id: string): Promise<ReportDetail | undefined> {
  const report = await findReport(db, id)
  if (!report) return undefined
  const claimList = (await claimsOfReport(db, id)).map(({ claim, event }) => ({ ...claim, event }))
  const { text, sha256, title, outlet, published, url, label, origin } = report
  const { blocks, sentences, attributions, actors, places, notes } = report.layers ?? nothing
  return {
    ...{ id, title, outlet, published, url, label, origin, text, sha256 },
    ...{ blocks, sentences, attributions, actors, places, notes, claimList },
    story: report.story ?? id,
    claims: claimList.length,
  }
}

const nothing = { blocks: [], sentences: [], attributions: [], actors: [], places: [], notes: [] }

export function showEvents({ store: { db } }: Desk): Promise<EventList> {
  return listEvents(db)
}

/** An event with its claims, best evidence first; undefined when there is none of that id. */
export async function showEvent({ store: { db } }: Desk, id: string): Promise<EventDetail | undefined> {
  const event = await findEvent(db, id)
  if (!event) return undefined
  const place = new Map(event.claims.map((key, i) => [key, i]))
  const claims = (await claimsOfEvent(db, id)).sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0))
  return { ...event, claimList: claims.map((claim): ReportClaim => ({ ...claim, event: id })) }
}

/** What each rule id means, for whoever wants to know why something was found. */
export function showRules(): RuleList {
  return rules
}

/** Whether the desk can answer: its database does. */
export async function checkHealth({ store: { db }, engine }: Desk): Promise<DeskHealth> {
  try {
    await countEvents(db)
    return { status: 'ok', engine, problem: null }
  } catch (error) {
    return { status: 'failing', engine, problem: `the database does not answer: ${(error as Error).message}` }
  }
}

import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { ActorMention } from '../model/actor.js'
import type { SourcedClaim } from '../model/event.js'
import type { PlaceMention } from '../model/place.js'
import { type ClaimChange, diffClaims } from '../output/diff-claims.js'
import { diffActors, diffPlaces, type MentionChange } from '../output/diff-readings.js'
import { claimsOfReport, findReport, keepReadings, replaceReading, reportTexts } from '../store/reports.js'
import type { Report } from '../store/tables.js'
import type { Desk } from './desk.js'
import { readNew } from './ingest.js'
import { type Answer, Readers } from './readers.js'

export type { ClaimChange, MentionChange }

/** Whether an edit of the tables can change how a text is read: when in doubt, true. */
export type Touches = (text: string) => boolean

/** What an edit of the tables changed in one report it touches. */
export interface ReportChange {
  readonly report: Pick<Report, 'id' | 'title' | 'outlet' | 'published'>
  readonly mentions: readonly MentionChange[]
  readonly claims: readonly ClaimChange[]
  /** Why it could not be read again. */
  readonly problem: string | null
}

export interface Recoding {
  /** Reports in the desk. */
  readonly reports: number
  /** Those that were read again. */
  readonly touched: number
}

/** True when reports may be stored where a person in `folder` works; opens and makes nothing. */
export function hasDesk(environment: NodeJS.ProcessEnv, home: string): boolean {
  return Boolean(environment.DATABASE_URL) || ['database', 'server'].some((name) => existsSync(join(home, name)))
}

/**
 * After an edit of the tables: reads the stored reports again that it touches, gives each as it was and is as soon as it
 * is read, in order of id, and draws the picture anew. The others keep their readings. `desk` is as it was opened before the edit, all read.
 */
export async function* recode(
  desk: Desk,
  touches: Touches,
  progress: (done: number, all: number) => void = () => {},
): AsyncGenerator<ReportChange, Recoding> {
  const renewed = desk.renewed()
  const { db } = renewed.store
  let reports = 0
  const touched: string[] = []
  for await (const page of pages(desk)) {
    reports += page.length
    const hit = page.filter(({ text }) => touches(text)).map(({ id }) => id)
    touched.push(...hit)
    const others = page.map(({ id }) => id).filter((id) => !hit.includes(id))
    await keepReadings(db, others, desk.engine, renewed.engine)
  }
  if (touched.length > 0) {
    const threads = Math.max(1, Math.min(4, availableParallelism(), Math.floor(touched.length / 25)))
    const readers = new Readers({ threads })
    let done = 0
    progress(done, touched.length)
    try {
      for await (const { report, answer } of readers.documents(stored(desk, touched))) {
        const before = await readingBefore(desk, report.id)
        await replaceReading(db, { report: report.id, engine: renewed.engine, ...answer })
        progress(++done, touched.length)
        yield changeOf(report, before, answer)
      }
    } finally {
      await readers.close()
    }
  }
  await readNew(renewed)
  return { reports, touched: touched.length }
}

async function* pages({ store }: Desk) {
  for (let last = ''; ; ) {
    const page = await reportTexts(store.db, last, 100)
    if (page.length === 0) return
    yield page
    last = page.at(-1)!.id
  }
}

async function* stored({ store }: Desk, ids: readonly string[]): AsyncGenerator<Report> {
  for (const id of ids) {
    const report = await findReport(store.db, id)
    if (report) yield report
  }
}

interface Before {
  readonly actors: readonly ActorMention[]
  readonly places: readonly PlaceMention[]
  readonly claims: readonly SourcedClaim[]
}

async function readingBefore({ store }: Desk, id: string): Promise<Before> {
  const { layers } = (await findReport(store.db, id)) ?? {}
  const claims = (await claimsOfReport(store.db, id)).map(({ claim }) => claim)
  return { actors: layers?.actors ?? [], places: layers?.places ?? [], claims }
}

function changeOf({ id, title, outlet, published, text }: Report, before: Before, answer: Answer): ReportChange {
  const { layers, claims, problem } = answer
  const mentions = [
    ...diffActors(text, before.actors, layers?.actors ?? []),
    ...diffPlaces(text, before.places, layers?.places ?? []),
  ]
  return { report: { id, title, outlet, published }, mentions, claims: diffClaims(before.claims, claims), problem }
}

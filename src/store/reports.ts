import { type Kysely, sql } from 'kysely'
import { storable, storableJson } from '../lib/storable.js'
import type { SourcedClaim, SourcedReport } from '../model/event.js'
import type { KeptLayers, Report, Tables } from './tables.js'

type Db = Kysely<Tables>

/** Adds a report unless the same is there; gives the id under which it is now, and whether it was new. */
export async function addReport(db: Db, report: Report): Promise<{ id: string; isNew: boolean }> {
  const clean = Object.fromEntries(
    Object.entries(report).map(([name, value]) => [name, value === null ? null : storable(value)]),
  ) as Report
  const added = await db
    .insertInto('reports')
    .values(clean)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added) return { id: added.id, isNew: true }
  const same = await db
    .selectFrom('reports')
    .select('id')
    .where('sha256', '=', clean.sha256)
    .where('outlet', 'is not distinct from', clean.outlet)
    .where('published', 'is not distinct from', clean.published)
    .where('url', 'is not distinct from', clean.url)
    .executeTakeFirst()
  return { id: same?.id ?? clean.id, isNew: false }
}

/** Reports with these words, oldest first. */
export function reportsWithText(db: Db, sha256: string): Promise<Report[]> {
  return db.selectFrom('reports').selectAll().where('sha256', '=', sha256).orderBy('added').orderBy('id').execute()
}

/** Reports that this engine has not read, a page at a time by id. */
export function unreadReports(db: Db, engine: string, after: string, limit: number): Promise<Report[]> {
  return db
    .selectFrom('reports')
    .leftJoin('readings', (join) => join.onRef('readings.report', '=', 'reports.id').on('readings.engine', '=', engine))
    .selectAll('reports')
    .where('readings.report', 'is', null)
    .where('reports.id', '>', after)
    .orderBy('reports.id')
    .limit(limit)
    .execute()
}

/** Texts of all reports, a page at a time by id. */
export function reportTexts(db: Db, after: string, limit: number): Promise<Pick<Report, 'id' | 'text'>[]> {
  return db.selectFrom('reports').select(['id', 'text']).where('id', '>', after).orderBy('id').limit(limit).execute()
}

/** Lets readings of one engine stand as another's, which would read these reports no otherwise. */
export async function keepReadings(db: Db, reports: readonly string[], from: string, to: string): Promise<void> {
  if (reports.length === 0) return
  await db
    .updateTable('readings')
    .set({ engine: to })
    .where('engine', '=', from)
    .where('report', 'in', [...reports])
    .execute()
}

export async function countUnread(db: Db, engine: string): Promise<number> {
  const { count } = await db
    .selectFrom('reports')
    .leftJoin('readings', (join) => join.onRef('readings.report', '=', 'reports.id').on('readings.engine', '=', engine))
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('readings.report', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** What one engine understood of a report, or why it could not. */
export interface StoredReading {
  readonly report: string
  readonly engine: string
  readonly origin: string | null
  /** Null when it could not be read; then `problem` says why. */
  readonly layers: KeptLayers | null
  readonly fingerprint: readonly number[] | null
  readonly problem: string | null
  readonly claims: readonly SourcedClaim[]
}

/** Puts a reading in place of the one before, claims and all, in one transaction. */
export async function replaceReading(db: Db, reading: StoredReading): Promise<void> {
  const { report, engine, origin, layers, fingerprint, problem, claims } = reading
  await db.transaction().execute(async (tx) => {
    // A reading lost in a power cut is made again, so nothing waits for the disk.
    await sql`set local synchronous_commit to off`.execute(tx)
    // Two processes may have read it at once: one after the other.
    await tx.selectFrom('reports').select('id').where('id', '=', report).forUpdate().execute()
    await tx.deleteFrom('readings').where('report', '=', report).execute()
    await tx
      .insertInto('readings')
      .values({
        ...{ report, engine, origin, problem },
        layers: layers && storableJson(layers),
        fingerprint: fingerprint && JSON.stringify(fingerprint),
      })
      .execute()
    for (const [first, some] of inParts(claims)) {
      const rows = some.map((claim, i) => ({ key: claim.key, report, number: first + i, claim: storableJson(claim) }))
      await tx.insertInto('claims').values(rows).execute()
    }
  })
}

/** PostgreSQL takes 65,535 values in one statement. */
export function* inParts<T>(rows: readonly T[], size = 1000): Generator<[first: number, rows: readonly T[]]> {
  for (let first = 0; first < rows.length; first += size) yield [first, rows.slice(first, first + size)]
}

/** Reports with what the list of them shows, newest first, those without a date last. */
export function listReports(db: Db) {
  return db
    .selectFrom('reports')
    .leftJoin('readings', 'readings.report', 'reports.id')
    .leftJoin('stories', 'stories.report', 'reports.id')
    .select(['id', 'title', 'outlet', 'outlet_country', 'published', 'url', 'label', 'origin', 'story', 'problem'])
    .select((select) =>
      select
        .selectFrom('claims')
        .whereRef('claims.report', '=', 'reports.id')
        .select((claims) => claims.fn.countAll<number>().as('count'))
        .as('claims'),
    )
    .orderBy('published', (order) => order.desc().nullsLast())
    .orderBy('id')
    .execute()
}

/** A report and its reading; undefined when there is no such report. */
export function findReport(db: Db, id: string) {
  return db
    .selectFrom('reports')
    .leftJoin('readings', 'readings.report', 'reports.id')
    .leftJoin('stories', 'stories.report', 'reports.id')
    .selectAll('reports')
    .select(['origin', 'layers', 'problem', 'story'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Claims of a report in reading order, each with the event it was counted in. */
export function claimsOfReport(db: Db, report: string) {
  return db
    .selectFrom('claims')
    .leftJoin('event_claims', 'event_claims.claim', 'claims.key')
    .select(['claims.claim', 'event_claims.event'])
    .where('report', '=', report)
    .orderBy('number')
    .execute()
}

/** Every report that could be read, with its claims in reading order: what the picture is drawn from. */
export async function sourcedReports(db: Db): Promise<SourcedReport[]> {
  const reports = await db
    .selectFrom('readings')
    .innerJoin('reports', 'reports.id', 'readings.report')
    .select(['id', 'outlet', 'origin', 'published', 'fingerprint'])
    .where('fingerprint', 'is not', null)
    .orderBy('id')
    .execute()
  const rows = await db.selectFrom('claims').select(['report', 'claim']).orderBy('report').orderBy('number').execute()
  const claims = new Map<string, SourcedClaim[]>(reports.map(({ id }) => [id, []]))
  for (const { report, claim } of rows) claims.get(report)?.push(claim)
  return reports.map((report) => ({
    ...report,
    fingerprint: report.fingerprint ?? [],
    claims: claims.get(report.id) ?? [],
  }))
}

export async function countReports(db: Db): Promise<{ reports: number; stories: number; claims: number }> {
  return db
    .selectNoFrom((select) => [
      select
        .selectFrom('reports')
        .select((all) => all.fn.countAll<number>().as('n'))
        .as('reports'),
      select
        .selectFrom('stories')
        .select((all) => all.fn.count<number>('story').distinct().as('n'))
        .as('stories'),
      select
        .selectFrom('claims')
        .select((all) => all.fn.countAll<number>().as('n'))
        .as('claims'),
    ])
    .executeTakeFirstOrThrow() as Promise<{ reports: number; stories: number; claims: number }>
}

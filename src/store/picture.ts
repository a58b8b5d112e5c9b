import { type Kysely, sql } from 'kysely'
import { storableJson } from '../lib/storable.js'
import type { Event, Picture, SourcedClaim, SourcedReport } from '../model/event.js'
import { inParts, sourcedReports } from './reports.js'
import type { RestOfPicture, Tables } from './tables.js'

type Db = Kysely<Tables>

const lock = 0x517eb

/** Draws the picture anew from every claim, in one transaction: who reads meanwhile sees the one before, whole. */
export async function redraw(
  db: Db,
  engine: string,
  draw: (reports: readonly SourcedReport[]) => Picture,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // One at a time, and each sees all that was stored before it began to draw.
    await sql`select pg_advisory_xact_lock(${lock})`.execute(tx)
    const { events, ...rest } = draw(await sourcedReports(tx))
    await tx.deleteFrom('events').execute()
    await tx.deleteFrom('stories').execute()
    for (const [first, some] of inParts(events)) {
      const rows = some.map((event, i) => ({ id: event.id, number: first + i, event: storableJson(event) }))
      await tx.insertInto('events').values(rows).execute()
    }
    const pairs = events.flatMap((event) => event.claims.map((claim) => ({ claim, event: event.id })))
    for (const [, some] of inParts(pairs))
      await tx
        .insertInto('event_claims')
        .values([...some])
        .execute()
    const members = rest.stories.flatMap((story) => story.reports.map((report) => ({ report, story: story.id })))
    for (const [, some] of inParts(members))
      await tx
        .insertInto('stories')
        .values([...some])
        .execute()
    await tx
      .insertInto('pictures')
      .values({ engine, rest: storableJson(rest) })
      .onConflict((conflict) => conflict.column('single').doUpdateSet({ engine, rest: storableJson(rest) }))
      .execute()
  })
}

/** Events in the order they were drawn. */
export async function listEvents(db: Db): Promise<Event[]> {
  const rows = await db.selectFrom('events').select('event').orderBy('number').execute()
  return rows.map((row) => row.event)
}

export async function findEvent(db: Db, id: string): Promise<Event | undefined> {
  return (await db.selectFrom('events').select('event').where('id', '=', id).executeTakeFirst())?.event
}

/** Claims of an event, in no particular order. */
export async function claimsOfEvent(db: Db, event: string): Promise<SourcedClaim[]> {
  const rows = await db
    .selectFrom('claims')
    .innerJoin('event_claims', 'event_claims.claim', 'claims.key')
    .select('claims.claim')
    .where('event', '=', event)
    .execute()
  return rows.map((row) => row.claim)
}

export async function countEvents(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('events')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The engine that drew the picture; null before there is one. */
export async function drawnBy(db: Db): Promise<string | null> {
  return (await db.selectFrom('pictures').select('engine').executeTakeFirst())?.engine ?? null
}

export async function restOfPicture(db: Db): Promise<RestOfPicture> {
  const row = await db.selectFrom('pictures').select('rest').executeTakeFirst()
  return row?.rest ?? { stories: [], control: [], tallies: [], watches: [] }
}

/** Who is in how many claims, most first; each under the name most claims give. */
export async function countActors(db: Db, limit: number): Promise<{ id: string; name: string; claims: number }[]> {
  const { rows } = await sql<{ id: string; name: string; claims: number }>`
    select actor ->> 'actor' as id, mode() within group (order by actor ->> 'name') as name,
           count(distinct key) as claims
    from claims, jsonb_array_elements(claim -> 'actors') as actor
    where actor ->> 'actor' is not null
    group by 1 order by 3 desc, 1 limit ${limit}`.execute(db)
  return rows
}

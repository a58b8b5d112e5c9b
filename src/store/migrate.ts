import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { Problem } from '../lib/problem.js'
import type { Tables } from './tables.js'

const folder = join(import.meta.dirname, 'migrations')
const lock = 0x517ea

/**
 * Brings the tables up to date: runs each numbered file that has not run, in order, each whole or not at all.
 * Files that have run never change; what comes later is a new file.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  await db.transaction().execute(async (tx) => {
    // Of several processes that open a new database at once, one makes the tables and the others wait for it.
    await sql`select pg_advisory_xact_lock(${lock})`.execute(tx)
    await tx.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('applied', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .execute()
    const applied = await tx.selectFrom('migrations').selectAll().orderBy('number').execute()
    const newest = applied.at(-1)
    if (newest && newest.number > files.length) {
      throw new Problem('NEWER_DATA', `the database was made by a newer version (${newest.name}): update sitrep`)
    }
    for (const [i, name] of files.entries()) {
      const statements = await readFile(join(folder, name), 'utf8')
      const sha256 = createHash('sha256').update(statements).digest('hex')
      const before = applied[i]
      if (before && before.sha256 !== sha256) {
        throw new Problem('OTHER_DATA', `the database was made by another ${name}: keep it and use a new SITREP_HOME`)
      }
      if (before) continue
      await sql.raw(statements).execute(tx)
      await tx
        .insertInto('migrations')
        .values({ number: i + 1, name, sha256 })
        .execute()
    }
  })
}

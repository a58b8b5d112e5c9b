import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { Problem } from '../lib/problem.js'
import { enter, type Server } from './embedded.js'
import { migrate } from './migrate.js'
import type { Tables } from './tables.js'

/** Where the data is: a PostgreSQL server by its URL, or the embedded one of a home folder. */
export type Address = { readonly url: string } | { readonly home: string }

/** An open database. Rows in, rows out: the functions beside take its `db` and decide nothing. */
export class Store {
  private constructor(
    readonly db: Kysely<Tables>,
    /** For a person: the folder, or the server without its password. */
    readonly where: string,
    private readonly server: Server | null,
  ) {}

  static async open(address: Address): Promise<Store> {
    const server = 'home' in address ? await enter(address.home) : null
    const pool = new pg.Pool({
      ...(server?.connection ?? fromUrl(address)),
      max: 8,
      connectionTimeoutMillis: 10_000,
      types: { getTypeParser },
    })
    // A connection that breaks while nobody uses it is replaced by the pool; those who use one get the error.
    pool.on('error', () => {})
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
    const store = new Store(db, 'home' in address ? address.home : withoutPassword(address.url), server)
    try {
      await store.check()
      await migrate(db)
    } catch (error) {
      await store.close()
      throw error
    }
    return store
  }

  /** Ends the connections; the embedded server stops when nobody else is in it. */
  async close(): Promise<void> {
    await this.db.destroy()
    await this.server?.leave()
  }

  private async check(): Promise<void> {
    const version = sql<{ version: number }>`select current_setting('server_version_num')::int as version`
    const { rows } = await version.execute(this.db).catch((error) => {
      throw new Problem('NO_DATABASE', `no database at ${this.where}: ${reason(error)}`)
    })
    const { version: number } = rows[0]!
    if (number < 150_000) {
      throw new Problem('OLD_DATABASE', `${this.where} is PostgreSQL ${number / 10_000}: 15 or later is needed`)
    }
  }
}

function fromUrl(address: Address): pg.ClientConfig {
  const url = (address as { url: string }).url
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new Problem('BAD_URL', `DATABASE_URL must begin with postgres:// (it is '${withoutPassword(url)}')`)
  }
  return { connectionString: url, application_name: `sitrep ${process.pid}` }
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//').replace(/([?&]password=)[^&]*/, '$1…')
}

/** An error that tried several addresses keeps its reasons inside. */
function reason(error: Error & { errors?: Error[] }): string {
  return error.message || (error.errors?.map((one) => one.message).join(', ') ?? String(error))
}

const { builtins } = pg.types

/** Numbers that fit are numbers, days stay as written, and moments are ISO 8601 in UTC. */
const getTypeParser: typeof pg.types.getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
  if (oid === builtins.INT8) return safeInteger
  if (oid === builtins.DATE) return (value: string) => value
  if (oid === builtins.TIMESTAMPTZ) return (value: string) => new Date(value).toISOString()
  return pg.types.getTypeParser(oid, format as 'text')
}) as typeof pg.types.getTypeParser

function safeInteger(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new Error(`${value} does not fit a number`)
  return number
}

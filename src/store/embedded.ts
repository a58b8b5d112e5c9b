import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { Problem } from '../lib/problem.js'
import { besides, findPlace, makePrivate, moveInto, type Place } from './place.js'
import { findPrograms } from './programs.js'

/** A server we are in: how to connect to it, and how to leave. */
export interface Server {
  readonly connection: pg.ClientConfig
  /** Lets go of the server; stops it when nobody else is in. All other connections must be closed before. */
  leave(): Promise<void>
}

/**
 * Enters the PostgreSQL server of a home, starting it (and at first making its files) when it does not run.
 *
 * There are no lock files of ours. PostgreSQL's own lock decides which of two processes starting at once runs the
 * server; the other finds it running. Whoever is in holds a shared advisory lock on one connection, which the kernel
 * closes whatever way the process ends. Whoever leaves tries to take that lock for itself, and stops the server if it
 * can: then nobody else is in. After a kill -9 of the last one the server waits for the next to come and go.
 */
export async function enter(home: string): Promise<Server> {
  if (process.platform === 'win32') {
    throw new Problem(
      'NO_DATABASE',
      'the built-in database needs Linux or macOS: set DATABASE_URL to a PostgreSQL server',
    )
  }
  const place = await findPlace(home)
  const connection = {
    host: place.socket,
    port: 5432,
    user: 'sitrep',
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 10_000,
    application_name: `sitrep ${process.pid}`,
  }
  let child: ChildProcess | null = null
  const started = Date.now()
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 250)) {
    const holder = await attach(connection)
    if (holder) return { connection, leave: () => leave(holder, place) }
    if (Date.now() - started > patience) throw new Problem('DATABASE_SLOW', await whyNot(place))
    const running = child !== null && child.exitCode === null && child.signalCode === null
    if (!running && (await mayStart(place))) child = await start(place)
    await new Promise((wake) => setTimeout(wake, pause))
  }
}

/** Long enough for the recovery after a crash of a large database. */
const patience = 120_000
const inLock = 0x517e9

/** SQLSTATEs of a server that is starting, stopping, or has just been stopped. */
const passing = new Set(['57P01', '57P02', '57P03', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])

/** A connection that holds the shared lock, or null when no server is there to be entered yet. */
async function attach(connection: pg.ClientConfig): Promise<pg.Client | null> {
  const client = new pg.Client(connection)
  // A server that goes away later is noticed where it is used; without a listener Node would end the process.
  let lost = false
  client.on('error', () => {
    lost = true
  })
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [inLock])
    return client
  } catch (error) {
    await client.end().catch(() => {})
    const { code, message } = error as Error & { code?: string }
    if (code === '28000' || code === 'EACCES') {
      throw new Problem('NOT_YOURS', `the database at ${connection.host} belongs to another account: ${message}`)
    }
    // It went away between being reached and being asked: it is stopping.
    if (lost || passing.has(code ?? '') || /^Connection terminated|not queryable/.test(message)) return null
    throw error
  }
}

async function leave(holder: pg.Client, place: Place): Promise<void> {
  try {
    await holder.query('select pg_advisory_unlock_shared($1)', [inLock])
    const { rows } = await holder.query('select pg_try_advisory_lock($1) as alone', [inLock])
    if (rows[0].alone) await stop(place)
  } catch {
    // The server went away before us: nothing is left to stop.
  } finally {
    await holder.end().catch(() => {})
  }
}

/** Asks the server to end ("fast": open transactions are rolled back, all is written) and waits until it has. */
async function stop(place: Place): Promise<void> {
  const lock = await serverLock(place)
  if (!lock) return
  process.kill(lock.pid, 'SIGINT')
  for (let waited = 0; waited < 10_000 && (await serverLock(place))?.pid === lock.pid; waited += 20) {
    await new Promise((wake) => setTimeout(wake, 20))
  }
}

/** First two lines of the server's own lock file: its process, and the data folder as that process calls it. */
async function serverLock(place: Place): Promise<{ pid: number; data: string } | null> {
  const [pid, data] = (await readFile(lockFile(place), 'utf8').catch(() => '')).split('\n')
  return pid && data ? { pid: Number(pid), data } : null
}

const lockFile = (place: Place) => join(place.data, 'postmaster.pid')

/** Makes the files when there are none; clears away a lock file that names a process which is not this server. */
async function mayStart(place: Place): Promise<boolean> {
  if (!(await stat(place.data).catch(() => null))) await initialise(place)
  const lock = await serverLock(place)
  if (!lock || !isThere(lock.pid)) return true
  if ((await commandOf(lock.pid)).includes(lock.data)) return false
  // After a crash the number may belong to somebody else by now, and PostgreSQL would believe that it runs.
  if ((await serverLock(place))?.pid === lock.pid) await rm(lockFile(place), { force: true })
  return true
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** The words a process was started with; none for one that has ended and was not yet buried. */
async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return (await run('/bin/ps', ['-ww', '-o', 'command=', '-p', String(pid)])).output
}

/** Makes the database's files in a folder beside, then renames it into place, so that they are whole or not there. */
async function initialise(place: Place): Promise<void> {
  const bin = join(await findPrograms(place.account, place.base), 'bin')
  const fresh = besides(place.data)
  await makePrivate(fresh, place.account)
  const options = ['--username=sitrep', '--encoding=UTF8', '--auth-local=peer', '--auth-host=reject']
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const { status, output } = await run(join(bin, 'initdb'), ['-D', fresh, ...options, ...locale], place)
  if (status !== 0) {
    await rm(fresh, { recursive: true, force: true })
    throw new Problem('NO_DATABASE', `the database could not be made in ${place.base}: ${lastError(output)}`)
  }
  // Root, and whoever made the database, may connect; nobody else, and only through the socket.
  const names = new Set(['root', userInfo().username])
  await writeFile(join(fresh, 'pg_hba.conf'), 'local all all peer map=sitrep\n')
  await writeFile(join(fresh, 'pg_ident.conf'), [...names].map((name) => `sitrep "${name}" sitrep\n`).join(''))
  await moveInto(fresh, place.data)
}

/** Starts the server in a session of its own, so that a Ctrl-C meant for us does not end it under others. */
async function start(place: Place): Promise<ChildProcess> {
  const bin = join(await findPrograms(place.account, place.base), 'bin')
  const settings = {
    listen_addresses: '',
    unix_socket_directories: `"${place.socket.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '64MB',
    // Parallel queries need shared memory that containers give sparingly, and a desk's are small.
    max_parallel_workers_per_gather: '0',
    log_checkpoints: 'off',
    log_timezone: 'UTC',
    timezone: 'UTC',
  }
  const size = await stat(place.log).then(
    ({ size }) => size,
    () => 0,
  )
  const log = openSync(place.log, size > 1_000_000 ? 'w' : 'a', 0o600)
  try {
    const child = spawn(
      join(bin, 'postgres'),
      ['-D', place.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...place.account, cwd: place.data, env, detached: true, stdio: ['ignore', log, log] },
    )
    child.on('error', () => {})
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

/** Nothing of ours reaches the server's programs: neither PGDATA nor a locale this system may lack. */
const env = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' }

function run(program: string, args: string[], place?: Place): Promise<{ status: number | null; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...place?.account, cwd: '/', env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (bytes) => (output += bytes))
    child.stderr.on('data', (bytes) => (output += bytes))
    child.on('error', fail)
    child.on('close', (status) => done({ status, output }))
  })
}

async function whyNot(place: Place): Promise<string> {
  const said = lastError(await readFile(place.log, 'utf8').catch(() => ''))
  return `the database in ${place.data} does not start: ${said || 'it says nothing'} (see ${place.log})`
}

/** The last line that names an error, without its time stamp. */
function lastError(output: string): string {
  const lines = output.trim().split('\n')
  const line = lines.findLast((line) => /fatal|panic|error|could not/i.test(line)) ?? lines.at(-1) ?? ''
  return line.replace(/^.*?(FATAL|PANIC|ERROR|error): */, '').trim()
}

import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A folder for one test that the database's own account may enter; as root, mkdtemp alone would keep it out. */
export function temporaryHome(name = 'home'): string {
  const folder = mkdtempSync(join(tmpdir(), `sitrep test ${name} `))
  chmodSync(folder, 0o711)
  return folder
}

/** Where an ordinary PostgreSQL is to be had: TEST_DATABASE_URL, or Debian's programs; null when there is neither. */
export function findPostgres(): { url: string } | { bin: string } | null {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL }
  const debian = '/usr/lib/postgresql'
  const newest = existsSync(debian) && readdirSync(debian).sort((a, b) => Number(b) - Number(a))[0]
  return newest && existsSync(`${debian}/${newest}/bin/initdb`) ? { bin: `${debian}/${newest}/bin` } : null
}

/** Starts Debian's PostgreSQL in a folder of its own, reachable by socket only. */
export async function startPostgres(bin: string): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-pg-'))
  const id = (which: string) => Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }))
  const account = process.getuid?.() === 0 ? { uid: id('-u'), gid: id('-g') } : {}
  if (account.uid) chownSync(folder, account.uid, account.gid)
  const data = join(folder, 'data')
  const options = ['-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(`${bin}/initdb`, ['-D', data, ...options], { ...account, cwd: folder, stdio: 'pipe' })
  const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off']
  const server = spawn(`${bin}/postgres`, ['-D', data, ...settings], { ...account, cwd: folder, stdio: 'ignore' })
  const ended = new Promise((done) => server.on('exit', done))
  const url = `postgres://tester@localhost/postgres?host=${encodeURIComponent(folder)}`
  for (let tries = 0; ; tries++) {
    const client = new pg.Client(url)
    client.on('error', () => {})
    const answers = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {})
    if (answers) break
    if (tries > 200) throw new Error(`PostgreSQL in ${folder} does not start`)
    await new Promise((wake) => setTimeout(wake, 50))
  }
  const stop = async () => {
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, stop }
}

/** Makes an empty database on the server of a URL, so that one suite never meets another's rows. */
export async function freshDatabase(url: string): Promise<string> {
  const name = `sitrep_test_${process.pid}_${Math.floor(performance.now() * 1000)}`
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const fresh = new URL(url)
  fresh.pathname = `/${name}`
  return fresh.href
}

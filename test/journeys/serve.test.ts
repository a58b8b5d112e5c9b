import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type { DeskSummary, ReportDetail, ReportSummary } from '../../src/model/api.js'
import { temporaryHome } from '../store/servers.js'

// Whole programs, each started several times: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 300_000 })

const folder = temporaryHome('journey')
const home = join(folder, '.sitrep')
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Runs `sitrep` in the test's folder, with nothing in its environment but what every system has. */
function sitrep(...args: string[]): ChildProcess {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, [resolve('bin/sitrep.js'), ...args], { cwd: folder, env: { PATH, HOME } })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

async function finished(child: ChildProcess): Promise<{ status: number | null; out: string; err: string }> {
  let [out, err] = ['', '']
  child.stdout!.on('data', (bytes) => (out += bytes))
  child.stderr!.on('data', (bytes) => (err += bytes))
  const status = await new Promise<number | null>((done) => child.once('close', done))
  return { status, out, err }
}

/** Starts the server and waits for the address it prints. */
async function serve(...args: string[]): Promise<{ child: ChildProcess; url: string; end: Promise<number | null> }> {
  const child = sitrep('serve', '--port', '0', ...args)
  const end = new Promise<number | null>((done) => child.once('close', done))
  const url = await new Promise<string>((found, fail) => {
    let said = ''
    const listen = (bytes: Buffer) => {
      said += bytes
      const match = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)
      if (match) found(match[0])
    }
    child.stdout!.on('data', listen)
    child.stderr!.on('data', listen)
    void end.then((status) => fail(new Error(`serve ended with ${status}: ${said}`)))
  })
  return { child, url, end }
}

const get = async <T>(url: string): Promise<T> => (await fetch(url)).json() as Promise<T>
const lockFile = join(home, 'database/postmaster.pid')

test('start, read one claim beside its words, stop; the second start has everything already', async () => {
  const first = await serve('--example')
  expect((await fetch(first.url)).headers.get('content-type')).toContain('text/html')
  const desk = await get<DeskSummary>(`${first.url}api/desk`)
  expect(desk).toMatchObject({ name: 'Libya, June 2020', reports: 63 })
  const reports = await get<ReportSummary[]>(`${first.url}api/reports`)
  expect(reports.every((report) => report.label === 'digest, not the original wording' && report.url)).toBe(true)
  const told = reports.find((report) => report.claims > 0)!
  const report = await get<ReportDetail>(`${first.url}api/reports/${told.id}`)
  const claim = report.claimList[0]!
  expect(report.text.slice(claim.start, claim.end)).toBe(claim.quote)
  first.child.kill('SIGINT')
  expect(await first.end).toBe(0)
  expect(existsSync(lockFile)).toBe(false)

  const second = await serve('--example')
  expect(await get<DeskSummary>(`${second.url}api/desk`)).toEqual(desk)
  second.child.kill('SIGKILL')
  await second.end
  expect(existsSync(lockFile)).toBe(true)
})

test('after kill -9 of server and database it starts again; add from beside is seen at once', async () => {
  process.kill(Number.parseInt(readFileSync(lockFile, 'utf8'), 10), 'SIGKILL')
  const { child, url, end } = await serve()
  const { reports } = await get<DeskSummary>(`${url}api/desk`)
  expect(reports).toBe(63)

  writeFileSync(join(folder, 'a report.txt'), 'Shells hit the port of Tripoli on 7 June 2020 and killed three guards.')
  writeFileSync(join(folder, 'empty.txt'), '')
  const added = await finished(sitrep('add', 'empty.txt', 'a report.txt', 'none.txt', '--outlet', 'Test'))
  expect(added.status).toBe(1)
  expect(added.out).toMatch(/^r[0-9a-f]{12} {2}added {2}\d+ claims?\n$/)
  expect(added.err.split('\n').filter(Boolean)).toEqual([
    'sitrep add: empty.txt is empty: nothing to read',
    'sitrep add: no file none.txt: check the path',
  ])
  expect((await get<DeskSummary>(`${url}api/desk`)).reports).toBe(64)

  child.kill('SIGTERM')
  expect(await end).toBe(0)
  expect(existsSync(lockFile)).toBe(false)
})

test('doctor finds nothing wrong, and says in a sentence what is when something is', async () => {
  const well = await finished(sitrep('doctor'))
  expect(well.out.split('\n').filter((line) => line.startsWith('fault'))).toEqual([])
  expect(well.status).toBe(0)
  const child = spawn(process.execPath, [resolve('bin/sitrep.js'), 'doctor'], {
    cwd: folder,
    env: { PATH: process.env.PATH, DATABASE_URL: 'postgres://user:secret@127.0.0.1:9/desk' },
  })
  const ill = await finished(child)
  expect(ill.status).toBe(1)
  expect(ill.out).toMatch(
    /^fault database +failed\n +no database at postgres:\/\/127\.0\.0\.1:9\/desk: .*ECONNREFUSED/m,
  )
  expect(ill.out).not.toContain('secret')
})

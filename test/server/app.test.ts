import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from '../../src/desk/desk.js'
import { ingest, readNew } from '../../src/desk/ingest.js'
import type { ReportDetail, ReportSummary, RuleList } from '../../src/model/api.js'
import { createApp } from '../../src/server/app.js'
import { temporaryHome } from '../store/servers.js'

const home = temporaryHome('desk')
let desk: Desk
let app: Hono

const given = (text: string, hints = {}, name = 'report.txt') => ({ bytes: Buffer.from(text), name, hints })
const noon = new Date('2020-06-09T12:00:00Z')
const sirte = 'Fighters of the coastal council entered Sirte on 6 June 2020. Two people were killed, residents said.'

beforeAll(async () => {
  desk = await Desk.open({ SITREP_HOME: home }, home)
  const folder = join(home, 'pages')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>t</title>')
  writeFileSync(join(folder, 'assets/a.js'), 'export {}')
  writeFileSync(join(home, 'secret.txt'), 'secret')
  app = createApp({ desk, name: 'Test', pages: folder, hosts: ['desk.example'] })
})
afterAll(async () => {
  await desk?.close()
  rmSync(home, { recursive: true, force: true })
})

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(path, { method, headers: { host: '127.0.0.1:4820', ...headers } })
const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>

test('a report goes in and its claims come out beside their words', async () => {
  const added = await ingest(desk, given(sirte, { outlet: 'Coast Wire', published: '2020-06-07' }), 'tester', noon)
  expect(added).toMatchObject({ isNew: true, id: expect.stringMatching(/^r[0-9a-f]{12}$/) })
  const steps: string[] = []
  expect(await readNew(desk, { progress: (done, all) => void steps.push(`${done}/${all}`) })).toEqual([])
  expect(steps).toEqual(['0/1', '1/1'])

  const [summary] = await json<ReportSummary[]>('/api/reports')
  expect(summary).toMatchObject({ id: added.id, outlet: 'Coast Wire', published: '2020-06-07', label: null })
  const report = await json<ReportDetail>(`/api/reports/${added.id}`)
  expect(report.text).toBe(sirte)
  expect(report.sentences.map(({ start, end }) => sirte.slice(start, end))).toHaveLength(2)
  for (const claim of report.claimList) {
    expect(claim.quote).toBe(sirte.slice(claim.start, claim.end))
    expect(claim).toMatchObject({ report: added.id, key: `${added.id}/${claim.id}`, outlet: 'Coast Wire' })
  }
  expect(report.claims).toBe(report.claimList.length)
  expect(summary!.claims).toBe(report.claims)
})

test('the same words with nothing new about them are the same report', async () => {
  const { id } = (await json<ReportSummary[]>('/api/reports'))[0]!
  expect(await ingest(desk, given(sirte), 'tester', noon)).toMatchObject({ id, isNew: false })
  const copy = await ingest(desk, given(sirte, { outlet: 'Harbour Post' }), 'tester', noon)
  expect(copy.isNew).toBe(true)
  const audit = await desk.store.db.selectFrom('audit').select(['who', 'what', 'subject']).orderBy('seq').execute()
  expect(audit).toEqual([
    { who: 'tester', what: 'add', subject: id },
    { who: 'tester', what: 'add', subject: copy.id },
  ])
})

test('events lead to their claims and back', async () => {
  await readNew(desk)
  const { events } = await json<{ events: number }>('/api/desk')
  const list = await json<{ id: string; claims: string[] }[]>('/api/events')
  expect(list).toHaveLength(events)
  for (const event of list) {
    const detail = await json<{ claimList: { key: string; event: string }[] }>(`/api/events/${event.id}`)
    expect(detail.claimList.map((claim) => claim.key)).toEqual(event.claims)
    expect(detail.claimList.every((claim) => claim.event === event.id)).toBe(true)
  }
})

test('a page is read as an article, and what it says of itself is kept', async () => {
  const page = `<!doctype html><html><head><title>Planes over Jufra</title></head><body><nav>Home News</nav><article>
    <h1>Planes over Jufra</h1>${'<p>Planes struck the air base at Jufra on Tuesday, the council said in a statement.</p>'.repeat(6)}
    </article></body></html>`
  const { id } = await ingest(desk, given(page, {}, 'page.html'), 'tester', noon)
  const report = await json<ReportDetail>(`/api/reports/${id}`)
  expect(report.text).toContain('Planes struck the air base')
  expect(report.text).not.toContain('<p>')
})

test('bad input is a problem in one line, and nothing of it is kept', async () => {
  const before = (await json<ReportSummary[]>('/api/reports')).length
  for (const bytes of ['', ' \n', '%PDF-1.7', 'a\0b', 'a'.repeat(20_000)]) {
    await expect(ingest(desk, given(bytes), 'tester', noon)).rejects.toThrow(/^report\.txt [^\n]+$/)
  }
  await expect(
    ingest(desk, { bytes: Uint8Array.of(0x63, 0xe9, 0x20), name: 'x.txt', hints: {} }, 'tester', noon),
  ).rejects.toThrow(/not utf-8 \(byte/)
  expect(await json('/api/reports')).toHaveLength(before)
})

test('what is not there, and what may not be asked, is said in JSON', async () => {
  const cases: [path: string, method: string, status: number, code: string][] = [
    ['/api/reports/none', 'GET', 404, 'NOT_FOUND'],
    ["/api/events/x'%20or%201=1", 'GET', 404, 'NOT_FOUND'],
    [`/api/events/${'x'.repeat(201)}`, 'GET', 400, 'BAD_REQUEST'],
    ['/api/nothing', 'GET', 404, 'NOT_FOUND'],
    ['/../secret.txt', 'GET', 404, 'NOT_FOUND'],
    ['/..%2fsecret.txt', 'GET', 404, 'NOT_FOUND'],
    ['/assets/..%2f..%2fsecret.txt', 'GET', 404, 'NOT_FOUND'],
    ['/api/reports', 'POST', 405, 'NOT_ALLOWED'],
    ['/api/events/x', 'DELETE', 405, 'NOT_ALLOWED'],
  ]
  for (const [path, method, status, code] of cases) {
    const response = await get(path, {}, method)
    expect([path, response.status, await response.json()]).toMatchObject([path, status, { problem: { code } }])
  }
})

test('every answer carries the headers that keep a page’s faults small', async () => {
  for (const path of ['/', '/assets/a.js', '/api/desk', '/api/reports/none', '/api/rules', '/api/health']) {
    const { headers } = await get(path)
    expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff'])
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';.*frame-ancestors 'none'$/)
    expect(headers.get('access-control-allow-origin')).toBeNull()
  }
  expect((await get('/')).headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect((await get('/assets/a.js')).headers.get('cache-control')).toContain('immutable')
})

test('only those who ask under the desk’s own name are answered', async () => {
  for (const host of [
    '127.0.0.1:4820',
    'localhost',
    'LOCALHOST:80',
    '[::1]:4820',
    '192.168.1.5',
    'desk.example:4820',
  ]) {
    expect([host, (await get('/api/desk', { host })).status]).toEqual([host, 200])
  }
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'desk.example@evil', '']) {
    const response = await get('/api/desk', { host })
    expect([host, response.status]).toEqual([host, 403])
    expect(await response.json()).toMatchObject({ problem: { code: 'FORBIDDEN' } })
  }
})

test('rules are listed with what they read, each id once', async () => {
  const rules = await json<RuleList>('/api/rules')
  expect(rules.length).toBeGreaterThan(0)
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})

test('a reader that fails costs its report only, and is not asked again', async () => {
  await ingest(desk, given('A report whose reading will fail, in a test.'), 'tester', noon)
  const broken = Object.assign(Object.create(Desk.prototype), { store: desk.store, engine: 'broken' }) as Desk
  const program = join(home, 'broken-worker.mjs')
  writeFileSync(
    program,
    `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => process.exit(3))`,
  )
  const { Readers } = await import('../../src/desk/readers.js')
  const unreadable = await readNew(broken, { readers: new Readers({ threads: 1, program }) })
  expect(unreadable.length).toBeGreaterThan(1)
  expect(unreadable[0]!.problem).toMatch(/ended its thread \(status 3\)/)
  expect(await readNew(broken)).toEqual([])
  writeFileSync(
    program,
    `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => { for (;;); })`,
  )
  const slow = new Readers({ threads: 1, patience: 200, program })
  async function* one() {
    yield { id: 'x', text: 'x', title: null, outlet: null, published: null, url: null }
  }
  for await (const { answer } of slow.documents(one()))
    expect(answer).toMatchObject({ problem: 'it took longer than 0.2 s', layers: null })
  await slow.close()
})

test('health is 200 while the database answers and 503 when it does not', async () => {
  const healthy = await get('/api/health')
  expect([healthy.status, await healthy.json()]).toMatchObject([200, { status: 'ok', problem: null }])
  const gone = await Desk.open({ SITREP_HOME: home }, home)
  await gone.close()
  const failing = createApp({ desk: gone, name: 'Gone', pages: join(home, 'pages'), hosts: [] })
  const response = await failing.request('/api/health', { headers: { host: 'localhost' } })
  expect([response.status, await response.json()]).toMatchObject([503, { status: 'failing' }])
})

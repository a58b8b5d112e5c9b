import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { temporaryHome } from '../store/servers.js'

// Whole programs, each with a database to start: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 300_000 })

const folder = temporaryHome('recode')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function sitrep(...args: string[]): Promise<{ status: number | null; out: string; err: string }> {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, [resolve('bin/sitrep.js'), ...args], { cwd: folder, env: { PATH, HOME } })
  let [out, err] = ['', '']
  child.stdout.on('data', (bytes) => (out += bytes))
  child.stderr.on('data', (bytes) => (err += bytes))
  const status = await new Promise<number | null>((done) => child.once('close', done))
  return { status, out, err }
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return name
}

const columns = 'id name sector country aliases terms of backers role from to source'.split(' ')
const pack = (name: string, cells: Readonly<Record<string, string>>) =>
  file(name, `${columns.join('\t')}\n${columns.map((column) => cells[column] ?? '').join('\t')}\n`)

/** As a person reads it: lines that were wrapped are whole again. */
const unwrapped = (out: string) => out.replace(/\s+/g, ' ')

test('one line added by an analyst codes stored reports anew and shows what changed', async () => {
  const about = ['--published', '2020-06-09', '--outlet', 'A Paper']
  const one = file('one.txt', 'Fighters of the Zurqan Battalion seized the bridge at Umm Zurqa on Friday.')
  const two = file('two.txt', 'The Libyan National Army shelled Sirte on Friday.')
  expect((await sitrep('add', one, two, ...about)).status).toBe(0)

  const zurqan = { id: 'LY-ZURQAN', name: 'Zurqan Battalion', sector: 'REB', country: 'LY', source: 'test' }
  const actors = await sitrep('actors', 'add', pack('mine.tsv', zurqan))
  expect(actors.status).toBe(0)
  const told = unwrapped(actors.out)
  expect(told).toContain('mine.tsv: 1 line loaded; read as pack')
  expect(told).toMatch(/“Zurqan Battalion”: nobody known \([^)]*\) → LY-ZURQAN \(LY REB\), by A1/)
  expect(told).toMatch(/~ changed CONTROL .*actor: .*nobody known.* → .*\(LY-ZURQAN\)/)
  expect(told).toContain('1 of the 2 reports in the desk read again: claims of 1 report differ, 1 changed')
  expect(told).not.toContain('Sirte')

  const places = file('places.csv', 'name,lat,lon,country,kind\nUmm Zurqa,30.1,16.2,LY,town\n')
  const gazetteer = await sitrep('gazetteer', 'add', places, '--json')
  const [change, sum] = gazetteer.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(change.mentions).toMatchObject([{ words: 'Umm Zurqa', before: 'in no gazetteer' }])
  expect(change.claims).toMatchObject([
    { kind: 'changed', before: { place: { id: null } }, fields: [{ field: 'place' }] },
  ])
  expect(change.claims[0].after.place).toMatchObject({ name: 'Umm Zurqa', lat: 30.1, lon: 16.2, precision: 'exact' })
  expect(sum).toEqual({ desk: 2, touched: 1, new: 0, gone: 0, changed: 1, reports: 1, unread: 0 })

  const other = await sitrep('actors', 'add', pack('other.tsv', { ...zurqan, id: 'LY-OTHER', name: 'Nowhere Column' }))
  expect(other.out).toContain('none of the 2 reports in the desk can be read otherwise: nothing changed')
  const again = await sitrep('actors', 'add', 'mine.tsv')
  expect(again.out).toMatch(/^mine\.tsv: 1 line loaded; read as pack\n.*read again: no claim changed\n$/s)
  const back = await sitrep('actors', 'remove', 'mine')
  expect(unwrapped(back.out)).toMatch(/“Zurqan Battalion”: LY-ZURQAN \(LY REB\) → nobody known/)
})

test('asked for later, only the line is loaded', async () => {
  const { out } = await sitrep(
    'actors',
    'add',
    pack('alone.tsv', { id: 'LY-ALONE', name: 'Alone Column', sector: 'REB' }),
    '--later',
  )
  expect(out).toBe('alone.tsv: 1 line loaded; read as pack\n')
})

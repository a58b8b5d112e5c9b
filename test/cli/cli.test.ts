import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../../scripts/build.js'

beforeAll(() => ensureBuilt())

const folder = mkdtempSync(join(tmpdir(), 'sitrep cli '))

/** Runs the real command in a process of its own. */
function sitrep(
  args: readonly string[],
  input = '',
  home = join(folder, 'home'),
): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['bin/sitrep.js', ...args],
      { maxBuffer: 1 << 27, env: { ...process.env, SITREP_HOME: home } },
      (error, out, err) => resolve({ status: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    )
    child.stdin!.end(input)
  })
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('a wrong call says what to do and ends with 2', async () => {
  expect(await sitrep(['raed'])).toEqual({
    status: 2,
    out: '',
    err: "sitrep: no command 'raed' (did you mean 'read'?); 'sitrep help' lists them\n",
  })
  expect((await sitrep(['read', '--colour'])).status).toBe(2)
  expect(await sitrep(['explain', 'README.md'])).toMatchObject({
    status: 2,
    err: expect.stringContaining('is a file, and explain draws a sentence: sitrep read README.md\n'),
  })
  expect(await sitrep(['read', '--jsonl', '--layers', 'tokens,nouns'])).toMatchObject({
    status: 2,
    err: expect.stringContaining("no layer 'nouns'"),
  })
  expect(await sitrep(['read', '--published', 'June 6'])).toMatchObject({
    status: 2,
    err: expect.stringContaining('expected YYYY-MM-DD'),
  })
})

test('a bad file is told in one line and the others are still read', async () => {
  const good = file('good.txt', 'Rebels seized the airport on Friday.')
  const { status, out, err } = await sitrep([
    'read',
    file('empty.txt', ''),
    join(folder, 'none.txt'),
    file('a.pdf', '%PDF-1.4'),
    good,
  ])
  expect(status).toBe(1)
  expect(err.trim().split('\n')).toEqual([
    `sitrep read: ${folder}/empty.txt is empty: nothing to read`,
    `sitrep read: no file ${folder}/none.txt: check the path`,
    `sitrep read: ${folder}/a.pdf is a PDF, not text: save its text as .txt or .html first`,
  ])
  expect(out).toContain('good.txt')
})

test('lines come out in order, a bad one with its problem, and the run goes on', async () => {
  const input = [
    '{"id":"a","text":"Rebels seized the airport."}',
    'nonsense',
    '',
    '{"id":"b"}',
    '{"id":"c","text":"They left.","published":"2020-02-30"}',
    '{"id":"d","text":""}',
  ].join('\n')
  const { status, out } = await sitrep(['read', '--jsonl'], input)
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(status).toBe(1)
  expect(answers.map((a) => [a.id, a.problem?.code])).toEqual([
    ['a', undefined],
    [null, 'BAD_JSON'],
    ['b', 'BAD_LINE'],
    ['c', 'BAD_DATE'],
    ['d', undefined],
  ])
})

test('given tokens and sentences are kept as they are', async () => {
  const line = {
    id: 'a',
    text: 'Go on',
    tokens: [
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ],
    sentences: [{ start: 0, end: 5 }],
  }
  const { out } = await sitrep(['read', '--jsonl', '--tokens', 'given', '--layers', 'tokens'], JSON.stringify(line))
  const answer = JSON.parse(out)
  expect(answer.sentences).toEqual(line.sentences)
  expect(answer.tokens.map(({ start, end }: { start: number; end: number }) => ({ start, end }))).toEqual(line.tokens)
  const bad = await sitrep(
    ['read', '--jsonl', '--tokens', 'given'],
    JSON.stringify({ ...line, tokens: [{ start: 0, end: 99 }] }),
  )
  expect(JSON.parse(bad.out)).toEqual({
    id: 'a',
    problem: { code: 'BAD_SPAN', message: '"tokens"[0] must be a span inside the text, in reading order' },
  })
})

test('an actor that an analyst adds is known to the next reading', async () => {
  const home = join(folder, 'desk of mine')
  const text = 'Fighters of the Zurqan Battalion seized the bridge on Friday.'
  const actors = async () => {
    const { out } = await sitrep(['read', '--jsonl', '--layers', 'claims'], JSON.stringify({ id: 'a', text }), home)
    return JSON.parse(out).claims.flatMap((c: { actors: { actor: string | null }[] }) => c.actors.map((a) => a.actor))
  }
  expect(await actors()).not.toContain('ZZ-ZURQAN')
  const columns = 'id name sector country aliases terms of backers role from to source'.split(' ')
  const values: Record<string, string> = {
    id: 'ZZ-ZURQAN',
    name: 'Zurqan Battalion',
    sector: 'REB',
    country: 'LY',
    source: 'test',
  }
  const table = file('mine.tsv', `${columns.join('\t')}\n${columns.map((c) => values[c] ?? '').join('\t')}\n`)
  expect(await sitrep(['actors', 'add', table], '', home)).toMatchObject({ status: 0 })
  expect(await actors()).toContain('ZZ-ZURQAN')
  // nobody has a desk for knowing one name more
  expect(existsSync(join(home, 'database'))).toBe(false)
})

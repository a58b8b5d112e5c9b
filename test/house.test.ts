import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** Which rooms each room may import, besides itself. Anything not listed is a wall. A file in src/ is its own room. */
const doors: Record<string, readonly string[]> = {
  model: [],
  lib: [],
  intake: ['model', 'lib'],
  text: ['model', 'lib'],
  claims: ['model', 'lib'],
  picture: ['model', 'lib'],
  output: ['model', 'lib'],
  knowledge: ['model', 'lib'],
  store: ['model', 'lib'],
  outside: ['model', 'lib'],
  pipeline: ['model', 'lib', 'intake', 'text', 'claims', 'picture', 'output'],
  rules: ['model', 'text', 'claims', 'picture'],
  desk: ['pipeline', 'rules', 'intake', 'output', 'knowledge', 'store', 'outside', 'model', 'lib'],
  cli: ['desk', 'server', 'model', 'lib'],
  server: ['desk', 'model', 'lib'],
  web: ['model'],
  main: ['cli', 'server'],
}

/** Rooms that only compute: no disk, network, clock, chance or environment. */
const pure = ['model', 'intake', 'text', 'claims', 'picture', 'output', 'pipeline', 'rules']
const impure = /from 'node:(?!path)|\bfetch\(|\bDate\.now\(|new Date\(\)|Math\.random\(|process\.(env|cwd|argv)/

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f))
const source = (file: string) => readFileSync(join('src', file), 'utf8')
const room = (path: string) => path.split('/')[0]!.replace(/\.[jt]sx?$/, '')

/** Every import of one of our own files: static, for its side effect, or dynamic. */
function walls(imports: readonly (readonly [file: string, text: string])[]): string[] {
  return imports.flatMap(([file, text]) =>
    [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
      .map((m) => room(normalize(join(dirname(file), m[1]!))))
      .filter((to) => to !== room(file) && !doors[room(file)]?.includes(to))
      .map((to) => `${file} → ${to}`),
  )
}

test('no room imports through a wall', () => {
  expect(walls(files.map((file) => [file, source(file)]))).toEqual([])
})

test('the wall stops every kind of import', () => {
  const cases = [
    "import { open } from '../store/open.js'",
    "import '../store/open.js'",
    "await import('../store/open.js')",
  ]
  for (const line of cases) expect(walls([['text/tokenize.ts', line]])).toEqual(['text/tokenize.ts → store'])
})

test('pure rooms stay pure', () => {
  expect(files.filter((file) => pure.includes(room(file)) && impure.test(source(file)))).toEqual([])
})

import { constants, existsSync } from 'node:fs'
import { access, mkdir, rm, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { inWords } from '../lib/problem.js'
import { packageRoot } from '../lib/root.js'
import { Store } from '../store/open.js'
import { findAddress } from './desk.js'
import { readDocument } from './read.js'

/** What one check found: `problem` says in one sentence what is wrong and what to do, null when all is well. */
export interface Finding {
  readonly name: string
  readonly found: string
  readonly problem: string | null
}

interface Surroundings {
  readonly environment: NodeJS.ProcessEnv
  readonly folder: string
  readonly port: number
}

/** Checks, one after the other, everything a desk stands on; a check that fails never keeps the others from being made. */
export async function* examine(around: Surroundings): AsyncGenerator<Finding> {
  for (const [name, check] of checks) {
    const finding = await check(around).catch((error) => ({ found: 'failed', problem: inWords(error).split('\n')[0]! }))
    yield typeof finding === 'string' ? { name, found: finding, problem: null } : { name, ...finding }
  }
}

type Check = (around: Surroundings) => Promise<string | { found: string; problem: string | null }>

const checks: readonly (readonly [name: string, check: Check])[] = [
  ['node', checkNode],
  ['build', checkBuild],
  ['engine', checkEngine],
  ['characters', checkCharacters],
  ['home', checkHome],
  ['disk', checkDisk],
  ['database', checkDatabase],
  ['port', checkPort],
]

async function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number) as [number, number]
  const enough = major > 20 || (major === 20 && minor >= 19)
  return { found: process.version, problem: enough ? null : 'Node 20.19 or later is needed: update it from nodejs.org' }
}

async function checkBuild() {
  const missing = [
    'dist/src/main.js',
    'dist/src/desk/read-worker.js',
    'dist/web/index.html',
    'dist/gazetteer.bin',
  ].filter((file) => !existsSync(join(packageRoot, file)))
  if (missing.length === 0) return packageRoot
  return { found: `no ${missing.join(', ')}`, problem: `the build is not whole: run npm ci, then npm run build` }
}

/** Reads a sentence with everything the engine has: tables, weights, rules. */
async function checkEngine() {
  const text = 'GNA forces captured the city of Tarhuna on 5 June 2020.'
  const layers = readDocument({ id: 'doctor', text, title: null, outlet: null, published: '2020-06-06', url: null })
  if (layers.claims.length > 0) return `reads a sentence (${layers.tokens.length} words, ${layers.claims.length} claim)`
  return { found: 'finds no claim in a plain sentence', problem: 'tables or weights are damaged: run npm ci again' }
}

/** Not every build of Node can read the character sets that reports come in. */
async function checkCharacters() {
  try {
    for (const charset of ['windows-1252', 'windows-1256', 'windows-1251', 'shift_jis']) new TextDecoder(charset)
    return 'UTF-8 and older character sets'
  } catch {
    return {
      found: 'few',
      problem: 'this Node lacks most character sets: use a build with full ICU, as nodejs.org gives',
    }
  }
}

async function checkHome({ environment, folder }: Surroundings) {
  const address = findAddress(environment, folder)
  if ('url' in address) return 'DATABASE_URL is set: no home folder is needed'
  const trial = join(address.home, `.doctor-${process.pid}`)
  try {
    await mkdir(trial, { recursive: true })
    await access(trial, constants.W_OK)
    await rm(trial, { recursive: true })
    return address.home
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const problem = `${address.home} cannot be written (${code}): change its owner, or set SITREP_HOME to a folder of yours`
    return { found: 'not writable', problem }
  }
}

async function checkDisk({ environment, folder }: Surroundings) {
  const address = findAddress(environment, folder)
  if ('url' in address) return 'the database server has its own'
  const { bavail, bsize } = await statfs(existsSync(address.home) ? address.home : folder)
  const free = (bavail * bsize) / 2 ** 20
  const found = `${Math.round(free).toLocaleString('en')} MiB free`
  return { found, problem: free > 512 ? null : `the disk of ${address.home} is nearly full: a desk needs 512 MiB` }
}

async function checkDatabase({ environment, folder }: Surroundings) {
  const started = performance.now()
  const store = await Store.open(findAddress(environment, folder))
  const ms = Math.round(performance.now() - started)
  await store.close()
  return `${store.where} (opened in ${ms} ms)`
}

async function checkPort({ port }: Surroundings) {
  const code = await new Promise<string | undefined>((done) => {
    const server = createServer()
    server.on('error', (error: NodeJS.ErrnoException) => done(error.code))
    server.listen(port, '127.0.0.1', () => server.close(() => done(undefined)))
  })
  if (code === undefined) return `${port} is free`
  if (code === 'EADDRINUSE') return `${port} is taken: serve will use the next free one`
  return { found: `${port} cannot be used (${code})`, problem: 'choose another with sitrep serve --port' }
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { actorFiles, alpha2Codes, packColumns, readActors } from '../knowledge/actors.js'
import { type Imported, importActors, type PackRow } from '../knowledge/import-actors.js'
import { loadActors } from '../knowledge/load.js'
import { Phrases, phraseKey } from '../lib/phrases.js'
import { cutPieces } from '../lib/pieces.js'
import { Problem } from '../lib/problem.js'
import { cellList, type TableProblem } from '../lib/table.js'
import type { Actor } from '../model/actor.js'
import type { Touches } from './recode.js'

/** What came of adding a file of actors. */
export interface AddedActors {
  readonly format: Imported['format']
  readonly lines: number
  readonly problems: readonly TableProblem[]
  readonly touches: Touches
}

/** Adds a file of actors to the user's own: `$SITREP_HOME/actors/NAME.tsv`. A broken line is reported, the rest kept. */
export function addActors({ file, home }: { readonly file: string; readonly home: string }): AddedActors {
  if (!existsSync(file)) throw new Problem('NO_FILE', `no file ${file}`)
  const { format, rows, problems } = importActors(file, readFileSync(file, 'utf8'), alpha2Codes())
  const text = [packColumns, ...rows].map((row) => `${row.join('\t')}\n`).join('')
  const read = readActors([...actorFiles(), { file, text }])
  const broken = read.problems.filter((problem) => problem.file === file)
  const bad = new Set(broken.map(({ line }) => line))
  const kept = rows.filter((_, i) => !bad.has(i + 2))
  const folder = join(home, 'actors')
  mkdirSync(folder, { recursive: true })
  const name = basename(file).replace(/\.[^.]+$/, '')
  const path = join(folder, `${name}.tsv`)
  const before = existsSync(path) ? rowsIn(path) : []
  writeFileSync(path, [packColumns, ...kept].map((row) => `${row.join('\t')}\n`).join(''))
  return { format, lines: kept.length, problems: [...problems, ...broken], touches: touchesOf([...before, ...kept]) }
}

const rowsIn = (path: string): PackRow[] => importActors(path, readFileSync(path, 'utf8'), new Map()).rows as PackRow[]

/**
 * Lines for somebody new reach the texts that have one of his names. Lines that say more of an actor the tables have, or
 * who holds an office or backs whom, can reach any text.
 */
function touchesOf(rows: readonly PackRow[]): Touches {
  const table = loadActors()
  const cell = (row: PackRow, column: string) => row[packColumns.indexOf(column)] ?? ''
  if (rows.some((row) => table.get(cell(row, 'id'), null) || cell(row, 'role') || cell(row, 'backers')))
    return () => true
  const names = new Phrases<true>()
  for (const row of rows) {
    for (const name of [cell(row, 'name'), ...cellList(cell(row, 'aliases')), ...cellList(cell(row, 'terms'))]) {
      names.set(phraseKey(name.replace(/\?$/, ''), table.spelling), true)
    }
  }
  return (text) => {
    const pieces = cutPieces(text, 0, text.length).map((piece) => ({ ...piece, key: table.spelling(piece.key) }))
    return pieces.some((_, i) => names.longest(pieces, i) !== null)
  }
}

/** The user's own packs with their number of lines. */
export function listActors(home: string): { readonly name: string; readonly lines: number }[] {
  const folder = join(home, 'actors')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -4),
      lines: readFileSync(join(folder, file), 'utf8').trim().split('\n').length - 1,
    }))
}

/** Takes a pack away; tells which texts that can reach. */
export function removeActors(home: string, name: string): Touches {
  const path = join(home, 'actors', `${basename(name)}.tsv`)
  if (!existsSync(path)) throw new Problem('NO_PACK', `no pack '${name}' under ${join(home, 'actors')}`)
  const touches = touchesOf(rowsIn(path))
  rmSync(path)
  return touches
}

/** Everybody a name can stand for, as of a day or of the latest line. */
export function findActor(home: string, name: string, on: string | null): readonly Actor[] {
  return loadActors(home).named(name, on)
}

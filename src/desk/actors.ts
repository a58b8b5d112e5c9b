import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { actorFiles, alpha2Codes, loadActors, packColumns, readActors } from '../knowledge/actors.js'
import { type Imported, importActors } from '../knowledge/import-actors.js'
import { Problem } from '../lib/problem.js'
import type { TableProblem } from '../lib/table.js'
import type { Actor } from '../model/actor.js'

/** Adds a file of actors to the user's own: `$SITREP_HOME/actors/NAME.tsv`. A broken line is reported, the rest kept. */
export function addActors({ file, home }: { readonly file: string; readonly home: string }): {
  readonly format: Imported['format']
  readonly lines: number
  readonly problems: readonly TableProblem[]
} {
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
  writeFileSync(join(folder, `${name}.tsv`), [packColumns, ...kept].map((row) => `${row.join('\t')}\n`).join(''))
  return { format, lines: kept.length, problems: [...problems, ...broken] }
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

export function removeActors(home: string, name: string): void {
  const path = join(home, 'actors', `${basename(name)}.tsv`)
  if (!existsSync(path)) throw new Problem('NO_PACK', `no pack '${name}' under ${join(home, 'actors')}`)
  rmSync(path)
}

/** Everybody a name can stand for, as of a day or of the latest line. */
export function findActor(home: string, name: string, on: string | null): readonly Actor[] {
  return loadActors(home).named(name, on)
}

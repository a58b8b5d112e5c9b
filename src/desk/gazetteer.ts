import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type ImportOptions, type ImportReport, importGazetteer } from '../knowledge/gazetteer/import.js'
import { loadGazetteer } from '../knowledge/gazetteer.js'
import { Problem } from '../lib/problem.js'
import type { Reading } from '../model/place.js'

/** A gazetteer the user added. */
export interface AddedGazetteer {
  readonly name: string
  readonly source: string
  readonly format: string
  readonly places: number
  readonly complete: boolean
}

export function addGazetteer(options: ImportOptions): Promise<ImportReport> {
  return importGazetteer(options)
}

export function listGazetteers(home: string): AddedGazetteer[] {
  const folder = join(home, 'gazetteer')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'state.json')))
    .sort()
    .map((name) => ({ name, ...JSON.parse(readFileSync(join(folder, name, 'state.json'), 'utf8')) }))
}

export function removeGazetteer(home: string, name: string): void {
  if (!listGazetteers(home).some((added) => added.name === name)) {
    throw new Problem('NO_GAZETTEER', `no gazetteer '${name}' was added; 'sitrep gazetteer list' names them`)
  }
  rmSync(join(home, 'gazetteer', name), { recursive: true })
}

/** Everything a name can mean, in all gazetteers. */
export function lookUp(home: string, name: string): readonly Reading[] {
  return loadGazetteer(home).readings(name)
}

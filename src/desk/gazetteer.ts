import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type ImportOptions, type ImportReport, importGazetteer } from '../knowledge/gazetteer/import.js'
import { openGazetteer } from '../knowledge/gazetteer.js'
import { loadGazetteer } from '../knowledge/load.js'
import { cutPieces } from '../lib/pieces.js'
import { Problem } from '../lib/problem.js'
import type { Gazetteer, Reading } from '../model/place.js'
import type { Touches } from './recode.js'

/** A gazetteer the user added. */
export interface AddedGazetteer {
  readonly name: string
  readonly source: string
  readonly format: string
  readonly places: number
  readonly complete: boolean
}

/** Adds a file of places; tells beside what came of it which texts can be read otherwise. */
export async function addGazetteer(options: ImportOptions): Promise<ImportReport & { readonly touches: Touches }> {
  const { file, home } = options
  const folders = () =>
    listGazetteers(home)
      .filter(({ source }) => source === resolve(file))
      .map(({ name }) => join(home, 'gazetteer', name))
  const before = folders().map(openGazetteer)
  const report = await importGazetteer(options)
  return { ...report, touches: touchesOf([...before, ...folders().map(openGazetteer)]) }
}

/** Pieces of the longest name. */
const longestName = 9

/** Texts in which one of the gazetteers knows a name. */
function touchesOf(gazetteers: readonly Gazetteer[]): Touches {
  const knows = (name: string) => gazetteers.some((gazetteer) => gazetteer.readings(name).length > 0)
  return (text) => {
    const pieces = cutPieces(text, 0, text.length)
    return pieces.some(({ start, shape }, i) => {
      if (shape === 'lower' && pieces[i + 1]?.gap !== 'hyphen' && pieces[i + 1]?.shape === 'lower') return false
      for (let k = i; k < Math.min(i + longestName, pieces.length) && (k === i || pieces[k]!.gap !== 'break'); k++) {
        if (knows(text.slice(start, pieces[k]!.end).replace(/\s+/g, ' '))) return true
      }
      return false
    })
  }
}

export function listGazetteers(home: string): AddedGazetteer[] {
  const folder = join(home, 'gazetteer')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'state.json')))
    .sort()
    .map((name) => ({ name, ...JSON.parse(readFileSync(join(folder, name, 'state.json'), 'utf8')) }))
}

/** Takes a gazetteer away; tells which texts that can reach. */
export function removeGazetteer(home: string, name: string): Touches {
  if (!listGazetteers(home).some((added) => added.name === name)) {
    throw new Problem('NO_GAZETTEER', `no gazetteer '${name}' was added; 'sitrep gazetteer list' names them`)
  }
  const folder = join(home, 'gazetteer', name)
  const touches = touchesOf([openGazetteer(folder)])
  rmSync(folder, { recursive: true })
  return touches
}

/** Everything a name can mean, in all gazetteers. */
export function lookUp(home: string, name: string): readonly Reading[] {
  return loadGazetteer(home).readings(name)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstRun } from '../lib/characters.js'
import type { Packed, Tables } from '../lib/packed.js'
import { packageRoot } from '../lib/root.js'
import type { SharedBytes } from '../lib/shared-bytes.js'
import { LABELS, type NameModel, type OrganisationTable } from '../model/names.js'
import { readModel } from './models.js'

/**
 * The name tagger, `models/en/names.bin`: a header of four 32-bit numbers (rows of weights, slots of words, unit of a
 * weight times 2^20, 0), then the steps as 32-bit floats, hashes and classes of words as 32-bit numbers, their uses and
 * the weights as bytes, eight a row of which the last is nothing.
 */
export function readNames(files: SharedBytes): NameModel {
  const { buffer } = readModel('en/names.bin', files)
  const [rows, slots, unit] = new Uint32Array(buffer, 0, 3) as unknown as [number, number, number]
  let at = 16
  const take = (bytes: number) => (at += bytes) - bytes
  const steps = Float64Array.from(new Float32Array(buffer, take(4 * (LABELS + 1) * LABELS), (LABELS + 1) * LABELS))
  const keys = new Int32Array(buffer, take(4 * slots), slots)
  const classes = new Int32Array(buffer, take(4 * slots), slots)
  const uses = new Uint8Array(buffer, take(slots), slots)
  const weights = new Int8Array(buffer, take(8 * rows), 8 * rows)
  return { weights, unit: unit / 2 ** 20, steps, table: { keys, classes, uses } }
}

/** Reads the organisations known by name the world over, as news writes them: data/names/organisations.tsv. */
export function readOrganisations(): Tables {
  const lines = readFileSync(join(packageRoot, 'data/names/organisations.tsv'), 'utf8').trimEnd().split('\n')
  const sure = new Map<string, 1>()
  const known = new Map<string, 1 | 2>()
  const reach = new Map<string, number>()
  for (const line of lines.slice(1)) {
    // A name that ends in `?` is a word or a name of other things too.
    const weak = line.endsWith('?')
    const name = weak ? line.slice(0, -1) : line
    const key = name.toLowerCase()
    const first = firstRun(key)
    if (!weak) sure.set(name, 1)
    if (!weak || !known.has(key)) known.set(key, weak ? 1 : 2)
    reach.set(first, Math.max(reach.get(first) ?? 0, key.length))
  }
  return { 'organisations/sure': sure, 'organisations/known': known, 'organisations/reach': reach }
}

/** The look-up over the packed tables. */
export const organisationsOf = (tables: Packed): OrganisationTable => ({
  sure: tables.table('organisations/sure'),
  known: tables.table('organisations/known'),
  reach: tables.table('organisations/reach'),
})

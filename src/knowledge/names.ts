import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstRun } from '../lib/characters.js'
import { packageRoot } from '../lib/root.js'
import { LABELS, type NameModel, type OrganisationTable } from '../model/names.js'
import { readModel } from './models.js'

/**
 * The name tagger, `models/en/names.bin`: a header of four 32-bit numbers (rows of weights, slots of words, unit of a
 * weight times 2^20, 0), then the steps as 32-bit floats, hashes and classes of words as 32-bit numbers, their uses and
 * the weights as bytes, eight a row of which the last is nothing.
 */
export function loadNames(): NameModel {
  const bytes = readModel('en/names.bin')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const rows = view.getUint32(0, true)
  const slots = view.getUint32(4, true)
  const unit = view.getUint32(8, true) / 2 ** 20
  let at = 16
  const take = (length: number) => bytes.slice((at += length) - length, at)
  const steps = Float64Array.from(new Float32Array(take(4 * (LABELS + 1) * LABELS).buffer))
  const keys = new Int32Array(take(4 * slots).buffer)
  const classes = new Int32Array(take(4 * slots).buffer)
  const uses = new Uint8Array(take(slots).buffer)
  const weights = take(8 * rows)
  return { weights, unit, steps, table: { keys, classes, uses } }
}

/** Organisations known by name the world over, as news writes them: data/names/organisations.tsv. */
export function loadOrganisations(): OrganisationTable {
  const lines = readFileSync(join(packageRoot, 'data/names/organisations.tsv'), 'utf8').trimEnd().split('\n')
  return readOrganisations(lines.slice(1))
}

/** The table of the names in `lines`; one that ends in `?` is a word or a name of other things too. */
export function readOrganisations(lines: readonly string[]): OrganisationTable {
  const sure = new Set<string>()
  const known = new Map<string, 1 | 2>()
  const reach = new Map<string, number>()
  for (const line of lines) {
    const weak = line.endsWith('?')
    const name = weak ? line.slice(0, -1) : line
    const key = name.toLowerCase()
    const first = firstRun(key)
    if (!weak) sure.add(name)
    if (!weak || !known.has(key)) known.set(key, weak ? 1 : 2)
    reach.set(first, Math.max(reach.get(first) ?? 0, key.length))
  }
  return { sure, known, reach }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../lib/root.js'
import { LABELS, type NameModel } from '../model/names.js'
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
export function loadOrganisations(): ReadonlySet<string> {
  const lines = readFileSync(join(packageRoot, 'data/names/organisations.tsv'), 'utf8').trimEnd().split('\n')
  return new Set(lines.slice(1))
}

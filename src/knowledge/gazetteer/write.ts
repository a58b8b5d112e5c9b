import { renameSync, writeFileSync } from 'node:fs'
import { foldName, romanKey } from '../../lib/fold-name.js'
import { namings, placeKinds } from '../../model/place.js'
import type { Entry } from './entry.js'
import { hashName, idMark, keyMark } from './hash.js'

/** A file holds no more than this many entries; a larger source becomes several files. */
export const entriesPerFile = 1_000_000

/** First bytes of every gazetteer file; the number changes with the layout. */
export const magic = 'SITREPG2'

/**
 * Writes entries as one gazetteer file: a JSON header that says where each section lies, then flat arrays that are read
 * by pointing at them. Sections: `lat`, `lon` (1e-5 degrees), `number` (GeoNames id or 0), `area` (index into `areas`),
 * `kind`, `population`, `names` (UTF-8, each "name" or "name\tid") with its offsets, and the index of spellings, sorted:
 * `buckets` (start of each of 65,536), `tails` (24 bits), `targets` (20 bits of entry, 4 of naming).
 */
export function writeGazetteer(file: string, entries: readonly Entry[], attribution: readonly string[]): void {
  if (entries.length > entriesPerFile) throw new Error(`a gazetteer file holds ${entriesPerFile} entries at most`)
  const sorted = [...entries].sort((x, y) => numberOf(x) - numberOf(y) || (x.id < y.id ? -1 : 1))
  const areas = new Map<string, number>()
  const n = sorted.length
  const lat = new Int32Array(n)
  const lon = new Int32Array(n)
  const number = new Uint32Array(n)
  const area = new Uint32Array(n)
  const kind = new Uint8Array(n)
  const population = new Uint32Array(n)
  const offsets = new Uint32Array(n + 1)
  const names: Buffer[] = []
  let length = 0
  sorted.forEach((entry, i) => {
    lat[i] = Math.round(entry.lat * 1e5)
    lon[i] = Math.round(entry.lon * 1e5)
    number[i] = numberOf(entry)
    const code = [entry.country ?? '', entry.admin1 ?? '', entry.admin2 ?? ''].join('.').replace(/\.+$/, '')
    if (!areas.has(code)) areas.set(code, areas.size)
    area[i] = areas.get(code)!
    kind[i] = placeKinds.indexOf(entry.kind)
    population[i] = entry.population
    const text = Buffer.from(number[i] ? entry.name : `${entry.name}\t${entry.id}`)
    offsets[i] = length
    length += text.length
    names.push(text)
  })
  offsets[n] = length

  const index = indexOf(sorted)
  const sections: Record<string, ArrayBufferView> = {
    lat,
    lon,
    number,
    area: areas.size < 65_536 ? Uint16Array.from(area) : area,
    kind,
    population,
    offsets,
    names: Buffer.concat(names),
    areas: Buffer.from([...areas.keys()].join('\n')),
    ...index,
  }
  writeSections(file, { entries: n, attribution }, sections)
}

function numberOf(entry: Entry): number {
  return entry.id.startsWith('geonames:') ? Number(entry.id.slice(9)) : 0
}

function indexOf(entries: readonly Entry[]) {
  // one 60-bit number a spelling (40 of hash, 20 of entry) with the naming kept apart, so that sorting stays simple
  const found = new Map<bigint, number>()
  const hash = { bucket: 0, tail: 0 }
  const add = (text: string, entry: number, naming: (typeof namings)[number]) => {
    if (text.length < 2) return
    hashName(text, hash)
    const key = (BigInt(hash.bucket * 2 ** 24 + hash.tail) << 20n) | BigInt(entry)
    const rank = namings.indexOf(naming)
    const known = found.get(key)
    if (known === undefined || rank < known) found.set(key, rank)
  }
  entries.forEach((entry, i) => {
    add(foldName(entry.name), i, 'name')
    if (!entry.id.startsWith('geonames:')) add(idMark + entry.id, i, 'name')
    for (const alias of entry.aliases) add(foldName(alias), i, isLatin(alias) ? 'alias' : 'original')
    for (const form of entry.short ?? []) add(foldName(form), i, 'short')
    for (const form of entry.people ?? []) add(foldName(form), i, 'people')
    if (!entry.romanised) return
    for (const name of [entry.name, ...entry.aliases]) {
      const key = romanKey(name)
      if (key.length > 2) add(keyMark + key, i, 'romanised')
    }
  })
  const keys = BigUint64Array.from(found.keys()).sort()
  const buckets = new Uint32Array(65_537)
  const tails = new Uint8Array(keys.length * 3)
  const targets = new Uint8Array(keys.length * 3)
  keys.forEach((key, i) => {
    const hashed = Number(key >> 20n)
    const tail = hashed % 2 ** 24
    const target = Number(key & 0xfffffn) * 16 + found.get(key)!
    buckets[Math.floor(hashed / 2 ** 24) + 1]!++
    tails.set([tail >>> 16, (tail >>> 8) & 255, tail & 255], i * 3)
    targets.set([target >>> 16, (target >>> 8) & 255, target & 255], i * 3)
  })
  for (let i = 0; i < 65_536; i++) buckets[i + 1]! += buckets[i]!
  return { buckets, tails, targets }
}

function isLatin(name: string): boolean {
  return /[a-z]/i.test(name.normalize('NFD'))
}

function writeSections(file: string, head: object, sections: Record<string, ArrayBufferView>): void {
  const places: Record<string, [offset: number, length: number]> = {}
  let offset = 0
  for (const [name, { byteLength }] of Object.entries(sections)) {
    places[name] = [offset, byteLength]
    offset += pad(byteLength)
  }
  const header = Buffer.from(JSON.stringify({ ...head, sections: places }))
  const start = pad(magic.length + 4 + header.length)
  const out = Buffer.alloc(start + offset)
  out.write(magic, 'latin1')
  out.writeUInt32LE(header.length, magic.length)
  header.copy(out, magic.length + 4)
  for (const [name, view] of Object.entries(sections)) {
    Buffer.from(view.buffer, view.byteOffset, view.byteLength).copy(out, start + places[name]![0])
  }
  writeFileSync(`${file}.part`, out)
  renameSync(`${file}.part`, file)
}

function pad(length: number): number {
  return (length + 7) & ~7
}

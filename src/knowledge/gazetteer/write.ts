import { renameSync, writeFileSync } from 'node:fs'
import { foldName, romanKey } from '../../lib/fold-name.js'
import { type Naming, namings, placeKinds } from '../../model/place.js'
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

/** Every spelling of every entry as one number of 64 bits (40 of hash, 20 of entry, 4 of naming), sorted. */
function indexOf(entries: readonly Entry[]) {
  let halves = new Uint32Array(entries.length * 16)
  let count = 0
  const hash = { bucket: 0, tail: 0 }
  const add = (text: string, entry: number, naming: Naming) => {
    if (text.length < 2) return
    hashName(text, hash)
    if (count * 2 === halves.length) {
      const larger = new Uint32Array(Math.max(1024, halves.length * 2))
      larger.set(halves)
      halves = larger
    }
    halves[count * 2] = ((hash.tail & 0xff) << 24) | (entry << 4) | namings.indexOf(naming)
    halves[count * 2 + 1] = (hash.bucket << 16) | (hash.tail >>> 8)
    count++
  }
  entries.forEach((entry, i) => {
    for (const [spelling, naming] of spellings(entry)) add(spelling, i, naming)
  })
  const keys = new BigUint64Array(halves.buffer, 0, count).sort()
  const sorted = new Uint32Array(keys.buffer, 0, count * 2)
  const buckets = new Uint32Array(65_537)
  const tails = new Uint8Array(count * 3)
  const targets = new Uint8Array(count * 3)
  let kept = 0
  for (let i = 0; i < count; i++) {
    const [low, high] = [sorted[i * 2]!, sorted[i * 2 + 1]!]
    // one entry may be spelled one way under several namings: the first of them stands
    if (i > 0 && high === sorted[i * 2 - 1] && low >>> 4 === sorted[i * 2 - 2]! >>> 4) continue
    const target = low & 0xffffff
    buckets[(high >>> 16) + 1]!++
    tails.set([(high >>> 8) & 255, high & 255, low >>> 24], kept * 3)
    targets.set([target >>> 16, (target >>> 8) & 255, target & 255], kept * 3)
    kept++
  }
  for (let i = 0; i < 65_536; i++) buckets[i + 1]! += buckets[i]!
  return { buckets, tails: tails.subarray(0, kept * 3), targets: targets.subarray(0, kept * 3) }
}

function* spellings(entry: Entry): Generator<readonly [spelling: string, naming: Naming]> {
  yield [foldName(entry.name), 'name']
  if (!entry.id.startsWith('geonames:')) yield [idMark + entry.id, 'name']
  for (const alias of entry.aliases) yield [foldName(alias), isLatin(alias) ? 'alias' : 'original']
  for (const form of entry.short ?? []) yield [foldName(form), 'short']
  for (const form of entry.people ?? []) yield [foldName(form), 'people']
  if (!entry.romanised) return
  for (const name of [entry.name, ...entry.aliases]) {
    const key = romanKey(name)
    if (key.length > 2) yield [keyMark + key, 'romanised']
  }
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

import { renameSync, writeFileSync } from 'node:fs'
import { foldName, romanKey } from '../../lib/fold-name.js'
import { type Naming, namings, placeKinds } from '../../model/place.js'
import type { Entry } from './entry.js'
import { hashName, keyMark, shortestKey } from './hash.js'

/** A file holds no more than this many entries; a larger source becomes several files. */
const entriesPerFile = 1_000_000

/** First bytes of every gazetteer file; the number changes with the layout. */
export const magic = 'SITREPG3'

/** Where an entry's id comes from: a number of a source, the code of its area, or the text after its name. */
export const idSources = ['geonames:', 'ourairports:', 'wof:', 'area', 'text'] as const

/**
 * Writes entries as one gazetteer file: a JSON header that says where each section lies, then flat arrays that are read
 * by pointing at them. An entry has `lat` and `lon` (1e-5 degrees), `area` (index into `areas`), `kind` (5 bits, and 3 of
 * idSources), `number` (where its id is one), `population` (65,535: see `crowds`, pairs of entry and number), and in
 * `names` "name" or "name\tid", cut by `lengths` from the block starts in `blocks`. The index of spellings is sorted:
 * `buckets` (start of each of 65,536), `tails` (24 bits), `targets` (20 bits of entry, 4 of naming).
 */
export function writeGazetteer(file: string, entries: readonly Entry[], attribution: readonly string[]): void {
  if (entries.length > entriesPerFile) throw new Error(`a gazetteer file holds ${entriesPerFile} entries at most`)
  const sorted = entries
    .map((entry) => ({ entry, ...idOf(entry) }))
    .sort((x, y) => x.source - y.source || x.number - y.number || (x.entry.id < y.entry.id ? -1 : 1))
  const numbered = sorted.filter(({ source }) => source < idSources.indexOf('area')).length
  const areas = new Map<string, number>()
  const n = sorted.length
  const lat = new Int32Array(n)
  const lon = new Int32Array(n)
  const number = new Uint32Array(numbered)
  const area = new Uint32Array(n)
  const kind = new Uint8Array(n)
  const population = new Uint16Array(n)
  const crowds: number[] = []
  const blocks = new Uint32Array(Math.ceil(n / entriesPerBlock))
  const lengths = new Uint8Array(n)
  const names: Buffer[] = []
  let length = 0
  sorted.forEach(({ entry, source, number: id }, i) => {
    lat[i] = Math.round(entry.lat * 1e5)
    lon[i] = Math.round(entry.lon * 1e5)
    if (i < numbered) number[i] = id
    const code = areaOf(entry)
    if (!areas.has(code)) areas.set(code, areas.size)
    area[i] = areas.get(code)!
    kind[i] = placeKinds.indexOf(entry.kind) | (source << 5)
    population[i] = Math.min(entry.population, crowd)
    if (entry.population >= crowd) crowds.push(i, entry.population)
    const text = Buffer.from(
      idSources[source] === 'text' ? `${cutTo(entry.name, 120)}\t${entry.id}` : cutTo(entry.name, 255),
    )
    if (text.length > 255) throw new Error(`${entry.id}: a name with its id must fit 255 bytes`)
    if (i % entriesPerBlock === 0) blocks[i / entriesPerBlock] = length
    lengths[i] = text.length
    length += text.length
    names.push(text)
  })

  writeSections(
    file,
    { entries: n, attribution },
    {
      lat,
      lon,
      number,
      area: areas.size < 65_536 ? Uint16Array.from(area) : area,
      kind,
      population,
      crowds: Uint32Array.from(crowds),
      blocks,
      lengths,
      names: Buffer.concat(names),
      areas: Buffer.from([...areas.keys()].join('\n')),
      ...indexOf(sorted.map(({ entry }) => entry)),
    },
  )
}

/** How many names one block start serves; a name is found by adding up at most this many lengths. */
export const entriesPerBlock = 16

/** Populations from here on stand in a list of their own. */
export const crowd = 65_535

function idOf(entry: Entry): { source: number; number: number } {
  if (entry.id === `${entry.kind}:${areaOf(entry)}`) return { source: idSources.indexOf('area'), number: 0 }
  const colon = entry.id.indexOf(':') + 1
  const source = idSources.indexOf(entry.id.slice(0, colon) as (typeof idSources)[number])
  const digits = entry.id.slice(colon)
  if (source >= 0 && /^[1-9]\d{0,9}$/.test(digits) && Number(digits) <= 0xffffffff)
    return { source, number: Number(digits) }
  return { source: idSources.indexOf('text'), number: 0 }
}

function areaOf(entry: Entry): string {
  return [entry.country ?? '', entry.admin1 ?? '', entry.admin2 ?? ''].join('.').replace(/\.+$/, '')
}

/** Cuts a name to so many bytes, at a whole letter. */
function cutTo(name: string, bytes: number): string {
  let out = name
  while (Buffer.byteLength(out) > bytes) out = out.slice(0, -1)
  return out
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
  const own = entry.romanised ? romanKey(entry.name) : null
  for (const alias of entry.aliases) {
    // "Grozny" beside "Groznyy", "Tal Afar" beside "Tall ‘Afar": the name itself, spelled another way
    const same = own !== null && own !== '' && romanKey(alias) === own
    yield [foldName(alias), same ? 'name' : isLatin(alias) ? 'alias' : 'original']
  }
  for (const form of entry.short ?? []) yield [foldName(form), 'short']
  for (const form of entry.people ?? []) yield [foldName(form), 'people']
  if (!entry.romanised) return
  for (const name of [entry.name, ...entry.aliases]) {
    const key = romanKey(name)
    if (key.length >= shortestKey) yield [keyMark + key, 'romanised']
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

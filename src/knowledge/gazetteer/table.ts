import { closeSync, openSync, readSync } from 'node:fs'
import { readShared } from '../../lib/shared-bytes.js'
import { namings, type Place, placeKinds, type Reading } from '../../model/place.js'
import type { NameHash } from './hash.js'
import { crowd, entriesPerBlock, idSources, magic } from './write.js'

const none: readonly Reading[] = []
const unnumbered = [idSources.indexOf('area'), idSources.indexOf('text')]

interface Header {
  readonly entries: number
  readonly attribution: readonly string[]
  readonly sections: Readonly<Record<string, readonly [offset: number, length: number]>>
}

/** Whose places a gazetteer file holds, in the words their licences ask for; reads no more than the head of the file. */
export function readAttribution(file: string): readonly string[] {
  const from = openSync(file, 'r')
  try {
    const first = Buffer.alloc(magic.length + 4)
    readSync(from, first, 0, first.length, 0)
    const head = Buffer.alloc(first.length + headerLength(first, file))
    readSync(from, head, 0, head.length, 0)
    return readHeader(head, file).attribution
  } finally {
    closeSync(from)
  }
}

function headerLength(bytes: Buffer, file: string): number {
  if (bytes.toString('latin1', 0, magic.length) !== magic) throw new Error(`${file} is not a gazetteer of this version`)
  return bytes.readUInt32LE(magic.length)
}

function readHeader(bytes: Buffer, file: string): Header {
  const from = magic.length + 4
  return JSON.parse(bytes.toString('utf8', from, from + headerLength(bytes, file)))
}

/** One gazetteer file, read by pointing at its sections; entries become objects only when a text names them. */
export class GazetteerTable {
  readonly attribution: readonly string[]
  readonly size: number
  private readonly lat: Int32Array
  private readonly lon: Int32Array
  private readonly number: Uint32Array
  private readonly area: Uint16Array | Uint32Array
  private readonly kind: Uint8Array
  private readonly population: Uint16Array
  private readonly crowds: Uint32Array
  private readonly blocks: Uint32Array
  private readonly lengths: Uint8Array
  private readonly names: Buffer
  private readonly areas: readonly string[]
  private readonly buckets: Uint32Array
  private readonly tails: Uint8Array
  private readonly targets: Uint8Array
  private readonly places = new Map<number, Place>()
  /** Meanings already read, by where they begin in the index. */
  private readonly known = new Map<number, readonly Reading[]>()

  /** `content` is what is in the file, beginning at a multiple of eight in its buffer, which threads may share. */
  constructor(file: string, content: Uint8Array = new Uint8Array(readShared(file))) {
    const memory = content.buffer
    const bytes = Buffer.from(memory, content.byteOffset, content.byteLength)
    const header = readHeader(bytes, file)
    const origin = content.byteOffset + ((magic.length + 4 + headerLength(bytes, file) + 7) & ~7)
    const at = (name: string) => header.sections[name]!
    const words = <T>(kind: new (b: ArrayBufferLike, o: number, l: number) => T, size: number, name: string) =>
      new kind(memory, origin + at(name)[0], at(name)[1] / size)
    this.size = header.entries
    this.attribution = header.attribution
    this.lat = words(Int32Array, 4, 'lat')
    this.lon = words(Int32Array, 4, 'lon')
    this.number = words(Uint32Array, 4, 'number')
    this.area = at('area')[1] === 2 * this.size ? words(Uint16Array, 2, 'area') : words(Uint32Array, 4, 'area')
    this.kind = words(Uint8Array, 1, 'kind')
    this.population = words(Uint16Array, 2, 'population')
    this.crowds = words(Uint32Array, 4, 'crowds')
    this.blocks = words(Uint32Array, 4, 'blocks')
    this.lengths = words(Uint8Array, 1, 'lengths')
    this.names = Buffer.from(memory, origin + at('names')[0], at('names')[1])
    this.areas = Buffer.from(memory, origin + at('areas')[0], at('areas')[1])
      .toString('latin1')
      .split('\n')
    this.buckets = words(Uint32Array, 4, 'buckets')
    this.tails = words(Uint8Array, 1, 'tails')
    this.targets = words(Uint8Array, 1, 'targets')
  }

  /** What a spelling (or a key, see hash.ts) can mean. */
  meanings(hash: NameHash): readonly Reading[] {
    const first = this.first(hash)
    if (first < 0) return none
    const known = this.known.get(first)
    if (known) return known
    const found: Reading[] = []
    const end = this.buckets[hash.bucket + 1]!
    for (let i = first; i < end && this.tail(i) === hash.tail; i++) found.push(this.reading(this.target(i)))
    this.known.set(first, found)
    return found
  }

  get(id: string): Place | null {
    const colon = id.indexOf(':') + 1
    const source = idSources.indexOf(id.slice(0, colon) as (typeof idSources)[number])
    const entry = source < 0 ? -1 : this.numbered(source, Number(id.slice(colon)))
    if (entry >= 0) return this.place(entry)
    for (const other of unnumbered) {
      const found = this.named(other, id)
      if (found) return found
    }
    return null
  }

  private first({ bucket, tail }: NameHash): number {
    let low = this.buckets[bucket]!
    const end = this.buckets[bucket + 1]!
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.tail(middle) < tail) low = middle + 1
      else high = middle
    }
    return low < end && this.tail(low) === tail ? low : -1
  }

  private tail(i: number): number {
    const at = i * 3
    return (this.tails[at]! << 16) | (this.tails[at + 1]! << 8) | this.tails[at + 2]!
  }

  private target(i: number): number {
    const at = i * 3
    return (this.targets[at]! << 16) | (this.targets[at + 1]! << 8) | this.targets[at + 2]!
  }

  private reading(target: number): Reading {
    return { place: this.place(target >>> 4), naming: namings[target & 15]! }
  }

  /** Numbered entries come first, by source, then by number. */
  private numbered(source: number, number: number): number {
    let low = 0
    let high = this.number.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const itsSource = this.source(middle)
      if (itsSource < source || (itsSource === source && this.number[middle]! < number)) low = middle + 1
      else high = middle
    }
    return low < this.number.length && this.source(low) === source && this.number[low] === number ? low : -1
  }

  /** After them the others, by source, then by id. */
  private named(source: number, id: string): Place | null {
    let low = this.number.length
    let high = this.size
    while (low < high) {
      const middle = (low + high) >>> 1
      const itsSource = this.source(middle)
      if (itsSource < source || (itsSource === source && this.place(middle).id < id)) low = middle + 1
      else high = middle
    }
    if (low === this.size || this.source(low) !== source) return null
    const place = this.place(low)
    return place.id === id ? place : null
  }

  private source(entry: number): number {
    return this.kind[entry]! >>> 5
  }

  private place(entry: number): Place {
    const known = this.places.get(entry)
    if (known) return known
    let start = this.blocks[Math.floor(entry / entriesPerBlock)]!
    for (let i = entry - (entry % entriesPerBlock); i < entry; i++) start += this.lengths[i]!
    const [name = '', id = ''] = this.names.toString('utf8', start, start + this.lengths[entry]!).split('\t')
    const area = this.areas[this.area[entry]!]!
    const [country = '', admin1 = '', admin2 = ''] = area.split('.')
    const kind = placeKinds[this.kind[entry]! & 31]!
    const source = idSources[this.source(entry)]!
    const place: Place = {
      id: source === 'text' ? id : source === 'area' ? `${kind}:${area}` : `${source}${this.number[entry]}`,
      name,
      lat: this.lat[entry]! / 1e5,
      lon: this.lon[entry]! / 1e5,
      country: country || null,
      admin1: admin1 ? `${country}.${admin1}` : null,
      admin2: admin2 ? area : null,
      kind,
      population: this.populationOf(entry),
    }
    this.places.set(entry, place)
    return place
  }

  private populationOf(entry: number): number {
    const small = this.population[entry]!
    if (small < crowd) return small
    let low = 0
    let high = this.crowds.length / 2
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.crowds[middle * 2]! < entry) low = middle + 1
      else high = middle
    }
    return this.crowds[low * 2 + 1]!
  }
}

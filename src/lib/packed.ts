/** Tables by name; what they hold is plain JSON. */
export type Tables = Readonly<Record<string, ReadonlyMap<string, unknown>>>

interface Header {
  /** Whatever the writer wants told to the reader. */
  readonly note: string
  /** Bytes of each section, in order; each begins at a multiple of eight. */
  readonly sections: readonly [records: number, values: number]
  /** Where the slots of each table begin, counted in slots, and how many there are. */
  readonly tables: Readonly<Record<string, readonly [first: number, slots: number]>>
  readonly slots: number
}

/** Numbers a slot holds: hash of the key, place of its record. A place of 0 is a free slot. */
const slotWidth = 2

const aligned = (n: number) => (n + 7) & ~7

/**
 * Packs tables into bytes that can be asked without being parsed: open addressing with linear probing, five slots for three
 * keys. A record is the length of the key in two bytes, the key in UTF-8 and the place of the value in four bytes; a value is
 * JSON ended by a newline, and equal values are held once.
 */
export function pack(tables: Tables, note = ''): Uint8Array {
  const records = new Pool()
  const values = new Pool()
  const seen = new Map<string, number>()
  const valueAt = (value: unknown) => {
    const json = JSON.stringify(value)
    let at = seen.get(json)
    if (at === undefined) seen.set(json, (at = values.add(Buffer.from(`${json}\n`))))
    return at
  }
  const record = (key: string, value: unknown) => {
    const bytes = Buffer.from(key)
    if (bytes.length > 0xffff) throw new Error(`a key of ${bytes.length} bytes is too long to pack`)
    const numbers = Buffer.alloc(6)
    numbers.writeUInt16LE(bytes.length, 0)
    numbers.writeUInt32LE(valueAt(value), 2)
    return records.add(numbers.subarray(0, 2), bytes, numbers.subarray(2))
  }
  const places: Record<string, [number, number]> = {}
  const parts: Uint32Array[] = []
  let total = 0
  for (const [name, table] of Object.entries(tables)) {
    const slots = Math.ceil((table.size * 5) / 3) + 1
    const part = new Uint32Array(slots * slotWidth)
    for (const [key, value] of table) {
      const hash = hashOf(key)
      let slot = firstSlot(hash, slots)
      while (part[slot * slotWidth + 1] !== 0) slot = slot + 1 === slots ? 0 : slot + 1
      part.set([hash, record(key, value)], slot * slotWidth)
    }
    places[name] = [total, slots]
    parts.push(part)
    total += slots
  }
  const header: Header = { note, sections: [records.size, values.size], tables: places, slots: total }
  const head = Buffer.from(JSON.stringify(header))
  const start = aligned(4 + head.length)
  const slotBytes = aligned(4 * slotWidth * total)
  const out = Buffer.alloc(start + slotBytes + aligned(records.size) + values.size)
  out.writeUInt32LE(head.length)
  head.copy(out, 4)
  let at = start
  for (const part of parts) {
    out.set(new Uint8Array(part.buffer), at)
    at += part.byteLength
  }
  records.copy(out, start + slotBytes)
  values.copy(out, start + slotBytes + aligned(records.size))
  return out
}

/** The note of packed tables. */
export const packedNote = (bytes: Uint8Array): string => headerOf(bytes).header.note

/** Packed tables, asked where they lie; the bytes may be memory that threads share. */
export class Packed {
  readonly #slots: Uint32Array
  readonly #records: Buffer
  readonly #values: Buffer
  readonly #tables: Header['tables']

  /** `bytes` as `pack` made them, beginning at a multiple of four in their buffer. */
  constructor(bytes: Uint8Array) {
    const { header, start } = headerOf(bytes)
    const [records, values] = header.sections
    const section = (from: number, length: number) => Buffer.from(bytes.buffer, bytes.byteOffset + from, length)
    const at = start + aligned(4 * slotWidth * header.slots)
    this.#slots = new Uint32Array(bytes.buffer, bytes.byteOffset + start, slotWidth * header.slots)
    this.#records = section(at, records)
    this.#values = section(at + aligned(records), values)
    this.#tables = header.tables
  }

  /** The table of that name. `decode` makes of a value's JSON what is looked up, once a value. */
  table<T>(name: string, decode: (json: never) => T = (json) => json as T): PackedTable<T> {
    const place = this.#tables[name]
    if (!place) throw new Error(`no packed table ${name}`)
    const [first, slots] = place
    const own = this.#slots.subarray(first * slotWidth, (first + slots) * slotWidth)
    return new PackedTable(own, this.#records, this.#values, decode)
  }
}

/** One table: asked for one key at a time. */
class PackedTable<T> {
  readonly #known = new Map<number, T>()
  readonly #size: number

  constructor(
    private readonly slots: Uint32Array,
    private readonly records: Buffer,
    private readonly values: Buffer,
    private readonly decode: (json: never) => T,
  ) {
    this.#size = slots.length / slotWidth
  }

  has(key: string): boolean {
    return this.#find(key) !== 0
  }

  get(key: string): T | undefined {
    const at = this.#find(key)
    if (at === 0) return undefined
    let value = this.#known.get(at)
    if (value === undefined) {
      value = this.decode(JSON.parse(this.values.toString('utf8', at, this.values.indexOf(10, at))) as never)
      this.#known.set(at, value)
    }
    return value
  }

  /** Place of the key's value, 0 when the table has no such key. */
  #find(key: string): number {
    const { slots } = this
    const hash = hashOf(key)
    for (let slot = firstSlot(hash, this.#size); ; slot = slot + 1 === this.#size ? 0 : slot + 1) {
      const record = slots[slot * slotWidth + 1]!
      if (record === 0) return 0
      if (slots[slot * slotWidth] !== hash) continue
      const value = this.#valueOf(record, key)
      if (value !== 0) return value
    }
  }

  /** The place of the value in a record, 0 when it is another key's. */
  #valueOf(at: number, key: string): number {
    const { records } = this
    const length = records[at]! + (records[at + 1]! << 8)
    const from = at + 2
    const end = from + length
    for (let i = 0; i < key.length; i++) {
      const code = key.charCodeAt(i)
      if (code > 127) return records.toString('utf8', from, end) === key ? records.readUInt32LE(end) : 0
      if (i >= length || records[from + i] !== code) return 0
    }
    return length === key.length ? records.readUInt32LE(end) : 0
  }
}

/** Bytes put down one after the other. Place 0 is nobody's. */
class Pool {
  readonly #parts: Uint8Array[] = []
  size = 8

  add(...parts: readonly Uint8Array[]): number {
    const at = this.size
    for (const part of parts) {
      this.#parts.push(part)
      this.size += part.length
    }
    return at
  }

  copy(out: Uint8Array, at: number): void {
    let to = at + 8
    for (const part of this.#parts) {
      out.set(part, to)
      to += part.length
    }
  }
}

function headerOf(bytes: Uint8Array): { readonly header: Header; readonly start: number } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = buffer.readUInt32LE()
  return { header: JSON.parse(buffer.toString('utf8', 4, 4 + length)), start: aligned(4 + length) }
}

/** FNV-1a over UTF-16 code units, its high bits mixed into the low ones. */
function hashOf(key: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193)
  h ^= h >>> 15
  h = Math.imul(h, 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0
}

/** Where a key's search begins: the hash spread over all slots. */
const firstSlot = (hash: number, slots: number): number => Math.floor((hash * slots) / 0x1_0000_0000)

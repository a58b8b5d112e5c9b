import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Packed, Tables } from '../lib/packed.js'
import { packageRoot } from '../lib/root.js'
import type { NetKernel, NetMemory, NetSize, SyntaxModel } from '../model/syntax.js'

/** What a thread hands to another so that both read with the same weights; may be sent in a message. */
export interface SyntaxShare {
  readonly memory: WebAssembly.Memory
  readonly at: Readonly<Record<string, number>>
}

/** The model and what other threads need to share it (null when it runs without WebAssembly). */
export interface LoadedSyntax {
  readonly model: SyntaxModel
  readonly share: SyntaxShare | null
}

interface Head {
  readonly size: NetSize
  readonly tags: readonly string[]
  readonly labels: readonly string[]
  readonly parts: readonly { name: string; type: 'i8' | 'i16' | 'f32'; at: number; length: number }[]
}

/** Memory that threads share: the first word counts the bytes handed out, and grows for whoever asks. */
function sharedMemory(memory: WebAssembly.Memory): NetMemory {
  return {
    get buffer() {
      return memory.buffer
    },
    reserve(bytes) {
      const size = (bytes + 63) & ~63
      const at = Atomics.add(new Int32Array(memory.buffer), 0, size)
      for (let lack = at + size - memory.buffer.byteLength; lack > 0; lack = at + size - memory.buffer.byteLength)
        memory.grow(Math.ceil(lack / 65536))
      return at
    },
  }
}

/** The same on a plain buffer, for one thread without WebAssembly. */
function plainMemory(): NetMemory {
  let buffer = new ArrayBuffer(1 << 20)
  let next = 64
  return {
    get buffer() {
      return buffer
    },
    reserve(bytes) {
      const at = next
      next += (bytes + 63) & ~63
      if (next > buffer.byteLength) {
        const larger = new ArrayBuffer(next * 2)
        new Uint8Array(larger).set(new Uint8Array(buffer))
        buffer = larger
      }
      return at
    },
  }
}

function instantiate(memory: WebAssembly.Memory): NetKernel {
  const module = new WebAssembly.Module(readFileSync(join(packageRoot, 'dist/kernel.wasm')))
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as NetKernel
}

/** The folder of the model that ships. */
export const syntaxFolder = join(packageRoot, 'models/en')

/**
 * Loads the model in `folder`, its words and lemmas from the packed tables. With `share`, the weights are another
 * thread's. With `plain`, the arithmetic is done in JavaScript: the same results, much slower.
 */
export function openSyntax(
  tables: Packed,
  options: { folder?: string; share?: SyntaxShare | null; plain?: boolean } = {},
): LoadedSyntax {
  const file = openSync(join(options.folder ?? syntaxFolder, 'weights.bin'), 'r')
  try {
    return openWeights(file, tables, options)
  } finally {
    closeSync(file)
  }
}

function openWeights(
  file: number,
  tables: Packed,
  options: { share?: SyntaxShare | null; plain?: boolean },
): LoadedSyntax {
  const { head, start } = readHead(file)
  const common = {
    size: head.size,
    words: tables.table<number>('syntax/words'),
    tags: head.tags.map((t) => ({ upos: t.slice(0, t.indexOf(' ')), xpos: t.slice(t.indexOf(' ') + 1) })),
    labels: head.labels,
    lemmas: { exceptions: tables.table<string>('syntax/lemmas'), rules: tables.table<string>('syntax/lemma-rules') },
  }
  if (options.plain) {
    const memory = plainMemory()
    return { model: { ...common, memory, at: fill(memory, head, file, start), kernel: null }, share: null }
  }
  const wasm = options.share?.memory ?? new WebAssembly.Memory({ initial: 64, maximum: 32768, shared: true })
  const memory = sharedMemory(wasm)
  if (!options.share) Atomics.store(new Int32Array(wasm.buffer), 0, 64)
  const at = options.share?.at ?? fill(memory, head, file, start)
  return { model: { ...common, memory, at, kernel: instantiate(wasm) }, share: { memory: wasm, at } }
}

function readHead(file: number): { readonly head: Head; readonly start: number } {
  const size = Buffer.alloc(4)
  readSync(file, size, 0, 4, 0)
  const length = size.readUInt32LE()
  const json = Buffer.alloc(length)
  readSync(file, json, 0, length, 4)
  return { head: JSON.parse(json.toString()), start: (4 + length + 15) & ~15 }
}

/** Puts the weights into memory, those of the products widened to 16 bits; the file is never whole in memory beside them. */
function fill(memory: NetMemory, head: Head, file: number, start: number): Record<string, number> {
  const at: Record<string, number> = {}
  const sizes = { f32: 4, i16: 2, i8: 1 }
  for (const { name, type, length } of head.parts) at[name] = memory.reserve(length * sizes[type])
  const piece = new Int8Array(1 << 16)
  for (const { name, type, at: from, length } of head.parts) {
    const bytes = type === 'f32' ? 4 * length : length
    const into = type === 'i16' ? new Int16Array(memory.buffer, at[name], length) : null
    const out = into ?? new Int8Array(memory.buffer, at[name], bytes)
    for (let done = 0; done < bytes; ) {
      const read = readSync(file, piece, 0, Math.min(piece.length, bytes - done), start + from + done)
      if (read === 0) throw new Error('the weights of the syntax net end too early')
      out.set(piece.subarray(0, read), done)
      done += read
    }
  }
  return at
}

/** Reads the words and lemmas of the model in `folder`. */
export function readSyntaxTables(folder: string): Tables {
  const words = new Map<string, number>()
  let row = 1
  for (const word of readFileSync(join(folder, 'words.txt'), 'utf8').split('\n')) if (word) words.set(word, row++)
  const [exceptions, rules] = readFileSync(join(folder, 'lemmas.tsv'), 'utf8').split('\n\n')
  const table = (lines: string) => {
    const map = new Map<string, string>()
    for (const line of lines.split('\n')) {
      const tab = line.indexOf('\t')
      if (tab > 0) map.set(line.slice(0, tab), line.slice(tab + 1))
    }
    return map
  }
  return { 'syntax/words': words, 'syntax/lemmas': table(exceptions!), 'syntax/lemma-rules': table(rules!) }
}

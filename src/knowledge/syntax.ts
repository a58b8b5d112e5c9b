import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../lib/root.js'
import type { LemmaTable, NetKernel, NetMemory, NetSize, SyntaxModel } from '../model/syntax.js'

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

/**
 * Loads the model in models/en (or in `folder`). With `share`, the weights are another thread's. With `plain`, the
 * arithmetic is done in JavaScript: the same results, much slower.
 */
export function loadSyntax(
  options: { folder?: string; share?: SyntaxShare | null; plain?: boolean } = {},
): LoadedSyntax {
  const folder = options.folder ?? join(packageRoot, 'models/en')
  const file = readFileSync(join(folder, 'weights.bin'))
  const length = file.readUInt32LE(0)
  const head = JSON.parse(file.toString('utf8', 4, 4 + length)) as Head
  const words = new Map<string, number>()
  let row = 1
  for (const word of readFileSync(join(folder, 'words.txt'), 'utf8').split('\n')) if (word) words.set(word, row++)
  const common = {
    size: head.size,
    words,
    tags: head.tags.map((t) => ({ upos: t.slice(0, t.indexOf(' ')), xpos: t.slice(t.indexOf(' ') + 1) })),
    labels: head.labels,
    lemmas: readLemmas(folder),
  }
  if (options.plain) {
    const memory = plainMemory()
    return { model: { ...common, memory, at: fill(memory, head, file, length), kernel: null }, share: null }
  }
  const wasm = options.share?.memory ?? new WebAssembly.Memory({ initial: 64, maximum: 32768, shared: true })
  const memory = sharedMemory(wasm)
  if (!options.share) Atomics.store(new Int32Array(wasm.buffer), 0, 64)
  const at = options.share?.at ?? fill(memory, head, file, length)
  return { model: { ...common, memory, at, kernel: instantiate(wasm) }, share: { memory: wasm, at } }
}

/** Puts the weights into memory, those of the products widened to 16 bits. */
function fill(memory: NetMemory, head: Head, file: Buffer, length: number): Record<string, number> {
  const start = (4 + length + 15) & ~15
  const at: Record<string, number> = {}
  for (const part of head.parts)
    at[part.name] = memory.reserve(part.length * (part.type === 'f32' ? 4 : part.type === 'i16' ? 2 : 1))
  for (const part of head.parts) {
    const from = start + part.at
    const to = at[part.name]!
    if (part.type === 'i16') {
      new Int16Array(memory.buffer, to, part.length).set(
        new Int8Array(file.buffer, file.byteOffset + from, part.length),
      )
    } else {
      const bytes = part.type === 'f32' ? 4 * part.length : part.length
      new Uint8Array(memory.buffer, to, bytes).set(file.subarray(from, from + bytes))
    }
  }
  return at
}

function readLemmas(folder: string): LemmaTable {
  const [exceptions, rules] = readFileSync(join(folder, 'lemmas.tsv'), 'utf8').split('\n\n')
  const table = (lines: string) => {
    const map = new Map<string, string>()
    for (const line of lines.split('\n')) {
      const tab = line.indexOf('\t')
      if (tab > 0) map.set(line.slice(0, tab), line.slice(tab + 1))
    }
    return map
  }
  return { exceptions: table(exceptions!), rules: table(rules!) }
}

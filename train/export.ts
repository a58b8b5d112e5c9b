import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Vocabulary } from './encode.js'
import { layout, type Size } from './layout.js'

/** The trained numbers, in floats. */
export interface Trained {
  readonly size: Size
  readonly vocabulary: Vocabulary
  readonly params: Float32Array
  readonly tables: readonly [Float32Array, Float32Array, Float32Array]
}

/** How the activations that meet a weight are scaled: word vectors 4096 to one, outputs of a layer 16384 to one. */
const inputScale = 4096
const layerScale = 16384

interface Part {
  readonly name: string
  /** `i8` as it stands, `i16` stored in eight bits and used in sixteen, `f32`. */
  readonly type: 'i8' | 'i16' | 'f32'
  readonly length: number
  readonly bytes: Uint8Array
}

/**
 * Writes the model: weights in eight bits with one scale a column (dense) or a row (tables), in the order in which the
 * kernel reads them; the list of words beside it. src/knowledge/syntax.ts reads what this writes.
 */
export function writeModel(folder: string, { size, vocabulary, params, tables }: Trained): void {
  const { matrices } = layout(size)
  const parts: Part[] = []
  const put = (name: string, type: Part['type'], data: Int8Array | Float32Array) =>
    parts.push({
      name,
      type,
      length: data.length,
      bytes: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
    })
  const get = (name: string) => {
    const { at, rows, cols } = matrices.get(name)!
    return { rows, cols, w: params.subarray(at, at + rows * cols) }
  }
  /** Matrices with the same rows side by side. */
  const join2 = (...names: string[]) => {
    const all = names.map(get)
    const rows = all[0]!.rows
    const cols = all.reduce((n, m) => n + m.cols, 0)
    const w = new Float32Array(rows * cols)
    for (let i = 0, c0 = 0; i < all.length; c0 += all[i++]!.cols) {
      const m = all[i]!
      for (let r = 0; r < rows; r++) w.set(m.w.subarray(r * m.cols, (r + 1) * m.cols), r * cols + c0)
    }
    return { rows, cols, w }
  }
  const vector = (name: string, { cols, w }: { cols: number; w: Float32Array }) => {
    const padded = new Float32Array((cols + 7) & ~7)
    padded.set(w)
    put(name, 'f32', padded)
  }
  const dense = (
    name: string,
    { rows, cols, w }: { rows: number; cols: number; w: Float32Array },
    activation: number,
  ) => {
    const wide = (cols + 7) & ~7
    const scale = new Float32Array(wide)
    const packed = new Int8Array(rows * wide)
    for (let j = 0; j < cols; j++) {
      let top = 1e-9
      for (let r = 0; r < rows; r++) top = Math.max(top, Math.abs(w[r * cols + j]!))
      scale[j] = top / 127 / activation
      for (let r = 0; r < rows; r++) {
        const at = (j >> 3) * 8 * rows + (r >> 1) * 16 + ((j & 7) >> 2) * 8 + (j & 3) * 2 + (r & 1)
        packed[at] = Math.round((w[r * cols + j]! / top) * 127)
      }
    }
    put(name, 'i16', packed)
    put(`${name}Scale`, 'f32', scale)
  }
  const floats = (name: string, { rows, cols, w }: { rows: number; cols: number; w: Float32Array }) => {
    const wide = (cols + 7) & ~7
    const packed = new Float32Array(rows * wide)
    for (let j = 0; j < cols; j++)
      for (let r = 0; r < rows; r++) packed[(j >> 3) * 8 * rows + r * 8 + (j & 7)] = w[r * cols + j]!
    put(name, 'f32', packed)
  }
  const table = (name: string, data: Float32Array, width: number) => {
    const rows = data.length / width
    const scale = new Float32Array((rows + 3) & ~3)
    const bytes = new Int8Array(data.length)
    for (let r = 0; r < rows; r++) {
      let top = 1e-9
      for (let j = 0; j < width; j++) top = Math.max(top, Math.abs(data[r * width + j]!))
      scale[r] = top / 127
      for (let j = 0; j < width; j++) bytes[r * width + j] = Math.round((data[r * width + j]! / top) * 127)
    }
    put(name, 'i8', bytes)
    put(`${name}Scale`, 'f32', scale)
  }
  table('word', tables[0], size.word)
  table('gram', tables[1], size.gram)
  table('shape', tables[2], size.shape)
  for (let l = 0; l < size.layers; l++) {
    dense(`x${l}`, join2(`x${l}f`, `x${l}b`), l ? layerScale : inputScale)
    vector(`b${l}`, join2(`b${l}f`, `b${l}b`))
    for (const d of ['f', 'b']) dense(`h${l}${d}`, get(`h${l}${d}`), layerScale)
  }
  dense('tag0', get('tag0'), layerScale)
  dense('tag1', get('tag1'), layerScale)
  vector('tagb', get('tagb'))
  dense('mlp', get('mlp'), layerScale)
  vector('mlpb', get('mlpb'))
  floats('arc', get('arc'))
  vector('arcb', get('arcb'))
  vector('rootArc', get('rootArc'))
  vector('rootRel', get('rootRel'))
  floats('label', get('label'))
  vector('labelb', get('labelb'))

  let at = 0
  const entries = parts.map((p) => {
    const entry = { name: p.name, type: p.type, at, length: p.length }
    at += (p.bytes.length + 15) & ~15
    return entry
  })
  const head = Buffer.from(
    JSON.stringify({ format: 1, size, tags: vocabulary.tags, labels: vocabulary.labels, parts: entries }),
  )
  const start = (4 + head.length + 15) & ~15
  const file = Buffer.alloc(start + at)
  file.writeUInt32LE(head.length)
  head.copy(file, 4)
  parts.forEach((p, i) => {
    file.set(p.bytes, start + entries[i]!.at)
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'weights.bin'), file)
  writeFileSync(join(folder, 'words.txt'), vocabulary.words.slice(1).join('\n') + '\n')
}

/** Writes the lemma table: exceptions, an empty line, rules; tab-separated. */
export function writeLemmas(
  folder: string,
  table: { exceptions: Map<string, string>; rules: Map<string, string> },
): void {
  const lines = (m: Map<string, string>) =>
    [...m]
      .sort((a, b) => (a[0] < b[0] ? -1 : 1))
      .map(([k, v]) => `${k}\t${v}\n`)
      .join('')
  writeFileSync(join(folder, 'lemmas.tsv'), `${lines(table.exceptions)}\n${lines(table.rules)}`)
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { normal, shapes } from '../src/text/net/word.js'
import { seeded } from './corpora.js'
import { collect, Encoder, type Tree, toTree, type Vocabulary, variants } from './encode.js'
import { type Trained, writeLemmas, writeModel } from './export.js'
import { layout, type Size } from './layout.js'
import { learnLemmas } from './lemmas.js'
import { Arena } from './memory.js'
import { Net, type Score } from './net.js'
import { readRaw, readTreebank } from './treebanks.js'
import { trainVectors } from './vectors.js'
import { type Job, place } from './work.js'

/**
 * The recipe. Each cycle starts with a high rate and ends at none; the model is the mean of the weights at the ends of
 * the cycles, which lie in one basin (Izmailov et al. 2018, "Averaging weights leads to wider optima").
 */
export const cycles: readonly { readonly epochs: number; readonly rate: number; readonly drop: number }[] = [
  { epochs: 20, rate: 2e-3, drop: 0.33 },
  { epochs: 9, rate: 1.2e-3, drop: 0.45 },
  { epochs: 9, rate: 1.2e-3, drop: 0.45 },
  { epochs: 9, rate: 1.2e-3, drop: 0.45 },
]

/** Halves of each batch, computed side by side; part of the recipe, since sums are taken half by half. */
const shards = 2

/** Words of a batch. */
const batch = 600

/** How often a sentence is shown in Title Case, UPPER CASE, lower case, with merged names (see `variants`). */
const chances = [0, 0.06, 0.06, 0.03, 0.05]

/**
 * Trains tagger, parser and lemma table into `folder`. What is worked out on the way is kept in `work` (word vectors,
 * the weights at the end of each cycle), so that a run that was stopped goes on.
 */
export async function trainSyntax(corpora: string, folder: string, work: string): Promise<void> {
  mkdirSync(work, { recursive: true })
  const gold = ['dep/ud_ewt', 'dep/ud_gum'].flatMap((path) => readTreebank(corpora, path, 'train'))
  const trees = gold.map(toTree)
  const raw = readRaw(corpora).map((sentence) => sentence.map(normal))
  const vocabulary = collect(trees, frequent(raw))
  const size: Size = {
    words: vocabulary.words.length,
    grams: 24576,
    shapes,
    word: 80,
    gram: 48,
    shape: 16,
    hidden: 192,
    layers: 2,
    arc: 128,
    rel: 96,
    tags: vocabulary.tags.length,
    labels: vocabulary.labels.length,
  }
  const count = (sentences: readonly (readonly string[])[]) => sentences.reduce((n, s) => n + s.length, 0)
  console.log(`${trees.length} trees of ${count(trees.map((t) => t.forms))} words; ${count(raw)} words of raw text`)
  console.log(`${vocabulary.words.length} words have vectors; ${layout(size).length} dense weights`)
  const vectors = kept(join(work, 'vectors.f32'), () => trainVectors(raw, vocabulary.words, size.word, 6))

  const memory = new WebAssembly.Memory({ initial: 1, maximum: 32768, shared: true })
  const arena = new Arena(memory)
  const placed = place(arena, size, shards)
  const encoder = new Encoder(vocabulary, size.grams)
  const frequency = new Float32Array(size.words)
  for (const { forms } of trees) for (const form of forms) frequency[encoder.wordOf(form)]!++
  const before = arena.used
  for (let s = 0; s < shards; s++)
    new Net(size, {} as never, arena, placed.values, placed.grads[0]!, frequency, () => 0, 0)
  const job: Omit<Job, 'shard' | 'epochs' | 'rate' | 'drop' | 'seed'> = {
    size,
    memory,
    gate: new SharedArrayBuffer(8),
    sums: new SharedArrayBuffer(8 * shards),
    ...encodeAll(encoder, trees.map(variants)),
    ways: chances.length,
    chances,
    sentences: trees.length,
    check: ['dep/ud_ewt', 'dep/ud_gum'].map((path) => {
      const dev = readTreebank(corpora, path, 'dev').map((s) => [toTree(s)])
      return { name: path, ...encodeAll(encoder, dev), sentences: dev.length }
    }),
    frequency,
    scratch: (arena.used - before) / shards,
    lists: Array.from({ length: shards }, () =>
      [size.words, size.grams, size.shapes].map((n) => new SharedArrayBuffer(4 * n + 4)),
    ),
    shards,
    batch,
  }

  const f = new Float32Array(memory.buffer)
  const blocks = (at: { params: number; tables: readonly number[] }): Float32Array[] => [
    f.subarray(at.params, at.params + placed.length),
    f.subarray(at.tables[0]!, at.tables[0]! + size.words * size.word),
    f.subarray(at.tables[1]!, at.tables[1]! + size.grams * size.gram),
    f.subarray(at.tables[2]!, at.tables[2]! + size.shapes * size.shape),
  ]
  const values = blocks(placed.values)
  initialise(values, size, vectors)
  const mean = values.map((v) => new Float64Array(v.length))
  for (const [n, { epochs, rate, drop }] of cycles.entries()) {
    const file = join(work, `cycle-${n}.f32`)
    if (existsSync(file)) {
      const saved = floats(file)
      let from = 0
      for (const v of values) v.set(saved.subarray(from, (from += v.length)))
      console.log(`cycle ${n} was done before`)
    } else {
      for (const v of [...blocks(placed.means), ...blocks(placed.squares)]) v.fill(0)
      console.log(`cycle ${n}`)
      await run({ ...job, epochs, rate, drop, seed: n + 1 })
      writeFileSync(file, Buffer.concat(values.map((v) => Buffer.from(new Float32Array(v).buffer))))
    }
    values.forEach((v, i) => {
      for (let j = 0; j < v.length; j++) mean[i]![j]! += v[j]! / cycles.length
    })
  }
  const [params, ...tables] = mean.map((m) => Float32Array.from(m)) as [Float32Array, ...Float32Array[]]
  writeModel(folder, { size, vocabulary, params, tables: tables as unknown as Trained['tables'] })
  writeLemmas(folder, learnLemmas(gold))
}

/** Words seen three times or more, most frequent first. */
function frequent(sentences: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>()
  for (const s of sentences) for (const w of s) counts.set(w, (counts.get(w) ?? 0) + 1)
  return [...counts]
    .filter(([, n]) => n >= 3)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([w]) => w)
}

const floats = (file: string) => {
  const bytes = readFileSync(file)
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
}

/** What `make` gives, kept in a file for the next run. */
function kept(file: string, make: () => Float32Array): Float32Array {
  if (existsSync(file)) return floats(file)
  const made = make()
  writeFileSync(file, Buffer.from(made.buffer))
  return made
}

/** Starting values: word vectors as learnt from raw text, everything else small and random, forget gates open. */
function initialise(values: readonly Float32Array[], size: Size, vectors: Float32Array): void {
  const random = seeded(12345)
  const [params, words, ...others] = values as [Float32Array, Float32Array, ...Float32Array[]]
  for (const { name, at, rows, cols } of layout(size).matrices.values()) {
    const scale = startingScale(name, rows)
    if (scale) for (let i = 0; i < rows * cols; i++) params[at + i] = gauss(random) * scale
    if (/^b\d/.test(name)) params.fill(1, at + size.hidden, at + 2 * size.hidden)
  }
  for (const table of others) for (let i = 0; i < table.length; i++) table[i] = gauss(random) * 0.1
  let energy = 0
  for (const v of vectors) energy += v * v
  const norm = 0.35 / Math.sqrt(energy / vectors.length)
  for (let i = size.word; i < vectors.length; i++) words[i] = vectors[i]! * norm
}

function startingScale(name: string, rows: number): number {
  if (name.startsWith('root')) return 0.1
  if (name === 'arc') return 0.02
  if (name === 'mlp') return Math.sqrt(2 / rows)
  if (name[0] === 'h') return 0.7 * Math.sqrt(1 / rows)
  return name[0] === 'x' || name === 'label' ? Math.sqrt(1 / rows) : 0
}

/** A draw from the normal distribution. */
function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random())
}

/** Sentences in all their ways as numbers, with where each begins. */
function encodeAll(encoder: Encoder, sentences: readonly Tree[][]): { data: SharedArrayBuffer; at: SharedArrayBuffer } {
  const parts = sentences.flatMap((ways) => ways.map((tree) => encoder.encode(tree)))
  const data = new SharedArrayBuffer(4 * parts.reduce((n, part) => n + part.length, 0))
  const at = new SharedArrayBuffer(4 * parts.length)
  const numbers = new Int32Array(data)
  const starts = new Int32Array(at)
  let next = 0
  for (const [i, part] of parts.entries()) {
    starts[i] = next
    numbers.set(part, next)
    next += part.length
  }
  return { data, at }
}

interface Report {
  readonly epoch: number
  readonly score: Score
  readonly checks: Record<string, Score>
  readonly seconds: number
}

/** Runs one cycle in its threads, printing how each epoch went. */
async function run(job: Omit<Job, 'shard'>): Promise<void> {
  const heard: Report[] = []
  const hear = (report: Report) => {
    heard.push(report)
    const same = heard.filter(({ epoch }) => epoch === report.epoch)
    if (same.length < shards) return
    const all = sum(same.map(({ score }) => score))
    console.log(
      `  epoch ${report.epoch}: ${show(all)} loss ${(all.loss / all.tokens).toFixed(3)} ${report.seconds.toFixed(0)} s`,
    )
    for (const name of Object.keys(report.checks))
      console.log(`    ${name} dev: ${show(sum(same.map(({ checks }) => checks[name]!)))}`)
  }
  await Promise.all(
    Array.from({ length: shards }, (_, shard) => {
      const worker = new Worker(new URL('./work.js', import.meta.url), { workerData: { ...job, shard } satisfies Job })
      worker.on('message', hear)
      return new Promise<void>((done, fail) => {
        worker.on('error', fail)
        worker.on('exit', () => done())
      })
    }),
  )
}

const sum = (scores: readonly Score[]): Score =>
  scores.reduce((a, b) => ({
    tokens: a.tokens + b.tokens,
    tags: a.tags + b.tags,
    heads: a.heads + b.heads,
    labelled: a.labelled + b.labelled,
    loss: a.loss + b.loss,
  }))

const show = ({ tokens, tags, heads, labelled }: Score) =>
  [`tags`, tags, 'heads', heads, 'labelled', labelled]
    .map((x) => (typeof x === 'number' ? ((100 * x) / tokens).toFixed(2) : x))
    .join(' ')

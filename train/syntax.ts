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
import { trim } from './trim.js'
import { trainVectors } from './vectors.js'
import { type Job, longest, place } from './work.js'

/** One run down from a high rate of learning to none. */
interface Cycle {
  readonly epochs: number
  readonly rate: number
  /** Share of units dropped while training. */
  readonly drop: number
}

/** How a net is trained: its sizes and its cycles. The weights at the ends of the cycles, which lie in one basin, are averaged (Izmailov et al. 2018). */
interface Recipe {
  readonly name: string
  readonly size: Pick<Size, 'hidden' | 'layers' | 'arc' | 'rel'>
  readonly cycles: readonly Cycle[]
}

/** A wide net learns from the treebanks alone. */
const teacher: Recipe = {
  name: 'teacher',
  size: { hidden: 192, layers: 2, arc: 128, rel: 96 },
  cycles: [
    { epochs: 20, rate: 2e-3, drop: 0.33 },
    { epochs: 9, rate: 1.2e-3, drop: 0.45 },
  ],
}

/**
 * A smaller, faster net is cut out of the wide one (see `trim`) and learns on, from the treebanks and from the wide
 * net's probabilities (Hinton et al. 2015): this one ships.
 */
const student: Recipe = {
  name: 'student',
  size: { hidden: 168, layers: 2, arc: 96, rel: 64 },
  cycles: [
    { epochs: 9, rate: 1.2e-3, drop: 0.33 },
    { epochs: 9, rate: 1e-3, drop: 0.33 },
  ],
}

export const recipes: readonly Recipe[] = [teacher, student]

/** Halves of each batch, computed side by side; part of the recipe, since sums are taken half by half. */
const shards = 2

/** Words of a batch. */
const batch = 600

/** How often a sentence is shown in Title Case, UPPER CASE, lower case, with merged names (see `variants`). */
const chances = [0, 0.06, 0.06, 0.03, 0.05]

/** What every net is trained on. */
interface Material {
  readonly vocabulary: Vocabulary
  readonly size: Omit<Size, keyof Recipe['size']>
  readonly frequency: Float32Array
  readonly sentences: number
  readonly training: Encoded
  readonly check: Job['check']
}

/** Sentences in all their ways as numbers, with where each begins. */
interface Encoded {
  readonly data: SharedArrayBuffer
  readonly at: SharedArrayBuffer
}

/** Dense parameters and the tables of words, n-grams and shapes. */
type Weights = readonly Float32Array[]

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
  const tables = { words: vocabulary.words.length, grams: 24576, shapes, word: 80, gram: 48, shape: 16 }
  const size = { ...tables, tags: vocabulary.tags.length, labels: vocabulary.labels.length }
  const count = (sentences: readonly (readonly string[])[]) => sentences.reduce((n, s) => n + s.length, 0)
  console.log(`${trees.length} trees of ${count(trees.map((t) => t.forms))} words; ${count(raw)} words of raw text`)
  const vectors = kept(join(work, 'vectors.f32'), () => trainVectors(raw, vocabulary.words, size.word, 6))
  const encoder = new Encoder(vocabulary, size.grams)
  const frequency = new Float32Array(size.words)
  for (const { forms } of trees) for (const form of forms) frequency[encoder.wordOf(form)]!++
  const material: Material = {
    vocabulary,
    size,
    frequency,
    sentences: trees.length,
    training: encodeAll(encoder, trees.map(variants)),
    check: ['dep/ud_ewt', 'dep/ud_gum'].map((path) => {
      const dev = readTreebank(corpora, path, 'dev').map((s) => [toTree(s)])
      return { name: path, ...encodeAll(encoder, dev), sentences: dev.length }
    }),
  }
  const first = new Training(teacher, material)
  first.start(vectors)
  const learnt = await first.train(work)
  const lessons = await first.teach(learnt)
  const second = new Training(student, material)
  second.set([trim(learnt[0]!, first.size, second.size), ...learnt.slice(1)])
  const [params, ...rest] = await second.train(work, lessons)
  writeModel(folder, { size: second.size, vocabulary, params: params!, tables: rest as unknown as Trained['tables'] })
  writeLemmas(folder, learnLemmas(gold))
}

interface Lessons {
  readonly lessons: SharedArrayBuffer
  readonly lessonsAt: SharedArrayBuffer
}

/** One net in training, in memory that its threads share. */
class Training {
  readonly size: Size
  private readonly memory = new WebAssembly.Memory({ initial: 1, maximum: 32768, shared: true })
  private readonly placed: ReturnType<typeof place>
  private readonly scratch: number
  private readonly f: Float32Array

  constructor(
    private readonly recipe: Recipe,
    private readonly material: Material,
  ) {
    const size = { ...material.size, ...recipe.size }
    this.size = size
    const arena = new Arena(this.memory)
    this.placed = place(arena, size, shards)
    const before = arena.used
    const { values, grads } = this.placed
    for (let s = 0; s < shards; s++)
      new Net(size, {} as never, arena, values, grads[0]!, material.frequency, () => 0, 0)
    this.scratch = (arena.used - before) / shards
    this.f = new Float32Array(this.memory.buffer)
  }

  private blocks(at: { params: number; tables: readonly number[] }): Float32Array[] {
    const { size, f } = this
    const part = (from: number, n: number) => f.subarray(from, from + n)
    return [
      part(at.params, this.placed.length),
      part(at.tables[0]!, size.words * size.word),
      part(at.tables[1]!, size.grams * size.gram),
      part(at.tables[2]!, size.shapes * size.shape),
    ]
  }

  /** Starting values: words as learnt from raw text, everything else small and random. */
  start(vectors: Float32Array): void {
    initialise(this.blocks(this.placed.values), this.size, vectors)
  }

  set(weights: Weights): void {
    for (const [i, v] of this.blocks(this.placed.values).entries()) v.set(weights[i]!)
  }

  /** Goes through the cycles and returns the mean of the weights at their ends. */
  async train(work: string, lessons: Lessons | null = null): Promise<Weights> {
    const { name, cycles } = this.recipe
    const values = this.blocks(this.placed.values)
    const mean = values.map((v) => new Float64Array(v.length))
    for (const [n, cycle] of cycles.entries()) {
      const file = join(work, `${name}-${n}.f32`)
      console.log(`${name}, cycle ${n}${existsSync(file) ? ': done before' : ''}`)
      if (existsSync(file)) {
        const saved = floats(file)
        let from = 0
        for (const v of values) v.set(saved.subarray(from, (from += v.length)))
      } else {
        for (const v of [...this.blocks(this.placed.means), ...this.blocks(this.placed.squares)]) v.fill(0)
        await this.run({ ...cycle, ...lessons, seed: n + 1 })
        writeFileSync(file, Buffer.concat(values.map((v) => Buffer.from(new Float32Array(v).buffer))))
      }
      for (const [i, v] of values.entries()) for (let j = 0; j < v.length; j++) mean[i]![j]! += v[j]! / cycles.length
    }
    return mean.map((m) => Float32Array.from(m))
  }

  /** Has the net with these weights say what it thinks of every sentence. */
  async teach(weights: Weights): Promise<Lessons> {
    this.set(weights)
    const { sentences, training } = this.material
    const data = new Int32Array(training.data)
    const at = new Int32Array(training.at)
    const lessonsAt = new SharedArrayBuffer(4 * sentences)
    const starts = new Int32Array(lessonsAt)
    let next = 0
    for (let i = 0; i < sentences; i++) {
      const n = data[at[i * chances.length]!]!
      starts[i] = n > longest ? -1 : next
      if (n <= longest) next += n * (this.size.tags + n + 1 + this.size.labels)
    }
    const lessons = { lessons: new SharedArrayBuffer(4 * next), lessonsAt }
    await this.run({ epochs: 0, rate: 0, drop: 0, seed: 0, ...lessons, teach: true })
    return lessons
  }

  private async run(what: Cycle & { seed: number; teach?: boolean } & Partial<Lessons>): Promise<void> {
    const { size, memory, scratch, material } = this
    await runThreads({
      size,
      memory,
      gate: new SharedArrayBuffer(8),
      sums: new SharedArrayBuffer(8 * shards),
      ...material.training,
      ways: chances.length,
      chances,
      sentences: material.sentences,
      check: material.check,
      frequency: material.frequency,
      scratch,
      lists: Array.from({ length: shards }, () =>
        [size.words, size.grams, size.shapes].map((n) => new SharedArrayBuffer(4 * n + 4)),
      ),
      shards,
      batch,
      lessons: null,
      lessonsAt: null,
      teach: false,
      ...what,
    })
  }
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

function encodeAll(encoder: Encoder, sentences: readonly Tree[][]): Encoded {
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
async function runThreads(job: Omit<Job, 'shard'>): Promise<void> {
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

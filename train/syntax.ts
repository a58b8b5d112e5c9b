import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { normal, shapes } from '../src/text/net/word.js'
import { seeded } from './corpora.js'
import { collect, Encoder, toTree, type Vocabulary, variants } from './encode.js'
import { type Trained, writeLemmas, writeModel } from './export.js'
import { layout, type Size } from './layout.js'
import { learnLemmas } from './lemmas.js'
import { Arena } from './memory.js'
import { Net, type Score } from './net.js'
import type { Tree } from './tree.js'
import { readProse, readRaw, readTreebank } from './treebanks.js'
import { trim } from './trim.js'
import { trainVectors } from './vectors.js'
import { type Job, longest, place } from './work.js'

/** One run down from a high rate of learning to none. */
interface Cycle {
  readonly epochs: number
  readonly rate: number
  /** Share of units dropped while training. */
  readonly drop: number
  /** Learn from the prose too, of which only the teachers tell. */
  readonly prose?: boolean
}

/** How a net is trained: its sizes and its cycles. The weights at the ends of the cycles, which lie in one basin, are averaged (Izmailov et al. 2018). */
interface Recipe {
  readonly name: string
  readonly size: Pick<Size, 'hidden' | 'layers' | 'arc' | 'rel'>
  readonly cycles: readonly Cycle[]
}

/** Wide nets learn from the treebanks alone, each from other beginnings; together they are the teachers. */
const teacher: Recipe = {
  name: 'teacher',
  size: { hidden: 192, layers: 2, arc: 128, rel: 96 },
  cycles: [
    { epochs: 16, rate: 2e-3, drop: 0.33 },
    { epochs: 7, rate: 1.2e-3, drop: 0.45 },
  ],
}

export const teachers = 4

/**
 * A smaller, faster net is cut out of the first teacher (see `trim`) and learns on, from the treebanks and from the mean
 * of the teachers' probabilities (Hinton et al. 2015), for the treebanks' sentences and for prose that is in none: this
 * one ships.
 */
const student: Recipe = {
  name: 'student',
  size: { hidden: 168, layers: 2, arc: 96, rel: 64 },
  cycles: [
    { epochs: 6, rate: 1.2e-3, drop: 0.25, prose: true },
    { epochs: 5, rate: 1e-3, drop: 0.25, prose: true },
    { epochs: 7, rate: 1e-3, drop: 0.33 },
    { epochs: 6, rate: 8e-4, drop: 0.33 },
    { epochs: 6, rate: 8e-4, drop: 0.33 },
  ],
}

export const recipes: readonly Recipe[] = [teacher, student]

/** Halves of each batch, computed side by side; part of the recipe, since sums are taken half by half. */
const shards = 2

/** Words of a batch. */
const batch = 600

/** How often a sentence is shown in Title Case, UPPER CASE, lower case, with merged names, as a headline (see `variants`). */
const chances = [0, 0.06, 0.06, 0.03, 0.05, 0.25]

/** What every net is trained on. */
interface Material {
  readonly vocabulary: Vocabulary
  readonly size: Omit<Size, keyof Recipe['size']>
  readonly frequency: Float32Array
  /** How many sentences of `training` are in the treebanks; the rest is prose that the teachers parse. */
  readonly gold: number
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
  const prose = readProse(corpora)
  console.log(`${prose.length} sentences of prose, ${count(prose)} words, for the teachers to parse`)
  const encoder = new Encoder(vocabulary, size.grams)
  const frequency = new Float32Array(size.words)
  for (const { forms } of trees) for (const form of forms) frequency[encoder.wordOf(form)]!++
  const material: Material = {
    vocabulary,
    size,
    frequency,
    gold: trees.length,
    sentences: trees.length + prose.length,
    training: encodeAll(encoder, [...trees, ...prose.map(unparsed)].map(variants)),
    check: ['dep/ud_ewt', 'dep/ud_gum'].map((path) => {
      const dev = readTreebank(corpora, path, 'dev').map((s) => [toTree(s)])
      return { name: path, ...encodeAll(encoder, dev), sentences: dev.length }
    }),
  }
  const school: { readonly teacher: Training; readonly learnt: Weights }[] = []
  for (let i = 0; i < teachers; i++) {
    const one = new Training({ ...teacher, name: `teacher-${i}` }, material, 100 * i)
    one.start(vectors)
    school.push({ teacher: one, learnt: await one.train(work) })
  }
  const lessons = makeLessons(material)
  for (const { teacher, learnt } of school) await teacher.teach(learnt, lessons, 1 / teachers)
  // What a word is to its head is asked of all teachers about one head: the one they favour together.
  fillTrees(material, lessons)
  lessons.clear()
  for (const { teacher, learnt } of school) await teacher.teach(learnt, lessons, 1 / teachers)
  fillTrees(material, lessons)
  const [first] = school
  const last = new Training(student, material, 1000)
  last.set([trim(first!.learnt[0]!, first!.teacher.size, last.size), ...first!.learnt.slice(1)])
  const [params, ...rest] = await last.train(work, lessons)
  writeModel(folder, { size: last.size, vocabulary, params: params!, tables: rest as unknown as Trained['tables'] })
  writeLemmas(folder, learnLemmas(gold))
}

/** A sentence of which no more than its words is known. */
const unparsed = (forms: readonly string[]): Tree => ({
  forms,
  tags: forms.map(() => ''),
  heads: forms.map(() => 0),
  labels: forms.map(() => ''),
  lemmas: [],
})

interface Lessons {
  readonly lessons: SharedArrayBuffer
  /** Where the lesson of each sentence begins, in floats; -1 for none. */
  readonly lessonsAt: SharedArrayBuffer
  clear(): void
}

/** Room for the lessons of all sentences that are not too long. */
function makeLessons({ sentences, training, size }: Material): Lessons {
  const data = new Int32Array(training.data)
  const at = new Int32Array(training.at)
  const lessonsAt = new SharedArrayBuffer(4 * sentences)
  const starts = new Int32Array(lessonsAt)
  let next = 0
  for (let i = 0; i < sentences; i++) {
    const n = data[at[i * chances.length]!]!
    starts[i] = n > longest ? -1 : next
    if (n <= longest) next += n * (size.tags + n + 1 + size.labels)
  }
  const lessons = new SharedArrayBuffer(4 * next)
  return { lessons, lessonsAt, clear: () => void new Float32Array(lessons).fill(0) }
}

/** Gives the sentences of prose, in all their ways, what the teachers find likeliest: tags, heads, and labels under the heads they had. */
function fillTrees({ gold, sentences, training, size }: Material, { lessons, lessonsAt }: Lessons): void {
  const data = new Int32Array(training.data)
  const at = new Int32Array(training.at)
  const all = new Float32Array(lessons)
  const starts = new Int32Array(lessonsAt)
  const likeliest = (from: number, n: number) => {
    let best = 0
    for (let c = 1; c < n; c++) if (all[from + c]! > all[from + best]!) best = c
    return best
  }
  for (let i = gold; i < sentences; i++) {
    const from = starts[i]!
    if (from < 0) continue
    const length = data[at[i * chances.length]!]!
    for (let way = 0; way < chances.length; way++) {
      let p = at[i * chances.length + way]!
      const n = data[p++]!
      for (let t = 0; t < n; t++) {
        const head = likeliest(from + length * size.tags + t * (length + 1), length + 1)
        data[p + 2] = likeliest(from + t * size.tags, size.tags)
        data[p + 3] = head > n ? 0 : head
        data[p + 4] = likeliest(from + length * (size.tags + length + 1) + t * size.labels, size.labels)
        p += 6 + data[p + 5]!
      }
    }
  }
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
    /** Sets the starting values, the order of sentences and what is dropped. */
    private readonly seed: number,
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
    initialise(this.blocks(this.placed.values), this.size, vectors, this.seed)
  }

  set(weights: Weights): void {
    for (const [i, v] of this.blocks(this.placed.values).entries()) v.set(weights[i]!)
  }

  /** Goes through the cycles and returns the mean of the weights at the ends of those that are of the treebanks alone. */
  async train(work: string, lessons: Lessons | null = null): Promise<Weights> {
    const { name, cycles } = this.recipe
    const values = this.blocks(this.placed.values)
    const mean = values.map((v) => new Float64Array(v.length))
    const ends = cycles.filter(({ prose }) => !prose).length
    for (const [n, cycle] of cycles.entries()) {
      const file = join(work, `${name}-${n}.f32`)
      console.log(`${name}, cycle ${n}${existsSync(file) ? ': done before' : ''}`)
      if (existsSync(file)) {
        const saved = floats(file)
        let from = 0
        for (const v of values) v.set(saved.subarray(from, (from += v.length)))
      } else {
        for (const v of [...this.blocks(this.placed.means), ...this.blocks(this.placed.squares)]) v.fill(0)
        await this.run(cycle, this.seed + n + 1, lessons)
        writeFileSync(file, Buffer.concat(values.map((v) => Buffer.from(new Float32Array(v).buffer))))
      }
      if (cycle.prose) continue
      for (const [i, v] of values.entries()) for (let j = 0; j < v.length; j++) mean[i]![j]! += v[j]! / ends
    }
    return mean.map((m) => Float32Array.from(m))
  }

  /** Has the net with these weights add what it thinks of every sentence to the lessons, `share` of it. */
  async teach(weights: Weights, lessons: Lessons, share: number): Promise<void> {
    this.set(weights)
    await this.run({ epochs: 0, rate: 0, drop: 0, prose: true }, 0, lessons, share)
  }

  private async run(cycle: Cycle, seed: number, lessons: Lessons | null, teach: number | null = null): Promise<void> {
    const { size, memory, scratch, material } = this
    const { epochs, rate, drop, prose } = cycle
    await runThreads({
      size,
      memory,
      gate: new SharedArrayBuffer(8),
      sums: new SharedArrayBuffer(8 * shards),
      ...material.training,
      ways: chances.length,
      chances,
      sentences: prose ? material.sentences : material.gold,
      untaught: material.gold,
      check: material.check,
      frequency: material.frequency,
      scratch,
      lists: Array.from({ length: shards }, () =>
        [size.words, size.grams, size.shapes].map((n) => new SharedArrayBuffer(4 * n + 4)),
      ),
      shards,
      batch,
      lessons: lessons?.lessons ?? null,
      lessonsAt: lessons?.lessonsAt ?? null,
      ...{ teach, seed, epochs, rate, drop },
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
function initialise(values: readonly Float32Array[], size: Size, vectors: Float32Array, seed: number): void {
  const random = seeded(12345 + seed)
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

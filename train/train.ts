// `npm run train`: builds the model in models/en from the treebanks and texts listed in train/corpora.ts.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { normal, shapes } from '../src/text/net/word.js'
import { seeded } from './corpora.js'
import { collect, Encoder, type Tree, toTree, variants } from './encode.js'
import { inputWidth, layout, type Size } from './layout.js'
import { Arena } from './memory.js'
import { Net, type Score } from './net.js'
import { missing, readRaw, readTreebank } from './treebanks.js'
import { trainVectors } from './vectors.js'
import { type Job, place } from './work.js'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const { values: options } = parseArgs({
  options: {
    corpora: { type: 'string', default: join(root, '../shared/corpora') },
    epochs: { type: 'string', default: '16' },
    hidden: { type: 'string', default: '160' },
    layers: { type: 'string', default: '2' },
    out: { type: 'string', default: join(root, 'dist/train') },
    rate: { type: 'string', default: '0.002' },
    limit: { type: 'string', default: '0' },
  },
})
const corpora = options.corpora
const lacking = missing(corpora)
if (lacking.length) {
  console.error(`train: ${corpora} lacks ${lacking.join(', ')}; name the folder of corpora with --corpora DIR`)
  process.exit(1)
}

const shards = 2
const trees = ['dep/ud_ewt', 'dep/ud_gum'].flatMap((path) => readTreebank(corpora, path, 'train').map(toTree))
if (Number(options.limit)) trees.length = Number(options.limit)
const raw = readRaw(corpora).map((s) => s.map(normal))
const counts = new Map<string, number>()
for (const s of raw) for (const w of s) counts.set(w, (counts.get(w) ?? 0) + 1)
const known = [...counts]
  .filter(([, c]) => c >= 3)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .map(([w]) => w)
const vocabulary = collect(trees, known)
const size: Size = {
  words: vocabulary.words.length,
  grams: 24576,
  shapes,
  word: 80,
  gram: 48,
  shape: 16,
  hidden: Number(options.hidden),
  layers: Number(options.layers),
  arc: 128,
  rel: 96,
  tags: vocabulary.tags.length,
  labels: vocabulary.labels.length,
}
console.log(
  `${trees.length} trees, ${trees.reduce((n, t) => n + t.forms.length, 0)} words; raw words ${raw.reduce((n, s) => n + s.length, 0)}`,
)
console.log(JSON.stringify(size), `dense ${layout(size).length}`)

mkdirSync(options.out, { recursive: true })
const vectorFile = join(options.out, `vectors-${vocabulary.words.length}-${size.word}.f32`)
let vectors: Float32Array
if (existsSync(vectorFile)) {
  const b = readFileSync(vectorFile)
  vectors = new Float32Array(b.buffer.slice(b.byteOffset, b.byteOffset + b.length))
} else {
  const t = performance.now()
  vectors = trainVectors(raw, vocabulary.words, size.word, 6)
  console.log(`vectors ${((performance.now() - t) / 1000).toFixed(0)} s`)
  writeFileSync(vectorFile, new Uint8Array(vectors.buffer))
}

const encoder = new Encoder(vocabulary, size.grams)
function share(sentences: readonly Tree[][]): { data: SharedArrayBuffer; at: SharedArrayBuffer } {
  const parts: number[][] = []
  const at: number[] = []
  let total = 0
  for (const ways of sentences)
    for (const tree of ways) {
      const e = encoder.encode(tree)
      at.push(total)
      total += e.length
      parts.push(e)
    }
  const data = new SharedArrayBuffer(total * 4)
  const view = new Int32Array(data)
  let p = 0
  for (const e of parts) {
    view.set(e, p)
    p += e.length
  }
  const index = new SharedArrayBuffer(at.length * 4)
  new Int32Array(index).set(at)
  return { data, at: index }
}

const memory = new WebAssembly.Memory({ initial: 1, maximum: 32768, shared: true })
const arena = new Arena(memory)
const placed = place(arena, size, shards)
const before = arena.used
const frequency = new Float32Array(size.words)
for (const t of trees) for (const f of t.forms) frequency[encoder.wordOf(f)]!++
for (let s = 0; s < shards; s++) new Net(size, {} as never, arena, placed.values, placed.grads[0]!, frequency, () => 0)
const scratch = (arena.used - before) / shards

// Starting values.
const f = new Float32Array(memory.buffer)
const random = seeded(12345)
const { matrices } = layout(size)
const p = placed.values.params
const h = size.hidden
for (const { name, at, rows, cols } of matrices.values()) {
  const scale =
    name[0] === 'x'
      ? Math.sqrt(1 / rows)
      : name[0] === 'h'
        ? 0.7 * Math.sqrt(1 / rows)
        : name === 'mlp'
          ? Math.sqrt(2 / rows)
          : name === 'arc'
            ? 0.02
            : name.startsWith('root')
              ? 0.1
              : name === 'label'
                ? Math.sqrt(1 / rows)
                : 0
  if (scale) for (let i = 0; i < rows * cols; i++) f[p + at + i] = gauss(random) * scale
  if (/^b\d/.test(name)) f.fill(1, p + at + h, p + at + 2 * h)
}
const tables = placed.values.tables
for (let t = 1; t < 3; t++) {
  const n = t === 1 ? size.grams * size.gram : size.shapes * size.shape
  for (let i = 0; i < n; i++) f[tables[t]! + i] = gauss(random) * 0.1
}
let energy = 0
for (const v of vectors) energy += v * v
const norm = 0.35 / Math.sqrt(energy / vectors.length)
for (let i = size.word; i < vectors.length; i++) f[tables[0]! + i] = vectors[i]! * norm

const training = share(trees.map(variants))
const dev = (name: string, path: string, way: number) => {
  const sentences = readTreebank(corpora, path, 'dev').map((s) => [variants(toTree(s))[way]!])
  return { name, ...share(sentences), sentences: sentences.length }
}
const job: Omit<Job, 'shard'> = {
  size,
  memory,
  gate: new SharedArrayBuffer(8),
  sums: new SharedArrayBuffer(8 * shards),
  ...training,
  ways: 5,
  chances: [0, 0.06, 0.06, 0.03, 0.05],
  sentences: trees.length,
  check: [
    dev('ewt', 'dep/ud_ewt', 0),
    dev('gum', 'dep/ud_gum', 0),
    dev('ewt title', 'dep/ud_ewt', 1),
    dev('ewt upper', 'dep/ud_ewt', 2),
  ],
  frequency,
  scratch,
  lists: Array.from({ length: shards }, () =>
    [size.words, size.grams, size.shapes].map((n) => new SharedArrayBuffer(4 * n + 4)),
  ),
  shards,
  epochs: Number(options.epochs),
  rate: Number(options.rate),
  batch: 600,
  seed: 1,
}

/** A draw from the normal distribution. */
function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random())
}

function save(): void {
  const part = (at: number, n: number) => new Uint8Array(memory.buffer, at * 4, n * 4)
  const head = Buffer.from(JSON.stringify({ size, vocabulary }))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  writeFileSync(
    join(options.out, 'params.bin'),
    Buffer.concat([
      length,
      head,
      part(p, placed.length),
      part(tables[0]!, size.words * size.word),
      part(tables[1]!, size.grams * size.gram),
      part(tables[2]!, size.shapes * size.shape),
    ]),
  )
}

const began = performance.now()
const heard: { epoch: number; score: Score; checks: Record<string, Score>; seconds: number }[] = []
const add = (scores: Score[]) =>
  scores.reduce((a, b) => ({
    tokens: a.tokens + b.tokens,
    tags: a.tags + b.tags,
    heads: a.heads + b.heads,
    labelled: a.labelled + b.labelled,
    loss: a.loss + b.loss,
  }))
const show = (s: Score) =>
  `tag ${((100 * s.tags) / s.tokens).toFixed(2)} uas ${((100 * s.heads) / s.tokens).toFixed(2)} las ${((100 * s.labelled) / s.tokens).toFixed(2)}`
await Promise.all(
  Array.from({ length: shards }, (_, shard) => {
    const worker = new Worker(new URL('./work.js', import.meta.url), { workerData: { ...job, shard } satisfies Job })
    worker.on('message', (m) => {
      heard.push(m)
      const same = heard.filter((x) => x.epoch === m.epoch)
      if (same.length < shards) return
      const all = add(same.map((x) => x.score))
      console.log(`epoch ${m.epoch} ${show(all)} loss ${(all.loss / all.tokens).toFixed(3)} ${m.seconds.toFixed(0)} s`)
      for (const name of Object.keys(m.checks)) console.log(`  ${name} ${show(add(same.map((x) => x.checks[name]!)))}`)
      if (Object.keys(m.checks).length) save()
    })
    return new Promise<void>((done, fail) => {
      worker.on('error', fail)
      worker.on('exit', () => done())
    })
  }),
)
save()
console.log(`trained in ${((performance.now() - began) / 1000).toFixed(0)} s; input width ${inputWidth(size)}`)

import { parentPort, workerData } from 'node:worker_threads'
import { seeded, shuffle } from './corpora.js'
import { layout, type Size } from './layout.js'
import { Arena, instantiate } from './memory.js'
import { type Encoded, type Lesson, Net, type Score } from './net.js'

/** What a training thread is given. All threads get the same, but for `shard`. */
export interface Job {
  readonly size: Size
  readonly memory: WebAssembly.Memory
  /** Two words: how many threads have arrived, and the number of the round. */
  readonly gate: SharedArrayBuffer
  /** Sums that threads exchange: one slot a shard. */
  readonly sums: SharedArrayBuffer
  /** Sentences in every way they are shown, and where each begins: `at[i * ways + v]`. */
  readonly data: SharedArrayBuffer
  readonly at: SharedArrayBuffer
  readonly ways: number
  /** Chance that a sentence is shown in way v > 0. */
  readonly chances: readonly number[]
  readonly sentences: number
  readonly check: {
    readonly name: string
    readonly data: SharedArrayBuffer
    readonly at: SharedArrayBuffer
    readonly sentences: number
  }[]
  readonly frequency: Float32Array
  /** Bytes of working memory of a thread. */
  readonly scratch: number
  /** Rows of each table that a thread touched in a step: how many, then which. */
  readonly lists: readonly (readonly SharedArrayBuffer[])[]
  /** The teachers' lessons, sentence by sentence; `lessonsAt` tells where each begins (floats), -1 for none. */
  readonly lessons: SharedArrayBuffer | null
  readonly lessonsAt: SharedArrayBuffer | null
  /** Sentences from this one on are in no treebank: all that is known of them is the lesson. */
  readonly untaught: number
  /** Add this share to the lessons instead of learning; null while learning. */
  readonly teach: number | null
  readonly shard: number
  readonly shards: number
  readonly epochs: number
  readonly rate: number
  readonly drop: number
  readonly batch: number
  readonly seed: number
}

/** Addresses (in floats) in the shared memory; the same in every thread. */
export function place(arena: Arena, size: Size, shards: number) {
  const { length } = layout(size)
  const tables = [size.words * size.word, size.grams * size.gram, size.shapes * size.shape]
  const set = () => ({ params: arena.floats(length), tables: tables.map((n) => arena.floats(n)) })
  return { length, values: set(), means: set(), squares: set(), grads: Array.from({ length: shards }, set) }
}

function decode(data: Int32Array, from: number, lesson: Lesson | null = null): Encoded {
  const n = data[from]!
  const column = () => new Int32Array(n)
  const [word, shape, tag, head, label] = [column(), column(), column(), column(), column()]
  const bucketsAt = new Int32Array(n + 1)
  const buckets: number[] = []
  let p = from + 1
  for (let i = 0; i < n; i++) {
    word[i] = data[p]!
    shape[i] = data[p + 1]!
    tag[i] = data[p + 2]!
    head[i] = data[p + 3]!
    label[i] = data[p + 4]!
    const c = data[p + 5]!
    for (let b = 0; b < c; b++) buckets.push(data[p + 6 + b]!)
    p += 6 + c
    bucketsAt[i + 1] = buckets.length
  }
  return { length: n, word, shape, tag, head, label, bucketsAt, buckets: Int32Array.from(buckets), lesson }
}

export const longest = 120

function work(job: Job): void {
  const lists = job.lists.map((l) => l.map((b) => new Int32Array(b)))
  const { size, shard, shards } = job
  const arena = new Arena(job.memory)
  const placed = place(arena, size, shards)
  arena.skip(job.scratch * shard)
  const k = instantiate(job.memory)
  const net = new Net(
    size,
    k,
    arena,
    placed.values,
    placed.grads[shard]!,
    job.frequency,
    seeded(job.seed + 1000 + shard),
    job.drop,
  )
  const gate = new Int32Array(job.gate)
  const sums = new Float64Array(job.sums)
  const barrier = () => {
    const round = Atomics.load(gate, 1)
    if (Atomics.add(gate, 0, 1) === shards - 1) {
      Atomics.store(gate, 0, 0)
      Atomics.add(gate, 1, 1)
      Atomics.notify(gate, 1)
    } else while (Atomics.load(gate, 1) === round) Atomics.wait(gate, 1, round, 1000)
  }
  const data = new Int32Array(job.data)
  const at = new Int32Array(job.at)
  const taught = lessons(job)
  // A sentence in one of its ways, `code` = sentence × ways + way; names merged and headlines make another tree,
  // which no lesson fits, but prose comes with neither.
  const show = (code: number) => {
    const i = Math.floor(code / job.ways)
    return decode(data, at[code]!, code % job.ways >= firstReshaped && i < job.untaught ? null : taught(i))
  }
  if (job.teach !== null) {
    net.refresh(false)
    each(data, at, job.sentences, job.ways, shard, shards, (codes) => {
      net.run(codes.map(show), 'teach', 1, { tokens: 0, tags: 0, heads: 0, labelled: 0, loss: 0 })
    })
    return
  }
  const random = seeded(job.seed)
  const order = Array.from({ length: job.sentences }, (_, i) => i).filter((i) => data[at[i * job.ways]!]! <= longest)
  const flags = [size.words, size.grams, size.shapes].map((n) => new Uint8Array(n))
  let words = 0
  for (const i of order) words += data[at[i * job.ways]!]!
  const total = job.epochs * (words / job.batch)
  const widths = [size.word, size.gram, size.shape]
  let step = 0
  for (let epoch = 0; epoch < job.epochs; epoch++) {
    const began = performance.now()
    shuffle(order, random)
    const shown = order.map((i) => {
      let x = random()
      let v = 0
      for (let w = 1; w < job.ways && v === 0; w++) {
        if (x < job.chances[w]!) v = w
        x -= job.chances[w]!
      }
      return i * job.ways + v
    })
    const batches: number[][] = []
    for (let i = 0; i < shown.length; i += 1500) {
      const pool = shown.slice(i, i + 1500).sort((a, b) => data[at[b]!]! - data[at[a]!]! || a - b)
      for (let p = 0; p < pool.length; ) {
        const b: number[] = []
        let n = 0
        while (p < pool.length && n < job.batch && b.length < 100) {
          n += data[at[pool[p]!]!]!
          b.push(pool[p++]!)
        }
        batches.push(b)
      }
    }
    shuffle(batches, random)
    const score: Score = { tokens: 0, tags: 0, heads: 0, labelled: 0, loss: 0 }
    for (const b of batches) {
      net.refresh(true)
      net.run(b.filter((_, i) => i % shards === shard).map(show), 'learn', job.batch, score)
      barrier()
      step++
      // Every thread takes a slice of the parameters: first the norm of the gradient, then the step of Adam.
      const done = step / total
      const rate =
        job.rate *
          (done < 0.02
            ? done / 0.02
            : done < 0.3
              ? 1
              : 0.5 * (1 + Math.cos((Math.PI * (Math.min(1, done) - 0.3)) / 0.7))) +
        1e-6
      const [b1, b2] = [0.9, 0.98]
      const slice = (Math.ceil(placed.length / shards / 4) * 4) | 0
      const from = shard * slice
      const count = Math.min(slice, placed.length - from)
      const g0 = placed.grads[0]!
      const g1 = placed.grads[1] ?? placed.grads[0]!
      sums[shard] = k.squares(count, (g0.params + from) * 4, (g1.params + from) * 4)
      for (let t = 0; t < 3; t++) {
        const touched = net.touched[t]!
        for (let i = 0; i < touched.count; i++) touched.flag[touched.list[i]!] = 0
        lists[shard]![t]!.set(touched.list.subarray(0, touched.count), 1)
        lists[shard]![t]![0] = touched.count
        touched.count = 0
      }
      barrier()
      let norm = 0
      for (let s = 0; s < shards; s++) norm += sums[s]!
      norm = Math.sqrt(norm)
      const clip = norm > 5 ? 5 / norm : 1
      const lr = rate / (1 - b1 ** step)
      const c2 = 1 / (1 - b2 ** step)
      k.adam(
        count,
        (placed.values.params + from) * 4,
        (g0.params + from) * 4,
        (g1.params + from) * 4,
        (placed.means.params + from) * 4,
        (placed.squares.params + from) * 4,
        clip,
        lr,
        b1,
        b2,
        c2,
      )
      for (let t = 0; t < 3; t++) {
        const w = widths[t]!
        const flag = flags[t]!
        const mine: number[] = []
        for (let s = 0; s < shards; s++) {
          const list = lists[s]![t]!
          for (let i = 1; i <= list[0]!; i++) {
            const row = list[i]!
            if (row % shards !== shard || flag[row]) continue
            flag[row] = 1
            mine.push(row)
          }
        }
        for (const row of mine) {
          flag[row] = 0
          const o = row * w
          k.adam(
            w,
            (placed.values.tables[t]! + o) * 4,
            (g0.tables[t]! + o) * 4,
            (g1.tables[t]! + o) * 4,
            (placed.means.tables[t]! + o) * 4,
            (placed.squares.tables[t]! + o) * 4,
            clip,
            lr,
            b1,
            b2,
            c2,
          )
        }
      }
      barrier()
    }
    const checks: Record<string, Score> = {}
    if (epoch === 0 || epoch === job.epochs - 1 || epoch % 3 === 2) {
      net.refresh(false)
      for (const c of job.check)
        checks[c.name] = check(net, new Int32Array(c.data), new Int32Array(c.at), c.sentences, shard, shards)
    }
    parentPort!.postMessage({ epoch, shard, score, checks, seconds: (performance.now() - began) / 1000 })
    barrier()
  }
}

/** Scores this thread's share of a set; heads are the best one each, no tree is asked for. */
function check(net: Net, data: Int32Array, at: Int32Array, sentences: number, shard: number, shards: number): Score {
  const score: Score = { tokens: 0, tags: 0, heads: 0, labelled: 0, loss: 0 }
  each(data, at, sentences, 1, shard, shards, (codes) => {
    net.run(
      codes.map((i) => decode(data, at[i]!)),
      'check',
      1,
      score,
    )
  })
  return score
}

/** Goes through this thread's share of the sentences as written, in batches, longest first. */
function each(
  data: Int32Array,
  at: Int32Array,
  sentences: number,
  ways: number,
  shard: number,
  shards: number,
  act: (codes: number[]) => void,
): void {
  const order = Array.from({ length: sentences }, (_, i) => i * ways)
    .filter((code, i) => i % shards === shard && data[at[code]!]! <= longest)
    .sort((a, b) => data[at[b]!]! - data[at[a]!]!)
  for (let i = 0; i < order.length; ) {
    const n = Math.max(1, Math.min(32, Math.floor(1200 / data[at[order[i]!]!]!)))
    act(order.slice(i, i + n))
    i += n
  }
}

/** The ways from this one on have other words than the sentence; see `variants`. */
const firstReshaped = 4

/** How much of what is learnt of a sentence of the treebanks comes from the teachers. */
const teachersShare = 0.5

/** Looks up the lesson of a sentence. */
function lessons(job: Job): (sentence: number) => Lesson | null {
  if (!job.lessons || !job.lessonsAt) return () => null
  const starts = new Int32Array(job.lessonsAt)
  const data = new Int32Array(job.data)
  const at = new Int32Array(job.at)
  const all = new Float32Array(job.lessons)
  return (i) => {
    const length = data[at[i * job.ways]!]!
    let from = starts[i]!
    if (from < 0) return null
    const take = (n: number) => all.subarray(from, (from += n))
    return {
      length,
      share: job.teach ?? (i < job.untaught ? teachersShare : 1),
      tags: take(length * job.size.tags),
      heads: take(length * (length + 1)),
      labels: take(length * job.size.labels),
    }
  }
}

if (parentPort) work(workerData as Job)

import type { NetKernel, SyntaxModel } from '../../model/syntax.js'
import { plainKernel } from './plain.js'
import { Recent } from './recent.js'
import { bestTree, isTree } from './tree.js'
import { casing, grams, normal, shape } from './word.js'

/** What the net says of a sentence; all columns have one entry a word. */
export interface Analysis {
  /** Number of the tag. */
  readonly tag: Uint8Array
  /** 0 is the root, else the head counted from 1. */
  readonly head: Int32Array
  /** Number of the relation. */
  readonly label: Uint8Array
  /** Probability of the arc, 0..1. */
  readonly p: Float32Array
}

/** Words [first, last) of a sentence that hang together under one of them. */
export type Group = readonly [first: number, last: number]

/** The longest sentence the net takes; who has a longer one cuts it. */
export const longestSentence = 160

/** Words in a batch, and sentences: few enough that what is worked out for them stays in a core's cache. */
const maxRows = 256
const maxBatch = 16
/** Word types whose share of the first layer is kept: more than any batch has. */
const keptTypes = 2048
/** Sentences whose analysis is surely kept; up to twice as many are. */
const keptSentences = 2048

interface Job {
  readonly key: string
  readonly words: readonly string[]
  readonly groups: readonly Group[]
}

/**
 * The syntax net at work: sentences in, tags and single-rooted trees out. One to a thread; the weights are shared.
 * Words are looked up once a type (the first layer's input share is kept), sentences of like length run together, and
 * a sentence met again is not computed again.
 */
export class Net {
  private readonly k: NetKernel
  private f: Float32Array = new Float32Array(0)
  private i16: Int16Array = new Int16Array(0)
  private i32: Int32Array = new Int32Array(0)
  private bytes: Int8Array = new Int8Array(0)
  private readonly types = new Recent(keptTypes)
  private done = new Map<string, Analysis>()
  /** The sentences before those in `done`, which take their place when they are as many. */
  private doneBefore = new Map<string, Analysis>()
  private readonly rootLabel: number
  private readonly vector: Float32Array
  private readonly tagWidth: number
  private readonly labelWidth: number
  private readonly room: Record<
    | 'input'
    | 'types'
    | 'gates'
    | 'out'
    | 'mlp'
    | 'tags'
    | 'du'
    | 'rel'
    | 'labels'
    | 'alive'
    | 'cell'
    | 'hidden'
    | 'panel'
    | 'scores'
    | 'place'
    | 'sum',
    number
  >

  constructor(private readonly model: SyntaxModel) {
    const { size, memory } = model
    this.k = model.kernel ?? plainKernel(() => memory.buffer)
    const { hidden: h, arc, rel, layers } = size
    this.tagWidth = (size.tags + 7) & ~7
    this.labelWidth = (size.labels + 7) & ~7
    this.rootLabel = model.labels.indexOf('root')
    const width = size.word + size.gram + size.shape
    this.vector = new Float32Array(width)
    const floats = (n: number) => memory.reserve(4 * n)
    this.room = {
      input: memory.reserve(2 * maxRows * width),
      types: floats(keptTypes * 8 * h),
      gates: floats(maxRows * 8 * h),
      out: memory.reserve(2 * maxRows * 2 * h * layers),
      mlp: floats(maxRows * (2 * arc + 2 * rel)),
      tags: floats(maxRows * this.tagWidth),
      du: floats(maxRows * arc),
      rel: floats(maxRows * rel),
      labels: floats(maxRows * this.labelWidth),
      alive: floats(longestSentence),
      cell: floats(maxBatch * h),
      hidden: memory.reserve(2 * maxBatch * h),
      panel: floats((longestSentence + 8) * arc),
      scores: floats(longestSentence * (longestSentence + 8)),
      place: floats(maxRows),
      sum: floats(maxRows),
    }
    this.look()
  }

  private look(): void {
    const { buffer } = this.model.memory
    if (this.f.buffer === buffer) return
    this.f = new Float32Array(buffer)
    this.i16 = new Int16Array(buffer)
    this.i32 = new Int32Array(buffer)
    this.bytes = new Int8Array(buffer)
  }

  /**
   * Analyses sentences (words as written; none longer than `longestSentence`, none empty). `groups` tells for each
   * sentence which of its words are one thing. Same order out.
   */
  analyse(sentences: readonly (readonly string[])[], groups?: readonly (readonly Group[])[]): Analysis[] {
    const keys = sentences.map((words, i) => `${groups?.[i]?.join(';') ?? ''}\n${words.join('\n')}`)
    const result = new Map<string, Analysis>()
    const fresh = new Map<string, Job>()
    keys.forEach((key, i) => {
      const known = this.done.get(key) ?? this.doneBefore.get(key)
      if (known) result.set(key, known)
      else fresh.set(key, { key, words: sentences[i]!, groups: groups?.[i] ?? [] })
    })
    if (this.done.size + fresh.size > keptSentences) {
      this.doneBefore = this.done
      this.done = new Map()
    }
    const order = [...fresh.values()].sort((a, b) => b.words.length - a.words.length)
    for (let i = 0; i < order.length; ) {
      const longest = order[i]!.words.length
      let n = 1
      while (
        i + n < order.length &&
        n < maxBatch &&
        (n + 1) * longest <= maxRows &&
        order[i + n]!.words.length >= longest * 0.7 - 2
      )
        n++
      const batch = order.slice(i, i + n)
      this.run(batch).forEach((analysis, q) => {
        result.set(batch[q]!.key, analysis)
        if (fresh.size <= keptSentences) this.done.set(batch[q]!.key, analysis)
      })
      i += n
    }
    return keys.map((key) => result.get(key)!)
  }

  /** Place of a word type among the kept ones. A new one's vector is put down as the next row of the inputs, its place in `fresh`. */
  private type(form: string, mode: number, fresh: number[]): number {
    const key = form.length > 48 ? `${mode}${form.slice(0, 24)}${form.slice(-24)}` : mode + form
    const known = this.types.get(key)
    if (known >= 0) return known
    const { bytes, f, i16 } = this
    const { size, at, words } = this.model
    const { word: dw, gram: dg, shape: ds } = size
    const w = normal(form)
    const x = this.vector.fill(0)
    const add = (to: number, width: number, table: number, row: number, scale: number) => {
      const from = table + row * width
      for (let j = 0; j < width; j++) x[to + j] = x[to + j]! + bytes[from + j]! * scale
    }
    const row = words.get(w) ?? 0
    add(0, dw, at.word!, row, f[at.wordScale! / 4 + row]!)
    const buckets = grams(w, size.grams)
    const norm = 1 / Math.sqrt(buckets.length)
    for (const b of buckets) add(dw, dg, at.gram!, b, f[at.gramScale! / 4 + b]! * norm)
    const s = shape(form, mode)
    add(dw + dg, ds, at.shape!, s, f[at.shapeScale! / 4 + s]!)
    const to = (this.room.input >> 1) + fresh.length * x.length
    for (let j = 0; j < x.length; j++) i16[to + j] = Math.max(-32767, Math.min(32767, Math.round(x[j]! * 4096)))
    const slot = this.types.add(key)
    fresh.push(slot)
    return slot
  }

  /** One batch, longest sentence first. */
  private run(batch: readonly Job[]): Analysis[] {
    this.look()
    const { k, room } = this
    const { size, at } = this.model
    const { hidden: h, layers, arc, rel } = size
    const B = batch.length
    const T = batch[0]!.words.length
    const rows = T * B
    const wide = 8 * h
    this.types.begin()
    for (let t = 0; t < T; t++) {
      let n = 0
      while (n < B && batch[n]!.words.length > t) n++
      this.i32[room.alive / 4 + t] = n
    }
    const fresh: number[] = []
    const slots = new Int32Array(rows)
    batch.forEach(({ words }, q) => {
      const mode = casing(words)
      words.forEach((form, t) => {
        slots[t * B + q] = this.type(form, mode, fresh)
      })
    })
    const width = this.vector.length
    // New types are worked out where the gates will be, and then laid in their places.
    k.multiply16(fresh.length, wide, width, room.input, width, at.x0!, at.x0Scale!, at.b0!, room.gates, wide)
    for (const [i, slot] of fresh.entries()) {
      const from = room.gates / 4 + i * wide
      this.f.copyWithin(room.types / 4 + slot * wide, from, from + wide)
    }
    for (let r = 0; r < rows; r++) {
      const from = room.types / 4 + slots[r]! * wide
      this.f.copyWithin(room.gates / 4 + r * wide, from, from + wide)
    }
    const layer = 2 * h * 2 * maxRows
    for (let l = 0; l < layers; l++) {
      const out = room.out + l * layer
      if (l)
        k.multiply16(
          rows,
          wide,
          2 * h,
          out - layer,
          2 * h,
          at[`x${l}`]!,
          at[`x${l}Scale`]!,
          at[`b${l}`]!,
          room.gates,
          wide,
        )
      for (const side of [0, 1]) {
        const name = `h${l}${side ? 'b' : 'f'}`
        k.lstm(
          T,
          B,
          h,
          room.alive,
          room.gates + side * 16 * h,
          wide,
          at[name]!,
          at[`${name}Scale`]!,
          side === 1,
          room.cell,
          room.hidden,
          out + side * 2 * h,
          2 * h,
        )
      }
    }
    const last = room.out + (layers - 1) * layer
    const spaces = 2 * arc + 2 * rel
    k.multiply16(
      rows,
      this.tagWidth,
      2 * h,
      room.out,
      2 * h,
      at.tag0!,
      at.tag0Scale!,
      at.tagb!,
      room.tags,
      this.tagWidth,
    )
    k.multiply16(rows, this.tagWidth, 2 * h, last, 2 * h, at.tag1!, at.tag1Scale!, 0, room.tags, this.tagWidth)
    k.multiply16(rows, spaces, 2 * h, last, 2 * h, at.mlp!, at.mlpScale!, at.mlpb!, room.mlp, spaces)
    k.leak(rows, 2 * arc, room.mlp, spaces)
    k.multiply32(rows, arc, arc, room.mlp, spaces, at.arc!, at.arcb!, room.du, arc)
    const tags = this.classes(rows, size.tags, room.tags, this.tagWidth)
    const heads = batch.map(({ words, groups }, q) => this.heads(words.length, groups, q, B))
    // Labels: the sum of the dependent's and the head's vectors, row by row.
    const { f } = this
    for (let q = 0; q < B; q++) {
      const { head } = heads[q]!
      for (let i = 0; i < head.length; i++) {
        const r = i * B + q
        const a = room.mlp / 4 + r * spaces + 2 * arc
        const c = head[i] ? room.mlp / 4 + ((head[i]! - 1) * B + q) * spaces + 2 * arc + rel : at.rootRel! / 4
        const to = room.rel / 4 + r * rel
        for (let j = 0; j < rel; j++) f[to + j] = f[a + j]! + f[c + j]!
      }
    }
    k.leak(rows, rel, room.rel, rel)
    k.multiply32(rows, this.labelWidth, rel, room.rel, rel, at.label!, at.labelb!, room.labels, this.labelWidth)
    const labels = this.classes(rows, size.labels, room.labels, this.labelWidth)
    return batch.map(({ words }, q) => {
      const n = words.length
      const { head, p } = heads[q]!
      const tag = new Uint8Array(n)
      const label = new Uint8Array(n)
      for (let i = 0; i < n; i++) {
        const r = i * B + q
        tag[i] = tags[r]!
        label[i] = head[i] === 0 ? this.rootLabel : labels[r] === this.rootLabel ? this.second(r) : labels[r]!
      }
      return { tag, head, label, p }
    })
  }

  private classes(rows: number, n: number, from: number, width: number): Int32Array {
    const { f } = this
    const out = new Int32Array(rows)
    for (let r = 0; r < rows; r++) {
      const o = from / 4 + r * width
      let b = 0
      for (let c = 1; c < n; c++) if (f[o + c]! > f[o + b]!) b = c
      out[r] = b
    }
    return out
  }

  /** The best relation that is not the root's, for a word that is not the root. */
  private second(row: number): number {
    const o = this.room.labels / 4 + row * this.labelWidth
    let b = this.rootLabel ? 0 : 1
    for (let c = 0; c < this.model.size.labels; c++) if (c !== this.rootLabel && this.f[o + c]! > this.f[o + b]!) b = c
    return b
  }

  /** Heads of sentence q: the best head of each word when those make a tree, else the best tree. */
  private heads(n: number, groups: readonly Group[], q: number, B: number): { head: Int32Array; p: Float32Array } {
    const { k, room, f } = this
    const { arc, rel } = this.model.size
    const spaces = 2 * arc + 2 * rel
    k.arcs(
      n,
      arc,
      room.du + q * arc * 4,
      B * arc,
      room.mlp + (q * spaces + arc) * 4,
      B * spaces,
      this.model.at.rootArc!,
      room.panel,
      room.scores,
    )
    const wide = (n + 8) & ~7
    for (const group of groups) this.bind(group, n, wide)
    k.best(n, wide, room.scores, wide, room.place, room.sum)
    const greedy = this.i32.slice(room.place / 4, room.place / 4 + n)
    const scores = { f, at: room.scores / 4, wide }
    const head = isTree(greedy) ? greedy : bestTree(n, scores).slice()
    const p = new Float32Array(n)
    for (let i = 0; i < n; i++) {
      const row = scores.at + i * wide
      p[i] = Math.exp(f[row + head[i]!]! - f[row + greedy[i]!]!) / f[room.sum / 4 + i]!
    }
    return { head, p }
  }

  /**
   * Forbids arcs that would tear a group apart. The word that is most drawn to a head outside stands for the group;
   * its other words may only hang inside, and nothing outside may hang on them.
   */
  private bind([first, last]: Group, n: number, wide: number): void {
    const { f } = this
    const at = this.room.scores / 4
    let head = first
    let most = -Infinity
    for (let i = first; i < last; i++) {
      let inside = -1e9
      let outside = -1e9
      for (let j = 0; j <= n; j++) {
        const v = f[at + i * wide + j]!
        if (j > first && j <= last) inside = Math.max(inside, v)
        else outside = Math.max(outside, v)
      }
      if (outside - inside > most) {
        most = outside - inside
        head = i
      }
    }
    for (let i = 0; i < n; i++) {
      const row = at + i * wide
      if (i === head) f.fill(-1e9, row + first + 1, row + last + 1)
      else if (i >= first && i < last) {
        f.fill(-1e9, row, row + first + 1)
        f.fill(-1e9, row + last + 1, row + n + 1)
      } else for (let j = first; j < last; j++) if (j !== head) f[row + j + 1] = -1e9
    }
  }
}

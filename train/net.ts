import { inputWidth, layout, type Size } from './layout.js'
import type { Arena, TrainKernel } from './memory.js'

/** A sentence as the net sees it: one number a token in each column; `head` counts from 1, 0 is the root. */
export interface Encoded {
  readonly length: number
  readonly word: Int32Array
  readonly shape: Int32Array
  /** Buckets of token i are `buckets[bucketsAt[i] .. bucketsAt[i + 1]]`. */
  readonly bucketsAt: Int32Array
  readonly buckets: Int32Array
  readonly tag: Int32Array
  readonly head: Int32Array
  readonly label: Int32Array
  readonly lesson: Lesson | null
}

/**
 * The teachers' probabilities for a sentence, row by row: tags, heads (0 the root), labels under the right heads. The
 * sentence shown may lack the teachers' last word.
 */
export interface Lesson {
  readonly length: number
  /** How much of what is learnt comes from the teachers, 0..1; the rest from the treebank. */
  readonly share: number
  readonly tags: Float32Array
  readonly heads: Float32Array
  readonly labels: Float32Array
}

/** `learn` leaves gradients, `check` scores, `teach` adds to the lessons of the batch. */
export type Mode = 'learn' | 'check' | 'teach'

export interface Score {
  tokens: number
  tags: number
  heads: number
  labelled: number
  loss: number
}

/** Addresses (in floats) that all threads share. */
export interface Shared {
  readonly params: number
  readonly tables: readonly number[]
}

/** Addresses of one thread's gradients. */
export interface Gradients {
  readonly params: number
  readonly tables: readonly number[]
}

export const maxRows = 1500
const maxLength = 200
const maxBatch = 64

/**
 * The net forward and back on one batch: vectors of word, n-grams and shape, BiLSTM layers, a softmax over tags that
 * reads the first and the last layer, and deep biaffine attention for heads and labels (Dozat and Manning 2017), with
 * one additive hidden layer for labels. Batches are laid out by time: row t B + q is token t of sentence q, longest
 * sentence first.
 */
export class Net {
  private readonly f: Float32Array
  private readonly m
  private readonly packed = new Map<string, number>()
  private readonly x: number
  private readonly maskX: number
  private readonly dx: number
  private readonly gates: number[] = []
  private readonly cells: number[] = []
  private readonly tanhs: number[] = []
  private readonly before: number[] = []
  private readonly out: number[] = []
  private readonly dout: number[] = []
  private readonly maskOut: number[] = []
  private readonly dGates: number
  private readonly cell: number
  private readonly hidden: number
  private readonly tagOut: number
  private readonly mlp: number
  private readonly dmlp: number
  private readonly maskMlp: number
  private readonly du: number
  private readonly ddu: number
  private readonly scores: number
  private readonly work1: number
  private readonly work2: number
  private readonly work3: number
  private readonly relIn: number
  private readonly dRelIn: number
  private readonly relOut: number
  private readonly pack: number
  private readonly wordOf = new Int32Array(maxRows)
  private readonly keptGrams = new Uint8Array(maxRows)
  readonly touched: { list: Int32Array; count: number; flag: Uint8Array }[]

  constructor(
    private readonly size: Size,
    private readonly k: TrainKernel,
    arena: Arena,
    private readonly shared: Shared,
    private readonly grads: Gradients,
    private readonly frequency: Float32Array,
    private readonly random: () => number,
    /** Share of inputs, outputs of layers and units of the heads that are dropped while training. */
    private readonly drop: number,
  ) {
    const { hidden: h, layers, arc, rel } = size
    const { matrices } = layout(size)
    this.m = matrices
    const width = inputWidth(size)
    const rows = (n: number) => arena.floats(maxRows * n)
    this.x = rows(width)
    this.maskX = rows(width)
    this.dx = rows(width)
    for (let l = 0; l < layers; l++) {
      this.out.push(rows(2 * h))
      this.dout.push(rows(2 * h))
      this.maskOut.push(arena.floats(maxBatch * 2 * h))
      for (let d = 0; d < 2; d++) {
        this.gates.push(rows(4 * h))
        this.cells.push(rows(h))
        this.tanhs.push(rows(h))
        this.before.push(rows(h))
      }
    }
    this.dGates = rows(4 * h)
    this.cell = arena.floats(maxBatch * h)
    this.hidden = arena.floats(maxBatch * h)
    this.tagOut = rows(size.tags)
    this.mlp = rows(2 * arc + 2 * rel)
    this.dmlp = rows(2 * arc + 2 * rel)
    this.maskMlp = rows(2 * arc + rel)
    this.du = rows(arc)
    this.ddu = rows(arc)
    this.scores = arena.floats(maxLength * (maxLength + 1))
    this.work1 = arena.floats((maxLength + 1) * arc)
    this.work2 = arena.floats((maxLength + 1) * arc)
    this.work3 = arena.floats((maxLength + 1) * arc)
    this.relIn = rows(rel)
    this.dRelIn = rows(rel)
    this.relOut = rows(size.labels)
    this.pack = arena.floats(maxRows * Math.max(4 * h, 2 * arc + 2 * rel, size.tags) + 8 * maxRows)
    for (const [name, { rows: r, cols }] of matrices) {
      if (r === 1) continue
      this.packed.set(name, arena.floats(r * ((cols + 7) & ~7)))
      this.packed.set(`${name}'`, arena.floats(cols * ((r + 7) & ~7)))
    }
    this.f = new Float32Array(arena.memory.buffer)
    this.touched = [size.words, size.grams, size.shapes].map((n) => ({
      list: new Int32Array(n),
      count: 0,
      flag: new Uint8Array(n),
    }))
  }

  /** Copies the weights into the form that products read; call after each change of the parameters. */
  refresh(training: boolean): void {
    for (const [name, { at, rows, cols }] of this.m) {
      if (rows === 1) continue
      const w = (this.shared.params + at) * 4
      this.k.pack(w, cols, rows, cols, false, this.packed.get(name)! * 4)
      if (training) this.k.pack(w, cols, cols, rows, true, this.packed.get(`${name}'`)! * 4)
    }
  }

  private times(m: number, name: string, a: number, lda: number, c: number, ldc: number, add: boolean): void {
    const { rows, cols } = this.m.get(name)!
    this.k.multiply(m, cols, rows, a * 4, lda, 1, this.packed.get(name)! * 4, c * 4, ldc, add)
  }

  /** c (m x rows) += or = a (m x cols) W'. */
  private timesBack(m: number, name: string, a: number, lda: number, c: number, ldc: number, add: boolean): void {
    const { rows, cols } = this.m.get(name)!
    this.k.multiply(m, rows, cols, a * 4, lda, 1, this.packed.get(`${name}'`)! * 4, c * 4, ldc, add)
  }

  /** Gradient of W: += a' (rows x m) d (m x cols), with d packed already. */
  private learn(m: number, name: string, a: number, lda: number): void {
    const { at, rows, cols } = this.m.get(name)!
    this.k.multiply(rows, cols, m, a * 4, 1, lda, this.pack * 4, (this.grads.params + at) * 4, cols, true)
  }

  private packRows(m: number, a: number, lda: number, cols: number): void {
    this.k.pack(a * 4, lda, m, cols, false, this.pack * 4)
  }

  private spread(name: string, to: number, rows: number): void {
    const { at, cols } = this.m.get(name)!
    const from = this.shared.params + at
    for (let r = 0; r < rows; r++) this.f.copyWithin(to + r * cols, from, from + cols)
  }

  private sumRows(name: string, from: number, ld: number, rows: number): void {
    const { f } = this
    const { at, cols } = this.m.get(name)!
    const to = this.grads.params + at
    for (let r = 0; r < rows; r++) for (let j = 0; j < cols; j++) f[to + j]! += f[from + r * ld + j]!
  }

  private lstm(
    l: number,
    d: number,
    input: number,
    width: number,
    steps: number,
    batch: number,
    alive: Int32Array,
  ): void {
    const { f, k } = this
    const h = this.size.hidden
    const i = 2 * l + d
    const side = d ? 'b' : 'f'
    const rows = steps * batch
    const g = this.gates[i]!
    this.spread(`b${l}${side}`, g, rows)
    this.times(rows, `x${l}${side}`, input, width, g, 4 * h, true)
    f.fill(0, this.hidden, this.hidden + batch * h)
    f.fill(0, this.cell, this.cell + batch * h)
    for (let s = 0; s < steps; s++) {
      const t = d ? steps - 1 - s : s
      const n = alive[t]!
      const row = t * batch
      f.copyWithin(this.before[i]! + row * h, this.hidden, this.hidden + batch * h)
      if (n < batch) f.fill(0, this.before[i]! + (row + n) * h, this.before[i]! + (row + batch) * h)
      this.times(n, `h${l}${side}`, this.hidden, h, g + row * 4 * h, 4 * h, true)
      const out = this.out[l]! + row * 2 * h + d * h
      k.forward(
        n,
        h,
        (g + row * 4 * h) * 4,
        this.cell * 4,
        (this.cells[i]! + row * h) * 4,
        (this.tanhs[i]! + row * h) * 4,
        out * 4,
        2 * h,
        this.hidden * 4,
      )
      for (let q = n; q < batch; q++) f.fill(0, out + q * 2 * h, out + q * 2 * h + h)
    }
  }

  private lstmBack(
    l: number,
    d: number,
    input: number,
    width: number,
    dInput: number,
    steps: number,
    batch: number,
    alive: Int32Array,
  ): void {
    const { f, k } = this
    const h = this.size.hidden
    const i = 2 * l + d
    const side = d ? 'b' : 'f'
    const rows = steps * batch
    const dg = this.dGates
    f.fill(0, dg, dg + rows * 4 * h)
    f.fill(0, this.hidden, this.hidden + batch * h)
    f.fill(0, this.cell, this.cell + batch * h)
    for (let s = steps - 1; s >= 0; s--) {
      const t = d ? steps - 1 - s : s
      const n = alive[t]!
      const past = d ? t + 1 : t - 1
      const known = past >= 0 && past < steps ? Math.min(n, alive[past]!) : 0
      const row = t * batch
      k.backward(
        n,
        h,
        (this.gates[i]! + row * 4 * h) * 4,
        (this.cells[i]! + Math.max(0, past) * batch * h) * 4,
        known,
        (this.tanhs[i]! + row * h) * 4,
        (this.dout[l]! + row * 2 * h + d * h) * 4,
        2 * h,
        this.hidden * 4,
        this.cell * 4,
        (dg + row * 4 * h) * 4,
      )
      this.timesBack(n, `h${l}${side}`, dg + row * 4 * h, 4 * h, this.hidden, h, false)
    }
    this.packRows(rows, dg, 4 * h, 4 * h)
    this.learn(rows, `h${l}${side}`, this.before[i]!, h)
    this.learn(rows, `x${l}${side}`, input, width)
    this.sumRows(`b${l}${side}`, dg, 4 * h, rows)
    this.timesBack(rows, `x${l}${side}`, dg, 4 * h, dInput, width, true)
  }

  private touch(table: number, row: number): void {
    const t = this.touched[table]!
    if (t.flag[row]) return
    t.flag[row] = 1
    t.list[t.count++] = row
  }

  /** Runs a batch, longest sentence first; gradients are divided by `unit` tokens. */
  run(batch: readonly Encoded[], mode: Mode, unit: number, score: Score): void {
    const training = mode === 'learn'
    const { f, k, size, random } = this
    const { hidden: h, layers, arc, rel, tags, labels } = size
    const B = batch.length
    if (!B) return
    const T = batch[0]!.length
    const rows = T * B
    if (rows > maxRows || T > maxLength || B > maxBatch)
      throw new Error(`a batch of ${B} sentences of ${T} words is too large`)
    const alive = new Int32Array(T)
    for (let t = 0; t < T; t++) {
      let n = 0
      while (n < B && batch[n]!.length > t) n++
      alive[t] = n
    }
    const width = inputWidth(size)
    const keep = 1 - this.drop
    // The vectors of words.
    const { x, maskX } = this
    f.fill(0, x, x + rows * width)
    const [tw, tg, ts] = this.shared.tables as [number, number, number]
    for (let q = 0; q < B; q++) {
      const s = batch[q]!
      for (let t = 0; t < s.length; t++) {
        const r = t * B + q
        const o = x + r * width
        let w = s.word[t]!
        if (training && w && random() < 0.25 / (0.25 + this.frequency[w]!)) w = 0
        this.wordOf[r] = w
        f.copyWithin(o, tw + w * size.word, tw + (w + 1) * size.word)
        const from = s.bucketsAt[t]!
        const to = s.bucketsAt[t + 1]!
        const kept = !training || random() >= 0.05
        this.keptGrams[r] = kept ? 1 : 0
        if (kept) {
          const scale = 1 / Math.sqrt(to - from)
          for (let b = from; b < to; b++) {
            const e = tg + s.buckets[b]! * size.gram
            for (let j = 0; j < size.gram; j++) f[o + size.word + j]! += f[e + j]! * scale
          }
        }
        f.copyWithin(o + size.word + size.gram, ts + s.shape[t]! * size.shape, ts + (s.shape[t]! + 1) * size.shape)
        if (training) {
          const mk = maskX + r * width
          for (let j = 0; j < width; j++) {
            const v = random() < keep ? 1 / keep : 0
            f[mk + j] = v
            f[o + j]! *= v
          }
        }
      }
    }
    // The layers.
    for (let l = 0; l < layers; l++) {
      const input = l ? this.out[l - 1]! : x
      const w = l ? 2 * h : width
      this.lstm(l, 0, input, w, T, B, alive)
      this.lstm(l, 1, input, w, T, B, alive)
      if (training) {
        const out = this.out[l]!
        const mk = this.maskOut[l]!
        const kl = 1 - this.drop
        for (let j = 0; j < B * 2 * h; j++) f[mk + j] = random() < kl ? 1 / kl : 0
        for (let r = 0; r < rows; r++) {
          const o = out + r * 2 * h
          const p = mk + (r % B) * 2 * h
          for (let j = 0; j < 2 * h; j++) f[o + j]! *= f[p + j]!
        }
      }
    }
    const first = this.out[0]!
    const last = this.out[layers - 1]!
    if (training) for (let l = 0; l < layers; l++) f.fill(0, this.dout[l]!, this.dout[l]! + rows * 2 * h)
    // Tags.
    const z = this.tagOut
    this.spread('tagb', z, rows)
    this.times(rows, 'tag0', first, 2 * h, z, tags, true)
    this.times(rows, 'tag1', last, 2 * h, z, tags, true)
    for (let r = 0; r < rows; r++) {
      const t = Math.floor(r / B)
      const q = r % B
      const o = z + r * tags
      if (q >= alive[t]!) {
        f.fill(0, o, o + tags)
        continue
      }
      const lesson = batch[q]!.lesson
      const best = this.softmax(o, tags, batch[q]!.tag[t]!, unit, score, mode, lesson, 'tags', t * tags)
      if (best === batch[q]!.tag[t]!) score.tags++
    }
    score.tokens += batch.reduce((n, s) => n + s.length, 0)
    if (training) {
      this.packRows(rows, z, tags, tags)
      this.learn(rows, 'tag0', first, 2 * h)
      this.learn(rows, 'tag1', last, 2 * h)
      this.sumRows('tagb', z, tags, rows)
      this.timesBack(rows, 'tag0', z, tags, this.dout[0]!, 2 * h, true)
      this.timesBack(rows, 'tag1', z, tags, this.dout[layers - 1]!, 2 * h, true)
    }
    // Arc and label spaces.
    const wide = 2 * arc + 2 * rel
    const { mlp, dmlp, maskMlp } = this
    this.spread('mlpb', mlp, rows)
    this.times(rows, 'mlp', last, 2 * h, mlp, wide, true)
    const kh = 1 - this.drop
    for (let r = 0; r < rows; r++) {
      const o = mlp + r * wide
      for (let j = 0; j < 2 * arc; j++) {
        let slope = f[o + j]! > 0 ? 1 : 0.1
        if (training) slope *= random() < kh ? 1 / kh : 0
        f[maskMlp + r * (2 * arc + rel) + j] = slope
        f[o + j]! *= slope
      }
    }
    if (training) f.fill(0, dmlp, dmlp + rows * wide)
    const { at: atRoot } = this.m.get('rootArc')!
    const { at: atRootRel } = this.m.get('rootRel')!
    const { at: atArcb } = this.m.get('arcb')!
    const root = this.shared.params + atRoot
    const rootRel = this.shared.params + atRootRel
    const gp = this.grads.params
    const { du, ddu, scores, work1, work2, work3 } = this
    this.spread('arcb', du, rows)
    this.times(rows, 'arc', mlp, wide, du, arc, true)
    if (training) f.fill(0, ddu, ddu + rows * arc)
    const heads: Int32Array[] = []
    for (let q = 0; q < B; q++) {
      const s = batch[q]!
      const n = s.length
      f.copyWithin(work1, root, root + arc)
      for (let i = 0; i < n; i++) {
        const r = i * B + q
        f.copyWithin(work1 + (i + 1) * arc, mlp + r * wide + arc, mlp + r * wide + 2 * arc)
        f.copyWithin(work2 + i * arc, du + r * arc, du + (r + 1) * arc)
      }
      k.pack(work1 * 4, arc, arc, n + 1, true, this.pack * 4)
      k.multiply(n, n + 1, arc, work2 * 4, arc, 1, this.pack * 4, scores * 4, n + 1, false)
      const best = new Int32Array(n)
      for (let i = 0; i < n; i++) {
        const o = scores + i * (n + 1)
        f[o + i + 1] = -1e9
        const { lesson } = s
        const stride = (lesson?.length ?? 0) + 1
        best[i] = this.softmax(o, n + 1, s.head[i]!, unit, score, mode, lesson, 'heads', i * stride)
        if (best[i] === s.head[i]!) score.heads++
      }
      heads.push(best)
      if (!training) continue
      // scores = du heads': the way back to du and to the head vectors.
      k.pack(work1 * 4, arc, n + 1, arc, false, this.pack * 4)
      k.multiply(n, arc, n + 1, scores * 4, n + 1, 1, this.pack * 4, work3 * 4, arc, false)
      for (let i = 0; i < n; i++) f.copyWithin(ddu + (i * B + q) * arc, work3 + i * arc, work3 + (i + 1) * arc)
      k.pack(work2 * 4, arc, n, arc, false, this.pack * 4)
      k.multiply(n + 1, arc, n, scores * 4, 1, n + 1, this.pack * 4, work3 * 4, arc, false)
      for (let j = 0; j < arc; j++) f[gp + atRoot + j]! += f[work3 + j]!
      for (let i = 0; i < n; i++)
        f.copyWithin(dmlp + (i * B + q) * wide + arc, work3 + (i + 1) * arc, work3 + (i + 2) * arc)
    }
    if (training) {
      this.packRows(rows, ddu, arc, arc)
      this.learn(rows, 'arc', mlp, wide)
      for (let r = 0; r < rows; r++) for (let j = 0; j < arc; j++) f[gp + atArcb + j]! += f[ddu + r * arc + j]!
      this.timesBack(rows, 'arc', ddu, arc, dmlp, wide, false)
    }
    // Labels, given the right heads while training and the chosen ones otherwise.
    const { relIn, dRelIn, relOut } = this
    f.fill(0, relIn, relIn + rows * rel)
    for (let q = 0; q < B; q++) {
      const s = batch[q]!
      for (let i = 0; i < s.length; i++) {
        const r = i * B + q
        const head = mode === 'check' ? heads[q]![i]! : s.head[i]!
        const a = mlp + r * wide + 2 * arc
        const c = head ? mlp + ((head - 1) * B + q) * wide + 2 * arc + rel : rootRel
        for (let j = 0; j < rel; j++) {
          const v = f[a + j]! + f[c + j]!
          let slope = v > 0 ? 1 : 0.1
          if (training) slope *= random() < kh ? 1 / kh : 0
          f[maskMlp + r * (2 * arc + rel) + 2 * arc + j] = slope
          f[relIn + r * rel + j] = v * slope
        }
      }
    }
    this.spread('labelb', relOut, rows)
    this.times(rows, 'label', relIn, rel, relOut, labels, true)
    for (let r = 0; r < rows; r++) {
      const t = Math.floor(r / B)
      const q = r % B
      const o = relOut + r * labels
      if (q >= alive[t]!) {
        f.fill(0, o, o + labels)
        continue
      }
      const s = batch[q]!
      const best = this.softmax(o, labels, s.label[t]!, unit, score, mode, s.lesson, 'labels', t * labels)
      if (best === s.label[t]! && heads[q]![t] === s.head[t]!) score.labelled++
    }
    if (!training) return
    this.packRows(rows, relOut, labels, labels)
    this.learn(rows, 'label', relIn, rel)
    this.sumRows('labelb', relOut, labels, rows)
    this.timesBack(rows, 'label', relOut, labels, dRelIn, rel, false)
    for (let q = 0; q < B; q++) {
      const s = batch[q]!
      for (let i = 0; i < s.length; i++) {
        const r = i * B + q
        const head = s.head[i]!
        const a = dmlp + r * wide + 2 * arc
        const c = head ? dmlp + ((head - 1) * B + q) * wide + 2 * arc + rel : gp + atRootRel
        for (let j = 0; j < rel; j++) {
          const v = f[dRelIn + r * rel + j]! * f[maskMlp + r * (2 * arc + rel) + 2 * arc + j]!
          f[a + j]! += v
          f[c + j]! += v
        }
      }
    }
    for (let r = 0; r < rows; r++)
      for (let j = 0; j < 2 * arc; j++) f[dmlp + r * wide + j]! *= f[maskMlp + r * (2 * arc + rel) + j]!
    this.packRows(rows, dmlp, wide, wide)
    this.learn(rows, 'mlp', last, 2 * h)
    this.sumRows('mlpb', dmlp, wide, rows)
    this.timesBack(rows, 'mlp', dmlp, wide, this.dout[layers - 1]!, 2 * h, true)
    // Down through the layers to the tables.
    f.fill(0, this.dx, this.dx + rows * width)
    for (let l = layers - 1; l >= 0; l--) {
      const dout = this.dout[l]!
      const mk = this.maskOut[l]!
      for (let r = 0; r < rows; r++) {
        const o = dout + r * 2 * h
        const p = mk + (r % B) * 2 * h
        for (let j = 0; j < 2 * h; j++) f[o + j]! *= f[p + j]!
      }
      const input = l ? this.out[l - 1]! : x
      const w = l ? 2 * h : width
      const dInput = l ? this.dout[l - 1]! : this.dx
      this.lstmBack(l, 0, input, w, dInput, T, B, alive)
      this.lstmBack(l, 1, input, w, dInput, T, B, alive)
    }
    const [gw, gg, gs] = this.grads.tables as [number, number, number]
    for (let q = 0; q < B; q++) {
      const s = batch[q]!
      for (let t = 0; t < s.length; t++) {
        const r = t * B + q
        const o = this.dx + r * width
        const mk = maskX + r * width
        for (let j = 0; j < width; j++) f[o + j]! *= f[mk + j]!
        const w = this.wordOf[r]!
        this.touch(0, w)
        for (let j = 0; j < size.word; j++) f[gw + w * size.word + j]! += f[o + j]!
        if (this.keptGrams[r]) {
          const from = s.bucketsAt[t]!
          const to = s.bucketsAt[t + 1]!
          const scale = 1 / Math.sqrt(to - from)
          for (let b = from; b < to; b++) {
            const bucket = s.buckets[b]!
            this.touch(1, bucket)
            const e = gg + bucket * size.gram
            for (let j = 0; j < size.gram; j++) f[e + j]! += f[o + size.word + j]! * scale
          }
        }
        this.touch(2, s.shape[t]!)
        const e = gs + s.shape[t]! * size.shape
        for (let j = 0; j < size.shape; j++) f[e + j]! += f[o + size.word + size.gram + j]!
      }
    }
  }

  /**
   * Turns scores into (probability - what is wanted) / unit, adds the loss, and returns the best class. What is wanted
   * is the gold class, in part replaced by the teachers' probabilities in a column of the lesson, from `from` on. Each
   * of the teachers adds its share to those.
   */
  private softmax(
    at: number,
    n: number,
    gold: number,
    unit: number,
    score: Score,
    mode: Mode,
    lesson: Lesson | null,
    column: 'tags' | 'heads' | 'labels',
    from: number,
  ): number {
    const { f } = this
    let best = 0
    for (let c = 1; c < n; c++) if (f[at + c]! > f[at + best]!) best = c
    const max = f[at + best]!
    let sum = 0
    for (let c = 0; c < n; c++) sum += f[at + c] = Math.exp(f[at + c]! - max)
    score.loss -= Math.log(f[at + gold]! / sum + 1e-9)
    const soft = lesson?.[column]
    if (mode === 'teach') for (let c = 0; c < n; c++) soft![from + c]! += (lesson!.share * f[at + c]!) / sum
    const scale = 1 / (sum * unit)
    for (let c = 0; c < n; c++) f[at + c]! *= scale
    if (soft && mode === 'learn') {
      f[at + gold]! -= (1 - lesson.share) / unit
      for (let c = 0; c < n; c++) f[at + c]! -= (lesson.share * soft[from + c]!) / unit
    } else f[at + gold]! -= 1 / unit
    return best
  }
}

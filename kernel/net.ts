// The arithmetic of reading: products of 16-bit integers, LSTM steps, arc scores. Addresses are bytes into one memory,
// weights are packed in panels of eight columns. src/text/net/plain.ts does the same in plain JavaScript, bit for bit:
// integer sums are exact, and floats are added in the same order.

// @ts-ignore: decorator
@inline
function row(c: usize, x: v128, y: v128, s0: v128, s1: v128, bias: usize, j: i32): void {
  const add = bias ? bias + (j << 2) : c
  const low = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(x), s0), v128.load(add))
  const high = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(y), s1), v128.load(add, 16))
  v128.store(c, low)
  v128.store(c, high, 16)
}

/**
 * C (m x n, floats, row stride ldc) = scale[j] A B + bias[j], or += when `bias` is 0. A (m x k) is 16-bit with row
 * stride lda; B is packed [n/8][k/2][8][2]; k is even, n a multiple of 8.
 */
export function multiply16(m: i32, n: i32, k: i32, a: usize, lda: i32, b: usize, scale: usize, bias: usize, c: usize, ldc: i32): void {
  // So many rows of A at a time as stay in the nearest cache while B goes by.
  for (let i = 0; i < m; i += 32) {
    block16(min(32, m - i), n, k, a + <usize>(i * lda * 2), lda, b, scale, bias, c + <usize>(i * ldc * 4), ldc)
  }
}

function block16(m: i32, n: i32, k: i32, a: usize, lda: i32, b: usize, scale: usize, bias: usize, c: usize, ldc: i32): void {
  const down = <usize>(lda << 1)
  const size = <usize>(k * 16)
  const pairs = k >> 1
  for (let j = 0; j < n; j += 8) {
    const panel = b + <usize>(j >> 3) * size
    const s0 = v128.load(scale + (j << 2))
    const s1 = v128.load(scale + (j << 2), 16)
    for (let i = 0; i < m; i += 4) {
      // Four rows at a time; the last ones take a row again for each that is lacking, and do not store it.
      const left = m - i
      let a0 = a + <usize>i * down
      let a1 = left > 1 ? a0 + down : a0
      let a2 = left > 2 ? a1 + down : a0
      let a3 = left > 3 ? a2 + down : a0
      let r0 = i32x4.splat(0), r1 = r0, r2 = r0, r3 = r0, r4 = r0, r5 = r0, r6 = r0, r7 = r0
      let q = panel
      for (let p = 0; p < pairs; p++) {
        const x = v128.load(q)
        const y = v128.load(q, 16)
        let s = v128.load_splat<i32>(a0)
        r0 = i32x4.add(r0, i32x4.dot_i16x8_s(s, x))
        r1 = i32x4.add(r1, i32x4.dot_i16x8_s(s, y))
        s = v128.load_splat<i32>(a1)
        r2 = i32x4.add(r2, i32x4.dot_i16x8_s(s, x))
        r3 = i32x4.add(r3, i32x4.dot_i16x8_s(s, y))
        s = v128.load_splat<i32>(a2)
        r4 = i32x4.add(r4, i32x4.dot_i16x8_s(s, x))
        r5 = i32x4.add(r5, i32x4.dot_i16x8_s(s, y))
        s = v128.load_splat<i32>(a3)
        r6 = i32x4.add(r6, i32x4.dot_i16x8_s(s, x))
        r7 = i32x4.add(r7, i32x4.dot_i16x8_s(s, y))
        a0 += 4
        a1 += 4
        a2 += 4
        a3 += 4
        q += 32
      }
      const c0 = c + ((i * ldc + j) << 2)
      const step = <usize>(ldc << 2)
      row(c0, r0, r1, s0, s1, bias, j)
      if (left > 1) row(c0 + step, r2, r3, s0, s1, bias, j)
      if (left > 2) row(c0 + 2 * step, r4, r5, s0, s1, bias, j)
      if (left > 3) row(c0 + 3 * step, r6, r7, s0, s1, bias, j)
    }
  }
}

/** C (m x n, row stride ldc) = A (m x k floats, row stride lda) B + bias; B packed [n/8][k][8], n a multiple of 8. */
export function multiply32(m: i32, n: i32, k: i32, a: usize, lda: i32, b: usize, bias: usize, c: usize, ldc: i32): void {
  const down = <usize>(lda << 2)
  const zero = f32x4.splat(0)
  for (let j = 0; j < n; j += 8) {
    const panel = b + <usize>(j * k * 4)
    const b0 = bias ? v128.load(bias + (j << 2)) : zero
    const b1 = bias ? v128.load(bias + (j << 2), 16) : zero
    for (let i = 0; i < m; i += 4) {
      const left = m - i
      let a0 = a + <usize>i * down
      let a1 = left > 1 ? a0 + down : a0
      let a2 = left > 2 ? a1 + down : a0
      let a3 = left > 3 ? a2 + down : a0
      let r0 = b0, r1 = b1, r2 = b0, r3 = b1, r4 = b0, r5 = b1, r6 = b0, r7 = b1
      let q = panel
      for (let p = 0; p < k; p++) {
        const x = v128.load(q)
        const y = v128.load(q, 16)
        let s = v128.load_splat<f32>(a0)
        r0 = f32x4.add(r0, f32x4.mul(s, x))
        r1 = f32x4.add(r1, f32x4.mul(s, y))
        s = v128.load_splat<f32>(a1)
        r2 = f32x4.add(r2, f32x4.mul(s, x))
        r3 = f32x4.add(r3, f32x4.mul(s, y))
        s = v128.load_splat<f32>(a2)
        r4 = f32x4.add(r4, f32x4.mul(s, x))
        r5 = f32x4.add(r5, f32x4.mul(s, y))
        s = v128.load_splat<f32>(a3)
        r6 = f32x4.add(r6, f32x4.mul(s, x))
        r7 = f32x4.add(r7, f32x4.mul(s, y))
        a0 += 4
        a1 += 4
        a2 += 4
        a3 += 4
        q += 32
      }
      const step = <usize>(ldc << 2)
      let to = c + ((i * ldc + j) << 2)
      v128.store(to, r0)
      v128.store(to, r1, 16)
      to += step
      if (left > 1) {
        v128.store(to, r2)
        v128.store(to, r3, 16)
        to += step
      }
      if (left > 2) {
        v128.store(to, r4)
        v128.store(to, r5, 16)
        to += step
      }
      if (left > 3) {
        v128.store(to, r6)
        v128.store(to, r7, 16)
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function exp(v: v128): v128 {
  let x = f32x4.max(f32x4.min(v, f32x4.splat(80)), f32x4.splat(-80))
  const r = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)))
  x = f32x4.sub(x, f32x4.mul(r, f32x4.splat(0.693147181)))
  let p = f32x4.splat(1.3981999e-3)
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(8.3334519e-3))
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(4.1665796e-2))
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(1.6666665e-1))
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(0.5))
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(1))
  p = f32x4.add(f32x4.mul(p, x), f32x4.splat(1))
  return f32x4.mul(p, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(r), i32x4.splat(127)), 23))
}

/** x (135135 + 17325 x² + 378 x⁴ + x⁶) / (135135 + 62370 x² + 3150 x⁴ + 28 x⁶): Lambert's fraction, good to 1e-4. */
// @ts-ignore: decorator
@inline
function tanh(v: v128): v128 {
  const x = f32x4.max(f32x4.min(v, f32x4.splat(4.97)), f32x4.splat(-4.97))
  const y = f32x4.mul(x, x)
  let p = f32x4.add(y, f32x4.splat(378))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(17325))
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(135135))
  let q = f32x4.add(f32x4.mul(y, f32x4.splat(28)), f32x4.splat(3150))
  q = f32x4.add(f32x4.mul(q, y), f32x4.splat(62370))
  q = f32x4.add(f32x4.mul(q, y), f32x4.splat(135135))
  return f32x4.div(f32x4.mul(p, x), q)
}

// @ts-ignore: decorator
@inline
function sigmoid(x: v128): v128 {
  const half = f32x4.splat(0.5)
  return f32x4.add(f32x4.mul(tanh(f32x4.mul(x, half)), half), half)
}

/**
 * Runs one direction of an LSTM layer of width h over a batch laid out by time (row t B + q). `gates` holds the inputs'
 * share of the sums (rows of `ld` floats, order i f g o) and is overwritten; `alive` tells how many sentences have a
 * token at each time; outputs are 16-bit, 1.0 = 16384, at `out` with row stride `ldo`; `cell` and `hidden` are scratch.
 */
export function lstm(steps: i32, batch: i32, h: i32, alive: usize, gates: usize, ld: i32, weights: usize, scale: usize, reverse: bool, cell: usize, hidden: usize, out: usize, ldo: i32): void {
  memory.fill(cell, 0, (batch * h) << 2)
  memory.fill(hidden, 0, (batch * h) << 1)
  for (let s = 0; s < steps; s++) {
    const t = reverse ? steps - 1 - s : s
    const n = load<i32>(alive + (t << 2))
    const row = t * batch
    const sums = gates + ((row * ld) << 2)
    if (s) multiply16(n, 4 * h, h, hidden, h, weights, scale, 0, sums, ld)
    for (let q = 0; q < n; q++) {
      const g = sums + ((q * ld) << 2)
      const c = cell + ((q * h) << 2)
      const y = hidden + ((q * h) << 1)
      const o = out + (((row + q) * ldo) << 1)
      for (let j = 0; j < h; j += 8) {
        const at = j << 2
        const a = unit(g + at, h, c + at)
        const b = unit(g + at + 16, h, c + at + 16)
        const both = i16x8.narrow_i32x4_s(a, b)
        v128.store(y + (j << 1), both)
        v128.store(o + (j << 1), both)
      }
    }
    for (let q = n; q < batch; q++) memory.fill(out + (((row + q) * ldo) << 1), 0, h << 1)
  }
}

// @ts-ignore: decorator
@inline
function unit(g: usize, h: i32, c: usize): v128 {
  const i = sigmoid(v128.load(g))
  const f = sigmoid(v128.load(g + (h << 2)))
  const u = tanh(v128.load(g + (h << 3)))
  const o = sigmoid(v128.load(g + h * 12))
  const cell = f32x4.add(f32x4.mul(f, v128.load(c)), f32x4.mul(i, u))
  v128.store(c, cell)
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.mul(o, tanh(cell)), f32x4.splat(16384))))
}

/** x = max(x, x / 10) over `rows` rows of `n` floats (a multiple of 4), row stride `ld`. */
export function leak(rows: i32, n: i32, x: usize, ld: i32): void {
  for (let r = 0; r < rows; r++) {
    const row = x + ((r * ld) << 2)
    for (let j = 0; j < n; j += 4) {
      const v = v128.load(row + (j << 2))
      v128.store(row + (j << 2), f32x4.max(v, f32x4.mul(v, f32x4.splat(0.1))))
    }
  }
}

/**
 * Arc scores of one sentence of n words: scores[i][j] for head j of word i, j = 0 the root, rows of `wide` floats
 * (n + 1 rounded up to 8). Word i's own vectors lie `step` floats apart at `dependents` and `heads`. `panel` is scratch.
 */
export function arcs(n: i32, k: i32, dependents: usize, stepD: i32, heads: usize, stepH: i32, root: usize, panel: usize, scores: usize): void {
  const wide = (n + 8) & ~7
  for (let j = 0; j < wide; j++) {
    const from = j == 0 ? root : heads + (((j - 1) * stepH) << 2)
    const to = panel + (((j >> 3) * k * 8 + (j & 7)) << 2)
    if (j <= n) for (let p = 0; p < k; p++) store<f32>(to + (p << 5), load<f32>(from + (p << 2)))
    else for (let p = 0; p < k; p++) store<f32>(to + (p << 5), 0)
  }
  multiply32(n, wide, k, dependents, stepD, panel, 0, scores, wide)
  for (let i = 0; i < n; i++) {
    const row = scores + ((i * wide) << 2)
    store<f32>(row + ((i + 1) << 2), -1e9)
    for (let j = n + 1; j < wide; j++) store<f32>(row + (j << 2), -1e9)
  }
}

/** For each of `rows` rows of `n` floats: the place of the largest, and the sum of exp(x - largest) (n a multiple of 4). */
export function best(rows: i32, n: i32, x: usize, ld: i32, place: usize, sum: usize): void {
  for (let r = 0; r < rows; r++) {
    const row = x + ((r * ld) << 2)
    let at = 0
    let top = load<f32>(row)
    for (let j = 1; j < n; j++) {
      const v = load<f32>(row + (j << 2))
      if (v > top) {
        top = v
        at = j
      }
    }
    store<i32>(place + (r << 2), at)
    let total = f32x4.splat(0)
    for (let j = 0; j < n; j += 4) total = f32x4.add(total, exp(f32x4.sub(v128.load(row + (j << 2)), f32x4.splat(top))))
    store<f32>(sum + (r << 2), (f32x4.extract_lane(total, 0) + f32x4.extract_lane(total, 1)) + (f32x4.extract_lane(total, 2) + f32x4.extract_lane(total, 3)))
  }
}

// Training in 32-bit floats: matrix products on 128-bit SIMD, the steps of an LSTM forward and back, Adam.
// All addresses are bytes into one shared memory; matrices are row-major with a leading dimension in floats.

/** Packs B (k x n) into panels of eight columns, [n/8][k][8]; `transposed` reads B from an n x k matrix. Pads with 0. */
export function pack(b: usize, ld: i32, k: i32, n: i32, transposed: bool, to: usize): void {
  for (let j = 0; j < n; j += 8) {
    const width = min(8, n - j)
    if (transposed) {
      for (let p = 0; p < k; p++) {
        for (let c = 0; c < 8; c++) {
          store<f32>(to + ((p * 8 + c) << 2), c < width ? load<f32>(b + (((j + c) * ld + p) << 2)) : 0)
        }
      }
    } else if (width == 8) {
      for (let p = 0; p < k; p++) {
        const from = b + ((p * ld + j) << 2)
        v128.store(to + (p << 5), v128.load(from))
        v128.store(to + (p << 5), v128.load(from, 16), 16)
      }
    } else {
      for (let p = 0; p < k; p++) {
        for (let c = 0; c < 8; c++) {
          store<f32>(to + ((p * 8 + c) << 2), c < width ? load<f32>(b + ((p * ld + j + c) << 2)) : 0)
        }
      }
    }
    to += k << 5
  }
}

function put(c: usize, x: v128, y: v128, width: i32): void {
  if (width == 8) {
    v128.store(c, x)
    v128.store(c, y, 16)
    return
  }
  store<f32>(c, f32x4.extract_lane(x, 0))
  if (width > 1) store<f32>(c, f32x4.extract_lane(x, 1), 4)
  if (width > 2) store<f32>(c, f32x4.extract_lane(x, 2), 8)
  if (width > 3) store<f32>(c, f32x4.extract_lane(x, 3), 12)
  if (width > 4) store<f32>(c, f32x4.extract_lane(y, 0), 16)
  if (width > 5) store<f32>(c, f32x4.extract_lane(y, 1), 20)
  if (width > 6) store<f32>(c, f32x4.extract_lane(y, 2), 24)
}

/** Reads eight (or `width`) floats without touching what lies behind the last one. */
function get(c: usize, from: i32, width: i32): v128 {
  if (width - from >= 4) return v128.load(c + (from << 2))
  let x = f32x4.splat(0)
  if (width - from > 0) x = f32x4.replace_lane(x, 0, load<f32>(c + (from << 2)))
  if (width - from > 1) x = f32x4.replace_lane(x, 1, load<f32>(c + (from << 2), 4))
  if (width - from > 2) x = f32x4.replace_lane(x, 2, load<f32>(c + (from << 2), 8))
  return x
}

/**
 * C (m x n) = A (m x k) B, or += when `add`. A's element (i, p) lies at `a + 4 (i rows + p cols)`, so that A may be read
 * transposed; B is packed.
 */
export function multiply(m: i32, n: i32, k: i32, a: usize, rows: i32, cols: i32, b: usize, c: usize, ld: i32, add: bool): void {
  const step = <usize>(cols << 2)
  const down = <usize>(rows << 2)
  for (let j = 0; j < n; j += 8) {
    const width = min(8, n - j)
    const panel = b + <usize>(j * k * 4)
    let i = 0
    for (; i + 4 <= m; i += 4) {
      let a0 = a + <usize>i * down
      let a1 = a0 + down
      let a2 = a1 + down
      let a3 = a2 + down
      const c0 = c + ((i * ld + j) << 2)
      const c1 = c0 + (ld << 2)
      const c2 = c1 + (ld << 2)
      const c3 = c2 + (ld << 2)
      let r0 = f32x4.splat(0), r1 = r0, r2 = r0, r3 = r0, r4 = r0, r5 = r0, r6 = r0, r7 = r0
      if (add) {
        r0 = get(c0, 0, width)
        r1 = get(c0, 4, width)
        r2 = get(c1, 0, width)
        r3 = get(c1, 4, width)
        r4 = get(c2, 0, width)
        r5 = get(c2, 4, width)
        r6 = get(c3, 0, width)
        r7 = get(c3, 4, width)
      }
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
        a0 += step
        a1 += step
        a2 += step
        a3 += step
        q += 32
      }
      put(c0, r0, r1, width)
      put(c1, r2, r3, width)
      put(c2, r4, r5, width)
      put(c3, r6, r7, width)
    }
    for (; i < m; i++) {
      let a0 = a + <usize>i * down
      const c0 = c + ((i * ld + j) << 2)
      let r0 = f32x4.splat(0), r1 = r0
      if (add) {
        r0 = get(c0, 0, width)
        r1 = get(c0, 4, width)
      }
      let q = panel
      for (let p = 0; p < k; p++) {
        const s = v128.load_splat<f32>(a0)
        r0 = f32x4.add(r0, f32x4.mul(s, v128.load(q)))
        r1 = f32x4.add(r1, f32x4.mul(s, v128.load(q, 16)))
        a0 += step
        q += 32
      }
      put(c0, r0, r1, width)
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

// @ts-ignore: decorator
@inline
function sigmoid(x: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp(f32x4.neg(x))))
}

// @ts-ignore: decorator
@inline
function tanh(x: v128): v128 {
  return f32x4.sub(f32x4.mul(f32x4.splat(2), sigmoid(f32x4.add(x, x))), f32x4.splat(1))
}

/**
 * One step of `n` LSTMs of width h. `gates` (n x 4h, order i f g o) holds sums and is left holding activations; `c` is
 * the cell state before and `cells`, `tanhs` get the state after and its tanh; `out` (row stride `ld`) and `hidden` get
 * the output.
 */
export function forward(n: i32, h: i32, gates: usize, c: usize, cells: usize, tanhs: usize, out: usize, ld: i32, hidden: usize): void {
  for (let q = 0; q < n; q++) {
    const g = gates + ((q * 4 * h) << 2)
    for (let j = 0; j < h; j += 4) {
      const at = j << 2
      const i = sigmoid(v128.load(g + at))
      const f = sigmoid(v128.load(g + at + (h << 2)))
      const u = tanh(v128.load(g + at + (h << 3)))
      const o = sigmoid(v128.load(g + at + h * 12))
      v128.store(g + at, i)
      v128.store(g + at + (h << 2), f)
      v128.store(g + at + (h << 3), u)
      v128.store(g + at + h * 12, o)
      const row = ((q * h) << 2) + at
      const cell = f32x4.add(f32x4.mul(f, v128.load(c + row)), f32x4.mul(i, u))
      const t = tanh(cell)
      const y = f32x4.mul(o, t)
      v128.store(c + row, cell)
      v128.store(cells + row, cell)
      v128.store(tanhs + row, t)
      v128.store(hidden + row, y)
      v128.store(out + ((q * ld) << 2) + at, y)
    }
  }
}

/**
 * The way back through `forward`. `dout` (row stride ld) and `dhidden` are the gradients of the output, `dc` of the cell
 * state (read and replaced by the gradient of the state before); `before` is the cell state before the step, for the
 * first `known` rows (zero for the rest); `dgates` gets the gradient of the sums.
 */
export function backward(n: i32, h: i32, gates: usize, before: usize, known: i32, tanhs: usize, dout: usize, ld: i32, dhidden: usize, dc: usize, dgates: usize): void {
  const one = f32x4.splat(1)
  for (let q = 0; q < n; q++) {
    const g = gates + ((q * 4 * h) << 2)
    const dg = dgates + ((q * 4 * h) << 2)
    for (let j = 0; j < h; j += 4) {
      const at = j << 2
      const i = v128.load(g + at)
      const f = v128.load(g + at + (h << 2))
      const u = v128.load(g + at + (h << 3))
      const o = v128.load(g + at + h * 12)
      const row = ((q * h) << 2) + at
      const t = v128.load(tanhs + row)
      const dh = f32x4.add(v128.load(dout + ((q * ld) << 2) + at), v128.load(dhidden + row))
      const d = f32x4.add(f32x4.mul(f32x4.mul(dh, o), f32x4.sub(one, f32x4.mul(t, t))), v128.load(dc + row))
      const prev = q < known ? v128.load(before + row) : f32x4.splat(0)
      v128.store(dg + at, f32x4.mul(f32x4.mul(d, u), f32x4.mul(i, f32x4.sub(one, i))))
      v128.store(dg + at + (h << 2), f32x4.mul(f32x4.mul(d, prev), f32x4.mul(f, f32x4.sub(one, f))))
      v128.store(dg + at + (h << 3), f32x4.mul(f32x4.mul(d, i), f32x4.sub(one, f32x4.mul(u, u))))
      v128.store(dg + at + h * 12, f32x4.mul(f32x4.mul(dh, t), f32x4.mul(o, f32x4.sub(one, o))))
      v128.store(dc + row, f32x4.mul(d, f))
    }
  }
}

/** Adam on `n` (a multiple of 4) parameters; the gradient is `scale` (g + g2) and both are cleared. */
export function adam(n: i32, p: usize, g: usize, g2: usize, m: usize, v: usize, scale: f32, rate: f32, b1: f32, b2: f32, c2: f32): void {
  const s = f32x4.splat(scale)
  const zero = f32x4.splat(0)
  for (let at: usize = 0, end = <usize>n << 2; at < end; at += 16) {
    const d = f32x4.mul(s, f32x4.add(v128.load(g + at), v128.load(g2 + at)))
    v128.store(g + at, zero)
    v128.store(g2 + at, zero)
    const mean = f32x4.add(f32x4.mul(f32x4.splat(b1), v128.load(m + at)), f32x4.mul(f32x4.splat(1 - b1), d))
    const square = f32x4.add(f32x4.mul(f32x4.splat(b2), v128.load(v + at)), f32x4.mul(f32x4.splat(1 - b2), f32x4.mul(d, d)))
    v128.store(m + at, mean)
    v128.store(v + at, square)
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(square, f32x4.splat(c2))), f32x4.splat(1e-8))
    v128.store(p + at, f32x4.sub(v128.load(p + at), f32x4.div(f32x4.mul(f32x4.splat(rate), mean), root)))
  }
}

/** Sum of squares of g + g2 (n floats, a multiple of 4). */
export function squares(n: i32, g: usize, g2: usize): f32 {
  let sum = f32x4.splat(0)
  for (let at: usize = 0, end = <usize>n << 2; at < end; at += 16) {
    const d = f32x4.add(v128.load(g + at), v128.load(g2 + at))
    sum = f32x4.add(sum, f32x4.mul(d, d))
  }
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)
}

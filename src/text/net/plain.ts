import type { NetKernel } from '../../model/syntax.js'

const f = Math.fround

/** 2^e for -127 < e < 128 as 32-bit float arithmetic has it. */
const powers = Float32Array.from({ length: 256 }, (_, i) => (i === 0 ? 0 : 2 ** (i - 127)))

/** Nearest whole number, halves to even. */
function nearest(x: number): number {
  const r = Math.round(x)
  return r - x === 0.5 && r % 2 !== 0 ? r - 1 : r
}

function exp(v: number): number {
  let x = Math.max(Math.min(v, 80), -80)

  const r = nearest(f(x * f(Math.LOG2E)))
  x = f(x - f(r * f(Math.LN2)))
  let p = f(1.3981999e-3)
  p = f(f(p * x) + f(8.3334519e-3))
  p = f(f(p * x) + f(4.1665796e-2))
  p = f(f(p * x) + f(1.6666665e-1))
  p = f(f(p * x) + 0.5)
  p = f(f(p * x) + 1)
  p = f(f(p * x) + 1)
  return f(p * powers[r + 127]!)
}

function tanh(v: number): number {
  const x = Math.max(Math.min(v, f(4.97)), -f(4.97))
  const y = f(x * x)
  let p = f(y + 378)
  p = f(f(p * y) + 17325)
  p = f(f(p * y) + 135135)
  let q = f(f(y * 28) + 3150)
  q = f(f(q * y) + 62370)
  q = f(f(q * y) + 135135)
  return f(f(p * x) / q)
}

const sigmoid = (x: number) => f(f(tanh(f(x * 0.5)) * 0.5) + 0.5)

/**
 * kernel/net.ts in plain JavaScript, for machines without WebAssembly SIMD and as the second opinion its tests ask for.
 * Every sum is rounded to 32 bits in the same order, so both give the same bits; this one is some thirty times slower.
 */
export function plainKernel(buffer: () => ArrayBufferLike): NetKernel {
  interface View {
    bytes: Uint8Array
    i16: Int16Array
    i32: Int32Array
    f32: Float32Array
  }
  let view: View = {
    bytes: new Uint8Array(0),
    i16: new Int16Array(0),
    i32: new Int32Array(0),
    f32: new Float32Array(0),
  }
  const look = () => {
    const b = buffer()
    if (view.bytes.buffer !== b)
      view = { bytes: new Uint8Array(b), i16: new Int16Array(b), i32: new Int32Array(b), f32: new Float32Array(b) }
    return view
  }
  const kernel: NetKernel = {
    multiply16(m, n, k, a, lda, b, scale, bias, c, ldc) {
      const { i16, f32 } = look()
      for (let i = 0; i < m; i++) {
        for (let j = 0; j < n; j++) {
          let sum = 0
          const x = (a >> 1) + i * lda
          const y = (b >> 1) + (j >> 3) * 8 * k + (j & 7 & 3) * 2 + ((j & 7) >> 2) * 8
          for (let p = 0; p < k; p += 2) sum += i16[x + p]! * i16[y + p * 8]! + i16[x + p + 1]! * i16[y + p * 8 + 1]!
          const to = (c >> 2) + i * ldc + j
          f32[to] = f(f(f(sum) * f32[(scale >> 2) + j]!) + (bias ? f32[(bias >> 2) + j]! : f32[to]!))
        }
      }
    },
    multiply32(m, n, k, a, lda, b, bias, c, ldc) {
      const { f32 } = look()
      for (let i = 0; i < m; i++) {
        for (let j = 0; j < n; j++) {
          let sum = bias ? f32[(bias >> 2) + j]! : 0
          const x = (a >> 2) + i * lda
          const y = (b >> 2) + (j >> 3) * 8 * k + (j & 7)
          for (let p = 0; p < k; p++) sum = f(sum + f(f32[x + p]! * f32[y + p * 8]!))
          f32[(c >> 2) + i * ldc + j] = sum
        }
      }
    },
    lstm(steps, batch, h, alive, gates, ld, weights, scale, reverse, cell, hidden, out, ldo) {
      const { bytes, i16, i32, f32 } = look()
      bytes.fill(0, cell, cell + batch * h * 4)
      bytes.fill(0, hidden, hidden + batch * h * 2)
      for (let s = 0; s < steps; s++) {
        const t = reverse ? steps - 1 - s : s
        const n = i32[(alive >> 2) + t]!
        const row = t * batch
        const sums = gates + row * ld * 4
        if (s) kernel.multiply16(n, 4 * h, h, hidden, h, weights, scale, 0, sums, ld)
        for (let q = 0; q < n; q++) {
          for (let j = 0; j < h; j++) {
            const g = (sums >> 2) + q * ld + j
            const at = (cell >> 2) + q * h + j
            const c = f(f(sigmoid(f32[g + h]!) * f32[at]!) + f(sigmoid(f32[g]!) * tanh(f32[g + 2 * h]!)))
            f32[at] = c
            const y = nearest(f(f(sigmoid(f32[g + 3 * h]!) * tanh(c)) * 16384))
            i16[(hidden >> 1) + q * h + j] = y
            i16[(out >> 1) + (row + q) * ldo + j] = y
          }
        }
        for (let q = n; q < batch; q++) i16.fill(0, (out >> 1) + (row + q) * ldo, (out >> 1) + (row + q) * ldo + h)
      }
    },
    leak(rows, n, x, ld) {
      const { f32 } = look()
      for (let r = 0; r < rows; r++) {
        for (let j = 0; j < n; j++) {
          const at = (x >> 2) + r * ld + j
          f32[at] = Math.max(f32[at]!, f(f32[at]! * f(0.1)))
        }
      }
    },
    arcs(n, k, dependents, stepD, heads, stepH, root, panel, scores) {
      const { f32 } = look()
      const wide = (n + 8) & ~7
      for (let j = 0; j < wide; j++) {
        const from = (j === 0 ? root : heads + (j - 1) * stepH * 4) >> 2
        const to = (panel >> 2) + (j >> 3) * k * 8 + (j & 7)
        for (let p = 0; p < k; p++) f32[to + p * 8] = j <= n ? f32[from + p]! : 0
      }
      kernel.multiply32(n, wide, k, dependents, stepD, panel, 0, scores, wide)
      for (let i = 0; i < n; i++) {
        const row = (scores >> 2) + i * wide
        f32[row + i + 1] = -1e9
        for (let j = n + 1; j < wide; j++) f32[row + j] = -1e9
      }
    },
    best(rows, n, x, ld, place, sum) {
      const { i32, f32 } = look()
      for (let r = 0; r < rows; r++) {
        const row = (x >> 2) + r * ld
        let at = 0
        for (let j = 1; j < n; j++) if (f32[row + j]! > f32[row + at]!) at = j
        i32[(place >> 2) + r] = at
        const total = [0, 0, 0, 0]
        for (let j = 0; j < n; j++) total[j & 3] = f(total[j & 3]! + exp(f(f32[row + j]! - f32[row + at]!)))
        f32[(sum >> 2) + r] = f(f(total[0]! + total[1]!) + f(total[2]! + total[3]!))
      }
    },
  }
  return kernel
}

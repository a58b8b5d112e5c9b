/** Scores of one sentence's arcs: word i's (0-based) for head j (0 the root, else word j - 1) is `f[at + i * wide + j]`. */
export interface ArcScores {
  readonly f: Float32Array
  readonly at: number
  readonly wide: number
}

/** Whether heads (0 the root, else a word counted from 1) make a tree with exactly one word under the root. */
export function isTree(heads: ArrayLike<number>): boolean {
  const n = heads.length
  let roots = 0
  for (let i = 0; i < n; i++) if (heads[i] === 0) roots++
  if (roots !== 1) return false
  const seen = new Int32Array(n + 1)
  for (let i = 1; i <= n; i++) {
    let x = i
    while (x && !seen[x]) {
      seen[x] = i
      x = heads[x - 1]!
    }
    if (x && seen[x] === i) return false
  }
  return true
}

/**
 * The best tree with one word under the root (Chu and Liu 1965, Edmonds 1967). A penalty on the root's arcs that
 * outweighs any other gain makes the best tree have one (Stanojević and Cohen 2021). O(n³) at worst.
 */
export function bestTree(n: number, s: ArcScores): Int32Array {
  const N = n + 1
  let low = Infinity
  let high = -Infinity
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= n; j++) {
      if (j === i + 1) continue
      const v = s.f[s.at + i * s.wide + j]!
      if (v < low) low = v
      if (v > high) high = v
    }
  }
  const penalty = 1 + n * (high - low)
  const w = new Float64Array(N * N).fill(-Infinity)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= n; j++) if (j !== i + 1) w[(i + 1) * N + j] = s.f[s.at + i * s.wide + j]! - (j ? 0 : penalty)
  }
  const heads = contract(N, w)
  return heads.subarray(1)
}

/** Best head of each node 1 … N-1 so that all hang on node 0; w[d * N + h] is the score of h heading d. */
function contract(N: number, w: Float64Array): Int32Array {
  const head = new Int32Array(N)
  for (let d = 1; d < N; d++) {
    let b = 0
    for (let h = 1; h < N; h++) if (w[d * N + h]! > w[d * N + b]!) b = h
    head[d] = b
  }
  const cycle = findCycle(N, head)
  if (!cycle) return head
  const inside = new Uint8Array(N)
  for (const x of cycle) inside[x] = 1
  // Nodes outside the cycle keep their order; the cycle becomes the last node.
  const outer: number[] = []
  for (let x = 0; x < N; x++) if (!inside[x]) outer.push(x)
  const M = outer.length + 1
  const c = M - 1
  const v = new Float64Array(M * M).fill(-Infinity)
  const enter = new Int32Array(M)
  const leave = new Int32Array(M)
  for (let a = 0; a < c; a++) {
    const x = outer[a]!
    for (let b = 0; b < c; b++) v[a * M + b] = w[x * N + outer[b]!]!
    let from = -Infinity
    let into = -Infinity
    for (const y of cycle) {
      if (x && w[x * N + y]! > from) {
        from = w[x * N + y]!
        leave[a] = y
      }
      const gain = w[y * N + x]! - w[y * N + head[y]!]!
      if (gain > into) {
        into = gain
        enter[a] = y
      }
    }
    if (x) v[a * M + c] = from
    v[c * M + a] = into
  }
  const small = contract(M, v)
  const out = new Int32Array(N)
  for (const y of cycle) out[y] = head[y]!
  for (let a = 1; a < c; a++) out[outer[a]!] = small[a] === c ? leave[a]! : outer[small[a]!]!
  out[enter[small[c]!]!] = outer[small[c]!]!
  return out
}

function findCycle(N: number, head: Int32Array): number[] | null {
  const seen = new Int32Array(N)
  for (let d = 1; d < N; d++) {
    let x = d
    while (x && !seen[x]) {
      seen[x] = d
      x = head[x]!
    }
    if (!x || seen[x] !== d) continue
    const cycle = [x]
    for (let y = head[x]!; y !== x; y = head[y]!) cycle.push(y)
    return cycle
  }
  return null
}

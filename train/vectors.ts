import { seeded } from './corpora.js'

/**
 * Word vectors from unannotated text: structured skip-gram (Ling et al. 2015), which predicts each neighbour with a
 * matrix of its own, so that vectors know word order; negative sampling as in word2vec. Rows follow `words`.
 */
export function trainVectors(
  sentences: readonly string[][],
  words: readonly string[],
  width: number,
  rounds: number,
): Float32Array {
  const id = new Map(words.map((w, i) => [w, i]))
  const count = new Float64Array(words.length)
  const text = sentences.map((s) => Int32Array.from(s, (w) => id.get(w) ?? -1))
  let total = 0
  for (const s of text)
    for (const w of s)
      if (w >= 0) {
        count[w]!++
        total++
      }
  const random = seeded(7)
  const vectors = Float32Array.from({ length: words.length * width }, () => (random() - 0.5) / width)
  const out = new Float32Array(words.length * 4 * width)
  const noise = new Int32Array(1 << 20)
  const mass = count.reduce((sum, c) => sum + c ** 0.75, 0)
  for (let i = 0, w = 0, upto = 0; w < words.length; w++) {
    upto += count[w]! ** 0.75 / mass
    while (i < noise.length && i < upto * noise.length) noise[i++] = w
  }
  const step = new Float32Array(width)
  let done = 0
  for (let round = 0; round < rounds; round++) {
    for (const s of text) {
      for (let i = 0; i < s.length; i++) {
        const w = s[i]!
        if (w < 0) continue
        done++
        const share = count[w]! / total
        if (random() > Math.sqrt(5e-4 / share) + 5e-4 / share) continue
        const rate = 0.05 * (1 - done / (total * rounds)) + 1e-4
        for (let o = 0; o < 4; o++) {
          const c = s[i + (o < 2 ? o - 2 : o - 1)]
          if (c === undefined || c < 0) continue
          step.fill(0)
          const x = w * width
          for (let n = 0; n < 6; n++) {
            const target: number = n ? noise[Math.floor(random() * noise.length)]! : c
            if (n && target === c) continue
            const z = (target * 4 + o) * width
            let dot = 0
            for (let d = 0; d < width; d++) dot += vectors[x + d]! * out[z + d]!
            const e = ((n ? 0 : 1) - 1 / (1 + Math.exp(-dot))) * rate
            for (let d = 0; d < width; d++) {
              step[d]! += e * out[z + d]!
              out[z + d]! += e * vectors[x + d]!
            }
          }
          for (let d = 0; d < width; d++) vectors[x + d]! += step[d]!
        }
      }
    }
  }
  return vectors
}

import { seeded } from './corpora.js'

/**
 * Word classes: spherical k-means over word vectors, rarer words counting for less. Returns the class of each word,
 * from 1; 0 stays free for words not known.
 */
export function wordClasses(
  vectors: Float32Array,
  width: number,
  counts: readonly number[],
  classes: number,
): Int32Array {
  const random = seeded(classes)
  const size = counts.length
  const unit = vectors.slice()
  for (let i = 0; i < size; i++) normalise(unit, i * width, width)
  const centres = new Float32Array(classes * width)
  for (let k = 0; k < classes; k++) {
    const i = Math.floor(random() * Math.min(size, 5000))
    centres.set(unit.subarray(i * width, (i + 1) * width), k * width)
  }
  const of = new Int32Array(size)
  for (let round = 0; round < 8; round++) {
    for (let i = 0; i < size; i++) of[i] = nearest(unit, i * width, centres, width, classes)
    centres.fill(0)
    for (let i = 0; i < size; i++) {
      const weight = Math.sqrt(counts[i]!)
      for (let d = 0; d < width; d++) centres[of[i]! * width + d]! += weight * unit[i * width + d]!
    }
    for (let k = 0; k < classes; k++) normalise(centres, k * width, width)
  }
  return of.map((k) => k + 1)
}

function nearest(unit: Float32Array, at: number, centres: Float32Array, width: number, classes: number): number {
  let best = -Infinity
  let found = 0
  for (let k = 0; k < classes; k++) {
    let dot = 0
    for (let d = 0; d < width; d++) dot += unit[at + d]! * centres[k * width + d]!
    if (dot > best) [best, found] = [dot, k]
  }
  return found
}

function normalise(list: Float32Array, at: number, width: number) {
  let sum = 0
  for (let d = 0; d < width; d++) sum += list[at + d]! ** 2
  const length = Math.sqrt(sum) || 1
  for (let d = 0; d < width; d++) list[at + d]! /= length
}

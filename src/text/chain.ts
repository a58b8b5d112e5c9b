import { LABELS as N } from '../model/names.js'

/** Decoding of a linear chain over the labels of model/names: `emissions` holds N numbers a token, `steps` N + 1 rows. */

/** The most probable labels (Viterbi). */
export function bestLabels(emissions: Float64Array, steps: Float64Array): Uint8Array {
  const length = emissions.length / N
  const labels = new Uint8Array(length)
  if (length === 0) return labels
  const score = new Float64Array(emissions.length)
  const from = new Uint8Array(emissions.length)
  for (let c = 0; c < N; c++) score[c] = steps[N * N + c]! + emissions[c]!
  for (let i = 1; i < length; i++) {
    for (let c = 0; c < N; c++) {
      let best = -Infinity
      let at = 0
      for (let p = 0; p < N; p++) {
        const s = score[(i - 1) * N + p]! + steps[p * N + c]!
        if (s > best) [best, at] = [s, p]
      }
      score[i * N + c] = best + emissions[i * N + c]!
      from[i * N + c] = at
    }
  }
  let c = 0
  const end = (length - 1) * N
  for (let k = 1; k < N; k++) if (score[end + k]! > score[end + c]!) c = k
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = c
    c = from[i * N + c]!
  }
  return labels
}

/** The sums of the forward-backward algorithm, scaled so that each token's forward values add up to one. */
export interface Sums {
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** exp(emission) up to a factor a token. */
  readonly strength: Float64Array
  readonly scale: Float64Array
}

/** `jumps` is exp(steps). */
export function sums(emissions: Float64Array, jumps: Float64Array): Sums {
  const length = emissions.length / N
  const forward = new Float64Array(length * N)
  const backward = new Float64Array(length * N)
  const strength = new Float64Array(length * N)
  const scale = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    let most = -Infinity
    for (let c = 0; c < N; c++) if (emissions[i * N + c]! > most) most = emissions[i * N + c]!
    for (let c = 0; c < N; c++) strength[i * N + c] = Math.exp(emissions[i * N + c]! - most)
  }
  for (let i = 0; i < length; i++) {
    let total = 0
    for (let c = 0; c < N; c++) {
      let sum = 0
      if (i === 0) sum = jumps[N * N + c]!
      else for (let p = 0; p < N; p++) sum += forward[(i - 1) * N + p]! * jumps[p * N + c]!
      forward[i * N + c] = sum * strength[i * N + c]!
      total += forward[i * N + c]!
    }
    scale[i] = total
    for (let c = 0; c < N; c++) forward[i * N + c]! /= total
  }
  for (let c = 0; c < N; c++) backward[(length - 1) * N + c] = 1
  for (let i = length - 2; i >= 0; i--) {
    for (let p = 0; p < N; p++) {
      let sum = 0
      for (let c = 0; c < N; c++) {
        sum += jumps[p * N + c]! * strength[(i + 1) * N + c]! * backward[(i + 1) * N + c]!
      }
      backward[i * N + p] = sum / scale[i + 1]!
    }
  }
  return { forward, backward, strength, scale }
}

/** Probability of each label of each token. */
export function marginals(emissions: Float64Array, jumps: Float64Array): Float64Array {
  if (emissions.length === 0) return new Float64Array(0)
  const { forward, backward } = sums(emissions, jumps)
  for (let k = 0; k < forward.length; k++) forward[k]! *= backward[k]!
  return forward
}

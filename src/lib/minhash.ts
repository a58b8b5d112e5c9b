/** How many minima a fingerprint holds: with 64, a similarity is estimated to about ±0.06. */
const size = 64
const bandRows = 4

/**
 * MinHash fingerprint of a text: the minima of 64 hash functions over its runs of four words, letters and digits only,
 * in lower case. The share of equal minima estimates the share of runs that two texts have in common.
 * Source: A. Broder, "On the resemblance and containment of documents", 1997.
 */
export function fingerprint(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const minima = new Uint32Array(size).fill(0xffffffff)
  const length = Math.min(4, words.length)
  if (length === 0) return []
  for (let i = 0; i + length <= words.length; i++) {
    let shingle = 0x811c9dc5
    for (let j = i; j < i + length; j++) shingle = addWord(shingle, words[j]!)
    for (let k = 0; k < size; k++) {
      const hash = mix(shingle ^ (k * 0x9e3779b1))
      if (hash < minima[k]!) minima[k] = hash
    }
  }
  return [...minima]
}

/** Estimated share of word runs in common, 0..1; 0 when either text has no words. */
export function similarity(a: readonly number[], b: readonly number[]): number {
  if (a.length !== size || b.length !== size) return 0
  let same = 0
  for (let k = 0; k < size; k++) if (a[k] === b[k]) same++
  return same / size
}

/** Keys that similar fingerprints are likely to share (locality-sensitive bands of four minima). */
export function bands(print: readonly number[]): string[] {
  const keys: string[] = []
  for (let k = 0; k + bandRows <= print.length; k += bandRows)
    keys.push(`${k}:${print.slice(k, k + bandRows).join(',')}`)
  return keys
}

/** FNV-1a over the word's code units and a separator. */
function addWord(hash: number, word: string): number {
  let h = hash
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return Math.imul(h ^ 32, 0x01000193)
}

/** MurmurHash3's finaliser. */
function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

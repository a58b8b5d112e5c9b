/** FNV-1a over UTF-16 units of `text[from, to)`. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h | 0
}

/** Stirs a number with the id of the question it answers (the finaliser of MurmurHash 3). */
export function stir(id: number, value: number): number {
  let z = Math.imul(value ^ Math.imul(id, 0x9e3779b1), 0x85ebca6b)
  z ^= z >>> 13
  z = Math.imul(z, 0xc2b2ae35)
  return z ^ (z >>> 16)
}

/**
 * A name's place in the index: 40 bits, of which 16 choose a bucket and 24 tell names in it apart. Over a million names
 * that lets one unknown spelling in a million through by chance.
 */
export interface NameHash {
  bucket: number
  tail: number
}

/** Marks what is not a spelling, so that an id or a key never meets a name. */
export const idMark = '\u0001'
export const keyMark = '\u0002'

/** Writes into `into` and returns it: look-ups run by the million and must not leave garbage. */
export function hashName(text: string, into: NameHash): NameHash {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995)
    b ^= b >>> 15
  }
  a ^= a >>> 13
  a = Math.imul(a, 0x85ebca6b)
  a ^= a >>> 16
  b = Math.imul(b ^ text.length, 0xc2b2ae35)
  into.bucket = a >>> 16
  into.tail = ((a & 0xffff) << 8) | (b >>> 24)
  return into
}

import { foldName, longestKey, soundsOf } from '../../lib/fold-name.js'

/**
 * A name's place in the index: 40 bits, of which 16 choose a bucket and 24 tell names in it apart. Over a million names
 * that lets one unknown spelling in a million through by chance.
 */
export interface NameHash {
  bucket: number
  tail: number
}

/** Marks a romanisation key, so that it never meets a name. */
export const keyMark = '\u0002'

/** Writes into `into` and returns it: look-ups run by the million and must not leave garbage. */
export function hashName(text: string, into: NameHash): NameHash {
  let a = seedA
  let b = seedB
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, primeA)
    b = Math.imul(b ^ code, primeB)
    b ^= b >>> 15
  }
  return finish(a, b, text.length, into)
}

/** `hashName(foldName(name))` without making the folded string, where the name is plain ASCII. */
export function hashFolded(name: string, into: NameHash): NameHash {
  let a = seedA
  let b = seedB
  let length = 0
  let gap = false
  for (let i = 0; i < name.length; i++) {
    const raw = name.charCodeAt(i)
    if (raw > 127) return hashName(fold(name), into)
    let code = folded[raw]!
    if (code === 0) continue
    if (code === 32) {
      // a short first word may be an abbreviation ("St. Louis"), and "&" becomes a word
      if (length > 0 && length < 4) return hashName(fold(name), into)
      if (raw === 38) return hashName(fold(name), into)
      gap = length > 0
      continue
    }
    for (;;) {
      const next = gap ? 32 : code
      a = Math.imul(a ^ next, primeA)
      b = Math.imul(b ^ next, primeB)
      b ^= b >>> 15
      length++
      if (!gap) break
      gap = false
      code = folded[raw]!
    }
  }
  return finish(a, b, length, into)
}

/** `hashName(keyMark + romanKey(name))` without making either string; null when the name has no key worth asking. */
export function hashKey(name: string, into: NameHash): NameHash | null {
  const length = soundsOf(fold(name), sounds)
  if (length < shortestKey) return null
  let a = seedA
  let b = seedB
  for (let i = -1; i < length; i++) {
    const code = i < 0 ? 2 : sounds[i]!
    a = Math.imul(a ^ code, primeA)
    b = Math.imul(b ^ code, primeB)
    b ^= b >>> 15
  }
  return finish(a, b, length + 1, into)
}

/** `foldName`, whose last answer is kept: a name that is in no table is asked for its key next. */
function fold(name: string): string {
  if (name !== last) {
    last = name
    lastFolded = foldName(name)
  }
  return lastFolded
}

let last = ''
let lastFolded = ''

/** Shorter keys are shared by too many names. */
export const shortestKey = 3

const sounds = new Uint8Array(longestKey)

const seedA = 0x811c9dc5
const seedB = 0x9747b28c
const primeA = 0x01000193
const primeB = 0x5bd1e995

function finish(a: number, b: number, length: number, into: NameHash): NameHash {
  let x = a ^ (a >>> 13)
  x = Math.imul(x, 0x85ebca6b)
  x ^= x >>> 16
  const y = Math.imul(b ^ length, 0xc2b2ae35)
  into.bucket = x >>> 16
  into.tail = ((x & 0xffff) << 8) | (y >>> 24)
  return into
}

/** One ASCII character as `foldName` leaves it: itself in lower case, 32 for what separates, 0 for what falls away. */
const folded = Uint8Array.from({ length: 128 }, (_, code) => {
  const plain = foldName(`x${String.fromCharCode(code)}x`)
  return plain === 'xx' ? 0 : plain.length === 3 ? plain.charCodeAt(1) : 32
})

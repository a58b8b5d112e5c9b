import { Problem } from '../../lib/problem.js'

/** First bytes of files that are no text, and what they are. */
const signatures: readonly (readonly [bytes: string, what: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['\x1f\x8b', 'gzip'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\x7fELF', 'a program'],
]

/**
 * Bytes of a report as text. The byte order mark is dropped; nothing else is changed, so that offsets hold.
 * @throws Problem EMPTY, BINARY, NOT_UTF8, UNKNOWN_CHARSET, ONE_WORD
 */
export function decode(bytes: Uint8Array, name: string, charset = 'utf-8'): string {
  if (bytes.length === 0) throw new Problem('EMPTY', `${name} is empty: nothing to read`)
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const signature = signatures.find(([start]) => head.startsWith(start))
  if (signature)
    throw new Problem('BINARY', `${name} is ${signature[1]}, not text: save its text as .txt or .html first`)

  const text = toText(bytes, name, charset)
  if (/\0/.test(text.slice(0, 65_536))) {
    throw new Problem('BINARY', `${name} holds NUL characters, so it is no text: give a .txt or .html file`)
  }
  if (text.trim() === '') throw new Problem('EMPTY', `${name} holds only white space: nothing to read`)
  if (text.length > 10_000 && !/\s/.test(text.trim())) {
    const count = text.trim().length.toLocaleString('en')
    throw new Problem(
      'ONE_WORD',
      `${name} is one word of ${count} characters: no report reads like that; check the file`,
    )
  }
  return text
}

function toText(bytes: Uint8Array, name: string, charset: string): string {
  let decoder: InstanceType<typeof TextDecoder>
  try {
    decoder = new TextDecoder(charset, { fatal: true })
  } catch {
    throw new Problem('UNKNOWN_CHARSET', `no such character set '${charset}': try utf-8, windows-1252 or windows-1256`)
  }
  try {
    return decoder.decode(bytes)
  } catch {
    const where = firstBad(bytes, charset)
    throw new Problem(
      'NOT_UTF8',
      `${name} is not ${charset} (byte ${where}): name its character set with --charset, e.g. windows-1252`,
    )
  }
}

/** Offset of the first byte that breaks the decoding, by halving. */
function firstBad(bytes: Uint8Array, charset: string): number {
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    try {
      new TextDecoder(charset, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return good
}

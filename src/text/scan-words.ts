import type { Span } from '../model/text.js'

/** What a scanned piece is. */
export const WORD = 1
export const DIGITS = 2
export const MARK = 3

/**
 * A sentence cut into runs of letters, runs of digits and single marks: finer than tokens, and cheap. Stages that look
 * for times and amounts read these, so that "mid-May", "1990s" and "10pm" need no special tokeniser.
 */
export interface Words {
  text: string
  count: number
  readonly start: number[]
  readonly end: number[]
  /** Lower-cased text of the piece. */
  readonly lower: string[]
  readonly kind: number[]
  /** True when white space, or the start of the text scanned, stands before the piece. */
  readonly spaced: boolean[]
}

export const noWords = (): Words => ({ text: '', count: 0, start: [], end: [], lower: [], kind: [], spaced: [] })

const ASCII = new Uint8Array(128)
for (let c = 0; c < 128; c++) {
  if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122)) ASCII[c] = WORD
  else if (c >= 48 && c <= 57) ASCII[c] = DIGITS
  else if (c > 32) ASCII[c] = MARK
}

function kindOf(code: number): number {
  if (code < 128) return ASCII[code]!
  if (code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x3000 || code === 0xfeff) return 0
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? WORD : MARK
  if (code === 0xd7 || code === 0xf7) return MARK
  // General punctuation, currency signs, number forms, arrows, mathematical signs.
  if (code >= 0x2000 && code <= 0x206f) return code <= 0x200a || code === 0x2028 || code === 0x2029 ? 0 : MARK
  if (code >= 0x20a0 && code <= 0x2bff) return MARK
  return WORD
}

/** Scans `span` of `text` into `words`, which is emptied first and may be used again and again. */
export function scanWords(text: string, span: Span, words: Words): Words {
  const { start, end, lower, kind, spaced } = words
  words.text = text
  let n = 0
  let space = true
  for (let i = span.start; i < span.end; ) {
    const k = kindOf(text.charCodeAt(i))
    if (k === 0) {
      space = true
      i++
      continue
    }
    let j = i + 1
    if (k !== MARK) while (j < span.end && kindOf(text.charCodeAt(j)) === k) j++
    start[n] = i
    end[n] = j
    kind[n] = k
    spaced[n] = space
    const piece = text.slice(i, j)
    lower[n] = k === WORD ? piece.toLowerCase() : piece
    n++
    space = false
    i = j
  }
  words.count = n
  return words
}

import { fold } from './fold.js'

/** How a piece follows the one before it: `Su-24` is `start`, `hyphen`; `T55` is `start`, `glued`. */
export type Gap = 'start' | 'glued' | 'hyphen' | 'space' | 'apostrophe' | 'point' | 'slash' | 'break'

/**
 * A run of letters or a run of digits: finer than a token, so that `T-55`, `T 55` and `T55` read alike and a name
 * matches whichever way the tokenizer cut it. Spans are half-open UTF-16 offsets into the text.
 */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Folded: lower case, no accents. */
  readonly key: string
  readonly gap: Gap
  /** `Libya`, `LNA`, `libya`, `1`. */
  readonly shape: 'Title' | 'UPPER' | 'lower' | 'digits'
}

const abbreviations = new Set(
  'gen lt col maj brig capt cmdr adm sgt cpl pvt dr mr mrs ms prof st sen rep gov pres hon rev fr supt insp mt no'.split(
    ' ',
  ),
)

/** Cuts `text[from, to)` into pieces, in order. */
export function cutPieces(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let at = from
  let last = from
  while (at < to) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === 0) {
      at++
      continue
    }
    const start = at
    while (at < to && kindOf(text.charCodeAt(at)) === kind) at++
    const raw = text.slice(start, at)
    const before = pieces[pieces.length - 1]
    pieces.push({
      start,
      end: at,
      key: kind === 2 ? raw : fold(raw),
      gap: before === undefined ? 'start' : gapOf(text, last, start, before),
      shape: kind === 2 ? 'digits' : shapeOf(raw),
    })
    last = at
  }
  return pieces
}

/** 1 letter (or a mark on one), 2 digit, 0 anything else. */
function kindOf(code: number): 0 | 1 | 2 {
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 1
    return code >= 48 && code <= 57 ? 2 : 0
  }
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return 0
  // general punctuation, symbols, ideographic punctuation, private use and specials are not letters
  return (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f) || code >= 0xe000 ? 0 : 1
}

function shapeOf(raw: string): Piece['shape'] {
  const first = raw[0]!
  if (first === first.toLowerCase()) return 'lower'
  return raw.length > 1 && raw === raw.toUpperCase() ? 'UPPER' : 'Title'
}

function gapOf(text: string, from: number, to: number, before: Piece): Gap {
  const size = to - from
  if (size === 0) return 'glued'
  const first = text[from]!
  if (size === 1) {
    if (first === ' ' || first === '\n' || first === '\u00a0' || first === '\t') return 'space'
    if (first === '-' || (first >= '\u2010' && first <= '\u2014')) return 'hyphen'
    if (first === "'" || first === '\u2019' || first === '\u2018' || first === '`') return 'apostrophe'
    if (first === '/') return 'slash'
    return first === '.' && before.end - before.start === 1 ? 'point' : 'break'
  }
  if (size > 3) return 'break'
  const between = text.slice(from, to)
  if (/^\s+$/.test(between)) return /\n\s*\n/.test(between) ? 'break' : 'space'
  if (/^\s?[-\u2010\u2011]\s?$/.test(between)) return 'hyphen'
  if (/^\.\s+$/.test(between) && (before.end - before.start === 1 || abbreviations.has(before.key))) return 'point'
  // the elided s of a plural: "rebels' positions"
  return /^['\u2019]\s$/.test(between) && before.key.endsWith('s') ? 'apostrophe' : 'break'
}

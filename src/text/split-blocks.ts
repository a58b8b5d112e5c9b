import { stage } from '../model/stage.js'
import type { Block, BlockKind, Span } from '../model/text.js'
import { address, address_start, amongNames, bylineOpeners, bylines, cues, storyWords } from './block-cues.js'
import { splitParagraphs } from './split-paragraphs.js'

export { rules } from './block-cues.js'

/**
 * Paragraphs, headings, list items and captions of a report, and what an outlet adds to it that is no report: appeals,
 * disclaimers, notices, contacts, pointers. Rules B1 to B21 (see block-cues). "Please support our work" after the last
 * paragraph is boilerplate; “Please support our work,” the mayor said is not.
 */
export const splitBlocks = stage({
  name: 'split-blocks',
  needs: [],
  gives: ['blocks'],
  run({ document: { text } }) {
    const pieces = splitParagraphs(text)
      .flatMap((span) => peelDateline(text, span))
      .flatMap((span) => peelNotices(text, span))
    return { blocks: nameKinds(text, pieces) }
  },
})

/** A stretch of text with what its words say of it, before its place in the report is looked at. */
interface Piece extends Span {
  readonly dateline: boolean
  /** Points for boilerplate, and the rule that gave most. */
  readonly points: number
  readonly rule: string
}

/** Room in which cues are looked for; what a longer paragraph says later is no notice. */
const READ = 1200

function nameKinds(text: string, pieces: readonly Piece[]): Block[] {
  const solid = pieces.map((p) => !p.dateline && p.points <= 0 && p.rule === '' && isSolid(text, p))
  const first = solid.indexOf(true)
  const last = solid.lastIndexOf(true)
  const blocks: Block[] = []
  let noticed = false
  for (const [i, piece] of pieces.entries()) {
    const tail = i > last && last >= 0
    // "Watch: strikes on the port kill 20": words that stand alone are the report
    const needed = pieces.length === 1 ? Infinity : tail ? (noticed ? 1 : 2) : i < first ? 2 : 3
    const [kind, rule] = kindOf(text, piece, needed, i === 0, pieces[i + 1])
    const leftover = tail && noticed && kind !== 'byline' && kind !== 'boilerplate' && isScrap(text, piece)
    if (kind === 'boilerplate') noticed = true
    blocks.push({ start: piece.start, end: piece.end, ...(leftover ? remnant : { kind, rule }) })
  }
  return blocks
}

const remnant = { kind: 'boilerplate', rule: 'B21' } as const

function kindOf(
  text: string,
  piece: Piece,
  needed: number,
  isFirst: boolean,
  next: Piece | undefined,
): [BlockKind, string] {
  if (piece.dateline) return ['dateline', 'B7']
  if (piece.rule === 'B6') return ['byline', 'B6']
  if (piece.rule && piece.points >= needed) return ['boilerplate', piece.rule]
  const words = text.slice(piece.start, Math.min(piece.end, piece.start + READ))
  if (/^(?:[-*•·▪◦‣●–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+\S/.test(words)) return ['list', 'B4']
  if (isCaption(words)) return ['caption', 'B5']
  const length = piece.end - piece.start
  const stands = !/[.!?:;,…]["'”’)\]]*$/.test(words) && /\p{L}/u.test(words)
  // a few words that stand alone with no stop are a headline, whatever follows
  const isLine =
    stands && (next !== undefined || isTitleCase(words) || (length <= 120 && /^\p{Lu}[^.!?]*$/u.test(words)))
  if (isFirst && length <= 250 && (isLine || (!stands && isTitleCase(words) && !/[.,;]$/.test(words))))
    return ['headline', 'B2']
  if (stands && length <= 90 && next && next.end - next.start > length && /^["'“‘¿(]?[\p{Lu}\p{N}]/u.test(words))
    return ['headline', 'B3']
  return ['body', 'B1']
}

/** Long and closed by a stop, or telling a story: a paragraph that only a report has. */
function isSolid(text: string, { start, end }: Span): boolean {
  const closed = /[.!?…]["'”’)\]]*$/.test(text.slice(Math.max(start, end - 6), end))
  return (
    (closed && end - start >= 90) || (closed && countOf(storyWords, text.slice(start, start + READ).toLowerCase()) > 0)
  )
}

/** Too short and too open to be a sentence of the report. */
function isScrap(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, Math.min(end, start + 111))
  return end - start <= 110 && !/[.!?…]["'”’)\]]*$/.test(words) && countOf(storyWords, words.toLowerCase()) === 0
}

function isCaption(words: string): boolean {
  if (words.length > 500) return false
  return (
    /^(?:\(?(?:file )?(?:photo|image|picture|pictured|caption)\s?[:—–-]|in this (?:.{0,60})?(?:photo|picture|image|screen ?grab|handout|frame)\b)/i.test(
      words,
    ) || /[([](?:file )?(?:photo|image|picture|credit)\b[^)\]]{0,80}[)\]]\.?$/i.test(words)
  )
}

/** Most words that could be small are written with a capital. */
function isTitleCase(words: string): boolean {
  const long = words.match(/[\p{L}'’]{4,}/gu) ?? []
  return long.length >= 3 && long.filter((w) => /^\p{Lu}/u.test(w)).length / long.length > 0.7
}

const countOf = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0

/** Who wrote it or when: names, offices and times behind an opening that bylines have, and no verb of a sentence. */
function isByline(written: string, words: string): boolean {
  if (bylines.some((pattern) => pattern.test(words))) return true
  const opener = bylineOpeners.map((pattern) => pattern.exec(words)).find((match) => match !== null)
  if (!opener) return false
  const rest = written.slice(opener[0].length)
  const small = rest.split(/[\s,;|/()]+/).filter((word) => /^\p{Ll}/u.test(word))
  return small.every((word) => amongNames.has(word)) && !tenses.test(rest)
}

const tenses = /\b(?:was|were|had|has|have|been|is|are|will|would|could|did)\b/i

/** Weighs what a stretch of text says. `B8` and `B6` need no points: marks alone, or a byline. */
function weigh(text: string, { start, end }: Span): Piece {
  const written = text
    .slice(start, Math.min(end, start + READ))
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
  const words = written.toLowerCase()
  const piece = { start, end, dateline: false }
  if (!/[\p{L}\p{N}]/u.test(words)) return { ...piece, points: end - start > 1 || words === '*' ? 3 : 2, rule: 'B8' }
  if (end - start <= 220 && isByline(written, words)) return { ...piece, points: 3, rule: 'B6' }
  let points = 0
  let rule = ''
  let most = 0
  for (const cue of cues) {
    if (!cue.pattern.test(words)) continue
    points += cue.points
    if (cue.points > most) [most, rule] = [cue.points, cue.rule]
  }
  if (points === 0) return { ...piece, points, rule }
  return { ...piece, points: points + manner(words), rule }
}

/** Points for speaking to the reader, less those for telling a story. */
function manner(words: string): number {
  const count = words.split(' ').length
  const spoken = countOf(address, words)
  const told = countOf(storyWords, words)
  const links = countOf(/https?:|www\.|\S@\S|\[e-?mail/g, words)
  const quoted = /^["'].*["'][.,]?$/.test(words) || (/"/.test(words) && told > 0)
  return (
    (spoken >= 2 && spoken / count >= 0.05 ? 1 : 0) +
    (address_start.test(words) ? 1 : 0) +
    (links > 0 && count < 80 ? 1 : 0) -
    (told >= 3 ? 3 : told >= 1 && count > 8 ? 1 : 0) -
    (quoted ? 3 : 0)
  )
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?'
const date = `(?:(?:${month} \\d{1,2}|\\d{1,2} ${month})(?:,? (?:19|20)?\\d\\d)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`
const place = "[A-ZÀ-Þ][A-ZÀ-Þa-zà-ÿ.'’-]*(?:[ /](?:[A-ZÀ-Þ][A-ZÀ-Þa-zà-ÿ.'’-]*|of|de|la|al-|el-))*"
const capitals = "[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}(?:[ /-][A-ZÀ-Þ.'’-]+)*"
const insert = '(?: ?\\([^()\\n]{2,40}\\))'
const dash = '\\s*(?:[-–—―]{1,2}|:)(?:\\s+|$)'
const opening = '(?:\\[[a-z ]{3,20}\\]\\s*)?'

/**
 * The head of a report, up to its dash: a place with a date or an agency ("Benghazi, 21 August 2020 (Agency) -"), or a
 * place in capitals alone ("TRIPOLI —"). A text all in capitals needs the date or the agency.
 */
const datelines: readonly RegExp[] = [
  new RegExp(`^${opening}${place}(?:,? ${place})?${insert}?,? ${date}${insert}?${dash}`, 'iu'),
  new RegExp(`^${opening}${place}(?:, ${place})?${insert}${dash}`, 'u'),
  new RegExp(`^${opening}${capitals}(?:, ${place})?\\s*(?:–|—|―|--| -)(?:\\s+|$)`, 'u'),
  new RegExp(
    `^${opening}(?!UPDATE|WATCH|VIDEO|BREAKING|EXCLUSIVE|PHOTO|NOTE|LIVE|READ|MORE)${capitals}: (?=[A-Z][a-z])`,
    'u',
  ),
]

/** Parts a dateline from the paragraph it heads; wires that quote wires have two. */
function peelDateline(text: string, span: Span): Span[] {
  let { start } = span
  for (let round = 0; round < 2; round++) {
    const head = text.slice(start, Math.min(span.end, start + 160))
    const isUpper = head === head.toUpperCase()
    const match = datelines
      .filter((_, k) => k < 2 || !isUpper)
      .map((p) => p.exec(head.replace(/\s/g, ' '))?.[0].length ?? 0)
    const length = Math.max(0, ...match)
    if (length === 0 || length > 120) break
    start += length
    if (start >= span.end) return [{ ...span, dateline: true } as Span]
  }
  if (start === span.start) return [span]
  return [{ ...span, end: trimmedEnd(text, span.start, start), dateline: true } as Span, { start, end: span.end }]
}

function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return end
}

/**
 * Cuts sentences that are notices out of a paragraph that is not ("... left the town. All rights reserved."). A
 * sentence that is plainly neither goes with the one before it.
 */
function peelNotices(text: string, span: Span & { dateline?: boolean }): Piece[] {
  if (span.dateline) return [{ start: span.start, end: span.end, dateline: true, points: 0, rule: '' }]
  const whole = weigh(text, span)
  const length = span.end - span.start
  if (length < 80 || length > 50_000 || !mention.test(text.slice(span.start, span.end))) return [whole]
  const sentences = roughSentences(text, span).map((s) => weigh(text, s))
  const isNotice = (p: Piece) => p.points >= 3 && p.rule !== 'B6' && p.rule !== 'B8'
  const isStory = (p: Piece) => p.points <= 0 && tells(text, p, whole.points < 5)
  if (!sentences.some(isNotice) || (whole.points >= 3 && !sentences.some(isStory))) return [whole]
  const pieces: { start: number; end: number; notice: boolean }[] = []
  for (const s of sentences) {
    const before = pieces.at(-1)
    const notice = isNotice(s) || (!isStory(s) && (before?.notice ?? whole.points >= 3))
    if (before && before.notice === notice) before.end = s.end
    else pieces.push({ start: s.start, end: s.end, notice })
  }
  return pieces.map((p) => (p.notice ? weigh(text, p) : { ...p, dateline: false, points: 0, rule: '' }))
}

/** A sentence of a story by its words, or (`loosely`) by being a whole sentence that speaks to nobody. */
function tells(text: string, { start, end }: Span, loosely: boolean): boolean {
  const words = text.slice(start, Math.min(end, start + READ)).toLowerCase()
  if (countOf(storyWords, words) > 0) return true
  return loosely && end - start >= 40 && /[.!?…]["'”’)\]]*$/.test(words) && countOf(address, words) === 0
}

/** Without one of these no sentence of a paragraph is a notice. */
const mention =
  /subscri|newsletter|follow|share|click|donat|rights reserved|copyright|©|read more|also read|related|watch:|sign up|cookie|download|e-?mail|contact|permission|advertis|javascript/i

function roughSentences(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  const stop = /[.!?…)]["'”’)]{0,2}\s+(?=["'“‘(©]?[\p{Lu}©])/gu
  stop.lastIndex = start
  let from = start
  for (let m = stop.exec(text); m && m.index < end; m = stop.exec(text)) {
    const to = m.index + m[0].trimEnd().length
    spans.push({ start: from, end: to })
    from = m.index + m[0].length
    if (from >= end) return spans
  }
  spans.push({ start: from, end })
  return spans
}

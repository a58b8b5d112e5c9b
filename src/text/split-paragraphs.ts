import type { Span } from '../model/text.js'

/** A line without the space around it; `indent` counts the spaces before it. */
interface Line extends Span {
  readonly indent: number
  /** Empty lines stand between it and the line before. */
  readonly apart: boolean
}

/** No line of a hard-wrapped text is longer. */
const WIDEST_WRAP = 120

/**
 * The paragraphs of a text, each without the space around it. Empty lines part paragraphs; a single line break does,
 * unless the text is hard-wrapped (the next word would not have fitted on the line) or goes on in small letters.
 */
export function splitParagraphs(text: string): Span[] {
  const lines = readLines(text)
  const width = wrapWidth(text, lines)
  const paragraphs: Span[] = []
  let open: Span | null = null
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (open && before && !line.apart && goesOn(text, before, line, width)) {
      open = { start: open.start, end: line.end }
      continue
    }
    if (open) paragraphs.push(open)
    open = { start: line.start, end: line.end }
  }
  if (open) paragraphs.push(open)
  return paragraphs
}

function readLines(text: string): Line[] {
  const lines: Line[] = []
  let apart = true
  const ends = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g
  let from = 0
  while (from <= text.length) {
    const end = ends.exec(text)
    const to = end ? end.index : text.length
    let [start, stop] = [from, to]
    while (start < stop && isBlank(text.charCodeAt(start))) start++
    while (stop > start && isBlank(text.charCodeAt(stop - 1))) stop--
    if (stop > start) lines.push({ start, end: stop, indent: start - from, apart })
    apart = stop === start
    if (!end) break
    from = end.index + end[0].length
  }
  return lines
}

const isBlank = (code: number) =>
  code <= 0x20 || (code >= 0x7f && code <= 0xa0) || code === 0x3000 || code === 0x200b || code === 0xfeff

/** The width a text was wrapped at, or null when its lines are its paragraphs. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const inner = lines.filter((_, i) => lines[i + 1] && !lines[i + 1]!.apart)
  if (inner.length < 3) return null
  const lengths = inner.map((l) => l.end - l.start + l.indent).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.97)]!
  if (width > WIDEST_WRAP || width < 25) return null
  let full = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (!lines[i + 1]!.apart && isFull(text, lines[i]!, lines[i + 1]!, width)) full++
  }
  return full / inner.length >= 0.6 ? width : null
}

/** The first word of the next line would not have fitted on this one, give or take a ragged edge. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  let word = next.start
  while (word < next.end && word - next.start < 40 && !isBlank(text.charCodeAt(word))) word++
  return line.end - line.start + line.indent + 1 + (word - next.start) > width * 0.93
}

function goesOn(text: string, line: Line, next: Line, width: number | null): boolean {
  const head = text.slice(next.start, next.start + 8)
  if (/^(?:[*•·▪◦‣●]|-(?!-)|\(?\d{1,2}[.)])\s/.test(head)) return false
  if (width !== null) return isFull(text, line, next, width) && next.indent < line.indent + 3
  const tail = text.slice(Math.max(line.start, line.end - 3), line.end)
  return line.end - line.start > 20 && /^\p{Ll}/u.test(head) && !/[.!?:;…]["'”’)]*$/.test(tail)
}

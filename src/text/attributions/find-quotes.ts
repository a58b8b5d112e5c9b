import type { Block, Span } from '../../model/text.js'

/**
 * Quotations with their marks (“…”, "…", ''…''), in text order. A quotation that is not closed in its paragraph and goes on
 * with a new opening mark in the next is one quotation; one that is never closed ends with its paragraph.
 */
export function findQuotes(text: string, blocks: readonly Block[]): Span[] {
  const quotes: Span[] = []
  let open = -1
  for (const block of blocks) {
    if (block.kind === 'boilerplate' || block.kind === 'byline') continue
    let straight = ''
    const carried = open >= 0 && text[block.start] === '“'
    if (open >= 0 && !carried) {
      open = -1
    }
    for (let i = block.start; i < block.end; i++) {
      const c = text[i]
      const double = c === "'" && text[i + 1] === "'"
      const mark = c === '"' ? c : double ? "''" : ''
      if (double) i++
      if (c === '“' || (mark && straight !== mark)) {
        straight = mark
        if (open < 0 || !carried || i > block.start) open = i + 1 - Math.max(1, mark.length)
      } else if (c === '”' || (mark && straight === mark)) {
        straight = ''
        if (open >= 0 && i - open > 1) quotes.push({ start: open, end: i + 1 })
        open = -1
      }
    }
    if (open >= 0 && text[open] !== '“') open = -1
  }
  return quotes
}

import type { Span } from '../src/model/text.js'

/** Turns `over [30|Q2]` back into `over 30`. */
export const plain = (marked: string) => marked.replace(/\[([^|\]]+)\|[^\]]*\]/g, '$1')

/** Writes what was found back into the text as `[words|label]`, so that a test reads as a marked sentence. */
export function mark<T extends Span>(text: string, found: readonly T[], label: (t: T) => string): string {
  let out = text
  for (const f of [...found].sort((a, b) => b.start - a.start)) {
    out = `${out.slice(0, f.start)}[${out.slice(f.start, f.end)}|${label(f)}]${out.slice(f.end)}`
  }
  return out
}

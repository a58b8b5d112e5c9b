import type { Name, NameLabel } from '../../src/model/mention.js'
import { plain } from '../marks.js'

/** A text whose names are marked as the tagger might have them, "[Acme|ORG]", as the text and those names. */
export function tagged(marked: string, id: string | null = null): { text: string; names: Name[] } {
  const text = plain(marked)
  const names: Name[] = []
  for (const [, words, label] of marked.matchAll(/\[([^|\]]*)\|(\w+)\]/g)) {
    const start = text.indexOf(words!, names[names.length - 1]?.end ?? 0)
    const end = start + words!.length
    names.push({ start, end, label: label as NameLabel, id, by: 'learned', p: 0.8, rule: 'N1' })
  }
  return { text, names }
}

import type { Embedding, Lexicon } from '../model/lexicon.js'

/**
 * S14 "a failed assault", "the alleged attack", "a possible strike": what an adjective between `first` and the event noun at
 * `head` says of the event; null when none says anything.
 */
export function describedAs(first: number, head: number, lower: readonly string[], lexicon: Lexicon): Embedding | null {
  for (let i = head - 1; i >= first; i--) {
    const found = lexicon.embeddings(lower[i]!, 'a').find(({ complement }) => complement === 'of')
    if (found) return found
  }
  return null
}

import type { Span } from '../../model/text.js'
import type { Found } from './found.js'

/**
 * Lets what is said reach to the ends of its quotation, also across sentences, and gives each quotation that stands alone
 * to whoever is speaking: the source that a colon announced, or the one whose quotation it goes on from.
 */
export function joinQuotes(found: readonly Found[], quotes: readonly Span[], sentences: readonly Span[]): Found[] {
  const result = found.map((one) => ({ ...one, contents: [...one.contents] }))
  /** For each quotation, the attribution that speaks it: its cue stands outside. */
  const speaks = new Array<number>(quotes.length).fill(-1)
  let from = 0
  for (const [a, one] of result.entries()) {
    const inner = one.cue
    for (const [i, content] of one.contents.entries()) {
      while (from > 0 && quotes[from - 1]!.end > content.start) from--
      while (from < quotes.length && quotes[from]!.end <= content.start) from++
      for (let q = from; q < quotes.length && quotes[q]!.start < content.end; q++) {
        const quote = quotes[q]!
        if (inner && inner.start >= quote.start && inner.end <= quote.end) continue
        if (speaks[q]! < 0) speaks[q] = a
        const now = one.contents[i]!
        const grown = { start: Math.min(now.start, quote.start), end: Math.max(now.end, quote.end) }
        if (!inner || grown.end <= inner.start || grown.start >= inner.end) one.contents[i] = grown
      }
    }
  }
  giveBack(result, quotes, speaks, sentences)
  let s = 0
  for (const [q, quote] of quotes.entries()) {
    while (s + 1 < sentences.length && sentences[s + 1]!.start <= quote.start + 1) s++
    if (speaks[q]! >= 0 || s === 0 || quote.start - sentences[s]!.start > 1) continue
    const before = speakerBefore(s - 1, q, result, quotes, speaks, sentences)
    if (before < 0) continue
    result[before]!.contents.push(quote)
    speaks[q] = before
  }
  return result.filter((one) => one.contents.length > 0)
}

/** "“Why?” the envoy asked.": a quotation that its own mark has cut from the sentence that says whose it is. */
function giveBack(
  found: readonly { contents: Span[]; rule: string; cue: Span | null; sentence: number }[],
  quotes: readonly Span[],
  speaks: number[],
  sentences: readonly Span[],
): void {
  for (const [a, one] of found.entries()) {
    if (one.rule !== 'R10' || one.sentence === 0) continue
    const end = sentences[one.sentence - 1]!.end
    const q = quotes.findIndex((quote) => quote.end >= end - 1 && quote.end <= end)
    if (q < 0 || speaks[q]! >= 0) continue
    one.contents.push(quotes[q]!)
    speaks[q] = a
  }
}

/** Who speaks on when a quotation opens the sentence after `s`; -1 when nobody is known to. */
function speakerBefore(
  s: number,
  q: number,
  found: readonly Found[],
  quotes: readonly Span[],
  speaks: readonly number[],
  sentences: readonly Span[],
): number {
  const last = quotes[q - 1]
  const gap = quotes[q]!.start - sentences[s]!.end
  if (last && speaks[q - 1]! >= 0 && gap < 3) {
    const speaker = speaks[q - 1]!
    // its own cue or its own quotation is what stands just before
    if (found[speaker]!.source && (found[speaker]!.sentence === s || last.end >= sentences[s]!.end)) return speaker
  }
  for (let i = found.length - 1; i >= 0; i--) {
    const one = found[i]!
    if (one.sentence > s) continue
    if (one.sentence < s) break
    if (one.rule === 'R10' && gap < 4) return i
    // "The general said they were fleeing. “We hold the town.”": whoever was told to speak speaks on
    if (gap < 3 && one.source && one.kind === 'said' && (one.rule === 'R1' || one.rule === 'R2')) return i
  }
  return -1
}

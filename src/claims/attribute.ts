import type { Attribution } from '../model/attribution.js'
import type { Span } from '../model/text.js'

/** Characters that share one list of what is said there. */
const stretch = 256

/**
 * Tells the innermost attribution whose words hold a trigger; null when the outlet itself says it. What somebody only means
 * to do or judges is the outlet's report of it, so "the army wants to take the town" and "condemned the raid" have no source.
 */
export function attributionsAt(attributions: readonly Attribution[]): (trigger: Span) => number | null {
  const saidIn = new Map<number, (Span & { readonly by: number })[]>()
  for (const [by, { content, rest, kind }] of attributions.entries()) {
    if (kind === 'intended' || kind === 'judged') continue
    for (const { start, end } of rest.length ? [content, ...rest] : [content]) {
      for (let at = Math.floor(start / stretch); at * stretch < end; at++) {
        const list = saidIn.get(at)
        if (list) list.push({ start, end, by })
        else saidIn.set(at, [{ start, end, by }])
      }
    }
  }
  return (trigger) => {
    let best: number | null = null
    let size = Infinity
    for (const { start, end, by } of saidIn.get(Math.floor(trigger.start / stretch)) ?? []) {
      const length = end - start
      // of two that say the same, the source is the one that the other cites
      if (start > trigger.start || end < trigger.end || length > size) continue
      if (length === size && attributions[by]!.parent !== best) continue
      best = by
      size = length
    }
    return best
  }
}

/** Whether words are part of what somebody is said to have said, by the attribution and those it stands inside; all are when nobody is. */
export function saidBy(by: number | null, attributions: readonly Attribution[]): (words: Span) => boolean {
  return (words) => {
    for (let at = by; at !== null; at = attributions[at]!.parent) {
      const { content, rest } = attributions[at]!
      if (![content, ...rest].some(({ start, end }) => start <= words.start && words.end <= end)) return false
    }
    return true
  }
}

import type { Attribution } from '../model/attribution.js'
import type { Span } from '../model/text.js'

/**
 * The innermost attribution whose words hold the trigger; null when the outlet itself says it. What somebody only means
 * to do is the outlet's report of it, so "the army wants to take the town" has no source.
 */
export function attributionOf(trigger: Span, attributions: readonly Attribution[]): number | null {
  let best: number | null = null
  let size = Infinity
  for (const [i, { content, rest, kind }] of attributions.entries()) {
    if (kind === 'intended') continue
    for (const { start, end } of rest.length ? [content, ...rest] : [content]) {
      if (start > trigger.start || end < trigger.end || end - start >= size) continue
      best = i
      size = end - start
    }
  }
  return best
}

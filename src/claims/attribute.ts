import type { Attribution } from '../model/attribution.js'
import type { Span } from '../model/text.js'

/** The innermost attribution whose content holds the trigger; null when the outlet itself says it. */
export function attributionOf(trigger: Span, attributions: readonly Attribution[]): number | null {
  let best: number | null = null
  for (const [i, { content }] of attributions.entries()) {
    if (content.start > trigger.start || content.end < trigger.end) continue
    const kept = best === null ? null : attributions[best]!.content
    if (!kept || content.end - content.start < kept.end - kept.start) best = i
  }
  return best
}

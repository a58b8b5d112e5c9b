import type { Layers } from '../model/layers.js'
import type { Span } from '../model/text.js'

/** Why a predicate gave a claim, or why it did not. Spans are offsets into the report's text. */
export interface PredicateExplanation extends Span {
  readonly predicate: string
  /** Id of the claim made of it, null when none was. */
  readonly claim: string | null
  /** Rules that fired for a claim; the reasons of both readers for a rejection. */
  readonly why: readonly string[]
}

/** Every word of a reading that the lexicon knows as a predicate, with the claim it led to or the reasons against one. */
export function explainClaims({ tokens, frames, rejections, heldBack, claims }: Layers): PredicateExplanation[] {
  const found: PredicateExplanation[] = []
  const span = (trigger: { first: number; last: number }): Span => ({
    start: tokens[trigger.first]!.start,
    end: tokens[trigger.last - 1]!.end,
  })
  for (const frame of frames) {
    const at = span(frame.trigger)
    const claim = claims.find((c) => c.trigger.start === at.start && c.type !== 'WARNING') ?? null
    found.push({
      ...at,
      predicate: frame.trigger.lemma,
      claim: claim?.id ?? null,
      why: claim
        ? [...claim.rules, ...claim.doubts]
        : [
            heldBack.find(({ trigger }) => trigger === frame.trigger)?.why ??
              'nobody is named, or it only repeats another claim',
          ],
    })
  }
  const told = new Set(frames.map((frame) => frame.trigger.head))
  const reasons = new Map<number, string[]>()
  for (const { trigger, reader, why } of rejections) {
    if (told.has(trigger.head)) continue
    const list = reasons.get(trigger.head)
    if (list) list.push(`${reader}: ${why}`)
    else {
      const fresh = [`${reader}: ${why}`]
      reasons.set(trigger.head, fresh)
      found.push({ ...span(trigger), predicate: trigger.lemma, claim: null, why: fresh })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

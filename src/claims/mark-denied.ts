import { firstStartingAt } from '../lib/first-after.js'
import type { Attribution } from '../model/attribution.js'
import type { Claim } from '../model/claim.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'

/** How far behind a claim, in characters, it may be denied by no more than a word that points to it. */
const REACH = 300

/** "The army denied it": a denial that only points to what was told is written into the doubts of the claim right before it. */
export const markDenied = stage({
  name: 'mark-denied',
  needs: ['claims', 'attributions'],
  gives: ['claims'],
  run({ claims, attributions, document: { text } }) {
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
    const inOrder = claims
      .filter(({ type }) => type !== 'REJECT' && type !== 'WARNING')
      .map((claim) => ({ start: claim.trigger.start, claim }))
      .sort((a, b) => a.start - b.start)
    const deniedBy = new Map<Claim, string>()
    for (const attribution of attributions) {
      if (!isPointing(attribution, words)) continue
      const at = attribution.cue!.start
      const denied = inOrder[firstStartingAt(inOrder, at) - 1]?.claim
      if (!denied || at - denied.trigger.end > REACH || text.slice(denied.trigger.end, at).includes('\n\n')) continue
      if (!isHis(denied, attribution, attributions)) deniedBy.set(denied, words(attribution.source!))
    }
    if (deniedBy.size === 0) return { claims }
    return {
      claims: claims.map((claim) => {
        const by = deniedBy.get(claim)
        return by ? { ...claim, doubts: [...claim.doubts, `denied by ${by}`], rules: [...claim.rules, 'D2'] } : claim
      }),
    }
  },
})

const isPointing = (
  { stance, cue, source, content }: Attribution,
  words: (span: { start: number; end: number }) => string,
) => stance === 'denies' && cue !== null && source !== null && pointing.test(words(content))

/** Who told it does not deny it. */
const isHis = (claim: Claim, { source }: Attribution, attributions: readonly Attribution[]): boolean =>
  claim.attribution !== null && attributions[claim.attribution]!.source?.start === source!.start

const pointing =
  /^(?:it|this|that|which|(?:the|this|that|these|those|all|any|such) (?:claims?|charges?|allegations?|accusations?|reports?|involvement|responsibility|role)|any (?:role|part) in (?:it|the \p{Ll}+)|involvement|responsibility)$/iu

export const rules: readonly Rule[] = [
  {
    id: 'D2',
    what: 'a denial that only points to what was told: a doubt of the claim right before it',
    example: 'Rebels shelled the market, residents said. The rebels denied it.',
  },
]

import type { Claim } from '../model/claim.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'

/**
 * A denial points to what it denies: the nearest earlier claim of the report with the same type, somebody in common and
 * another voice behind it.
 */
export const linkDenials = stage({
  name: 'link-denials',
  needs: ['claims', 'attributions'],
  gives: ['claims'],
  run({ claims, attributions }) {
    const stance = (claim: Claim) => (claim.attribution === null ? 'asserts' : attributions[claim.attribution]!.stance)
    return {
      claims: claims.map((claim, i) => {
        if (stance(claim) !== 'denies') return claim
        const denied = claims
          .slice(0, i)
          .findLast((other) => other.type === claim.type && stance(other) === 'asserts' && shareSomebody(other, claim))
        return denied ? { ...claim, denies: denied.id, rules: [...claim.rules, 'D1'] } : claim
      }),
    }
  },
})

function shareSomebody(a: Claim, b: Claim): boolean {
  const names = new Set(a.actors.map((who) => who.actor ?? who.name.toLowerCase()))
  return b.actors.some((who) => names.has(who.actor ?? who.name.toLowerCase()))
}

export const rules: readonly Rule[] = [
  {
    id: 'D1',
    what: 'a denial points to the claim it denies',
    example: 'Rebels said the army shelled the camp. The army denied shelling the camp.',
  },
]

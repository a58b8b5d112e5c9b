import type { Polarity } from '../model/claim.js'
import type { Sense } from '../model/lexicon.js'

/**
 * Whether it happened, as the predicate itself has it. "Police stood by" and "police inaction" tell of an act of protection
 * that was left undone: the claim is of that act, `did-not`. "Did not stand by" is then an act.
 */
export function polarityWith({ effect, lemma }: Sense, polarity: Polarity): Polarity {
  if (effect !== 'polarity:did-not') return polarity
  // "did nothing": the negation is the predicate's own
  if (/\b(?:nothing|little|no|not)\b/.test(lemma)) return 'did-not'
  return polarity === 'did' ? 'did-not' : 'did'
}

import type { Casualties, Claim } from '../model/claim.js'
import type { Layers } from '../model/layers.js'

/** One telling of harm to a person or a number of people. */
export interface Account {
  readonly claim: Claim
  readonly kind: 'killed' | 'injured'
  readonly start: number
  readonly end: number
  readonly words: string
  readonly low: number
  /** Index of its sentence. */
  readonly sentence: number
  /** "himself" */
  readonly self: boolean
  /** "shot": whether they live is not said. */
  readonly shot: boolean
  /** "wounded", "injured": told of who lives. */
  readonly lives: boolean
}

/** Every telling of harm in the incident a report is about, in reading order; what is told of others is left out. */
export function accountsOf({ claims, sentences }: Pick<Layers, 'claims' | 'sentences'>, text: string): Account[] {
  const accounts: Account[] = []
  const harms = claims.filter(isHarm)
  const first = harms.find((claim) => claim.time.evidence && claim.time.latest)?.time.latest ?? null
  let at = -1
  let told = false
  let ofSeveral = false
  let ofAnother = false
  for (const claim of harms) {
    if (at < 0 || sentences[at]!.end <= claim.trigger.start) {
      do at++
      while (at + 1 < sentences.length && sentences[at]!.end <= claim.trigger.start)
      const sentence = text.slice(sentences[at]!.start, sentences[at]!.end)
      ofSeveral = several.test(sentence)
      ofAnother = another.test(sentence)
    }
    if (ofSeveral || (told && (ofAnother || isEarlier(claim, first)))) continue
    told = true
    const trigger = text.slice(claim.trigger.start, claim.trigger.end)
    for (const harm of claim.casualties) {
      if (harm.partOf !== null || (harm.kind !== 'killed' && harm.kind !== 'injured')) continue
      const words = text.slice(harm.start, harm.end)
      const low = harm.low ?? 1
      if (low === 0 || isGeneral(harm, words)) continue
      if (harm.kind === 'killed' && claim.status === 'attempted') continue
      accounts.push({
        claim,
        kind: harm.kind,
        start: harm.start,
        end: harm.end,
        words,
        low,
        sentence: at,
        self: /^(him|her|my)self$/i.test(words),
        shot: claim.mode === 'firearms' && /^shoo?t/i.test(trigger),
        lives: /^(?:wound(?:ed|ing|s)|injur(?:ed|ing|es)|hurt)$/i.test(trigger),
      })
    }
  }
  return accounts
}

const isHarm = (claim: Claim) =>
  claim.polarity === 'did' &&
  claim.status !== 'conditional' &&
  claim.status !== 'planned' &&
  claim.casualties.some((c) => c.kind === 'killed' || c.kind === 'injured')

/** "people", "children" without a number say that it happens, not to how many. */
const isGeneral = ({ low, high }: Casualties, words: string) =>
  low === 2 && high === null && !/^(the|two|several|some|both|all|his|her|their|many)\b/i.test(words)

/** Days between two events of one report from which they are two. */
const APART = 7

/** Whether a claim tells of an event before the one the report is about, which happened by `first`. */
function isEarlier({ time }: Claim, first: string | null): boolean {
  if (!first || !time.evidence || !time.latest) return false
  return (Date.parse(first) - Date.parse(time.latest)) / 864e5 > APART
}

/** More incidents than one, told together. */
const several =
  /\b(?:separate|several|multiple|series of|string of|rash of|spate of|weekend|overnight|pair of|two|three|four|five|six|seven|\d+)\s+(?:\w+\s+){0,2}(?:shootings|incidents|attacks|homicides|cases)\b/i

/** Another incident than the one a report is about. */
const another =
  /\b(?:(?:another|separate|unrelated|previous|earlier|similar|second) (?:shooting|incident|attack|case|crash|homicide)|last year|so far this year|this year|in recent (?:years|months|weeks)|(?:since|in|of) (?:19|20)\d\d|(?:every|each) year|a year|years ago)\b/i

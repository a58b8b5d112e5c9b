import type { Claim, EventType } from '../model/claim.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'

/**
 * A headline repeats its report: what it tells again is dropped from the list and makes the body's claim a little surer;
 * what only it tells stays, with a doubt. Standing descriptions ("Turkish-backed forces") are told once a report.
 */
export const mergeRepeats = stage({
  name: 'merge-repeats',
  needs: ['blocks', 'claims'],
  gives: ['claims'],
  run({ blocks, claims }) {
    const headlines = blocks.filter((block) => block.kind === 'headline')
    const inHeadline = (claim: Claim) =>
      headlines.some((h) => h.start <= claim.trigger.start && claim.trigger.end <= h.end)
    const kept: Claim[] = []
    const surer = new Set<string>()
    const standing = new Set<string>()
    for (const claim of claims) {
      if (inHeadline(claim)) {
        const repeated = claims.find((other) => !inHeadline(other) && isRepeat(claim, other))
        if (repeated) {
          surer.add(repeated.id)
          continue
        }
        kept.push({
          ...claim,
          confidence: Math.round(claim.confidence * 70) / 100,
          doubts: [...claim.doubts, 'only the headline says so'],
        })
        continue
      }
      if (claim.type === 'BACKING' && claim.rules.some((rule) => rule === 'F10' || rule === 'P8')) {
        const key = claim.actors.map((a) => a.actor ?? a.name).join('|')
        if (standing.has(key)) continue
        standing.add(key)
      }
      kept.push(claim)
    }
    return {
      claims: kept.map((claim) =>
        surer.has(claim.id)
          ? {
              ...claim,
              confidence: Math.min(0.98, Math.round((claim.confidence + 0.03) * 100) / 100),
              rules: [...claim.rules, 'H1'],
            }
          : claim,
      ),
    }
  },
})

/** Types under which one event may be told twice. */
const families: readonly (readonly EventType[])[] = [
  ['ASSAULT', 'LOSS', 'CASUALTY', 'CONTROL', 'WARNING'],
  ['RETREAT', 'CONTROL'],
  ['MOBILIZE', 'BACKING', 'AID'],
  ['REQUEST', 'AGREE', 'SUPPORT', 'CONSULT'],
  ['COERCE', 'CONTROL', 'ASSAULT'],
]

function isRepeat(headline: Claim, body: Claim): boolean {
  if (headline.type !== body.type && !families.some((f) => f.includes(headline.type) && f.includes(body.type)))
    return false
  const ids = new Set(body.actors.map((a) => a.actor ?? a.name))
  const countries = new Set(body.actors.map((a) => a.country).filter((c) => c !== null))
  if (headline.actors.some((a) => ids.has(a.actor ?? a.name) || (a.country !== null && countries.has(a.country))))
    return counts(headline, body)
  return (headline.actors.length === 0 || body.actors.length === 0) && counts(headline, body)
}

/** Whether the body's claim gives every figure of the headline's: harm that is only counted in the headline is told by it. */
function counts(headline: Claim, body: Claim): boolean {
  return headline.casualties.every(({ kind, low, high }) =>
    body.casualties.some(
      (told) => told.kind === kind && (told.high ?? Infinity) >= (low ?? 0) && (told.low ?? 0) <= (high ?? Infinity),
    ),
  )
}

export const rules: readonly Rule[] = [{ id: 'H1', what: 'the headline tells it too', example: 'Rebels Seize Port' }]

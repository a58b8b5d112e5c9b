import type { Claim } from '../model/claim.js'
import { stage } from '../model/stage.js'
import { spoken } from './told.js'

/**
 * Makes each claim's score the probability that all of it is read right: type, who, status, polarity and source. What is
 * more likely wrong than right is marked for review. Which claims there are, and their codes, are settled before.
 */
export const calibrate = stage({
  name: 'calibrate',
  needs: ['claims'],
  gives: ['claims'],
  run: ({ claims }) => ({
    claims: claims.map((claim) => {
      const confidence = Math.round(sureOf(featuresOf(claim), weights) * 100) / 100
      return { ...claim, confidence, doubts: confidence < 0.5 ? [...claim.doubts, doubt] : claim.doubts }
    }),
  }),
})

const doubt = 'claims read from such words are more often wrong than right'

export type Features = readonly number[]

/** What tells right claims from wrong ones: a constant, the readers' score, and what each of the two readers gave. */
export function featuresOf({ confidence, doubts, actors, rules, type, status }: Claim): Features {
  const tree = rules.some((rule) => /^F\d/.test(rule))
  const chunks = rules.some((rule) => /^P\d/.test(rule))
  return [
    1,
    confidence,
    Number(tree && chunks && doubts.length === 0),
    Number(actors.some(({ actor }) => actor !== null)),
    Number(actors.length === 0),
    Number(rules.includes('F8') || rules.includes('F9') || rules.includes('P6') || rules.includes('P7')),
    Number(spoken.has(type)),
    Number(status !== 'actual'),
  ]
}

/** Logistic regression over the features; fitted on the development parts of our gold by bench/confidence.ts. */
export const weights: readonly number[] = [-0.3, 1.14, 0.44, 0.63, -0.93, -0.73, -0.63, -1.24]

export const sureOf = (x: Features, w: readonly number[]): number =>
  1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * w[i]!, 0)))

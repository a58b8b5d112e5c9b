import type { Knowledge } from '../model/knowledge.js'
import type { Layers } from '../model/layers.js'
import { type Mood, MoodReader } from './tree/mood.js'

/**
 * Three questions that corpora ask. `committed`: how far does the text stand by it, future included (FactBank, UW)?
 * `happened`: has it happened (UDS-IH2), so that a plan counts as not happened. `follows`: can one conclude from the
 * words that it happened, or that it did not (MegaVeridicality, CommitmentBank), so that a plan leaves it open.
 */
export type Question = 'committed' | 'happened' | 'follows'

/**
 * Whether the text says that a predicate happened, from -3 certainly not over 0 open to 3 certainly. Answers for any
 * token, also where no claim is made of it. The figures for open readings are class means of the UDS-IH2 training part
 * (`happened`) and our own judgement (`committed`).
 */
export function factualityReader(layers: Layers, know: Knowledge, question: Question): (token: number) => number {
  const moodOf = moodReader(layers, know)
  const score = scores[question]
  return (token) => score(moodOf(token))
}

/** How the text presents any token that tells something. */
export function moodReader(layers: Layers, know: Knowledge): (token: number) => Mood {
  const moods = new MoodReader(layers.tree, { ...layers, lexicon: know.lexicon })
  return (token) => moods.of(token)
}

/** A belief leaves open what is believed; told as not believed it is taken for untrue. */
function inference({ truth, hedged }: Mood): number {
  if (truth === '+') return hedged ? 0.8 : 2.5
  return truth === '-' ? (hedged ? -1.5 : -2.5) : 0
}

function commitment({ truth, hedged, status, modality, strength, rules }: Mood): number {
  if (truth === '-') return hedged || status === 'conditional' ? -1.5 : -3
  if (truth === '+') return hedged ? 1.8 : 3
  // "do not plan to leave" is nearer to a no than "will not leave"
  if (strength < 0) return rules.includes('S7') ? -1.5 : -1
  if (modality === 'commitment' && status === 'planned') return 1.8
  if (modality === 'purpose' || (modality === null && status === 'planned')) return 1.5
  return status === 'conditional' ? 0.6 : 0.9
}

function occurrence({ truth, hedged, status, modality, strength, rules }: Mood): number {
  if (truth === '+') return hedged ? 1.2 : 2.5
  // "would have left"
  if (truth === '-') return status === 'conditional' && !rules.includes('S7') ? -1.5 : 0.1
  // "are they leaving?" asks of what seems to go on
  if (rules.includes('S8') && rules.includes('S3')) return 1.2
  if (rules.includes('S8') && !rules.includes('S1') && !rules.includes('S7')) return 0.5
  // not known whether it happened: "asked if they fled", "may have fled"
  if (status === 'actual' || (modality === 'possibility' && (hedged || strength < 0))) return 0
  if (rules.includes('S12')) return 0
  // a condition may be met, and what was done for a purpose often served it
  if ((status === 'conditional' && modality === null) || (modality === 'purpose' && strength > 0.5)) return 0
  return status === 'attempted' ? 0 : -1.5
}

const scores = { committed: commitment, happened: occurrence, follows: inference }

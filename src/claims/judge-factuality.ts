import { Tree } from '../lib/dependency-tree.js'
import { knownLemmas } from '../lib/known-lemmas.js'
import type { Knowledge } from '../model/knowledge.js'
import type { Layers } from '../model/layers.js'
import { type Mood, MoodReader } from './tree/mood.js'
import { repairArcs } from './tree/repair-arcs.js'

/**
 * Two questions that corpora ask. `committed`: how far does the text stand by it, future included (FactBank, UW)?
 * `happened`: has it happened (UDS-IH2), so that a plan counts as not happened.
 */
export type Question = 'committed' | 'happened'

/**
 * Whether the text says that a predicate happened, from -3 certainly not over 0 open to 3 certainly. Answers for any
 * token, also where no claim is made of it. The figures for open readings are class means of the UDS-IH2 training part
 * (`happened`) and our own judgement (`committed`).
 */
export function factualityReader(layers: Layers, know: Knowledge, question: Question): (token: number) => number {
  const { scene, tags, arcs, tokens } = layers
  const lemmas = knownLemmas(tags, scene.lower, know.lexicon.forms)
  const tree = new Tree(scene.lower, lemmas, repairArcs(arcs, lemmas, scene.lower, know.lexicon))
  const moods = new MoodReader(tree, know.lexicon, (token) => {
    const last = scene.bounds[tokens[token]!.sentence + 1]! - 1
    return scene.lower[last] === '?' || scene.lower[last - 1] === '?'
  })
  const score = question === 'committed' ? commitment : occurrence
  return (token) => score(moods.of(token))
}

function commitment({ truth, hedged, status, modality, strength }: Mood): number {
  if (truth === '-') return hedged || status === 'conditional' ? -1.5 : -3
  if (truth === '+') return hedged ? 1.8 : 3
  if (strength < 0) return -1
  if (modality === 'commitment' && status === 'planned') return 1.8
  if (modality === 'purpose' || (modality === null && status === 'planned')) return 1.5
  return status === 'conditional' ? 0.6 : 0.9
}

function occurrence({ truth, hedged, status, modality, rules }: Mood): number {
  if (truth === '+') return hedged ? 1.2 : 2.5
  if (truth === '-') return 0.1
  if (rules.includes('S8') && !rules.includes('S1')) return 0.5
  if (modality === 'purpose' || status === 'attempted') return -0.4
  if (status === 'conditional' && modality !== 'possibility' && modality !== 'directive') return -0.5
  return -1.5
}

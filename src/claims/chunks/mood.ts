import type { Polarity, Status } from '../../model/claim.js'
import type { Modality } from '../../model/frame.js'
import type { Context } from '../context.js'
import { isSetAside } from '../set-aside.js'
import type { Chunk } from './chunk.js'

/** How a verb group presents what it tells. */
export interface Mood {
  readonly status: Status
  readonly polarity: Polarity
  readonly hedged: boolean
  readonly modality: Modality | null
  /** Head token of the verb or noun it depends on. */
  readonly under: number | null
  readonly rule: string | null
}

const futures = new Set(['will', "'ll", 'shall', 'wo'])
const possibles = new Set(['could', 'may', 'might', 'can', 'ca'])
const directives = new Set(['should', 'must', 'ought'])
export const hedges = new Set(
  (
    'reportedly allegedly apparently purportedly supposedly possibly perhaps presumably probably seemingly ostensibly ' +
    'likely'
  ).split(' '),
)

/** Status and polarity of the verb group at `at`, from its helpers, the verb it depends on and its conjunction. */
export function moodOf(
  { chunks, first, last }: { chunks: readonly Chunk[]; first: number; last: number },
  at: number,
  context: Context,
): Mood {
  const group = chunks[at]!
  const { scene, lexicon } = context
  let status: Status = 'actual'
  let polarity: Polarity = group.negated ? 'did-not' : 'did'
  let rule: string | null = null
  let modality: Modality | null = null
  let under: number | null = null
  const set = (to: Status, by: string, how: Modality | null = null) => {
    status = to
    rule = by
    modality = how
  }
  if (group.helpers.some((w) => futures.has(w))) set('planned', 'P5', 'commitment')
  else if (group.helpers.some((w) => w === 'would' || w === "'d"))
    set(reportedBefore(chunks, at, context) ? 'planned' : 'conditional', 'P5', 'commitment')
  else if (group.helpers.some((w) => directives.has(w))) set('planned', 'P5', 'directive')
  else if (group.helpers.some((w) => possibles.has(w))) set('conditional', 'P5', 'possibility')
  else if (
    group.helpers.some((w) => w === 'is' || w === 'are' || w === "'re") &&
    scene.lower[group.head]!.endsWith('ing')
  ) {
    set('ongoing', 'P1')
  }

  if (group.helpers.includes('to')) {
    const governor = governorOf(chunks, at, context)
    const word = governor ? scene.lower[governor.head]! : ''
    const lemma = lexicon.forms(word).find((f) => f.pos === 'v')?.lemma ?? word
    const sign =
      lexicon.embeddings(lemma, 'v').find((e) => e.complement === 'to' || e.complement === 'obj-to') ??
      lexicon.embeddings(lemma, 'n').find((e) => e.complement === 'to')
    if (governor) under = governor.head
    if (sign && governor) {
      const upper = governor.kind === 'VG' ? moodOf({ chunks, first, last }, chunks.indexOf(governor), context) : null
      const truth = upper?.polarity === 'did-not' ? sign.negated : sign.positive
      if (truth === '-') {
        polarity = polarity === 'did' ? 'did-not' : 'did'
        set('attempted', 'P5')
      } else if (truth === 'o') {
        const committed = sign.kind === 'intent' && sign.complement === 'to'
        set(sign.status === 'actual' ? 'planned' : sign.status, 'P5', committed ? 'commitment' : 'directive')
      } else if (upper && upper.status !== 'actual') set(upper.status, 'P5')
      // "went on air to announce the capture"
    } else if (lexicon.cue(scene.lower[group.head]!, 'v')?.kind !== 'say') set('planned', 'P5', 'purpose')
  }

  if (isSetAside(scene.lower, group.first)) {
    polarity = 'did-not'
    set('actual', 'S13')
  }

  let hedged = false
  for (let i = first; i < last; i++) if (hedges.has(scene.lower[i]!)) hedged = true
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i]!
    if (chunk.kind === 'VG' || chunk.kind === 'STOP') break
    if (chunk.kind !== 'SC') continue
    const word = scene.lower[chunk.head]!
    if (word === 'if' || word === 'unless' || word === 'whether') set('conditional', 'P5')
    break
  }
  return { status, polarity, hedged, modality, under, rule }
}

/** "said it would": the future seen from the past. */
function reportedBefore(chunks: readonly Chunk[], at: number, { scene, lexicon }: Context): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i]!
    if (chunk.kind === 'STOP') return false
    if (chunk.kind !== 'VG') continue
    const word = scene.lower[chunk.head]!
    const lemma = lexicon.forms(word).find((f) => f.pos === 'v')?.lemma ?? word
    return lexicon.cue(lemma, 'v') !== null
  }
  return false
}

/** The verb or noun that an infinitive depends on. */
function governorOf(chunks: readonly Chunk[], at: number, { scene, lexicon }: Context): Chunk | null {
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i]!
    // "the army led by X to retreat": a reduced participle governs nothing
    if (
      chunk.kind === 'VG' &&
      chunk.helpers.length === 0 &&
      chunks[i - 1]?.kind === 'NP' &&
      scene.lower[chunk.last] === 'by'
    )
      continue
    if (chunk.kind === 'VG') return chunk
    if (chunk.kind === 'NP' && i === at - 1) {
      const takes = lexicon.embeddings(scene.lower[chunk.head]!, 'n').some((e) => e.complement === 'to')
      if (takes || chunks[i - 1]?.kind !== 'VG') return chunk
    }
    if (chunk.kind === 'STOP' || chunk.kind === 'SC') return null
  }
  return null
}

import type { Polarity, Status } from '../../model/claim.js'
import type { Context } from '../context.js'
import type { Chunk } from './chunk.js'

/** How a verb group presents what it tells. */
export interface Mood {
  readonly status: Status
  readonly polarity: Polarity
  readonly hedged: boolean
  readonly rule: string | null
}

const futures = new Set(['will', "'ll", 'shall', 'wo'])
const possibles = new Set(['would', 'could', 'may', 'might', 'can', 'should', 'must', "'d"])
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
  const set = (to: Status, by: string) => {
    status = to
    rule = by
  }
  if (group.helpers.some((w) => futures.has(w))) set('planned', 'P5')
  else if (group.helpers.some((w) => possibles.has(w))) set('conditional', 'P5')
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
    if (sign && governor) {
      const upper = governor.kind === 'VG' ? moodOf({ chunks, first, last }, chunks.indexOf(governor), context) : null
      const truth = upper?.polarity === 'did-not' ? sign.negated : sign.positive
      if (truth === '-') {
        polarity = polarity === 'did' ? 'did-not' : 'did'
        set('attempted', 'P5')
      } else if (truth === 'o') set(sign.status === 'actual' ? 'planned' : sign.status, 'P5')
      else if (upper && upper.status !== 'actual') set(upper.status, 'P5')
    } else set('planned', 'P5')
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
  return { status, polarity, hedged, rule }
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

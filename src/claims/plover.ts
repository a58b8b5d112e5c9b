import type { Claim, EventType } from '../model/claim.js'
import type { AgreedFrame } from '../model/frame.js'
import type { Rule } from '../model/rule.js'
import type { Tree } from '../model/tree.js'
import type { Context } from './context.js'
import { type Standing, standingOf } from './standing.js'

/** PLOVER's nearest type for those of ours that it lacks. */
const nearest: Partial<Record<EventType, string | null>> = {
  CONTROL: 'COERCE/seize',
  LOSS: 'ASSAULT/destroy',
  CASUALTY: 'ASSAULT',
  BACKING: 'AID',
  DISPLACE: null,
  WARNING: null,
}

const hostile: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'CONTROL', 'MOBILIZE', 'PROTEST'])
const friendly: ReadonlySet<EventType> = new Set([
  'AID',
  'COOPERATE',
  'RETREAT',
  'CONCEDE',
  'SUPPORT',
  'CONSULT',
  'BACKING',
  'AGREE',
])

/** Acts that a declaration carries out. */
const declared: ReadonlySet<EventType> = new Set(['SANCTION', 'COERCE', 'RETREAT', 'CONCEDE', 'CONSULT'])

/** Equipment taken over is seized, whoever lost it. */
const taken = (effect: string | null) => (effect === 'loss:captured' ? 'COERCE/seize' : null)

/**
 * PLOVER's code for a frame, null where it has none. An act that its own actor only announces is, for PLOVER, a threat
 * when it is hostile and an agreement when it is friendly; a friendly one that is refused is a rejection; what somebody
 * must do is a request.
 */
export function ploverOf({ sense, status, polarity, modality, rules }: AgreedFrame): string | null {
  const { type, mode } = sense
  const code = taken(sense.effect) ?? (type in nearest ? nearest[type]! : mode ? `${type}/${mode}` : type)
  if (type === 'BACKING' && (sense.pos === 'a' || mode === 'backs' || mode === 'leads')) return null
  if (modality === 'purpose') return null
  if (modality === 'directive') return rules.includes('S1') || rules.includes('P5') ? 'REQUEST' : null
  if (modality === 'ultimatum') return 'THREATEN'
  if (modality === 'refusal') return friendly.has(type) ? 'REJECT' : hostile.has(type) ? 'AGREE' : null
  if (friendly.has(type) && polarity === 'did-not') return 'REJECT'
  if (polarity === 'did-not') return status === 'attempted' ? code : null
  if (status !== 'planned' && status !== 'conditional') return code
  // "announced": what is done by declaring it is done, the rest is promised or threatened
  if (modality === null && status === 'planned' && (rules.includes('F9') || rules.includes('P7')))
    return declared.has(type) ? code : friendly.has(type) ? 'AGREE' : hostile.has(type) ? 'THREATEN' : null
  if (hostile.has(type)) return modality ? 'THREATEN' : null
  if (friendly.has(type)) return modality === 'commitment' ? (type === 'AGREE' ? code : 'AGREE') : null
  return code
}

/** Below this a claim is more likely wrong than right, and no row of event data is made of it. */
const sure = 0.5

/**
 * Leaves the codes of what each sentence tells as its news: what stands in passing is coded only where a sentence tells
 * nothing else, what is another act's content never. `frames` are parallel to the claims.
 */
export function codedOnce(
  claims: readonly Claim[],
  frames: readonly AgreedFrame[],
  tree: Tree,
  { scene, tokens }: Context,
): Claim[] {
  const coded = claims.map((claim) => claim.plover !== null && claim.confidence >= sure)
  if (!scene.parsed) return claims.map((claim, i) => (coded[i] ? claim : { ...claim, plover: null }))
  const acts = new Map<number, number>()
  for (const [i, { trigger }] of frames.entries())
    if (coded[i]) for (let t = trigger.first; t < trigger.last; t++) acts.set(t, i)
  const standings = frames.map(
    (frame, i): Standing =>
      standingOf(tree, frame.trigger.head, frame.rules.includes('F9') || frame.rules.includes('P7'), (token) => {
        const act = acts.get(token)
        return act !== undefined && act !== i
      }),
  )
  const news = new Set<number>()
  for (const [i, frame] of frames.entries())
    if (coded[i] && standings[i] === 'told') news.add(tokens[frame.trigger.head]!.sentence)
  return claims.map((claim, i) => {
    const sentence = tokens[frames[i]!.trigger.head]!.sentence
    const kept = coded[i] && (standings[i] === 'told' || (standings[i] === 'passing' && !news.has(sentence)))
    return kept || claim.plover === null ? claim : { ...claim, plover: null, rules: [...claim.rules, 'V1'] }
  })
}

export const rules: readonly Rule[] = [
  {
    id: 'V1',
    what: "told in passing, or as another act's content: a claim without a PLOVER code of its own",
    example: 'The rebels who seized the port rejected talks.',
  },
]

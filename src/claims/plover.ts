import type { EventType } from '../model/claim.js'
import type { AgreedFrame } from '../model/frame.js'

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

/**
 * PLOVER's code for a frame, null where it has none. An act that its own actor only announces is, for PLOVER, a threat
 * when it is hostile and an agreement when it is friendly; a friendly one that is refused is a rejection; what somebody
 * must do is a request.
 */
export function ploverOf({ sense, status, polarity, modality, rules }: AgreedFrame): string | null {
  const { type, mode } = sense
  const code = type in nearest ? nearest[type]! : mode ? `${type}/${mode}` : type
  if (type === 'BACKING' && (sense.pos === 'a' || mode === 'backs' || mode === 'leads')) return null
  if (modality === 'purpose') return null
  if (modality === 'directive') return rules.includes('S1') || rules.includes('P5') ? 'REQUEST' : null
  if (friendly.has(type) && polarity === 'did-not') return 'REJECT'
  if (polarity === 'did-not') return status === 'attempted' ? code : null
  if (status !== 'planned' && status !== 'conditional') return code
  if (hostile.has(type)) return modality ? 'THREATEN' : null
  if (friendly.has(type)) return modality === 'commitment' ? (type === 'AGREE' ? code : 'AGREE') : null
  return code
}

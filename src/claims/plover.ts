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

const hostile: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'CONTROL', 'MOBILIZE'])
const friendly: ReadonlySet<EventType> = new Set([
  'AID',
  'COOPERATE',
  'RETREAT',
  'CONCEDE',
  'SUPPORT',
  'CONSULT',
  'BACKING',
])

/**
 * Type and mode, and PLOVER's code for them. An act that its own actor only announces is, for PLOVER, a threat when it is
 * hostile and an agreement when it is friendly.
 */
export function ploverOf({ sense, status }: AgreedFrame): {
  type: EventType
  mode: string | null
  plover: string | null
} {
  const { type, mode } = sense
  const code = type in nearest ? nearest[type]! : mode ? `${type}/${mode}` : type
  if (status === 'planned' && hostile.has(type)) return { type, mode, plover: 'THREATEN' }
  if (status === 'planned' && friendly.has(type)) return { type, mode, plover: 'AGREE' }
  return { type, mode, plover: code }
}

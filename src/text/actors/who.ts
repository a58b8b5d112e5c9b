import type { Actor, Sector } from '../../model/actor.js'
import type { Head } from './phrases.js'

/** Whom a phrase means, with what is known of them. */
export interface Who {
  readonly actor: string | null
  readonly name: string | null
  readonly country: string | null
  readonly sector: Sector
  readonly descriptive: boolean
  readonly alternatives: readonly string[]
  readonly reason: string
  readonly rule: string
}

export const nobody: Who = {
  actor: null,
  name: null,
  country: null,
  sector: 'UNK',
  descriptive: false,
  alternatives: [],
  reason: '',
  rule: 'A15',
}

export function known(actor: Actor, rule: string, reason: string): Who {
  return { ...nobody, actor: actor.id, name: actor.name, country: actor.country, sector: actor.sector, reason, rule }
}

export const isArmed = (head: Head): boolean =>
  (head.kind === 'agent' && (head.type === 'armed' || head.type === 'force' || head.type === 'soldier')) ||
  (head.kind === 'institution' && head.suffix === 'MIL')

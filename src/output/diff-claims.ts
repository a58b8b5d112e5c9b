import type { Claim, Participant } from '../model/claim.js'
import type { SourcedClaim } from '../model/event.js'

export interface FieldChange {
  /** `type`, `status`, `actor`, `victim`, `place`, `time`, … */
  readonly field: string
  /** In words; null where the claim says nothing. */
  readonly before: string | null
  readonly after: string | null
}

/** One claim of a report before and after it was read again. */
export interface ClaimChange {
  readonly kind: 'new' | 'gone' | 'changed'
  readonly before: SourcedClaim | null
  readonly after: SourcedClaim | null
  /** What differs; empty for a claim that is new or gone. */
  readonly fields: readonly FieldChange[]
}

/**
 * Compares the claims of two readings of the same text, in reading order. Claims are the same when they hang on the same
 * word, those of one type first; ids, rules and confidence alone are no change.
 */
export function diffClaims(before: readonly SourcedClaim[], after: readonly SourcedClaim[]): readonly ClaimChange[] {
  const left = new Map<string, SourcedClaim[]>()
  for (const claim of before) left.set(trigger(claim), [...(left.get(trigger(claim)) ?? []), claim])
  const take = (claim: SourcedClaim, fits: (other: SourcedClaim) => boolean): SourcedClaim | null => {
    const held = left.get(trigger(claim)) ?? []
    const at = held.findIndex(fits)
    return at < 0 ? null : held.splice(at, 1)[0]!
  }
  const alike = after.map((claim) => take(claim, (other) => other.type === claim.type && other.mode === claim.mode))
  const changes: ClaimChange[] = []
  for (const [i, claim] of after.entries()) {
    const was = alike[i] ?? take(claim, () => true)
    const fields = was === null ? [] : fieldChanges(was, claim)
    if (was === null) changes.push({ kind: 'new', before: null, after: claim, fields })
    else if (fields.length > 0) changes.push({ kind: 'changed', before: was, after: claim, fields })
  }
  for (const was of [...left.values()].flat()) changes.push({ kind: 'gone', before: was, after: null, fields: [] })
  const start = ({ before, after }: ClaimChange) => (after ?? before)!.trigger.start
  return changes.sort((a, b) => start(a) - start(b))
}

const trigger = ({ trigger: { start, end } }: Claim) => `${start}:${end}`

function fieldChanges(before: SourcedClaim, after: SourcedClaim): FieldChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [a, b] = [was.get(field) ?? null, is.get(field) ?? null]
    return a === b ? [] : [{ field, before: a, after: b }]
  })
}

/** What a claim says, field by field, in words that differ whenever what is meant differs. */
function fieldsOf(claim: SourcedClaim): Map<string, string> {
  const fields = new Map<string, string>()
  const put = (field: string, words: string | null) => {
    if (!words) return
    const held = fields.get(field)
    fields.set(field, held === undefined ? words : `${held}; ${words}`)
  }
  put('type', [claim.type, claim.mode].filter(Boolean).join('/'))
  put('code', claim.plover)
  put('status', claim.polarity === 'did-not' ? `${claim.status}, did not` : claim.status)
  for (const participant of claim.actors) put(participant.role, sayParticipant(participant))
  if (claim.place) {
    const { name, country, precision, implied, id } = claim.place
    put('place', `${name}, ${country ?? '-'} (${precision}${implied ? ', implied' : ''}; ${id ?? 'in no gazetteer'})`)
  }
  const { earliest, latest, basis } = claim.time
  put('time', earliest || latest ? `${earliest ?? '…'} to ${latest ?? '…'} (${basis})` : null)
  put('control', claim.control)
  for (const { group, kind, low, high } of claim.casualties)
    put('people', `${range(low, high)} ${group ?? '-'} ${kind}`)
  for (const { equipment, state, owner, captor, low, high } of claim.losses) {
    put('losses', `${range(low, high)} ${equipment} ${state}, of ${owner ?? '-'}, to ${captor ?? '-'}`)
  }
  put('instrument', claim.instrument?.equipment ?? null)
  put('source', claim.source && `${claim.source}${claim.stance === 'denies' ? ', who denies it' : ''}`)
  put('look at', claim.doubts.join('; '))
  return fields
}

const sayParticipant = ({ name, actor, country, sector }: Participant) =>
  `${name} (${actor ?? `nobody known, ${country ?? '-'} ${sector}`})`

const range = (low: number | null, high: number | null) =>
  low === high ? `${low ?? '?'}` : `${low ?? '?'}..${high ?? '?'}`

import type { Claim, Participant, Status } from '../model/claim.js'
import type { Interval } from '../model/interval.js'
import type { Layers } from '../model/layers.js'
import type { Document } from '../model/text.js'
import { type Style, type Terminal, wrap } from './terminal.js'

const statusStyle: Record<Status, Style> = {
  actual: 'green',
  ongoing: 'green',
  planned: 'blue',
  attempted: 'yellow',
  conditional: 'magenta',
  historical: 'dim',
}

/** A report's claims for a person: what, who, where, when, how many, who says so, and the words it rests on. */
export function showClaims(document: Document, layers: Layers, { width, style }: Terminal): string {
  const head = [document.outlet, document.published, document.title].filter(Boolean).join(' · ') || document.id
  const counts = `${layers.sentences.length} sentences, ${layers.claims.length} claims`
  const out = [`${style('bold', head)}  ${style('dim', counts)}`]
  for (const claim of layers.claims) {
    const kind = [claim.type, claim.mode].filter(Boolean).join('/')
    const status = claim.polarity === 'did-not' ? `${claim.status}, did not` : claim.status
    out.push(
      '',
      `${style('dim', claim.id.padStart(4))}  ${style('bold', kind)}  ${style(statusStyle[claim.status], status)}  ${facts(claim)}`,
    )
    const quote = document.text.slice(claim.start, claim.end).replace(/\s+/g, ' ')
    out.push(...wrap(`“${quote}”`, width, '      ').map((line) => style('cyan', line)))
    out.push(...wrap(footing(document, layers, claim), width, '      ').map((line) => style('dim', line)))
  }
  for (const note of layers.notes) out.push('', style('yellow', `note: ${note.message}`))
  return `${out.join('\n')}\n`
}

/** Who, where, when, how many. */
function facts(claim: Claim): string {
  const parts = [actors(claim.actors)]
  if (claim.control) parts.push(claim.control)
  for (const loss of claim.losses) parts.push(`${amount(loss.low, loss.high)} ${loss.equipment} ${loss.state}`.trim())
  if (claim.instrument) parts.push(`with ${claim.instrument.equipment}`)
  for (const group of claim.casualties) {
    parts.push([amount(group.low, group.high), group.group, group.kind].filter(Boolean).join(' '))
  }
  if (claim.place) {
    const where =
      claim.place.precision === 'exact' ? claim.place.name : `${claim.place.name} (${claim.place.precision})`
    parts.push(claim.place.implied ? `${where}, implied` : where)
  }
  parts.push(when(claim.time))
  return parts.filter(Boolean).join(' · ')
}

function actors(participants: readonly Participant[]): string {
  const named = (wanted: (p: Participant) => boolean) =>
    [...new Set(participants.filter(wanted).map((p) => p.name))].join(', ')
  const doing = named((p) => p.role === 'actor')
  const others = participants
    .filter((p) => p.role !== 'actor')
    .map((p) => (p.role === 'recipient' ? p.name : `${p.name} (${p.role})`))
  const suffering = [...new Set(others)].join(', ')
  if (!doing && !suffering) return ''
  return suffering ? `${doing || '?'} → ${suffering}` : doing
}

/** "at least 30", "2", "0 to 12", or nothing when no number is known. */
export function amount(low: number | null, high: number | null): string {
  if (low === null && high === null) return ''
  if (low === high) return String(low)
  if (high === null) return `at least ${low}`
  return low === null ? `at most ${high}` : `${low} to ${high}`
}

/** The interval as a person writes it, with what it rests on. */
export function when({ earliest, latest, basis }: Interval): string {
  if (!earliest && !latest) return ''
  if (basis === 'published') return latest ? `by ${latest}` : `after ${earliest}`
  const days = earliest === latest ? `${earliest}` : `${earliest ?? '…'} to ${latest ?? '…'}`
  return basis === 'implied' ? `${days} (implied)` : days
}

/** Who says so, how sure, and by which rules. */
function footing(document: Document, layers: Layers, claim: Claim): string {
  const attribution = claim.attribution === null ? null : layers.attributions[claim.attribution]
  const who = attribution?.speaker ?? attribution?.source
  const source = who ? document.text.slice(who.start, who.end) : null
  const says = attribution
    ? `${attribution.stance === 'denies' ? 'denied by' : 'according to'} ${source ?? 'a source not named'}`
    : 'said by the outlet itself'
  const side = claim.side ? ` (side: ${claim.side.party === 'none' ? 'none' : claim.side.name})` : ''
  const interest = claim.interest ? ` · ${claim.interest.bearing} its interest: ${claim.interest.reason}` : ''
  const doubts = claim.doubts.length > 0 ? ` · look at: ${claim.doubts.join('; ')}` : ''
  const again = claim.refers
    ? ` · “${document.text.slice(claim.refers.start, claim.refers.end)}” is ${claim.refers.claim}${claim.refers.inherits.length > 0 ? `, from it: ${claim.refers.inherits.join(', ')}` : ''}`
    : ''
  return `${says}${side}${interest}${again}${claim.hedged ? ' · hedged' : ''} · ${claim.confidence.toFixed(2)} · ${claim.rules.join(' ')}${doubts}`
}

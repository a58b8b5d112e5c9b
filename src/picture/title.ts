import type { ControlChange, EventType, Status } from '../model/claim.js'
import type { Event } from '../model/event.js'

type Parts = Pick<Event, 'type' | 'mode' | 'status' | 'polarity' | 'actors' | 'place' | 'casualties' | 'losses'> & {
  readonly control: ControlChange | null
}

/** How an event of a type is told: its noun, what links the other side and the place to it. */
interface Form {
  readonly noun: string
  /** Before whom it struck or concerned: "on", "for"; told after the doer unless `first`. */
  readonly other: string
  readonly first?: boolean
  readonly at?: string
}

const forms: Record<EventType, Form> = {
  AGREE: { noun: 'agreement', other: 'with' },
  CONSULT: { noun: 'talks', other: 'with' },
  SUPPORT: { noun: 'support', other: 'for' },
  CONCEDE: { noun: 'concession', other: 'to' },
  COOPERATE: { noun: 'cooperation', other: 'with' },
  AID: { noun: 'aid', other: 'for' },
  RETREAT: { noun: 'withdrawal', other: 'before', at: 'from' },
  REQUEST: { noun: 'call', other: 'on' },
  ACCUSE: { noun: 'accusation', other: 'against' },
  REJECT: { noun: 'rejection', other: 'towards' },
  THREATEN: { noun: 'threat', other: 'against' },
  PROTEST: { noun: 'protest', other: 'against' },
  SANCTION: { noun: 'sanction', other: 'against' },
  MOBILIZE: { noun: 'movement of forces', other: 'against', at: 'towards' },
  COERCE: { noun: 'coercion', other: 'of', first: true },
  ASSAULT: { noun: 'attack', other: 'on' },
  CONTROL: { noun: 'control', other: 'from', at: 'of' },
  LOSS: { noun: 'loss', other: 'of', first: true },
  CASUALTY: { noun: 'casualties', other: 'among', first: true },
  DISPLACE: { noun: 'displacement', other: 'of', first: true, at: 'from' },
  BACKING: { noun: 'backing', other: 'of', first: true },
  WARNING: { noun: 'warning', other: 'to' },
}

const modes: Readonly<Record<string, string>> = {
  aerial: 'air strike',
  drone: 'drone strike',
  'heavy-weapons': 'shelling or heavy fire',
  explosives: 'bombing',
  firearms: 'armed attack',
  'suicide-attack': 'suicide attack',
  abduct: 'abduction',
  destroy: 'destruction of property',
  arrest: 'arrest',
  seize: 'seizure',
  ceasefire: 'ceasefire',
  troops: 'movement of troops',
  weapons: 'movement of weapons',
  arms: 'arming',
}

const controls: Record<ControlChange, string> = {
  gained: 'capture',
  lost: 'loss',
  holds: 'control',
  contested: 'fight for control',
  entered: 'entry',
  besieged: 'siege',
  failed: 'attempt to take control',
}

const before: Partial<Record<Status, string>> = {
  planned: 'planned',
  attempted: 'attempted',
  conditional: 'possible',
  ongoing: 'ongoing',
  historical: 'earlier',
}

/** One plain line for a list or a map, made from values only: "Capture of Tarhuna by Government of National Accord". */
export function title(parts: Parts): string {
  const form = forms[parts.type]
  const doers = names(parts, (role) => role === 'actor' || role === 'supplier')
  const others = names(parts, (role) => role !== 'actor' && role !== 'supplier')
  const by = doers && `by ${doers}`
  const other = others && `${form.other} ${others}`
  const at = where(parts, form)
  const items = lost(parts)
  const words = items
    ? [items, others && `of ${others}`, by, at]
    : parts.type === 'CASUALTY'
      ? [harmed(parts) ?? form.noun, other, by, at]
      : form.at === 'of'
        ? [noun(parts, form), at, by, other]
        : form.first
          ? [noun(parts, form), other, by, at]
          : [noun(parts, form), by, other, at]
  const line = [parts.polarity === 'did-not' && 'no', before[parts.status], ...words].filter(Boolean).join(' ')
  return line[0]!.toUpperCase() + line.slice(1)
}

const noun = ({ control, mode }: Parts, form: Form) =>
  control ? controls[control] : ((mode && modes[mode]) ?? form.noun)

function names({ actors }: Parts, wanted: (role: string) => boolean): string {
  return list([...new Set(actors.filter((p) => wanted(p.role)).map((p) => p.name))])
}

/** "2 T-72 destroyed and 1 BMP-1 captured". */
function lost({ losses }: Parts): string {
  return list(
    losses.map(
      ({ low, high, equipment, state }) => `${count(low, high)}${equipment} ${state.replace('shot-down', 'shot down')}`,
    ),
  )
}

/** "At least 30 killed". */
function harmed({ casualties }: Parts): string | null {
  return list(casualties.map(({ kind, low, high }) => `${count(low, high)}${kind}`)) || null
}

function count(low: number | null, high: number | null): string {
  if (low === null && high === null) return ''
  if (low === high) return low === 1 ? '' : `${low} `
  if (high === null) return `at least ${low} `
  return low === null ? `up to ${high} ` : `${low} to ${high} `
}

/** A whole country is where talk takes place, and adds nothing to the names of those who talk. */
function where({ place, type, control }: Parts, form: Form): string {
  if (!place || (place.precision === 'country' && type !== 'ASSAULT' && type !== 'MOBILIZE')) return ''
  if (control) return `${control === 'entered' ? 'into' : 'of'} ${place.name}`
  return `${place.precision === 'near' ? 'near' : (form.at ?? 'in')} ${place.name}`
}

const list = (words: readonly string[]) =>
  words.length > 2 ? `${words.slice(0, 2).join(', ')} and ${words.length - 2} more` : words.join(' and ')

import type { ControlChange, EventType, Status } from '../model/claim.js'
import type { Event } from '../model/event.js'

type Parts = Pick<Event, 'type' | 'mode' | 'status' | 'polarity' | 'actors' | 'place' | 'casualties' | 'losses'> & {
  readonly control: ControlChange | null
  /** The place is where it led, not where it began. */
  readonly isGoal: boolean
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

const of = (noun: string): Form => ({ noun, other: 'of', first: true })

/** Where a mode is told otherwise than its type. */
const modes: Readonly<Record<string, Form>> = {
  'CONSULT/visit': { noun: 'visit', other: 'to' },
  'CONSULT/phone': { noun: 'telephone call', other: 'with' },
  'CONSULT/third-party': { noun: 'mediation', other: 'with' },
  'RETREAT/ceasefire': { noun: 'ceasefire', other: 'with' },
  'RETREAT/release': of('release'),
  'RETREAT/disarm': of('disarming'),
  'RETREAT/resign': { noun: 'resignation', other: 'before' },
  'RETREAT/access': { noun: 'access granted', other: 'to' },
  'ACCUSE/disapprove': { noun: 'criticism', other: 'of' },
  'ACCUSE/investigate': { noun: 'investigation', other: 'into' },
  'PROTEST/strike': { noun: 'strike', other: 'against' },
  'PROTEST/hunger': { noun: 'hunger strike', other: 'against' },
  'PROTEST/boycott': { noun: 'boycott', other: 'of' },
  'PROTEST/obstruct': { noun: 'blockade', other: 'against' },
  'PROTEST/riot': { noun: 'riot', other: 'against' },
  'PROTEST/vandalize': { noun: 'vandalism', other: 'against' },
  'SANCTION/convict': of('conviction'),
  'SANCTION/expel': of('expulsion'),
  'SANCTION/discontinue': { noun: 'suspension of ties', other: 'with' },
  'SANCTION/withdraw': { noun: 'withdrawal from ties', other: 'with' },
  'MOBILIZE/police': { noun: 'deployment of police', other: 'against' },
  'MOBILIZE/militia': { noun: 'raising of militia', other: 'against' },
  'MOBILIZE/troops': { noun: 'movement of troops', other: 'against', at: 'towards' },
  'MOBILIZE/weapons': { noun: 'movement of weapons', other: 'against', at: 'towards' },
  'COERCE/arrest': of('arrest'),
  'COERCE/seize': of('seizure'),
  'COERCE/deport': of('deportation'),
  'COERCE/censor': of('censorship'),
  'COERCE/restrict': { noun: 'restriction', other: 'on' },
  'COERCE/withhold': { noun: 'supplies withheld', other: 'from' },
  'COERCE/curfew': { noun: 'curfew', other: 'on' },
  'COERCE/martial-law': { noun: 'emergency rule', other: 'over' },
  'COERCE/cyber': { noun: 'cyber attack', other: 'on' },
  'COERCE/misinformation': { noun: 'disinformation', other: 'against' },
  'ASSAULT/aerial': { noun: 'air strike', other: 'on' },
  'ASSAULT/drone': { noun: 'drone strike', other: 'on' },
  'ASSAULT/heavy-weapons': { noun: 'shelling or heavy fire', other: 'on' },
  'ASSAULT/explosives': { noun: 'bombing', other: 'on' },
  'ASSAULT/firearms': { noun: 'armed attack', other: 'on' },
  'ASSAULT/suicide-attack': { noun: 'suicide attack', other: 'on' },
  'ASSAULT/crowd-control': { noun: 'crowd control', other: 'against' },
  'ASSAULT/unconventional': { noun: 'attack with banned means', other: 'on' },
  'ASSAULT/sexual': { noun: 'sexual violence', other: 'against' },
  'ASSAULT/abduct': of('abduction'),
  'ASSAULT/beat': of('beating'),
  'ASSAULT/torture': of('torture'),
  'ASSAULT/targeted': of('targeted killing'),
  'ASSAULT/destroy': of('destruction'),
  'BACKING/arms': of('arming'),
  'BACKING/trains': of('training'),
  'BACKING/funds': of('funding'),
  'BACKING/leads': of('command'),
  'BACKING/hosts': of('hosting'),
  'BACKING/designates': of('terrorist listing'),
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
  const form = (parts.mode && modes[`${parts.type}/${parts.mode}`]) || forms[parts.type]
  const doers = names(parts, (role) => role === 'actor' || role === 'supplier')
  const others = names(parts, (role) => role !== 'actor' && role !== 'supplier')
  const by = doers && `by ${doers}`
  const other = others && `${form.other} ${others}`
  const at = where(parts, form)
  const items = lost(parts)
  const noun = parts.control ? controls[parts.control] : form.noun
  const words = items
    ? [items, others && `of ${others}`, by, at]
    : parts.type === 'CASUALTY'
      ? [harmed(parts, others) ?? [form.noun, other].join(' '), by, at]
      : parts.type === 'MOBILIZE'
        ? // who is moved is told by the noun unless nobody else is named
          doers || !others
          ? [noun, by, at]
          : ['movement of', others, at]
        : form.at === 'of'
          ? [noun, at, by, other]
          : form.first
            ? [noun, other, by, at]
            : [noun, by, other, at]
  const line = [parts.polarity === 'did-not' && 'no', before[parts.status], ...words].filter(Boolean).join(' ')
  return line[0]!.toUpperCase() + line.slice(1)
}

/** A pronoun that nobody is known to be meant by names nobody. */
const pronoun = /^(?:he|she|it|they|him|her|them|his|its|their|we|us|i|who|himself|herself|themselves)$/i

function names({ actors }: Parts, wanted: (role: string) => boolean): string {
  return list([...new Set(actors.filter((p) => wanted(p.role) && !pronoun.test(p.name)).map((p) => p.name))])
}

/** "2 T-72 destroyed and 1 BMP-1 captured". */
function lost({ losses }: Parts): string {
  return list(
    losses.map(
      ({ low, high, equipment, state }) => `${count(low, high)}${equipment} ${state.replace('shot-down', 'shot down')}`,
    ),
  )
}

/** "At least 30 killed among civilians"; "Amina Diallo killed" where one is. */
function harmed({ casualties }: Parts, who: string): string | null {
  if (casualties.length === 0) return null
  const one = casualties.every(({ low, high }) => low === 1 && high === 1)
  if (one && who) return `${who} ${list(casualties.map(({ kind }) => kind))}`
  const figures = list(casualties.map(({ kind, low, high }) => `${count(low, high)}${kind}`))
  return who ? `${figures} among ${who}` : figures
}

function count(low: number | null, high: number | null): string {
  if (low === null && high === null) return ''
  if (low === high) return low === 1 ? '' : `${low} `
  if (high === null) return `at least ${low} `
  return low === null ? `up to ${high} ` : `${low} to ${high} `
}

/** A whole country is where talk takes place, and adds nothing to the names of those who talk. */
function where({ place, type, control, isGoal }: Parts, form: Form): string {
  if (!place || (place.precision === 'country' && type !== 'ASSAULT' && type !== 'MOBILIZE')) return ''
  if (control) return `${control === 'entered' ? 'into' : 'of'} ${place.name}`
  const at = isGoal && form.at === 'from' ? 'towards' : (form.at ?? 'in')
  return `${place.precision === 'near' && at !== 'towards' ? 'near' : at} ${place.name}`
}

const list = (words: readonly string[]) =>
  words.length > 2 ? `${words.slice(0, 2).join(', ')} and ${words.length - 2} more` : words.join(' and ')

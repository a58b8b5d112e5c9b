import type { ControlChange, EventType, Polarity, Status } from '../model/claim.js'
import type { Event } from '../model/event.js'

type Parts = Pick<Event, 'type' | 'mode' | 'status' | 'polarity' | 'actors' | 'place' | 'casualties' | 'losses'> & {
  readonly control: ControlChange | null
}

/** What an event of a type is called, as a noun that reads with "by", "against" and "at". */
const nouns: Record<EventType, string> = {
  AGREE: 'agreement',
  CONSULT: 'talks',
  SUPPORT: 'show of support',
  CONCEDE: 'concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'withdrawal',
  REQUEST: 'demand or proposal',
  ACCUSE: 'accusation',
  REJECT: 'rejection',
  THREATEN: 'threat',
  PROTEST: 'protest',
  SANCTION: 'sanction',
  MOBILIZE: 'movement of forces',
  COERCE: 'coercion',
  ASSAULT: 'attack',
  CONTROL: 'control',
  LOSS: 'equipment loss',
  CASUALTY: 'casualties',
  DISPLACE: 'displacement',
  BACKING: 'backing',
  WARNING: 'warning',
}

const modes: Readonly<Record<string, string>> = {
  aerial: 'air strike',
  drone: 'drone strike',
  'heavy-weapons': 'shelling or heavy fire',
  explosives: 'bombing',
  firearms: 'armed clash',
  'suicide-attack': 'suicide attack',
  abduct: 'abduction',
  destroy: 'destruction of property',
  arrest: 'arrest',
  seize: 'seizure',
  ceasefire: 'ceasefire',
  withdraw: 'withdrawal',
  troops: 'movement of troops',
  weapons: 'movement of weapons',
}

const control: Record<ControlChange, string> = {
  gained: 'capture',
  lost: 'loss of control',
  holds: 'control',
  contested: 'fight for control',
  entered: 'entry',
  besieged: 'siege',
  failed: 'failed attempt to take control',
}

const before: Partial<Record<Status, string>> = {
  planned: 'Planned',
  attempted: 'Attempted',
  conditional: 'Possible',
  ongoing: 'Ongoing',
  historical: 'Earlier',
}

/** One plain line for a list or a map, made from values only: "Capture of Tarhuna by GNA". */
export function title(parts: Parts): string {
  const noun = parts.control ? control[parts.control] : ((parts.mode && modes[parts.mode]) ?? nouns[parts.type])
  const names = (doing: boolean) => [
    ...new Set(parts.actors.filter((p) => (p.role === 'actor') === doing).map((p) => p.name)),
  ]
  const [by, against] = [names(true), names(false)]
  const things = parts.losses.map((loss) => loss.equipment)
  const words = [
    didNot(parts.polarity),
    before[parts.status],
    noun,
    parts.type === 'LOSS' && things.length > 0 ? `of ${list(things)}` : '',
    by.length > 0 ? `by ${list(by)}` : '',
    against.length > 0 ? `${relation[parts.type] ?? 'involving'} ${list(against)}` : '',
    where(parts),
  ]
  const line = words.filter(Boolean).join(' ')
  return line[0]!.toUpperCase() + line.slice(1)
}

const relation: Partial<Record<EventType, string>> = {
  ASSAULT: 'on',
  COERCE: 'of',
  LOSS: 'lost by',
  CASUALTY: 'among',
  DISPLACE: 'of',
  BACKING: 'of',
  AID: 'for',
  CONTROL: 'from',
  THREATEN: 'against',
  ACCUSE: 'against',
  SANCTION: 'on',
  CONSULT: 'with',
  AGREE: 'with',
}

const didNot = (polarity: Polarity) => (polarity === 'did-not' ? 'No' : '')

function where({ place, control: change }: Parts): string {
  if (!place) return ''
  const preposition = change ? (change === 'entered' ? 'into' : 'of') : place.precision === 'near' ? 'near' : 'in'
  return `${preposition} ${place.name}`
}

const list = (names: readonly string[]) =>
  names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(' and ')

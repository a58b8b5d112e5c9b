import type { Casualties, EventType, Loss, Polarity, Role, Status } from '../model/claim.js'
import type { EventPlace } from '../model/event.js'
import type { Basis, Interval } from '../model/interval.js'
import type { PlacePrecision } from '../model/place.js'

/** What the page says for the closed sets of the model: one place, so that every screen uses the same words. */

export const typeWords: Record<EventType, string> = {
  AGREE: 'Agreement',
  CONSULT: 'Talks',
  SUPPORT: 'Support',
  CONCEDE: 'Concession',
  COOPERATE: 'Cooperation',
  AID: 'Aid',
  RETREAT: 'Retreat',
  REQUEST: 'Request',
  ACCUSE: 'Accusation',
  REJECT: 'Rejection',
  THREATEN: 'Threat',
  PROTEST: 'Protest',
  SANCTION: 'Sanction',
  MOBILIZE: 'Mobilisation',
  COERCE: 'Coercion',
  ASSAULT: 'Attack',
  CONTROL: 'Control',
  LOSS: 'Equipment loss',
  CASUALTY: 'Casualties',
  DISPLACE: 'Displacement',
  BACKING: 'Backing',
  WARNING: 'Warning',
}

export const statusWords: Record<Status, string> = {
  actual: 'happened',
  ongoing: 'ongoing',
  planned: 'planned',
  attempted: 'attempted',
  conditional: 'conditional',
  historical: 'long past',
}

export const polarityWords: Record<Polarity, string> = { did: 'happened', 'did-not': 'did not happen' }

export const roleWords: Record<Role, string> = {
  actor: 'Actor',
  recipient: 'Towards',
  victim: 'Victim',
  owner: 'Owner',
  operator: 'Operator',
  supplier: 'Supplier',
  'location-holder': 'Held by',
}

export const basisWords: Record<Basis, string> = {
  stated: 'stated',
  implied: 'implied',
  published: 'bounded only by the day of publication',
}

/** How closely a place is known, as a remark beside its name; empty when the name is a point. */
export const precisionWords: Record<PlacePrecision, string> = {
  exact: '',
  near: 'near, not at the point',
  admin: 'district only, no point',
  country: 'country only, no point',
  line: 'along a line, no point',
  region: 'region only, no point',
  unlocatable: 'cannot be located',
}

/** `near Sirte`; `Libya (country only)`; null when the report names no place. */
export function placePhrase(place: EventPlace | null): string | null {
  if (!place) return null
  if (place.precision === 'exact') return place.name
  if (place.precision === 'near') return `near ${place.name}`
  if (place.precision === 'unlocatable') return `${place.name} (cannot be located)`
  return `${place.name} (${precisionWords[place.precision].replace(', no point', '')})`
}

/** Only these are drawn: a point at a country's middle would say what no report says. */
export function isDrawable(place: EventPlace | null): place is EventPlace & { lat: number; lon: number } {
  return (
    place !== null &&
    place.lat !== null &&
    place.lon !== null &&
    (place.precision === 'exact' || place.precision === 'near')
  )
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
) as readonly string[]

interface Day {
  readonly year: string
  readonly month: number
  readonly day: number
  readonly time: string | null
}

function day(iso: string): Day | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)?.*)?$/.exec(iso)
  if (!found) return null
  const time = found[4] && !/T(00:00:00|23:59:59)/.test(iso) ? found[4] : null
  return { year: found[1]!, month: Number(found[2]), day: Number(found[3]), time }
}

/** `2020-06-06` → `6 June 2020`; what is no date comes back as it is. */
export function dayPhrase(iso: string): string {
  const d = day(iso)
  return d ? `${d.day} ${months[d.month - 1]} ${d.year}${d.time ? `, ${d.time}` : ''}` : iso
}

/** `6 June 2020`, `1–7 June 2020`, `30 May – 2 June 2020`, `since 2014, as of 9 June 2020`, `by 9 June 2020`, `date unknown`. */
export function intervalPhrase({ earliest, latest, precision }: Interval): string {
  if (earliest === null) return latest === null ? 'date unknown' : `by ${dayPhrase(latest)}`
  if (latest === null) return `from ${dayPhrase(earliest)}`
  const a = day(earliest)
  const b = day(latest)
  if (a && precision === 'open') return `since ${beginning(a)}, as of ${dayPhrase(latest)}`
  if (!a || !b || earliest.slice(0, 10) === latest.slice(0, 10)) return dayPhrase(earliest)
  if (a.year !== b.year) return `${dayPhrase(earliest.slice(0, 10))} – ${dayPhrase(latest.slice(0, 10))}`
  if (a.day === 1 && a.month === 1 && b.day === 31 && b.month === 12) return a.year
  const end = dayPhrase(latest.slice(0, 10))
  if (a.month !== b.month) return `${a.day} ${months[a.month - 1]} – ${end}`
  if (a.day === 1 && b.day === lastDay(b)) return `${months[a.month - 1]} ${a.year}`
  return `${a.day}–${end}`
}

/** The first day of a year or month may be all of it that was told. */
function beginning({ year, month, day }: Day): string {
  return day > 1 ? `${day} ${months[month - 1]} ${year}` : month > 1 ? `${months[month - 1]} ${year}` : year
}

function lastDay({ year, month }: Day): number {
  return new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
}

interface Range {
  readonly low: number | null
  readonly high: number | null
}

const number = (n: number) => n.toLocaleString('en-GB')

/** `30`, `at least 30`, `up to 12`, `24 to 40`; a range without limits is `an unstated number`. */
export function amountPhrase({ low, high }: Range): string {
  if (low !== null && low === high) return number(low)
  if (high === null) return low ? `at least ${number(low)}` : 'an unstated number'
  if (!low) return `up to ${number(high)}`
  return `${number(low)} to ${number(high)}`
}

/** `at least 30 killed (Turkish proxies)` */
export function casualtiesPhrase(c: Casualties): string {
  const kind = c.kind === 'casualties' ? 'casualties' : c.kind
  return `${amountPhrase(c)} ${kind}${c.group ? ` (${c.group})` : ''}`
}

/** `1 Bayraktar TB2 shot down` */
export function lossPhrase(loss: Loss): string {
  const amount = loss.low === null && loss.high === null ? '' : `${amountPhrase(loss)} `
  return `${amount}${loss.equipment} ${loss.state.replace('-', ' ')}`
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`
}

/** `1 origin · 2 reports` */
export function originsPhrase({ origins, reports }: { readonly origins: number; readonly reports: number }): string {
  return `${count(origins, 'origin')} · ${count(reports, 'report')}`
}

/** `heavy-weapons` → `heavy weapons` */
export function modeWords(mode: string): string {
  return mode.replaceAll('-', ' ')
}

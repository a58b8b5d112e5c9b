import type { ClaimPlace, ClaimTime } from '../model/claim.js'
import type { Frame } from '../model/frame.js'
import type { Document } from '../model/text.js'
import type { Context } from './context.js'

/** Prepositions that say where something happens, nearest kind first. */
const locative = new Set(
  'in at near on inside outside around across into from to toward towards along over of through throughout off upon against for between'.split(
    ' ',
  ),
)

/**
 * The place that belongs to an event: a slot that the frame itself calls the place, else a locative phrase that hangs on
 * the event, else the nearest place in its clause, else in its sentence. `held` is the place carried over from the
 * sentences before, used only when the sentence names none.
 */
export function placeOf(
  frame: Frame,
  held: ClaimPlace | null,
  context: Context,
): { place: ClaimPlace | null; rule: string } {
  const slots = [...frame.slots].sort((a, b) => rank(frame, b.name) - rank(frame, a.name))
  for (const slot of slots) {
    const role = frame.sense.roles.get(slot.name)
    if (role !== 'place' && !locative.has(slot.name) && !(slot.name === 'obj' || slot.name === 'head')) continue
    const found = placeWithin(slot.phrase.first, slot.phrase.last, frame.trigger.head, context)
    if (found) return { place: found, rule: role === 'place' ? 'W1' : 'W2' }
  }
  const near = placeWithin(frame.clause.first, frame.clause.last, frame.trigger.head, context)
  if (near) return { place: near, rule: 'W3' }
  const sentence = context.tokens[frame.trigger.head]!.sentence
  const whole = placeWithin(
    context.scene.bounds[sentence]!,
    context.scene.bounds[sentence + 1]!,
    frame.trigger.head,
    context,
  )
  if (whole) return { place: whole, rule: 'W4' }
  return held ? { place: { ...held, implied: true }, rule: 'W5' } : { place: null, rule: 'W0' }
}

const rank = (frame: Frame, slot: string) => (frame.sense.roles.get(slot) === 'place' ? 10 : locative.has(slot) ? 5 : 1)

/** The place mention in `[first, last)` that is nearest to the event, the finest where several stand together. */
export function placeWithin(first: number, last: number, near: number, context: Context): ClaimPlace | null {
  const { scene, places } = context
  let best = -1
  let cost = Number.POSITIVE_INFINITY
  for (let i = first; i < last; i++) {
    const at = scene.placeAt[i]!
    if (at < 0 || places[at]!.use !== 'place') continue
    const coarse = { exact: 0, near: 0, line: 1, admin: 2, region: 3, country: 6, unlocatable: 3 }[
      places[at]!.precision
    ]
    const distance = Math.abs(i - near) + coarse * 3 + (i < near ? 4 : 0)
    if (distance < cost) {
      cost = distance
      best = at
    }
  }
  return best < 0 ? null : claimPlace(best, context)
}

export function claimPlace(index: number, { places }: Context, implied = false): ClaimPlace {
  const { start, end, name, place, precision } = places[index]!
  return {
    start,
    end,
    name,
    id: place?.id ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    country: place?.country ?? null,
    precision,
    implied,
  }
}

/**
 * When it happened: the time in its clause, else in its sentence, else the time carried over from the sentences before
 * (`implied`), else only the day of publication bounds it.
 */
export function timeOf(frame: Frame, held: ClaimTime | null, document: Document, context: Context): ClaimTime {
  const { scene, times, tokens } = context
  const sentence = tokens[frame.trigger.head]!.sentence
  const at = nearestTime(scene.bounds[sentence]!, scene.bounds[sentence + 1]!, frame, context)
  if (at >= 0) {
    const { interval, start, end } = times[at]!
    if (interval) return { ...interval, evidence: { start, end } }
  }
  if (held) return { ...held, basis: 'implied' }
  return { earliest: null, latest: document.published, precision: 'open', basis: 'published', evidence: null }
}

function nearestTime(first: number, last: number, frame: Frame, { scene, times }: Context): number {
  let best = -1
  let cost = Number.POSITIVE_INFINITY
  for (let i = first; i < last; i++) {
    const at = scene.timeAt[i]!
    if (at < 0 || times[at]!.type === 'DURATION' || times[at]!.type === 'SET' || !times[at]!.interval) continue
    const inside = i >= frame.clause.first && i < frame.clause.last
    const distance = Math.abs(i - frame.trigger.head) + (inside ? 0 : 6)
    if (distance < cost) {
      cost = distance
      best = at
    }
  }
  return best
}

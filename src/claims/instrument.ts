import type { EventType, Instrument, Loss } from '../model/claim.js'
import type { AgreedFrame, Phrase } from '../model/frame.js'
import type { Context } from './context.js'

/** Acts that are done with something. */
const done: ReadonlySet<EventType> = new Set(['ASSAULT', 'CASUALTY', 'LOSS'])
/** Slots that hold the means: "shelled with rockets", "hit by a drone", "attacked using mortars". */
const means = new Set(['with', 'by', 'via', 'using'])
/** Verbs whose object is what flies: "fired Grad rockets at the town". */
const launches = /^(fire|launch|drop|lob|hurl|throw|use|detonate|explode|shoot|rain)\b/

/**
 * What an act of force was done with, in the order of how plainly it is told: in a phrase of means, in the predicate's own
 * words ("a drone strike"), as what was fired, after "using", or as the subject ("A rocket hit the school"). Equipment that
 * the claim tells as lost is never its means.
 */
export function instrumentOf(frame: AgreedFrame, losses: readonly Loss[], context: Context): Instrument | null {
  const { sense, slots, trigger } = frame
  if (!done.has(sense.type)) return null
  const free = (phrase: Phrase) => itemIn(phrase, losses, context)
  for (const { name, phrase } of slots) if (means.has(name) && free(phrase)) return free(phrase)
  const own = free(trigger.pos === 'n' ? before(trigger, context) : trigger)
  if (own) return own
  for (const { name, phrase } of slots) {
    // "shot down a Wing Loong II combat UAV": what is lost is told twice in one phrase, and did nothing
    if (name === 'obj' && launches.test(sense.lemma) && !holdsLoss(phrase, losses, context)) {
      const fired = free(phrase)
      if (fired) return fired
    }
  }
  const used = afterUsing(trigger, context)
  if (used && free(used)) return free(used)
  for (const { name, phrase } of slots) {
    if (name === 'subj' && sense.roles.get('subj') === 'actor' && headed(phrase, context)) return free(phrase)
  }
  return null
}

const holdsLoss = ({ first, last }: Phrase, losses: readonly Loss[], { tokens }: Context) =>
  losses.some((loss) => loss.start < tokens[last - 1]!.end && tokens[first]!.start < loss.end)

/** The first item of equipment in a phrase that is no loss. A type goes before the class that says it again. */
function itemIn({ first, last }: Phrase, losses: readonly Loss[], { scene, equipment }: Context): Instrument | null {
  for (let i = first; i < last; i++) {
    const item = scene.equipmentAt[i]! >= 0 ? equipment[scene.equipmentAt[i]!]! : null
    if (!item || losses.some((loss) => loss.start < item.end && item.start < loss.end)) continue
    return { start: item.start, end: item.end, equipment: item.name, type: item.type, class: item.class }
  }
  return null
}

/** An event noun with what stands right before it: "[Shahed drone] attack". */
function before({ first, last, head }: Phrase, { scene, tokens }: Context): Phrase {
  let from = first
  const start = scene.bounds[tokens[head]!.sentence]!
  while (from > start && scene.equipmentAt[from - 1]! >= 0) from--
  return { first: from, last, head }
}

/** The few words after "using" or "by means of" behind the predicate, in its own sentence. */
function afterUsing({ last, head }: Phrase, { scene, tokens }: Context): Phrase | null {
  const end = scene.bounds[tokens[head]!.sentence + 1]!
  for (let i = last; i < Math.min(end, last + REACH); i++) {
    if (scene.lower[i] === ';') return null
    if (scene.lower[i] === 'using' || scene.lower[i] === 'employing') {
      return { first: i + 1, last: Math.min(end, i + 6), head: i + 1 }
    }
  }
  return null
}

/** How far behind a predicate its means may be told, in tokens. */
const REACH = 16

const headed = ({ head }: Phrase, { scene }: Context) => scene.equipmentAt[head]! >= 0

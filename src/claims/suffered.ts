import type { EventType } from '../model/claim.js'
import type { Phrase, Trigger } from '../model/frame.js'
import type { Sense } from '../model/lexicon.js'
import { isAged } from './amounts.js'
import type { Context } from './context.js'
import { hasKind } from './kinds.js'

/** Whether a verb does harm to its object or frees it: "kill", "wound", "jail", "kidnap", "convict", "release". */
export function wantsVictim(lemma: string, { lexicon }: Context): boolean {
  return lexicon
    .senses(lemma, 'v')
    .some(
      ({ effect, mode, roles }) =>
        (harms.has(effect ?? '') ||
          mode === 'release' ||
          (mode === 'convict' && lexicon.embeddings(lemma, 'v').length === 0)) &&
        roles.get('subj') === 'actor' &&
        (roles.get('obj') === 'victim' || roles.get('obj') === 'recipient'),
    )
}

/**
 * "Ural truck abandoned", "two villages torched": whether a verb is done to a thing or place of this kind, and never by it;
 * `only`: whether it is done to nothing else ("43 drones downed").
 */
export function wantsThing(lemma: string, phrase: Phrase, context: Context, only = false): boolean {
  if (!things.some((each) => hasKind(phrase, each, context))) return false
  const senses = context.lexicon.senses(lemma, 'v').filter(({ type }) => done.has(type))
  // "police base attacked with drones": what only stands there does nothing
  const isGround =
    !only &&
    ['building', 'place'].some((each) => hasKind(phrase, each, context)) &&
    !['armed', 'official', 'actor', 'equipment'].some((each) => hasKind(phrase, each, context))
  const isOfIt = ({ when }: Sense) => when.some((c) => c.slot === 'obj' && hasKind(phrase, c.kind, context))
  return (
    senses.length > 0 &&
    senses.every(({ roles, when }) => roles.has('obj') && (isGround || !when.some(({ slot }) => slot === 'subj'))) &&
    (only ? senses.every(isOfIt) : senses.some((sense) => sense.when.length === 0 || isOfIt(sense)))
  )
}

const things = ['equipment', 'vessel', 'building', 'place']

const done: ReadonlySet<EventType> = new Set(['LOSS', 'ASSAULT', 'CONTROL', 'COERCE'])
const harms = new Set(['killed', 'injured', 'captured', 'missing'])

/** People, in a number or without one; a pronoun as little as an office says who suffered. */
export function isPerson(phrase: Phrase, lemma: string, context: Context): boolean {
  // "soldiers shot first": who is armed shoots
  if (lemma.startsWith('shoot') && lemma.length < 6 && hasKind(phrase, 'armed', context)) return false
  if (pronouns.has(context.scene.lower[phrase.head]!)) return false
  return hasKind(phrase, 'civilian', context) || hasKind(phrase, 'person', context) || isAged(phrase.head, context)
}

const pronouns = new Set(['he', 'she', 'they', 'who', 'we', 'i', 'it', 'you', 'us'])

const people = ['person', 'actor', 'civilian']

/** Turns of phrase that are done to things as well: "set a mosque alight". */
export const burnt = / (?:alight|ablaze|on fire)$/

/** What stands inside a predicate of several words, between verb and particle: "left [784] dead". */
export function insideTrigger({ first, last, head, lemma }: Trigger, context: Context): Phrase | null {
  const words = lemma.split(' ')
  const end = last - (words.length - 1)
  if (words.length < 2 || first !== head || end <= head + 1) return null
  const phrase = { first: head + 1, last: end, head: end - 1 }
  const kinds = burnt.test(lemma) ? [...people, 'building', 'equipment', 'vessel', 'place'] : people
  return kinds.some((kind) => hasKind(phrase, kind, context)) ? phrase : null
}

import type { ActorMention } from '../model/actor.js'
import type { ParsedContext } from './context.js'
import { isPersonsName } from './kinds.js'

export const articles = new Set(['a', 'an', 'the', 'its', 'their'])
/** Prepositions whose nouns only describe, and are nobody that a pronoun goes on from. */
export const inner = new Set(['of', 'by', 'with', 'from', 'against', 'in', 'to', 'at', 'near', 'outside'])
const persons = new Set(['he', 'she', 'him', 'her', 'his'])

/**
 * Whom a pronoun means: the first actor of its own sentence that stands before it, else the first of the sentence before.
 * "he" wants a person, "it" none; nobody where only another kind is near.
 */
export function antecedent(token: number, context: ParsedContext): ActorMention | null {
  const { scene, actors, tokens, references } = context
  const word = scene.lower[token]!
  const linked = scene.referenceAt[token]! >= 0 ? references[scene.referenceAt[token]!]!.actor : null
  if (linked !== null) return actors[linked]!
  const body = word === 'it' ? bodyBeside(token, context) : null
  if (body) return body
  const isObject = objects.has(word) || (word === 'it' && isArgument(token, context))
  const speaker = isObject ? null : speakerBefore(token, context)
  if (speaker && !(word === 'it' && isOne(speaker))) return speaker
  if (ourselves.has(word) || (word === 'it' && isOfThing(token, context))) return null
  const sentence = tokens[token]!.sentence
  const armed = word === 'they' ? armedBefore(token, context) : null
  if (armed) return armed
  // "the general fled as rebels came, after [they] took the town": the nearest that are several
  if (word === 'they')
    for (let i = token - 2; i >= scene.bounds[sentence]!; i--) {
      const actor = scene.actorAt[i]! >= 0 ? actors[scene.actorAt[i]!]! : null
      if (!actor || actor.part || scene.actorAt[i] === scene.actorAt[i + 1] || !/s$/.test(scene.lower[i]!)) continue
      const isDescribed = relative.has(scene.lower[i + 1]!)
      if (!isDescribed && !inner.has(scene.lower[beforePhrase(i, scene)]!)) return actor
    }
  for (let s = sentence; s >= Math.max(0, sentence - 1); s--) {
    const last = s === sentence ? token : scene.bounds[s + 1]!
    for (let i = scene.bounds[s]!; i < last; i++) {
      const actor = scene.actorAt[i]! >= 0 ? actors[scene.actorAt[i]!]! : null
      if (!actor || actor.part) continue
      // "trained the rebels, gave [them] arms": not who trained
      if (s === sentence && isObject) return null
      // "in a letter to the press [it] said": who stands behind a preposition is nobody that a pronoun goes on from
      if (inner.has(scene.lower[beforePhrase(i, scene)]!)) continue
      // "it" is no man
      if (!persons.has(word) && isPersonsName(i, context)) continue
      const end = scene.lower[lastTokenOf(i, scene.actorAt)]!
      const one = actor.actor === null && !/s$/.test(end) && !bodies.has(end)
      // "Kurdish" and "a man" are not "they"
      if (word === 'they' && !/s$/.test(end) && !bodies.has(end) && actor.actor === null) continue
      if (persons.has(word) ? isOne(actor) || one : !isOne(actor)) return actor
    }
  }
  return null
}

/** Words for several that look like one: nobody is "he" by them. */
const bodies = new Set(
  'personnel police army military militia court government council staff force group family crowd public parliament ministry people navy peshmerga media press'.split(
    ' ',
  ),
)

/** "criticised the league and accused [it] of bias": the body that the verb its own is joined to speaks of. */
function bodyBeside(token: number, context: ParsedContext): ActorMention | null {
  const { scene, actors, tree } = context
  if (!isArgument(token, context) || scene.thingAt[token]! >= 0) return null
  let verb = tree.head(token)
  for (let hops = 0; hops < 4 && verb >= 0 && /^(?:conj|advcl|xcomp)/.test(tree.deprel(verb)); hops++) {
    verb = tree.head(verb)
    const object = verb < 0 ? -1 : tree.child(verb, 'obj')
    if (object < 0 || object > token) continue
    const { first, last } = tree.phrase(object)
    for (let i = last - 1; i >= first; i--) {
      const actor = scene.actorAt[i]! >= 0 ? actors[scene.actorAt[i]!]! : null
      if (actor && !actor.part && !isPersonsName(i, context) && !/s$/.test(scene.lower[i]!)) return actor
    }
  }
  return null
}

/** Somebody known by name: "it" is no man. */
const isOne = ({ actor }: ActorMention): boolean => actor?.startsWith('P-') ?? false

/** "Residents complained of looting by [forces] after [they] captured it": who uses force is armed. */
function armedBefore(token: number, { scene, actors, tokens, tree, lexicon }: ParsedContext): ActorMention | null {
  if (!scene.parsed || !tree.deprel(token).startsWith('nsubj') || tree.head(token) < 0) return null
  if (!lexicon.senses(tree.lemma(tree.head(token)), 'v').some(({ type }) => type === 'CONTROL' || type === 'ASSAULT'))
    return null
  const first = scene.bounds[tokens[token]!.sentence]!
  for (let i = token - 1; i >= first; i--) {
    const actor = scene.actorAt[i]! >= 0 ? actors[scene.actorAt[i]!]! : null
    if (actor && !actor.part && fighting.has(actor.sector) && /s$/.test(scene.lower[i]!)) return actor
  }
  return null
}

const fighting = new Set(['MIL', 'REB', 'PRM', 'UAF'])

function isArgument(token: number, { scene, tree }: ParsedContext): boolean {
  return scene.parsed && /^(?:obj|iobj|obl)/.test(tree.deprel(token))
}

/** "The airport was closed when [it] was hit": what goes on from a thing that is nobody. */
function isOfThing(token: number, { scene, tree, tokens, references }: ParsedContext): boolean {
  if (!scene.parsed || !tree.deprel(token).startsWith('nsubj')) return false
  const over = tree.subjectAbove(token)
  return (
    over >= 0 &&
    over < token &&
    scene.actorAt[over]! < 0 &&
    !(scene.referenceAt[over]! >= 0 && references[scene.referenceAt[over]!]!.actor !== null) &&
    tree.tags[over]!.upos === 'NOUN' &&
    /^\p{Ll}{3,}$/u.test(tokens[over]!.text)
  )
}

/** Whoever speaks, and no one told of. */
const ourselves = new Set(['we', 'us', 'i'])
const relative = new Set(['who', 'whom', 'which', 'that'])
const objects = new Set(['them', 'him'])

/** "Iraq said [it] would …": who speaks right before the pronoun; null when nobody does. */
function speakerBefore(token: number, { scene, actors, tokens, lexicon }: ParsedContext): ActorMention | null {
  let at = token - 1
  if (scene.lower[at] === 'that') at--
  const { sentence } = tokens[token]!
  const heard = lexicon.forms(scene.lower[at] ?? '').some((f) => f.pos === 'v' && lexicon.cue(f.lemma, 'v') !== null)
  if (!heard) return null
  for (let i = at - 1; i >= 0 && at - i < 8 && tokens[i]!.sentence === sentence; i--) {
    if (scene.lower[i] === ',' || scene.lower[i] === 'and') return null
    const actor = scene.actorAt[i]! >= 0 ? actors[scene.actorAt[i]!]! : null
    if (actor && !actor.part) return inner.has(scene.lower[firstTokenOf(i, scene.actorAt) - 1] ?? '') ? null : actor
  }
  return null
}

/** First token of the mention that a token stands in. */
export function firstTokenOf(token: number, actorAt: Int32Array): number {
  let first = token
  while (first > 0 && actorAt[first - 1] === actorAt[token]) first--
  return first
}

function lastTokenOf(token: number, actorAt: Int32Array): number {
  let last = token
  while (actorAt[last + 1] === actorAt[token]) last++
  return last
}

/** The word before a mention and its article. */
function beforePhrase(token: number, { actorAt, lower }: ParsedContext['scene']): number {
  let before = firstTokenOf(token, actorAt) - 1
  while (before > 0 && articles.has(lower[before]!)) before--
  return before
}

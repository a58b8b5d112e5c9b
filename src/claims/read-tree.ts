import type { EventType } from '../model/claim.js'
import type { Frame, Phrase, Rejection, Slot, Trigger } from '../model/frame.js'
import type { Lexicon, Sense } from '../model/lexicon.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import type { Tree } from '../model/tree.js'
import { isOfWar } from './concern.js'
import { type Context, contextLayers } from './context.js'
import { findTriggers, type Seen } from './find-triggers.js'
import { chooseSense, chooseVerb, countedHead, hasKind, isOtherwise, kindsAt, nounLemma } from './kinds.js'
import { polarityWith } from './omission.js'
import { ownAmount } from './subsets.js'
import { burnt, insideTrigger, isPerson, wantsThing, wantsVictim } from './suffered.js'
import { isPointedTo, isTold } from './told.js'
import { type Mood, MoodReader, polarityOf } from './tree/mood.js'
import { isPassive, joinedTo, measured, nounSlots, verbSlots } from './tree/slots.js'

/** The first reader: role patterns of the lexicon over the dependency tree, each slot as sure as the arcs it rests on. */
export const readTree = stage({
  name: 'read-tree',
  needs: [...contextLayers, 'tree', 'rejections'],
  gives: ['treeFrames', 'rejections'],
  run(layers, know) {
    const { scene, sentences, blocks, tree } = layers
    if (!scene.parsed) return { treeFrames: [], rejections: layers.rejections }
    const context: Context = { ...layers, lexicon: know.lexicon }
    const moods = new MoodReader(tree, context)
    const treeFrames: Frame[] = []
    const rejections: Rejection[] = [...layers.rejections]
    for (const [s, sentence] of sentences.entries()) {
      const kind = blocks[sentence.block]?.kind
      if (kind === 'boilerplate' || kind === 'byline') continue
      const first = scene.bounds[s]!
      const last = scene.bounds[s + 1]!
      for (const trigger of findTriggers(
        seenIn(tree, first, last, context),
        scene.lower,
        first,
        know.lexicon,
        scene.timeAt,
      )) {
        const read = readOne({ trigger, first, last, tree, moods, context })
        if (typeof read === 'string') rejections.push({ trigger, reader: 'tree', why: read })
        else treeFrames.push(...(read.sense.pos === 'v' ? byObject(read, tree, context) : [read]))
      }
    }
    return { treeFrames, rejections }
  },
})

/** "Prohibition" in the name of a known party, "Organisation for the Prohibition of Chemical Weapons". */
function isOfName(token: number, { scene, actors, tokens }: Context): boolean {
  const mention = scene.actorAt[token]! >= 0 ? actors[scene.actorAt[token]!]! : null
  return mention?.actor != null && mention.start < tokens[token]!.start && /^\p{Lu}/u.test(tokens[token]!.text)
}

/** Words as the tagger sees them; participles that only describe a noun count as adjectives where the lexicon has one. */
function seenIn(tree: Tree, first: number, last: number, context: Context): Seen[] {
  const { scene, lexicon } = context
  const seen: Seen[] = []
  for (let i = first; i < last; i++) {
    const { upos, xpos } = tree.tags[i]!
    const lower = scene.lower[i]!
    const lemma = tree.lemma(i)
    const named =
      (upos === 'PROPN' &&
        (scene.actorAt[i]! >= 0 || scene.placeAt[i]! >= 0 || scene.nameAt[i]! >= 0 || scene.equipmentAt[i]! >= 0)) ||
      (upos === 'NOUN' && isOfName(i, context))
    const hyphen = scene.lower[i - 1] === '-' && i > first
    // "the internally displaced": people, not what somebody did to them
    const people = xpos === 'VBN' && tree.child(i, 'det') >= 0
    if (named || people) seen.push({ pos: 'X', lemma: lower })
    else if (
      (upos === 'VERB' || upos === 'ADJ') &&
      ((tree.deprel(i) === 'amod' && joinedTo(tree, i, tree.head(i)) < 0) || hyphen || upos === 'ADJ') &&
      (lexicon.senses(lower, 'a').length || lexicon.senses(`-${lower}`, 'a').length)
    ) {
      seen.push({ pos: 'ADJ', lemma: lower })
    } else if (upos === 'VERB' && !lexicon.senses(lemma, 'v').length && lexicon.senses(lower, 'a').length) {
      // "was pronounced deceased"
      seen.push({ pos: 'ADJ', lemma: lower })
    } else if (upos === 'ADJ' && tree.child(i, 'aux:pass') >= 0 && lexicon.forms(lower).some((f) => f.pos === 'v')) {
      // "were burnt alive"
      seen.push({ pos: 'VERB', lemma: lexicon.forms(lower).find((f) => f.pos === 'v')!.lemma })
    } else if (isActing(i, tree, lexicon)) seen.push({ pos: 'NOUN', lemma: lower })
    else if (upos === 'NOUN' || upos === 'PROPN')
      seen.push({ pos: 'NOUN', lemma, form: /S$/.test(xpos) ? 'plural' : null })
    else seen.push({ pos: upos, lemma })
  }
  return seen
}

/** "[Fighting] broke out between two militias": a noun that a tagger takes for a verb. */
const isActing = (token: number, tree: Tree, lexicon: Lexicon): boolean =>
  tree.tags[token]!.xpos === 'VBG' &&
  // "withdrew under [shelling] by the rebels"
  (/^nsubj/.test(tree.deprel(token)) || (tree.deprel(token) === 'advcl' && amid.test(tree.mark(token)))) &&
  tree.child(token, 'obj') < 0 &&
  lexicon.senses(tree.lower[token]!, 'n').length > 0

const amid = /^(?:under|amid|despite|during|following)$/

/** A trigger in its sentence, tokens `[first, last)`, with whom to ask about it. */
interface Predicate {
  readonly trigger: Trigger
  readonly first: number
  readonly last: number
  readonly tree: Tree
  readonly moods: MoodReader
  readonly context: Context
}

/** The frame of a predicate, or why it has none. */
function readOne(predicate: Predicate): Frame | string {
  const { trigger, tree } = predicate
  if (trigger.pos === 'v') return readVerb(predicate)
  if (trigger.pos === 'a') return readAdjective(predicate)
  if (/^(compound|flat|amod)/.test(tree.deprel(trigger.head))) return 'it only describes another noun'
  return readNoun(predicate)
}

function readVerb(predicate: Predicate): Frame | string {
  const { tree, moods, context } = predicate
  // "given aid workers until Friday" gives no aid
  const cut = tree.deprel(predicate.trigger.last - 1) === 'compound' && tree.head(predicate.trigger.last - 1)
  const trigger =
    cut !== false &&
    cut >= predicate.trigger.last &&
    predicate.trigger.lemma.includes(' ') &&
    !predicate.trigger.lemma.endsWith(' to death') &&
    kindsAt(cut, context).has('person')
      ? { ...predicate.trigger, last: predicate.trigger.head + 1, lemma: predicate.trigger.lemma.split(' ')[0]! }
      : predicate.trigger
  // "is in rebel hands": what "is" stands with hangs on the noun
  const head = tree.deprel(trigger.head) === 'cop' ? tree.head(trigger.head) : trigger.head
  const { slots, rules } = verbSlots(tree, head, context.lexicon)
  // "shot and killed his brother": what both verbs share hangs on the second
  if (trigger.lemma.includes(' and ') && !slots.some((s) => s.name === 'obj' && s.phrase.head >= trigger.last))
    slots.push(
      ...verbSlots(tree, trigger.last - 1, context.lexicon).slots.filter(
        (s) => s.name === 'obj' && (s.phrase.head >= trigger.last || !slots.some((own) => own.name === 'obj')),
      ),
    )
  if (rules.includes('F3') && !rules.includes('F2')) undoGap(trigger, slots, context)
  const between = insideTrigger(trigger, context)
  // "set [the mosque] alight": a tree may take the last word of the trigger for the object, and what stands before it for its part
  if (between && burnt.test(trigger.lemma)) {
    const state = slots.findIndex((s) => s.name === 'obj' && s.phrase.head === trigger.last - 1)
    if (state >= 0) slots.splice(state, 1)
  }
  if (between && !slots.some((s) => s.name === 'obj')) slots.push({ name: 'obj', phrase: between, p: 0.7 })
  // "hacked to death [35 miners]": a tree hangs on the last word of the trigger whom it befell
  for (const s of slots.filter(({ phrase: { first, head } }) => first < trigger.last && head >= trigger.last))
    if (s.phrase.first > trigger.head && s.name !== 'clause' && s.name !== 'xcomp')
      slots[slots.indexOf(s)] = { name: 'obj', phrase: { ...s.phrase, first: trigger.last }, p: s.p }
  const particle = particles.exec(trigger.lemma)?.[1]
  if (particle && !slots.some((s) => s.name === 'obj')) {
    const after = slots.filter((s) => s.name === particle && s.phrase.first >= trigger.last)
    for (const s of after) (s as { name: string }).name = 'obj'
    if (after.length > 0) rules.push('F12')
  }
  for (const s of slots.filter((s) => s.name === 'obj' && hasItsOwn(tree, trigger, s.phrase, context)))
    slots.splice(slots.indexOf(s), 1)
  if (rules.includes('F4') && context.lexicon.senses(trigger.lemma, 'v').some(({ type }) => helping.has(type)))
    takeHelped(tree, head, slots, context)
  if (isSuffered(tree, trigger, slots, rules, context)) {
    for (const s of slots) if (s.name === 'subj') (s as { name: string }).name = 'obj'
    rules.push('F11')
  }
  const describes = tree.deprel(trigger.head) === 'amod' && joinedTo(tree, trigger.head, tree.head(trigger.head)) < 0
  const within: Slot[] = []
  // what hangs on a noun that belongs to the trigger itself: "take control of the town"
  for (let i = trigger.first; i < trigger.last; i++) {
    if (i === trigger.head) continue
    // "threatened to kill [them]"
    const object = tree.tags[i]!.upos === 'VERB' ? tree.child(i, 'obj') : -1
    if (object >= trigger.last && !slots.some((s) => s.name === 'obj'))
      for (const one of tree.conjuncts(object)) slots.push({ name: 'obj', phrase: tree.phrase(one), p: tree.p(one) })
    // "refused to hand over the men [to the government]"
    if (tree.tags[i]!.upos === 'VERB')
      for (const c of tree.children(i))
        if (c >= trigger.last && tree.deprel(c) === 'obl' && tree.preposition(c) === 'to')
          slots.push({ name: 'to', phrase: tree.phrase(c), p: tree.p(c) })
    if (tree.tags[i]!.upos !== 'NOUN') continue
    for (const c of tree.children(i)) {
      const preposition = tree.preposition(c)
      if (tree.deprel(c) === 'nmod' && preposition)
        for (const one of tree.conjuncts(c)) slots.push({ name: preposition, phrase: tree.phrase(one), p: tree.p(one) })
      // "fell into [rebel] hands", "is under [the army's] control"
      else if (/^(compound|amod|nmod:poss|nmod:unmarked)$/.test(tree.deprel(c)))
        // "[Iran] test-fired a missile"
        within.push({ name: i < trigger.head ? 'subj' : 'mod', phrase: tree.phrase(c), p: tree.p(c) })
    }
  }
  // "leaving [scores of inmates] dead"
  for (const s of slots)
    if (
      s.name === 'obj' &&
      s.phrase.last >= trigger.last &&
      s.phrase.head > trigger.first &&
      tree.lower[s.phrase.head + 1] === 'of' &&
      tree.tags[trigger.last - 1]!.upos === 'ADJ'
    )
      (s as { phrase: Phrase }).phrase = { ...s.phrase, last: trigger.last - 1 }
  const kept = slots.filter(
    (s) =>
      s.phrase.head < trigger.first ||
      s.phrase.head >= trigger.last ||
      s.name === 'clause' ||
      s.name === 'aside' ||
      (s.name === 'obj' &&
        (tree.lower[s.phrase.head + 1] !== 'of' || s.phrase.last < trigger.last) &&
        isThing(countedHead(s.phrase, context), trigger, context)),
  )
  kept.push(...within)
  const mood = moods.of(head)
  // "would not let them leave": refused, which is an act
  const refused =
    mood.rules.includes('S2') && !asking.has(tree.mark(head))
      ? chooseSense(`not ${trigger.lemma}`, 'v', kept, context)
      : null
  // "were shot at a house" is not "shot at": the preposition of a passive belongs to what follows it
  const called = refused ? null : nameGiven(tree, head, context)
  const named = called && chooseSense(called.lemma, 'v', kept, context)
  if (named) kept.splice(0, kept.length, ...kept.filter((s) => s.phrase.head !== called.head))
  const own =
    refused ??
    named ??
    (prepositional.test(trigger.lemma) && kept.some((s) => s.name === 'obj')
      ? chooseSense(trigger.lemma.split(' ')[0]!, 'v', kept, context)
      : null) ??
    chooseSense(trigger.lemma, 'v', kept, context) ??
    chooseSense(trigger.lemma, 'v', [...kept, ...withObject(trigger, kept)], context) ??
    // "the town fell on Friday" is no "fall on"
    (withPreposition.test(trigger.lemma) && !isOtherwise(trigger.lemma, 'v', kept, context)
      ? chooseSense(trigger.lemma.split(' ')[0]!, 'v', kept, context)
      : chooseVerb(trigger.lemma, kept, context))
  const turned = own ? null : turnedRound(trigger, kept, tree, context)
  const sense = own ?? turned?.sense
  if (!sense) return 'no sense of it fits what stands beside it'
  if (describes) return 'it only describes a noun'
  if (turned) {
    kept.splice(0, kept.length, ...turned.slots)
    rules.push('F15')
  }
  if (sense.roles.get('of') === 'location-holder') kept.push(...ofObject(tree, kept))
  if (sense.roles.has('together') && kept.some((s) => s.name === 'against'))
    for (const s of kept)
      if (s.name === 'with' && fighters.some((kind) => hasKind(s.phrase, kind, context)))
        (s as { name: string }).name = 'together'
  takeObject(trigger, sense, kept)
  takeFromObject(tree, sense, kept, context)
  return makeFrame(
    { ...predicate, trigger },
    {
      sense,
      slots: kept,
      mood: refused ? { ...mood, truth: '+', status: isWilled(tree, head) ? 'actual' : mood.status } : mood,
      under: governorOf(tree, head),
      rules,
    },
  )
}

/** "fought with the army against the rebels": with somebody to fight, who stands behind "with" is on their side. */
const fighters = ['actor', 'armed', 'person']

const helping: ReadonlySet<string> = new Set(['BACKING', 'SUPPORT'])

/**
 * F16 "lost two tanks and 60 men", "captured the base and a radar": objects of which a verb tells different acts are told by
 * frames of their own, each with the objects of its act.
 */
function byObject(frame: Frame, tree: Tree, context: Context): Frame[] {
  const { sense, slots, trigger } = frame
  const inside = trigger.lemma.includes(' ')
  const objects = slots.filter((s) => s.name === 'obj' && (!inside || isJoinedTo(s.phrase.head, trigger, tree)))
  if (objects.length < (inside ? 1 : 2) || !apart.has(sense.type)) return [frame]
  const lemma = trigger.lemma.split(' ')[0]!
  const others = new Map<string, { sense: Sense; objects: Slot[] }>()
  for (const object of objects) {
    const own = chooseSense(lemma, 'v', [...slots.filter((s) => s.name !== 'obj'), object], context)
    if (!own || !apart.has(own.type) || !own.when.some((c) => c.slot === 'obj' && !c.not)) continue
    const isSame = own.type === sense.type && (own.effect === 'killed') === (sense.effect === 'killed')
    if (isSame) continue
    const key = `${own.type} ${own.effect}`
    const group = others.get(key)
    if (group) group.objects.push(object)
    else others.set(key, { sense: own, objects: [object] })
  }
  const taken = new Set([...others.values()].flatMap((group) => group.objects))
  if (taken.size === 0 || (!inside && taken.size === objects.length)) return [frame]
  const without = (some: ReadonlySet<Slot>) => slots.filter((s) => !some.has(s))
  return [
    { ...frame, slots: without(taken) },
    ...[...others.values()].map((group) => ({
      ...frame,
      sense: group.sense,
      slots: [...slots.filter((s) => s.name !== 'obj'), ...group.objects],
      rules: [...frame.rules, 'F16'],
    })),
  ]
}

/** "abandoned their positions and [most of their weapons]": what is joined to the noun of a phrase. */
function isJoinedTo(token: number, { first, last }: Trigger, tree: Tree): boolean {
  const head = tree.deprel(token) === 'conj' ? tree.head(token) : -1
  return head >= first && head < last
}

/** Acts that are told of people, places and things by one verb. */
const apart: ReadonlySet<EventType> = new Set(['LOSS', 'CASUALTY', 'CONTROL', 'ASSAULT', 'COERCE', 'RETREAT'])

/** "called the vote [a sham]": the verb with what something is called, as the lexicon has it. */
function nameGiven(tree: Tree, verb: number, { lexicon }: Context): { lemma: string; head: number } | null {
  if (tree.lemma(verb) !== 'call') return null
  const object = tree.child(verb, 'obj', 'nsubj:pass')
  for (const c of tree.children(verb)) {
    const isName = /^(obj|xcomp|obl:unmarked)$/.test(tree.deprel(c))
    if (c <= verb || c === object || object < 0 || !isName) continue
    const article = tree.child(c, 'det')
    const a = article >= 0 ? `${tree.lower[article]} ` : ''
    const of = tree.lower[c + 1] === 'of' ? ` of ${tree.lower[c + 2]}` : ''
    for (const name of [a + tree.lower[c] + of, `${a}${tree.lower[c - 1]} ${tree.lower[c]}`, a + tree.lower[c]])
      if (lexicon.senses(`call ${name}`, 'v').length > 0) return { lemma: `call ${name}`, head: c }
  }
  return null
}

/** "Rebels did the fighting in Afrin, backed by Turkish guns": behind a comma a place is not who has the help, the subject is. */
function takeHelped(tree: Tree, verb: number, slots: Slot[], context: Context): void {
  if (tree.lower[verb - 1] !== ',') return
  const place = slots.find(
    (s) => s.name === 'obj' && s.phrase.head < verb && context.scene.placeAt[s.phrase.head]! >= 0,
  )
  let above = place ? tree.head(place.phrase.head) : -1
  while (above >= 0 && tree.tags[above]!.upos !== 'VERB') above = tree.head(above)
  const helped = above < 0 ? [] : verbSlots(tree, above, context.lexicon).slots.filter((s) => s.name === 'subj')
  if (helped.length > 0) slots.splice(slots.indexOf(place!), 1, ...helped.map((s) => ({ ...s, name: 'obj' })))
}

/** "has not decided whether it will allow them" refuses nothing. */
const asking = new Set(['if', 'whether'])

/** "will not tolerate", "would not let them": who refuses, refuses now. */
const isWilled = (tree: Tree, verb: number): boolean =>
  [...tree.children(verb)].some((c) => tree.deprel(c) === 'aux' && willing.has(tree.lower[c]!))

const willing = new Set(['will', 'would', "'ll", "'d", 'wo'])

/**
 * F15 "the truce was broken", "relations with Tehran were severed": a verb and its object that tell of one act, told in the
 * passive. What hangs on the object belongs to the act. Null where the noun tells of such an act by itself.
 */
function turnedRound(
  trigger: Trigger,
  slots: readonly Slot[],
  tree: Tree,
  context: Context,
): { readonly sense: Sense; readonly slots: Slot[] } | null {
  const { lexicon } = context
  const object = slots.find((s) => s.name === 'obj' && s.phrase.head < trigger.first)
  if (!object || hasKind(object.phrase, 'person', context)) return null
  const { head } = object.phrase
  const noun = nounLemma(tree.lower[head]!, lexicon)
  const verb = trigger.lemma.split(' ')
  const hung = [...tree.children(head)]
    .filter((c) => tree.deprel(c) === 'nmod')
    .map((c) => ({ name: tree.preposition(c), phrase: tree.phrase(c), p: tree.p(c) }))
  // "the truce": of what kind the act is
  const others = [...slots.filter((s) => s !== object || isOfWar(noun)), ...hung]
  for (const words of lexicon.phrases(verb[0]!)) {
    const rest = words.filter((word) => !articles.has(word)).slice(verb.length)
    // "arms were laid down"
    if (rest.length === 2 && rest[0] === tree.lower[trigger.last] && rest[1] === tree.lower[head]) rest.shift()
    if (!verb.every((word, i) => words[i] === word) || (rest[0] !== noun && rest[0] !== tree.lower[head])) continue
    if (rest.length > 2 || (rest.length === 2 && !others.some((s) => s.name === rest[1]))) continue
    const sense = chooseSense(words.join(' '), 'v', others, context)
    if (sense && !lexicon.senses(noun, 'n').some(({ type }) => type === sense.type)) return { sense, slots: others }
  }
  return null
}

const articles = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her'])

/** "a man who they say killed [a guard]": with an object behind the verb, the noun before the pronoun did it. */
function undoGap({ first, last }: Trigger, slots: Slot[], { scene }: Context): void {
  if (!slots.some((s) => s.name === 'obj' && s.phrase.first >= last)) return
  const gap = slots.findIndex((s) => s.name === 'obj' && s.phrase.head < first)
  if (gap < 0 || !scene.lower.slice(slots[gap]!.phrase.head, first).includes('who')) return
  const doer = { ...slots[gap]!, name: 'subj' }
  slots.splice(0, slots.length, ...slots.filter((s, i) => i !== gap && s.name !== 'subj'), doer)
}

function readNoun(predicate: Predicate): Frame | string {
  const { trigger, tree, moods, context } = predicate
  const isSomebody = (token: number) => {
    const kinds = kindsAt(token, context)
    const { scene, actors } = context
    if (scene.placeAt[token]! >= 0 || (scene.actorAt[token]! >= 0 && actors[scene.actorAt[token]!]!.actor)) return true
    // "a minor injury", "an official visit", "suspected attacks" say of what kind, not whose
    if (/^(ADJ|VERB)$/.test(tree.tags[token]!.upos)) return false
    if (kinds.has('actor')) return true
    return kinds.has('armed') || kinds.has('police') || kinds.has('civilian')
  }
  const {
    slots: all,
    rules,
    carrier,
  } = nounSlots(tree, trigger.head, (t) => isSomebody(t) || isTarget(t, predicate), context.lexicon)
  const sense = chooseSense(trigger.lemma, 'n', all, context)
  if (!sense) return 'no sense of it fits what stands beside it'
  if (all.some((s) => sense.roles.get(s.name) === 'recipient') && !all.some((s) => sense.roles.get(s.name) === 'actor'))
    all.push(...foughtBy(tree, trigger.head, sense, context))
  const slots = all.flatMap((slot) => {
    if (slot.name !== 'mod') return [slot]
    // "a military operation": an adjective of the trigger itself is nobody
    if (
      slot.phrase.head >= trigger.first &&
      slot.phrase.head < trigger.last &&
      tree.tags[slot.phrase.head]!.upos === 'ADJ'
    )
      return []
    if (sense.roles.has('target') && isTarget(slot.phrase.head, predicate)) return [{ ...slot, name: 'target' }]
    return isSomebody(slot.phrase.head) ? [slot] : []
  })
  const counted =
    !!ownAmount({ trigger, sense }, 'casualties', context) ||
    // "40 abductions", "three air strikes", "after deadly strikes"
    (sense.type === 'ASSAULT' &&
      [...tree.children(trigger.head)].some((c) => tree.deprel(c) === 'nummod' || deadly.has(tree.lower[c]!)))
  // a compound alone says which bombing is meant, not that there was one: "since the mosque bombing"
  const telling = slots.filter(({ name }) => name !== 'target')
  if (!isTold(sense, telling, rules.includes('F9'), context, counted)) {
    if (!isPointedTo(sense, trigger.first, context)) return 'a bare noun: nobody does it, suffers it or carries it out'
    rules.push('F13')
  }
  return makeFrame(predicate, {
    sense,
    slots,
    mood: asEnded(
      sense,
      announcedAs(sense, moods.of(topOf(tree, trigger)), moods, tree, trigger.head),
      carrier < 0 ? '' : tree.lemma(carrier),
    ),
    under: governorOf(tree, measured(tree, trigger.head)),
    rules,
  })
}

/** "[Rebels] entered the town after clashes with the army": armed men of whom a fight is told beside what they did fought it. */
function foughtBy(tree: Tree, noun: number, { roles, type }: Sense, context: Context): Slot[] {
  if (type !== 'ASSAULT' || roles.get('with') !== 'recipient' || roles.get('between') !== 'actor') return []
  let at = noun
  while (tree.deprel(at) === 'nmod' && tree.preposition(at) === 'of') at = tree.head(at)
  if (tree.deprel(at) !== 'obl' || !beside.has(tree.preposition(at)) || isPassive(tree, tree.head(at))) return []
  const { slots } = verbSlots(tree, tree.head(at), context.lexicon)
  return slots
    .filter((s) => s.name === 'subj' && hasKind(s.phrase, 'armed', context))
    .map((s) => ({ ...s, name: 'by' }))
}

const beside = new Set(['after', 'amid', 'during', 'following', 'in'])

/** "lack of police action": the word of a trigger on which its others hang. */
function topOf(tree: Tree, { first, last, head }: Trigger): number {
  let top = head
  while (tree.head(top) >= first && tree.head(top) < last) top = tree.head(top)
  return top
}

const deadly = new Set(['deadly', 'fatal', 'lethal'])

/** "announced the capture of Idlib", "announced the arrest of two men": what is announced as news has happened. */
function announcedAs({ type, mode, effect }: Sense, mood: Mood, moods: MoodReader, tree: Tree, noun: number): Mood {
  const verb = tree.head(noun)
  if (mood.status !== 'planned' || verb < 0 || tree.lemma(verb) !== 'announce') return mood
  const { xpos } = tree.tags[verb]!
  // "went on air to announce the capture"
  const wentTo = xpos === 'VB' && tree.deprel(verb) === 'advcl' && moods.of(verb).truth === '+'
  if (!/^VB[DNZ]$/.test(xpos) && !wentTo) return mood
  return news.has(type) || effect === 'killed' || mode === 'arrest' || mode === 'resign'
    ? { ...mood, truth: '+', status: 'actual' }
    : mood
}

/** "The truce collapsed within hours": it is none. */
const asEnded = ({ mode }: Sense, mood: Mood, carrier: string): Mood =>
  mode === 'ceasefire' && mood.truth === '+' && ending.has(carrier) ? { ...mood, truth: '-' } : mood

const ending = new Set(['collapse', 'crumble', 'unravel', 'expire', 'lapse', 'fail', 'disintegrate'])

const news: ReadonlySet<string> = new Set(['CONTROL', 'CASUALTY', 'LOSS'])

/** "the embassy siege", "a convoy ambush": what stands still before a noun of force was hit by it and did not do it. */
function isTarget(token: number, { tree, context, trigger }: Predicate): boolean {
  if (token >= trigger.first && token < trigger.last) return false
  if (tree.tags[token]!.upos !== 'NOUN' || context.scene.placeAt[token]! >= 0) return false
  const kinds = kindsAt(token, context)
  return kinds.has('building') || kinds.has('place')
}

/**
 * F11 "A man shot in the leg was taken to hospital", "Two killed in raid": a past form of a verb of harm that has somebody
 * before it and nobody after it tells what befell them.
 */
function isSuffered(
  tree: Tree,
  { head, lemma, last }: Trigger,
  slots: readonly Slot[],
  rules: readonly string[],
  context: Context,
): boolean {
  const xpos = tree.lower[head] === tree.lemma(head) ? tree.tags[head]!.xpos : formOf(tree, head, context)
  if ((xpos !== 'VBD' && xpos !== 'VBN') || tree.child(head, 'aux') >= 0 || rules.includes('F3')) return false
  const beyond = slots.filter((s) => s.name !== 'clause' || s.phrase.head >= last)
  if (beyond.some((s) => s.name === 'obj' || s.name === 'clause' || s.name === 'aside')) return false
  const subject = slots.find((s) => s.name === 'subj')
  // "12 migrants shot at border"
  if (subject && lemma === 'shoot at' && slots.some((s) => s.name === 'at' && isLine(s.phrase.head, context)))
    return hasKind(subject.phrase, 'civilian', context) && !hasKind(subject.phrase, 'armed', context)
  // "made off with [forty pupils]" has its object behind its preposition
  if (!subject || withObject({ lemma, last }, slots).length > 0) return false
  // "Ural truck abandoned"; "men were beaten and their radios confiscated"
  const joined = tree.deprel(head) === 'conj' && isPassive(tree, tree.head(head))
  if (wantsThing(lemma, subject.phrase, context, xpos !== 'VBN' && !joined)) return true
  return wantsVictim(lemma, context) && isPerson(subject.phrase, lemma, context)
}

const isLine = (token: number, { scene, lexicon }: Context): boolean =>
  /^(?:border|frontier)$/.test(scene.lower[token]!) || lexicon.classes(scene.lower[token]!).has('road')

/** A headline tells in the present: its past forms ("Convoy ambushed near Gao") are passive. */
function formOf(tree: Tree, verb: number, { scene, tokens }: Context): string {
  const { xpos } = tree.tags[verb]!
  const last = scene.lower[scene.bounds[tokens[verb]!.sentence + 1]! - 1]!
  const isHeadline = !/^[.!?"”:]$/.test(last)
  return isHeadline && /^VB[DP]$/.test(xpos) && tree.deprel(verb) !== 'conj' ? 'VBN' : xpos
}

/** "Man killed, [8 others] wounded": behind a comma or "and", what a second word of harm describes is no object of the first. */
function hasItsOwn(tree: Tree, { last }: Trigger, { first, head }: Phrase, context: Context): boolean {
  const apart = context.scene.lower[first - 1]
  if (first < last || (apart !== ',' && apart !== 'and' && apart !== ';')) return false
  return [...tree.children(head)].some(
    (c) => tree.deprel(c) === 'acl' && tree.tags[c]!.xpos === 'VBN' && wantsVictim(tree.lemma(c), context),
  )
}

/** "set light to [forty houses]": what follows a preposition that belongs to the trigger is its object. */
function withObject({ lemma, last }: Pick<Trigger, 'lemma' | 'last'>, slots: readonly Slot[]): Slot[] {
  const preposition = lemma.slice(lemma.lastIndexOf(' ') + 1)
  if (slots.some((s) => s.name === 'obj')) return []
  return slots.filter((s) => s.name === preposition && s.phrase.first >= last).map((s) => ({ ...s, name: 'obj' }))
}

/** "purged the town of [rebels]": what a tree hangs on the object. */
function ofObject(tree: Tree, slots: readonly Slot[]): Slot[] {
  const object = slots.find((s) => s.name === 'obj')
  if (!object) return []
  return [...tree.children(object.phrase.head)]
    .filter((c) => tree.deprel(c) === 'nmod' && tree.preposition(c) === 'of')
    .map((c) => ({ name: 'of', phrase: tree.phrase(c), p: tree.p(c) }))
}

/** Gives a sense the object that its roles ask for, where only the preposition of its trigger names it. */
function takeObject(trigger: Trigger, { roles }: Sense, slots: Slot[]): void {
  if (!roles.has('obj') || roles.get('subj') === 'victim') return
  slots.push(
    ...withObject(
      trigger,
      slots.filter((s) => !roles.has(s.name) || s.name === 'obj'),
    ),
  )
}

/**
 * "received 31 tanks [from Washington]", "handed over the remains of a soldier [to the Red Cross]", "called off talks [with
 * the rebels]": a tree may hang on what is given, taken or broken off who gives it, gets it or shares in it.
 */
function takeFromObject(tree: Tree, { roles }: Sense, slots: Slot[], context: Context): void {
  for (const [preposition, allowed] of shared) {
    if (!allowed.has(roles.get(preposition) ?? '') || slots.some((s) => s.name === preposition)) continue
    for (const { phrase } of slots.filter((s) => s.name === 'obj')) {
      if (preposition !== 'from' && hasKind(phrase, 'person', context)) continue
      for (const c of hungOn(tree, phrase.head, preposition))
        for (const one of tree.conjuncts(c)) slots.push({ name: preposition, phrase: tree.phrase(one), p: tree.p(one) })
    }
  }
}

const shared: readonly (readonly [preposition: string, roles: ReadonlySet<string>])[] = [
  ['from', new Set(['supplier', 'location-holder'])],
  ['to', new Set(['recipient', 'actor'])],
  ['with', new Set(['recipient', 'actor'])],
]

/** Phrases with the preposition that hang on a noun or on what follows its "of". */
function hungOn(tree: Tree, noun: number, preposition: string): number[] {
  return [...tree.children(noun)].flatMap((c) => {
    if (tree.deprel(c) !== 'nmod') return []
    const own = tree.preposition(c)
    return own === preposition ? [c] : own === 'of' ? hungOn(tree, c, preposition) : []
  })
}

/** An object that stands between a verb and its particle is still its object: "shot the drone down", "put talks on hold". */
function isThing(token: number, { lemma }: Trigger, context: Context): boolean {
  const kinds = kindsAt(token, context)
  return (
    things.some((kind) => kinds.has(kind)) ||
    (acts.some((kind) => kinds.has(kind)) && !lemma.split(' ').some((word) => word === context.scene.lower[token]))
  )
}

const things = ['actor', 'person', 'place', 'equipment', 'building', 'goods']
const acts = ['talk', 'accord', 'relation', 'relief', 'arms']

/** Verbs with a particle that the tree may take for a preposition: "left [behind] tanks". */
const particles = /^\w+ (behind|down|up|out|off|over|away|back)$/

/** A verb with nothing but a preposition or particle after it. */
const withPreposition = /^\w+ (at|on|into|upon|against|to|in|from|for|with|of|over|near)$/
const prepositional = /^\w+ (at|on|into|upon|against)$/

/** F10 a participle or adjective and the noun it describes: "the destroyed tank", "were wounded", "Turkish-backed forces". */
function readAdjective(predicate: Predicate): Frame | string {
  const { trigger, first, tree, moods, context } = predicate
  const { head } = trigger
  const slots: Slot[] = []
  const relation = tree.deprel(head)
  // "a burnt-out tank", cut in three, may hang on its own last part
  const described =
    tree.head(head) < trigger.last && tree.head(head) > head ? tree.head(tree.head(head)) : tree.head(head)
  if ((relation === 'amod' || relation === 'acl') && described >= 0)
    slots.push({ name: 'head', phrase: tree.phrase(described), p: tree.p(head) })
  // "leaving a woman and her children [dead]": both
  const joined = described >= 0 && described < head && tree.deprel(described) === 'conj' ? tree.head(described) : -1
  if (joined >= 0 && harmed.has(trigger.lemma) && tree.deprel(joined) === 'obj')
    slots.push({ name: 'head', phrase: tree.phrase(joined), p: tree.p(head) })
  // "were found dead", "are feared missing": whom the verb before it is about
  if (relation === 'xcomp') {
    const { slots: governor } = verbSlots(tree, tree.head(head), context.lexicon)
    const about = governor.filter((s) => s.name === 'obj')
    for (const s of about.length > 0 ? about : governor.filter((s) => s.name === 'subj'))
      if (s.phrase.head !== head) slots.push({ ...s, name: 'head' })
  }
  for (const one of harmed.has(trigger.lemma) ? namedAs(tree, head) : [])
    slots.push({ name: 'head', phrase: tree.phrase(one), p: tree.p(head) })
  for (const c of tree.children(head)) {
    const dependent = tree.deprel(c)
    if (dependent === 'nsubj' || dependent === 'nsubj:pass') {
      for (const one of tree.conjuncts(c)) slots.push({ name: 'head', phrase: tree.phrase(one), p: tree.p(c) })
    } else if (
      trigger.lemma.startsWith('-') &&
      c < head &&
      /^(amod|advmod|obl|compound|nsubj|obl:npmod|obl:unmarked|nmod)/.test(dependent)
    ) {
      slots.push({ name: 'mod', phrase: tree.phrase(c), p: tree.p(c) })
    } else if (dependent === 'obl' || dependent === 'obl:agent') {
      slots.push({ name: tree.preposition(c), phrase: tree.phrase(c), p: tree.p(c) })
    }
  }
  // "left four dead and [three] missing": the number before it, where the tree joins it to something else
  if (!slots.some((s) => s.name === 'head') && head > first && context.scene.quantityAt[head - 1]! >= 0)
    slots.push({ name: 'head', phrase: { first: head - 1, last: head, head: head - 1 }, p: 0.7 })
  if (trigger.lemma.startsWith('-') && !slots.some((s) => s.name === 'mod') && head - 2 >= first) {
    slots.push({ name: 'mod', phrase: { first: head - 2, last: head - 1, head: head - 2 }, p: 0.7 })
  }
  const sense = chooseSense(trigger.lemma, 'a', slots, context)
  if (!sense) return 'no sense of it fits what stands beside it'
  if (!slots.some((s) => s.name === 'head')) return 'nothing it describes'
  // "a camp for displaced families": who they are, unless all is about them
  if (sense.type === 'DISPLACE' && relation === 'amod' && !/^nsubj/.test(tree.deprel(described)))
    return 'it only describes a noun'
  // "train the rebels allied with it": whatever is done to them
  const isDescribed = relation === 'amod' || (relation === 'acl' && sense.type === 'BACKING')
  const mood = isDescribed ? certainMood : moods.of(head)
  return makeFrame(predicate, { sense, slots, mood, under: null, rules: ['F10'] })
}

const harmed = new Set(['dead', 'wounded', 'injured', 'missing'])

/** Who they are: "the dead included [a chief]", "among the dead was [a nurse]", "[nine] of the dead are fighters", "there are dead among [the guards]". */
function namedAs(tree: Tree, adjective: number): readonly number[] {
  const head = tree.head(adjective)
  const relation = tree.deprel(adjective)
  // "the dead included [a chief]"
  if (relation === 'nsubj' && tree.lemma(head) === 'include')
    return [...tree.children(head)].filter((c) => tree.deprel(c) === 'obj').flatMap((c) => tree.conjuncts(c))
  if (relation === 'nsubj' && tree.child(head, 'expl') >= 0)
    return [...tree.children(head)].filter((c) => tree.preposition(c) === 'among')
  if (relation !== 'nmod') return []
  if (tree.preposition(adjective) === 'among' && tree.child(head, 'cop') >= 0) return tree.conjuncts(head)
  const isPart =
    tree.preposition(adjective) === 'of' && tree.tags[head]!.upos === 'NUM' && tree.deprel(head) === 'nsubj'
  return isPart && tree.child(tree.head(head), 'cop') >= 0 ? [head] : []
}

/** The predicate whose complement or object a word is, -1 as null when it stands by itself. */
function governorOf(tree: Tree, token: number): number | null {
  const head = tree.head(token)
  if (head < 0) return null
  const relation = tree.deprel(token)
  if (relation === 'conj') return governorOf(tree, head)
  // "fired rockets after the killing of their leader": what went before is no content
  if (relation === 'obl' && past.has(tree.preposition(token))) return null
  if (/^(xcomp|ccomp|csubj|obj|obl|nmod|nsubj:pass)/.test(relation)) return head
  if (relation === 'acl' && tree.mark(token)) return head
  return /^advcl/.test(relation) && tree.mark(token) === 'to' ? head : null
}

const past = new Set(['after', 'before', 'during', 'following', 'since', 'amid', 'despite', 'until'])

const certainMood: Mood = { truth: '+', status: 'actual', hedged: false, strength: 1, modality: null, rules: [] }

/** What was read of a predicate. */
interface Found extends Pick<Frame, 'sense' | 'slots' | 'under' | 'rules'> {
  readonly mood: Mood
}

function makeFrame({ trigger, first, last }: Predicate, { sense, slots, mood, under, rules }: Found): Frame {
  let from = trigger.first
  let to = trigger.last
  for (const { name, phrase } of slots) {
    if (name === 'clause' || name === 'aside' || name === 'xcomp') continue
    from = Math.min(from, phrase.first)
    to = Math.max(to, phrase.last)
  }
  const used = slots.filter((s) => sense.roles.has(s.name))
  const arcs = used.length ? used.reduce((sum, s) => sum + s.p, 0) / used.length : 0.6
  return {
    reader: 'tree',
    trigger,
    sense,
    slots,
    // "no evidence that they bombed it": nobody says that they did
    status: mood.truth === 'o' && mood.status === 'actual' ? 'conditional' : mood.status,
    polarity: polarityWith(sense, polarityOf(mood)),
    hedged: mood.hedged,
    modality: mood.modality,
    under,
    clause: { first: Math.max(first, from), last: Math.min(last, to), head: trigger.head },
    p: Math.round((0.35 + 0.55 * arcs) * 1000) / 1000,
    rules: [...new Set([...rules, ...mood.rules])],
  }
}

export const rules: readonly Rule[] = [
  { id: 'F1', what: 'subject and object of an active verb', example: 'Rebels attacked the base.' },
  {
    id: 'F2',
    what: 'passive: its subject is the object, "by" names the actor',
    example: 'The base was attacked by rebels.',
  },
  { id: 'F3', what: 'relative clause: the noun before it fills the gap', example: 'the rebels who attacked the base' },
  {
    id: 'F4',
    what: 'reduced relative: a participle after or before its noun',
    example: 'a drone operated by the army',
  },
  {
    id: 'F5',
    what: 'control: the verb under "force", "fail", "attempt" takes its subject from it',
    example: 'forced the army to retreat',
  },
  { id: 'F6', what: 'joined verbs share subject and agent', example: 'Rebels entered the town and burned houses.' },
  {
    id: 'F7',
    what: 'a participle clause shares the subject of its clause',
    example: 'After capturing the airport, rebels moved on.',
  },
  {
    id: 'F8',
    what: 'event noun with its actor or object in its own phrase',
    example: 'the capture of the town by rebels',
  },
  { id: 'F9', what: 'event noun carried by a light verb', example: 'The army carried out strikes on the port.' },
  { id: 'F10', what: 'participle or adjective and the noun it describes', example: 'a destroyed tank' },
  {
    id: 'F11',
    what: 'past form of a verb of harm with nobody after it: who stands before it suffered it',
    example: 'Two men shot in a market are in hospital.',
  },
  {
    id: 'F12',
    what: 'a verb with its particle, taken for a preposition: what follows is its object',
    example: 'Fighters left behind tanks and howitzers.',
  },
  {
    id: 'F13',
    what: 'act of force that a bare noun points to, in a sentence that tells of force besides',
    example: 'Two were killed in the raid.',
  },
  {
    id: 'F14',
    what: 'who is told along with those who suffer it, or together with who does it, shares their part',
    example: 'He was killed along with his mother.',
  },
  {
    id: 'F15',
    what: 'a verb and its object that tell of one act, turned into the passive',
    example: 'The truce was broken by both sides.',
  },
  {
    id: 'F16',
    what: 'objects of which one verb tells different acts: a claim for each act',
    example: 'The army lost two tanks and 60 men.',
  },
  { id: 'S1', what: 'modal verb: planned or conditional', example: 'will attack; could attack' },
  { id: 'S2', what: 'negation', example: 'did not attack; no troops were sent' },
  { id: 'S3', what: 'progressive present: ongoing', example: 'are shelling the town' },
  { id: 'S4', what: 'hedge', example: 'reportedly attacked' },
  { id: 'S5', what: 'condition', example: 'if rebels capture the town' },
  { id: 'S6', what: 'purpose', example: 'moved north to attack the town' },
  { id: 'S7', what: 'complement of a word that implies, denies or leaves open', example: 'failed to reach the city' },
  { id: 'S8', what: 'question', example: 'Did the army attack?' },
  { id: 'S9', what: 'joined to a predicate whose helper it shares', example: 'will attack and destroy' },
  { id: 'S10', what: 'imperative', example: 'Stop the war.' },
  {
    id: 'S12',
    what: 'infinitive of a noun or for a subject: open',
    example: 'a chance to leave; it was easy to leave',
  },
  { id: 'S13', what: 'set aside: "without", "instead of", "rather than"', example: 'withdrew without firing a shot' },
  { id: 'S14', what: 'what an adjective says of an event noun', example: 'a failed assault; the alleged attack' },
]

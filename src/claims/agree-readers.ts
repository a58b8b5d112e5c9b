import type { EventType } from '../model/claim.js'
import type { AgreedFrame, Frame, Slot } from '../model/frame.js'
import type { Rule } from '../model/rule.js'
import type { Scene } from '../model/scene.js'
import { stage } from '../model/stage.js'
import type { Token } from '../model/text.js'
import type { Tree } from '../model/tree.js'
import { sayings } from './told.js'

/**
 * Hears both readers. One predicate seen by both with one type is surer than either alone; where they differ in type or
 * in who acted, the tree's reading stands and the difference becomes a doubt for review.
 */
export const agreeReaders = stage({
  name: 'agree-readers',
  needs: ['treeFrames', 'chunkFrames', 'scene', 'tokens', 'sentences', 'blocks', 'tree'],
  gives: ['frames'],
  run({ treeFrames, chunkFrames, scene, tokens, sentences, blocks, tree }) {
    const others = new Map(chunkFrames.map((frame) => [frame.trigger.head, frame]))
    const frames: AgreedFrame[] = []
    for (const frame of treeFrames) {
      const other = others.get(frame.trigger.head)
      others.delete(frame.trigger.head)
      if (other && isPlainer(other, frame)) frames.push({ ...other, agreed: false, doubts: [] })
      else if (other && !filled(frame) && filled(other)) {
        frames.push({ ...other, agreed: false, doubts: ['only the chunk reader sees who or what is meant'] })
      } else frames.push(other ? compare(frame, other, scene.actorAt) : { ...frame, agreed: false, doubts: [] })
    }
    const inTree = wordsWithin(treeFrames)
    for (const frame of others.values()) {
      if (isWithin(frame, inTree)) continue
      const kind = blocks[sentences[tokens[frame.trigger.head]!.sentence]!.block]?.kind
      // where the tree is sound its silence counts; headlines, captions and lists are the chunk reader's own ground
      const own =
        !scene.parsed ||
        frame.rules.includes('P10') ||
        frame.rules.includes('P9') ||
        kind === 'headline' ||
        kind === 'caption' ||
        kind === 'list'
      // "close to his circle", "Kill Bill": the word is of another kind than the event's
      if (!own && !mayBe(frame, tree)) continue
      // "mowed down fleeing villagers", "the internationally recognised government"
      if (!own && frame.sense.pos === 'v' && isDescribing(frame.trigger.head, tree)) continue
      const doubts = own ? [] : [seenOnce]
      frames.push({ ...frame, p: own ? frame.p : frame.p * 0.5, agreed: false, doubts })
    }
    frames.sort((a, b) => a.trigger.head - b.trigger.head)
    // "hostage shot [dead]", which one reader takes by itself
    const inside = wordsWithin(frames)
    const whole = frames.filter((frame) => frame.sense.pos !== 'a' || !isWithin(frame, inside))
    return {
      frames: withoutThings(
        withoutContents(inferCauses(absorbCauses(whole, scene.lower), tokens, scene), scene),
        scene,
      ),
    }
  },
})

/** The doubt of a claim that the tree, where it is sound, does not see. */
export const seenOnce = 'only the chunk reader sees an event here'

/** A word that describes a noun in a sentence that has a verb; without one the tree took that word for none. */
function isDescribing(token: number, tree: Tree): boolean {
  if (tree.deprel(token) !== 'amod') return false
  let above = tree.head(token)
  while (above >= 0 && tree.tags[above]!.upos !== 'VERB') above = tree.head(above)
  return above >= 0
}

/** "imposed a total [blockade] on", "shoots [dead]": a word that is part of what the tree reads as one act. */
const isWithin = ({ trigger, sense }: Frame, words: ReadonlySet<number>): boolean =>
  sense.pos !== 'v' && words.has(trigger.head)

/** The words of predicates of several beside the one on which the others hang. */
function wordsWithin(frames: readonly Frame[]): Set<number> {
  const words = new Set<number>()
  for (const { trigger } of frames)
    for (let i = trigger.first; i < trigger.last; i++) if (i !== trigger.head) words.add(i)
  return words
}

/** What a predicate's word may be by the tagger. */
const wordOf = { v: ['VERB', 'AUX'], n: ['NOUN', 'VERB', 'PROPN'], a: ['ADJ', 'VERB'] }

/** Taggers take many a form in "-ing" or "-ed", and verbs of force in short sentences, for another word. */
function mayBe({ sense, trigger: { head } }: Frame, tree: Tree): boolean {
  const { upos, xpos } = tree.tags[head]!
  if (sense.pos !== 'v') return wordOf[sense.pos].includes(upos)
  // "the internally displaced"
  const people = xpos === 'VBN' && tree.child(head, 'det') >= 0
  if (people || isDescribed(tree, head)) return false
  return wordOf.v.includes(upos) || /(ing|ed)$/.test(tree.lower[head]!) || sense.type === 'ASSAULT'
}

/** "financial [damage]", "gold [mining]": a noun, by what stands right before it. */
function isDescribed(tree: Tree, token: number): boolean {
  const { upos, xpos } = tree.tags[token]!
  if (upos !== 'NOUN' || token === 0 || tree.head(token - 1) !== token) return false
  const relation = tree.deprel(token - 1)
  return (
    (relation === 'amod' && tree.tags[token - 1]!.upos === 'ADJ') ||
    (relation === 'compound' && xpos === 'NN' && tree.lower[token]!.endsWith('ing'))
  )
}

/**
 * Where flat words are the plainer reading: lists of losses, an amount right before its state ("three dead"), and people
 * before what befell them, which a tree of a headline hangs on a noun farther off.
 */
function isPlainer(chunks: Frame, tree: Frame): boolean {
  const { rules, slots, trigger } = chunks
  if (rules.includes('P10')) return true
  // "a woman and her three children dead"
  if (tree.slots.filter((s) => s.name === 'head').length > 1) return false
  const adjoins = slots.some((s) => (s.name === 'head' || s.name === 'obj') && s.phrase.last === trigger.first)
  return adjoins && (rules[0] === 'P9' || (rules[0] === 'P11' && tree.rules.includes('F4')))
}

const filled = (frame: Frame) => frame.slots.some((s) => frame.sense.roles.has(s.name))

function compare(tree: Frame, chunks: Frame, actorAt: Int32Array): AgreedFrame {
  const doubts: string[] = []
  if (tree.sense.type !== chunks.sense.type) {
    doubts.push(`the chunk reader takes it for ${chunks.sense.type.toLowerCase()}`)
  }
  const [one, two] = [doer(tree, actorAt), doer(chunks, actorAt)]
  if (one !== null && two !== null && one !== two) doubts.push('the readers differ on who acted')
  if (tree.polarity !== chunks.polarity) doubts.push('the readers differ on whether it happened')
  const agreed = doubts.length === 0
  return {
    ...tree,
    p: agreed ? 1 - (1 - tree.p) * (1 - chunks.p * 0.8) : tree.p * 0.85,
    hedged: tree.hedged || chunks.hedged,
    agreed,
    doubts,
    rules: [...tree.rules, ...chunks.rules],
  }
}

/** The actor mention that fills the actor's slot, null when nobody known does. */
function doer(frame: Frame, actorAt: Int32Array): number | null {
  for (const slot of frame.slots) {
    if (frame.sense.roles.get(slot.name) === 'actor' && actorAt[slot.phrase.head]! >= 0)
      return actorAt[slot.phrase.head]!
  }
  return null
}

/** What is only said, asked, offered or refused belongs to the saying: it is told by it, not beside it. */
const speaking: ReadonlySet<EventType> = new Set([
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'CONSULT',
  'ACCUSE',
])

/** Drops frames that are no event of their own but the content of another: "rejected [a call] for [talks]". */
function withoutContents(frames: readonly AgreedFrame[], { lower }: Scene): AgreedFrame[] {
  const byToken = new Map<number, AgreedFrame>()
  for (const frame of frames) for (let i = frame.trigger.first; i < frame.trigger.last; i++) byToken.set(i, frame)
  const carried = new Set<AgreedFrame>()
  for (const frame of frames) {
    const verb = frame.under === null || frame.sense.pos !== 'n' ? undefined : byToken.get(frame.under)
    if (
      verb &&
      verb.trigger.head < frame.trigger.head &&
      verb.sense.type === frame.sense.type &&
      verb.sense.pos === 'v' &&
      (verb.sense.when.length === 0 || verb.sense.when.some(({ kind }) => kind === 'attack')) &&
      carriers.has(verb.sense.lemma) &&
      // "halted its advance": that is the act
      !(
        /^(?:stop|halt)$/.test(verb.sense.lemma) && /^(?:its|their|his|her)$/.test(lower[frame.trigger.first - 1] ?? '')
      )
    )
      carried.add(verb)
  }
  return frames.filter((frame) => {
    if (carried.has(frame)) return false
    let above = frame.under
    for (let hops = 0; above !== null && hops < 4; hops++) {
      const governor = byToken.get(above)
      if (governor === frame) return true
      if (governor) {
        const content = speaking.has(governor.sense.type) && governor.sense.pos !== 'a'
        const unreal = frame.status === 'planned' || frame.status === 'conditional' || frame.polarity === 'did-not'
        const noun =
          frame.sense.pos === 'n' &&
          (speaking.has(frame.sense.type) || frame.sense.type === 'COERCE' || frame.sense.type === 'SANCTION')
        // "insisted that nobody had been shot": that is told
        const isTold = sayings.has(governor.sense.lemma) && frame.polarity === 'did-not' && frame.status === 'actual'
        if (content && ((unreal && !isTold) || noun)) return false
        // "suspended talks", "ended its accord with Paris": one act, told by the verb
        const object = frame.sense.pos === 'n' && frame.under === governor.trigger.head && !carried.has(governor)
        if (object && governor.sense.type === 'SANCTION' && speaking.has(frame.sense.type)) return false
        // "fired into the air to restore order": what force is used for
        if (frame.modality === 'purpose' && frame.sense.mode === 'police' && isAttack(governor)) return false
        // "lifted the blockade", "imposed a curfew": one event, told by verb and noun
        if (frame.sense.pos === 'n' && governor.sense.type === 'CONCEDE' && frame.sense.effect === 'control:besieged')
          return false
        if (
          frame.sense.pos === 'n' &&
          governor.sense.type === frame.sense.type &&
          governor.sense.pos === 'v' &&
          frame.under === governor.trigger.head &&
          (governor.sense.when.length > 0 || (frame.sense.mode !== null && governor.sense.mode === frame.sense.mode)) &&
          !doesHarm(governor) &&
          !doesHarm(frame) &&
          !carried.has(governor)
        )
          return false
        above = governor.under
      } else above = null
    }
    return true
  })
}

/**
 * Drops nouns that only name a thing or a body of men in an act told by another word: what did it ("[a car bomb] went off"),
 * whom it hit ("fired on [a patrol]"), a second means of the same kind ("water cannon and [tear gas]"), where it happened
 * ("at [a checkpoint]"), and what an act went against ("despite [the truce]").
 */
function withoutThings(frames: readonly AgreedFrame[], { lower }: Scene): AgreedFrame[] {
  const parts = new Map<number, string | undefined>()
  for (const { sense, slots } of frames)
    if (sense.type === 'ASSAULT') for (const { name, phrase } of slots) parts.set(phrase.head, sense.roles.get(name))
  return frames.filter((frame, i) => {
    const { sense, trigger } = frame
    if (sense.pos !== 'n') return true
    const part = parts.get(trigger.head)
    if (/ bomb$/.test(sense.lemma) && part) return false
    if (sense.type === 'MOBILIZE' && (part === 'recipient' || part === 'victim')) return false
    const opening = lower.slice(Math.max(0, trigger.first - 2), trigger.first)
    if (sense.mode === 'restrict' && (opening.includes('at') || opening.includes('near'))) return false
    if (sense.mode === 'ceasefire' && opening.includes('despite')) return false
    const before = frames[i - 1]
    return !(
      sense.mode === 'crowd-control' &&
      before?.sense.mode === 'crowd-control' &&
      before.trigger.last === trigger.first - 1 &&
      /^(?:and|,)$/.test(lower[trigger.first - 1]!)
    )
  })
}

/** Verbs that say nothing beside the noun they carry: "impose a curfew", "repel an attack". */
const carriers = new Set([
  ...['impose', 'clamp', 'slap', 'enforce', 'fire', 'launch', 'suspend', 'tighten', 'repel', 'repulse', 'thwart'],
  ...['crush', 'smash', 'blunt', 'break up', 'foil', 'defeat', 'block', 'stop', 'halt'],
  ...['fend off', 'beat back', 'beat off', 'hold off', 'fight off', 'ward off'],
])

const causal = new Set([
  'in',
  'by',
  'from',
  'during',
  'subj',
  'of',
  'clause',
  'aside',
  'to',
  'due',
  'after',
  'at',
  'under',
])

/** "killed in police firing", "the strike killed ten": who carried out the attack did the harm, and with its means. */
function absorbCauses(frames: readonly AgreedFrame[], lower: readonly string[]): AgreedFrame[] {
  const attacks = new Map(frames.filter(isAttack).map((frame) => [frame.trigger.head, frame]))
  // "a bomb [planted by rebels] killed two": what was planted stands for the planting
  for (const frame of [...attacks.values()].filter(
    ({ sense: { mode, lemma } }) => mode === 'explosives' && /^(?:plant|lay|place|hide|bury|leave|set)\b/.test(lemma),
  ))
    for (const { name, phrase } of frame.slots)
      if (name === 'obj' && !attacks.has(phrase.head)) attacks.set(phrase.head, frame)
  return frames.map((frame) => {
    if (!doesHarm(frame)) return frame
    for (const slot of frame.slots) {
      const cause = causal.has(slot.name) ? attackIn(slot, attacks) : undefined
      if (!cause || cause === frame) continue
      // "stabbed to death as police fired": what goes on meanwhile is no cause
      const isBeside = slot.name === 'clause' || slot.name === 'aside'
      const isDone = frame.slots.some((s) => frame.sense.roles.get(s.name) === 'actor')
      // "was killed in May, while his deputy was shot dead by a sniper": another matter
      const { first } = slot.phrase
      if (isBeside && lower[lower[first] === ',' ? first + 1 : first] === 'while' && doesHarm(cause)) continue
      if (isBeside && (frame.sense.mode !== null || (isDone && doersOf(cause, frame).length > 0))) continue
      const rest = frame.slots.filter((s) => s !== slot || (s.name !== 'by' && cause.trigger.head === slot.phrase.head))
      const slots = [...rest, ...doersOf(cause, { ...frame, slots: rest })]
      return { ...withCause(frame, cause), slots, rules: [...frame.rules, 'M1'] }
    }
    return frame
  })
}

/** The attack a slot names; where a reader takes "firing" for a verb, "in [police] firing" names who did it. */
function attackIn({ name, phrase }: Slot, attacks: ReadonlyMap<number, AgreedFrame>): AgreedFrame | undefined {
  const own = attacks.get(phrase.head)
  const next = name === 'in' ? attacks.get(phrase.last) : undefined
  return own ?? (next?.slots.some((s) => s.phrase.head === phrase.head) ? next : undefined)
}

/**
 * "Police opened fire on the crowd and two men died": a death for which nothing else is named, told in one sentence with the
 * shots of one side, is theirs. It is inferred, so it is marked as a doubt and is less sure.
 */
function inferCauses(frames: readonly AgreedFrame[], tokens: readonly Token[], { placeAt }: Scene): AgreedFrame[] {
  const shots = new Map<number, AgreedFrame[]>()
  for (const frame of frames) {
    if (!isAttack(frame) || doesHarm(frame) || frame.sense.mode !== 'firearms' || doersOf(frame, null).length === 0)
      continue
    const { sentence } = tokens[frame.trigger.head]!
    shots.set(sentence, [...(shots.get(sentence) ?? []), frame])
  }
  return frames.map((frame) => {
    const near = shots.get(tokens[frame.trigger.head]!.sentence)
    if (near?.length !== 1 || near[0] === frame || !doesHarm(frame) || !plain.has(frame.sense.lemma)) return frame
    if (frame.polarity !== 'did' || frame.status !== 'actual' || frame.sense.effect !== 'killed') return frame
    if (frame.slots.some((s) => frame.sense.roles.get(s.name) === 'actor' || namesCause(s, placeAt))) return frame
    const doers = doersOf(near[0]!, frame)
    if (doers.length === 0) return frame
    return {
      ...withCause(frame, near[0]!),
      slots: [...frame.slots, ...doers],
      p: frame.p * 0.8,
      doubts: [...frame.doubts, 'who did it is inferred from the shots told beside it'],
      rules: [...frame.rules, 'M2'],
    }
  })
}

/** "killed in an accident" has its cause; "killed in the east of the city" and "in which" have none. */
const namesCause = ({ name, phrase }: Slot, placeAt: Int32Array): boolean =>
  name === 'in' && phrase.last - phrase.first > 1 && !placeAt.subarray(phrase.first, phrase.last).some((at) => at >= 0)

/** Words for a death that say nothing of how it came. */
const plain = new Set(['kill', 'die', 'dead', 'death', 'perish', 'lose life', 'lose his life', 'lose their lives'])

const isAttack = ({ sense, polarity, status }: AgreedFrame) =>
  sense.type === 'ASSAULT' && polarity === 'did' && (status === 'actual' || status === 'ongoing')

const doesHarm = ({ sense }: AgreedFrame) => !!sense.effect && !sense.effect.includes(':')

/** Who carried out an attack, as slots of the harm done in it. */
function doersOf(cause: AgreedFrame, harm: AgreedFrame | null): Slot[] {
  return cause.slots
    .filter(
      (s) => cause.sense.roles.get(s.name) === 'actor' && !harm?.slots.some((own) => own.phrase.head === s.phrase.head),
    )
    .map((s) => ({ ...s, name: 'by' }))
}

const withCause = (frame: AgreedFrame, cause: AgreedFrame): AgreedFrame =>
  frame.sense.mode === null && frame.sense.type === 'ASSAULT'
    ? { ...frame, sense: { ...frame.sense, mode: cause.sense.mode, cameo: cause.sense.cameo } }
    : frame

export const rules: readonly Rule[] = [
  {
    id: 'M1',
    what: "harm done in an attack: its actor and means are the attack's",
    example: 'Two were killed in police firing.',
  },
  {
    id: 'M2',
    what: 'a death without a cause of its own, beside the shots of one side in its sentence: theirs, with a doubt',
    example: 'Police opened fire on the crowd and two men died.',
  },
]

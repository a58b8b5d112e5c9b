import type { Frame, Phrase, Rejection, Slot, Trigger } from '../model/frame.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import { type Chunk, chunkWords } from './chunks/chunk.js'
import { guessClasses } from './chunks/guess-classes.js'
import { type Mood, moodOf } from './chunks/mood.js'
import { readLists } from './chunks/read-lists.js'
import { type Context, contextLayers } from './context.js'
import { describedAs } from './described-as.js'
import { findTriggers } from './find-triggers.js'
import { chooseSense, isPersonsName, nounLemma } from './kinds.js'
import { measure } from './measure.js'
import { polarityWith } from './omission.js'
import { ownAmount } from './subsets.js'
import { insideTrigger, isPerson, wantsThing, wantsVictim } from './suffered.js'
import { isTitleCase } from './title-case.js'
import { isCarried, isOnlyCause, isOnlySeen, isTold } from './told.js'

/**
 * The second reader: patterns over flat phrases, in the manner of FASTUS (Hobbs et al. 1997) and TABARI (Schrodt 2001).
 * It needs no tree and knows nothing of the tagger, so it also reads headlines, captions and lists of losses.
 *
 * P1 subject, verb, object · P2 passive with or without "by" · P3 participle after its noun · P4 participle clause that
 * shares a subject · P5 verb under a control verb · P6 event noun with its actor inside or beside it · P7 event noun
 * carried by a light verb · P8 participle or adjective before its noun · P9 amount and state ("12 dead, 30 wounded")
 */
export const readChunks = stage({
  name: 'read-chunks',
  needs: contextLayers,
  gives: ['chunkFrames', 'rejections'],
  run(layers, know) {
    const context: Context = { ...layers, lexicon: know.lexicon }
    const frames: Frame[] = []
    const rejections: Rejection[] = []
    for (const [s, sentence] of layers.sentences.entries()) {
      const kind = layers.blocks[sentence.block]?.kind
      if (kind === 'boilerplate' || kind === 'byline') continue
      const first = layers.scene.bounds[s]!
      const last = layers.scene.bounds[s + 1]!
      if (first < last)
        readSentence(first, last, kind === 'headline' || isTitleCase(first, last, context), context, frames, rejections)
    }
    return { chunkFrames: frames, rejections }
  },
})

interface Clause {
  readonly chunks: readonly Chunk[]
  readonly context: Context
  readonly first: number
  readonly last: number
  readonly question: boolean
}

function readSentence(
  first: number,
  last: number,
  headline: boolean,
  context: Context,
  frames: Frame[],
  rejections: Rejection[],
): void {
  const { tokens, scene, lexicon } = context
  const guesses = guessClasses(tokens, scene, first, last, lexicon, headline)
  frames.push(...readLists(first, last, context))
  const triggers = findTriggers(guesses, scene.lower, first, lexicon, scene.timeAt)
  if (!triggers.length) return
  const chunks = chunkWords(guesses, first)
  const clause: Clause = { chunks, context, first, last, question: scene.lower[last - 1] === '?' }
  for (const trigger of triggers) {
    // "Chief Dan Slaughter": a word of a name, but for headlines, whose capitals tell nothing
    if (!headline && isInName(trigger.head, context)) continue
    if (frames.some((f) => f.rules[0] === 'P10' && f.trigger.first <= trigger.head && trigger.head < f.clause.last))
      continue
    const at = chunks.findIndex((c) => c.first <= trigger.head && trigger.head < c.last)
    const chunk = chunks[at]
    if (!chunk) continue
    const state = stateAfterAmount(chunks, at, trigger, context)
    const read = state
      ? readAdjective(clause, at, state)
      : chunk.kind === 'VG' && trigger.pos === 'v'
        ? readVerb(clause, at, trigger)
        : trigger.pos === 'n'
          ? readNoun(clause, at, trigger)
          : readAdjective(clause, at, trigger)
    if (typeof read === 'string') rejections.push({ trigger, reader: 'chunks', why: read })
    else frames.push(read)
  }
}

/** A word of somebody's name, or with a capital right behind it, where the tagger missed its end. */
const isInName = (token: number, context: Context): boolean =>
  isPersonsName(token, context) ||
  (/^\p{Lu}/u.test(context.tokens[token]!.text) && token > 0 && isPersonsName(token - 1, context))

/** "357 wounded": a participle right after a bare amount tells a state, not an act. */
function stateAfterAmount(
  chunks: readonly Chunk[],
  at: number,
  trigger: Trigger,
  { scene, lexicon }: Context,
): Trigger | null {
  const [before, chunk, next] = [chunks[at - 1], chunks[at]!, chunks[at + 1]]
  if (trigger.pos !== 'v' || chunk.kind !== 'VG' || before?.kind !== 'NP' || scene.quantityAt[before.head]! < 0)
    return null
  if (chunk.last - chunk.first !== 1 || next?.kind === 'NP' || before.last - before.first > 3) return null
  const lemma = scene.lower[trigger.head]!
  return lexicon.senses(lemma, 'a').length ? { ...trigger, lemma, pos: 'a', last: trigger.head + 1 } : null
}

/** "were fired upon, leaving six dead": they did not do it. */
function isHarmOfPassive(chunks: readonly Chunk[], at: number, { lemma, head }: Trigger, { scene, lexicon }: Context) {
  if (chunks[at - 1]?.kind !== 'COMMA' || !scene.lower[head]!.endsWith('ing')) return false
  const before = chunks.slice(0, at).findLast(({ kind }) => kind === 'VG' || kind === 'STOP')
  const harms = lexicon.senses(lemma, 'v').some(({ effect }) => effect === 'killed' || effect === 'injured')
  return harms && before?.kind === 'VG' && before.passive
}

/** A verb's slots by position; the reason as words where it tells of nothing. */
function readVerb(clause: Clause, at: number, trigger: Trigger): Frame | string {
  const { chunks, context } = clause
  const group = chunks[at]!
  const rules: string[] = []
  const slots: Slot[] = []
  const word = context.scene.lower[group.head]!
  const before = chunks[at - 1]
  const bare = group.helpers.length === 0
  // "Fighting has displaced thousands": what another verb has for its subject
  if (bare && word.endsWith('ing') && chunks[at + 1]?.kind === 'VG') return 'it is the subject of another verb'
  const end = chunks.findIndex((c, i) => i >= at && trigger.last <= c.last)
  const reduced = bare && isParticiple(word, context) && before?.kind === 'NP' && followedBy(chunks, end, context, 'by')
  const left = (bare && isPast(word, context) && nearVictim(chunks, at, trigger, context)) || leftNoun(clause, at)
  const suffered =
    bare &&
    !reduced &&
    isPast(word, context) &&
    !!left &&
    (isParticiple(word, context) && wantsThing(trigger.lemma, left, context)
      ? true
      : wantsVictim(trigger.lemma, context) && isPerson(left, trigger.lemma, context)) &&
    !rightSlots(clause, at, trigger, false).some((s) => s.name === 'obj')
  const passive = group.passive || reduced || suffered

  if (passive) {
    rules.push(suffered ? 'P11' : reduced ? 'P3' : 'P2')
    if (left) slots.push({ name: 'obj', phrase: left, p: 0.8 })
  } else if (left && !isHarmOfPassive(chunks, at, trigger, context)) {
    rules.push(word.endsWith('ing') && bare ? 'P4' : 'P1')
    slots.push({ name: 'subj', phrase: left, p: 0.75 })
  }
  slots.push(...rightSlots(clause, at, trigger, passive))
  const between = insideTrigger(trigger, context)
  if (between && !passive && !slots.some((s) => s.name === 'obj')) slots.push({ name: 'obj', phrase: between, p: 0.7 })
  const gap = !passive && !slots.some((s) => s.name === 'obj') ? relativeObject(chunks, at) : null
  if (gap) slots.push({ name: 'obj', phrase: gap, p: 0.6 })
  const sense = chooseSense(trigger.lemma, 'v', slots, context)
  if (!sense) return 'no sense of it fits what stands beside it'
  const mood = moodOf(clause, at, context)
  if (mood.rule) rules.push(mood.rule)
  return frameOf(clause, at, trigger, sense, slots, mood, 0.6, rules)
}

/** "the family of [a man] shot and killed by police": people told right before a bare verb of harm, inside another's phrase. */
function nearVictim(chunks: readonly Chunk[], at: number, { lemma, last }: Trigger, context: Context): Phrase | null {
  const effect = context.lexicon.senses(lemma, 'v')[0]?.effect
  if (effect !== 'killed' && effect !== 'injured') return null
  const [before, of, next] = [chunks[at - 1], chunks[at - 2], chunks.find((c) => c.first >= last)]
  if (before?.kind !== 'NP' || of?.kind !== 'ADP' || context.scene.lower[of.head] !== 'of') return null
  if (next?.kind === 'NP' || !wantsVictim(lemma, context) || !isPerson(before, lemma, context)) return null
  return before
}

/** An event noun's actors: inside its phrase, after prepositions, or the subject of the light verb that carries it. */
function readNoun(clause: Clause, at: number, trigger: Trigger): Frame | string {
  const { chunks, context } = clause
  const chunk = chunks[at]!
  if (chunk.head !== trigger.head) return 'it only describes another noun'
  const slots: Slot[] = [...insideSlots(chunk, trigger, context), ...rightSlots(clause, at, trigger, true)]
  const rules: string[] = slots.length ? ['P6'] : []
  const carrier = carrierOf(clause, at, trigger.first)
  let mood = carrier ? moodOf(clause, carrier.at, context) : plainMood
  if (carrier) {
    const verb = carrierLemma(chunks, carrier.at, context)
    const parts = carrier.side === 'obj' ? (['actor', 'recipient', 'none'] as const) : (['event'] as const)
    const light = parts.map((part) => context.lexicon.light(verb, part)).find((known) => known !== null)
    if (light && isCarried(light, trigger.lemma, context.lexicon)) {
      rules.push('P7')
      const subject = carrier.side === 'obj' ? leftNoun(clause, carrier.at) : null
      const hasNoPart =
        light.subject === 'none' ||
        (light.polarity === 'holds' && light.subject === 'actor' && mood.polarity === 'did-not')
      const word = subject ? context.scene.lower[subject.head]! : ''
      const isOutside = isOnlySeen(verb, word) || isOnlyCause(verb, nounLemma(word, context.lexicon), context.lexicon)
      if (subject && !hasNoPart && !isOutside)
        slots.push({ name: light.subject === 'recipient' ? 'on' : 'by', phrase: subject, p: 0.75 })
      if (carrier.side === 'subj') slots.push(...rightSlots(clause, carrier.at, trigger, true))
      // "failed to prevent the massacre", "failed to repel the attack": it came about
      if (light.polarity !== 'did' && mood.polarity === 'did-not') mood = { ...mood, polarity: 'did', status: 'actual' }
      else {
        if (light.status !== 'actual' && mood.status === 'actual') mood = { ...mood, status: light.status }
        if (light.polarity === 'did-not') mood = { ...mood, polarity: 'did-not' }
      }
    }
  }
  const sign = describedAs(chunk.first, trigger.first, context.scene.lower, context.lexicon)
  if (sign) rules.push('S14')
  if (sign?.kind === 'belief') mood = { ...mood, hedged: true }
  else if (sign) mood = { ...mood, status: sign.status, polarity: sign.positive === '-' ? 'did-not' : mood.polarity }
  if (mood.status === 'actual' && isAskedFor(chunks, at, context)) mood = { ...mood, status: 'planned' }
  mood = { ...mood, under: nounGovernor(chunks, at) }
  const sense = chooseSense(trigger.lemma, 'n', slots, context)
  if (!sense) return 'no sense of it fits what stands beside it'
  if (!isTold(sense, slots, rules.includes('P7'), context, !!ownAmount({ trigger, sense }, 'casualties', context)))
    return 'a bare noun: nobody does it, suffers it or carries it out'
  return frameOf(clause, at, trigger, sense, slots, mood, 0.5, rules)
}

/** "pleas for [a ceasefire] and [talks]", "a plan for [a truce]": what a noun only asks for. */
function isAskedFor(chunks: readonly Chunk[], at: number, { scene, lexicon }: Context): boolean {
  let first = at
  while (
    chunks[first - 1] &&
    /^(?:and|or|,)$/.test(scene.lower[chunks[first - 1]!.head]!) &&
    chunks[first - 2]?.kind === 'NP'
  )
    first -= 2
  const [asking, preposition] = [chunks[first - 2], chunks[first - 1]]
  if (preposition?.kind !== 'ADP' || scene.lower[preposition.head] !== 'for' || asking?.kind !== 'NP') return false
  const noun = nounLemma(scene.lower[asking.head]!, lexicon)
  return lexicon.embeddings(noun, 'n').some(({ complement, status }) => complement === 'of' && status === 'planned')
}

function readAdjective(clause: Clause, at: number, trigger: Trigger): Frame | string {
  const { chunks, context } = clause
  const chunk = chunks[at]!
  const slots: Slot[] = []
  const rules: string[] = []
  let mood = plainMood
  const verb = chunks[at + 1]
  const named = chunks[at + 2]
  if (
    context.scene.lower[chunk.first - 1] === 'among' &&
    verb?.kind === 'VG' &&
    being.has(context.scene.lower[verb.head]!) &&
    named?.kind === 'NP'
  ) {
    // "among the dead were a nurse and two guards"
    rules.push('P9')
    slots.push({ name: 'head', phrase: named, p: 0.8 })
  } else if (chunk.kind === 'NP' && chunk.head !== trigger.head) {
    rules.push('P8')
    slots.push({ name: 'head', phrase: chunk, p: 0.8 })
    if (trigger.head > chunk.first) {
      const mod = trigger.lemma.startsWith('-')
        ? {
            first: chunk.first,
            last: trigger.head,
            head: trigger.head - (context.scene.lower[trigger.head - 1] === '-' ? 2 : 0),
          }
        : null
      if (mod) slots.push({ name: 'mod', phrase: mod, p: 0.8 })
    }
  } else {
    const before = chunks[at - 1]
    if (before?.kind === 'NP' && context.scene.quantityAt[before.first]! >= 0 && trigger.head > before.head) {
      rules.push('P9')
      slots.push({ name: 'head', phrase: before, p: 0.8 })
    } else if (before?.kind === 'VG') {
      const subject = leftNoun(clause, at - 1)
      if (!subject) return 'nothing it describes'
      rules.push('P9')
      slots.push({ name: 'head', phrase: subject, p: 0.7 })
      mood = moodOf(clause, at - 1, context)
    } else if (chunk.kind === 'NP' && context.scene.quantityAt[chunk.first]! >= 0) {
      rules.push('P9')
      slots.push({ name: 'head', phrase: chunk, p: 0.6 })
    } else return 'nothing it describes'
  }
  slots.push(...rightSlots(clause, at, trigger, true))
  const sense = chooseSense(trigger.lemma, 'a', slots, context)
  if (!sense) return 'no sense of it fits what stands beside it'
  return frameOf(clause, at, trigger, sense, slots, mood, 0.5, rules)
}

const plainMood: Mood = { status: 'actual', polarity: 'did', hedged: false, modality: null, under: null, rule: null }

function frameOf(
  clause: Clause,
  at: number,
  trigger: Trigger,
  sense: Frame['sense'],
  slots: readonly Slot[],
  mood: Mood,
  p: number,
  rules: readonly string[],
): Frame {
  return {
    reader: 'chunks',
    trigger,
    sense,
    slots,
    status: clause.question ? 'planned' : mood.status,
    polarity: polarityWith(sense, mood.polarity),
    hedged: mood.hedged,
    modality: mood.modality,
    under: mood.under,
    clause: extent(clause, at, slots, trigger),
    p: slots.length ? p : p * 0.6,
    rules,
  }
}

/** From the first to the last token that the frame rests on. */
function extent({ first, last }: Clause, _at: number, slots: readonly Slot[], trigger: Trigger): Phrase {
  let from = trigger.first
  let to = trigger.last
  for (const { phrase } of slots) {
    from = Math.min(from, phrase.first)
    to = Math.max(to, phrase.last)
  }
  return { first: Math.max(first, from), last: Math.min(last, to), head: trigger.head }
}

/** The noun phrase that a verb group at `at` has for its subject, as far as position tells. */
export function leftNoun(clause: Clause, at: number, depth = 0): Phrase | null {
  const { chunks, context } = clause
  const group = chunks[at]!
  if (depth > 4) return null
  const lower = context.scene.lower[group.head]!
  const participial = group.helpers.length === 0 && lower.endsWith('ing')
  const infinitive = group.helpers.includes('to')
  let candidate: Phrase | null = null
  // "killed one soldier and wounded eleven": whoever did the one did the other
  const first = chunks[at - 1]?.kind === 'CC' && chunks[at - 2]?.kind === 'NP' ? chunks[at - 3] : undefined
  if (first?.kind === 'VG' && !first.passive && !participial && !infinitive) return leftNoun(clause, at - 3, depth + 1)
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i]!
    if (chunk.kind === 'NP') {
      if (chunks[i - 1]?.kind === 'ADP') {
        i--
        continue
      }
      candidate = joined(chunks, i, 'left')
      const ahead = chunks[i - 1]
      if (participial && ahead?.kind === 'VG' && watches(ahead, context)) return candidate
      if (participial && i === at - 1 && ahead?.kind === 'VG') return leftNoun(clause, i - 1, depth + 1)
      if (infinitive && i === at - 1 && ahead?.kind === 'VG' && bearsInfinitive(chunk, context)) {
        return leftNoun(clause, i - 1, depth + 1)
      }
      if (ahead?.kind !== 'REL') {
        if (!(ahead?.kind === 'COMMA' || ahead?.kind === 'PAREN')) break
        // "40 dead, 12 vehicles burned": what has its own amount is another item of a list
        if (context.scene.quantityAt[chunk.first]! >= 0 && context.scene.quantityAt[chunk.head]! < 0) break
        // a phrase between commas may stand in apposition: look further left, keep this one otherwise
        continue
      }
      break
    }
    if (chunk.kind === 'REL') {
      if (candidate) break
      const noun = nounBefore(chunks, i)
      if (noun) return noun
      continue
    }
    if (chunk.kind === 'STOP' || chunk.kind === 'SC') break
    if (chunk.kind === 'VG') {
      if (candidate) break
      if (infinitive) return governed(clause, i, at, depth)
      return leftNoun(clause, i, depth + 1)
    }
  }
  if (candidate) return candidate
  // "After capturing the airport, forces moved on": the subject stands after the comma
  if (participial) {
    const comma = chunks.findIndex((c, i) => i > at && c.kind === 'COMMA')
    const noun = comma > 0 ? chunks.findIndex((c, i) => i > comma && c.kind === 'NP') : -1
    if (noun > 0 && noun - comma <= 3 && chunks[noun - 1]?.kind !== 'ADP') return joined(chunks, noun, 'right')
  }
  return null
}

/** Whose verb an infinitive is: the object of "force", the subject of "fail". */
function governed(clause: Clause, governor: number, at: number, depth: number): Phrase | null {
  const { chunks, context } = clause
  const lemma = lemmaAt(chunks[governor]!, context)
  const signs = context.lexicon.embeddings(lemma, 'v')
  const object = chunks.findIndex((c, i) => i > governor && i < at && c.kind === 'NP' && chunks[i - 1]?.kind !== 'ADP')
  if (object > 0 && signs.some((s) => s.complement === 'obj-to')) return joined(chunks, object, 'right')
  if (chunks[governor]!.passive) return leftNoun(clause, governor, depth + 1)
  return leftNoun(clause, governor, depth + 1)
}

/** "the system which the army had received": the noun before the relative pronoun is the object. */
function relativeObject(chunks: readonly Chunk[], at: number): Phrase | null {
  if (chunks[at - 1]?.kind !== 'NP' || chunks[at - 2]?.kind !== 'REL') return null
  return nounBefore(chunks, at - 2)
}

/** Verbs that take a noun and a participle: "saw troops moving", "kept rebels waiting". */
function watches(group: Chunk, context: Context): boolean {
  return context.lexicon
    .embeddings(lemmaAt(group, context), 'v')
    .some((e) => e.complement === 'obj-to' || e.complement === 'ing')
}

/** Nouns that take an infinitive: "another attempt to advance". */
const bearsInfinitive = (noun: Chunk, { scene, lexicon }: Context) =>
  lexicon.embeddings(scene.lower[noun.head]!, 'n').some((e) => e.complement === 'to')

function nounBefore(chunks: readonly Chunk[], i: number): Phrase | null {
  for (let k = i - 1; k >= 0 && i - k < 4; k--) {
    if (chunks[k]!.kind === 'NP') return joined(chunks, k, 'left')
    if (chunks[k]!.kind === 'VG' || chunks[k]!.kind === 'STOP') return null
  }
  return null
}

/** A noun phrase with those joined to it: "rebels, militants and their allies". Its head stays the nearest phrase's. */
function joined(chunks: readonly Chunk[], i: number, side: 'left' | 'right'): Phrase {
  let from = i
  let to = i
  if (side === 'left') {
    while (isLink(chunks, from - 1) && chunks[from - 2]?.kind === 'NP' && linksWithAnd(chunks, from - 1, i)) from -= 2
  } else {
    while (isLink(chunks, to + 1) && chunks[to + 2]?.kind === 'NP' && chunks[to + 3]?.kind !== 'VG') to += 2
  }
  return { first: chunks[from]!.first, last: chunks[to]!.last, head: chunks[i]!.head }
}

const isLink = (chunks: readonly Chunk[], i: number) => chunks[i]?.kind === 'CC' || chunks[i]?.kind === 'COMMA'
const linksWithAnd = (chunks: readonly Chunk[], i: number, end: number) =>
  chunks.slice(i, end).some((c) => c.kind === 'CC')

/** Object and prepositional phrases to the right, up to the next clause. */
function rightSlots(clause: Clause, at: number, trigger: Trigger, noObject: boolean): Slot[] {
  const { chunks, context } = clause
  const slots: Slot[] = []
  let object = !noObject
  for (let i = at + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!
    if (chunk.last <= trigger.last) continue
    if (chunk.kind === 'VG' || chunk.kind === 'STOP' || chunk.kind === 'SC' || chunk.kind === 'REL') break
    if (chunk.kind === 'CC' && chunks[i + 1]?.kind === 'VG') break
    if (chunk.kind === 'COMMA' && chunks[i + 1]?.kind !== 'ADP' && chunks[i + 1]?.kind !== 'TIME') break
    if (chunk.kind === 'ADP') {
      const noun =
        chunks[i + 1]?.kind === 'NP'
          ? i + 1
          : chunks[i + 1]?.kind === 'ADP' && chunks[i + 2]?.kind === 'NP'
            ? i + 2
            : -1
      if (noun < 0) continue
      // "outside of the town"
      const side = noun === i + 2 && context.scene.lower[chunk.head]!.endsWith('side')
      const preposition = context.scene.lower[chunks[side ? i : noun - 1]!.head]!
      const phrase = joined(chunks, noun, 'right')
      slots.push({ name: noObject && preposition === 'by' ? 'by' : preposition, phrase, p: slots.length ? 0.5 : 0.65 })
      object = false
      while (i + 1 < chunks.length && chunks[i + 1]!.first < phrase.last) i++
      continue
    }
    if (chunk.kind === 'NP' && object) {
      const phrase = joined(chunks, i, 'right')
      slots.push({ name: 'obj', phrase, p: 0.8 })
      object = false
      while (i + 1 < chunks.length && chunks[i + 1]!.first < phrase.last) i++
    }
  }
  return slots
}

/** Who stands before an event noun in its own phrase: "Turkish airstrikes", "the army's offensive". */
function insideSlots(chunk: Chunk, trigger: Trigger, { scene }: Context): Slot[] {
  const slots: Slot[] = []
  for (let i = chunk.first; i < trigger.first; i++) {
    if (scene.actorAt[i]! < 0 && scene.placeAt[i]! < 0 && scene.equipmentAt[i]! < 0) continue
    let last = i + 1
    while (last < trigger.first && scene.actorAt[last] === scene.actorAt[i] && scene.placeAt[last] === scene.placeAt[i])
      last++
    const possessive = scene.lower[last] === "'s" || scene.lower[last] === "'"
    slots.push({ name: possessive ? 'poss' : 'mod', phrase: { first: i, last, head: last - 1 }, p: 0.7 })
    i = last - 1
  }
  return slots
}

/** The predicate whose object or complement the noun at `at` is: "rejected a call", "calls for a truce". */
function nounGovernor(chunks: readonly Chunk[], at: number): number | null {
  const before = chunks[at - 1]
  if (before?.kind === 'VG' && !before.passive) return before.head
  if (before?.kind === 'ADP' && (chunks[at - 2]?.kind === 'VG' || chunks[at - 2]?.kind === 'NP'))
    return chunks[at - 2]!.head
  return null
}

/** The verb group that has the noun at `at` for subject or object. */
function carrierOf(
  { chunks, context }: Clause,
  at: number,
  first: number,
): { at: number; side: 'subj' | 'obj' } | null {
  for (let i = at - 1; i >= 0; i--) {
    const kind = chunks[i]!.kind
    if (kind === 'VG') return chunks[i]!.passive ? null : { at: i, side: 'obj' }
    if (kind === 'NP' && !(chunks[i + 1]?.kind === 'ADP')) break
    // "faces a charge of murder": only a measure lets the verb through, "carried out a series of raids"
    const isApart = kind === 'NP' && chunks[i]!.last <= first && context.scene.lower[chunks[i]!.last] === 'of'
    if (isApart && !isMeasure(chunks[i]!, context)) break
    // "opened a probe into the explosion", "held talks after the raid"
    if (kind === 'NP' && chunks[i - 1]?.kind === 'VG' && beside.has(context.scene.lower[chunks[i + 1]!.head]!)) break
    if (kind === 'STOP' || kind === 'SC' || kind === 'REL' || kind === 'COMMA') break
    if (kind === 'ADP' && i !== at - 1 && chunks[i - 1]?.kind === 'VG') break
  }
  for (let i = at + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!
    if (chunk.kind === 'VG') return chunk.passive ? null : { at: i, side: 'subj' }
    if (chunk.kind === 'STOP' || chunk.kind === 'SC' || chunk.kind === 'REL') return null
  }
  return null
}

/** What a verb's object is about, or when it was: no verb carries the noun behind these. */
const beside = new Set('into about over after before during despite following since amid'.split(' '))

const isMeasure = ({ head }: Chunk, { scene }: Context): boolean =>
  measure.has(scene.lower[head]!) || scene.quantityAt[head]! >= 0

/** "are ongoing": a form of "be" is named with the word after it. */
function carrierLemma(chunks: readonly Chunk[], at: number, context: Context): string {
  const lemma = lemmaAt(chunks[at]!, context)
  const next = chunks[at + 1]
  return beForms.has(lemma) && next ? `be ${context.scene.lower[next.first]!}` : lemma
}

const beForms = new Set(['is', 'are', 'was', 'were', 'be', 'been'])

function lemmaAt(chunk: Chunk, { scene, lexicon }: Context): string {
  const lower = scene.lower[chunk.head]!
  return lexicon.forms(lower).find((f) => f.pos === 'v')?.lemma ?? lower
}

const isPast = (word: string, { lexicon }: Context) =>
  lexicon.forms(word).some((f) => f.pos === 'v' && (f.forms.includes('past') || f.forms.includes('participle')))

const isParticiple = (word: string, { lexicon }: Context) =>
  lexicon.forms(word).some((f) => f.pos === 'v' && f.forms.includes('participle'))

function followedBy(chunks: readonly Chunk[], at: number, { scene }: Context, preposition: string): boolean {
  const next = chunks[at + 1]
  return next?.kind === 'ADP' && scene.lower[next.head] === preposition
}

const being = new Set(['is', 'are', 'was', 'were'])

export const rules: readonly Rule[] = [
  { id: 'P1', what: 'subject, verb and object by position', example: 'Rebels seized the port.' },
  { id: 'P2', what: 'passive verb group, "by" names the actor', example: 'The port was seized by rebels.' },
  { id: 'P3', what: 'participle after its noun, followed by "by"', example: 'a drone operated by the army' },
  { id: 'P4', what: 'participle clause that shares a subject', example: 'After seizing the port, rebels moved on.' },
  { id: 'P5', what: 'verb under a modal or a control verb', example: 'failed to reach the city' },
  { id: 'P6', what: 'event noun with its actor inside or beside it', example: 'Turkish airstrikes' },
  { id: 'P7', what: 'event noun carried by a light verb', example: 'carried out a raid' },
  { id: 'P8', what: 'participle or adjective before its noun', example: 'a destroyed tank' },
  { id: 'P9', what: 'amount and state', example: '12 dead, 30 wounded' },
  {
    id: 'P11',
    what: 'past form of a verb of harm with people before it and nobody after it',
    example: 'Man Shot in Leg',
  },
]

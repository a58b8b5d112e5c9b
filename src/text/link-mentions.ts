import { firstEndingAfter, firstStartingAt } from '../lib/first-after.js'
import type { ActorMention, ActorTable, Sector } from '../model/actor.js'
import type { PlaceMention } from '../model/place.js'
import type { Reference } from '../model/reference.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import type { Sentence, Span, Token } from '../model/text.js'
import type { Tree } from '../model/tree.js'

export const rules: readonly Rule[] = [
  { id: 'L1', what: 'a pronoun right after "and" in "X and its Y"', example: 'the GNA and its allies' },
  { id: 'L2', what: 'he, she: the only person it can be', example: 'Haftar said he had agreed' },
  { id: 'L3', what: 'it: the only body or state it can be', example: 'Egypt allows its leadership' },
  { id: 'L4', what: 'they: the only people it can be', example: 'The residents are known for their support' },
  { id: 'L5', what: 'a noun for a body: the only one it can be', example: 'the group' },
  { id: 'L6', what: 'a noun for a place: the only one it can be', example: 'the city' },
  { id: 'L8', what: 'who speaks right before a pronoun', example: 'the junta said [it] had struck' },
  { id: 'L7', what: 'what somebody linked by a pronoun has', example: 'its ground and air forces' },
]

/**
 * Links pronouns and definite descriptions to what they speak of, only where one candidate is left in the sentence, or
 * failing any there, in the sentence before. Silent otherwise: a wrong link puts words in the wrong mouth.
 */
export const linkMentions = stage({
  name: 'link-mentions',
  needs: ['sentences', 'tokens', 'tree', 'actors', 'places'],
  gives: ['actors', 'references'],
  run({ document, sentences, tokens, tree, actors, places }, know) {
    const linker = new Linker(document.text, tokens, tree, actors, places)
    const references = sentences.flatMap((sentence, i) => linker.read(sentence, i > 0 ? sentences[i - 1]! : null))
    return {
      actors: actors.map((actor) => withOwner(document.text, actor, actors, references, know.actors)),
      references,
    }
  },
})

const pronouns: Readonly<Record<string, 'person' | 'body' | 'people'>> = {
  he: 'person',
  him: 'person',
  his: 'person',
  she: 'person',
  her: 'person',
  himself: 'person',
  herself: 'person',
  it: 'body',
  its: 'body',
  itself: 'body',
  they: 'people',
  them: 'people',
  their: 'people',
  themselves: 'people',
}

/** Nouns that, with "the" or "this", speak of a body named before, and the sectors such a body can have. */
const bodies: Readonly<Record<string, RegExp>> = {
  group: /REB|UAF|PRM|CRM|SOC|OPP|REL/,
  movement: /REB|UAF|PRM|PTY|OPP|REL|SOC/,
  militia: /UAF|PRM|REB/,
  militants: /UAF|REB/,
  insurgents: /REB/,
  faction: /REB|UAF|PRM|PTY/,
  organisation: /REB|UAF|PRM|PTY|SOC|REL|OPP|MED/,
  organization: /REB|UAF|PRM|PTY|SOC|REL|OPP|MED/,
  cartel: /CRM/,
  gang: /CRM/,
  party: /PTY/,
  paramilitaries: /PRM/,
  agency: /GOV|SOC|SPY/,
  ministry: /GOV|MIL|JUD/,
}

const placeNouns: Readonly<Record<string, RegExp>> = {
  city: /city|town|admin/,
  town: /city|town|village/,
  village: /village|town|city/,
  airport: /airport|base/,
  airbase: /airport|base/,
  camp: /camp/,
  province: /admin|region/,
  island: /island/,
}

const words =
  /\b(?:(?:the|this|that) (?!he\b|she\b|it|they\b|their)([a-z]+)|(he|him|his|himself|she|her|herself|it|its|itself|they|them|their|themselves))\b/gi

class Linker {
  /** Links made so far, which later ones may lean on: "The group denied it. Its fighters left." */
  readonly #made: Reference[] = []
  readonly #text: string
  readonly #tokens: readonly Token[]
  readonly #tree: Tree
  readonly #actors: readonly ActorMention[]
  readonly #places: readonly PlaceMention[]

  constructor(
    text: string,
    tokens: readonly Token[],
    tree: Tree,
    actors: readonly ActorMention[],
    places: readonly PlaceMention[],
  ) {
    this.#text = text
    this.#tokens = tokens
    this.#tree = tree
    this.#actors = actors
    this.#places = places
  }

  read(sentence: Sentence, before: Sentence | null): Reference[] {
    const found: Reference[] = []
    for (const match of this.#text.slice(sentence.start, sentence.end).matchAll(words)) {
      const start = sentence.start + match.index
      const span = { start, end: start + match[0].length }
      const previous = before !== null && before.block === sentence.block ? before : null
      const reference =
        match[2] === undefined
          ? this.#description(span, match[1]!.toLowerCase(), sentence, previous)
          : this.#pronoun(span, match[2].toLowerCase(), sentence, previous)
      if (reference !== null) {
        found.push(reference)
        this.#made.push(reference)
      }
    }
    return found
  }

  #pronoun(span: Span, word: string, sentence: Sentence, before: Sentence | null): Reference | null {
    const kind = pronouns[word]!
    if (word === 'it' && this.#isDummy(span)) return null
    // the "him" of "told him" and the like: speech puts speaker and spoken-of side by side
    const paired = this.#pairedWith(span, sentence)
    if (paired !== null && fits(this.#actors[paired]!, kind, this.#nameOf(paired))) {
      return { ...span, actor: paired, place: null, claim: null, reason: 'what it stands beside', rule: 'L1' }
    }
    const speaker = kind === 'person' ? null : this.#speakerBefore(span)
    if (speaker !== null)
      return { ...span, actor: speaker, place: null, claim: null, reason: 'who says so', rule: 'L8' }
    const rule = kind === 'person' ? 'L2' : kind === 'body' ? 'L3' : 'L4'
    const doer = this.#doerBeside(span)
    if (rule === 'L3' && doer !== null && this.#actorIn(doer)) return null
    if (word === 'it' && this.#isOfThing(span)) return null
    return this.#only(
      span,
      sentence,
      before,
      rule,
      (actor, i) =>
        // "them" is as often a thing said of the body as the body: only people are safe
        fits(actor, kind, this.#nameOf(i)) &&
        !(word === 'them' && isBody(actor)) &&
        !(doer !== null && doer.start < actor.end && actor.start < doer.end),
    )
  }

  #description(span: Span, noun: string, sentence: Sentence, before: Sentence | null): Reference | null {
    const sectors = bodies[noun]
    if (sectors !== undefined) {
      const inside = this.#actors.slice(
        firstStartingAt(this.#actors, span.start),
        firstStartingAt(this.#actors, span.end),
      )
      if (inside.some(({ actor }) => actor !== null)) return null
      const isNoun = !/^(?:\s+(?:of|that|who|which)\b|['’]s\b|-)/.test(this.#text.slice(span.end, span.end + 12))
      return isNoun
        ? this.#only(
            span,
            sentence,
            before,
            'L5',
            (actor) => isBody(actor) && actor.actor!.length > 2 && sectors.test(actor.sector),
          )
        : null
    }
    const kinds = placeNouns[noun]
    return kinds === undefined ? null : this.#place(span, kinds, sentence, before)
  }

  /** The one actor in the sentence before the word, or failing any the one of the sentence before, that fits. */
  #only(
    span: Span,
    sentence: Sentence,
    before: Sentence | null,
    rule: string,
    isFit: (actor: ActorMention, index: number) => boolean,
  ): Reference | null {
    for (const [from, to] of [[sentence.start, span.start], before === null ? null : [before.start, before.end]].filter(
      (range) => range !== null,
    ) as [number, number][]) {
      const named: number[] = []
      for (let i = firstStartingAt(this.#actors, from); i < this.#actors.length && this.#actors[i]!.start < to; i++) {
        if (this.#actors[i]!.end <= to && isFit(this.#actors[i]!, i)) named.push(i)
      }
      const linked: number[] = []
      for (let k = firstStartingAt(this.#made, from); k < this.#made.length && this.#made[k]!.end <= to; k++) {
        const { actor, rule: by } = this.#made[k]!
        if (actor !== null && by === 'L5' && isFit(this.#actors[actor]!, actor)) linked.push(actor)
      }
      const fitting = rule === 'L5' ? named : [...linked, ...named]
      if (fitting.length === 0) continue
      const same = new Set(fitting.map((i) => this.#actors[i]!.actor ?? this.#actors[i]!.name))
      const isHere = from === sentence.start
      // "freed some of them": not the one who freed
      if (isHere && /^(?:them|him)$/i.test(this.#text.slice(span.start, span.end))) return null
      // "Its volunteers were driven out by the group. They fled": those told of, not who stands behind a preposition
      if (rule === 'L4' && same.size === 1 && this.#isOfOthers(span, from, to, fitting)) return null
      if (same.size === 1) {
        return {
          ...span,
          actor: fitting.at(-1)!,
          place: null,
          claim: null,
          reason: `the only one it can be in ${isHere ? 'this sentence' : 'the sentence before'}`,
          rule,
        }
      }
      const subject =
        isHere && /^its$/i.test(this.#text.slice(span.start, span.end))
          ? named.find((i) => this.#isSubject(this.#actors[i]!))
          : undefined
      return subject === undefined
        ? null
        : { ...span, actor: subject, place: null, claim: null, reason: 'the subject of this sentence', rule }
    }
    return null
  }

  /**
   * Whether the subject that "they" goes on from is several people whom no mention covers: the subject of the verb its own
   * verb is joined to, or of the sentence before.
   */
  #isOfOthers(span: Span, from: number, to: number, fitting: readonly number[]): boolean {
    const own = this.#tree.arcs[this.#tokenAt(span.start)]
    if (!own?.deprel.startsWith('nsubj')) return false
    const joined = this.#tree.arcs[own.head]?.deprel === 'conj' ? this.#tree.arcs[own.head]!.head : -1
    const isHere = to === span.start
    for (let i = this.#tokenAt(from); i >= 0 && i < this.#tokens.length && this.#tokens[i]!.start < to; i++) {
      const arc = this.#tree.arcs[i]
      if (!arc?.deprel.startsWith('nsubj')) continue
      if (isHere ? arc.head !== joined : this.#tree.arcs[arc.head]?.head !== -1) continue
      const { start, text } = this.#tokens[i]!
      const isCovered = fitting.some((k) => this.#actors[k]!.start <= start && start < this.#actors[k]!.end)
      if (!isCovered && several.test(text)) return true
    }
    return false
  }

  #place(span: Span, kinds: RegExp, sentence: Sentence, before: Sentence | null): Reference | null {
    if (/^\s+of\s+[A-Z]/.test(this.#text.slice(span.end, span.end + 6))) return null
    for (const [from, to] of [[sentence.start, span.start], before === null ? null : [before.start, before.end]].filter(
      (range) => range !== null,
    ) as [number, number][]) {
      const fitting: number[] = []
      for (let i = firstStartingAt(this.#places, from); i < this.#places.length && this.#places[i]!.end <= to; i++) {
        const { use, place } = this.#places[i]!
        if (use === 'place' && place !== null && kinds.test(place.kind)) fitting.push(i)
      }
      if (fitting.length === 0) continue
      const same = new Set(fitting.map((i) => this.#places[i]!.place!.id))
      if (same.size > 1) return null
      return {
        ...span,
        actor: null,
        place: fitting.at(-1)!,
        claim: null,
        reason: 'the only such place named just before',
        rule: 'L6',
      }
    }
    return null
  }

  /** The body or people in "the junta said [it] had struck": who speaks right before the pronoun. */
  #speakerBefore(span: Span): number | null {
    let verb = this.#tokenAt(span.start) - 1
    if (this.#tokens[verb]?.text === 'that') verb--
    if (verb < 1 || !saying.test(this.#tokens[verb]!.text)) return null
    let subject = verb - 1
    while (subject >= 0 && verb - subject < 12 && !this.#tree.arcs[subject]?.deprel.startsWith('nsubj')) subject--
    if (subject < 0 || this.#tree.arcs[subject]?.head !== verb) return null
    const { start } = this.#tokens[subject]!
    for (
      let i = firstStartingAt(this.#actors, start - 80);
      i < this.#actors.length && this.#actors[i]!.start <= start;
      i++
    ) {
      const actor = this.#actors[i]!
      const isOne = actor.actor?.startsWith('P-') || oneOfThem.test(this.#nameOf(i))
      if (actor.end > start && !actor.part && !isOne) return i
    }
    return null
  }

  /** The mention in "X and its", "X with his". */
  #pairedWith(span: Span, sentence: Sentence): number | null {
    const lead = /(?:,? and|,? with|,? along with|, alongside|,? together with)\s+$/.exec(
      this.#text.slice(sentence.start, span.start),
    )
    if (lead === null) return null
    const end = sentence.start + lead.index
    for (
      let i = firstStartingAt(this.#actors, sentence.start);
      i < this.#actors.length && this.#actors[i]!.start < end;
      i++
    ) {
      if (this.#actors[i]!.end === end && !this.#actors[i]!.part) return i
    }
    return null
  }

  /** "It is feared", "it was unclear": no one. */
  #isDummy(span: Span): boolean {
    const at = this.#tokenAt(span.start)
    if (at >= 0 && this.#tree.arcs[at]?.deprel.startsWith('expl')) return true
    const after = this.#text.slice(span.end, span.end + 40)
    // "said it was behind the blast": somebody is
    if (
      /^\s+(?:is|was) (?:not |also |still |now )?(?:behind|responsible|ready|prepared|under|withdrawing|preparing)\b/.test(
        after,
      )
    )
      return false
    return /^\s+(?:is|was|has been|will be|remains|remained|seems|appears|appeared|became|may|might|would be)\b/.test(
      after,
    )
  }

  /** "The army seized the town after attacking [it]": the subject of the verb that a pronoun is an object of, which it never means. */
  #doerBeside(span: Span): Span | null {
    const at = this.#tokenAt(span.start)
    if (at < 0 || this.#tree.arcs.length === 0 || !/^(?:obj|iobj|obl)/.test(this.#tree.deprel(at))) return null
    const subject = this.#tree.subject(this.#tree.head(at))
    if (subject < 0 || subject >= at) return null
    const { first, last } = this.#tree.extent(subject)
    return { start: this.#tokens[first]!.start, end: this.#tokens[last - 1]!.end }
  }

  /** "The airport was closed when [it] was hit": what goes on from a thing that no mention covers. */
  #isOfThing({ start }: Span): boolean {
    const at = this.#tokenAt(start)
    if (at < 0 || this.#tree.arcs.length === 0 || !this.#tree.deprel(at).startsWith('nsubj')) return false
    const over = this.#tree.subjectAbove(at)
    if (over < 0 || over >= at || this.#actorIn(this.#tokens[over]!)) return false
    const { text } = this.#tokens[over]!
    return this.#tree.tags[over]!.upos === 'NOUN' && !several.test(text) && /^\p{Ll}{3,}$/u.test(text)
  }

  #actorIn({ start, end }: Span): boolean {
    const at = firstEndingAfter(this.#actors, start)
    return at < this.#actors.length && this.#actors[at]!.start < end
  }

  #isSubject(actor: ActorMention): boolean {
    for (
      let i = this.#tokenAt(actor.start);
      i >= 0 && i < this.#tokens.length && this.#tokens[i]!.start < actor.end;
      i++
    ) {
      const arc = this.#tree.arcs[i]
      if (arc?.deprel.startsWith('nsubj') && this.#tree.arcs[arc.head]?.head === -1) return true
    }
    return false
  }

  #tokenAt(start: number): number {
    const at = firstEndingAfter(this.#tokens, start)
    return at < this.#tokens.length ? at : -1
  }

  #nameOf(index: number): string {
    const { start, end } = this.#actors[index]!
    return this.#text.slice(start, end)
  }
}

const saying =
  /^(?:said|says|added|announced|claimed|claims|declared|insisted|insists|confirmed|acknowledged|admitted|denied|denies|warned|vowed|pledged|promised|reported|stated|maintained|maintains|believes|believed|hopes|hoped)$/
/** Who speaks for somebody else: their "it" and "they" are not themselves. */
const oneOfThem =
  /(?:spokes\w+|officials?|ministers?|sources?|presidents?|commanders?|officers?|leaders?|chief|generals?)$/i

/** People, or a body of them. */
const several = /^(?:\p{Ll}+s|people|men|women|children|police|coalition|army|group|militia|team|crowd)$/u

const isBody = (actor: ActorMention): boolean => !actor.part && actor.actor !== null && !actor.actor.startsWith('P-')

function fits(actor: ActorMention, kind: 'person' | 'body' | 'people', words: string): boolean {
  if (actor.part) return false
  const isPerson = actor.actor?.startsWith('P-') || actor.rule === 'A4' || actor.rule === 'A14'
  if (kind === 'person') return isPerson
  const isPlural = /(?:^|[\s-])(?:[a-z-]+s|people|men|women|children|troops|police|Houthis)$/.test(words)
  if (kind === 'body') return isBody(actor) && !isPerson && (!isPlural || actor.rule === 'A5')
  const isState = actor.actor !== null && actor.actor === actor.country
  return !isPerson && !isState && (isPlural || isBody(actor) || /^(?:A7|A15|A16)$/.test(actor.rule))
}

/** "Its ground and air forces" after Egypt are Egypt's: the link says whose a mention is. */
function withOwner(
  text: string,
  mention: ActorMention,
  actors: readonly ActorMention[],
  references: readonly Reference[],
  table: ActorTable,
): ActorMention {
  // "its soldiers from Chad": from where they leave is no more than where they are
  const byPlace = mention.rule === 'A8' && /^\p{Ll}/u.test(text.slice(mention.start))
  if ((mention.actor !== null && !byPlace) || mention.descriptive) return mention
  const near = firstStartingAt(references, mention.start)
  const reference = references
    .slice(Math.max(0, near - 2), near)
    .find(
      ({ start, end, actor }) =>
        actor !== null &&
        end < mention.start &&
        /^\s(?:(?:last|remaining|own|few|other) )?$/.test(text.slice(end, mention.start)) &&
        /^(?:its|his|her|their)$/i.test(text.slice(start, end)),
    )
  if (reference === undefined) return mention
  const owner = actors[reference.actor!]!
  const reason = `of ${owner.name}, by "${text.slice(reference.start, reference.end)}"`
  const noun = text.slice(mention.start, mention.end).toLowerCase()
  if (/\b(?:all(?:y|ies)|backers?|opponents?|enem(?:y|ies)|rivals?|foes?|partners?)$/.test(noun))
    return { ...mention, descriptive: true, reason, rule: 'L7' }
  const armed: readonly Sector[] = ['MIL', 'UAF', 'REB', 'PRM']
  if (!armed.includes(mention.sector) && mention.sector !== 'GOV')
    return { ...mention, country: owner.country, reason, rule: 'L7' }
  const state = owner.actor !== null && owner.actor === owner.country
  const id =
    state && mention.sector !== 'GOV'
      ? `${owner.actor}-MIL`
      : owner.actor?.startsWith('P-')
        ? (table.get(owner.actor, null)?.parents[0] ?? null)
        : owner.actor
  const sector =
    state && mention.sector !== 'GOV'
      ? 'MIL'
      : mention.sector === 'GOV'
        ? owner.sector
        : mention.sector === 'UAF'
          ? owner.sector === 'GOV'
            ? 'MIL'
            : owner.sector
          : mention.sector
  return {
    ...mention,
    actor: id,
    name: id === null ? mention.name : (table.get(id, null)?.name ?? mention.name),
    country: owner.country,
    sector,
    reason,
    rule: 'L7',
  }
}

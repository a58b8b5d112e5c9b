import type { Claim, EventReference } from '../model/claim.js'
import type { Reference } from '../model/reference.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import type { Arc, Block, Sentence, Tag, Token } from '../model/text.js'
import { physical } from './code-events.js'
import { eventNouns, isOfStem } from './event-nouns.js'

export const rules: readonly Rule[] = [
  {
    id: 'E1',
    what: 'an event spoken of again: the only one of its kind',
    example: 'They raided Gao. The raid killed ten.',
  },
  { id: 'E2', what: 'an act spoken of again: the only one just told', example: 'Turkey closed the border. The move …' },
]

/**
 * "The attack", "this move": a definite event noun is linked to the claim it speaks of, where the one or two sentences
 * before hold exactly one that it can be. A claim told by such words, or of what they did, takes over place, time and who did it
 * where it says nothing itself. Silent otherwise: a wrong link puts the dead of one raid on another's account.
 */
export const linkEvents = stage({
  name: 'link-events',
  needs: ['blocks', 'sentences', 'tokens', 'tags', 'arcs', 'references', 'claims'],
  gives: ['claims', 'references'],
  run({ blocks, sentences, tokens, tags, arcs, references, claims }) {
    if (arcs.length !== tokens.length || tags.length !== tokens.length || claims.length === 0)
      return { claims, references }
    const linker = new Linker(blocks, sentences, tokens, tags, arcs, claims)
    const made: Reference[] = []
    for (let i = 0; i < tokens.length; i++) {
      const reference = linker.read(i)
      if (reference) made.push(reference)
    }
    return {
      claims: linker.claims,
      references: [...references, ...made].sort((a, b) => a.start - b.start || a.end - b.end),
    }
  },
})

const articles = new Set(['the', 'this', 'that', 'these', 'those'])
/** Words beside the noun that make it another one than the one told. */
const others = new Set(
  'other another second third separate new previous earlier similar first next later future planned alleged different past further fresh same possible potential'.split(
    ' ',
  ),
)
/** Behind the noun: it is described for itself. */
const describing = new Set('of on by in at against near between from into to that which who when where'.split(' '))
const settled = new Set('city town village camp base airport port area district border capital'.split(' '))
/** Those with whom these are held are part of them. */
const mutual = /^(?:clash|skirmish|talk|meeting|summit|deal|agreement|accord|pact|truce|ceasefire)$/
/** Plural in form, one in kind. */
const pluralOnly = new Set(['talk', 'clash'])
const within = new Set(['in', 'during', 'by', 'from'])
/** How many sentences back an event may stand. */
const reach = 2

class Linker {
  readonly claims: Claim[]
  readonly #sentenceOf: readonly number[]
  readonly #heads: readonly number[]
  readonly #byHead = new Map<number, number[]>()
  readonly #bySentence = new Map<number, number[]>()
  readonly #lower: readonly string[]
  readonly #byId: ReadonlyMap<string, number>

  constructor(
    private readonly blocks: readonly Block[],
    private readonly sentences: readonly Sentence[],
    private readonly tokens: readonly Token[],
    private readonly tags: readonly Tag[],
    private readonly arcs: readonly Arc[],
    claims: readonly Claim[],
  ) {
    this.claims = [...claims]
    this.#byId = new Map(claims.map(({ id }, i) => [id, i]))
    this.#lower = tokens.map(({ text }) => text.toLowerCase())
    let at = 0
    const first: number[] = []
    for (const { trigger } of [...claims].sort((a, b) => a.trigger.start - b.trigger.start)) {
      while (at < tokens.length && tokens[at]!.end <= trigger.start) at++
      first.push(at)
    }
    const order = claims.map((_, i) => i).sort((a, b) => claims[a]!.trigger.start - claims[b]!.trigger.start)
    const heads: number[] = []
    for (const [k, i] of order.entries()) heads[i] = this.#headOf(first[k]!, claims[i]!)
    this.#heads = heads
    this.#sentenceOf = heads.map((head) => tokens[head]?.sentence ?? -1)
    for (const i of order) {
      push(this.#byHead, heads[i]!, i)
      push(this.#bySentence, this.#sentenceOf[i]!, i)
    }
  }

  /** The reference whose noun is token `h`, with what hangs on it changed in `claims`; null when there is no safe one. */
  read(h: number): Reference | null {
    const lemma = this.tags[h]!.lemma.toLowerCase()
    const kind = this.tags[h]!.upos === 'NOUN' ? eventNouns.get(lemma) : undefined
    if (!kind) return null
    const first = this.#article(h)
    if (first < 0 || (kind.wide && first !== h - 1) || this.#isDescribed(h, lemma)) return null
    const noun = { h, first, lemma, plural: this.tags[h]!.xpos === 'NNS' }
    const target = this.#target(noun, kind)
    if (target === null) return null
    const span = { start: this.tokens[first]!.start, end: this.tokens[h]!.end }
    const rule = kind.wide ? 'E2' : 'E1'
    const reason = `the only ${kind.wide ? 'act' : lemma} it can be, "${this.#words(target)}"`
    const { id } = this.claims[target]!
    for (const i of this.#byHead.get(h) ?? []) this.#refer(i, target, { ...span, claim: id, reason, rule }, true)
    const { head, deprel } = this.arcs[h]!
    const inherits = deprel.startsWith('nsubj') || (deprel.startsWith('obl') && this.#case(h) !== null)
    for (const i of head < 0 ? [] : (this.#byHead.get(head) ?? [])) {
      this.#refer(i, target, { ...span, claim: id, reason, rule }, inherits)
    }
    return { ...span, actor: null, place: null, claim: id, reason, rule }
  }

  /** First token of "the deadly raid", "this move"; -1 when it is not definite or names another event. */
  #article(h: number): number {
    for (let k = h - 1; k >= 0 && h - k <= 3 && this.tokens[k]!.sentence === this.tokens[h]!.sentence; k--) {
      if (articles.has(this.#lower[k]!)) return k
      const { upos } = this.tags[k]!
      if ((upos !== 'ADJ' && upos !== 'NOUN' && upos !== 'VERB') || others.has(this.#lower[k]!)) return -1
      // "the Paris attack", "the 2012 raid", "the enlargement move"
      if (this.tokens[k]!.text !== this.#lower[k]) return -1
    }
    return -1
  }

  /** "the raid on the port", but not "the capture of the city". */
  #isDescribed(h: number, lemma: string): boolean {
    const next = this.#lower[h + 1] ?? ''
    if (this.tokens[h + 1]?.sentence !== this.tokens[h]!.sentence) return false
    if (this.tags[h + 1]!.upos === 'NOUN' || this.tags[h + 1]!.upos === 'PROPN' || next === '-') return true
    // "the arrest and conviction of …"
    if (next === 'and' || next === 'or') return this.tags[h + 2]?.upos === 'NOUN'
    if (!(describing.has(next) || (next === 'with' && mutual.test(lemma)))) return false
    if (/^(?:\w+day|today|yesterday|dawn|night|noon|midnight)$/.test(this.#lower[h + 2] ?? '')) return false
    return !(articles.has(this.#lower[h + 2] ?? '') && settled.has(this.#lower[h + 3] ?? ''))
  }

  #target(
    noun: Noun,
    kind: { fits: (claim: Claim, words: string, somebody: string) => boolean; wide?: boolean },
  ): number | null {
    const sentence = this.tokens[noun.h]!.sentence
    for (let back = 0; back <= (kind.wide ? 1 : reach); back++) {
      const at = sentence - back
      if (at < 0 || this.#isHeadline(at)) return null
      const told = (this.#bySentence.get(at) ?? []).filter(
        (i) => this.claims[i]!.trigger.end <= this.tokens[noun.first]!.start,
      )
      // "two trucks burned in the ambush": what the words stand under is told of the event, and is not it
      const fitting = told.filter((i) => this.#fits(i, noun, kind.fits) && (back > 0 || !this.#isOver(i, noun.h)))
      if (fitting.length === 0) continue
      if (back === 0) return null
      if (kind.wide && told.some((i) => !fitting.includes(i) && !this.#isUnder(i, fitting[0]!))) return null
      const one = this.#single(fitting, noun.lemma)
      if (one === null || !this.#isFirm(one, noun) || this.#isRivalled(one, told, noun.lemma)) return null
      return this.#origin(one) ?? one
    }
    return null
  }

  #fits(i: number, { lemma }: Noun, fits: (claim: Claim, words: string, somebody: string) => boolean): boolean {
    const claim = this.claims[i]!
    const words = this.#words(i)
    return fits(claim, words, this.#somebody(claim)) || (physical.has(claim.type) && isOfStem(lemma, words))
  }

  /** The one event that these claims of a sentence tell: of one stem with the noun, or the one that governs the others. */
  #single(fitting: readonly number[], lemma: string): number | null {
    const targets = new Set(fitting.map((i) => this.#origin(i) ?? i))
    if (targets.size === 1) return fitting[0]!
    const stem = fitting.filter((i) => isOfStem(lemma, this.#words(i)))
    if (stem.length === 1) return stem[0]!
    if (stem.length > 1) return null
    return fitting.find((top) => fitting.every((i) => i === top || this.#isPartOf(i, top))) ?? null
  }

  /** "Jets bombed Taiz and gunmen stormed a base": an act beside it might be called so too, unless the stem tells. */
  #isRivalled(one: number, told: readonly number[], lemma: string): boolean {
    if (isOfStem(lemma, this.#words(one))) return false
    return told.some((i) => physical.has(this.claims[i]!.type) && !this.#isPartOf(i, one) && !this.#isPartOf(one, i))
  }

  #origin(i: number): number | null {
    const { refers } = this.claims[i]!
    return refers === null || !refers.retells ? null : (this.#byId.get(refers.claim) ?? null)
  }

  /** Told as done, and as many as the noun says; "had shelled" is the story's background. */
  #isFirm(i: number, { plural, lemma }: Noun): boolean {
    const { status, polarity } = this.claims[i]!
    if (polarity !== 'did' || status === 'planned' || status === 'conditional' || status === 'historical') return false
    const head = this.#heads[i]!
    const noun = this.#nounOf(i)
    if (noun !== null && (this.tags[noun]!.xpos === 'NNS') !== plural) return false
    if (noun === null && plural && !pluralOnly.has(lemma) && !isOfStem(lemma, this.#words(i))) return false
    // "the war to retake cities": an aim, unless it was tried
    if (noun === null && this.#lower[head - 1] === 'to' && status !== 'attempted') return false
    // "by bombing clinics": told of nobody in particular
    if (
      noun === null &&
      this.tags[head]!.xpos === 'VBG' &&
      !/^(?:is|are|was|were|been)$/.test(this.#lower[head - 1] ?? '')
    )
      return false
    for (let k = head - 1; k >= 0 && head - k <= 3; k--) if (this.#lower[k] === 'had') return false
    return true
  }

  /** The noun in a claim's trigger, if any: "carried out [strikes]", "air [strike]". */
  #nounOf(i: number): number | null {
    const { trigger } = this.claims[i]!
    for (
      let k = this.#heads[i]! + 4;
      k >= 0 && this.tokens[Math.min(k, this.tokens.length - 1)]!.end > trigger.start;
      k--
    ) {
      if (k < this.tokens.length && this.tokens[k]!.end <= trigger.end && this.tags[k]!.upos === 'NOUN') {
        if (eventNouns.has(this.tags[k]!.lemma.toLowerCase())) return k
      }
    }
    return null
  }

  /** Told under another as the same event: it hangs there, and is at no other place. */
  #isPartOf(i: number, top: number): boolean {
    const [a, b] = [this.claims[i]!.place, this.claims[top]!.place]
    const apart = a !== null && b !== null && !a.implied && !b.implied && a.id !== b.id
    return !apart && this.#isUnder(i, top)
  }

  /** Whether claim `i` hangs under claim `top`, and not beside it. */
  #isUnder(i: number, top: number): boolean {
    const goal = this.#heads[top]!
    for (let k = this.#heads[i]!, steps = 0; k >= 0 && steps < 60; k = this.arcs[k]!.head, steps++) {
      if (k === goal) return true
      if (/^(?:conj|parataxis|list)/.test(this.arcs[k]!.deprel)) return false
    }
    return false
  }

  /** Whether token `h` hangs under claim `i`. */
  #isOver(i: number, h: number): boolean {
    for (let k = h, steps = 0; k >= 0 && steps < 60; k = this.arcs[k]!.head, steps++)
      if (k === this.#heads[i]) return true
    return false
  }

  /** "in", "during" before the noun's phrase; null for any other preposition or none. */
  #case(h: number): string | null {
    for (let k = h - 1; k >= 0 && h - k <= 5; k--) {
      if (this.arcs[k]!.head === h && this.arcs[k]!.deprel === 'case') {
        return within.has(this.#lower[k]!) ? this.#lower[k]! : null
      }
    }
    return null
  }

  #isHeadline(sentence: number): boolean {
    return this.blocks[this.sentences[sentence]!.block]?.kind === 'headline'
  }

  #refer(i: number, target: number, reference: Omit<EventReference, 'inherits' | 'retells'>, takes: boolean): void {
    const claim = this.claims[i]!
    if (i === target || claim.refers !== null) return
    const told = this.claims[target]!
    const isAhead = claim.status === 'planned' || claim.status === 'conditional'
    const retells = takes && !isAhead && physical.has(claim.type)
    if (!retells) {
      this.claims[i] = { ...claim, refers: { ...reference, retells, inherits: [] } }
      return
    }
    const open = claim.place === null || claim.place.implied
    const place = open && told.place !== null && told.place.id !== claim.place?.id ? told.place : null
    const untimed = claim.time.basis === 'published' || !this.#isInOwn(claim.time.evidence, i)
    const differs = told.time.earliest !== claim.time.earliest || told.time.latest !== claim.time.latest
    const time = untimed && told.time.evidence !== null && differs ? told.time : null
    const doers = claim.actors.some(({ role }) => role === 'actor')
      ? []
      : told.actors.filter(({ role }) => role === 'actor')
    const inherits = [
      ...(doers.length > 0 ? (['actor'] as const) : []),
      ...(place ? (['place'] as const) : []),
      ...(time ? (['time'] as const) : []),
    ]
    this.claims[i] = {
      ...claim,
      refers: { ...reference, retells, inherits },
      actors: [...claim.actors, ...doers],
      place: place ? { ...place, implied: true } : claim.place,
      time: time ? { ...time, basis: 'implied' } : claim.time,
      rules: [...claim.rules, reference.rule],
    }
  }

  #isInOwn(evidence: { readonly start: number } | null, i: number): boolean {
    const { start, end } = this.sentences[this.#sentenceOf[i]!]!
    return evidence !== null && start <= evidence.start && evidence.start < end
  }

  /** The token of a claim's trigger that governs the others. */
  #headOf(first: number, { trigger }: Claim): number {
    for (let k = first; k < this.tokens.length && this.tokens[k]!.start < trigger.end; k++) {
      const { head } = this.arcs[k]!
      if (head < first || this.tokens[head]!.start >= trigger.end) return k
    }
    return first
  }

  /** Whose words may tell the kind: "a suicide bomber struck a bus". */
  #somebody({ actors, instrument }: Claim): string {
    return [...actors.map(({ name }) => name), instrument?.equipment ?? ''].join(' ').toLowerCase()
  }

  #words(i: number): string {
    const claim = this.claims[i]!
    const words: string[] = []
    for (let k = this.#heads[i]!; k >= 0 && this.tokens[k]!.end > claim.trigger.start; k--)
      words.unshift(this.#lower[k]!)
    for (let k = this.#heads[i]! + 1; k < this.tokens.length && this.tokens[k]!.start < claim.trigger.end; k++) {
      words.push(this.#lower[k]!)
    }
    return words.join(' ')
  }
}

interface Noun {
  readonly h: number
  readonly first: number
  readonly lemma: string
  readonly plural: boolean
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

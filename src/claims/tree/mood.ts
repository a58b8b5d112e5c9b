import type { Polarity, Status } from '../../model/claim.js'
import type { Modality } from '../../model/frame.js'
import { type Embedding, isSpeech, type Signature } from '../../model/lexicon.js'
import type { Tree } from '../../model/tree.js'
import { hedges } from '../chunks/mood.js'
import type { Context } from '../context.js'
import { describedAs } from '../described-as.js'
import { isSetAside } from '../set-aside.js'
import { complementOf, signatureOf } from './complements.js'
import { isUnderWay, lightOf, measured } from './slots.js'

/** How the text presents a predicate: whether it holds, and if that is open, in which way. */
export interface Mood {
  /** `+` it happened, `-` it did not, `o` the text leaves it open. */
  readonly truth: Signature
  readonly status: Status
  readonly hedged: boolean
  /** 0..1, how openly the text commits itself: "will" is nearer to the fact than "might". */
  readonly strength: number
  readonly modality: Modality | null
  readonly rules: readonly string[]
}

/** "Will not leave" leaves it open, but for not leaving; "no evidence that they left" speaks of leaving. */
export const polarityOf = ({ truth, strength, modality }: Mood): Polarity =>
  truth === '-' || (truth === 'o' && strength < 0 && modality !== 'directive') ? 'did-not' : 'did'

const certain: Mood = { truth: '+', status: 'actual', hedged: false, strength: 1, modality: null, rules: [] }

const modals: Readonly<Record<string, readonly [Status, number, Modality]>> = {
  will: ['planned', 0.6, 'commitment'],
  shall: ['planned', 0.6, 'commitment'],
  "'ll": ['planned', 0.6, 'commitment'],
  ll: ['planned', 0.6, 'commitment'],
  wo: ['planned', 0.6, 'commitment'],
  would: ['conditional', 0.4, 'commitment'],
  "'d": ['conditional', 0.4, 'commitment'],
  could: ['conditional', 0.35, 'possibility'],
  can: ['conditional', 0.4, 'possibility'],
  ca: ['conditional', 0.4, 'possibility'],
  may: ['conditional', 0.4, 'possibility'],
  might: ['conditional', 0.3, 'possibility'],
  should: ['planned', 0.3, 'directive'],
  must: ['planned', 0.4, 'directive'],
  ought: ['planned', 0.3, 'directive'],
}
/** "Would like" likes. */
const likings = new Set(['like', 'love', 'prefer', 'appreciate', 'hate'])
const negations = new Set(['not', "n't", 'never', 'nor', 'neither'])
const noNouns = new Set(['no', 'none', 'nobody', 'nothing', 'neither'])
const nextToNothing = new Set(['nothing', 'little'])
const anybody = new Set(['any', 'anyone', 'anybody', 'anything', 'whoever', 'whatever', 'whichever'])
const conditions = new Set(['if', 'unless', 'whether', 'provided', 'assuming', 'lest'])

/**
 * Reads status and polarity by composing, from a predicate up to its root, what each governing word says of its
 * complement (implication signatures after Karttunen 1971 and Nairn, Condoravdi and Karttunen 2006).
 *
 * S1 modal · S2 negation · S3 progressive · S4 hedge · S5 condition · S6 purpose · S7 complement of a governing verb or
 * noun · S8 question · S9 joined to another predicate · S10 imperative · S12 infinitive of a noun or
 * for a subject · S13 set aside ("without", "instead of") · S14 what an adjective says of an event noun
 */
export class MoodReader {
  private readonly known = new Map<number, Mood>()

  constructor(
    private readonly tree: Tree,
    private readonly context: Pick<Context, 'lexicon' | 'tokens' | 'scene'>,
  ) {}

  of(token: number, depth = 0): Mood {
    const known = this.known.get(token)
    if (known) return known
    const mood = depth > 12 ? certain : this.read(token, depth)
    this.known.set(token, mood)
    return mood
  }

  private read(token: number, depth: number): Mood {
    const { tree } = this
    const head = tree.head(token)
    const relation = tree.deprel(token)
    // "was" in "was a lie" tells what its predicate tells
    if (head >= 0 && (relation === 'cop' || relation === 'aux' || relation === 'aux:pass'))
      return this.of(head, depth + 1)
    const own = this.own(token)
    // "without a shot being fired"
    const isWithout = tree.mark(token) === 'without' || (relation === 'acl' && tree.preposition(head) === 'without')
    if (isSetAside(tree.lower, token) || isWithout)
      return { ...own, truth: '-', status: 'actual', rules: [...own.rules, 'S13'] }
    // "the plan is to leave", "the two sides are to meet": not yet
    const isInfinitive =
      tree.mark(token) === 'to' &&
      (head < 0 || tree.child(token, 'nsubj:outer') >= 0 || (relation === 'conj' && this.hasFiniteHelper(token)))
    // "is yet to retake the airport"
    if (isInfinitive && tree.lower[tree.child(token, 'mark') - 1] === 'yet')
      return { ...own, truth: '-', rules: [...own.rules, 'S2'] }
    if (isInfinitive && own.truth === '+' && !this.isQuestion(token))
      return { ...asPurpose(own, 0.45, own.hedged), modality: 'commitment' }
    if (head < 0) {
      // "why did they leave?" takes it that they left
      if (this.isQuestion(token) && this.presupposes(token))
        return { ...own, hedged: true, rules: [...own.rules, 'S8'] }
      if (this.isQuestion(token))
        return { ...own, truth: 'o', status: 'conditional', strength: 0.3, rules: [...own.rules, 'S8'] }
      return this.imperative(token) ? asOrder(own) : own
    }
    if (relation === 'conj') {
      const first = this.of(head, depth + 1)
      // "we are leaving and let me know": the verb before has no bare form to share
      const bare = tree.tags[head]!.xpos
      if (!own.rules.length && this.imperative(token) && /^VB[DZGN]$/.test(bare) && tree.child(head, 'aux') < 0)
        // "stormed the gate and burst in", "decreed a curfew and put soldiers": such a past looks like its bare form
        return bare === 'VBD' && this.hasSharedSubject(head) ? joinHedge(own, first) : asOrder(own)
      // "will attack and destroy" shares "will"; "attacked and will destroy" does not
      // "does not admit it but is believed to", "are shelling it and have cut the road": with a helper of its own it shares
      // neither negation nor what goes on
      const apart = (first.truth === '-' || first.status === 'ongoing') && this.hasFiniteHelper(token)
      // "not to fight but to watch": what is set against what is denied
      const against = first.rules.includes('S2') && this.isBut(token)
      if (against && !own.rules.length)
        return { ...first, truth: first.truth === '-' ? '+' : first.truth, strength: Math.abs(first.strength) }
      // "demands that they leave and [that the rebels disarm]"
      if (first.truth === 'o' && first.rules.includes('S7') && this.isSubjunctive(token))
        return { ...first, rules: [...first.rules, 'S9'] }
      return own.rules.length || apart || this.hasOwnSubjectAndTense(token)
        ? joinHedge(own, first)
        : { ...first, rules: [...first.rules, 'S9'] }
    }
    const mark = tree.mark(token)
    // "do you think that they have left?"
    if (relation === 'ccomp' && own.truth === '+' && this.isQuestion(head) && tree.isInverted(head))
      return { ...own, truth: 'o', status: 'conditional', strength: 0.3, rules: [...own.rules, 'S8'] }
    if (relation === 'ccomp' && own.truth === '+' && this.isWish(token))
      return { ...own, truth: 'o', status: 'planned', strength: 0.4, rules: [...own.rules, 'S7'] }
    if (relation === 'advcl' || relation.startsWith('advcl:')) {
      const inverted = this.inverted(token)
      if (inverted === 'had') return { ...own, truth: '-', status: 'conditional', rules: [...own.rules, 'S5'] }
      // "as long as they are held"
      const lasting = mark === 'as' && tree.lower[head] === 'long'
      if (conditions.has(mark) || inverted || lasting)
        return { ...own, truth: 'o', status: 'conditional', strength: 0.3, rules: [...own.rules, 'S5'] }
      // "weeks away from capturing the town"
      if (mark === 'from' && /^(?:away|far)$/.test(tree.lower[token - 2] ?? '') && own.truth === '+')
        return { ...own, truth: 'o', status: 'planned', strength: 0.4, rules: [...own.rules, 'S6'] }
      const governor = this.of(head, depth + 1)
      const complement = complementOf(token, relation, mark, tree)
      // "the most deadly to hit them" hit them
      if (mark === 'to' && tree.tags[head]!.upos === 'ADJ' && this.isOneInTurn(head)) return own
      const sign = complement && signatureOf(head, complement, tree, this.context.lexicon)
      if (sign) return this.under(own, governor, sign, complement)
      // "too weak to defeat them"
      if (mark === 'to' && this.isTooMuch(head))
        return { ...own, truth: '-', status: 'conditional', rules: [...own.rules, 'S7'] }
      // "admitted to having shot him", "confessed to beating them"
      if (mark === 'to' && (tree.tags[token]!.xpos === 'VBG' || tree.lower[tree.child(token, 'aux')] === 'having'))
        return joinHedge(own, governor)
      if (mark === 'to' || (mark === 'so' && own.truth === 'o')) {
        // what was done in order to reach something, or was easy to reach, often was reached
        const done = governor.truth === '+' && (this.isPast(head) || tree.tags[head]!.upos === 'ADJ')
        // "went on air to announce": it was
        const cue = done && own.truth === '+' ? this.context.lexicon.cue(tree.lemma(token), 'v') : null
        if (isSpeech(cue)) return joinHedge(own, governor)
        return asPurpose(own, done ? 0.55 : 0.45, own.hedged || governor.hedged)
      }
      if ((mark === 'before' || mark === 'until') && this.isPresent(token) && own.truth === '+')
        return { ...own, truth: 'o', status: 'planned', strength: 0.4, rules: [...own.rules, 'S6'] }
      if (this.isBareInfinitive(token) && own.truth === '+') return asPurpose(own, 0.45, own.hedged)
      if (this.isHabit(token, head) && own.truth === '+')
        return { ...own, truth: 'o', status: 'conditional', strength: 0.5, rules: [...own.rules, 'S5'] }
      if (
        mark === 'before' ||
        mark === 'until' ||
        mark === 'after' ||
        mark === 'because' ||
        mark === 'since' ||
        mark === 'although' ||
        mark === 'as' ||
        mark === 'while' ||
        mark === 'when' ||
        mark === 'though'
      ) {
        if (
          (mark === 'when' || mark === 'before' || mark === 'until' || mark === 'after' || mark === 'as') &&
          governor.truth === 'o' &&
          // "would not stop until the siege was lifted"
          (!this.isPast(token) || this.isPresent(token) || mark === 'until')
        ) {
          return {
            ...governor,
            ...own,
            truth: 'o',
            status: governor.status,
            strength: Math.abs(governor.strength),
            rules: [...own.rules, ...governor.rules],
          }
        }
        return own
      }
      // a participle clause goes with what it is joined to, but not under its negation
      return governor.truth === 'o'
        ? { ...governor, strength: Math.abs(governor.strength), rules: [...own.rules, ...governor.rules] }
        : joinHedge(own, governor)
    }
    // "a man found guilty of it could be jailed": no man of whom anything is told
    if (
      relation === 'acl' &&
      !mark &&
      own.truth === '+' &&
      this.isAnybody(head) &&
      this.of(tree.head(head), depth + 1).truth === 'o'
    )
      return { ...own, truth: 'o', status: 'conditional', strength: 0.5, rules: [...own.rules, 'S5'] }
    // "the last people to flee" fled
    if (
      relation === 'acl' &&
      mark === 'to' &&
      this.isOneInTurn(head) &&
      tree.head(head) >= 0 &&
      this.isPast(tree.head(head))
    )
      return own
    // "used a rifle to attack the station": it was used
    if (relation === 'acl' && mark === 'to' && tree.deprel(head) === 'obj' && tree.lemma(tree.head(head)) === 'use')
      return own.truth === '+' ? joinHedge({ ...this.of(tree.head(head), depth + 1), rules: own.rules }, own) : own
    // "in the event that he is caught"
    if (
      relation.startsWith('acl') &&
      tree.lower[head] === 'event' &&
      tree.preposition(head) === 'in' &&
      own.truth === '+'
    )
      return { ...own, truth: 'o', status: 'conditional', strength: 0.3, rules: [...own.rules, 'S5'] }
    const complement = complementOf(token, relation, mark, tree)
    // "had no choice but to open fire"
    if (this.isSparedBut(token)) return { ...own, rules: [...own.rules, 'S7'] }
    if (complement && mark === 'to' && this.isYet(head)) return { ...own, truth: '-', rules: [...own.rules, 'S2'] }
    // "stop the militia [seizing] the port": a tree may take what is stopped for a word on who does it
    const stopped = relation === 'acl' && tree.deprel(head) === 'obj' && tree.tags[token]!.xpos === 'VBG' && !mark
    const stop = stopped ? signatureOf(tree.head(head), 'from', tree, this.context.lexicon) : null
    if (stop?.positive === '-' && stop.kind === 'preventive')
      return this.under(own, this.of(tree.head(head), depth + 1), stop, 'from')
    if (complement) {
      const known = signatureOf(head, complement, tree, this.context.lexicon)
      // "hope they enjoyed it" does not wish for it
      const sign: Embedding | null =
        known?.kind === 'wish' && this.isPast(token) ? { ...known, kind: 'belief', status: 'actual' } : known
      const mood = asPlan(this.under(own, this.of(head, depth + 1), sign, complement), complement)
      const beside = relation === 'acl' || relation === 'csubj'
      return beside && mark === 'to' && mood.truth === 'o' ? { ...mood, rules: [...mood.rules, 'S12'] } : mood
    }
    if (relation === 'parataxis' && this.imperative(token)) return asOrder(own)
    if (relation === 'acl:relcl' && own.truth === '+' && !this.isPast(token) && this.isOneOf(anybody, head))
      return { ...own, truth: 'o', status: 'conditional', strength: 0.5, rules: [...own.rules, 'S5'] }
    if (this.isBareInfinitive(token) && own.truth === '+') return asPurpose(own, 0.45, own.hedged)
    if (isNounRelation(relation)) return this.nominal(token, head, relation, own, depth)
    return own
  }

  /** Its own subject, or that of the verbs it is joined to. */
  private hasSharedSubject(token: number): boolean {
    let first = token
    while (this.tree.deprel(first) === 'conj') first = this.tree.head(first)
    return this.tree.child(first, 'nsubj', 'nsubj:pass') >= 0
  }

  private isQuestion(token: number): boolean {
    const { scene, tokens } = this.context
    const last = scene.bounds[tokens[token]!.sentence + 1]! - 1
    return scene.lower[last] === '?' || scene.lower[last - 1] === '?'
  }

  /** What the predicate's own helpers say. */
  private own(token: number): Mood {
    const { tree } = this
    let mood = certain
    const rules: string[] = []
    let progressive = false
    let present = false
    for (const c of tree.children(token)) {
      const word = tree.lower[c]!
      const relation = tree.deprel(c)
      if (relation === 'aux') {
        const modal = modals[word]
        if (modal) {
          const had = word === 'would' || word === 'could' || word === 'should' || word === 'might'
          const perfect = had && this.hasHelper(token, 'have')
          // "could only watch", "could do little": all that they did
          if (word === 'could' && !perfect && this.isAllThatWasDone(token)) continue
          // "could not contain the riot": what was beyond them was not done
          if (word === 'could' && !perfect && this.isRefused(token)) {
            mood = { ...mood, truth: '-', status: 'attempted' }
            rules.push('S2')
            continue
          }
          const likes = word === 'would' && likings.has(tree.lemma(token)) && !perfect
          if (likes) {
            mood = { ...mood, truth: 'o', status: 'conditional', strength: 0.5 }
            rules.push('S1')
            continue
          }
          // "would have attacked" did not happen; "may have attacked" is open
          mood =
            perfect && word !== 'might' && !(word === 'could' && tree.child(token, 'aux:pass') >= 0)
              ? { ...mood, truth: '-', status: 'conditional' }
              : {
                  ...mood,
                  truth: 'o',
                  status: modal[0],
                  strength: modal[1],
                  modality: modal[2],
                  hedged: mood.hedged || (modal[2] === 'possibility' && this.hasHelper(token, 'have')),
                }
          rules.push('S1')
        }
        if (beForms.has(word) && tree.tags[token]!.xpos === 'VBG') {
          progressive = true
          // "had been shelling" was over
          present = word === 'been' ? !this.hasHelper(token, 'had') : word !== 'was' && word !== 'were'
        }
      }
      // "is due to leave": the tree may take "due to" for a preposition
      if (word === 'due' && (relation === 'mark' || (relation === 'case' && tree.tags[token]!.xpos === 'VB'))) {
        mood = { ...mood, truth: 'o', status: 'planned', strength: 0.6, modality: 'commitment' }
        rules.push('S1')
      }
      // "nor looted the convoy"
      const nor = relation === 'cc' && word === 'nor'
      if (nor || relation === 'advmod' || relation === 'det' || relation === 'cc:preconj' || relation === 'aux') {
        if (word === 'not' && /^(only|just|merely|simply|least)$/.test(tree.lower[c + 1] ?? '')) continue
        // "vowed never to leave" vows
        if (negations.has(word) && c > token && tree.lower[c + 1] === 'to') continue
        const longer = this.saysNoLonger(c)
        const told = rules.includes('S2') && mood.status === 'attempted'
        if (negations.has(word) && told) continue
        if (negations.has(word) || longer || (relation === 'det' && noNouns.has(word))) {
          mood = {
            ...mood,
            truth: mood.truth === 'o' ? 'o' : '-',
            strength: mood.truth === 'o' ? -mood.strength : mood.strength,
            modality: mood.modality === 'commitment' ? 'refusal' : mood.modality,
          }
          rules.push('S2')
        } else if (hedges.has(word)) {
          mood = { ...mood, hedged: true }
          rules.push('S4')
        } else if ((word === 'nearly' || word === 'almost') && tree.tags[token]!.upos === 'VERB') {
          mood = { ...mood, truth: '-', status: 'attempted' }
          rules.push('S2')
        }
      }
      // "did little to stop them"
      const little = relation === 'obj' && word === 'little' && tree.lemma(token) === 'do'
      if (little || (/^(nsubj|nsubj:pass|obj)$/.test(relation) && this.isOneOf(noNouns, c))) {
        mood = { ...mood, truth: mood.truth === 'o' ? 'o' : '-' }
        rules.push('S2')
      }
      if (relation.startsWith('advcl') && mood.truth === 'o') {
        const mark = tree.mark(c)
        if (mark === 'if') mood = { ...mood, status: 'conditional', strength: 0.3 }
        // "will withdraw unless you pay" threatens, whatever it is
        if (mark === 'unless' && mood.modality === 'commitment') mood = { ...mood, modality: 'ultimatum' }
        if (mark === 'if' || mark === 'unless') rules.push('S5')
      }
    }
    const sign = tree.tags[token]!.upos === 'NOUN' ? this.described(token) : null
    if (sign && mood.truth === '+') {
      rules.push('S14')
      if (sign.kind === 'belief') mood = { ...mood, hedged: true }
      else mood = { ...mood, truth: sign.positive, status: sign.status, strength: 0.4 }
    }
    // "military action by any party would be …"
    if (mood.truth === '+' && tree.tags[token]!.upos === 'NOUN' && this.isByAnybody(token)) {
      mood = { ...mood, truth: 'o', status: 'conditional', strength: 0.3 }
      rules.push('S5')
    }
    if (this.isToCome(token, progressive) && mood.truth === '+') {
      mood = { ...mood, truth: 'o', status: 'planned', strength: 0.6, modality: 'commitment' }
      rules.push('S1')
    } else if (progressive && mood.truth === '+' && present) {
      // "are leaving next week" is no more than planned
      mood = this.isLater(token)
        ? { ...mood, truth: 'o', status: 'planned', strength: 0.6, modality: 'commitment' }
        : { ...mood, status: 'ongoing' }
      rules.push('S3')
    }
    return rules.length ? { ...mood, rules } : mood
  }

  private isByAnybody(noun: number): boolean {
    const { tree } = this
    for (const c of tree.children(noun)) if (tree.preposition(c) === 'by' && this.isOneOf(anybody, c)) return true
    return false
  }

  private described(noun: number): Embedding | null {
    const { tree } = this
    let first = noun
    for (const c of tree.children(noun)) if (tree.deprel(c) === 'amod') first = Math.min(first, c)
    return describedAs(first, noun, tree.lower, this.context.lexicon)
  }

  /** "going" in "is going to leave": a modal in all but name. */
  private isToCome(token: number, progressive: boolean): boolean {
    const { tree } = this
    const infinitive = tree.child(token, 'xcomp')
    if (infinitive < 0 || tree.mark(infinitive) !== 'to') return false
    return tree.lemma(token) === 'go' && progressive
  }

  /** Words beside it put it after the telling: "tomorrow", "next week". */
  private isLater(token: number): boolean {
    const { tree } = this
    for (const c of tree.children(token)) {
      if (later.has(tree.lower[c]!)) return true
      if (!/^(obl|nmod|advmod)/.test(tree.deprel(c))) continue
      for (const below of tree.children(c)) if (tree.lower[below] === 'next' && below < c) return true
    }
    return false
  }

  /** "Had they taken the bridge", "should they attack": the helper that stands before its subject; a condition. */
  private inverted(token: number): string | null {
    const { tree } = this
    const subject = tree.child(token, 'nsubj', 'nsubj:pass')
    if (subject < 0 || subject > token) return null
    // the helper is apt to hang on the verb of the main clause
    const { first } = tree.extent(token)
    const opening = inversions.has(tree.lower[first]!) ? first : first - 1
    const { tokens } = this.context
    const opens =
      opening === 0 || tokens[opening - 1]?.sentence !== tokens[token]!.sentence || tree.lower[opening - 1] === ','
    return opens && opening >= 0 && inversions.has(tree.lower[opening]!) ? tree.lower[opening]! : null
  }

  /** "nobody", "no soldier"; "whoever", "any government that takes power": a noun that is one of the words or has one for article. */
  private isOneOf(words: ReadonlySet<string>, noun: number): boolean {
    const { tree } = this
    if (words.has(tree.lower[noun]!)) return true
    for (const c of tree.children(noun))
      if (/^(?:det|cc:preconj)$/.test(tree.deprel(c)) && words.has(tree.lower[c]!)) return true
    return false
  }

  private hasHelper(token: number, word: string): boolean {
    for (const c of this.tree.children(token))
      if (this.tree.deprel(c) === 'aux' && this.tree.lower[c] === word) return true
    return false
  }

  /** "have yet to agree", "has still to agree". */
  private isYet(head: number): boolean {
    const { tree } = this
    if (tree.lemma(head) !== 'have' && tree.lemma(head) !== 'be' && tree.lower[head] !== 'yet') return false
    if (tree.lower[head] === 'yet') return true
    for (const c of tree.children(head)) if (tree.lower[c] === 'yet') return true
    return false
  }

  /** "but to": of all that might have been done, this was. */
  private isSparedBut(token: number): boolean {
    const { tree } = this
    for (const c of tree.children(token)) if (tree.lower[c] === 'to' && tree.lower[c - 1] === 'but') return true
    return false
  }

  /** "could only watch", "could do little", with no condition beside it. */
  private isAllThatWasDone(token: number): boolean {
    const { tree } = this
    let least = false
    for (const c of tree.children(token)) {
      if (tree.deprel(c).startsWith('advcl') && conditions.has(tree.mark(c))) return false
      if (tree.lower[c] === 'only' && c < token) least = true
      // "could be heard" was heard
      if (tree.deprel(c) === 'aux:pass' && /^(?:hear|see|feel)$/.test(tree.lemma(token))) least = true
      if (tree.deprel(c) === 'obj' && tree.lemma(token) === 'do' && nextToNothing.has(tree.lower[c]!)) least = true
    }
    return least
  }

  /** "could not", with no condition beside it. */
  private isRefused(token: number): boolean {
    const { tree } = this
    let negated = false
    for (const c of tree.children(token)) {
      if (tree.deprel(c).startsWith('advcl') && conditions.has(tree.mark(c))) return false
      if (negations.has(tree.lower[c]!) && c < token) negated = true
    }
    return negated
  }

  private saysNoLonger(token: number): boolean {
    return this.tree.lower[token] === 'longer' && this.tree.lower[token - 1] === 'no'
  }

  /** "no longer heard". */
  private isNoLonger(verb: number): boolean {
    for (const c of this.tree.children(verb)) if (this.saysNoLonger(c)) return true
    return false
  }

  /** "too weak", "too fractious and weak". */
  private isTooMuch(adjective: number): boolean {
    const { tree } = this
    if (tree.tags[adjective]!.upos !== 'ADJ') return false
    for (const one of [adjective, tree.deprel(adjective) === 'conj' ? tree.head(adjective) : adjective])
      for (const c of tree.children(one)) if (tree.lower[c] === 'too' && tree.deprel(c) === 'advmod') return true
    return false
  }

  /** "a man", as the subject of a verb: no one in particular where that verb leaves open what happens. */
  private isAnybody(noun: number): boolean {
    const { tree } = this
    if (!tree.deprel(noun).startsWith('nsubj') || tree.head(noun) < 0) return false
    const article = tree.child(noun, 'det')
    return article >= 0 && /^(?:an?|any)$/.test(tree.lower[article]!)
  }

  /** "the last people", "the first town", "the deadliest". */
  private isOneInTurn(noun: number): boolean {
    const { tree } = this
    const { first } = tree.phrase(noun)
    for (let i = first; i <= noun; i++)
      if (inTurn.has(tree.lower[i]!) || tree.tags[i]!.xpos === 'JJS' || tree.lower[i - 1] === 'most') return true
    return false
  }

  /** "They come out when soldiers leave": told as what happens each time, in a sentence that is no headline. */
  private isHabit(token: number, head: number): boolean {
    const { tree } = this
    const { scene, tokens } = this.context
    if (!this.isPresent(token) || !this.isPresent(head)) return false
    if (!/^[.!?]$/.test(scene.lower[scene.bounds[tokens[token]!.sentence + 1]! - 1]!)) return false
    for (const c of tree.children(token)) if (/^when(ever)?$/.test(tree.lower[c]!)) return true
    return false
  }

  /** "leave", "do leave", "are safe", "is taken": told in the present, and not as something that goes on. */
  private isPresent(token: number): boolean {
    const { tree } = this
    const helper = tree.child(token, 'aux:pass', 'cop', 'aux')
    const finite = helper < 0 ? token : helper
    const isPlain = helper < 0 || tree.deprel(helper) !== 'aux' || tree.lemma(helper) === 'do'
    return (
      isPlain &&
      tree.child(token, 'aux') === (helper >= 0 && tree.deprel(helper) === 'aux' ? helper : -1) &&
      /^VB[PZ]$/.test(tree.tags[finite]!.xpos)
    )
  }

  /** "in order to create", "for the army to leave": an infinitive of which nothing says that it came about. */
  private isBareInfinitive(token: number): boolean {
    const { tree } = this
    if (tree.tags[token]!.xpos !== 'VB') return false
    for (const c of tree.children(token)) if (tree.lower[c] === 'to' && tree.deprel(c) === 'mark') return true
    return false
  }

  private isPast(token: number): boolean {
    const xpos = this.tree.tags[token]!.xpos
    return xpos === 'VBD' || (xpos === 'VBN' && this.tree.child(token, 'aux', 'aux:pass') >= 0)
  }

  /** A question that asks for a part of what is taken for granted: who, what, why, how, when, where, told as past. */
  private presupposes(token: number): boolean {
    const { tree } = this
    const { first, last } = tree.extent(token)
    let past = tree.tags[token]!.xpos === 'VBD'
    let asks = false
    for (let i = first; i < last && i <= token; i++) {
      const { xpos } = tree.tags[i]!
      if (/^(WP|WDT|WRB|WP\$)$/.test(xpos)) asks = true
      if (tree.head(i) === token && tree.deprel(i).startsWith('aux') && xpos === 'VBD') past = true
    }
    return asks && past
  }

  private hasOwnSubjectAndTense(token: number): boolean {
    return this.tree.child(token, 'nsubj', 'nsubj:pass') >= 0 || this.tree.tags[token]!.xpos === 'VBD'
  }

  /** A verb in its plain form that no helper puts in time: "that the army [withdraw]", "that it [be withdrawn]". */
  private isSubjunctive(token: number): boolean {
    const { tree } = this
    if (this.hasFiniteHelper(token)) return false
    const helper = tree.child(token, 'aux:pass', 'cop', 'aux')
    const { xpos } = tree.tags[helper < 0 ? token : helper]!
    return xpos === 'VB' || xpos === 'VBP'
  }

  /** "insisted that Rwanda [withdraw]": a plain form after one who is or has one thing. */
  private isWish(token: number): boolean {
    const { tree } = this
    if (tree.mark(token) !== 'that' || !this.isSubjunctive(token)) return false
    const subject = tree.child(token, 'nsubj', 'nsubj:pass')
    const helper = tree.child(token, 'aux:pass', 'cop')
    if (helper >= 0) return tree.lower[helper] === 'be'
    return subject >= 0 && /^NNP?$/.test(tree.tags[subject]!.xpos) && tree.child(subject, 'conj') < 0
  }

  private isBut(token: number): boolean {
    for (const c of this.tree.children(token)) if (this.tree.lower[c] === 'but') return true
    return false
  }

  private hasFiniteHelper(token: number): boolean {
    const { tree } = this
    for (const c of tree.children(token))
      if (/^(aux|cop)/.test(tree.deprel(c)) && /^VB[DPZ]$/.test(tree.tags[c]!.xpos)) return true
    return false
  }

  private imperative(token: number): boolean {
    const { tree } = this
    if (tree.tags[token]!.xpos === 'VB')
      for (const c of tree.children(token)) if (tree.lower[c] === 'please') return true
    return (
      tree.tags[token]!.upos === 'VERB' &&
      tree.tags[token]!.xpos === 'VB' &&
      tree.child(token, 'nsubj', 'nsubj:pass', 'aux', 'aux:pass', 'cop') < 0
    )
  }

  private under(own: Mood, governor: Mood, sign: Embedding | null, complement: string): Mood {
    if (!sign) {
      // an unknown governing verb: reported clauses stand, infinitives follow their governor
      return complement === 'that' || governor.truth === '+'
        ? joinHedge(own, governor)
        : { ...governor, rules: [...own.rules, ...governor.rules] }
    }
    const rules = [...own.rules, ...governor.rules, 'S7']
    const hedged = own.hedged || governor.hedged
    // a source's denial is its stance, not the report's: see Attribution
    if (sign.kind === 'denial') return { ...own, hedged, rules }
    let truth = governor.truth === '-' ? sign.negated : sign.positive
    if (governor.truth === 'o' && !(sign.kind === 'factive' || sign.kind === 'report')) truth = 'o'
    if (truth === '+') {
      if (own.truth === '+' && governor.truth === 'o') return { ...own, truth: own.truth, hedged, rules }
      return { ...own, hedged, rules }
    }
    if (truth === '-') {
      const flipped: Signature = own.truth === '-' ? '+' : own.truth === '+' || sign.kind === 'belief' ? '-' : 'o'
      const status = sign.status === 'actual' ? own.status : sign.status
      return { ...own, truth: flipped, status, hedged: hedged || sign.kind === 'belief', rules }
    }
    const status = governor.truth === 'o' && governor.status !== 'actual' ? governor.status : sign.status
    // what is wished for has not happened; what is believed may have
    const belief = sign.kind === 'belief' && own.truth !== 'o'
    // "no plan to leave", "plans not to leave"
    const against = !belief && (own.truth === '-') !== (governor.truth === '-') ? -1 : 1
    return {
      ...own,
      truth: belief ? own.truth : 'o',
      status: belief ? own.status : status,
      modality: belief
        ? own.modality
        : governor.truth === 'o' && governor.modality
          ? governor.modality
          : sign.kind === 'intent' && sign.complement === 'to'
            ? 'commitment'
            : sign.kind === 'attempt'
              ? null
              : 'directive',
      hedged: hedged || sign.kind === 'belief',
      strength: (belief || sign.kind === 'attempt' ? 0.5 : 0.4) * against,
      rules,
    }
  }

  /** "protect the town from attacks", "serves as insurance against attacks": what is guarded against. */
  private guard(token: number, verb: number): Embedding | undefined {
    const { tree } = this
    const { lexicon } = this.context
    const at = tree.child(token, 'case')
    if (at < 1 || !/^(from|against)$/.test(tree.lower[at]!)) return undefined
    const noun = tree.tags[at - 1]!.upos === 'NOUN' ? lexicon.embeddings(tree.lemma(at - 1), 'n') : []
    return (
      lexicon.embeddings(tree.lemma(verb), 'v').find((e) => e.complement === 'from') ??
      noun.find((e) => e.complement === 'of' && e.kind === 'preventive')
    )
  }

  /** An event noun takes what its governing noun or light verb says of it. */
  private nominal(token: number, head: number, relation: string, own: Mood, depth: number): Mood {
    const { tree } = this
    const { lexicon } = this.context
    const upos = tree.tags[head]!.upos
    // "an intervention would be dangerous", "said that an assault would cost lives"
    if (relation === 'nsubj' && this.isAnybody(token)) {
      const { truth, status } = this.of(head, depth + 1)
      const isTold = (status === 'planned' || status === 'actual') && !lightOf(tree, head, relation, lexicon)
      if (truth === 'o' && (status === 'conditional' || isTold))
        return { ...own, truth, status: 'conditional', strength: 0.3, rules: [...own.rules, 'S5'] }
    }
    if (relation.startsWith('nmod') && (upos === 'NOUN' || upos === 'PROPN')) {
      const sign = lexicon.embeddings(tree.lemma(head), 'n').find((e) => e.complement === 'of')
      const governor = this.of(head, depth + 1)
      if (sign) return this.under(own, governor, sign, 'of')
      // "will hold a fifth round of talks"
      const isCounted = measured(tree, token) === head && !openings.has(tree.lower[head]!)
      if (own.truth === '+' && governor.truth === 'o' && isCounted) return joinHedge(governor, own)
      return joinHedge(
        own,
        governor.truth === '-' && relation === 'nmod' && tree.preposition(token) === 'of'
          ? governor
          : { ...governor, truth: own.truth },
      )
    }
    if (
      (upos === 'VERB' || upos === 'ADJ' || isUnderWay(tree, head)) &&
      (relation === 'obj' || relation === 'nsubj:pass' || relation === 'obl' || relation === 'nsubj')
    ) {
      const governor = this.of(head, depth + 1)
      // "to avenge the deaths of their men": they died
      if (relation === 'obj' && recalling.has(tree.lemma(head))) return own
      // "whether the explosion was caused by a bomb" takes the explosion for granted
      if (
        explaining.has(tree.lemma(head)) &&
        tree.mark(head) === 'whether' &&
        tree.lower[tree.child(token, 'det')] === 'the'
      )
        return joinHedge(own, this.of(tree.head(head), depth + 1))
      if (relation === 'obl') {
        // "warned of a massacre"
        const signs = tree.preposition(token) === 'of' ? lexicon.embeddings(tree.lemma(head), 'v') : []
        const warned = signs.find((e) => e.complement === 'of')
        if (warned) return this.under(own, governor, warned, 'of')
        // "would respond to any strike"
        if (governor.truth === 'o' && this.isOneOf(anybody, token))
          return { ...own, truth: 'o', status: 'conditional', strength: 0.3, rules: [...own.rules, 'S5'] }
        // "called for his resignation"
        const wished = lexicon
          .embeddings(`${tree.lemma(head)} ${tree.preposition(token)}`, 'v')
          .find((e) => e.complement === 'ing')
        if (wished) return this.under(own, governor, wished, 'ing')
        const sign = this.guard(token, head)
        if (sign) return this.under(own, governor, sign, 'from')
        // "could come under attack", "vowed to come to their aid"
        const through = `${tree.lemma(head)} ${tree.preposition(token)}`
        const isCarried = lexicon.light(through, 'actor') ?? lexicon.light(through, 'recipient')
        return isCarried && governor.truth !== '+'
          ? { ...governor, rules: [...own.rules, ...governor.rules] }
          : joinHedge(own, governor)
      }
      const light = lightOf(tree, head, relation, lexicon)
      if (light) {
        const rules = [...own.rules, ...governor.rules]
        // "shots were no longer heard": they had been
        if (light.subject === 'event' && governor.truth === '-' && this.isNoLonger(head)) return { ...own, rules }
        // "their withdrawal has not been confirmed": nobody says that it did not happen
        if (light.subject === 'event' && governor.truth === '-' && checking.has(tree.lemma(head)))
          return { ...own, hedged: true, rules }
        if (light.polarity === 'did-not') {
          // "could avert an attack", "failed to prevent the massacre"
          if (governor.truth === 'o') return { ...governor, strength: -governor.strength, rules }
          // "did not rule out a withdrawal" leaves it open
          if (governor.truth === '-' && tree.lemma(head) === 'rule')
            return { ...own, truth: 'o', status: 'conditional', strength: 0.3, rules }
          return governor.truth === '-' ? { ...own, rules } : { ...own, truth: '-', status: light.status, rules }
        }
        if (light.polarity === 'holds' && (light.subject === 'none' || governor.truth === '-')) return { ...own, rules }
        // "may not survive another assault" has it come
        if (governor.truth === 'o' && light.subject === 'recipient')
          return { ...governor, strength: Math.abs(governor.strength), rules }
        if (governor.truth !== '+') return { ...governor, rules }
        if (light.status === 'planned') return { ...governor, truth: 'o', status: 'planned', strength: 0.4, rules }
        if (light.status !== 'actual')
          return { ...governor, status: light.status, truth: light.status === 'attempted' ? 'o' : '+', rules }
        return {
          ...own,
          status: governor.status === 'ongoing' ? 'ongoing' : own.status,
          hedged: own.hedged || governor.hedged,
          rules,
        }
      }
      return governor.truth === 'o' && relation !== 'nsubj'
        ? { ...own, truth: 'o', status: governor.status, strength: 0.4, rules: governor.rules }
        : joinHedge(own, governor)
    }
    return own
  }
}

const asPurpose = (own: Mood, strength: number, hedged: boolean): Mood => ({
  ...own,
  truth: 'o',
  status: 'planned',
  modality: 'purpose',
  strength,
  hedged,
  rules: [...own.rules, 'S6'],
})

const asOrder = (own: Mood): Mood => ({
  ...own,
  truth: 'o',
  status: 'planned',
  strength: 0.2,
  rules: [...own.rules, 'S10'],
})

/** "said it would attack": the future seen from the past. */
function asPlan(mood: Mood, complement: string): Mood {
  const future =
    complement === 'that' &&
    mood.truth === 'o' &&
    (mood.modality === 'commitment' || mood.modality === 'refusal') &&
    mood.status === 'conditional'
  return future ? { ...mood, status: 'planned', strength: mood.strength < 0 ? -0.6 : 0.6 } : mood
}

/** Verbs of looking back: what they are about has happened. */
const recalling = new Set(['avenge', 'mourn', 'investigate', 'probe', 'commemorate', 'remember', 'recall', 'lament'])
/** Verbs that tell how something came about. */
const explaining = new Set(['cause', 'prompt', 'trigger', 'order', 'plan', 'link', 'connect', 'relate', 'motivate'])
/** What is announced when an act begins has begun. */
const openings = new Set(['start', 'beginning', 'launch', 'resumption'])
const checking = new Set(['confirm', 'verify', 'corroborate'])
const inTurn = new Set(['first', 'second', 'third', 'last', 'latest'])
const inversions = new Set(['had', 'should', 'were'])
const later = new Set(['tomorrow', 'soon', 'tonight', 'shortly', 'later'])
const beForms = new Set(['is', 'are', 'am', "'s", "'re", "'m", 'was', 'were', 'been', 'be'])
const joinHedge = (own: Mood, governor: Mood): Mood => (governor.hedged && !own.hedged ? { ...own, hedged: true } : own)
const isNounRelation = (relation: string) => /^(nmod|obj|obl|nsubj|iobj|compound)/.test(relation)

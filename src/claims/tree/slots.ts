import type { Slot } from '../../model/frame.js'
import type { Lexicon } from '../../model/lexicon.js'
import type { Tree } from '../../model/tree.js'
import { isCarried, isOnlyCause, isOnlySeen } from '../told.js'

/** What fills a predicate's slots, and the rules that found it. */
export interface Filled {
  readonly slots: Slot[]
  readonly rules: string[]
}

const relativizers = new Set(['who', 'which', 'that', 'whom'])
const accusing = new Set(['of', 'for', 'over'])
/** Relative adverbs: the noun before them is where, when or why, never who or what. */
const placing = new Set(['where', 'when', 'why'])
/** What opens a clause that says what is said, wanted or charged; other clauses tell of circumstances. */
const contents = new Set('to that for of from against with if whether'.split(' '))

/**
 * The logical slots of a verb: voice undone, subjects shared, relative clauses and control resolved.
 *
 * F1 subject and object · F2 passive and its agent · F3 relative clause · F4 reduced relative · F5 control verb ·
 * F6 joined verb shares subject or object · F7 participle clause shares the subject · F14 along with another
 */
export function verbSlots(tree: Tree, verb: number, lexicon: Lexicon, depth = 0): Filled {
  const slots: Slot[] = []
  const rules: string[] = []
  const passive = isPassive(tree, verb)
  const add = (name: string, head: number, p: number) => {
    for (const one of listed(tree, head)) {
      // "struck a guard as well as for [earlier quarrels]": what has a preposition of its own is another thing
      if (one !== head && name !== 'by' && ownCase(tree, one)) continue
      slots.push({ name, phrase: tree.phrase(one), p: round(p * (one === head ? 1 : tree.p(one))) })
    }
  }

  for (const c of tree.children(verb)) {
    const relation = tree.deprel(c)
    if (relation === 'nsubj:outer' && tree.mark(verb) === 'to') {
      // "their plan was to attack": they
      const owner = nounOwner(tree, c, lexicon, depth)
      if (owner) slots.push(...owner.map((s) => ({ ...s, name: passive ? 'obj' : 'subj', p: round(s.p * tree.p(c)) })))
      // "the two sides are to meet"
      else add(passive ? 'obj' : 'subj', c, tree.p(c))
      rules.push('F5')
    } else if (relation === 'nsubj:outer' && tree.child(verb, 'nsubj', 'nsubj:pass') >= 0) {
      // "the thinking is that [they] will attack"
    } else if (/^nsubj(:pass|:outer)?$/.test(relation) || (relation === 'expl' && willing.has(tree.lemma(verb)))) {
      const antecedent = relativizers.has(tree.lower[c]!) ? antecedentOf(tree, verb, c) : c
      if (antecedent !== c) rules.push('F3')
      const name = passive || (relation === 'nsubj:pass' && !isStative(tree, verb)) ? 'obj' : 'subj'
      rules.push(name === 'obj' ? 'F2' : 'F1')
      add(name, antecedent, tree.p(c))
    } else if (relation === 'obj') {
      const antecedent = relativizers.has(tree.lower[c]!) && /^acl/.test(tree.deprel(verb)) ? tree.head(verb) : c
      add(passive && slots.some((s) => s.name === 'obj') ? 'obj2' : 'obj', antecedent, tree.p(c))
    } else if (relation === 'iobj')
      add(tree.child(verb, 'obj') < 0 ? 'obj' : 'iobj', c, tree.p(c)) // "told the army to leave"
    else if (relation === 'obl:agent') add('by', c, tree.p(c))
    else if (relation === 'ccomp' || relation === 'xcomp' || /^advcl/.test(relation)) {
      const aside = relation !== 'ccomp' && relation !== 'xcomp' && (c < verb || !contents.has(tree.mark(c)))
      slots.push({ name: aside ? 'aside' : 'clause', phrase: tree.extent(c), p: tree.p(c) })
      if (relation === 'xcomp' && tree.mark(c) === 'to') {
        slots.push({ name: 'xcomp', phrase: { first: c, last: c + 1, head: c }, p: tree.p(c) })
      }
    } else if (relation === 'obl' || relation === 'nmod') addOblique(tree, c, slots, passive, rules)
    // "gave them [three days] to leave"
    else if (relation === 'obl:unmarked') {
      slots.push({ name: 'span', phrase: tree.phrase(c), p: tree.p(c) })
      const until = tree.child(c, 'acl')
      if (until >= 0 && tree.mark(until) === 'to')
        slots.push({ name: 'clause', phrase: tree.extent(until), p: tree.p(until) })
    }
  }
  if (!passive && !slots.some((s) => s.name === 'obj')) {
    const object = objectShared(tree, verb, lexicon)
    if (object >= 0) {
      add('obj', object, tree.p(object) * 0.8)
      rules.push('F6')
    }
  }
  shareArguments(tree, verb, passive, slots, rules, lexicon, depth)
  // "passed [a law] that bans rallies": who made it bans them
  for (const law of slots.filter(({ name, phrase }) => name === 'subj' && laws.has(tree.lemma(phrase.head)))) {
    const { head } = law.phrase
    const makes = tree.deprel(head) === 'obj' && rules.includes('F3') ? tree.head(head) : -1
    const makers = makes < 0 || depth > 5 ? [] : verbSlots(tree, makes, lexicon, depth + 1).slots
    const doers = makers.filter((s) => s.name === 'subj')
    if (doers.length > 0) slots.splice(slots.indexOf(law), 1, ...doers.map((s) => ({ ...s, p: round(s.p * law.p) })))
  }
  // "the killing of thirty men", which a tagger may take for a verb
  if (tree.tags[verb]!.xpos === 'VBG' && !slots.some((s) => s.name === 'obj'))
    if (lexicon.senses(tree.lemma(verb), 'v').some(({ type, roles }) => doneTo.has(type) && !roles.has('of')))
      for (const s of slots) if (s.name === 'of' && s.phrase.first === verb + 2) (s as { name: string }).name = 'obj'
  return { slots, rules }
}

const laws = new Set([
  'law',
  'decree',
  'bill',
  'edict',
  'order',
  'directive',
  'ordinance',
  'measure',
  'rule',
  'amendment',
])

/** "it is ready to talk": a tree may take such a pronoun for one that means nobody. */
const willing = new Set(['ready', 'willing', 'unwilling', 'prepared', 'able', 'unable', 'determined', 'open'])

/** "kidnapped and tortured [two monks]": the object behind two verbs is that of both, whichever the tree hangs it on. */
function objectShared(tree: Tree, verb: number, lexicon: Lexicon): number {
  const first = tree.deprel(verb) === 'conj' && joining.has(tree.lower[verb - 1]!) ? tree.head(verb) : -1
  if (first === verb - 2 && first >= 0 && isTensed(tree, first) === isTensed(tree, verb)) {
    const object = tree.child(first, 'obj')
    return object > verb && tree.child(verb, 'ccomp', 'xcomp') < 0 ? object : -1
  }
  const second = lastJoined(tree, verb)
  if (second < 0 || tree.tags[second]!.xpos !== tree.tags[verb]!.xpos) return -1
  if (alone.has(tree.lemma(verb)) || !lexicon.senses(tree.lemma(verb), 'v').some(({ type }) => doneTo.has(type)))
    return -1
  return tree.child(second, 'obj')
}

/** "kidnapped, tortured and then [killed]": the last of verbs between which nothing stands but commas and the like; -1 for one alone. */
function lastJoined(tree: Tree, verb: number): number {
  const first = tree.deprel(verb) === 'conj' ? tree.head(verb) : verb
  let last = -1
  let joined = false
  for (let at = verb + 1; at < tree.arcs.length; at++) {
    if (tree.deprel(at) === 'conj' && (tree.head(at) === verb || tree.head(at) === first)) {
      last = at
      if (joined) return last
    } else if (joining.has(tree.lower[at]!)) joined = true
    // "tracked [down] and killed the men"
    else if (tree.deprel(at) === 'compound:prt' && !joined) continue
    else if (tree.lower[at] !== ',' && !(joined && thereupon.has(tree.lower[at]!))) return -1
  }
  return -1
}

const thereupon = new Set(['then', 'later', 'also', 'finally', 'subsequently', 'even'])
const joining = new Set(['and', 'or'])
const isTensed = (tree: Tree, verb: number) => /^VB[DPZN]$/.test(tree.tags[verb]!.xpos)

/** Of those, verbs that have no object. */
const alone = new Set(['retaliate', 'clash', 'advance', 'intervene', 'skirmish', 'rampage'])

/** Acts that are done to somebody or something. */
const doneTo: ReadonlySet<string> = new Set('ASSAULT COERCE CONTROL LOSS ACCUSE REJECT AID BACKING'.split(' '))

/** "the man who threw it", "the man who they said threw it": the noun that a relative clause speaks of; `none` when it has none. */
function antecedentOf(tree: Tree, verb: number, none: number): number {
  let clause = tree.deprel(verb) === 'ccomp' ? tree.head(verb) : verb
  // "whose mother died and who was taken in"
  if (tree.deprel(clause) === 'conj') clause = tree.head(clause)
  return /^acl/.test(tree.deprel(clause)) ? tree.head(clause) : none
}

function addOblique(tree: Tree, token: number, slots: Slot[], passive: boolean, rules: string[]): void {
  const least = isLeast(tree, token) && !slots.some((s) => s.name === 'obj')
  const preposition = least ? 'at' : tree.preposition(token)
  // "handed over [Sangin] to the marines": a tree may take a name right behind the particle for no object
  const isNamed = tree.tags[token]!.upos === 'PROPN' && tree.deprel(token - 1) === 'compound:prt'
  if (!preposition && isNamed && !slots.some((s) => s.name === 'obj'))
    slots.push({ name: 'obj', phrase: tree.phrase(token), p: round(tree.p(token) * 0.8) })
  if (!preposition) return
  const other = least || isAmount(tree, token, slots) ? 'obj' : isCompany(tree, token) ? 'together' : preposition
  const name = other === 'by' && !passive ? 'via' : other
  if (name === 'together') rules.push('F14')
  for (const one of moving.has(preposition) ? tree.conjuncts(token) : listed(tree, token)) {
    slots.push({ name, phrase: tree.phrase(one), p: round(tree.p(token) * (one === token ? 1 : tree.p(one))) })
  }
}

/** "lost up to 300 men", "burned over 60 houses": words before a number, which a tree may take for a preposition. */
function isAmount(tree: Tree, token: number, slots: readonly Slot[]): boolean {
  const to = tree.child(token, 'case')
  return (
    to > 0 &&
    to < token &&
    ((tree.lower[to] === 'to' && tree.lower[to - 1] === 'up') || amounting.has(tree.lower[to]!)) &&
    tree.tags[to + 1]!.upos === 'NUM' &&
    !slots.some((s) => s.name === 'obj')
  )
}

/** "shot dead [at least 30 men]" */
function isLeast(tree: Tree, token: number): boolean {
  const { first } = tree.phrase(token)
  return (
    tree.lower[first] === 'at' && /^(least|most)$/.test(tree.lower[first + 1]!) && tree.tags[first + 2]!.upos === 'NUM'
  )
}

const amounting = new Set(['over', 'about', 'around', 'some', 'nearly', 'almost', 'roughly'])

/** Prepositions after which a second name says where the first is: "in Aden, Yemen and …". */
const moving = new Set(['in', 'at', 'near', 'from', 'to', 'on', 'into', 'around', 'outside'])

/** "killed along with his mother": who shares the lot of another. */
function isCompany(tree: Tree, token: number): boolean {
  for (const c of tree.children(token))
    if (tree.deprel(c) === 'case' && tree.lower[c] === 'with' && c < token) return company.has(tree.lower[c - 1] ?? '')
  return false
}

const company = new Set(['along', 'together'])

/** A preposition of its own before what is joined: "shelled the camp and [in] the hills". */
const ownCase = (tree: Tree, token: number): boolean =>
  /^(for|in|on|at|from|to|with|against|by|over|into|near|after|during)$/.test(tree.preposition(token))

/**
 * Everything joined to a token, with what trees hang elsewhere: the second of three names, taken for another name of the
 * first ("Ali, Omar and Saleh"), and what follows a number's "of" but is not counted by it ("six of the guards, [his wife]
 * and [himself]").
 */
function listed(tree: Tree, head: number): number[] {
  const all = chained(tree, calledSo(tree, head))
  for (const c of tree.children(head)) {
    const relation = tree.deprel(c)
    if (
      relation === 'appos' &&
      isProper(tree, head) &&
      isProper(tree, c) &&
      (tree.child(c, 'conj') >= 0 || isPair(tree, head, c))
    )
      all.push(...chained(tree, c))
    else if (relation === 'nmod' && tree.tags[head]!.xpos === 'CD' && tree.preposition(c) === 'of')
      all.push(...tree.conjuncts(c).flatMap((one) => (one !== c && standsAlone(tree, one) ? chained(tree, one) : [])))
  }
  return all
}

/** "[US, Iran] hold talks": two names at the head of a sentence, with a comma between them and none behind. */
const isPair = (tree: Tree, first: number, second: number): boolean => {
  const { first: start } = tree.phrase(first)
  const isHead = start === 0 || tree.head(first) < 0 || tree.tags[start - 1]!.upos === 'PUNCT'
  const isSubject = tree.deprel(first).startsWith('nsubj')
  return isHead && isSubject && tree.lower[second - 1] === ',' && tree.lower[tree.extent(second).last] !== ','
}

/** A token and what is joined to it, also one to the next. */
function chained(tree: Tree, token: number): number[] {
  const all = [token]
  for (let at = 0; at < all.length; at++) for (const one of tree.conjuncts(all[at]!)) if (one !== all[at]) all.push(one)
  return all
}

const isProper = (tree: Tree, token: number) => tree.tags[token]!.upos === 'PROPN'

const standsAlone = (tree: Tree, token: number) =>
  tree.tags[token]!.upos === 'PRON' || tree.child(token, 'det', 'nmod:poss') >= 0

/** Subjects and objects that stand with another verb or noun. */
function shareArguments(
  tree: Tree,
  verb: number,
  passive: boolean,
  slots: Slot[],
  rules: string[],
  lexicon: Lexicon,
  depth: number,
): void {
  const head = tree.head(verb)
  // "denied [having] killed them" owns its subject like any gerund
  const relation =
    head >= 0 && tree.deprel(verb) === 'ccomp' && tree.lower[tree.child(verb, 'aux')] === 'having'
      ? 'xcomp'
      : tree.deprel(verb)
  if (head < 0 || depth > 5) return
  const has = (name: string) => slots.some((s) => s.name === name)
  const own = passive ? has('obj') : has('subj')

  if (relation === 'acl:relcl') {
    // the gap: "the town that rebels captured", "rebels who captured"; none in "the hospital where he died"
    if (rules.includes('F3')) return
    // "a claim that the town had fallen" has no gap
    if (own && tree.mark(verb) === 'that') return
    if ([...tree.children(verb)].some((c) => placing.has(tree.lower[c]!))) return
    if (ownsSubject(tree, verb)) {
      // "two states, whose ministers met": they met; "a boy whose mother died" did not die, and "a mayor whose son was
      // kidnapped" did nothing
      if (passive || lexicon.senses(tree.lemma(verb), 'v').some(({ roles }) => roles.get('subj') === 'victim')) return
      for (const one of tree.conjuncts(head))
        slots.push({ name: 'subj', phrase: tree.phrase(one), p: round(tree.p(verb) * 0.8) })
      return
    }
    if (!has('subj') && !passive) slots.push({ name: 'subj', phrase: tree.phrase(head), p: round(tree.p(verb) * 0.8) })
    else if (!has('obj') && !passive && tree.child(verb, 'obj', 'ccomp') < 0) {
      slots.push({ name: 'obj', phrase: tree.phrase(head), p: round(tree.p(verb) * 0.7) })
    }
    rules.push('F3')
    return
  }
  if (relation === 'acl') {
    const xpos = tree.tags[verb]!.xpos
    // the tree hangs such a clause on who listens
    const above = tree.head(head)
    const teller = above >= 0 && tree.mark(verb) === 'of' && telling.has(tree.lemma(above)) ? above : -1
    // "claimed responsibility for shooting two men", "denied involvement in the killing of"
    const taker = tree.mark(verb) && answering.has(tree.lemma(head)) && tree.deprel(head) === 'obj' ? above : -1
    // "accused the guards of beating [him]": the accused did it, not who accuses
    const isAccused =
      tree.mark(verb) &&
      accusing.has(tree.mark(verb)) &&
      tree.deprel(head) === 'obj' &&
      above >= 0 &&
      isAccusing(tree, above, lexicon)
    if (isAccused && !own) {
      rules.push('F5')
      for (const one of tree.conjuncts(head))
        slots.push({ name: passive ? 'obj' : 'subj', phrase: tree.phrase(one), p: round(tree.p(verb)) })
      return
    }
    // "are guilty of breaking the truce"
    // "is on the verge of being taken"
    const isSo = tree.tags[head]!.upos === 'ADJ' || (tree.preposition(head) === 'on' && tree.mark(verb) === 'of')
    const guilty = tree.mark(verb) && isSo && tree.child(head, 'cop') >= 0 ? head : -1
    // "a man found guilty of beating him"
    if (above >= 0 && isSo && tree.mark(verb) && tree.deprel(head) === 'xcomp' && !own) {
      rules.push('F5')
      const found = verbSlots(tree, above, lexicon, depth + 1).slots
      const so = found.filter((s) => s.name === 'obj')
      for (const s of so.length > 0 ? so : found.filter((s) => s.name === 'subj'))
        slots.push({ ...s, name: passive ? 'obj' : 'subj', p: round(s.p * tree.p(verb)) })
      return
    }
    if (teller >= 0 || taker >= 0 || guilty >= 0) {
      rules.push('F5')
      const governor = verbSlots(tree, Math.max(teller, taker, guilty), lexicon, depth + 1).slots
      if (!own)
        slots.push(
          ...governor
            .filter((s) => s.name === 'subj')
            .map((s) => ({ ...s, name: passive ? 'obj' : 'subj', p: round(s.p * tree.p(verb)) })),
        )
      return
    }
    const marks = [...tree.children(verb)].filter((c) => tree.deprel(c) === 'mark').map((c) => tree.lower[c]!)
    const owned = xpos === 'VBG' && tree.deprel(head) === 'obj' && (marks.includes('for') || marks.includes('of'))
    if (marks.includes('to') || owned) {
      // "an attempt to advance", "no choice but to fire", "a plan for taking the port": whose attempt it was
      // "the last people to flee"
      const themselves = marks.includes('to') && lexicon.classes(tree.lemma(head)).has('person')
      const owner = themselves
        ? [{ name: 'subj', phrase: tree.phrase(head), p: tree.p(verb) }]
        : nounOwner(tree, head, lexicon, depth)
      if (!own && owner)
        slots.push(...owner.map((s) => ({ ...s, name: passive ? 'obj' : 'subj', p: round(s.p * 0.8) })))
      rules.push('F5')
      return
    }
    // "reports that soldiers had fired": what they say has no gap
    if (marks.includes('that') && own) return
    rules.push('F4')
    // "the mayor was among those killed"
    const one = xpos === 'VBN' && tree.preposition(head) === 'among' ? tree.child(head, 'nsubj') : -1
    if (one >= 0) {
      for (const each of tree.conjuncts(one)) slots.push({ name: 'obj', phrase: tree.phrase(each), p: tree.p(each) })
      return
    }
    // "fired on a bus injuring nine": a bus hurts nobody, whoever fired does
    const idle = xpos === 'VBG' && !own && above >= 0 && doesHarm(tree, verb, lexicon) && isIdle(tree, head, lexicon)
    const doers = idle ? verbSlots(tree, above, lexicon, depth + 1).slots.filter((s) => s.name === 'subj') : []
    if (doers.length > 0) slots.push(...doers.map((s) => ({ ...s, p: round(s.p * tree.p(verb)) })))
    else if ((xpos === 'VBG' || isStative(tree, verb)) && !own)
      slots.push({ name: 'subj', phrase: tree.phrase(head), p: round(tree.p(verb)) })
    // "a ship trained water cannon on a boat": a participle that has its own object is none
    else if (tree.child(verb, 'obj') > verb && !giving.has(tree.lemma(verb)) && !has('by'))
      slots.push({ name: 'subj', phrase: tree.phrase(head), p: round(tree.p(verb) * 0.8) })
    else if (xpos !== 'VBG' && !isStative(tree, verb) && !has('obj'))
      slots.push({ name: 'obj', phrase: tree.phrase(head), p: round(tree.p(verb)) })
    // "Dissidents called off talks": all of a sentence, taken for a noun and its participle
    else if (xpos === 'VBN' && has('obj') && tree.head(head) < 0 && tree.child(verb, 'obl:agent') < 0)
      slots.push({ name: 'subj', phrase: { first: head, last: head + 1, head }, p: round(tree.p(verb) * 0.8) })
    for (const s of slots) if (s.name === 'via') (s as { name: string }).name = 'by'
    return
  }
  if (relation === 'amod') {
    const joined = joinedTo(tree, verb, head)
    if (joined >= 0) {
      rules.push('F6')
      slots.push({ name: 'obj', phrase: { ...tree.phrase(head), first: head }, p: round(tree.p(verb)) })
      const governor = verbSlots(tree, joined, lexicon, depth + 1).slots
      slots.push(...governor.filter((s) => s.name === 'subj').map((s) => ({ ...s, p: round(s.p * 0.7) })))
      return
    }
    rules.push('F4')
    slots.push({
      name: tree.tags[verb]!.xpos === 'VBG' ? 'subj' : 'obj',
      phrase: tree.phrase(head),
      p: round(tree.p(verb)),
    })
    return
  }
  if (own) return
  // "killed in the raid were [a commander] and his guard"
  if (relation === 'csubj' && tree.tags[verb]!.xpos === 'VBN' && tree.child(head, 'cop') >= 0) {
    for (const one of tree.conjuncts(head))
      slots.push({ name: 'obj', phrase: tree.phrase(one), p: round(tree.p(verb)) })
    rules.push('F2')
    return
  }
  if (
    tree.tags[head]!.upos !== 'VERB' &&
    tree.tags[head]!.upos !== 'ADJ' &&
    tree.tags[head]!.upos !== 'AUX' &&
    relation !== 'conj' &&
    !/^advcl/.test(relation)
  )
    return
  // "…, the army said, claiming to have held it": a tree may take what goes on for what is said
  const goesOn = relation === 'ccomp' && tree.tags[verb]!.xpos === 'VBG' && tree.lower[verb - 1] === ','
  // ""To surrender or die," he said": not what he does
  const taken = relation === 'ccomp' && tree.mark(verb) === 'to' && verb > head && tree.child(verb, 'nsubj:outer') < 0
  if (relation === 'xcomp' || goesOn || taken) {
    rules.push('F5')
    const governor = verbSlots(tree, head, lexicon, depth + 1).slots
    const objects = governor.filter((s) => s.name === 'obj')
    const controls =
      objects.length > 0 &&
      // "found her suffering", "left them wounded": a participle after an object is the object's
      (tree.tags[verb]!.xpos === 'VBG' ||
        tree.tags[verb]!.upos === 'ADJ' ||
        lexicon.embeddings(tree.lemma(head), 'v').some((e) => e.complement === 'obj-to') ||
        isPassive(tree, head))
    // "were used by the rebels to attack ships"
    const users = tree.lemma(head) === 'use' && isPassive(tree, head) ? governor.filter((s) => s.name === 'by') : []
    const from = users.length > 0 ? users : controls ? objects : governor.filter((s) => s.name === 'subj')
    // "remains closed", "is feared killed": a bare participle is suffered
    const suffered = tree.tags[verb]!.xpos === 'VBN' && tree.mark(verb) !== 'to' && tree.child(verb, 'aux', 'obj') < 0
    const name = passive || (suffered && !isStative(tree, verb)) ? 'obj' : 'subj'
    slots.push(...from.map((s) => ({ ...s, name, p: round(s.p * tree.p(verb)) })))
    slots.push(...governor.filter((s) => s.name === 'together'))
    return
  }
  // "shelled the camp, then withdrew" is joined without a word
  if (relation === 'conj' || (relation === 'parataxis' && tree.lower[verb - 1] === 'then')) {
    rules.push('F6')
    const governor = verbSlots(tree, head, lexicon, depth + 1).slots
    const samePassive = isPassive(tree, head)
    // "accused it of … and [of supplying] arms": the accused did that too
    if (tree.tags[verb]!.xpos === 'VBG' && accusing.has(tree.mark(verb)) && isAccusing(tree, head, lexicon)) {
      slots.push(...governor.filter((s) => s.name === 'obj').map((s) => ({ ...s, name: 'subj' })))
      return
    }
    for (const s of governor) {
      if (s.name === 'subj' && !passive) slots.push({ ...s, p: round(s.p * tree.p(verb)) })
      if (s.name === 'obj' && samePassive && passive) slots.push({ ...s, p: round(s.p * tree.p(verb)) })
      if (s.name === 'obj' && samePassive && !passive) slots.push({ ...s, name: 'subj', p: round(s.p * tree.p(verb)) })
      if (s.name === 'by' && passive && samePassive && !has('by')) slots.push({ ...s, p: round(s.p * 0.6) })
      if (s.name === 'subj' && passive && !samePassive) slots.push({ ...s, name: 'obj', p: round(s.p * tree.p(verb)) })
    }
    return
  }
  if (/^advcl/.test(relation) && tree.child(verb, 'nsubj', 'nsubj:pass') < 0) {
    // "as agreed in a deal"
    // "thousands flee as fighting resumes"
    if (tree.mark(verb) === 'as' && /^VB[NG]$/.test(tree.tags[verb]!.xpos)) return
    // "were displaced by fighting", "was damaged in fighting": it is not they who fought
    if (/^(?:by|in)$/.test(tree.mark(verb)) && isPassive(tree, head)) return
    // "the plane came down, killing its crew": what falls kills nobody
    if (tree.tags[verb]!.xpos === 'VBG' && doesHarm(tree, verb, lexicon) && isCrash(tree, head, lexicon)) return
    rules.push('F7')
    const governor = verbSlots(tree, head, lexicon, depth + 1).slots
    const about =
      (/^(of|from|for|with|into)$/.test(tree.mark(verb)) || (tree.mark(verb) === 'to' && givesTime(tree, head))) &&
      governor.some((s) => s.name === 'obj') &&
      !(tree.mark(verb) === 'of' && telling.has(tree.lemma(head))) &&
      !governor.some((s) => s.name === 'obj' && answering.has(tree.lemma(s.phrase.head)))
    // "was hit by a missile, killing one": what killed did not suffer
    const harms =
      isPassive(tree, head) &&
      tree.tags[verb]!.xpos === 'VBG' &&
      tree.lower[verb - 1] === ',' &&
      doesHarm(tree, verb, lexicon)
    const given = governor.some((s) => s.name === 'iobj') && givesTime(tree, head) ? 'iobj' : 'obj'
    // "lashed out at [Paris] for arming them"
    const blamed =
      tree.mark(verb) === 'for' && !about ? governor.find((s) => isBlamed(tree, head, s, lexicon)) : undefined
    const name = blamed ? blamed.name : harms ? 'by' : isPassive(tree, head) || about ? given : 'subj'
    slots.push(
      ...governor
        .filter((s) => s.name === name && !isDummy(tree, verb, s))
        .map((s) => ({
          ...s,
          name: passive || (tree.tags[verb]!.xpos === 'VBN' && tree.child(verb, 'aux') < 0) ? 'obj' : 'subj',
          p: round(s.p * tree.p(verb) * 0.9),
        })),
    )
  }
}

/** The object of a verb, and nobody and nothing that could do harm. */
const isIdle = (tree: Tree, noun: number, lexicon: Lexicon): boolean =>
  /^(obj|obl)$/.test(tree.deprel(noun)) &&
  tree.tags[noun]!.upos === 'NOUN' &&
  ['place', 'building', 'road', 'vessel', 'equipment', 'goods'].some((kind) =>
    lexicon.classes(tree.lemma(noun)).has(kind),
  ) &&
  !['person', 'armed', 'bomb', 'shell', 'aircraft', 'arms'].some((kind) => lexicon.classes(tree.lemma(noun)).has(kind))

const doesHarm = (tree: Tree, verb: number, lexicon: Lexicon): boolean =>
  tree.lemma(verb) === 'leave' ||
  lexicon.senses(tree.lemma(verb), 'v').some(({ effect }) => effect === 'killed' || effect === 'injured')

/** A verb by which only things are lost: "crashed", "went down". */
function isCrash(tree: Tree, verb: number, lexicon: Lexicon): boolean {
  if (tree.lemma(verb) === 'fall') return false
  const particle = tree.child(verb, 'compound:prt', 'advmod')
  return [tree.lemma(verb), `${tree.lemma(verb)} ${tree.lower[particle] ?? ''}`].some((lemma) =>
    lexicon.senses(lemma, 'v').some(({ roles }) => roles.get('subj') === 'item'),
  )
}

const isAccusing = (tree: Tree, verb: number, lexicon: Lexicon): boolean =>
  lexicon
    .senses(tree.lemma(verb), 'v')
    // "told the envoy to leave" blames nobody
    .some(({ type, when }) => (type === 'ACCUSE' || type === 'SANCTION') && !when.some(({ slot }) => slot === 'xcomp'))

/** Whom an accusing verb names behind its preposition. */
function isBlamed(tree: Tree, verb: number, { name }: Slot, lexicon: Lexicon): boolean {
  const particle = tree.child(verb, 'compound:prt')
  const words = particle >= 0 ? `${tree.lemma(verb)} ${tree.lower[particle]!}` : tree.lemma(verb)
  return (
    /^(at|on|against|into)$/.test(name) && lexicon.senses(`${words} ${name}`, 'v').some(({ type }) => type === 'ACCUSE')
  )
}

const thanking = new Set(['thank', 'praise', 'commend', 'credit', 'congratulate', 'condemn', 'criticise', 'criticize'])

/** What somebody takes or denies for an act of his. */
const answering = new Set(
  'responsibility credit blame involvement role part hand connection connections link links ties'.split(' '),
)

/**
 * "looted shops and [burned] homes": a past form between "and" and a bare noun, which the tree takes to describe the noun,
 * is a second act of whoever does the first: the verb of that act, -1 when there is none.
 */
export function joinedTo(tree: Tree, verb: number, noun: number): number {
  if (noun !== verb + 1 || !/^(and|,)$/.test(tree.lower[verb - 1] ?? '') || tree.deprel(noun) !== 'conj') return -1
  const first = tree.head(noun)
  const governor = /^(obj|obl)$/.test(tree.deprel(first)) ? tree.head(first) : -1
  return governor >= 0 && tree.tags[governor]!.xpos === 'VBD' ? governor : -1
}

/** "told the judges of being beaten": who tells was, not who listens. */
const telling = new Set(['tell', 'inform', 'remind'])

/** Verbs whose passive keeps an object: "a man given a medal". */
const giving = new Set(
  'give send award offer deny grant hand pay show teach call name dub declare elect appoint allow sell promise tell ask make charge fine issue assign lend owe serve'.split(
    ' ',
  ),
)

/** Whether "whose" opens the clause: the noun before it owns the subject. */
function ownsSubject(tree: Tree, verb: number): boolean {
  const subject = tree.child(verb, 'nsubj', 'nsubj:pass')
  const owner = subject < 0 ? -1 : tree.child(subject, 'nmod:poss')
  return owner >= 0 && tree.lower[owner] === 'whose'
}

/** "it took an hour to kill them", "made it hard to leave": a pronoun that only stands in for what follows. */
const isDummy = (tree: Tree, verb: number, { phrase }: Slot): boolean =>
  tree.mark(verb) === 'to' && tree.lower[phrase.head] === 'it' && standingIn.has(tree.lemma(tree.head(phrase.head)))

const standingIn = new Set(['take', 'make', 'find', 'cost', 'require', 'consider', 'deem'])

/** "gave them an hour to surrender": they would surrender. */
const givesTime = (tree: Tree, verb: number): boolean =>
  tree.lemma(verb) === 'give' && (tree.child(verb, 'obl:unmarked') >= 0 || tree.child(verb, 'iobj') >= 0)

/** Verbs of whose object somebody else makes an attempt. */
const foiling = new Set(
  'foil thwart repel repulse prevent stop avert defeat block halt frustrate disrupt crush resist report'.split(' '),
)

/** Whose noun it is: possessor, or the subject of the light verb that carries it. */
function nounOwner(tree: Tree, noun: number, lexicon: Lexicon, depth: number): Slot[] | null {
  // "a rebel attempt to enter", "the army's plan to leave"
  const possessor = [...tree.children(noun)].find(
    (c) =>
      tree.deprel(c) === 'nmod:poss' ||
      (tree.deprel(c) === 'compound' &&
        (tree.tags[c]!.upos === 'PROPN' || lexicon.classes(tree.lower[c]!).has('armed'))) ||
      (tree.deprel(c) === 'nmod' && /^(by|from)$/.test(tree.preposition(c))),
  )
  if (possessor !== undefined) return [{ name: 'subj', phrase: tree.phrase(possessor), p: tree.p(possessor) }]
  const head = tree.head(noun)
  // "Poland to send troops": a headline's noun does itself what follows, but for one that is a try or a plan
  const isTry = lexicon.embeddings(tree.lemma(noun), 'n').some((e) => e.complement === 'to')
  if (head < 0 && !isTry) return [{ name: 'subj', phrase: tree.phrase(noun), p: 0.8 }]
  if (head < 0 || depth > 5) return null
  if (givesTime(tree, head) && /^(obj|obl:unmarked)$/.test(tree.deprel(noun)))
    return verbSlots(tree, head, lexicon, depth + 1).slots.filter(
      (s) => (s.name === 'obj' || s.name === 'iobj') && s.phrase.head !== noun,
    )
  if (tree.deprel(noun) === 'obj' || tree.deprel(noun) === 'obl') {
    if (foiling.has(tree.lemma(head))) return null
    const subjects = verbSlots(tree, head, lexicon, depth + 1).slots.filter((s) => s.name === 'subj')
    return subjects.length ? subjects : null
  }
  if (tree.deprel(noun) === 'nsubj:pass') {
    // "attempts to inquire have been blocked by Russia": somebody else's
    if (foiling.has(tree.lemma(head))) return null
    const agents = verbSlots(tree, head, lexicon, depth + 1).slots.filter((s) => s.name === 'by')
    return agents.length ? agents : null
  }
  return null
}

/** Participles that with their preposition say what somebody does: "is opposed to", "were engaged in". */
const stative: Readonly<Record<string, string>> = {
  oppose: 'to',
  engage: 'in',
  commit: 'to',
  involve: 'in',
  lock: 'in',
  embroil: 'in',
}

function isStative(tree: Tree, verb: number): boolean {
  const wanted = stative[tree.lemma(verb)]
  if (!wanted || tree.tags[verb]!.xpos !== 'VBN' || tree.child(verb, 'obl:agent', 'obj') >= 0) return false
  for (const c of tree.children(verb)) if (tree.deprel(c) === 'obl' && tree.preposition(c) === wanted) return true
  return false
}

/** Passive in form, or a participle that stands where only a passive one can. */
export function isPassive(tree: Tree, verb: number, depth = 0): boolean {
  if (isStative(tree, verb)) return false
  if (tree.child(verb, 'aux:pass', 'nsubj:pass') >= 0) return true
  // "had withdrawn, by its own account"
  if (tree.child(verb, 'obl:agent') >= 0) return tree.child(verb, 'nsubj') < 0 || tree.child(verb, 'aux') < 0
  // "protesters shot at by police"
  if (/^VB[DN]$/.test(tree.tags[verb]!.xpos) && tree.lower[verb + 2] === 'by' && aimed.has(tree.lower[verb + 1]!))
    return true
  // "four Britons killed fighting there", which a tree may take for a past
  const next = tree.child(verb, 'xcomp')
  const goesOn = next === verb + 1 && tree.tags[next]!.xpos === 'VBG'
  if (goesOn && felling.has(tree.lemma(verb)) && tree.child(verb, 'obj') < 0) return true
  if (tree.tags[verb]!.xpos !== 'VBN' || depth > 5) return false
  if (tree.child(verb, 'aux') >= 0) return false
  const relation = tree.deprel(verb)
  if (relation === 'acl' || relation === 'amod') return true
  if (relation === 'conj' && tree.child(verb, 'nsubj') < 0) return isPassive(tree, tree.head(verb), depth + 1)
  if (relation === 'acl:relcl') return false
  // "was found shot", "were feared killed"
  return (relation === 'advcl' || relation === 'xcomp') && tree.child(verb, 'obj', 'nsubj') < 0
}

/** Prepositions that a verb keeps in its passive: "shot at by". */
const aimed = new Set(['at', 'on', 'upon'])

/** Verbs that have an object when they are active. */
const felling = new Set(['kill', 'wound', 'injure', 'capture', 'arrest', 'detain', 'maim'])

/**
 * The slots of an event noun: possessor, modifiers, prepositional phrases, participles ("carried out by"), and what the
 * verb that carries it adds.
 *
 * F8 inside the noun phrase · F9 carried by a light verb
 */
const coming = new Set(['come', 'rush', 'go', 'fly', 'spring'])

export function nounSlots(
  tree: Tree,
  noun: number,
  isSomebody: (token: number) => boolean,
  lexicon: Lexicon,
): Filled & { carrier: number } {
  const slots: Slot[] = []
  const rules: string[] = []
  const top = measured(tree, noun)
  // "Egypt, a backer of the rebels"
  if (tree.deprel(noun) === 'appos' && isSomebody(tree.head(noun)))
    slots.push({ name: 'subj', phrase: tree.phrase(tree.head(noun)), p: tree.p(noun) })
  for (const at of top === noun ? [noun] : [noun, top]) {
    for (const c of tree.children(at)) {
      const relation = tree.deprel(c)
      if (c === noun) continue
      if (relation === 'nsubj' && tree.child(at, 'cop') >= 0) {
        // "is behind the attack", "are under attack"
        const name = { behind: 'by', under: 'on', among: 'among' }[tree.preposition(at)] ?? 'subj'
        for (const one of tree.conjuncts(c)) slots.push({ name, phrase: tree.phrase(one), p: tree.p(c) })
      } else if (relation === 'nmod:poss') {
        // "came to the army's aid": whom it is for
        const isFor = tree.preposition(at) === 'to' && coming.has(tree.lemma(Math.max(0, tree.head(at))))
        slots.push({ name: isFor ? 'to' : 'poss', phrase: tree.phrase(c), p: tree.p(c) })
      } else if ((relation === 'compound' || relation === 'amod' || relation === 'nmod:unmarked') && isSomebody(c)) {
        slots.push({ name: 'mod', phrase: tree.phrase(c), p: round(tree.p(c) * 0.9) })
      } else if (relation === 'nmod' || relation === 'obl') {
        addOblique(tree, c, slots, true, rules)
        addNested(tree, c, slots)
      } else if (relation === 'acl' && tree.tags[c]!.xpos === 'VBN') {
        // "the arrests made in the city": a light verb behind its noun carries it
        const found = lightOf(tree, c, 'obj', lexicon)
        const light = found && isCarried(found, tree.lemma(at), lexicon) ? found : null
        if (light) rules.push('F9')
        const agent = tree.child(c, 'obl:agent')
        if (agent >= 0 && light) slots.push({ name: 'by', phrase: tree.phrase(agent), p: tree.p(agent) })
        // "a strike attributed to Ethiopia"
        const doer = attributing.has(tree.lemma(c)) ? 'to' : tree.lemma(c) === 'blame' ? 'on' : 'by'
        for (const o of tree.children(c))
          if (tree.deprel(o) === 'obl' && tree.preposition(o) === doer)
            slots.push({ name: 'by', phrase: tree.phrase(o), p: tree.p(o) })
      } else if (relation === 'acl:relcl') {
        const doers = doersOf(tree, c, at, lexicon)
        // "a ceasefire that took effect at midnight"
        const subject = tree.child(c, 'nsubj', 'nsubj:pass')
        const happens =
          subject >= 0 &&
          relativizers.has(tree.lower[subject]!) &&
          lightOf(tree, c, tree.deprel(subject), lexicon)?.subject === 'event'
        if (doers.length || happens) rules.push('F9')
        slots.push(...doers)
        // "clashes that broke out between two militias"
        if (happens)
          for (const o of tree.children(c)) if (tree.deprel(o) === 'obl') addOblique(tree, o, slots, true, rules)
      } else if (relation === 'acl' && tree.tags[c]!.xpos === 'VBG') {
        const target = tree.child(c, 'obj')
        if (target >= 0)
          slots.push({
            name: tree.lemma(c) === 'target' ? 'on' : tree.lemma(c),
            phrase: tree.phrase(target),
            p: tree.p(target),
          })
      }
    }
  }
  // "two women with gunshot wounds": who has them
  // "nine were taken to hospital with gunshot wounds": not where they were taken
  const beside = tree.deprel(top) === 'nmod' && tree.preposition(top) === 'with' ? tree.head(top) : -1
  const bearer = beside >= 0 && tree.deprel(beside) === 'obl' ? -1 : beside
  const over = bearer === beside ? top : beside
  const found = tree.deprel(over) === 'obl' && tree.preposition(top) === 'with' ? tree.head(over) : -1
  const having = found >= 0 ? tree.child(found, 'obj', 'nsubj:pass') : -1
  if (having >= 0) slots.push({ name: 'bearer', phrase: tree.phrase(having), p: round(tree.p(top) * 0.8) })
  if (bearer >= 0) slots.push({ name: 'bearer', phrase: tree.phrase(bearer), p: tree.p(top) })
  const accused = accusedOf(tree, top, lexicon)
  if (accused >= 0) slots.push({ name: 'accused', phrase: tree.phrase(accused), p: tree.p(top) })
  const owner = tree.head(top)
  // "the rebels are believed to be behind the attack"
  if (tree.deprel(top) === 'xcomp' && tree.preposition(top) === 'behind' && tree.child(top, 'cop') >= 0) {
    const doer = tree.child(owner, 'nsubj:pass', 'nsubj')
    if (doer >= 0)
      for (const one of tree.conjuncts(doer))
        slots.push({ name: 'by', phrase: tree.phrase(one), p: round(tree.p(top) * 0.8) })
  }
  // "accused the group of being behind the bombing"
  if (/^(advcl|acl)$/.test(tree.deprel(top)) && tree.preposition(top) === 'behind' && tree.child(top, 'cop') >= 0) {
    const verb = tree.deprel(top) === 'acl' ? tree.head(owner) : owner
    const accused = verb >= 0 && isAccusing(tree, verb, lexicon) ? tree.child(verb, 'obj', 'nsubj:pass') : -1
    if (accused >= 0) slots.push({ name: 'by', phrase: tree.phrase(accused), p: round(tree.p(top) * 0.8) })
  }
  if (
    accused < 0 &&
    tree.deprel(top) === 'nmod' &&
    accusing.has(tree.preposition(top)) &&
    /^(obj|nsubj:pass)$/.test(tree.deprel(owner)) &&
    // "counts of assault" are nobody's
    (isSomebody(owner) || tree.tags[owner]!.upos !== 'NOUN' || lexicon.classes(tree.lemma(owner)).has('person'))
  )
    slots.push({ name: 'accused', phrase: { first: owner, last: owner + 1, head: owner }, p: round(tree.p(top) * 0.8) })
  // "thanked Ghana for the dispatch of troops"
  if (tree.deprel(top) === 'obl' && tree.preposition(top) === 'for' && thanking.has(tree.lemma(owner))) {
    const thanked = tree.child(owner, 'obj', 'nsubj:pass')
    if (thanked >= 0) slots.push({ name: 'by', phrase: tree.phrase(thanked), p: round(tree.p(top) * 0.8) })
  }
  // "claimed responsibility for the shooting", "denied a part in the raid": whose act it would be
  const answered = accused < 0 ? answeredBy(tree, top) : null
  if (answered)
    slots.push(
      ...verbSlots(tree, answered.verb, lexicon)
        .slots.filter((s) => s.name === answered.by)
        .map((s) => ({ ...s, name: 'by' })),
    )
  if (slots.length) rules.push('F8')

  const carrier = carrierOf(tree, top)
  if (carrier >= 0) {
    const relation = tree.deprel(top)
    const light = lightOf(tree, carrier, relation, lexicon, tree.preposition(top))
    if (light && isCarried(light, tree.lemma(top), lexicon) && carries(tree, top, carrier, relation, lexicon)) {
      rules.push('F9')
      const verb = verbSlots(tree, carrier, lexicon).slots
      const carried = relation === 'nsubj' ? 'subj' : 'obj'
      for (const s of verb) {
        if (s.phrase.head === top) continue
        // who averts an attack neither carries it out nor suffers it, nor does who has not claimed it
        const hasNoPart =
          light.subject === 'none' ||
          (light.polarity === 'holds' && light.subject === 'actor' && isDenied(tree, carrier))
        if (hasNoPart && (s.name === 'subj' || s.name === 'by')) continue
        if (s.name === 'subj' && isOnlyCause(tree.lemma(carrier), tree.lemma(s.phrase.head), lexicon)) continue
        if (s.name === 'subj' && isOnlySeen(tree.lemma(carrier), tree.lower[s.phrase.head]!)) continue
        if (s.name === 'subj' && carried === 'obj') {
          // "announced the capture of the town by the army": who announces does not do it
          if (light.status !== 'planned' || !slots.some((o) => o.name === 'by'))
            slots.push({ ...s, name: light.subject === 'recipient' ? 'on' : 'by' })
        }
        // "fighting was reported by residents": they only tell it
        else if (s.name === 'by' && light.subject === 'event') continue
        // "was spared an assault by the army": with an object beside the passive, who did it is the event's
        else if (s.name === 'by')
          slots.push({ ...s, name: light.subject === 'recipient' && relation !== 'obj' ? 'on' : 'by' })
        else if (s.name !== 'obj' && s.name !== 'subj' && !slots.some((o) => o.phrase.head === s.phrase.head))
          slots.push({ ...s, p: round(s.p * 0.8) })
      }
    }
  }
  return { slots, rules, carrier }
}

/** The verb by which somebody takes or denies an act, and the slot he stands in: "denied involvement in it", "was claimed by". */
function answeredBy(tree: Tree, top: number): { readonly verb: number; readonly by: 'subj' | 'by' } | null {
  const relation = tree.deprel(top)
  const owner = tree.head(top)
  if (relation === 'obl') {
    const object = tree.child(owner, 'obj')
    const isIts = object >= 0 && object < top && answering.has(tree.lemma(object))
    return isIts && /^(for|in)$/.test(tree.preposition(top)) ? { verb: owner, by: 'subj' } : null
  }
  if (relation !== 'nmod' || !answering.has(tree.lemma(owner))) return null
  if (tree.deprel(owner) === 'obj') return { verb: tree.head(owner), by: 'subj' }
  return tree.deprel(owner) === 'nsubj:pass' ? { verb: tree.head(owner), by: 'by' } : null
}

/**
 * Whose act somebody says it was: "accused the police of [inaction]", "attributed [the raid] to militants", "pinned the blame
 * for [the blast] on rebels", "held the army responsible for [the shelling]"; -1 when nobody is accused of it.
 */
function accusedOf(tree: Tree, top: number, lexicon: Lexicon): number {
  const relation = tree.deprel(top)
  const owner = tree.head(top)
  const preposition = tree.preposition(top)
  if (relation === 'obj' && attributing.has(tree.lemma(owner))) return oblique(tree, owner, to, top)
  // "a strike blamed on the army"
  const told = tree.child(top, 'acl')
  if (told > top && tree.lemma(told) === 'blame' && tree.tags[told]!.xpos !== 'VBG') return oblique(tree, told, onto)
  // "blamed the raid on bandits", "the raid was blamed on bandits"
  if (/^(obj|nsubj:pass)$/.test(relation) && tree.lemma(owner) === 'blame') return oblique(tree, owner, onto, top)
  if (!/^(obl|nmod)$/.test(relation)) return -1
  const forIt = accusing.has(preposition)
  const blamed = relation === 'nmod' ? owner : tree.child(owner, 'obj')
  if (forIt && blamed >= 0 && blames.has(tree.lemma(blamed)) && tree.deprel(blamed) === 'obj') {
    const on = oblique(tree, tree.head(blamed), onto, top)
    return on >= 0 && tree.lower[on] === 'door' ? oblique(tree, on, ['of']) : on
  }
  if (relation !== 'obl') return -1
  // "held responsible for"
  const held =
    forIt && tree.deprel(owner) === 'xcomp' && tree.lemma(tree.head(owner)) === 'hold' ? tree.head(owner) : -1
  const verb = held >= 0 ? held : owner
  const of = forIt
    ? held >= 0 || (isAccusing(tree, verb, lexicon) && !asking.has(tree.lemma(verb)))
    : preposition === 'in' && tree.lemma(verb) === 'implicate'
  return of ? tree.child(verb, 'obj', 'nsubj:pass') : -1
}

/** Who is called in over something need not have done it. */
const asking = new Set(['summon', 'question', 'quiz', 'grill', 'interrogate'])
const attributing = new Set(['attribute', 'ascribe'])
const blames = new Set(['blame', 'responsibility', 'finger'])
const to = ['to']
const onto = ['on', 'upon', 'at', 'with']

function oblique(tree: Tree, head: number, prepositions: readonly string[], but = -1): number {
  for (const c of tree.children(head))
    if (c !== but && /^(obl|nmod)$/.test(tree.deprel(c)) && prepositions.includes(tree.preposition(c))) return c
  return -1
}

const isDenied = (tree: Tree, verb: number): boolean =>
  [...tree.children(verb)].some((c) => /^(?:not|n't|never)$/.test(tree.lower[c]!))

/** "the raid that rebels launched", "an ambush for which the group claimed responsibility": who the relative clause says did it. */
function doersOf(tree: Tree, verb: number, noun: number, lexicon: Lexicon): Slot[] {
  const object = tree.child(verb, 'obj')
  const answered =
    object >= 0 &&
    answering.has(tree.lemma(object)) &&
    [...tree.children(verb)].some((c) => tree.lower[c] === 'which' && tree.preposition(c) === 'for')
  // "accusations that they intend to leave": the verb carries what it governs
  if (!answered && (tree.child(verb, 'xcomp', 'ccomp') >= 0 || !lightOf(tree, verb, 'obj', lexicon))) return []
  const { slots } = verbSlots(tree, verb, lexicon)
  if (!answered && !slots.some((s) => s.name === 'obj' && s.phrase.head === noun)) return []
  return slots.filter((s) => s.name === 'subj' || s.name === 'by').map((s) => ({ ...s, name: 'by' }))
}

const hitting = new Set(['of', 'into', 'on', 'against'])

/** "the detention of [students] by police", "incursions into the city by rebels": a tree may hang who did it on who suffered it. */
function addNested(tree: Tree, token: number, slots: Slot[]): void {
  if (!hitting.has(tree.preposition(token))) return
  const suffered = slots.at(-1)
  for (const c of tree.children(token)) {
    if (tree.deprel(c) !== 'nmod' || tree.preposition(c) !== 'by' || c < token) continue
    const by = tree.child(c, 'case')
    if (suffered?.phrase.head === token)
      slots[slots.length - 1] = { ...suffered, phrase: { ...suffered.phrase, last: by } }
    for (const one of tree.conjuncts(c)) slots.push({ name: 'by', phrase: tree.phrase(one), p: round(tree.p(c) * 0.8) })
  }
}

/** An oblique is carried only by a verb that asks for its preposition: "engaged in", "resorted to". */
function carries(tree: Tree, noun: number, verb: number, relation: string, lexicon: Lexicon): boolean {
  return (
    relation !== 'obl' ||
    lexicon.light(`${tree.lemma(verb)} ${tree.preposition(noun)}`, 'actor') !== null ||
    lexicon.light(`${tree.lemma(verb)} ${tree.preposition(noun)}`, 'recipient') !== null
  )
}

/** The verb of which the noun is subject or object, -1 when none. */
function carrierOf(tree: Tree, noun: number): number {
  const relation = tree.deprel(noun)
  if (relation === 'conj') return carrierOf(tree, tree.head(noun))
  if (!/^(obj|nsubj|nsubj:pass|obl)$/.test(relation)) return -1
  const head = tree.head(noun)
  // "Blast in Kabul, [casualties] feared": of two subjects the second is the verb's
  if (relation === 'nsubj' && tree.lower[tree.extent(noun).last] === ',')
    for (const c of tree.children(head)) if (c > noun && c < head && tree.deprel(c) === 'nsubj') return -1
  return tree.tags[head]!.upos === 'VERB' || tree.tags[head]!.upos === 'ADJ' || isUnderWay(tree, head) ? head : -1
}

/** "talks are under way": a noun that tells what a verb would. */
export const isUnderWay = (tree: Tree, noun: number): boolean =>
  tree.lower[noun] === 'way' && tree.lower[noun - 1] === 'under'

export function lightOf(tree: Tree, verb: number, relation: string, lexicon: Lexicon, preposition = '') {
  // "walked into an ambush", "came under fire"
  const through = preposition && relation === 'obl' ? `${tree.lemma(verb)} ${preposition}` : ''
  const carried = through && (lexicon.light(through, 'actor') ?? lexicon.light(through, 'recipient'))
  if (carried && carried.polarity === 'did' && (carried.status === 'actual' || carried.status === 'ongoing'))
    return carried
  const particle = tree.child(verb, 'compound:prt')
  const lemma = tree.lemma(verb)
  const names =
    particle >= 0
      ? [`${lemma} ${tree.lower[particle]!}`, lemma]
      : [
          lemma,
          ...[...tree.children(verb)]
            .filter((c) => tree.deprel(c) === 'advmod')
            .map((c) => `${lemma} ${tree.lower[c]!}`),
        ]
  if (tree.tags[verb]!.upos === 'ADJ') names.unshift(`be ${lemma}`)
  if (isUnderWay(tree, verb)) names.unshift('be under way')
  // "explosions were heard", in a headline without "were"
  const told =
    relation === 'nsubj:pass' ||
    (relation === 'nsubj' && /^VB[DN]$/.test(tree.tags[verb]!.xpos) && tree.child(verb, 'aux', 'obj', 'ccomp') < 0)
  if (told) {
    const event = lexicon.light(`be ${tree.lower[verb]!}`, 'event')
    if (event) return event
  }
  // "take place": a bare object that belongs to the verb
  const object = tree.child(verb, 'obj')
  if (object === verb + 1) names.unshift(`${lemma} ${tree.lower[object]!}`)
  for (const name of names) {
    // "fighting flared": a past form that a tree takes for a passive
    const isActive = relation === 'nsubj:pass' && tree.child(verb, 'aux:pass') < 0
    if (relation === 'nsubj' || isActive || (relation === 'conj' && tree.deprel(verb) === 'root')) {
      const event = lexicon.light(name, 'event')
      if (event) return event
    }
    if (relation !== 'nsubj') {
      const found = lexicon.light(name, 'actor') ?? lexicon.light(name, 'recipient') ?? lexicon.light(name, 'none')
      if (found) return found
    }
  }
  return null
}

/** "by what state media called [bandits]": the noun that "what" stands for; any other token as it is. */
function calledSo(tree: Tree, token: number): number {
  if (tree.lower[token] !== 'what') return token
  const verb = tree.child(token, 'acl:relcl')
  if (verb < 0 || !calling.has(tree.lemma(verb))) return token
  const noun = tree.child(verb, 'obj', 'xcomp', 'obl')
  return noun < 0 ? token : noun
}

const calling = new Set(['call', 'term', 'describe', 'dub', 'label', 'brand'])

const measures = new Set(
  'series number wave spate string round lot couple dozen dozens hundreds thousands scores pair kind type act campaign succession barrage cycle set form majority most some part rest bulk start beginning launch resumption'.split(
    ' ',
  ),
)

/**
 * "a series of airstrikes", "launched what it called an operation": the measure noun or "what" stands in the sentence for
 * the event.
 */
export function measured(tree: Tree, noun: number): number {
  const head = tree.head(noun)
  if (
    head >= 0 &&
    calling.has(tree.lemma(head)) &&
    tree.deprel(head) === 'acl:relcl' &&
    /^(obj|xcomp|obl)$/.test(tree.deprel(noun))
  ) {
    const what = tree.head(head)
    if (what >= 0 && tree.lower[what] === 'what') return what
  }
  if (head < 0 || tree.deprel(noun) !== 'nmod') return noun
  const preposition = tree.preposition(noun)
  if (preposition === 'of' && measures.has(tree.lower[head]!)) return head
  // "$50 million in aid", "two million euros of arms"
  if (
    /^(of|in)$/.test(preposition) &&
    tree.tags[head]!.upos !== 'VERB' &&
    /^(dollars?|euros?|pounds?|\$|€|£|million|billion|worth)$/.test(tree.lower[head]!)
  )
    return head
  return noun
}

const round = (p: number) => Math.round(p * 1000) / 1000

import type { Embedding, Lexicon } from '../../model/lexicon.js'
import type { Tree } from '../../model/tree.js'

export type Complement = Embedding['complement']

/** Which kind of complement of its head a clause is; null when it is none. */
export function complementOf(token: number, relation: string, mark: string, tree: Tree): Complement | null {
  const head = tree.head(token)
  if (relation === 'xcomp') {
    // "has not decided whether to leave"
    if (mark === 'if' || mark === 'whether') return 'if'
    if (mark !== 'to' && isGerund(token, tree)) return 'ing'
    return tree.child(head, 'obj', 'iobj') >= 0 || tree.child(head, 'nsubj:pass') >= 0 ? 'obj-to' : 'to'
  }
  if (relation === 'ccomp' || relation === 'csubj') {
    if (mark === 'if' || mark === 'whether') return 'if'
    if (mark === 'to') return tree.child(head, 'obj') >= 0 ? 'obj-to' : 'to'
    if (mark === 'for' && tree.tags[token]!.xpos === 'VB') return 'to'
    if (isGerund(token, tree) && tree.child(token, 'nsubj', 'nsubj:pass', 'expl') < 0) return 'ing'
    return 'that'
  }
  if (relation === 'acl') {
    if (mark === 'to') return 'to'
    if (mark === 'that') return 'that'
    // "time for them to leave"
    if (mark === 'for' && tree.tags[token]!.xpos === 'VB') return 'to'
    if (mark && mark !== 'to') return 'of'
  }
  if (relation.startsWith('advcl')) {
    if (mark === 'from') return 'from'
    // "pressed them into leaving"
    if (mark === 'into') return 'obj-to'
    if (mark === 'of' || mark === 'with' || mark === 'against') return 'ing'
    // "forced them to leave": hung beside the verb rather than on it
    if (mark === 'to' && tree.child(head, 'obj', 'nsubj:pass') >= 0) return 'obj-to'
  }
  return null
}

/** "killing", "being killed" */
const isGerund = (token: number, tree: Tree): boolean =>
  tree.tags[token]!.xpos === 'VBG' || tree.lower[tree.child(token, 'aux:pass')] === 'being'

/** What the head of a complement says of it; null when the table does not know. */
export function signatureOf(head: number, complement: Complement, tree: Tree, lexicon: Lexicon): Embedding | null {
  const { upos, xpos } = tree.tags[head]!
  // "nothing to eat"; but "did nothing to help" is no help
  const pronoun = upos === 'PRON' && tree.head(head) >= 0 && tree.lemma(tree.head(head)) !== 'do'
  const pos = upos === 'NOUN' || upos === 'PROPN' || pronoun ? 'n' : 'v'
  if (pos === 'v' && complement !== 'that' && tree.lemma(head) === 'have') {
    // "had to leave", "has had to leave" left; "has to leave" has not yet
    if (complement === 'to') return xpos === 'VBD' || xpos === 'VBN' ? had : open
  }
  // "was able to flee" fled, "was not able" did not; "is able to flee" may
  if (upos === 'ADJ' && tree.lemma(head) === 'able' && wasCopula(head, tree)) return could
  // "would like to leave" has not left
  if (complement === 'to' || complement === 'obj-to')
    for (const c of tree.children(head)) if (tree.deprel(c) === 'aux' && would.has(tree.lower[c]!)) return open
  const names = pos === 'v' ? verbNames(head, upos, tree) : [tree.lemma(head)]
  for (const name of names) {
    const found = lexicon.embeddings(name, pos)
    const exact = found.find((e) => e.complement === complement)
    if (exact) return exact
    const other = near[complement]
    const alike = other && found.find((e) => e.complement === other)
    if (alike) return alike
  }
  if (complement === 'that') return pos === 'v' ? told : null
  if (complement === 'if') return asked
  return complement === 'to' && (pos === 'n' || upos === 'ADJ') ? open : null
}

/** Where the table has no entry for one kind, that for the other speaks: "barred them from leaving". */
const near: Readonly<Partial<Record<Complement, Complement>>> = { to: 'obj-to', 'obj-to': 'to', from: 'ing' }

/** "is expected", "is glad", "is going": with "be" a word has an entry of its own; "turned out" goes before "turned". */
function verbNames(head: number, upos: string, tree: Tree): string[] {
  const lemma = tree.lemma(head)
  if (upos === 'ADJ') return [`be ${lemma}`, lemma]
  const particle = tree.child(head, 'compound:prt')
  const plain = particle >= 0 ? [`${lemma} ${tree.lower[particle]!}`, lemma] : [lemma]
  return tree.child(head, 'aux:pass', 'aux') >= 0 && /^VB[GN]$/.test(tree.tags[head]!.xpos)
    ? [`be ${tree.lower[head]!}`, ...plain]
    : plain
}

function wasCopula(head: number, tree: Tree): boolean {
  for (const c of tree.children(head))
    if (/^(cop|aux)$/.test(tree.deprel(c)) && /^(was|were|been)$/.test(tree.lower[c]!)) return true
  return false
}

const would = new Set(['would', "'d"])
const open: Embedding = { complement: 'to', positive: 'o', negated: 'o', status: 'planned', kind: 'intent' }
const had: Embedding = { complement: 'to', positive: '+', negated: 'o', status: 'actual', kind: 'causative' }
const could: Embedding = { complement: 'to', positive: '+', negated: '-', status: 'attempted', kind: 'implicative' }
/** "It is unclear whether": nobody says that it did. */
const asked: Embedding = { complement: 'if', positive: 'o', negated: 'o', status: 'conditional', kind: 'question' }
/** Any other verb with a clause tells it; that it was not told leaves it open. */
const told: Embedding = { complement: 'that', positive: '+', negated: 'o', status: 'actual', kind: 'report' }

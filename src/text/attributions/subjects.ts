import type { Tree } from '../../model/tree.js'
import { carriers, commands, relativePronouns } from './words.js'

/** Who does what a verb tells: a token, -1 when nobody is named. */
export interface Subject {
  readonly head: number
  /** For "who" and "which": the noun they speak of, else -1. */
  readonly antecedent: number
}

const nobody: Subject = { head: -1, antecedent: -1 }

/**
 * The subject of a verb, also where it is only understood: that of the verb it is joined to ("denied it and said"), of the
 * clause a participle hangs on ("criticised the deal, saying"), the object of an order ("asked the court to rule").
 */
export function subjectOf(token: number, tree: Tree, depth = 0): Subject {
  const relation = tree.deprel(token)
  // "women interviewed by the group [described]": a past tense without a helper is no passive
  const isPast = tree.tags[token]!.xpos === 'VBD' && tree.child(token, 'aux:pass') < 0
  const passive = !isPast && tree.child(token, 'aux:pass', 'nsubj:pass') >= 0
  const own = passive ? agentOf(token, tree) : speakerOf(token, isPast, tree)
  if (own >= 0) {
    const relative = relativePronouns.has(tree.lower[own]!) && /^acl/.test(relation)
    return { head: own, antecedent: relative ? nounOf(tree.head(token), tree) : -1 }
  }
  const head = tree.head(token)
  if (passive || head < 0 || depth > 5) return nobody
  if (relation === 'conj') return subjectOf(head, tree, depth + 1)
  if (relation === 'advcl' || relation.startsWith('advcl:')) {
    const mark = tree.mark(token)
    const free =
      mark === '' || mark === 'to' || mark === 'by' || mark === 'while' || mark === 'before' || mark === 'after'
    if (!free || tree.tags[token]!.xpos === 'VBD' || tree.tags[token]!.xpos === 'VBN') return nobody
    return doer(head, tree, depth)
  }
  if (relation === 'xcomp') {
    const object = tree.child(head, 'obj', 'iobj')
    if (object >= 0 && object < token && tree.mark(token) === 'to' && commands.has(tree.lemma(head)))
      return { head: object, antecedent: -1 }
    return doer(head, tree, depth)
  }
  if (relation === 'acl' || relation === 'acl:relcl') {
    if (tree.tags[token]!.xpos === 'VBN' || tree.tags[token]!.xpos === 'VBD') return nobody
    const noun = tree.lemma(head)
    if (carriers.has(noun) && /^(obj|obl)/.test(tree.deprel(head))) {
      const owner = tree.child(head, 'nmod:poss')
      if (owner >= 0) return { head: owner, antecedent: -1 }
      const speaker = subjectOf(tree.head(head), tree, depth + 1)
      if (speaker.head >= 0) return speaker
    }
    return tree.mark(token) === 'to' ? doer(tree.head(head), tree, depth) : { head, antecedent: -1 }
  }
  return nobody
}

/** The subject of a governing verb, be it passive too: "was moved to say". */
function doer(verb: number, tree: Tree, depth: number): Subject {
  if (verb < 0) return nobody
  const passive = tree.child(verb, 'nsubj:pass')
  return passive >= 0 ? { head: passive, antecedent: -1 } : subjectOf(verb, tree, depth + 1)
}

function nounOf(token: number, tree: Tree): number {
  return tree.deprel(token) === 'appos' && tree.tags[tree.head(token)]!.upos === 'PROPN' ? tree.head(token) : token
}

function speakerOf(token: number, isPast: boolean, tree: Tree): number {
  const subject = tree.child(token, 'nsubj', ...(isPast ? ['nsubj:pass'] : []))
  if (subject >= 0) return subject
  // "It went on to say that …": a tree takes the "it" that speaks for one that stands for nobody
  const it = tree.child(token, 'expl')
  return it >= 0 && tree.lower[it] === 'it' ? it : -1
}

/** "by X" of a passive; -1 when nobody is named. */
export function agentOf(token: number, tree: Tree): number {
  for (const c of tree.children(token)) {
    const isBy = tree.deprel(c) === 'obl:agent' || (tree.deprel(c) === 'obl' && tree.preposition(c) === 'by')
    if (isBy && !isTime(c, tree)) return c
  }
  return -1
}

/** "by 12 May", "by Friday", "by then": until when. */
const isTime = (token: number, tree: Tree): boolean =>
  calendar.has(tree.lower[token]!) || /^\d+$/.test(tree.lower[token]!)

const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december noon midday midnight dawn dusk night nightfall evening afternoon morning day week month year now then today tomorrow'.split(
    ' ',
  ),
)

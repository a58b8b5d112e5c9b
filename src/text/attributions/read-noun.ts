import type { Cue, Lexicon } from '../../model/lexicon.js'
import type { Span } from '../../model/text.js'
import type { Clauses } from './clauses.js'
import type { Found } from './found.js'
import { agentOf, subjectOf } from './subjects.js'
import { hearsay } from './words.js'

/** R5 the claim that …, his vow to … ; the source is its owner, "by X", or who makes it or dismisses it. */
export function readNoun(token: number, { stance }: Cue, clauses: Clauses, lexicon: Lexicon): Found | null {
  const { tree } = clauses
  // "Moscow's version is that shells hit the dam"
  let clause = /^nsubj/.test(tree.deprel(token)) && isSaidToBe(tree.head(token), tree) ? tree.head(token) : -1
  for (const c of tree.children(token)) {
    const relation = tree.deprel(c)
    if ((relation === 'acl' && (tree.mark(c) === 'that' || tree.mark(c) === 'to')) || relation === 'ccomp') clause = c
    if (relation === 'acl:relcl' && tree.lower[tree.extent(c).first] === 'that' && tree.child(c, 'mark') >= 0)
      clause = c
  }
  if (clause < token) return null
  let source = tree.child(token, 'nmod:poss')
  for (const c of tree.children(token)) {
    if (source >= 0 || tree.deprel(c) !== 'nmod' || c > clause) continue
    // "reports of a mutiny": what they are about
    const isAbout = tree.preposition(c) === 'of' && lexicon.senses(tree.lemma(c), 'n').length > 0
    if (/^(by|from|of)$/.test(tree.preposition(c)) && !isAbout) source = c
  }
  // "a rebel claim that"
  for (const c of tree.children(token))
    if (source < 0 && tree.deprel(c) === 'compound' && bodies.some((kind) => lexicon.classes(tree.lower[c]!).has(kind)))
      source = c
  let turned = stance
  if (source < 0 && tree.deprel(token) === 'obj' && !weighs.has(tree.lemma(tree.head(token)))) {
    source = subjectOf(tree.head(token), tree).head
    if (source >= 0 && lexicon.cue(tree.lemma(tree.head(token)), 'v')?.stance === 'denies') turned = 'denies'
  }
  // "the claim that … was made by Kyiv"
  const verb = tree.deprel(token) === 'nsubj:pass' ? tree.head(token) : -1
  if (source < 0 && verb >= 0 && voices.has(tree.lemma(verb))) source = agentOf(verb, tree)
  if (source < 0 && !hearsay.has(tree.lemma(token))) return null
  return {
    source: source >= 0 ? clauses.source(source, token) : null,
    speaker: null,
    cue: clauses.cue(token),
    contents: [tree.head(token) === clause ? afterMark(clause, clauses) : clauses.content(clause, token)],
    stance: turned,
    // "his claim to have won" says what is over
    kind: tree.mark(clause) === 'to' && tree.lower[tree.child(clause, 'aux')] !== 'have' ? 'intended' : 'said',
    rule: 'R5',
    sentence: clauses.sentence(token),
  }
}

/** What somebody does with a claim of his own. */
const voices = new Set(['make', 'voice', 'repeat', 'raise', 'advance', 'spread', 'publish', 'level'])

const bodies = ['armed', 'official', 'police']

/** "could not verify the claim that": who weighs it does not make it. */
const weighs = new Set(['verify', 'corroborate', 'check', 'investigate', 'probe', 'examine', 'assess'])

/** A clause that "is that" opens. */
const isSaidToBe = (verb: number, tree: Clauses['tree']): boolean =>
  tree.mark(verb) === 'that' && tree.child(verb, 'cop') >= 0

const afterMark = (clause: number, clauses: Clauses): Span =>
  clauses.trim(clauses.tree.child(clause, 'mark') + 1, clauses.tree.extent(clause).last)

/** R7 X is sure that … */
export function readAdjective(token: number, clauses: Clauses, lexicon: Lexicon): Found | null {
  const { tree } = clauses
  if (!lexicon.embeddings(`be ${tree.lemma(token)}`, 'v').some((e) => e.complement === 'that')) return null
  const clause = tree.child(token, 'ccomp')
  const subject = tree.child(token, 'nsubj')
  if (clause < token || subject < 0 || tree.lower[subject] === 'it') return null
  return {
    source: clauses.source(subject, token),
    speaker: null,
    cue: clauses.cue(token),
    contents: [clauses.content(clause, token)],
    stance: 'asserts',
    kind: 'thought',
    rule: 'R7',
    sentence: clauses.sentence(token),
  }
}

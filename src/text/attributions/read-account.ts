import type { Lexicon } from '../../model/lexicon.js'
import type { Clauses } from './clauses.js'
import type { Found } from './found.js'
import { speaks } from './read-cited.js'
import { saidBeside } from './read-phrase.js'

/**
 * R15 "by the ministry's count", "in the telling of the rebels", "per the observatory": whose account the clause beside it
 * gives. Null when the noun is nobody's or no account.
 */
export function readAccount(token: number, clauses: Clauses, lexicon: Lexicon): Found | null {
  const { tree } = clauses
  const noun = tree.deprel(token) === 'case' ? tree.head(token) : -1
  if (noun <= token || clauses.sentence(noun) !== clauses.sentence(token)) return null
  const isPer = tree.lower[token] === 'per'
  if (isPer && !speaks(noun, clauses, lexicon)) return null
  const owner = isPer ? noun : givesAccount(token, noun, clauses)
  if (owner < 0) return null
  const { last } = tree.extent(noun, (c) => c > noun && /^(parataxis|acl|advcl)/.test(tree.deprel(c)))
  const contents = saidBeside(token, noun, last, clauses)
  if (!contents) return null
  const cue = isPer ? token : noun
  return {
    source: owner === noun ? clauses.trim(token + 1, isPer ? last : noun + 1) : clauses.source(owner, noun),
    speaker: null,
    cue: clauses.span(cue, cue + 1),
    contents,
    stance: 'asserts',
    kind: 'said',
    rule: 'R15',
    sentence: clauses.sentence(token),
  }
}

/** Whose account a noun names; the noun itself when a word before it tells ("by Western estimates"), -1 when it names none. */
function givesAccount(preposition: number, noun: number, { tree }: Clauses): number {
  if (!accounts.get(tree.lower[preposition]!)?.has(tree.lemma(noun))) return -1
  const owner = tree.child(noun, 'nmod:poss')
  if (owner >= 0) return owner
  for (const c of tree.children(noun))
    if (tree.deprel(c) === 'nmod' && tree.preposition(c) === 'of' && c > noun) return c
  for (const c of tree.children(noun))
    if (/^(amod|compound)$/.test(tree.deprel(c)) && !plain.has(tree.lower[c]!) && c > preposition) return noun
  return -1
}

const counts = 'account count estimate reckoning tally calculation admission figure number estimation'.split(' ')

/** Nouns for what somebody tells, by the preposition that makes a source of them. */
const accounts: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['by', new Set(counts)],
  ['in', new Set('account telling version narrative estimation assessment reckoning'.split(' '))],
  ['from', new Set(['account', 'telling'])],
])

/** "By some accounts", "by a large number": these name nobody. */
const plain = new Set('some most many any all large small great good certain every other new own same wide'.split(' '))

import type { Clauses } from './clauses.js'
import type { Found } from './found.js'
import { subjectOf } from './subjects.js'

/** Verbs that give the blame to somebody: "pinned the blame for the blast on", "pointed the finger at". */
const giving = new Set('pin lay put place cast shift point'.split(' '))
const blame = new Set(['blame', 'responsibility', 'finger'])
/** "held the army responsible for" */
const answerable = new Set(['responsible', 'accountable', 'liable'])

/** R16 who blames somebody for something, by a noun or an adjective; the token is the noun's verb or "hold". */
export function readBlame(token: number, clauses: Clauses): Found | null {
  const { tree } = clauses
  const passive = tree.child(token, 'aux:pass') >= 0
  const object = passive ? tree.child(token, 'nsubj:pass') : tree.child(token, 'obj')
  if (object < 0) return null
  const given = giving.has(tree.lemma(token)) && blame.has(tree.lemma(object))
  const holds = tree.lemma(token) === 'hold' && answerable.has(tree.lower[tree.child(token, 'xcomp')] ?? '')
  const { head } = subjectOf(token, tree)
  if ((!given && !holds) || (head < 0 && !passive)) return null
  const { first, last } = tree.extent(object)
  const from = passive ? token + 1 : given ? object + 1 : first
  const content = clauses.trim(from, Math.max(last, tree.extent(token).last))
  if (content.end <= content.start) return null
  return {
    source: head >= 0 ? clauses.source(head, token) : null,
    speaker: null,
    cue: clauses.cue(token),
    contents: [content],
    stance: 'asserts',
    kind: 'said',
    rule: 'R16',
    sentence: clauses.sentence(token),
  }
}

import type { Tree } from '../model/tree.js'

/**
 * How a sentence tells a predicate: `told` as its news, `passing` on the way to it (in a relative clause, a clause of
 * time, reason or manner, a noun's own phrase), or `inside` another act as its content or purpose.
 */
export type Standing = 'told' | 'passing' | 'inside'

/**
 * Climbs from a predicate to the root of its sentence. `carried`: a light verb tells it ("clashes erupted"). `isAct` says
 * whether a token is the head of another act that is coded.
 */
export function standingOf(tree: Tree, token: number, carried: boolean, isAct: (token: number) => boolean): Standing {
  let at = token
  let held = carried
  let standing: Standing = 'told'
  for (let hops = 0; hops < 16; hops++) {
    const head = tree.head(at)
    if (head < 0) return standing
    const relation = tree.deprel(at)
    if (relation !== 'conj') {
      const argument = relation === 'obl' || (relation === 'nsubj' && tree.child(head, 'cop') < 0)
      if (passing.test(relation) || (argument && !held)) standing = 'passing'
      if (isAct(head)) return 'inside'
      held = false
    }
    at = head
  }
  return standing
}

/** Relations under which nothing is told anew. */
const passing = /^(acl|advcl|appos|nmod|amod|compound|obl:|vocative|dislocated|nsubj:outer)/

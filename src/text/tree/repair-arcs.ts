import { DependencyTree } from '../../lib/dependency-tree.js'
import type { Lexicon } from '../../model/lexicon.js'
import type { Arc, Tag } from '../../model/text.js'
import * as clauses from './repairs/clauses.js'
import type { Drawn } from './repairs/drawn.js'
import * as headlines from './repairs/headlines.js'
import * as parties from './repairs/parties.js'
import * as sayings from './repairs/sayings.js'

/** Puts right what parsers often miss, a kind of arc at a time. A repaired arc keeps its probability, lowered by a quarter. */
export function repairArcs(
  arcs: readonly Arc[],
  tags: readonly Tag[],
  lower: readonly string[],
  lexicon: Lexicon,
): Arc[] {
  const having = (...relations: string[]) =>
    new Set(arcs.filter(({ deprel }) => relations.includes(deprel)).map(({ head }) => head))
  const tree = new DependencyTree(lower, tags, arcs)
  const drawn: Drawn = {
    arcs,
    tags,
    lower,
    lexicon,
    below: (head, holds) => {
      for (const child of tree.children(head)) if (holds(child)) return child
      return -1
    },
    hasSubject: having('nsubj', 'nsubj:pass'),
    hasObject: having('obj', 'iobj'),
    hasAgent: having('obl:agent'),
    hasMark: having('mark'),
    isPassive: having('aux:pass', 'nsubj:pass'),
    hasHelper: having('aux', 'aux:pass', 'cop'),
  }
  const repaired = [...arcs]
  for (const repairs of [
    headlines.subjects,
    headlines.headlines,
    sayings.tellings,
    sayings.sayings,
    clauses.harms,
    parties.fighters,
    sayings.saidDoers,
    headlines.acts,
    clauses.helpers,
    parties.agents,
    clauses.tenses,
    sayings.afterwards,
    sayings.deeds,
    sayings.denials,
    clauses.participles,
    parties.assaults,
    clauses.outbreaks,
    parties.halves,
    clauses.interruptions,
    clauses.avoidances,
    clauses.gerunds,
    parties.lists,
    clauses.relatives,
    parties.enemies,
    clauses.outcomes,
    clauses.seconds,
    parties.apposed,
    parties.attempts,
    clauses.openers,
    sayings.witnesses,
    parties.sides,
    headlines.pairs,
    sayings.thatClauses,
    sayings.asides,
    clauses.forced,
    clauses.months,
    clauses.perfects,
    parties.accused,
    parties.companions,
    clauses.series,
    sayings.shown,
    sayings.others,
    sayings.interposed,
    sayings.quoted,
    clauses.joins,
    sayings.preludes,
    clauses.afterthoughts,
    sayings.denying,
    parties.blamed,
    parties.actsOn,
    sayings.outcomesSaid,
    sayings.recollections,
    headlines.tolls,
    parties.durations,
    clauses.infinitives,
  ])
    for (const [token, head, deprel, p] of repairs(drawn))
      if (!hangsOn(head, token, repaired)) repaired[token] = { head, deprel, p: p * 0.75 }
  return repaired
}

/** Whether a token hangs on another, by however many arcs: that one hung on it would close a circle. */
function hangsOn(token: number, on: number, arcs: readonly Arc[]): boolean {
  for (let at = token; at >= 0; at = arcs[at]!.head) if (at === on) return true
  return false
}

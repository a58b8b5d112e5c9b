import type { Lexicon } from '../../model/lexicon.js'
import type { Arc, Tag } from '../../model/text.js'

/**
 * Puts infinitives under the control verb they belong to, which parsers often miss: "forced the army led by X [to
 * retreat]" hangs on "led", "allowed the rebels [to advance]" and "tried again [to advance]" are taken for a purpose.
 * Who acts belongs to the act told just before, not to an active verb: "beat back an assault [by the rebels]". Who flees
 * [fighting] or condemns [shelling] does not do it: it is an object. In "men from Mali, Niger [and Chad]" names go with
 * names. A verb with a tense goes on from the verb that has one: "accused it of preparing for war and [called up]
 * reservists". A repaired arc keeps its probability, lowered by a quarter.
 */
export function repairArcs(
  arcs: readonly Arc[],
  tags: readonly Tag[],
  lower: readonly string[],
  lexicon: Lexicon,
): Arc[] {
  const repaired = [...arcs]
  const governs = (token: number, complement: 'to' | 'obj-to') =>
    token >= 0 &&
    tags[token]!.upos === 'VERB' &&
    !(complement === 'obj-to' && bare.has(tags[token]!.lemma.toLowerCase())) &&
    lexicon
      .embeddings(tags[token]!.lemma.toLowerCase(), 'v')
      .some((e) => e.complement === complement && (complement === 'to' || e.kind !== 'intent'))
  const controls = (token: number) => governs(token, 'obj-to')
  const hasObject = new Set<number>()
  const hasAgent = new Set<number>()
  const isPassive = new Set<number>()
  const hasSubject = new Set<number>()
  for (const { head, deprel } of arcs) {
    if (deprel === 'nsubj' || deprel === 'nsubj:pass') hasSubject.add(head)
    if (deprel === 'obj' || deprel === 'iobj') hasObject.add(head)
    if (deprel === 'obl:agent') hasAgent.add(head)
    if (deprel === 'aux:pass' || deprel === 'nsubj:pass') isPassive.add(head)
  }
  for (const [i, { head, deprel }] of arcs.entries()) {
    if (deprel !== 'case' || lower[i] !== 'by' || i === 0) continue
    const by = arcs[head]!
    // "the capture of Bukavu by the rebels"
    let at = i - 1
    while (arcs[at]!.deprel.startsWith('nmod') && arcs[at]!.head >= 0) at = arcs[at]!.head
    const act = arcs[at]!
    if (!by.deprel.startsWith('obl') || act.deprel !== 'obj' || act.head !== by.head || isPassive.has(by.head)) continue
    if (lexicon.senses(tags[at]!.lemma.toLowerCase(), 'n').length > 0)
      repaired[head] = { head: at, deprel: 'nmod', p: by.p * 0.75 }
  }
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'conj' || hasSubject.has(i) || !isTensed(tags[i]!) || !untensed.test(tags[head]!.xpos)) continue
    let above = arcs[head]!.head
    while (above >= 0 && tags[above]!.xpos !== tags[i]!.xpos) above = arcs[above]!.head
    if (above >= 0) repaired[i] = { head: above, deprel, p: p * 0.75 }
  }
  // "was on its way to relieve the camp [when it struck a mine]": what cuts in happened, whatever was to come
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (!/^(mark|advmod)$/.test(deprel) || lower[i] !== 'when' || head < 0) continue
    const clause = arcs[head]!
    if (clause.deprel !== 'advcl' || tags[head]!.xpos !== 'VBD' || !hasSubject.has(head)) continue
    let above = clause.head
    while (above >= 0 && untensed.test(tags[above]!.xpos)) above = arcs[above]!.head
    if (above >= 0 && above !== clause.head) repaired[head] = { head: above, deprel: 'advcl', p: p * 0.75 }
  }
  const marked = new Set(arcs.filter(({ deprel }) => deprel === 'mark').map(({ head }) => head))
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'xcomp' || tags[i]!.xpos !== 'VBG' || head !== i - 1 || marked.has(i)) continue
    const verb = tags[head]!.lemma.toLowerCase()
    const avoids = lexicon.senses(verb, 'v').some(({ type }) => type === 'DISPLACE' || type === 'ACCUSE')
    if (avoids && !lexicon.embeddings(verb, 'v').some((e) => e.complement === 'ing'))
      repaired[i] = { head, deprel: 'obj', p: p * 0.75 }
  }
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'conj' || tags[i]!.upos !== 'PROPN' || head < 0 || tags[head]!.upos !== 'NOUN') continue
    let name = head + 1
    while (name < i && !(arcs[name]!.head === head && arcs[name]!.deprel === 'nmod' && tags[name]!.upos === 'PROPN')) name++
    if (name < i && /^(,|and|or)$/.test(lower[name + 1]!)) repaired[i] = { head: name, deprel, p: p * 0.75 }
  }
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'mark' || lower[i] !== 'to' || head < 0) continue
    const clause = arcs[head]!
    if (clause.head < 0 || (clause.deprel !== 'advcl' && clause.deprel !== 'acl')) continue
    const governor = clause.head
    const own = hasObject.has(governor) ? 'obj-to' : 'to'
    if (governs(governor, own) && lower[i - 1] !== 'order') {
      repaired[head] = { head: governor, deprel: 'xcomp', p: Math.min(p, clause.p) * 0.75 }
      continue
    }
    const over = arcs[governor]!.head
    if (arcs[governor]!.deprel === 'xcomp' && hasAgent.has(governor) && controls(over) && hasObject.has(over)) {
      repaired[head] = { head: over, deprel: 'xcomp', p: Math.min(p, clause.p) * 0.75 }
      continue
    }
    // up from a participle that describes the noun: "the army led by X to retreat"
    const noun = arcs[governor]!.deprel === 'acl' ? arcs[governor]!.head : clause.deprel === 'acl' ? governor : -1
    if (noun < 0 || (arcs[noun]!.deprel !== 'obj' && arcs[noun]!.deprel !== 'iobj')) continue
    const above = arcs[noun]!.head
    if (controls(above)) repaired[head] = { head: above, deprel: 'xcomp', p: Math.min(p, clause.p) * 0.75 }
  }
  return repaired
}

const isTensed = ({ upos, xpos }: Tag) => upos === 'VERB' && (xpos === 'VBD' || xpos === 'VBZ')
const untensed = /^VBG?$/

/** Verbs whose object takes no "to": in "have a plan to leave" the infinitive belongs to the plan. */
const bare = new Set(['have', 'make', 'let', 'see', 'hear', 'watch', 'observe', 'spot', 'notice'])

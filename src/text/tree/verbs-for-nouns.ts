import { isSpeech, type Lexicon } from '../../model/lexicon.js'
import type { Arc, Tag } from '../../model/text.js'

/**
 * A tagger may take for a noun what is a verb. "saw soldiers shoot at them": what somebody was seen to do. "Gunmen attack convoy in Mali, army says": between the plural that opens a headline and its object, the word for an act is
 * a verb, though a tagger that has seen the verb at the end takes it for a noun. Gives the tags so, and the arcs.
 */
export function verbsForNouns(
  tags: readonly Tag[],
  arcs: readonly Arc[],
  lower: readonly string[],
  lexicon: Lexicon,
): { readonly tags: readonly Tag[]; readonly arcs: readonly Arc[] } {
  const acts: { readonly act: number; readonly doer: number; readonly object: number; readonly says: number }[] = []
  for (const [act, { head: object, deprel }] of arcs.entries()) {
    const doer = act - 1
    if (deprel !== 'compound' || !/^(NN|VBP?)$/.test(tags[act]!.xpos) || object <= act || doer < 0) continue
    const isPlural = /^NNP?S$/.test(tags[doer]!.xpos) || (tags[doer]!.xpos === 'NNP' && lower[doer]!.endsWith('s'))
    if (!isPlural || (arcs[doer]!.head !== act && arcs[doer]!.head !== object)) continue
    const says = arcs[object]!.head
    if (says < object || arcs[says]!.head >= 0 || !/^VB[ZP]$/.test(tags[says]!.xpos) || lower[says + 1] === '.')
      continue
    if (!isSpeech(lexicon.cue(tags[says]!.lemma.toLowerCase(), 'v')) || !lower.slice(object, says).includes(','))
      continue
    const senses = lexicon.senses(lower[act]!, 'v')
    if (senses.some(({ type }) => type === 'ASSAULT' || type === 'CONTROL')) acts.push({ act, doer, object, says })
  }
  const seen = [...arcs.keys()].filter((i) => isSeen(i, tags, arcs, lexicon))
  if (acts.length === 0 && seen.length === 0) return { tags, arcs }
  const newTags = [...tags]
  const newArcs = [...arcs]
  for (const i of seen) newTags[i] = { ...tags[i]!, upos: 'VERB', xpos: 'VB', lemma: lower[i]! }
  for (const { act, doer, object, says } of acts) {
    newTags[act] = { ...tags[act]!, upos: 'VERB', xpos: 'VBP', lemma: lower[act]! }
    newArcs[act] = { ...arcs[act]!, head: says, deprel: 'ccomp' }
    newArcs[doer] = { ...arcs[doer]!, head: act, deprel: 'nsubj' }
    newArcs[object] = { ...arcs[object]!, head: act, deprel: 'obj' }
  }
  return { tags: newTags, arcs: newArcs }
}

/** "saw soldiers [shoot]" */
function isSeen(token: number, tags: readonly Tag[], arcs: readonly Arc[], lexicon: Lexicon): boolean {
  const { head: verb, deprel } = arcs[token]!
  if (deprel !== 'xcomp' || tags[token]!.xpos !== 'NN' || verb < 0 || verb >= token - 1) return false
  const before = arcs[token - 1]!
  const isWatched = /^(obj|nsubj)$/.test(before.deprel) && (before.head === verb || before.head === token)
  const lemma = tags[verb]!.lemma.toLowerCase()
  return (
    isWatched &&
    /^(see|watch|hear|observe|film)$/.test(lemma) &&
    lexicon.senses(tags[token]!.lemma.toLowerCase(), 'v').length > 0
  )
}

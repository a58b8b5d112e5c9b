import type { Reference } from '../model/reference.js'
import type { Scene } from '../model/scene.js'
import type { Tree } from '../model/tree.js'

/**
 * For each "it" that speaks of a thing or a place, the noun that names it; -1 for every other token. The object of
 * the verb that its own is joined to or hangs on ("attacked the town and captured [it]", "left the village after burning
 * [it]") or its subject, ground (`isGround`) before all else ("the town changed hands before they took [it]"); else the subject of the
 * clause above ("the airport was closed when [it] was hit"), else a thing that has parts (`isConcrete`) of the sentence before.
 * People and bodies are never meant: those are found by link-mentions.
 */
export function thingsMeant(
  tree: Tree,
  { actorAt, placeAt, referenceAt, bounds }: Pick<Scene, 'actorAt' | 'placeAt' | 'referenceAt' | 'bounds'>,
  references: readonly Reference[],
  isGround: (token: number) => boolean,
  isConcrete: (token: number) => boolean,
): Int32Array {
  const meant = new Int32Array(tree.lower.length).fill(-1)
  if (tree.arcs.length === 0) return meant
  for (let s = 0; s + 1 < bounds.length; s++) {
    let before: number | null = null
    for (let i = bounds[s]!; i < bounds[s + 1]!; i++)
      if (tree.lower[i] === 'it' && !isSomebody(i)) meant[i] = ofVerbs(i) ?? (before ??= ofSentence(s - 1))
  }
  return meant

  function ofVerbs(token: number): number | null {
    const verb = tree.head(token)
    if (verb < 0) return null
    if (tree.deprel(token).startsWith('nsubj')) return thing(tree.subjectAbove(token), token)
    if (!/^(?:obj|iobj|obl)/.test(tree.deprel(token))) return null
    const found: number[] = []
    for (let at = verb, hops = 0; at >= 0 && hops < 5; at = tree.head(at), hops++) {
      if (at !== verb) collect(at)
      for (const c of tree.children(at)) if (c < verb && tree.deprel(c).startsWith('advcl')) collect(c)
      if (!linked.test(tree.deprel(at))) break
    }
    return found.find(isGround) ?? found[0] ?? null

    function collect(at: number) {
      for (const relation of ['obj', 'nsubj:pass', 'nsubj']) {
        const noun = thing(tree.child(at, relation), token)
        if (noun !== null) found.push(noun)
      }
    }
  }

  function ofSentence(sentence: number): number {
    if (sentence < 0) return -1
    const found: number[] = []
    for (let i = bounds[sentence]!; i < bounds[sentence + 1]!; i++) {
      if (!/^(?:obj|nsubj|nsubj:pass)$/.test(tree.deprel(i))) continue
      const noun = thing(i, bounds[sentence + 1]!)
      if (noun !== null && (isGround(noun) || isConcrete(noun))) found.push(noun)
    }
    return found.find((noun) => tree.head(tree.head(noun)) < 0) ?? found[0] ?? -1
  }

  /** The noun itself, or the one it stands for when it is "it" again. */
  function thing(noun: number, before: number): number | null {
    if (noun < 0 || noun >= before) return null
    if (meant[noun]! >= 0) return meant[noun]!
    const isName = placeAt[noun]! >= 0
    if (!isGround(noun) && !isConcrete(noun) && isOfSomebody(noun)) return null
    return tree.tags[noun]!.upos === 'NOUN' || isName ? (isSomebody(noun) && !isName ? null : noun) : null
  }

  /** "the intransigence of the league": it is the league that is spoken of on. */
  function isOfSomebody(noun: number): boolean {
    const { first, last } = tree.phrase(noun)
    for (let i = first; i < last; i++) if (actorAt[i]! >= 0) return true
    return false
  }

  function isSomebody(token: number): boolean {
    return actorAt[token]! >= 0 || (referenceAt[token]! >= 0 && references[referenceAt[token]!]!.actor !== null)
  }
}

/** How a clause hangs on the one whose object it goes on about. */
const linked = /^(?:conj|advcl|xcomp|parataxis|ccomp)/

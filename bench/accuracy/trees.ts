/** A word of a gold sentence or of an answer; heads refer to ids, 0 is the root. */
export interface Word {
  readonly id: number
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
  readonly head: number
  readonly deprel: string
}

/** Counts over sentences whose words are given, so that gold and answer go word by word. */
export interface TreeCounts {
  words: number
  upos: number
  xpos: number
  lemma: number
  uas: number
  las: number
  /** Verbs with core arguments, and those of which all are right: none lacking, none too many, relation and all. */
  verbs: number
  frames: number
}

const core = /^(nsubj|nsubj:pass|obj|obl:agent|iobj|xcomp|ccomp)$/
const universal = (deprel: string) => deprel.split(':')[0]

/** Compares trees over the same words; relations without subtypes for LAS (CoNLL 2018), with them for verbs. */
export function countTrees(pairs: Iterable<readonly [readonly Word[], readonly Word[]]>): TreeCounts {
  const c: TreeCounts = { words: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0, verbs: 0, frames: 0 }
  for (const [gold, answer] of pairs) {
    const g = places(gold)
    const a = places(answer)
    const want = new Map<number, string>()
    const have = new Map<number, string>()
    const note = (map: Map<number, string>, head: number, i: number, deprel: string) => {
      if (head >= 0 && core.test(deprel)) map.set(head, `${map.get(head) ?? ''} ${i}${deprel}`)
    }
    for (const [i, word] of gold.entries()) {
      const said = answer[i]
      const head = g.get(word.head) ?? -1
      note(want, head, i, word.deprel)
      c.words++
      if (!said) continue
      const chosen = a.get(said.head) ?? -1
      note(have, chosen, i, said.deprel)
      if (said.upos === word.upos) c.upos++
      if (said.xpos === word.xpos) c.xpos++
      if (word.lemma === '_' || said.lemma.toLowerCase() === word.lemma.toLowerCase()) c.lemma++
      if (chosen !== head) continue
      c.uas++
      if (universal(said.deprel) === universal(word.deprel)) c.las++
    }
    for (const [i, word] of gold.entries()) {
      if (word.upos !== 'VERB' || !want.has(i)) continue
      c.verbs++
      if (want.get(i) === have.get(i)) c.frames++
    }
  }
  return c
}

const places = (words: readonly Word[]) => new Map(words.map((word, i) => [word.id, i]))

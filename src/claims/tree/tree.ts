import type { Phrase } from '../../model/frame.js'
import type { Scene } from '../../model/scene.js'
import type { Arc, Tag } from '../../model/text.js'

/** A document's dependency trees, asked in the words of UD v2. Tokens are indexes into the layer of tokens. */
export class Tree {
  constructor(
    readonly scene: Scene,
    readonly tags: readonly Tag[],
    readonly arcs: readonly Arc[],
  ) {}

  head(token: number): number {
    return this.arcs[token]!.head
  }

  deprel(token: number): string {
    return this.arcs[token]!.deprel
  }

  p(token: number): number {
    return this.arcs[token]!.p
  }

  lemma(token: number): string {
    return this.tags[token]!.lemma.toLowerCase()
  }

  *children(token: number): Generator<number> {
    const { children, childStart } = this.scene
    for (let i = childStart[token]!; i < childStart[token + 1]!; i++) yield children[i]!
  }

  /** First dependent with one of these relations, -1 when there is none. */
  child(token: number, ...relations: readonly string[]): number {
    for (const c of this.children(token)) if (relations.includes(this.deprel(c))) return c
    return -1
  }

  /** The preposition of a phrase: "in", "by", "according"; empty when it has none. */
  preposition(token: number): string {
    let last = ''
    for (const c of this.children(token)) if (this.deprel(c) === 'case' && c < token) last = this.scene.lower[c]!
    return last
  }

  /** The word that opens a clause: "if", "to", "that"; empty when there is none. */
  mark(token: number): string {
    const c = this.child(token, 'mark')
    return c < 0 ? '' : this.scene.lower[c]!
  }

  /** Everything joined to a token by coordination, itself first. */
  conjuncts(token: number): number[] {
    const all = [token]
    for (const c of this.children(token)) if (this.deprel(c) === 'conj') all.push(c)
    return all
  }

  /** The noun phrase of a head: its modifiers, without clauses, appositions and what is joined to it. */
  phrase(head: number): Phrase {
    let first = head
    let last = head + 1
    const walk = (token: number, depth: number) => {
      for (const c of this.children(token)) {
        if (outside.test(this.deprel(c)) || depth > 8) continue
        if (this.deprel(c) === 'case' && token === head) continue
        if (c < first) first = c
        if (c >= last) last = c + 1
        walk(c, depth + 1)
        // "hundreds of weapons, tanks and guns": what is joined inside a modifier belongs to the phrase
        if (token !== head || this.deprel(c) === 'nmod')
          for (const j of this.children(c))
            if (this.deprel(j) === 'conj') {
              if (j >= last) last = j + 1
              walk(j, depth + 1)
            }
      }
    }
    walk(head, 0)
    return { first, last, head }
  }

  /** Leftmost and rightmost token below `head`, as `[first, last)`. */
  extent(head: number, leaveOut?: (child: number) => boolean): Phrase {
    let first = head
    let last = head + 1
    const walk = (token: number) => {
      for (const c of this.children(token)) {
        if (leaveOut?.(c)) continue
        if (c < first) first = c
        if (c >= last) last = c + 1
        walk(c)
      }
    }
    walk(head)
    return { first, last, head }
  }
}

const outside = /^(acl|advcl|conj|cc|appos|parataxis|punct|ccomp|csubj|cop|aux|nsubj|mark|dep|discourse|orphan|list)/

interface Tagged {
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
}

interface Governed {
  readonly head: number
  readonly deprel: string
  readonly p: number
}

/** Tokens `[first, last)` and the one that governs them. */
interface Stretch {
  readonly first: number
  readonly last: number
  readonly head: number
}

/** Dependency trees over arrays: what src/model/tree.ts promises. */
export class DependencyTree {
  /** Dependents of each token in text order, cut by `childStart`. */
  private readonly childList: Int32Array
  private readonly childStart: Int32Array

  /** `lower`, `tags` and `arcs` are parallel to the layer of tokens. */
  constructor(
    readonly lower: readonly string[],
    readonly tags: readonly Tagged[],
    readonly arcs: readonly Governed[],
  ) {
    this.childStart = new Int32Array(arcs.length + 1)
    for (const { head } of arcs) if (head >= 0) this.childStart[head + 1]!++
    for (let i = 0; i < arcs.length; i++) this.childStart[i + 1]! += this.childStart[i]!
    const next = this.childStart.slice()
    this.childList = new Int32Array(this.childStart[arcs.length] ?? 0)
    for (const [i, { head }] of arcs.entries()) if (head >= 0) this.childList[next[head]!++] = i
  }

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
    for (let i = this.childStart[token]!; i < this.childStart[token + 1]!; i++) yield this.childList[i]!
  }

  child(token: number, ...relations: readonly string[]): number {
    for (const c of this.children(token)) if (relations.includes(this.deprel(c))) return c
    return -1
  }

  preposition(token: number): string {
    let last = ''
    // "outside of the town"
    for (const c of this.children(token))
      if (this.deprel(c) === 'case' && c < token && !(last.endsWith('side') && this.lower[c] === 'of'))
        last = this.lower[c]!
    return last
  }

  mark(token: number): string {
    const c = this.child(token, 'mark')
    return c < 0 ? '' : this.lower[c]!
  }

  isInverted(verb: number): boolean {
    const [helper, subject] = [this.child(verb, 'aux'), this.child(verb, 'nsubj')]
    return helper >= 0 && helper < subject && subject < verb
  }

  subject(verb: number): number {
    for (let at = verb, hops = 0; at >= 0 && hops < 6; at = this.head(at), hops++) {
      const own = this.child(at, 'nsubj', 'nsubj:pass', 'csubj')
      if (own >= 0) return own
      if (!sharing.test(this.deprel(at))) return -1
    }
    return -1
  }

  subjectAbove(token: number): number {
    const own = this.head(token)
    for (let at = own < 0 ? -1 : this.head(own), hops = 0; at >= 0 && hops < 6; at = this.head(at), hops++) {
      const subject = this.child(at, 'nsubj', 'nsubj:pass')
      if (subject >= 0) return subject
    }
    return -1
  }

  conjuncts(token: number): number[] {
    const all = [token]
    for (const c of this.children(token)) if (this.deprel(c) === 'conj') all.push(c)
    return all
  }

  phrase(head: number): Stretch {
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
        if (token !== head || this.deprel(c) === 'nmod') walkJoined(c, depth)
      }
    }
    const walkJoined = (token: number, depth: number) => {
      for (const j of this.children(token)) {
        if (this.deprel(j) !== 'conj' || depth > 8) continue
        if (j >= last) last = j + 1
        walk(j, depth + 1)
        walkJoined(j, depth + 1)
      }
    }
    walk(head, 0)
    return { first, last, head }
  }

  extent(head: number, leaveOut?: (child: number) => boolean): Stretch {
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

/** Verbs that share the subject of the verb above them unless they have their own. */
const sharing = /^(?:conj|xcomp|advcl)$/
const outside = /^(acl|advcl|conj|cc|appos|parataxis|punct|ccomp|csubj|cop|aux|nsubj|mark|dep|discourse|orphan|list)/

import type { Span, Token } from '../../model/text.js'
import type { Tree } from '../../model/tree.js'
import { isCharge, loose, quoteMarks } from './words.js'

/** Stretches of a sentence as spans: what is said, who says it, the words that mark it. Tokens are `[first, last)`. */
export class Clauses {
  constructor(
    readonly tokens: readonly Token[],
    readonly tree: Tree,
    /** Whether a verb reports speech. */
    readonly reports: (verb: number) => boolean,
  ) {}

  sentence(token: number): number {
    return this.tokens[token]!.sentence
  }

  sentenceStart(token: number): number {
    let first = token
    while (first > 0 && this.tokens[first - 1]!.sentence === this.tokens[token]!.sentence) first--
    return first
  }

  sentenceEnd(token: number): number {
    let last = token + 1
    while (last < this.tokens.length && this.tokens[last]!.sentence === this.tokens[token]!.sentence) last++
    return last
  }

  span(first: number, last: number): Span {
    if (first >= last) return { start: 0, end: 0 }
    return { start: this.tokens[first]!.start, end: this.tokens[last - 1]!.end }
  }

  /** Without the commas and full stops around it. */
  trim(first: number, last: number): Span {
    const { lower } = this.tree
    let from = first
    let to = last
    while (from < to && loose.has(lower[from]!)) from++
    while (to > from && loose.has(lower[to - 1]!)) to--
    return this.span(from, to)
  }

  /** What is left of `[first, last)` when `[from, to)` is cut out. */
  without(first: number, last: number, from: number, to: number): Span[] {
    const spans: Span[] = []
    if (from > first) spans.push(this.trim(first, Math.min(from, last)))
    if (to < last) spans.push(this.trim(Math.max(to, first), last))
    return spans.filter((s) => s.end > s.start)
  }

  /** A clause without the word that opens it, and without the reporting clause inside it. */
  content(clause: number, cue: number): Span {
    const { tree } = this
    const part = tree.extent(clause, (c) => c === cue || this.isFurtherCue(c))
    let first = part.first
    if (/^(that|of|about)$/.test(tree.lower[first]!) && tree.deprel(first) === 'mark') first++
    // what stands beyond the cue hangs there by mistake
    let last = clause > cue || part.last <= cue ? part.last : cue
    // "said thirty had died, a figure that Tripoli disputes"
    last = this.beforeOthers(clause + 1, last)
    for (let i = clause + 1; i < last; i++) if (tree.lower[i] === ',' && isCharge(i + 1, tree.lower)) last = i
    return this.trim(clause > cue ? Math.max(first, cue + 1) : first, last)
  }

  /**
   * The noun phrase of a source: with its appositions and with clauses that tell which one is meant, without the clause
   * that the cue stands in and without what is only added between commas ("X, who leads the mission, said").
   */
  source(head: number, cue: number): Span {
    const { tree } = this
    const { lower } = tree
    const part = tree.extent(
      head,
      (c) =>
        c === cue ||
        (c > head && tree.deprel(c) === 'parataxis') ||
        tree.deprel(c) === 'case' ||
        (c > head && /^(acl|advcl)/.test(tree.deprel(c)) && this.isAdded(c)),
    )
    let { first, last } = part
    if (first <= cue && cue < last) [first, last] = cue > head ? [first, cue] : [cue + 1, last]
    // "X, head of the mission, said": what stands between commas belongs to the name
    if (last < cue && cue - last < 12 && lower[last] === ',') {
      let at = cue - 1
      while (at > last && /^(aux|aux:pass|advmod)$/.test(tree.deprel(at))) at--
      if (lower[at] === ',' && at > last && this.isNominal(last + 1, at)) last = at
    }
    // "said X, head of the mission."
    if (first > cue && lower[last] === ',') {
      let at = last + 1
      while (at < this.tokens.length && at - last < 14 && lower[at] !== ',' && lower[at] !== '.') at++
      const ended = lower[at] === '.' || lower[at] === ','
      if (ended && at - last > 2 && this.isNominal(last + 1, at) && tree.tags[last + 1]!.upos !== 'ADP') last = at
    }
    last = this.beforeRelative(first, last)
    while (first < last - 1 && (loose.has(lower[first]!) || quoteMarks.has(lower[first]!))) first++
    while (last - 1 > first && (loose.has(lower[last - 1]!) || quoteMarks.has(lower[last - 1]!))) last--
    return this.span(first, last)
  }

  /** ", adding that": a participle that reports what the same speaker said besides. */
  private isFurtherCue(token: number): boolean {
    return (
      this.tree.tags[token]!.xpos === 'VBG' &&
      this.tree.lower[token - 1] === ',' &&
      /^(advcl|acl|conj)/.test(this.tree.deprel(token)) &&
      this.reports(token)
    )
  }

  /** A clause set off by a comma. */
  private isAdded(clause: number): boolean {
    return setOff.has(this.tree.lower[this.tree.extent(clause).first - 1] ?? '')
  }

  /** Where ", who …" or ", which …" begins, whatever the tree makes of it; `last` when nowhere. */
  private beforeRelative(first: number, last: number): number {
    for (let i = first + 1; i < last - 1; i++) {
      if (!setOff.has(this.tree.lower[i]!)) continue
      const { xpos } = this.tree.tags[i + 1]!
      if (xpos === 'WP' || xpos === 'WDT' || xpos === 'WP$' || xpos === 'VBG' || xpos === 'WRB') return i
    }
    return last
  }

  /** Words that can stand beside a name to tell who it is: no verb among them. */
  private isNominal(first: number, last: number): boolean {
    for (let i = first; i < last; i++) {
      const { xpos } = this.tree.tags[i]!
      if (isTensed(xpos) || xpos === 'VBG' || xpos === 'WP' || xpos === 'WDT' || xpos === 'CC') return false
      if (quoteMarks.has(this.tree.lower[i]!)) return false
    }
    return true
  }

  /** The verb with its helpers: "has said", "did not deny". */
  cue(token: number): Span {
    const { tree } = this
    let first = token
    let last = token + 1
    let grown = true
    while (grown) {
      grown = false
      for (const c of tree.children(token)) {
        if (!/^(aux|aux:pass|compound:prt|advmod)$/.test(tree.deprel(c))) continue
        if (c === first - 1) {
          first = c
          grown = true
        }
        if (c === last && tree.deprel(c) === 'compound:prt') {
          last = c + 1
          grown = true
        }
      }
    }
    return this.span(first, last)
  }

  /** A mark that ends a quotation: no space before it. */
  closesQuote(token: number): boolean {
    const word = this.tree.lower[token]!
    if (word === '”') return true
    if (word === '“' || !quoteMarks.has(word) || token === 0) return false
    return this.tokens[token]!.start === this.tokens[token - 1]!.end
  }

  /** "showed the president; opponents said …": where what one says ends before a semicolon behind which another speaks. */
  beforeOthers(first: number, last: number): number {
    let end = last
    let speaks = false
    for (let i = last - 1; i >= first; i--) {
      if (isTensed(this.tree.tags[i]!.xpos) && this.reports(i)) speaks = true
      else if (speaks && this.tree.lower[i] === ';') end = i
    }
    return end
  }

  hasVerb(first: number, last: number): boolean {
    for (let i = first; i < last; i++) if (isTensed(this.tree.tags[i]!.xpos)) return true
    return false
  }
}

const setOff = new Set([',', '(', '–', '—', '-', '--', '―'])

export const isTensed = (xpos: string) => xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP' || xpos === 'MD'

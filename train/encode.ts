import { type Casing, casing, grams, normal, shape } from '../src/text/net/word.js'
import { headline } from './headline.js'
import { type Tree, without } from './tree.js'
import type { GoldSentence } from './treebanks.js'

/** The classes and words of a model, in the order of their numbers. */
export interface Vocabulary {
  /** Normal forms that have a vector; number 0 is any other word. */
  readonly words: readonly string[]
  /** `UPOS XPOS`. */
  readonly tags: readonly string[]
  readonly labels: readonly string[]
}

export function toTree(s: GoldSentence): Tree {
  const place = new Map(s.tokens.map((t, i) => [t.id, i + 1]))
  return {
    forms: s.tokens.map((t) => t.form),
    tags: s.tokens.map((t) => `${t.upos} ${t.xpos}`),
    heads: s.tokens.map((t) => place.get(t.head) ?? 0),
    labels: s.tokens.map((t) => t.deprel),
    lemmas: s.tokens.map((t) => t.lemma),
  }
}

export function collect(trees: readonly Tree[], vectors: readonly string[]): Vocabulary {
  const count = (list: Iterable<string>) => {
    const n = new Map<string, number>()
    for (const x of list) n.set(x, (n.get(x) ?? 0) + 1)
    return n
  }
  const frequent = (n: Map<string, number>, least: number) =>
    [...n]
      .filter(([, c]) => c >= least)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([x]) => x)
  const seen = count(trees.flatMap((t) => t.forms.map(normal)))
  const words = [...new Set([...frequent(seen, 2), ...vectors])]
  return {
    words: ['', ...words],
    tags: frequent(count(trees.flatMap((t) => t.tags)), 3),
    labels: frequent(count(trees.flatMap((t) => t.labels)), 3),
  }
}

const small = new Set('a an the and but or nor for of in on at to by from with as is vs via per'.split(' '))

function title(form: string, first: boolean): string {
  if (!first && small.has(form)) return form
  return form.slice(0, 1).toUpperCase() + form.slice(1)
}

/**
 * The ways a sentence is shown while training: as written, in Title Case and UPPER CASE as headlines are (without the
 * full stop), in lower case, with its multiword names and dates given as one token as the reader gives them, and as a
 * headline would tell it, half of them in Title Case.
 */
export function variants(t: Tree): Tree[] {
  let bare = t
  const last = t.forms.length - 1
  if (last > 2 && t.forms[last] === '.' && !t.heads.includes(last + 1)) bare = without(t, last)
  const told = headline(t)
  const titled = (tree: Tree): Tree => ({ ...tree, forms: tree.forms.map((f, i) => title(f, i === 0)) })
  return [
    t,
    titled(bare),
    { ...bare, forms: bare.forms.map((f) => f.toUpperCase()) },
    { ...t, forms: t.forms.map((f) => f.toLowerCase()) },
    mergeNames(t),
    told !== t && told.forms.length % 2 ? titled(told) : told,
  ]
}

/** Takes away the inner words of names (`flat`, and `compound` between proper nouns) that nothing else hangs on. */
function mergeNames(t: Tree): Tree {
  let out = t
  for (let i = t.forms.length - 1; i >= 0; i--) {
    const head = out.heads[i]! - 1
    const inner =
      out.labels[i]!.startsWith('flat') ||
      (out.labels[i] === 'compound' && out.tags[i]!.startsWith('PROPN') && out.tags[head]?.startsWith('PROPN'))
    if (inner && Math.abs(head - i) <= 3 && !out.heads.includes(i + 1)) out = without(out, i)
  }
  return out
}

/** Flat numbers of many sentences, to be shared between threads; see `decode`. */
export class Encoder {
  private readonly word = new Map<string, number>()
  private readonly tag = new Map<string, number>()
  private readonly label = new Map<string, number>()
  private readonly cache = new Map<string, number[]>()

  constructor(
    vocabulary: Vocabulary,
    readonly buckets: number,
  ) {
    vocabulary.words.forEach((w, i) => void (i && this.word.set(w, i)))
    vocabulary.tags.forEach((t, i) => void this.tag.set(t, i))
    vocabulary.labels.forEach((l, i) => void this.label.set(l, i))
    // A rare tag counts as the most frequent one of its part of speech, a rare subtype as its relation.
    vocabulary.tags.forEach((t, i) => {
      const upos = t.split(' ')[0]!
      if (!this.tag.has(upos)) this.tag.set(upos, i)
    })
  }

  wordOf(form: string): number {
    return this.word.get(normal(form)) ?? 0
  }

  /** [n, then per token: word, shape, tag, head, label, number of buckets, buckets…]. */
  encode(t: Tree): number[] {
    const mode: Casing = casing(t.forms)
    const out = [t.forms.length]
    t.forms.forEach((form, i) => {
      const w = normal(form)
      let g = this.cache.get(w)
      if (!g) this.cache.set(w, (g = grams(w, this.buckets)))
      const tag = this.tag.get(t.tags[i]!) ?? this.tag.get(t.tags[i]!.split(' ')[0]!) ?? 0
      const label = this.label.get(t.labels[i]!) ?? this.label.get(t.labels[i]!.split(':')[0]!) ?? 0
      out.push(this.word.get(w) ?? 0, shape(form, mode), tag, t.heads[i]!, label, g.length, ...g)
    })
    return out
  }
}

import { verbForms } from '../src/lib/inflect.js'
import { type Tree, without } from './tree.js'

/** More words than headlines have. */
const longest = 14

/** What a headline leaves out, from the first on until the rest is short. */
const droppable = ['parataxis', 'advcl', 'conj', 'obl', 'advmod']

/** Clauses that could stand alone. */
const clauses = /^(?:root|ccomp|conj|parataxis|advcl)$/

/**
 * A clause of a sentence of a treebank as a headline would tell it, with its tree: no articles, no auxiliaries, no full
 * stop, the past told in the present ("The gunmen had attacked a bus." gives "Gunmen attack bus"). Treebanks have hardly
 * any headlines, and a net that learns from none takes their verbs for nouns. Passives are left out: from "Six killed in raid"
 * a net learns that "Students demonstrated" is one. The tree itself where it has no such clause.
 */
export function headline(tree: Tree): Tree {
  for (const [verb, tag] of tree.tags.entries()) {
    if (!tag.startsWith('VERB') || !clauses.test(tree.labels[verb]!) || tree.lemmas.length === 0) continue
    const told = tell(tree, verb)
    if (told) return told
  }
  return tree
}

function tell(tree: Tree, verb: number): Tree | null {
  const of = tree.labels.flatMap((label, i) => (tree.heads[i] === verb + 1 ? [{ i, label, form: tree.forms[i]! }] : []))
  const subject = of.find(({ label }) => label === 'nsubj')
  if (!subject || subject.i > verb || !/^(?:NOUN|PROPN)/.test(tree.tags[subject.i]!)) return null
  if (
    of.some(
      ({ i, label, form }) =>
        label === 'cop' || tree.tags[i] === 'AUX MD' || /^(?:\?|not|n['’]t|never|do|does|did)$/i.test(form),
    )
  )
    return null
  const plural =
    /NNP?S$/.test(tree.tags[subject.i]!) || tree.labels.some((l, i) => l === 'conj' && tree.heads[i] === subject.i + 1)
  const form = verbForms(tree.lemmas[verb]!).find(([, kind]) => kind === (plural ? 'base' : 's'))![0]
  const present: Tree = tree.tags[verb]!.endsWith('VBG')
    ? tree
    : { ...tree, forms: tree.forms.with(verb, form), tags: tree.tags.with(verb, plural ? 'VERB VBP' : 'VERB VBZ') }
  let t = under(present, verb, () => true)
  t = dropLeaves(t, ({ label, form, ofRoot }) =>
    ofRoot
      ? /^(?:aux|punct|cc|discourse|mark)/.test(label)
      : label === 'det' && /^(?:an?|the|th[eo]se|this)$/i.test(form),
  )
  for (const label of droppable) {
    if (t.forms.length > longest) t = under(t, t.heads.indexOf(0), (l) => l.split(':')[0] !== label)
  }
  if (t.forms.length > longest || t.forms.length < 3) return null
  const [first, ...rest] = t.forms
  return { ...t, forms: [first!.slice(0, 1).toUpperCase() + first!.slice(1), ...rest] }
}

/** What hangs on a token, which becomes the root, by relations that `keep` takes. */
function under(t: Tree, root: number, keep: (label: string) => boolean): Tree {
  const kept = new Set([root])
  for (let before = 0; before < kept.size; ) {
    before = kept.size
    t.heads.forEach((h, i) => {
      if (kept.has(h - 1) && (h !== root + 1 || keep(t.labels[i]!))) kept.add(i)
    })
  }
  const order = [...kept].sort((a, b) => a - b)
  const place = new Map(order.map((i, n) => [i + 1, n + 1]))
  return {
    forms: order.map((i) => t.forms[i]!),
    tags: order.map((i) => t.tags[i]!),
    heads: order.map((i) => (i === root ? 0 : place.get(t.heads[i]!)!)),
    labels: order.map((i) => (i === root ? 'root' : t.labels[i]!)),
    lemmas: order.map((i) => t.lemmas[i]!),
  }
}

/** The tree without tokens that `drop` names and nothing hangs on. */
function dropLeaves(
  t: Tree,
  drop: (leaf: { readonly label: string; readonly form: string; readonly ofRoot: boolean }) => boolean,
): Tree {
  const root = t.heads.indexOf(0) + 1
  const doomed = t.forms.map(
    (form, i) => !t.heads.includes(i + 1) && drop({ label: t.labels[i]!, form, ofRoot: t.heads[i] === root }),
  )
  let out = t
  for (let i = t.forms.length - 1; i >= 0; i--) if (doomed[i]) out = without(out, i)
  return out
}

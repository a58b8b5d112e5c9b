import { loadSyntax } from '../src/knowledge/syntax.js'
import { lemmaOf } from '../src/text/net/lemma.js'
import { longestSentence, Net } from '../src/text/net/net.js'
import { type GoldSentence, readTreebank } from './treebanks.js'

/** Figures of one set in percent, gold tokens. */
export interface Figures {
  readonly upos: number
  readonly xpos: number
  readonly lemma: number
  readonly uas: number
  readonly las: number
  /** Verbs whose core arguments are all right, among verbs that have any. */
  readonly frames: number
  readonly speed: number
}

const core = /^(nsubj|nsubj:pass|obj|obl:agent|iobj|xcomp|ccomp)$/

/** Scores the model on gold tokens: LAS without subtypes, as the CoNLL 2018 task counts. */
export function score(
  sentences: readonly GoldSentence[],
  net: Net,
  model: ReturnType<typeof loadSyntax>['model'],
  change = (f: string[]) => f,
): Figures {
  const short = sentences.filter((s) => s.tokens.length <= longestSentence)
  const forms = short.map((s) => change(s.tokens.map((t) => t.form)))
  const began = process.cpuUsage()
  const out = net.analyse(forms)
  const spent = process.cpuUsage(began)
  const c = { n: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0, verbs: 0, frames: 0 }
  const base = (l: string) => l.split(':')[0]
  short.forEach((s, i) => {
    const a = out[i]!
    const place = new Map(s.tokens.map((t, j) => [t.id, j + 1]))
    const gold = s.tokens.map((t) => place.get(t.head) ?? 0)
    s.tokens.forEach((t, j) => {
      const tag = model.tags[a.tag[j]!]!
      c.n++
      if (tag.upos === t.upos) c.upos++
      if (tag.xpos === t.xpos) c.xpos++
      if (t.lemma === '_' || lemmaOf(forms[i]![j]!, tag.xpos, model.lemmas).toLowerCase() === t.lemma.toLowerCase())
        c.lemma++
      if (a.head[j] !== gold[j]) return
      c.uas++
      if (base(model.labels[a.label[j]!]!) === base(t.deprel)) c.las++
    })
    s.tokens.forEach((t, v) => {
      if (t.upos !== 'VERB') return
      const want: string[] = []
      const have: string[] = []
      s.tokens.forEach((u, j) => {
        if (gold[j] === v + 1 && core.test(u.deprel)) want.push(j + u.deprel)
        const label = model.labels[a.label[j]!]!
        if (a.head[j] === v + 1 && core.test(label)) have.push(j + label)
      })
      if (!want.length) return
      c.verbs++
      if (want.join() === have.join()) c.frames++
    })
  })
  const pc = (x: number, n = c.n) => (100 * x) / n
  return {
    upos: pc(c.upos),
    xpos: pc(c.xpos),
    lemma: pc(c.lemma),
    uas: pc(c.uas),
    las: pc(c.las),
    frames: pc(c.frames, c.verbs),
    speed: (c.n * 1e6) / (spent.user + spent.system),
  }
}

export const titleCase = (forms: string[]) => forms.map((f) => f.slice(0, 1).toUpperCase() + f.slice(1))
export const upperCase = (forms: string[]) => forms.map((f) => f.toUpperCase())

/** The development sets that the model card and the floor look at. */
export function scoreAll(folder: string, corpora: string): Record<string, Figures> {
  const { model } = loadSyntax({ folder })
  const net = new Net(model)
  const ewt = readTreebank(corpora, 'dep/ud_ewt', 'dev')
  const gum = readTreebank(corpora, 'dep/ud_gum', 'dev')
  return {
    'EWT dev': score(ewt, net, model),
    'GUM dev': score(gum, net, model),
    'GUM dev news': score(
      gum.filter((s) => s.genre === 'news'),
      net,
      model,
    ),
    'EWT dev, Title Case': score(ewt, net, model, titleCase),
    'EWT dev, UPPER CASE': score(ewt, net, model, upperCase),
    'GUM dev, Title Case': score(gum, net, model, titleCase),
    'GUM dev, UPPER CASE': score(gum, net, model, upperCase),
  }
}

if (process.argv[1] === 'train/score') {
  const [folder, corpora] = process.argv.slice(2) as [string, string]
  for (const [name, f] of Object.entries(scoreAll(folder, corpora)))
    console.log(
      name.padEnd(22),
      Object.entries(f)
        .map(([k, v]) => `${k} ${k === 'speed' ? Math.round(v) : v.toFixed(2)}`)
        .join('  '),
    )
}

import { countTrees } from '../bench/accuracy/trees.js'
import { loadSyntax } from '../src/knowledge/load.js'
import type { SyntaxModel } from '../src/model/syntax.js'
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

/** Scores the model on gold tokens: LAS without subtypes, as the CoNLL 2018 task counts. */
export function score(
  sentences: readonly GoldSentence[],
  net: Net,
  model: SyntaxModel,
  write = (form: string) => form,
): Figures {
  const short = sentences.filter((s) => s.tokens.length <= longestSentence)
  const forms = short.map((s) => s.tokens.map((t) => write(t.form)))
  const began = process.cpuUsage()
  const analyses = net.analyse(forms)
  const { user, system } = process.cpuUsage(began)
  const c = countTrees(
    short.map(({ tokens }, k) => {
      const { tag, head, label } = analyses[k]!
      const answer = forms[k]!.map((form, i) => {
        const { upos, xpos } = model.tags[tag[i]!]!
        const lemma = lemmaOf(form, xpos, model.lemmas)
        return { id: i + 1, upos, xpos, lemma, head: head[i]!, deprel: model.labels[label[i]!]! }
      })
      return [tokens, answer] as const
    }),
  )
  const percent = (part: number, whole = c.words) => (100 * part) / whole
  return {
    upos: percent(c.upos),
    xpos: percent(c.xpos),
    lemma: percent(c.lemma),
    uas: percent(c.uas),
    las: percent(c.las),
    frames: percent(c.frames, c.verbs),
    speed: (c.words * 1e6) / (user + system),
  }
}

const titleCase = (form: string) => form.slice(0, 1).toUpperCase() + form.slice(1)
const upperCase = (form: string) => form.toUpperCase()

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

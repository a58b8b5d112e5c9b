import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, kinds } from '../src/lib/characters.js'
import type { WordModel } from '../src/model/words.js'
import { MOST_FEATURES, sentenceFeatures, wordFeatures } from '../src/text/gaps.js'
import { mayEnd, sentenceSpans } from '../src/text/split-sentences.js'
import { cutWords, tokenSpans } from '../src/text/tokenize.js'
import { readCorpus, seeded, shuffle } from './corpora.js'

/**
 * Trains the tables that cut words and sentences (models/en/words.bin) on the treebanks whose licence lets weights be
 * shared: UD English EWT and the free genres of UD English GUM. Logistic regression with AdaGrad, rounded to bytes.
 * `trainWords(corpora, models)` returns the scores on the dev parts; about a minute.
 */

const BITS = 17
const EPOCHS = 5
const freeGenres = new Set('academic bio conversation court interview news speech textbook vlog voyage'.split(' '))

interface Treebanked {
  readonly id: string
  readonly split: string
  readonly doc: string
  readonly genre: string
  readonly text: string
  readonly tokens: readonly { readonly start: number; readonly end: number }[]
}

/** A text with where its sentences and words end (index of the last character). */
interface Cut {
  readonly text: string
  readonly ends: ReadonlySet<number>
  readonly breaks: ReadonlySet<number>
}

export interface WordScores {
  readonly corpus: string
  readonly tokens: number
  readonly tokensOfSentence: number
  readonly sentences: number
}

export function trainWords(corpora: string, models: string): WordScores[] {
  const ewt = readCorpus<Treebanked>(corpora, 'dep/ud_ewt')
  const gum = readCorpus<Treebanked>(corpora, 'dep/ud_gum')
  const sentences = [...ewt, ...gum.filter((s) => freeGenres.has(s.genre))].filter((s) => s.split === 'train')
  const model = fit(sentences)
  mkdirSync(join(models, 'en'), { recursive: true })
  writeFileSync(join(models, 'en/words.bin'), Buffer.concat([bytes(model.words), bytes(model.sentences)]))
  return [
    measure(
      'ud_ewt dev',
      ewt.filter((s) => s.split === 'dev'),
      model,
    ),
    measure(
      'ud_gum dev',
      gum.filter((s) => s.split === 'dev'),
      model,
    ),
  ]
}

const bytes = (a: Int8Array) => Buffer.from(a.buffer, a.byteOffset, a.length)

/** Joins the sentences of a document by spaces, which is what is left of a text whose paragraphs were lost. */
function documents(sentences: readonly Treebanked[], between: (s: Treebanked) => string = () => ' '): Cut[] {
  return byDocument(sentences).map((list) => joined(list, between))
}

function byDocument(sentences: readonly Treebanked[]): Treebanked[][] {
  const groups = new Map<string, Treebanked[]>()
  for (const s of sentences) {
    const group = groups.get(s.doc)
    if (group) group.push(s)
    else groups.set(s.doc, [s])
  }
  return [...groups.values()]
}

function joined(list: readonly Treebanked[], between: (s: Treebanked) => string): Cut {
  let text = ''
  const ends = new Set<number>()
  const breaks = new Set<number>()
  for (const s of list) {
    for (const t of s.tokens) breaks.add(text.length + t.end - 1)
    ends.add(text.length + s.text.trimEnd().length - 1)
    text += s.text + between(s)
  }
  return { text, ends, breaks }
}

function fit(sentences: readonly Treebanked[]): WordModel {
  const random = seeded(11)
  // News comes in capitals and with lost spaces too: each such copy teaches what the plain one cannot.
  const sparse = documents(sentences, (s) => (/[a-z]{2}[.!?]["”]?$/.test(s.text) && random() < 0.05 ? '' : ' '))
  const capitals = documents(sentences)
    .filter(() => random() < 0.15)
    .map((d) => ({ ...d, text: upper(d.text) }))
  const all = [...sparse, ...capitals]
  const words = new Regression()
  const ends = new Regression()
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(all, random)
    for (const d of all) learn(d, words, ends, epoch === 0 ? 0.3 : 0.3 / (1 + epoch))
  }
  return { words: words.rounded(), sentences: ends.rounded() }
}

/** Capitals, one unit for one unit, so that offsets hold. */
const upper = (text: string) =>
  [...text].map((c) => (c.toUpperCase().length === c.length ? c.toUpperCase() : c)).join('')

function learn({ text, ends, breaks }: Cut, words: Regression, sentences: Regression, rate: number) {
  const table = kinds()
  const features = new Int32Array(MOST_FEATURES)
  let begun = 0
  for (let i = 0; i < text.length; i++) {
    if (table[text.charCodeAt(i)] === Kind.space) continue
    if (mayEnd(text, i, 0, text.length)) {
      sentences.step(features, sentenceFeatures(text, i, begun, 0, text.length, features), ends.has(i), rate)
    }
    if (!ends.has(i)) continue
    cutWords(text, begun, i + 1, (gap) => {
      words.step(features, wordFeatures(text, gap, begun, i + 1, features), breaks.has(gap), rate)
      return breaks.has(gap)
    })
    begun = i + 1
  }
}

/** Binary logistic regression over hashed features, each feature with its own step size (AdaGrad, Duchi et al. 2011). */
class Regression {
  private readonly weights = new Float64Array(1 << BITS)
  private readonly squares = new Float64Array(1 << BITS).fill(1)

  step(features: Int32Array, n: number, answer: boolean, rate: number) {
    let sum = 0
    for (let k = 0; k < n; k++) sum += this.weights[features[k]! & ((1 << BITS) - 1)]!
    const slope = 1 / (1 + Math.exp(-sum)) - (answer ? 1 : 0)
    if (Math.abs(slope) < 1e-4) return
    for (let k = 0; k < n; k++) {
      const f = features[k]! & ((1 << BITS) - 1)
      this.squares[f]! += slope * slope
      this.weights[f]! -= (rate * slope) / Math.sqrt(this.squares[f]!)
    }
  }

  rounded(): Int8Array {
    const large = Float64Array.from(this.weights, Math.abs).sort()
    const scale = 127 / Math.max(1e-9, large[Math.floor(large.length * 0.9995)]!)
    return Int8Array.from(this.weights, (w) => Math.max(-127, Math.min(127, Math.round(w * scale))))
  }
}

/** F1 of tokens from whole documents and from single sentences, and of sentences from whole documents. */
export function measure(corpus: string, sentences: readonly Treebanked[], model: WordModel): WordScores {
  const f1 = (hit: number, gold: number, found: number) => (200 * hit) / (gold + found)
  let [hit, gold, found, sentenceHit, sentenceGold, sentenceFound] = [0, 0, 0, 0, 0, 0]
  for (const list of byDocument(sentences)) {
    const { text } = joined(list, () => ' ')
    const goldTokens = new Set<string>()
    const goldSentences = new Set<string>()
    let base = 0
    for (const s of list) {
      for (const t of s.tokens) goldTokens.add(`${base + t.start}:${base + t.end}`)
      goldSentences.add(`${base}:${base + s.text.trimEnd().length}`)
      base += s.text.length + 1
    }
    const spans = sentenceSpans(text, 0, text.length, model)
    const tokens = spans.flatMap(([a, b]) => tokenSpans(text, a, b, model))
    gold += goldTokens.size
    found += tokens.length
    hit += tokens.filter(([a, b]) => goldTokens.has(`${a}:${b}`)).length
    sentenceGold += goldSentences.size
    sentenceFound += spans.length
    sentenceHit += spans.filter(([a, b]) => goldSentences.has(`${a}:${b}`)).length
  }
  let [alone, aloneGold, aloneFound] = [0, 0, 0]
  for (const s of sentences) {
    const golds = new Set(s.tokens.map((t) => `${t.start}:${t.end}`))
    const tokens = sentenceSpans(s.text, 0, s.text.length, model).flatMap(([a, b]) => tokenSpans(s.text, a, b, model))
    aloneGold += golds.size
    aloneFound += tokens.length
    alone += tokens.filter(([a, b]) => golds.has(`${a}:${b}`)).length
  }
  return {
    corpus,
    tokens: f1(hit, gold, found),
    tokensOfSentence: f1(alone, aloneGold, aloneFound),
    sentences: f1(sentenceHit, sentenceGold, sentenceFound),
  }
}

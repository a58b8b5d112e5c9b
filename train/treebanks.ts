import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadKnowledge } from '../src/knowledge/load.js'
import { read } from '../src/pipeline.js'
import { readCorpus } from './corpora.js'
import { readGlosses } from './wordnet.js'

/** A word of a treebank as the corpora hold it: `id` counts from 1, `head` 0 is the root. */
export interface GoldToken {
  readonly id: number
  readonly start: number
  readonly end: number
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly deprel: string
}

export interface GoldSentence {
  readonly id: string
  readonly split: string
  readonly doc: string
  readonly genre: string
  readonly text: string
  readonly tokens: readonly GoldToken[]
}

/** Genres of GUM whose texts are free; the rest of GUM is for non-commercial use and never trains what ships. */
export const freeGenres = [
  'academic',
  'bio',
  'conversation',
  'court',
  'interview',
  'news',
  'speech',
  'textbook',
  'vlog',
  'voyage',
]

/** What `npm run train` reads, with the reason why it may shape weights that ship. Nothing outside this list is opened. */
export const sources = [
  {
    path: 'dep/ud_ewt',
    use: 'tags, lemmas, trees',
    licence: 'CC BY-SA 4.0',
    name: 'Universal Dependencies English Web Treebank (2.16), train',
  },
  {
    path: 'dep/ud_gum',
    use: 'tags, lemmas, trees',
    licence: 'CC BY 4.0 (annotation), free texts',
    name: `UD English GUM, train, genres ${freeGenres.join(', ')}`,
  },
  { path: 'ner/wikigold', use: 'word vectors, prose', licence: 'CC BY 4.0', name: 'WikiGold' },
  { path: 'ner/wnut17', use: 'word vectors, prose', licence: 'CC BY 4.0', name: 'WNUT 2017, train' },
  {
    path: 'ner/re3d',
    use: 'word vectors, prose',
    licence: 'public domain, OGL 3, CC BY 3.0',
    name: 're3d without its BBC and Wikipedia parts',
  },
  {
    path: 'conflict/wikipedia_conflict_articles',
    use: 'word vectors, prose',
    licence: 'CC BY-SA 3.0',
    name: 'Wikipedia articles on conflicts',
  },
  { path: 'time/wikiwars', use: 'word vectors, prose', licence: 'CC BY-SA 3.0', name: 'WikiWars 1.0.4' },
] as const

/** Names of the sources that are not in `corpora`. */
export function missing(corpora: string): string[] {
  return sources
    .filter(({ path }) => !['.jsonl', '.jsonl.gz'].some((end) => existsSync(join(corpora, path + end))))
    .map(({ path }) => path)
}

/** Sentences of a treebank; for GUM's train part only the free genres. */
export function readTreebank(corpora: string, path: string, split: string): GoldSentence[] {
  return readCorpus<GoldSentence>(corpora, path).filter(
    (s) =>
      s.split === split &&
      s.tokens.length > 0 &&
      !(path === 'dep/ud_gum' && split === 'train' && !freeGenres.includes(s.genre)),
  )
}

/** Words of unannotated text, sentence by sentence, roughly cut: only vectors are learnt from them. */
export function readRaw(corpora: string): string[][] {
  const out: string[][] = []
  for (const path of ['dep/ud_ewt', 'dep/ud_gum'])
    for (const s of readTreebank(corpora, path, 'train')) out.push(s.tokens.map((t) => t.form))
  const cut = (text: string) => {
    for (const line of text.split(/\n+|(?<=[.!?]["”’)]?)\s+(?=["“(]?[A-Z])/)) {
      const words = line.match(
        /[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*\.?(?<=\p{Lu}\.)|[\p{L}\p{M}]+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[\p{L}\p{M}\p{N}]+|[^\s]/gu,
      )
      if (words && words.length > 1) out.push(words)
    }
  }
  for (const text of readGlosses()) cut(text)
  for (const { text, tokens } of rawRecords(corpora)) {
    if (tokens) out.push(tokens.map(([start, end]) => text.slice(start, end)))
    else cut(text)
  }
  return out
}

/** Sentences of running prose that is in no treebank, cut into words as the reader cuts them, each once. */
export function readProse(corpora: string): string[][] {
  const know = loadKnowledge()
  const prose = new Map<string, string[]>()
  for (const { text } of rawRecords(corpora)) {
    const document = { id: '', text, title: null, outlet: null, published: null, url: null }
    const { tokens } = read(document, know, { wanted: ['tokens'] })
    const sentences: string[][] = []
    for (const token of tokens) (sentences[token.sentence] ??= []).push(token.text)
    for (const words of sentences)
      if (words && words.length > 4 && words.length <= 60) prose.set(words.join(' '), words)
  }
  return [...prose.values()]
}

interface RawRecord {
  readonly split: string
  readonly source?: string
  readonly text: string
  /** Words, where the corpus has cut them. */
  readonly tokens?: readonly [number, number][]
}

/** Records of the sources that are no treebank; of sets that are scored, their train parts only. */
function rawRecords(corpora: string): RawRecord[] {
  return sources
    .filter(({ use }) => use === 'word vectors, prose')
    .flatMap(({ path }) =>
      readCorpus<RawRecord>(corpora, path).filter(({ split, source = '' }) => {
        const scored = split === 'test' || split === 'dev'
        return !scored && !(path === 'ner/re3d' && /BBC|Wikipedia/i.test(source))
      }),
    )
}

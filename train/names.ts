import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadGazetteer, loadOrganisations, loadWords } from '../src/knowledge/load.js'
import { hashOf } from '../src/lib/hash.js'
import { packageRoot } from '../src/lib/root.js'
import { LABELS, type NameModel, nameKinds, type WordTable } from '../src/model/names.js'
import type { Token } from '../src/model/text.js'
import { sums } from '../src/text/chain.js'
import { MOST_NAME_FEATURES, nameFeatures, slotOf, viewNames } from '../src/text/name-features.js'
import { sentenceSpans } from '../src/text/split-sentences.js'
import { tokenSpans } from '../src/text/tokenize.js'
import { wordClasses } from './classes.js'
import { readCorpus, seeded, shuffle } from './corpora.js'
import {
  Inventor,
  type Mention,
  readCountries,
  readDivisions,
  readPersons,
  readTowns,
  replaceNames,
} from './mentions.js'
import { readRaw, readTreebank } from './treebanks.js'
import { trainVectors } from './vectors.js'

/**
 * Trains the name tagger (models/en/names.bin): a linear-chain CRF on sets whose licence lets weights be shared, UNER
 * English EWT (CC BY-SA 4.0), WikiGold and WNUT 2017 (CC BY 4.0), each also with other names in place of its own and
 * in other casings. Run after trainWords: it cuts texts with the words model.
 */
export function trainNames(corpora: string, models: string, work: string, log: (line: string) => void): NameModel {
  const random = seeded(21)
  const raw = readRaw(corpora)
  const table = buildTable(raw, learnClasses(raw, work))
  log(`word table: ${table.keys.filter((k) => k !== 0).length} words`)
  const sentences = examples(corpora, random, new Cutter(table))
  log(`${sentences.length} sentences`)
  const model = new Crf(table)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(sentences, random)
    let loss = 0
    for (const s of sentences) loss += model.step(s, RATE * (1 - (0.7 * epoch) / EPOCHS), random)
    log(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`)
  }
  const rounded = model.rounded()
  mkdirSync(join(models, 'en'), { recursive: true })
  writeFileSync(join(models, 'en/names.bin'), pack(rounded))
  return rounded
}

const ROWS = 1 << 18
const EPOCHS = 4
const RATE = 0.05
/** Share of features left out at each step, so that the tagger does not lean on the words it has seen. */
const DROP = 0.2
const SLOTS = 1 << 17

/** How names are replaced in each further copy of the training texts. */
const copies = [
  { PER: 0.5, ORG: 0.5, LOC: 0.15, NOUN: 0.03 },
  { PER: 0.5, ORG: 0.5, LOC: 0.15, NOUN: 0.03 },
]

/** What is known of words: classes and habits from plain text, names of people and of large places. */
function buildTable(raw: readonly string[][], classes: Classes): WordTable {
  const seen = new Map<string, { all: number; inside: number; capital: number }>()
  for (const sentence of raw) {
    const letters = sentence.join('').replace(/\P{L}/gu, '')
    const isShouted = letters.replace(/\P{Lu}/gu, '').length > 0.4 * letters.length
    for (const [i, form] of sentence.entries()) {
      const word = plain(form)
      const count = seen.get(word) ?? { all: 0, inside: 0, capital: 0 }
      count.all++
      if (i > 0 && !isShouted) {
        count.inside++
        if (/^\p{Lu}/u.test(form)) count.capital++
      }
      seen.set(word, count)
    }
  }
  const table: WordTable = {
    keys: new Int32Array(SLOTS),
    classes: new Int32Array(SLOTS),
    uses: new Uint8Array(SLOTS),
  }
  for (const [word, [coarse, middle, fine]] of classes) {
    table.classes[claim(table, word)]! |= coarse | (middle << 6) | (fine << 14)
  }
  for (const [word, { inside, capital }] of seen) {
    if (inside < 2 || !/\p{L}/u.test(word)) continue
    table.classes[claim(table, word)]! |= habitOf(capital / inside, inside) << 24
  }
  for (const { first, last } of readPersons()) {
    for (const [bit, list] of [
      [1, first],
      [2, last],
    ] as const) {
      for (const name of list) {
        for (const word of plain(name).split(/[ -]/)) if (word.length > 2) table.uses[claim(table, word)]! |= bit
      }
    }
  }
  for (const country of readCountries(packageRoot)) addPlace(table, country, 3)
  for (const division of readDivisions(packageRoot)) addPlace(table, division, 3)
  for (const town of readTowns(packageRoot)) {
    if (town.population >= 50_000) addPlace(table, town.name, town.population >= 300_000 ? 3 : 2)
  }
  return table
}

/** Each word's class among 63, 255 and 1,000. */
type Classes = ReadonlyMap<string, readonly [number, number, number]>

/** Classes of the words seen three times or more; kept in `work`, since learning them takes a minute. */
function learnClasses(raw: readonly string[][], work: string): Classes {
  const file = join(work, 'word-classes.json')
  if (existsSync(file)) return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8'))))
  const width = 48
  const counts = new Map<string, number>()
  const sentences = raw.map((s) => s.map(plain))
  for (const s of sentences) for (const w of s) counts.set(w, (counts.get(w) ?? 0) + 1)
  const known = [...counts].filter(([, n]) => n >= 3).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const words = known.map(([w]) => w)
  const vectors = trainVectors(sentences, words, width, 6)
  const parts = [63, 255, 1000].map((k) =>
    wordClasses(
      vectors,
      width,
      known.map(([, n]) => n),
      k,
    ),
  )
  const classes = new Map(
    words.map((w, i) => [w, [parts[0]![i]!, parts[1]![i]!, parts[2]![i]!]] as [string, [number, number, number]]),
  )
  mkdirSync(work, { recursive: true })
  writeFileSync(file, JSON.stringify(Object.fromEntries(classes)))
  return classes
}

const plain = (word: string) => word.toLowerCase().replaceAll('’', "'")

/** How often a word has a capital inside a sentence: 1 never to 6 nearly always, 7 always, 8 always and often seen. */
function habitOf(share: number, seen: number): number {
  const steps = [0.02, 0.1, 0.3, 0.6, 0.9, 0.98]
  const at = steps.findIndex((s) => share < s)
  return at >= 0 ? at + 1 : seen > 5 ? 8 : 7
}

/** A place known in small letters: one word, or two by the hash of both. */
function addPlace(table: WordTable, name: string, rank: number) {
  const word = plain(name).replace(/[^\p{L}\p{M}' -]/gu, '')
  const parts = word.split(' ')
  if (parts.length > 2 || word.length < 4) return
  const slot = claim(table, word)
  if (((table.uses[slot]! >> 2) & 3) < rank) table.uses[slot] = (table.uses[slot]! & ~12) | (rank << 2)
  if (parts.length === 2) table.uses[slot]! |= 16
}

/** The slot of a word, taken if it had none. */
function claim(table: WordTable, word: string): number {
  const hash = hashOf(word)
  const found = slotOf(table, hash)
  if (found >= 0) return found
  const mask = table.keys.length - 1
  let slot = hash & mask
  while (table.keys[slot] !== 0) slot = (slot + 1) & mask
  table.keys[slot] = hash
  return slot
}

interface Gold {
  readonly split: string
  readonly text: string
  readonly tokens?: readonly [number, number][]
  readonly entities: readonly Mention[]
}

/** A sentence as the CRF learns it: features of each token, and its label. */
interface Example {
  readonly features: readonly Int32Array[]
  readonly labels: Uint8Array
}

/** Cuts texts as the engine does and describes their tokens. */
class Cutter {
  readonly #words = loadWords()
  readonly #gazetteer = loadGazetteer()
  readonly #organisations = loadOrganisations()
  readonly #table: WordTable
  readonly #features = new Int32Array(MOST_NAME_FEATURES)

  constructor(table: WordTable) {
    this.#table = table
  }

  cut(text: string, names: readonly Mention[], given?: readonly [number, number][]): Example[] {
    const spans = given
      ? [given]
      : sentenceSpans(text, 0, text.length, this.#words).map(([a, b]) => tokenSpans(text, a, b, this.#words))
    return spans.map((list, sentence) => {
      const tokens = list.map(([start, end]): Token => ({ start, end, text: text.slice(start, end), sentence }))
      const view = viewNames(text, tokens, 0, tokens.length, this.#table, this.#gazetteer, this.#organisations)
      const features = tokens.map((_, i) => this.#features.slice(0, nameFeatures(view, i, this.#features)))
      return { features, labels: labelsOf(tokens, names) }
    })
  }
}

function labelsOf(tokens: readonly Token[], names: readonly Mention[]): Uint8Array {
  const labels = new Uint8Array(tokens.length)
  for (const { start, end, label } of names) {
    const kind = nameKinds.indexOf(label as 'PER')
    if (kind < 0) continue
    let inside = 0
    for (const [i, token] of tokens.entries()) {
      if (token.end <= start || token.start >= end || labels[i]) continue
      labels[i] = 1 + 2 * kind + inside
      inside = 1
    }
  }
  return labels
}

function examples(corpora: string, random: () => number, cutter: Cutter): Example[] {
  const inventor = new Inventor(packageRoot, random)
  const found: Example[] = []
  const read = (name: string, labels: Readonly<Record<string, string>>, split?: string) =>
    readCorpus<Gold>(corpora, name)
      .filter((r) => !split || r.split === split)
      .map((r) => ({
        ...r,
        names: r.entities
          .flatMap((e) => (labels[e.label] ? [{ ...e, label: labels[e.label]! }] : []))
          .sort((a, b) => a.start - b.start),
      }))
  const same = { PER: 'PER', ORG: 'ORG', LOC: 'LOC' }
  const uner = read('ner/uner_ewt', same, 'train')
  const gold = read('ner/wikigold', same)
  const tweets = read('ner/wnut17', { person: 'PER', location: 'LOC', corporation: 'ORG', group: 'ORG' }, 'train')
  const nounsOf = readNouns(corpora)
  for (const r of uner) found.push(...cutter.cut(r.text, r.names))
  for (const r of [...gold, ...tweets]) found.push(...cutter.cut(r.text, r.names, r.tokens))
  for (const r of [...uner, ...gold]) {
    const nouns = nounsOf.get(r.text)?.filter((noun) => !r.names.some((n) => n.start < noun.end && noun.start < n.end))
    const places = nouns ? [...r.names, ...nouns].sort((a, b) => a.start - b.start) : r.names
    for (const chances of copies) {
      const other = replaceNames(r.text, places, chances, inventor, random)
      if (other) found.push(...cutter.cut(other.text, other.names))
    }
    for (const [share, recase] of casings) {
      if (random() >= share) continue
      const text = recase(r.text, r.names)
      if (text.length === r.text.length) found.push(...cutter.cut(text, r.names, r.tokens))
    }
  }
  return found
}

/** Common nouns in the singular of each sentence of EWT, by its text. */
function readNouns(corpora: string): Map<string, Mention[]> {
  const nouns = new Map<string, Mention[]>()
  for (const { text, tokens } of readTreebank(corpora, 'dep/ud_ewt', 'train'))
    nouns.set(
      text,
      tokens
        .filter((t) => t.xpos === 'NN' && /^\p{Ll}+$/u.test(t.form))
        .map(({ start, end }) => ({ start, end, label: 'NOUN' })),
    )
  return nouns
}

/** Other ways of writing, and the share of texts that is also learnt so. */
const casings: readonly [number, (text: string, names: readonly Mention[]) => string][] = [
  [0.1, (text) => text.toLowerCase()],
  [0.15, (text) => text.toUpperCase()],
  [0.15, (text) => text.replace(/(?<![\p{L}'’])\p{Ll}(?=\p{L}{3})/gu, (c) => c.toUpperCase())],
  [
    0.1,
    (text, names) =>
      names.reduce((t, { start, end }) => t.slice(0, start) + t.slice(start, end).toLowerCase() + t.slice(end), text),
  ],
]

/** Learns by gradient steps of its own size for each weight (AdaGrad), features dropped at random. */
class Crf {
  readonly #weights = new Float32Array(ROWS * LABELS)
  readonly #squares = new Float32Array(ROWS * LABELS).fill(0.01)
  readonly #steps = new Float64Array((LABELS + 1) * LABELS)
  readonly #stepSquares = new Float64Array((LABELS + 1) * LABELS).fill(0.01)
  readonly #table: WordTable

  constructor(table: WordTable) {
    this.#table = table
    for (let p = 0; p <= LABELS; p++) {
      for (let c = 2; c < LABELS; c += 2) if (p !== c && p !== c - 1) this.#steps[p * LABELS + c] = -1e9
    }
  }

  /** One sentence; returns its loss. */
  step({ features, labels }: Example, rate: number, random: () => number): number {
    const length = features.length
    if (length === 0) return 0
    const kept = features.map((list) => list.filter(() => random() >= DROP))
    const emissions = new Float64Array(length * LABELS)
    for (const [i, list] of kept.entries()) {
      for (const f of list) {
        const row = (f & (ROWS - 1)) * LABELS
        for (let c = 0; c < LABELS; c++) emissions[i * LABELS + c]! += this.#weights[row + c]!
      }
    }
    const jumps = this.#steps.map(Math.exp)
    const { forward, backward, strength, scale } = sums(emissions, jumps)
    let loss = 0
    const slope = new Float64Array(LABELS)
    for (let i = 0; i < length; i++) {
      let steepest = 0
      for (let c = 0; c < LABELS; c++) {
        const p = forward[i * LABELS + c]! * backward[i * LABELS + c]!
        slope[c] = p - (labels[i] === c ? 1 : 0)
        if (labels[i] === c) loss -= Math.log(Math.max(1e-30, p))
        steepest = Math.max(steepest, Math.abs(slope[c]!))
      }
      if (steepest > 1e-3) this.#descend(kept[i]!, slope, rate)
    }
    for (let i = 0; i < length; i++) {
      for (let p = i === 0 ? LABELS : 0; p < (i === 0 ? LABELS + 1 : LABELS); p++) {
        for (let c = 0; c < LABELS; c++) {
          const at = p * LABELS + c
          if (this.#steps[at]! < -1e8) continue
          const chance =
            i === 0
              ? forward[c]! * backward[c]!
              : (forward[(i - 1) * LABELS + p]! * jumps[at]! * strength[i * LABELS + c]! * backward[i * LABELS + c]!) /
                scale[i]!
          const error = chance - ((i === 0 || labels[i - 1] === p) && labels[i] === c ? 1 : 0)
          this.#stepSquares[at]! += error * error
          this.#steps[at]! -= (rate * error) / Math.sqrt(this.#stepSquares[at]!)
        }
      }
    }
    return loss
  }

  #descend(features: Int32Array, slope: Float64Array, rate: number) {
    for (const f of features) {
      const row = (f & (ROWS - 1)) * LABELS
      for (let c = 0; c < LABELS; c++) {
        const s = slope[c]!
        if (s > -1e-4 && s < 1e-4) continue
        this.#squares[row + c]! += s * s
        this.#weights[row + c]! -= (rate * s) / Math.sqrt(this.#squares[row + c]!)
      }
    }
  }

  /** The same in bytes, eight a row. */
  rounded(): NameModel {
    const large = Float32Array.from(this.#weights, Math.abs).sort()
    const unit = Math.round((large[Math.floor(large.length * 0.99995)]! / 127) * 2 ** 20) / 2 ** 20
    const weights = new Int8Array(ROWS * 8)
    for (let row = 0; row < ROWS; row++) {
      for (let c = 0; c < LABELS; c++) {
        weights[row * 8 + c] = Math.max(-127, Math.min(127, Math.round(this.#weights[row * LABELS + c]! / unit)))
      }
    }
    return { weights, unit, steps: this.#steps, table: this.#table }
  }
}

/** The bytes of models/en/names.bin, as src/knowledge/names reads them. */
function pack({ weights, unit, steps, table }: NameModel): Uint8Array {
  const head = Uint32Array.of(weights.length / 8, table.keys.length, Math.round(unit * 2 ** 20), 0)
  const parts = [head, Float32Array.from(steps), table.keys, table.classes, table.uses, weights]
  return Buffer.concat(parts.map((p) => Buffer.from(p.buffer, p.byteOffset, p.byteLength)))
}

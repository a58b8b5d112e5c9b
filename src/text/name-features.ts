import { firstRun, Kind, kinds } from '../lib/characters.js'
import { hashOf, stir } from '../lib/hash.js'
import type { OrganisationTable, WordTable } from '../model/names.js'
import type { Gazetteer } from '../model/place.js'
import type { Token } from '../model/text.js'
import { wordKinds } from './name-words.js'

/**
 * What the name tagger sees of a sentence: each word, how it is written, what tables know of it, and the run of
 * capitalised words it stands in ("Ministry of Foreign Affairs" is one run), with the same of its neighbours.
 */

/** Room for the features of one token. */
export const MOST_NAME_FEATURES = 96

/** Attributes of the tokens of one sentence; two empty places stand before the first and after the last. */
export interface NameView {
  readonly length: number
  /** 0 plain, 1 all in capitals, 2 in title case: there a capital says nothing. */
  readonly casing: number
  readonly word: Int32Array
  readonly shape: Int32Array
  readonly capital: Uint8Array
  readonly acronym: Uint8Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  readonly prefix4: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly size: Uint8Array
  readonly classes: Int32Array
  readonly person: Uint8Array
  /** 1 title, 2 word of organisations, 4 word of places, 8 abbreviation of something else. */
  readonly kind: Uint8Array
  readonly place: Int32Array
  readonly small: Uint8Array
  /** 0 no known organisation, else 1 and more: 1 if sure, 2 if not its first token, 4 if it has several. */
  readonly known: Uint8Array
  /** First and past-the-last token of the capitalised run; -1 outside one. */
  readonly runFrom: Int32Array
  readonly runTo: Int32Array
}

const PAD = 2

/** Describes `tokens[first, last)`, which are one sentence of `text`. */
export function viewNames(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  table: WordTable,
  gazetteer: Gazetteer,
  organisations: OrganisationTable,
): NameView {
  const length = last - first
  const room = length + 2 * PAD
  const view = {
    length,
    casing: 0,
    word: new Int32Array(room),
    shape: new Int32Array(room),
    capital: new Uint8Array(room),
    acronym: new Uint8Array(room),
    prefix2: new Int32Array(room),
    prefix3: new Int32Array(room),
    prefix4: new Int32Array(room),
    suffix2: new Int32Array(room),
    suffix3: new Int32Array(room),
    suffix4: new Int32Array(room),
    size: new Uint8Array(room),
    classes: new Int32Array(room),
    person: new Uint8Array(room),
    kind: new Uint8Array(room),
    place: new Int32Array(room),
    small: new Uint8Array(room),
    known: new Uint8Array(room),
    runFrom: new Int32Array(room).fill(-1),
    runTo: new Int32Array(room).fill(-1),
  }
  for (const i of [0, 1]) {
    view.word[i] = 11 + i
    view.shape[i] = 13
    view.word[room - 1 - i] = 21 + i
    view.shape[room - 1 - i] = 23
  }
  const lower: string[] = new Array(length)
  for (let i = 0; i < length; i++) lower[i] = describe(view, i + PAD, tokens[first + i]!.text, table)
  view.casing = casing(tokens, first, last)
  pairPlaces(view, lower, table)
  gazetteerPlaces(view, text, tokens, first, gazetteer)
  knownOrganisations(view, text, tokens, first, lower, organisations)
  findRuns(view, tokens, first, lower)
  return view
}

type Writable = { -readonly [K in keyof NameView]: NameView[K] }

/** Fills in what one word says by itself; returns it in small letters. */
function describe(view: Writable, at: number, word: string, table: WordTable): string {
  const lower = word.toLowerCase().replaceAll('’', "'")
  const n = lower.length
  const kindTable = kinds()
  const hash = hashOf(lower)
  view.word[at] = hash
  view.shape[at] = shapeOf(word)
  view.capital[at] = kindTable[word.charCodeAt(0)] === Kind.upper ? 1 : 0
  view.acronym[at] = n > 1 && isAllCapitals(word) ? 1 : 0
  view.prefix2[at] = hashOf(lower, 0, Math.min(2, n))
  view.prefix3[at] = hashOf(lower, 0, Math.min(3, n))
  view.prefix4[at] = hashOf(lower, 0, Math.min(4, n))
  view.suffix2[at] = hashOf(lower, Math.max(0, n - 2))
  view.suffix3[at] = hashOf(lower, Math.max(0, n - 3))
  view.suffix4[at] = hashOf(lower, Math.max(0, n - 4))
  view.size[at] = Math.min(9, n)
  const slot = slotOf(table, hash)
  if (slot >= 0) {
    view.classes[at] = table.classes[slot]!
    view.person[at] = table.uses[slot]! & 3
    if (!view.capital[at] && !(table.uses[slot]! & 16)) view.small[at] = (table.uses[slot]! >> 2) & 3
  }
  view.kind[at] = wordKinds.get(n > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower) ?? 0
  return lower
}

/** Where a word is in the table, or -1. */
export function slotOf(table: WordTable, hash: number): number {
  const mask = table.keys.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const key = table.keys[slot]!
    if (key === hash) return slot
    if (key === 0) return -1
  }
}

/** Hash of the outline of a word: `Haftar` is Aaa, `T-55` is A-00, `LNA` is AAA; repeats beyond two are left out. */
function shapeOf(word: string): number {
  const table = kinds()
  let h = 0x811c9dc5
  let [before, same, n] = [-1, 0, 0]
  for (let i = 0; i < word.length && n < 10; i++) {
    const code = word.charCodeAt(i)
    const kind = table[code]!
    const sign = kind === Kind.mark ? code + 16 : kind
    same = sign === before ? same + 1 : 0
    before = sign
    if (same >= 2) continue
    h = Math.imul(h ^ sign, 0x01000193)
    n++
  }
  return h
}

function isAllCapitals(word: string): boolean {
  const table = kinds()
  for (let i = 0; i < word.length; i++) if (table[word.charCodeAt(i)] !== Kind.upper) return false
  return true
}

function casing(tokens: readonly Token[], first: number, last: number): number {
  const table = kinds()
  let [letters, capitals, long, longCapital] = [0, 0, 0, 0]
  for (let i = first; i < last; i++) {
    const word = tokens[i]!.text
    let own = 0
    for (let k = 0; k < word.length; k++) {
      const kind = table[word.charCodeAt(k)]!
      if (kind === Kind.upper) capitals++
      if (kind === Kind.upper || kind === Kind.lower) own++
    }
    letters += own
    if (own < 4) continue
    long++
    if (table[word.charCodeAt(0)] === Kind.upper) longCapital++
  }
  if (letters > 8 && capitals / letters > 0.7) return 1
  return long >= 4 && longCapital / long > 0.8 ? 2 : 0
}

/** Places of two words in small letters ("san francisco"), kept in the table by the hash of both. */
function pairPlaces(view: Writable, lower: readonly string[], table: WordTable) {
  for (let i = 0; i + 1 < view.length; i++) {
    if (view.capital[i + PAD] || view.capital[i + 1 + PAD]) continue
    const slot = slotOf(table, hashOf(`${lower[i]} ${lower[i + 1]}`))
    if (slot < 0 || !(table.uses[slot]! & 16)) continue
    view.small[i + PAD] = 4 + ((table.uses[slot]! >> 2) & 3)
    view.small[i + 1 + PAD] = 8 + ((table.uses[slot]! >> 2) & 3)
  }
}

const placeRank: Readonly<Record<string, number>> = {
  country: 1,
  continent: 1,
  admin1: 2,
  capital: 3,
  city: 3,
  town: 4,
  village: 5,
  quarter: 5,
  admin2: 6,
  region: 6,
}
const LONGEST_PLACE = 4

/** Marks the longest names of the gazetteer among words with a capital. */
function gazetteerPlaces(view: Writable, text: string, tokens: readonly Token[], first: number, gazetteer: Gazetteer) {
  for (let i = 0; i < view.length; i++) {
    if (!view.capital[i + PAD] || view.place[i + PAD]) continue
    let reach = 1
    while (reach < LONGEST_PLACE && i + reach < view.length && view.capital[i + reach + PAD]) reach++
    for (let k = reach; k >= 1; k--) {
      const from = tokens[first + i]!.start
      const to = tokens[first + i + k - 1]!.end
      if (to - from > 40) continue
      const name = view.casing === 1 ? titled(text.slice(from, to)) : text.slice(from, to)
      const rank = rankOf(name, gazetteer)
      if (rank === 0) continue
      for (let j = 0; j < k; j++) view.place[i + j + PAD] = rank + (j === 0 ? 0 : 32) + (k > 1 ? 64 : 0)
      break
    }
  }
}

/** 1 to 7 by what bears the name, the greatest kind first; 16 more when it is a people's name too. */
function rankOf(name: string, gazetteer: Gazetteer): number {
  let best = 0
  let people = 0
  for (const { place, naming } of gazetteer.readings(name)) {
    if (naming === 'romanised' || naming === 'short') continue
    if (naming === 'people') people = 16
    else {
      const rank = placeRank[place.kind] ?? 7
      if (best === 0 || rank < best) best = rank
    }
  }
  return best + people
}

const LONGEST_KNOWN = 8

/** Marks the longest names of the table of organisations, however they are cased. */
function knownOrganisations(
  view: Writable,
  text: string,
  tokens: readonly Token[],
  first: number,
  lower: readonly string[],
  { known, reach }: OrganisationTable,
) {
  for (let i = 0; i < view.length; i++) {
    const longest = reach.get(firstRun(lower[i]!))
    if (longest === undefined) continue
    const { start } = tokens[first + i]!
    let last = i
    while (last + 1 < view.length && last < i + LONGEST_KNOWN && tokens[first + last + 1]!.end <= start + longest)
      last++
    for (; last >= i; last--) {
      const sure = known.get(
        text
          .slice(start, tokens[first + last]!.end)
          .toLowerCase()
          .replaceAll('’', "'"),
      )
      if (sure === undefined) continue
      for (let j = i; j <= last; j++) view.known[j + PAD] = sure + (j > i ? 2 : 0) + (last > i ? 4 : 0)
      i = last
      break
    }
  }
}

export const titled = (words: string) => words.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (c) => c.toUpperCase())

const inner = new Set('of the and for de al el bin ibn la le du da van von der den del di do dos e y et &'.split(' '))

/** Joins capitalised words, over the small words that names have inside, and over hyphens ("Suk-yeol"). */
function findRuns(view: Writable, tokens: readonly Token[], first: number, lower: readonly string[]) {
  const isCapital = (i: number) => i < view.length && view.capital[i + PAD] === 1
  const isInner = (i: number) => i < view.length && inner.has(lower[i]!)
  const isHyphen = (i: number) =>
    i + 1 < view.length &&
    (lower[i] === '-' || lower[i] === '–') &&
    tokens[first + i]!.start === tokens[first + i - 1]!.end &&
    tokens[first + i + 1]!.start === tokens[first + i]!.end
  for (let i = 0; i < view.length; ) {
    if (!isCapital(i)) {
      i++
      continue
    }
    let end = i + 1
    for (;;) {
      if (isCapital(end)) end++
      else if (isHyphen(end)) end += 2
      else if (isInner(end) && isCapital(end + 1)) end += 2
      else if (isInner(end) && isInner(end + 1) && isCapital(end + 2)) end += 3
      else break
    }
    view.runFrom.fill(i + PAD, i + PAD, end + PAD)
    view.runTo.fill(end + PAD, i + PAD, end + PAD)
    i = end
  }
}

/** Writes the features of token `i` of the sentence; returns how many. */
export function nameFeatures(view: NameView, token: number, out: Int32Array): number {
  const { word, capital, classes, kind, person, place, small, known, casing } = view
  const i = token + PAD
  const w = word[i]!
  const wb = word[i - 1]!
  const wa = word[i + 1]!
  const wbb = word[i - 2]!
  const waa = word[i + 2]!
  const shape = casing ? 7 + casing : view.shape[i]!
  const shapeB = casing ? casing : view.shape[i - 1]!
  const shapeA = casing ? casing : view.shape[i + 1]!
  const c = classes[i]!
  const habit = (c >>> 24) & 15
  const habitB = (classes[i - 1]! >>> 24) & 15
  const habitA = (classes[i + 1]! >>> 24) & 15
  const p = place[i]! || (small[i] ? 128 + small[i]! : 0)
  const who = person[i]!
  const is = kind[i]!
  const cap = capital[i]!

  let n = 0
  out[n++] = stir(1, w)
  out[n++] = stir(2, Math.imul(wb, 31) ^ w)
  out[n++] = stir(3, Math.imul(wa, 37) ^ w)
  out[n++] = stir(4, wb)
  out[n++] = stir(5, wa)
  out[n++] = stir(6, wbb)
  out[n++] = stir(7, waa)
  out[n++] = stir(8, Math.imul(wbb, 31) ^ wb)
  out[n++] = stir(9, Math.imul(wa, 31) ^ waa)
  out[n++] = stir(10, shape)
  out[n++] = stir(11, shapeB ^ Math.imul(shape, 31))
  out[n++] = stir(12, shapeA ^ Math.imul(shape, 37))
  out[n++] = stir(13, (shapeB ^ Math.imul(shape, 31)) + Math.imul(shapeA, 41))
  out[n++] = stir(14, view.prefix2[i]!)
  out[n++] = stir(15, view.prefix3[i]!)
  out[n++] = stir(16, view.prefix4[i]!)
  out[n++] = stir(17, view.suffix2[i]!)
  out[n++] = stir(18, view.suffix3[i]!)
  out[n++] = stir(19, view.suffix4[i]!)
  out[n++] = stir(20, Math.imul(view.suffix3[i]!, 31) ^ shape)
  out[n++] = stir(21, p)
  out[n++] = stir(22, Math.imul(p, 131) ^ shape)
  out[n++] = stir(23, p * 512 + place[i - 1]!)
  out[n++] = stir(24, p * 512 + place[i + 1]!)
  out[n++] = stir(25, Math.imul(p, 131) ^ wb)
  out[n++] = stir(26, Math.imul(p, 131) ^ wa)
  out[n++] = stir(27, who)
  out[n++] = stir(28, who * 4 + person[i - 1]! + 16 * capital[i - 1]!)
  out[n++] = stir(29, who * 4 + person[i + 1]! + 16 * capital[i + 1]!)
  out[n++] = stir(
    30,
    (who * 4 + person[i - 1]!) * 4 + person[i + 1]! + 64 * (cap + 2 * capital[i - 1]! + 4 * capital[i + 1]!),
  )
  out[n++] = stir(31, who * 256 + p)
  out[n++] = stir(32, is * 16 + kind[i - 1]!)
  out[n++] = stir(33, is * 16 + kind[i + 1]!)
  out[n++] = stir(34, kind[i - 1]! * 16 + kind[i - 2]! + 256 * cap)
  out[n++] = stir(35, kind[i + 1]! * 16 + kind[i + 2]! + 256 * cap)
  out[n++] = stir(36, habit * 2 + cap + 20 * (token === 0 ? 1 : 0) + 50 * casing)
  out[n++] = stir(37, (habit * 10 + habitB) * 4 + cap * 2 + capital[i - 1]!)
  out[n++] = stir(38, (habit * 10 + habitA) * 4 + cap * 2 + capital[i + 1]!)
  out[n++] = stir(39, token === 0 ? 1 : token === 1 ? 2 : 3)
  out[n++] = stir(40, view.size[i]! * 4 + view.acronym[i]! * 2 + cap)
  out[n++] = stir(65, small[i]! * 10 + habit)
  out[n++] = stir(66, (small[i]! * 10 + habit) * 32 + habitB)
  out[n++] = stir(67, Math.imul(small[i]!, 31) ^ wb)
  out[n++] = stir(110, (known[i]! * 2 + cap) * 4 + casing)
  out[n++] = stir(111, (known[i]! * 16 + known[i - 1]!) * 16 + known[i + 1]!)
  out[n++] = stir(112, known[i]! * 512 + p)
  out[n++] = stir(113, Math.imul(known[i]! * 2 + cap, 31) ^ wb)
  out[n++] = stir(114, Math.imul(known[i]! * 2 + cap, 31) ^ wa)

  const coarse = (k: number) => k & 63
  const middle = (k: number) => (k >>> 6) & 255
  const fine = (k: number) => (k >>> 14) & 1023
  const cb = classes[i - 1]!
  const ca = classes[i + 1]!
  out[n++] = stir(70, coarse(c))
  out[n++] = stir(71, middle(c))
  out[n++] = stir(72, fine(c))
  out[n++] = stir(73, middle(cb))
  out[n++] = stir(74, middle(ca))
  out[n++] = stir(75, fine(cb))
  out[n++] = stir(76, fine(ca))
  out[n++] = stir(77, middle(classes[i - 2]!))
  out[n++] = stir(78, middle(classes[i + 2]!))
  out[n++] = stir(79, middle(c) * 512 + middle(cb))
  out[n++] = stir(80, middle(c) * 512 + middle(ca))
  out[n++] = stir(81, middle(cb) * 512 + middle(ca))
  out[n++] = stir(82, Math.imul(fine(c), 31) ^ shape)
  out[n++] = stir(83, Math.imul(middle(cb), 31) ^ shape)
  out[n++] = stir(84, Math.imul(middle(ca), 31) ^ shape)
  out[n++] = stir(85, Math.imul(middle(cb) * 512 + middle(ca), 31) ^ shape)
  out[n++] = stir(86, middle(classes[i - 2]!) * 512 + middle(cb))
  out[n++] = stir(87, middle(ca) * 512 + middle(classes[i + 2]!))
  return view.runFrom[i]! < 0 ? outsideRun(w, out, n) : runFeatures(view, i, p, out, n)
}

function outsideRun(w: number, out: Int32Array, n: number): number {
  out[n++] = stir(62, 1)
  out[n++] = stir(63, w)
  out[n++] = stir(90, 0)
  return n
}

/** What the capitalised run says: its first and last word, its length, what stands around it and inside it. */
function runFeatures(view: NameView, i: number, p: number, out: Int32Array, n: number): number {
  const { word, classes, kind, person, place, known } = view
  const from = view.runFrom[i]!
  const to = view.runTo[i]!
  const length = Math.min(6, to - from)
  const left = Math.min(3, i - from)
  const right = Math.min(3, to - 1 - i)
  const before = word[from - 1]!
  const after = word[to]!
  const first = word[from]!
  const last = word[to - 1]!
  let [kindsIn, placesIn, peopleIn] = [0, 0, 0]
  for (let j = from; j < to; j++) {
    kindsIn |= kind[j]!
    placesIn |= 1 << (place[j]! & 15)
    peopleIn |= person[j]!
  }
  const classB = (classes[from - 1]! >>> 6) & 255
  const classA = (classes[to]! >>> 6) & 255
  out[n++] = stir(41, last)
  out[n++] = stir(42, Math.imul(last, 8) + left)
  out[n++] = stir(43, first)
  out[n++] = stir(44, Math.imul(first, 8) + right)
  out[n++] = stir(45, before)
  out[n++] = stir(46, Math.imul(before, 8) + length)
  out[n++] = stir(47, after)
  out[n++] = stir(48, Math.imul(after, 8) + length)
  out[n++] = stir(49, length * 16 + left * 4 + right)
  out[n++] = stir(50, kind[to - 1]! * 128 + kind[from]! * 8 + left)
  out[n++] = stir(51, (person[from]! * 4 + person[to - 1]!) * 64 + length * 8 + left)
  out[n++] = stir(52, view.suffix3[to - 1]!)
  out[n++] = stir(53, Math.imul(before, 31) ^ after)
  out[n++] = stir(54, Math.imul(before, 31) ^ p)
  out[n++] = stir(55, kindsIn * 16 + kind[i]!)
  out[n++] = stir(56, placesIn)
  out[n++] = stir(57, kindsIn * 1024 + peopleIn * 256 + length * 16 + left)
  out[n++] = stir(58, classB)
  out[n++] = stir(59, classA)
  out[n++] = stir(60, classA * 512 + classB)
  out[n++] = stir(61, kind[from - 1]! * 64 + length * 8 + left)
  out[n++] = stir(115, (known[from]! * 16 + known[to - 1]!) * 16 + known[i]!)
  out[n++] = stir(90, 0)
  return n
}

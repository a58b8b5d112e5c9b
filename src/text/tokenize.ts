import { Kind, kinds } from '../lib/characters.js'
import { stage } from '../model/stage.js'
import type { Token } from '../model/text.js'
import type { WordModel } from '../model/words.js'
import { followsTitle, MOST_FEATURES, score, wordFeatures } from './gaps.js'

/** No token is longer, in UTF-16 units: a longer run is cut. */
export const LONGEST_TOKEN = 200

/**
 * Words, numbers and marks as Universal Dependencies cuts them: "Turkish-led" is three tokens, "didn't" is "did" and
 * "n't", "U.S." is one. Space always parts; between letters only a known contraction may; any other gap is for the
 * linear model to judge.
 */
export const tokenize = stage({
  name: 'tokenize',
  needs: ['sentences'],
  gives: ['tokens'],
  run({ document, sentences }, know) {
    const { text } = document
    const tokens: Token[] = []
    for (const [sentence, { start, end }] of sentences.entries()) {
      for (const [from, to] of tokenSpans(text, start, end, know.words)) {
        tokens.push({ start: from, end: to, text: text.slice(from, to), sentence })
      }
    }
    return { tokens }
  },
})

/** The tokens of text[start, end), in order. */
export function tokenSpans(text: string, start: number, end: number, model: WordModel): [number, number][] {
  const features = new Int32Array(MOST_FEATURES)
  return cutWords(
    text,
    start,
    end,
    (i) => score(model.words, features, wordFeatures(text, i, start, end, features)) > 0,
  )
}

/** Cuts text[start, end), asking `isEnd` about each gap inside a run of characters that is open to doubt. */
export function cutWords(text: string, start: number, end: number, isEnd: (i: number) => boolean): [number, number][] {
  const table = kinds()
  const spans: [number, number][] = []
  let i = start
  while (i < end) {
    if (table[text.charCodeAt(i)] === Kind.space) {
      i++
      continue
    }
    let to = i + 1
    while (to < end && table[text.charCodeAt(to)] !== Kind.space) to++
    const link = findLink(text, i, to)
    let begun = i
    for (; i + 1 < to; i++) {
      if (table[text.charCodeAt(i + 1)] === Kind.glue && i + 1 - begun < LONGEST_TOKEN + 16) continue
      const inLink = link !== null && i >= link[0] && i + 1 < link[1]
      const atLink = link !== null && (i + 1 === link[0] || i + 1 === link[1])
      const isOver = i + 1 - begun >= LONGEST_TOKEN
      if (!atLink && !isOver && (inLink || !mayBreak(text, i, start, end) || !isEnd(i))) continue
      spans.push([begun, i + 1])
      begun = i + 1
    }
    spans.push([begun, to])
    i = to
  }
  return spans
}

/** The address (of a page or a mailbox) inside a run, which is one token: `(http://a.org/b).` without its brackets and stop. */
function findLink(text: string, from: number, to: number): [number, number] | null {
  let at = -1
  for (let i = from + 1; i < to - 2 && at < 0; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x40 && isNameUnit(text.charCodeAt(i - 1)) && isNameUnit(text.charCodeAt(i + 1))) at = i
    else if (code === 0x3a && text.charCodeAt(i + 1) === 0x2f && text.charCodeAt(i + 2) === 0x2f) at = i
    else if (code === 0x2e && i + 1 < to && /^www\.\w/i.test(text.slice(Math.max(from, i - 3), i + 2))) at = i
  }
  if (at < 0) return null
  let start = at
  while (start > from && isNameUnit(text.charCodeAt(start - 1))) start--
  let end = at + 1
  while (end < to && !closers.has(text.charCodeAt(end))) end++
  while (end > at && trailers.has(text.charCodeAt(end - 1))) end--
  return end - start > 4 ? [start, end] : null
}

const closers = new Set([...'<>"“”()[]{}|'].map((c) => c.charCodeAt(0)))
const trailers = new Set([...".,;:!?'’"].map((c) => c.charCodeAt(0)))

/** Letters, digits and the marks that addresses are made of. */
function isNameUnit(code: number): boolean {
  const kind = kinds()[code]!
  return (kind >= Kind.lower && kind <= Kind.digit) || code === 0x2e || code === 0x5f || code === 0x2d || code === 0x2b
}

/** Whether the model is asked about the gap after character `i`, both neighbours not being space. */
function mayBreak(text: string, i: number, start: number, end: number): boolean {
  const table = kinds()
  const b = table[text.charCodeAt(i + 1)]!
  if (b === Kind.glue) return false
  const a = table[text.charCodeAt(i)]!
  if (a === Kind.digit && b === Kind.digit) return false
  if (b === Kind.mark && text.charCodeAt(i + 1) === 0x2e && i + 2 < end && followsTitle(text, i + 1, start))
    return false
  const letters = (a === Kind.lower || a === Kind.upper) && (b === Kind.lower || b === Kind.upper)
  return !letters || mayContract(text, i, start, end)
}

/** Words written as one that are two, with where the second starts. Whether "its" is one the model judges by its context. */
const contractions = new Map<string, number>(
  (
    'do|nt does|nt did|nt is|nt was|nt are|nt were|nt wo|nt ca|nt could|nt would|nt should|nt have|nt has|nt had|nt ' +
    'ai|nt can|not gon|na wan|na got|ta kind|a sort|a lot|ta out|ta i|m i|ve it|s he|s she|s that|s there|s what|s ' +
    'let|s you|re they|re we|re'
  )
    .split(' ')
    .map((w) => [w.replace('|', ''), w.indexOf('|')]),
)
const LONGEST_CONTRACTION = 8

function mayContract(text: string, i: number, start: number, end: number): boolean {
  const c = text.charCodeAt(i + 1) | 32
  if (c === 0x6e && i + 3 < end + 1) {
    const mark = text.charCodeAt(i + 2)
    if ((mark === 0x27 || mark === 0x2019) && (text.charCodeAt(i + 3) | 32) === 0x74) return true
  }
  // The second parts start with n, t, a, m, v, s or r.
  if (!(c === 0x6e || c === 0x74 || c === 0x61 || c === 0x6d || c === 0x76 || c === 0x73 || c === 0x72)) return false
  const table = kinds()
  const isLetter = (k: number) => table[text.charCodeAt(k)] === Kind.lower || table[text.charCodeAt(k)] === Kind.upper
  let from = i
  while (from > start && isLetter(from - 1)) if (i + 1 - --from > LONGEST_CONTRACTION) return false
  let to = i + 1
  while (to < end && isLetter(to)) if (++to - from > LONGEST_CONTRACTION) return false
  const word = text.slice(from, to)
  // "Its fighters withdrew": a sentence that opens with "it is" writes the apostrophe
  return word !== 'Its' && contractions.get(word.toLowerCase()) === i + 1 - from
}

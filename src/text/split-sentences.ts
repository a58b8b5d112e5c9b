import { Kind, kinds } from '../lib/characters.js'
import { stage } from '../model/stage.js'
import type { Sentence } from '../model/text.js'
import type { WordModel } from '../model/words.js'
import { followsMonth, followsTitle, lastStop, MOST_FEATURES, opensWeekday, score, sentenceFeatures } from './gaps.js'

/** No sentence is longer, in UTF-16 units: what would be is cut, at a space where there is one. */
export const LONGEST_SENTENCE = 2000

/**
 * Where sentences start and end inside each block, by a linear model over the gaps that could end one: behind a stop,
 * before a capital, a digit or a mark. "Lt. Gen. Haftar left the U.S. base." is one sentence, "They fled the
 * town.The army followed." is two. Space around a sentence belongs to none.
 */
export const splitSentences = stage({
  name: 'split-sentences',
  needs: ['blocks'],
  gives: ['sentences'],
  run({ document, blocks }, know) {
    const sentences: Sentence[] = []
    for (const [block, { start, end }] of blocks.entries()) {
      for (const [from, to] of sentenceSpans(document.text, start, end, know.words)) {
        sentences.push({ start: from, end: to, block })
      }
    }
    return { sentences }
  },
})

/** The sentences of text[start, end), without the space around them. */
export function sentenceSpans(text: string, start: number, end: number, model: WordModel): [number, number][] {
  const table = kinds()
  const features = new Int32Array(MOST_FEATURES)
  const spans: [number, number][] = []
  let begun = -1
  let last = -1
  let lastSpace = -1
  for (let i = start; i < end; i++) {
    if (table[text.charCodeAt(i)] === Kind.space) {
      lastSpace = i
      continue
    }
    if (begun >= 0 && i - begun >= LONGEST_SENTENCE) {
      const cut =
        lastSpace > begun + LONGEST_SENTENCE / 2 ? lastNonSpace(text, lastSpace, begun) + 1 : wholeCut(text, i)
      spans.push([begun, cut])
      begun = cut
      while (begun < i && table[text.charCodeAt(begun)] === Kind.space) begun++
    }
    if (begun < 0) begun = i
    last = i
    if (!mayEnd(text, i, start, end)) continue
    const n = sentenceFeatures(text, i, begun, start, end, features)
    if (score(model.sentences, features, n) <= 0) continue
    spans.push([begun, i + 1])
    begun = -1
  }
  if (begun >= 0) spans.push([begun, last + 1])
  return spans
}

/** Whether the model is asked about the gap after character `i`, which is not space. */
export function mayEnd(text: string, i: number, start: number, end: number): boolean {
  if (i + 1 >= end) return false
  const table = kinds()
  const b = table[text.charCodeAt(i + 1)]!
  if (b === Kind.glue) return false
  const stop = lastStop(text, i, Math.max(start, i - 3))
  const ends = stop === 0x2e || stop === 0x21 || stop === 0x3f || stop === 0x26
  if (b !== Kind.space) return ends && b !== Kind.mark && b !== Kind.digit
  let next = i + 1
  while (next < end && next < i + 64 && table[text.charCodeAt(next)] === Kind.space) next++
  if (next >= end || followsTitle(text, i, start)) return false
  if (table[text.charCodeAt(next)] === Kind.digit && followsMonth(text, i, start)) return false
  if (ends) return true
  // "deported 30,000 Afghans"
  if (grouped.test(text.slice(Math.max(start, i - 4), i + 1)) && !text.slice(i + 1, next).includes('\n')) return false
  if (table[text.charCodeAt(next)] === Kind.lower) return false
  return stop !== 0 || !opensWeekday(text, next, end) || text.slice(i + 1, next).includes('\n')
}

/** A number cut in groups, which goes on to what it counts. */
const grouped = /\d,\d{3}$/

function lastNonSpace(text: string, i: number, floor: number): number {
  const table = kinds()
  while (i > floor && table[text.charCodeAt(i)] === Kind.space) i--
  return i
}

/** The nearest place at or before `i` that does not part a character from what belongs to it. */
function wholeCut(text: string, i: number): number {
  const table = kinds()
  for (let j = i; j > i - 16; j--) if (table[text.charCodeAt(j)] !== Kind.glue) return j
  return text.charCodeAt(i) >= 0xdc00 && text.charCodeAt(i) < 0xe000 ? i - 1 : i
}

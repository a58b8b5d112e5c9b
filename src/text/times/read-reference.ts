import { WORD, type Words } from '../scan-words.js'
import { type Found, found, shift } from './found.js'
import { is, isHyphen, isMark, lexemeAt, oneOf, words } from './pieces.js'

type Where = 'anywhere' | 'after at' | 'after at or for' | 'after in or at its end'

/** Phrases that point at past, present or future and nowhere nearer, with where they may stand. */
const phrases: readonly (readonly [phrase: string, value: string, where: Where])[] = [
  ['the past', 'PAST_REF', 'after in or at its end'],
  ['the recent past', 'PAST_REF', 'anywhere'],
  ['the future', 'FUTURE_REF', 'anywhere'],
  ['the near future', 'FUTURE_REF', 'anywhere'],
  ['the distant future', 'FUTURE_REF', 'anywhere'],
  ['the foreseeable future', 'FUTURE_REF', 'anywhere'],
  ['the near term', 'FUTURE_REF', 'anywhere'],
  ['the short term', 'FUTURE_REF', 'anywhere'],
  ['the long term', 'FUTURE_REF', 'anywhere'],
  ['the present', 'PRESENT_REF', 'after in or at its end'],
  ['the present day', 'PRESENT_REF', 'anywhere'],
  ['the moment', 'PRESENT_REF', 'after at or for'],
  ['at present', 'PRESENT_REF', 'anywhere'],
  ['the time', 'PAST_REF', 'after at'],
  ['that time', 'PAST_REF', 'after at'],
  ['this time', 'PRESENT_REF', 'after at'],
  ['right now', 'PRESENT_REF', 'anywhere'],
  ['as soon as possible', 'FUTURE_REF', 'anywhere'],
  ['more recently', 'PAST_REF', 'anywhere'],
  ['most recently', 'PAST_REF', 'anywhere'],
  ['from time to time', 'FUTURE_REF', 'anywhere'],
  ['a later date', 'FUTURE_REF', 'anywhere'],
]
const byWord = new Map<string, (readonly [words: readonly string[], value: string, where: Where])[]>()
for (const [phrase, value, where] of phrases) {
  const list = phrase.split(' ')
  byWord.set(list[0]!, [...(byWord.get(list[0]!) ?? []), [list, value, where]])
}

const closers = words('and or as to but has')

function stands(w: Words, i: number, end: number, where: Where): boolean {
  if (where === 'anywhere') return true
  if (where === 'after at') return is(w, i - 1, 'at')
  if (where === 'after at or for') return is(w, i - 1, 'at') || is(w, i - 1, 'for')
  return is(w, i - 1, 'in') || end >= w.count || w.kind[end] !== WORD || oneOf(w, end, closers)
}

/** "now", "recently", "the near future", "at the time", "ongoing", "overnight". */
export function readReference(w: Words, i: number): Found | null {
  let best: Found | null = null
  for (const [list, value, where] of byWord.get(w.lower[i]!) ?? []) {
    const end = i + list.length
    if ((best && best.end >= end) || !list.every((word, k) => is(w, i + k, word))) continue
    if (stands(w, i, end, where)) best = found(end, { kind: 'reference', value }, 'T40')
  }
  if (best) return best
  if (is(w, i, 'overnight')) return found(i + 1, shift(-1, 'day', 'now', { clock: { part: 'NI' } }), 'T20', 'TIME')
  if (is(w, i, 'ongoing') && i > 0 && (i + 1 >= w.count || oneOf(w, i + 1, stops))) {
    return found(i + 1, { kind: 'reference', value: 'PRESENT_REF' }, 'T42')
  }
  const { reference: value } = lexemeAt(w, i)
  // "current-account", "the current year"
  if (!value || (is(w, i, 'current') && (isHyphen(w, i + 1) || lexemeAt(w, i + 1).unit))) return null
  return isMark(w, i + 1, '-') ? null : found(i + 1, { kind: 'reference', value }, 'T40')
}

const stops = words('. , ; : ! ? ) and')

import type { Words } from '../scan-words.js'
import { type Found, found, namesDay, shift } from './found.js'
import { is, isApostrophe, isDigits, isMark, lexemeAt, oneOf, ordinal, words } from './pieces.js'

const followers = words('before after when that')
const definite = words('the this that its his her their')
const copulas = words('is was')
const present = words('today it this')

/**
 * A day told by what happened around it: "the fifth day of the siege", and "the day before the vote" behind a date. It is
 * the day named right before it ("21 July, the fifth day of …"), or today ("today is the eighth day of …"); alone it
 * stays open, but for "the day after his death" in a text that has just dated a day. `before` is what was found last in the sentence.
 */
export function readToldDay(w: Words, i: number, before: Found | null): Found | null {
  const the = is(w, i, 'the')
  const k = the ? i + 1 : i
  if (!the && !isDigits(w, i) && lexemeAt(w, i).ordinal === undefined) return null
  const beside = the && before !== null && before.end === i - 1 && isMark(w, i - 1, ',') && namesDay(before.expression)
  if (is(w, k, 'day')) {
    if (beside) return oneOf(w, k + 1, followers) ? found(k + 1, shift(0, 'day', 'then'), 'T36') : null
    const side = is(w, k + 1, 'after') ? 1 : is(w, k + 1, 'before') ? -1 : null
    return the && side !== null && before === null && oneOf(w, k + 2, definite)
      ? found(k + 1, shift(side, 'day', 'dated'), 'T36')
      : null
  }
  const rank = ordinal(w, k)
  if (!rank || rank.value < 1 || !is(w, rank.end, 'day') || !is(w, rank.end + 1, 'of')) return null
  const end = rank.end + 1
  if (beside) return found(end, shift(0, 'day', 'then'), 'T36')
  return found(end, shift(isPresent(w, i) ? 0 : null, 'day', 'now'), 'T36')
}

/** "today is", "it's", "this was" before `i`. */
function isPresent(w: Words, i: number): boolean {
  if (oneOf(w, i - 1, copulas)) return is(w, i - 2, 'today') || (is(w, i - 1, 'is') && oneOf(w, i - 2, present))
  return is(w, i - 1, 's') && isApostrophe(w, i - 2) && is(w, i - 3, 'it')
}

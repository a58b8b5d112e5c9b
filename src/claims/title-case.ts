import type { Context } from './context.js'

/** Whether nearly every longer word has a capital, so that capitals say nothing. */
export function isTitleCase(first: number, last: number, { tokens }: Context): boolean {
  let capital = 0
  let words = 0
  for (let i = first; i < last; i++) {
    const { text } = tokens[i]!
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue
    words++
    if (/^\p{Lu}/u.test(text)) capital++
  }
  return words >= 3 && capital / words > 0.8
}

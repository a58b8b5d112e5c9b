import type { TimeExpression, Timex } from '../model/interval.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import { noWords, scanWords, type Words } from './scan-words.js'
import { isHyphen } from './times/pieces.js'
import { readTime } from './times/read-time.js'

/** Finds time expressions. They are not yet placed in time: see resolve-times. */
export const findTimes = stage({
  name: 'find-times',
  needs: ['sentences', 'tokens'],
  gives: ['timexes'],
  run({ document, sentences }) {
    const timexes: Timex[] = []
    const words = noWords()
    for (const sentence of sentences) findIn(scanWords(document.text, sentence, words), timexes)
    return { timexes }
  },
})

/** Appends the time expressions of one scanned sentence. */
export function findIn(words: Words, timexes: Timex[]): void {
  for (let i = 0; i < words.count; ) {
    const found = readTime(words, i)
    if (!found) {
      i++
      continue
    }
    const { type, mod, rule, also } = found
    const side = opens(words, i)
    const push = (from: number, to: number, expression: TimeExpression) =>
      timexes.push({ start: words.start[from]!, end: words.end[to - 1]!, type, expression, mod, opens: side, rule })
    push(i, found.end, found.expression)
    if (also) push(also.start, also.end, also.expression)
    i = also ? also.end : found.end
  }
}

/** "since April", "until Friday": the word before tells on which side the interval is open. */
function opens(words: Words, i: number): Timex['opens'] {
  let k = i - 1
  if (k >= 0 && (words.lower[k] === 'about' || words.lower[k] === 'the' || isHyphen(words, k))) k--
  const word = k >= 0 ? words.lower[k] : ''
  if (word === 'since') return 'since'
  if (word === 'until' || word === 'till' || word === 'by') return 'until'
  if (word === 'before' || word === 'pre') return 'before'
  if (word === 'after' || word === 'post') return 'after'
  return null
}

export const rules: readonly Rule[] = []

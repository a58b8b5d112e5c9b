import type { TimeExpression, Timex } from '../model/interval.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import { noWords, scanWords, type Words } from './scan-words.js'
import { type Found, longer } from './times/found.js'
import { isHyphen } from './times/pieces.js'
import { readTime } from './times/read-time.js'
import { readToldDay } from './times/read-told-day.js'

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
  let before: Found | null = null
  for (let i = 0; i < words.count; ) {
    const found = longer(readTime(words, i), readToldDay(words, i, before))
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
    before = found
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

export const rules: readonly Rule[] = [
  { id: 'T1', what: 'a day, a month and a year', example: 'June 6, 2020' },
  { id: 'T2', what: 'a day and a month; the year is implied', example: '6 June' },
  { id: 'T3', what: 'days in a row', example: '5-6 June' },
  { id: 'T4', what: 'a month and a year', example: 'September 1914' },
  { id: 'T5', what: 'a month alone', example: 'in April' },
  { id: 'T6', what: 'an ISO 8601 date or date-time', example: '2020-06-06T10:15Z' },
  { id: 'T7', what: 'a date in figures; day and month as the rest of the text has them', example: '25/12/2019' },
  { id: 'T8', what: 'a military date-time group', example: '061500ZJUN20' },
  { id: 'T9', what: 'a year, also before our era', example: '264 BC' },
  { id: 'T10', what: 'a time of day, with its zone', example: '10:35 a.m. GMT' },
  { id: 'T11', what: 'a time of day with its day', example: '5 p.m. Tuesday' },
  { id: 'T12', what: 'a day of the week, also with a part of the day', example: 'Saturday night' },
  {
    id: 'T13',
    what: 'a feast or a month of the Islamic year; placed where the Gregorian calendar fixes it',
    example: 'Christmas',
  },
  { id: 'T14', what: 'a day of a month spoken of', example: 'the 25th of that month' },
  { id: 'T15', what: 'a season', example: 'summer 2019' },
  { id: 'T16', what: 'a part of the day, told', example: 'in mid-afternoon' },
  { id: 'T17', what: 'a part of a day named', example: 'the night of 5-6 June' },
  { id: 'T20', what: 'a day counted from the writer', example: 'yesterday' },
  { id: 'T21', what: 'a weekday, month or season pointed at', example: 'last Friday' },
  { id: 'T22', what: 'a unit of the calendar pointed at', example: 'last week' },
  { id: 'T23', what: 'a part of a year pointed at', example: "this year's third quarter" },
  { id: 'T24', what: 'a quarter or half year', example: 'the first half of 2020' },
  { id: 'T25', what: 'the same period a year before', example: 'the year-ago quarter' },
  { id: 'T26', what: 'a decade or a century', example: 'the 1990s' },
  { id: 'T27', what: 'a week or day of a month, the week of a day', example: 'the last week of June' },
  { id: 'T28', what: 'the unit the text speaks of', example: 'over the weekend' },
  { id: 'T30', what: 'the early, middle or late part', example: 'mid-May' },
  { id: 'T31', what: 'the beginning, middle or end', example: 'the end of the year' },
  { id: 'T32', what: 'the part before or after today', example: 'earlier this month' },
  { id: 'T33', what: 'a length of time counted from the writer', example: 'two years ago' },
  { id: 'T34', what: 'a length of time counted from what was told', example: 'three days later' },
  { id: 'T35', what: 'a length of time counted from a day named', example: 'two days after June 6' },
  { id: 'T36', what: 'a day counted within what goes on', example: 'the fifth day of the siege' },
  { id: 'T40', what: 'the past, the present or the future as such', example: 'at the moment' },
  { id: 'T41', what: 'days near the present', example: 'in recent days' },
  { id: 'T42', what: 'what goes on at the time of writing', example: 'are ongoing' },
  { id: 'T50', what: 'a length of time', example: 'for three days' },
  { id: 'T51', what: 'a time that comes again', example: 'every Friday' },
]

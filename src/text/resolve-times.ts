import { parseDay } from '../lib/calendar.js'
import { stage } from '../model/stage.js'
import { Resolver } from './times/resolver.js'
import { borrow, isDayFirst, isHistory } from './times/story.js'
import { tenseReader } from './times/tense.js'

/**
 * Places the time expressions of a report in time: by its day of publication, by the dates it has told so far, past or
 * future by the tense of the clause. Where none of these tells, the value keeps its X and the interval is null.
 */
export const resolveTimes = stage({
  name: 'resolve-times',
  needs: ['sentences', 'tokens', 'timexes', 'tags', 'arcs'],
  gives: ['times'],
  run({ document, sentences, tokens, timexes, tags, arcs }) {
    const published = document.published === null ? null : parseDay(document.published)
    const resolver = new Resolver({
      published,
      history: isHistory(timexes, published),
      dayFirst: isDayFirst(timexes, document.text),
    })
    const tense = tenseReader(document.text, sentences, tokens, tags, arcs)
    return {
      times: borrow(timexes, document.text).map((timex) => resolver.resolve(timex, tense(timex))),
    }
  },
})

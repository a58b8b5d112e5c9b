import type { TimeMod } from '../../model/interval.js'
import { DIGITS, WORD, type Words } from '../scan-words.js'
import { atTime, calendar, type Found, found, longer, shift } from './found.js'
import { is, isApostrophe, isHyphen, isPossessive, lexemeAt, oneOf, overHyphen, words, year } from './pieces.js'
import { isPluralPart, readDay, readPoint } from './read-point.js'
import { readReference } from './read-reference.js'
import { readSet } from './read-set.js'
import { readSpan } from './read-span.js'
import { readWhich } from './read-which.js'

/** The longest time expression that starts at `i`, or null. */
export function readTime(w: Words, i: number): Found | null {
  if (w.kind[i] !== DIGITS && !isApostrophe(w, i) && lexemeAt(w, i) === unknown) return null
  if (isIdle(w, i)) return null
  let best: Found | null = null
  for (const read of readers) best = longer(best, read(w, i))
  return best
}

const unknown = lexemeAt({ count: 0 } as Words, 0)
/** Frequent words that open an expression only before a word of time, a number, or one of `leads`. */
const idlers = words('the a an this that these those its his her their some about around over under one')
const leads = words(
  'end beginning start middle turn close outset past moment time present near short long distant foreseeable number dozen ' +
    'very whole entire calendar full single additional other consecutive straight further trading business working',
)

/** "the town", "a soldier": most of any text, left at once. */
const isIdle = (w: Words, i: number): boolean =>
  oneOf(w, i, idlers) &&
  w.kind[i + 1] === WORD &&
  i + 1 < w.count &&
  lexemeAt(w, i + 1) === unknown &&
  !oneOf(w, i + 1, leads)

const readers = [readSet, readModified, readPoint, readSpan, readReference]

const edges: ReadonlyMap<string, TimeMod> = new Map([
  ['end', 'END'],
  ['beginning', 'START'],
  ['start', 'START'],
  ['middle', 'MID'],
  ['turn', 'START'],
  ['close', 'END'],
  ['outset', 'START'],
])
const halves: ReadonlyMap<string, TimeMod> = new Map([
  ['early', 'START'],
  ['earlier', 'START'],
  ['late', 'END'],
  ['later', 'END'],
  ['mid', 'MID'],
])

/** "early Tuesday", "late last week", "mid-May", "the end of the year", "earlier this month", "year-end". */
function readModified(w: Words, i: number): Found | null {
  if (is(w, i, 'year')) return yearEnd(w, i)
  const the = is(w, i, 'the')
  const k = the ? i + 1 : i
  const edge = edges.get(w.lower[k] ?? '')
  if (edge) {
    const inner = is(w, k + 1, 'of') ? longer(readHalf(w, k + 2), readPoint(w, k + 2)) : null
    return inner && isPlaced(inner) ? { ...inner, mod: edge, rule: 'T31' } : null
  }
  return readHalf(w, i)
}

/** "early Tuesday", "late last week", "mid-May", "later this year". */
function readHalf(w: Words, i: number): Found | null {
  const the = is(w, i, 'the')
  const k = the ? i + 1 : i
  const mod = halves.get(w.lower[k] ?? '')
  if (!mod) return null
  let at = overHyphen(w, k + 1)
  if (mod === 'MID' && at === k + 1 && !lexemeAt(w, at).part) return null
  if (is(w, at, 'in') || is(w, at, 'on')) at++
  const { part, season } = lexemeAt(w, at)
  if (part && !is(w, at, 'midnight') && !isPluralPart(w, at)) {
    const after = is(w, at + 1, 'on') || is(w, at + 1, 'of') ? at + 2 : at + 1
    const day = readDay(w, after) ?? readWhich(w, after)
    if (day) return { ...atTime(day, { part }, day.end), mod, rule: 'T30' }
    const backed = the || mod === 'MID' || is(w, i - 1, 'in')
    return backed ? { ...found(at + 1, calendar({ part }), 'T16', 'TIME'), mod } : null
  }
  const inner = readPoint(w, at)
  if (!inner || !isPlaced(inner)) return season ? { ...found(at + 1, calendar({ season }), 'T30'), mod } : null
  if (is(w, k, 'earlier') || is(w, k, 'later')) {
    const stated = inner.expression.kind === 'calendar' && inner.expression.at.year !== undefined
    return stated ? null : { ...inner, mod, rule: 'T32' }
  }
  return { ...inner, mod, rule: 'T30' }
}

const isPlaced = (f: Found) => f.expression.kind === 'calendar' || f.expression.kind === 'shift'

/** "year-end", "year end 1990": its last day; "year's end": its last part. */
function yearEnd(w: Words, i: number): Found | null {
  const k = isHyphen(w, i + 1) ? i + 2 : isPossessive(w, i + 1) ? i + 3 : i + 1
  if (!is(w, k, 'end')) return null
  const y = year(w, k + 1)
  const stated = y && !y.short
  const end = stated ? y.end : k + 1
  if (k === i + 3) {
    return { ...found(end, stated ? calendar({ year: y.value }) : shift(0, 'year', 'now'), 'T31'), mod: 'END' }
  }
  const last = { month: 12, day: 31 }
  if (stated) return found(end, calendar({ ...last, year: y.value }), 'T31')
  return found(end, calendar(last, { within: shift(is(w, i - 1, 'since') ? -1 : 0, 'year', 'now') }), 'T31')
}

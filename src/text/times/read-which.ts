import type { TimeUnit } from '../../model/interval.js'
import type { Words } from '../scan-words.js'
import { type Calendar, calendar, type Found, found, shift } from './found.js'
import { readHoliday } from './holidays.js'
import { is, isCapital, isPossessive, lexemeAt, oneOf, overMonthDot, words } from './pieces.js'
import { readDate } from './read-date.js'
import { readRanked, readSeasonOrDecade } from './read-period.js'
import { isPluralPart, readWeekday, withTail } from './read-point.js'

type Which = NonNullable<Calendar['which']>

const whiches: ReadonlyMap<string, Which> = new Map<string, Which>([
  ['last', 'last'],
  ['past', 'last'],
  ['previous', 'previous'],
  ['preceding', 'previous'],
  ['next', 'next'],
  ['coming', 'next'],
  ['upcoming', 'next'],
  ['following', 'following'],
  ['succeeding', 'following'],
  ['this', 'this'],
  ['current', 'this'],
  ['that', 'same'],
  ['same', 'same'],
])
const fillers = words('fiscal calendar whole entire very')

/** How many units from its anchor a word points: "last" one back, "this" none. */
const steps: Readonly<Record<Which, number>> = { last: -1, previous: -1, this: 0, same: 0, next: 1, following: 1 }
/** Words that count from the day of publication; the others from the time the text has reached. */
const deictic = new Set<Which>(['last', 'this', 'next'])

/** "last week", "this morning", "next March", "the following day", "that same year", "this coming Sunday". */
export function readWhich(w: Words, i: number): Found | null {
  const the = is(w, i, 'the')
  let k = the ? i + 1 : i
  let which = k < w.count ? whiches.get(w.lower[k]!) : undefined
  if (which === undefined || (the && (is(w, k, 'this') || is(w, k, 'that')))) return null
  k++
  if (which === 'this' && (is(w, k, 'past') || is(w, k, 'last'))) which = 'last'
  else if (which === 'this' && (is(w, k, 'coming') || is(w, k, 'next'))) which = 'next'
  else if (!is(w, k, 'same')) k--
  k++
  if (oneOf(w, k, fillers)) k++
  const lex = lexemeAt(w, k)
  if (lex.unit && !lex.plural) {
    // "the next day" follows the day just told, "this day" is that day
    if (the && which === 'next') which = 'following'
    else if (which === 'this' && lex.unit === 'day') which = 'same'
    const one = whichUnit(w, k, which, lex.unit)
    const rolling = which === 'last' && (the || is(w, i, 'past')) && lex.unit !== 'day'
    return rolling && one?.expression.kind === 'shift' && one.end === k + 1
      ? { ...one, expression: { ...one.expression, rolling } }
      : one
  }
  if (lex.weekday !== undefined && !lex.plural && !lex.shy && isCapital(w, k)) {
    const day = readWeekday(w, k, lex)
    if (day?.expression.kind !== 'calendar') return null
    const expression = { ...day.expression, which: day.expression.at.day === undefined ? which : null }
    return withTail(w, { ...day, expression, rule: 'T21' })
  }
  if (lex.month !== undefined && isCapital(w, k)) {
    const date = readDate(w, k)
    const at = date?.expression.kind === 'calendar' ? date.expression.at : { month: lex.month }
    const end = date?.expression.kind === 'calendar' ? date.end : overMonthDot(w, k + 1)
    return found(end, calendar(at, { which: at.year === undefined ? which : null }), 'T21')
  }
  if (lex.season && !lex.plural) return found(k + 1, calendar({ season: lex.season }, { which }), 'T21')
  if (lex.part && !isPluralPart(w, k) && !is(w, k, 'overnight')) {
    const from = which === 'last' || which === 'this' ? 'now' : 'then'
    return found(k + 1, shift(steps[which], 'day', from, { clock: { part: lex.part } }), 'T22', 'TIME')
  }
  const feast = readHoliday(w, k)
  return feast?.expression.kind === 'calendar' ? { ...feast, expression: { ...feast.expression, which } } : null
}

/** "last week", "the following day", "this year's third quarter", "next year's end". */
function whichUnit(w: Words, k: number, which: Which, unit: TimeUnit): Found | null {
  if ((unit === 'second' || unit === 'minute' || unit === 'hour') && which !== 'this') return null
  const base = shift(steps[which], unit, deictic.has(which) ? 'now' : 'then')
  const end = k + 1
  const part = unit === 'day' ? lexemeAt(w, end).part : undefined
  if (part && !isPluralPart(w, end)) return found(end + 1, { ...base, clock: { part } }, 'T22', 'TIME')
  if (unit === 'year' && isPossessive(w, end)) {
    const inner = readRanked(w, end + 2) ?? readSeasonOrDecade(w, end + 2)
    if (inner?.expression.kind === 'calendar') {
      return { ...inner, expression: { ...inner.expression, within: base }, rule: 'T23' }
    }
    if (is(w, end + 2, 'end')) return { ...found(end + 3, base, 'T31'), mod: 'END' }
  }
  return found(end, base, 'T22')
}

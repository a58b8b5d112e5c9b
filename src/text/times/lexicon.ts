import type { DayPart, Season, TimeUnit } from '../../model/interval.js'

/** What a word may be inside a time expression. A word can be several things: "second", "march". */
export interface Lexeme {
  readonly month?: number
  readonly weekday?: number
  /** Also a common word or a name, so it needs more than itself to be a time: "may", "sun", "Jan". */
  readonly shy?: boolean
  readonly unit?: TimeUnit
  readonly plural?: boolean
  readonly ordinal?: number
  readonly part?: DayPart
  readonly season?: Season
  /** A decade of the twentieth century: "nineties" 9. */
  readonly decade?: number
  /** ISO 8601 duration between two times: "daily" P1D. */
  readonly every?: string
  /** TIMEX3 value of a word that points nowhere in particular: "now" PRESENT_REF. */
  readonly reference?: string
  /** May start a time expression though it names no time itself: "last", "the", "early". */
  readonly opens?: boolean
}

const table = new Map<string, Lexeme>()

function add(words: string, lexeme: Lexeme) {
  for (const word of words.split(' ')) table.set(word, { ...table.get(word), ...lexeme })
}

const months =
  'january,jan february,feb march,mar april,apr may june,jun july,jul august,aug september,sept,sep october,oct november,nov december,dec'
for (const [i, names] of months.split(' ').entries()) add(names.replaceAll(',', ' '), { month: i + 1 })
add('may march mar august sep dec jan', { shy: true })

const weekdays = 'monday,mon tuesday,tue,tues wednesday,wed thursday,thu,thur,thurs friday,fri saturday,sat sunday,sun'
for (const [i, names] of weekdays.split(' ').entries()) {
  const [long, ...short] = names.split(',') as [string, ...string[]]
  add(long, { weekday: i + 1 })
  add(`${long}s`, { weekday: i + 1, plural: true })
  for (const name of short) add(name, { weekday: i + 1, shy: true })
}

const units: readonly TimeUnit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'millennium',
]
for (const unit of units) {
  add(unit, { unit })
  add(`${unit}s`, { unit, plural: true })
}
add('century', { unit: 'century' })
add('centuries', { unit: 'century', plural: true })
add('min', { unit: 'minute' })
add('mins', { unit: 'minute', plural: true })
add('hr', { unit: 'hour' })
add('hrs', { unit: 'hour', plural: true })
add('yr', { unit: 'year' })
add('yrs', { unit: 'year', plural: true })
add('fortnight', { unit: 'week' })

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
for (const [i, word] of ordinals.split(' ').entries()) add(word, { ordinal: i + 1 })
const tens = 'twent thirt fort fift sixt sevent eight ninet'
for (const [i, stem] of tens.split(' ').entries()) {
  add(`${stem}ieth`, { ordinal: 20 + 10 * i })
  add(`${stem}ies`, { decade: 2 + i })
}

add('morning mornings dawn daybreak sunrise', { part: 'MO' })
add('afternoon afternoons', { part: 'AF' })
add('evening evenings dusk nightfall sunset', { part: 'EV' })
add('night nights overnight midnight', { part: 'NI' })
add('noon midday', { part: 'MI' })

add('spring', { season: 'SP' })
add('summer', { season: 'SU' })
add('autumn fall', { season: 'FA' })
add('winter', { season: 'WI' })
add('springs', { season: 'SP', plural: true })
add('summers', { season: 'SU', plural: true })
add('winters', { season: 'WI', plural: true })

add('daily nightly', { every: 'P1D' })
add('hourly', { every: 'PT1H' })
add('weekly', { every: 'P1W' })
add('monthly', { every: 'P1M' })
add('yearly annually', { every: 'P1Y' })
add('biweekly fortnightly', { every: 'P2W' })

add('now currently nowadays presently current', { reference: 'PRESENT_REF' })
add('recently lately', { reference: 'PAST_REF' })

add('christmas easter good new labor memorial thanksgiving halloween valentine ramadan eid nowruz hanukkah election', {
  opens: true,
})
add('today tonight yesterday tomorrow ongoing', { opens: true })
add('a an the this that these those its his her their another each every per all', { opens: true })
add('last past next previous preceding coming upcoming following succeeding latest recent future same current', {
  opens: true,
})
add('early late earlier later mid half fiscal comparable corresponding final latter former year end', { opens: true })
add('several few couple many some about around nearly almost over more less fewer at up no under approximately', {
  opens: true,
})
add('roughly as right most from zero one two three four five six seven eight nine ten eleven twelve thirteen', {
  opens: true,
})
add('fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety', {
  opens: true,
})
add('hundred thousand q h fy', { opens: true })
add('muharram safar rajab shaban shawwal dhu dhul', { opens: true })

/** The time words of English, by lower-cased word. */
export const lexicon: ReadonlyMap<string, Lexeme> = table

/** TIMEX3 letter of a unit and whether it stands behind the T of an ISO 8601 duration. */
export const unitLetter: Readonly<Record<TimeUnit, readonly [letter: string, clock: boolean]>> = {
  second: ['S', true],
  minute: ['M', true],
  hour: ['H', true],
  day: ['D', false],
  week: ['W', false],
  weekend: ['WE', false],
  month: ['M', false],
  quarter: ['Q', false],
  half: ['H', false],
  season: ['SE', false],
  year: ['Y', false],
  decade: ['E', false],
  century: ['C', false],
  millennium: ['L', false],
}

import type { DayPart, Season, TimeUnit } from '../../model/interval.js'

/** What a word may be inside a time expression or an amount. A word can be several things: "second", "march". */
export interface Lexeme {
  month?: number
  /** A month name that is also a common word, so it needs more than itself: "may", "march". */
  shy?: boolean
  weekday?: number
  unit?: TimeUnit
  plural?: boolean
  /** Cardinal below one hundred, or a lone `hundred`, `thousand`, …, which are `scale`s. */
  cardinal?: number
  scale?: number
  ordinal?: number
  part?: DayPart
  season?: Season
  /** A decade of a century: "nineties" 9. */
  decade?: number
  holiday?: string
  /** Says how often: "daily" is P1D. */
  every?: string
  /** A whole expression in one word. */
  reference?: string
  /** May start a time expression though it is none of the above: "last", "the", "early". */
  opens?: boolean
}

const table = new Map<string, Lexeme>()

function add(words: string, lexeme: Lexeme) {
  for (const word of words.split(' ')) table.set(word, { ...table.get(word), ...lexeme })
}

const months =
  'january,jan february,feb march,mar april,apr may june,jun july,jul august,aug september,sept,sep october,oct november,nov december,dec'
months.split(' ').forEach((names, i) => {
  for (const name of names.split(',')) add(name, { month: i + 1 })
})
add('may march mar august sep dec jan', { shy: true })

const weekdays =
  'monday,mon tuesday,tue,tues wednesday,wed thursday,thu,thur,thurs friday,fri saturday,sat sunday,sun'.split(' ')
weekdays.forEach((names, i) => {
  for (const name of names.split(',')) {
    add(name, { weekday: i + 1, ...(name.length < 6 ? { shy: true } : {}) })
    if (name.length > 5) add(`${name}s`, { weekday: i + 1, plural: true })
  }
})

const units: TimeUnit[] = [
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
add('sec min hr mo yr', { unit: 'second' })
add('sec', { unit: 'second' })
add('secs', { unit: 'second', plural: true })
add('min', { unit: 'minute' })
add('mins', { unit: 'minute', plural: true })
add('hr', { unit: 'hour' })
add('hrs', { unit: 'hour', plural: true })
add('yr', { unit: 'year' })
add('yrs', { unit: 'year', plural: true })
add('fortnight', { unit: 'week' })
table.delete('mo')

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
small.split(' ').forEach((word, i) => {
  add(word, { cardinal: i })
})
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
tens.forEach((word, i) => {
  add(word, { cardinal: 20 + 10 * i })
  add(`${word.slice(0, -1)}ies`, { decade: 2 + i })
  add(`${word.slice(0, -1)}ieth`, { ordinal: 20 + 10 * i })
})
add('hundred', { scale: 100 })
add('thousand', { scale: 1e3 })
add('million', { scale: 1e6 })
add('billion', { scale: 1e9 })
add('trillion', { scale: 1e12 })

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
ordinals.split(' ').forEach((word, i) => {
  add(word, { ordinal: i + 1 })
})

add('morning mornings', { part: 'MO' })
add('afternoon afternoons', { part: 'AF' })
add('evening evenings', { part: 'EV' })
add('night nights overnight', { part: 'NI' })
add('dawn daybreak sunrise', { part: 'MO' })
add('dusk nightfall sunset', { part: 'EV' })
add('noon midday', { part: 'MI' })
add('midnight', { part: 'NI' })

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
add('today tonight yesterday tomorrow', { opens: true })

add('christmas easter thanksgiving ramadan halloween eid nowruz hanukkah', { opens: true })

add(
  'per the a an this that these those last past next previous coming following same each every early late earlier later mid ' +
    'mid- half several few couple some many about around nearly almost over more less least up within another all ' +
    'fiscal full end beginning start middle year-end turn at no approximately roughly some ongoing day ' +
    'in latest final entire whole current future one two recent then once already corresponding comparable sometime ' +
    'additional long years election new winter its his her their our pre post as fewer under exactly just only christmas',
  { opens: true },
)

/** The time and number words of English, by lower-cased word. */
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

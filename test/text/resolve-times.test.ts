import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'
import { plain } from '../marks.js'
import { intervalOf, marked } from './times-of.js'

/** A text with its times marked must come back as it is. A line is a sentence. */
const check = (text: string, published: string | null = '2020-06-09') =>
  expect(marked(plain(text), published)).toBe(text)

describe('without a date of publication nothing is filled in', () => {
  test('a day without a year', () => check('On [June 6|XXXX-06-06] the town fell.', null))
  test('a weekday', () => check('They met on [Tuesday|XXXX-WXX-2].', null))
  test('days counted from the writer', () => {
    check('It began on [3 May 2019|2019-05-03].\nIt fell [yesterday|XXXX-XX-XX] and [last week|XXXX-WXX].', null)
    expect(intervalOf('The town fell yesterday.', null)).toBe('-')
  })
  test('years counted from the writer', () => check('It fell [two years ago|XXXX].', null))
  test('now and soon say nothing', () => expect(intervalOf('It is now held.', null)).toBe('-'))
  test('a year told before is inherited', () =>
    check('The war began on [3 May 2019|2019-05-03].\nOn [June 6|2019-06-06] the town fell.', null))
  test('the next day follows the day told', () =>
    check('It began on [3 May 2019|2019-05-03].\n[The next day|2019-05-04] it spread.', null))
  test('a date in full is stated', () =>
    expect(intervalOf('It fell on 6 June 2020.', null)).toBe('2020-06-06..2020-06-06 day stated'))
})

describe('past or future by tense', () => {
  test('met', () => check('They met on [Friday|2020-06-05].'))
  test('will meet', () => check('They will meet on [Friday|2020-06-12].'))
  test('is to', () => check('The ship is being loaded and is to sail on [Friday|2020-06-12].'))
  test('"to" before a name is no infinitive', () =>
    check('The envoy to Libya said on [Friday|2020-06-05] that it would.'))
  test('planned', () => check('A rally is planned for [Friday|2020-06-12].'))
  test('by', () => check('They must leave by [Friday|2020-06-12].'))
  test('had, by', () => check('They had left by [Friday|2020-06-05].'))
  test("Friday's raid has been", () => check("They will answer [Friday|2020-06-05]'s raid."))
  test('a month', () => {
    check('They withdrew in [December|2019-12].')
    check('They will withdraw in [December|2020-12].')
  })
  test('a date set, told in the present', () => {
    const know = loadKnowledge()
    const parsed = (text: string) => {
      const document = { id: 't', text, title: null, outlet: null, published: '2020-06-09', url: null }
      return read(document, know, { wanted: ['times'] }).times[0]!.value
    }
    expect(parsed('The ministers meet on Friday.')).toBe('2020-06-12')
    expect(parsed('Ministers meet on Friday')).toBe('2020-06-05')
    expect(parsed('Residents take cover on Friday.')).toBe('2020-06-05')
  })
  test('what was planned for yesterday is over', () => {
    check('A march planned for [Monday|2020-06-08] was called off.')
    check('A march planned for [Sunday|2020-06-14] was called off.')
  })
  test('since', () => check('They have been told to stay away since [Friday|2020-06-05].'))
  test('a day near publication needs no tense', () => check('The deadline of [June 20|2020-06-20] stands.'))
  test('the weekday of publication is that day', () => check('They met on [Tuesday|2020-06-09].'))
})

describe('a day told by what happened', () => {
  test('is the date before it', () => {
    check('On [June 6|2020-06-06], [the day|2020-06-06] before the vote, it fell.')
    check('On [June 6|2020-06-06], [the third day|2020-06-06] of the siege, it fell.')
  })
  test('is today', () => {
    check("It's [the second day|2020-06-09] of the offensive.")
    check('[Today|2020-06-09] is [the eighth day|2020-06-09] of the siege.')
  })
  test('stays open', () => {
    check('They fell back on [the first day|XXXX-XX-XX] of the war.')
    expect(intervalOf('They fell back on the first day of the war.')).toBe('-')
    check('They met on [Friday|2020-06-05].\n[The day|XXXX-XX-XX] after the raid they left.')
    check('They met on [Friday|2020-06-05] and left the day after the raid.')
  })
  test('is counted from a date just told', () =>
    check('He was shot on [May 21|2020-05-21].\n[The day|2020-05-22] after his death they left.'))
  test('a weekday told before is not the previous one', () => {
    check('It closed lower on [Friday|2020-06-05].\nThe loss from [the previous Friday|2020-05-29] was small.')
    check('They left on [Monday|2020-06-08]. [The previous Friday|2020-06-05] they had met.')
  })
  test('days of work are not counted by the calendar', () =>
    check('It fell [two trading days|P2D] after [June 5|2020-06-05].'))
})

describe('a history dates its events by each other', () => {
  test('the year goes on', () =>
    check(
      'War broke out in [1914|1914], in [August 1914|1914-08], and went on in [1915|1915] and [1916|1916].\n' +
        'In [May 1916|1916-05] and [June 1916|1916-06] it spread.\n' +
        'In [December|1916-12] it slowed and in [January|1917-01] it stopped.',
    ))
  test('a year is shared by the date before', () =>
    check('It went on from [August|1914-08] to [September 1914|1914-09].'))
  test('over the turn of a year', () => check('From [November|1914-11] to [February 1915|1915-02] they starved.'))
})

describe('numeric dates', () => {
  test('by another date of the text', () => check('Signed [25/12/2019|2019-12-25], in force [6/7/2020|2020-07-06].'))
  test('by how the text spells dates', () => check('On [June 6, 2020|2020-06-06] and [6/7/2020|2020-06-07].'))
  test('else both are kept', () => {
    check('Seen on [6/7/2020|2020-XX-XX].')
    expect(intervalOf('Seen on 6/7/2020.')).toBe('2020-06-07..2020-07-06 days implied')
  })
})

describe('intervals', () => {
  const cases: readonly (readonly [text: string, interval: string])[] = [
    ['It fell on June 6.', '2020-06-06..2020-06-06 day implied'],
    ['It was taken last week.', '2020-06-01..2020-06-07 week implied'],
    ['They fought over the weekend.', '2020-06-06..2020-06-07 days implied'],
    ['They hold it since April.', '2020-04-01.. open implied'],
    ['They hold it until Friday.', '..2020-06-12 open implied'],
    ['It stood before 6 June 2020.', '..2020-06-05 open stated'],
    ['It was shelled earlier this month.', '2020-06-01..2020-06-09 month implied'],
    ['It will be voted on later this month.', '2020-06-09..2020-06-30 month implied'],
    ['They left in mid-May.', '2020-05-08..2020-05-24 month implied'],
    ['They crossed on the night of 5-6 June.', '2020-06-05T18:00..2020-06-06T06:00 time implied'],
    ['They came late on Monday.', '2020-06-08T12:00..2020-06-08T23:59 time implied'],
    ['They came at 10:35 GMT on 6 June 2020.', '2020-06-06T10:35Z..2020-06-06T10:35Z time stated'],
    ['They fought in the past two weeks.', '2020-05-26..2020-06-09 week implied'],
    ['They fought for three days.', '-'],
    ['They march every Friday.', '-'],
    ['It fell in winter 2019.', '2019-12-01..2020-03-20 season stated'],
    ['Clashes are ongoing.', '2020-06-09..2020-06-09 day implied'],
    ['It fell in the 1990s.', '1990-01-01..1999-12-31 year stated'],
    ['It was a quiet Ramadan.', '-'],
  ]
  for (const [text, interval] of cases) test(text, () => expect(intervalOf(text)).toBe(interval))
})

test('a time takes its day from behind a bracket', () =>
  check('It came at [10:35 a.m.|2020-06-07T10:35] ([0735 GMT|2020-06-07T07:35Z]) on [Sunday|2020-06-07].'))

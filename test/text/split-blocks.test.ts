import { expect, test } from 'vitest'
import { rules } from '../../src/text/split-blocks.js'
import { cut, words } from './cut.js'

const story =
  'Fighters of the council entered the port on Monday after two days of shelling, residents said. At least four people were killed in the market.'

const kinds = (text: string) => cut(text).blocks.map((b) => `${b.kind} ${b.rule}`)

/** The last block of a report that ends with these words. */
const after = (words: string) => kinds(`Fighters Enter Port\n\n${story}\n\n${words}`).at(-1)

/** The block in the middle of a report. */
const amid = (words: string) => kinds(`Fighters Enter Port\n\n${story}\n\n${words}\n\n${story}`)[2]

test('headline, paragraphs, list', () => {
  expect(kinds(`Fighters Enter Port After Shelling\n\n${story}\n\nLosses:\n- two tanks\n- a drone`)).toEqual([
    'headline B2',
    'body B1',
    'body B1',
    'list B4',
    'list B4',
  ])
})

test('a heading between paragraphs', () => expect(amid('What the council wants')).toBe('headline B3'))

test.each([
  ['* * *', 'boilerplate B8'],
  ['Facebook Twitter WhatsApp Email', 'boilerplate B9'],
  ['Please click the share buttons above and forward this article to your friends.', 'boilerplate B10'],
  ['Follow us on Telegram and Twitter', 'boilerplate B10'],
  ['If you value our reporting, please support us with a donation via Patreon.', 'boilerplate B11'],
  ['Disclaimer: the contents of this article are the sole responsibility of the author.', 'boilerplate B12'],
  ['The views expressed here are those of the author and not of this site.', 'boilerplate B12'],
  ['© 2021 Example News. All rights reserved.', 'boilerplate B13'],
  ['This material may not be published, broadcast or redistributed.', 'boilerplate B13'],
  ['For media inquiries: press@example.org', 'boilerplate B14'],
  ['Sign up for our daily newsletter and get the news delivered to your inbox.', 'boilerplate B15'],
  ['Read more: Ten days that changed the coast', 'boilerplate B16'],
  ['This website uses cookies to improve your experience.', 'boilerplate B17'],
  ['Advertisement', 'boilerplate B17'],
  ['Photo credit: Jane Doe', 'boilerplate B18'],
  ['This article was originally published by Example Review.', 'boilerplate B19'],
  ['This is a developing story. Check back for updates.', 'boilerplate B20'],
  ['Articles by: Example News', 'byline B6'],
  ['(Reporting by Jane Doe; Editing by John Roe)', 'byline B6'],
  ['By Jane Doe and Ali bin Said in Port Hope', 'byline B6'],
  ['By OUR STAFF REPORTER', 'byline B6'],
  ['Updated: May 3, 2020 2:30 p.m. ET', 'byline B6'],
  ['Sunday, May 3, 2020', 'byline B6'],
])('after the report: %s', (words, expected) => expect(after(words)).toBe(expected))

test.each([
  '“Please donate to our fund and share this appeal with your friends,” the mayor said in a video on Monday.',
  'The court ruled on Friday that the copyrighted material had been used without permission, and fined the station.',
  'Anyone with information is asked to call the police, the governor said.',
  'The minister urged people to follow the army on Telegram, and announced a curfew in three towns.',
  'Disclaimers were printed on the leaflets that the army dropped, residents said.',
  'By nightfall, the rebels had seized the airport.',
  'By Western estimates, the army has lost 3,000 tanks.',
  'Reporter shot dead at a checkpoint near the port.',
  'Posted to the island in 2013, the battalion lost 30 men.',
  'With your support our fighters struck the enemy near the bridge, and we thank you for the drones you donated.',
])('in the report, and part of it: %s', (words) => expect(amid(words)).toBe('body B1'))

test('words that stand alone are a report, whatever they open with', () => {
  expect(kinds('Watch: strikes on the port kill 20.')).toEqual(['body B1'])
  expect(kinds('Support the brigade that took the bridge: donate now.')).toEqual(['body B1'])
})

test('a notice at the end of a paragraph is cut from it', () => {
  const text = `Fighters Enter Port\n\n${story} Copyright 2021 Example News. All rights reserved.`
  const { blocks } = cut(text)
  expect(blocks.map((b) => b.kind)).toEqual(['headline', 'body', 'boilerplate'])
  expect(words(text, blocks)[1]).toBe(story)
})

test.each(['TRIPOLI, June 6 (Agency) -', 'Benghazi, 21 August 2020 (Agency) –', 'TRIPOLI, Libya (AP) —', 'CAIRO —'])(
  'dateline %s',
  (dateline) => {
    const text = `${dateline} ${story}`
    const { blocks } = cut(text)
    expect(blocks.map((b) => b.kind)).toEqual(['dateline', 'body'])
    expect(words(text, blocks)).toEqual([dateline, story])
  },
)

test('a wire in capitals with two datelines, hard-wrapped', () => {
  const text = `SAN SALVADOR, 4 JAN 90 (AGENCY) -- [TEXT] BOGOTA, 3 JAN (RADIO)
-- ARMED MEN ATTACKED A PATROL NEAR THE TOWN OF SAN VICENTE AND KILLED
TWO SOLDIERS, THE ARMY SAID TODAY. THE GUERRILLAS LEFT LEAFLETS AT THE
SCENE.

   POLICE ARE SEARCHING THE AREA.`
  const { blocks } = cut(text)
  expect(blocks.map((b) => b.kind)).toEqual(['dateline', 'body', 'body'])
})

test('what is no dateline', () => {
  expect(kinds(`The council - which holds the port - denied it, and ${story}`)).toEqual(['body B1'])
  expect(kinds(`UPDATE: ${story}`)).toEqual(['body B1'])
})

test('every rule is listed once', () => {
  expect(new Set(rules.map((r) => r.id)).size).toBe(rules.length)
})

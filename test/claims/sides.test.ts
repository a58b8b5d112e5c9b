import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()
const reading = (text: string, outlet: string | null = null) =>
  read({ id: 't', text, title: null, outlet, published: '2020-06-09', url: null }, know)

/** The side of each source, in order. */
const sides = (text: string) => reading(text).attributions.map(({ side }) => side && `${side.party} ${side.rule}`)

test.each([
  ['The GNA said the port was hit.', 'LY-GNA J1'],
  ['The Turkish defence ministry said two soldiers were killed.', 'TR J1'],
  ['The Syrian army said it had taken the town.', 'SY-ASSAD J1'],
  ['Hamas said it had fired rockets.', 'PS-HAMAS J1'],
  ['The Red Cross said 40 civilians were killed.', 'none J2'],
  ['A spokesman for the United Nations said four civilians were killed.', 'none J2'],
  ['Syrian state television said two tanks were destroyed.', 'SY-ASSAD J3'],
  ['TASS reported that two tanks were destroyed.', 'RU J4'],
  ['A Turkish official said two tanks were destroyed.', 'TR J5'],
])('%s', (text, side) => {
  expect(sides(text)).toEqual([side])
})

test.each([
  'Residents said the army had fled.',
  'Local sources said the LNA retreated.',
  'Turkish activists said police shot three protesters.',
  'Libyan sources said three people died.',
  'Reuters reported that two tanks were destroyed.',
  'The Syrian Observatory for Human Rights said three people died.',
])('nobody’s side is made up: %s', (text) => {
  expect(sides(text)).toEqual([null])
})

/** What each claim means for the side that says it. */
const interests = (text: string, outlet: string | null = null) =>
  reading(text, outlet).claims.map(({ interest }) => interest && `${interest.bearing} ${interest.rule}`)

test.each([
  // who says that a drone was lost: its owner, or the other side
  ['The LNA said it lost a Wing Loong drone near Misrata.', 'against I1'],
  ['The GNA said its forces shot down a Wing Loong operated by the LNA.', 'for I4'],
  ['An LNA spokesman said that a Bayraktar TB2 of the GNA was shot down.', 'for I4'],
  ['The Syrian army admitted that it had withdrawn from Saraqib.', 'against I1'],
  ['Ukraine said 12 of its soldiers were killed near Bakhmut.', 'against I1'],
  ['The Russian army said that its soldiers had killed two civilians.', 'against I2'],
  ['The GNA said the LNA had captured the airport.', 'against I3'],
  ['The LNA said the LNA had captured the airport.', 'for I4'],
  ['SANA reported that militants lost two tanks.', 'for I4'],
  ['Syrian state media said Turkish troops killed two civilians.', 'for I4'],
  ['A Turkish official denied that Turkish aircraft had killed two civilians.', 'for I4'],
])('%s', (text, interest) => {
  expect(interests(text)).toContain(interest)
})

test('an ally’s loss is its own', () => {
  expect(interests('Turkish-backed forces lost three tanks, the Turkish defence ministry said.')).toContain(
    'against I1',
  )
})

test('what an outlet of a party says itself is weighed too, what another outlet says is not', () => {
  expect(interests('Russian troops lost two tanks near Idlib.', 'TASS')).toEqual(['against I1'])
  expect(interests('Russian troops lost two tanks near Idlib.', 'Reuters')).toEqual([null])
})

test.each([
  'The Red Cross said the LNA lost two tanks.',
  'Residents said the army had fled.',
  'The GNA said it would capture the airport.',
  'The GNA said the LNA had attacked it.',
  'The GNA said it had met the Turkish president.',
])('no bearing: %s', (text) => {
  for (const interest of interests(text)) expect(interest).toBeNull()
})

test('who runs an outlet stands in the tables of actors', () => {
  const rows = readFileSync('data/outlets/outlets.tsv', 'utf8').trim().split('\n').slice(1)
  const owners = rows.map((row) => row.split('\t')[3]!).filter(Boolean)
  expect(owners.length).toBeGreaterThan(20)
  expect(owners.filter((id) => know.actors.get(id, null) === null)).toEqual([])
})

import { expect, test } from 'vitest'
import { loadGazetteer } from '../../src/knowledge/load.js'
import { withEdges } from '../../src/text/name-edges.js'
import { mark } from '../marks.js'
import { tagged } from './tagged.js'

const gazetteer = loadGazetteer()

/** Reads `found`, marked as the tagger might have it, and expects `wanted`. */
function check(found: string, wanted: string) {
  const { text, names } = tagged(found)
  expect(mark(text, withEdges(text, names, gazetteer), (n) => n.label)).toBe(wanted)
}

test('a title is no part of a person, nor a person', () => {
  check('It was [Lt. Gen. Ali Haddad|PER] himself.', 'It was Lt. Gen. [Ali Haddad|PER] himself.')
  check('The [Pope|PER] spoke.', 'The Pope spoke.')
})

test('what a hyphen adds to a person is part of the name', () => {
  check('They met [Park Ji|PER]-hoon there.', 'They met [Park Ji-hoon|PER] there.')
  check('They met [Omar Haddad|PER]-led troops.', 'They met [Omar Haddad|PER]-led troops.')
})

test('a directory has the family name first', () => {
  check('From: "[Haddad|PER], Jane"', 'From: "[Haddad, Jane|PER]"')
  check('"Tripoli, Libya" was written there.', '"Tripoli, Libya" was written there.')
})

test('a town and what it lies in are two places', () => {
  check(
    'They left [Fresno California|LOC] for [Gulf of Mexico|LOC].',
    'They left [Fresno|LOC] [California|LOC] for [Gulf of Mexico|LOC].',
  )
  check('In [South Sudan|LOC] it rained.', 'In [South Sudan|LOC] it rained.')
})

test('a common noun in small letters is no part of a place', () => {
  check('In [Idlib province|LOC] and [Idlib Province|LOC].', 'In [Idlib|LOC] province and [Idlib Province|LOC].')
})

test('a company has its form, a body both halves', () => {
  check('It was [Acme Services|ORG], Inc. again.', 'It was [Acme Services, Inc.|ORG] again.')
  check('The Arab-[American Relief Council|ORG] met.', 'The [Arab-American Relief Council|ORG] met.')
  check('The [Israel|LOC]-[Hamas|ORG] talks.', 'The [Israel|LOC]-[Hamas|ORG] talks.')
})

test('a company ends with its form', () => {
  check('It is [Acme Corporation Agreement|ORG] 12.', 'It is [Acme Corporation|ORG] Agreement 12.')
  check('It was [Acme, Inc. of Mountain View|ORG] again.', 'It was [Acme, Inc.|ORG] of Mountain View again.')
  check('The [Corporation for Public Trust|ORG] met.', 'The [Corporation for Public Trust|ORG] met.')
})

test('initials before a person are of the person', () => {
  check('By W.H.S. [Koerner|PER] himself.', 'By [W.H.S. Koerner|PER] himself.')
  check('In the U.S. [Koerner|PER] was unknown.', 'In the U.S. [Koerner|PER] was unknown.')
})

test('a house that is called by whose it is', () => {
  check('We ate at [Frisco|ORG]’s in May.', 'We ate at [Frisco’s|LOC] in May.')
  check('[Ray|PER]’s Pizza burnt down.', '[Ray’s Pizza|ORG] burnt down.')
  check('They went to [Omar Haddad|PER]’s house.', 'They went to [Omar Haddad|PER]’s house.')
})

import { expect, test } from 'vitest'
import { loadGazetteer } from '../../src/knowledge/load.js'
import { withBodies } from '../../src/text/name-bodies.js'
import { mark } from '../marks.js'
import { tagged } from './tagged.js'

const gazetteer = loadGazetteer()

test.each([
  // N10: a body with the place or nation its name begins with
  ['The [Miaoli County|LOC] Government refused.', 'The [Miaoli County Government|ORG] refused.'],
  ['He leads the [Kenya|LOC] [Wildlife Board|ORG].', 'He leads the [Kenya Wildlife Board|ORG].'],
  [
    'The [Kano|LOC] Chamber of Commerce and Industry and [Lagos|LOC] agreed.',
    'The [Kano Chamber of Commerce|ORG] and Industry and [Lagos|LOC] agreed.',
  ],
  ['The Chinese [Rowing Association|ORG] paid.', 'The [Chinese Rowing Association|ORG] paid.'],
  ['The Cuban National [Ballet School|ORG] paid.', 'The [Cuban National Ballet School|ORG] paid.'],
  // a place that names no body, a nation before one word, a word that is no nation
  ['They met in [Kano|LOC] on Monday.', 'They met in [Kano|LOC] on Monday.'],
  ['The [Kenya|LOC], [Wildlife Board|ORG] and others.', 'The [Kenya|LOC], [Wildlife Board|ORG] and others.'],
  ['The Chinese [Acme|ORG] paid.', 'The Chinese [Acme|ORG] paid.'],
  ['The Great [Rowing Association|ORG] paid.', 'The Great [Rowing Association|ORG] paid.'],
])('“%s” is “%s”', (found, wanted) => {
  const { text, names } = tagged(found)
  expect(mark(text, withBodies(text, names, gazetteer), (n) => n.label)).toBe(wanted)
})

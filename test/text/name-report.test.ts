import { expect, test } from 'vitest'
import { withReport } from '../../src/text/name-report.js'
import { mark } from '../marks.js'
import { tagged } from './tagged.js'

/** Words and signs, each a token; a full stop ends a sentence. */
function tokensOf(text: string) {
  let sentence = 0
  return Array.from(text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu), ({ 0: word, index: start }) => ({
    start,
    end: start + word.length,
    text: word,
    sentence: word === '.' ? sentence++ : sentence,
  }))
}

test.each([
  // N9: a name is what most of the report calls it
  [
    'On [Zorb|ORG] he bet, [Zorb|ORG] he sold and [Zorb|LOC] he left.',
    'On [Zorb|ORG] he bet, [Zorb|ORG] he sold and [Zorb|ORG] he left.',
  ],
  // and stands also where nobody saw it
  [
    'A broker, [Zorb|ORG], of [Oslo|LOC] fell. It was Zorb he owned.',
    'A broker, [Zorb|ORG], of [Oslo|LOC] fell. It was [Zorb|ORG] he owned.',
  ],
  // who is named in full is meant by the last of the names, but not where somebody is
  [
    'On Friday [Vera Zorb|PER] fell. It was [Zorb|LOC] he shot.',
    'On Friday [Vera Zorb|PER] fell. It was [Zorb|PER] he shot.',
  ],
  [
    'On Friday [Vera Zorb|PER] fell. It was in [Zorb|LOC] he shot.',
    'On Friday [Vera Zorb|PER] fell. It was in [Zorb|LOC] he shot.',
  ],
  // no part of a longer name or word
  [
    'A broker, [Zorb|ORG], of [Oslo|LOC] fell. It was Zorb Park, old Anna Zorb, Zorba and Zorb-like.',
    'A broker, [Zorb|ORG], of [Oslo|LOC] fell. It was Zorb Park, old Anna Zorb, Zorba and Zorb-like.',
  ],
  // words of places are also other things
  ['To [Reading|LOC] with [Ann|PER]. Reading is fun.', 'To [Reading|LOC] with [Ann|PER]. Reading is fun.'],
])('“%s” is “%s”', (found, wanted) => {
  const { text, names } = tagged(found)
  expect(mark(text, withReport(text, tokensOf(text), names), (n) => n.label)).toBe(wanted)
})

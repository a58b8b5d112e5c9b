import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../../src/model/text.js'
import { LONGEST_SENTENCE } from '../../src/text/split-sentences.js'
import { LONGEST_TOKEN } from '../../src/text/tokenize.js'
import { cut } from './cut.js'

/** What holds of any text whatever: spans in order, apart and inside their parents, and no visible character lost. */
function holds(text: string) {
  const { blocks, sentences, tokens } = cut(text)
  inOrder(blocks, text.length)
  inOrder(sentences, text.length)
  inOrder(tokens, text.length)
  for (const s of sentences) {
    const block = blocks[s.block]!
    if (s.start < block.start || s.end > block.end) throw new Error(`sentence ${s.start} leaves its block`)
    if (s.end - s.start > LONGEST_SENTENCE + 32) throw new Error(`sentence ${s.start} is too long`)
  }
  const covered = new Uint8Array(text.length)
  for (const t of tokens) {
    const sentence = sentences[t.sentence]!
    if (t.start < sentence.start || t.end > sentence.end) throw new Error(`token ${t.start} leaves its sentence`)
    if (t.end - t.start > LONGEST_TOKEN + 32) throw new Error(`token ${t.start} is too long`)
    if (text.slice(t.start, t.end) !== t.text) throw new Error(`token ${t.start} is not the text`)
    covered.fill(1, t.start, t.end)
  }
  for (let i = 0; i < text.length; i++) {
    if (!covered[i] && !/[\s\p{Cc}\u200b\ufeff]/u.test(text[i]!)) throw new Error(`character ${i} is lost`)
  }
  return { blocks, sentences, tokens }
}

function inOrder(spans: readonly Span[], length: number) {
  let at = 0
  for (const { start, end } of spans) {
    if (start < at || end <= start || end > length) throw new Error(`span ${start}..${end} after ${at} of ${length}`)
    at = end
  }
}

const pieces = fc.constantFrom(
  ...[
    'Haftar ',
    'U.S. ',
    'Lt. Gen. ',
    '. ',
    '.',
    '! ',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\t',
    '“',
    '”',
    '(',
    ')',
    '- ',
    '-',
    '— ',
  ],
  ...[
    'TRIPOLI, June 6 (Agency) - ',
    'http://a.b/c',
    'x@y.org ',
    '* * *\n',
    "n't ",
    'n’t',
    '12,000 ',
    'T-55 ',
    '🔥',
    '👨‍👩‍👧 ',
  ],
  ...[
    'ترهونة ',
    '\u202e',
    '\u200b',
    '\u0000',
    '\ud800',
    '\udc00',
    '\u0301',
    '\u2028',
    'All rights reserved. ',
    '1. ',
    '• ',
  ],
)

test('any text at all', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(pieces, { maxLength: 120 }).map((list) => list.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      holds(text)
    }),
    { numRuns: 200, seed: 20200606 },
  )
})

test('the same text gives the same spans', () => {
  const text = 'The town fell. Haftar left (U.S. sources said).\n\nAll rights reserved.'
  expect(cut(text)).toEqual(cut(text))
})

test('a token of a million characters is cut, not lost', () => {
  expect(holds('a'.repeat(1_000_000)).tokens.length).toBeGreaterThan(4000)
})

test('a sentence of 50,000 words is cut at spaces', () => {
  const { sentences, tokens } = holds('army '.repeat(50_000))
  expect(tokens).toHaveLength(50_000)
  expect(sentences.length).toBeGreaterThan(100)
})

test.each([
  ['a paragraph of prose', 'The army entered the town on Monday, and Gen. Ali said it would stay. '],
  ['stops', '.'],
  ['quotes', '"'],
  ['open brackets', '('],
  ['abbreviations', 'U.S. '],
  ['slashes', 'http://'],
  ['at signs', 'a@'],
  ['newlines', 'a\n'],
  ['empty lines', '\n\n'],
  ['spaces', ' '],
  ['hyphens', 'a-'],
  ['pictures', '👨‍👩‍👧'],
  ['combining marks', '\u0301'],
  ['low surrogates', '\udc00'],
  ['direction marks', '\u202e'],
  ['digits', '1,0'],
  ['capitals', 'AB. '],
  ['datelines', 'TRIPOLI, June 6 (A) - '],
  ['notices', 'All rights reserved. '],
])('%s, repeated', (_, unit) => {
  // Work that grew with the square of the length would not end within the test's time.
  holds(unit.repeat(Math.ceil(100_000 / unit.length)))
})

test('a paragraph of ten megabytes', () => {
  const text = 'The army entered the town on Monday, and Gen. Ali said that it would stay there. '.repeat(125_000)
  const { blocks, sentences, tokens } = cut(text)
  expect(blocks).toHaveLength(1)
  expect(sentences).toHaveLength(125_000)
  expect(tokens.at(-1)!.end).toBe(text.trimEnd().length)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributionsAt } from '../../src/claims/attribute.js'
import { loadKnowledge } from '../../src/knowledge/load.js'
import type { Attribution } from '../../src/model/attribution.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()

// Work that grew with the square of the length would not end within the test's time.
test.each([
  ['conditions that are said', 'If they could attack, they would deny it, he said. '],
  ['attacks', 'The LNA attacked the GNA in Sirte on Monday, killing five soldiers, officials said. '],
  ['counts', '12 dead, '],
  ['events spoken of again', 'The army attacked Sirte. The attack killed ten in the raid. '],
  ['lines of one word', 'Tripoli\n'],
  ['quotes that never end', 'He said “the army ('],
  ['unknown bodies', 'Xyz Brigade '],
  ['owners of owners', 'forces of the '],
])('%s, repeated, are read to the end', { timeout: 300_000 }, (_, unit) => {
  const text = unit.repeat(Math.ceil(80_000 / unit.length))
  const { tokens, claims } = read(
    { id: 'x', text, title: null, outlet: null, published: '2020-06-09', url: null },
    know,
  )
  expect(tokens.at(-1)!.end).toBe(text.trimEnd().length)
  for (const { start, end } of claims) expect(start < end && end <= text.length).toBe(true)
})

test('who says it is the innermost of those whose words hold it, the first of two alike', () => {
  const span = fc.tuple(fc.nat(900), fc.integer({ min: 1, max: 700 })).map(([start, n]) => ({ start, end: start + n }))
  const said = fc.record({
    content: span,
    rest: fc.array(span, { maxLength: 2 }),
    kind: fc.constantFrom('direct', 'indirect', 'intended'),
  })
  fc.assert(
    fc.property(fc.array(said, { maxLength: 12 }), span, (all, { start, end }) => {
      const held = all.flatMap(({ content, rest, kind }, by) =>
        kind === 'intended' ? [] : (rest.length ? [content, ...rest] : [content]).map((words) => ({ ...words, by })),
      )
      const holding = held.filter((words) => words.start <= start && words.end >= end)
      const least = Math.min(...holding.map((words) => words.end - words.start))
      const expected = holding.find((words) => words.end - words.start === least)?.by ?? null
      expect(attributionsAt(all as unknown as Attribution[])({ start, end })).toBe(expected)
    }),
    { numRuns: 500 },
  )
})

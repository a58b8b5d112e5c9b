import { expect, test } from 'vitest'
import { loadSyntax } from '../../src/knowledge/load.js'
import type { Knowledge } from '../../src/model/knowledge.js'
import type { Layers } from '../../src/model/layers.js'
import type { Document, Token, Unit } from '../../src/model/text.js'
import { longestSentence } from '../../src/text/net/net.js'
import { parse } from '../../src/text/parse.js'

const know = { syntax: loadSyntax().model } as Knowledge

/** Reads sentences given as words parted by spaces. */
function read(sentences: readonly string[], units: readonly Unit[] = []) {
  const text = sentences.join(' ')
  const tokens: Token[] = []
  let start = 0
  for (const [sentence, s] of sentences.entries()) {
    for (const word of s.split(' ')) {
      tokens.push({ start, end: start + word.length, text: word, sentence })
      start += word.length + 1
    }
  }
  const document: Document = { id: '1', text, title: null, outlet: null, published: null, url: null }
  const { tags, arcs } = parse.run({ document, tokens, units } as unknown as { document: Document } & Layers, know)
  return { tokens, tags: tags!, arcs: arcs! }
}

test('tags, lemmas and heads stand beside the tokens', () => {
  const { tokens, tags, arcs } = read(['The soldiers fled .', 'Nobody followed them .'])
  expect(tags.map((t) => t.upos).join(' ')).toBe('DET NOUN VERB PUNCT PRON VERB PRON PUNCT')
  expect(tags.map((t) => t.lemma).join(' ')).toBe('the soldier flee . nobody follow they .')
  expect(arcs).toHaveLength(tokens.length)
  expect(arcs.map((a) => a.head)).toEqual([1, 2, -1, 2, 5, -1, 5, 5])
  expect(arcs[1]!.deprel).toBe('nsubj')
})

test('a text without tokens has no layers', () => {
  expect(parse.run({ tokens: [], units: [] } as never, know)).toEqual({ tags: [], arcs: [] })
})

test('one sentence of 50,000 words is one tree', () => {
  const { tokens, arcs } = read([Array.from({ length: 50_000 }, (_, i) => (i % 9 ? 'tank' : ',')).join(' ')])
  expect(arcs).toHaveLength(tokens.length)
  expect(arcs.filter((a) => a.head < 0)).toHaveLength(1)
  const root = arcs.findIndex((a) => a.head < 0)
  expect(root).toBeLessThan(longestSentence)
  for (const a of arcs) expect(a.head).toBeLessThan(tokens.length)
})

test('a unit has one arc out of it', () => {
  const unit: Unit = { start: 0, end: 0, first: 3, last: 6, kind: 'time' }
  const { arcs } = read(['They left on 3 May 2019 by sea .'], [unit])
  const out = [3, 4, 5].filter((i) => arcs[i]!.head < 3 || arcs[i]!.head > 5)
  expect(out).toHaveLength(1)
})

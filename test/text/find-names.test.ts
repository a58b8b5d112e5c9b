import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.js'
import type { Name } from '../../src/model/mention.js'
import { read } from '../../src/pipeline.js'
import { mark, plain } from '../marks.js'

const know = loadKnowledge()

function names(text: string): readonly Name[] {
  const document = { id: 't', text, title: null, outlet: null, published: null, url: null }
  return read(document, know, { wanted: ['names'] }).names
}

/** Each example is both the input (marks removed) and the expected output (marks put back). */
test.each([
  '[Khalifa Haftar|PER] met [Aguila Saleh|PER] in [Cairo|LOC] on Saturday.',
  'The [Ministry of Defence|ORG] in [Ankara|LOC] denied it.',
  'Two [T-55|PLATFORM] tanks were left near [Sirte|LOC].',
  'The [Muslim Brotherhood|ORG] thanked [Turkey|LOC].',
  'Gen. [Omar Haddad|PER] called the [WHO|ORG] and [Doctors Without Borders|ORG].',
  'Trade between [Latin America|LOC] and [Turkey|LOC] grew.',
  'They sent an RFP and an LNG tender as a PDF.',
  'They fired on the patrol and fled.',
  'Argentine and First Nations leaders talked.',
  'they fled to [baguio|LOC] last night with the children.',
  'they want to travel to the sea in march or may.',
  'On Monday the council will meet again.',
])('%s', (marked) => {
  const text = plain(marked)
  expect(mark(text, names(text), (n) => n.label)).toBe(marked)
})

test('the rest of a report says what a bare surname is', () => {
  const text = 'Jane Okafor leads the team. Okafor was in Abuja on Monday, and Okafor left on Tuesday.'
  const found = names(text).filter((n) => text.slice(n.start, n.end).endsWith('Okafor'))
  expect(found.map((n) => n.label)).toEqual(['PER', 'PER', 'PER'])
})

test('a name within another is the owner of arms', () => {
  const text = 'The strikes destroyed four Hamas tanks.'
  const found = names(text).map((n) => `${text.slice(n.start, n.end)} ${n.label} ${n.rule}`)
  expect(found).toEqual(['Hamas ORG N3', 'Hamas tanks PLATFORM N5'])
})

test('names are in order, apart, and say where they came from', () => {
  const found = names(
    'The Libyan National Army (LNA) of Khalifa Haftar lost a Pantsir-S1 near Tarhuna, the Government of National Accord said.',
  )
  for (const [i, name] of found.entries()) {
    if (i > 0) expect(name.start).toBeGreaterThanOrEqual(found[i - 1]!.end)
    expect(['table', 'learned', 'both']).toContain(name.by)
    expect(name.p).toBeGreaterThan(0)
    expect(name.p).toBeLessThanOrEqual(1)
  }
})

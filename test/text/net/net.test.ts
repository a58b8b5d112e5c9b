import { beforeAll, expect, test } from 'vitest'
import { loadSyntax } from '../../../src/knowledge/load.js'
import { type Analysis, longestSentence, Net } from '../../../src/text/net/net.js'
import { isTree } from '../../../src/text/net/tree.js'

const { model, share } = loadSyntax()
const net = new Net(model)

const sentences = [
  'The column left the base at dawn and reached the river before noon .',
  'Two drones were shot down over the port by the air defence of the garrison .',
  'Officials said that the crossing , which had been closed since May , would open again .',
  'REBELS SEIZE AIRFIELD NEAR CAPITAL',
  'Army Says It Repelled Attack on Fuel Depot',
  'who did it ?',
  'No .',
  'Der Zug hielt nicht an 你好 мир 🙂 \u202e abc .',
].map((s) => s.split(' '))

const plainly = (a: Analysis) => ({ tag: [...a.tag], head: [...a.head], label: [...a.label], p: [...a.p] })
const words = (a: Analysis, forms: readonly string[], relation: string) =>
  forms.filter((_, i) => model.labels[a.label[i]!] === relation)

let plain: Net
beforeAll(() => {
  plain = new Net(loadSyntax({ plain: true }).model)
})

test('the plain kernel gives the same bits as the one in WebAssembly', () => {
  expect(plain.analyse(sentences).map(plainly)).toEqual(net.analyse(sentences).map(plainly))
})

test('every sentence gets a tree with one root, and probabilities', () => {
  for (const a of net.analyse(sentences)) {
    expect(isTree(a.head)).toBe(true)
    for (const p of a.p) expect(p > 0 && p <= 1.000001).toBe(true)
  }
})

test('the company a sentence is read in does not change its analysis', () => {
  const together = net.analyse(sentences).map(plainly)
  for (const [i, sentence] of sentences.entries())
    expect(plainly(new Net(model).analyse([sentence])[0]!)).toEqual(together[i])
})

test('a second thread reads with the weights of the first', () => {
  const other = new Net(loadSyntax({ share }).model)
  expect(other.analyse(sentences).map(plainly)).toEqual(net.analyse(sentences).map(plainly))
})

test('subjects and passive subjects are told apart', () => {
  const [active, passive] = net.analyse(sentences)
  expect(words(active!, sentences[0]!, 'nsubj')).toEqual(['column'])
  expect(words(passive!, sentences[1]!, 'nsubj:pass')).toEqual(['drones'])
  expect(words(passive!, sentences[1]!, 'nsubj')).toEqual([])
})

test('a group hangs together under one of its words', () => {
  const forms = 'They took the town of Old Ford on 3 May 2019 without a fight .'.split(' ')
  const groups = [
    [5, 7],
    [8, 11],
  ] as const
  const [a] = net.analyse([forms], [groups])
  expect(isTree(a!.head)).toBe(true)
  for (const [first, last] of groups) {
    const within = (i: number) => i >= first && i < last
    const outward = forms.map((_, i) => i).filter((i) => within(i) && !within(a!.head[i]! - 1))
    expect(outward).toHaveLength(1)
    for (const i of forms.keys()) if (!within(i) && within(a!.head[i]! - 1)) expect(a!.head[i]! - 1).toBe(outward[0])
  }
})

test('the longest sentence and a word of a million characters are read', () => {
  const long = Array.from({ length: longestSentence }, (_, i) => (i % 7 ? 'word' : 'x'.repeat(1_000_000)))
  expect(isTree(net.analyse([long])[0]!.head)).toBe(true)
})

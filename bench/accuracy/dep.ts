import type { Layers } from '../../src/model/layers.js'
import { type Answer, type Figure, type Gold, type GoldSet, report, type Suite } from './suite.js'
import { countTrees } from './trees.js'

const answer = (gold: Gold, { tokens, tags, arcs }: Layers): Answer => ({
  id: gold.id,
  tokens: tokens.map(({ start, end, text }, i) => ({
    id: i + 1,
    start,
    end,
    form: text,
    ...tags[i],
    head: arcs[i]!.head + 1,
    deprel: arcs[i]!.deprel,
  })),
})

/** What the parser has learnt from says nothing. */
const trained = (gold: Gold) => gold.split === 'train'

/** As in the CoNLL 2018 task: F1 over words aligned by their characters, from sentences as they stand. */
const raw = (name: string): GoldSet => ({
  file: `dep/${name}`,
  document: (gold) => report(gold.id, gold.text),
  wanted: ['tags', 'arcs'],
  leaveOut: trained,
  answer,
  scorer: {
    name: 'score-dep.mjs',
    figures: (result) =>
      ['words', 'upos', 'xpos', 'lemma', 'uas', 'las', 'clas'].map((measure) => ({
        measure: measure === 'words' || measure === 'lemma' ? measure : measure.toUpperCase(),
        value: 100 * result[measure].f,
      })),
  },
})

/** The same sentences cut into words as the gold is, written as `write` says. */
const given = (name: string, label: string, write: (form: string) => string, measures: readonly string[]): GoldSet => {
  const words = (gold: Gold): string[] => gold.tokens.map((token: Gold) => write(token.form))
  return {
    file: `dep/${name}`,
    document: (gold) => report(gold.id, words(gold).join(' ')),
    wanted: ['tags', 'arcs'],
    leaveOut: trained,
    given: (gold) => {
      let start = 0
      const tokens = words(gold).map((text) => {
        const token = { start, end: start + text.length, text, sentence: 0 }
        start += text.length + 1
        return token
      })
      const end = start - 1
      return {
        blocks: [{ start: 0, end, kind: 'body', rule: 'given' }],
        sentences: [{ start: 0, end, block: 0 }],
        tokens,
      }
    },
    answer,
    score: (pairs) => {
      const count = (chosen: typeof pairs) =>
        countTrees(chosen.map(([gold, said]) => [gold.tokens, said.tokens as never]))
      const all = count(pairs)
      const news = count(pairs.filter(([gold]) => gold.genre === 'news'))
      const percent = (part: number, whole: number) => (whole ? (100 * part) / whole : 0)
      const figures: Figure[] = [
        { measure: `UPOS ${label}`, value: percent(all.upos, all.words) },
        { measure: `XPOS ${label}`, value: percent(all.xpos, all.words) },
        { measure: `lemma ${label}`, value: percent(all.lemma, all.words) },
        { measure: `UAS ${label}`, value: percent(all.uas, all.words) },
        { measure: `LAS ${label}`, value: percent(all.las, all.words) },
        { measure: `core arguments ${label}`, value: percent(all.frames, all.verbs) },
      ]
      if (news.verbs) figures.push({ measure: `core arguments news ${label}`, value: percent(news.frames, news.verbs) })
      return figures.filter(({ measure }) => measures.some((m) => measure.startsWith(m)))
    },
  }
}

const all = ['UPOS', 'XPOS', 'lemma', 'UAS', 'LAS', 'core']
const names = ['ud_ewt', 'ud_gum', 'ud_pud', 'ud_partut', 'ud_lines', 'ud_gentle']

export const dep: Suite = {
  name: 'dep',
  sets: names.flatMap((name) => [
    raw(name),
    given(name, 'gold tokens', (form) => form, all),
    given(name, 'Title Case', (form) => form.slice(0, 1).toUpperCase() + form.slice(1), ['UPOS', 'LAS']),
    given(name, 'UPPER CASE', (form) => form.toUpperCase(), ['UPOS', 'LAS']),
  ]),
}

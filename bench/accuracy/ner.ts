import { type Answer, type Gold, type GoldSet, report, type Suite } from './suite.js'

/** Names as spans with labels; the gold's own labels are mapped by the scorer. */
const set = (name: string, { map, labels = 'PER,LOC,ORG', leaveOut, kinds = [] }: Partial<Options> = {}): GoldSet => ({
  file: `ner/${name}`,
  document: (gold) => report(gold.id, gold.text),
  wanted: ['names'],
  given: (gold) => (gold.pretokenized ? givenWords(gold) : {}),
  ...(leaveOut ? { leaveOut } : {}),
  answer: (gold, { names }): Answer => ({
    id: gold.id,
    entities: names.map(({ start, end, label }) => ({ start, end, label })),
  }),
  scorer: {
    name: 'score-spans.mjs',
    flags: [...(map ? [`--goldmap=${map}`] : []), `--labels=${labels}`],
    figures: (result) => [
      { measure: 'strict F1', value: 100 * result.strict.f },
      { measure: 'relaxed F1', value: 100 * result.relaxed.f },
      ...kinds.map((kind) => ({ measure: `${kind} F1`, value: 100 * (result.labels[kind]?.f ?? 0) })),
    ],
  },
})

interface Options {
  /** The gold's labels and ours, for the scorer. */
  readonly map: string
  readonly labels: string
  readonly leaveOut: (gold: Gold) => boolean
  /** Labels whose own figure is printed. */
  readonly kinds: readonly string[]
}

/** Texts that are words joined by spaces keep those words. */
const givenWords = (gold: Gold) => ({
  blocks: [{ start: 0, end: gold.text.length, kind: 'body' as const, rule: 'given' }],
  sentences: [{ start: 0, end: gold.text.length, block: 0 }],
  tokens: (gold.tokens as [number, number][]).map(([start, end]) => ({
    start,
    end,
    text: gold.text.slice(start, end),
    sentence: 0,
  })),
})

/** What the tagger has learnt from says nothing. */
const trained = (gold: Gold) => gold.split === 'train'

export const ner: Suite = {
  name: 'ner',
  sets: [
    set('uner_ewt', { leaveOut: trained, kinds: ['PER', 'ORG', 'LOC'] }),
    set('uner_pud', { kinds: ['PER', 'ORG', 'LOC'] }),
    set('worldwide_newswire', { map: 'Person:PER,Organization:ORG,Location:LOC', kinds: ['PER', 'ORG', 'LOC'] }),
    set('re3d', {
      map: 'Person:PER,Organisation:ORG,Location:LOC,Weapon:WEAPON,MilitaryPlatform:PLATFORM',
      labels: 'PER,LOC,ORG,WEAPON,PLATFORM',
      kinds: ['WEAPON', 'PLATFORM'],
    }),
    set('conllpp_2020_reuters'),
    set('conllpp_crossweigh', { leaveOut: trained }),
    set('wikineural_en'),
    set('wnut17', { map: 'person:PER,location:LOC,corporation:ORG,group:ORG', leaveOut: trained }),
  ],
}

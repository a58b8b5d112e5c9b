import type { Layers } from '../../src/model/layers.js'
import { boundsIn } from '../../src/text/bounds.js'
import { numeralsIn } from '../../src/text/numerals.js'
import { noWords, scanWords } from '../../src/text/scan-words.js'
import { type Answer, type Figure, type Gold, type GoldSet, report, type Suite } from './suite.js'

const answer = (gold: Gold, layers: Layers): Answer => ({
  id: gold.id,
  timexes: layers.times.map(({ start, end, type, value }) => ({ start, end, type, value })),
})

const document = (gold: Gold) => report(gold.id, gold.text, gold.dct ?? null)

const figures = (result: Gold): Figure[] => [
  { measure: 'strict F1', value: 100 * result.strict.f },
  { measure: 'relaxed F1', value: 100 * result.relaxed.f },
  ...(result.typeF1 === null ? [] : [{ measure: 'type F1', value: 100 * result.typeF1 }]),
  ...(result.valueF1 === null ? [] : [{ measure: 'value F1', value: 100 * result.valueF1 }]),
]

const timexes = (name: string): GoldSet => ({
  file: `time/${name}`,
  document,
  answer,
  scorer: { name: 'score-timex.mjs', figures },
})

/** Share of gold expressions whose value is a day that are found and put on that day; a part of the day may follow. */
const days = (name: string): GoldSet => ({
  file: `time/${name}`,
  document,
  answer,
  score: (pairs) => {
    let all = 0
    let right = 0
    for (const [gold, { timexes }] of pairs) {
      for (const want of gold.timexes) {
        if (!/^\d{4}-\d\d-\d\d$/.test(want.value ?? '')) continue
        all++
        const found = (timexes as Gold[]).find((t) => t.start < want.end && want.start < t.end)
        if (found?.value.slice(0, 10) === want.value) right++
      }
    }
    return all === 0 ? [] : [{ measure: 'day right end to end', value: (100 * right) / all }]
  },
})

/** The specs of Recognizers-Text for numbers and for ranges of numbers, case by case as their own runner asks. */
const recognizers = (model: string, answers: (text: string) => readonly Gold[]): GoldSet => ({
  file: 'time/recognizers_number_en',
  document: (gold) => report(gold.id, ''),
  leaveOut: (gold) => !String(gold.id).includes(`.${model}-`),
  answer: (gold) => ({ id: gold.id, results: answers(gold.text) }),
  scorer: {
    name: 'score-resolution.mjs',
    figures: (result) => [
      { measure: `${model} case accuracy`, value: 100 * result.caseAccuracy },
      { measure: `${model} span F1`, value: 100 * result.span.f },
    ],
  },
})

function numbers(text: string): readonly Gold[] {
  const w = scanWords(text, { start: 0, end: text.length }, noWords())
  return numeralsIn(w).map((n) => ({
    start: w.start[n.start],
    end: w.end[n.end - 1],
    resolution: { value: written(n.value) },
  }))
}

/** In their interval notation: `(30,)` for "over 30", `[20,30)` for "between 20 and 30". */
function ranges(text: string): readonly Gold[] {
  const w = scanWords(text, { start: 0, end: text.length }, noWords())
  return boundsIn(w).map((b) => ({
    start: w.start[b.start],
    end: w.end[b.end - 1],
    resolution: {
      value: [
        b.low === null || b.lowOpen ? '(' : '[',
        `${b.low === null ? '' : written(b.low)},${b.high === null ? '' : written(b.high)}`,
        b.high === null || b.highOpen ? ')' : ']',
      ].join(''),
    },
  }))
}

/** Fifteen digits, and powers as C# writes them: `1E-12`. */
function written(value: number | null): string {
  if (value === null) return 'null'
  const rounded = Number(value.toPrecision(15))
  const size = Math.abs(rounded)
  if (size === 0 || (size >= 1e-4 && size < 1e15)) return String(rounded)
  const [digits, power] = rounded.toExponential().split('e')
  return `${digits}E${Number(power) < 0 ? '-' : '+'}${String(Math.abs(Number(power))).padStart(2, '0')}`
}

export const time: Suite = {
  name: 'time',
  developsOn: ['train'],
  sets: [
    timexes('tempeval3'),
    days('tempeval3'),
    timexes('timebank_dense'),
    timexes('wikiwars'),
    timexes('syntime_tweets'),
    recognizers('NumberModel', numbers),
    recognizers('NumberRangeModel', ranges),
  ],
}

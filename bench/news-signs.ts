import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { codeEventsMeantBy } from '../src/claims/code-events.js'
import { Concern } from '../src/claims/concern.js'
import { signs } from '../src/claims/news-signs.js'
import { loadKnowledge } from '../src/knowledge/load.js'
import type { Knowledge } from '../src/model/knowledge.js'
import { read, reading } from '../src/pipeline.js'
import { report } from './accuracy/suite.js'
import { type Example, fit, probability } from './logistic.js'

/** A claim read by a person: an analyst of conflict or of politics would keep it, and its type is right. */
interface Judged {
  readonly corpus: string
  readonly doc: string
  readonly start: number
  readonly type: string
  readonly right: boolean
}

/** What a claim of the gold shows, with the text it is from. */
interface Case extends Example {
  readonly corpus: string
  readonly doc: string
}

/** Holds weights small: cases are few, and most signs say much the same. */
const L2 = 8

/**
 * Fits the weights of src/claims/news-signs.ts and prints them, with how well they hold on corpora and on texts left out:
 * `node scripts/run.js bench/news-signs`. The claims are in bench/gold/news.jsonl, by the place of their trigger; texts are our own
 * reports and corpora whose licence allows training.
 */
function main(): void {
  const { values } = parseArgs({ options: { corpora: { type: 'string', default: '../shared/corpora' } } })
  const gold = lines(readFileSync('bench/gold/news.jsonl', 'utf8')) as Judged[]
  const know = loadKnowledge()
  const cases: Case[] = []
  for (const corpus of new Set(gold.map((g) => g.corpus))) {
    const texts = textsOf(corpus, values.corpora)
    const here = gold.filter((g) => g.corpus === corpus)
    for (const doc of new Set(here.map((g) => g.doc)))
      cases.push(
        ...casesIn(
          texts.get(doc)!,
          here.filter((g) => g.doc === doc),
          know,
        ),
      )
  }
  console.log(`${cases.length} of ${gold.length} claims, ${cases.filter(({ right }) => right).length} right`)
  for (const [name, group] of [
    ['corpora', ({ corpus }: Case) => corpus],
    ['texts', ({ doc }: Case) => String([...doc].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 997, 0) % 8)],
  ] as const)
    printHeld(name, cases, group)
  const w = fit(cases, L2)
  console.log(`always ${w[0]!.toFixed(2)}`)
  for (const [i, { says }] of signs.entries()) console.log(`${w[i + 1]!.toFixed(2).padStart(5)} ${says}`)
}

/** What the gate holds back, by threshold, when what it judges took no part in the fit. */
function printHeld(name: string, cases: readonly Case[], group: (one: Case) => string): void {
  const held = [...new Set(cases.map(group))].flatMap((out) => {
    const w = fit(
      cases.filter((one) => group(one) !== out),
      L2,
    )
    return cases.filter((one) => group(one) === out).map(({ x, right }) => ({ p: probability(x, w), right }))
  })
  for (const least of [0.1, 0.2, 0.3, 0.4, 0.5]) {
    const back = held.filter(({ p }) => p < least)
    const wrong = (list: typeof held) => list.filter(({ right }) => !right).length
    console.log(
      `${name} left out, under ${least}: ${wrong(back)} wrong and ${back.length - wrong(back)} right held back of ${wrong(held)} and ${held.length - wrong(held)}`,
    )
  }
}

/** The signs of the judged claims of a text, read with nothing held back. */
function casesIn(text: string, judged: readonly Judged[], know: Knowledge): Case[] {
  const found: Case[] = []
  const listening = codeEventsMeantBy((context, tree) => {
    const concern = new Concern(context)
    return (claim, frame) => {
      const one = judged.find(({ start, type }) => start === claim.trigger.start && type === claim.type)
      const x = () => signs.map(({ holds }) => Number(holds({ claim, frame, concern, context, tree })))
      if (one) found.push({ ...one, x: [1, ...x()] })
      return null
    }
  })
  const stages = reading.map((stage) => (stage.name === listening.name ? listening : stage))
  read(report('news', text), know, { stages, wanted: ['heldBack'] })
  return found
}

/** The texts of a corpus by the id of their document; sentences stand as paragraphs, and long texts are cut. */
function textsOf(corpus: string, folder: string): ReadonlyMap<string, string> {
  if (corpus === 'reports') return ownReports()
  const texts = new Map<string, string[]>()
  const records = lines(gunzipSync(readFileSync(join(folder, `${corpus}.jsonl.gz`))).toString('utf8'))
  for (const { id, doc = id, text, split } of records as { id: string; doc?: string; text: string; split: string }[])
    if (split !== 'dev') texts.set(doc, [...(texts.get(doc) ?? []), text])
  return new Map(
    [...texts].map(([doc, parts]) => [doc, parts.length > 1 ? parts.join('\n\n') : parts[0]!.slice(0, limit(corpus))]),
  )
}

const limit = (corpus: string): number | undefined => (/wars|conflict/.test(corpus) ? 6000 : undefined)

function ownReports(): ReadonlyMap<string, string> {
  const blocks = readFileSync('bench/gold/reports.txt', 'utf8').trim().split('\n\n')
  return new Map(blocks.map((block, i) => [`reports-${i + 1}`, block.split('\n').slice(1).join('\n\n')]))
}

const lines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown)

main()

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { loadKnowledge } from '../src/knowledge/load.js'
import type { Knowledge } from '../src/model/knowledge.js'
import { read } from '../src/pipeline.js'
import type { Answer, Figure, Gold, GoldSet, Suite } from './accuracy/suite.js'
import { suites } from './accuracy/suites.js'

const usage =
  'npm run accuracy -- [--corpora DIR] [--suite NAME]... [--split NAME]... [--set AREA/NAME]... [--development] [--json FILE]'

/** Scores the engine on every gold set found, one figure a line: `CORPUS SPLIT MEASURE VALUE`. */
function main(): void {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: '../shared/corpora' },
      suite: { type: 'string', multiple: true },
      split: { type: 'string', multiple: true },
      set: { type: 'string', multiple: true },
      development: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  })
  const unknown = values.suite?.find((name) => !suites.some((suite) => suite.name === name))
  if (unknown) {
    stop(`no suite '${unknown}'; there are ${suites.map((suite) => suite.name).join(', ')}`)
  }
  const needed = suites
    .filter((s) => !values.suite || values.suite.includes(s.name))
    .some((s) => s.sets.some((set) => !set.records))
  if (needed && !existsSync(values.corpora)) {
    stop(`no folder ${values.corpora}: give the corpora's folder with --corpora DIR`)
  }

  const know = loadKnowledge()
  const all: Record<string, Record<string, Record<string, number>>> = {}
  for (const suite of suites.filter((s) => !values.suite || values.suite.includes(s.name))) {
    for (const set of suite.sets.filter((s) => !values.set || values.set.includes(s.file))) {
      const records = set.records?.() ?? load(join(values.corpora, set.file))
      if (!records) continue
      for (const [split, gold] of bySplit(records)) {
        if (values.split && !values.split.includes(split)) continue
        if (values.development && !isForDevelopment(suite, split)) continue
        if (gold.length === 0) continue
        for (const { measure, value } of score(set, split, gold, know, values.corpora)) {
          const corpus = basename(set.file)
          console.log(`${corpus} ${split} ${measure} ${value.toFixed(2)}`)
          const figures = ((all[corpus] ??= {})[split] ??= {})
          figures[measure] = Number(value.toFixed(2))
        }
      }
    }
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(all, null, 1)}\n`)
}

/** Parts that may be measured at every change: neither what weights were trained on nor what is kept for an end test. */
const isForDevelopment = ({ developsOn = [] }: Suite, split: string) =>
  developsOn.includes(split) || (split !== 'train' && split !== 'test')

function stop(problem: string): never {
  console.error(`accuracy: ${problem}\nusage: ${usage}`)
  process.exit(2)
}

/** Lines of `path.jsonl` or `path.jsonl.gz`; null when the set is not there. */
function load(path: string): Gold[] | null {
  const file = [`${path}.jsonl`, `${path}.jsonl.gz`].find((f) => existsSync(f))
  if (!file) return null
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))
}

function bySplit(records: readonly Gold[]): Map<string, Gold[]> {
  const splits = new Map<string, Gold[]>()
  for (const record of records) {
    const split = String(record.split ?? 'all')
    const members = splits.get(split)
    if (members) members.push(record)
    else splits.set(split, [record])
  }
  return splits
}

function score(
  set: GoldSet,
  split: string,
  records: readonly Gold[],
  know: Knowledge,
  corpora: string,
): readonly Figure[] {
  const gold = records.filter((record) => !set.leaveOut?.(record))
  if (gold.length === 0) return []
  if (gold.length === 0) return []
  const options = (record: Gold) => ({
    ...(set.given && { given: set.given(record) }),
    ...(set.wanted && { wanted: set.wanted }),
  })
  const answers = gold.map((record): Answer => {
    const document = set.document(record)
    return set.answer(record, read(document, know, options(record)), document, know)
  })
  if (set.score) return set.score(gold.map((record, i) => [record, answers[i]!]))
  if (!set.scorer) throw new Error(`${set.file} (${split}) has neither a scorer nor a score`)

  const folder = mkdtempSync(join(tmpdir(), 'sitrep-accuracy-'))
  try {
    const [goldFile, answerFile] = [join(folder, 'gold.jsonl'), join(folder, 'answers.jsonl')]
    writeFileSync(goldFile, lines(gold))
    writeFileSync(answerFile, lines(answers))
    const scorer = join(corpora, 'scorers', set.scorer.name)
    const result = execFileSync(
      process.execPath,
      [scorer, goldFile, answerFile, '--json', ...(set.scorer.flags ?? [])],
      {
        maxBuffer: 1 << 28,
      },
    )
    return set.scorer.figures(JSON.parse(result.toString()))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const lines = (records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('')

main()

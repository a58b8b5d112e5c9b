import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { measuresPage } from './measures-page.js'
import { gazetteer } from './speed/gazetteer.js'
import type { Row, SpeedBench } from './speed/measure.js'
import { stages } from './speed/stages.js'
import { syntax } from './speed/syntax.js'
import { times } from './speed/times.js'

/** Every speed bench, in the order in which it is printed. */
const benches: readonly SpeedBench[] = [stages, syntax, times, gazetteer]

/** Measures speed (rows of a group are compared within this run) and accuracy, and writes both to bench/results/. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, corpora: { type: 'string', default: '../shared/corpora' } },
  })
  mkdirSync('bench/results', { recursive: true })
  if (values.only !== 'accuracy') {
    const rows: Row[] = []
    for (const bench of benches) {
      for (const row of await bench.measure()) {
        const base = rows.find((other) => other.group === row.group && other.unit === row.unit)
        const ratio = base ? ` (${(row.value / base.value).toFixed(2)} × ${base.name})` : ''
        console.log(`${row.group}: ${row.name} ${format(row.value)} ${row.unit}${ratio}`)
        rows.push(row)
      }
    }
    const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}`
    write('speed', { machine, rows: rows.map((row) => ({ ...row, value: Number(row.value.toPrecision(3)) })) })
  }
  if (values.only !== 'speed') accuracy(values.corpora)
  writeFileSync('docs/measures.md', measuresPage())
}

/** Runs every suite on the parts kept for measuring; a figure that fell by more than 0.3 points since the last run is red. */
function accuracy(corpora: string): void {
  if (!existsSync(corpora)) {
    console.log(`accuracy: no folder ${corpora}, so nothing is scored`)
    return
  }
  const file = 'bench/results/accuracy.json'
  const before: Figures = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const run = spawnSync(
    process.execPath,
    ['scripts/run.js', 'bench/accuracy', '--', '--corpora', corpora, '--development', '--json', file],
    {
      stdio: 'inherit',
    },
  )
  if (run.status !== 0) process.exit(run.status ?? 1)
  const after: Figures = JSON.parse(readFileSync(file, 'utf8'))
  const now = new Map(figures(after))
  const fallen = [...figures(before)].filter(([name, value]) => (now.get(name) ?? 0) < value - 0.3)
  for (const [name, value] of fallen) console.error(`fell: ${name} was ${value}, is ${now.get(name) ?? 'gone'}`)
  if (fallen.length > 0) process.exitCode = 1
}

type Figures = Record<string, Record<string, Record<string, number>>>

function* figures(all: Figures): Generator<[string, number]> {
  for (const [corpus, splits] of Object.entries(all)) {
    for (const [split, measures] of Object.entries(splits)) {
      for (const [measure, value] of Object.entries(measures)) yield [`${corpus} ${split} ${measure}`, value]
    }
  }
}

const format = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3))

const write = (name: string, what: unknown) =>
  writeFileSync(`bench/results/${name}.json`, `${JSON.stringify(what, null, 1)}\n`)

await main()

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Figures, fallen } from './figures.js'
import { measuresPage } from './measures-page.js'
import { gazetteer } from './speed/gazetteer.js'
import type { Row, SpeedBench } from './speed/measure.js'
import { stages } from './speed/stages.js'
import { syntax } from './speed/syntax.js'
import { times } from './speed/times.js'
import { whole } from './speed/whole.js'
import { workers } from './speed/workers.js'

/** Every speed bench, in the order in which it is printed. */
const benches: readonly SpeedBench[] = [whole, workers, stages, syntax, times, gazetteer]

const results = 'bench/results'

/**
 * Measures speed (rows of a group are compared within this run) and accuracy, and writes both to bench/results/. When an
 * accuracy figure fell, says which, leaves the figures kept as they are and ends with status 1, unless --accept is given.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      corpora: { type: 'string', default: '../shared/corpora' },
      accept: { type: 'boolean', default: false },
    },
  })
  const parts = ['speed', 'accuracy', ...benches.map(({ name }) => name)]
  if (values.only !== undefined && !parts.includes(values.only)) {
    console.error(`bench: no part '${values.only}'; there are ${parts.join(', ')}`)
    process.exit(2)
  }
  mkdirSync(results, { recursive: true })
  if (values.only !== 'accuracy')
    await speed(benches.some(({ name }) => name === values.only) ? values.only : undefined)
  if (values.only === undefined || values.only === 'accuracy') accuracy(values.corpora, values.accept)
  writeFileSync('docs/measures.md', measuresPage())
}

/** Runs the speed benches, or one of them; a part of them is printed and not kept. */
async function speed(only: string | undefined): Promise<void> {
  const rows: Row[] = []
  for (const bench of benches.filter(({ name }) => only === undefined || name === only)) {
    for (const row of await bench.measure()) {
      const base = rows.find((other) => other.group === row.group && other.unit === row.unit)
      const ratio = base ? ` (${(row.value / base.value).toFixed(2)} × ${base.name})` : ''
      console.log(`${row.group}: ${row.name} ${format(row.value)} ${row.unit}${ratio}`)
      rows.push(row)
    }
  }
  if (only !== undefined) return
  const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}`
  write('speed', { machine, rows: rows.map((row) => ({ ...row, value: Number(row.value.toPrecision(3)) })) })
}

/** Runs every suite on the parts kept for measuring and compares with the figures kept. */
function accuracy(corpora: string, accept: boolean): void {
  if (!existsSync(corpora)) {
    console.log(`accuracy: no folder ${corpora}, so nothing is scored`)
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'))
  try {
    const fresh = join(folder, 'accuracy.json')
    const args = ['bench/accuracy', '--', '--corpora', corpora, '--development', '--json', fresh]
    const run = spawnSync(process.execPath, ['scripts/run.js', ...args], { stdio: 'inherit' })
    if (run.status !== 0) process.exit(run.status ?? 1)
    const after = load(fresh)
    const lines = fallen(load(join(results, 'accuracy.json')), after)
    for (const line of lines) console.error(line)
    if (lines.length === 0 || accept) write('accuracy', after)
    else {
      console.error(`${lines.length} fell: the figures kept stay as they are. To take these: npm run bench -- --accept`)
      process.exitCode = 1
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const load = (file: string): Figures => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})

const format = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3))

const write = (name: string, what: unknown) =>
  writeFileSync(`${results}/${name}.json`, `${JSON.stringify(what, null, 1)}\n`)

await main()

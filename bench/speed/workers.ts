import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Readers, threadLimits } from '../../src/desk/readers.js'
import { packageRoot } from '../../src/lib/root.js'
import { readingLayers } from '../../src/model/reading.js'
import type { Row, SpeedBench } from './measure.js'
import { longTexts } from './texts.js'

const module = (path: string) => pathToFileURL(join(packageRoot, 'dist/src', path)).href

/**
 * How much faster two reading threads are than one, once loaded, with what would explain a lack: the processor's time a report
 * (more with two threads: they are in each other's way), the main thread's share, and how much faster two threads are that
 * only multiply and share nothing, which is what the machine gives (two of its "cores" may be one). Then what a thread costs to
 * begin, each time in a fresh process.
 */
export const workers: SpeedBench = {
  name: 'workers',
  async measure() {
    const group = 'threads'
    const lines = longTexts().map((document) => JSON.stringify(document))
    const one = await reading(lines, 1)
    const two = await reading(lines, 2)
    const alone = await multiplying(1)
    const both = await multiplying(2)
    const { load, again, table, memory } = fresh()
    const rows: Row[] = [
      { group, name: 'one reads', value: one.rate, unit: 'reports/s' },
      { group, name: 'two read', value: two.rate, unit: 'reports/s' },
      { group, name: 'one multiplies', value: alone, unit: 'rounds/s' },
      { group, name: 'two multiply', value: both, unit: 'rounds/s' },
      { group, name: "one reads: processor's time", value: one.busy, unit: 'ms a report' },
      { group, name: "two read: processor's time", value: two.busy, unit: 'ms a report' },
      { group, name: 'main thread busy while two read', value: two.main * 100, unit: '%' },
      { group: 'a reading thread', name: 'loading what the engine knows', value: load, unit: 'ms' },
      { group: 'a reading thread', name: 'the same, when another thread has loaded it', value: again, unit: 'ms' },
      { group: 'a reading thread', name: 'memory of what it knows', value: table, unit: 'MB' },
      { group: 'a reading thread', name: 'memory while it reads', value: memory, unit: 'MB' },
    ]
    return rows
  },
}

/**
 * Reads all lines with so many threads: three times to load them and have their code compiled (V8 compiles some 2,000 functions
 * a thread meanwhile, on the same cores), then three times over, which is measured. A desk's stream is long, and the end, where
 * one thread has nothing left to read, should weigh little.
 */
async function reading(lines: readonly string[], threads: number) {
  const readers = new Readers({ threads })
  const options = { layers: new Set(readingLayers), tokensGiven: false }
  // A word of its own in each line, so that no sentence is only remembered from the first time.
  const pass = async (marks: readonly string[]) => {
    async function* marked() {
      for (const mark of marks) for (const line of lines) yield line.replaceAll('. ', `. ${mark} `)
    }
    for await (const _ of readers.lines(marked(), options));
  }
  await pass(['First', 'Second', 'Third'])
  const before = process.cpuUsage()
  const loop = performance.eventLoopUtilization()
  const start = performance.now()
  await pass(measured)
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  const main = performance.eventLoopUtilization(loop).utilization
  await readers.close()
  const count = measured.length * lines.length
  return { rate: count / (ms / 1000), busy: (user + system) / 1000 / count, main }
}

const measured = ['Then', 'Again', 'Once more']

/** Products of matrices that stay in a core's own cache, by threads that share nothing, for three seconds. */
async function multiplying(threads: number): Promise<number> {
  const program = `
    const { parentPort } = require('node:worker_threads')
    import(${JSON.stringify(module('knowledge/load.js'))}).then(({ loadSyntax }) => {
      const { kernel, memory } = loadSyntax().model
      const [m, n, k] = [16, 64, 168]
      const [a, b, scale, bias, c] = [2 * m * k, 2 * n * k, 4 * n, 4 * n, 4 * m * n].map((size) => memory.reserve(size))
      const round = () => { for (let i = 0; i < 1000; i++) kernel.multiply16(m, n, k, a, k, b, scale, bias, c, n) }
      for (let i = 0; i < 5; i++) round()
      parentPort.on('message', () => {
        let rounds = 0
        const start = performance.now()
        while (performance.now() < start + 3000) { round(); rounds++ }
        parentPort.postMessage(rounds / ((performance.now() - start) / 1000))
      })
      parentPort.postMessage(0)
    })`
  const all = Array.from({ length: threads }, () => new Worker(program, { eval: true }))
  const answers = () => Promise.all(all.map((worker) => new Promise<number>((done) => worker.once('message', done))))
  await answers()
  const rates = answers()
  for (const worker of all) worker.postMessage(null)
  const sum = (await rates).reduce((x, y) => x + y, 0)
  await Promise.all(all.map((worker) => worker.terminate()))
  return sum
}

/** In fresh processes: ms to load what the engine knows, first and beside it, MB held then and after a batch of long reports. */
function fresh(): { readonly load: number; readonly again: number; readonly table: number; readonly memory: number } {
  const program = `
    const { knowledge, readLines } = await import(${JSON.stringify(module('desk/read.js'))})
    const { loadShared } = await import(${JSON.stringify(module('knowledge/load.js'))})
    const { readingLayers } = await import(${JSON.stringify(module('model/reading.js'))})
    const { longTexts } = await import(${JSON.stringify(pathToFileURL(join(packageRoot, 'dist/bench/speed/texts.js')).href)})
    const bare = process.memoryUsage().rss
    const start = performance.now()
    knowledge().gazetteer.find('Tripoli')
    const load = performance.now() - start
    const table = process.memoryUsage().rss - bare
    const lines = longTexts().slice(0, 48).map((document) => JSON.stringify(document))
    let memory = 0
    for (let i = 0; i < lines.length; i += 8) {
      readLines(lines.slice(i, i + 8), { layers: new Set(readingLayers), tokensGiven: false })
      memory = Math.max(memory, process.memoryUsage().rss - bare)
    }
    const { share } = loadShared('/nowhere')
    const from = performance.now()
    loadShared('/nowhere', share).knowledge.gazetteer.find('Tripoli')
    const again = performance.now() - from
    console.log(JSON.stringify([load, table / 1e6, memory / 1e6, again]))`
  // As the threads of the desk are limited; a thread has room for three halves of what is young.
  const { maxOldGenerationSizeMb: old, maxYoungGenerationSizeMb: young } = threadLimits
  const limits = [`--max-old-space-size=${old}`, `--max-semi-space-size=${young / 3}`]
  const runs = Array.from({ length: 3 }, () => {
    const out = execFileSync(process.execPath, [...limits, '--input-type=module', '-e', program], { encoding: 'utf8' })
    return JSON.parse(out) as [number, number, number, number]
  })
  const least = (at: 0 | 1 | 2 | 3) => Math.min(...runs.map((run) => run[at]))
  return { load: least(0), table: least(1), memory: least(2), again: least(3) }
}

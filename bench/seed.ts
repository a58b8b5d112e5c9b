import { existsSync, readFileSync } from 'node:fs'
import { loadKnowledge } from '../src/knowledge/load.js'
import { read } from '../src/pipeline.js'
import { scoreSeed } from './accuracy/seed.js'

/** Prints how the seed report is read, event by event: `node scripts/run.js bench/seed`. */
const folder = '../shared/seed'
if (!existsSync(folder)) {
  console.error(`seed: no folder ${folder}, so nothing is scored`)
  process.exit(2)
}
const gold = JSON.parse(readFileSync(`${folder}/seed-gold.json`, 'utf8'))
const text = readFileSync(`${folder}/${gold.document.file}`, 'utf8')
const layers = read(
  { id: 'seed', text, title: null, outlet: 'South Front', published: '2020-06-09', url: null },
  loadKnowledge(),
)
const { rows, falseEvents } = scoreSeed(gold, text, layers)
for (const { id, summary, wrong } of rows)
  console.log(
    `${wrong.length === 0 ? 'right' : 'WRONG'} ${id.padEnd(7)} ${summary}${wrong.length > 0 ? `: ${wrong.join(', ')}` : ''}`,
  )
const right = (without: RegExp) => rows.filter((row) => row.wrong.every((w) => without.test(w))).length
console.log(
  `type and actors right ${right(/^(?!actor|missing)/)} of ${rows.length}; everything right ${right(/^$/)} of ${rows.length}; not events, yet claimed: ${falseEvents.join(', ') || 'none'}`,
)

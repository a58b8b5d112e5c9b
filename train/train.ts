// `npm run train`: builds the weights in models/en from the corpora that train/treebanks.ts lists, in an hour or so on
// two cores. A model that scores worse than the one that is there is refused.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packageRoot } from '../src/lib/root.js'
import { writeCard } from './card.js'
import { trainNames } from './names.js'
import { writeAbstractNouns } from './nouns.js'
import { type Figures, scoreAll } from './score.js'
import { trainSyntax } from './syntax.js'
import { missing } from './treebanks.js'
import { trainWords } from './words.js'

const { values: options } = parseArgs({
  options: { corpora: { type: 'string', default: '../shared/corpora' }, only: { type: 'string' } },
})
const { corpora, only } = options
const lacking = missing(corpora)
if (lacking.length > 0) {
  console.error(
    `train: ${corpora} lacks ${lacking.join(', ')}\n` +
      'Weights are built from these corpora; name the folder that holds them with --corpora DIR.',
  )
  process.exit(1)
}

const work = join(packageRoot, '.cache/train')
const shipped = join(packageRoot, 'models/en')
const fresh = join(work, 'model')
mkdirSync(fresh, { recursive: true })

if (!only || only === 'words') for (const s of trainWords(corpora, join(packageRoot, 'models'))) console.log(s)
if (!only || only === 'names') trainNames(corpora, join(packageRoot, 'models'), work, console.log)
if (!only || only === 'syntax') {
  await trainSyntax(corpora, fresh, work)
  const now = scoreAll(fresh, corpora)
  for (const [set, figures] of Object.entries(now)) console.log(set, JSON.stringify(figures))
  const floor = join(shipped, 'scores.json')
  const before: Record<string, Figures> = existsSync(floor) ? JSON.parse(readFileSync(floor, 'utf8')) : {}
  const worse = Object.keys(before).filter((set) => !now[set] || now[set].las < before[set]!.las - 0.2)
  if (worse.length > 0) {
    console.error(
      `train: refused, worse than the model in models/en on ${worse.join(', ')}; the new one is in ${fresh}`,
    )
    process.exit(1)
  }
  writeFileSync(join(fresh, 'scores.json'), `${JSON.stringify(now, null, 1)}\n`)
  writeFileSync(join(fresh, 'card.md'), writeCard(now, new Date().toISOString().slice(0, 10)))
  cpSync(fresh, shipped, { recursive: true })
  console.log('models/en is new')
}
if (!only || only === 'nouns') {
  const models = join(packageRoot, 'models/en')
  const known = new Set(
    readFileSync(join(models, 'words.txt'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t')[0]!),
  )
  console.log(`${writeAbstractNouns(known, models)} abstract nouns`)
}

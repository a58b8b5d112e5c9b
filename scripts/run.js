// Runs a program of this repository that is written in TypeScript: `node scripts/run.js bench/accuracy -- --suite time`.
import { pathToFileURL } from 'node:url'
import { ensureBuilt, root } from './build.js'

const [, , program, ...rest] = process.argv
if (!program) {
  console.error('run: name a program, e.g. node scripts/run.js bench/accuracy')
  process.exit(2)
}
await ensureBuilt()
process.argv = [process.argv[0], program, ...(rest[0] === '--' ? rest.slice(1) : rest)]
await import(pathToFileURL(`${root}/dist/${program}.js`).href)

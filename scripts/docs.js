// Writes docs/rules.md from the rules that the stages declare: `npm run docs`. test/docs.test.ts says when it is stale.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, root } from './build.js'

await ensureBuilt()
const { rulesPage } = await import('../dist/bench/rules-page.js')
writeFileSync(join(root, 'docs/rules.md'), rulesPage())

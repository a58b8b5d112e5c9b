#!/usr/bin/env node
import { ensureBuilt } from '../scripts/build.js'

await ensureBuilt()
const { main } = await import('../dist/src/main.js')
await main(process.argv.slice(2))

import { writeFileSync } from 'node:fs'
import { packTables, tablesFile } from './tables.js'

// Run by scripts/build.js: makes dist/tables.bin from data/ and the word lists of models/.
writeFileSync(tablesFile, packTables())

import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../../scripts/build.js'
import { packTables, tablesFile } from '../../src/knowledge/tables.js'

beforeAll(ensureBuilt)

test('the packed tables are those of data/, byte for byte, and remember what they came from', () => {
  expect(Buffer.from(packTables()).equals(readFileSync(tablesFile))).toBe(true)
})

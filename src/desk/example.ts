import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../lib/root.js'
import type { Desk } from './desk.js'
import { digest, keep } from './ingest.js'

/** The desk that `npm start` shows: what its reports are is told in the README beside them. */
export const example = { name: 'Libya, June 2020', label: 'digest, not the original wording' }

const file = join(packageRoot, 'examples/libya-2020/reports.jsonl')

interface ExampleReport {
  readonly id: string
  readonly outlet: string
  readonly outlet_country: string | null
  readonly published: string | null
  readonly url: string
  readonly title: string
  readonly text: string
}

/** Takes in the example's reports that the desk does not have. */
export async function addExample(desk: Desk, now: Date): Promise<void> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n')
  await desk.store.db.transaction().execute(async (tx) => {
    for (const report of lines.map((line) => JSON.parse(line) as ExampleReport)) {
      const kept = { sha256: digest(report.text), label: example.label, added: now.toISOString() }
      await keep(tx, { ...report, ...kept }, `examples/libya-2020/${report.id}`, 'sitrep')
    }
  })
}

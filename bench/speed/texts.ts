import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { packageRoot } from '../../src/lib/root.js'
import type { Document } from '../../src/model/text.js'

/** The reports of the example desk. */
export function exampleDesk(): Document[] {
  return records(readFileSync(join(packageRoot, 'examples/libya-2020/reports.jsonl'), 'utf8'))
}

/** Articles on conflicts where the corpora are at hand, else the example desk's reports. */
export function longTexts(): Document[] {
  const articles = join(packageRoot, '../shared/corpora/conflict/wikipedia_conflict_articles.jsonl.gz')
  if (!existsSync(articles)) return exampleDesk()
  return records(gunzipSync(readFileSync(articles)).toString('utf8')).slice(0, 64)
}

const records = (lines: string): Document[] =>
  lines
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Partial<Document> & Pick<Document, 'id' | 'text'>)
    .map(({ id, text, title = null, outlet = null, published = null, url = null }) => {
      return { id, text, title, outlet, published, url }
    })

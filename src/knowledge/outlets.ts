import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../lib/root.js'
import { cellList, readTable, type TableProblem } from '../lib/table.js'
import type { Outlet, OutletTable } from '../model/outlet.js'

const kinds: readonly string[] = ['agency', 'broadcaster', 'press', 'site', 'monitor']

/** The table of data/outlets, ready to look up. */
export function loadOutlets(): OutletTable {
  return readOutlets(readFileSync(join(packageRoot, 'data/outlets/outlets.tsv'), 'utf8')).table
}

export function readOutlets(text: string): { table: OutletTable; problems: TableProblem[] } {
  const file = 'data/outlets/outlets.tsv'
  const { rows, problems } = readTable(file, text, ['name', 'country', 'kind', 'aliases', 'domains'])
  const found: TableProblem[] = [...problems]
  const names = new Map<string, Outlet>()
  const domains = new Map<string, Outlet>()
  for (const { line, cells } of rows) {
    if (!kinds.includes(cells.kind!)) {
      found.push({ file, line, column: 'kind', expected: kinds.join(', ') })
      continue
    }
    const outlet: Outlet = { name: cells.name!, country: cells.country || null, kind: cells.kind as Outlet['kind'] }
    for (const name of [cells.name!, ...cellList(cells.aliases!)])
      if (!names.has(fold(name))) names.set(fold(name), outlet)
    for (const domain of cellList(cells.domains!)) domains.set(domain, outlet)
  }
  return {
    table: { byName: (name) => names.get(fold(name)) ?? null, byDomain: (domain) => byDomain(domains, domain) },
    problems: found,
  }
}

const fold = (name: string) =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[\s.-]+/g, ' ')
    .trim()

/** `www.news.reuters.com` is Reuters: the longest ending in the table wins. */
function byDomain(domains: ReadonlyMap<string, Outlet>, domain: string): Outlet | null {
  const parts = domain.toLowerCase().split('.')
  for (let i = 0; i < parts.length - 1; i++) {
    const outlet = domains.get(parts.slice(i).join('.'))
    if (outlet) return outlet
  }
  return null
}

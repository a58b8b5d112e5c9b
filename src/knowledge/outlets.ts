import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Packed, Tables } from '../lib/packed.js'
import { packageRoot } from '../lib/root.js'
import { cellList, readTable, type TableProblem } from '../lib/table.js'
import type { Lookup } from '../model/lookup.js'
import type { Outlet, OutletTable } from '../model/outlet.js'

const kinds: readonly string[] = ['agency', 'broadcaster', 'press', 'site', 'monitor']

/** The text of the table that ships. */
export const outletFile = (): string => readFileSync(join(packageRoot, 'data/outlets/outlets.tsv'), 'utf8')

/** The look-up over the packed tables. */
export function outletsOf(tables: Packed): OutletTable {
  const names = tables.table<Outlet>('outlets/names')
  const domains = tables.table<Outlet>('outlets/domains')
  return { byName: (name) => names.get(fold(name)) ?? null, byDomain: (domain) => byDomain(domains, domain) }
}

/** Reads the table of data/outlets. */
export function readOutlets(text: string): { tables: Tables; problems: TableProblem[] } {
  const file = 'data/outlets/outlets.tsv'
  const { rows, problems } = readTable(file, text, ['name', 'country', 'kind', 'owner', 'aliases', 'domains'])
  const found: TableProblem[] = [...problems]
  const names = new Map<string, Outlet>()
  const domains = new Map<string, Outlet>()
  for (const { line, cells } of rows) {
    if (!kinds.includes(cells.kind!)) {
      found.push({ file, line, column: 'kind', expected: kinds.join(', ') })
      continue
    }
    const outlet: Outlet = {
      name: cells.name!,
      country: cells.country || null,
      owner: cells.owner || null,
      kind: cells.kind as Outlet['kind'],
    }
    for (const name of [cells.name!, ...cellList(cells.aliases!)])
      if (!names.has(fold(name))) names.set(fold(name), outlet)
    for (const domain of cellList(cells.domains!)) domains.set(domain, outlet)
  }
  return { tables: { 'outlets/names': names, 'outlets/domains': domains }, problems: found }
}

const fold = (name: string) =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[\s.-]+/g, ' ')
    .trim()

/** `www.news.reuters.com` is Reuters: the longest ending in the table wins. */
function byDomain(domains: Lookup<Outlet>, domain: string): Outlet | null {
  const parts = domain.toLowerCase().split('.')
  for (let i = 0; i < parts.length - 1; i++) {
    const outlet = domains.get(parts.slice(i).join('.'))
    if (outlet) return outlet
  }
  return null
}

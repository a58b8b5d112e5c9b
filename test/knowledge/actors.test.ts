import { expect, test } from 'vitest'
import { actorFiles, actorsOf, packColumns, readActors } from '../../src/knowledge/actors.js'
import { loadActors } from '../../src/knowledge/load.js'
import { Packed, pack } from '../../src/lib/packed.js'
import { describeProblem } from '../../src/lib/table.js'

const table = loadActors()
const packs = actorFiles().filter(({ file }) => file.includes('/packs/'))
const rows = packs.flatMap(({ file, text }) =>
  text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => ({ file, cells: line.split('\t') })),
)
const cell = (cells: readonly string[], column: string) => cells[packColumns.indexOf(column)]!
/** A line that is right but for what a test breaks. */
const line = (change: Record<string, string>) =>
  packColumns
    .map((column) => change[column] ?? { id: 'ZZ-X', name: 'X Group', sector: 'REB', source: 'test' }[column] ?? '')
    .join('\t')
const withPack = (...lines: string[]) =>
  readActors([...actorFiles(), { file: 'mine.tsv', text: [packColumns.join('\t'), ...lines].join('\n') }])

test('every table loads without a problem', () => {
  expect(readActors(actorFiles()).problems).toEqual([])
})

test('packs are sorted, name their source, and every id they lean on exists', () => {
  for (const { file, text } of packs) {
    const ids = text
      .trim()
      .split('\n')
      .slice(1)
      .map((each) => each.split('\t')[0]!)
    expect([file, [...ids].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))]).toEqual([file, ids])
  }
  const missing = rows.flatMap(({ file, cells }) =>
    ['of', 'backers']
      .flatMap((column) => cell(cells, column).split('|'))
      .map((tie) => tie.trim().split(' ')[0]!)
      .filter((id) => id !== '' && table.get(id, null) === null)
      .map((id) => `${file} ${id}`),
  )
  expect(missing).toEqual([])
  expect(rows.filter(({ cells }) => cell(cells, 'source') === '')).toEqual([])
})

test('dates of a line run forward, and a leaf of history is true on its day', () => {
  for (const { cells } of rows) {
    const [from, to] = [cell(cells, 'from'), cell(cells, 'to')]
    if (from !== '' && to !== '') expect(from.slice(0, to.length) <= to).toBe(true)
  }
  expect(table.get('AF-TALIBAN', '2020-01-01')?.sector).toBe('REB')
  expect(table.get('AF-TALIBAN', '2022-01-01')?.sector).toBe('GOV')
  expect(table.holders('FR', 'president', '2013-05-05')).toEqual(['P-francois-hollande'])
  expect(table.holders('LY', 'prime minister', null)).toEqual([])
  expect(table.backedBy('TR', 'LY', '2020-06-09')).toContain('LY-GNA')
  expect(table.backedBy('TR', 'LY', '2022-06-09')).not.toContain('LY-GNA')
})

test('a broken line says where and what was expected; the rest is loaded', () => {
  const { tables, problems } = withPack(
    line({ id: 'no good' }),
    line({ id: 'ZZ-A', sector: 'ARMY' }),
    line({ id: 'ZZ-B', from: 'May 2014' }),
    line({ id: 'ZZ-C', backers: 'TR since 2019' }),
    'too\tshort',
    line({ id: 'ZZ-D', name: 'Brigade of Zed' }),
  )
  expect(problems.map(describeProblem)).toEqual([
    'mine.tsv line 6, column name: expected 12 cells, found 2',
    'mine.tsv line 2, column id: expected an id such as LY-LNA or P-khalifa-haftar',
    'mine.tsv line 3, column sector: expected a PLOVER sector, found "ARMY"',
    'mine.tsv line 4, column from: expected a date such as 2014-05, found "May 2014"',
    'mine.tsv line 5, column backers: expected ids, each with years or not: "TR 2019..2021 | QA"',
  ])
  expect(actorsOf(new Packed(pack(tables))).get('ZZ-D', null)?.name).toBe('Brigade of Zed')
})

test('two actors with one alias stay two', () => {
  const { tables } = withPack(
    line({ id: 'LY-ONE', name: 'First', country: 'LY', aliases: 'Free Men' }),
    line({ id: 'SY-TWO', name: 'Second', country: 'SY', aliases: 'Free Men' }),
  )
  const mine = actorsOf(new Packed(pack(tables)))
  expect(mine.named('Free Men', null).map(({ id }) => id)).toEqual(['LY-ONE', 'SY-TWO'])
})

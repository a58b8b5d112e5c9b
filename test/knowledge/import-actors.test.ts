import { expect, test } from 'vitest'
import { alpha2Codes, packColumns } from '../../src/knowledge/actors.js'
import { importActors } from '../../src/knowledge/import-actors.js'

const take = (text: string) => {
  const { format, rows, problems } = importActors('mine', text, alpha2Codes())
  return {
    format,
    problems,
    rows: rows.map((row) =>
      Object.fromEntries(packColumns.map((column, i) => [column, row[i]!]).filter(([, value]) => value !== '')),
    ),
  }
}

test('a PETRARCH dictionary: names, synonyms, roles with dates', () => {
  const { format, rows, problems } = take(
    [
      '# our own lines in the form of the dictionaries',
      'OLD_COLONEL_  ;two roles',
      '+THE_COLONEL_',
      '\t[LBYGOV 690901-111020]',
      '\t[LBYELI >111021]',
      'RIVER_COUNCIL_ [IGOHLH]',
      'NOBODY_',
      '+NOTHING_ [oops',
    ].join('\n'),
  )
  expect(format).toBe('petrarch')
  expect(rows).toEqual([
    {
      id: 'LY-old-colonel',
      name: 'Old Colonel',
      sector: 'GOV',
      country: 'LY',
      aliases: 'The Colonel',
      from: '1969-09-01',
      to: '2011-10-20',
      source: 'mine',
    },
    { id: 'LY-old-colonel', name: 'Old Colonel', sector: 'ELI', country: 'LY', from: '2011-10-21', source: 'mine' },
    { id: 'XX-river-council', name: 'River Council', sector: 'GOV', source: 'mine' },
  ])
  expect(problems.map(({ line, column }) => [line, column])).toEqual([
    [8, 'code'],
    [7, 'code'],
  ])
})

test('Wikidata JSON: label, aliases, country, dates, a sector from the description', () => {
  const entity = {
    id: 'Q1',
    labels: { en: { value: 'Brigade of the Wells' } },
    aliases: { en: [{ value: 'Wells Brigade' }] },
    descriptions: { en: { value: 'Libyan militia' } },
    claims: {
      P17: [{ mainsnak: { datavalue: { value: { id: 'Q1016' } } } }],
      P571: [{ mainsnak: { datavalue: { value: { time: '+2014-05-00T00:00:00Z', precision: 10 } } } }],
    },
  }
  const { format, rows } = take(JSON.stringify({ entities: { Q1: entity } }))
  expect(format).toBe('wikidata')
  expect(rows).toEqual([
    {
      id: 'LY-brigade-of-the-wells',
      name: 'Brigade of the Wells',
      sector: 'PRM',
      country: 'LY',
      aliases: 'Wells Brigade',
      from: '2014-05',
      source: 'Wikidata Q1',
    },
  ])
  const lines = take(`[\n${JSON.stringify(entity)},\n{broken\n]`)
  expect([lines.rows.length, lines.problems.map(({ line }) => line)]).toEqual([1, [3]])
})

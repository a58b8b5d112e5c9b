import { expect, test } from 'vitest'
import { loadOutlets } from '../../src/knowledge/load.js'
import { outletsOf, readOutlets } from '../../src/knowledge/outlets.js'
import { Packed, pack } from '../../src/lib/packed.js'
import type { Knowledge } from '../../src/model/knowledge.js'
import { read } from '../../src/pipeline.js'

const know = { outlets: loadOutlets() } as Knowledge

function origin(text: string, outlet: string | null = null): string {
  const document = { id: 't', text, title: null, outlet, published: null, url: null }
  return read(document, know, { wanted: ['origins'] })
    .origins.map((o) => `${o.name} ${o.rule} “${text.slice(o.start, o.end)}”`)
    .join(', ')
}

const story = 'Government forces entered the town on Friday after the last fighters had left it, residents said.'

test.each([
  [`TRIPOLI, June 6 (Reuters) - ${story}`, 'Reuters O1 “Reuters”'],
  [`${story} (AFP)`, 'Agence France-Presse O1 “AFP”'],
  [`Town falls\n\n${story}\n\nArticles by: South Front`, 'South Front O2 “South Front”'],
  [`Town falls\n\n${story}\n\nSource: Anadolu Agency`, 'Anadolu Agency O2 “Anadolu Agency”'],
  [`${story}\n\nThis article was originally published by Middle East Eye.`, 'Middle East Eye O3 “Middle East Eye”'],
])('%s', (text, expected) => expect(origin(text)).toBe(expected))

test('an outlet is not its own origin, by whatever name it is given', () => {
  expect(origin(`TRIPOLI, June 6 (AFP) - ${story}`, 'AFP')).toBe('')
  expect(origin(`${story}\n\nSource: Anadolu Agency`, 'anadolu')).toBe('')
})

test('a person, a quoted outlet, or brackets that name a party are no origin', () => {
  expect(origin(`${story}\n\nBy Jane Smith`)).toBe('')
  expect(origin(`The minister told Reuters that ${story}`)).toBe('')
  expect(origin(`The army (LNA) said that ${story}`)).toBe('')
})

test('a broken line of the table is told and the rest loaded', () => {
  const { tables, problems } = readOutlets(
    'name\tcountry\tkind\towner\taliases\tdomains\nA\tLY\tpaper\t\t\t\nB\tLY\tpress\t\tBee\tb.ly\n',
  )
  expect(problems).toEqual([
    {
      file: 'data/outlets/outlets.tsv',
      line: 2,
      column: 'kind',
      expected: 'agency, broadcaster, press, site, monitor',
    },
  ])
  const table = outletsOf(new Packed(pack(tables)))
  expect([table.byName('bee')?.name, table.byDomain('en.b.ly')?.name, table.byName('A')]).toEqual(['B', 'B', null])
})

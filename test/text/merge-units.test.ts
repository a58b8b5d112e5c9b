import { expect, test } from 'vitest'
import type { Layers } from '../../src/model/layers.js'
import type { Name } from '../../src/model/mention.js'
import { mergeUnits } from '../../src/text/merge-units.js'
import { cut, words } from './cut.js'

/** The units of a text in which these words were found, as times, names and equipment. */
function units(text: string, found: { times?: string[]; names?: [string, number][]; equipment?: string[] }) {
  const span = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
  const layers = {
    ...cut(text),
    timexes: (found.times ?? []).map(span),
    equipment: (found.equipment ?? []).map(span),
    names: (found.names ?? []).map(([part, p]) => ({ ...span(part), p }) as Name),
  }
  const given = { document: { text } as never, ...(layers as unknown as Layers) }
  return words(text, mergeUnits.run(given, {} as never).units!)
}

test('two dates are two units', () => {
  expect(units('They failed on June 6 and June 7.', { times: ['June 6', 'June 7'] })).toEqual(['June 6', 'June 7'])
})

test('a name, a designator, an abbreviation', () => {
  const found = units('Khalifa Haftar of the army (LNA) lost a T-55 tank.', {
    names: [['Khalifa Haftar', 0.99]],
    equipment: ['T-55'],
  })
  expect(found).toEqual(['Khalifa Haftar', '(LNA)', 'T-55'])
})

test('no unit of one token, of a name in doubt, or across half a token', () => {
  expect(
    units('Haftar and Jane Roe left Sirte.', {
      names: [
        ['Haftar', 1],
        ['Jane Roe', 0.6],
        ['oe left', 1],
      ],
    }),
  ).toEqual([])
})

test('units do not overlap; equipment comes before names', () => {
  expect(units('A Bayraktar TB2 fell.', { names: [['A Bayraktar', 1]], equipment: ['Bayraktar TB2'] })).toEqual([
    'Bayraktar TB2',
  ])
})

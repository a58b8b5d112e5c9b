import { expect, test } from 'vitest'
import { parseView, viewAddress } from '../../src/web/state.js'

test('the address of a view leads to the same view', () => {
  const address =
    '/?view=list&event=e1&type=CONTROL&party=LY-GNA&q=near+sirte&from=2020-06-06&to=2020-06-08&at=31.200,16.500,6.0'
  const view = parseView(address.slice(1))
  expect(view).toMatchObject({ page: 'list', type: 'CONTROL', text: 'near sirte', camera: [31.2, 16.5, 6] })
  expect(viewAddress(view)).toBe(address)
})

test('the start has no query, and nonsense in one is as if it were not there', () => {
  expect(viewAddress(parseView(''))).toBe('/')
  expect(viewAddress(parseView('?view=nowhere&from=yesterday&at=1,2'))).toBe('/')
})

import { expect, test } from 'vitest'
import { unwrap } from '../../src/web/map/antimeridian.js'

test('a shape over the 180th meridian goes on past it', () => {
  const fiji = [
    [
      [178, -17],
      [-179, -17],
      [-179, -18],
      [178, -18],
      [178, -17],
    ],
  ]
  expect(unwrap({ type: 'Polygon', coordinates: fiji }).coordinates).toEqual([
    [
      [178, -17],
      [181, -17],
      [181, -18],
      [178, -18],
      [178, -17],
    ],
  ])
})

test('a ring around the pole is closed along it', () => {
  const ice = [
    [
      [-180, -70],
      [-60, -75],
      [60, -72],
      [180, -70],
      [-180, -70],
    ],
  ]
  const [ring] = unwrap({ type: 'Polygon', coordinates: ice }).coordinates
  expect(ring!.slice(-3)).toEqual([
    [180, -90],
    [-180, -90],
    [-180, -70],
  ])
})

test('what does not cross stays as it is', () => {
  const line = [
    [10, 30],
    [25, 31],
  ]
  expect(unwrap({ type: 'LineString', coordinates: line }).coordinates).toEqual(line)
})

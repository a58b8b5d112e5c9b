import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readEquipment } from '../../src/knowledge/equipment.js'

const read = (name: string) => readFileSync(`data/equipment/${name}.tsv`, 'utf8')
const files = { types: read('types'), classes: read('classes') }

test('the tables load without a problem, sorted by id', () => {
  expect(readEquipment(files).problems).toEqual([])
  const ids = files.types
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0]!)
  expect(ids).toEqual([...ids].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
  expect(ids.length).toBeGreaterThan(350)
})

test('a broken line is told with its place', () => {
  const types = `${files.types}zz-1\tZZ-1\tspaceship\t\t\ttest\nt-55\tT-55 again\ttank\t\t\ttest\n`
  expect(readEquipment({ ...files, types }).problems.map(({ column, expected }) => [column, expected])).toEqual([
    ['class', 'a class of classes.tsv'],
    ['id', 'an id not used above, found t-55'],
  ])
})

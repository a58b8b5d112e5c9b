import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rulesPage } from '../bench/rules-page.js'
import { rules } from '../src/rules.js'

test('docs/rules.md is current (npm run docs)', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage())
})

test('no rule id is used twice, and each has an example', () => {
  const ids = rules.map((rule) => rule.id)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  expect(rules.filter((rule) => !rule.example.trim() || !rule.what.trim())).toEqual([])
})

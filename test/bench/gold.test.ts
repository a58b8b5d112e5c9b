import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readGold } from '../../bench/accuracy/own.js'

test('every line of our gold can be read, and its words stand in their sentence', () => {
  expect([readGold('development').length, readGold('check').length]).toEqual([250, 150])
})

test('no sentence stands in both parts', () => {
  const check = new Set(readGold('check').map((s) => s.text))
  expect(readGold('development').filter((s) => check.has(s.text))).toEqual([])
})

test('at least twelve conflicts and both partisan and neutral manners are there', () => {
  const heads = ['development', 'check'].flatMap(
    (split) => readFileSync(`bench/gold/${split}.txt`, 'utf8').match(/^# .*$/gm) ?? [],
  )
  const conflicts = new Set(heads.map((head) => head.slice(2).split(' | ')[0]))
  expect(conflicts.size).toBeGreaterThanOrEqual(12)
  expect(new Set(heads.map((head) => head.split(' | ')[1])).size).toBeGreaterThan(3)
})

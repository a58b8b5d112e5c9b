import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { quantitiesOf } from './quantities-of.js'
import { timesOf } from './times-of.js'

const folder = '../shared/seed'
const here = existsSync(`${folder}/seed-gold.json`)

interface Gold {
  readonly document: { readonly file: string; readonly published: { readonly best: string } }
  readonly dates: readonly { start: number; end: number; text: string; value: string; type: string }[]
  readonly quantities: readonly { start: number; end: number; text: string; min: number | null; max?: number | null }[]
}

describe.skipIf(!here)('the seed report (skipped where ../shared/seed is absent)', () => {
  const gold: Gold = here ? JSON.parse(readFileSync(`${folder}/seed-gold.json`, 'utf8')) : null
  const text = here ? readFileSync(`${folder}/${gold.document.file}`, 'utf8') : ''

  test('every date of the gold is found and placed', () => {
    const times = timesOf(text, gold.document.published.best)
    for (const date of gold.dates) {
      const inside = times.filter((t) => t.start >= date.start && t.end <= date.end)
      expect(inside.length, date.text).toBeGreaterThan(0)
      if (date.type === 'present state') continue
      const [earliest, latest = earliest] = date.value.split('/')
      expect(inside[0]!.interval?.earliest, date.text).toBe(earliest)
      expect(inside.at(-1)!.interval?.latest, date.text).toBe(latest)
    }
  })

  test('every amount of the gold is found, no limit tighter than said', () => {
    for (const line of text.matchAll(/[^\n]+/g)) {
      const found = quantitiesOf(line[0])
      for (const q of gold.quantities) {
        if (q.start < line.index || q.end > line.index + line[0].length || q.text.includes('proxies')) continue
        const own = found.find((f) => f.start + line.index === q.start && f.end + line.index === q.end)
        expect(own, q.text).toBeDefined()
        if (q.min) expect(own!.low, q.text).toBeGreaterThanOrEqual(q.min - 1)
        if (q.max === null) expect(own!.high, q.text).toBeNull()
      }
    }
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantitiesOf } from './quantities-of.js'
import { timesOf } from './times-of.js'

const pieces =
  'the a of and to in on at by over up more less than least most no half early late last next this first third June Friday May 6 7 5th 2020 1999 12 ' +
  '1,000 2.5 30.000 1e9 10^308 9999999999999999999999 million hundred dozen dozens one two twenty quarter quarters week weeks year year-ago ago earlier ' +
  "later night morning noon 10:35 p.m. GMT - – / . , ( ) $ % km percent people killed Ramadan Christmas T-55 1.2.3.4 06/07/2020 BC 's some about nearly"
const words = fc.array(fc.constantFrom(...pieces.split(' ')), { minLength: 1, maxLength: 40 }).map((w) => w.join(' '))
const anything = fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 200 }))

const line = (text: string) => text.replace(/[\r\n\u2028\u2029]/g, ' ')

test('times never throw, overlap or leave the text; what is placed is a date', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom(null, '2020-06-09'), (raw, published) => {
      const text = line(raw)
      let end = 0
      for (const t of timesOf(text, published)) {
        expect(t.start).toBeGreaterThanOrEqual(end)
        expect(t.end).toBeGreaterThan(t.start)
        end = t.end
        expect(t.value).not.toMatch(/NaN|undefined|Infinity/)
        for (const side of [t.interval?.earliest, t.interval?.latest]) {
          if (side) expect(side).toMatch(/^(?:BC)?\d{4,}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d)?)?$/)
        }
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 3000 },
  )
})

test('amounts never throw, overlap or leave the text; limits are finite and in order', () => {
  fc.assert(
    fc.property(anything, (raw) => {
      const text = line(raw)
      let end = 0
      for (const q of quantitiesOf(text)) {
        expect(q.start).toBeGreaterThanOrEqual(end)
        expect(q.end).toBeGreaterThan(q.start)
        end = q.end
        for (const side of [q.low, q.high, q.said]) if (side !== null) expect(Number.isFinite(side)).toBe(true)
        if (q.low !== null && q.high !== null) expect(q.low).toBeLessThanOrEqual(q.high)
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 3000 },
  )
})

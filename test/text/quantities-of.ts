import type { Quantity } from '../../src/model/quantity.js'
import type { Document } from '../../src/model/text.js'
import { findQuantities } from '../../src/text/find-quantities.js'
import { findTimes } from '../../src/text/find-times.js'
import { mark } from '../marks.js'

/** Reads the amounts of one sentence; `equipment` are words in it that name types of equipment. */
export function quantitiesOf(text: string, equipment: readonly string[] = []): readonly Quantity[] {
  const document: Document = { id: 't', text, title: null, outlet: null, published: null, url: null }
  const input = { document, sentences: [{ start: 0, end: text.length, block: 0 }], tokens: [] }
  const { timexes } = findTimes.run(input as never, {} as never)
  const found = equipment.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }))
  return findQuantities.run({ ...input, timexes, equipment: found } as never, {} as never).quantities ?? []
}

/** `30..` thirty or more, `0..12`, `2` exactly, `?` unreadable; then the unit and the rule. */
const label = (q: Quantity) =>
  [
    q.low === null && q.high === null ? '?' : q.low === q.high ? `${q.low}` : `${q.low ?? ''}..${q.high ?? ''}`,
    q.unit,
    q.rule,
  ]
    .filter((part) => part !== null)
    .join(' ')

/** The text with its amounts marked: `[over 30|30.. Q2] fighters`. */
export const marked = (text: string, equipment: readonly string[] = []) =>
  mark(text, quantitiesOf(text, equipment), label)

/** What the amounts count, in the words of the text; `-` when it does not say. */
export const counted = (text: string) =>
  quantitiesOf(text).map((q) => (q.counts ? text.slice(q.counts.start, q.counts.end) : '-'))

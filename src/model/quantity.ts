import type { Span } from './text.js'

/**
 * An amount as a report gives it, kept as the widest range its words allow.
 *
 * | words         | low | high | said |
 * |---------------|-----|------|------|
 * | "2 columns"   |   2 |    2 |    2 |
 * | "over 30"     |  30 | null |   30 |
 * | "up to 12"    |   0 |   12 |   12 |
 * | "some 300"    | 270 |  330 |  300 |
 * | "nearly 200"  | 180 |  200 |  200 |
 * | "dozens of"   |  24 | null | null |
 *
 * `null` means the report sets no limit on that side; both null, that the number cannot be read. Nothing here is ever a
 * guess at the true number: choosing a best estimate across reports belongs to the picture.
 */
export interface Quantity extends Span {
  readonly low: number | null
  readonly high: number | null
  /** The one number the words name, whatever they say about it; null when they name none or two. */
  readonly said: number | null
  /** Unit of measure in base form (`km`, `percent`, `USD`), `share` for parts of one whole, null for a plain count. */
  readonly unit: string | null
  /** What is counted ("30 [fighters]"), null when the text does not say. */
  readonly counts: Span | null
  readonly rule: string
}

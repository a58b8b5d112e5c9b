import type { Span } from './text.js'

/**
 * An amount as a report gives it, kept as the widest range its words allow.
 *
 * | words         | low | high |
 * |---------------|-----|------|
 * | "2 columns"   |   2 |    2 |
 * | "over 30"     |  30 | null |
 * | "up to 12"    |   0 |   12 |
 * | "dozens of"   |  24 | null |
 *
 * `null` means the report sets no limit on that side. Nothing here is ever a guess at the true number:
 * choosing a best estimate across reports belongs to the picture.
 */
export interface Quantity extends Span {
  readonly low: number | null
  readonly high: number | null
  /** Unit of measure as written in base form (`km`, `percent`, `USD`), null for a plain count. */
  readonly unit: string | null
  /** What is counted ("30 [fighters]"), null when the text does not say. */
  readonly counts: Span | null
  readonly rule: string
}

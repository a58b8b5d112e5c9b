/** Index of the first of `spans`, sorted and not overlapping by end, that ends after `at`; their number when none does. */
export function firstEndingAfter(spans: readonly { readonly end: number }[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the first of `spans`, sorted by start, that starts at or after `at`; their number when none does. */
export function firstStartingAt(spans: readonly { readonly start: number }[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}

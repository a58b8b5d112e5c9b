/**
 * S13 "without firing a shot", "instead of attacking", "stopped short of storming": what these words put before an act says
 * that it was not done. `first` is the first token of the act; adverbs and helpers between ("without ever having fired") are passed.
 */
export function isSetAside(lower: readonly string[], first: number): boolean {
  let at = first - 1
  while (at >= 0 && (passed.has(lower[at]!) || lower[at]!.endsWith('ly'))) at--
  const word = lower[at]
  if (word === 'without') return true
  return word === 'of' || word === 'than' ? (pairs[word] ?? none).includes(lower[at - 1] ?? '') : false
}

const passed = new Set('ever even actually being having been to a an the any its their his her'.split(' '))
const none: readonly string[] = []
const pairs: Readonly<Record<string, readonly string[]>> = { of: ['instead', 'short'], than: ['rather'] }

import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import type { Span, Token, Unit, UnitKind } from '../model/text.js'

export const rules: readonly Rule[] = [
  { id: 'U1', what: 'A time expression', example: '8 June 2020' },
  { id: 'U2', what: 'A name that is sure', example: 'Recep Tayyip Erdogan' },
  { id: 'U3', what: 'A type of equipment', example: 'T-55' },
  { id: 'U4', what: 'An abbreviation in brackets', example: '(GNA)' },
]

/**
 * Tokens that are one thing to the parser: it may not part them ("on June 6 and June 7" has two dates, each whole).
 * Where two overlap the first of this order stands: equipment, name, time, abbreviation. Amounts and titles are left to
 * the parser, which reads them better alone.
 */
export const mergeUnits = stage({
  name: 'merge-units',
  needs: ['tokens', 'timexes', 'equipment', 'names'],
  gives: ['units'],
  run({ tokens, timexes, equipment, names }) {
    const units: Unit[] = []
    const taken = new Uint8Array(tokens.length)
    const add = (kind: UnitKind, [first, last]: readonly [number, number]) => {
      if (last - first < 2 || taken.subarray(first, last).includes(1)) return
      taken.fill(1, first, last)
      units.push({ start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last, kind })
    }
    const sure = names.filter((name) => name.p > SURE)
    for (const [kind, spans] of [
      ['equipment', equipment],
      ['name', sure],
      ['time', timexes],
    ] as const) {
      for (const span of spans) {
        const range = rangeOf(tokens, span)
        if (range) add(kind, range)
      }
    }
    for (let i = 0; i + 2 < tokens.length; i++) if (isBracketed(tokens, i)) add('abbreviation', [i, i + 3])
    return { units: units.sort((a, b) => a.first - b.first) }
  },
})

/** A name less probable than this may have a wrong end, which would harm the tree. */
const SURE = 0.95

/** The tokens a span covers exactly, in one sentence; null when its ends are not token ends. */
function rangeOf(tokens: readonly Token[], { start, end }: Span): [first: number, last: number] | null {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (tokens[middle]!.start < start) low = middle + 1
    else high = middle
  }
  if (tokens[low]?.start !== start) return null
  let last = low
  while (last < tokens.length && tokens[last]!.end <= end) last++
  if (last === low || tokens[last - 1]!.end !== end || tokens[last - 1]!.sentence !== tokens[low]!.sentence) return null
  return [low, last]
}

const isBracketed = (tokens: readonly Token[], i: number) =>
  tokens[i]!.text === '(' &&
  tokens[i + 2]!.text === ')' &&
  tokens[i]!.sentence === tokens[i + 2]!.sentence &&
  /^\p{Lu}[\p{Lu}\p{N}&-]{1,9}$/u.test(tokens[i + 1]!.text)

import { readWhole } from '../numerals.js'
import type { Words } from '../scan-words.js'
import { type Found, found } from './found.js'
import { is, isCapital, isUpper, lexemeAt } from './pieces.js'
import { durationValue } from './read-span.js'

const set = (end: number, value: string): Found => found(end, { kind: 'set', value }, 'T51', 'SET')

/** Times that come again: "every day", "each July", "daily", "Tuesday nights", "per week". */
export function readSet(w: Words, i: number): Found | null {
  const lex = lexemeAt(w, i)
  // "The Daily Telegraph"
  if (lex.every) return isCapital(w, i) && i > 0 && !isUpper(w, i) ? null : set(i + 1, lex.every)
  if (is(w, i, 'every') || is(w, i, 'each')) return every(w, i)
  if (lex.weekday !== undefined && isCapital(w, i)) {
    const part = lexemeAt(w, i + 1).part
    if (part && w.lower[i + 1]!.endsWith('s')) return set(i + 2, `XXXX-WXX-${lex.weekday}T${part}`)
    return lex.plural ? set(i + 1, `XXXX-WXX-${lex.weekday}`) : null
  }
  const unit = is(w, i, 'per') ? lexemeAt(w, i + 1) : null
  return unit?.unit && !unit.plural ? set(i + 2, durationValue(1, unit.unit)) : null
}

/** "every day", "every other week", "every two years", "each Thursday", "each July". */
function every(w: Words, i: number): Found | null {
  const other = is(w, i + 1, 'other')
  const n = other ? null : readWhole(w, i + 1)
  const k = n ? n.end : other ? i + 2 : i + 1
  const { unit, plural, weekday, month, season, part } = lexemeAt(w, k)
  if (unit && (!plural || n)) return set(k + 1, durationValue(n ? n.value : other ? 2 : 1, unit))
  if (weekday !== undefined) return set(k + 1, `XXXX-WXX-${weekday}`)
  if (month !== undefined && isCapital(w, k)) return set(k + 1, `XXXX-${String(month).padStart(2, '0')}`)
  if (season) return set(k + 1, `XXXX-${season}`)
  return part ? set(k + 1, `XXXX-XX-XXT${part}`) : null
}

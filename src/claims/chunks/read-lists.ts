import type { Frame, Slot } from '../../model/frame.js'
import type { Rule } from '../../model/rule.js'
import type { Context } from '../context.js'
import { kindsAt } from '../kinds.js'

const pairs = new Set(['shot down'])

/**
 * Loss lists: a state, a colon, and items up to the next semicolon ("Destroyed: two T-72 tanks; captured: one MT-LB").
 * One frame a state; the items are counted one by one when the claim is coded.
 */
export function readLists(first: number, last: number, context: Context): Frame[] {
  const { scene, lexicon } = context
  const frames: Frame[] = []
  for (let i = first + 1; i < last; i++) {
    if (scene.lower[i] !== ':') continue
    const two = i - first > 1 ? `${scene.lower[i - 2]} ${scene.lower[i - 1]}` : ''
    const words = pairs.has(two) ? 2 : 1
    const state = words === 2 ? two.replace(' ', '-') : scene.lower[i - 1]!
    const senses = lexicon.senses(state, 'a')
    let end = i + 1
    while (end < last && scene.lower[end] !== ';' && scene.lower[end] !== '.') end++
    // "Wounded: 17"
    const people = end === i + 2 && scene.quantityAt[i + 1]! >= 0
    const sense = senses.find((s) => s.type === (people ? 'CASUALTY' : 'LOSS'))
    if (!sense) continue
    const head = people ? i + 1 : firstItem(i + 1, end, context)
    if (head < 0) continue
    const slots: Slot[] = [{ name: 'head', phrase: { first: i + 1, last: end, head }, p: 0.9 }]
    frames.push({
      reader: 'chunks',
      trigger: { first: i - words, last: i, head: i - words, lemma: state, pos: 'a' },
      sense,
      slots,
      status: 'actual',
      polarity: 'did',
      hedged: false,
      modality: null,
      under: null,
      clause: { first: i - words, last: end, head: i - words },
      p: 0.8,
      rules: ['P10'],
    })
  }
  return frames
}

/** First token of an item of equipment, -1 when the list names none. */
function firstItem(first: number, last: number, context: Context): number {
  for (let i = first; i < last; i++) if (kindsAt(i, context).has('equipment')) return i
  return -1
}

export const rules: readonly Rule[] = [
  {
    id: 'P10',
    what: 'a line of a loss list: a state, a colon, the items',
    example: 'Destroyed: two T-72 tanks and a truck.',
  },
]

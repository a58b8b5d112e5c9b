import type { Frame, Phrase, Slot } from '../../model/frame.js'
import type { Rule } from '../../model/rule.js'
import type { Context } from '../context.js'
import { kindsAt } from '../kinds.js'

const pairs = new Set(['shot down'])

/**
 * Loss lists: a state or "losses", a colon, and items up to the next semicolon ("Destroyed: two T-72 tanks; captured: one
 * MT-LB").
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
    const head = people ? i + 1 : firstItem(i + 1, end, context)
    if (head < 0) continue
    const phrase = { first: i + 1, last: end, head }
    const sense = senses.find((s) => s.type === (people ? 'CASUALTY' : 'LOSS'))
    const at = sense || people ? -1 : lossesBefore(first, i, context)
    const found = sense
      ? { sense, first: i - words, lemma: state, slots: [{ name: 'head', phrase, p: 0.9 }] }
      : at >= 0 && listed(at, first, phrase, context)
    if (!found) continue
    frames.push({
      reader: 'chunks',
      trigger: {
        first: found.first,
        last: sense ? i : at + 1,
        head: found.first,
        lemma: found.lemma,
        pos: found.sense.pos,
      },
      sense: found.sense,
      slots: found.slots,
      status: 'actual',
      polarity: 'did',
      hedged: false,
      modality: null,
      under: null,
      clause: { first: sense ? found.first : first, last: end, head: found.first },
      p: 0.8,
      rules: [sense ? 'P10' : 'P12'],
    })
  }
  return frames
}

/** "Enemy losses for the day:": the word before a colon that says that what is listed was lost; -1 when none does. */
function lossesBefore(first: number, colon: number, { scene }: Context): number {
  for (let at = colon - 1; at >= first && at > colon - 6; at--) if (scene.lower[at] === 'losses') return at
  return -1
}

/** A list of losses, and whose they are by the words before. */
function listed(at: number, first: number, items: Phrase, { lexicon }: Context) {
  const sense = lexicon.senses('loss', 'n').find(({ type }) => type === 'LOSS')
  if (!sense) return null
  const slots: Slot[] = [{ name: 'of', phrase: items, p: 0.9 }]
  if (at > first) slots.push({ name: 'mod', phrase: { first, last: at, head: at - 1 }, p: 0.8 })
  return { sense, first: at, lemma: 'loss', slots }
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
  {
    id: 'P12',
    what: 'a line of a loss list: whose losses, a colon, the items',
    example: 'Russian losses for the day: 12 tanks and 40 trucks.',
  },
]

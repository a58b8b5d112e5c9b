import type { EventType } from '../model/claim.js'
import type { Slot } from '../model/frame.js'
import type { Sense } from '../model/lexicon.js'
import type { Context } from './context.js'
import { hasKind } from './kinds.js'

/** Nouns that more often name a state of affairs than tell of something that happened. */
const general = new Set(
  'conflict war warfare violence unrest hostility combat crisis aggression fighting terrorism rebellion insurgency battle fight'.split(
    ' ',
  ),
)
/** Types that a bare noun does not tell of: somebody must carry it or be named in it. */
export const spoken: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
  'BACKING',
])

/**
 * Whether an event noun tells of an event here. Carried by a verb it does; else somebody must do it or suffer it; a place
 * alone is enough for an act of violence ("shelling in Donetsk"), not for a state of affairs ("the war in Syria"). `counted`:
 * the noun carries its own number ("three deaths").
 */
export function isTold(
  sense: Sense,
  slots: readonly Slot[],
  carried: boolean,
  context: Context,
  counted = false,
): boolean {
  const somebody = slots.some(
    (s) => sense.roles.has(s.name) && (hasKind(s.phrase, 'actor', context) || hasKind(s.phrase, 'person', context)),
  )
  if (general.has(sense.lemma)) return carried
  if (counted) return true
  if (spoken.has(sense.type)) return somebody
  return (
    carried ||
    somebody ||
    slots.some(
      (s) =>
        hasKind(s.phrase, 'place', context) ||
        hasKind(s.phrase, 'equipment', context) ||
        hasKind(s.phrase, 'building', context),
    )
  )
}

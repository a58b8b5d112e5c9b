import type { EventType } from '../model/claim.js'
import type { Slot } from '../model/frame.js'
import type { Lexicon, LightVerb, Sense } from '../model/lexicon.js'
import type { Context } from './context.js'
import { hasKind } from './kinds.js'

/** Nouns that more often name a state of affairs than tell of something that happened. */
const general = new Set(
  'conflict war warfare violence unrest hostility combat crisis aggression fighting terrorism rebellion insurgency battle fight'.split(
    ' ',
  ),
)
const attitudes = new Set(['commitment', 'threat', 'civil unrest'])

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

/** Acts done by telling: where they are told is not whom they concern. */
export const telling: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
])

/** Meetings that go on or break down whoever takes part: "the talks collapsed", "negotiations resumed". */
const parleys = new Set([
  'talks',
  'negotiation',
  'negotiations',
  'dialogue',
  'peace talks',
  'ceasefire talks',
  'truce talks',
  'peace process',
])

/** Acts of force that a bare noun points to as something that happened: "after the raid", "killed in the blast". */
export function isPointedTo({ type, lemma, mode }: Sense, first: number, { scene, times }: Context): boolean {
  if (type !== 'ASSAULT' || unpointed.test(lemma) || held.has(mode ?? '')) return false
  const word = lemma.split(' ').at(-1)!
  if (general.has(word)) return fought.has(word) && isOnce(first, scene, times)
  return !open.has(scene.lower[first - 1]!)
}

/** "after fierce fighting", "following a two-day battle": what had its own force or length happened. */
function isOnce(first: number, { lower, timeAt }: Context['scene'], times: Context['times']): boolean {
  let described = false
  for (let i = first - 1; i >= 0 && i >= first - 8; i--) {
    if (after.has(lower[i]!)) return described
    if (fierce.has(lower[i]!) || (timeAt[i]! >= 0 && times[timeAt[i]!])) described = true
  }
  return false
}

const fought = new Set(['fighting', 'combat', 'battle', 'fight'])
const after = new Set(['after', 'following', 'amid', 'during'])
const fierce = new Set(
  'fierce heavy intense bitter bloody close-quarter quarter pitched day days week weeks hour hours month months night'.split(
    ' ',
  ),
)

const unpointed = /^(?:push|duel|fire|arson|retaliation|reprisal)$|operation$/
const held = new Set(['torture', 'sexual'])
/** Before a noun these leave open whether there was such an act. */
const open = new Set(['with', 'any', 'no', 'further', 'more', 'future', 'possible', 'such', 'of', 'on', 'for', 'to'])

/** Means that make a word of force plain by itself: an air strike is no figure of speech. */
export const plainMeans: ReadonlySet<string | null> = new Set(['aerial', 'drone', 'heavy-weapons'])

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
  // "its commitment to its allies", "a nuclear threat": an attitude, unless it is given or comes from somebody
  if (attitudes.has(sense.lemma)) return carried || slots.some(({ name }) => name === 'from' || name === 'by')
  if (counted) return true
  if (spoken.has(sense.type)) return somebody || (carried && parleys.has(sense.lemma))
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

/** "we have seen clashes": who sees some is not hit by them, as a town that sees some is. */
export const isOnlySeen = (verb: string, who: string): boolean => seeing.has(verb) && seers.has(who)

/** "[a raid] triggered protests": an act that brings another about does not do it. */
export const isOnlyCause = (verb: string, noun: string, lexicon: Lexicon): boolean =>
  causing.has(verb) && lexicon.senses(noun, 'n').some(({ type }) => type === 'ASSAULT')

const causing = new Set(['trigger', 'spark', 'prompt', 'provoke', 'cause', 'unleash'])
const seeing = new Set(['see', 'witness'])
const seers = new Set(['i', 'we', 'you', 'he', 'she', 'they', 'who', 'it'])

/** Of all that is stopped only an attack is told by that, and of all that is claimed an act of force or a capture: "a checkpoint claimed by". */
export function isCarried({ polarity, subject }: LightVerb, noun: string, lexicon: Lexicon): boolean {
  if (polarity !== 'holds' || subject === 'recipient') return true
  return subject === 'none'
    ? lexicon.classes(noun).has('attack')
    : lexicon.senses(noun, 'n').some(({ type, effect }) => type === 'ASSAULT' || effect === 'control:gained')
}

/** Predicates of speech that only say what is told. */
export const sayings: ReadonlySet<string> = new Set([
  'allege',
  'claim that',
  'complain',
  'charge',
  'concede',
  'assure',
  'acknowledge',
  'admit',
  'maintain',
  'insist',
  'insist that',
])

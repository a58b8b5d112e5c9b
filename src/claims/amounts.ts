import type { Casualties, CasualtyKind, Loss, LossState, Participant } from '../model/claim.js'
import type { Phrase } from '../model/frame.js'
import type { Context } from './context.js'
import { classesOf, countedHead, isPersonsName } from './kinds.js'

/** How many a phrase speaks of: its own amount, one for a single thing, at least two for a bare plural. */
export function amountOf(phrase: Phrase, context: Context): { low: number | null; high: number | null } {
  const { scene, quantities, lexicon } = context
  const head = countedHead(phrase, context)
  for (let i = phrase.first; i <= Math.min(head, phrase.last - 1); i++) {
    const quantity = scene.quantityAt[i]! >= 0 ? quantities[scene.quantityAt[i]!]! : null
    // "Cloud 9 Club" and "a 9-yr-old boy" count nobody
    if (
      quantity &&
      !quantity.unit &&
      !isInName(i, context) &&
      scene.lower[i + 1] !== '-' &&
      !/^\d+-\p{L}/u.test(scene.lower[i]!)
    )
      return { low: quantity.low, high: quantity.high }
  }
  const lower = scene.lower[head]!
  if (isPersonsName(head, context) && !(lower.endsWith('s') && scene.lower[phrase.first] === 'the'))
    return { low: 1, high: 1 }
  const forms = lexicon.forms(lower).find((f) => f.pos === 'n')?.forms
  if (forms?.includes('plural') || lower === 'people' || lower === 'casualties') return { low: 2, high: null }
  if (collective.has(lower)) {
    // "a family of six"
    const at = scene.lower[head + 1] === 'of' ? (scene.quantityAt[head + 2] ?? -1) : -1
    const members = at >= 0 ? quantities[at]! : null
    return members && !members.unit ? { low: members.low, high: members.high } : { low: null, high: null }
  }
  if (twofold.has(lower)) return { low: 2, high: 2 }
  if (lone.has(lower) || isAged(head, context)) return { low: 1, high: 1 }
  const article = scene.lower[phrase.first]!
  if (article === 'a' || article === 'an' || article === 'one' || article === 'another') return { low: 1, high: 1 }
  if (/^\p{Lu}\p{Ll}/u.test(context.tokens[head]!.text) && !forms && scene.actorAt[head]! < 0)
    return { low: 1, high: 1 }
  const kinds = classesOf(head, context)
  const somebody = kinds.has('civilian') || kinds.has('armed') || kinds.has('police') || kinds.has('official')
  const owned = scene.lower[head - 1] === "'s" || scene.lower[head - 1] === "'"
  if (
    forms?.includes('singular') &&
    (singular.has(article) || (somebody && (owned || isBare(phrase.first, head, context))))
  )
    return { low: 1, high: 1 }
  return { low: null, high: null }
}

/** "police commander killed": nothing but nouns before it. */
const isBare = (first: number, head: number, { scene, lexicon }: Context): boolean => {
  for (let i = first; i < head; i++) if (lexicon.closed(scene.lower[i]!) !== null) return false
  return true
}

const isInName = (token: number, { scene }: Context) =>
  (scene.nameAt[token]! >= 0 && scene.nameAt[token] === scene.nameAt[token - 1]) ||
  (scene.placeAt[token]! >= 0 && scene.placeAt[token] === scene.placeAt[token - 1])

/** "the 15-year-old": somebody of whom only the age is told. */
export const isAged = (head: number, { scene }: Context) =>
  scene.lower[head] === 'year-old' ||
  (scene.lower[head] === 'old' && scene.lower[head - 2] === 'year') ||
  /^\d+-year-old$/.test(scene.lower[head]!)

/** Pronouns of one person. */
const lone = new Set([
  'he',
  'she',
  'him',
  'her',
  'me',
  'someone',
  'somebody',
  'her',
  'me',
  'himself',
  'herself',
  'myself',
  'victim',
  'boy',
  'girl',
  'man',
  'woman',
  'teen',
  'teenager',
])
const twofold = new Set(['both', 'couple', 'pair', 'duo'])
const collective = new Set(
  'family crew population crowd group army force division brigade regiment battalion squadron corps garrison police military personnel staff equipment weaponry ammunition troops public'.split(
    ' ',
  ),
)
const singular = new Set('the this that his her its their former senior top local'.split(' '))

/** People harmed: the kind of harm, who in the report's words, and how many. */
export function casualtiesIn(phrase: Phrase, kind: CasualtyKind, context: Context): Casualties {
  const { tokens, scene, quantities } = context
  const head = countedHead(phrase, context)
  const { low, high } = amountOf(phrase, context)
  let from = phrase.first
  while (from <= head && (scene.quantityAt[from]! >= 0 || lead.has(scene.lower[from]!))) from++
  const aged = isAged(head, context)
  const named = isPersonsName(head, context)
  const last = named ? nameEnd(head, phrase.last, context) : head
  const known = from <= head && scene.lower[head] !== 'people' && (named || aged || classesOf(head, context).size > 0)
  const quantity = scene.quantityAt[phrase.first]! >= 0 ? quantities[scene.quantityAt[phrase.first]!]! : null
  return {
    start: quantity ? Math.min(quantity.start, tokens[phrase.first]!.start) : tokens[phrase.first]!.start,
    end: tokens[Math.max(last, phrase.first)]!.end,
    kind,
    group:
      known || scene.actorAt[head]! >= 0
        ? textOf(aged && from > phrase.first ? phrase.first : from, last, context)
        : null,
    low,
    high,
    partOf: null,
  }
}

/** Last token of the name that a phrase is headed by, inside the phrase. */
function nameEnd(head: number, last: number, { scene }: Context): number {
  let end = head
  while (end + 1 < last && scene.nameAt[end + 1] === scene.nameAt[head]) end++
  return end
}

const lead = new Set(
  'a an the of at least most over more than about some around nearly up to another other others number many several few all his her its their'.split(
    ' ',
  ),
)

/** Equipment named in a phrase, one loss a type. "dozens of weapons, including T-55 tanks" gives the tanks as part. */
export function lossesIn(
  phrase: Phrase,
  state: LossState,
  owner: Participant | null,
  captor: Participant | null,
  context: Context,
): Loss[] {
  const { scene, equipment, quantities, tokens } = context
  const losses: Loss[] = []
  let last = -1
  for (let i = phrase.first; i < phrase.last; i++) {
    const at = scene.equipmentAt[i]!
    if (at < 0 || at === last) continue
    last = at
    const item = equipment[at]!
    // "Wing Loong II combat UAV" is one thing under two names: the more exact one counts
    const previous = losses.at(-1)
    if (previous && previous.end + 1 >= item.start) {
      if (item.type && !previous.type) losses.pop()
      else if (!item.type || previous.type) continue
    }
    const before = quantityBefore(i, phrase.first, context)
    const plural = /s$/i.test(tokens[i]!.text) && !item.type
    losses.push({
      start: item.start,
      end: item.end,
      equipment: item.name,
      type: item.type,
      class: item.class,
      state,
      owner: owner?.actor ?? owner?.name ?? null,
      captor: captor?.actor ?? captor?.name ?? null,
      low: before ? before.low : pluralAfter(i, phrase.last, context) || plural ? (before ?? { low: 2 }).low : 1,
      high: before ? before.high : pluralAfter(i, phrase.last, context) || plural ? null : 1,
    })
  }
  if (losses.length) return losses
  const head = countedHead(phrase, context)
  const classes = classesOf(head, context)
  if (!classes.has('equipment') && !classes.has('arms') && !classes.has('aircraft') && !classes.has('vessel')) return []
  const quantity = scene.quantityAt[phrase.first]! >= 0 ? quantities[scene.quantityAt[phrase.first]!]! : null
  return [
    {
      start: quantity?.start ?? tokens[phrase.first]!.start,
      end: tokens[head]!.end,
      equipment: textOf(head, head, context),
      type: null,
      class: textOf(head, head, context).toLowerCase(),
      state,
      owner: owner?.actor ?? owner?.name ?? null,
      captor: captor?.actor ?? captor?.name ?? null,
      ...amountOf(phrase, context),
    },
  ]
}

function quantityBefore(token: number, first: number, { scene, quantities }: Context) {
  for (let i = token - 1; i >= first && token - i < 5; i--) {
    if (scene.lower[i] === ',' || scene.lower[i] === 'and' || scene.equipmentAt[i]! >= 0) return null
    if (scene.quantityAt[i]! >= 0) return quantities[scene.quantityAt[i]!]!
  }
  return null
}

/** "T-55 battle tanks": the noun that closes the type's phrase is a plural. */
function pluralAfter(token: number, last: number, { scene, lexicon }: Context): boolean {
  for (let i = token; i < last && i < token + 5; i++) {
    const word = scene.lower[i]!
    if (word === ',' || word === 'and') {
      // "T-55 and T-62 battle tanks" shares its noun
      if (word === ',') return false
      continue
    }
    if (lexicon.forms(word).some((f) => f.pos === 'n' && f.forms.includes('plural'))) return true
  }
  return false
}

export function textOf(from: number, to: number, { tokens }: Context): string {
  let text = ''
  for (let i = from; i <= to; i++) {
    const gap = i > from && tokens[i]!.start > tokens[i - 1]!.end ? ' ' : ''
    text += gap + tokens[i]!.text
  }
  return text
}

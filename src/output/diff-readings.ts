import type { ActorMention } from '../model/actor.js'
import type { PlaceMention } from '../model/place.js'
import type { Span } from '../model/text.js'

/** What an edit of the tables changed in what the mentions of one report mean; mentions changed alike are counted together. */
export interface MentionChange {
  readonly words: string
  readonly times: number
  /** In words: whom or what it stood for; null where nothing was found. */
  readonly before: string | null
  readonly after: string | null
  /** The rule that reads it now and its reason: `A1 …`; for a mention lost, those that read it before. */
  readonly because: string
}

/** Compares the actors of two readings of the same text. A new reason alone is no change. */
export const diffActors = (text: string, before: readonly ActorMention[], after: readonly ActorMention[]) =>
  diffMentions(text, before, after, sayActor, ({ actor, country, sector, alternatives, descriptive }) =>
    JSON.stringify([actor, country, sector, alternatives, descriptive]),
  )

/** Compares the places of two readings of the same text. */
export const diffPlaces = (text: string, before: readonly PlaceMention[], after: readonly PlaceMention[]) =>
  diffMentions(text, before, after, sayPlace, ({ place, use, precision, alternatives }) =>
    JSON.stringify([place?.id, use, precision, alternatives.map(({ id }) => id)]),
  )

/** In the order in which the text has them first. `coding` tells when two mentions mean the same. */
function diffMentions<M extends Span & { readonly rule: string; readonly reason: string }>(
  text: string,
  before: readonly M[],
  after: readonly M[],
  say: (mention: M) => string,
  coding: (mention: M) => string,
): readonly MentionChange[] {
  const key = ({ start, end }: Span) => `${start}:${end}`
  const old = new Map(before.map((mention) => [key(mention), mention]))
  const young = new Map(after.map((mention) => [key(mention), mention]))
  const all = [...new Map([...old, ...young]).values()].sort((a, b) => a.start - b.start || a.end - b.end)
  const changes = new Map<string, MentionChange>()
  for (const mention of all) {
    const [was, is] = [old.get(key(mention)), young.get(key(mention))]
    if (was && is && coding(was) === coding(is)) continue
    const words = text.slice(mention.start, mention.end).replace(/\s+/g, ' ')
    const { rule, reason } = is ?? was!
    const change = { words, before: was ? say(was) : null, after: is ? say(is) : null, because: `${rule} ${reason}` }
    const alike = JSON.stringify(change)
    changes.set(alike, { ...change, times: (changes.get(alike)?.times ?? 0) + 1 })
  }
  return [...changes.values()]
}

const sayActor = ({ actor, country, sector, alternatives }: ActorMention): string => {
  const who = actor ?? (alternatives.length > 0 ? `one of ${alternatives.join(', ')}` : 'nobody known')
  return `${who} (${country ?? '-'} ${sector})`
}

const sayPlace = ({ place, precision, use }: PlaceMention): string => {
  if (place === null) return 'in no gazetteer'
  const area = [place.admin1, place.country].filter(Boolean).join(', ')
  return `${place.name}${area ? `, ${area}` : ''} (${use === 'place' ? precision : use}; ${place.id})`
}

import type { ActorMention } from '../model/actor.js'
import type { Span } from '../model/text.js'

/** What an edit of the tables changed in how one report is read: one mention before and after. */
export interface MentionChange extends Span {
  readonly words: string
  readonly kind: 'found' | 'lost' | 'recoded'
  readonly before: ActorMention | null
  readonly after: ActorMention | null
}

/**
 * Compares two readings of the same text, mention by mention, in reading order. A mention is recoded when its actor,
 * country, sector or alternatives differ; a new reason alone is no change.
 */
export function diffActors(
  text: string,
  before: readonly ActorMention[],
  after: readonly ActorMention[],
): readonly MentionChange[] {
  const key = ({ start, end }: Span) => `${start}:${end}`
  const old = new Map(before.map((mention) => [key(mention), mention]))
  const young = new Map(after.map((mention) => [key(mention), mention]))
  const changes: MentionChange[] = []
  const add = (mention: ActorMention, kind: MentionChange['kind']) => {
    const { start, end } = mention
    const at = key(mention)
    changes.push({
      start,
      end,
      words: text.slice(start, end),
      kind,
      before: old.get(at) ?? null,
      after: young.get(at) ?? null,
    })
  }
  for (const [at, mention] of old) if (!young.has(at)) add(mention, 'lost')
  for (const [at, mention] of young) {
    const was = old.get(at)
    if (was === undefined) add(mention, 'found')
    else if (coding(was) !== coding(mention)) add(mention, 'recoded')
  }
  return changes.sort((a, b) => a.start - b.start || a.end - b.end)
}

const coding = ({ actor, country, sector, alternatives, descriptive }: ActorMention): string =>
  JSON.stringify([actor, country, sector, alternatives, descriptive])

/** One change in words: `"the Zawiya brigade": nobody known → LY-ZAWIYA (LY PRM)`. */
export function describeChange({ words, before, after }: MentionChange): string {
  const say = (mention: ActorMention | null) =>
    mention === null ? 'not found' : `${mention.actor ?? 'nobody known'} (${mention.country ?? '-'} ${mention.sector})`
  return `"${words}": ${say(before)} → ${say(after)}`
}

import { firstStartingAt } from '../../lib/first-after.js'
import type { ActorMention } from '../../model/actor.js'
import type { Attribution } from '../../model/attribution.js'
import type { Reference } from '../../model/reference.js'
import type { Span } from '../../model/text.js'
import type { Found } from './found.js'

/** Gives each attribution who is meant by its source, and the attribution that it stands inside. */
export function link(
  found: readonly Found[],
  actors: readonly ActorMention[],
  references: readonly Reference[],
  text: string,
): Attribution[] {
  const list = found.map(({ source, speaker, cue, contents, stance, kind, rule }) => {
    const merged = mergeSpans(contents)
    const content = merged.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
    const meant = speaker ?? spokenOf(source, actors, references)
    return {
      source,
      speaker: meant,
      cue,
      content,
      rest: merged.filter((c) => c !== content),
      stance,
      kind,
      actor: actorOf(meant ?? source, actors),
      rule,
    }
  })
  const parents = parentsOf(list)
  const own = (one: (typeof list)[number], i: number) => {
    const outer = parents[i] === null ? null : list[parents[i]!]!
    // "a witness said [he] had seen": he opens what the witness says
    const opens = outer?.rule === 'R1' && one.source && !one.speaker && outer.content.start === one.source.start
    return opens && personal.has(text.slice(one.source!.start, one.source!.end)) ? outer.source : one.speaker
  }
  return list.map((one, i) => ({ ...one, speaker: own(one, i), parent: parents[i]!, side: null }))
}

const personal = new Set(['he', 'she', 'it', 'they', 'we', 'I'])

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push(span)
  }
  return merged
}

/** Whom "he" or "the group" speaks of, where that is known. */
function spokenOf(source: Span | null, actors: readonly ActorMention[], references: readonly Reference[]): Span | null {
  if (!source) return null
  const at = references[firstStartingAt(references, source.start)]
  if (!at || at.start !== source.start || at.end !== source.end || at.actor === null) return null
  const { start, end } = actors[at.actor]!
  return { start, end }
}

/** The actor with the longest name in the source's phrase. */
function actorOf(source: Span | null, actors: readonly ActorMention[]): number | null {
  if (!source) return null
  let best: number | null = null
  for (let i = firstStartingAt(actors, source.start); i < actors.length && actors[i]!.start < source.end; i++) {
    const { start, end } = actors[i]!
    if (end <= source.end && (best === null || end - start > actors[best]!.end - actors[best]!.start)) best = i
  }
  return best
}

/** R14: who cites the source says the same. */
function citedBy(one: Told, i: number, list: readonly Told[], outside: (k: number) => boolean): number | null {
  if (one.rule !== 'R14') return null
  const by = list.findIndex(
    ({ content, rule }, k) => k !== i && rule !== 'R14' && content.start === one.content.start && outside(k),
  )
  return by < 0 ? null : by
}

type Told = Pick<Attribution, 'rule' | 'content' | 'rest' | 'cue'>

/** The attribution that each stands inside. None stands inside itself, by however many others. */
function parentsOf(list: readonly Told[]): (number | null)[] {
  const said = list.map(({ content, rest }) => [content, ...rest])
  const parents: (number | null)[] = list.map(() => null)
  const isInside = (k: number, i: number) => {
    for (let at: number | null = k; at !== null; at = parents[at]!) if (at === i) return true
    return false
  }
  // who says less first: of two that hold each other's cues, the one that says more is outside
  const sizes = said.map((spans) => spans.reduce((sum, { start, end }) => sum + end - start, 0))
  for (const i of [...list.keys()].sort((a, b) => sizes[a]! - sizes[b]!)) {
    const outside = (k: number) => !isInside(k, i)
    parents[i] = citedBy(list[i]!, i, list, outside) ?? parentOf(list[i]!.cue, i, said, outside)
  }
  return parents
}

/** The other attribution that holds this one's cue in what it says, the one that says least. */
function parentOf(
  cue: Span | null,
  i: number,
  said: readonly (readonly Span[])[],
  outside: (k: number) => boolean,
): number | null {
  if (!cue) return null
  let best: number | null = null
  let size = Infinity
  for (let k = Math.max(0, i - reach); k < Math.min(said.length, i + reach); k++) {
    if (k === i) continue
    for (const { start, end } of said[k]!) {
      if (start > cue.start || end < cue.end || end - start >= size || !outside(k)) continue
      best = k
      size = end - start
    }
  }
  return best
}

/** Attributions this many places away, in the order of their cues, stand in another passage. */
const reach = 40

import type { Name } from '../model/mention.js'
import type { Gazetteer } from '../model/place.js'

/** Organisations with the place or nation that their name begins with: "Miaoli County Government", "Cuban Observatory". */
export function withBodies(text: string, names: readonly Name[], gazetteer: Gazetteer): Name[] {
  const found: Name[] = []
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    let end = name.label === 'LOC' ? bodyFrom(text, name, names[i + 1]) : name.end
    if (end === name.end) {
      found.push(name.label === 'ORG' ? withNation(text, name, found.at(-1)?.end ?? 0, gazetteer) : name)
      continue
    }
    while (i + 1 < names.length && names[i + 1]!.start < end) end = Math.max(end, names[++i]!.end)
    found.push({ ...name, end, label: 'ORG', id: null, by: 'learned', rule: 'N10' })
  }
  return found
}

/** Where the body ends that a place begins; the place's own end when it begins none. */
function bodyFrom(text: string, { end }: Name, next: Name | undefined): number {
  if (next?.label === 'ORG' && text.slice(end, next.start) === ' ') return next.end
  const more = body.exec(text.slice(end, end + 60))
  if (!more) return end
  const last = end + more[0].trimEnd().length
  return next && next.start < last && next.end > last && next.label !== 'ORG' ? end : last
}

const body =
  /^(?: (?:\p{Lu}[\p{L}’'-]+|and|of|for|&))*? (?:Government|Association|Council|Club|Police|University|Chamber|Federation|Committee|Commission|Authority|Board|Department|Ministry|Institute|Academy|Bank|Company|Corporation|Court|Assembly|Parliament|Senate|Party|Union|League|Society|Agency|Army|Navy|Embassy|Office|Service|Foundation|Congress|School|Group|Railways?|Airlines|Airways|Times|Post|News|Herald|Fund|Bureau|Cent(?:er|re)|Hospital|College|Organi[sz]ation|Network|Alliance|Movement|Front|Forces?|Guard|Corps)(?![\p{L}-])(?: (?:of|for) (?:\p{Lu}[\p{L}’-]+ ?)+)?/u

/** "Chinese [Badminton Association]", "Cuban National [Ballet School]": a nation before a name of several words is part of it. */
function withNation(text: string, name: Name, least: number, gazetteer: Gazetteer): Name {
  if (name.id !== null || !/ /.test(text.slice(name.start, name.end))) return name
  const before = text.slice(Math.max(least, name.start - 30), name.start)
  const found = nations.map((pattern) => pattern.exec(before)).find((m) => m && gazetteer.demonym(m[1]!) !== null)
  return found ? { ...name, start: name.start - found[0].length, by: 'learned', rule: 'N10' } : name
}

const nations = [/(?<![\p{L}-])(\p{Lu}\p{L}+) $/u, /(?<![\p{L}-])(\p{Lu}\p{L}+) \p{Lu}\p{L}+ $/u]

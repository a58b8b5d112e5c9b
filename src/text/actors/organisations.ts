import { firstStartingAt } from '../../lib/first-after.js'
import type { ActorMention, Sector } from '../../model/actor.js'
import type { Name } from '../../model/mention.js'
import type { PlaceMention } from '../../model/place.js'
import type { Context } from './context.js'

/** "the Ministry of Health and Population": what it is for may be told by several words. */
const fields =
  /^(?:\p{Lu}\p{L}+ )?(?:Ministry|Department|Directorate|Commission|Committee|Authority|Agency|Bureau|Council|Office) (?:of|for) .* and \p{Lu}/u

/** Mentions that may start before a name and still reach into it. */
const reach = 6

/** Organisations the tagger knows and no table: provisional actors, with a sector where their own words give one. */
export function withBodies(
  text: string,
  actors: readonly ActorMention[],
  names: readonly Name[],
  places: readonly PlaceMention[],
  context: Context,
): ActorMention[] {
  const added: ActorMention[] = []
  const widened = [...actors]
  for (const { start, end, label, p } of names) {
    if (label !== 'ORG' || p < 0.5 || end - start < 3) continue
    let at = Math.max(0, firstStartingAt(actors, start) - reach)
    while (at < actors.length && actors[at]!.start < end && (actors[at]!.end <= start || actors[at]!.part)) at++
    if (at < actors.length && actors[at]!.start >= end) at = actors.length
    const held = widened[at]
    if (held === undefined) {
      const name = text.slice(start, end).replace(/\s+/g, ' ')
      const inner = actors
        .slice(firstStartingAt(actors, start), firstStartingAt(actors, end))
        .find(({ rule }) => rule === 'A5')
      const sector = sectorOfName(name)
      const place = places[firstStartingAt(places, start)]
      const said = inner?.country ?? (place !== undefined && place.end <= end ? (place.place?.country ?? null) : null)
      // an armed group is of where it fights; a club or a company may be of anywhere
      const isLocal = /^(UAF|REB|PRM|CRM|COP)$/.test(sector)
      const country = said ?? (isLocal ? (context.countries[0] ?? null) : null)
      const reason = 'an organisation the tables do not know'
      added.push({
        start,
        end,
        actor: null,
        name,
        country,
        sector,
        descriptive: false,
        part: false,
        alternatives: [],
        reason,
        rule: 'A18',
      })
    } else if (
      /^A(?:8|15)$/.test(held.rule) &&
      held.start === start &&
      held.end < end &&
      fields.test(text.slice(start, end))
    ) {
      widened[at] = { ...held, end, name: held.actor === null ? text.slice(start, end) : held.name }
      for (let k = at + 1; k < actors.length && actors[k]!.start < end; k++)
        if (actors[k]!.rule === 'A16') widened[k] = { ...widened[k]!, part: true }
    } else if (held.actor === null && held.rule === 'A16' && start < held.start && end === held.end) {
      // "Wells Brigade": the noun is the end of a name
      widened[at] = {
        ...held,
        start,
        name: text.slice(start, end),
        reason: `${held.reason}; a name the tables do not know`,
        rule: 'A18',
      }
    }
  }
  return [...widened, ...added].sort((a, b) => a.start - b.start || b.end - a.end)
}

const nameWords: readonly (readonly [RegExp, Sector])[] = [
  [/\b(Brigades?|Battalion|Militia|Forces?|Fighters|Guards?|Army|Legion|Regiment)\b/, 'UAF'],
  [/\b(Front|Liberation|Resistance|Mujahid\w+|Jihad)\b/, 'REB'],
  [/\b(Party|Alliance|Coalition|Bloc)\b/, 'PTY'],
  [/\b(Ministry|Council|Commission|Authority|Department|Office|Embassy|Government|Agency|Municipality)\b/, 'GOV'],
  [/\b(Police|Gendarmerie)\b/, 'COP'],
  [/\b(Court|Tribunal)\b/, 'JUD'],
  [/\b(Parliament|Assembly|Senate|Congress)\b/, 'LEG'],
  [/\b(Cartel|Gang|Mafia)\b/, 'CRM'],
  [/\b(University|School|Institute|College|Academy)\b/, 'EDU'],
  [/\b(Hospital|Clinic|Medical)\b/, 'MED'],
  [/\b(News|Times|Post|TV|Radio|Daily|Agency|Media|Press|Observer|Television)\b/, 'JRN'],
  [/\b(Company|Corp|Corporation|Inc|Ltd|Bank|Group|Industries|Airlines|Oil|Gas)\b/, 'BUS'],
  [/\b(Union|Workers)\b/, 'LAB'],
  [/\b(Church|Mosque)\b/, 'REL'],
  [/\b(Society|Foundation|Network|Association|Observatory|Watch|Relief|Aid|Kitchen|Charity|Committee)\b/, 'SOC'],
]

const sectorOfName = (name: string): Sector => nameWords.find(([pattern]) => pattern.test(name))?.[1] ?? 'UNK'

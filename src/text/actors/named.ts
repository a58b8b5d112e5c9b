import { wordOf } from './items.js'
import type { Head } from './phrases.js'
import type { Scene } from './scene.js'
import { known, nobody, type Who } from './who.js'

/** Whom a name, a state or a people stands for. */
export function whoIs(scene: Scene, head: Head): Who | null {
  const { on } = scene.context
  switch (head.kind) {
    case 'country':
    case 'adjective':
    case 'seat': {
      const name = scene.table.countryName(head.country)
      const reason = head.kind === 'seat' ? `seat of the government of ${name}` : `names ${name}`
      return {
        ...nobody,
        actor: head.country,
        name,
        country: head.country,
        sector: 'GOV',
        reason,
        rule: head.kind === 'seat' ? 'A6' : 'A5',
      }
    }
    case 'ethnic': {
      const country = homeOf(scene, head.countries)
      return { ...nobody, country, sector: 'CVL', reason: 'a people, by where the report is', rule: 'A7' }
    }
    case 'people':
      return {
        ...nobody,
        country: head.country,
        sector: 'CVL',
        reason: `people of ${scene.table.countryName(head.country)}`,
        rule: 'A7',
      }
    case 'person': {
      const person = head.person === null ? null : scene.people[head.person]!
      const id =
        person?.id ?? (head.item === null ? null : choose(scene, wordOf(head.item, 'name')?.ids ?? [])?.actor) ?? null
      if (id !== null) return known(scene.table.get(id, on)!, 'A3', `named in the tables of actors`)
      if (head.person === null) return null
      return {
        ...(scene.described.get(head.person) ?? { ...nobody, rule: 'A4', reason: 'a person the tables do not know' }),
        name: person!.name,
      }
    }
    case 'name':
      return choose(scene, wordOf(head.item, 'name')!.ids)
    default:
      return null
  }
}

/** One of several that bear a name: those of the date, then the one whose country the report speaks of most. */
function choose(
  scene: Scene,
  ids: readonly { readonly id: string; readonly weak: boolean; readonly term: boolean }[],
): Who | null {
  const { on } = scene.context
  const fitting = ids.filter(({ id, weak, term }) => !(weak || term) || isSpokenOf(scene, id))
  const active = fitting.filter(({ id }) => scene.table.isActive(id, on))
  const candidates = (active.length > 0 ? active : fitting).map((each) => {
    const actor = scene.table.get(each.id, on)!
    return { ...each, actor, score: actor.country === null ? 0.5 : scene.context.weight(actor.country) }
  })
  candidates.sort((a, b) => Number(a.term) - Number(b.term) || b.score - a.score)
  const [best, second] = candidates
  if (best === undefined) return null
  const alternatives = candidates.slice(1).map(({ id }) => id)
  const tied = second !== undefined && second.score === best.score && second.term === best.term
  if (tied && ids.length > 1) {
    const reason = 'several bear this name and the report does not tell them apart'
    const country = candidates.every(({ actor }) => actor.country === best.actor.country) ? best.actor.country : null
    return {
      ...nobody,
      country,
      sector: best.actor.sector,
      alternatives: candidates.map(({ id }) => id),
      reason,
      rule: 'A1',
    }
  }
  const reason =
    candidates.length > 1
      ? `of those so named the one of ${scene.table.countryName(best.actor.country ?? '')}, which the report speaks of most`
      : best.term
        ? 'a term in use for this party'
        : 'named in the tables of actors'
  return {
    ...known(best.actor, best.id.startsWith('P-') ? 'A3' : 'A1', reason),
    descriptive: best.term,
    alternatives,
  }
}

function isSpokenOf(scene: Scene, id: string): boolean {
  const country = scene.table.get(id, scene.context.on)?.country ?? null
  return country !== null && scene.context.weight(country) > 0
}

/** The country of a people that lives in several: the one the report speaks of most, if any. */
export function homeOf(scene: Scene, countries: readonly string[]): string | null {
  if (countries.length === 1) return countries[0]!
  const spoken = countries.filter((country) => scene.context.weight(country) > 0)
  return spoken.sort((a, b) => scene.context.weight(b) - scene.context.weight(a))[0] ?? null
}

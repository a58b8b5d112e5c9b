/**
 * Under which party each actor is counted and coloured: the most named of those it belongs to and itself. A person
 * counts for a body wherever one is known, so that an army is not one party and its commander another.
 */
export function findParties(
  actors: readonly { readonly id: string; readonly claims: number }[],
  parentsOf: (id: string) => readonly string[],
): Map<string, string> {
  const named = new Map(actors.map(({ id, claims }) => [id, claims]))
  const times = (id: string) => named.get(id) ?? 0
  return new Map(
    actors.map(({ id }) => {
      const bodies = ancestors(id, parentsOf)
      const own = id.startsWith('P-') && bodies.length > 0 ? [] : [id]
      // Nearest first, so that of two named equally often the nearer one is taken.
      return [id, [...own, ...bodies].reduce((best, body) => (times(body) > times(best) ? body : best))]
    }),
  )
}

/** All an actor belongs to, nearest first. */
function ancestors(id: string, parentsOf: (id: string) => readonly string[]): string[] {
  const found: string[] = []
  let near = parentsOf(id)
  while (near.length > 0) {
    const fresh = near.filter((parent) => parent !== id && !found.includes(parent))
    found.push(...fresh)
    near = fresh.flatMap(parentsOf)
  }
  return found
}

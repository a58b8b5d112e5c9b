import type { Sector } from '../../../src/model/actor.js'
import type { Claim } from '../../../src/model/claim.js'
import { type Gold, type GoldSet, report } from '../suite.js'

const forces: ReadonlySet<Sector> = new Set(['COP', 'MIL'])
const acts = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'ACCUSE', 'AID', 'RETREAT', 'CONSULT', 'REQUEST'])

/** What a claim says of police action, in the corpus's classes. */
function labels(claim: Claim, text: string): string[] {
  const byForces =
    claim.actors.some((a) => a.role === 'actor' && forces.has(a.sector)) ||
    /\bpolice\b/i.test(text.slice(claim.trigger.start, claim.trigger.end))
  const arrest = claim.type === 'COERCE' && claim.mode === 'arrest'
  if (claim.polarity === 'did-not') return byForces ? ['FAIL'] : []
  if (claim.status === 'planned' || claim.status === 'conditional') return []
  const found: string[] = []
  if (arrest) found.push('ARREST', 'ANY_ACTION')
  if (!byForces) return found
  const violent = claim.type === 'ASSAULT'
  if (violent) found.push('FORCE', 'ANY_ACTION')
  if (claim.casualties.some((c) => c.kind === 'killed')) found.push('KILL', 'FORCE', 'ANY_ACTION')
  if (acts.has(claim.type)) found.push('ANY_ACTION')
  return found
}

/** Sentences of a report, each with the kinds of police action that claims in it tell of. */
export const police: GoldSet = {
  file: 'events/india_police_events',
  document: (gold) => report(gold.id, gold.text, gold.date ?? null),
  answer: (gold, layers) => ({
    id: gold.id,
    sentences: gold.sentences.map(({ id, start, end }: Gold) => ({
      id,
      labels: [
        ...new Set(
          layers.claims
            .filter((c) => c.trigger.start >= start && c.trigger.start < end)
            .flatMap((c) => labels(c, gold.text)),
        ),
      ],
    })),
  }),
  scorer: {
    name: 'score-classify.mjs',
    flags: ['--nested=sentences', '--field=labels'],
    figures: (result) => [
      { measure: 'macro-F1', value: 100 * result.macroF1 },
      ...Object.entries(result.labels).map(([label, value]) => ({
        measure: `${label} F1`,
        value: 100 * (value as Gold).f,
      })),
    ],
  },
}

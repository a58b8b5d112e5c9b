import type { Sector } from '../../../src/model/actor.js'
import type { Claim } from '../../../src/model/claim.js'
import type { Layers } from '../../../src/model/layers.js'
import { type Gold, type GoldSet, report } from '../suite.js'

const forces: ReadonlySet<Sector> = new Set(['COP', 'MIL'])
/** "UAF" are forces whose side no words name: "jawans", "columns". */
const movable: ReadonlySet<Sector> = new Set(['COP', 'MIL', 'UAF', 'GOV'])
/** Acts that are those of security forces where nobody is named. */
const theirs = new Set(['police', 'curfew', 'arrest', 'crowd-control', 'martial-law'])

/** What a claim says of police action, in the corpus's classes. */
function labels(claim: Claim, text: string): string[] {
  const doers = claim.actors.filter((a) => a.role === 'actor')
  // forces are what is moved, also where none is named: "were deployed"
  const moved =
    claim.type === 'MOBILIZE' && (claim.actors.length === 0 || claim.actors.some((a) => movable.has(a.sector)))
  const byForces =
    moved ||
    doers.some((a) => forces.has(a.sector)) ||
    (doers.every((a) => a.sector === 'GOV' || a.sector === 'UNK') && claim.mode !== null && theirs.has(claim.mode)) ||
    /\bpolice\b/i.test(text.slice(claim.trigger.start, claim.trigger.end))
  // an order to the police is police action; a source who asks them is not told apart
  const ordered = claim.type === 'REQUEST' && claim.actors.some((a) => a.role === 'recipient' && forces.has(a.sector))
  if (ordered) return ['ANY_ACTION']
  // protection that a state owed and did not give is a failure here too
  const open = claim.status === 'planned' || claim.status === 'conditional'
  const left = claim.polarity === 'did-not' && !open
  const denied = claim.type === 'AID' && left && doers.some((a) => a.sector === 'GOV')
  const idle = left && claim.mode === 'police' && doers.some((a) => a.sector === 'UAF')
  if (denied || idle) return ['FAIL']
  if (!byForces) return []
  if (left) return claim.mode === 'arrest' || doers.some((a) => a.sector === 'GOV') ? [] : ['FAIL']
  // what forces prepare or are to do is an action here; only the acts themselves are told apart
  if (open) return ['ANY_ACTION']
  const found = ['ANY_ACTION']
  if (claim.type === 'COERCE' && claim.mode === 'arrest') found.push('ARREST')
  if (claim.type === 'ASSAULT') found.push('FORCE')
  const kills = claim.type === 'ASSAULT' && /^kill/i.test(text.slice(claim.trigger.start, claim.trigger.end))
  if (kills || claim.casualties.some((c) => c.kind === 'killed')) found.push('KILL', 'FORCE')
  return found
}

/** Whether security forces say something in a sentence: to inform is an action in this corpus. */
function speaks(
  start: number,
  end: number,
  { attributions, actors, references }: Pick<Layers, 'attributions' | 'actors' | 'references'>,
): boolean {
  return attributions.some(
    ({ source, cue }) =>
      source !== null &&
      cue !== null &&
      cue.start >= start &&
      cue.start < end &&
      (actors.some((a) => forces.has(a.sector) && a.start < source.end && source.start < a.end) ||
        references.some(
          (r) =>
            r.actor !== null && forces.has(actors[r.actor]!.sector) && r.start < source.end && source.start < r.end,
        )),
  )
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
            .flatMap((c) => labels(c, gold.text))
            .concat(speaks(start, end, layers) ? ['ANY_ACTION'] : []),
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

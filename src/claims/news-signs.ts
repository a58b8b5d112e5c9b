import type { Claim, EventType } from '../model/claim.js'
import type { AgreedFrame } from '../model/frame.js'
import type { Tree } from '../model/tree.js'
import { featuresOf, sureOf, weights } from './calibrate.js'
import { type Concern, isOfState, privateSectors } from './concern.js'
import type { Context } from './context.js'
import { hasKind } from './kinds.js'
import { standingOf } from './standing.js'

/** A claim with what it was read from, as a longer report tells it. */
export interface Told {
  readonly claim: Claim
  readonly frame: AgreedFrame
  readonly concern: Concern
  readonly context: Context
  readonly tree: Tree
}

/** Something that speaks for or against a claim being meant as news of conflict and states, with how much it counts. */
interface Sign {
  readonly says: string
  readonly weight: number
  readonly holds: (told: Told) => boolean
}

/**
 * Weights by logistic regression on claims read by a person, of which most are from texts about other matters
 * (bench/gold/news.jsonl, fitted by bench/news-signs.ts).
 */
export const signs: readonly Sign[] = [
  // the report
  { says: 'an eighth of the report tells of arms', weight: 0.2, holds: ({ concern }) => concern.tellsOfArms(1 / 8) },
  { says: 'a quarter of the report tells of arms', weight: 0.28, holds: ({ concern }) => concern.tellsOfArms(1 / 4) },
  { says: 'half the report tells of arms', weight: 0.16, holds: ({ concern }) => concern.tellsOfArms(1 / 2) },
  { says: 'half the report tells of force or harm', weight: 0.37, holds: ({ concern }) => concern.tellsOfForce(1 / 2) },
  {
    says: 'an eighth of the report names public bodies',
    weight: 0.44,
    holds: ({ concern }) => concern.namesPublicLife(1 / 8),
  },
  {
    says: 'a quarter of the report names public bodies',
    weight: 0.54,
    holds: ({ concern }) => concern.namesPublicLife(1 / 4),
  },
  { says: 'half the report names public bodies', weight: 0.51, holds: ({ concern }) => concern.namesPublicLife(1 / 2) },
  {
    says: 'the report speaks of sport or of films',
    weight: -0.81,
    holds: ({ concern }) => concern.tellsOfPlay(1 / 16),
  },
  {
    says: 'a quarter of the report speaks of games, trade or weather',
    weight: -0.71,
    holds: ({ concern }) => concern.tellsOfPeace(1 / 4),
  },
  { says: 'the report tells of unrest', weight: 0.49, holds: ({ concern }) => concern.tellsOfUnrest(1 / 20) },
  { says: 'the report is long', weight: -0.73, holds: ({ context }) => context.sentences.length > 12 },
  // the act
  { says: 'its words mean one act in any news', weight: 0.93, holds: ({ frame, context }) => isExact(frame, context) },
  { says: 'its words are a phrase', weight: 0.38, holds: ({ frame }) => frame.sense.lemma.includes(' ') },
  { says: 'its words are of the law', weight: 0.9, holds: ({ frame }) => outright.test(frame.sense.lemma) },
  { says: 'it is told by a noun', weight: 0.61, holds: ({ frame }) => frame.sense.pos === 'n' },
  { says: 'it is told in passing', weight: -0.36, holds: ({ frame, tree }) => !isNews(frame, tree) },
  { says: 'it is only planned', weight: -0.78, holds: ({ claim }) => claim.status === 'planned' },
  { says: 'it hangs on a condition', weight: -0.65, holds: ({ claim }) => claim.status === 'conditional' },
  { says: 'it was not done', weight: -0.67, holds: ({ claim }) => claim.polarity === 'did-not' },
  { says: 'it is force', weight: 0.29, holds: ({ claim }) => claim.type === 'ASSAULT' },
  { says: 'it is a protest', weight: 0.66, holds: ({ claim }) => claim.type === 'PROTEST' },
  { says: 'it is harm that nobody did', weight: -0.85, holds: ({ claim }) => claim.type === 'CASUALTY' },
  { says: 'it is a meeting', weight: -0.47, holds: ({ claim }) => claim.type === 'CONSULT' },
  { says: 'it is work or trade with others', weight: -0.69, holds: ({ claim }) => claim.type === 'COOPERATE' },
  { says: 'two in three such claims are read right', weight: 0.57, holds: ({ claim }) => sure(claim) > 0.65 },
  // who and where
  {
    says: 'a public body does it',
    weight: 0.2,
    holds: ({ claim }) => claim.actors.some((who) => who.role === 'actor' && isPublic(who)),
  },
  {
    says: 'a state or armed group known by name does it',
    weight: 0.57,
    holds: ({ claim, frame, context }) => isByState(claim, frame, context),
  },
  {
    says: 'somebody or something suffers it',
    weight: 0.4,
    holds: ({ claim, frame, context }) => isDoneTo(claim, frame, context),
  },
  {
    says: 'it is done to or in a place',
    weight: 0.44,
    holds: ({ frame, context }) =>
      frame.slots.some((s) => frame.sense.roles.has(s.name) && hasKind(s.phrase, 'place', context)),
  },
  { says: 'force is told of beside it', weight: 0.38, holds: ({ frame, concern }) => concern.isBeside(frame) },
  { says: 'its time is told', weight: 0.48, holds: ({ claim }) => claim.time.evidence !== null },
  {
    says: 'its sentence speaks of games, trade or weather',
    weight: -0.64,
    holds: ({ frame, concern }) => concern.isBesidePeace(frame),
  },
  {
    says: 'its sentence quotes',
    weight: -0.39,
    holds: ({ frame, context }) => hasIn(frame, context, quotes),
  },
  {
    says: 'its sentence speaks to its reader',
    weight: -0.59,
    holds: ({ frame, context }) => hasIn(frame, context, speakers),
  },
]

const always = -2.92

/** How likely a claim of a longer report is meant as news, by the signs that hold of it. */
export const newsOf = (held: readonly Sign[]): number =>
  1 / (1 + Math.exp(-held.reduce((sum, { weight }) => sum + weight, always)))

const sure = (claim: Claim): number => sureOf(featuresOf(claim), weights)

/** Acts of force and what comes of them. Their words serve sport, markets and weather as well. */
export const forceful: ReadonlySet<EventType> = new Set(['ASSAULT', 'CASUALTY', 'LOSS', 'CONTROL', 'DISPLACE'])

/** Sectors of people who act for a state, a party, an armed group or a public body. */
export const publicSectors = new Set([
  'COP',
  'GOV',
  'JUD',
  'LEG',
  'MIL',
  'PRM',
  'PTY',
  'REB',
  'SPY',
  'UAF',
  'OPP',
  'ELI',
  'REF',
  'REL',
])

/** A public body known by name, or somebody of one. */
export const isPublic = ({ actor, sector }: Claim['actors'][number]): boolean =>
  actor !== null ? !privateSectors.has(sector) : publicSectors.has(sector)

/** Predicates of several words that tell of an act of the state by themselves. */
export const outright =
  /curfew|prohibitory|state of (?:emergency|siege|exception)|emergency rule|martial law|arrest|custody|jail|prison|behind bars|^round up|^sentence|blockade|siege|^book under/

/** Somebody or something that can be hit, taken, shut or driven out is told to suffer it, and no firm or private man does it. */
export const isDoneTo = (claim: Claim, frame: AgreedFrame, context: Context): boolean =>
  !isPrivately(claim, frame, context) &&
  frame.slots.some(
    ({ name, phrase }) =>
      (frame.sense.roles.get(name) ?? 'actor') !== 'actor' &&
      (concrete.some((kind) => hasKind(phrase, kind, context)) ||
        (claim.type === 'CONCEDE' && hasKind(phrase, 'restriction', context)) ||
        // a shop is shut any day; a crossing that has a name is news
        (hasKind(phrase, 'building', context) &&
          (forceful.has(claim.type) || (claim.place !== null && !claim.place.implied)))),
  )

/** A firm does it, or somebody of whom nothing is known; "they burned our houses" means those whom all know. */
const isPrivately = ({ actors }: Claim, { slots }: AgreedFrame, { scene }: Context): boolean =>
  actors.some((a) => a.role === 'actor' && a.actor === null && (privateSectors.has(a.sector) || a.sector === 'UNK')) &&
  !slots.some((s) => s.name === 'subj' && scene.lower[s.phrase.head] === 'they')

const concrete = ['person', 'civilian', 'actor', 'refugee', 'place', 'road', 'vessel', 'arms', 'relief', 'network']

/** What its sentence tells anew, and not on the way to something else. */
export const isNews = ({ trigger, rules }: AgreedFrame, tree: Tree): boolean =>
  standingOf(tree, trigger.head, rules.includes('F9') || rules.includes('P7'), () => false) === 'told'

/** A predicate that means its act wherever it stands: one of data/lexicon/exact.tsv, or one told by a phrase of its own. */
export const isExact = ({ sense: { lemma, pos } }: AgreedFrame, { lexicon }: Context): boolean =>
  lexicon.isExact(lemma, pos) || phrasal.test(lemma)

/** "call for the release of", "hold talks": more than a verb and its preposition. */
const phrasal =
  /^(?!not )\S+ \S+ \S|^(?!not )\S+ (?!(?:to|on|with|for|at|in|out|up|down|back|off|over|of|from|that|by|against|into|about|upon|away)$)\S/

/** Who does it is known as a state, a party or a public body, or as a state's official, in words of their own. */
export const isByState = (claim: Claim, frame: AgreedFrame, context: Context): boolean =>
  claim.status !== 'conditional' &&
  inOwnWords(claim, frame, context).some(
    ({ who, head }) =>
      who.role === 'actor' &&
      (isOfState(who) || (who.country !== null && who.sector === 'GOV')) &&
      !anybody.has(context.scene.lower[head]!),
  )

/** The participants whose own words head a slot, each with the token that does: not those a phrase only mentions. */
export const inOwnWords = ({ actors }: Claim, { slots }: AgreedFrame, { tokens }: Context) =>
  slots.flatMap(({ phrase: { head } }) => {
    const { start } = tokens[head]!
    return actors.filter((who) => who.start <= start && start < who.end).map((who) => ({ who, head }))
  })

/** "I took the bus", "they met": who is meant is told by other sentences, of news that has many. */
export const anybody = new Set(['i', 'we', 'us', 'me', 'he', 'she', 'him', 'her', 'it', 'they', 'them'])

/** Whether one of these words stands in its sentence. */
function hasIn({ trigger }: AgreedFrame, { scene, tokens }: Context, words: ReadonlySet<string>): boolean {
  const { sentence } = tokens[trigger.head]!
  for (let i = scene.bounds[sentence]!; i < scene.bounds[sentence + 1]!; i++)
    if (words.has(scene.lower[i]!)) return true
  return false
}

/** "You should try it", "we ran": talk, and not a report. */
const speakers = new Set(['i', 'we', 'you', 'my', 'your', 'our', 'me', 'us'])
const quotes = new Set(['"', '“', '”'])

import type { Claim } from '../model/claim.js'

/**
 * What an event noun can speak of: claims of these kinds by their type, the words they hang on and who or what did it, or
 * any whose own word has the same stem ("shelling", "shelled"). "The fighting" and "the battle" are left out: as often as
 * one event they are all of a war.
 */
interface Kind {
  readonly fits: (claim: Claim, words: string, somebody: string) => boolean
  /** Only the sentence before may hold it, and no other act: "the move". */
  readonly wide?: boolean
}

const held = new Set(['abduct', 'sexual', 'torture', 'crowd-control', 'beat'])
const armed = ({ type, mode }: Claim, words: string) =>
  type === 'ASSAULT' && !held.has(mode ?? '') && !fought.test(words)
const fought = /\b(?:clash|fight|fought|battl|skirmish)/
const staged = /operation|campaign/
const deeds = new Set(['COERCE', 'SANCTION', 'MOBILIZE', 'AGREE', 'REJECT', 'SUPPORT', 'AID', 'COOPERATE', 'CONTROL'])

const kinds: readonly (readonly [nouns: string, kind: Kind])[] = [
  [
    'attack assault raid ambush incursion offensive onslaught',
    { fits: (c, words) => armed(c, words) && !staged.test(words) },
  ],
  [
    'strike airstrike',
    { fits: (c, words) => armed(c, words) && /^(?:aerial|heavy-weapons|drone|explosives)?$/.test(c.mode ?? '') },
  ],
  ['shelling bombardment barrage', { fits: ({ mode }) => mode === 'heavy-weapons' }],
  [
    'blast explosion bombing detonation',
    {
      fits: (c, words, by) =>
        /^(?:explosives|suicide-attack)$/.test(c.mode ?? '') ||
        (armed(c, words) && /bomb|blast/.test(`${words} ${by}`)),
    },
  ],
  ['shooting', { fits: ({ mode }) => mode === 'firearms' }],
  ['clash skirmish', { fits: (_, words) => fought.test(words) }],
  [
    'operation',
    { fits: (c, words) => armed(c, words) || c.type === 'COERCE' || c.control === 'gained' || c.control === 'entered' },
  ],
  ['killing murder assassination execution massacre', { fits: ({ casualties }) => casualties.some(isKilled) }],
  ['kidnapping abduction', { fits: ({ mode }) => mode === 'abduct' }],
  ['arrest detention', { fits: ({ type, mode }) => type === 'COERCE' && mode === 'arrest' }],
  ['protest demonstration rally march', { fits: ({ type }) => type === 'PROTEST' }],
  ['withdrawal retreat pullout pullback', { fits: ({ mode }) => mode === 'withdraw' }],
  ['capture seizure takeover', { fits: ({ control, losses }) => control === 'gained' || losses.some(isCaptured) }],
  ['siege blockade', { fits: ({ control }) => control === 'besieged' }],
  [
    'talk meeting summit',
    { fits: ({ type, mode }, words) => type === 'CONSULT' && mode === null && /\bme[et]t?\b/.test(words) },
  ],
  ['visit', { fits: ({ mode }) => mode === 'visit' }],
  ['truce ceasefire', { fits: ({ mode }) => mode === 'ceasefire' }],
  ['deal agreement accord pact', { fits: ({ type, mode }) => type === 'AGREE' || mode === 'ceasefire' }],
  ['evacuation displacement exodus', { fits: ({ type }) => type === 'DISPLACE' }],
  ['move', { fits: ({ type }) => deeds.has(type), wide: true }],
]

const isKilled = ({ kind }: Claim['casualties'][number]) => kind === 'killed'
const isCaptured = ({ state }: Claim['losses'][number]) => state === 'captured'

/** By lemma. */
export const eventNouns: ReadonlyMap<string, Kind> = new Map(
  kinds.flatMap(([nouns, kind]) => nouns.split(' ').map((noun) => [noun, kind] as const)),
)

/** "shelling" of "shelled", "abduction" of "abducted": the words begin alike. */
export const isOfStem = (noun: string, words: string): boolean =>
  words.split(/[\s-]+/).some((word) => word.length > 3 && word.slice(0, 4) === noun.slice(0, 4))

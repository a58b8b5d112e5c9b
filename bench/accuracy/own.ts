import { readFileSync } from 'node:fs'
import type { Claim, EventType, Role, Status } from '../../src/model/claim.js'
import type { Layers } from '../../src/model/layers.js'
import type { Span } from '../../src/model/text.js'
import { type Answer, type Figure, report, type Suite } from './suite.js'

/**
 * Our own gold: sentences in our own words in the manner of news, with the claims an analyst would write
 * (docs/codebook.md, "How the gold is written"). `development` may be looked at while rules are written; `check` is looked
 * at only for scoring.
 */
export const own: Suite = {
  name: 'own',
  sets: [
    {
      file: 'own/sentences',
      records: () => [
        ...readGold('development'),
        ...readGold('development-2'),
        ...readGold('fresh-a'),
        ...readGold('fresh-b'),
        ...readGold('fresh-c'),
        ...readGold('fresh-d'),
        ...readGold('fresh-e'),
        ...readGold('fresh-f'),
        ...readGold('fresh-g'),
        ...readGold('fresh-h'),
        ...readGold('fresh-i'),
        ...readGold('fresh-j'),
        ...readGold('fresh-k'),
        ...readGold('fresh-l'),
        ...readGold('fresh-m'),
        ...readGold('fresh-n'),
        ...readGold('check'),
      ],
      document: (gold: Sentence) => report(gold.id, gold.text),
      answer: (gold: Sentence, layers): Answer => ({ id: gold.id, ...judge(gold, layers) }),
      score: (pairs) => figures(pairs.map(([, answer]) => answer as unknown as Judgement)),
    },
  ],
}

export interface Sentence {
  readonly id: string
  readonly split: string
  readonly text: string
  readonly claims: readonly Wanted[]
}

export interface Wanted {
  readonly types: readonly EventType[]
  readonly trigger: Span
  /** Who must be in it; `doing` for the actor's or supplier's part, else the other side. */
  readonly participants: readonly (Span & { readonly doing: boolean | null })[]
  readonly status: readonly Status[]
  readonly polarity: readonly string[]
  readonly source: Span | null
  readonly place: Span | null
  readonly time: Span | null
  readonly amount: { readonly kind: string; readonly low: number | null; readonly high: number | null } | null
}

interface Judgement {
  /** For every claim of the gold, which of its parts are right; null when no claim of the type was found there. */
  readonly found: readonly (Parts | null)[]
  readonly emitted: number
  /** Claims made where the gold has none. */
  readonly spurious: readonly string[]
  /** Confidence of each claim the gold can judge, and whether it is right. */
  readonly sure: readonly { readonly p: number; readonly right: boolean }[]
}

interface Parts {
  readonly actors: boolean
  readonly status: boolean
  readonly polarity: boolean
  readonly source: boolean
  readonly place: boolean | null
  readonly time: boolean | null
  readonly amount: boolean | null
}

const amountKinds: Readonly<Record<string, string>> = {
  k: 'killed',
  i: 'injured',
  m: 'missing',
  c: 'captured',
  d: 'displaced',
}
const doing: readonly Role[] = ['actor', 'supplier']

/** Reads a gold file: `# conflict | manner`, a sentence, then its claims one a line, or `-` for none. */
export function readGold(split: string): Sentence[] {
  const lines = readFileSync(`bench/gold/${split}.txt`, 'utf8').split('\n')
  const sentences: { id: string; split: string; text: string; claims: Wanted[] }[] = []
  lines.forEach((line, i) => {
    const where = `bench/gold/${split}.txt line ${i + 1}`
    if (line.trim() === '' || line.startsWith('#') || line.trim() === '-') return
    const match = /^([A-Z]+(?:\|[A-Z]+)*) "([^"]+)"(.*)$/.exec(line)
    const current = sentences.at(-1)
    if (!match) sentences.push({ id: `${split}-${sentences.length + 1}`, split, text: line, claims: [] })
    else if (!current) throw new Error(`${where}: a claim before any sentence`)
    else current.claims.push(wanted(current.text, match[1]!, match[2]!, match[3]!, where))
  })
  return sentences
}

function wanted(text: string, types: string, trigger: string, rest: string, where: string): Wanted {
  const find = (words: string): Span => {
    const at = text.search(
      new RegExp(`(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u'),
    )
    if (at === -1) throw new Error(`${where}: “${words}” does not stand in the sentence`)
    return { start: at, end: at + words.length }
  }
  const claim: { -readonly [K in keyof Wanted]: Wanted[K] } = {
    types: types.split('|') as EventType[],
    trigger: find(trigger),
    participants: [],
    status: ['actual'],
    polarity: ['did'],
    source: null,
    place: null,
    time: null,
    amount: null,
  }
  for (const field of rest
    .split(';')
    .map((f) => f.trim())
    .filter(Boolean)) {
    if (field.startsWith('n!')) {
      claim.polarity = field === 'n!' ? ['did-not'] : ['did-not', 'did']
      continue
    }
    const [keys, value] = [field.slice(0, field.indexOf(':')), field.slice(field.indexOf(':') + 1).trim()]
    const amount = amountKinds[keys]
    if (keys === 's') claim.status = value.split('|') as Status[]
    else if (keys === 'by') claim.source = find(value)
    else if (keys === 'p') claim.place = find(value)
    else if (keys === 't') claim.time = find(value)
    else if (amount) {
      const [low, high] = value.split('..')
      claim.amount = { kind: amount, low: low ? Number(low) : null, high: high ? Number(high) : null }
    } else if (/^(a|r|v|o|op|su|lh)(\|(a|r|v|o|op|su|lh))*$/.test(keys)) {
      const side = keys.includes('|') ? null : keys === 'a' || keys === 'su'
      claim.participants = [...claim.participants, { ...find(value), doing: side }]
    } else throw new Error(`${where}: no field '${keys}'`)
  }
  return claim
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

function judge(gold: Sentence, layers: Layers): Judgement {
  const found = gold.claims.map((want): Parts | null => {
    const candidates = layers.claims
      .filter((claim) => overlaps(claim.trigger, want.trigger) && want.types.includes(claim.type))
      .map((claim) => parts(claim, want, layers))
    return candidates.sort((a, b) => rightCount(b) - rightCount(a))[0] ?? null
  })
  const spurious = layers.claims
    .filter((claim) => claim.type !== 'WARNING' && claim.type !== 'BACKING')
    .filter((claim) => !gold.claims.some((want) => overlaps(claim.trigger, want.trigger)))
    .map((claim) => claim.type)
  const sure = judgeClaims(gold, layers).map(({ claim, right }) => ({ p: claim.confidence, right }))
  return { found, emitted: layers.claims.length, spurious, sure }
}

/** Claims of a reading that the gold can judge, each with whether all of it is right. */
export function judgeClaims(gold: Sentence, layers: Layers): { readonly claim: Claim; readonly right: boolean }[] {
  return layers.claims.flatMap((claim) => {
    const meant = gold.claims.filter((want) => overlaps(claim.trigger, want.trigger))
    if (meant.length === 0 && (claim.type === 'WARNING' || claim.type === 'BACKING')) return []
    const right = meant.some((want) => {
      const { actors, status, polarity, source } = parts(claim, want, layers)
      return want.types.includes(claim.type) && actors && status && polarity && source
    })
    return [{ claim, right }]
  })
}

const rightCount = (p: Parts) =>
  [p.actors, p.status, p.polarity, p.source].filter(Boolean).length + (p.amount ? 0.5 : 0)

function parts(claim: Claim, want: Wanted, layers: Layers): Parts {
  const by = claim.attribution === null ? undefined : layers.attributions[claim.attribution]
  const source = by?.speaker ?? by?.source ?? null
  return {
    actors: want.participants.every((who) =>
      claim.actors.some((p) => overlaps(p, who) && (who.doing === null || doing.includes(p.role) === who.doing)),
    ),
    status: want.status.includes(claim.status),
    polarity: want.polarity.includes(claim.polarity),
    source:
      want.source === null
        ? source === null
        : source !== null && (overlaps(source, want.source) || overlaps(by!.source!, want.source)),
    place: want.place && claim.place !== null && overlaps(claim.place, want.place),
    time: want.time && claim.time.evidence !== null && overlaps(claim.time.evidence, want.time),
    amount:
      want.amount &&
      claim.casualties.some(
        (c) => c.kind === want.amount!.kind && c.low === want.amount!.low && c.high === want.amount!.high,
      ),
  }
}

function figures(judgements: readonly Judgement[]): Figure[] {
  const found = judgements.flatMap((j) => j.found)
  const share = (list: readonly unknown[], right: (x: Parts) => boolean | null) => {
    const asked = (list as readonly (Parts | null)[]).filter((p) => p !== null && right(p) !== null) as Parts[]
    return (100 * asked.filter((p) => right(p)).length) / Math.max(1, asked.length)
  }
  const all = found.filter((p) => p?.actors && p.status && p.polarity && p.source).length
  const emitted = judgements.reduce((sum, j) => sum + j.emitted, 0)
  const spurious = judgements.reduce((sum, j) => sum + j.spurious.length, 0)
  return [
    { measure: 'all right', value: (100 * all) / found.length },
    { measure: 'type found', value: (100 * found.filter((p) => p !== null).length) / found.length },
    { measure: 'actors', value: share(found, (p) => p.actors) },
    { measure: 'status', value: share(found, (p) => p.status) },
    { measure: 'polarity', value: share(found, (p) => p.polarity) },
    { measure: 'source', value: share(found, (p) => p.source) },
    { measure: 'place', value: share(found, (p) => p.place) },
    { measure: 'time', value: share(found, (p) => p.time) },
    { measure: 'amount', value: share(found, (p) => p.amount) },
    { measure: 'not spurious', value: 100 - (100 * spurious) / Math.max(1, emitted) },
    ...calibration(judgements.flatMap((j) => j.sure)),
  ]
}

/**
 * 100 less the expected calibration error over ten bins, and how many are right where the engine says less than a half, a
 * half to four fifths, and more: they should fall in these ranges.
 */
function calibration(sure: Judgement['sure']): Figure[] {
  const share = (list: Judgement['sure']) => (100 * list.filter((c) => c.right).length) / Math.max(1, list.length)
  const within = (low: number, high: number) => sure.filter(({ p }) => low <= p && p < high)
  return [
    { measure: 'calibration', value: 100 * (1 - calibrationError(sure)) },
    { measure: 'right under .5', value: share(within(0, 0.5)) },
    { measure: 'right from .5 to .8', value: share(within(0.5, 0.8)) },
    { measure: 'right from .8', value: share(within(0.8, 2)) },
  ]
}

/** Expected calibration error over ten equal bins, 0..1. */
export function calibrationError(list: readonly { readonly p: number; readonly right: boolean }[]): number {
  let sum = 0
  for (let bin = 0; bin < 10; bin++) {
    const members = list.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === bin)
    sum += Math.abs(members.reduce((total, { p, right }) => total + p - Number(right), 0))
  }
  return sum / Math.max(1, list.length)
}

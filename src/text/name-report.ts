import type { Name } from '../model/mention.js'
import type { Token } from '../model/text.js'

/** What the rest of a report says of a name: what else it is called there, and where it stands unnoticed. */

const LONGEST = 6

/** A name so probable once is one wherever it stands; a place needs more, since its words are also other things. */
const SURE = { PER: 0.6, ORG: 0.6, LOC: 0.9 } as const

type Kind = keyof typeof SURE
const isKind = (label: string): label is Kind => label in SURE

/** Names, in order and apart, each called what most of the report calls it, also where nobody saw it. */
export function withReport(text: string, tokens: readonly Token[], names: readonly Name[]): Name[] {
  if (names.length < 2) return [...names]
  const called = callings(text, names)
  const named = names.map((name) => {
    const label = called.get(text.slice(name.start, name.end))?.label
    if (label === 'PER' && name.label === 'LOC' && located.test(text.slice(Math.max(0, name.start - 8), name.start)))
      return name
    return label && label !== name.label ? { ...name, label, id: null, rule: 'N9' } : name
  })
  return [...named, ...unseen(text, tokens, named, called)].sort((a, b) => a.start - b.start)
}

interface Calling {
  readonly label: Kind
  /** The greatest probability of any place where it stands. */
  readonly p: number
}

/** "in Paris", said where somebody is called Paris too */
const located = /(?:^|\P{L})(?:in|at|near|from|to|of) $/u

/** What tables know counts more than what the tagger takes it for. */
const weights: Readonly<Record<string, number>> = { N1: 1, N3: 1.2 }

function callings(text: string, names: readonly Name[]): Map<string, Calling> {
  const votes = new Map<string, { p: number; sums: Map<Kind, number> }>()
  const families = new Map<string, number>()
  for (const { start, end, label, p, rule } of names) {
    if (!isKind(label)) continue
    const words = text.slice(start, end)
    const vote = votes.get(words) ?? { p: 0, sums: new Map<Kind, number>() }
    vote.sums.set(label, (vote.sums.get(label) ?? 0) + p * (weights[rule] ?? 1.5))
    votes.set(words, { p: Math.max(vote.p, p), sums: vote.sums })
    if (label === 'PER' && p > SURE.PER) {
      const family = words.split(' ')
      if (family.length > 1) families.set(family.at(-1)!, p)
    }
  }
  // who is named in full is meant by the last of the names: "Vera Paris ... Paris was shot"
  for (const [family, p] of families) {
    const sums = votes.get(family)?.sums
    if (sums) sums.set('PER', (sums.get('PER') ?? 0) + 2 * p)
  }
  return new Map(
    Array.from(votes, ([words, { p, sums }]) => {
      const [label] = [...sums].reduce((most, next) => (next[1] > most[1] ? next : most))
      return [words, { label, p }]
    }),
  )
}

/** Places where the words of a name stand and no name was found: whole words, and no part of a longer name. */
function unseen(
  text: string,
  tokens: readonly Token[],
  names: readonly Name[],
  called: ReadonlyMap<string, Calling>,
): Name[] {
  const found: Name[] = []
  let next = 0
  for (let i = 0; i < tokens.length; i++) {
    const { start, text: word } = tokens[i]!
    while (next < names.length && names[next]!.end <= start) next++
    if (!/^\p{Lu}/u.test(word) || isJoined(text, start - 1) || followsCapital(text, tokens, i)) continue
    const most = names[next]?.start ?? text.length
    for (let last = Math.min(tokens.length, i + LONGEST) - 1; last >= i; last--) {
      const { end, sentence } = tokens[last]!
      if (end > most || sentence !== tokens[i]!.sentence || goesOn(text, end)) continue
      const calling = called.get(text.slice(start, end))
      if (!calling || calling.p < SURE[calling.label] || end - start < 3) continue
      found.push({ start, end, label: calling.label, id: null, by: 'learned', p: calling.p, rule: 'N9' })
      i = last
      break
    }
  }
  return found
}

const isJoined = (text: string, at: number) => at >= 0 && /[\p{L}\p{N}@/.-]/u.test(text[at]!)
const goesOn = (text: string, end: number) => /^(?:[\p{L}\p{N}@/]|[-.]\p{L}| \p{Lu})/u.test(text.slice(end, end + 2))

/** A capitalised word right before it, that does not open the sentence: the name is longer ("Barra Honda"). */
export function followsCapital(text: string, tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return (
    before !== undefined &&
    before.sentence === tokens[i]!.sentence &&
    tokens[i - 2]?.sentence === before.sentence &&
    /^\p{Lu}/u.test(before.text) &&
    text.slice(before.end, tokens[i]!.start) === ' '
  )
}

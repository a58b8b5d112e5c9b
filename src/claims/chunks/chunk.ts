import { measure } from '../measure.js'
import type { Guess } from './guess-classes.js'

export type ChunkKind = 'NP' | 'VG' | 'ADP' | 'CC' | 'SC' | 'REL' | 'COMMA' | 'STOP' | 'TIME' | 'ADV' | 'PAREN'

/** Tokens `[first, last)` that belong together. */
export interface Chunk {
  readonly kind: ChunkKind
  readonly first: number
  readonly last: number
  readonly head: number
  /** For a verb group. */
  readonly passive: boolean
  readonly negated: boolean
  /** Words of the group before its verb, lower case. */
  readonly helpers: readonly string[]
}

const be = new Set([
  'am',
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "'s",
  "'re",
  "'m",
  'get',
  'got',
  'gets',
  'getting',
])
const negations = new Set(['not', "n't", 'never'])
/** "did not", "never", "no longer" */
const isNegated = (helpers: readonly string[]) =>
  helpers.some((word, i) => negations.has(word) || (word === 'longer' && helpers[i - 1] === 'no'))

/** Cuts guessed words into noun phrases, verb groups and what stands between them. Offsets are tokens, from `first`. */
export function chunkWords(guesses: readonly Guess[], first: number): Chunk[] {
  const chunks: Chunk[] = []
  let i = 0
  while (i < guesses.length) {
    const np = nounPhraseEnd(guesses, i)
    if (np > i) {
      let head = np - 1
      while (head > i && !isAge(guesses, head) && (guesses[head]!.pos === 'POSS' || guesses[head]!.pos === 'ADJ'))
        head--
      chunks.push(make('NP', first + i, first + np, first + head))
      i = np
      continue
    }
    const group = verbGroup(guesses, i)
    if (group) {
      chunks.push({ ...make('VG', first + i, first + group.last, first + group.head), ...group.facts })
      i = group.last
      continue
    }
    chunks.push(make(kindOf(guesses[i]!), first + i, first + i + 1, first + i))
    i++
  }
  return joinMeasures(chunks, guesses, first)
}

/** "a large number of civilians", "30 of them": the amount and what it counts are one phrase, headed by the amount. */
function joinMeasures(chunks: readonly Chunk[], guesses: readonly Guess[], first: number): Chunk[] {
  const joined: Chunk[] = []
  for (const chunk of chunks) {
    const [before, of] = [joined.at(-2), joined.at(-1)]
    const isMeasure =
      chunk.kind === 'NP' &&
      before?.kind === 'NP' &&
      of?.kind === 'ADP' &&
      guesses[of.head - first]!.lemma === 'of' &&
      (measure.has(guesses[before.head - first]!.lemma) || guesses[before.head - first]!.pos === 'NUM')
    if (!isMeasure) {
      joined.push(chunk)
      continue
    }
    joined.length -= 2
    joined.push({ ...before!, last: chunk.last })
  }
  return joined
}

const make = (kind: ChunkKind, first: number, last: number, head: number): Chunk => ({
  kind,
  first,
  last,
  head,
  passive: false,
  negated: false,
  helpers: [],
})

function kindOf({ pos, lemma }: Guess): ChunkKind {
  if (pos === 'ADP' || pos === 'PART') return 'ADP'
  if (pos === 'CCONJ') return 'CC'
  if (pos === 'SCONJ') return lemma === 'that' ? 'REL' : 'SC'
  if (pos === 'PUNCT')
    return lemma === ',' ? 'COMMA' : lemma === '(' || lemma === ')' || lemma === '[' || lemma === ']' ? 'PAREN' : 'STOP'
  if (pos === 'TIME') return 'TIME'
  if (pos === 'DET' || pos === 'PRON') return 'REL'
  return 'ADV'
}

/** End of the noun phrase that starts at `i`, or `i`. */
function nounPhraseEnd(guesses: readonly Guess[], i: number): number {
  let at = i
  let nominal = -1
  while (at < guesses.length) {
    const { pos, lemma, form } = guesses[at]!
    if (pos === 'PRON') {
      if (lemma === 'who' || lemma === 'whom') return nominal >= 0 ? nominal + 1 : i
      if (nominal >= 0 || at > i) return nominal >= 0 ? nominal + 1 : at + 1
      return at + 1
    }
    if (pos === 'NOUN' || pos === 'PROPN') nominal = at
    else if (pos === 'NUM') nominal = at
    else if (pos === 'POSS') {
      if (nominal < 0) break
    } else if (pos === 'ADJ') {
      // "the wounded", "the dead", "a 17-year-old": an adjective that stands for people
      const alone = guesses[at - 1]?.pos === 'DET' || isAge(guesses, at)
      if (alone && !opensNoun(guesses[at + 1])) nominal = at
    } else if (pos === 'DET') {
      if (at > i && guesses[at - 1]!.pos !== 'DET') break
      if (lemma === 'which' || (lemma === 'that' && at > i)) break
    } else if (pos === 'PUNCT' && lemma === '-' && at > i) {
      if (!opensNoun(guesses[at + 1])) break
    } else if (pos === 'ADV' && at > i && lemma.endsWith('ly') && nominal < 0) {
      // "a heavily armed group"
    } else if (pos === 'VERB' && form === 'participle' && at > i && nominal < 0 && opensNoun(guesses[at + 1])) {
      // "the captured tanks"
    } else break
    at++
  }
  return nominal < 0 ? i : nominal + 1
}

/** "old" in "a 17-year-old". */
const isAge = (guesses: readonly Guess[], at: number) => guesses[at]!.lemma === 'old' && guesses[at - 1]?.lemma === '-'

const opensNoun = (g: Guess | undefined) =>
  !!g && (g.pos === 'NOUN' || g.pos === 'PROPN' || g.pos === 'ADJ' || g.pos === 'NUM')

function verbGroup(guesses: readonly Guess[], i: number) {
  let at = i
  const helpers: string[] = []
  let head = -1
  while (at < guesses.length) {
    const { pos, lemma } = guesses[at]!
    if (pos === 'AUX' || pos === 'PART' || (lemma === 'to' && guesses[at + 1]?.pos === 'VERB')) helpers.push(lemma)
    else if (pos === 'ADV' && (helpers.length || guesses[at + 1]?.pos === 'VERB')) helpers.push(lemma)
    else if (pos === 'VERB') {
      head = at
      at++
      break
    } else break
    at++
  }
  if (head < 0) {
    // "is ongoing", "were dead": no verb of its own
    const aux = guesses[i]!
    if (aux.pos !== 'AUX') return null
    let end = i + 1
    while (
      end < guesses.length &&
      (guesses[end]!.pos === 'AUX' || guesses[end]!.pos === 'PART' || guesses[end]!.pos === 'ADV')
    )
      end++
    return {
      head: end - 1 > i && guesses[end - 1]!.pos === 'AUX' ? end - 1 : i,
      last: end,
      facts: {
        passive: false,
        negated: isNegated(helpers),
        helpers: guesses.slice(i, end).map((g) => g.lemma),
      },
    }
  }
  const auxiliary = helpers.filter((w) => be.has(w) || w === 'have' || w === 'has' || w === 'had')
  const form = guesses[head]!.form
  const passive = (form === 'participle' || form === 'past') && be.has(auxiliary.at(-1) ?? '')
  return {
    head,
    last: at,
    facts: { passive, negated: isNegated(helpers), helpers },
  }
}

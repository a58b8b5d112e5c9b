import type { Name } from '../../model/mention.js'
import type { Reading } from '../../model/place.js'
import type { Span, Token } from '../../model/text.js'

/** A stretch of text that may name a place, with what its neighbours say about it. Token bounds are half-open. */
export interface Spot extends Span {
  readonly first: number
  readonly last: number
  readonly text: string
  readonly readings: readonly Reading[]
  /** Words beside it that speak for a place ("in", a dateline, a learned tagger): 0 none, 1 some, 2 strong. */
  cue: number
  /** Nothing but its spelling speaks for it: kept only where the same name stands with better evidence. */
  readonly weak: boolean
  /** It stands inside a longer name: "Libyan National Army", "Bank of America". */
  readonly inName: boolean
  /** What its neighbours call it: "port city of", "province", "air base". */
  feature: Feature | null
  /** Index of the spot that says where it lies: "Paris, Texas"; -1 when none does. */
  container: number
}

export type Feature =
  | 'town'
  | 'division'
  | 'country'
  | 'airport'
  | 'water'
  | 'river'
  | 'island'
  | 'camp'
  | 'crossing'
  | 'field'
  | 'mountain'

/** The report as the finding of places sees it. */
export interface Words {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly names: readonly Name[]
}

/** The word at an index, or '' outside the sentence of the token at `home`. */
export function wordAt({ tokens }: Words, home: number, i: number): string {
  const token = tokens[i]
  return token && token.sentence === tokens[home]!.sentence ? token.text : ''
}

export const isCapitalised = (word: string) => /^\p{Lu}/u.test(word)
export const isLowerCase = (word: string) => /^\p{Ll}/u.test(word)

/** True when one space and nothing else stands before the token. */
export function touches({ text, tokens }: Words, i: number): boolean {
  return i > 0 && i < tokens.length && text.slice(tokens[i - 1]!.end, tokens[i]!.start) === ' '
}

const headlines = new WeakMap<Words, Map<number, boolean>>()

/** True in a sentence whose words nearly all begin with a capital: there a capital says nothing. */
export function isHeadline(words: Words, i: number): boolean {
  let known = headlines.get(words)
  if (!known) {
    known = new Map()
    headlines.set(words, known)
  }
  const { sentence } = words.tokens[i]!
  let answer = known.get(sentence)
  if (answer === undefined) {
    let [capitals, all] = [0, 0]
    let from = i
    while (from > 0 && words.tokens[from - 1]!.sentence === sentence) from--
    for (let j = from; words.tokens[j]?.sentence === sentence; j++) {
      const word = words.tokens[j]!.text
      if (!/^\p{L}{4,}/u.test(word)) continue
      all++
      if (isCapitalised(word)) capitals++
    }
    answer = all > 3 && capitals / all > 0.75
    known.set(sentence, answer)
  }
  return answer
}

import { hashOf } from '../lib/hash.js'
import type { Name } from '../model/mention.js'
import type { NameModel } from '../model/names.js'
import type { Gazetteer } from '../model/place.js'
import type { Token } from '../model/text.js'
import { slotOf, titled } from './name-features.js'

/** Towns of fewer people are named in small letters too seldom to be told from a misspelt word. */
const LEAST_PEOPLE = 10_000

const town = /^(capital|city|town)$/

/** "we fled to baguio": towns after a preposition, in sentences that are written in small letters throughout. */
export function nameInSmallLetters(
  text: string,
  tokens: readonly Token[],
  { names: { table }, gazetteer }: { readonly names: NameModel; readonly gazetteer: Gazetteer },
): Name[] {
  const names: Name[] = []
  for (let first = 0, last = 0; first < tokens.length; first = last) {
    while (last < tokens.length && tokens[last]!.sentence === tokens[first]!.sentence) last++
    if (last - first < 4 || hasCapitals(tokens, first + 1, last)) continue
    for (let i = first + 1; i < last; i++) {
      const { text: word, start } = tokens[i]!
      if (!/^\p{Ll}{4,}$/u.test(word) || !/^(?:in|to|from|near|around|at)$/i.test(tokens[i - 1]!.text)) continue
      const ends = [i + 1, i].filter((at) => at < last).map((at) => tokens[at]!.end)
      const end = ends.find((to) => isTown(titled(text.slice(start, to)), gazetteer))
      if (end !== undefined && isNoWord(word, table, gazetteer))
        names.push({ start, end, label: 'LOC', id: null, by: 'table', p: 0.8, rule: 'N7' })
    }
  }
  return names
}

/** Whether a word of tokens [first, last) has a capital letter, "I" apart. */
function hasCapitals(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (tokens[i]!.text !== 'I' && /\p{Lu}/u.test(tokens[i]!.text)) return true
  return false
}

const isTown = (name: string, gazetteer: Gazetteer) =>
  gazetteer.find(name).some(({ kind, population }) => town.test(kind) && (population ?? 0) >= LEAST_PEOPLE)

/** Whether plain text has never been seen to write the word in small letters. */
function isNoWord(word: string, table: NameModel['table'], gazetteer: Gazetteer): boolean {
  const slot = slotOf(table, hashOf(word))
  const habit = slot < 0 ? 0 : (table.classes[slot]! >>> 24) & 15
  return (habit === 0 || habit > 5) && gazetteer.otherwise(titled(word)) === null
}

import type { Gazetteer } from '../../model/place.js'
import { isCapitalised, touches, type Words, wordAt } from './spot.js'
import { features, organisationWords, titles } from './words.js'

/** Family names of people the report names in full or with a title, so that a bare "Lincoln" is known for a person. */
export function peopleNamed(words: Words, gazetteer: Gazetteer): Set<string> {
  const { tokens } = words
  const people = new Set<string>()
  for (const name of words.names) {
    if (name.label !== 'PER') continue
    const last = words.text.slice(name.start, name.end).split(/\s+/).at(-1)
    if (last) people.add(last)
  }
  for (let i = 1; i < tokens.length; i++) {
    const word = tokens[i]!.text
    if (!/^\p{Lu}[\p{L}’'-]+$/u.test(word) || !touches(words, i)) continue
    const plain = word.toLowerCase()
    if (organisationWords.has(plain) || features[plain]) continue
    if (isAfterGivenName(words, i, gazetteer) || isAfterTitle(words, i)) people.add(word)
  }
  return people
}

/** "George Houston", "J. Houston", "George W. Houston". */
export function isAfterGivenName(words: Words, i: number, gazetteer: Gazetteer): boolean {
  let j = i - 1
  let initials = 0
  while (/^(?:\p{Lu}\.?|\.)$/u.test(wordAt(words, i, j))) {
    if (wordAt(words, i, j) !== '.') initials++
    j--
  }
  const given = wordAt(words, i, j)
  const dotted = /\.$/.test(wordAt(words, i, i - 1))
  if (initials > 0 && dotted && !/^(?:St|Mt|Ft)$/.test(given)) return true
  if (!isCapitalised(given) || !touches(words, j + 1) || !touches(words, i)) return false
  return (
    gazetteer.otherwise(given) === 'first' && !/^(?:Saint|St|San|Santa|Port|Fort|Mount)$/.test(wordAt(words, i, j - 1))
  )
}

/** "Mr. Houston", "President Jackson", "Sgt. Lincoln". */
export function isAfterTitle(words: Words, i: number): boolean {
  const before = wordAt(words, i, i - 1)
  const title = before === '.' ? wordAt(words, i, i - 2) : before
  return isCapitalised(title) && titles.has(title.replace(/\.$/, '').toLowerCase())
}

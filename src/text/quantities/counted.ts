import type { Span } from '../../model/text.js'
import { DIGITS, WORD, type Words } from '../scan-words.js'

const set = (words: string) => new Set(words.split(' '))

/** Words that end a noun phrase: function words, and verbs that commonly follow a subject or an object. */
const ends = set(
  'in on at by from to with without for of during after before since until near into over under between among amid against along across ' +
    'around about through throughout toward towards upon off out up down within inside outside behind beyond beneath above below via per as than ' +
    'that which who whom whose where when while if because so and or but nor yet although though unless whether ' +
    'was were is are be been being am had have has having do does did will would can could may might must shall should ' +
    'he she it they we you i them him her us me its his their this these those there the a an not also only still already later ' +
    'said says say told died dies fled took take taken came come went go gone made make left lost fell hit broke ran held reached remained remain ' +
    'arrived attacked captured destroyed entered escaped returned seized stormed withdrew surrendered participated participating ' +
    'including according ago today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday each every all both ' +
    'went began got gave saw fired launched joined moved crossed crashed landed exploded detonated struck targeted confirmed',
)
/** What befell the counted, where the noun itself is left out: "30 killed". */
const fates = set(
  'killed wounded injured hurt dead missing captured arrested detained displaced kidnapped hospitalized hospitalised homeless more others other',
)
/** Words before a noun that are no part of what is counted. */
const skips = set('of the its his their our more other additional further new extra some such those these them')
const plurals = set(
  'people men women children personnel troops police civilians fighters cattle aircraft vehicles forces dead wounded',
)

/** The noun phrase a number counts, as far as words tell: "30 [Turkish proxies] were killed"; null when it names none. */
export function countedAfter(w: Words, i: number): Span | null {
  let k = i
  if (w.lower[k] === '-' && !w.spaced[k]) k++
  let of = false
  for (let n = 0; n < 4 && k < w.count && skips.has(w.lower[k]!); n++) {
    if (w.lower[k] === 'them' || w.lower[k] === 'those') return null
    if (w.lower[k] === 'of') {
      if (of) return null
      of = true
    }
    k++
  }
  const first = k
  let last = -1
  for (let n = 0; n < 6 && k < w.count; n++, k++) {
    if (w.kind[k] !== WORD) {
      const binds = w.lower[k] === '-' && !w.spaced[k] && !w.spaced[k + 1]
      if ((binds || (w.kind[k] === DIGITS && !w.spaced[k])) && k > first) continue
      break
    }
    const word = w.lower[k]!
    if (ends.has(word)) break
    if (fates.has(word) && !(k === first && isNounLike(w, k + 1))) break
    last = k
    if (isPlural(word) && !isNounLike(w, k + 1)) break
  }
  if (last < first) return null
  return { start: w.start[first]!, end: w.end[last]! }
}

const isPlural = (word: string) =>
  plurals.has(word) || (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|ous)$/.test(word))

/** A plural or otherwise plain noun may follow: "armed groups", "suicide bombers". */
function isNounLike(w: Words, k: number): boolean {
  if (k >= w.count || w.kind[k] !== WORD) return false
  const word = w.lower[k]!
  if (ends.has(word) || fates.has(word) || word.endsWith('ly') || word.endsWith('ing') || word.endsWith('ed'))
    return false
  return isPlural(word)
}

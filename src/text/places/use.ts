import type { PlaceUse } from '../../model/place.js'
import type { Resolution } from './resolve.js'
import type { Spot, Words } from './spot.js'
import { auxiliaries, stateActs } from './words.js'

/** Whether a name stands for the place, its government, its people, or is part of another name. */
export function useOf(words: Words, spot: Spot, { place, naming }: Resolution): PlaceUse {
  if (naming === 'people') return spot.inName ? 'part-of-name' : 'people'
  if (spot.inName || isOfOperation(words, spot)) return 'part-of-name'
  if (place.kind !== 'country' && place.kind !== 'capital') return 'place'
  // "the Ankara-backed force"
  if (
    words.tokens[spot.last]?.text === '-' &&
    /^(?:back|support|fund|sponsor|train|arm|financ|led|align|alli|equip)/.test(words.tokens[spot.last + 1]?.text ?? '')
  )
    return 'government'
  // "in eastern Chad"
  let lead = spot.first - 1
  while (directions.test(words.tokens[lead]?.text ?? '')) lead--
  const before = words.tokens[lead]
  const sentence = words.tokens[spot.first]!.sentence
  if (
    before?.sentence === sentence &&
    /^(?:in|at|near|of|from|to|across|inside|around|through|into|on|for|outside)$/i.test(before.text)
  ) {
    return 'place'
  }
  for (let i = spot.last; i < Math.min(spot.last + 6, words.tokens.length); i++) {
    const token = words.tokens[i]!
    if (token.sentence !== sentence) break
    const word = token.text.toLowerCase()
    if (stateActs.has(word)) return 'government'
    // "Ankara and the GNA saw": a partner may stand between
    const partner = i > spot.last && /^(?:the$|\p{Lu})/u.test(token.text)
    if (!auxiliaries.has(word) && !partner && !/ly$/.test(word)) break
  }
  return 'place'
}

/** "Operation Path to Victory": what an operation is called. */
function isOfOperation({ tokens }: Words, { first }: Spot): boolean {
  for (let i = first - 1; i >= 0 && i > first - 5 && tokens[i]!.sentence === tokens[first]!.sentence; i--) {
    if (tokens[i]!.text === 'Operation') return true
    if (!/^(?:\p{Lu}.*|of|to|for|and|the)$/u.test(tokens[i]!.text)) return false
  }
  return false
}

const directions = /^(?:central|(?:north|south)-?(?:east|west)?(?:ern)?|(?:east|west)(?:ern)?)$/

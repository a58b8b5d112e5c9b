import type { Name } from '../model/mention.js'
import type { Gazetteer } from '../model/place.js'
import type { Token } from '../model/text.js'

const LONGEST = 3

/** Parts of the world that hold several countries, of two words or more: "Latin America", "the Middle East". */
export function nameRegions(text: string, tokens: readonly Token[], gazetteer: Gazetteer): Name[] {
  const names: Name[] = []
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (!isCapital(tokens, i) || isBeside(text, tokens, i - 1)) continue
    for (let last = Math.min(tokens.length, i + LONGEST) - 1; last > i; last--) {
      if (!isCapital(tokens, last) || tokens[last]!.sentence !== tokens[i]!.sentence) continue
      const [{ start }, { end }] = [tokens[i]!, tokens[last]!]
      if (end - start > 40 || isBeside(text, tokens, last)) continue
      const found = gazetteer.readings(text.slice(start, end))
      const region = found.find(({ place, naming }) => naming === 'name' && /^(region|continent)$/.test(place.kind))
      if (!region || region.place.country) continue
      names.push({ start, end, label: 'LOC', id: region.place.id, by: 'table', p: 1, rule: 'N2' })
      i = last
      break
    }
  }
  return names
}

const isCapital = (tokens: readonly Token[], i: number) => /^\p{Lu}\p{L}/u.test(tokens[i]!.text)

/** Whether the token after `i` goes on with a capital, a blank apart: then a longer name stands there. */
const isBeside = (text: string, tokens: readonly Token[], i: number) =>
  i >= 0 &&
  i + 1 < tokens.length &&
  tokens[i - 1]?.sentence === tokens[i]!.sentence &&
  isCapital(tokens, i) &&
  isCapital(tokens, i + 1) &&
  tokens[i + 1]!.sentence === tokens[i]!.sentence &&
  text.slice(tokens[i]!.end, tokens[i + 1]!.start) === ' '

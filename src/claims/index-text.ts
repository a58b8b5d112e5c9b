import { stage } from '../model/stage.js'
import type { Span, Token } from '../model/text.js'
import { classesAt } from './kinds.js'
import { thingsMeant } from './things.js'

/** Puts every layer over the tokens, so that later stages can ask "what stands here?" in one step. */
export const indexText = stage({
  name: 'index-text',
  needs: ['tokens', 'sentences', 'tree', 'actors', 'places', 'references', 'equipment', 'quantities', 'times', 'names'],
  gives: ['scene'],
  run({ tokens, sentences, tree, actors, places, references, equipment, quantities, times, names }, { lexicon }) {
    const bounds = new Int32Array(sentences.length + 1).fill(tokens.length)
    for (let i = tokens.length - 1; i >= 0; i--) bounds[tokens[i]!.sentence] = i
    for (let s = sentences.length - 1; s >= 0; s--) if (bounds[s]! > bounds[s + 1]!) bounds[s] = bounds[s + 1]!
    const actorAt = layOver(tokens, actors)
    const placeAt = layOver(tokens, places)
    const referenceAt = layOver(tokens, references)
    const equipmentAt = layOver(tokens, equipment)
    const isOneOf = (token: number, kinds: readonly string[]) => {
      const own = lexicon.classes(tree.lemma(token))
      return kinds.some((kind) => own.has(kind))
    }
    const isGround = (token: number) => placeAt[token]! >= 0 || isOneOf(token, ground)
    const isConcrete = (token: number) => equipmentAt[token]! >= 0 || isOneOf(token, concrete)
    return {
      scene: {
        lower: tree.lower,
        classesAt: classesAt(tree.lower, tokens, lexicon),
        actorAt,
        partAt: layOver(
          tokens,
          actors,
          actors.flatMap((actor, i) => (actor.part ? [i] : [])),
        ),
        placeAt,
        referenceAt,
        thingAt: thingsMeant(tree, { actorAt, placeAt, referenceAt, bounds }, references, isGround, isConcrete),
        equipmentAt,
        quantityAt: layOver(tokens, quantities),
        timeAt: layOver(tokens, times),
        nameAt: layOver(tokens, names),
        bounds,
        parsed: tokens.length > 0 && tree.arcs.length === tokens.length,
      },
    }
  },
})

const ground = ['place', 'building']
const concrete = ['equipment', 'aircraft', 'vessel', 'goods', 'relief', 'road']

/** For each token the index of the span that covers it, the longest where several do. */
function layOver(
  tokens: readonly Token[],
  spans: readonly Span[],
  which: readonly number[] = [...spans.keys()],
): Int32Array {
  const at = new Int32Array(tokens.length).fill(-1)
  let t = 0
  for (const i of [...which].sort((a, b) => spans[a]!.start - spans[b]!.start)) {
    const span = spans[i]!
    while (t < tokens.length && tokens[t]!.end <= span.start) t++
    for (let k = t; k < tokens.length && tokens[k]!.start < span.end; k++) {
      const other = at[k]! >= 0 ? spans[at[k]!]! : null
      if (!other || span.end - span.start > other.end - other.start) at[k] = i
    }
  }
  return at
}

import type { Layers } from '../model/layers.js'
import type { Document } from '../model/text.js'
import { explainClaims, type PredicateExplanation, reading } from '../pipeline.js'
import { knowledge } from './read.js'

/** A text, everything that was understood of it, and what each stage gave in how long. */
export interface Explanation {
  readonly document: Document
  readonly layers: Layers
  /** Every word that could have made a claim, and why it did or did not. */
  readonly predicates: readonly PredicateExplanation[]
  readonly stages: readonly { readonly name: string; readonly gives: readonly string[]; readonly ms: number }[]
}

/** Reads a text stage by stage, timing each. */
export function explainText(
  text: string,
  hints: { readonly published?: string | undefined; readonly outlet?: string | undefined },
): Explanation {
  const document: Document = {
    id: 'explain',
    text,
    title: null,
    outlet: hints.outlet ?? null,
    published: hints.published ?? null,
    url: null,
  }
  const know = knowledge()
  let layers = {} as Layers
  const stages = reading.map((stage) => {
    const start = performance.now()
    layers = { ...layers, ...stage.run({ document, ...layers }, know) }
    return { name: stage.name, gives: stage.gives, ms: performance.now() - start }
  })
  return { document, layers, predicates: explainClaims(layers), stages }
}

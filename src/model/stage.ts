import type { Knowledge } from './knowledge.js'
import type { Layers } from './layers.js'
import type { Document } from './text.js'

type LayerName = keyof Layers

/** One step of reading. It sees the document and the layers it needs, and returns the layers it gives. */
export interface Stage {
  readonly name: string
  readonly needs: readonly LayerName[]
  readonly gives: readonly LayerName[]
  run(input: { document: Document } & Layers, know: Knowledge): Partial<Layers>
  /** Shown the inputs of several reports at once before `run` gets them one by one: the place to work ahead. */
  foresee?(inputs: readonly ({ document: Document } & Layers)[], know: Knowledge): void
}

/** Declares a stage so that `run` can read only what `needs` lists and must return all that `gives` lists. */
export function stage<In extends LayerName, Out extends LayerName>(spec: {
  name: string
  needs: readonly In[]
  gives: readonly Out[]
  run(input: { document: Document } & Pick<Layers, In>, know: Knowledge): Pick<Layers, Out>
  foresee?(inputs: readonly ({ document: Document } & Pick<Layers, In>)[], know: Knowledge): void
}): Stage {
  return spec as unknown as Stage
}

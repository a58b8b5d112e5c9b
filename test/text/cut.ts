import { loadWords } from '../../src/knowledge/load.js'
import type { Knowledge } from '../../src/model/knowledge.js'
import type { Layers } from '../../src/model/layers.js'
import { read } from '../../src/pipeline.js'

/** All that cutting a text needs to know. */
const know = { words: loadWords() } as Knowledge

/** Blocks, sentences and tokens of a text, and nothing further. */
export function cut(text: string): Pick<Layers, 'blocks' | 'sentences' | 'tokens'> {
  const document = { id: 't', text, title: null, outlet: null, published: null, url: null }
  return read(document, know, { wanted: ['blocks', 'sentences', 'tokens'] })
}

/** The words of spans. */
export const words = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map((s) => text.slice(s.start, s.end))

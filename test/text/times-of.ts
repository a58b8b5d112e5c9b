import type { TimeMention } from '../../src/model/interval.js'
import type { Document } from '../../src/model/text.js'
import { findTimes } from '../../src/text/find-times.js'
import { resolveTimes } from '../../src/text/resolve-times.js'
import { mark } from '../marks.js'

/** Reads the times of a text whose every line is a sentence, as the pipeline would without tags. */
export function timesOf(text: string, published: string | null = '2020-06-09'): readonly TimeMention[] {
  const document: Document = { id: 't', text, title: null, outlet: null, published, url: null }
  const sentences = [...text.matchAll(/[^\n]+/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    block: 0,
  }))
  const input = { document, sentences, tokens: [], tags: [], arcs: [] }
  const { timexes } = findTimes.run(input as never, {} as never)
  return resolveTimes.run({ ...input, timexes } as never, {} as never).times ?? []
}

/** The text with its times marked: `on [June 6|2020-06-06]`. */
export const marked = (text: string, published: string | null = '2020-06-09') =>
  mark(text, timesOf(text, published), (t) => t.value)

/** `earliest..latest precision basis` of the only time in the text; `-` when nothing may be said. */
export function intervalOf(text: string, published: string | null = '2020-06-09'): string {
  return timesOf(text, published)
    .map(({ interval: i }) => (i ? `${i.earliest ?? ''}..${i.latest ?? ''} ${i.precision} ${i.basis}` : '-'))
    .join(' | ')
}

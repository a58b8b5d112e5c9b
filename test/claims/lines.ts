import { loadKnowledge } from '../../src/knowledge/load.js'
import { read } from '../../src/pipeline.js'

const know = loadKnowledge()

/** One line a claim: `ASSAULT set two lorries on fire actual did actor=Settlers recipient=lorries by=farmers`. */
export function claims(text: string): string {
  const layers = read({ id: 't', text, title: null, outlet: null, published: '2021-05-10', url: null }, know)
  return layers.claims
    .map((c) => {
      const by = c.attribution === null ? null : (layers.attributions[c.attribution]!.source ?? null)
      return [
        c.type,
        text.slice(c.trigger.start, c.trigger.end),
        c.status,
        c.polarity,
        ...c.actors.map((a) => `${a.role}=${text.slice(a.start, a.end)}`),
        ...c.casualties.map((x) => `${x.kind}=${x.low ?? ''}..${x.high ?? ''}`),
        ...(by ? [`by=${text.slice(by.start, by.end)}`] : []),
      ].join(' ')
    })
    .join('\n')
}

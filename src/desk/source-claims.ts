import { fingerprint } from '../lib/minhash.js'
import type { SourcedClaim } from '../model/event.js'
import type { Layers } from '../model/layers.js'
import type { Document, Span } from '../model/text.js'

/** The claims of a report together with whose they are and the words they rest on. */
export function sourceClaims(document: Document, layers: Layers, origin: string | null): SourcedClaim[] {
  const words = (span: Span | null) => (span ? document.text.slice(span.start, span.end) : null)
  return layers.claims.map((claim) => {
    const attribution = claim.attribution === null ? undefined : layers.attributions[claim.attribution]
    return {
      ...claim,
      key: `${document.id}/${claim.id}`,
      report: document.id,
      outlet: origin ?? document.outlet,
      published: document.published,
      quote: document.text.slice(claim.start, claim.end),
      source: words(attribution?.speaker ?? attribution?.source ?? null),
      stance: attribution?.stance ?? 'asserts',
    }
  })
}

/** Fingerprint of what the report tells, without what its page puts around it. */
export function bodyFingerprint(document: Document, layers: Layers): number[] {
  const told = layers.blocks.filter(({ kind }) => kind !== 'boilerplate' && kind !== 'byline')
  return fingerprint(told.map(({ start, end }) => document.text.slice(start, end)).join('\n'))
}

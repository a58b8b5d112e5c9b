import { parentPort } from 'node:worker_threads'
import { inWords } from '../lib/problem.js'
import type { Document } from '../model/text.js'
import { readDocument } from './read.js'
import type { Answer } from './reader.js'
import { bodyFingerprint, sourceClaims } from './source-claims.js'

// Reads one report for each message, in a thread whose memory goes when it ends.
parentPort?.on('message', (document: Document) => {
  parentPort?.postMessage(answer(document))
})

function answer(document: Document): Answer {
  try {
    const layers = readDocument(document)
    const { blocks, sentences, attributions, actors, places, notes } = layers
    const origin = layers.origins[0]?.name ?? null
    return {
      origin,
      layers: { blocks, sentences, attributions, actors, places, notes },
      fingerprint: bodyFingerprint(document, layers),
      claims: sourceClaims(document, layers, origin),
      problem: null,
    }
  } catch (error) {
    return { origin: null, layers: null, fingerprint: null, claims: [], problem: inWords(error) }
  }
}

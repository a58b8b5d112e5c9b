import { parentPort, workerData } from 'node:worker_threads'
import type { KnowledgeShare } from '../knowledge/load.js'
import { inWords } from '../lib/problem.js'
import type { Layers } from '../model/layers.js'
import type { Document } from '../model/text.js'
import { knowledge, type LineOptions, readLines, readTogether } from './read.js'
import type { Answer, LineIn, LinesOut, Task } from './readers.js'
import { bodyFingerprint, sourceClaims } from './source-claims.js'

// Reads the reports of each message together, in a thread whose memory goes when it ends.
knowledge(workerData as KnowledgeShare)
parentPort?.on('message', (task: Task) => {
  if ('documents' in task) parentPort!.postMessage(answers(task.documents))
  else {
    const out = write(task.lines, task.options)
    parentPort!.postMessage(out, [out.bytes.buffer as ArrayBuffer])
  }
})

function write(lines: readonly LineIn[], options: LineOptions): LinesOut {
  const asked = lines.filter((line) => typeof line === 'string')
  const read = readLines(asked, options).values()
  let text = ''
  let problems = 0
  for (const line of lines) {
    const reading = typeof line === 'string' ? read.next().value! : null
    if (reading === null || 'problem' in reading) problems++
    text += `${typeof line === 'string' ? JSON.stringify(reading) : line.refusal}\n`
  }
  return { bytes: new TextEncoder().encode(text), problems }
}

function answers(documents: readonly Document[]): Answer[] {
  return readTogether(
    documents.map((document) => ({ document })),
    answer,
    (_, error) => ({ origin: null, layers: null, fingerprint: null, claims: [], problem: inWords(error) }),
  )
}

function answer(document: Document, layers: Layers): Answer {
  const { blocks, sentences, attributions, actors, places, notes } = layers
  const origin = layers.origins[0]?.name ?? null
  return {
    origin,
    layers: { blocks, sentences, attributions, actors, places, notes },
    fingerprint: bodyFingerprint(document, layers),
    claims: sourceClaims(document, layers, origin),
    problem: null,
  }
}

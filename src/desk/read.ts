import { documentFrom, type Hints } from '../intake/document.js'
import { type KnowledgeShare, loadKnowledge, loadShared } from '../knowledge/load.js'
import { findHome } from '../lib/home.js'
import { inWords, Problem } from '../lib/problem.js'
import type { Knowledge } from '../model/knowledge.js'
import type { Layers } from '../model/layers.js'
import type { Reading, ReadingLayer, ReadingProblem, ReadingRequest } from '../model/reading.js'
import type { Document, Sentence, Span, Token } from '../model/text.js'
import { writeReading } from '../output/reading.js'
import { type ReadOptions, read, readAll } from '../pipeline.js'
import { version } from './version.js'

/** What a caller of `readLine` may choose. */
export interface LineOptions {
  readonly layers: ReadonlySet<ReadingLayer>
  /** Take tokens and sentences from the line instead of splitting. */
  readonly tokensGiven: boolean
}

let known: Knowledge | undefined

/** What the engine knows, with what the user added to it, loaded at the first use; `share` is what another thread has loaded. */
export function knowledge(share?: KnowledgeShare): Knowledge {
  known ??= loadKnowledge(findHome(process.env, process.cwd()), share)
  return known
}

/** What the engine knows, for threads to share; nothing of it stays with the caller. */
export const knowledgeShare = (): KnowledgeShare => loadShared(findHome(process.env, process.cwd())).share

/** Reads one report with everything the engine has. */
export function readDocument(document: Document): Layers {
  return read(document, knowledge())
}

/** Reads one JSON line into one reading, or says what is wrong with the line. Never throws for what is in the line. */
export const readLine = (line: string, options: LineOptions): Reading | ReadingProblem => readLines([line], options)[0]!

/** Reads JSON lines together, which is faster than one by one and gives the same. */
export function readLines(lines: readonly string[], options: LineOptions): (Reading | ReadingProblem)[] {
  const wanted = [...options.layers, 'sentences', 'notes', ...(options.layers.has('tokens') ? ['tags', 'arcs'] : [])]
  const answers: (Reading | ReadingProblem)[] = []
  const requests: { at: number; document: Document; options: ReadOptions }[] = []
  for (const [at, line] of lines.entries()) {
    try {
      const request = parseRequest(line)
      const given = options.tokensGiven ? givenLayers(request) : {}
      requests.push({ at, document: toDocument(request), options: { given, wanted: wanted as (keyof Layers)[] } })
    } catch (error) {
      answers[at] = problemOf(null, error)
    }
  }
  const readings = readTogether<Reading | ReadingProblem>(
    requests,
    (document, layers) => writeReading(document, layers, version, options.layers),
    ({ id }, error) => problemOf(id, error),
  )
  for (const [i, { at }] of requests.entries()) answers[at] = readings[i]!
  return answers
}

/** Reads reports together and keeps of each what `keep` takes; when one is at fault, each by itself. */
export function readTogether<T>(
  requests: readonly { readonly document: Document; readonly options?: ReadOptions }[],
  keep: (document: Document, layers: Layers) => T,
  failed: (document: Document, error: unknown) => T,
): T[] {
  try {
    return readAll(requests, knowledge(), keep)
  } catch {
    return requests.map(({ document, options }) => {
      try {
        return keep(document, read(document, knowledge(), options))
      } catch (error) {
        return failed(document, error)
      }
    })
  }
}

function problemOf(id: string | null, error: unknown): ReadingProblem {
  const code = error instanceof Problem ? error.code : 'FAULT'
  return { id: error instanceof ProblemOf ? error.id : id, problem: { code, message: inWords(error) } }
}

function parseRequest(line: string): ReadingRequest {
  let request: unknown
  try {
    request = JSON.parse(line)
  } catch (error) {
    throw new Problem('BAD_JSON', `not a JSON line: ${error instanceof Error ? error.message : error}`)
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    throw new Problem('BAD_LINE', 'a line must be an object with "id" and "text"')
  }
  const fields = request as Record<string, unknown>
  if (typeof fields.id !== 'string') throw new Problem('BAD_LINE', '"id" must be a string')
  for (const name of ['published', 'title', 'outlet', 'url', 'lang']) {
    const value = fields[name]
    if (value !== undefined && value !== null && typeof value !== 'string') {
      throw new ProblemOf(fields.id, 'BAD_LINE', `"${name}" must be a string`)
    }
  }
  if (typeof fields.text !== 'string') throw new ProblemOf(fields.id, 'BAD_LINE', '"text" must be a string')
  if (typeof fields.published === 'string' && !isDate(fields.published)) {
    throw new ProblemOf(
      fields.id,
      'BAD_DATE',
      `"published" is '${fields.published}': expected YYYY-MM-DD or an ISO 8601 date-time`,
    )
  }
  return request as ReadingRequest
}

/** A problem of a line whose id is known. */
class ProblemOf extends Problem {
  constructor(
    readonly id: string,
    code: string,
    message: string,
  ) {
    super(code, message)
  }
}

/** `YYYY-MM-DD` or an ISO 8601 date-time that names a real day. */
export function isDate(words: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(words)
  if (!match) return false
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function toDocument(request: ReadingRequest): Document {
  return {
    id: request.id,
    text: request.text,
    title: request.title ?? null,
    outlet: request.outlet ?? null,
    published: request.published ?? null,
    url: request.url ?? null,
  }
}

function givenLayers(request: ReadingRequest): Partial<Layers> {
  const { id, text } = request
  if (!request.tokens || !request.sentences) {
    throw new ProblemOf(id, 'NO_TOKENS', '--tokens given needs "tokens" and "sentences" in every line')
  }
  checkSpans(id, 'tokens', request.tokens, text)
  checkSpans(id, 'sentences', request.sentences, text)
  const sentences: Sentence[] = request.sentences.map(({ start, end }) => ({ start, end, block: 0 }))
  let sentence = 0
  const tokens: Token[] = request.tokens.map(({ start, end }) => {
    while (sentence < sentences.length - 1 && start >= sentences[sentence]!.end) sentence++
    return { start, end, text: text.slice(start, end), sentence }
  })
  return { blocks: [{ start: 0, end: text.length, kind: 'body', rule: 'given' }], sentences, tokens }
}

function checkSpans(id: string, name: string, spans: readonly Span[], text: string): void {
  let last = 0
  spans.forEach((span, i) => {
    if (
      !Number.isInteger(span?.start) ||
      !Number.isInteger(span?.end) ||
      span.start < last ||
      span.end < span.start ||
      span.end > text.length
    ) {
      throw new ProblemOf(id, 'BAD_SPAN', `"${name}"[${i}] must be a span inside the text, in reading order`)
    }
    last = span.start
  })
}

/** A file's or page's bytes as a document. @throws Problem when they are no readable text. */
export const fileDocument = (bytes: Uint8Array, name: string, hints: Hints): Document =>
  documentFrom(name, bytes, name, hints)

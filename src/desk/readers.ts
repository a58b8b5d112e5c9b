import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { KnowledgeShare } from '../knowledge/load.js'
import { batches, inOrder } from '../lib/in-order.js'
import { packageRoot } from '../lib/root.js'
import { ThreadPool } from '../lib/thread-pool.js'
import type { Document } from '../model/text.js'
import type { StoredReading } from '../store/reports.js'
import { knowledgeShare, type LineOptions } from './read.js'

/** What a reading gives to be stored, or the problem that kept it from being made. */
export type Answer = Omit<StoredReading, 'report' | 'engine'>

/** A line in, or the JSON that answers one which was refused before it could be read. */
export type LineIn = string | { readonly refusal: string }

/** Lines out, each with its newline, as UTF-8; and how many of them tell of a problem. */
export interface LinesOut {
  readonly bytes: Uint8Array
  readonly problems: number
}

/** What is sent to a thread: reports to be read together. It answers with LinesOut, or with an Answer a document. */
export type Task =
  | { readonly lines: readonly LineIn[]; readonly options: LineOptions }
  | { readonly documents: readonly Document[] }

interface ReadersOptions {
  /** At most so many threads; as many as there are cores when nothing is said, at most four. */
  readonly threads?: number
  /** Longest time one report may take, in ms; a second more for every 10,000 characters. */
  readonly patience?: number
  readonly program?: string
}

/**
 * Below 2 GB V8 lets a heap grow to twice what is alive before it clears up, above to four times. With 24 MB for what is young,
 * half of this, a thread takes some 25 MB less and clears up more often, on cores that two threads want for reading.
 */
export const threadLimits = { maxOldGenerationSizeMb: 2000, maxYoungGenerationSizeMb: 48 } as const

/** Reports that are read together, so that their sentences go through the parser together. */
const most = 16
const mostCharacters = 1 << 17

/**
 * Reads reports in threads of its own, so that what one report does (no end, no memory left) ends that report only, and so
 * that all the memory reading needs is given back when it is closed. The threads share the tables and weights.
 */
export class Readers {
  readonly threads: number
  readonly #patience: number
  readonly #pool: ThreadPool<Task, unknown>
  #share: KnowledgeShare | undefined

  constructor({
    threads,
    patience = 120_000,
    program = join(packageRoot, 'dist/src/desk/read-worker.js'),
  }: ReadersOptions = {}) {
    this.threads = Math.max(1, threads ?? Math.min(4, availableParallelism()))
    this.#patience = patience
    const start = () => {
      this.#share ??= knowledgeShare()
      return new Worker(program, { workerData: this.#share, resourceLimits: threadLimits })
    }
    this.#pool = new ThreadPool(start, this.threads)
  }

  /** Reads JSON lines to JSON lines, same order, as they come. A line that ends its thread is answered with a problem. */
  lines(lines: AsyncIterable<LineIn>, options: LineOptions): AsyncGenerator<LinesOut> {
    const groups = batches(lines, most, mostCharacters, charactersOf)
    const read = (group: readonly LineIn[]) =>
      this.#together(group, charactersOf, (lines): Task => ({ lines, options }), refusedLine)
    return flat(inOrder(groups, read, 2 * this.threads))
  }

  /** Reads reports, same order, as they come; what goes wrong is in the answers. */
  documents<T extends Document>(reports: AsyncIterable<T>): AsyncGenerator<{ report: T; answer: Answer }> {
    const groups = batches(reports, most, mostCharacters, (report) => report.text.length)
    const read = async (group: readonly T[]) => {
      const task = (documents: readonly Document[]): Task => ({ documents: documents.map(plainDocument) })
      const answers = await this.#together(
        group,
        ({ text }) => text.length,
        task,
        (_, error) => [unread(error)],
      )
      return answers.flat().map((answer, i) => ({ report: group[i]!, answer }))
    }
    return flat(inOrder(groups, read, 2 * this.threads))
  }

  /** Ends the threads; a report being read is answered with a problem. */
  async close(): Promise<void> {
    await this.#pool.close()
    this.#share = undefined
  }

  /** Asks for all of a group at once, and for each by itself when its thread fails. */
  async #together<In, Out>(
    group: readonly In[],
    size: (item: In) => number,
    task: (group: readonly In[]) => Task,
    failed: (item: In, error: Error) => Out,
  ): Promise<Out[]> {
    const characters = group.reduce((sum, item) => sum + size(item), 0)
    const patience = this.#patience + 1000 * Math.floor(characters / 10_000)
    try {
      return [(await this.#pool.ask(task(group), patience)) as Out]
    } catch (error) {
      // A thread that ended cannot give back its room beside the weights: those after it share a new copy.
      this.#share = undefined
      if (group.length === 1) return [failed(group[0]!, error instanceof Error ? error : new Error(String(error)))]
      const out: Out[] = []
      for (const item of group) out.push(...(await this.#together([item], size, task, failed)))
      return out
    }
  }
}

const charactersOf = (line: LineIn) => (typeof line === 'string' ? line.length : 0)

/** Only what the engine reads of a report goes to a thread. */
const plainDocument = ({ id, text, title, outlet, published, url }: Document): Document => ({
  id,
  text,
  title,
  outlet,
  published,
  url,
})

async function* flat<T>(groups: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const group of groups) yield* group
}

const unread = ({ message }: Error): Answer => ({
  origin: null,
  layers: null,
  fingerprint: null,
  claims: [],
  problem: message,
})

function refusedLine(line: LineIn, error: Error): LinesOut {
  let id: unknown = null
  try {
    id = typeof line === 'string' ? (JSON.parse(line).id ?? null) : null
  } catch {}
  const problem = { code: 'READER_DIED', message: `the report could not be read: ${error.message}` }
  const json = JSON.stringify({ id: typeof id === 'string' ? id : null, problem })
  return { bytes: new TextEncoder().encode(`${json}\n`), problems: 1 }
}

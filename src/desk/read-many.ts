import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { loadSyntax } from '../knowledge/syntax.js'
import { packageRoot } from '../lib/root.js'
import { batches, throughWorkers } from '../lib/through-workers.js'
import type { LineOptions } from './read.js'

/** A line out: JSON without its newline, and whether it tells of a problem. */
export interface LineOut {
  readonly json: string
  readonly isProblem: boolean
}

/** A line in, or the answer to one that was refused before it could be read. */
export type LineIn = string | LineOut

export interface ManyOptions extends LineOptions {
  /** Threads that read; as many as there are cores when nothing is said, at most four. */
  readonly workers?: number
}

/** Reports that are read together, so that their sentences go through the parser together. */
const most = 16
const mostCharacters = 1 << 18

const workerFile = join(packageRoot, 'dist/src/desk/read-many-worker.js')

/**
 * Reads JSON lines to JSON lines in threads of its own, same order. A line that brings its thread down is answered
 * with a problem, and the lines around it are read.
 */
export async function* readMany(lines: AsyncIterable<LineIn>, options: ManyOptions): AsyncGenerator<LineOut> {
  const { workers = Math.min(4, availableParallelism()), ...rest } = options
  const { share } = loadSyntax()
  const groups = batches(lines, most, mostCharacters, (line) => (typeof line === 'string' ? line.length : 0))
  const answers = throughWorkers<LineIn[], LineOut[]>(groups, {
    start: () => new Worker(workerFile, { workerData: { options: rest, share } }),
    most: Math.max(1, workers),
    async onFailure(group, error, ask) {
      if (group.length === 1) return [failed(group[0]!, error)]
      const out: LineOut[] = []
      for (const line of group) out.push(...(await ask([line]).catch((e) => [failed(line, e)])))
      return out
    },
  })
  for await (const group of answers) yield* group
}

function failed(line: LineIn, error: Error): LineOut {
  let id: unknown = null
  try {
    id = typeof line === 'string' ? (JSON.parse(line).id ?? null) : null
  } catch {}
  const problem = { code: 'READER_DIED', message: `the report could not be read: ${error.message}` }
  return { json: JSON.stringify({ id: typeof id === 'string' ? id : null, problem }), isProblem: true }
}

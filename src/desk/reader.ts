import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '../lib/root.js'
import type { Document } from '../model/text.js'
import type { StoredReading } from '../store/reports.js'

/** What a reading gives to be stored, or the problem that kept it from being made. */
export type Answer = Omit<StoredReading, 'report' | 'engine'>

/**
 * Reads reports in threads of its own, so that what one report does (no end, no memory left) ends that report only,
 * and so that all the memory reading needs is given back when it is closed.
 */
export class Reader {
  private readonly workers = new Set<Worker>()
  private readonly idle: Worker[] = []

  constructor(
    /** Longest time one report may take, in ms. */
    private readonly patience = 120_000,
    private readonly program = join(packageRoot, 'dist/src/desk/read-worker.js'),
  ) {}

  /** Reads one report; never fails: what goes wrong is in the answer. */
  async read(document: Document): Promise<Answer> {
    const worker = this.idle.pop() ?? this.start()
    try {
      const answer = await ask(worker, document, this.patience)
      this.idle.push(worker)
      return answer
    } catch (error) {
      this.workers.delete(worker)
      await worker.terminate()
      const problem = error instanceof Error ? error.message : String(error)
      return { origin: null, layers: null, fingerprint: null, claims: [], problem }
    }
  }

  /** Ends the threads; a report being read is answered with a problem. */
  async close(): Promise<void> {
    this.idle.length = 0
    await Promise.all([...this.workers].map((worker) => worker.terminate()))
    this.workers.clear()
  }

  private start(): Worker {
    const worker = new Worker(this.program)
    this.workers.add(worker)
    return worker
  }
}

function ask(worker: Worker, document: Document, patience: number): Promise<Answer> {
  return new Promise<Answer>((done, fail) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      act()
    }
    const onMessage = (answer: Answer) => settle(() => done(answer))
    const onError = (error: Error) => settle(() => fail(error))
    const onExit = (code: number) => settle(() => fail(new Error(`it ended its reader (status ${code})`)))
    const timer = setTimeout(() => onError(new Error(`it took longer than ${patience / 1000} s`)), patience)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(document)
  })
}

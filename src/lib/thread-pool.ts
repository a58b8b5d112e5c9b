import type { Worker } from 'node:worker_threads'

/** Threads that answer each message with one message, in turn; one is started only when all others are busy. */
export class ThreadPool<In, Out> {
  readonly #all = new Set<Worker>()
  readonly #idle: Worker[] = []
  readonly #waiting: { readonly go: (worker: Worker) => void; readonly fail: (error: Error) => void }[] = []
  #isClosed = false

  constructor(
    private readonly start: () => Worker,
    /** At most so many threads. */
    private readonly most: number,
  ) {}

  /** One message there, one back. Fails when the thread does, or takes longer than `patience` ms; it is ended then. */
  async ask(input: In, patience: number): Promise<Out> {
    const worker = await this.#take()
    try {
      const answer = await exchange<In, Out>(worker, input, patience)
      const next = this.#waiting.shift()
      if (next) next.go(worker)
      else this.#idle.push(worker)
      return answer
    } catch (error) {
      this.#all.delete(worker)
      await worker.terminate()
      this.#startWaiting()
      throw error
    }
  }

  /** Ends the threads; whatever is being asked fails, and so does what is asked from now on. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const { fail } of this.#waiting.splice(0)) fail(closed())
    await Promise.all([...this.#all].map((worker) => worker.terminate()))
    this.#idle.length = 0
  }

  #take(): Worker | Promise<Worker> {
    if (this.#isClosed) throw closed()
    const worker = this.#idle.pop()
    if (worker) return worker
    if (this.#all.size < this.most) return this.#begin()
    return new Promise((go, fail) => this.#waiting.push({ go, fail }))
  }

  #begin(): Worker {
    const worker = this.start()
    this.#all.add(worker)
    return worker
  }

  #startWaiting(): void {
    if (this.#isClosed) return
    const next = this.#waiting.shift()
    try {
      next?.go(this.#begin())
    } catch (error) {
      next?.fail(error instanceof Error ? error : new Error(String(error)))
    }
  }
}

const closed = () => new Error('its threads were closed')

function exchange<In, Out>(worker: Worker, input: In, patience: number): Promise<Out> {
  return new Promise((done, fail) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      act()
    }
    const onMessage = (answer: Out) => settle(() => done(answer))
    const onError = (error: Error) => settle(() => fail(error))
    const onExit = (code: number) => settle(() => fail(new Error(`it ended its thread (status ${code})`)))
    const timer = setTimeout(() => onError(new Error(`it took longer than ${patience / 1000} s`)), patience)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(input)
  })
}

import type { Worker } from 'node:worker_threads'

/** How a stream goes through threads. */
export interface Threads<In, Out> {
  /** Starts a thread that answers each message with one message, in turn. */
  readonly start: () => Worker
  /** At most so many threads; one is started only when all others are busy. */
  readonly most: number
  /** The answer for an input whose thread failed. May ask for other inputs to be tried in its place. */
  readonly onFailure: (input: In, error: Error, ask: (input: In) => Promise<Out>) => Out | Promise<Out>
}

/**
 * Sends a stream through threads and gives the answers in the order of the inputs, each as soon as those before it are
 * out. Never more than two inputs a thread are held, so a stream without end needs no more memory than a short one.
 */
export async function* throughWorkers<In, Out>(
  inputs: AsyncIterable<In>,
  { start, most, onFailure }: Threads<In, Out>,
): AsyncGenerator<Out> {
  const all = new Set<Worker>()
  const idle: Worker[] = []
  const waiting: ((worker: Worker) => void)[] = []

  const free = (worker: Worker) => {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
  const take = (): Worker | Promise<Worker> => {
    const worker = idle.pop()
    if (worker) return worker
    if (all.size >= most) return new Promise((done) => waiting.push(done))
    return begin()
  }
  const begin = () => {
    const worker = start()
    all.add(worker)
    return worker
  }
  const ask = async (input: In): Promise<Out> => {
    const worker = await take()
    try {
      const answer = await exchange<In, Out>(worker, input)
      free(worker)
      return answer
    } catch (error) {
      all.delete(worker)
      void worker.terminate()
      if (waiting.length > 0) free(begin())
      throw error
    }
  }
  const answer = async (input: In): Promise<Out> => {
    try {
      return await ask(input)
    } catch (error) {
      return onFailure(input, error instanceof Error ? error : new Error(String(error)), ask)
    }
  }

  const source = inputs[Symbol.asyncIterator]()
  const pending: Promise<Out>[] = []
  let next: Promise<IteratorResult<In>> | null = source.next()
  try {
    while (next || pending.length > 0) {
      const input = next && pending.length < 2 * most ? next.then((result) => ({ result })) : null
      const output = pending.length > 0 ? pending[0]!.then((value) => ({ value })) : null
      const first = await Promise.race([input, output].filter((x) => x !== null))
      if ('result' in first) {
        if (first.result.done) next = null
        else {
          pending.push(answer(first.result.value))
          next = source.next()
        }
      } else {
        pending.shift()
        yield first.value
      }
    }
  } finally {
    await Promise.allSettled([...all].map((worker) => worker.terminate()))
    void source.return?.()
  }
}

/** One message there, one back. Fails when the thread does. */
function exchange<In, Out>(worker: Worker, input: In): Promise<Out> {
  return new Promise((done, fail) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      act()
    }
    const onMessage = (answer: Out) => settle(() => done(answer))
    const onError = (error: Error) => settle(() => fail(error))
    const onExit = (code: number) => settle(() => fail(new Error(`the reader ended with status ${code}`)))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(input)
  })
}

/** Groups what a stream has at hand: up to `most` items of `size` in all, but never waiting for the next to fill up. */
export async function* batches<T>(
  items: AsyncIterable<T>,
  most: number,
  size: number,
  sizeOf: (item: T) => number,
): AsyncGenerator<T[]> {
  const source = items[Symbol.asyncIterator]()
  try {
    let next = source.next()
    for (;;) {
      const first = await next
      if (first.done) return
      const batch = [first.value]
      let held = sizeOf(first.value)
      next = source.next()
      while (batch.length < most && held < size) {
        const more = await Promise.race([next, soon()])
        if (more === null || more.done) break
        batch.push(more.value)
        held += sizeOf(more.value)
        next = source.next()
      }
      yield batch
    }
  } finally {
    void source.return?.()
  }
}

const soon = () => new Promise<null>((done) => setImmediate(() => done(null)))

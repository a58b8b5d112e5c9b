/**
 * Answers to a stream of inputs, in the order of the inputs, each as soon as those before it are out. `ahead` inputs at most
 * are held, so a stream without end needs no more memory than a short one.
 */
export async function* inOrder<In, Out>(
  inputs: AsyncIterable<In>,
  answer: (input: In) => Promise<Out>,
  ahead: number,
): AsyncGenerator<Out> {
  const source = inputs[Symbol.asyncIterator]()
  const pending: Promise<Out>[] = []
  let next: Promise<IteratorResult<In>> | null = later(source.next())
  try {
    while (next || pending.length > 0) {
      const input = next && pending.length < ahead ? next.then((result) => ({ result })) : null
      const output = pending.length > 0 ? pending[0]!.then((value) => ({ value })) : null
      const first = await Promise.race([input, output].filter((x) => x !== null))
      if ('result' in first) {
        if (first.result.done) next = null
        else {
          pending.push(later(answer(first.result.value)))
          next = later(source.next())
        }
      } else {
        pending.shift()
        yield first.value
      }
    }
  } finally {
    void source.return?.()
  }
}

/** The same promise; its failure is told when it is waited for, and is no failure of the program before. */
function later<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
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
    let next = later(source.next())
    for (;;) {
      const first = await next
      if (first.done) return
      const batch = [first.value]
      let held = sizeOf(first.value)
      next = later(source.next())
      while (batch.length < most && held < size) {
        const more = await Promise.race([next, soon()])
        if (more === null || more.done) break
        batch.push(more.value)
        held += sizeOf(more.value)
        next = later(source.next())
      }
      yield batch
    }
  } finally {
    void source.return?.()
  }
}

const soon = () => new Promise<null>((done) => setImmediate(() => done(null)))

import { Worker } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { batches, inOrder } from '../../src/lib/in-order.js'
import { ThreadPool } from '../../src/lib/thread-pool.js'

/** A thread that answers n with 10 n, later for odd n; it dies of 13 and never ends with 17. */
const program = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', (n) => {
    if (n === 13) process.exit(3)
    if (n === 17) for (;;);
    setTimeout(() => parentPort.postMessage(10 * n), n % 2 ? 12 : 0)
  })`
const pools: ThreadPool<number, number>[] = []
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})

function pool(most: number, patience = 60_000) {
  const threads = new ThreadPool<number, number>(() => new Worker(program, { eval: true }), most)
  pools.push(threads)
  return (n: number) => threads.ask(n, patience)
}

async function* count(n: number, from = 0) {
  for (let i = from; i < from + n; i++) yield i
}

const collect = async <T>(items: AsyncIterable<T>) => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

test('answers come in the order of the inputs', async () => {
  expect(await collect(inOrder(count(11), pool(2), 4))).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
})

test('an input that ends its thread is answered, and those around it too', async () => {
  const ask = pool(2)
  const told = (n: number) => ask(n).catch((error: Error) => `${n}: ${error.message}`)
  const answers = await collect(inOrder<number, unknown>(count(5, 11), told, 4))
  expect(answers).toEqual([110, 120, '13: it ended its thread (status 3)', 140, 150])
})

test('an input that does not end costs its time and no other', async () => {
  const ask = pool(1, 2_000)
  const told = (n: number) => ask(n).catch((error: Error) => error.message)
  expect(await Promise.all([told(17), told(2)])).toEqual(['it took longer than 2 s', 20])
})

test('who asks a closed pool, or waits in one, is told', async () => {
  const ask = pool(1)
  const asked = [17, 1, 2].map((n) => ask(n).catch((error: Error) => error.message))
  await new Promise((wake) => setImmediate(wake))
  await pools[0]!.close()
  expect(await Promise.all(asked)).toEqual([
    expect.stringMatching(/ended its thread/),
    'its threads were closed',
    'its threads were closed',
  ])
  await expect(ask(3)).rejects.toThrow('closed')
})

test('an endless stream is drawn no faster than it is answered', async () => {
  let drawn = 0
  async function* endless() {
    for (;;) yield drawn++
  }
  const answers = inOrder(endless(), pool(1), 2)
  for (let i = 0; i < 8; i++) await answers.next()
  expect(drawn).toBeLessThanOrEqual(8 + 4)
  await answers.return(undefined)
})

test('an answer does not wait for the next input', async () => {
  let give: (n: number) => void = () => {}
  const second = new Promise<number>((done) => {
    give = done
  })
  async function* slow() {
    yield 1
    yield await second
  }
  const answers = inOrder(slow(), pool(2), 4)
  expect((await answers.next()).value).toBe(10)
  give(2)
  expect((await answers.next()).value).toBe(20)
  expect((await answers.next()).done).toBe(true)
})

test('batches take what is at hand, up to a number and a size', async () => {
  const sizes = async (most: number, size: number) =>
    (await collect(batches(count(10), most, size, (n) => n))).map((b) => b.length)
  expect(await sizes(4, 1000)).toEqual([4, 4, 2])
  expect((await sizes(100, 12)).length).toBeGreaterThan(2)
  expect(await collect(batches(count(0), 4, 10, () => 1))).toEqual([])
})

test('a stream that fails is told to who waits, and to nobody else', async () => {
  async function* broken() {
    yield 1
    throw new Error('the disk is gone')
  }
  const answers = inOrder(broken(), pool(1), 4)
  await expect(collect(answers)).rejects.toThrow('the disk is gone')
  await expect(collect(batches(broken(), 4, 10, () => 1))).rejects.toThrow('the disk is gone')
})

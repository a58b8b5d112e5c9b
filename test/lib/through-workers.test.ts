import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { batches, throughWorkers } from '../../src/lib/through-workers.js'

/** A thread that answers n with 10 n, later for smaller n; it dies of 13. */
const program = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', (n) => {
    if (n === 13) process.exit(3)
    setTimeout(() => parentPort.postMessage(10 * n), n % 2 ? 12 : 0)
  })`
const start = () => new Worker(program, { eval: true })

async function* count(n: number, from = 0) {
  for (let i = from; i < from + n; i++) yield i
}

const collect = async <T>(items: AsyncIterable<T>) => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

test('answers come in the order of the inputs', async () => {
  const options = { start, most: 2, onFailure: () => -1 }
  expect(await collect(throughWorkers(count(11), options))).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
})

test('an input that ends its thread is answered, and those around it too', async () => {
  const options = { start, most: 2, onFailure: (n: number, error: Error) => `${n}: ${error.message}` }
  const answers = await collect(throughWorkers<number, unknown>(count(5, 11), options))
  expect(answers).toEqual([110, 120, '13: the reader ended with status 3', 140, 150])
})

test('an endless stream is drawn no faster than it is answered', async () => {
  let drawn = 0
  async function* endless() {
    for (;;) yield drawn++
  }
  const answers = throughWorkers<number, number>(endless(), { start, most: 1, onFailure: () => -1 })
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
  const answers = throughWorkers<number, number>(slow(), { start, most: 2, onFailure: () => -1 })
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

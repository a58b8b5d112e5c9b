import { parentPort } from 'node:worker_threads'

// A reader that a certain word ends; else it says how many lines it was sent.
parentPort.on('message', ({ lines }) => {
  if (lines.some((line) => line.includes('die'))) process.exit(3)
  const bytes = new TextEncoder().encode(`${JSON.stringify({ read: lines.length })}\n`)
  parentPort.postMessage({ bytes, problems: 0 }, [bytes.buffer])
})

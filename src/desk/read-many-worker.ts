import { parentPort, workerData } from 'node:worker_threads'
import type { SyntaxShare } from '../knowledge/syntax.js'
import { knowledge, type LineOptions, readLines } from './read.js'
import type { LineIn, LineOut } from './read-many.js'

const { options, share } = workerData as { options: LineOptions; share: SyntaxShare | null }
knowledge(share)

// Answers each group of lines with as many lines.
parentPort?.on('message', (lines: LineIn[]) => {
  const read = readLines(
    lines.filter((line) => typeof line === 'string'),
    options,
  )
  let next = 0
  const answer = lines.map((line): LineOut => {
    if (typeof line !== 'string') return line
    const reading = read[next++]!
    return { json: JSON.stringify(reading), isProblem: 'problem' in reading }
  })
  parentPort!.postMessage(answer)
})

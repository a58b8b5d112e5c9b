import { parseArgs } from 'node:util'
import { collect } from '../desk/collect.js'
import { fileDocument, isDate, readDocument } from '../desk/read.js'
import { type LineIn, Readers } from '../desk/readers.js'
import { lines } from '../lib/lines.js'
import { Problem } from '../lib/problem.js'
import { type ReadingLayer, readingLayers } from '../model/reading.js'
import { type Command, Misuse } from './command.js'
import { showClaims } from './show-claims.js'
import { terminal } from './terminal.js'

/** A line longer than this is refused and skipped, so that endless input cannot fill the memory. */
const longestLine = 64 * 1024 * 1024

export const read: Command = {
  name: 'read',
  summary: 'Reads a report and prints its claims with their evidence; no database needed.',
  usage: `[FILE|URL|-]... [--published DATE] [--outlet NAME] [--title WORDS] [--charset NAME]
            --jsonl [--layers ${readingLayers.join(',')}] [--tokens given] < IN > OUT

  --published DATE  when it was published, YYYY-MM-DD; without it "last week" stays relative
  --outlet NAME     who published it
  --jsonl           many reports for programs: one JSON line in, one JSON line out (docs/reading.md)
  --layers LIST     print only these layers
  --tokens given    take "tokens" and "sentences" from each line`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean', default: false },
        layers: { type: 'string' },
        tokens: { type: 'string' },
        published: { type: 'string' },
        outlet: { type: 'string' },
        title: { type: 'string' },
        url: { type: 'string' },
        charset: { type: 'string' },
      },
    })
    if (values.published !== undefined && !isDate(values.published)) {
      throw new Misuse(`--published is '${values.published}': expected YYYY-MM-DD`)
    }
    if (values.jsonl) return readLines(asked(values.layers), values.tokens)

    let status = 0
    for (const name of positionals.length > 0 ? positionals : ['-']) {
      try {
        const given = await collect(name, values, process.stdin)
        const document = fileDocument(given.bytes, given.name, given.hints)
        process.stdout.write(showClaims(document, readDocument(document), terminal(process.stdout)))
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        process.stderr.write(`sitrep read: ${error.message}\n`)
        status = 1
      }
    }
    return status
  },
}

function asked(list: string | undefined): ReadonlySet<ReadingLayer> {
  if (list === undefined) return new Set(readingLayers)
  const names = list.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !readingLayers.includes(name as ReadingLayer))
  if (unknown !== undefined) throw new Misuse(`no layer '${unknown}'; there are ${readingLayers.join(', ')}`)
  return new Set(names as ReadingLayer[])
}

/** Reads JSON lines to JSON lines, same order; a bad line is answered with its problem and the run goes on. */
async function readLines(layers: ReadonlySet<ReadingLayer>, tokens: string | undefined): Promise<number> {
  if (tokens !== undefined && tokens !== 'given')
    throw new Misuse(`--tokens is '${tokens}': the only choice is 'given'`)
  let status = 0
  const readers = new Readers()
  try {
    for await (const { bytes, problems } of readers.lines(linesIn(), { layers, tokensGiven: tokens === 'given' })) {
      if (problems > 0) status = 1
      if (!process.stdout.write(bytes)) await new Promise((wake) => process.stdout.once('drain', wake))
    }
  } finally {
    await readers.close()
  }
  return status
}

/** The lines of the standard input that hold something; one that is too long is answered here. */
async function* linesIn(): AsyncGenerator<LineIn> {
  for await (const line of lines(process.stdin, longestLine)) {
    if ('tooLong' in line) {
      const message = `line ${line.number} is longer than 64 MiB: split the report`
      yield { refusal: JSON.stringify({ id: null, problem: { code: 'TOO_LONG', message } }) }
    } else if (!line.bytes.every((byte) => byte === 32 || byte === 13 || byte === 9)) {
      yield Buffer.from(line.bytes).toString('utf8')
    }
  }
}

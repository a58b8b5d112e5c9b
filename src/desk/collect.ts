import { createReadStream } from 'node:fs'
import type { Hints } from '../intake/document.js'
import { inWords, Problem } from '../lib/problem.js'
import { fetchPage } from '../outside/fetch.js'

/** A report as it is handed in. */
export interface Incoming {
  readonly bytes: Uint8Array
  /** For messages: a file's name or an address. */
  readonly name: string
  readonly hints: Hints
}

/** No report is larger, and an endless stream must end somewhere. */
const largest = 50_000_000

/** Gets a report from where a person says it is: a file, a web address, or `-` for a stream. */
export async function collect(name: string, hints: Hints, input: AsyncIterable<Uint8Array>): Promise<Incoming> {
  if (name === '-') return { bytes: await allOf(input, 'standard input'), name: 'standard input', hints }
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(name)) return { bytes: await fileBytes(name), name, hints }
  const { bytes, url, charset } = await fetchPage(name)
  const said = Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined))
  return { bytes, name: url, hints: { ...(charset === null ? {} : { charset }), url, ...said } }
}

async function fileBytes(name: string): Promise<Uint8Array> {
  try {
    return await allOf(createReadStream(name), name)
  } catch (error) {
    if (error instanceof Problem) throw error
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') throw new Problem('NO_FILE', `no file ${name}: check the path`)
    if (code === 'EISDIR') throw new Problem('NO_FILE', `${name} is a folder: name the files in it`)
    if (code === 'EACCES') throw new Problem('NO_FILE', `no right to read ${name}: change its permissions`)
    throw new Problem('NO_FILE', `${name} could not be read: ${inWords(error).split('\n')[0]}`)
  }
}

async function allOf(input: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of input) {
    length += part.length
    if (length > largest)
      throw new Problem('TOO_LARGE', `${name} is larger than ${largest / 1e6} MB: no report is; split it`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

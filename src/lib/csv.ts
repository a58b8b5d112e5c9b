/** One record of a delimited file; `line` is where it starts, counted from 1. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** What cannot be read as a record, with the line it starts on. */
export interface CsvFault {
  readonly line: number
  readonly expected: string
}

const longestRecord = 4 * 1024 * 1024

/**
 * Reads RFC 4180 records from a stream of text: quoted cells may hold the delimiter, doubled quotes and line ends.
 * With `quotes` off (GeoNames dumps) a quote is a letter like any other. A quote that never closes costs no more than
 * its own line: reading goes on at the next.
 */
export async function* csvRecords(
  chunks: AsyncIterable<string>,
  delimiter: string,
  quotes: boolean,
): AsyncGenerator<CsvRecord | CsvFault> {
  let rest = ''
  let line = 1
  for await (const chunk of chunks) {
    rest += chunk
    let from = 0
    for (;;) {
      const end = recordEnd(rest, from, quotes)
      if (end < 0) break
      yield* record(rest.slice(from, end))
      from = end + 1
    }
    rest = rest.slice(from)
    if (rest.length > longestRecord) yield* giveUp()
  }
  if (rest !== '') {
    if (quotes && isOpen(rest)) yield* giveUp()
    if (rest !== '') yield* record(rest)
  }

  function* record(text: string): Generator<CsvRecord | CsvFault> {
    const bare = text.endsWith('\r') ? text.slice(0, -1) : text
    const at = line
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) line++
    line++
    if (bare !== '') yield { line: at, cells: quotes ? cut(bare, delimiter) : bare.split(delimiter) }
  }

  /** Drops the first line of what is left, because its quote swallowed the rest, and reads the lines after it. */
  function* giveUp(): Generator<CsvRecord | CsvFault> {
    yield { line, expected: 'a closing quote' }
    const first = rest.indexOf('\n')
    line++
    rest = first < 0 ? '' : rest.slice(first + 1)
    let from = 0
    for (;;) {
      const end = recordEnd(rest, from, quotes)
      if (end < 0) break
      yield* record(rest.slice(from, end))
      from = end + 1
    }
    rest = rest.slice(from)
  }
}

/** Index of the line end that closes the record, or -1 when it has not come yet. */
function recordEnd(text: string, from: number, quotes: boolean): number {
  if (!quotes) return text.indexOf('\n', from)
  let quoted = false
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 34) quoted = !quoted
    else if (code === 10 && !quoted) return i
  }
  return -1
}

function isOpen(text: string): boolean {
  return (text.split('"').length - 1) % 2 === 1
}

function cut(line: string, delimiter: string): string[] {
  if (!line.includes('"')) return line.split(delimiter)
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!
    if (c === '"') {
      if (quoted && line[i + 1] === '"') {
        cell += '"'
        i++
      } else quoted = !quoted
    } else if (c === delimiter && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += c
  }
  cells.push(cell)
  return cells
}

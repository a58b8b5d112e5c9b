import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { createGunzip, gunzipSync } from 'node:zlib'
import { csvRecords } from '../../lib/csv.js'
import { jsonObjects } from '../../lib/json-objects.js'
import { Problem } from '../../lib/problem.js'
import type { TableProblem } from '../../lib/table.js'
import type { Entry } from './entry.js'
import { type Fault, type TableFormat, tableFormat } from './formats.js'
import { readFeature } from './geojson.js'
import { writeGazetteer } from './write.js'

export interface ImportOptions {
  readonly file: string
  /** The user's folder; tables are written under `gazetteer/` in it. */
  readonly home: string
  /** Whom maps must name for these places; for a user's own tables, where no source is known. */
  readonly attribution?: string
  /** Called for each broken row; the rest is loaded. */
  readonly onProblem: (problem: TableProblem) => void
  readonly onProgress?: (rows: number) => void
  /** Entries written to disk at a time: bounds memory, and what an interrupted run has to do again. */
  readonly batch?: number
}

export interface ImportReport {
  readonly format: string
  readonly places: number
  readonly problems: number
  /** Rows that an earlier, interrupted run had already loaded. */
  readonly resumedAt: number
}

/** What is known of an import, beside its tables: enough to go on after a crash. */
interface State {
  readonly source: string
  readonly size: number
  readonly modified: number
  readonly format: string
  readonly rows: number
  readonly places: number
  readonly problems: number
  readonly tables: number
  readonly complete: boolean
}

const defaultBatch = 250_000

/**
 * Reads a gazetteer of any known format into tables of its own, a batch at a time. Run again after an interruption it
 * goes on where the last whole batch ended; run again on a changed file it begins anew.
 */
export async function importGazetteer(options: ImportOptions): Promise<ImportReport> {
  const { file, home, onProblem, onProgress } = options
  const source = resolve(file)
  const { size, mtimeMs: modified } = statOf(source)
  const folder = join(home, 'gazetteer', folderName(source))
  const head = headOf(source)
  const format = formatOf(head, file)
  const attribution = options.attribution ?? (format.attribution || `places from ${basename(file)}`)

  let state = readState(folder)
  const goesOn = state && state.size === size && state.modified === modified && state.format === format.name
  if (!state || !goesOn) {
    rmSync(folder, { recursive: true, force: true })
    state = { source, size, modified, format: format.name, rows: 0, places: 0, problems: 0, tables: 0, complete: false }
  }
  const resumedAt = state.rows
  if (state.complete) return { format: format.name, places: state.places, problems: state.problems, resumedAt }
  mkdirSync(folder, { recursive: true })

  let { rows, places, problems, tables } = state
  let batch: Entry[] = []
  let seen = 0
  const flush = (complete: boolean) => {
    if (batch.length > 0) {
      writeGazetteer(join(folder, `${String(tables).padStart(3, '0')}.bin`), batch, [attribution])
      tables++
    }
    places += batch.length
    batch = []
    rows = seen
    const next: State = { source, size, modified, format: format.name, rows, places, problems, tables, complete }
    writeFileSync(join(folder, 'state.json.part'), JSON.stringify(next))
    renameSync(join(folder, 'state.json.part'), join(folder, 'state.json'))
  }
  for await (const { line, entry } of entriesOf(source, format)) {
    seen++
    if (seen <= resumedAt) continue
    if (entry && 'expected' in entry) {
      problems++
      onProblem({ file, line, ...entry })
    } else if (entry) batch.push(entry)
    if (batch.length >= (options.batch ?? defaultBatch)) flush(false)
    if (seen % 100_000 === 0) onProgress?.(seen)
  }
  flush(true)
  return { format: format.name, places, problems, resumedAt }
}

type Format = TableFormat | { readonly name: 'geojson'; readonly depth: number; readonly attribution: string }

function formatOf(head: string, file: string): Format {
  if (head.startsWith('PK')) throw new Problem('ZIP', `${file} is a zip archive: unpack it and add the file inside`)
  if (/^\s*\{/.test(head.replace(/^\ufeff/, ''))) {
    const collection = /"type"\s*:\s*"FeatureCollection"|"features"\s*:\s*\[/.test(head)
    const wof = head.includes('"wof:id"')
    return {
      name: 'geojson',
      depth: collection ? 2 : 0,
      attribution: wof ? "Who's On First (whosonfirst.org), CC BY 4.0" : '',
    }
  }
  const format = tableFormat(head.slice(0, head.indexOf('\n') < 0 ? head.length : head.indexOf('\n')))
  if (format) return format
  throw new Problem(
    'UNKNOWN_FORMAT',
    `${file}: line 1 is no gazetteer known here: expected a GeoNames dump (19 tab-separated columns), OurAirports or Who's On First CSV, GeoJSON, or a CSV whose first line names the columns name, lat and lon`,
  )
}

async function* entriesOf(
  source: string,
  format: Format,
): AsyncGenerator<{ line: number; entry: Entry | Fault | null }> {
  if (format.name === 'geojson') {
    for await (const { line, text } of jsonObjects(textOf(source), format.depth))
      yield { line, entry: readFeature(text) }
    return
  }
  let columns = format.columns
  for await (const record of csvRecords(textOf(source), format.delimiter, format.quotes)) {
    if ('expected' in record) {
      yield { line: record.line, entry: { column: '1', expected: record.expected } }
      continue
    }
    const { line, cells } = record
    if (!columns) {
      columns = cells.map((cell) =>
        cell
          .trim()
          .toLowerCase()
          .replace(/^\ufeff/, ''),
      )
      continue
    }
    if (cells.length !== columns.length) {
      const column = columns[Math.min(cells.length, columns.length) - 1]!
      yield { line, entry: { column, expected: `${columns.length} cells, found ${cells.length}` } }
      continue
    }
    const row: Record<string, string> = {}
    for (let i = 0; i < columns.length; i++) row[columns[i]!] = cells[i]!
    yield { line, entry: format.read(row) }
  }
}

async function* textOf(source: string): AsyncGenerator<string> {
  const bytes = createReadStream(source, { highWaterMark: 1 << 20 })
  const stream = source.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  const decoder = new TextDecoder()
  for await (const chunk of stream) yield decoder.decode(chunk as Uint8Array, { stream: true })
}

function headOf(source: string): string {
  const head = Buffer.alloc(65_536)
  const file = openSync(source, 'r')
  const length = readSync(file, head, 0, head.length, 0)
  closeSync(file)
  const bytes = head.subarray(0, length)
  if (!source.endsWith('.gz')) return bytes.toString('utf8')
  return gunzipSync(bytes, { finishFlush: 2 }).toString('utf8')
}

function statOf(source: string) {
  try {
    const found = statSync(source)
    if (found.isFile() && found.size > 0) return found
  } catch {
    throw new Problem('NO_FILE', `no file ${source}`)
  }
  throw new Problem('NO_FILE', `${source} is empty or no file`)
}

/** Letters a folder may have on every system, and no two files of one name in the way of each other. */
function folderName(source: string): string {
  return basename(source).replace(/[^\w.-]/g, '_')
}

function readState(folder: string): State | null {
  const file = join(folder, 'state.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as State) : null
}

import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { documentFrom } from '../intake/document.js'
import { storable } from '../lib/storable.js'
import type { Document } from '../model/text.js'
import { draw } from '../pipeline.js'
import { record } from '../store/audit.js'
import { drawnBy, redraw } from '../store/picture.js'
import { addReport, countUnread, replaceReading, reportsWithText, unreadReports } from '../store/reports.js'
import type { Report, Transaction } from '../store/tables.js'
import type { Incoming } from './collect.js'
import type { Desk } from './desk.js'
import { Readers } from './readers.js'

export interface Added {
  readonly id: string
  readonly title: string | null
  /** False when the desk had it already. */
  readonly isNew: boolean
}

/** Takes in a report; it is kept, with an entry in the audit, but not read yet. @throws Problem when it is no text */
export async function ingest(desk: Desk, { bytes, name, hints }: Incoming, who: string, now: Date): Promise<Added> {
  const document = documentFrom(name, bytes, name, hints)
  return desk.store.db.transaction().execute((tx) => keep(tx, reportOf(document, now), name, who))
}

/** Keeps a report, and that it was added, unless the desk has it: the same words with nothing new said about them. */
export async function keep(tx: Transaction, report: Report, name: string, who: string): Promise<Added> {
  const twins = await reportsWithText(tx, report.sha256)
  const same = twins.find((twin) =>
    (['outlet', 'published', 'url'] as const).every((field) => report[field] === null || report[field] === twin[field]),
  )
  if (same) return { id: same.id, title: same.title, isNew: false }
  const added = await addReport(tx, report)
  const { sha256, outlet, published, url } = report
  const detail = { name, sha256, outlet, published, url }
  if (added.isNew) await record(tx, { who, what: 'add', subject: added.id, detail })
  return { ...added, title: report.title }
}

function reportOf({ title, outlet, published, url, ...document }: Document, now: Date): Report {
  const text = storable(document.text)
  const sha256 = digest(text)
  const id = `r${digest(JSON.stringify([sha256, outlet, published, url])).slice(0, 12)}`
  const rest = { outlet_country: null, label: null, added: now.toISOString() }
  return { id, text, sha256, title, outlet, published, url, ...rest }
}

export const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** Called after each report that was read, and once before the first. */
type Progress = (done: number, all: number) => void

/** Reports that could not be read, and why; they stay in the desk and are not tried again by this engine. */
type Unreadable = { readonly id: string; readonly problem: string }

export interface ReadOptions {
  readonly progress?: Progress
  /** Ends the reading before the next report. */
  readonly signal?: AbortSignal
  readonly readers?: Readers
}

/** Reads every report that this engine has not read, then draws the picture anew. */
export async function readNew(
  desk: Desk,
  { progress = () => {}, signal, readers }: ReadOptions = {},
): Promise<Unreadable[]> {
  const { engine, store } = desk
  const all = await countUnread(store.db, engine)
  const unreadable =
    all > 0 ? await readAll(desk, all, readers ?? new Readers({ threads: threadsFor(all) }), progress, signal) : []
  if (signal?.aborted) return unreadable
  if (all > 0 || (await drawnBy(store.db)) !== engine) await redraw(store.db, engine, draw)
  return unreadable
}

/** Each thread has tables of its own, which a few reports do not pay for. */
const threadsFor = (reports: number) => Math.max(1, Math.min(4, availableParallelism(), Math.floor(reports / 25)))

async function readAll(
  desk: Desk,
  all: number,
  readers: Readers,
  progress: Progress,
  signal: AbortSignal | undefined,
): Promise<Unreadable[]> {
  const { engine, store } = desk
  const unreadable: Unreadable[] = []
  const halt = () => void readers.close()
  signal?.addEventListener('abort', halt)
  let done = 0
  progress(done, all)
  try {
    for await (const { report, answer } of readers.documents(unread(desk, signal))) {
      if (signal?.aborted) break
      await replaceReading(store.db, { report: report.id, engine, ...answer })
      if (answer.problem !== null) unreadable.push({ id: report.id, problem: answer.problem })
      progress(++done, Math.max(done, all))
    }
    return unreadable
  } finally {
    signal?.removeEventListener('abort', halt)
    await readers.close()
  }
}

/** Reports that this engine has not read, page by page. */
async function* unread({ engine, store }: Desk, signal: AbortSignal | undefined): AsyncGenerator<Report> {
  for (let last = ''; !signal?.aborted; ) {
    const page = await unreadReports(store.db, engine, last, 100)
    last = page.at(-1)?.id ?? last
    if (page.length === 0) return
    yield* page
  }
}

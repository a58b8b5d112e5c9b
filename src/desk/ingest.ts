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
import { Reader } from './reader.js'

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
  readonly reader?: Reader
}

/** Reads every report that this engine has not read, then draws the picture anew. */
export async function readNew(
  desk: Desk,
  { progress = () => {}, signal, reader = new Reader() }: ReadOptions = {},
): Promise<Unreadable[]> {
  const { engine, store } = desk
  const all = await countUnread(store.db, engine)
  const unreadable = all > 0 ? await readAll(desk, all, reader, progress, signal) : []
  if (signal?.aborted) return unreadable
  if (all > 0 || (await drawnBy(store.db)) !== engine) await redraw(store.db, engine, draw)
  return unreadable
}

async function readAll(
  { engine, store }: Desk,
  all: number,
  reader: Reader,
  progress: Progress,
  signal: AbortSignal | undefined,
): Promise<Unreadable[]> {
  const unreadable: Unreadable[] = []
  const halt = () => void reader.close()
  signal?.addEventListener('abort', halt)
  let done = 0
  progress(done, all)
  const readOne = async (report: Report) => {
    const answer = await reader.read(report)
    if (signal?.aborted) return
    await replaceReading(store.db, { report: report.id, engine, ...answer })
    if (answer.problem !== null) unreadable.push({ id: report.id, problem: answer.problem })
    progress(++done, Math.max(done, all))
  }
  // Each lane is a thread with tables and weights of its own, which a few reports do not pay for.
  const lanes = Math.max(1, Math.min(4, availableParallelism(), Math.floor(all / 25)))
  try {
    for (let last = ''; !signal?.aborted; ) {
      const page = await unreadReports(store.db, engine, last, 100)
      last = page.at(-1)?.id ?? last
      if (page.length === 0) break
      const lane = async () => {
        for (let report = page.shift(); report && !signal?.aborted; report = page.shift()) await readOne(report)
      }
      await Promise.all(Array.from({ length: lanes }, lane))
    }
    return unreadable
  } finally {
    signal?.removeEventListener('abort', halt)
    await reader.close()
  }
}

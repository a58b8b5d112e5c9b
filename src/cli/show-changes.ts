import { Desk } from '../desk/desk.js'
import { readNew } from '../desk/ingest.js'
import {
  type ClaimChange,
  hasDesk,
  type MentionChange,
  type ReportChange,
  recode,
  type Touches,
} from '../desk/recode.js'
import { findHome } from '../lib/home.js'
import { progress } from './progress.js'
import { type Style, type Terminal, terminal, wrap } from './terminal.js'

/** For the usage of every command that edits tables. */
export const changeOptions = `  --json   what changed in the desk's reports, as JSON lines: one a report, then what it comes to
  --later  leave the desk's reports to the next start`

export interface ChangeOptions {
  readonly json?: boolean | undefined
  readonly later?: boolean | undefined
}

/**
 * Makes an edit of the user's tables and shows what it changes in the stored reports, report by report as they are read. Reports that the desk
 * has not read are read before, so that every change shown is the edit's. Without a desk only the edit is made.
 */
export async function editTables(edit: () => Promise<Touches>, { json, later }: ChangeOptions): Promise<void> {
  if (later || !hasDesk(process.env, findHome(process.env, process.cwd()))) return void (await edit())
  const desk = await Desk.open(process.env, process.cwd())
  try {
    const drawn = (what: string) => (process.stderr.isTTY ? progress(what) : () => {})
    await readNew(desk, { progress: drawn('reading reports') })
    const touches = await edit()
    const total = { new: 0, gone: 0, changed: 0, reports: 0, unread: 0 }
    const changes = recode(desk, touches, drawn('reading again'))
    for (;;) {
      const { done, value } = await changes.next()
      if (done) {
        const { reports, touched } = value
        process.stdout.write(
          json ? `${JSON.stringify({ desk: reports, touched, ...total })}\n` : summary(reports, touched, total),
        )
        return
      }
      for (const { kind } of value.claims) total[kind]++
      if (value.problem !== null) total.unread++
      if (value.claims.length > 0) total.reports++
      if (json) process.stdout.write(`${JSON.stringify(value)}\n`)
      else process.stdout.write(showChange(value, terminal(process.stdout)))
    }
  } finally {
    await desk.close()
  }
}

type Total = Readonly<Record<'new' | 'gone' | 'changed' | 'reports' | 'unread', number>>

function summary(desk: number, touched: number, total: Total): string {
  const reports = `of the ${count(desk, 'report')} in the desk`
  if (touched === 0) return `none ${reports} can be read otherwise: nothing changed\n`
  const again = `${touched} ${reports} read again`
  const unread = total.unread > 0 ? `; ${total.unread} could not be read` : ''
  if (total.reports === 0) return `${again}: no claim changed${unread}\n`
  const kinds = (['changed', 'new', 'gone'] as const).flatMap((kind) =>
    total[kind] > 0 ? [`${total[kind]} ${kind}`] : [],
  )
  return `${again}: claims of ${count(total.reports, 'report')} differ, ${kinds.join(', ')}${unread}\n`
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

/** One report: what its words mean now, and which claims that changed. Nothing when it reads as before. */
function showChange({ report, mentions, claims, problem }: ReportChange, { width, style }: Terminal): string {
  if (problem === null && mentions.length === 0 && claims.length === 0) return ''
  const head = [report.id, report.outlet, report.published, report.title].filter(Boolean).join(' · ')
  const lines = wrap(head, width, '', '  ').map((line) => style('bold', line))
  if (problem !== null) lines.push(style('yellow', `  could not be read again: ${problem}`))
  for (const mention of mentions) lines.push(...showMention(mention, width))
  for (const claim of claims) lines.push(...showClaim(claim, width, style))
  return `${lines.join('\n')}\n\n`
}

function showMention({ words, times, before, after, because }: MentionChange, width: number): string[] {
  const often = times > 1 ? ` (${times} times)` : ''
  return wrap(
    `“${words}”${often}: ${before ?? 'not found'} → ${after ?? 'not found'}, by ${because}`,
    width,
    '  ',
    '    ',
  )
}

const signs = { new: '+', gone: '-', changed: '~' } as const
const colours: Readonly<Record<ClaimChange['kind'], Style>> = { new: 'green', gone: 'red', changed: 'yellow' }

function showClaim({ kind, before, after, fields }: ClaimChange, width: number, style: Terminal['style']): string[] {
  const claim = (after ?? before)!
  const type = [claim.type, claim.mode].filter(Boolean).join('/')
  const quote = claim.quote.replace(/\s+/g, ' ')
  const short = quote.length > 160 ? `${quote.slice(0, 159)}…` : quote
  const lines = wrap(`${signs[kind]} ${kind} ${type} ${claim.rules.join(' ')} “${short}”`, width, '  ', '      ')
  const told = lines.map((line) => style(colours[kind], line))
  for (const { field, before, after } of fields) {
    told.push(...wrap(`${field}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`, width, '      ', '        '))
  }
  return told
}

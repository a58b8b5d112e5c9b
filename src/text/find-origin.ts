import type { Origin, OutletTable } from '../model/outlet.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import type { Block, Document, Span } from '../model/text.js'

export const rules: readonly Rule[] = [
  {
    id: 'O1',
    what: 'the agency named with the dateline, or in brackets at the end',
    example: 'TRIPOLI, June 6 (Reuters) - Forces …',
  },
  {
    id: 'O2',
    what: 'a known outlet named as author or source, on a line of its own',
    example: 'Articles by: South Front',
  },
  {
    id: 'O3',
    what: 'words that say where it was published first',
    example: 'This article first appeared on Middle East Eye.',
  },
]

const credit =
  /^\W*(?:articles? by|by|source|sources|via|credit|from|text|report by|courtesy of)\s*:?\s+(.{2,60}?)\s*[.|]?$/i
const first =
  /\b(?:originally (?:published|posted|appeared)|first (?:published|posted|appeared)|(?:re)?published (?:here )?with permission|reprinted|republished)\s+(?:on|by|in|at|from|of)\s+((?:the\s+)?[\p{Lu}\d][\p{L}\d.'’-]*(?:\s+(?:of|for|the|and|[\p{Lu}\d][\p{L}\d.'’-]*)){0,5})/iu
const dateline = /^.{0,80}?\(([\p{L}.\s-]{2,40})\)\s*(?:[-–—:]|$)/u
const ending = /\(([\p{L}.\s/-]{2,40})\)\s*$|[—–-]\s*([\p{Lu}][\p{L}./\s-]{1,30})\s*$/u

/**
 * Who wrote it first, when the report says so: a republisher is no second source. Only outlets of the table count, save
 * where the words say outright where it was published first. The outlet that publishes is never its own origin.
 */
export const findOrigin = stage({
  name: 'find-origin',
  needs: ['blocks'],
  gives: ['origins'],
  run({ document, blocks }, { outlets }) {
    const found = [
      ...declared(document, blocks),
      ...credited(document, blocks, outlets),
      ...agencies(document, blocks, outlets),
    ]
    const own = document.outlet === null ? null : (outlets.byName(document.outlet)?.name ?? document.outlet)
    return { origins: found.filter((origin) => origin.name.toLowerCase() !== own?.toLowerCase()) }
  },
})

/** O3, in any block: the words themselves say so. */
function declared(document: Document, blocks: readonly Block[]): Origin[] {
  return blocks.flatMap((block) => {
    const match = first.exec(words(document, block, 2000))
    if (!match?.[1]) return []
    const start = block.start + match.index + match[0].length - match[1].length
    const name = match[1].replace(/[.’'-]+$/, '')
    return [{ start, end: start + name.length, name, rule: 'O3' }]
  })
}

/** O2, in short blocks that are no part of the story. */
function credited(document: Document, blocks: readonly Block[], outlets: OutletTable): Origin[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'body' || block.end - block.start > 120) return []
    const match = credit.exec(words(document, block, 120))
    return known(match?.[1], block, words(document, block, 120).lastIndexOf(match?.[1] ?? ''), outlets, 'O2')
  })
}

/** O1, at the start of the first body block and the end of the last. */
function agencies(document: Document, blocks: readonly Block[], outlets: OutletTable): Origin[] {
  const body = blocks.filter((block) => block.kind === 'body' || block.kind === 'dateline' || block.kind === 'byline')
  const [opening, closing] = [body[0], body.at(-1)]
  if (!opening || !closing) return []
  const start = dateline.exec(words(document, opening, 140))
  const tail = document.text.slice(Math.max(closing.start, closing.end - 60), closing.end)
  const end = ending.exec(tail)
  const name = end?.[1] ?? end?.[2]
  return [
    ...known(start?.[1], opening, start ? start[0].indexOf('(') + 1 : 0, outlets, 'O1'),
    ...known(
      name,
      { start: closing.end - tail.length, end: closing.end },
      name ? tail.lastIndexOf(name) : 0,
      outlets,
      'O1',
    ),
  ]
}

const words = (document: Document, block: Span, most: number) =>
  document.text.slice(block.start, Math.min(block.end, block.start + most))

function known(name: string | undefined, within: Span, at: number, outlets: OutletTable, rule: string): Origin[] {
  const outlet = name ? outlets.byName(name.trim()) : null
  if (!name || !outlet) return []
  const start = within.start + at
  return [{ start, end: start + name.trim().length, name: outlet.name, rule }]
}

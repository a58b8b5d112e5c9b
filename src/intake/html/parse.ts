import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { Problem } from '../../lib/problem.js'
import { depth } from './depth.js'
import { metadata, type PageMetadata } from './metadata.js'
import { blockText } from './text.js'

/** An article cut out of its page: its text in paragraphs, and what the page says of itself. */
export interface Page extends PageMetadata {
  readonly text: string
}

/** Elements nested deeper make the readers below quadratic; no article needs it (5 KB of `<div>` cost 4 s). */
const deepest = 256
const longest = 20_000_000

/**
 * The article of an HTML page as plain text: headline, then paragraphs and list items with an empty line between.
 * Menus, asides, forms and scripts are left out by Mozilla's Readability; when it finds no article, the whole body is taken.
 * @throws Problem TOO_LARGE, TOO_DEEP, EMPTY
 */
export function parsePage(html: string, name: string): Page {
  if (html.length > longest)
    throw new Problem('TOO_LARGE', `${name} is over 20 million characters of HTML: save the article alone`)
  if (depth(html) > deepest) {
    throw new Problem(
      'TOO_DEEP',
      `${name} nests its elements more than ${deepest} deep, as no article does: save its text as .txt`,
    )
  }
  const { document } = parseHTML(html)
  const known = metadata(document)
  const body = document.body ? blockText(document.body) : ''
  const article = new Readability(document).parse()
  const holder = article?.content ? parseHTML(`<html><body>${article.content}</body></html>`).document.body : null
  const text = holder ? blockText(holder) : body
  if (!text.trim())
    throw new Problem(
      'EMPTY',
      `${name} holds no text to read: it may need scripts to show it; save the page from a browser`,
    )
  const title = known.title ?? article?.title?.trim() ?? null
  return { ...known, title, text: title && !text.startsWith(title) ? `${title}\n\n${text}` : text }
}

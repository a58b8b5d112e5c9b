import type { Document } from '../model/text.js'
import { parsePage } from './html/parse.js'
import { decode } from './plain/decode.js'

/** What a person said beside the bytes; it wins over what a page says of itself. */
export interface Hints {
  readonly title?: string | undefined
  readonly outlet?: string | undefined
  readonly published?: string | undefined
  readonly url?: string | undefined
  readonly charset?: string | undefined
}

/**
 * A file's or page's bytes as a document; HTML is told by its first words.
 * @throws Problem when they are no readable text, with what to do about it
 */
export function documentFrom(id: string, bytes: Uint8Array, name: string, hints: Hints): Document {
  const given = {
    id,
    title: hints.title ?? null,
    outlet: hints.outlet ?? null,
    published: hints.published ?? null,
    url: hints.url ?? null,
  }
  const raw = decode(bytes, name, hints.charset ?? declaredCharset(bytes))
  if (!isPage(raw)) return { ...given, text: raw }
  const page = parsePage(raw, name)
  return {
    id,
    text: page.text,
    title: given.title ?? page.title,
    outlet: given.outlet ?? page.outlet,
    published: given.published ?? page.published,
    url: given.url ?? page.url,
  }
}

const isPage = (text: string) =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 2000))

/** The character set a page's head names, as HTML lets it within the first 1,024 bytes. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
}

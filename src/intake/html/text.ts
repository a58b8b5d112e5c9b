import { type Element, isElement, isText, type Node } from './dom.js'

const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'nav',
  'form',
  'button',
  'select',
  'iframe',
  'head',
])
const blocks = new Set(
  'address article aside blockquote dd div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
)

/** The words of an element in reading order, an empty line between blocks; white space folded; list items keep a dash. */
export function blockText(root: Element): string {
  const paragraphs: string[] = []
  let words = ''
  const close = () => {
    const folded = words
      .replace(/[ \t\r\n\f]+/g, ' ')
      .replace(/ ?\v ?/g, '\n')
      .trim()
    if (folded && folded !== '-') paragraphs.push(folded)
    words = ''
  }
  const stack: (Node | 'close')[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node === 'close') close()
    else if (isText(node)) words += node.textContent ?? ''
    else if (isElement(node) && !silent.has(node.localName) && !isHidden(node)) {
      if (node.localName === 'br') words += '\v'
      const isBlock = blocks.has(node.localName)
      if (isBlock) {
        close()
        stack.push('close')
        if (node.localName === 'li') words = '- '
      }
      stack.push(...[...node.childNodes].reverse())
    }
  }
  close()
  return paragraphs.join('\n\n')
}

/** Text a reader of the page would not see is no evidence of what it says. */
function isHidden(element: Element): boolean {
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
}

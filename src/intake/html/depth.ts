import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** How deep a page's elements nest. parse5 stays linear on any input, so this comes before parsers that do not. */
export function depth(html: string): number {
  const stack: { node: DefaultTreeAdapterTypes.Node; depth: number }[] = [{ node: parse(html), depth: 0 }]
  let most = 0
  for (let top = stack.pop(); top; top = stack.pop()) {
    most = Math.max(most, top.depth)
    if ('childNodes' in top.node)
      for (const child of top.node.childNodes) stack.push({ node: child, depth: top.depth + 1 })
  }
  return most
}

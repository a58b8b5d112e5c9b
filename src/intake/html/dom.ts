/** The little of the DOM that is used here; the engine is compiled without the browser's types. */
export interface Node {
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: Iterable<Node>
}

export interface Element extends Node {
  readonly localName: string
  getAttribute(name: string): string | null
}

export interface PageDocument {
  readonly title: string
  readonly body: Element | null
  querySelector(selector: string): Element | null
}

export const isElement = (node: Node): node is Element => node.nodeType === 1
export const isText = (node: Node) => node.nodeType === 3

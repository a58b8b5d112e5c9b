import { documentFrom, type Hints } from '../../src/intake/document.js'

export const toDocument = (text: string, hints: Hints = {}) =>
  documentFrom('t', new TextEncoder().encode(text), 'page', hints)

import type { Span } from './text.js'

/** Something the reading wants to tell a person: text left out, a limit reached, a contradiction in the input. */
export interface Note extends Span {
  readonly code: string
  readonly message: string
}

import type { Lexicon } from '../../../model/lexicon.js'
import type { Arc, Tag } from '../../../model/text.js'

/** What repairs read: the arcs as the parser drew them, and what hangs on each token. */
export interface Drawn {
  readonly arcs: readonly Arc[]
  readonly tags: readonly Tag[]
  readonly lower: readonly string[]
  readonly lexicon: Lexicon
  /** What hangs on a token that `holds`, the first in text order; -1 when nothing does. */
  readonly below: (head: number, holds: (child: number) => boolean) => number
  readonly hasSubject: ReadonlySet<number>
  readonly hasObject: ReadonlySet<number>
  readonly hasAgent: ReadonlySet<number>
  readonly hasMark: ReadonlySet<number>
  readonly isPassive: ReadonlySet<number>
  readonly hasHelper: ReadonlySet<number>
}

/** A token and where it hangs instead. */
export type Repair = readonly [token: number, head: number, deprel: string, p: number]

/** Acts that are done and not said. */
export const deedTypes: ReadonlySet<string> = new Set(
  'ASSAULT CASUALTY LOSS CONTROL RETREAT MOBILIZE COERCE DISPLACE'.split(' '),
)

export const harm = new Set(['killed', 'injured', 'captured', 'missing'])

export const finite = /^VB[DZP]$/

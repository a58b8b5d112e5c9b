import type { ActorTable } from '../../model/actor.js'
import type { Context } from './context.js'
import type { Line } from './items.js'
import type { Person } from './people.js'
import { type Phrase, phrasesOf } from './phrases.js'
import type { Who } from './who.js'

/** All that a phrase of a report is judged by. */
export interface Scene {
  readonly text: string
  readonly lines: readonly Line[]
  readonly people: readonly Person[]
  readonly context: Context
  readonly table: ActorTable
  /** Where names of places stand that mean the place and not its government. */
  readonly located: ReadonlySet<number>
  readonly byLine: readonly (readonly Phrase[])[]
  /** What the report says of people the tables do not know, by their number. */
  readonly described: Map<number, Who>
}

export function sceneOf(given: Omit<Scene, 'byLine' | 'described'>): Scene {
  return { ...given, byLine: given.lines.map((line, index) => phrasesOf(line, index)), described: new Map() }
}

/** The head noun of a phrase, folded. */
export function nounOf(scene: Scene, { line, last }: Phrase, { first }: { readonly first: number }): string {
  return scene.lines[line]!.pieces.slice(first, last)
    .map((piece) => piece.key)
    .join(' ')
}

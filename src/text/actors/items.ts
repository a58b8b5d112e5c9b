import type { Phrases } from '../../lib/phrases.js'
import { cutPieces, type Piece } from '../../lib/pieces.js'
import type { ActorTable, ActorWord } from '../../model/actor.js'
import type { Span } from '../../model/text.js'

/** A phrase of the tables, or a person's name, in a sentence: pieces `[first, last)`. */
export interface Item {
  readonly first: number
  readonly last: number
  readonly words: readonly ActorWord[]
  /** A person of this report: index into its list of people. */
  readonly person: number | null
}

/** A sentence as the finder of actors sees it. */
export interface Line {
  readonly pieces: readonly Piece[]
  readonly items: readonly Item[]
}

export type WordOf<K extends ActorWord['kind']> = Extract<ActorWord, { kind: K }>

export function wordOf<K extends ActorWord['kind']>(item: Item, kind: K): WordOf<K> | undefined {
  return item.words.find((word): word is WordOf<K> => word.kind === kind)
}

/**
 * The pieces of a sentence in the spelling the tables are keyed by. In a sentence all in capitals they say nothing, so a
 * word of the language (`isWord`) is taken as if it were written small.
 */
export function piecesOf(
  text: string,
  { start, end }: Span,
  table: ActorTable,
  isWord: (key: string) => boolean = () => false,
): Piece[] {
  const cut = cutPieces(text, start, end)
  const shouted =
    cut.length > 4 && !cut.some(({ shape, start, end }) => shape === 'lower' || (shape === 'Title' && end > start + 1))
  return cut.map((piece) => {
    const key = table.spelling(piece.key)
    const shape = shouted && piece.shape === 'UPPER' && isWord(piece.key) ? 'lower' : piece.shape
    return key === piece.key && shape === piece.shape ? piece : { ...piece, key, shape }
  })
}

/** Whether a doubtful name (weak, or a term others use) may stand for this actor in this report. */
export type Allows = (id: string) => boolean

/**
 * Every phrase of the tables and of the report itself, left to right, the longest first. Names that are also everyday
 * words, and terms that fit only where their country is spoken of, are read when `allows` lets them.
 */
export function itemsOf(pieces: readonly Piece[], table: ActorTable, own: Phrases<Own> | null, allows: Allows): Item[] {
  const items: Item[] = []
  for (let i = 0; i < pieces.length; i++) {
    const mine = own?.longest(pieces, i, (_, end) => isWhole(pieces, i, end) && pieces[i]!.shape !== 'lower') ?? null
    const known = table.words.longest(
      pieces,
      i,
      (words, end) => isWhole(pieces, i, end) && words.some((word) => isWritten(word, pieces, i, end, allows)),
    )
    if (mine !== null && (known === null || mine.end >= known.end)) {
      items.push({ first: i, last: mine.end, words: mine.value.words, person: mine.value.person })
      i = mine.end - 1
    } else if (known !== null) {
      const words = known.value.filter((word) => isWritten(word, pieces, i, known.end, allows))
      items.push({ first: i, last: known.end, words, person: null })
      i = known.end - 1
    }
  }
  return items
}

/** A name this report defines: an acronym in brackets, or a person met before by the whole name. */
export interface Own {
  readonly words: readonly ActorWord[]
  readonly person: number | null
}

/** Not cut out of a code or a longer word: "UN" in "UN2020". */
function isWhole(pieces: readonly Piece[], first: number, end: number): boolean {
  return pieces[first]!.gap !== 'glued' && pieces[end]?.gap !== 'glued'
}

/** Pronouns and short words that are acronyms only in capitals. */
const onlyInCapitals = new Set([
  'us',
  'is',
  'who',
  'it',
  'un',
  'pm',
  'mp',
  'mps',
  'au',
  'ai',
  'al',
  'no',
  'pa',
  'ap',
  'ls',
  'fact',
  'aid',
  'ra',
  'say',
  'ant',
  'car',
  'let',
])

const regions = new Set(['central', 'latin', 'south', 'north'])

function isWritten(word: ActorWord, pieces: readonly Piece[], first: number, end: number, allows: Allows): boolean {
  const { shape, key } = pieces[first]!
  const isSingle = end === first + 1
  if (isSingle && onlyInCapitals.has(key)) return shape === 'UPPER'
  switch (word.kind) {
    case 'name':
      if (word.capital && shape === 'lower') return false
      return word.ids.some(({ id, weak, term }) => !(weak || term) || allows(id))
    case 'country':
      // "Central America" is no country
      if (key === 'america' && isSingle && regions.has(pieces[first - 1]?.key ?? '')) return false
      return shape !== 'lower'
    case 'demonym':
    case 'ethnic':
    case 'seat':
      return shape !== 'lower'
    default:
      return true
  }
}

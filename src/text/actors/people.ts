import { Phrases } from '../../lib/phrases.js'
import type { Piece } from '../../lib/pieces.js'
import type { ActorTable, ActorWord } from '../../model/actor.js'
import type { Name } from '../../model/mention.js'
import { type Item, type Line, type Own, wordOf } from './items.js'

/** A person named in full somewhere in the report. */
export interface Person {
  /** Id in the tables, or null for somebody they do not know. */
  readonly id: string | null
  readonly name: string
}

/** Lower-case words inside a name: "Ursula von der Leyen". */
const particles = new Set([
  'al',
  'bin',
  'ibn',
  'von',
  'van',
  'de',
  'der',
  'den',
  'da',
  'dos',
  'di',
  'abu',
  'bint',
  'ben',
  'ould',
  'ag',
  'el',
  'la',
  'ul',
  'ur',
  'uz',
  'un',
])

/**
 * Collects what a report itself teaches: people named in full (known afterwards by surname) and acronyms in brackets
 * ("Government of National Accord (GNA)"), which win over the tables.
 */
export function collectOwn(
  lines: readonly Line[],
  text: string,
  names: readonly Name[],
  table: ActorTable,
  isGivenName: (word: string) => boolean,
): { own: Phrases<Own>; people: Person[] } {
  const own = new Phrases<Own>()
  const people: Person[] = []
  const persons = names.filter((name) => name.label === 'PER')
  let next = 0

  /** "Oscar Pistorius" is not the minister Boris Pistorius, of whom the table knows the surname. */
  const isNamesake = (item: Item, given: Piece, last: number, words: string) => {
    const ids = wordOf(item, 'name')?.ids ?? []
    return (
      item.last - item.first === 1 &&
      item.last === last &&
      ids.length > 0 &&
      isGivenName(words) &&
      ids.every(
        ({ id }) =>
          id.startsWith('P-') &&
          !table
            .get(id, null)!
            .name.toLowerCase()
            .split(/[\s-]/)
            .some((word) => word[0] === given.key[0]),
      )
    )
  }

  const add = (person: Person, keys: readonly string[]) => {
    const full = keys.join(' ')
    if (own.get(full)?.person != null) return
    const index = people.push(person) - 1
    const entry: Own = { words: wordsOf(person), person: index }
    own.set(full, entry)
    const surname = surnameOf(keys)
    if (surname === null) return
    for (const form of surname) {
      // two people of one surname: the surname alone says nothing
      const held = own.get(form)
      own.set(form, held === undefined ? entry : { words: [], person: null })
    }
  }

  for (const { pieces, items } of lines) {
    if (pieces.length === 0) continue
    for (const item of items) {
      const name = wordOf(item, 'name')
      const id =
        name?.ids.length === 1 && name.ids[0]!.id.startsWith('P-') && !name.ids[0]!.term ? name.ids[0]!.id : null
      if (id !== null && item.last - item.first > 1) {
        add({ id, name: table.get(id, null)!.name }, keysOf(pieces, item.first, item.last))
      }
    }
    const from = pieces[0]!.start
    const to = pieces[pieces.length - 1]!.end
    while (next < persons.length && persons[next]!.end <= from) next++
    for (let k = next; k < persons.length && persons[k]!.start < to; k++)
      addTagged(pieces, persons[k]!, text, items, isNamesake, add)
    for (const item of items) addTitled(pieces, item, items, text, add)
    for (const item of items) addAcronym(pieces, item, text, own)
  }
  return { own, people }
}

const keysOf = (pieces: readonly Piece[], first: number, last: number) =>
  pieces.slice(first, last).map((piece) => piece.key)

const wordsOf = (person: Person): ActorWord[] =>
  person.id === null ? [] : [{ kind: 'name', ids: [{ id: person.id, weak: false, term: false }], capital: true }]

/** "sisi", "al sisi" for `abdul fattah al sisi`; null when the last word is too short or a number. */
function surnameOf(keys: readonly string[]): string[] | null {
  const last = keys[keys.length - 1]!
  if (keys.length < 2 || last.length < 3) return null
  return keys[keys.length - 2] === 'al' ? [last, `al ${last}`] : [last]
}

function addTagged(
  pieces: readonly Piece[],
  name: Name,
  text: string,
  items: readonly Item[],
  isNamesake: (item: Item, given: Piece, last: number, words: string) => boolean,
  add: (person: Person, keys: readonly string[]) => void,
): void {
  let first = pieces.findIndex((piece) => piece.start >= name.start)
  if (first < 0) return
  let last = first
  while (last < pieces.length && pieces[last]!.end <= name.end) last++
  const title = items.find((item) => item.first === first && item.last < last && wordOf(item, 'title') !== undefined)
  if (title !== undefined) first = title.last
  if (last - first < 2) return
  const given = text.slice(pieces[first]!.start, pieces[first]!.end)
  const isKnown = (item: Item) => wordOf(item, 'name') !== undefined && !isNamesake(item, pieces[first]!, last, given)
  if (items.some((item) => item.first < last && first < item.last && isKnown(item))) return
  add({ id: null, name: text.slice(pieces[first]!.start, pieces[last - 1]!.end) }, keysOf(pieces, first, last))
}

/** "Colonel Mohammad Qanunu", "spokesman Mohamad Gnounou": capitals right after a title are a person. */
function addTitled(
  pieces: readonly Piece[],
  item: Item,
  items: readonly Item[],
  text: string,
  add: (person: Person, keys: readonly string[]) => void,
): void {
  if (wordOf(item, 'title') === undefined && wordOf(item, 'agent')?.type !== 'officer') return
  const last = endOfName(pieces, item.last)
  if (last - item.last < 2) return
  const overlaps = (other: Item) =>
    other !== item && other.first < last && item.last < other.last && other.words.some(isNamed)
  if (items.some(overlaps)) return
  add({ id: null, name: text.slice(pieces[item.last]!.start, pieces[last - 1]!.end) }, keysOf(pieces, item.last, last))
}

const isNamed = (word: ActorWord): boolean =>
  word.kind === 'name' ||
  word.kind === 'country' ||
  word.kind === 'demonym' ||
  word.kind === 'title' ||
  word.kind === 'institution'

/** Just past the run of capitalised words that starts at `from`, as names run: "Abdel Fattah al-Sisi". */
export function endOfName(pieces: readonly Piece[], from: number): number {
  let last = from
  for (let i = from; i < pieces.length && i < from + 6; i++) {
    const { gap, shape, key } = pieces[i]!
    const joined = gap === 'space' || gap === 'hyphen' || gap === 'point' || (gap === 'apostrophe' && shape === 'Title')
    if (!joined || shape === 'digits') break
    if (shape === 'lower') {
      if (!particles.has(key)) break
      continue
    }
    last = i + 1
  }
  return last
}

/** "Libyan National Army (LNA)", "the Tigray Defence Forces (TDF)": the acronym means what stands before it. */
function addAcronym(pieces: readonly Piece[], item: Item, text: string, own: Phrases<Own>): void {
  const name = wordOf(item, 'name')
  const short = pieces[item.last]
  if (name === undefined || short === undefined || short.shape !== 'UPPER' || short.gap !== 'break') return
  if (!/^\s?\(["“]?$/.test(text.slice(pieces[item.last - 1]!.end, short.start))) return
  if (!/^["”]?[),;]/.test(text.slice(short.end, short.end + 2))) return
  own.set(short.key, { words: [{ ...name, capital: true }], person: null })
}

import { cutPieces, type Piece } from './pieces.js'

/**
 * Phrases by their words, looked up longest first. A phrase is found however its words are joined (`T-55`, `T 55`,
 * `T55`), but never across a comma or a full stop.
 */
export class PhraseTable<T> {
  constructor(
    readonly values: Pick<ReadonlyMap<string, T>, 'get'>,
    /** First word to the length in pieces of the longest phrase that starts with it. */
    readonly reach: Pick<ReadonlyMap<string, number>, 'get'>,
  ) {}

  get(key: string): T | undefined {
    return this.values.get(key)
  }

  /** The longest phrase that starts at `pieces[from]` and that `fits` accepts; `end` is just past its last piece. */
  longest(
    pieces: readonly Piece[],
    from: number,
    fits: (value: T, end: number) => boolean = () => true,
  ): { readonly value: T; readonly end: number } | null {
    const first = pieces[from]!.key
    const reach = this.reach.get(first)
    if (reach === undefined) return null
    const keys = [first]
    for (let i = from + 1; i < pieces.length && i < from + reach && pieces[i]!.gap !== 'break'; i++) {
      keys.push(`${keys[keys.length - 1]} ${pieces[i]!.key}`)
    }
    for (let length = keys.length; length > 0; length--) {
      const value = this.values.get(keys[length - 1]!)
      if (value !== undefined && fits(value, from + length)) return { value, end: from + length }
    }
    return null
  }
}

/** A table of phrases that is still being filled. */
export class Phrases<T> extends PhraseTable<T> {
  declare readonly values: Map<string, T>
  declare readonly reach: Map<string, number>

  constructor() {
    super(new Map(), new Map())
  }

  get size(): number {
    return this.values.size
  }

  set(key: string, value: T): void {
    const space = key.indexOf(' ')
    const first = space < 0 ? key : key.slice(0, space)
    let length = 1
    for (let i = space; i >= 0; i = key.indexOf(' ', i + 1)) length++
    if (length > (this.reach.get(first) ?? 0)) this.reach.set(first, length)
    this.values.set(key, value)
  }
}

/** A name as `Phrases` keys it: `Pantsir-S1` → `pantsir s 1`. `spell` may turn each word into its usual spelling. */
export function phraseKey(name: string, spell: (word: string) => string = (word) => word): string {
  const lower = name.toLowerCase()
  // plain names need no pieces: this runs for every name of every table when the program starts
  if (!isPlain(lower)) {
    return cutPieces(name, 0, name.length)
      .map((piece) => spell(piece.key))
      .join(' ')
  }
  let key = ''
  let from = 0
  for (let to = lower.indexOf(' '); to >= 0; to = lower.indexOf(' ', from)) {
    key += `${spell(lower.slice(from, to))} `
    from = to + 1
  }
  return key + spell(from === 0 ? lower : lower.slice(from))
}

/** Letters a to z, with single spaces between words. */
function isPlain(name: string): boolean {
  let before = 32
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (code === 32 ? before === 32 : code < 97 || code > 122) return false
    before = code
  }
  return before !== 32
}

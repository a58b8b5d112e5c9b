import type { Piece } from '../../lib/pieces.js'
import type { AgentType, LinkType, Sector } from '../../model/actor.js'
import { type Item, type Line, wordOf } from './items.js'
import { endOfName } from './people.js'

/** What stands for somebody before it is known who: a name, or a noun with what narrows it. */
export interface Phrase {
  readonly line: number
  /** Pieces `[first, last)` of the mention. */
  readonly first: number
  readonly last: number
  readonly head: Head
  /** Named or national body the noun belongs to: "GNA" in "GNA forces", "Turkish" in "Turkish army". */
  readonly owner: Head | null
  /** The noun of an institution inside: "foreign ministry" in "foreign ministry spokesman". */
  readonly body: { readonly suffix: string; readonly sector: Sector } | null
  /** "Turkish-backed", "UN-recognised", "al-Qaeda-linked". */
  readonly ties: readonly Tie[]
  /** "pro-GNA", "anti-Houthi". */
  readonly stance: { readonly pro: boolean; readonly of: Head } | null
  /** Sector a modifier gives: "rebel" in "rebel commander". */
  readonly bent: Sector | null
  readonly determiner: string | null
  /** Name or country inside a bigger phrase, or an adjective beside a thing. */
  readonly part: boolean
}

export interface Tie {
  readonly link: LinkType
  readonly of: Head
}

export type Head =
  | { readonly kind: 'name'; readonly item: Item }
  | { readonly kind: 'person'; readonly item: Item | null; readonly person: number | null }
  | { readonly kind: 'country' | 'adjective' | 'people' | 'seat'; readonly item: Item; readonly country: string }
  | { readonly kind: 'ethnic'; readonly item: Item; readonly countries: readonly string[] }
  | {
      readonly kind: 'agent'
      readonly item: Item
      readonly sector: Sector
      readonly type: AgentType
      readonly plural: boolean
      readonly role: string | null
    }
  | { readonly kind: 'institution'; readonly item: Item; readonly sector: Sector; readonly suffix: string }
  | { readonly kind: 'title'; readonly item: Item; readonly sector: Sector; readonly role: string }

type Element =
  | { readonly kind: 'item'; readonly first: number; readonly last: number; readonly item: Item }
  | { readonly kind: 'capital' | 'possessive' | 'pro' | 'anti'; readonly first: number; readonly last: number }

/** Cuts a sentence into chains of words that touch and reads each chain from its last noun back. */
export function phrasesOf(line: Line, index: number): Phrase[] {
  const phrases: Phrase[] = []
  const { items } = line
  const starts = new Map(items.map((item) => [item.first, item]))
  let at = 0
  for (let i = 0; i < items.length; i++) {
    if (items[i]!.first < at) continue
    const chain = chainFrom(line, starts, items[i]!.first)
    // a name that would begin at a possessive mark ("COURT'S") opens no chain
    if (chain.length === 0) continue
    at = chain[chain.length - 1]!.last
    new Reader(line, index, phrases).read(chain)
  }
  return phrases
}

function chainFrom({ pieces }: Line, starts: ReadonlyMap<number, Item>, from: number): Element[] {
  const chain: Element[] = []
  let i = from
  const before = pieces[from - 1]
  if (before !== undefined && (before.key === 'pro' || before.key === 'anti') && pieces[from]!.gap === 'hyphen') {
    chain.push({ kind: before.key, first: from - 1, last: from })
  }
  while (i < pieces.length) {
    const piece = pieces[i]!
    if (i > from && piece.gap === 'break') break
    const item = starts.get(i)
    if (item !== undefined && wordOf(item, 'agent')?.type === 'arms' && !saysWhose(chain, pieces, from)) break
    if (item !== undefined && !(piece.key === 's' && piece.gap === 'apostrophe')) {
      if (i > from && piece.gap === 'apostrophe' && pieces[i - 1]!.key.endsWith('s'))
        chain.push({ kind: 'possessive', first: i, last: i })
      chain.push({ kind: 'item', first: i, last: item.last, item })
      i = item.last
    } else if (i > from && piece.key === 's' && piece.gap === 'apostrophe') {
      chain.push({ kind: 'possessive', first: i, last: i + 1 })
      i++
    } else if ((piece.key === 'pro' || piece.key === 'anti') && pieces[i + 1]?.gap === 'hyphen') {
      chain.push({ kind: piece.key, first: i, last: i + 1 })
      i++
    } else if (
      i > from &&
      piece.shape !== 'lower' &&
      piece.shape !== 'digits' &&
      (piece.gap === 'space' || piece.gap === 'hyphen')
    ) {
      const last = Math.max(i + 1, endOfName(pieces, i))
      let end = i + 1
      while (end < last && !starts.has(end)) end++
      chain.push({ kind: 'capital', first: i, last: end })
      i = end
    } else break
  }
  while (chain.length > 1 && chain[chain.length - 1]!.kind !== 'item') chain.pop()
  return chain
}

/** "Russian jets", "Israel's jets": jets alone are nobody's, and those of two are not the second's. */
function saysWhose(chain: readonly Element[], pieces: readonly Piece[], from: number): boolean {
  const possessed = chain.at(-1)?.kind === 'possessive'
  const owner = chain[chain.length - (possessed ? 2 : 1)]
  if (owner?.kind !== 'item') return false
  const isSecond =
    pieces[from - 1]?.key === 'and' && pieces[from - 2] !== undefined && pieces[from - 2]!.shape !== 'lower'
  if (isSecond && !possessed) return false
  return wordOf(owner.item, 'country') !== undefined || wordOf(owner.item, 'demonym') !== undefined
}

const determiners = new Set(
  'the this that these those a an its their his her our my your some several many few all both most any no two three four five six seven eight nine ten dozens hundreds thousands one another each every other more'.split(
    ' ',
  ),
)

const passing =
  /^(?!opposing|warring|governing|ruling|unidentified|armed|masked|suspected|allied|displaced|united).*(ing|ed)$|^(young|elderly|innocent|dead|then|other|newly|recently|unpaid|missing|fellow|desperate|hungry)$/

class Reader {
  readonly #line: Line
  readonly #index: number
  readonly #phrases: Phrase[]

  constructor(line: Line, index: number, phrases: Phrase[]) {
    this.#line = line
    this.#index = index
    this.#phrases = phrases
  }

  read(chain: readonly Element[]): void {
    let start = 0
    for (let i = 0; i < chain.length; i++) {
      if (chain[i]!.kind === 'possessive') continue
      // a chain ends where a noun is followed by something that cannot continue it
      if (i + 1 < chain.length && !this.#continues(chain, i)) {
        this.#readPart(chain.slice(start, i + 1))
        start = i + 1
      }
    }
    if (start < chain.length) this.#readPart(chain.slice(start))
  }

  /** Whether the element after `i` belongs to the same phrase as `i`. */
  #continues(chain: readonly Element[], i: number): boolean {
    const here = headOf(chain[i]!, false)
    const next = chain[i + 1]!
    // "soldiers trained fighters", "Egypt backed rebels": a verb
    if (isLink(next) && !this.#isHyphened(next) && here?.kind !== 'adjective') return false
    if (
      isLink(chain[i]!) &&
      !this.#isHyphened(chain[i]!) &&
      (i === 0 || headOf(chain[i - 1]!, false)?.kind !== 'adjective')
    )
      return false
    if (next.kind === 'possessive') return true
    if (here === null) return true
    // "Boko Haram abducted girls": after a name it is the verb
    const isNoun = here.kind !== 'adjective' && here.kind !== 'ethnic'
    if (
      isNoun &&
      next.kind === 'item' &&
      this.#isPassing(next) &&
      /(?:ed|ing)$/.test(this.#line.pieces[next.last - 1]!.key)
    )
      return false
    const after = headOf(next, false)
    if (here.kind === 'agent' || here.kind === 'institution') {
      return (
        after?.kind === 'agent' ||
        after?.kind === 'institution' ||
        after?.kind === 'title' ||
        isPerson(after) ||
        isLink(next)
      )
    }
    if (here.kind === 'title') return after !== null || next.kind === 'capital' || isLink(next)
    return true
  }

  #readPart(chain: readonly Element[]): void {
    const possessive = chain.findLastIndex((element) => element.kind === 'possessive')
    if (possessive > 0) {
      this.#readPart(chain.slice(0, possessive))
      const owner = headOf(chain[possessive - 1]!, true)
      const ownerStart = chain[possessive - 1]!.first
      const rest = chain.slice(possessive + 1)
      if (rest.length > 0) this.#readNoun(rest, owner, ownerStart)
      return
    }
    if (chain.length > 0) this.#readNoun(chain, null, null)
  }

  #readNoun(chain: readonly Element[], possessor: Head | null, possessorStart: number | null): void {
    const end = chain.findLastIndex((element) => headOf(element, true) !== null)
    if (end < 0) return
    const head = headOf(chain[end]!, true)!
    const before = chain.slice(0, end)
    if (head.kind !== 'agent' && head.kind !== 'institution' && head.kind !== 'title') {
      this.#readNames(chain.slice(0, end + 1), possessor)
      return
    }
    const narrowed = this.#narrow(before)
    const owner = possessor ?? narrowed.owner
    const first = this.#startOf(before, chain[end]!.first)
    const reach = possessor !== null ? possessorStart! : first
    this.#phrases.push({
      line: this.#index,
      first: reach,
      last: chain[end]!.last,
      head,
      owner,
      body: narrowed.body,
      ties: narrowed.ties,
      stance: narrowed.stance,
      bent: narrowed.bent,
      determiner: possessor === null ? this.#determiner(first) : null,
      part: false,
    })
    for (const inner of narrowed.inner) this.#push(inner, true)
    if (possessor !== null && reach === possessorStart) this.#markPart(possessorStart)
  }

  /** A chain whose last word is a name: every name in it speaks for itself, titles before a person describe the person. */
  #readNames(chain: readonly Element[], possessor: Head | null): void {
    const last = chain[chain.length - 1]!
    const head = headOf(last, true)!
    const before = chain.slice(0, -1)
    const narrowed = this.#narrow(before)
    const noun = before.findLast((element) =>
      ['agent', 'institution', 'title'].includes(headOf(element, false)?.kind ?? ''),
    )
    if (isPerson(head) && noun !== undefined) {
      const described = headOf(noun, false)! as Extract<Head, { kind: 'agent' | 'title' | 'institution' }>
      const owner = possessor ?? narrowed.owner
      const role = described.kind === 'title' ? described.role : described.kind === 'agent' ? described.role : null
      this.#phrases.push({
        line: this.#index,
        first: last.first,
        last: last.last,
        head,
        owner,
        body: narrowed.body,
        ties: narrowed.ties,
        stance: narrowed.stance,
        bent: described.sector === 'UNK' || role === 'leader' ? (narrowed.bent ?? described.sector) : described.sector,
        determiner: role,
        part: false,
      })
      for (const inner of narrowed.inner) this.#push(inner, true)
      return
    }
    // "Turkish-backed GNA": the tie says something of the name
    const adjective = before.at(-1) === undefined ? null : headOf(before.at(-1)!, false)
    const owner = possessor ?? (head.kind === 'name' && adjective?.kind === 'adjective' ? adjective : null)
    this.#phrases.push({
      line: this.#index,
      first: last.first,
      last: last.last,
      head,
      owner,
      body: null,
      ties: narrowed.ties,
      stance: narrowed.stance,
      bent: null,
      determiner: null,
      part: head.kind === 'adjective',
    })
    for (const inner of narrowed.inner) this.#push(inner, false)
  }

  /** Reads what stands before the noun. */
  #narrow(before: readonly Element[]): {
    owner: Head | null
    body: Phrase['body']
    ties: Tie[]
    stance: Phrase['stance']
    bent: Sector | null
    inner: Element[]
  } {
    let owner: Head | null = null
    let body: Phrase['body'] = null
    let stance: Phrase['stance'] = null
    let bent: Sector | null = null
    const ties: Tie[] = []
    const inner: Element[] = []
    for (let i = 0; i < before.length; i++) {
      const element = before[i]!
      if (element.kind === 'pro' || element.kind === 'anti') {
        const of = before[i + 1] === undefined ? null : headOf(before[i + 1]!, true)
        if (of !== null) {
          stance = { pro: element.kind === 'pro', of }
          if (isNaming(of)) inner.push(before[i + 1]!)
          i++
        }
        continue
      }
      const head = headOf(element, true)
      if (head === null) {
        bent ??= modifierOf(element)
        continue
      }
      const next = before[i + 1]
      const isTied = next !== undefined && isLink(next) && (this.#isHyphened(next) || head.kind === 'adjective')
      const link = isTied ? wordOf((next as LinkElement).item, 'link')! : undefined
      if (isNaming(head)) inner.push(element)
      if (link !== undefined) {
        ties.push({ link: link.link, of: head })
        i++
      } else if (head.kind === 'institution') body = { suffix: head.suffix, sector: head.sector }
      else if (head.kind === 'agent' || head.kind === 'title')
        bent ??= head.sector === 'UNK' || head.sector === 'UAF' ? null : head.sector
      else owner = owner !== null && owner.kind === 'name' && head.kind !== 'name' ? owner : head
    }
    return { owner, body, ties, stance, bent, inner }
  }

  /** "Turkish-backed"; without the hyphen "Egypt backed" is a verb. */
  #isHyphened(element: Element): boolean {
    return this.#line.pieces[element.first]!.gap === 'hyphen'
  }

  /** The mention takes in modifiers, names and capitals before the noun, back to the first of them. */
  #startOf(before: readonly Element[], from: number): number {
    const start = before.findIndex((element) => !this.#isPassing(element))
    return start < 0 ? from : before[start]!.first
  }

  /** A state that says nothing of who they are: "retreating LNA units". */
  #isPassing(element: Element): boolean {
    if (element.kind !== 'item' || modifierOf(element) !== null || wordOf(element.item, 'modifier') === undefined)
      return false
    return passing.test(this.#line.pieces[element.last - 1]!.key)
  }

  #determiner(first: number): string | null {
    const piece = this.#line.pieces[first - 1]
    if (piece === undefined || this.#line.pieces[first]!.gap === 'break') return null
    return determiners.has(piece.key) ? piece.key : null
  }

  #push(element: Element, part: boolean): void {
    const head = headOf(element, true)
    if (head === null || !isNaming(head)) return
    this.#phrases.push({
      line: this.#index,
      first: element.first,
      last: element.last,
      head,
      owner: null,
      body: null,
      ties: [],
      stance: null,
      bent: null,
      determiner: null,
      part: part || head.kind === 'adjective',
    })
  }

  #markPart(first: number): void {
    const at = this.#phrases.findIndex((phrase) => phrase.first === first && phrase.head.kind !== 'agent')
    if (at >= 0) this.#phrases[at] = { ...this.#phrases[at]!, part: true }
  }
}

const isPerson = (head: Head | null): boolean => head?.kind === 'person'
const isNaming = (head: Head): boolean => !['agent', 'institution', 'title'].includes(head.kind)

type LinkElement = Extract<Element, { kind: 'item' }>

function isLink(element: Element): element is LinkElement {
  return element.kind === 'item' && wordOf(element.item, 'link') !== undefined
}

const modifierOf = (element: Element): Sector | null =>
  element.kind === 'item' ? (wordOf(element.item, 'modifier')?.sector ?? null) : null

/** What an element can be the head of; a modifier or a link is none. `final`: nothing after it can make it an adjective. */
function headOf(element: Element, final: boolean): Head | null {
  if (element.kind !== 'item') return null
  const { item } = element
  const name = wordOf(item, 'name')
  if (item.person !== null) return { kind: 'person', item, person: item.person }
  if (name !== undefined) {
    return name.ids.every(({ id }) => id.startsWith('P-')) && !name.ids[0]!.term
      ? { kind: 'person', item, person: null }
      : { kind: 'name', item }
  }
  const country = wordOf(item, 'country')
  if (country !== undefined) return { kind: 'country', item, country: country.country }
  const demonym = wordOf(item, 'demonym')
  if (demonym !== undefined) return { kind: demonym.people ? 'people' : 'adjective', item, country: demonym.country }
  const ethnic = wordOf(item, 'ethnic')
  if (ethnic !== undefined) return { kind: 'ethnic', item, countries: ethnic.countries }
  const seat = wordOf(item, 'seat')
  if (seat !== undefined) return { kind: 'seat', item, country: seat.country }
  const modifier = wordOf(item, 'modifier')
  if (modifier !== undefined && !final) return null
  const institution = wordOf(item, 'institution')
  const title = wordOf(item, 'title')
  const agent = wordOf(item, 'agent')
  if (institution !== undefined)
    return { kind: 'institution', item, sector: institution.sector, suffix: institution.suffix }
  if (title !== undefined && (agent === undefined || agent.type === 'officer' || agent.type === 'soldier')) {
    return { kind: 'title', item, sector: title.sector, role: title.role }
  }
  if (agent !== undefined) {
    return {
      kind: 'agent',
      item,
      sector: agent.sector,
      type: agent.type,
      plural: agent.plural,
      role: title?.role ?? null,
    }
  }
  return null
}

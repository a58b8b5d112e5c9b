import type { ActorTable } from '../../model/actor.js'
import type { Origin } from '../../model/outlet.js'
import type { Document, Span } from '../../model/text.js'
import { type Line, wordOf } from './items.js'

/** What the whole report says about who can be meant: its outlet, its date, and the countries it speaks of. */
export interface Context {
  /** Who published it and whom it was taken from. */
  readonly outlets: readonly string[]
  /** Day of publication, or null. */
  readonly on: string | null
  /** How much the report speaks of a country. */
  weight(country: string): number
  /** Whether more is told of a country than whose somebody is: "the Iranian ambassador" may be anywhere. */
  isSpokenOf(country: string): boolean
  /** The country a mention without one is in: named in its sentence, else before it, else the report's main country. */
  countryNear(line: number): { readonly country: string; readonly reason: string } | null
  /** Countries the report speaks of, most first. */
  readonly countries: readonly string[]
}

/** A place of the report that is one: its country and where it stands. */
export interface PlaceHint extends Span {
  readonly country: string
  /** Other places bear the name: believed only where the report speaks of its country anyway, or it is a big city. */
  readonly common: boolean
  readonly population: number
}

const before = new Set(
  'in at near across inside around outside throughout on over northern southern eastern western central'.split(' '),
)

/** Weight of a country that is spoken of often enough to be what a report is about, though only adjectives name it. */
const OFTEN = 6

export function contextOf(
  document: Document,
  origins: readonly Origin[],
  lines: readonly Line[],
  hints: readonly PlaceHint[],
  table: ActorTable,
): Context {
  const outlets = [...origins.map(({ name }) => name), ...(document.outlet === null ? [] : [document.outlet])]
  const on = document.published === null ? null : document.published.slice(0, 10)
  const weights = new Map<string, number>()
  const placed: string[][] = []
  const named = new Set<string>()
  const add = (country: string | null, amount: number, isNamed = true) => {
    if (country === null) return
    weights.set(country, (weights.get(country) ?? 0) + amount)
    if (isNamed) named.add(country)
  }
  let hint = 0
  let namesCountry = false
  for (const [index, { pieces, items }] of lines.entries()) {
    // what a report opens with is what it is about
    const scale = index < 3 ? 2 : 1
    const here: string[] = []
    for (const item of items) {
      const country = wordOf(item, 'country')?.country ?? wordOf(item, 'seat')?.country ?? null
      const previous = pieces[item.first - 1]?.key
      namesCountry ||= wordOf(item, 'country') !== undefined
      if (country !== null) {
        add(country, scale)
        if (previous !== undefined && before.has(previous)) here.push(country)
      }
      add(wordOf(item, 'demonym')?.country ?? null, scale, false)
      const ids = wordOf(item, 'name')?.ids ?? []
      const homes = new Set(ids.map(({ id }) => table.get(id, on)?.country ?? null))
      if (homes.size === 1) add([...homes][0]!, ids.every(({ id }) => id.startsWith('P-')) ? scale : 2 * scale)
    }
    const end = pieces[pieces.length - 1]?.end ?? 0
    for (; hint < hints.length && hints[hint]!.start < end; hint++) {
      const { country, common, population } = hints[hint]!
      if (!weights.has(country) && (common || namesCountry) && population < 500_000) continue
      add(country, scale)
      here.push(country)
    }
    placed.push(here)
  }
  const countries = [...weights].sort((a, b) => b[1] - a[1]).map(([country]) => country)

  const most = (found: readonly string[]): string | null =>
    [...found].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))[0] ?? null

  return {
    outlets,
    on,
    countries,
    weight: (country) => weights.get(country) ?? 0,
    isSpokenOf: (country) => named.has(country) || (weights.get(country) ?? 0) >= OFTEN,
    countryNear(line) {
      const here = most(placed[line] ?? [])
      if (here !== null) return { country: here, reason: `the sentence is set in ${table.countryName(here)}` }
      const [first, second] = countries
      const isClear = first !== undefined && (weights.get(first) ?? 0) >= 2 * (weights.get(second ?? '') ?? 0)
      for (let i = isClear ? -1 : line - 1; i >= Math.max(0, line - 2); i--) {
        const near = most(placed[i]!)
        if (near !== null) return { country: near, reason: `set in ${table.countryName(near)} just before` }
      }
      const main = countries[0]
      if (main === undefined) return null
      return { country: main, reason: `the report is mostly about ${table.countryName(main)}` }
    },
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '../lib/fold.js'
import type { Packed, Tables } from '../lib/packed.js'
import { Phrases, PhraseTable, phraseKey } from '../lib/phrases.js'
import { packageRoot } from '../lib/root.js'
import { cellList, type Row, readTable, type TableProblem } from '../lib/table.js'
import type { Actor, ActorTable, ActorWord, AgentType, Designation, LinkType, Sector } from '../model/actor.js'

const sectors = new Set(
  'COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED OPP PRE REF REL SOC'.split(' '),
)
export const packColumns = [
  'id',
  'name',
  'sector',
  'country',
  'aliases',
  'terms',
  'of',
  'backers',
  'role',
  'from',
  'to',
  'source',
]

/** ISO 3166 alpha-3 → alpha-2. */
export function alpha2Codes(): ReadonlyMap<string, string> {
  const file = join(packageRoot, 'data/actors/iso3.tsv')
  return new Map(
    readTable(file, readFileSync(file, 'utf8'), ['alpha3', 'alpha2']).rows.map(({ cells }) => [
      cells.alpha3!,
      cells.alpha2!,
    ]),
  )
}

/** Whether the user added tables of actors. */
export const hasOwnActors = (home: string): boolean =>
  existsSync(join(home, 'actors')) && readdirSync(join(home, 'actors')).some((file) => file.endsWith('.tsv'))

/**
 * Path and text of every table the actors are made of: those of data/actors and, under `home`, the user's own
 * `actors/*.tsv`, which come last and so can add to any.
 */
export function actorFiles(home?: string): { readonly file: string; readonly text: string }[] {
  const folders = [
    { name: 'data/actors', path: join(packageRoot, 'data/actors') },
    { name: 'data/actors/packs', path: join(packageRoot, 'data/actors/packs') },
    ...(home === undefined ? [] : [{ name: join(home, 'actors'), path: join(home, 'actors') }]),
  ]
  const files = folders
    .filter(({ path }) => existsSync(path))
    .flatMap(({ name, path }) =>
      readdirSync(path)
        .filter((file) => file.endsWith('.tsv'))
        .sort()
        .map((file) => ({ file: `${name}/${file}`, text: readFileSync(join(path, file), 'utf8') })),
    )
  const countries = 'data/gazetteer/countries.tsv'
  return [{ file: countries, text: readFileSync(join(packageRoot, countries), 'utf8') }, ...files]
}

/** One line of a pack: what was true of an actor between two dates. */
interface Fact {
  readonly id: string
  readonly name: string
  readonly sector: Sector
  readonly country: string | null
  readonly of: readonly Tie[]
  readonly backers: readonly Tie[]
  readonly role: string | null
  readonly from: string | null
  readonly to: string | null
}

interface Tie {
  readonly id: string
  readonly from: string | null
  readonly to: string | null
}

/** Whom an institution of a country means for these outlets (none said: for all) between two dates. */
interface DesignationRow {
  readonly from: string | null
  readonly to: string | null
  readonly outlets: readonly string[]
  readonly means: Designation
}

/** Reads the tables' text; a broken line is reported and the rest is read. */
export function readActors(files: readonly { readonly file: string; readonly text: string }[]): {
  readonly tables: Tables
  readonly problems: TableProblem[]
} {
  const builder = new Builder()
  const named = (name: string) => files.filter(({ file }) => file.endsWith(`/${name}.tsv`))
  const special = new Set([
    'countries',
    'agents',
    'branches',
    'institutions',
    'titles',
    'modifiers',
    'links',
    'spellings',
    'designations',
    'peoples',
    'iso3',
  ])
  const each = (name: string, columns: readonly string[], take: (row: Row, file: string) => void) => {
    for (const { file, text } of named(name)) builder.read(file, text, columns, take)
  }
  each('spellings', ['variant', 'spelling'], ({ cells }) =>
    builder.spellings.set(fold(cells.variant!), fold(cells.spelling!)),
  )
  each('countries', ['code', 'name', 'capital', 'demonyms', 'aliases'], ({ cells }) => builder.addCountry(cells))
  each('peoples', ['name', 'countries'], ({ cells }) =>
    builder.addWord(cells.name!, {
      kind: 'ethnic',
      countries: cellList(cells.countries!),
      people: isPeople(cells.name!),
    }),
  )
  each('branches', ['suffix', 'name'], ({ cells }) => builder.branches.set(cells.suffix!, cells.name!))
  each('institutions', ['noun', 'suffix', 'sector'], ({ cells }) => builder.addInstitution(cells))
  each('agents', ['noun', 'plural', 'sector', 'kind'], ({ cells }) => {
    for (const [form, plural] of [
      [cells.noun!, cells.plural === cells.noun],
      [cells.plural!, true],
    ] as const) {
      if (plural && form === cells.noun && cells.plural !== cells.noun) continue
      builder.addWord(form, { kind: 'agent', sector: cells.sector as Sector, type: cells.kind as AgentType, plural })
    }
  })
  each('titles', ['title', 'role', 'sector'], ({ cells }) =>
    builder.addWord(cells.title!, { kind: 'title', role: cells.role!, sector: cells.sector as Sector }),
  )
  each('modifiers', ['word', 'sector'], ({ cells }) =>
    builder.addWord(cells.word!, { kind: 'modifier', sector: (cells.sector || null) as Sector | null }),
  )
  each('links', ['word', 'kind'], ({ cells }) =>
    builder.addWord(cells.word!, { kind: 'link', link: cells.kind as LinkType }),
  )
  each(
    'designations',
    ['country', 'institution', 'outlets', 'from', 'to', 'actor', 'alternatives', 'reason'],
    ({ cells }) => builder.addDesignation(cells),
  )
  for (const { file, text } of files) {
    const name = file.slice(file.lastIndexOf('/') + 1, -4)
    if (!special.has(name)) builder.read(file, text, packColumns, (row, of) => builder.addFact(row, of))
  }
  return { tables: builder.tables(), problems: builder.problems }
}

class Builder {
  readonly problems: TableProblem[] = []
  readonly spellings = new Map<string, string>()
  readonly #designations = new Map<string, DesignationRow[]>()
  readonly #words = new Phrases<ActorWord[]>()
  readonly #facts = new Map<string, Fact[]>()
  readonly #countries = new Map<string, string>()
  /** What a branch of a state is called, whatever noun a report uses for it. */
  readonly branches = new Map<string, string>()
  readonly #institutions = new Map<string, { name: string; sector: Sector }>()

  read(file: string, text: string, columns: readonly string[], take: (row: Row, file: string) => void): void {
    const { rows, problems } = readTable(file, text, columns)
    this.problems.push(...problems)
    for (const row of rows) take(row, file)
  }

  addCountry(cells: Readonly<Record<string, string>>): void {
    const code = cells.code!
    this.#countries.set(code, cells.name!)
    const names = [cells.name!, ...cells.aliases!.split('|')].map((name) => name.trim().replace(/^the /, ''))
    for (const name of names) if (name !== '') this.addWord(name, { kind: 'country', country: code, capital: true })
    for (const demonym of cells.demonyms!.split('|')) {
      const word = demonym.trim()
      if (word !== '') this.addWord(word, { kind: 'demonym', country: code, people: isPeople(word) })
    }
    for (const seat of cells.capital!.split('|')) if (seat !== '') this.addWord(seat, { kind: 'seat', country: code })
  }

  addDesignation(cells: Readonly<Record<string, string>>): void {
    push(this.#designations, `${cells.country} ${cells.institution}`, {
      from: cells.from || null,
      to: cells.to || null,
      outlets: cellList(cells.outlets!),
      means: { actor: cells.actor || null, alternatives: cellList(cells.alternatives!), reason: cells.reason! },
    })
  }

  addInstitution(cells: Readonly<Record<string, string>>): void {
    const sector = cells.sector as Sector
    const suffix = cells.suffix!
    if (!this.#institutions.has(suffix))
      this.#institutions.set(suffix, { name: this.branches.get(suffix) ?? cells.noun!, sector })
    this.addWord(cells.noun!, { kind: 'institution', suffix, sector })
  }

  addFact({ line, cells }: Row, file: string): void {
    const expect = (column: string, expected: string) => this.problems.push({ file, line, column, expected })
    if (!/^[A-Z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/.test(cells.id!))
      return void expect('id', 'an id such as LY-LNA or P-khalifa-haftar')
    if (cells.name === '') return void expect('name', 'a name')
    if (!sectors.has(cells.sector!)) return void expect('sector', `a PLOVER sector, found "${cells.sector}"`)
    if (!/^([A-Z]{2})?$/.test(cells.country!)) return void expect('country', 'an ISO 3166 alpha-2 code or nothing')
    for (const column of ['from', 'to']) {
      if (!/^(\d{4}(-\d\d(-\d\d)?)?)?$/.test(cells[column]!))
        return void expect(column, `a date such as 2014-05, found "${cells[column]}"`)
    }
    const span = { from: cells.from || null, to: cells.to || null }
    const of = readTies(cells.of!, span)
    const backers = readTies(cells.backers!, span)
    if (of === null || backers === null) {
      return void expect(of === null ? 'of' : 'backers', 'ids, each with years or not: "TR 2019..2021 | QA"')
    }
    const fact: Fact = {
      id: cells.id!,
      name: cells.name!,
      sector: cells.sector as Sector,
      country: cells.country || null,
      of,
      backers,
      role: cells.role || null,
      ...span,
    }
    const facts = this.#facts.get(fact.id)
    if (facts === undefined) this.#facts.set(fact.id, [fact])
    else facts.push(fact)
    const add = this.#namer(fact.id)
    const aliases = cellList(cells.aliases!)
    if (!fact.name.endsWith(')') && !aliases.includes(`${fact.name}?`)) add(fact.name, false)
    for (const alias of aliases) add(alias, false)
    for (const term of cellList(cells.terms!)) add(term, true)
  }

  /** Adds names of one actor; those of one kind share one word, so that ten thousand names stay cheap to load. */
  #namer(id: string): (written: string, term: boolean) => void {
    const shared = new Map<number, ActorWord[]>()
    return (written, term) => {
      const weak = written.endsWith('?')
      const name = weak ? written.slice(0, -1) : written
      const capital = /^[^a-z]*[A-Z]/.test(name)
      const kind = (weak ? 1 : 0) + (term ? 2 : 0) + (capital ? 4 : 0)
      let words = shared.get(kind)
      if (words === undefined) shared.set(kind, (words = [{ kind: 'name', ids: [{ id, weak, term }], capital }]))
      const key = this.#key(name)
      const held = this.#words.get(key)
      this.#words.set(key, held === undefined ? words : withName(held, words[0] as NameWord))
    }
  }

  addWord(phrase: string, word: ActorWord): void {
    const key = this.#key(phrase)
    const held = this.#words.get(key)
    if (held === undefined) this.#words.set(key, [word])
    else if (!held.some((other) => isSame(other, word))) this.#words.set(key, [...held, word])
  }

  #key(phrase: string): string {
    return phraseKey(phrase, (word) => this.spellings.get(word) ?? word)
  }

  tables(): Tables {
    const facts = this.#facts
    for (const held of facts.values()) held.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    const byOffice = new Map<string, Fact[]>()
    const byBacker = new Map<string, Set<string>>()
    for (const fact of [...facts.values()].flat()) {
      if (fact.role !== null) {
        for (const seat of [...fact.of.map((tie) => tie.id), fact.country]) push(byOffice, `${seat} ${fact.role}`, fact)
      }
      for (const tie of fact.backers) {
        const clients = byBacker.get(tie.id)
        if (clients === undefined) byBacker.set(tie.id, new Set([fact.id]))
        else clients.add(fact.id)
      }
    }
    return {
      'actors/words': this.#words.values,
      'actors/reach': this.#words.reach,
      'actors/spellings': this.spellings,
      'actors/facts': facts,
      'actors/offices': byOffice,
      'actors/backers': new Map([...byBacker].map(([backer, ids]) => [backer, [...ids]])),
      'actors/countries': this.#countries,
      'actors/institutions': this.#institutions,
      'actors/designations': this.#designations,
    }
  }
}

/** The look-up over the packed tables. */
export function actorsOf(tables: Packed): ActorTable {
  const words = new PhraseTable(tables.table<ActorWord[]>('actors/words'), tables.table('actors/reach'))
  const spellings = tables.table<string>('actors/spellings')
  const facts = tables.table<readonly Fact[]>('actors/facts')
  const byOffice = tables.table<readonly Fact[]>('actors/offices')
  const byBacker = tables.table<readonly string[]>('actors/backers')
  const countries = tables.table<string>('actors/countries')
  const institutions = tables.table<{ name: string; sector: Sector }>('actors/institutions')
  const designations = tables.table<readonly DesignationRow[]>('actors/designations')

  const factAt = (id: string, on: string | null): Fact | undefined => {
    const all = facts.get(id)
    if (all === undefined) return undefined
    return (on === null ? all.at(-1) : all.findLast((fact) => isDuring(fact, on))) ?? all[0]
  }
  const derived = (id: string): Actor | null => {
    const dash = id.indexOf('-')
    const country = dash < 0 ? id : id.slice(0, dash)
    const name = countries.get(country)
    if (name === undefined) return null
    if (dash < 0) return { id, name, country, sector: 'GOV', parents: [], backers: [] }
    const institution = institutions.get(id.slice(dash + 1))
    if (institution === undefined) return null
    return {
      id,
      name: `${institution.name} (${name})`,
      country,
      sector: institution.sector,
      parents: [country],
      backers: [],
    }
  }
  const isActive = (id: string, on: string | null) =>
    on === null || (facts.get(id)?.some((fact) => isDuring(fact, on)) ?? derived(id) !== null)

  const get = (id: string, on: string | null): Actor | null => {
    const fact = factAt(id, on)
    if (fact === undefined) return derived(id)
    const parents = fact.of.filter((tie) => on === null || isDuring(tie, on)).map((tie) => tie.id)
    return {
      id,
      name: facts.get(id)![0]!.name,
      country: fact.country,
      sector: fact.sector,
      parents,
      backers: fact.backers,
    }
  }

  return {
    words,
    spelling: (key) => spellings.get(key) ?? key,
    get,
    named: (name, on) =>
      (words.get(phraseKey(name, (word) => spellings.get(word) ?? word)) ?? [])
        .flatMap((word) =>
          word.kind === 'name' ? word.ids.map(({ id }) => id) : 'country' in word ? [word.country] : [],
        )
        .sort((a, b) => Number(isActive(b, on)) - Number(isActive(a, on)))
        .flatMap((id) => get(id, on) ?? []),
    isActive,
    roleOf: (id, on) =>
      on === null
        ? (facts.get(id)?.at(-1)?.role ?? null)
        : (facts.get(id)?.findLast((fact) => isDuring(fact, on))?.role ?? null),
    holders(of, role, on) {
      if (on === null) return []
      const held = (byOffice.get(`${of} ${role}`) ?? []).filter((fact) => isDuring(fact, on))
      const plain = held.filter((fact) => fact.of.length === 0)
      return [...new Set((plain.length > 0 ? plain : held).map((fact) => fact.id))]
    },
    backedBy: (backer, country, on) =>
      [...(byBacker.get(backer) ?? [])].filter((id) => {
        const fact = factAt(id, on)!
        const isBacked = fact.backers.some((tie) => tie.id === backer && (on === null || isDuring(tie, on)))
        return isBacked && fact.country === country && isActive(id, on)
      }),
    designation(country, suffix, outlets, on) {
      const rows =
        on === null ? [] : (designations.get(`${country} ${suffix}`) ?? []).filter((row) => isDuring(row, on))
      const papers = outlets.map(fold)
      const isOf = (names: readonly string[]) =>
        names.some((name) => papers.some((paper) => paper.includes(fold(name))))
      const row = rows.find((each) => isOf(each.outlets)) ?? rows.find((each) => each.outlets.length === 0)
      return row?.means ?? null
    },
    countryName: (code) => countries.get(code) ?? code,
  }
}

const isSame = (a: ActorWord, b: ActorWord): boolean =>
  a.kind === b.kind &&
  Object.entries(a).every(([key, value]) => (b as unknown as Record<string, unknown>)[key] === value)

/** "Libyans", "Swiss" no: a demonym that names the people and not only what is theirs. */
const isPeople = (word: string): boolean =>
  /(ans|is|ese|ians|ans|eans|ks|rds|nes|tes|ss|lls|ns|ts|os|men|sh|ch)$/.test(word) &&
  /s$|men$/.test(word) &&
  !/(Swiss|Laos|Cyprus)$/.test(word)

type NameWord = Extract<ActorWord, { kind: 'name' }>

/** The words of a phrase with one more bearer of the name; what is held may be shared and is left as it is. */
function withName(held: ActorWord[], { ids: [bearer], capital }: NameWord): ActorWord[] {
  const index = held.findIndex((word) => word.kind === 'name')
  const before = held[index]
  if (before?.kind !== 'name') return [...held, { kind: 'name', ids: [bearer!], capital }]
  if (before.ids.some(({ id }) => id === bearer!.id)) return held
  return held.with(index, { kind: 'name', ids: [...before.ids, bearer!], capital })
}

function readTies(cell: string, span: { from: string | null; to: string | null }): Tie[] | null {
  if (cell === '') return none
  const ties = cellList(cell).map((each) => readTie(each, span))
  return ties.includes(null) ? null : (ties as Tie[])
}

const none: Tie[] = []

function readTie(cell: string, span: { from: string | null; to: string | null }): Tie | null {
  const match = /^([A-Z][A-Za-z0-9-]*)(?: (\d{4}(?:-\d\d){0,2})?\.\.(\d{4}(?:-\d\d){0,2})?)?$/.exec(cell)
  if (match === null) return null
  if (!cell.includes(' ')) return { id: match[1]!, ...span }
  return { id: match[1]!, from: match[2] ?? null, to: match[3] ?? null }
}

/** Both ends included, each as precise as it is written: `2019..2021` holds all of 2021. */
const isDuring = ({ from, to }: { from: string | null; to: string | null }, on: string): boolean =>
  (from === null || on.slice(0, from.length) >= from) && (to === null || on.slice(0, to.length) <= to)

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const held = map.get(key)
  if (held === undefined) map.set(key, [value])
  else held.push(value)
}

import { firstEndingAfter, firstStartingAt } from '../lib/first-after.js'
import type { Actor, ActorMention, ActorTable, Sector } from '../model/actor.js'
import type { EquipmentMention, Name } from '../model/mention.js'
import type { PlaceMention } from '../model/place.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import type { Arc, Token } from '../model/text.js'
import { type Context, contextOf } from './actor-context.js'
import { itemsOf, type Line, piecesOf, wordOf } from './actor-items.js'
import { collectOwn, type Person } from './actor-people.js'
import { type Head, type Phrase, phrasesOf } from './actor-phrases.js'

export const rules: readonly Rule[] = [
  { id: 'A1', what: 'a name of the tables', example: 'Libyan National Army' },
  { id: 'A2', what: 'a short form the report itself defines', example: 'Government of National Accord (GNA)' },
  { id: 'A3', what: 'a person of the tables', example: 'Khalifa Haftar' },
  { id: 'A4', what: 'a person the report names and describes', example: 'GNA spokesman Mohamad Gnounou' },
  { id: 'A5', what: 'a state', example: 'Egypt; Egyptian tanks' },
  { id: 'A6', what: 'a seat of government for the government', example: 'Ankara announced' },
  { id: 'A7', what: 'a people', example: 'Libyans' },
  { id: 'A8', what: 'an institution of a state', example: 'Turkish Armed Forces; the Italian foreign ministry' },
  { id: 'A9', what: 'an institution whose meaning depends on date and outlet', example: 'the Libyan army' },
  { id: 'A10', what: 'fighters or officials of a named body', example: 'LNA fighters; a Hamas spokesman' },
  { id: 'A11', what: 'forces by whose they are', example: "Haftar's forces; forces loyal to Haftar" },
  {
    id: 'A12',
    what: 'forces by who stands behind them: a term of the outlet',
    example: 'Turkish-backed forces; Turkish proxies',
  },
  { id: 'A13', what: 'a side by whom it is for', example: 'pro-GNA sources' },
  { id: 'A14', what: 'whoever holds an office at the date', example: 'the Italian prime minister' },
  { id: 'A15', what: 'a kind of people with their country', example: 'Syrian militants' },
  { id: 'A16', what: 'a kind of people, country by where the report is', example: 'gunmen; residents' },
  { id: 'A17', what: 'a term that fits one named party of the report', example: 'the rebels' },
  { id: 'A18', what: 'an organisation no table knows', example: 'the Wells Brigade' },
]

/** Finds who acts or is acted upon: by the tables of data/actors, by what the report itself defines, and by its nouns. */
export const findActors = stage({
  name: 'find-actors',
  needs: ['blocks', 'origins', 'sentences', 'tokens', 'equipment', 'names', 'arcs', 'places'],
  gives: ['actors'],
  run({ document, blocks, origins, sentences, tokens, equipment, names, arcs, places }, know) {
    const table = know.actors
    const read = sentences.filter(({ block }) => !/boilerplate|byline/.test(blocks[block]?.kind ?? 'body'))
    const sure: Line[] = read.map((sentence) => {
      const pieces = piecesOf(document.text, sentence, table)
      return { pieces, items: itemsOf(pieces, table, null, () => false) }
    })
    const { own, people } = collectOwn(sure, document.text, names, table)
    const hints = places.flatMap(({ use, place, start, end, alternatives }) =>
      use === 'place' && place?.country && place.kind !== 'country'
        ? [{ start, end, country: place.country, common: alternatives.length > 0, population: place.population }]
        : [],
    )
    const context = contextOf(document, origins, sure, hints, table)
    const allows = (id: string) => {
      const country = table.get(id, context.on)?.country ?? null
      return country !== null && context.weight(country) > 0 && table.isActive(id, context.on)
    }
    const lines: Line[] = sure.map(({ pieces }) => ({ pieces, items: itemsOf(pieces, table, own, allows) }))
    const located = new Set(places.flatMap(({ use, start }) => (use === 'place' ? [start] : [])))
    const found = new Resolver(document.text, lines, people, context, table, located).mentions()
    const actors = found
      .filter((mention) => !isEquipment(mention, equipment))
      .map((mention) => asPart(mention, tokens, arcs))
    return { actors: withBodies(document.text, actors, names, places, context) }
  },
})

/** Mentions that may start before a name and still reach into it. */
const reach = 6

/** Organisations the tagger knows and no table: provisional actors, with a sector where their own words give one. */
function withBodies(
  text: string,
  actors: readonly ActorMention[],
  names: readonly Name[],
  places: readonly PlaceMention[],
  context: Context,
): ActorMention[] {
  const added: ActorMention[] = []
  const widened = [...actors]
  for (const { start, end, label, p } of names) {
    if (label !== 'ORG' || p < 0.5 || end - start < 3) continue
    let at = Math.max(0, firstStartingAt(actors, start) - reach)
    while (at < actors.length && actors[at]!.start < end && (actors[at]!.end <= start || actors[at]!.part)) at++
    if (at < actors.length && actors[at]!.start >= end) at = actors.length
    const held = widened[at]
    if (held === undefined) {
      const name = text.slice(start, end).replace(/\s+/g, ' ')
      const inner = actors
        .slice(firstStartingAt(actors, start), firstStartingAt(actors, end))
        .find(({ rule }) => rule === 'A5')
      const sector = sectorOfName(name)
      const place = places[firstStartingAt(places, start)]
      const said = inner?.country ?? (place !== undefined && place.end <= end ? (place.place?.country ?? null) : null)
      // an armed group is of where it fights; a club or a company may be of anywhere
      const isLocal = /^(UAF|REB|PRM|CRM|COP)$/.test(sector)
      const country = said ?? (isLocal ? (context.countries[0] ?? null) : null)
      const reason = 'an organisation the tables do not know'
      added.push({
        start,
        end,
        actor: null,
        name,
        country,
        sector,
        descriptive: false,
        part: false,
        alternatives: [],
        reason,
        rule: 'A18',
      })
    } else if (held.actor === null && held.rule === 'A16' && start < held.start && end === held.end) {
      // "Wells Brigade": the noun is the end of a name
      widened[at] = {
        ...held,
        start,
        name: text.slice(start, end),
        reason: `${held.reason}; a name the tables do not know`,
        rule: 'A18',
      }
    }
  }
  return [...widened, ...added].sort((a, b) => a.start - b.start || b.end - a.end)
}

const nameWords: readonly (readonly [RegExp, Sector])[] = [
  [/\b(Brigades?|Battalion|Militia|Forces?|Fighters|Guards?|Army|Legion|Regiment)\b/, 'UAF'],
  [/\b(Front|Liberation|Resistance|Mujahid\w+|Jihad)\b/, 'REB'],
  [/\b(Party|Alliance|Coalition|Bloc)\b/, 'PTY'],
  [/\b(Ministry|Council|Commission|Authority|Department|Office|Embassy|Government|Agency|Municipality)\b/, 'GOV'],
  [/\b(Police|Gendarmerie)\b/, 'COP'],
  [/\b(Court|Tribunal)\b/, 'JUD'],
  [/\b(Parliament|Assembly|Senate|Congress)\b/, 'LEG'],
  [/\b(Cartel|Gang|Mafia)\b/, 'CRM'],
  [/\b(University|School|Institute|College|Academy)\b/, 'EDU'],
  [/\b(Hospital|Clinic|Medical)\b/, 'MED'],
  [/\b(News|Times|Post|TV|Radio|Daily|Agency|Media|Press|Observer|Television)\b/, 'JRN'],
  [/\b(Company|Corp|Corporation|Inc|Ltd|Bank|Group|Industries|Airlines|Oil|Gas)\b/, 'BUS'],
  [/\b(Union|Workers)\b/, 'LAB'],
  [/\b(Church|Mosque)\b/, 'REL'],
  [/\b(Society|Foundation|Network|Association|Observatory|Watch|Relief|Aid|Kitchen|Charity|Committee)\b/, 'SOC'],
]

const sectorOfName = (name: string): Sector => nameWords.find(([pattern]) => pattern.test(name))?.[1] ?? 'UNK'

/** "Wing Loong" is no wing of anybody. */
function isEquipment({ start, end, rule }: ActorMention, equipment: readonly EquipmentMention[]): boolean {
  const item = equipment[firstEndingAfter(equipment, start)]
  if (item === undefined || item.type === null || item.start >= end) return false
  return rule === 'A15' || rule === 'A16' || (item.start <= start && end <= item.end)
}

/** "Police station", "rebel tanks": a common noun that only narrows the noun after it is part of another phrase. */
function asPart(mention: ActorMention, tokens: readonly Token[], arcs: readonly Arc[]): ActorMention {
  if (!/^A(8|9|15|16|17)$/.test(mention.rule)) return mention
  const last = firstEndingAfter(tokens, mention.end - 1)
  const arc = arcs[last]
  if (arc === undefined || arc.head <= last || !/^(compound|amod)/.test(arc.deprel)) return mention
  return { ...mention, part: true }
}

/** Whom a phrase means, with what is known of them. */
interface Who {
  readonly actor: string | null
  readonly name: string | null
  readonly country: string | null
  readonly sector: Sector
  readonly descriptive: boolean
  readonly alternatives: readonly string[]
  readonly reason: string
  readonly rule: string
}

const nobody: Who = {
  actor: null,
  name: null,
  country: null,
  sector: 'UNK',
  descriptive: false,
  alternatives: [],
  reason: '',
  rule: 'A15',
}

class Resolver {
  readonly #text: string
  readonly #lines: readonly Line[]
  readonly #people: readonly Person[]
  readonly #context: Context
  readonly #table: ActorTable
  readonly #phrases: readonly Phrase[]
  readonly #byLine: readonly (readonly Phrase[])[]
  /** Where names of places stand that mean the place and not its government. */
  readonly #located: ReadonlySet<number>
  /** What the report says of people the tables do not know. */
  readonly #described = new Map<number, Who>()

  constructor(
    text: string,
    lines: readonly Line[],
    people: readonly Person[],
    context: Context,
    table: ActorTable,
    located: ReadonlySet<number>,
  ) {
    this.#located = located
    this.#text = text
    this.#lines = lines
    this.#people = people
    this.#context = context
    this.#table = table
    this.#byLine = lines.map((line, index) => phrasesOf(line, index))
    this.#phrases = this.#byLine.flat()
  }

  mentions(): ActorMention[] {
    for (const phrase of this.#phrases) this.#learnPerson(phrase)
    const found = this.#phrases.flatMap((phrase) => {
      const who = this.#resolve(phrase)
      return who === null ? [] : [this.#mention(phrase, who)]
    })
    found.sort((a, b) => a.start - b.start || b.end - a.end)
    return this.#settleTerms(
      found.filter((m, i) => i === 0 || m.start !== found[i - 1]!.start || m.end !== found[i - 1]!.end),
    )
  }

  #mention(phrase: Phrase, who: Who): ActorMention {
    const { pieces } = this.#lines[phrase.line]!
    const start = pieces[phrase.first]!.start
    const end = pieces[phrase.last - 1]!.end
    const { descriptive, alternatives, reason, rule, country, sector, actor } = who
    const name = who.name ?? this.#text.slice(start, end).replace(/\s+/g, ' ')
    return { start, end, actor, name, country, sector, descriptive, part: phrase.part, alternatives, reason, rule }
  }

  /** A person described once ("GNA spokesman Mohamad Gnounou") is that person wherever the surname stands. */
  #learnPerson(phrase: Phrase): void {
    if (phrase.head.kind !== 'person' || phrase.head.person === null) return
    const index = phrase.head.person
    if (this.#people[index]!.id !== null || this.#described.has(index)) return
    if (phrase.determiner === null) {
      const apposed = this.#apposed(phrase)
      if (apposed !== null) this.#described.set(index, { ...apposed, actor: null, name: null, rule: 'A4' })
      return
    }
    const owner = phrase.owner ?? this.#attached(phrase)?.head ?? null
    const of = owner === null ? null : this.#who(owner)
    const isOfficer = /^(spokesman|officer|leader|commander|rebel leader)$/.test(phrase.determiner)
    const sector =
      phrase.body?.sector ??
      (isOfficer && of !== null && of.actor !== null && owner!.kind !== 'adjective'
        ? of.sector
        : (phrase.bent ?? 'UNK'))
    const country = of?.country ?? this.#context.countryNear(phrase.line)?.country ?? null
    const reason =
      of === null ? `described as ${phrase.determiner}` : `${phrase.determiner} of ${of.name ?? of.country}`
    this.#described.set(index, { ...nobody, country, sector, reason, rule: 'A4' })
  }

  /** "Babak Taghvaee, a journalist": what stands after the comma tells who it is. */
  #apposed({ line, last }: Phrase): Who | null {
    const { pieces } = this.#lines[line]!
    const next = pieces[last]
    if (next === undefined || this.#text.slice(pieces[last - 1]!.end, next.start) !== ', ') return null
    const at = /^(a|an|the|its|his|her)$/.test(next.key) ? last + 1 : last
    const found = this.#byLine[line]!.find((other) => other.first === at && !other.part)
    if (found === undefined || !/^(agent|title|institution)$/.test(found.head.kind)) return null
    const who = this.#resolve(found)
    return who === null ? null : { ...who, reason: `described after the name: ${who.reason}` }
  }

  #resolve(phrase: Phrase): Who | null {
    const { head } = phrase
    switch (head.kind) {
      case 'agent':
      case 'institution':
      case 'title':
        return this.#resolveNoun(phrase, head)
      case 'person':
        return this.#person(phrase, head)
      case 'seat':
        return phrase.part || !this.#isPlace(phrase) ? this.#who(head) : null
      default: {
        const who = this.#who(head)
        const of = phrase.owner
        // "the Lebanese Red Cross": a body without a country of its own, in one
        if (who === null || who.country !== null || head.kind !== 'name' || of === null || !('country' in of))
          return who
        return { ...who, country: of.country, reason: `${who.reason}, that of ${this.#table.countryName(of.country)}` }
      }
    }
  }

  /** "In Ankara" is the city; "Ankara announced" is not. */
  #isPlace({ line, first }: Phrase): boolean {
    const { pieces } = this.#lines[line]!
    const before = pieces[first - 1]?.key ?? ''
    const after = pieces[first + 1]
    if (after !== undefined && after.gap === 'space' && madeThere.test(after.key)) return true
    if (placeBefore.test(before)) return true
    return /^(to|from|of|and|or|for)$/.test(before) && this.#located.has(pieces[first]!.start)
  }

  #person(phrase: Phrase, head: Extract<Head, { kind: 'person' }>): Who | null {
    const who = this.#who(head)
    if (phrase.determiner !== null && who?.actor != null && /^former/.test(phrase.determiner))
      return { ...who, sector: 'ELI' }
    return who
  }

  /** Whom a name, a state or a people stands for. */
  #who(head: Head): Who | null {
    const { on } = this.#context
    switch (head.kind) {
      case 'country':
      case 'adjective':
      case 'seat': {
        const name = this.#table.countryName(head.country)
        const reason = head.kind === 'seat' ? `seat of the government of ${name}` : `names ${name}`
        return {
          ...nobody,
          actor: head.country,
          name,
          country: head.country,
          sector: 'GOV',
          reason,
          rule: head.kind === 'seat' ? 'A6' : 'A5',
        }
      }
      case 'ethnic': {
        const country = this.#homeOf(head.countries)
        return { ...nobody, country, sector: 'CVL', reason: 'a people, by where the report is', rule: 'A7' }
      }
      case 'people':
        return {
          ...nobody,
          country: head.country,
          sector: 'CVL',
          reason: `people of ${this.#table.countryName(head.country)}`,
          rule: 'A7',
        }
      case 'person': {
        const person = head.person === null ? null : this.#people[head.person]!
        const id =
          person?.id ?? (head.item === null ? null : this.#choose(wordOf(head.item, 'name')?.ids ?? [])?.actor) ?? null
        if (id !== null) return this.#known(this.#table.get(id, on)!, 'A3', `named in the tables of actors`)
        if (head.person === null) return null
        return {
          ...(this.#described.get(head.person) ?? { ...nobody, rule: 'A4', reason: 'a person the tables do not know' }),
          name: person!.name,
        }
      }
      case 'name':
        return this.#choose(wordOf(head.item, 'name')!.ids)
      default:
        return null
    }
  }

  #known(actor: Actor, rule: string, reason: string): Who {
    return { ...nobody, actor: actor.id, name: actor.name, country: actor.country, sector: actor.sector, reason, rule }
  }

  /** One of several that bear a name: those of the date, then the one whose country the report speaks of most. */
  #choose(ids: readonly { readonly id: string; readonly weak: boolean; readonly term: boolean }[]): Who | null {
    const { on } = this.#context
    const fitting = ids.filter(({ id, weak, term }) => !(weak || term) || this.#isSpokenOf(id))
    const active = fitting.filter(({ id }) => this.#table.isActive(id, on))
    const candidates = (active.length > 0 ? active : fitting).map((each) => {
      const actor = this.#table.get(each.id, on)!
      return { ...each, actor, score: actor.country === null ? 0.5 : this.#context.weight(actor.country) }
    })
    candidates.sort((a, b) => Number(a.term) - Number(b.term) || b.score - a.score)
    const [best, second] = candidates
    if (best === undefined) return null
    const alternatives = candidates.slice(1).map(({ id }) => id)
    const tied = second !== undefined && second.score === best.score && second.term === best.term
    if (tied && ids.length > 1) {
      const reason = 'several bear this name and the report does not tell them apart'
      const country = candidates.every(({ actor }) => actor.country === best.actor.country) ? best.actor.country : null
      return {
        ...nobody,
        country,
        sector: best.actor.sector,
        alternatives: candidates.map(({ id }) => id),
        reason,
        rule: 'A1',
      }
    }
    const reason =
      candidates.length > 1
        ? `of those so named the one of ${this.#table.countryName(best.actor.country ?? '')}, which the report speaks of most`
        : best.term
          ? 'a term in use for this party'
          : 'named in the tables of actors'
    return {
      ...this.#known(best.actor, best.id.startsWith('P-') ? 'A3' : 'A1', reason),
      descriptive: best.term,
      alternatives,
    }
  }

  /** The country of a people that lives in several: the one the report speaks of most, if any. */
  #homeOf(countries: readonly string[]): string | null {
    if (countries.length === 1) return countries[0]!
    const spoken = countries.filter((country) => this.#context.weight(country) > 0)
    return spoken.sort((a, b) => this.#context.weight(b) - this.#context.weight(a))[0] ?? null
  }

  /** Of several who hold an office the one whose government the country's name stands for. */
  #officeHolders(country: string, role: string): readonly string[] {
    if (!soleOffices.test(role)) return []
    const { on, outlets } = this.#context
    const holders = this.#table.holders(country, role, on)
    if (holders.length < 2) return holders
    const government = this.#table.designation(country, 'GOV', outlets, on)?.actor
    return government == null ? holders : holders.filter((id) => this.#table.get(id, on)!.parents.includes(government))
  }

  /** "A commander was killed" tells of somebody; "a major offensive" and "the head of" do not. */
  #isPlainTitle(phrase: Phrase, head: Extract<Head, { kind: 'title' }>): boolean {
    if (/^(address|leader|secretary-general|king|president|prime minister)$/.test(head.role)) return false
    return !/^(general|major|captain|private|marshal|father|chief|head|chair|justice|secretary|expert|deputy|representative|student)$/.test(
      this.#noun(phrase, head.item),
    )
  }

  /** "The last major stronghold", "general elections": a rank that is an adjective here. */
  #isAdjective({ line, last }: Phrase, head: Extract<Head, { kind: 'title' }>): boolean {
    const { pieces } = this.#lines[line]!
    const { shape, key } = pieces[head.item.first]!
    if (
      head.item.last - head.item.first > 1 ||
      !/^(major|general|private|captain|marshal|chief|head|representative|deputy|expert)$/.test(key)
    )
      return false
    const next = pieces[last]
    return (
      shape === 'lower' &&
      next !== undefined &&
      next.gap === 'space' &&
      !/^(of|in|at|for|and|who|to|with|from|said|says|told|was|is|has|had|were|added|on|from|by|warned|announced)$/.test(
        next.key,
      )
    )
  }

  #isSpokenOf(id: string): boolean {
    const country = this.#table.get(id, this.#context.on)?.country ?? null
    return country !== null && this.#context.weight(country) > 0
  }

  #resolveNoun(phrase: Phrase, head: Extract<Head, { kind: 'agent' | 'institution' | 'title' }>): Who | null {
    const attached = phrase.owner === null ? this.#attached(phrase) : null
    const owner = phrase.owner ?? attached?.head ?? null
    if (phrase.stance !== null) return this.#sided(phrase, head)
    const backer = phrase.ties.find(
      ({ link }) => link === 'backed' || link === 'led' || link === 'allied' || link === 'part',
    )
    if (backer !== undefined && (owner === null || owner.kind === 'adjective') && isArmed(head))
      return this.#backed(phrase, head, backer.of, backer.link)
    if (head.kind === 'agent' && /^prox/.test(this.#noun(phrase, head.item)) && owner !== null)
      return this.#backed(phrase, head, owner, 'backed')
    if (owner !== null && (owner.kind === 'name' || owner.kind === 'person')) return this.#owned(phrase, head, owner)
    const isForeign = owner === null && isArmed(head) && this.#saysForeign(phrase)
    if (isForeign)
      return { ...nobody, sector: head.sector, reason: 'foreign, the report does not say whose', rule: 'A15' }
    const own =
      owner === null
        ? null
        : 'country' in owner
          ? owner.country
          : owner.kind === 'ethnic'
            ? this.#homeOf(owner.countries)
            : null
    const near = own === null ? this.#context.countryNear(phrase.line) : null
    const country = own ?? attached?.country ?? near?.country ?? null
    const stated = (owner !== null && owner.kind !== 'ethnic') || attached?.country != null
    const reason =
      near === null || country === null
        ? `of ${country === null ? 'no stated country' : this.#table.countryName(country)}`
        : near.reason
    return this.#national(phrase, head, country, stated, reason)
  }

  /** "Turkish-backed forces", "Turkish proxies": kept as the outlet's term, with the parties it can mean. */
  #backed(
    phrase: Phrase,
    head: Extract<Head, { kind: 'agent' | 'institution' | 'title' }>,
    of: Head,
    link: string,
  ): Who {
    const { on, countries } = this.#context
    const backer = this.#who(of)
    const where = countries.filter((country) => country !== backer?.country)
    const alternatives =
      backer?.actor == null
        ? []
        : where
            .slice(0, 4)
            .flatMap((country) => this.#table.backedBy(backer.actor!, country, on))
            .filter((id) => !id.startsWith('P-'))
    if (link === 'led' && backer?.actor != null && this.#table.get(`${backer.actor}-MIL`, on) !== null)
      alternatives.push(`${backer.actor}-MIL`)
    const near = this.#context.countryNear(phrase.line)
    const country =
      near === null || near.country === backer?.country ? (where[0] ?? near?.country ?? null) : near.country
    const sector = head.sector === 'UNK' || head.sector === 'GOV' ? 'UAF' : head.sector
    const reason =
      alternatives.length > 0
        ? `a term for whoever ${backer!.name} stands behind; at this date that fits ${alternatives.join(', ')}`
        : `a term for whoever ${backer?.name ?? 'somebody'} stands behind`
    return { ...nobody, country, sector, descriptive: true, alternatives, reason, rule: 'A12' }
  }

  /** "pro-GNA sources": a side, not the party itself. */
  #sided(phrase: Phrase, head: Extract<Head, { kind: 'agent' | 'institution' | 'title' }>): Who {
    const of = this.#who(phrase.stance!.of)
    const isPro = phrase.stance!.pro
    const near = this.#context.countryNear(phrase.line)?.country ?? null
    const isState = phrase.stance!.of.kind !== 'name' && phrase.stance!.of.kind !== 'person'
    const country = isState ? (near ?? null) : (of?.country ?? near)
    const sector = head.sector === 'UAF' ? (isPro && of?.sector === 'GOV' ? 'PRM' : 'UAF') : head.sector
    return {
      ...nobody,
      country,
      sector,
      descriptive: true,
      alternatives: isPro && of?.actor != null ? [of.actor] : [],
      reason: `said to be ${isPro ? 'for' : 'against'} ${of?.name ?? 'somebody'}`,
      rule: 'A13',
    }
  }

  /** "LNA fighters", "Haftar's forces", "a Hamas spokesman". */
  #owned(phrase: Phrase, head: Extract<Head, { kind: 'agent' | 'institution' | 'title' }>, owner: Head): Who | null {
    const of = this.#who(owner)
    if (of === null) return null
    const { on } = this.#context
    if (head.kind === 'title' && of.actor !== null) {
      const holder = soleOffices.test(head.role) ? this.#table.holders(of.actor, head.role, on) : []
      if (holder.length === 1)
        return this.#known(this.#table.get(holder[0]!, on)!, 'A14', `${head.role} of ${of.name} at this date`)
    }
    const noun = this.#noun(phrase, head.item)
    const isSide =
      /^(men|side|camp|people)$/.test(noun) && (owner.kind !== 'person' || /^(REB|MIL|PRM|UAF)$/.test(of.sector))
    if (head.kind === 'agent' && !isSide && (head.type === 'civil' || head.type === 'other' || head.sector === 'CRM')) {
      return { ...nobody, country: of.country, sector: head.sector, reason: `of ${of.name}`, rule: 'A15' }
    }
    if (owner.kind === 'person') {
      const led = of.actor === null ? undefined : this.#table.get(of.actor, on)?.parents[0]
      if (led === undefined || !(isArmed(head) || isSide))
        return {
          ...nobody,
          country: of.country,
          sector: isArmed(head) ? head.sector : of.sector,
          reason: `of ${of.name}`,
          rule: 'A11',
          descriptive: isArmed(head),
        }
      const party = this.#table.get(led, on)!
      const sector = party.sector === 'GOV' && isArmed(head) ? 'MIL' : party.sector
      return { ...this.#known(party, 'A11', `${of.name} leads ${party.name}`), sector, descriptive: true }
    }
    const sector = isArmed(head) && of.sector === 'GOV' ? 'MIL' : of.sector
    return { ...of, sector, reason: `${noun} of ${of.name ?? 'those named'}`, rule: 'A10' }
  }

  /** "Turkish army", "Italian prime minister", "Syrian militants", "gunmen". */
  #national(
    phrase: Phrase,
    head: Extract<Head, { kind: 'agent' | 'institution' | 'title' }>,
    country: string | null,
    stated: boolean,
    reason: string,
  ): Who | null {
    const { on, outlets } = this.#context
    const isDefinite =
      stated ||
      phrase.determiner === 'the' ||
      phrase.body !== null ||
      phrase.ties.some(({ link }) => link === 'recognised')
    if (head.kind === 'title') {
      if (this.#isAdjective(phrase, head)) return null
      if (phrase.body !== null) return { ...nobody, country, sector: phrase.body.sector, reason, rule: 'A15' }
      const holder = country !== null && isDefinite ? this.#officeHolders(country, head.role) : []
      if (holder.length === 1)
        return this.#known(
          this.#table.get(holder[0]!, on)!,
          'A14',
          `${head.role} of ${this.#table.countryName(country!)} at this date`,
        )
      if (!isDefinite && phrase.bent === null && !this.#isPlainTitle(phrase, head)) return null
      return { ...nobody, country, sector: phrase.bent ?? head.sector, reason, rule: 'A15' }
    }
    const suffix = this.#institution(phrase, head, stated)
    // "police said": no article, and yet the police of the place
    const isMass =
      head.kind === 'institution' &&
      /^(police|riot police|security forces|authorities|state media|military|armed forces|intelligence)$/.test(
        this.#noun(phrase, head.item),
      )
    if (suffix !== null && country !== null && (isDefinite || isMass)) {
      const named = this.#table.designation(country, suffix, outlets, on)
      if (named !== null) {
        const sector = this.#table.get(named.actor ?? named.alternatives[0] ?? country, on)?.sector ?? head.sector
        const party = named.actor === null ? null : this.#table.get(named.actor, on)
        const mine = suffix === 'GOV' && isArmed(head) ? 'MIL' : sector
        return {
          ...nobody,
          actor: named.actor,
          name: party?.name ?? null,
          country,
          sector: mine,
          descriptive: suffix === 'MIL',
          alternatives: named.alternatives,
          reason: named.reason,
          rule: 'A9',
        }
      }
      const id = suffix !== 'GOV' ? `${country}-${suffix}` : isArmed(head) ? `${country}-MIL` : country
      const body = this.#table.get(id, on)
      if (body !== null) {
        const sector = head.kind === 'institution' ? head.sector : (phrase.body?.sector ?? head.sector)
        return {
          ...this.#known(body, 'A8', reason),
          sector: id.endsWith('-MIL') ? 'MIL' : sector === 'UAF' ? body.sector : sector,
        }
      }
    }
    if (head.kind === 'institution') {
      const other = wordOf(head.item, 'agent')
      if (!isDefinite && !isMass && other !== undefined) {
        return this.#kind(phrase, { ...other, kind: 'agent', item: head.item, role: null }, country, stated, reason)
      }
      return isDefinite || isMass ? { ...nobody, country, sector: head.sector, reason, rule: 'A15' } : null
    }
    return this.#kind(phrase, head, country, stated, reason)
  }

  /** The institution a noun stands for when its state is known: "Russian troops" are its armed forces. */
  #institution(phrase: Phrase, head: Extract<Head, { kind: 'agent' | 'institution' }>, stated: boolean): string | null {
    if (head.kind === 'institution') return head.suffix
    const isForces = head.type === 'soldier' || head.type === 'force'
    if (phrase.body !== null) {
      if (phrase.body.suffix === 'GOV' && isArmed(head)) return 'GOV'
      return phrase.body.suffix
    }
    if (phrase.bent === 'REB' || phrase.bent === 'UAF' || phrase.bent === 'PRM' || phrase.bent === 'OPP') return null
    if (phrase.bent === 'COP') return 'COP'
    if (isForces && (stated || phrase.bent === 'MIL')) return 'MIL'
    if (head.sector === 'COP' && (stated || phrase.determiner === 'the')) return 'COP'
    if (head.type === 'officer' && head.sector === 'GOV' && stated) return 'GOV'
    return null
  }

  /** A kind of people nobody has named: kept in the report's words, with the sector of the noun and its country. */
  #kind(
    phrase: Phrase,
    head: Extract<Head, { kind: 'agent' }>,
    country: string | null,
    stated: boolean,
    reason: string,
  ): Who | null {
    if (siteNouns.test(this.#noun(phrase, head.item)) && this.#isSite(phrase)) return null
    const isBare = !stated && phrase.bent === null && phrase.first === head.item.first
    if (head.sector === 'UNK' && isBare && !/^(its|his|her|their)$/.test(phrase.determiner ?? '')) return null
    if (head.type === 'force' && isBare && (!head.plural || this.#isVerb(phrase))) return null
    const bends =
      head.type === 'force' ||
      head.type === 'armed' ||
      head.type === 'other' ||
      head.sector === 'GOV' ||
      head.sector === 'CVL' ||
      head.sector === 'MIL'
    const bent = phrase.bent !== null && bends ? bend(phrase.bent, head) : head.sector
    return { ...nobody, country, sector: bent, reason, rule: stated ? 'A15' : 'A16' }
  }

  /** "At the hospital": a place here, not those who run it. */
  #isSite({ line, first }: Phrase): boolean {
    const { pieces } = this.#lines[line]!
    const at = determinerLike.test(pieces[first - 1]?.key ?? '') ? first - 2 : first - 1
    return /^(in|at|near|to|of|inside|outside|into|from|around)$/.test(pieces[at]?.key ?? '')
  }

  /** "It forces them": no noun stands right after these. */
  #isVerb({ line, first }: Phrase): boolean {
    const before = this.#lines[line]!.pieces[first - 1]
    return before !== undefined && /^(it|he|she|they|which|that|who|also|to|not|often|this)$/.test(before.key)
  }

  #saysForeign({ line, first, last }: Phrase): boolean {
    return this.#lines[line]!.pieces.slice(first, last).some(({ key }) => key === 'foreign')
  }

  /** The phrase after "of", "loyal to", "led by"; "in Mali" gives a country only. */
  #attached(phrase: Phrase): { head: Head | null; country: string | null } | null {
    const { pieces } = this.#lines[phrase.line]!
    let at = phrase.last
    const first = pieces[at]
    if (first === undefined || first.gap === 'break') return null
    const two = `${first.key} ${pieces[at + 1]?.key ?? ''}`
    const isPlace = first.key === 'in' || first.key === 'from' || first.key === 'near' || first.key === 'at'
    if (attachers.has(two)) at += 2
    else if (first.key === 'of' || isPlace) at += 1
    else return null
    for (let skipped = 0; skipped < 3 && at < pieces.length && pieces[at]!.gap !== 'break'; skipped++, at++) {
      const next = this.#byLine[phrase.line]!.find((other) => other.first === at && !other.part)
      if (next !== undefined) {
        const head =
          next.head.kind === 'agent' || next.head.kind === 'title' || next.head.kind === 'institution'
            ? next.owner
            : next.head
        const country = head === null ? null : (this.#who(head)?.country ?? null)
        return isPlace
          ? { head: null, country: head !== null && 'country' in head ? country : null }
          : { head, country }
      }
      if (!/^(the|a|an|its|then|so|called|now|newly|recently|self|styled|rival|former)$/.test(pieces[at]!.key))
        return null
    }
    return null
  }

  /** The head noun of a phrase, folded. */
  #noun({ line, last }: Phrase, { first }: { readonly first: number }): string {
    return this.#lines[line]!.pieces.slice(first, last)
      .map((piece) => piece.key)
      .join(' ')
  }

  /** "The rebels" in a report that names one armed opponent of the state means that one. */
  #settleTerms(mentions: ActorMention[]): ActorMention[] {
    const parties = new Map<string, string | null>()
    for (const { actor, sector, country } of mentions) {
      if (actor !== null && !actor.startsWith('P-') && (sector === 'REB' || sector === 'UAF' || sector === 'CRM'))
        parties.set(actor, country)
    }
    return mentions.map((mention) => {
      if (mention.actor !== null || mention.descriptive || mention.rule !== 'A16') return mention
      if (mention.sector !== 'REB' && mention.sector !== 'UAF') return mention
      if (!/^the /i.test(this.#text.slice(mention.start - 4, mention.start))) return mention
      const fitting = [...parties]
        .filter(([, country]) => country === null || country === mention.country)
        .map(([id]) => id)
      if (fitting.length === 0) return mention
      if (fitting.length > 1)
        return { ...mention, alternatives: fitting, reason: `the report names several: ${fitting.join(', ')}` }
      const party = this.#table.get(fitting[0]!, this.#context.on)!
      return {
        ...mention,
        actor: party.id,
        name: party.name,
        sector: party.sector,
        descriptive: true,
        reason: 'the only armed party of its kind this report names',
        rule: 'A17',
      }
    })
  }
}

/** What a town gives its name to: "the Cairo declaration". */
const madeThere =
  /^(declaration|conference|agreement|accords?|talks|summit|process|initiative|airport|protocols?|treaty|stadium|university|suburbs?|district|province|region|residents?|area|meeting|peace|communique|zoo|marathon|street)$/

/** Words that make a seat of government the town it is: "in", "reached". */
const placeBefore =
  /^(in|at|near|outside|around|into|towards?|across|through|inside|capital|city|port|town|southern|northern|eastern|western|central|reach(ed|ing)?|enter(ed|ing)?|leav(e|ing)|left|attack(ed|ing)?|bomb(ed|ing)?|shell(ed|ing)?|captur(ed|ing|e)|seiz(ed|ing|e)|storm(ed|ing)?|hit|struck|strike|besieg(ed|ing)|fled|flee|visit(ed|ing)?|controls?|controlled|re(captured|took|taken)|took|take|approach(ed|ing)|surrounded|shook|rocked|overran|liberated?)$/

const siteNouns =
  /^(hospitals?|schools?|universit(y|ies)|clinics?|church(es)?|banks?|embass(y|ies)|consulates?|police stations?|courts?)$/
const determinerLike = /^(the|a|an|this|that|its|their|his|her|one|two|three|several|many)$/

/** Offices that one person holds at a time. */
const soleOffices =
  /^(president|vice president|prime minister|(foreign|defence|interior) minister|king|speaker|secretary-general|leader)$/

const attachers = new Set([
  'loyal to',
  'allied with',
  'allied to',
  'affiliated with',
  'affiliated to',
  'backed by',
  'supported by',
  'led by',
  'commanded by',
  'belonging to',
  'linked to',
  'aligned with',
  'controlled by',
  'fighting for',
  'tied to',
  'under the',
  'from the',
  'of the',
])

const isArmed = (head: Head): boolean =>
  (head.kind === 'agent' && (head.type === 'armed' || head.type === 'force' || head.type === 'soldier')) ||
  (head.kind === 'institution' && head.suffix === 'MIL')

function bend(sector: Sector, head: Extract<Head, { kind: 'agent' }>): Sector {
  if (sector === 'OPP') return isArmed(head) ? 'REB' : 'OPP'
  if (sector === 'GOV')
    return isArmed(head) ? 'MIL' : head.sector === 'UAF' || head.sector === 'UNK' ? 'GOV' : head.sector
  if (isArmed(head) && !/^(REB|UAF|PRM|MIL|COP|CRM)$/.test(sector)) return head.sector
  if (head.sector === 'CVL' && sector === 'REL') return 'CVL'
  if (head.sector === 'CVL' && (sector === 'MIL' || sector === 'COP' || sector === 'REB' || sector === 'UAF'))
    return sector === 'UAF' ? 'UAF' : 'CVL'
  return sector
}

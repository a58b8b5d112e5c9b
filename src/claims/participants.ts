import type { Sector } from '../model/actor.js'
import type { Participant, Role } from '../model/claim.js'
import type { Phrase } from '../model/frame.js'
import { antecedent, articles, firstTokenOf, inner } from './antecedent.js'
import type { ParsedContext as Context } from './context.js'
import { classesOf, countedHead, isPersonsName, nounLemma } from './kinds.js'

/** Sector of somebody whom only a class noun describes, in the order in which classes are tried. */
const sectors: readonly (readonly [string, Sector])[] = [
  ['police', 'COP'],
  ['prisoner', 'CVL'],
  ['protester', 'OPP'],
  ['worker', 'LAB'],
  ['civilian', 'CVL'],
  ['official', 'GOV'],
  ['armed', 'UAF'],
]

/** Nouns that belong to somebody, so that "LNA positions" stands for the LNA. */
const belongs = new Set([
  'armed',
  'place',
  'building',
  'equipment',
  'aircraft',
  'vessel',
  'mission',
  'official',
  'road',
  'arms',
  'attack',
  'bomb',
  'shell',
  'shot',
])

/** Who a phrase names: every actor joined in it, or one provisional actor in the report's own words. */
export function participantsIn(phrase: Phrase, role: Role, context: Context): Participant[] {
  const { scene } = context
  const head = countedHead(phrase, context)
  if (isNoParty(head, context)) return []
  // "Kurdish fighters 130": their number
  if (scene.quantityAt[head]! >= 0 && head > phrase.first && scene.actorAt[head - 1]! >= 0)
    return [fromMention(scene.actorAt[head - 1]!, role, context)]
  const at = scene.actorAt[head]!
  const inside = firstActor(phrase, head, context)
  if (at >= 0 && !context.actors[at]!.part) {
    const named = context.actors[at]!.actor === null ? nameOf(at, head, inside, phrase, context) : -1
    return named >= 0 ? [fromMention(named, role, context)] : allActors(phrase, role, context)
  }

  const kinds = kindsNamed(head, phrase, context)
  // "Venezuelan opposition leader [Maria Machado]": whoever is named, and not her country's government
  const called = kinds.has('official') && isPersonsName(head + 1, context) ? scene.actorAt[head + 1]! : -1
  if (called >= 0 && context.tokens[head + 1]!.start <= context.tokens[head]!.end + 1) {
    const who = fromMention(called, role, context)
    let from = Math.min(phrase.first, head)
    while (from < head && skip.has(scene.lower[from]!)) from++
    return [{ ...who, start: Math.min(who.start, context.tokens[from]!.start) }]
  }
  const known = inside >= 0 && !isBeside(inside, head, context) ? context.actors[inside]! : null
  if (known && [...kinds].some((kind) => belongs.has(kind))) {
    // "the Brussels attacks"
    if (role === 'actor' && kinds.has('attack') && isCapital(head - 1, context)) return []
    // "the consulate strike": what was hit
    if (role === 'actor' && kinds.has('attack') && classesOf(head - 1, context).has('building')) return []
    const owners = joinedTo(inside, phrase.first, head, context).map((index) => fromMention(index, role, context))
    const isShot = shots.some((kind) => kinds.has(kind)) || kinds.has('attack') || kinds.has('shot')
    return owners.length === 1 && !isShot ? [withThing(owners[0]!, head, context)] : owners
  }
  // "EU members", "NATO partners": a body of many states is meant by whoever is its
  if (known?.actor && known.country === null && known.end <= context.tokens[head]!.start)
    return [fromMention(inside, role, context)]
  const described = provisional(phrase, head, kinds, role, context)
  if (described) return [withName(described, head + 1, context)]
  // "our artillery" is the speaker's side
  if (role === 'actor' && scene.lower[head] === 'artillery' && scene.lower[head - 1] === 'our')
    return [
      {
        ...spanOf(head - 1, head, context),
        role,
        actor: null,
        name: words(head - 1, head, context),
        country: null,
        sector: 'UAF',
      },
    ]
  // "[the enemy]'s artillery", "[army] artillery": those who fire it
  const crew = role === 'actor' && kinds.has('shell') ? crewOf(phrase, head, context) : -1
  if (crew >= 0)
    return participantsIn({ first: Math.min(phrase.first, crew), last: crew + 1, head: crew }, role, context)
  // "banned [their] rallies": whose they are
  const isTheirs = role === 'recipient' && head > phrase.first && whose.has(scene.lower[phrase.first]!)
  const isAct = isTheirs && context.lexicon.senses(nounLemma(scene.lower[head]!, context.lexicon), 'n').length > 0
  const owner = { first: phrase.first, last: phrase.first + 1, head: phrase.first }
  const theirs = isAct ? provisional(owner, owner.head, classesOf(owner.head, context), role, context) : null
  return theirs ? [theirs] : []
}

const equipped: ReadonlySet<string> = new Set(['equipment'])

/** Classes of a noun; a name without any is of the kind of the noun before it: "the tanker Sea Falcon". */
function kindsNamed(head: number, phrase: Phrase, context: Context): ReadonlySet<string> {
  const own = classesOf(head, context)
  if (own.size || !/^\p{Lu}/u.test(context.tokens[head]!.text)) return own
  // "Israeli F-16s"
  if (context.scene.equipmentAt[head]! >= 0) return equipped
  let before = head
  while (before > phrase.first && /^\p{Lu}/u.test(context.tokens[before]!.text)) before--
  const kinds = before < head ? classesOf(before, context) : own
  return kinds.has('vessel') ? kinds : own
}

const spanOf = (first: number, last: number, { tokens }: Context) => ({
  start: tokens[first]!.start,
  end: tokens[last]!.end,
})

/** The armed or official body right before a thing that is its: a token, -1 when none stands there. */
function crewOf({ first }: Phrase, head: number, { scene, lexicon }: Context): number {
  const before = /^['’]s?$/.test(scene.lower[head - 1] ?? '') ? head - 2 : head - 1
  const classes = before >= first ? lexicon.classes(scene.lower[before]!) : null
  return classes && ['armed', 'official', 'police'].some((kind) => classes.has(kind)) ? before : -1
}

/** "At the same time", "at close range", "450 km east", "military talks", "the Central Libya offensive": when, how, where, of what kind, not who. */
export function isNoParty(head: number, context: Context): boolean {
  const { scene, tree, lexicon, actors } = context
  const lower = scene.lower[head]!
  if (spans.has(nounLemma(lower, lexicon)) || (compass.has(lower) && scene.quantityAt[head - 1]! >= 0)) return true
  const at = scene.actorAt[head]!
  if (at < 0) return false
  if (lower === 'military' && scene.parsed && tree.deprel(head) === 'amod')
    return spokenOf.some((kind) => classesOf(tree.head(head), context).has(kind))
  return actors[at]!.rule === 'A5' && regional.has(scene.lower[firstTokenOf(head, scene.actorAt) - 1] ?? '')
}

const spans = new Set(
  'time day night week month year hour moment morning evening afternoon end beginning dawn outset random gunpoint knifepoint range life spot sight'.split(
    ' ',
  ),
)
const spokenOf = ['talk', 'accord', 'proposal', 'idea', 'relation']
const compass = new Set('north south east west northeast northwest southeast southwest'.split(' '))
const regional = new Set('central northern southern eastern western north-eastern north-western'.split(' '))

/** A capital before a noun of force says which attack it was, as any town does, not which government's. */
export const isCapital = (token: number, { scene, places }: Pick<Context, 'scene' | 'places'>): boolean =>
  token >= 0 && scene.placeAt[token]! >= 0 && places[scene.placeAt[token]!]!.place?.kind === 'capital'

/** "a camp of the militia", "army posts": whose it is, told in words that name the thing as well. */
const withThing = (owner: Participant, head: number, { tokens }: Context): Participant => ({
  ...owner,
  start: Math.min(owner.start, tokens[head]!.start),
  end: Math.max(owner.end, tokens[head]!.end),
})

/** "the base at Balad", "members of the coalition against Isis": who is named there only says where or against whom. */
function isBeside(mention: number, head: number, { scene, actors, tokens }: Context): boolean {
  let beside = false
  for (let i = head + 1; i < tokens.length && tokens[i]!.start < actors[mention]!.start; i++) {
    // "rocket fire from southern Lebanon"
    if (where.has(scene.lower[i]!) || (scene.lower[i] === 'from' && quarters.has(scene.lower[i + 1]!))) beside = true
    else if (scene.lower[i] === 'of') beside = false
  }
  return beside
}

/** Parts of a country: what comes from there is not the country's. */
export const quarters = new Set('southern northern eastern western central'.split(' '))

const where = new Set(
  'against fighting in at near between outside inside around on along beside opposite behind to towards over'.split(
    ' ',
  ),
)

/**
 * The known actor that names a mention of nobody known: whose it is ("the U.N. war crimes court"), or the name set beside
 * it ("the rights group Amnesty International"); -1 when there is none.
 */
function nameOf(at: number, head: number, inside: number, phrase: Phrase, { scene, actors, tokens }: Context): number {
  const mention = actors[at]!
  if (mention.rule === 'A16' && inside >= 0 && inside !== at) {
    const whose = actors[inside]!
    if (whose.actor && !whose.part && whose.end <= mention.start) return inside
  }
  const beside = head + 1 < tokens.length && head + 1 >= phrase.last - 1 ? scene.actorAt[head + 1]! : -1
  const name = beside >= 0 && beside !== at ? actors[beside]! : null
  return name?.actor && !name.part && tokens[head + 1]!.sentence === tokens[head]!.sentence ? beside : -1
}

/** The mention and those joined to it before the head: "Russian and Syrian jets" are of both. */
function joinedTo(index: number, first: number, head: number, { scene }: Context): number[] {
  const found = [index]
  let at = scene.actorAt.indexOf(index, first)
  while (scene.actorAt[at + 1] === index) at++
  for (let next = at + 1; next < head && joins.has(scene.lower[next]!); next++) {
    const other = scene.actorAt[next + 1]!
    if (other < 0 || next + 1 >= head) continue
    found.push(other)
    while (scene.actorAt[next + 1] === other) next++
  }
  return found
}

/** Every actor named anywhere in the phrase, in text order: whose proposal, whose withdrawal. Less certain than the head. */
export function actorsInside(phrase: Phrase, role: Role, context: Context): Participant[] {
  const { actorAt } = context.scene
  const found: Participant[] = []
  for (let i = phrase.first; i < phrase.last; i++) {
    const at = actorAt[i]!
    if (at >= 0 && at !== actorAt[i - 1] && !isPartOfPlace(i, context) && !isNoParty(i, context))
      found.push(fromMention(at, role, context))
  }
  return found
}

function allActors(phrase: Phrase, role: Role, context: Context): Participant[] {
  const { scene } = context
  const counted = countedHead(phrase, context)
  const found: Participant[] = []
  let last = -1
  for (let i = phrase.first; i < phrase.last; i++) {
    const at = scene.actorAt[i]!
    if (at < 0 || at === last) continue
    last = at
    let end = i
    while (scene.actorAt[end + 1] === at) end++
    const next = scene.lower[end + 1] ?? ''
    // "the GNA's allies", "Turkish airstrikes": only describes what follows, unless it is the head itself
    const isMeant = i <= counted && counted <= end
    const isJoined = end + 1 >= phrase.last || joins.has(next)
    let before = i - 1
    while (before > phrase.first && articles.has(scene.lower[before]!)) before--
    const isInner = i > phrase.first && (inner.has(scene.lower[before]!) || isOfHead(at, i, phrase.first, context))
    if (isMeant) found.push(withName(fromMention(at, role, context), end + 1, context))
    else if (isJoined && !isInner) found.push(fromMention(at, role, context))
  }
  return found.length ? found : [fromMention(scene.actorAt[counted]!, role, context)]
}

/**
 * "workers from the Lutheran [Church]", "soldiers loyal to General [Burhan]": where words describe the name as well. But the
 * people "of southern [Serbia]" are of that state.
 */
function isOfHead(mention: number, token: number, first: number, { scene: { lower }, actors }: Context): boolean {
  if (actors[mention]!.rule === 'A5') return lower.slice(first, token).some((word) => /^(?:in|at|near)$/.test(word))
  for (let i = token - 1; i > first && !joins.has(lower[i]!); i--) if (/^(?:of|from|to)$/.test(lower[i]!)) return true
  return false
}

/** "the rebel commander [Yusuf Idarno]": an office and the name that stands right behind it. */
function withName(who: Participant, token: number, context: Context): Participant {
  const { scene, names, tokens } = context
  const name = who.actor === null && scene.nameAt[token]! >= 0 ? names[scene.nameAt[token]!]! : null
  if (name?.label !== 'PER' || name.start !== tokens[token]!.start || name.start > who.end + 1) return who
  let last = token
  while (scene.nameAt[last + 1] === scene.nameAt[token]) last++
  return { ...who, end: name.end, name: words(token, last, context) }
}

const joins = new Set([',', 'and', 'or', '&', 'as', '(', '['])

/** Index of the first actor in the phrase, those before `head` preferred; -1 when there is none. */
function firstActor(phrase: Phrase, head: number, context: Context): number {
  const { actorAt } = context.scene
  for (let i = phrase.first; i < Math.min(head, phrase.last); i++) if (actorAt[i]! >= 0) return actorAt[i]!
  for (let i = Math.max(head, phrase.first); i < phrase.last; i++)
    if (actorAt[i]! >= 0 && !isPartOfPlace(i, context)) return actorAt[i]!
  return -1
}

/** "the Sea of Azov": the last word of a place is no party of that name. */
function isPartOfPlace(token: number, { scene, actors, places }: Context): boolean {
  const place = scene.placeAt[token]! >= 0 ? places[scene.placeAt[token]!]! : null
  return place !== null && place.start < actors[scene.actorAt[token]!]!.start && place.use === 'place'
}

export function fromMention(index: number, role: Role, { actors }: Context): Participant {
  const { start, end, actor, name, country, sector } = actors[index]!
  return { start, end, role, actor, name, country, sector }
}

/** Classes of things that do nothing by themselves: what they do is done with them. */
const inert = new Set([
  'bomb',
  'shell',
  'stone',
  'grenade',
  'teargas',
  'poison',
  'attack',
  'shot',
  'money',
  'talk',
  'proposal',
  'accord',
  'relation',
  'restriction',
  'relief',
  'abstract',
])
/** Parts that a thing may play: it can be hit, destroyed, taken. */
const passive: ReadonlySet<Role> = new Set(['recipient', 'victim', 'owner'])

function provisional(
  phrase: Phrase,
  head: number,
  kinds: ReadonlySet<string>,
  role: Role,
  context: Context,
): Participant | null {
  const { scene, tokens, places, names, lexicon } = context
  const lower = scene.lower[head]!
  // "as many as 16 people"
  if (pointers.has(lower) || (lower === 'many' && scene.lower[head + 1] === 'as')) return null
  const named = scene.nameAt[head]! >= 0 ? names[scene.nameAt[head]!]! : null
  const known = pronouns.has(lower) || possessives.has(lower) ? antecedent(head, context) : null
  let sector = named?.label === 'PER' || named?.label === 'ORG' ? 'UNK' : sectors.find(([kind]) => kinds.has(kind))?.[1]
  if (!sector) {
    if (known || pronouns.has(lower)) sector = 'UNK'
    else if (!/\p{L}/u.test(lower) && scene.quantityAt[head]! < 0) return null
    else if (scene.quantityAt[head]! >= 0 && context.quantities[scene.quantityAt[head]!]!.unit !== null) return null
    else if (isOfPeople(head, context)) sector = 'CVL'
    else if (scene.timeAt[head]! >= 0 || (scene.placeAt[head]! >= 0 && kinds.size === 0)) return null
    else if (isStructure(kinds, role)) sector = 'UNK'
    else if ([...kinds].some((kind) => inert.has(kind)) || (kinds.has('idea') && role !== 'recipient')) return null
    else if (lexicon.senses(nounLemma(lower, lexicon), 'n').length && !kinds.has('civilian')) return null
    else if (
      passive.has(role) ||
      kinds.has('mission') ||
      kinds.has('equipment') ||
      kinds.has('aircraft') ||
      kinds.has('vessel')
    )
      sector = 'UNK'
    else if (scene.quantityAt[head]! >= 0 || kinds.size === 0) sector = 'UNK'
    else return null
  }
  const thing = scene.thingAt[head]!
  let from = phrase.first
  while (from < head && skip.has(scene.lower[from]!)) from++
  const start = tokens[from]!.start
  const end = tokens[head]!.end
  let country: string | null = known?.country ?? null
  for (let i = phrase.first; i < phrase.last; i++) {
    const place = scene.placeAt[i]! >= 0 ? places[scene.placeAt[i]!]! : null
    if (place?.place && place.use === 'people') country = place.place.country
    const possessor = possessives.has(scene.lower[i]!) && i < head ? antecedent(i, context) : null
    if (possessor) country ??= possessor.country
  }
  return {
    start,
    end,
    role,
    actor: known?.actor ?? null,
    name: known?.name ?? (thing >= 0 ? words(firstOf(thing, context), thing, context) : words(from, head, context)),
    country,
    sector: known?.sector ?? sector,
  }
}

/** First token of the compound that a noun closes: "[air] base". */
function firstOf(noun: number, { tree }: Context): number {
  let first = noun
  while (first > 0 && tree.head(first - 1) === noun && /^(?:compound|amod)/.test(tree.deprel(first - 1))) first--
  return first
}

/** "an Israeli", "armed Serbs": one of a people. */
function isOfPeople(token: number, { scene, places }: Context): boolean {
  const place = scene.placeAt[token]! >= 0 ? places[scene.placeAt[token]!]! : null
  return place?.use === 'people'
}

/** "a checkpoint", "rifles": what acts are done with, and acts themselves, but what is hit or taken is the thing. */
const isStructure = (kinds: ReadonlySet<string>, role: Role) =>
  passive.has(role) && things.some((kind) => kinds.has(kind)) && !shots.some((kind) => kinds.has(kind))

const things = ['building', 'place', 'goods', 'equipment']
/** What is fired or thrown is no target. */
const shots = ['bomb', 'shell', 'grenade', 'teargas', 'stone']

/** "a horse that he promised": they stand for something told elsewhere. */
const pointers = new Set(['that', 'which', 'what', 'this'])
const skip = new Set(['a', 'an', 'the', 'some', 'these', 'those', 'other', 'another'])
const pronouns = new Set(['it', 'they', 'he', 'she', 'them', 'him', 'her', 'we', 'us', 'i', 'who'])
const possessives = new Set(['its', 'their', 'his', 'her'])
const whose = new Set(['their', 'his', 'her'])

function words(from: number, head: number, { tokens }: Context): string {
  let text = ''
  for (let i = from; i <= head; i++) {
    const gap = i > from && tokens[i]!.start > tokens[i - 1]!.end ? ' ' : ''
    text += gap + tokens[i]!.text
  }
  return text
}

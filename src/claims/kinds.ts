import type { Phrase, Slot } from '../model/frame.js'
import type { Lexicon, PredicatePos, Sense, SlotCondition } from '../model/lexicon.js'
import type { Token } from '../model/text.js'
import type { Context } from './context.js'
import { measure } from './measure.js'

const armed = new Set(['MIL', 'REB', 'PRM', 'UAF', 'SPY'])
const ruling = new Set(['GOV', 'LEG', 'JUD', 'PTY', 'ELI', 'OPP'])
const none: ReadonlySet<string> = new Set()
const person: ReadonlySet<string> = new Set(['person'])
const ship: ReadonlySet<string> = new Set(['vessel', 'equipment'])
const placeOnly: ReadonlySet<string> = new Set(['place'])
const name: ReadonlySet<string> = new Set(['name'])
const people = new Set(
  'he she they him them her us we i me who others another people some many several everyone nobody those anyone someone himself herself themselves third fourth fifth sixth'.split(
    ' ',
  ),
)

/** "the head of the council" */
const leader: ReadonlySet<string> = new Set(['official', 'person'])

const personal = new Set(['he', 'she', 'it', 'they', 'him', 'them'])

/** Units that are an amount of money: ISO 4217's three letters. */
const currency = /^[A-Z]{3}$/

/** What the thing at a token is: `armed`, `person`, `place`, `equipment`, `aircraft`, … (classes of data/lexicon/nouns.tsv). */
export function kindsAt(token: number, context: Context): ReadonlySet<string> {
  const { scene, tokens, actors, places, equipment, names, references, lexicon } = context
  const kinds = new Set<string>()
  // a pronoun is of the kind of whom or what it means
  if (scene.thingAt[token]! >= 0) return kindsAt(scene.thingAt[token]!, context)
  const isPronoun = scene.referenceAt[token]! >= 0 && personal.has(scene.lower[token]!)
  const meant = isPronoun ? references[scene.referenceAt[token]!]!.actor : null
  const at = scene.actorAt[token]! >= 0 ? scene.actorAt[token]! : meant
  const actor = at === null ? null : actors[at]
  const place = scene.placeAt[token]! >= 0 ? places[scene.placeAt[token]!] : null
  if (actor) {
    kinds.add('actor')
    if (armed.has(actor.sector)) kinds.add('armed').add('person')
    else if (actor.sector === 'COP') kinds.add('police').add('armed').add('person')
    else if (ruling.has(actor.sector)) kinds.add('official')
    else if (actor.sector !== 'UNK') kinds.add('civilian').add('person')
    if (actor.actor?.startsWith('P-')) kinds.add('person')
    // "600,000 Sudanese", "two Americans": counted, a nation's name is people
    if (actor.rule === 'A5' && token > 0 && scene.quantityAt[token - 1]! >= 0) kinds.add('civilian').add('person')
  }
  if (place?.use === 'place') kinds.add('place')
  const item = scene.equipmentAt[token]! >= 0 ? equipment[scene.equipmentAt[token]!] : null
  if (item) {
    kinds.add('equipment').add('arms')
    if (/UAV|drone|aircraft|helicopter|fighter|bomber|plane|missile/i.test(item.class)) kinds.add('aircraft')
    if (/ship|boat|vessel|frigate|submarine|carrier/i.test(item.class)) kinds.add('vessel')
  }
  const named = isPersonsName(token, context)
  if (named) kinds.add('person')
  // "King [Gyanendra]", "Prime Minister [Pu Nan]": a name has the office that stands before it
  if (named) for (const kind of titleBefore(token, context)) kinds.add(kind)
  // one word for a person may be a town as well: "Bor fell to the rebels"
  const called = named && scene.nameAt[token]! >= 0 ? names[scene.nameAt[token]!]! : null
  if (called && called.start === tokens[token]!.start && called.end === tokens[token]!.end) kinds.add('name')
  const unit = scene.quantityAt[token]! >= 0 ? context.quantities[scene.quantityAt[token]!]!.unit : null
  if (unit !== null && currency.test(unit)) kinds.add('money')
  const classes = classesOf(token, context)
  if (!named || classes.has('person')) for (const kind of classes) kinds.add(kind)
  if (people.has(scene.lower[token]!)) return kinds.size ? kinds : person
  // "Mount [Vlasic]"
  if (isOfHeight(token, context) || (token > 0 && isOfHeight(token - 1, context))) return placeOnly
  // "the tanker [Sea Falcon]"
  if ((!kinds.size || place) && nameOfVessel(token, context)) return ship
  // a name of which nobody knows what it names
  if (!kinds.size && /^\p{Lu}\p{Ll}/u.test(tokens[token]!.text) && !lexicon.forms(scene.lower[token]!).length)
    return name
  if (!kinds.size && scene.quantityAt[token]! >= 0) {
    const quantity = context.quantities[scene.quantityAt[token]!]!
    if (!quantity.unit && (measure.has(scene.lower[token]!) || !lexicon.forms(scene.lower[token]!).length))
      return person
  }
  return kinds
}

/** "Mount" or "Fort" before a name. */
const isOfHeight = (token: number, { scene, tokens }: Context): boolean =>
  heights.has(scene.lower[token]!) && [token, token + 1].every((at) => /^\p{Lu}/u.test(tokens[at]?.text ?? ''))

const heights = new Set(['mount', 'mt', 'fort', 'camp', 'cape', 'lake'])

/** A name right behind the noun of a ship. */
function nameOfVessel(token: number, context: Context): boolean {
  const { tokens, scene, lexicon } = context
  const isName = (at: number) => /^\p{Lu}/u.test(tokens[at]!.text)
  let noun = token
  while (noun > 0 && noun > token - 4 && isName(noun)) noun--
  return noun < token && !isName(noun) && isName(noun + 1) && lexicon.classes(scene.lower[noun]!).has('vessel')
}

/** Whether a token is a word of somebody's name: "Price" in "Vera Price". */
export const isPersonsName = (token: number, { scene, names }: Context): boolean =>
  scene.nameAt[token]! >= 0 && names[scene.nameAt[token]!]!.label === 'PER'

/** Classes of the noun of office right before somebody's name. */
function titleBefore(token: number, context: Context): readonly string[] {
  const { scene, tokens } = context
  let title = token - 1
  while (title > 0 && scene.nameAt[title] === scene.nameAt[token]) title--
  if (title < 0 || tokens[title]!.sentence !== tokens[token]!.sentence) return []
  return [...classesOf(title, context)].filter((kind) => offices.has(kind))
}

const offices = new Set(['official', 'armed', 'police'])

/** Classes of the noun at a token, by its longest known compound: "ammunition depot" is a building, not ammunition. */
export const classesOf = (token: number, { scene }: Context): ReadonlySet<string> => scene.classesAt[token] ?? none

/** The same for every token, from the words alone. */
export function classesAt(lower: readonly string[], tokens: readonly Token[], lexicon: Lexicon): ReadonlySet<string>[] {
  return lower.map((word, i) => {
    if (word === 'head' && lower[i + 1] === 'of') return leader
    const lemma = nounLemma(word, lexicon)
    const before = i > 0 && tokens[i - 1]!.sentence === tokens[i]!.sentence ? lower[i - 1]! : ''
    // "a sit-in" is cut in three
    const hyphened = before === '-' && i > 1 ? `${lower[i - 2]}-${lemma}` : ''
    const compound = before ? lexicon.classes(hyphened || `${before} ${lemma}`) : none
    if (compound.size) return compound
    const own = lexicon.classes(word)
    return own.size || lemma === word ? own : lexicon.classes(lemma)
  })
}

export function nounLemma(lower: string, lexicon: Lexicon): string {
  return lexicon.forms(lower).find((f) => f.pos === 'n')?.lemma ?? lower.replace(/(?<=[^su])s$/, '')
}

/** The sense whose conditions hold for these slots; null when none does, or the word means no event beside them. */
export function chooseSense(lemma: string, pos: PredicatePos, slots: readonly Slot[], context: Context): Sense | null {
  if (isOtherwise(lemma, pos, slots, context)) return null
  return context.lexicon.senses(lemma, pos).find(({ when }) => holds(when, pos, slots, context)) ?? null
}

export const isOtherwise = (lemma: string, pos: PredicatePos, slots: readonly Slot[], context: Context): boolean =>
  context.lexicon.otherwise(lemma, pos).some((when) => holds(when, pos, slots, context))

const holds = (when: readonly SlotCondition[], pos: PredicatePos, slots: readonly Slot[], context: Context): boolean =>
  when.every(
    ({ slot, kind, not }) =>
      slots.some((s) => fits(s, slot, kind, pos, context) && !(kind === 'person' && isAmongPlaces(s, context))) !== not,
  )

/** "took Tarhuna, [Abu Grain] and Heisha": a name in a list of places is no man's. */
function isAmongPlaces({ name, phrase }: Slot, context: Context): boolean {
  const { scene, tokens } = context
  const isName = (token: number) => scene.nameAt[token]! >= 0 || /^\p{Lu}/u.test(tokens[token]!.text)
  const who = scene.actorAt[phrase.head]!
  if (name !== 'obj' || !isName(phrase.head) || (who >= 0 && context.actors[who]!.actor !== null)) return false
  if (classesOf(phrase.head, context).has('person')) return false
  let joined = false
  for (let i = phrase.head - 1; i >= 0 && i > phrase.head - 12; i--) {
    if (joined && scene.placeAt[i]! >= 0) return true
    if (scene.lower[i] === ',' || scene.lower[i] === 'and') joined = true
    else if (!isName(i) && scene.lower[i] !== '-' && !/^a[ln]?$/.test(scene.lower[i]!)) return false
  }
  return false
}

/**
 * The sense of a verb of several words, else of as many of its first words as have one: "pulled out of Gao" is no "pull out
 * of" a treaty. A particle is never left off: who gives up does not give.
 */
export function chooseVerb(lemma: string, slots: readonly Slot[], context: Context): Sense | null {
  const words = lemma.split(' ')
  for (let n = words.length; n > 0; n--) {
    if (n === 1 && words.length > 1 && (words[0] === 'be' || bound.has(words[1]!))) return null
    const some = words.slice(0, n).join(' ')
    const sense = chooseSense(some, 'v', slots, context)
    if (sense) return sense
    if (isOtherwise(some, 'v', slots, context)) return null
  }
  return null
}

/** Particles that change what a verb means. */
const bound = new Set('behind down up out off over away back in on forward aside'.split(' '))

/** Slots in which a noun's own actor stands. */
const owners = new Set(['of', 'poss', 'mod', 'accused', 'by', 'on'])

function fits(slot: Slot, name: string, kind: string, pos: PredicatePos, context: Context): boolean {
  const named =
    slot.name === name ||
    (pos === 'n' && name === 'obj' && (slot.name === 'of' || slot.name === 'poss' || slot.name === 'mod')) ||
    (pos === 'n' && name === 'subj' && owners.has(slot.name)) ||
    // "were seized by pirates": who does it, told behind the passive
    (pos === 'v' && name === 'subj' && slot.name === 'by') ||
    (pos === 'a' && name === 'obj' && slot.name === 'head')
  if (!named || kind === 'any') return named
  if (kind.startsWith('~')) return isOneOf(slot.phrase, kind.slice(1), context)
  // "tanks pushed into the city": those in them did
  const mayBeCrew = name === 'subj' && kind === 'armed'
  return hasKind(slot.phrase, kind, context) || (mayBeCrew && isOneOf(slot.phrase, crewed, context))
}

/** Arms that stand for those who drive them. */
const crewed = 'tank|armour|armor|bulldozer|gunboat'

/** Whether the noun is one of those listed, `a|b|c`. */
function isOneOf(phrase: Phrase, nouns: string, context: Context): boolean {
  const { lower, thingAt } = context.scene
  const thing = thingAt[phrase.head]!
  return nouns.split('|').includes(nounLemma(lower[thing < 0 ? countedHead(phrase, context) : thing]!, context.lexicon))
}

export function hasKind(phrase: Phrase, kind: string, context: Context): boolean {
  const kinds = kindsAt(phrase.head, context)
  if (kinds.has(kind)) return true
  if (kind === 'relief' && carriesRelief(phrase.head, context)) return true
  // "dozens of weapons", "a number of villages": the amount is the head, the thing counted follows
  const counted = countedHead(phrase, context)
  return counted !== phrase.head && kindsAt(counted, context).has(kind)
}

/** "trucks carrying flour", "a plane loaded with tents" */
function carriesRelief(token: number, context: Context): boolean {
  const { lower, bounds } = context.scene
  if (!carriers.has(nounLemma(lower[token]!, context.lexicon))) return false
  // "a Red Cross convoy"
  if (helpers.has(lower[token - 1]!)) return true
  const how = lower[token + 1]!
  const first = carrying.has(how) ? token + 2 : laden.has(how) && lower[token + 2] === 'with' ? token + 3 : -1
  if (first < 0) return false
  const end = Math.min(first + 6, bounds[context.tokens[token]!.sentence + 1]!)
  for (let i = first; i < end && !opening.has(lower[i]!); i++) if (classesOf(i, context).has('relief')) return true
  return false
}

const carriers = new Set('truck lorry plane aircraft flight ship vessel boat barge convoy train helicopter'.split(' '))
const helpers = new Set(['cross', 'crescent', 'un', 'u.n.', 'aid', 'relief', 'humanitarian'])
const carrying = new Set(['carrying', 'bearing', 'bringing', 'transporting', 'with', 'of'])
const laden = new Set(['loaded', 'laden', 'packed', 'filled'])
const opening = new Set([',', 'for', 'from', 'to', 'in', 'into', 'at', 'near', 'through', 'that', 'which'])

/** The noun that is counted: "weapons" in "dozens of weapons"; the head itself otherwise. */
export function countedHead(phrase: Phrase, { scene, lexicon }: Context): number {
  let head = phrase.head
  for (let hops = 0; hops < 3; hops++) {
    const of = head + 1
    if (of >= phrase.last || scene.lower[of] !== 'of') return head
    if (!measure.has(scene.lower[head]!) && scene.quantityAt[head]! < 0) return head
    // "an army column of about 100 men": the force is told, the men only say how large it is
    if (head > phrase.first && lexicon.classes(scene.lower[head - 1]!).has('armed')) return head
    let next = of + 1
    while (next + 1 < phrase.last && !stops.has(scene.lower[next + 1]!) && /[\p{L}\p{N}]/u.test(scene.lower[next + 1]!))
      next++
    if (next >= phrase.last) return head
    head = next
  }
  return head
}

const stops = new Set(
  'of in on at by from to with for against about over under into inside outside around between after before during fighting and or near that which who including were was are is had have has'.split(
    ' ',
  ),
)

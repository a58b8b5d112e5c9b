import { monthLength } from '../lib/calendar.js'
import { firstStartingAt } from '../lib/first-after.js'
import type { ClaimPlace, ClaimTime } from '../model/claim.js'
import type { Frame, Phrase } from '../model/frame.js'
import type { Interval } from '../model/interval.js'
import type { PlaceMention } from '../model/place.js'
import type { Rule } from '../model/rule.js'
import type { Document, Span } from '../model/text.js'
import type { Tree } from '../model/tree.js'
import { textOf } from './amounts.js'
import type { Context, ParsedContext } from './context.js'
import { classesOf, isPersonsName, nounLemma } from './kinds.js'
import { telling } from './told.js'

/** Prepositions that say where something happens, nearest kind first. */
const locative = new Set(
  'in at near on inside outside around across into from to toward towards along over of through throughout off upon against for between'.split(
    ' ',
  ),
)

/** Prepositions that say where words were spoken. */
const spokenAt = new Set(['in', 'at', 'near', 'outside', 'inside', 'around', 'throughout', 'across'])

/** Where an event happened, surest first; the first that gives a place stands. */
export const rules: readonly Rule[] = [
  { id: 'X1', what: 'what the event’s own word takes for its place', example: 'captured Tarhuna' },
  { id: 'X2', what: 'a place in a phrase of the event', example: 'fled the fighting in Tarhuna' },
  {
    id: 'X3',
    what: 'the place whose way through the tree to the event costs least, else the nearest in its clause',
    example: 'clashed with police in Seoul',
  },
  { id: 'X4', what: 'the nearest place in its sentence', example: 'In Homs, a monitor said, two were killed' },
  { id: 'X5', what: 'a place that the report gives no name; it lies nowhere', example: 'fled three villages' },
  { id: 'X6', what: 'the place of the event before, where the sentence names none', example: 'Two shops burnt down.' },
]

/**
 * The place that belongs to an event and the rule that says so. `nearest` gives the mention of a place that the tree
 * ties to a token, -1 for none; `held` is the place carried over from the sentences before.
 */
export function placeOf(
  frame: Frame,
  held: ClaimPlace | null,
  context: Context,
  nearest: (token: number, isSpoken: boolean) => number,
  source: Span | null,
): { place: ClaimPlace | null; rule: string | null } {
  // "the home town of the slain leader": where and when is told elsewhere
  if (isRecalled(frame)) return { place: null, rule: null }
  const isOfWords = telling.has(frame.sense.type) && frame.sense.mode !== 'visit'
  const slots = [...frame.slots].sort((a, b) => rank(frame, b.name) - rank(frame, a.name))
  // "condemned the attack on Kherson", "called on Seoul": what words are about is elsewhere, "met leaders in Geneva" was there
  const isSpokenOf = (token: number) =>
    isOfWords &&
    !spokenAt.has(prepositionBefore(token, context)) &&
    slots.some(({ name, phrase }) => !spokenAt.has(name) && phrase.first <= token && token < phrase.last)
  let state: { place: ClaimPlace; rule: string } | null = null
  for (const slot of slots) {
    const role = frame.sense.roles.get(slot.name)
    if (role === 'actor' && slot.name === 'together') continue
    // "a drone of the Emirates was shot down"
    // whom one speaks to or backs is no place
    if (role === 'recipient' && frame.sense.type === 'BACKING') continue
    if (slot.name === 'of' && frame.sense.effect?.startsWith('loss') && isState(slot.phrase.head, context)) continue
    if (role !== 'place' && !locative.has(slot.name) && !(slot.name === 'obj' || slot.name === 'head')) continue
    const found =
      lineIn(slot.phrase, context) ??
      placeWithin(
        slot.phrase.first,
        slot.phrase.last,
        frame.trigger.head,
        context,
        (token) =>
          !isSpokenOf(token) && isInPhrase(token, slot.phrase, context) && !(isHere(frame) && isHome(token, context)),
      ) ??
      (telling.has(frame.sense.type) ? null : meant(slot.phrase, context))
    if (!found) continue
    // "raided the village of Mansila [in Burkina Faso]": the state only tells where the village is
    if (state && (found.precision === 'country' || (found.country ?? state.place.country) !== state.place.country))
      continue
    const told = { place: found, rule: role === 'place' ? 'X1' : 'X2' }
    if (found.precision !== 'country' || found.country === null) return told
    state = told
  }
  if (state) return state
  const seat = slots.find(({ phrase: { head } }) => context.scene.lower[head] === 'capital')
  if (seat && physicalPlace(seat.name, frame)) {
    const told = toldOnly(seat.phrase, context)
    if (told) return { place: told, rule: 'X5' }
  }
  // whoever is backed is so everywhere
  if (frame.sense.type === 'BACKING') return { place: null, rule: null }
  // "a spokesman in Berlin said": where somebody speaks, who is no witness in a capital or where another place was told of
  const isOfSource = ({ start, end, place }: PlaceMention) =>
    source !== null &&
    source.start <= start &&
    end <= source.end &&
    // "the Pentagon said"
    (held !== null || place?.kind === 'capital' || place?.kind === 'site')
  const at = nearest(frame.trigger.head, telling.has(frame.sense.type))
  const isAbout = at >= 0 && isSpokenOf(firstStartingAt(context.tokens, context.places[at]!.start))
  if (at >= 0 && !isAbout && !isOfSource(context.places[at]!)) return { place: claimPlace(at, context), rule: 'X3' }
  for (const slot of slots) {
    if (frame.sense.roles.get(slot.name) !== 'place' && !locative.has(slot.name)) continue
    const isTrigger = slot.phrase.head >= frame.trigger.first && slot.phrase.head < frame.trigger.last
    const told = isTrigger || isOfWords ? null : toldOnly(slot.phrase, context)
    if (told) return { place: told, rule: 'X5' }
  }
  // "blocked by Moscow": who does it is not where
  const doers = new Set(slots.filter((s) => frame.sense.roles.get(s.name) === 'actor').map((s) => s.phrase.head))
  const isWhere = (token: number) =>
    !doers.has(token) &&
    !isSpokenOf(token) &&
    !isOfSource(context.places[context.scene.placeAt[token]!]!) &&
    (isPut(token, context) || !(isState(token, context) || (isHere(frame) && isHome(token, context))))
  const near = placeWithin(frame.clause.first, frame.clause.last, frame.trigger.head, context, isWhere)
  if (near) return { place: near, rule: 'X3' }
  // where words were spoken is told beside them or not at all
  const isSpoken = telling.has(frame.sense.type)
  const [first, last] = betweenStops(frame.trigger.head, context)
  const whole = placeWithin(
    first,
    last,
    frame.trigger.head,
    context,
    (token) => isWhere(token) && (!isSpoken || isPut(token, context)),
  )
  if (whole) return { place: whole, rule: 'X4' }
  // a truce is for all the war unless it says where
  return held && !isSpoken && frame.sense.mode !== 'ceasefire'
    ? { place: { ...held, implied: true }, rule: 'X6' }
    : { place: null, rule: null }
}

/** The preposition before a name, with a few words between at most: "in the port of [Sirte]" is in. */
function prepositionBefore(token: number, { scene, tokens }: Context): string {
  for (let i = token - 1; i >= 0 && i > token - 6 && tokens[i]!.sentence === tokens[token]!.sentence; i--)
    if (scene.lower[i] !== 'of' && locative.has(scene.lower[i]!)) return scene.lower[i]!
  return ''
}

const physicalPlace = (slot: string, { sense }: Frame): boolean =>
  sense.roles.get(slot) === 'place' || locative.has(slot) || slot === 'obj'

/** "the slain leader": a death told in passing by an adjective. */
const isRecalled = ({ sense, rules }: Frame): boolean =>
  sense.pos === 'a' && sense.type === 'CASUALTY' && rules.includes('F10')

/**
 * "the attack, in retaliation for strikes last week in Kunduz": what an act was for has a time and place of its own. The token
 * behind the act from which such a reason is told, in its sentence; Infinity when none is.
 */
export function reasonAfter(trigger: number, { scene, tokens }: Context): number {
  const last = scene.bounds[tokens[trigger]!.sentence + 1]!
  for (let i = trigger + 1; i < last; i++)
    if (revenge.test(scene.lower[i]!) && /^(?:for|to)$/.test(scene.lower[i + 1] ?? '')) return i
  return Infinity
}

const revenge = /^(?:retaliation|revenge|reprisals?|response|retribution)$/

/** The part of a sentence between semicolons that a token stands in, as tokens `[first, last)`. */
export function betweenStops(token: number, { scene, tokens }: Context): [first: number, last: number] {
  const { sentence } = tokens[token]!
  let first = token
  while (first > scene.bounds[sentence]! && scene.lower[first - 1] !== ';') first--
  let last = token + 1
  while (last < scene.bounds[sentence + 1]! && scene.lower[last] !== ';') last++
  return [first, last]
}

/** "the border with Libya": a line that has no point of its own, kept in the report's words. */
function lineIn(phrase: Phrase, context: Context): ClaimPlace | null {
  const { scene, tokens, places } = context
  let at = phrase.head
  if (!lines.has(scene.lower[at]!)) return null
  let last = at + 1
  const sentence = context.sentences[tokens[at]!.sentence]!
  if (/^(with|between|of)$/.test(scene.lower[last] ?? '')) {
    let k = last + 1
    while (scene.lower[k] === 'the') k++
    while (k < tokens.length && scene.placeAt[k]! >= 0 && tokens[k]!.end <= sentence.end) last = ++k
  }
  while (at > phrase.first && scene.lower[at - 1] !== 'the') at--
  let country: string | null = null
  for (let i = at; i < last; i++)
    if (scene.placeAt[i]! >= 0) country = places[scene.placeAt[i]!]!.place?.country ?? country
  const span = { start: tokens[at]!.start, end: tokens[last - 1]!.end }
  return {
    ...span,
    name: textOf(at, last - 1, context),
    id: null,
    lat: null,
    lon: null,
    country,
    precision: 'line',
    implied: false,
  }
}

const lines = new Set(['border', 'borders', 'frontier', 'borderline', 'coast', 'coastline', 'frontline', 'frontlines'])

/** "the city", "this town": the last place named before it that can be one; "it": the place it speaks of. */
function meant(phrase: Phrase, context: Context): ClaimPlace | null {
  const { scene, tokens, places, references } = context
  const thing = scene.thingAt[phrase.head]!
  if (thing >= 0) {
    const { start, end } = tokens[phrase.head]!
    const named = [thing, thing + 1, thing + 2, thing - 1].find(
      (i) => scene.placeAt[i]! >= 0 && places[scene.placeAt[i]!]!.use === 'place',
    )
    const linked = scene.referenceAt[thing]! >= 0 ? references[scene.referenceAt[thing]!]!.place : null
    const at = named === undefined ? linked : scene.placeAt[named]!
    const plain = plainPhrase(thing, context)
    const place = at === null ? (meant(plain, context) ?? toldOnly(plain, context)) : claimPlace(at, context)
    return place && { ...place, start, end, implied: true }
  }
  const word = scene.lower[phrase.head]!
  const article = scene.lower[phrase.head - 1]
  if (!settlements.has(word) || !(article === 'the' || article === 'this' || article === 'that')) return null
  for (let i = phrase.head - 1; i >= 0 && i > phrase.head - 400; i--) {
    const place = scene.placeAt[i]! >= 0 ? places[scene.placeAt[i]!]! : null
    if (place?.use !== 'place' || (place.precision !== 'exact' && place.precision !== 'near')) continue
    if (word === 'capital' && place.place?.kind !== 'capital') continue
    const span = { start: tokens[phrase.head - 1]!.start, end: tokens[phrase.head]!.end }
    return { ...claimPlace(scene.placeAt[i]!, context), ...span, implied: true }
  }
  return null
}

/** A noun with its article and what stands between, three words at most. */
function plainPhrase(head: number, { scene }: Context): Phrase {
  for (let i = head - 1; i >= 0 && i > head - 4; i--)
    if (/^(?:the|a|an|its|their)$/.test(scene.lower[i]!)) return { first: i, last: head + 1, head }
  return { first: head, last: head + 1, head }
}

/** "three villages", "the steelworks": where it happened in the report's words, which name no place. */
function toldOnly({ first, head }: Phrase, context: Context): ClaimPlace | null {
  const kinds = classesOf(head, context)
  const who = context.scene.actorAt[head]!
  if (who >= 0 && context.actors[who]!.actor !== null) return null
  if (!(kinds.has('place') || kinds.has('building')) || moving.some((kind) => kinds.has(kind))) return null
  if (vehicles.has(nounLemma(context.scene.lower[head]!, context.lexicon))) return null
  return unlocated({ first: Math.max(first, head - 5), head }, context)
}

/** What drives off is no place. */
const moving = ['equipment', 'aircraft', 'vessel', 'goods']
const vehicles = new Set('bus minibus car van taxi lorry truck train coach tram ambulance'.split(' '))

const settlements = new Set(
  'city town village settlement airport base port camp district neighbourhood neighborhood capital area suburb enclave island'.split(
    ' ',
  ),
)

const rank = (frame: Frame, slot: string) => (frame.sense.roles.get(slot) === 'place' ? 10 : locative.has(slot) ? 5 : 1)

/** The place mention in `[first, last)` that is nearest to the event, the finest where several stand together. */
export function placeWithin(
  first: number,
  last: number,
  near: number,
  context: Context,
  may: (token: number) => boolean = () => true,
): ClaimPlace | null {
  const { scene, places } = context
  let best = -1
  let cost = Number.POSITIVE_INFINITY
  for (let i = first; i < last; i++) {
    const at = scene.placeAt[i]!
    if (at < 0 || places[at]!.use !== 'place' || isNamesake(i, context) || !may(i)) continue
    const coarse = { exact: 0, near: 0, line: 1, admin: 2, region: 3, country: 6, unlocatable: 3 }[
      places[at]!.precision
    ]
    const distance = Math.abs(i - near) + coarse * 3 + (i < near ? 4 : 0)
    if (distance < cost) {
      cost = distance
      best = at
    }
  }
  return best < 0 ? null : claimPlace(best, context)
}

/** "in a US drone strike", "in the first days of Turkey's offensive": whose it is. */
function isOfForce(token: number, head: number, context: Context): boolean {
  const { scene, lexicon } = context
  const isAct = (at: number) =>
    lexicon.senses(nounLemma(scene.lower[at] ?? '', lexicon), 'n').some(({ type }) => type === 'ASSAULT')
  if (!isState(token, context)) return false
  const owned = scene.lower[token + 1] === "'s" || scene.lower[token + 1] === '’s'
  if (owned && (isAct(token + 2) || isAct(token + 3))) return true
  return token < head && !isPut(token, context) && isAct(head)
}

/** "took Tarhuna, [Bani Walid] and [two villages]": the further places that an act has for its own, besides `first`. */
export function placesBeside(frame: Frame, first: ClaimPlace | null, context: Context): ClaimPlace[] {
  if (!first || first.implied) return []
  const { tokens } = context
  const { slots } = frame
  const own = slots.find(
    ({ phrase }) => tokens[phrase.first]!.start <= first.start && first.end <= tokens[phrase.last - 1]!.end,
  )
  const found: ClaimPlace[] = []
  for (const slot of own ? slots.filter(({ name }) => name === own.name) : []) {
    const places = placesOf(slot.phrase, context).map((at) => claimPlace(at, context))
    // "a notable chunk of northern Libya": one place, told by the name inside its phrase
    if (slot !== own && places.length === 0) places.push(...placeTold(slot.phrase, context))
    for (const place of places)
      if (![first, ...found].some((other) => other.start < place.end && place.start < other.end)) found.push(place)
  }
  return found
}

/** The place of a phrase whose head no gazetteer knows: the name, a known place before it, or the phrase's own words. */
function placeTold(phrase: Phrase, context: Context): ClaimPlace[] {
  const { head } = phrase
  if (context.scene.nameAt[head]! >= 0 && context.scene.placeAt[head]! < 0) return [nameless(head, context)]
  const place =
    placeWithin(phrase.first, head + 1, head, context) ?? (isAgain(phrase, context) ? null : toldOnly(phrase, context))
  return place ? [place] : []
}

/** "Bor, the last stronghold", "the coastal city": a place told of before. */
const isAgain = ({ first, head }: Phrase, { scene }: Context): boolean =>
  /^(?:the|this|that)$/.test(scene.lower[first]!) && !scene.lower[head]!.endsWith('s')

/** The places a phrase names: itself, or those behind "of" and joined to them ("the towns of [Bor] and [Malakal]"). */
function placesOf({ head, last }: Phrase, { scene, places }: Context): number[] {
  const found: number[] = []
  let at = head
  if (scene.placeAt[head]! < 0) {
    if (scene.lower[head + 1] !== 'of') return []
    at = scene.lower[head + 2] === 'the' ? head + 3 : head + 2
  }
  while (at < last && scene.placeAt[at]! >= 0 && places[scene.placeAt[at]!]!.use === 'place') {
    found.push(scene.placeAt[at]!)
    while (scene.placeAt[at + 1] === scene.placeAt[at]) at++
    if (!/^(?:,|and|or)$/.test(scene.lower[at + 1] ?? '')) break
    at += scene.lower[at + 1] === ',' && /^(?:and|or)$/.test(scene.lower[at + 2] ?? '') ? 3 : 2
  }
  return found
}

/** A name that no gazetteer knows, where a place must stand. */
function nameless(token: number, context: Context): ClaimPlace {
  const { scene } = context
  let [first, head] = [token, token]
  while (scene.nameAt[first - 1] === scene.nameAt[token]) first--
  while (scene.nameAt[head + 1] === scene.nameAt[token]) head++
  return unlocated({ first, head }, context)
}

/** The words of a phrase, which no gazetteer knows. */
function unlocated({ first, head }: Pick<Phrase, 'first' | 'head'>, context: Context): ClaimPlace {
  return {
    start: context.tokens[first]!.start,
    end: context.tokens[head]!.end,
    name: textOf(first, head, context),
    id: null,
    lat: null,
    lon: null,
    country: null,
    precision: 'unlocatable',
    implied: false,
  }
}

/** "the Cairo declaration", "which belonged to Wagner", "Vera Paris": a paper named for a town, a party or a person of its name. */
export function isNamesake(token: number, context: Context): boolean {
  const { scene, tokens, actors, places, names } = context
  const who = scene.actorAt[token]! >= 0 ? actors[scene.actorAt[token]!]! : null
  if (who !== null && ((who.rule === 'A1' && armed.has(who.sector)) || who.rule === 'A3')) return true
  // "L. Oyun-Erdene"
  const place = scene.placeAt[token]! >= 0 ? places[scene.placeAt[token]!]! : null
  const name = isPersonsName(token, context) ? names[scene.nameAt[token]!]! : null
  if (name && place && name.end - name.start > place.end - place.start) return true
  const next = scene.lower[token + 1]
  return next !== undefined && papers.has(next) && tokens[token + 1]!.sentence === tokens[token]!.sentence
}

const armed = new Set(['REB', 'UAF', 'PRM', 'CRM'])
const papers = new Set(
  'declaration agreement agreements accord accords protocol protocols convention conventions treaty initiative communique process'.split(
    ' ',
  ),
)

/** "on US special forces": whose somebody is does not say where it happened. */
const isInPhrase = (token: number, { head }: Phrase, context: Context): boolean =>
  token === head ||
  context.scene.placeAt[head]! >= 0 ||
  !isState(token, context) ||
  (!isOfForce(token, head, context) &&
    // "fired at the US embassy"
    !missions.has(context.scene.lower[token + 1] ?? '') &&
    (isPut(token, context) ||
      (context.scene.actorAt[token] !== context.scene.actorAt[head] && !isOwner(token, head, context))))

/** What a state has in other countries. */
const missions = new Set('embassy consulate legation ambassador base bases airbase outpost troops soldiers'.split(' '))

/** "a drone of the Emirates": whose a thing that moves is. */
export function isOwner(token: number, head: number, context: Context): boolean {
  const { lower, placeAt } = context.scene
  let first = token
  while (placeAt[first - 1] === placeAt[token]) first--
  const of = lower[first - 1] === 'the' ? first - 2 : first - 1
  const kinds = classesOf(head, context)
  return (
    lower[of] === 'of' &&
    isState(token, context) &&
    (context.scene.equipmentAt[head]! >= 0 || moving.some((kind) => kinds.has(kind)))
  )
}

/** Those who flee are where they are from. */
const isHere = ({ sense: { type } }: Frame): boolean => type !== 'DISPLACE'

/** "US officials", "Turkey wants": a state is who, unless something puts it somewhere. */
const isState = (token: number, { scene, places }: Context): boolean =>
  scene.actorAt[token]! >= 0 && places[scene.placeAt[token]!]?.precision === 'country'

/** "a man from Glengowrie", "Ali Saleh, 28, of Aden": where somebody is from is not where he was. */
function isHome(token: number, context: Context): boolean {
  const { scene, lexicon } = context
  const from = scene.placeAt[token - 1] === scene.placeAt[token] ? token - 2 : token - 1
  if (scene.lower[from] === 'of') {
    const aged = scene.lower[from - 1] === ',' && scene.lower[from - 3] === ',' && /^\d+$/.test(scene.lower[from - 2]!)
    return from > 0 && isPersonsName(aged ? from - 4 : from - 1, context)
  }
  return scene.lower[from] === 'from' && lexicon.classes(nounLemma(scene.lower[from - 1] ?? '', lexicon)).has('person')
}

/** "in northern Syria": a preposition says that it is where. */
function isPut(token: number, { scene, tokens, lexicon }: Context): boolean {
  // "in a US drone strike": what follows is put there
  const next = scene.lower[token + 1] ?? ''
  if (missions.has(next)) return false
  const isOwner = /^an?$/.test(scene.lower[token - 1] ?? '') && /^\p{L}/u.test(next) && lexicon.closed(next) === null
  if (isOwner && scene.placeAt[token + 1]! < 0) return false
  for (let i = token - 1; i >= 0 && i > token - 4 && tokens[i]!.sentence === tokens[token]!.sentence; i--)
    // "over 2,000 US troops"
    if (putting.has(scene.lower[i]!) && scene.quantityAt[i + 1]! < 0) return true
  return false
}

const putting = new Set('in at near on inside outside around across into to over throughout'.split(' '))

export function claimPlace(index: number, { places }: Context, implied = false): ClaimPlace {
  const { start, end, name, place, precision } = places[index]!
  return {
    start,
    end,
    name,
    id: place?.id ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    country: place?.country ?? null,
    precision,
    implied,
  }
}

/**
 * When it happened: the time in its clause, else in its sentence, else the time carried over from the sentences before
 * (`implied`), else only the day of publication bounds it: what is told as done came before it, what is planned or
 * depends on something comes after. What goes on "since 2014" is known to go on until it is told, and is not carried over.
 * When somebody said it (`said` holds of what is said) only bounds it too: "fell to the rebels, an officer said on Monday".
 */
export function timeOf(
  frame: Frame,
  held: ClaimTime | null,
  { published }: Document,
  context: ParsedContext,
  said: (span: Span) => boolean,
): ClaimTime {
  const { times, tokens, tree } = context
  const own = relativeOf(frame.trigger.head, tree)
  const stands =
    isStanding(frame.trigger.head, tree) &&
    (frame.sense.type === 'BACKING' || frame.sense.effect === 'control:holds' || frame.sense.pos === 'a')
  const isBefore = isBackground(frame.trigger.head, tree)
  const after = afterOf(frame.trigger.head, tree)
  const isOutside = (token: number) => after >= 0 && !isBelow(token, after, tree)
  // "a building where a bomb exploded in May", "soldiers who had fought there": each clause has its own time
  const reason = reasonAfter(frame.trigger.head, context)
  const isSaid = (span: Span) => {
    const token = firstStartingAt(tokens, span.start)
    if (token - 1 > reason) return false
    if (isStart(token, context) && ofWords.has(frame.sense.type)) return false
    if (isOutside(token) || isToldOfSubject(token, frame.trigger.head, context)) return false
    const clause = relativeOf(token, tree)
    const isOwn = clause < 0 || isBelow(frame.trigger.head, clause, tree)
    return said(span) && (isBefore ? clause === own : isOwn || !(isAsideOf(clause, tree) || isLong(span, context)))
  }
  const isAhead = frame.status === 'planned' || frame.status === 'conditional'
  const at = isRecalled(frame) ? -1 : nearestTime(frame, context, isSaid)
  const toldAt =
    at < 0 ? nearestTime(frame, context, (span) => !said(span) || isOutside(firstStartingAt(tokens, span.start))) : -1
  const toldBy = times[toldAt]?.interval?.latest ?? published
  const bound = isAhead
    ? { earliest: published, latest: null }
    : { earliest: null, latest: toldBy && published && toldBy < published ? toldBy : published }
  const unplaced = { ...bound, precision: 'open', basis: 'published' } as const
  if (at >= 0) {
    const { start, end } = times[at]!
    const interval = whenOf(at, frame.trigger.head, context, tree, published)
    // "controls a strip, far from its peak in 2014"
    const isOver = stands && published !== null && (interval?.latest ?? published) < published
    if (isOver) return { ...unplaced, evidence: null }
    if (!interval) return { ...unplaced, evidence: { start, end } }
    const time = joinedTime(at, { ...interval, evidence: { start, end } }, context)
    const isTold = !isAhead && time.latest === null && published !== null && time.earliest !== null
    return isTold && time.earliest <= published ? { ...time, latest: published } : time
  }
  // "On 4 April he said that they had left": what was told before happened by then, not on the day told of before
  const isTold = toldAt >= 0 && held !== null && (times[toldAt]!.interval?.earliest ?? '') > (held.latest ?? '9')
  const isNow = frame.status === 'ongoing' || isPerfect(frame.trigger.head, tree)
  const isElsewhen =
    isTold ||
    isBefore ||
    after >= 0 ||
    isRecalled(frame) ||
    stands ||
    isNow ||
    holdsVague(frame.trigger.head, context, tree)
  if (held && held.precision !== 'open' && !isAhead && !isElsewhen) return { ...held, basis: 'implied' }
  return { ...unplaced, evidence: null }
}

/** "was killed a few weeks ago": a time of its own that has no dates is not that of the sentences before. */
function holdsVague(token: number, { scene, times, tokens }: Context, tree: Tree): boolean {
  const { sentence } = tokens[token]!
  for (let i = scene.bounds[sentence]!; i < scene.bounds[sentence + 1]!; i++) {
    const at = scene.timeAt[i]!
    if (at >= 0 && vague.test(times[at]!.value) && isBelow(i, token, tree)) return true
  }
  return false
}

const vague = /^(?:PAST_REF|PRESENT_REF|PX[DWMY])$/

/** "Its men are led by defectors": what is told as standing now is not of the day told of before. */
function isStanding(token: number, tree: Tree): boolean {
  const helper = tree.child(token, 'aux:pass', 'cop', 'aux')
  const finite = helper < 0 ? token : helper
  return /^VB[PZ]$/.test(tree.tags[finite]!.xpos) && tree.lemma(finite) !== 'have'
}

/** "They have detained dozens": what has been done by now is not of the day told of before. */
function isPerfect(token: number, tree: Tree): boolean {
  let verb = token
  while (verb >= 0 && tree.tags[verb]!.upos !== 'VERB') verb = tree.head(verb)
  if (verb < 0) return false
  const helper = tree.child(verb, 'aux')
  return helper >= 0 && /^VB[PZ]$/.test(tree.tags[helper]!.xpos) && tree.lemma(helper) === 'have'
}

/** "militias that had fought beside them": a relative clause that tells of what went before the sentence. */
function isBackground(token: number, tree: Tree): boolean {
  const clause = tree.deprel(token) === 'conj' ? tree.head(token) : token
  if (tree.deprel(clause) !== 'acl:relcl') return false
  for (const c of tree.children(clause)) if (tree.deprel(c) === 'aux' && tree.lower[c] === 'had') return true
  return false
}

/** "where a bomb exploded", "whose mother was killed", "that had fought there": told of a thing or a time apart. */
const isAsideOf = (clause: number, tree: Tree): boolean =>
  isBackground(clause, tree) || tree.lower.slice(tree.extent(clause).first, clause).some((word) => apart.has(word))

const apart = new Set(['where', 'whose'])

/** "in 2014", "in March": more than a day or a week. */
const isLong = ({ start }: Span, { times }: Context): boolean =>
  /^\d{3}[\dX](?:-\d\d)?$/.test(times[firstStartingAt(times, start)]?.value ?? '')

/** "a ceasefire from Monday", "starting on 1 May": when what is spoken of begins. */
function isStart(token: number, { scene: { lower } }: Context): boolean {
  const before = lower[token - 1] === 'on' ? token - 2 : token - 1
  return opening.has(lower[before] ?? '') || (lower[before] === 'from' && pauses.has(lower[before - 1] ?? ''))
}

const opening = new Set(['starting', 'beginning', 'effective'])
const pauses = new Set(['ceasefire', 'cease-fire', 'truce', 'armistice', 'pause', 'halt'])
/** Acts of words about something that is to come. */
const ofWords: ReadonlySet<string> = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'REJECT', 'CONSULT'])

/** "complained on Sunday after they [recaptured] it": the clause around a token that went before; -1 when it stands in none. */
function afterOf(token: number, tree: Tree): number {
  for (let at = token; at >= 0; at = tree.head(at))
    if (tree.deprel(at) === 'advcl' && tree.mark(at) === 'after') return at
  return -1
}

/** The clause around a token that "since" opens, by its verb; -1 when it stands in none. */
function sinceOf(token: number, tree: Tree): number {
  for (let at = token; at >= 0; at = tree.head(at))
    if (tree.deprel(at) === 'advcl' && tree.mark(at) === 'since') return at
  return -1
}

function isBelow(token: number, above: number, tree: Tree): boolean {
  for (let at = token; at >= 0; at = tree.head(at)) if (at === above) return true
  return false
}

/** "a man accused of a murder in 2019 was arrested": when those had done something of whom the sentence goes on to tell. */
function isToldOfSubject(token: number, event: number, { tree, lexicon }: ParsedContext): boolean {
  for (let at = token; at >= 0; at = tree.head(at)) {
    if (tree.deprel(at) !== 'acl') continue
    const noun = tree.head(at)
    const isAct = lexicon.senses(tree.lemma(noun), 'n').length > 0
    if (
      !isAct &&
      noun < at &&
      tree.extent(at).last <= event &&
      tree.deprel(noun).startsWith('nsubj') &&
      tree.head(noun) === event
    )
      return true
  }
  return false
}

/** The relative clause around a token, by its verb; -1 when it stands in none. */
function relativeOf(token: number, tree: Tree): number {
  for (let at = token; at >= 0; at = tree.head(at)) if (tree.deprel(at) === 'acl:relcl') return at
  return -1
}

/** "Closed since 2014, when a shell hit it": what happened then began and ended then. */
function whenOf(
  at: number,
  token: number,
  { times, tokens, scene }: Context,
  tree: Tree,
  published: string | null,
): Interval | null {
  const { interval, value, start, end } = times[at]!
  // "330,000 killed since the war began in 2011"
  const since = sinceOf(firstStartingAt(tokens, start), tree)
  if (interval?.earliest && since >= 0 && !isBelow(token, since, tree))
    return { ...interval, latest: published, precision: 'open' }
  if (!interval || interval.latest !== null) return interval
  const next = firstStartingAt(tokens, end)
  const opener = scene.lower[next] === ',' ? next + 1 : next
  const stretch = stretchOf(value)
  return scene.lower[opener] === 'when' && token > opener && stretch ? { ...interval, ...stretch } : interval
}

/** First and last day of a year, month or day as TIMEX3 writes it. */
function stretchOf(value: string): Pick<Interval, 'earliest' | 'latest' | 'precision'> | null {
  const date = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value)
  if (!date) return null
  const [, year, month, day] = date
  if (day) return { earliest: value, latest: value, precision: 'day' }
  if (!month) return { earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year' }
  const last = monthLength(Number(year), Number(month))
  return { earliest: `${value}-01`, latest: `${value}-${last}`, precision: 'month' }
}

/** "on June 6 and June 7": days joined by "and" or "to" are one stretch of time. */
function joinedTime(at: number, time: ClaimTime, { times, tokens, scene }: Context): ClaimTime {
  let joined = time
  for (const k of [at - 1, at + 1]) {
    const other = times[k]
    if (!other?.interval || !joined.evidence || other.type !== 'DATE') continue
    const [from, to] = k < at ? [other.end, times[at]!.start] : [times[at]!.end, other.start]
    const words = between(from, to, tokens, scene.lower)
    if (words !== 'and' && words !== 'to' && words !== 'and on' && words !== 'until') continue
    const { earliest, latest } = other.interval
    joined = {
      ...joined,
      earliest: earliest && joined.earliest && earliest < joined.earliest ? earliest : joined.earliest,
      latest: latest && joined.latest && latest > joined.latest ? latest : joined.latest,
      precision: 'days',
      evidence: { start: Math.min(joined.evidence.start, other.start), end: Math.max(joined.evidence.end, other.end) },
    }
  }
  return joined
}

function between(from: number, to: number, tokens: Context['tokens'], lower: readonly string[]): string {
  if (to - from > 12) return ''
  const words: string[] = []
  for (let i = firstStartingAt(tokens, from); i < tokens.length && tokens[i]!.end <= to; i++) words.push(lower[i]!)
  return words.join(' ')
}

/** The time in the sentence of an event that stands nearest to it, by words and by the clauses that part them; -1 for none. */
function nearestTime(frame: Frame, context: ParsedContext, isSaid: (span: Span) => boolean): number {
  const { scene, times, tokens, tree } = context
  const { head } = frame.trigger
  const { sentence } = tokens[head]!
  const above = new Map<number, number>()
  for (let at = head, clauses = 0; at >= 0; at = tree.head(at)) {
    above.set(at, clauses)
    if (isClause(at, tree)) clauses++
  }
  let best = -1
  let cost = Number.POSITIVE_INFINITY
  for (let i = scene.bounds[sentence]!; i < scene.bounds[sentence + 1]!; i++) {
    const at = scene.timeAt[i]!
    if (at < 0 || times[at]!.type === 'DURATION' || times[at]!.type === 'SET' || /_REF$/.test(times[at]!.value))
      continue
    if (at !== best && !isSaid(times[at]!)) continue
    const inside = i >= frame.clause.first && i < frame.clause.last
    const distance = Math.abs(i - head) + (inside ? 0 : 6) + clausesBetween(i, head, above, tree)
    if (distance < cost) {
      cost = distance
      best = at
    }
  }
  return best
}

/**
 * What parts a time from an event, counted in words: each clause around the time, but for those that say when the event was
 * and, less, each that the event stands in and the time does not.
 */
function clausesBetween(token: number, event: number, above: ReadonlyMap<number, number>, tree: Tree): number {
  let around = 0
  let at = token
  for (; at >= 0 && !above.has(at); at = tree.head(at))
    if (isClause(at, tree) && !tellsWhen(at, event, above, tree)) around++
  return 8 * around + 3 * (above.get(at) ?? 0)
}

const isClause = (token: number, tree: Tree): boolean =>
  /^(?:acl|advcl|ccomp|csubj|parataxis)/.test(tree.deprel(token)) ||
  (tree.deprel(token) === 'conj' && tree.tags[token]!.upos === 'VERB')

/** "as they prayed on Friday"; "charged with murder stemming from Sunday's shooting" */
const tellsWhen = (clause: number, event: number, above: ReadonlyMap<number, number>, tree: Tree): boolean =>
  tree.deprel(clause).startsWith('acl')
    ? above.get(tree.head(clause)) === 0 && tree.tags[tree.head(clause)]!.upos !== 'VERB'
    : tree.head(clause) === event && /^(?:as|when|while)$/.test(tree.mark(clause))

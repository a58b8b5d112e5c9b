import type { ClaimPlace } from '../model/claim.js'
import type { Knowledge } from '../model/knowledge.js'
import type { Layers } from '../model/layers.js'
import type { Tree } from '../model/tree.js'
import type { Context } from './context.js'
import { classesOf } from './kinds.js'
import { betweenStops, claimPlace, isNamesake, isOwner, reasonAfter } from './where-when.js'

/**
 * Where any event word happened, also one that no claim is made of: the place whose way through the tree to the word
 * costs least, and those named in one breath with it; nothing when every way leads through somebody's origin, owner or
 * target. The costs are set by hand from what prepositions and relations say, and are never learnt.
 */
export function eventPlaceReader(layers: Layers, know: Knowledge, text: string): (token: number) => ClaimPlace[] {
  const context: Context = { ...layers, lexicon: know.lexicon }
  const nearest = nearestPlace(layers.tree, context, text)
  return (token) => {
    const best = nearest(token)
    if (best < 0) return []
    return inOneBreath(best, text, context).map((at) => named(claimPlace(at, context), text, context))
  }
}

/** The mention of the place whose way through the tree to an event word costs least; -1 when every way costs too much. */
export function nearestPlace(
  tree: Tree,
  context: Context,
  text: string,
): (token: number, isSpoken?: boolean) => number {
  return (token, isSpoken = false) => {
    const { scene, tokens, places } = context
    const sentence = tokens[token]!.sentence
    let best = -1
    let least = reports.has(tree.lemma(token)) ? 3 : isSpoken ? 5 : 8.5
    const climbs = climbOf(tree, token)
    const reason = reasonAfter(token, context)
    const [first, last] = betweenStops(token, context)
    // "In Dagestan police shot a man in Buinaksk": before the subject stands what all the sentence is about
    let isSetting = true
    for (let i = scene.bounds[sentence]!; i < scene.bounds[sentence + 1]!; i++) {
      if (tree.deprel(i).startsWith('nsubj')) isSetting = false
      const at = scene.placeAt[i]!
      if (at < 0 || places[at]!.use !== 'place' || scene.placeAt[tree.head(i)] === at || isNamesake(i, context))
        continue
      const cost =
        wayCost(tree, i, climbs, context) +
        sizeCost(at, context) +
        (isSetting ? 1.5 : 0) +
        (i - 1 > reason ? 6 : 0) +
        Math.abs(i - token) * 0.02 +
        // "was wounded; the mission flew him to Nairobi"
        (i < first || i >= last ? 4 : 0)
      if (cost < least) {
        least = cost
        best = at
      }
    }
    return best < 0 ? -1 : finest(best, text, context)
  }
}

const addressing = new Set(
  'accuse blame urge ask warn tell condemn criticise criticize denounce threaten praise thank rebuke remind'.split(' '),
)

/** Words of telling: where they are said is told right beside them or not at all. */
const reports = new Set('say tell report announce confirm add condemn accuse warn describe quote allege'.split(' '))

/** What it costs to climb from the event word to each word above it. */
function climbOf(tree: Tree, token: number): Map<number, number> {
  const climbs = new Map([[token, 0]])
  let cost = 0
  for (let at = token, hops = 0; tree.head(at) >= 0 && hops < 12; at = tree.head(at), hops++) {
    const relation = tree.deprel(at)
    cost += upCosts[relation] ?? upCosts[relation.split(':')[0]!] ?? 1
    climbs.set(tree.head(at), cost)
  }
  return climbs
}

const upCosts: Readonly<Record<string, number>> = {
  conj: 1.5,
  xcomp: 0.5,
  aux: 0,
  cop: 0,
  case: 0,
  flat: 0,
  compound: 0.5,
  amod: 0.5,
  advcl: 1.5,
  acl: 0.8,
  'acl:relcl': 1.2,
  nmod: 1.2,
  obl: 1.2,
  nsubj: 1.5,
  obj: 1,
  ccomp: 4,
  parataxis: 4,
}

/** From the place up to the first word that the event word's own way passes. */
function wayCost(tree: Tree, place: number, climbs: ReadonlyMap<number, number>, context: Context): number {
  let cost = 0
  let isPlace = true
  for (let at = place, hops = 0; at >= 0 && hops < 12; at = tree.head(at), hops++) {
    const met = climbs.get(at)
    if (met !== undefined) return cost + met
    cost += stepCost(tree, at, isPlace, place, context)
    if (cost > 12) return cost
    isPlace &&= isSameGround(tree, at, context)
  }
  return Number.POSITIVE_INFINITY
}

/** "the city [of Sirte]", "Homs [and Hama]": what stands above is still the place. */
function isSameGround(tree: Tree, at: number, context: Context): boolean {
  const head = tree.head(at)
  if (head < 0 || !isGroundAt(head, context)) return false
  const relation = tree.deprel(at)
  return /^(?:conj|flat|appos|compound)$/.test(relation) || (relation === 'nmod' && tree.preposition(at) === 'of')
}

function isGroundAt(at: number, context: Context): boolean {
  const kinds = classesOf(at, context)
  return kinds.has('place') || kinds.has('building') || context.scene.placeAt[at]! >= 0
}

/** Countries and capitals, which act: "Israel captured the hill" was not in Israel. */
const isState = (token: number, context: Context) =>
  isCountry(token, context) || context.places[context.scene.placeAt[token]!]?.place?.kind === 'capital'

/** "US soldiers", "an Iraq veteran": whose, not where. */
const isCountry = (token: number, { scene, places }: Context) => places[scene.placeAt[token]!]?.precision === 'country'

function stepCost(tree: Tree, at: number, isPlace: boolean, place: number, context: Context): number {
  const head = tree.head(at)
  if (head < 0) return 0
  const relation = tree.deprel(at)
  const over = classesOf(head, context)
  const isGround = isGroundAt(head, context)
  const isWho =
    over.has('person') || over.has('armed') || over.has('official') || (!isGround && context.scene.actorAt[head]! >= 0)
  const preposition = tree.preposition(at)
  switch (relation) {
    case 'obl':
    case 'nmod':
    case 'obl:tmod':
    case 'advmod': {
      if (preposition === 'of' && isOwner(place, head, context)) return 9
      if (preposition === 'of')
        return relation === 'nmod' && isGround ? 0.3 : directions.has(tree.lower[head]!) ? 1.5 : 1
      // "clashed with police in Seoul": whom or what the way leads over may be anybody
      const own = Math.min(prepositions[preposition] ?? (preposition === '' ? 2 : 5), isPlace ? 9 : 1.5)
      return own + (relation === 'nmod' ? (isWho ? 2 : 0.7) : 0)
    }
    case 'nmod:poss':
    case 'compound':
    case 'amod':
      return isWho ||
        wars.has(tree.lower[head]!) ||
        (relation !== 'nmod:poss' && !isGround && isCountry(place, context))
        ? 7
        : isGround
          ? 0.3
          : 1.5
    case 'nsubj':
      return isPlace ? (isState(place, context) ? 9 : 5) : 1.5
    case 'nsubj:pass':
    case 'obj':
      // "accused China of ramming a boat": who is spoken to is not where
      if (isPlace && isState(place, context) && addressing.has(tree.lemma(head))) return 9
      return isPlace ? 0.2 : 1
    case 'obl:agent':
      return isPlace ? 9 : 3
    case 'conj':
      return isPlace ? 0.3 : 2.5
    case 'appos':
      return isWho ? 4 : 0.8
    case 'flat':
    case 'dep':
      return 0.8
    case 'advcl':
      return together.has(tree.mark(at)) ? 2.5 : 4.5
    case 'acl:relcl':
    case 'ccomp':
    case 'parataxis':
      return 3
    case 'acl':
    case 'xcomp':
      return 1
    default:
      return 1.5
  }
}

const prepositions: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'in at near on inside outside around across through throughout over along between into within beside above off under behind beyond'
      .split(' ')
      .map((word) => [word, 0]),
  ),
  towards: 0.8,
  toward: 0.8,
  to: 1.5,
  onto: 0.5,
  for: 5,
  from: 6,
  against: 7,
  by: 7,
  with: 6,
  about: 7,
  than: 9,
  as: 6,
  during: 0.3,
}

/** What opens a clause that goes on where its main clause does. */
const together = new Set(['', 'as', 'while', 'when', 'where'])

const wars = new Set('war wars time revolution'.split(' '))
const directions = new Set(
  'north south east west northeast northwest southeast southwest kilometers kilometres miles km'.split(' '),
)

/** Of two places that hold each other the smaller one is where it happened; one that no gazetteer knows is small. */
function sizeCost(at: number, { places }: Pick<Context, 'places'>): number {
  const { precision, place, rule } = places[at]!
  if (rule === 'G5') return 0
  if (precision === 'country') return 2
  if (precision === 'admin' || precision === 'region' || precision === 'line') return 1.2
  if (precision === 'unlocatable') return 0
  const people = place?.population ?? 0
  return people > 500_000 ? 0.6 : people > 50_000 ? 0.4 : 0.1
}

/**
 * "Gaidakot in Nawalparashi district", "Medea, 40 miles south of Algiers": where the words put one place into another or
 * beside it, the one so placed; where only a comma or an owner's "'s" stands between two, the smaller.
 */
function finest(at: number, text: string, { places }: Context): number {
  let best = at
  for (let a = at - 1; a >= 0 && isPlace(a); a--) {
    const between = gap(a, best)
    if (!isIn.test(between) && !isBeside.test(between) && !(isBefore.test(between) && isSmaller(a, best))) break
    best = a
  }
  for (let b = best + 1; b < places.length && isPlace(b) && isHolder.test(gap(b - 1, b)) && isSmaller(b, best); b++)
    best = b
  return best

  function gap(a: number, b: number) {
    return text.slice(places[a]!.end, places[b]!.start)
  }
  function isPlace(a: number) {
    return places[a]!.use === 'place'
  }
  function isSmaller(a: number, b: number) {
    return sizeCost(a, { places }) <= sizeCost(b, { places })
  }
}

/** What may stand between the name of a place and the words that put it somewhere. */
const ground =
  '(?: (?:\\p{Ll}+ )?(?:district|area|village|town|city|neighbou?rhood|quarter|suburb|province|sector|region|section|township|camp|prison|hill|zone|settlement|block|street|market|mosque|hospital|bridge|road|mountain))?'
const isIn = new RegExp(`^${ground},? (?:in|of|inside|within|on) (?:the )?(?:[\\p{L}-]+ ){0,3}$`, 'u')
const isBefore = new RegExp(`^${ground}, (?:the )?(?:[\\p{L}-]+ ){0,3}$`, 'u')
const isBeside = new RegExp(
  `^${ground},? (?:[\\p{Ll}-]+ ){0,3}(?:[\\d.,]+[ -](?:km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?)(?: \\([^)]{0,30}\\))? )?(?:(?:to the )?(?:(?:north|south)-?(?:east|west)?|east|west) of|from|near|outside) (?:the )?(?:[\\p{Ll}-]+ ){0,3}$`,
  'u',
)
const isHolder =
  /^(?:['’]s? (?:[\p{Ll}-]+ ){0,3}(?:of )?| (?:[\p{Ll}-]+ )?(?:city|town|village|capital|suburb|neighbou?rhood|district|region|province|area|settlement|port) of )$/u

/** The words of the name go on: "Henan Province", "South Vietnam", "Deir Ezzor Airport". */
function named(place: ClaimPlace, text: string, { names }: Context): ClaimPlace {
  const whole = names.find(({ label, start, end }) => label === 'LOC' && start === place.start && end > place.end)
  if (whole) return { ...place, end: whole.end }
  const before = /(?:North|South|East|West|Northern|Southern|Eastern|Western) $/.exec(
    text.slice(Math.max(0, place.start - 9), place.start),
  )
  const after = goesOn.exec(text.slice(place.end, place.end + 40))
  return { ...place, start: place.start - (before?.[0].length ?? 0), end: place.end + (after?.[0].length ?? 0) }
}

const goesOn =
  /^ (?:(?:Military|Gas|Oil|Air|Refugee|International) )?(?:Province|Governorate|District|City|Town|Village|County|State|Municipality|Airport|Airbase|Base|Fields?|Hills?|Mountains?|Peak|Valley|Springs|Camp|Square|Suburb|Quarter|Countryside|Island|Islands|Prison|Highway|Road|University)(?![\p{L}-])/u

/** "Miranshah and four in Mir Ali": what joins the last place of a list. */
const alsoIn =
  /^(?: \([^)]*\))?(?: \p{L}+)?,? (?:and|or|as well as) (?:(?:[\p{Ll}\d]+ ){0,2}(?:in|near|at|on) )?(?:the )?(?:\p{Ll}+ (?:of )?){0,3}$/u

/** "Aleppo, Homs and Idlib": places named in one breath; "Paris, Texas" is not, for want of an "and". */
function inOneBreath(at: number, text: string, { places }: Context): number[] {
  let [first, last, and] = [at, at, false]
  const joins = (a: number, b: number) => {
    if (b >= places.length || a < 0 || places[a]!.use !== 'place' || places[b]!.use !== 'place') return false
    const gap = text.slice(places[a]!.end, places[b]!.start)
    const isAnd = alsoIn.test(gap)
    if (isAnd) and = true
    return isAnd || /^(?: \([^)]*\))?, (?:in |at |near )?(?:the )?$/.test(gap)
  }
  while (joins(last, last + 1)) last++
  while (joins(first - 1, first)) first--
  return and ? Array.from({ length: last - first + 1 }, (_, k) => first + k) : [at]
}

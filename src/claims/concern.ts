import type { AgreedFrame } from '../model/frame.js'
import type { Context } from './context.js'
import { classesOf, kindsAt, nounLemma } from './kinds.js'

/** Words that tell of force by themselves, whoever stands beside them. */
const forcible = set(
  `abduct airstrike ambush assassinate assassination atrocity behead bombardment bombing decapitate dynamite gunfire
gunfight kidnap kidnapping lynch maim massacre mortar murder rape shelling shoot shooting shootout stab stabbing strafe
torture torch waterboard abduction beheading lynching assassin insurgency siege besiege looting loot firefight killing bloodshed ceasefire truce slay`,
)

/** Turns of phrase that nothing but force is told by. */
const outright = [
  'gun down|blow himself up|blow herself up|blow itself up|blow themselves up|blow up himself|hack to death|stone to death',
  'beat to death|stab to death|shoot dead|shoot to death|car bomb|car bombing|suicide bombing|suicide attack|air raid',
  'air strike|missile strike|missile attack|rocket attack|drone attack|drone strike|shell fire|hostage taking|flog|hostage - taking',
  'open fire|exchange fire|trade fire|exchange gunfire|trade gunfire|claim the life of|claim the lives of|gun battle|exchange of fire|set ablaze|set alight|set on fire|hold hostage|take hostage',
].flatMap((line) => line.split('|'))

/** Words of harm and of arrest, which accidents, storms and courts share with force. */
const harmful = set(
  `carnage crackdown deport deportation displace displaced evacuate execute execution explosion flee persecute persecution uproot wounded casualties injured kill arrest detain
jail exile raid fighting hostilities`,
)

/** Restrictions and agreements of war, which people lift, break and extend. */
const ofWar = set('blockade embargo curfew sanction')

export const plain: ReadonlySet<string> = new Set([...forcible, ...harmful, ...outright])

/** Kinds of people and things that force is done by, with or to. */
const warlike = ['armed', 'arms', 'bomb', 'shell', 'grenade', 'shot', 'teargas', 'suicider', 'protester', 'peacekeeper']
export const violent: readonly string[] = [...warlike, 'police', 'prisoner']
/** Kinds that say of a report, beside those, that it is about conflict. */
const tense = ['unrest', 'protest', 'refugee', 'war']
const unrest = ['unrest', 'protest', 'war']

/** Words of these that reports on politics, trade and sport use as often: they say nothing of what a report is about. */
const loose = set(
  `aircraft arsonist clan community defender demonstration helicopter intelligence jet loyalist lynch march migrant mobster nationalist
partisan rally recruit slew spear squad stoppage turmoil unit`,
)

/** A report of so few sentences is about what each of them tells. */
const SHORT = 3

/** How much a sentence tells of force: nothing; what accidents and courts tell as well; what nothing else does. */
type Force = 0 | 1 | 2

/** What a report is about, as far as its words show: force, and states and those who fight them. */
export class Concern {
  private readonly force: readonly Force[]
  /** Sentences that tell of force at all, and of what nothing else tells of. */
  private readonly forceful: number
  private readonly armed: number
  private readonly ofArms: boolean
  private readonly ofConflict: boolean
  /** Sentences that name somebody of a state, a party or an armed body. */
  private readonly ofPublicLife: number
  private readonly ofStates: boolean
  /** Sentences that tell of riots, mobs and protests: there the police is a side, as in no report of a crime. */
  private readonly unruly: number
  /** Sentences that speak of sport or of what somebody made up, once asked for. */
  private playing: number | null = null
  /** First and last token of a sentence that tell of force, once asked for; null when none does. */
  private readonly ends = new Map<number, readonly [number, number] | null>()

  /** Whether any sentence speaks of an accident, once asked for. */
  private ofMishap: boolean | null = null

  /** Sentences that speak of games, trade, the arts, weather or illness, once asked for. */
  private ofPeace: number | null = null

  constructor(private readonly context: Context) {
    const { length } = context.sentences
    const signs = new Set<string>()
    this.force = context.sentences.map((_, s) => forceIn(s, context, signs))
    this.forceful = this.force.filter((force) => force > 0).length
    this.armed = this.force.filter((force) => force === 2).length
    const least = Math.max(1, length / 8)
    // one word, however often, may be a name or mean something else
    const isVaried = signs.size > Math.min(3, Math.max(1, length / 10))
    this.ofArms = this.armed > least && (this.armed > 2 || this.armed > length / 4) && isVaried
    const ofPublicLife = publicLifeIn(context)
    this.ofPublicLife = ofPublicLife.length
    this.ofStates = tellsOfStates(ofPublicLife, length)
    this.unruly = sentencesWith(context, (i) => unrest.some((kind) => classesOf(i, context).has(kind)))
    this.ofConflict = this.ofArms && (this.ofPublicLife > length / 4 || this.unruly > Math.max(1, length / 20))
  }

  get isShort(): boolean {
    return this.context.sentences.length <= SHORT
  }

  /** Whether so few sentences tell of nothing that games, trade, the arts, weather or illness tell of. */
  get isOutright(): boolean {
    return this.isShort && !this.tellsOfPeace(0)
  }

  /** Whether force, or harm that may come of it, is told of anywhere. */
  get isViolent(): boolean {
    return this.forceful > 0
  }

  /** Whether a few sentences tell of an accident and of no arms: what is struck and who dies is nobody's doing. */
  get isOfAccident(): boolean {
    if (!this.isShort || this.armed > 0) return false
    return this.context.scene.lower.some((word) => accidents.has(word))
  }

  /** Whether the sentence of a trigger, or a report that tells of no arms, tells of an accident. */
  isBesideAccident({ trigger: { head } }: AgreedFrame): boolean {
    const { scene, tokens } = this.context
    if (this.armed === 0) return (this.ofMishap ??= scene.lower.some(isMishap))
    const { sentence } = tokens[head]!
    let isAccident = false
    for (let i = scene.bounds[sentence]!; i < scene.bounds[sentence + 1]!; i++) {
      const word = scene.lower[i]!
      if (word !== 'killing' && i !== head && forceAt(i, this.context, false) === 2) return false
      if (isMishap(word)) isAccident = true
    }
    return isAccident
  }

  /** Whether arms, fighters or killing are told of again and again, and by more than one word. */
  get isOfArms(): boolean {
    return this.isShort || (this.ofArms && this.played <= this.armed)
  }

  /** Whether the report is about force. */
  get isOfForce(): boolean {
    return this.isOfArms || this.isThroughout
  }

  /** Whether the report is about force and about states, those who fight them or unrest, each told of again and again. */
  get isOfConflict(): boolean {
    return this.isShort || (this.ofConflict && this.isOfArms)
  }

  /** Whether the report is about what states do to each other: two of them and more are named again and again. */
  get isOfStates(): boolean {
    return this.isShort || this.ofStates
  }

  /** Whether the report is about sport or about what somebody made up: a quarter of its sentences speak of such things. */
  get isOfPlay(): boolean {
    return !this.isShort && this.tellsOfPlay(1 / 4)
  }

  /** Whether more than a share of its sentences tell of what nothing but force is told by. */
  tellsOfArms(share: number): boolean {
    return this.armed > this.context.sentences.length * share
  }

  /** Whether more than a share of its sentences tell of force, or of harm that may come of it. */
  tellsOfForce(share: number): boolean {
    return this.forceful > this.context.sentences.length * share
  }

  /** Whether more than a share of its sentences name somebody of a state, a party or an armed body. */
  namesPublicLife(share: number): boolean {
    return this.ofPublicLife > this.context.sentences.length * share
  }

  /** Whether more than a share of its sentences speak of sport or of what somebody made up. */
  tellsOfPlay(share: number): boolean {
    return this.played > this.context.sentences.length * share
  }

  /** Whether more than a share of its sentences tell of riots, mobs and protests. */
  tellsOfUnrest(share: number): boolean {
    return this.unruly > this.context.sentences.length * share
  }

  /** Whether more than a share of its sentences speak of games, trade, the arts, weather or illness. */
  tellsOfPeace(share: number): boolean {
    this.ofPeace ??= sentencesWith(this.context, (i) => isPeaceful(i, this.context))
    return this.ofPeace > this.context.sentences.length * share
  }

  /** Whether the sentence of a trigger speaks of games, trade, the arts, weather or illness. */
  isBesidePeace({ trigger: { head } }: AgreedFrame): boolean {
    const { tokens, scene } = this.context
    const { sentence } = tokens[head]!
    for (let i = scene.bounds[sentence]!; i < scene.bounds[sentence + 1]!; i++)
      if (isPeaceful(i, this.context)) return true
    return false
  }

  private get played(): number {
    this.playing ??= sentencesOfPlay(this.context)
    return this.playing
  }

  /** Whether force is told of in the sentence of a trigger, or again and again. A verb is no sign of itself, unless it is plain. */
  isNear({ trigger }: AgreedFrame): boolean {
    const { head } = trigger
    const isOwn = trigger.pos === 'v' && !isPlain(head, this.context)
    return this.tells(head, isOwn ? head : 0, isOwn ? head + 1 : 0) || (!this.isShort && this.isThroughout)
  }

  /** Whether anything beside the trigger tells of force in its sentence. */
  isBeside({ trigger: { head, first, last } }: AgreedFrame): boolean {
    return this.tells(head, first, last)
  }

  /** Whether anything beside the trigger tells in its sentence of what nothing but force is told by. */
  isBesideArms({ trigger: { head, first, last } }: AgreedFrame): boolean {
    const { sentence } = this.context.tokens[head]!
    if (this.force[sentence] === 0) return false
    for (let i = this.context.scene.bounds[sentence]!; i < this.context.scene.bounds[sentence + 1]!; i++)
      if ((i < first || i >= last) && forceAt(i, this.context, false) === 2) return true
    return false
  }

  private get isThroughout(): boolean {
    return this.forceful > this.context.sentences.length / 3
  }

  /** Whether a word tells of force in the sentence of `token`, outside of tokens [first, last). */
  private tells(token: number, first: number, last: number): boolean {
    const { sentence } = this.context.tokens[token]!
    let ends = this.ends.get(sentence)
    if (ends === undefined) {
      ends = endsOfForce(sentence, this.context)
      this.ends.set(sentence, ends)
    }
    return ends !== null && (ends[0] < first || ends[1] >= last)
  }
}

const accidents = set('wreck crash crashed collision collided accident derailed derailment')
/** Words of accidents that in a few sentences may be of war: a building collapses under shells. */
const mishaps = set('overturned capsized collapsed collapse stampede drowned')

const isMishap = (word: string): boolean => accidents.has(word) || mishaps.has(word)

export const privateSectors: ReadonlySet<string> = new Set(['BUS', 'EDU', 'MED', 'JRN', 'AGR'])

const publicLife: ReadonlySet<string> = new Set(['GOV', 'PTY', 'OPP', 'REB', 'MIL', 'PRM', 'SPY'])

/** Somebody of a state, a party or an armed body, known by name or not; police and courts are in every report of a crime. */
const isOfPublicLife = (who: { readonly actor: string | null; readonly sector: string }): boolean =>
  isOfState(who) ? who.sector !== 'COP' && who.sector !== 'JUD' : publicLife.has(who.sector)

/** The countries of those of public life who are named, for each sentence that names any. */
function publicLifeIn({ sentences, scene, actors }: Context): ReadonlySet<string>[] {
  const found: Set<string>[] = []
  for (const s of sentences.keys()) {
    let here: Set<string> | null = null
    for (let i = scene.bounds[s]!; i < scene.bounds[s + 1]!; i++) {
      const who = scene.actorAt[i]! >= 0 ? actors[scene.actorAt[i]!]! : null
      if (!who || !isOfPublicLife(who)) continue
      here ??= new Set()
      if (who.country) here.add(who.country)
    }
    if (here) found.push(here)
  }
  return found
}

/** Whether a third of the sentences name a state or somebody of its, and two states at least in two sentences each. */
function tellsOfStates(ofPublicLife: readonly ReadonlySet<string>[], sentences: number): boolean {
  const named = new Map<string, number>()
  for (const country of ofPublicLife.flatMap((here) => [...here])) named.set(country, (named.get(country) ?? 0) + 1)
  const telling = ofPublicLife.filter(({ size }) => size > 0).length
  return telling > sentences / 3 && [...named.values()].filter((n) => n > 1).length > 1
}

/** Whether a word names what games, trade, the arts, weather or illness are about. */
const isPeaceful = (token: number, context: Context): boolean =>
  peaceful.some((kind) => classesOf(token, context).has(kind))

const peaceful = ['pastime', 'nature']

const sentencesOfPlay = (context: Context): number =>
  sentencesWith(context, (i) => context.lexicon.topic(nounLemma(context.scene.lower[i]!, context.lexicon)) !== null)

/** How many sentences have a token of which `tells` holds. */
function sentencesWith({ sentences, scene }: Context, tells: (token: number) => boolean): number {
  let telling = 0
  for (const s of sentences.keys()) {
    const last = scene.bounds[s + 1]!
    let i = scene.bounds[s]!
    while (i < last && !tells(i)) i++
    if (i < last) telling++
  }
  return telling
}

/** A state, a party, an armed or a public body, or somebody of theirs, known by name. */
export const isOfState = ({ actor, sector }: { readonly actor: string | null; readonly sector: string }): boolean =>
  actor !== null && !privateSectors.has(sector)

/** How much the words of a sentence tell of force; words that nothing else tells by are put into `signs`. */
function forceIn(sentence: number, context: Context, signs: Set<string>): Force {
  const { scene, lexicon } = context
  let force: Force = 0
  for (let i = scene.bounds[sentence]!; i < scene.bounds[sentence + 1]!; i++) {
    const here = forceAt(i, context, true)
    if (here === 2) signs.add(nounLemma(scene.lower[i]!, lexicon))
    if (here > force) force = here
  }
  return force
}

/** The first and the last token of a sentence that tell of force; null when none does. */
function endsOfForce(sentence: number, context: Context): readonly [number, number] | null {
  let first = context.scene.bounds[sentence]!
  let last = context.scene.bounds[sentence + 1]! - 1
  while (first <= last && !forceAt(first, context, false)) first++
  while (last > first && !forceAt(last, context, false)) last--
  return first <= last ? [first, last] : null
}

/** `ofReport`: asked about the whole report, which unrest and protest say something of too. */
function forceAt(token: number, context: Context, ofReport: boolean): Force {
  const { scene, equipment, actors, lexicon } = context
  if (ofReport && loose.has(nounLemma(scene.lower[token]!, lexicon))) return 0
  if (scene.equipmentAt[token]! >= 0 && !equipment[scene.equipmentAt[token]!]!.civil) return 2
  if (isPlain(token, context, forcible)) return 2
  const actor = scene.actorAt[token]! >= 0 ? actors[scene.actorAt[token]!]! : null
  if (actor?.actor && fighting.has(actor.sector)) return 2
  // what a report is about is not told by names of people no table knows, whatever title stands before them
  const kinds = actor && (actor.actor || !ofReport) ? kindsAt(token, context) : classesOf(token, context)
  // "on March 21"
  if (scene.timeAt[token]! >= 0) return 0
  if (!kinds.has('everyday')) {
    if (ofReport && tense.some((kind) => kinds.has(kind))) return 2
    if (violent.some((kind) => kinds.has(kind)))
      return !kinds.has('police') && warlike.some((kind) => kinds.has(kind)) ? 2 : 1
  }
  return isPlain(token, context) ? 1 : 0
}

const fighting: ReadonlySet<string> = new Set(['MIL', 'REB', 'PRM'])

/** A word of force, or a phrase that is built of one: "targeted killing", "shoot at". */
export const isPlainLemma = (lemma: string, pos: string): boolean =>
  plain.has(lemma) || (lemma.includes(' ') && plain.has(lemma.split(' ').at(pos === 'n' ? -1 : 0)!))

/** Whether a noun names an act, an agreement or a restriction of war. */
export const isOfWar = (lemma: string): boolean => plain.has(lemma) || ofWar.has(lemma)

const isPlain = (token: number, { scene, lexicon }: Context, words = plain): boolean =>
  words.has(scene.lower[token]!) || lexicon.forms(scene.lower[token]!).some((f) => words.has(f.lemma))

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

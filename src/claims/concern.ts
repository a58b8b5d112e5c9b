import type { AgreedFrame } from '../model/frame.js'
import type { Context } from './context.js'
import { classesOf, kindsAt, nounLemma } from './kinds.js'

/** Words that tell of force by themselves, whoever stands beside them. */
const forcible = set(
  `abduct airstrike ambush assassinate assassination atrocity behead bombardment bombing decapitate dynamite gunfire
gunfight kidnap kidnapping lynch maim massacre mortar murder rape shelling shoot shooting shootout stab stabbing strafe
torture torch insurgency siege besiege looting loot firefight killing bloodshed ceasefire truce slay`,
)

/** Words of harm and of arrest, which accidents, storms and courts share with force. */
const harmful = set(
  `carnage crackdown deport deportation displace displaced evacuate execute execution explosion flee persecute persecution uproot wounded casualties injured kill arrest detain
jail exile raid fighting hostilities`,
)

export const plain: ReadonlySet<string> = new Set([...forcible, ...harmful])

/** Kinds of people and things that force is done by, with or to. */
const warlike = ['armed', 'arms', 'bomb', 'shell', 'grenade', 'shot', 'teargas', 'suicider', 'protester', 'peacekeeper']
export const violent: readonly string[] = [...warlike, 'police', 'prisoner']
/** Kinds that say of a report, beside those, that it is about conflict. */
const tense = ['unrest', 'protest', 'refugee']

/** A report of so few sentences is about what each of them tells. */
const SHORT = 3

/** How much a sentence tells of force: nothing; what accidents and courts tell as well; what nothing else does. */
type Force = 0 | 1 | 2

/** What a report is about, as far as its words show: force, and states and those who fight them. */
export class Concern {
  private readonly force: readonly Force[]
  private readonly ofForce: boolean
  private readonly ofConflict: boolean
  private readonly ofStates: boolean

  constructor(private readonly context: Context) {
    const { sentences, scene, actors } = context
    const signs = new Set<string>()
    this.force = sentences.map((_, s) => forceIn(s, context, null, signs))
    const naming = (is: (who: Context['actors'][number]) => boolean) =>
      sentences.filter((_, s) => {
        for (let i = scene.bounds[s]!; i < scene.bounds[s + 1]!; i++)
          if (scene.actorAt[i]! >= 0 && is(actors[scene.actorAt[i]!]!)) return true
        return false
      }).length
    const least = Math.max(1, sentences.length / 10)
    // one word, however often, may be a name or mean something else
    const unmistakable = this.count(2) > least && signs.size > Math.min(3, least)
    this.ofForce = unmistakable || this.count(1) > sentences.length / 3
    this.ofConflict = unmistakable && naming(isOfPublicLife) > sentences.length / 4
    this.ofStates = tellsOfStates(context)
  }

  get isShort(): boolean {
    return this.context.sentences.length <= SHORT
  }

  /** Whether force, or harm that may come of it, is told of anywhere. */
  get isViolent(): boolean {
    return this.count(1) > 0
  }

  /** Whether arms, fighters or killing are told of more than once. */
  get isArmed(): boolean {
    return this.count(2) > 1
  }

  /** Whether the report is about force. */
  get isOfForce(): boolean {
    return this.isShort || this.ofForce
  }

  /** Whether the report is about force and about states or those who fight them, each named again and again. */
  get isOfConflict(): boolean {
    return this.isShort || this.ofConflict
  }

  /** Whether the report is about what states do to each other: two of them and more are named again and again. */
  get isOfStates(): boolean {
    return this.isShort || this.ofStates
  }

  /** Whether force is told of in the sentence of a trigger, or again and again. A verb is no sign of itself, unless it is plain. */
  isNear({ trigger }: AgreedFrame): boolean {
    const { sentences, tokens } = this.context
    const { head } = trigger
    const own = trigger.pos === 'v' && !isPlain(head, this.context) ? { first: head, last: head + 1 } : null
    return (
      forceIn(tokens[trigger.head]!.sentence, this.context, own) > 0 ||
      (!this.isShort && this.count(1) > sentences.length / 3)
    )
  }

  /** Whether anything beside the trigger tells of force in its sentence. */
  isBeside({ trigger }: AgreedFrame): boolean {
    return forceIn(this.context.tokens[trigger.head]!.sentence, this.context, trigger) > 0
  }

  private count(least: Force): number {
    return this.force.filter((force) => force >= least).length
  }
}

export const privateSectors: ReadonlySet<string> = new Set(['BUS', 'EDU', 'MED', 'JRN', 'AGR'])

const publicLife: ReadonlySet<string> = new Set(['GOV', 'LEG', 'PTY', 'OPP', 'REB', 'MIL', 'PRM', 'SPY'])

/** Somebody of a state, a party or an armed body, known by name or not. */
const isOfPublicLife = (who: { readonly actor: string | null; readonly sector: string }): boolean =>
  isOfState(who) || publicLife.has(who.sector)

/** Whether a third of the sentences name a state or somebody of its, and two states at least in two sentences each. */
function tellsOfStates({ sentences, scene, actors }: Context): boolean {
  const named = new Map<string, number>()
  let telling = 0
  for (const s of sentences.keys()) {
    const here = new Set<string>()
    for (let i = scene.bounds[s]!; i < scene.bounds[s + 1]!; i++) {
      const who = scene.actorAt[i]! >= 0 ? actors[scene.actorAt[i]!]! : null
      if (who?.country && isOfPublicLife(who)) here.add(who.country)
    }
    if (here.size > 0) telling++
    for (const country of here) named.set(country, (named.get(country) ?? 0) + 1)
  }
  return telling > sentences.length / 3 && [...named.values()].filter((n) => n > 1).length > 1
}

/** A state, a party, an armed or a public body, or somebody of theirs, known by name. */
export const isOfState = ({ actor, sector }: { readonly actor: string | null; readonly sector: string }): boolean =>
  actor !== null && !privateSectors.has(sector)

/** How much the words of a sentence but those of `own` tell of force; words that nothing else tells by are put into `signs`. */
function forceIn(
  sentence: number,
  context: Context,
  own: { first: number; last: number } | null = null,
  signs?: Set<string>,
): Force {
  let force: Force = 0
  for (let i = context.scene.bounds[sentence]!; i < context.scene.bounds[sentence + 1]!; i++) {
    if (own && i >= own.first && i < own.last) continue
    const here = forceAt(i, context, !!signs)
    if (here === 2) {
      if (!signs) return 2
      signs.add(nounLemma(context.scene.lower[i]!, context.lexicon))
    }
    if (here > force) force = here
  }
  return force
}

/** `ofReport`: asked about the whole report, which unrest and protest say something of too. */
function forceAt(token: number, context: Context, ofReport: boolean): Force {
  const { scene, equipment, actors } = context
  if (scene.equipmentAt[token]! >= 0 && !equipment[scene.equipmentAt[token]!]!.civil) return 2
  if (isPlain(token, context, forcible)) return 2
  const actor = scene.actorAt[token]! >= 0 ? actors[scene.actorAt[token]!]! : null
  if (actor?.actor && fighting.has(actor.sector)) return 2
  const kinds = actor ? kindsAt(token, context) : classesOf(token, context)
  if (!kinds.has('everyday')) {
    if (ofReport && tense.some((kind) => kinds.has(kind))) return 2
    if (violent.some((kind) => kinds.has(kind)))
      return !kinds.has('police') && warlike.some((kind) => kinds.has(kind)) ? 2 : 1
  }
  return isPlain(token, context) ? 1 : 0
}

const fighting: ReadonlySet<string> = new Set(['MIL', 'REB', 'PRM'])

const isPlain = (token: number, { scene, lexicon }: Context, words = plain): boolean =>
  words.has(scene.lower[token]!) || lexicon.forms(scene.lower[token]!).some((f) => words.has(f.lemma))

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

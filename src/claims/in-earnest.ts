import type { Claim, EventType } from '../model/claim.js'
import type { AgreedFrame, Phrase } from '../model/frame.js'
import type { Tree } from '../model/tree.js'
import { seenOnce } from './agree-readers.js'
import { Concern, isOfState, isOfWar, isPlainLemma, plain, privateSectors, violent } from './concern.js'
import type { Context } from './context.js'
import { classesOf, countedHead, hasKind, isPersonsName, kindsAt, nounLemma } from './kinds.js'
import {
  anybody,
  forceful,
  inOwnWords,
  isByState,
  isDoneTo,
  isExact,
  isNews,
  isPublic,
  newsOf,
  outright,
  signs,
  type Told,
} from './news-signs.js'
import { isTitleCase } from './title-case.js'
import { spoken } from './told.js'

/** Kinds of phrases that name somebody of public life though no table knows them. */
const publicKinds = [
  'armed',
  'police',
  'official',
  'protester',
  'peacekeeper',
  'prisoner',
  'mission',
  'arms',
  'accord',
  'security',
]

/** Acts of a state by their nature, whoever is named in them. */
export const ofState: ReadonlySet<string> = new Set(['curfew', 'martial-law', 'police', 'arrest'])

/** Why a claim is not meant in earnest; null when it is. */
export type EarnestReader = (claim: Claim, frame: AgreedFrame) => string | null

/**
 * Whether a claim is meant in earnest. Force said of what cannot be forced ("captured the title", "the storm battered") is
 * a figure; words that sport and markets share with war count only where somebody armed, a weapon or plain violence
 * stands near; and an act of words, law or help counts only when somebody of public life is in it. A longer report must
 * give more, and what all signs together make unlikely to be news is held back.
 */
export function earnestReader(context: Context, tree: Tree): EarnestReader {
  const concern = new Concern(context)
  return (claim, frame) => {
    if (!isMeant(claim, frame, concern, context, tree)) return 'its words are no force or public act here'
    if (concern.isShort) return null
    if (!isOfConcern(claim, frame, concern, context, tree))
      return 'its report is about other matters and tells this neither plainly nor as its news'
    return whyNoNews({ claim, frame, concern, context, tree })
  }
}

/**
 * A claim that is less likely news than this is held back: seldom in a report that tells of arms or unrest again and again,
 * more often where it is no force and three in five sentences tell of no arms, and mostly in a report about other matters.
 */
function leastOf({ claim, concern, frame, context, tree }: Told): number {
  if (concern.isOfConflict && !forceful.has(claim.type) && !concern.tellsOfArms(0.4) && !concern.tellsOfUnrest(1 / 20))
    return 0.45
  if (concern.isOfConflict || concern.isOfForce) return 0.1
  // "a man was shot in the street" is news of public security in any report
  return isPlainlyForce(frame, context) && isNews(frame, tree) ? 0.3 : 0.6
}

function whyNoNews(told: Told): string | null {
  // "police stood by": what they leave undone is the news
  if (told.claim.mode === 'police' && told.claim.polarity === 'did-not') return null
  const held = signs.filter(({ holds }) => holds(told))
  const likely = newsOf(held)
  if (likely >= leastOf(told)) return whyDoubted(told)
  const against = held.filter(({ weight }) => weight < 0).map(({ says }) => says)
  return `in a report like this it is unlikely news (${Math.round(likely * 100)} %)${against.length ? `: ${against.join(', ')}` : ''}`
}

/**
 * Of what only the flat words show, and of what is left open, longer reports tell much that is no news: only force done or
 * suffered, or threatened, is worth a look then.
 */
function whyDoubted({ claim, frame }: Told): string | null {
  const { type, status } = claim
  if (frame.doubts.includes(seenOnce) && (!done.has(type) || (status !== 'actual' && status !== 'ongoing')))
    return 'only one of the two readers sees it, and it is no force done or suffered'
  // "this was damaging", "as the fight advanced": a verb with nobody beside it
  if (frame.doubts.includes(seenOnce) && frame.sense.pos === 'v' && claim.actors.length + claim.casualties.length === 0)
    return 'only one of the two readers sees it, and nobody is in it'
  if (done.has(type) || moved.has(type) || type === 'THREATEN') return null
  if (status === 'conditional') return 'it hangs on a condition and is no force'
  return frame.modality === 'purpose' ? 'it is only what another act is for' : null
}

const done: ReadonlySet<EventType> = new Set(['ASSAULT', 'CASUALTY', 'LOSS', 'DISPLACE'])
const moved: ReadonlySet<EventType> = new Set(['CONTROL', 'MOBILIZE', 'RETREAT', 'BACKING'])

/** What any report's words must show, a single sentence's too. */
function isMeant(claim: Claim, frame: AgreedFrame, concern: Concern, context: Context, tree: Tree): boolean {
  const { lemma } = frame.sense
  if (claim.type === 'PROTEST') return !(lemma === 'demonstrate' && has(frame, showing)) && !isFestive(frame, context)
  if (isOtherwise(claim, frame, context) || isOfPlay(claim, frame, context)) return false
  if (isHouseRule(claim, frame, context)) return false
  if (!concern.isBesideArms(frame) && isOfPettyCrime(claim, frame, context, tree)) return false
  if (claim.type === 'WARNING') return claim.actors.some(isPublic) || concern.isNear(frame)
  if (forceful.has(claim.type)) {
    if (isFigure(frame, context) || (inAccidents.has(lemma) && concern.isOfAccident)) return false
    // people counted as dead or hurt are no figure, whatever the sentences around them speak of
    if (claim.type === 'CASUALTY' && claim.casualties.length > 0)
      return !natural.has(lemma) || claim.casualties.some((c) => c.low !== 1) || concern.isShort || concern.isViolent
    return (
      isPlainLemma(lemma, frame.sense.pos) ||
      hasPart(frame, violent, context) ||
      claim.actors.some(isOfState) ||
      concern.isNear(frame) ||
      (concern.isShort && isByItself(claim, frame, context)) ||
      (concern.isOutright && isDoneTo(claim, frame, context))
    )
  }
  if (outright.test(lemma)) return true
  const concerned =
    plain.has(lemma) ||
    claim.actors.some(isPublic) ||
    isReliefRun(claim, frame, context) ||
    // "lifted the siege", "deplored the killing"
    (claim.type !== 'COERCE' &&
      frame.slots.some(
        (s) =>
          s.name === 'obj' &&
          (isOfWar(lemmaOf(s.phrase, context)) || (claim.type === 'ACCUSE' && isForce(s.phrase, context))),
      )) ||
    frame.slots.some((s) => publicKinds.some((kind) => hasKind(s.phrase, kind, context))) ||
    (concern.isShort && concern.isNear(frame) && isBesideForce(claim, frame, context)) ||
    // "the talks in Jeddah broke up"
    (claim.type === 'CONSULT' && claim.actors.length === 0 && claim.place !== null && !claim.place.implied) ||
    // "elders intervened and the hostages were freed"
    (claim.mode === 'third-party' && concern.isNear(frame)) ||
    // "called off a strike", "talks on a swap were broken off"
    frame.slots.some(
      ({ name, phrase }) =>
        name === 'obj' &&
        ((claim.type === 'CONCEDE' && hasKind(phrase, 'protest', context)) ||
          (claim.type === 'SANCTION' && hasKind(phrase, 'talk', context))),
    ) ||
    (forcible.has(claim.type) &&
      (concern.isShort || !ofCourts.has(frame.sense.mode ?? '') || isOfCaptives(frame, context)) &&
      concern.isNear(frame)) ||
    (concern.isOutright &&
      lawful.has(claim.type) &&
      !ofCourts.has(frame.sense.mode ?? '') &&
      isDoneTo(claim, frame, context)) ||
    // where every fourth sentence tells of arms, "we" are a side or an aid group, and "it" is one
    (!concern.isShort && concern.isOfConflict && concern.tellsOfArms(1 / 4) && isOfBody(frame, context))
  if (!concerned || (concern.isShort && isOfEverydayLife(claim, frame, concern, context, tree))) return false
  if (frame.sense.mode === 'police') return true
  if (claim.type === 'MOBILIZE' || claim.type === 'BACKING')
    return hasForce(claim, frame, context) || claim.actors.some(isOfState) || concern.isNear(frame)
  // "the navy travels to": whoever is no more than armed moves, and visits nobody
  if (travelling.has(lemma) && isOnlyArmed(frame, context)) return false
  if (travelling.has(lemma))
    return claim.actors.some((a) => a.role === 'actor') && isDonePublicly(claim, frame, context, false)
  if (isReliefRun(claim, frame, context)) return true
  return (
    !byItsDoer.has(claim.type) ||
    isDonePublicly(claim, frame, context) ||
    // a private man's journey is none of a state, whatever he fled from
    (claim.mode !== 'visit' && concern.isNear(frame))
  )
}

const isOnlyArmed = ({ sense, slots }: AgreedFrame, context: Context): boolean =>
  slots.some(
    ({ name, phrase }) =>
      sense.roles.get(name) === 'actor' &&
      hasKind(phrase, 'armed', context) &&
      !hasKind(phrase, 'official', context) &&
      (classesOf(phrase.head, context).has('armed') || !isPersonsName(phrase.head, context)),
  )

/** "took to the streets for the carnival" */
const isFestive = ({ slots }: AgreedFrame, context: Context): boolean =>
  slots.some(
    ({ name, phrase }) =>
      (name === 'for' && hasKind(phrase, 'homely', context)) ||
      (/^(?:for|after|to|at)$/.test(name) && hasKind(phrase, 'pastime', context)),
  )

/** "the league suspended the striker": what bodies and people of sport do by word and rule is no act of public life. */
const isOfPlay = ({ actors }: Claim, { sense, slots }: AgreedFrame, context: Context): boolean =>
  !forceful.has(sense.type) &&
  !actors.some((a) => isOfState(a)) &&
  slots.some(({ name, phrase }) => sense.roles.get(name) === 'actor' && hasKind(phrase, 'pastime', context))

/** "charged the accountant with fraud": what courts and police do about a crime for gain, to nobody of public life. */
const isOfPettyCrime = ({ type, actors }: Claim, frame: AgreedFrame, context: Context, tree: Tree): boolean =>
  byCourts.has(type) &&
  !actors.some((a) => a.role === 'recipient' && isPublic(a)) &&
  speaksOf(['petty'], frame, context, tree)

/** Whether a noun of one of these kinds stands in its sentence, and not in somebody's name: "the Arab League". */
function speaksOf(kinds: readonly string[], { trigger: { head } }: AgreedFrame, context: Context, tree: Tree): boolean {
  const { scene, tokens, actors } = context
  const { sentence } = tokens[head]!
  for (let i = scene.bounds[sentence]!; i < scene.bounds[sentence + 1]!; i++) {
    const classes = classesOf(i, context)
    const who = scene.actorAt[i]! >= 0 ? actors[scene.actorAt[i]!]! : null
    const isNoun = tree.tags[i]!.upos !== 'VERB' || tree.tags[i]!.xpos === 'VBG'
    if (isNoun && who?.actor == null && kinds.some((kind) => classes.has(kind))) return true
  }
  return false
}

const byCourts: ReadonlySet<EventType> = new Set(['COERCE', 'SANCTION', 'ACCUSE', 'REQUEST', 'RETREAT'])

const lemmaOf = ({ head }: Phrase, { scene, lexicon }: Context): string => nounLemma(scene.lower[head]!, lexicon)

/** "the attack", "the raid": what names an act of force. */
const isForce = (phrase: Phrase, context: Context): boolean =>
  context.lexicon.senses(lemmaOf(phrase, context), 'n').some(({ type }) => type === 'ASSAULT')

/**
 * "The ministry urged drivers to use winter tyres": beside words of games, trade, the arts, illness or the home, and none of force, what
 * is said, agreed or forbidden is no news of public life, unless a state or a party does it to another or forbids it by name.
 */
const isOfEverydayLife = (claim: Claim, frame: AgreedFrame, concern: Concern, context: Context, tree: Tree): boolean =>
  claim.type !== 'AID' &&
  claim.mode !== 'arrest' &&
  claim.mode !== 'release' &&
  speaksOf(['pastime', 'homely', 'petty'], frame, context, tree) &&
  !concern.isBesideArms(frame) &&
  !isBetweenStates(claim, frame, context) &&
  !(hostile.has(claim.type) && claim.actors.some((a) => a.role === 'actor' && isOfState(a)))

/** Acts of words and law that are hostile by their nature. */
const hostile: ReadonlySet<EventType> = new Set(['COERCE', 'SANCTION', 'THREATEN', 'ACCUSE', 'REJECT'])

/** "The landlord barred two guests for fighting": what civilians forbid is no law. */
const isHouseRule = ({ mode, actors }: Claim, { sense, slots }: AgreedFrame, context: Context): boolean =>
  mode === 'restrict' &&
  !actors.some(isPublic) &&
  slots.some((s) => sense.roles.get(s.name) === 'actor' && hasKind(s.phrase, 'civilian', context))

/** "A Red Cross convoy reached the town" */
const isReliefRun = ({ type, polarity }: Claim, { sense, slots }: AgreedFrame, context: Context): boolean =>
  type === 'AID' &&
  polarity === 'did' &&
  sense.pos === 'v' &&
  slots.some((s) => sense.roles.get(s.name) === 'actor' && hasKind(s.phrase, 'relief', context))

/** Who is freed, asked, held or rescued in a sentence of a short report that tells of force is no private matter. */
const isBesideForce = ({ type }: Claim, { slots, sense }: AgreedFrame, context: Context): boolean =>
  freeing.has(type) ||
  (holding.has(type) &&
    slots.some((s) => sense.roles.get(s.name) === 'recipient' && hasKind(s.phrase, 'person', context)))

const freeing: ReadonlySet<EventType> = new Set(['RETREAT', 'REQUEST'])
const holding: ReadonlySet<EventType> = new Set(['AID', 'COERCE'])

/**
 * What a few sentences tell without a word more: a named place changes hands, buildings are hit there, a fight leaves dead,
 * several people have fled.
 */
function isByItself(claim: Claim, { sense, slots, rules }: AgreedFrame, context: Context): boolean {
  if (claim.casualties.some(({ kind, low }) => kind === 'displaced' && low !== 1)) return true
  if (claim.place === null || claim.place.implied) return false
  if (claim.casualties.length > 0 && rules.includes('M1')) return true
  if (sense.pos === 'n' && fights.has(sense.lemma)) return true
  if (bursts.has(sense.lemma) && !slots.some((s) => s.name === 'obj')) return true
  if (slots.some((s) => sense.roles.get(s.name) === 'actor')) return false
  if (sense.effect?.startsWith('control:')) return true
  return (
    claim.type === 'ASSAULT' &&
    !slots.some((s) => s.name === 'by') &&
    slots.some((s) => sense.roles.get(s.name) === 'recipient' && hasKind(s.phrase, 'building', context))
  )
}

/** "A mine exploded under a bus in Ghazni" */
const bursts = new Set(['explode', 'detonate', 'go off'])
const fights = new Set(['clash', 'skirmish', 'battle', 'standoff'])

/** Acts that a few sentences about nothing else tell of though no fighter, state or public body is named. */
const lawful: ReadonlySet<EventType> = new Set([
  'COERCE',
  'RETREAT',
  'PROTEST',
  'SANCTION',
  'CONCEDE',
  'AID',
  'THREATEN',
])

/** "were captured", "freed in a hostage swap": what fighters do to captives, and courts do not. */
function isOfCaptives({ sense: { lemma }, trigger }: AgreedFrame, { scene, tokens }: Context): boolean {
  if (lemma === 'capture') return true
  const { sentence } = tokens[trigger.head]!
  for (let i = scene.bounds[sentence]!; i < scene.bounds[sentence + 1]!; i++)
    if (/^(?:hostages?|captives?|captors?)$/.test(scene.lower[i]!)) return true
  return false
}

/** What courts do to anybody. */
const ofCourts = new Set(['arrest', 'release'])

/** Who acts and who is acted on are both known by name as a state, a party or a public body, in words of their own. */
function isBetweenStates(claim: Claim, frame: AgreedFrame, context: Context): boolean {
  const named = new Map<boolean, string>()
  for (const { who, head } of inOwnWords(claim, frame, context))
    if (isOfState(who) && !anybody.has(context.scene.lower[head]!)) named.set(who.role === 'actor', who.actor!)
  return named.size === 2 && named.get(true) !== named.get(false)
}

/** Acts that forces and crowds do, beside those of force itself. */
const forcible: ReadonlySet<EventType> = new Set(['PROTEST', 'MOBILIZE', 'COERCE', 'RETREAT'])

/**
 * What a longer report must give beside the words: one about conflict is taken at its word, one about sport or films tells
 * of nothing. Any other tells by words that mean one act anywhere of what was done: of force where violence is told besides,
 * else of what a state or a party does to others, as the news of its sentence.
 */
function isOfConcern(claim: Claim, frame: AgreedFrame, concern: Concern, context: Context, tree: Tree): boolean {
  if (concern.isOfConflict) return true
  if (concern.isOfPlay) return false
  if (!(concern.isOfArms && forceful.has(claim.type)) && !isExact(frame, context)) return false
  if (claim.status === 'planned' || claim.status === 'conditional' || claim.type === 'WARNING') return false
  // "a bridge collapsed, killing six"
  if (forceful.has(claim.type) && concern.isBesideAccident(frame)) return false
  if (forceful.has(claim.type) || (forcible.has(claim.type) && claim.mode !== 'resign')) {
    // where crimes are told, who flees is a suspect
    if (claim.type === 'DISPLACE' && !frame.slots.some((s) => hasKind(s.phrase, 'refugee', context))) return false
    if (concern.isOfForce || isByLaw(frame)) return true
    return (
      isNews(frame, tree) &&
      (hasPart(frame, forceKinds, context) || concern.isBeside(frame) || isPlainlyForce(frame, context))
    )
  }
  if (!isNews(frame, tree)) return false
  return concern.isOfStates || claim.type === 'SANCTION'
    ? isByState(claim, frame, context) && (claim.mode === 'resign' || isWithOthers(claim, frame, context))
    : isBetweenStates(claim, frame, context)
}

/** What only a state does, told by a phrase of its own: a curfew, "tightened the security". */
const isByLaw = ({ sense: { lemma, mode } }: AgreedFrame): boolean =>
  mode !== null && mode !== 'arrest' && ofState.has(mode) && lemma.includes(' ')

/** "A man was shot": by means that are named, and to people. */
const isPlainlyForce = ({ agreed, polarity, sense, slots }: AgreedFrame, context: Context): boolean =>
  agreed &&
  polarity === 'did' &&
  plain.has(sense.lemma) &&
  sense.mode !== null &&
  slots.some(
    ({ name, phrase }) =>
      (sense.roles.get(name) === 'victim' || sense.roles.get(name) === 'recipient') &&
      people.some((kind) => hasKind(phrase, kind, context)),
  )

const people = ['person', 'civilian', 'official', 'armed', 'actor', 'refugee']

/** Two at least are in it, or somebody of public life whom it is done to or whose plan it concerns. */
function isWithOthers({ actors }: Claim, { slots }: AgreedFrame, { tokens, scene }: Context): boolean {
  const isPublicly = ({ actor, sector }: Claim['actors'][number]) =>
    !privateSectors.has(sector) && (actor !== null || sector !== 'UNK')
  return (
    actors.filter((a) => a.role === 'actor' && a.actor !== null).length > 1 ||
    slots.some(({ name, phrase: { first, last, head } }) =>
      actors.some(
        (who) =>
          who.role !== 'actor' &&
          isPublicly(who) &&
          !anybody.has(scene.lower[head]!) &&
          (name === 'obj'
            ? tokens[first]!.start <= who.start && who.end <= tokens[last - 1]!.end
            : who.start <= tokens[head]!.start && tokens[head]!.start < who.end),
      ),
    )
  )
}

/** Friendly acts, which everybody does: only done by somebody of public life are they news of states and parties. */
const byItsDoer: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'AID', 'COOPERATE', 'SUPPORT'])

/** Journeys that are visits only where somebody of public life makes them. */
const travelling = new Set([
  'trip',
  'go to',
  'fly to',
  'land in',
  'touch down in',
  'arrive at',
  'arrive in',
  'travel to',
  'head to',
  'tour',
])

/** Who does it is of public life; where nobody is told to do it, whom it concerns is. */
function isDonePublicly({ actors }: Claim, { slots, sense }: AgreedFrame, context: Context, byPronoun = true): boolean {
  const doers = actors.filter((a) => a.role === 'actor')
  if (doers.length === 0) return true
  // "Abbas met the crown prince": of a man whom only his name tells
  if (sense.type === 'CONSULT' && actors.some((a) => a.role === 'recipient' && isOfState(a)))
    if (slots.some((s) => sense.roles.get(s.name) === 'actor' && hasKind(s.phrase, 'name', context))) return true
  return (
    doers.some(isPublic) ||
    slots.some(
      (s) =>
        sense.roles.get(s.name) === 'actor' &&
        (publicDoers.some((kind) => hasKind(s.phrase, kind, context)) ||
          (byPronoun && pronouns.has(context.scene.lower[s.phrase.head]!))),
    )
  )
}

/** Done by those for whom a body speaks, or by a body. */
const isOfBody = ({ slots, sense }: AgreedFrame, { scene }: Context): boolean =>
  slots.some((s) => sense.roles.get(s.name) === 'actor' && bodies.has(scene.lower[s.phrase.head]!))

const bodies = new Set(['we', 'it'])

const publicDoers = publicKinds.filter((kind) => kind !== 'arms' && kind !== 'accord')
const pronouns = new Set(['he', 'she', 'they', 'we', 'who', 'which', 'that', 'both', 'it'])

/** Somebody armed or of the police, or a weapon. */
const hasForce = ({ actors }: Claim, frame: AgreedFrame, context: Context): boolean =>
  actors.some((a) => forces.has(a.sector)) ||
  frame.slots.some((s) => forceKinds.some((kind) => hasKind(s.phrase, kind, context)))

const forces = new Set(['MIL', 'REB', 'PRM', 'UAF', 'SPY', 'COP'])
const forceKinds = ['armed', 'police', 'peacekeeper', 'bomb', 'grenade', 'shot', 'teargas']

/** Words of harm that tell of accidents as well. */
const inAccidents = new Set(['die', 'death', 'strike', 'hit', 'body', 'succumb'])

/** Deaths that may be of age or illness. */
const natural = new Set([
  'die',
  'death',
  'death toll',
  'succumb',
  'pass away',
  'perish',
  'body',
  'mortality',
  'deceased',
  'victim',
])
const illness = ['from', 'of', 'to', 'by', 'with']
const showing = ['obj', 'clause', 'that', 'to']
const has = ({ slots }: AgreedFrame, names: readonly string[]) => slots.some((s) => names.includes(s.name))

/** "the Agency for Development Cooperation", "the Marine Energy Conference": a noun that is part of a name. */
function isPartOfName({ trigger: { pos, head }, sense }: AgreedFrame, context: Context): boolean {
  const { tokens } = context
  if (pos !== 'n' || !spoken.has(sense.type) || !isCapital(head, context)) return false
  const { sentence } = tokens[head]!
  const beside = [head - 1, head + 1].some((i) => tokens[i]?.sentence === sentence && isCapital(i, context))
  return beside && !isTitleCase(context.scene.bounds[sentence]!, context.scene.bounds[sentence + 1]!, context)
}

const isCapital = (token: number, { tokens }: Context) => /^\p{Lu}/u.test(tokens[token]!.text)

/** Turns of phrase in which a word means something else than its type. */
function isOtherwise(claim: Claim, frame: AgreedFrame, context: Context): boolean {
  if (isPartOfName(frame, context)) return true
  const { slots, sense } = frame
  const lemma = sense.lemma
  const object = slots.find((s) => s.name === 'obj')
  if (natural.has(lemma))
    return slots.some(
      (s) => illness.includes(s.name) && s.phrase.head > frame.trigger.head && isIllness(s.phrase, context),
    )
  // "the shop closes": nobody closes it
  if (claim.type === 'COERCE' && sense.pos === 'v' && standing.has(lemma))
    return !has(frame, ['obj', 'clause', 'xcomp'])
  // "offered tips": what is offered is nothing that is done
  if (lemma === 'offer' && sense.type === 'AGREE' && sense.pos === 'v' && sense.when.length === 0 && object)
    return !isDeed(object.phrase, context)
  if (lemma === 'help' && sense.type === 'AID' && object)
    return !helped.some((kind) => hasKind(object.phrase, kind, context)) && claim.actors.every((a) => a.actor === null)
  // "agreed that it is late", "assured that it works" promises nothing
  if (sense.type === 'AGREE' && sense.pos === 'v' && opinions.has(lemma)) {
    const clause = slots.find((s) => s.name === 'clause')
    return !!clause && !hasFuture(clause.phrase, context)
  }
  // "seeks to win", "meets the need"
  if (lemma === 'seek') return !object
  if (lemma === 'meet')
    return !!object && (hasKind(object.phrase, 'idea', context) || hasKind(object.phrase, 'money', context))
  // things do nothing by word or by law: "drones searching for targets"
  if (claim.type === 'ACCUSE' && slots.some((s) => s.name === 'subj' && hasKind(s.phrase, 'equipment', context)))
    return claim.actors.every((a) => a.role !== 'actor' || a.actor === null)
  // "is going to respond" goes nowhere
  if (lemma === 'go to') return isVerbNext(frame.trigger.last, context)
  // "warned that prices rise": what does not lie ahead of anybody is no threat
  if (lemma === 'warn' || lemma === 'warn that') {
    // "the UN warned that people would starve": who has no force threatens nobody
    if (claim.actors.some((a) => a.role === 'actor' && (a.actor === 'UN' || unarmed.has(a.sector)))) return true
    const clause = slots.find((s) => s.name === 'clause')
    // "warned it against sending arms"
    return (
      !!clause &&
      context.scene.lower[clause.phrase.first] !== 'against' &&
      !hasFuture(clause.phrase, context) &&
      !hasCondition(clause.phrase, context)
    )
  }
  // "you cannot just kill people": whoever reads it is nobody in it
  if (
    (forceful.has(claim.type) || claim.type === 'CASUALTY') &&
    slots.some((s) => s.name === 'subj' && context.scene.lower[s.phrase.head] === 'you')
  )
    return true
  // "suggested that it had helped them" asks for nothing, "suggested that they leave" does
  if (lemma === 'suggest' && sense.pos === 'v') {
    const clause = slots.find((s) => s.name === 'clause')
    return !!clause && isSaidToBe(clause.phrase, context)
  }
  // "asked about the plan", "asked who would win" puts a question
  if (lemma === 'ask' && sense.type === 'REQUEST' && sense.pos === 'v')
    return (
      has(frame, ['about']) ||
      asksIn(frame, context) ||
      slots.some((s) => s.name === 'clause' && questions.has(context.scene.lower[s.phrase.first]!)) ||
      questions.has(context.scene.lower[frame.trigger.last] ?? '') ||
      // "asked on what grounds"
      questions.has(context.scene.lower[frame.trigger.last + 1] ?? '')
    )
  return false
}

/** Whether a verb follows, or stands behind an adverb: "going to quickly withdraw". */
function isVerbNext(token: number, context: Context): boolean {
  const word = context.scene.lower[token] ?? ''
  return isVerb(word, context) || (/ly$/.test(word) && isVerb(context.scene.lower[token + 1] ?? '', context))
}

const isVerb = (word: string, { lexicon }: Context): boolean => {
  const forms = lexicon.forms(word)
  return word === 'be' || word === 'have' || (forms.some((f) => f.pos === 'v') && !forms.some((f) => f.pos === 'n'))
}

/** "Why now?” he asked": a question stands before it in its sentence. */
function asksIn({ trigger }: AgreedFrame, { scene, tokens }: Context): boolean {
  for (let i = scene.bounds[tokens[trigger.head]!.sentence]!; i < trigger.head; i++)
    if (scene.lower[i] === '?') return true
  return false
}

const unarmed = new Set(['SOC', 'MED', 'EDU', 'JRN', 'REF', 'CVL'])
const opinions = new Set(['agree', 'assure', 'guarantee', 'concur'])

function hasFuture({ first, last }: Phrase, { scene }: Context): boolean {
  for (let i = first; i < last; i++) if (future.has(scene.lower[i]!)) return true
  // "to lift it", but not "could lead to"
  return scene.lower[first] === 'to' || scene.lower[first + 1] === 'to'
}

function hasCondition({ first, last }: Phrase, { scene }: Context): boolean {
  for (let i = first; i < last; i++) if (scene.lower[i] === 'if' || scene.lower[i] === 'unless') return true
  return false
}

/** Something is said to be so: with a helper of the past or present, or a form that only they have, and without "should". */
function isSaidToBe({ first, last, head }: Phrase, { scene, lexicon }: Context): boolean {
  let told =
    !lexicon.forms(scene.lower[head]!).some((f) => f.lemma === scene.lower[head]) && /ed$|s$/.test(scene.lower[head]!)
  for (let i = first; i < last; i++) {
    if (wanting.has(scene.lower[i]!)) return false
    if (helpers.has(scene.lower[i]!)) told = true
  }
  return told
}

const wanting = new Set(['should', 'ought', 'must'])
const helpers = new Set(['had', 'has', 'have', 'is', 'are', 'was', 'were'])

const future = new Set(['will', 'would', 'shall', 'should', 'must', "'ll", "'d"])
const standing = new Set(['close', 'turn back', 'open', 'suspend'])
const helped = ['person', 'actor', 'place', 'civilian', 'armed', 'police', 'official', 'refugee']
const questions = new Set(['about', 'who', 'what', 'why', 'how', 'when', 'where', 'whether', 'if', 'which'])

const isIllness = (phrase: Phrase, context: Context) =>
  hasKind(phrase, 'nature', context) || hasKind(phrase, 'idea', context)

/** What is named by a noun of an act or a thing of state: "talks", "a truce", "support". */
function isDeed(phrase: Phrase, context: Context): boolean {
  const kinds = kindsAt(phrase.head, context)
  return context.lexicon.senses(lemmaOf(phrase, context), 'n').length > 0 || deeds.some((kind) => kinds.has(kind))
}

const deeds = ['proposal', 'talk', 'accord', 'relief', 'money', 'arms', 'equipment', 'armed', 'goods']

/** Something that cannot be attacked or taken but in a figure, or that does harm without anybody's will. */
function isFigure({ slots, sense }: AgreedFrame, context: Context): boolean {
  const objects = slots.filter((s) => s.name === 'obj')
  if (aimed.has(sense.type) && objects.length > 0 && objects.every((s) => isThought(s.phrase, context))) return true
  // "killed forty wild boar"
  if (objects.length > 0 && objects.every((s) => hasKind(s.phrase, 'nature', context))) return true
  return slots.some(
    (s) =>
      // "killing scores of traders" counts them
      (s.name === 'obj' && kindsAt(countedHead(s.phrase, context), context).has('idea')) ||
      ((s.name === 'subj' || s.name === 'by') &&
        (hasKind(s.phrase, 'nature', context) ||
          isBlaze(s.phrase, context) ||
          (sense.pos === 'v' && hasKind(s.phrase, 'idea', context)))) ||
      (sense.pos === 'n' && (s.name === 'for' || s.name === 'of') && hasKind(s.phrase, 'idea', context)),
  )
}

/** "a fire", "the blaze": what burns, and not what is fired. */
const isBlaze = ({ first, last, head }: Phrase, { scene }: Context): boolean =>
  scene.lower[head] === 'fire' &&
  last === head + 1 &&
  (first === head || /^(?:an?|the|fierce|huge)$/.test(scene.lower[head - 1]!))

/** What is aimed at a person, a thing or a place: not so a flight "from conflict" or a death. */
const aimed: ReadonlySet<EventType> = new Set(['ASSAULT', 'LOSS', 'CONTROL'])

/** "shot down rumours", "killed the mood": a word of thought or measure and nothing else, and no number of anything. */
const isThought = (phrase: Phrase, context: Context): boolean =>
  [phrase.head, countedHead(phrase, context)].every((token) => {
    const kinds = kindsAt(token, context)
    // "left hundreds dead"
    if (context.scene.quantityAt[token]! >= 0) return false
    return kinds.size === 1 && kinds.has('abstract')
  })

/** Whether somebody or something of these kinds plays a part in it, and not as what is met with in peace as often. */
const hasPart = ({ slots, sense }: AgreedFrame, kinds: readonly string[], context: Context): boolean =>
  slots.some(
    (s) =>
      sense.roles.has(s.name) &&
      !hasKind(s.phrase, 'everyday', context) &&
      kinds.some((kind) => hasKind(s.phrase, kind, context)),
  )

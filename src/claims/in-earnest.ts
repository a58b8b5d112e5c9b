import type { Claim, EventType } from '../model/claim.js'
import type { AgreedFrame, Phrase } from '../model/frame.js'
import type { Tree } from '../model/tree.js'
import { featuresOf, sureOf, weights } from './calibrate.js'
import { Concern, isOfState, isOfWar, isPlainLemma, plain, privateSectors, violent } from './concern.js'
import type { Context } from './context.js'
import { countedHead, hasKind, kindsAt, nounLemma } from './kinds.js'
import { standingOf } from './standing.js'
import { isTitleCase } from './title-case.js'
import { spoken } from './told.js'

/** Acts of force and what comes of them. Their words serve sport, markets and weather as well. */
const forceful: ReadonlySet<EventType> = new Set(['ASSAULT', 'CASUALTY', 'LOSS', 'CONTROL', 'DISPLACE'])

/** Sectors of people who act for a state, a party, an armed group or a public body. */
const publicSectors = new Set([
  'COP',
  'GOV',
  'JUD',
  'LEG',
  'MIL',
  'PRM',
  'PTY',
  'REB',
  'SPY',
  'UAF',
  'OPP',
  'ELI',
  'REF',
  'REL',
])

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

/** Predicates of several words that tell of an act of the state by themselves. */
const outright =
  /curfew|prohibitory|state of (?:emergency|siege|exception)|emergency rule|martial law|arrest|custody|jail|prison|behind bars|^round up|^sentence|blockade|siege|^book under/

/** Acts of a state by their nature, whoever is named in them. */
export const ofState: ReadonlySet<string> = new Set(['curfew', 'martial-law', 'police', 'arrest'])

/**
 * Whether a claim is meant in earnest. Force said of what cannot be forced ("captured the title", "the storm battered") is
 * a figure; words that sport and markets share with war count only where somebody armed, a weapon or plain violence
 * stands near; and an act of words, law or help counts only when somebody of public life is in it. A longer report that is
 * about something else tells of such acts only as its news, and only where it names who stands on both sides.
 */
export function earnestReader(context: Context, tree: Tree): (claim: Claim, frame: AgreedFrame) => boolean {
  const concern = new Concern(context)
  return (claim, frame) => isMeant(claim, frame, concern, context) && isOfConcern(claim, frame, concern, context, tree)
}

function isMeant(claim: Claim, frame: AgreedFrame, concern: Concern, context: Context): boolean {
  const { lemma } = frame.sense
  if (claim.type === 'PROTEST') return !(lemma === 'demonstrate' && has(frame, showing))
  if (isOtherwise(claim, frame, context)) return false
  if (claim.type === 'WARNING') return isPublic(claim) || concern.isNear(frame)
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
    isPublic(claim) ||
    // "lifted the siege", "deplored the killing"
    (claim.type !== 'COERCE' &&
      frame.slots.some(
        (s) => s.name === 'obj' && isOfWar(nounLemma(context.scene.lower[s.phrase.head]!, context.lexicon)),
      )) ||
    frame.slots.some((s) => publicKinds.some((kind) => hasKind(s.phrase, kind, context))) ||
    (concern.isShort && concern.isNear(frame) && isBesideForce(claim, frame, context)) ||
    (forcible.has(claim.type) && (concern.isShort || !ofCourts.has(frame.sense.mode ?? '')) && concern.isNear(frame)) ||
    (concern.isOutright &&
      lawful.has(claim.type) &&
      !ofCourts.has(frame.sense.mode ?? '') &&
      isDoneTo(claim, frame, context))
  if (!concerned) return false
  if (frame.sense.mode === 'police') return true
  if (claim.type === 'MOBILIZE' || claim.type === 'BACKING')
    return hasForce(claim, frame, context) || claim.actors.some(isOfState) || concern.isNear(frame)
  if (travelling.has(lemma))
    return claim.actors.some((a) => a.role === 'actor') && isDonePublicly(claim, frame, context, false)
  return !byItsDoer.has(claim.type) || isDonePublicly(claim, frame, context) || concern.isNear(frame)
}

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

/** What courts do to anybody. */
const ofCourts = new Set(['arrest', 'release'])

/** Somebody or something that can be hit, taken, shut or driven out is told to suffer it, and no firm or private man does it. */
const isDoneTo = (claim: Claim, frame: AgreedFrame, context: Context): boolean =>
  !isPrivately(claim, frame, context) &&
  frame.slots.some(
    ({ name, phrase }) =>
      (frame.sense.roles.get(name) ?? 'actor') !== 'actor' &&
      (concrete.some((kind) => hasKind(phrase, kind, context)) ||
        (claim.type === 'CONCEDE' && hasKind(phrase, 'restriction', context)) ||
        // a shop is shut any day; a crossing that has a name is news
        (hasKind(phrase, 'building', context) &&
          (forceful.has(claim.type) || (claim.place !== null && !claim.place.implied)))),
  )

/** A firm does it, or somebody of whom nothing is known; "they burned our houses" means those whom all know. */
const isPrivately = ({ actors }: Claim, { slots }: AgreedFrame, { scene }: Context): boolean =>
  actors.some((a) => a.role === 'actor' && a.actor === null && (privateSectors.has(a.sector) || a.sector === 'UNK')) &&
  !slots.some((s) => s.name === 'subj' && scene.lower[s.phrase.head] === 'they')

const concrete = ['person', 'civilian', 'actor', 'refugee', 'place', 'road', 'vessel', 'arms', 'relief', 'network']

/** What a longer report must give beside the words for one of its claims to be news of conflict or of states. */
function isOfConcern(claim: Claim, frame: AgreedFrame, concern: Concern, context: Context, tree: Tree): boolean {
  if (concern.isOfConflict) return true
  if (concern.isOfPlay) return false
  const byForce = forceful.has(claim.type) || (forcible.has(claim.type) && claim.mode !== 'resign')
  // where every eighth sentence tells of arms, a word of force or harm means what it says
  const isTaken = concern.isOfArms && forceful.has(claim.type)
  if (!isTaken && (!isExact(frame, context) || isUnsure(claim))) return false
  if (claim.status === 'planned' || claim.status === 'conditional' || claim.type === 'WARNING') return false
  if (!byForce)
    return (
      (concern.isOfForce && isOfPolice(claim)) ||
      (isNews(frame, tree) &&
        (concern.isOfStates || claim.type === 'SANCTION'
          ? isByState(claim, frame, context) && (claim.mode === 'resign' || isWithOthers(claim, frame, context))
          : isBetweenStates(claim, frame, context)))
    )
  if (taken.has(claim.type) && !hasForce(claim, frame, context)) return false
  if (natural.has(frame.sense.lemma) && !concern.isOfArms && !(concern.isOfForce && concern.isBeside(frame)))
    return false
  if (concern.isOfForce) return isOfPeople(claim, frame, context)
  if (isByLaw(frame)) return true
  return (
    isNews(frame, tree) && (isDoneByForce(frame, context) || concern.isBeside(frame) || isPlainlyForce(frame, context))
  )
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
    (s) => suffering.has(sense.roles.get(s.name) ?? '') && people.some((kind) => hasKind(s.phrase, kind, context)),
  )

const suffering = new Set(['victim', 'recipient'])

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

/** What its sentence tells anew, and not on the way to something else. */
const isNews = ({ trigger, rules }: AgreedFrame, tree: Tree): boolean =>
  standingOf(tree, trigger.head, rules.includes('F9') || rules.includes('P7'), () => false) === 'told'

/** What only armed men take, hold or lose. */
const taken: ReadonlySet<EventType> = new Set(['CONTROL', 'LOSS'])

/** A predicate that means its act wherever it stands: one of data/lexicon/exact.tsv, or one told by a phrase of its own. */
const isExact = ({ sense: { lemma, pos } }: AgreedFrame, { lexicon }: Context): boolean =>
  lexicon.isExact(lemma, pos) || phrasal.test(lemma)

/** "call for the release of", "hold talks": more than a verb and its preposition. */
const phrasal =
  /^\S+ \S+ \S|^\S+ (?!(?:to|on|with|for|at|in|out|up|down|back|off|over|of|from|that|by|against|into|about|upon|away)$)\S/

/** More likely read wrong than right. */
const isUnsure = (claim: Claim): boolean => sureOf(featuresOf(claim), weights) < 0.5

/** Who does it is known as a state, a party or a public body, or as a state's official, in words of their own. */
const isByState = (claim: Claim, frame: AgreedFrame, context: Context): boolean =>
  claim.status !== 'conditional' &&
  inOwnWords(claim, frame, context).some(
    ({ who, head }) =>
      who.role === 'actor' &&
      (isOfState(who) || (who.country !== null && who.sector === 'GOV')) &&
      !anybody.has(context.scene.lower[head]!),
  )

/** The participants whose own words head a slot, each with the token that does: not those a phrase only mentions. */
const inOwnWords = ({ actors }: Claim, { slots }: AgreedFrame, { tokens }: Context) =>
  slots.flatMap(({ phrase: { head } }) => {
    const { start } = tokens[head]!
    return actors.filter((who) => who.start <= start && start < who.end).map((who) => ({ who, head }))
  })

/** "Police warned the youths"; whom somebody "led the officers to" is no news. */
const isOfPolice = ({ type, actors }: Claim): boolean =>
  warning.has(type) && actors.some((a) => a.role === 'actor' && forces.has(a.sector))

/** What police and armed men do by words. */
const warning: ReadonlySet<EventType> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])

/** Where crimes are told, who flees is a suspect, and what is moved or lost is anybody's unless forces do it. */
const isOfPeople = ({ type, actors }: Claim, frame: AgreedFrame, context: Context): boolean =>
  type === 'DISPLACE'
    ? frame.slots.some((s) => hasKind(s.phrase, 'refugee', context))
    : type === 'LOSS' || (type === 'MOBILIZE' && actors.length > 0)
      ? isDoneByForce(frame, context)
      : true

/** Somebody of the police or armed, or a weapon, plays a part in it; not a crew, a front or a volunteer. */
const isDoneByForce = (frame: AgreedFrame, context: Context): boolean => hasPart(frame, forceKinds, context)

const people = ['person', 'civilian', 'official', 'armed', 'actor', 'refugee']

/** Who acts and who is acted on are both known by name as a state, a party or a public body, in words of their own. */
function isBetweenStates(claim: Claim, frame: AgreedFrame, context: Context): boolean {
  const named = new Map<boolean, string>()
  for (const { who, head } of inOwnWords(claim, frame, context))
    if (isOfState(who) && !anybody.has(context.scene.lower[head]!)) named.set(who.role === 'actor', who.actor!)
  return named.size === 2 && named.get(true) !== named.get(false)
}

/** "I took the bus", "they met": who is meant is told by other sentences, of news that has many. */
const anybody = new Set(['i', 'we', 'us', 'me', 'he', 'she', 'him', 'her', 'it', 'they', 'them'])

/** Acts that forces and crowds do, beside those of force itself. */
const forcible: ReadonlySet<EventType> = new Set(['PROTEST', 'MOBILIZE', 'COERCE', 'RETREAT'])

/** Friendly acts, which everybody does: only done by somebody of public life are they news of states and parties. */
const byItsDoer: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'AID', 'COOPERATE', 'SUPPORT'])

/** Journeys that are visits only where somebody of public life makes them. */
const travelling = new Set(['trip', 'go to', 'fly to', 'arrive at', 'arrive in', 'travel to', 'head to', 'tour'])

/** Who does it is of public life; where nobody is told to do it, whom it concerns is. */
function isDonePublicly({ actors }: Claim, { slots, sense }: AgreedFrame, context: Context, byPronoun = true): boolean {
  const doers = actors.filter((a) => a.role === 'actor')
  if (doers.length === 0) return true
  return (
    doers.some((a) => (a.actor !== null ? !privateSectors.has(a.sector) : publicSectors.has(a.sector))) ||
    slots.some(
      (s) =>
        sense.roles.get(s.name) === 'actor' &&
        (publicDoers.some((kind) => hasKind(s.phrase, kind, context)) ||
          (byPronoun && pronouns.has(context.scene.lower[s.phrase.head]!))),
    )
  )
}

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
const natural = new Set(['die', 'death', 'succumb', 'pass away', 'perish', 'body', 'mortality', 'deceased', 'victim'])
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
    const clause = slots.find((s) => s.name === 'clause')
    return !!clause && !hasFuture(clause.phrase, context) && !hasCondition(clause.phrase, context)
  }
  // "you cannot just kill people": whoever reads it is nobody in it
  if (forceful.has(claim.type) && slots.some((s) => s.name === 'subj' && context.scene.lower[s.phrase.head] === 'you'))
    return true
  // "asked about the plan", "asked who would win" puts a question
  if (lemma === 'ask' && sense.type === 'REQUEST' && sense.pos === 'v')
    return (
      has(frame, ['about']) || asksIn(frame, context) || questions.has(context.scene.lower[frame.trigger.last] ?? '')
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

const opinions = new Set(['agree', 'assure', 'guarantee', 'concur'])

function hasFuture({ first, last }: Phrase, { scene }: Context): boolean {
  for (let i = first; i < last; i++) if (future.has(scene.lower[i]!)) return true
  return false
}

function hasCondition({ first, last }: Phrase, { scene }: Context): boolean {
  for (let i = first; i < last; i++) if (scene.lower[i] === 'if' || scene.lower[i] === 'unless') return true
  return false
}

const future = new Set(['will', 'would', 'shall', 'should', 'must', "'ll", "'d", 'to'])
const standing = new Set(['close', 'turn back', 'open', 'suspend'])
const helped = ['person', 'actor', 'place', 'civilian', 'armed', 'police', 'official', 'refugee']
const questions = new Set(['about', 'who', 'what', 'why', 'how', 'when', 'where', 'whether', 'if', 'which'])

const isIllness = (phrase: Phrase, context: Context) =>
  hasKind(phrase, 'nature', context) || hasKind(phrase, 'idea', context)

/** What is named by a noun of an act or a thing of state: "talks", "a truce", "support". */
function isDeed({ head }: Phrase, context: Context): boolean {
  const { scene, lexicon } = context
  const lemma = nounLemma(scene.lower[head]!, lexicon)
  const kinds = kindsAt(head, context)
  return lexicon.senses(lemma, 'n').length > 0 || deeds.some((kind) => kinds.has(kind))
}

const deeds = ['proposal', 'talk', 'accord', 'relief', 'money', 'arms', 'equipment', 'armed', 'goods']

/** Something that cannot be attacked or taken but in a figure, or that does harm without anybody's will. */
function isFigure({ slots, sense }: AgreedFrame, context: Context): boolean {
  const objects = slots.filter((s) => s.name === 'obj')
  if (aimed.has(sense.type) && objects.length > 0 && objects.every((s) => isThought(s.phrase, context))) return true
  return slots.some(
    (s) =>
      (s.name === 'obj' && hasKind(s.phrase, 'idea', context)) ||
      ((s.name === 'subj' || s.name === 'by') &&
        (hasKind(s.phrase, 'nature', context) || (sense.pos === 'v' && hasKind(s.phrase, 'idea', context)))) ||
      (sense.pos === 'n' && (s.name === 'for' || s.name === 'of') && hasKind(s.phrase, 'idea', context)),
  )
}

/** What is aimed at a person, a thing or a place: not so a flight "from conflict" or a death. */
const aimed: ReadonlySet<EventType> = new Set(['ASSAULT', 'LOSS', 'CONTROL'])

/** "shot down rumours", "killed the mood": a word of thought or measure and nothing else, and no number of anything. */
const isThought = (phrase: Phrase, context: Context): boolean =>
  [phrase.head, countedHead(phrase, context)].every((token) => {
    const kinds = kindsAt(token, context)
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

const isPublic = ({ actors }: Claim): boolean =>
  actors.some((a) => (a.actor !== null ? !privateSectors.has(a.sector) : publicSectors.has(a.sector)))

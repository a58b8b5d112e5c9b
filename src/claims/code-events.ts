import { firstEndingAfter, firstStartingAt } from '../lib/first-after.js'
import type { Sector } from '../model/actor.js'
import type {
  Casualties,
  CasualtyKind,
  Claim,
  ClaimPlace,
  ClaimTime,
  ControlChange,
  EventType,
  Loss,
  LossState,
  Participant,
  Role,
} from '../model/claim.js'
import type { AgreedFrame, HeldBack, Phrase, Slot } from '../model/frame.js'
import { type Stage, stage } from '../model/stage.js'
import type { Document, Span } from '../model/text.js'
import type { Tree } from '../model/tree.js'
import { casualtiesIn, isAged, lossesIn } from './amounts.js'
import { withoutApposed } from './apposed.js'
import { attributionsAt, saidBy } from './attribute.js'
import { type ParsedContext as Context, contextLayers } from './context.js'
import { nearestPlace } from './event-place.js'
import { type EarnestReader, earnestReader, ofState } from './in-earnest.js'
import { instrumentOf } from './instrument.js'
import { countedHead, hasKind, isPersonsName, nounLemma } from './kinds.js'
import { actorsInside, fromMention, isCapital, isNoParty, participantsIn, quarters } from './participants.js'
import { codedOnce, ploverOf } from './plover.js'
import { standingOf } from './standing.js'
import { numberTold, ownAmount, subsetsOf } from './subsets.js'
import { insideTrigger } from './suffered.js'
import { plainMeans, sayings, spoken, telling } from './told.js'
import { placeOf, placesBeside, timeOf } from './where-when.js'

/** Turns agreed frames into claims: who, to whom, where, when, how many, according to whom. */
export const codeEvents = codeEventsMeantBy(earnestReader)

/** The stage with another judgement of which claims are meant in earnest: what that judgement is fitted on needs them all. */
export function codeEventsMeantBy(reader: (context: Context, tree: Tree) => EarnestReader): Stage {
  return stage({
    name: 'code-events',
    needs: [...contextLayers, 'tree', 'frames', 'attributions'],
    gives: ['claims', 'notes', 'heldBack'],
    run(layers, know) {
      const context: Context = { ...layers, lexicon: know.lexicon }
      const attributionOf = attributionsAt(layers.attributions)
      const claims: Claim[] = []
      const told: AgreedFrame[] = []
      let place: ClaimPlace | null = null
      let time: ClaimTime | null = null
      // within one sentence
      let here: ClaimPlace | null = null
      let now: ClaimTime | null = null
      let lastSentence = -1
      let dated = -1
      const nearest = nearestPlace(layers.tree, context, layers.document.text)
      const whyNot = reader(context, layers.tree)
      const heldBack: HeldBack[] = []
      const voiceOf = (frame: AgreedFrame) => {
        const by = attributionOf(span(frame.trigger, context))
        return by !== null && layers.attributions[by]!.rule === 'R4' && isAside(frame, context) ? null : by
      }
      const cues = layers.attributions
        .flatMap(({ cue, rule }) => (cue !== null && (rule === 'R1' || rule === 'R2') ? [cue] : []))
        .sort((a, b) => a.end - b.end)
      for (const frame of layers.frames) {
        if (isOnlySaying(frame, cues, context)) continue
        const sentence = context.tokens[frame.trigger.head]!.sentence
        if (sentence - lastSentence > 2) {
          place = null
          time = null
        }
        if (sentence - dated > FAR) time = null
        if (sentence !== lastSentence) {
          here = place
          now = time
        }
        lastSentence = sentence
        const voice = voiceOf(frame)
        const source = voice === null ? null : layers.attributions[voice]!.source
        const cue = voice === null ? null : layers.attributions[voice]!.cue
        const isSaid = saidBy(voice, layers.attributions)
        const claim = codeOne(frame, here, now, layers.document, { voice, source, cue, isSaid }, context, nearest)
        if (!claim) continue
        const why = whyNot(claim, frame)
        if (why !== null) {
          heldBack.push({ trigger: frame.trigger, why })
          continue
        }
        claims.push(claim)
        told.push(frame)
        for (const other of claim.type === 'CONTROL' ? placesBeside(frame, claim.place, context) : []) {
          claims.push({ ...claim, place: other, plover: null })
          told.push(frame)
        }
        if (!physical.has(claim.type)) continue
        // what is told in passing, or beside a place only named in its sentence, sets no scene for the next
        const isOwn = claim.place && !claim.place.implied && claim.place.precision !== 'country'
        const isToldHere = (claim.time.evidence?.start ?? -1) >= layers.sentences[sentence]!.start
        const isDated = claim.time.evidence && claim.time.latest && mayGoOn(claim, layers.document.published)
        if (isOwn) here = claim.place
        if (isDated) now = claim.time
        if (isPassing(frame, layers.tree)) continue
        if (isOwn && claim.place?.precision !== 'unlocatable' && !claim.rules.includes('X4')) place = claim.place
        if (isDated) {
          time = claim.time
          if (isToldHere) dated = sentence
        }
      }
      const inCompany = frameInCompany(claims, told, context)
      const kept = claims.filter((_, i) => inCompany(told[i]!)).map((claim, i) => ({ ...claim, id: `c${i + 1}` }))
      return { claims: codedOnce(kept, told.filter(inCompany), layers.tree, context), notes: [], heldBack }
    },
  })
}

const isPassing = ({ trigger, rules }: AgreedFrame, tree: Tree): boolean =>
  tree.arcs.length > 0 &&
  standingOf(tree, trigger.head, rules.includes('F9') || rules.includes('P7'), () => false) === 'passing'

/** How many sentences a day once named is still spoken of. */
const FAR = 4

/** What is told of a day or a month goes on in the next sentence; what lies a year back is only recalled, and what is to come is not what was done. */
const mayGoOn = ({ time, status }: Claim, published: string | null): boolean =>
  (status === 'actual' || status === 'ongoing' || status === 'attempted') &&
  time.precision !== 'year' &&
  time.precision !== 'open' &&
  !(published && time.latest && Number(published.slice(0, 4)) - Number(time.latest.slice(0, 4)) > 1) &&
  !(published && time.earliest && time.earliest.slice(0, 10) > published.slice(0, 10))

/** A noun that only points to an act of force ("the attack") counts where its sentence tells of harm or force besides. */
function frameInCompany(claims: readonly Claim[], told: readonly AgreedFrame[], { tokens }: Context) {
  const sentenceOf = ({ trigger }: AgreedFrame) => tokens[trigger.head]!.sentence
  const forceful = new Set(
    told.filter((frame, i) => !frame.rules.includes('F13') && physical.has(claims[i]!.type)).map(sentenceOf),
  )
  return (frame: AgreedFrame) =>
    !frame.rules.includes('F13') || plainMeans.has(frame.sense.mode) || forceful.has(sentenceOf(frame))
}

/** Types that happen somewhere, whose place and time a following sentence may go on about. */
export const physical: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'CONTROL',
  'LOSS',
  'CASUALTY',
  'DISPLACE',
  'RETREAT',
  'MOBILIZE',
  'PROTEST',
  'COERCE',
])
/** Types told by words or by standing, where whom it concerns may stand inside what is said. */
const verbal: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
  'COERCE',
  'PROTEST',
])
const roleNames: ReadonlySet<string> = new Set([
  'actor',
  'recipient',
  'victim',
  'owner',
  'operator',
  'supplier',
  'location-holder',
])

/** Who tells a claim, the words that say so, and which words are part of what is told. */
interface Voice {
  readonly voice: number | null
  readonly source: Span | null
  readonly cue: Span | null
  readonly isSaid: (span: Span) => boolean
}

function codeOne(
  frame: AgreedFrame,
  held: ClaimPlace | null,
  heldTime: ClaimTime | null,
  document: Document,
  { voice, source, cue, isSaid }: Voice,
  context: Context,
  nearest: (token: number, isSpoken: boolean) => number,
): Claim | null {
  const { sense } = frame
  const actors: Participant[] = []
  const harmed: Phrase[] = []
  const items: Phrase[] = []
  const patient = frame.slots.some((s) => s.name === 'obj')
  const triggerEnd = context.tokens[frame.trigger.last - 1]!.end
  // "forty died, 12 of them children", "families fled their homes": the subject suffers, whatever stands where an object would
  const dies =
    (sense.effect === 'killed' || sense.effect === 'displaced') &&
    sense.roles.get('subj') === 'victim' &&
    (sense.type === 'DISPLACE' || !sense.lemma.includes(' ')) &&
    frame.slots.some((s) => s.name === 'subj' && mayBeHarmed(s.phrase, context))
  for (const slot of frame.slots) {
    if ((dies && slot.name === 'obj') || isCited(slot, context) || isNobody(slot.phrase, frame, context)) continue
    // "by the ministry's count": the words that cite are nobody's part
    const { head } = slot.phrase
    if (cue && isInside({ first: head, last: head + 1, head }, cue, context)) continue
    let role = sense.roles.get(slot.name)
    // "repelled an attack by rebels", but "was repelled by the army"
    if (slot.name === 'by' && role === 'recipient' && sense.pos === 'v' && frame.rules.some(isOfPassive)) role = 'actor'
    if (slot.name === 'of' && role === 'recipient' && isAtWish(frame, context)) role = 'actor'
    // "the blast wounded ten": with an object, the subject of a verb of suffering is what does it
    if (role === 'victim' && slot.name === 'subj' && patient && !dies) role = 'actor'
    if (role === 'victim' && (hasKind(slot.phrase, 'body', context) || isGroundHurt(slot, sense.effect, context)))
      continue
    // "the group's executions" are done by it
    if (role === 'victim' && slot.name === 'poss' && isManifold(frame, slot.phrase, context)) role = 'actor'
    // "the army's killing of five protesters"
    if (role === 'victim' && slot.name === 'poss' && frame.slots.some(({ name }) => name === 'of')) role = 'actor'
    if (role === 'item' || (role === 'recipient' && sense.effect?.startsWith('loss:'))) items.push(slot.phrase)
    const suffers = role === 'victim' || (role === 'recipient' && isCasualty(sense.effect))
    // "a man died, police said": who says so is none of several
    const others = frame.slots.filter((s) => s.name === slot.name && s !== slot)
    if (suffers && source && isInside(slot.phrase, source, context))
      if (others.some((s) => !isInside(s.phrase, source, context))) continue
    // "her body" is not her
    if (suffers && slot.name === 'poss' && context.scene.lower[slot.phrase.head] === 'her') continue
    if (suffers && (!aimed.has(slot.name) || (!patient && isSomebody(slot.phrase, context)))) harmed.push(slot.phrase)
    // "overran [an army] outpost": whose it was held it
    if (role === 'place' && (slot.name === 'obj' || slot.name === 'of') && sense.effect === 'control:gained')
      actors.push(
        ...participantsIn(slot.phrase, 'location-holder', context).filter(({ sector }) => holding.has(sector)),
      )
    if (!role || !roleNames.has(role)) continue
    if (role === 'recipient' && isOnlyWhere(slot, frame, context)) continue
    // "fought with clubs"
    if (role === 'recipient' && slot.name === 'with' && isMeans(slot.phrase, context)) continue
    if (role === 'actor' && (isOnlyNamed(slot, frame, context) || isNoOne(slot.phrase, context))) continue
    // "supplied drones to Ethiopia": what is given is nobody
    if (role === 'recipient' && giving.has(sense.type) && isGoods(slot.phrase, context)) continue
    const part = slot.name === 'mod' ? partIn(slot.phrase, role as Role, context) : null
    for (const who of part ? [part] : participantsIn(slot.phrase, role as Role, context)) {
      // "kills seven - MSF", "clashes with the army, residents said": who says so, drawn into what is told
      if (
        source &&
        source.start > triggerEnd &&
        source.start <= who.start &&
        who.end <= source.end &&
        slot.name !== 'subj' &&
        // "was claimed by the Taliban"
        context.scene.lower[slot.phrase.first - 1] !== 'by'
      )
        continue
      if (!actors.some((a) => a.start === who.start && a.role === who.role)) actors.push(who)
    }
  }
  // "it is not known how many were killed"
  if (harmed.some(({ first }) => context.scene.lower[first] === 'how' && context.scene.lower[first + 1] === 'many'))
    return null
  // "a US-led coalition strike", "fighters allied with Hamas": a known party's own name tells of no backing
  if (sense.type === 'BACKING' && actors.some((a) => a.actor && actors.some((b) => b !== a && b.actor === a.actor)))
    return null
  if (
    verbal.has(sense.type) &&
    !actors.some(
      (a) =>
        a.role === 'recipient' &&
        (a.actor || a.country || a.sector !== 'UNK' || /^(?:\p{Lu}|(?:them|him|her|us)$)/u.test(a.name)),
    )
  ) {
    const concerned = concernedIn(frame, actors, context)
    if (concerned) actors.push(concerned)
  }
  const given = giving.has(sense.type) ? givenTo(frame, actors, context) : null
  if (given) actors.push(given)
  if (needsSomebody.has(sense.type) && actors.length === 0) {
    const somewhere = frame.slots.some((s) => sense.roles.has(s.name) && hasKind(s.phrase, 'place', context))
    const told =
      sense.when.length > 0 ||
      (sense.mode !== null && ofState.has(sense.mode)) ||
      // "the talks in Jeddah broke up"
      (sense.type === 'CONSULT' && frame.rules.includes('F9')) ||
      // "a ceasefire came into force": between whom its sentence need not say
      (sense.mode === 'ceasefire' && (sense.pos === 'v' || frame.rules.some((rule) => rule === 'F9' || rule === 'P7')))
    if (!told && !(somewhere && (physical.has(sense.type) || sense.mode === 'seize'))) return null
  }

  const { place, rule } = placeOf(frame, held, context, nearest, source)
  const time = timeOf(frame, heldTime, document, context, isSaid)
  const casualties = countCasualties(frame, harmed, context)
  const losses = countLosses(frame, items, actors, context)
  if (suffered.has(sense.type) && actors.length + casualties.length + losses.length === 0) return null
  const evidence = span(fromItsStart(frame, context), context)
  const trigger = span(frame.trigger, context)
  return {
    id: '',
    ...evidence,
    trigger,
    type: typeOf(frame, actors, context),
    mode: sense.mode,
    plover: ploverOf(frame),
    cameo: sense.cameo,
    status: frame.status,
    polarity: frame.polarity,
    hedged: frame.hedged,
    actors: (spoken.has(sense.type) ? actors.filter((who) => isSomeone(who, frame, context)) : actors).filter(
      (who, _, all) => !all.some((other) => isInMoreWords(other, who)),
    ),
    place,
    time,
    casualties,
    losses,
    instrument: instrumentOf(frame, losses, context),
    control: controlOf(frame),
    attribution: voice,
    side: null,
    interest: null,
    loaded: loadedIn(frame.clause, context),
    condition: null,
    consequence: null,
    denies: null,
    refers: null,
    confidence: Math.round(Math.min(0.98, frame.p * (actors.length ? 1 : 0.8)) * 100) / 100,
    doubts: frame.doubts,
    rules: [...new Set([...frame.rules, ...(rule ? [rule] : [])])],
  }
}

/** "[The fighters] pressed [their] advance": one party told twice. */
const isInMoreWords = (other: Participant, { role, actor, name, start, end }: Participant): boolean =>
  other.role === role && other.actor === actor && other.name === name && end - start < 6 && other.end - other.start > 5

/** "at the request of the council": it asked. */
const isAtWish = ({ trigger: { head }, sense }: AgreedFrame, { scene: { lower } }: Context): boolean =>
  sense.type === 'REQUEST' && sense.pos === 'n' && lower[head - 1] === 'the' && lower[head - 2] === 'at'

const isOfPassive = (rule: string): boolean => rule === 'F2' || rule === 'P2'

/** "Neither side has claimed the attack": it was somebody else's. "No soldiers left" tells whose leaving did not happen. */
const isNobody = ({ first, last }: Phrase, { polarity }: AgreedFrame, { scene: { lower } }: Context): boolean =>
  (last === first + 1 && nobody.has(lower[first]!)) ||
  (lower[last - 1] === 'other' && lower[last - 2] === 'each') ||
  (polarity === 'did' && (lower[first] === 'no' || lower[first] === 'neither'))

const isNoOne = ({ first }: Phrase, { scene: { lower } }: Context): boolean =>
  lower[first] === 'no' && lower[first + 1] === 'one'

/** "Who was behind the shooting" asks. */
const nobody = new Set(['nobody', 'none', 'who', 'whoever'])

/** Several killings of one body: it did them, for it cannot die more than once. */
const isManifold = ({ trigger, sense }: AgreedFrame, phrase: Phrase, context: Context): boolean =>
  sense.pos === 'n' &&
  sense.effect === 'killed' &&
  context.scene.lower[trigger.head]!.endsWith('s') &&
  ['armed', 'official'].some((kind) => hasKind(phrase, kind, context)) &&
  !/s$/.test(context.scene.lower[phrase.head]!)

/** "gunshot wounds on the pavement", "killed 40 fighters in Iraq and Syria": the ground is not killed or hurt. */
const isGroundHurt = ({ phrase }: Slot, effect: string | null, context: Context): boolean =>
  (effect === 'killed' || effect === 'injured') &&
  isGround(phrase, context) &&
  !isSomebody({ ...phrase, head: countedHead(phrase, context) }, context) &&
  !hasKind(phrase, 'person', context)

const isGround = (phrase: Phrase, context: Context): boolean =>
  ['place', 'building'].some((kind) => hasKind(phrase, kind, context))

const isForceful = (phrase: Phrase, context: Context): boolean => hasKind(phrase, 'armed', context)

/** "beat miners at a camp": with somebody else to do it to, a place says where. */
const isOnlyWhere = ({ name, phrase }: Slot, { slots, sense }: AgreedFrame, context: Context): boolean =>
  // "was sprayed with bullets on the highway"
  (name === 'on' &&
    hasKind(phrase, 'road', context) &&
    slots.some((s) => s.name === 'obj' && targets.some((kind) => hasKind(s.phrase, kind, context)))) ||
  // "the London trial"
  (name === 'mod' && sense.mode === 'convict' && isCapital(phrase.head, context)) ||
  ((name === 'at' || name === 'in' || name === 'to') &&
    isGround(phrase, context) &&
    slots.some(
      (s) =>
        (s.name === 'obj' || s.name === 'on') &&
        sense.roles.get(s.name) === 'recipient' &&
        hasKind(s.phrase, 'person', context),
    ))

const targets = ['person', 'armed', 'goods', 'vessel']

/** What somebody fights with, and no one. */
const isMeans = (phrase: Phrase, context: Context): boolean =>
  weapons.some((kind) => hasKind(phrase, kind, context)) &&
  !['armed', 'person', 'actor', 'police', 'civilian', 'official'].some((kind) => hasKind(phrase, kind, context))

const weapons = ['arms', 'shot', 'shell', 'bomb', 'grenade', 'stone', 'teargas', 'equipment']

/** Acts before which a state's name says where. */
const befalls = new Set('ambush bombing blast explosion massacre shooting clash riot'.split(' '))

/** "the deployment of tanks by the army": with somebody who did it, what follows "of" did not. */
const isOnlyNamed = ({ name, phrase }: Slot, { slots, sense }: AgreedFrame, context: Context): boolean => {
  if (name === 'of')
    return (
      // "ordered the withdrawal of 2,000 troops": it is they who withdraw
      !(sense.mode === 'withdraw' && isForceful(phrase, context)) &&
      slots.some((s) => s.name === 'by' && sense.roles.get('by') === 'actor')
    )
  // "rocket fire from southern Lebanon": where it came from
  if (name === 'from' && quarters.has(context.scene.lower[phrase.head - 1]!)) return true
  if (sense.type !== 'ASSAULT') return false
  // "Kosovo clashes", "the Mexico bar shooting": a country's own name before what nobody does alone says where
  if (name === 'mod' && sense.pos === 'n' && placing.has(sense.lemma) && isCountryName(phrase.head, context))
    return true
  // "a shooting at a hotel that left ten dead"
  if (context.scene.actorAt[phrase.head]! < 0 && hasKind(phrase, 'building', context) && !mayHit(phrase, context))
    return true
  // "killed in a Mali ambush"
  const { scene, places, lexicon } = context
  const isBefallen = befalls.has(nounLemma(scene.lower[phrase.head + 1] ?? '', lexicon))
  const where = scene.placeAt[phrase.head]! < 0 ? null : places[scene.placeAt[phrase.head]!]!
  if (isBefallen && where?.use !== 'people' && where?.place?.kind === 'country') return true
  return isCapital(phrase.head, context) && (name === 'mod' || isForce({ ...phrase, head: phrase.head + 1 }, context))
}

const placing = new Set(
  'clash skirmish shooting shootout blast explosion massacre gunfight gunfire bombing battle ambush killing'.split(' '),
)

const isCountryName = (token: number, { scene, places }: Context): boolean => {
  const place = scene.placeAt[token]! >= 0 ? places[scene.placeAt[token]!]! : null
  return place?.use === 'place' && place.precision === 'country'
}

/** A car, a ship or a convoy, which can be hit and hits. */
const mayHit = (phrase: Phrase, context: Context): boolean =>
  ['armed', 'equipment', 'vessel'].some((kind) => hasKind(phrase, kind, context))

/** Acts of words are done to somebody: what is asked for, praised or promised ("more time") is nobody. */
const isSomeone = (who: Participant, { slots }: AgreedFrame, context: Context): boolean =>
  who.role !== 'recipient' ||
  who.actor !== null ||
  who.country !== null ||
  who.sector !== 'UNK' ||
  !slots.some(
    ({ phrase }) =>
      context.tokens[phrase.head]!.end === who.end &&
      /^[\p{Ll}-]+$/u.test(context.tokens[phrase.head]!.text) &&
      !['person', 'civilian', 'place', 'building', 'vessel'].some((kind) => hasKind(phrase, kind, context)),
  )

/** "…, its commander conceded": a verb that only says what is told, by the cues of telling, has no claim of its own. */
function isOnlySaying({ trigger, sense }: AgreedFrame, cues: readonly Span[], context: Context): boolean {
  const isOnly = sayings.has(sense.lemma) && (sense.lemma !== 'insist that' || isFact(context.tree, trigger.head))
  // "…, a sergeant recalled": nobody was called back
  if (!isOnly && !(sense.type !== null && physical.has(sense.type))) return false
  const { start } = span(trigger, context)
  const cue = cues[firstEndingAfter(cues, start)]
  return cue !== undefined && cue.start <= start
}

/** "insisted that troops had left" asserts it; "insisted that troops leave" asks for it. */
function isFact(tree: Tree, verb: number): boolean {
  const clause = tree.child(verb, 'ccomp')
  if (clause < 0) return false
  const tensed = [clause, ...tree.children(clause)].filter((c) => c === clause || /^(aux|cop)/.test(tree.deprel(c)))
  return tensed.some((c) => /^VB[DZ]$/.test(tree.tags[c]!.xpos) || /^(are|were|have|will|would)$/.test(tree.lower[c]!))
}

/** "showcased a Pantsir, which the LNA had received": what a comma and "which" tell of a thing shown is the outlet's own. */
function isAside({ trigger }: AgreedFrame, { scene, tokens }: Context): boolean {
  const { sentence } = tokens[trigger.head]!
  for (let k = trigger.first - 1; k > 0 && trigger.first - k <= 12 && tokens[k - 1]!.sentence === sentence; k--) {
    if (scene.lower[k] === ',') return false
    if (relatives.has(scene.lower[k]!)) return scene.lower[k - 1] === ','
  }
  return false
}

const relatives = new Set(['which', 'who', 'whose'])

/**
 * Whom an act of words concerns when no slot names them: an actor inside its object ("rejected [an Indian proposal]"), in
 * the clause it governs ("demanded that [Hamas] disarm"), or at the place it is about.
 */
function concernedIn(frame: AgreedFrame, actors: readonly Participant[], context: Context): Participant | null {
  const known = new Set(actors.map((a) => a.actor ?? a.name))
  const addressed = continentAddressed(frame, context)
  if (addressed) return addressed
  const passes = [
    (name: string) => name !== 'clause' && !unlikely.has(name),
    (name: string) => name === 'clause',
    (name: string) => name === 'in' || name === 'at' || name === 'near',
    // "talks were suspended after both delegations refused": the only ones it can concern
    (name: string) => name === 'aside' && actors.length === 0 && !physical.has(frame.sense.type),
  ]
  for (const wanted of passes) {
    for (const slot of frame.slots) {
      // whom somebody is protected from is not helped
      if (isTopic(frame, slot)) continue
      if (!wanted(slot.name) || isCited(slot, context) || (friendly.has(frame.sense.type) && guarded.has(slot.name)))
        continue
      const owned = frame.sense.type === 'CONCEDE' && hasKind(slot.phrase, 'restriction', context)
      const blames = /^(?:disapprove|investigate)$/.test(frame.sense.mode ?? '') || frame.sense.type === 'SUPPORT'
      const force = blames && isForce(slot.phrase, context)
      for (const inside of actorsInside(slot.phrase, 'recipient', context)) {
        if (force && isHit(inside, slot.phrase, context)) continue
        if (isOwnForce(inside, actors, frame.sense.type)) continue
        if (slot.name !== 'aside' && isLater(inside, slot.phrase, context)) continue
        // "lifted the US embargo on Cuba": whose it is
        if (owned && inside.end <= context.tokens[slot.phrase.head]!.start) continue
        if (!known.has(inside.actor ?? inside.name) && !isOfWar(inside, context)) return inside
      }
    }
  }
  // "arrested him at Lyon airport": with somebody it was done to, a place says where
  const isDone = !spoken.has(frame.sense.type) && actors.some((a) => a.role === 'recipient')
  return isDone ? null : dwellersIn(frame, actors, context)
}

/** "urged [Europe] to wait for America": a part of the world stands for its states where it is spoken to. */
function continentAddressed({ slots, sense }: AgreedFrame, { scene, places }: Context): Participant | null {
  const slot = slots.find(({ name }) => name === 'obj' && sense.roles.get(name) === 'recipient')
  const mention = slot && scene.placeAt[slot.phrase.head]! >= 0 ? places[scene.placeAt[slot.phrase.head]!]! : null
  if (mention?.use !== 'place' || mention.place?.kind !== 'continent') return null
  const { start, end, name } = mention
  return { start, end, role: 'recipient', actor: null, name, country: null, sector: 'UNK' }
}

/** "a guerrilla war": of what kind it is. */
const isOfWar = ({ end }: Span, { tokens, scene }: Context): boolean =>
  scene.lower[firstStartingAt(tokens, end)] === 'war'

/** "discussed US troop numbers": what is talked about is nobody. */
const isTopic = ({ sense: { type, roles } }: AgreedFrame, { name }: Slot): boolean =>
  type === 'CONSULT' && name === 'obj' && !roles.has('obj')

/** "would enter talks only after taking [the town]", "to confirm whether [she] had died": part of another act. */
function isLater({ start }: Span, { first, last }: Phrase, { scene, tokens }: Context): boolean {
  for (let i = first; i < last && tokens[i]!.start < start; i++)
    if (opening.has(scene.lower[i]!) || (i > first + 1 && scene.lower[i] === 'whether')) return true
  return false
}

const opening = new Set(['after', 'before', 'once'])

/** "threatened to send its troops", "warned that the US would respond": those who would do it are not threatened. */
const isOwnForce = (
  { actor, country, sector }: Participant,
  actors: readonly Participant[],
  type: EventType,
): boolean =>
  country !== null &&
  (sector === 'MIL' || sector === 'COP' || (type === 'THREATEN' && actor === country)) &&
  actors.some((a) => a.role === 'actor' && a.country === country && state.has(a.sector))

const state: ReadonlySet<Sector> = new Set(['GOV', 'MIL', 'LEG', 'JUD'])

const isForce = ({ head }: Phrase, { scene, lexicon }: Context): boolean =>
  lexicon.senses(nounLemma(scene.lower[head] ?? '', lexicon), 'n').some(({ type }) => hostile.has(type))

const hostile: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'CASUALTY'])

/** "condemned the attack on [the embassy]", "defended the arrest of [his rival]": who is hit is neither blamed nor praised for it. */
function isHit({ start }: Span, { head, last }: Phrase, { scene, tokens }: Context): boolean {
  let hit = false
  for (let i = head + 1; i < last && tokens[i]!.start < start; i++)
    if (hitting.has(scene.lower[i]!)) hit = true
    else if (scene.lower[i] === 'by' || scene.lower[i] === 'from') hit = false
  return hit
}

const hitting = new Set(['on', 'against', 'of', 'at', 'in', 'outside', 'near', 'targeting'])

/** "According to [the minister], they discussed …": who says it has no part in it. */
const isCited = ({ phrase: { first } }: Slot, { scene }: Context): boolean =>
  [first - 1, first].some((at) => scene.lower[at] === 'to' && scene.lower[at - 1] === 'according')

/** A place stands for those who live there or rule it where an act of words names nobody else: "a curfew in Algiers". */
function dwellersIn(frame: AgreedFrame, actors: readonly Participant[], context: Context): Participant | null {
  const { scene, places } = context
  for (const slot of frame.slots) {
    const { name, phrase } = slot
    if (name === 'subj' || name === 'by' || name === 'poss' || name === 'mod' || isTopic(frame, slot)) continue
    const where = name === 'in' || name === 'at' || name === 'near'
    // "looting in the town" took nobody's town, "on trial in the town" is somebody of anywhere
    if (where && (frame.sense.mode === 'seize' || frame.sense.type === 'SANCTION')) continue
    if (where && telling.has(frame.sense.type) && frame.sense.roles.get(name) !== 'recipient') continue
    for (let i = phrase.first; i < phrase.last; i++) {
      const mention = scene.placeAt[i]! >= 0 ? places[scene.placeAt[i]!]! : null
      if (mention?.use !== 'place' || !mention.place?.country || actors.some((a) => a.start === mention.start)) continue
      const { start, end, place } = mention
      if (isLater(mention, phrase, context)) continue
      // "turned down an invitation to talks in Geneva": where they were to be
      if (agreeing.has(frame.sense.type) && isSetIn(i, phrase.first, context)) continue
      return { start, end, role: 'recipient', actor: null, name: mention.name, country: place.country, sector: 'UNK' }
    }
  }
  return null
}

/** Acts that are about talks, visits and accords, which may be held anywhere. */
const agreeing: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'REJECT'])

/** A place behind "in" or "at" within its phrase. */
function isSetIn(token: number, first: number, { scene: { lower, placeAt } }: Context): boolean {
  let before = token - 1
  while (before > first && (placeAt[before] === placeAt[token] || articles.has(lower[before]!))) before--
  return before > first && /^(?:in|at|near)$/.test(lower[before]!)
}

const articles = new Set(['the', 'northern', 'southern', 'eastern', 'western', 'central'])

/** "gave [Ukraine] Leopard tanks": whom the tree takes for a part of what is given. */
function givenTo(frame: AgreedFrame, actors: readonly Participant[], context: Context): Participant | null {
  const { scene, equipment, tokens } = context
  if (frame.sense.pos !== 'v' || actors.some(({ role }) => role === 'recipient')) return null
  const slot = frame.slots.find(({ name }) => name === 'obj')
  if (!slot) return null
  let first = slot.phrase.first
  while (first < slot.phrase.last && scene.lower[first] === 'the') first++
  const at = scene.actorAt[first]!
  let next = first
  while (next < slot.phrase.last && scene.actorAt[next] === at) next++
  const item = scene.equipmentAt[next]! >= 0 ? equipment[scene.equipmentAt[next]!]! : null
  const isApart = item !== null && item.start === tokens[next]!.start && /^\p{Lu}|\d/u.test(tokens[next]!.text)
  return at >= 0 && !context.actors[at]!.part && isApart ? fromMention(at, 'recipient', context) : null
}

/** Who is named inside another's description: "Turkish" in "Turkish-backed forces". */
function partIn(phrase: Phrase, role: Role, context: Context): Participant | null {
  for (let i = phrase.first; i < phrase.last; i++) {
    const part = context.scene.partAt[i]!
    if (part >= 0 && !isNoParty(i, context)) return fromMention(part, role, context)
  }
  return null
}

/** Sectors of those who hold a place against others. */
const holding: ReadonlySet<Sector> = new Set(['MIL', 'REB', 'PRM', 'UAF', 'SPY'])

const giving: ReadonlySet<EventType> = new Set(['AID', 'BACKING'])
const isGoods = (phrase: Phrase, context: Context) =>
  ['equipment', 'arms', 'relief', 'goods', 'money'].some((kind) => hasKind(phrase, kind, context)) &&
  !hasKind(phrase, 'armed', context)

const friendly: ReadonlySet<EventType> = new Set(['AID', 'SUPPORT', 'COOPERATE'])
const guarded = new Set(['from', 'against'])

/** Slots in which somebody is not the one it is about: who does it, and where and when. */
const unlikely = new Set([
  'subj',
  'by',
  'poss',
  'mod',
  'in',
  'at',
  'near',
  'xcomp',
  'aside',
  'after',
  'before',
  'during',
  'since',
])

/** Types that mean nothing when neither who suffered nor how many is told: "no word on casualties", "for the displaced". */
const suffered: ReadonlySet<EventType> = new Set(['CASUALTY', 'DISPLACE'])

/** Types that mean nothing when nobody is named. */
const needsSomebody: ReadonlySet<EventType> = new Set([...spoken, 'MOBILIZE', 'RETREAT', 'COERCE'])

/** Prepositions after which a verb of harm has where it happened as often as whom it hit. */
const aimed = new Set(['on', 'at', 'into', 'upon', 'against', 'to', 'in', 'near'])

const isSomebody = (phrase: Phrase, context: Context) =>
  ['person', 'actor', 'civilian', 'armed', 'police'].some((kind) => hasKind(phrase, kind, context)) &&
  !hasKind(phrase, 'place', context) &&
  !hasKind(phrase, 'building', context)

const isInside = ({ first, last }: Phrase, { start, end }: Span, { tokens }: Context): boolean =>
  start <= tokens[first]!.start && tokens[last - 1]!.end <= end

/** People can be harmed; places and buildings cannot. */
function mayBeHarmed(phrase: Phrase, context: Context): boolean {
  if (hasKind(phrase, 'body', context) || context.scene.timeAt[phrase.head]! >= 0) return false
  if (isAged(phrase.head, context)) return true
  if (lifeless.some((kind) => hasKind(phrase, kind, context)) && !isPersonsName(phrase.head, context)) return false
  if (hasKind(phrase, 'person', context) || hasKind(phrase, 'actor', context)) return true
  return (
    !hasKind(phrase, 'place', context) &&
    !hasKind(phrase, 'building', context) &&
    !hasKind(phrase, 'equipment', context)
  )
}

/** A robbery, a report, a dog: nobody. */
const lifeless = ['abstract', 'nature', 'building']

/** "fatally shot", "shot dead": the harm was death, whatever the verb says by itself. */
function isFatal({ trigger, sense }: AgreedFrame, { scene }: Context): boolean {
  if (sense.effect !== 'injured') return false
  return fatally.has(scene.lower[trigger.first - 1] ?? '') || fatally.has(scene.lower[trigger.last] ?? '')
}

const fatally = new Set(['fatally', 'mortally', 'lethally', 'dead'])

/** "a fatal shooting": at least one was killed. */
function fatalIn({ sense, trigger }: AgreedFrame, { scene, tokens }: Context): Casualties[] {
  if (sense.pos !== 'n' || sense.type !== 'ASSAULT') return []
  for (let i = Math.max(0, trigger.first - 3); i < trigger.first; i++) {
    if (!deadly.has(scene.lower[i]!)) continue
    return [
      {
        start: tokens[i]!.start,
        end: tokens[trigger.head]!.end,
        kind: 'killed',
        group: null,
        low: 1,
        high: null,
        partOf: null,
      },
    ]
  }
  return []
}

const deadly = new Set(['fatal', 'deadly', 'lethal'])

/** Harm told without anybody who did it is a casualty, equipment so told a loss: "61 people were killed", "T-90M destroyed". */
function typeOf({ sense, slots }: AgreedFrame, actors: readonly Participant[], context: Context): EventType {
  const harm = sense.type === 'ASSAULT' && sense.pos === 'v' && harms.has(sense.lemma)
  const lost = sense.type === 'ASSAULT' && (sense.effect?.startsWith('loss:') ?? false)
  const cause =
    actors.some((a) => a.role === 'actor') ||
    slots.some((s) => causes.has(s.name) && !hasKind(s.phrase, 'pastime', context))
  if (cause) return sense.type
  return harm ? 'CASUALTY' : lost ? 'LOSS' : sense.type
}

const harms = new Set(['kill', 'injure', 'wound', 'hurt', 'kill and injure', 'kill and wound'])
const causes = new Set(['by', 'in', 'with', 'subj', 'during', 'when'])

const isCasualty = (effect: string | null) => !!effect && !effect.includes(':')

function countCasualties(frame: AgreedFrame, harmed: readonly Phrase[], context: Context): Casualties[] {
  const { sense } = frame
  if (!isCasualty(sense.effect)) return fatalIn(frame, context)
  const kind = isFatal(frame, context) ? 'killed' : (sense.effect as CasualtyKind)
  const counted: Casualties[] = []
  const own = ownAmount(frame, kind, context)
  if (own) counted.push(own)
  const taken: Phrase[] = []
  for (const one of own ? [] : harmed) {
    const phrase = pickedFrom(one, frame, context)
    if (!mayBeHarmed(phrase, context) || isAnothers(phrase, frame, kind, context)) continue
    if (taken.some((before) => isOne(before, phrase, context))) continue
    const people = casualtiesIn(phrase, kind, context)
    const number = numberTold(phrase, frame, context)
    const whole = number
      ? { ...people, start: number.start, end: number.end, low: number.low, high: number.high }
      : people
    if (whole.group === null && whole.low === null && whole.high === null) continue
    const inside = counted.find((c) => c.start <= whole.start && whole.end <= c.end)
    if (inside) continue
    taken.push(phrase)
    const at = counted.push(whole) - 1
    counted.push(...subsetsOf(phrase, frame.trigger, kind, at, context))
  }
  if (own) counted.push(...subsetsOf(frame.trigger, frame.trigger, kind, 0, context))
  return withoutApposed(counted, context).concat(fatalIn(frame, context))
}

/** "one of [the five people] killed": what befell describes all of them. */
function pickedFrom(phrase: Phrase, { trigger, rules }: AgreedFrame, { scene }: Context): Phrase {
  const { first, last } = phrase
  if (last !== trigger.first || !rules.includes('P11') || last < first + 5) return phrase
  const whole = scene.lower[first + 2] === 'the' || scene.lower[first + 2] === 'those'
  if (scene.quantityAt[first]! < 0 || scene.lower[first + 1] !== 'of' || !whole || scene.quantityAt[first + 3]! < 0)
    return phrase
  return { first: first + 2, last, head: last - 1 }
}

/** "soldier Ali Saleh", two halves of a name, or of a word that a hyphen joins. */
function isOne(before: Phrase, { first, head }: Phrase, { scene }: Context): boolean {
  if (scene.nameAt[head]! >= 0 && scene.nameAt[head] === scene.nameAt[before.head]) return true
  if (before.last === first) return true
  return scene.lower[first - 1] === '-' && before.last === first - 1
}

/**
 * "killed a boy and wounded [his father]", "left one man dead and [two women] wounded": who stands behind another word of
 * harm, or right before one, suffered that.
 */
function isAnothers({ first, last }: Phrase, { trigger }: AgreedFrame, kind: CasualtyKind, context: Context): boolean {
  if (first < trigger.last) return false
  // "left a woman dead and [her son] in a coma"
  if (insideTrigger(trigger, context)) return true
  const { scene } = context
  // "killed a suspect, [wounded two guards]"
  const joined = scene.lower[first - 1] === ',' || scene.lower[first - 1] === 'and'
  if (joined && differs(/ly$/.test(scene.lower[first]!) ? first + 1 : first, kind, context)) return true
  for (let i = Math.max(trigger.last, first - REACH); i < first; i++) if (differs(i, kind, context)) return true
  const next = scene.lower[last] !== undefined && /ly$/.test(scene.lower[last]!) ? last + 1 : last
  return (
    next < scene.lower.length &&
    context.tokens[next]!.sentence === context.tokens[first]!.sentence &&
    differs(next, kind, context)
  )
}

/** How far before a phrase another word of harm may claim it, in tokens. */
const REACH = 40

/** Whether a word tells of another kind of harm. */
function differs(token: number, kind: CasualtyKind, { scene, lexicon }: Context): boolean {
  return lexicon.forms(scene.lower[token]!).some(({ lemma, pos }) => {
    const effect = pos === 'v' || pos === 'n' ? lexicon.senses(lemma, pos)[0]?.effect : null
    return (effect === 'killed' || effect === 'injured') && effect !== kind
  })
}

function countLosses(frame: AgreedFrame, items: readonly Phrase[], actors: Participant[], context: Context): Loss[] {
  const { effect } = frame.sense
  if (!effect?.startsWith('loss:')) return []
  const state = effect.slice(5) as LossState
  const doer = actors.find((a) => a.role === 'actor') ?? null
  return items.flatMap((phrase) => {
    // "lost no tanks"
    if (context.scene.lower[phrase.first] === 'no') return []
    const owner = actors.find((a) => a.role === 'owner') ?? holderOf(phrase, context)
    if (owner && !actors.includes(owner) && !actors.some((a) => a.start === owner.start)) actors.push(owner)
    return lossesIn(phrase, state, owner, state === 'captured' ? doer : null, context)
  })
}

/** Whose it was: who operates it by what follows ("operated by the LNA"), else an actor in its phrase ("a Turkish UAV"). */
function holderOf(phrase: Phrase, context: Context): Participant | null {
  const { scene } = context
  let at = phrase.last
  if (scene.lower[at] === ',' || scene.lower[at] === 'which' || scene.lower[at] === 'that') at++
  while (
    scene.lower[at] === 'was' ||
    scene.lower[at] === 'were' ||
    scene.lower[at] === 'had' ||
    scene.lower[at] === 'been'
  )
    at++
  const word = scene.lower[at]
  const next = scene.lower[at + 1]
  const had = gotBy(phrase.last, context)
  if (had >= 0) return fromMention(had, 'owner', context)
  const role =
    next === 'by' && operates.has(word ?? '')
      ? 'operator'
      : owns.has(`${word} ${next}`) || word === 'of'
        ? 'owner'
        : null
  if (role) {
    const from = word === 'of' ? at + 1 : at + 2
    for (let i = from; i < Math.min(from + 5, scene.lower.length); i++) {
      if (scene.actorAt[i]! >= 0) return fromMention(scene.actorAt[i]!, role, context)
    }
  }
  return actorsInside(phrase, 'owner', context)[0] ?? null
}

/** Actor mention in "[a Pantsir], which the LNA had received": he had it then; -1 when nothing so tells. */
function gotBy(last: number, { scene }: Context): number {
  let at = last
  while (scene.equipmentAt[at]! >= 0) at++
  if (scene.lower[at] === ',') at++
  if (scene.lower[at] !== 'which' && scene.lower[at] !== 'that') return -1
  at++
  if (scene.lower[at] === 'the') at++
  const actor = scene.actorAt[at] ?? -1
  if (actor < 0) return -1
  while (scene.actorAt[at] === actor) at++
  while (auxiliaries.has(scene.lower[at] ?? '')) at++
  return gets.has(scene.lower[at] ?? '') ? actor : -1
}

const auxiliaries = new Set(['had', 'have', 'has', 'recently', 'reportedly', 'earlier', 'previously'])
const gets = new Set(
  'received receive acquired bought purchased obtained got operated operates used uses owned owns fielded deployed'.split(
    ' ',
  ),
)
const operates = new Set(['operated', 'flown', 'used', 'owned', 'fielded', 'driven', 'manned', 'fired', 'deployed'])
const owns = new Set(['belonging to', 'owned by', 'supplied to', 'given to', 'sold to'])

function controlOf({ sense, polarity, status }: AgreedFrame): ControlChange | null {
  const change = sense.effect?.startsWith('control:') ? sense.effect.slice(8) : null
  if (!change || change === 'reached') return polarity === 'did-not' && change ? 'failed' : null
  if (polarity === 'did-not' && (change === 'gained' || change === 'entered'))
    return status === 'attempted' ? 'failed' : null
  return change as ControlChange
}

/** The clause with the preposition its first phrase begins with: "[On] June 6, Egypt's …", "[According to] sources, …". */
function fromItsStart({ clause, slots }: AgreedFrame, { scene }: Context): { first: number; last: number } {
  const { first, last } = clause
  const name = slots.find(({ phrase }) => phrase.first === first)?.name
  const from = [first - 1, first - 2].find((at) => at >= 0 && scene.lower[at] === name)
  return { first: from ?? first, last }
}

const span = ({ first, last }: { first: number; last: number }, { tokens }: Context): Span => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
})

function loadedIn({ first, last }: Phrase, { scene, tokens, lexicon }: Context): Span[] {
  const found: Span[] = []
  for (let i = first; i < last; i++) {
    for (const { words } of lexicon.loaded(scene.lower[i]!)) {
      if (words.every((word, k) => scene.lower[i + k] === word)) {
        found.push({ start: tokens[i]!.start, end: tokens[i + words.length - 1]!.end })
        break
      }
    }
  }
  return found
}

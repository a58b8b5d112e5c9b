import type { Claim, EventType } from '../model/claim.js'
import type { AgreedFrame } from '../model/frame.js'
import type { Context } from './context.js'
import { classesOf, hasKind, kindsAt } from './kinds.js'

/** Acts of force and what comes of them. Their words serve sport, markets and weather as well. */
const forceful: ReadonlySet<EventType> = new Set(['ASSAULT', 'CASUALTY', 'LOSS', 'CONTROL', 'DISPLACE'])

/** Words that tell of force by themselves, whoever stands beside them. */
const plain = new Set(
  `abduct airstrike ambush assassinate assassination atrocity behead bombardment bombing carnage decapitate displace
displaced dynamite execution explosion flee gunfire gunfight kidnap kidnapping lynch maim massacre mortar murder rape
shelling shoot shooting shootout stab stabbing strafe torture torch uproot wounded insurgency siege besiege evacuate
looting loot firefight killing bloodshed casualties ceasefire truce injured kill slay execute
arrest detain jail exile`.split(/\s+/),
)

/** Kinds of people and things that force is done by, with or to. */
const violent = [
  'armed',
  'police',
  'arms',
  'bomb',
  'shell',
  'grenade',
  'shot',
  'teargas',
  'suicider',
  'prisoner',
  'protester',
  'peacekeeper',
]

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
const privateSectors = new Set(['BUS', 'EDU', 'MED', 'JRN', 'AGR'])

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
const outright = /curfew|prohibitory|arrest|custody|jail|prison|behind bars|^book under/

/** Acts of a state by their nature, whoever is named in them. */
export const ofState: ReadonlySet<string> = new Set(['curfew', 'martial-law', 'police', 'arrest'])

/**
 * Whether a claim is meant in earnest. Force said of what cannot be forced ("captured the title", "the storm battered") is
 * a figure; words that sport and markets share with war count only where somebody armed, a weapon or plain violence
 * stands near; and an act of words, law or help counts only when somebody of public life is in it.
 */
export function earnestReader(context: Context): (claim: Claim, frame: AgreedFrame) => boolean {
  const near = new Map<number, boolean>()
  const violenceIn = (sentence: number): boolean => {
    if (sentence < 0 || sentence >= context.sentences.length) return false
    const known = near.get(sentence)
    if (known !== undefined) return known
    const found = tellsOfViolence(sentence, context)
    near.set(sentence, found)
    return found
  }
  return (claim, frame) => {
    if (claim.type === 'WARNING' || claim.type === 'PROTEST') return true
    if (forceful.has(claim.type)) {
      if (isFigure(frame, context)) return false
      // people counted as dead or hurt are no figure, whatever the sentences around them speak of
      if (claim.type === 'CASUALTY' && claim.casualties.length > 0) return true
      if (plain.has(frame.sense.lemma) || hasViolentSlot(frame, context) || hasState(claim)) return true
      const sentence = context.tokens[frame.trigger.head]!.sentence
      return violenceIn(sentence) || violenceIn(sentence - 1) || violenceIn(sentence + 1)
    }
    return (
      plain.has(frame.sense.lemma) ||
      outright.test(frame.sense.lemma) ||
      isPublic(claim) ||
      frame.slots.some((s) => publicKinds.some((kind) => hasKind(s.phrase, kind, context)))
    )
  }
}

/** Something that cannot be attacked or taken but in a figure, or that does harm without anybody's will. */
function isFigure({ slots, sense }: AgreedFrame, context: Context): boolean {
  return slots.some(
    (s) =>
      (s.name === 'obj' && hasKind(s.phrase, 'idea', context)) ||
      ((s.name === 'subj' || s.name === 'by') &&
        (hasKind(s.phrase, 'nature', context) || (sense.pos === 'v' && hasKind(s.phrase, 'idea', context)))) ||
      (sense.pos === 'n' && (s.name === 'for' || s.name === 'of') && hasKind(s.phrase, 'idea', context)),
  )
}

const hasViolentSlot = ({ slots, sense }: AgreedFrame, context: Context): boolean =>
  slots.some((s) => sense.roles.has(s.name) && violent.some((kind) => hasKind(s.phrase, kind, context)))

/** A state or an armed body known by name. */
const hasState = ({ actors }: Claim): boolean =>
  actors.some((a) => a.actor !== null && !a.actor.startsWith('P-') && !privateSectors.has(a.sector))

const isPublic = ({ actors }: Claim): boolean =>
  actors.some((a) => (a.actor !== null ? !privateSectors.has(a.sector) : publicSectors.has(a.sector)))

function tellsOfViolence(sentence: number, context: Context): boolean {
  const { scene, lexicon } = context
  for (let i = scene.bounds[sentence]!; i < scene.bounds[sentence + 1]!; i++) {
    if (scene.equipmentAt[i]! >= 0) return true
    const word = scene.lower[i]!
    if (plain.has(word) || lexicon.forms(word).some((f) => plain.has(f.lemma))) return true
    const kinds = scene.actorAt[i]! >= 0 ? kindsAt(i, context) : classesOf(i, context)
    if (violent.some((kind) => kinds.has(kind))) return true
  }
  return false
}

import type { Casualties, Claim } from '../model/claim.js'
import { type Person, Persons } from './persons.js'

/** How many were killed and injured in the one incident a report is about. */
export interface Toll {
  readonly killed: number
  readonly injured: number
}

/**
 * Reads a report's claims as accounts of one incident. A figure counts people; a single person is followed through the
 * report by name, age and sex, so that who was shot, taken to hospital and died is one death and no injury. The largest
 * figure stands, never a sum of figures told apart; who is named beyond it raises it. Parts of a figure are never added.
 * Who dies by their own hand is among the dead. What happened at another time, and what is only told in general, is
 * left out. `text` is the report's text.
 */
export function tollOf(claims: readonly Claim[], text: string): Toll {
  const persons = new Persons()
  const most = { killed: 0, injured: 0, shot: 0 }
  let ownHand: Person | null = null
  let apart = false
  const first = claims.find((claim) => isHarm(claim) && claim.time.evidence && claim.time.latest)?.time.latest ?? null
  let told = 0
  let lastSentence = -1
  let beside: { start: number; kind: string; person: Person }[] = []
  for (const claim of claims) {
    if (!isHarm(claim)) continue
    if (told > 0 && isAnother(claim, first, text)) continue
    told++
    const sums = { killed: 0, injured: 0 }
    const here: Person[] = []
    let before = 0
    for (const harm of claim.casualties) {
      if (harm.partOf !== null || (harm.kind !== 'killed' && harm.kind !== 'injured')) continue
      const words = text.slice(harm.start, harm.end)
      const low = harm.low ?? 1
      if (low === 0 || isGeneral(harm, words)) continue
      if (low > 1) {
        sums[harm.kind] += low
        continue
      }
      const self = reflexive.test(words)
      const doer = self ? claim.actors.find((a) => a.role === 'actor') : null
      // "his wife, Tamara Martinez" is one, "his wife and Tamara Martinez" are two
      // "a woman was killed and a man was hurt": who is new in one sentence is not who was just told of
      const sentence = sentenceAt(harm.start, text)
      if (sentence !== lastSentence) beside = []
      lastSentence = sentence
      const indefinite = /^(?:an?|one)\b/i.test(words)
      const joined = here.length > 0 && /\band\b|&/.test(text.slice(before, harm.start))
      const besides =
        self && harm.kind === 'killed'
          ? persons.all.filter((p) => p.dead && p !== ownHand)
          : joined
            ? here
            : indefinite
              ? beside.filter((p) => p.start !== harm.start && p.kind !== harm.kind).map((p) => p.person)
              : []
      const person = persons.meet(doer?.name ?? words, harm.kind === 'killed', besides)
      before = harm.end
      beside.push({ start: harm.start, kind: harm.kind, person })
      if (!here.includes(person)) {
        here.push(person)
        sums[harm.kind]++
      }
      if (harm.kind === 'killed') person.dead = true
      else person.hurt = true
      if (self && person.dead) ownHand = person
    }
    if (sums.killed > most.killed) {
      most.killed = sums.killed
      apart = sums.killed > 1 && claim.actors.some((a) => a.role === 'actor') && !hasSelf(claim, text)
    }
    const shot = claim.mode === 'firearms' && /^(shot|shoot)/i.test(text.slice(claim.trigger.start, claim.trigger.end))
    if (shot) most.shot = Math.max(most.shot, sums.injured)
    else most.injured = Math.max(most.injured, sums.injured)
  }
  const dead = persons.all.filter((p) => p.dead).length
  const killed = Math.max(dead, most.killed + (apart && ownHand ? 1 : 0))
  const hurt = persons.all.filter((p) => p.hurt && !p.dead).length
  // one person told to be hurt is one of those followed; a figure stands for itself
  const counted = most.injured > 1 ? most.injured : 0
  const shot = most.shot > 1 ? most.shot - Math.min(killed, most.shot) : 0
  return { killed, injured: Math.max(counted, hurt, counted ? 0 : shot) }
}

const isHarm = (claim: Claim) =>
  claim.polarity === 'did' &&
  claim.status !== 'conditional' &&
  claim.status !== 'planned' &&
  claim.casualties.some((c) => c.kind === 'killed' || c.kind === 'injured')

/** Where the sentence around an offset begins, as far as its mark tells. */
const sentenceAt = (at: number, text: string) =>
  Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n', at), text.lastIndexOf('? ', at))

const reflexive = /^(him|her|my)self$/i

const hasSelf = (claim: Claim, text: string) => claim.casualties.some((c) => reflexive.test(text.slice(c.start, c.end)))

/** "people", "children" without a number say that it happens, not to how many. */
const isGeneral = ({ low, high }: Casualties, words: string) =>
  low === 2 && high === null && !/^(the|two|several|some|both|all|his|her|their|many)\b/i.test(words)

/** Days between two events of one report from which they are two. */
const APART = 45

/** Whether a claim tells of another event than the one the report is about. */
function isAnother(claim: Claim, first: string | null, text: string): boolean {
  const { time } = claim
  if (first && time.evidence && time.latest && !Number.isNaN(Date.parse(time.latest))) {
    if ((Date.parse(first) - Date.parse(time.latest)) / 864e5 > APART) return true
  }
  return another.test(text.slice(claim.start, claim.end))
}

const another =
  /\b(?:(?:another|separate|unrelated|previous|earlier|similar|second) (?:shooting|incident|attack|case|crash|homicide)|last year|so far this year|this year|in recent (?:years|months|weeks)|(?:since|in) (?:19|20)\d\d|every year|a year|years ago)\b/i

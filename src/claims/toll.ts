import type { Layers } from '../model/layers.js'
import { type Account, accountsOf } from './harm-accounts.js'
import { endsByOwnHand, headlineFigures, isMurderSuicide, tellsOfDeath, timesKilled } from './harm-cues.js'
import { type Person, Persons } from './persons.js'

/** How many were killed and injured in the one incident a report is about. */
export interface Toll {
  readonly killed: number
  readonly injured: number
}

/**
 * Reads a report as an account of one incident. A figure counts people, and the largest stands, never a sum of figures told
 * apart; parts of a figure are never added. Without a figure there is one death; who was hurt is followed through the report
 * by name, age and sex, so that who was shot, taken to hospital and died is one death and no injury. Those shot are hurt
 * but for those killed. Who kills others and then dies by their own hand is among the dead. What happened at another time,
 * in several incidents together, and what is only told in general, is left out. A figure of the headline stands; a headline
 * that names a killing without a claim of it ("Homicide suspect in court") tells of one death.
 */
export function tollOf(layers: Pick<Layers, 'claims' | 'sentences'>, text: string): Toll {
  const accounts = accountsOf(layers, text)
  const { persons, most } = follow(accounts, text)
  const headline = headlineFigures(text)
  const told = headline.killed ?? Math.max(most.killed.sum, persons.some((p) => p.dead) ? 1 : 0)
  const besides = headline.killed === null && most.killed.apart && endsByOwnHand(text) ? 1 : 0
  const killed = Math.max(
    told + besides,
    timesKilled(text),
    (told || tellsOfDeath(text)) && isMurderSuicide(text) ? 2 : 0,
  )
  // one person told to be hurt is one of those followed; a figure stands for itself
  const figure = most.injured > 1 ? most.injured : 0
  const shot = Math.max(headline.shot ?? 0, most.shot)
  const alive = shot > 1 ? shot - Math.min(killed, shot) : 0
  return {
    killed: killed || (tellsOfDeath(text) ? 1 : 0),
    injured: headline.injured ?? (Math.max(figure, alive) || persons.filter((p) => p.hurt && !p.dead).length),
  }
}

interface Most {
  /** `apart`: whoever killed them is not counted with them. */
  killed: { sum: number; apart: boolean }
  injured: number
  shot: number
}

/** The people told of one by one, and the largest numbers told in one claim. */
function follow(accounts: readonly Account[], text: string): { persons: readonly Person[]; most: Most } {
  const persons = new Persons()
  const most: Most = { killed: { sum: 0, apart: false }, injured: 0, shot: 0 }
  const deaths = new Set(accounts.filter((a) => a.kind === 'killed' && !a.self).map((a) => a.sentence))
  let beside: Met[] = []
  for (const [i, claimed] of byClaim(accounts).entries()) {
    const sums = { killed: 0, injured: 0 }
    const here: Met[] = []
    if (i === 0 || claimed[0]!.sentence !== beside.at(-1)?.account.sentence) beside = []
    for (const account of claimed) {
      const { kind, low, self } = account
      if (low > 1) {
        sums[kind] += low
        continue
      }
      const doer = self ? account.claim.actors.find((a) => a.role === 'actor') : null
      const others = isJoined(account, here, text) ? here : beside.filter((met) => areTwo(met.account, account))
      const person = persons.meet(
        doer?.name ?? account.words,
        kind === 'killed',
        others.map((met) => met.person),
      )
      beside.push({ account, person })
      if (!here.some((met) => met.person === person)) sums[kind]++
      here.push({ account, person })
      if (kind === 'killed') person.dead = true
      else person.hurt = true
      if (account.lives && !person.dead && deaths.has(account.sentence)) person.survives = true
    }
    const { claim, shot } = claimed[0]!
    if (sums.killed > most.killed.sum) {
      const done = claim.actors.some((a) => a.role === 'actor') && !claimed.some((a) => a.self)
      most.killed = { sum: sums.killed, apart: sums.killed > 1 && done }
    }
    if (shot) most.shot = Math.max(most.shot, sums.injured)
    else most.injured = Math.max(most.injured, sums.injured)
  }
  return { persons: persons.all, most }
}

interface Met {
  readonly account: Account
  readonly person: Person
}

function byClaim(accounts: readonly Account[]): Account[][] {
  const claims: Account[][] = []
  for (const account of accounts) {
    const last = claims.at(-1)
    if (last?.[0]?.claim === account.claim) last.push(account)
    else claims.push([account])
  }
  return claims
}

/** "his wife, Tamara Martinez" is one, "his wife and Tamara Martinez" are two, and so are "a guard, a nurse". */
function isJoined({ start, words }: Account, here: readonly Met[], text: string): boolean {
  const previous = here.at(-1)
  if (!previous) return false
  // "Tamara Martinez, 23, "
  const between = text.slice(previous.account.end, start).replace(/^,? \d+,/, '')
  return /[\w&]/.test(between) || /^(?:an?|another|one)\b/i.test(words)
}

/**
 * Whether two told in one sentence are two people: "a woman was killed and a man was hurt", "killed the boy and wounded his
 * father". A pronoun or "the victim" takes up who was just told of.
 */
function areTwo(before: Account, { start, kind, words, lives, self }: Account): boolean {
  if (before.start === start || before.kind === kind || before.self || self || takenUp.test(words)) return false
  return /^(?:an?|one|another)\b/i.test(words) || lives || before.lives
}

const takenUp =
  /^(?:s?he|him|her|who|they|them|it|i|me|(?:the|that|this) (?:\w+ )?(?:victim|suspect|person|man|woman))$/i

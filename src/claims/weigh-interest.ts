import { firstStartingAt } from '../lib/first-after.js'
import type { ActorMention } from '../model/actor.js'
import type { Attribution, Side } from '../model/attribution.js'
import type { Claim, Interest, Participant, Role } from '../model/claim.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import { Sides } from './sides.js'
import { outletSide } from './take-sides.js'

/**
 * Whose side says it, and whether what is said harms that side. An own loss, retreat or wrong is told against interest; a
 * loss of others, an own gain, a wrong of others for it. A denial of the first is for it. Only what is told as a fact counts.
 */
export const weighInterest = stage({
  name: 'weigh-interest',
  needs: ['claims', 'attributions', 'actors', 'origins'],
  gives: ['claims'],
  run({ document, claims, attributions, actors, origins }, { actors: table, outlets }) {
    const sides = new Sides(table, document.published?.slice(0, 10) ?? null)
    const publisher = origins[0]?.name ?? document.outlet
    const own = publisher === null ? null : outletSide(publisher, outlets, sides)
    const mentions = new Map(actors.map((mention) => [mention.start, mention]))
    return {
      claims: claims.map((claim) => {
        const source = claim.attribution === null ? null : attributions[claim.attribution]!
        const side = source ? source.side : own
        return {
          ...claim,
          side,
          interest: side && interestOf(claim, source, new Stance(side, actors, mentions, sides)),
        }
      }),
    }
  },
})

/** How those named in a claim stand to the side that speaks. */
class Stance {
  constructor(
    readonly side: Side,
    private readonly actors: readonly ActorMention[],
    private readonly mentions: ReadonlyMap<number, ActorMention>,
    private readonly sides: Sides,
  ) {}

  /** Its own people, or those it backs or is backed by. */
  isOwn(who: Participant): boolean {
    if (who.actor !== null) return this.sides.tie(this.side.party, who.actor) !== 'other'
    const mention = this.mentions.get(who.start)
    if (mention?.alternatives.some((id) => this.sides.tie(this.side.party, id) !== 'other')) return true
    // "Turkish-backed forces": whom it backs is named inside
    for (let i = firstStartingAt(this.actors, who.start); i < this.actors.length; i++) {
      const { part, actor, start, end } = this.actors[i]!
      if (start >= who.end) break
      if (part && actor !== null && end <= who.end && this.sides.tie(this.side.party, actor) === 'same') return true
    }
    return false
  }

  /** Forces and governments that are not its own; the "militants" a state tells of are none of its own either. */
  isOther(who: Participant): boolean {
    if (isCivilian(who) || this.isOwn(who)) return false
    if (who.actor !== null) return this.sides.partyOf(who.actor) !== 'none' && forces.has(who.sector)
    return irregular.has(who.sector) && this.sides.isState(this.side.party)
  }

  get name(): string {
    return this.side.name
  }
}

function interestOf(claim: Claim, source: Attribution | null, stance: Stance): Interest | null {
  if (stance.side.party === 'none' || !told.has(claim.status)) return null
  const { harmed, doers, gains } = partsOf(claim)
  const denied = source?.stance === 'denies' || (claim.polarity === 'did-not' && claim.control !== 'failed')
  const ownHarm = harmed.find((who) => stance.isOwn(who))
  const ownWrong = doers.find((who) => stance.isOwn(who) && claim.actors.some(isCivilian))
  if (denied) {
    if (!ownHarm && !ownWrong) return null
    return { bearing: 'for', reason: `denies ${ownHarm ? 'harm to' : 'a wrong of'} ${stance.name}`, rule: 'I4' }
  }
  if (ownHarm) return against(`tells of a loss of its own side: ${ownHarm.name}`, 'I1')
  if (ownWrong) return against(`tells of harm that its own side did to civilians: ${ownWrong.name}`, 'I2')
  const otherGain = gains.find((who) => stance.isOther(who))
  if (otherGain) return against(`tells of a success of others: ${otherGain.name}`, 'I3')
  const otherHarm = harmed.find((who) => stance.isOther(who))
  if (otherHarm) return serves(`tells of a loss of others: ${otherHarm.name}`)
  const ownGain = gains.find((who) => stance.isOwn(who))
  if (ownGain) return serves(`tells of a success of its own side: ${ownGain.name}`)
  const otherWrong = doers.find((who) => stance.isOther(who) && claim.actors.some(isCivilian))
  return otherWrong ? serves(`tells of harm that others did to civilians: ${otherWrong.name}`) : null
}

const against = (reason: string, rule: string): Interest => ({ bearing: 'against', reason, rule })
const serves = (reason: string): Interest => ({ bearing: 'for', reason, rule: 'I4' })

interface Parts {
  readonly harmed: readonly Participant[]
  readonly doers: readonly Participant[]
  /** Who stands better for it. */
  readonly gains: readonly Participant[]
}

/** Who loses, who did it and who gains, by what a claim of its type tells. */
function partsOf({ type, mode, control, actors, losses, casualties }: Claim): Parts {
  const only = (...roles: readonly Role[]) => actors.filter(({ role }) => roles.includes(role))
  const doers = only('actor')
  const none: Parts = { harmed: [], doers: [], gains: [] }
  const suffered = only('victim', 'owner', 'operator', 'location-holder').filter((who) => !isCivilian(who))
  switch (type) {
    case 'ASSAULT': {
      const hurt = losses.length > 0 || casualties.some(({ low }) => low !== 0)
      const hit = hurt ? only('recipient').filter((who) => !isCivilian(who)) : []
      return { harmed: [...suffered, ...hit], doers, gains: [] }
    }
    case 'CASUALTY':
      return { harmed: suffered, doers, gains: [] }
    case 'LOSS':
      if (losses.some(({ state }) => state === 'abandoned')) return { ...none, harmed: [...suffered, ...doers] }
      return { harmed: [...suffered, ...only('recipient')], doers, gains: doers }
    case 'CONTROL':
      if (control === 'lost' || control === 'failed') return { ...none, harmed: [...doers, ...suffered] }
      if (control === 'gained' || control === 'entered' || control === 'besieged')
        return { harmed: only('location-holder'), doers: [], gains: doers }
      return none
    case 'RETREAT':
      return mode === null || mode === 'withdraw' ? { ...none, harmed: doers } : none
    case 'COERCE':
    case 'DISPLACE':
      return { ...none, doers }
    default:
      return none
  }
}

const told: ReadonlySet<string> = new Set(['actual', 'ongoing', 'attempted', 'historical'])
const civilians: ReadonlySet<string> = new Set(['CVL', 'REF', 'MED', 'JRN', 'EDU', 'REL', 'AGR', 'LAB', 'ELI', 'SOC'])
const forces: ReadonlySet<string> = new Set(['MIL', 'REB', 'PRM', 'UAF', 'GOV', 'COP', 'SPY', 'PRE', 'CRM'])
const irregular: ReadonlySet<string> = new Set(['UAF', 'REB', 'PRM', 'CRM'])
const isCivilian = ({ sector, role }: Participant) => civilians.has(sector) && role !== 'actor'

export const rules: readonly Rule[] = [
  {
    id: 'I1',
    what: 'against interest: a loss or retreat of its own side',
    example: 'The LNA said it lost a drone.',
  },
  {
    id: 'I2',
    what: 'against interest: harm that its own side did to civilians',
    example: 'Turkey admitted that its aircraft killed two civilians.',
  },
  {
    id: 'I3',
    what: 'against interest: a success of others',
    example: 'The GNA said the LNA had captured the airport.',
  },
  {
    id: 'I4',
    what: 'for its interest: a loss or wrong of others, a success of its own side, a wrong denied',
    example: 'The GNA said it shot down a drone of the LNA.',
  },
]

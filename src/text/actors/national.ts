import type { Sector } from '../../model/actor.js'
import { wordOf } from './items.js'
import { officeHolders } from './offices.js'
import type { Head, Phrase } from './phrases.js'
import { nounOf, type Scene } from './scene.js'
import { isArmed, known, nobody, type Who } from './who.js'

/** "Turkish army", "Italian prime minister", "Syrian militants", "gunmen". */
export function national(
  scene: Scene,
  phrase: Phrase,
  head: Extract<Head, { kind: 'agent' | 'institution' | 'title' }>,
  country: string | null,
  stated: boolean,
  reason: string,
): Who | null {
  const { on, outlets } = scene.context
  const isDefinite =
    stated ||
    phrase.determiner === 'the' ||
    phrase.body !== null ||
    phrase.ties.some(({ link }) => link === 'recognised')
  if (head.kind === 'title') {
    if (isAdjective(scene, phrase, head)) return null
    if (phrase.body !== null) return { ...nobody, country, sector: phrase.body.sector, reason, rule: 'A15' }
    const isOurs = country !== null && (stated || scene.context.isSpokenOf(country))
    const holder = isOurs && isDefinite ? officeHolders(scene, country, head.role) : []
    if (holder.length === 1)
      return known(
        scene.table.get(holder[0]!, on)!,
        'A14',
        `${head.role} of ${scene.table.countryName(country!)} at this date`,
      )
    if (!isDefinite && phrase.bent === null && !isPlainTitle(scene, phrase, head)) return null
    return { ...nobody, country, sector: phrase.bent ?? head.sector, reason, rule: 'A15' }
  }
  // "British intelligence support" is no service
  const next = scene.lines[phrase.line]!.pieces[phrase.last]?.key ?? ''
  if (nounOf(scene, phrase, head.item) === 'intelligence' && matters.test(next)) return null
  const suffix = institution(phrase, head, stated)
  // "police said": no article, and yet the police of the place
  const isMass =
    head.kind === 'institution' &&
    /^(police|riot police|security forces|authorities|state media|military|armed forces)$/.test(
      nounOf(scene, phrase, head.item),
    )
  if (suffix !== null && country !== null && (isDefinite || isMass)) {
    const named = scene.table.designation(country, suffix, outlets, on)
    if (named !== null) {
      const sector = scene.table.get(named.actor ?? named.alternatives[0] ?? country, on)?.sector ?? head.sector
      const party = named.actor === null ? null : scene.table.get(named.actor, on)
      const mine = suffix === 'GOV' && isArmed(head) ? 'MIL' : sector
      return {
        ...nobody,
        actor: named.actor,
        name: party?.name ?? null,
        country,
        sector: mine,
        descriptive: suffix === 'MIL',
        alternatives: named.alternatives,
        reason: named.reason,
        rule: 'A9',
      }
    }
    const id = suffix !== 'GOV' ? `${country}-${suffix}` : isArmed(head) ? `${country}-MIL` : country
    const body = scene.table.get(id, on)
    if (body !== null) {
      const sector = head.kind === 'institution' ? head.sector : (phrase.body?.sector ?? head.sector)
      return {
        ...known(body, 'A8', reason),
        sector: id.endsWith('-MIL') ? 'MIL' : sector === 'UAF' ? body.sector : sector,
      }
    }
  }
  if (head.kind === 'institution') {
    const other = wordOf(head.item, 'agent')
    if (!isDefinite && !isMass && other !== undefined) {
      return kind(scene, phrase, { ...other, kind: 'agent', item: head.item, role: null }, country, stated, reason)
    }
    return isDefinite || isMass ? { ...nobody, country, sector: head.sector, reason, rule: 'A15' } : null
  }
  return kind(scene, phrase, head, country, stated, reason)
}

/** What stands behind intelligence that is told or gathered. */
const matters =
  /^(?:support|sharing|gathering|assistance|aid|cooperation|reports?|assessments?|information|data|failures?|estimates?|briefings?|community|work|value)$/

/** The institution a noun stands for when its state is known: "Russian troops" are its armed forces. */
function institution(
  phrase: Phrase,
  head: Extract<Head, { kind: 'agent' | 'institution' }>,
  stated: boolean,
): string | null {
  if (head.kind === 'institution') return head.suffix
  const isForces = head.type === 'soldier' || head.type === 'force'
  if (phrase.body !== null) {
    if (phrase.body.suffix === 'GOV' && isArmed(head)) return 'GOV'
    return phrase.body.suffix
  }
  if (phrase.bent === 'REB' || phrase.bent === 'UAF' || phrase.bent === 'PRM' || phrase.bent === 'OPP') return null
  if (phrase.bent === 'COP') return 'COP'
  if (isForces && (stated || phrase.bent === 'MIL')) return 'MIL'
  if (head.sector === 'COP' && (stated || phrase.determiner === 'the')) return 'COP'
  if (head.type === 'officer' && head.sector === 'GOV' && stated) return 'GOV'
  return null
}

/** "A commander was killed" tells of somebody; "a major offensive" and "the head of" do not. */
function isPlainTitle(scene: Scene, phrase: Phrase, head: Extract<Head, { kind: 'title' }>): boolean {
  if (/^(address|leader|secretary-general|king|president|prime minister)$/.test(head.role)) return false
  return !/^(general|major|captain|private|marshal|father|chief|head|chair|justice|secretary|expert|deputy|representative|student)$/.test(
    nounOf(scene, phrase, head.item),
  )
}

/** "The last major stronghold", "general elections": a rank that is an adjective here. */
function isAdjective(scene: Scene, { line, last }: Phrase, head: Extract<Head, { kind: 'title' }>): boolean {
  const { pieces } = scene.lines[line]!
  const { shape, key } = pieces[head.item.first]!
  if (
    head.item.last - head.item.first > 1 ||
    !/^(major|general|private|captain|marshal|chief|head|representative|deputy|expert)$/.test(key)
  )
    return false
  const next = pieces[last]
  return (
    shape === 'lower' &&
    next !== undefined &&
    next.gap === 'space' &&
    !/^(of|in|at|for|and|who|to|with|from|said|says|told|was|is|has|had|were|added|on|from|by|warned|announced)$/.test(
      next.key,
    )
  )
}

/** A kind of people nobody has named: kept in the report's words, with the sector of the noun and its country. */
function kind(
  scene: Scene,
  phrase: Phrase,
  head: Extract<Head, { kind: 'agent' }>,
  country: string | null,
  stated: boolean,
  reason: string,
): Who | null {
  if (siteNouns.test(nounOf(scene, phrase, head.item)) && isSite(scene, phrase)) return null
  const isBare = !stated && phrase.bent === null && phrase.first === head.item.first
  if (head.sector === 'UNK' && isBare && !/^(its|his|her|their)$/.test(phrase.determiner ?? '')) return null
  if (head.type === 'force' && isBare && (!head.plural || isVerb(scene, phrase))) return null
  const bends =
    head.type === 'force' ||
    head.type === 'armed' ||
    head.type === 'other' ||
    head.sector === 'GOV' ||
    head.sector === 'CVL' ||
    head.sector === 'MIL'
  const bent = phrase.bent !== null && bends ? bend(phrase.bent, head) : head.sector
  return { ...nobody, country, sector: bent, reason, rule: stated ? 'A15' : 'A16' }
}

/** "At the hospital": a place here, not those who run it. */
function isSite(scene: Scene, { line, first }: Phrase): boolean {
  const { pieces } = scene.lines[line]!
  const at = determinerLike.test(pieces[first - 1]?.key ?? '') ? first - 2 : first - 1
  return /^(in|at|near|to|of|inside|outside|into|from|around)$/.test(pieces[at]?.key ?? '')
}

/** "It forces them": no noun stands right after these. */
function isVerb(scene: Scene, { line, first }: Phrase): boolean {
  const before = scene.lines[line]!.pieces[first - 1]
  return before !== undefined && /^(it|he|she|they|which|that|who|also|to|not|often|this)$/.test(before.key)
}

const siteNouns =
  /^(hospitals?|schools?|universit(y|ies)|clinics?|church(es)?|banks?|embass(y|ies)|consulates?|police stations?|courts?)$/
const determinerLike = /^(the|a|an|this|that|its|their|his|her|one|two|three|several|many)$/

function bend(sector: Sector, head: Extract<Head, { kind: 'agent' }>): Sector {
  if (sector === 'OPP') return isArmed(head) ? 'REB' : 'OPP'
  if (sector === 'GOV')
    return isArmed(head) ? 'MIL' : head.sector === 'UAF' || head.sector === 'UNK' ? 'GOV' : head.sector
  if (isArmed(head) && !/^(REB|UAF|PRM|MIL|COP|CRM)$/.test(sector)) return head.sector
  if (head.sector === 'CVL' && sector === 'REL') return 'CVL'
  if (head.sector === 'CVL' && (sector === 'MIL' || sector === 'COP' || sector === 'REB' || sector === 'UAF'))
    return sector === 'UAF' ? 'UAF' : 'CVL'
  return sector
}

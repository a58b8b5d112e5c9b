import { attachedTo } from './attached.js'
import { homeOf, whoIs } from './named.js'
import { national } from './national.js'
import { soleOffices } from './offices.js'
import type { Head, Phrase } from './phrases.js'
import { nounOf, type Scene } from './scene.js'
import { isArmed, known, nobody, type Who } from './who.js'

export function resolveNoun(
  scene: Scene,
  phrase: Phrase,
  named: Extract<Head, { kind: 'agent' | 'institution' | 'title' }>,
): Who | null {
  const isArms = named.kind === 'agent' && named.type === 'arms'
  if ((isArms && phrase.owner === null) || isGift(scene, phrase)) return null
  const head = isArms ? { ...named, type: 'soldier' as const } : named
  const attached = phrase.owner === null ? attachedTo(scene, phrase) : null
  const owner = phrase.owner ?? attached?.head ?? null
  if (phrase.stance !== null) return sided(scene, phrase, head)
  const backer = phrase.ties.find(
    ({ link }) => link === 'backed' || link === 'led' || link === 'allied' || link === 'part',
  )
  if (backer !== undefined && (owner === null || owner.kind === 'adjective') && isArmed(head))
    return backed(scene, phrase, head, backer.of, backer.link)
  if (head.kind === 'agent' && /^prox/.test(nounOf(scene, phrase, head.item)) && owner !== null)
    return backed(scene, phrase, head, owner, 'backed')
  if (owner !== null && (owner.kind === 'name' || owner.kind === 'person')) return owned(scene, phrase, head, owner)
  // "a European force in Mali" is not Mali's
  const isOfMany = phrase.owner === null && ofMany.has(scene.lines[phrase.line]!.pieces[phrase.first - 1]?.key ?? '')
  const isForeign = isArmed(head) && (isOfMany || (owner === null && saysForeign(scene, phrase)))
  if (isForeign)
    return { ...nobody, sector: head.sector, reason: 'foreign, the report does not say whose', rule: 'A15' }
  const own =
    owner === null
      ? null
      : 'country' in owner
        ? owner.country
        : owner.kind === 'ethnic'
          ? homeOf(scene, owner.countries)
          : null
  const near = own === null ? scene.context.countryNear(phrase.line) : null
  const country = own ?? attached?.country ?? near?.country ?? null
  const stated = (owner !== null && owner.kind !== 'ethnic') || attached?.country != null
  const reason =
    near === null || country === null
      ? `of ${country === null ? 'no stated country' : scene.table.countryName(country)}`
      : near.reason
  return national(scene, phrase, head, country, stated, reason)
}

/** "Military aid to Kyiv" is nobody. */
function isGift({ lines }: Scene, { line, last }: Phrase): boolean {
  const { pieces } = lines[line]!
  return pieces[last - 1]!.key === 'military' && given.test(pieces[last]?.key ?? '')
}

const given = /^(aid|assistance|support|help|equipment|hardware|supplies|package|packages)$/

/** "Turkish-backed forces", "Turkish proxies": kept as the outlet's term, with the parties it can mean. */
function backed(
  scene: Scene,
  phrase: Phrase,
  head: Extract<Head, { kind: 'agent' | 'institution' | 'title' }>,
  of: Head,
  link: string,
): Who {
  const { on, countries } = scene.context
  const backer = whoIs(scene, of)
  const where = countries.filter((country) => country !== backer?.country)
  const alternatives =
    backer?.actor == null
      ? []
      : where
          .slice(0, 4)
          .flatMap((country) => scene.table.backedBy(backer.actor!, country, on))
          .filter((id) => !id.startsWith('P-'))
  if (link === 'led' && backer?.actor != null && scene.table.get(`${backer.actor}-MIL`, on) !== null)
    alternatives.push(`${backer.actor}-MIL`)
  const near = scene.context.countryNear(phrase.line)
  const country = near === null || near.country === backer?.country ? (where[0] ?? near?.country ?? null) : near.country
  const sector = head.sector === 'UNK' || head.sector === 'GOV' ? 'UAF' : head.sector
  const reason =
    alternatives.length > 0
      ? `a term for whoever ${backer!.name} stands behind; at this date that fits ${alternatives.join(', ')}`
      : `a term for whoever ${backer?.name ?? 'somebody'} stands behind`
  return { ...nobody, country, sector, descriptive: true, alternatives, reason, rule: 'A12' }
}

/** "pro-GNA sources": a side, not the party itself. */
function sided(scene: Scene, phrase: Phrase, head: Extract<Head, { kind: 'agent' | 'institution' | 'title' }>): Who {
  const of = whoIs(scene, phrase.stance!.of)
  const isPro = phrase.stance!.pro
  const near = scene.context.countryNear(phrase.line)?.country ?? null
  const isState = phrase.stance!.of.kind !== 'name' && phrase.stance!.of.kind !== 'person'
  const country = isState ? (near ?? null) : (of?.country ?? near)
  const sector = head.sector === 'UAF' ? (isPro && of?.sector === 'GOV' ? 'PRM' : 'UAF') : head.sector
  return {
    ...nobody,
    country,
    sector,
    descriptive: true,
    alternatives: isPro && of?.actor != null ? [of.actor] : [],
    reason: `said to be ${isPro ? 'for' : 'against'} ${of?.name ?? 'somebody'}`,
    rule: 'A13',
  }
}

/** "LNA fighters", "Haftar's forces", "a Hamas spokesman". */
function owned(
  scene: Scene,
  phrase: Phrase,
  head: Extract<Head, { kind: 'agent' | 'institution' | 'title' }>,
  owner: Head,
): Who | null {
  const of = whoIs(scene, owner)
  if (of === null) return null
  const { on } = scene.context
  if (head.kind === 'title' && of.actor !== null) {
    const holder = soleOffices.test(head.role) ? scene.table.holders(of.actor, head.role, on) : []
    if (holder.length === 1)
      return known(scene.table.get(holder[0]!, on)!, 'A14', `${head.role} of ${of.name} at this date`)
  }
  const noun = nounOf(scene, phrase, head.item)
  const isSide =
    /^(men|side|camp|people)$/.test(noun) && (owner.kind !== 'person' || /^(REB|MIL|PRM|UAF)$/.test(of.sector))
  if (head.kind === 'agent' && !isSide && (head.type === 'civil' || head.type === 'other' || head.sector === 'CRM')) {
    return { ...nobody, country: of.country, sector: head.sector, reason: `of ${of.name}`, rule: 'A15' }
  }
  if (owner.kind === 'person') {
    const led = of.actor === null ? undefined : scene.table.get(of.actor, on)?.parents[0]
    if (led === undefined || !(isArmed(head) || isSide))
      return {
        ...nobody,
        country: of.country,
        sector: isArmed(head) ? head.sector : of.sector,
        reason: `of ${of.name}`,
        rule: 'A11',
        descriptive: isArmed(head),
      }
    const party = scene.table.get(led, on)!
    const sector = party.sector === 'GOV' && isArmed(head) ? 'MIL' : party.sector
    return { ...known(party, 'A11', `${of.name} leads ${party.name}`), sector, descriptive: true }
  }
  const sector = isArmed(head) && of.sector === 'GOV' ? 'MIL' : of.sector
  return { ...of, sector, reason: `${noun} of ${of.name ?? 'those named'}`, rule: 'A10' }
}

function saysForeign(scene: Scene, { line, first, last }: Phrase): boolean {
  return scene.lines[line]!.pieces.slice(first, last).some(({ key }) => key === 'foreign')
}

/** Adjectives of those who come from more than one state. */
const ofMany = new Set(
  'european african western international multinational foreign arab regional allied nato un'.split(' '),
)

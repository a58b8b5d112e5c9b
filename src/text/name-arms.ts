import type { EquipmentMention, Name } from '../model/mention.js'

/**
 * Weapons and platforms as names (N4, N5): every mention of the layer of equipment, but for those that only describe
 * something else ("mortar team", "weapons factory"), parts of longer names ("Field Artillery Regiment"), and vehicles,
 * aircraft and ships of which nothing says that they are anybody's arms ("two men in a vehicle").
 *
 * A noun takes in what says which kind it is ("homemade bombs", "attack, bomber and fighter aircraft") and, for a
 * platform, the name of its owner just before ("ISIL tanks"): that name stands within. `others` are in order and apart.
 */
export function nameArms(text: string, equipment: readonly EquipmentMention[], others: readonly Name[]): Name[] {
  const names: Name[] = []
  for (const arm of equipment) {
    if (arm.same !== null || describes(text, arm)) continue
    const around = overlapping(others, arm.start, arm.end)
    if (arm.type === null && around && around.end - around.start > arm.end - arm.start) continue
    const owner = ownerOf(text, arm, others)
    const start = arm.type === null ? withKind(text, arm.start, names[names.length - 1]?.end ?? 0) : arm.start
    if (arm.civil && owner === null && start === arm.start && !isForces(text, arm.start)) continue
    const from = arm.label === 'PLATFORM' ? (owner?.start ?? withCoalition(text, start)) : start
    const { end, label, type } = arm
    names.push({
      start: from,
      end,
      label,
      id: type ?? arm.class,
      by: 'table',
      p: 1,
      rule: from < arm.start ? 'N5' : 'N4',
    })
  }
  return names
}

/** What weapons describe without being meant: units and people, places, goods in store, talk. */
const holders = new Set(
  (
    'army battalion battery brigade chief club commander commanders company corps crew crews crewman crewmember crewmen detachment ' +
    'dealer dealers division expert experts factory factories facility facilities force forces group gunner industry ' +
    'inspector inspectors maker makers manufacturer operator operators platoon regiment school section specialist squad ' +
    'squadron team teams technician troops unit units base bases cache caches depot depots dump dumps emplacement ' +
    'emplacements plant plants position positions range ranges shop site sites stockpile stockpiles storage store stores ' +
    'workshop workshops ban control convention deal deals disposal embargo program programme proliferation report reports ' +
    'sale sales smuggler smugglers smuggling talks test tests trade trafficking treaty'
  ).split(' '),
)
const making =
  'assembly|construction|disposal|maintenance|making|manufacturing|production|repair|staging|storage|training'
const describing = new RegExp(
  `^(?:(?:[ -](?:${making}))?[ -](\\p{L}+)|-(?:borne|based|mounted|laden|held|proof|free|like|related|launched|fired)\\b)`,
  'u',
)

function describes(text: string, arm: EquipmentMention): boolean {
  const found = describing.exec(text.slice(arm.end, arm.end + 40))
  if (found && (found[1] === undefined || holders.has(found[1].toLowerCase()))) return true
  return arm.type === null && holders.has(/\p{L}+$/u.exec(text.slice(arm.start, arm.end))?.[0].toLowerCase() ?? '')
}

const kindWords =
  'advanced armed armored armoured captured chemical conventional crude guided heavy home-made homemade improvised large ' +
  'light lone long-range manned medium-range modern ordinary other short-range simple single small sophisticated such tactical ' +
  'unguided unmanned'
const kindWord = new RegExp(
  `(?:^|[^\\p{L}\\p{N}-])((?:${kindWords.replaceAll(' ', '|')}|[\\p{L}]+-(?:borne|made|laden|mounted|launched|guided|propelled|built)) )$`,
  'iu',
)
const sortWords =
  'attack|bomber|fighter|reconnaissance|rotary-wing|fixed-wing|strike|surveillance|transport|manned|unmanned'
const sorts = new RegExp(`(?:^|[^\\p{L}-])((?:(?:${sortWords}),? )+(?:and|or) )$`, 'iu')

/** Where the noun at `start` begins with the words before it that say which kind it is; never before `least`. */
function withKind(text: string, start: number, least: number): number {
  let from = start
  for (;;) {
    const before = text.slice(Math.max(least, from - 80), from)
    const found = (kindWord.exec(before) ?? sorts.exec(before))?.[1]
    if (!found) return from
    from -= found.length
  }
}

const forces =
  /(?:^|[^\p{L}-])(?:army|armed|coalition|combat|enemy|government|insurgent|jihadi|jihadist|militant|military|militia|navy|police|rebel|regime|security|terrorist)(?: forces?’?'?)? $/iu

const isForces = (text: string, start: number) => forces.test(text.slice(Math.max(0, start - 30), start))

/** "Coalition aircraft": written with a capital it is somebody's name, though no table can say whose. */
const withCoalition = (text: string, start: number) =>
  /(?<![\p{L}-])Coalition $/u.test(text.slice(Math.max(0, start - 11), start)) ? start - 10 : start

/** The organisation named right before a mention: "ISIL tanks", "an ISIL tactical vehicle". */
function ownerOf(text: string, arm: EquipmentMention, others: readonly Name[]): Name | null {
  const start = arm.type === null ? withKind(text, arm.start, 0) : arm.start
  const owner = overlapping(others, start - 2, start)
  return owner?.label === 'ORG' && text.slice(owner.end, start) === ' ' ? owner : null
}

function overlapping(names: readonly Name[], start: number, end: number): Name | undefined {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (names[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return low < names.length && names[low]!.start < end ? names[low] : undefined
}

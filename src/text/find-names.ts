import { firstRun } from '../lib/characters.js'
import type { ActorTable } from '../model/actor.js'
import type { Knowledge } from '../model/knowledge.js'
import type { EquipmentMention, Name } from '../model/mention.js'
import { LABELS, type NameModel, nameKinds, type OrganisationTable } from '../model/names.js'
import type { Gazetteer, Place } from '../model/place.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import type { Sentence, Span, Token } from '../model/text.js'
import { piecesOf } from './actors/items.js'
import { bestLabels, marginals } from './chain.js'
import { nameArms } from './name-arms.js'
import { withBodies } from './name-bodies.js'
import { withEdges } from './name-edges.js'
import { MOST_NAME_FEATURES, nameFeatures, viewNames } from './name-features.js'
import { nameRegions } from './name-regions.js'
import { followsCapital, withReport } from './name-report.js'
import { nameInSmallLetters } from './name-small.js'
import { withoutThings, withTowns } from './name-things.js'

export const rules: readonly Rule[] = [
  {
    id: 'N1',
    what: 'A name told by its words and those around it',
    example: 'Jane Doe, head of the Sahel Relief Fund',
  },
  { id: 'N2', what: 'A name that a table of actors or places knows', example: 'Muslim Brotherhood' },
  { id: 'N3', what: 'A name told both ways', example: 'Khalifa Haftar' },
  { id: 'N4', what: 'A weapon or platform from the tables of equipment', example: 'T-55' },
  { id: 'N5', what: 'Arms with the words that say which kind, or whose they are', example: 'ISIL tanks' },
  { id: 'N8', what: 'A town that the tagger half took for a person', example: 'the raid on Palma' },
  { id: 'N7', what: 'A town in a sentence without capitals', example: 'they fled to baguio last night' },
  { id: 'N6', what: 'A building by the name of a body', example: 'Union Hall' },
  { id: 'N9', what: 'A name by what the rest of the report calls it', example: 'Zipmex, a broker … said Zipmex' },
  { id: 'N10', what: 'A body with the place or nation its name begins with', example: 'Miaoli County Government' },
]

/**
 * People, organisations and places, by a learned tagger that also sees what the tables know; what is said of a word
 * elsewhere in the report counts for it here ("Khalifa Haftar ... Haftar"). Then names that tables know outright, and
 * weapons and platforms from the layer of equipment. Names do not overlap, but for an owner's inside "ISIL tanks".
 */
export const findNames = stage({
  name: 'find-names',
  needs: ['sentences', 'tokens', 'equipment'],
  gives: ['names'],
  run({ document: { text }, sentences, tokens, equipment }, know) {
    const learned = learnedNames(text, tokens, know)
    const known = knownNames(text, sentences, know.actors)
    const famous = famousNames(text, tokens, know.organisations).filter(
      (n) => !touching(known, n) && !isPartOf(n, touching(learned, n)),
    )
    const small = nameInSmallLetters(text, tokens, know).filter((n) => !touching(learned, n))
    const bodies = [...known, ...famous].sort(inOrder)
    const regions = nameRegions(text, tokens, know.gazetteer).filter(
      (n) => !touching(bodies, n) && (touching(learned, n) ?? n).label === 'LOC' && !isPartOf(n, touching(learned, n)),
    )
    const tables = [...bodies, ...regions, ...small].sort(inOrder)
    const types = equipment.filter((e) => e.type !== null)
    const joined = join(text, types, tables, withTowns(text, learned, know.gazetteer), know.gazetteer)
    const whole = withBodies(text, withoutThings(text, joined), know.gazetteer)
    const named = withReport(text, tokens, whole)
    return { names: [...named, ...nameArms(text, equipment, named)].sort(inOrder) }
  },
})

/** A name less probable than this is no name. */
const LEAST = 0.45

/** What no name loses against every name: gold sets leave out works, products and peoples, which look like names. */
const READY = 0.3

/** How much weight what the rest of a report says of a word has. */
const REPORT = 1

interface Tagged {
  readonly first: number
  readonly last: number
  readonly emissions: Float64Array
  readonly chances: Float64Array
}

/** The names the tagger finds in tokens of whole sentences, with the ends that rules give them. */
export function learnedNames(
  text: string,
  tokens: readonly Token[],
  { names, gazetteer, organisations }: Pick<Knowledge, 'names' | 'gazetteer' | 'organisations'>,
): Name[] {
  const tagged = tagNames(text, tokens, names, gazetteer, organisations)
  const likely = tagged.filter((name) => name.p >= LEAST && !isPeople(text, name, gazetteer))
  return withEdges(text, likely, gazetteer)
}

/** The names the tagger finds, each with the least probability of its tokens. */
function tagNames(
  text: string,
  tokens: readonly Token[],
  model: NameModel,
  gazetteer: Gazetteer,
  organisations: OrganisationTable,
): Name[] {
  const jumps = model.steps.map(Math.exp)
  const tagged: Tagged[] = []
  for (let first = 0; first < tokens.length; ) {
    const sentence = tokens[first]!.sentence
    let last = first
    while (last < tokens.length && tokens[last]!.sentence === sentence) last++
    const emissions = emit(text, tokens, first, last, model, gazetteer, organisations)
    tagged.push({ first, last, emissions, chances: marginals(emissions, jumps) })
    first = last
  }
  const said = reportEvidence(tokens, tagged)
  const names: Name[] = []
  for (const t of tagged) {
    const emissions = withEvidence(tokens, t, said)
    const chances = emissions === t.emissions ? t.chances : marginals(emissions, jumps)
    collect(tokens, t.first, bestLabels(emissions, model.steps), chances, names)
  }
  return names
}

function emit(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  model: NameModel,
  gazetteer: Gazetteer,
  organisations: OrganisationTable,
): Float64Array {
  const view = viewNames(text, tokens, first, last, model.table, gazetteer, organisations)
  const features = new Int32Array(MOST_NAME_FEATURES)
  const emissions = new Float64Array((last - first) * LABELS)
  const { weights, unit } = model
  const mask = weights.length / 8 - 1
  const pairs = new Int32Array(weights.buffer, weights.byteOffset, weights.length / 4)
  for (let i = 0; i < last - first; i++) {
    const n = nameFeatures(view, i, features)
    // Four bytes at once: 128 more than each weight, in every other byte, leaves room for the sum of all features.
    let [ac, bd, eg, fh] = [0, 0, 0, 0]
    for (let k = 0; k < n; k++) {
      const row = (features[k]! & mask) * 2
      const low = pairs[row]! ^ 0x80808080
      const high = pairs[row + 1]! ^ 0x80808080
      ac = (ac + (low & 0xff00ff)) | 0
      bd = (bd + ((low >>> 8) & 0xff00ff)) | 0
      eg = (eg + (high & 0xff00ff)) | 0
      fh = (fh + ((high >>> 8) & 0xff00ff)) | 0
    }
    const at = i * LABELS
    const over = 128 * n
    emissions[at] = ((ac & 0xffff) - over) * unit - READY
    emissions[at + 1] = ((bd & 0xffff) - over) * unit
    emissions[at + 2] = ((ac >>> 16) - over) * unit
    emissions[at + 3] = ((bd >>> 16) - over) * unit
    emissions[at + 4] = ((eg & 0xffff) - over) * unit
    emissions[at + 5] = ((fh & 0xffff) - over) * unit
    emissions[at + 6] = ((eg >>> 16) - over) * unit
  }
  return emissions
}

/** Weighted chances of no name, PER, ORG and LOC over all places where a capitalised word stands; their weight; how many. */
type Evidence = [none: number, person: number, organisation: number, place: number, weight: number, count: number]

function reportEvidence(tokens: readonly Token[], tagged: readonly Tagged[]): Map<string, Evidence> {
  const said = new Map<string, Evidence>()
  for (const { first, last, chances } of tagged) {
    for (let i = first; i < last; i++) {
      const word = tokens[i]!.text
      if (!isNameLike(word)) continue
      const sum = said.get(word) ?? [0, 0, 0, 0, 0, 0]
      const weight = weightOf(chances, i - first)
      for (let c = 0; c < LABELS; c++) sum[(c + 1) >> 1]! += weight * chances[(i - first) * LABELS + c]!
      sum[4] += weight
      sum[5]++
      said.set(word, sum)
      if (spellsOut(tokens, first, i)) addBody(sum, chances, i - 2 - first)
    }
  }
  return said
}

/** How much more the name before "(RID)" says of RID than a place where RID stands does. */
const SPELLED = 6

function addBody(sum: Evidence, chances: Float64Array, at: number) {
  for (let c = 0; c < LABELS; c++) sum[(c + 1) >> 1]! += SPELLED * chances[at * LABELS + c]!
  sum[4] += SPELLED
  sum[5]++
}

/** Whether the word at `i`, in brackets, has the initials of the words before it: "Royal Irrigation Department (RID)". */
function spellsOut(tokens: readonly Token[], first: number, i: number): boolean {
  const initials = tokens[i]!.text
  if (i - 2 < first || tokens[i - 1]!.text !== '(' || tokens[i + 1]?.text !== ')') return false
  if (!/^\p{Lu}{2,8}$/u.test(initials)) return false
  let left = initials.length
  for (let at = i - 2; left > 0 && at >= first && at > i - 14; at--) {
    const word = tokens[at]!.text
    if (word[0]!.toUpperCase() === initials[left - 1]) left--
    else if (!/^(of|the|for|and|de|to|in|on|&)$/i.test(word)) return false
  }
  return left === 0
}

const isNameLike = (word: string) => word.length > 1 && /^\p{Lu}/u.test(word)

/** A word inside a longer name ("Khalifa Haftar") says four times as much of itself as one that stands alone. */
function weightOf(chances: Float64Array, i: number): number {
  let inside = 0
  for (const at of [i, i + 1]) {
    let sum = 0
    for (let c = 2; c < LABELS; c += 2) sum += chances[at * LABELS + c] ?? 0
    if (sum > inside) inside = sum
  }
  return 1 + 3 * inside
}

/** The emissions of a sentence, moved towards what the rest of the report says of its words. */
function withEvidence(
  tokens: readonly Token[],
  { first, last, emissions, chances }: Tagged,
  said: ReadonlyMap<string, Evidence>,
): Float64Array {
  let moved: Float64Array | null = null
  for (let i = first; i < last; i++) {
    const word = tokens[i]!.text
    const sum = isNameLike(word) ? said.get(word) : undefined
    if (!sum || sum[5] < 2) continue
    moved ??= emissions.slice()
    const at = (i - first) * LABELS
    const weight = weightOf(chances, i - first)
    const others = sum[4] - weight
    const share = (k: 0 | 1 | 2 | 3, own: number) => Math.max(0, sum[k] - weight * own) / others + 0.05
    const none = share(0, chances[at]!)
    for (const k of [1, 2, 3] as const) {
      const shift = REPORT * Math.log(share(k, chances[at + 2 * k - 1]! + chances[at + 2 * k]!) / none)
      moved[at + 2 * k - 1]! += shift
      moved[at + 2 * k]! += shift
    }
  }
  return moved ?? emissions
}

function collect(tokens: readonly Token[], first: number, labels: Uint8Array, chances: Float64Array, names: Name[]) {
  for (let i = 0; i < labels.length; i++) {
    const begin = labels[i]!
    if ((begin & 1) === 0) continue
    let end = i + 1
    while (end < labels.length && labels[end] === begin + 1) end++
    let p = 1
    for (let k = i; k < end; k++) {
      const both = chances[k * LABELS + begin]! + chances[k * LABELS + begin + 1]!
      if (both < p) p = both
    }
    names.push({
      start: tokens[first + i]!.start,
      end: tokens[first + end - 1]!.end,
      label: nameKinds[begin >> 1]!,
      id: null,
      by: 'learned',
      p: Math.round(p * 1000) / 1000,
      rule: 'N1',
    })
    i = end - 1
  }
}

/** Only a people is called so, or hardly anything else: "Costa Ricans", "Argentine", "First Nations". */
function isPeople(text: string, name: Name, gazetteer: Gazetteer): boolean {
  const words = text.slice(name.start, name.end)
  if (name.label !== 'LOC') return /^First Nations?$/.test(words)
  const readings = gazetteer.readings(words)
  const isSingle = !/\s/.test(words)
  return (
    readings.some(({ naming }) => naming === 'people') &&
    !readings.some(({ naming, place }) => naming !== 'people' && (!isSingle || isLarge(place)))
  )
}

const isLarge = ({ kind, population }: Place) => kind === 'country' || kind === 'admin1' || population > 100_000

/** Organisations known the world over, the longest name first. */
function famousNames(text: string, tokens: readonly Token[], { sure, reach }: OrganisationTable): Name[] {
  const names: Name[] = []
  for (let i = 0; i < tokens.length; i++) {
    const { start, end, text: word } = tokens[i]!
    if (!/^\p{L}/u.test(word)) continue
    // No name begins so; but a word cut in two ("Fox" of "Fox59") may begin one by itself.
    const run = firstRun(text.slice(start, start + 50).toLowerCase())
    if (!reach.has(run) && run.length <= end - start) continue
    for (let last = Math.min(tokens.length, i + LONGEST_FAMOUS) - 1; last >= i; last--) {
      if (tokens[last]!.sentence !== tokens[i]!.sentence) continue
      const { end } = tokens[last]!
      if (last === i && followsCapital(text, tokens, i)) break
      if (end - start > 50 || !sure.has(text.slice(start, end).replaceAll('’', "'"))) continue
      names.push({ start, end, label: 'ORG', id: null, by: 'table', p: 1, rule: 'N2' })
      i = last
      break
    }
  }
  return names
}

const LONGEST_FAMOUS = 6

/** The tagger's name is longer and of the same kind: "Forbes Asia" is not Forbes. */
const isPartOf = (name: Name, other: Name | undefined) =>
  other !== undefined && other.label === name.label && other.end - other.start > name.end - name.start

/** Names of the actor tables: those of two words or more, and acronyms. A single word in title case may be anybody's. */
function knownNames(text: string, sentences: readonly Sentence[], actors: ActorTable): Name[] {
  const names: Name[] = []
  for (const sentence of sentences) {
    const pieces = piecesOf(text, sentence, actors)
    for (let i = 0; i < pieces.length; i++) {
      if (pieces[i]!.shape === 'lower' || pieces[i]!.shape === 'digits') continue
      const found = actors.words.longest(pieces, i, (words) => words.some((w) => w.kind === 'name'))
      if (!found) continue
      const last = pieces[found.end - 1]!
      const word = found.value.find((w) => w.kind === 'name')!
      const ids = word.kind === 'name' ? word.ids.filter((id) => !id.weak && !id.term) : []
      const sure =
        found.end - i > 1 ? last.shape !== 'lower' : pieces[i]!.shape === 'UPPER' && last.end - last.start > 2
      if (ids.length > 0 && sure) {
        const id = ids.length === 1 ? ids[0]!.id : null
        const label = ids[0]!.id.startsWith('P-') ? 'PER' : 'ORG'
        names.push({ start: pieces[i]!.start, end: last.end, label, id, by: 'table', p: 1, rule: 'N2' })
      }
      i = found.end - 1
    }
  }
  return names
}

/** One list in order, free of types of equipment: what both ways agree on, then tables, then the tagger alone. */
function join(
  text: string,
  types: readonly EquipmentMention[],
  known: readonly Name[],
  learned: readonly Name[],
  gazetteer: Gazetteer,
): Name[] {
  const free = (n: Name, list: readonly Span[]) => touching(list, n) === undefined
  const taken = known
    .filter((n) => free(n, types))
    .map((n) => {
      const same = learned.find((l) => l.start === n.start && l.end === n.end)
      return same && same.label === n.label ? { ...n, by: 'both' as const, p: same.p, rule: 'N3' } : n
    })
  const rest = learned
    .filter((n) => free(n, types) && free(n, taken))
    .map((n) => (n.label === 'LOC' ? placed(text, n, gazetteer) : n))
  return [...taken, ...rest].sort(inOrder)
}

const inOrder = (a: Name, b: Name) => a.start - b.start || a.end - b.end

/** The first name of a list, in order and free of overlaps, that shares a character with this one. */
function touching<T extends Span>(list: readonly T[], name: Span): T | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (list[middle]!.end <= name.start) low = middle + 1
    else high = middle
  }
  return low < list.length && list[low]!.start < name.end ? list[low] : undefined
}

/** A place gets its id here only when its name means one entry; otherwise find-places decides. */
function placed(text: string, name: Name, gazetteer: Gazetteer): Name {
  const found = gazetteer.find(text.slice(name.start, name.end))
  if (found.length === 0) return name
  return { ...name, by: 'both', id: found.length === 1 ? found[0]!.id : null, rule: 'N3' }
}

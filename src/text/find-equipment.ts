import { cutPieces, type Piece } from '../lib/pieces.js'
import type { EquipmentTable, EquipmentWord } from '../model/equipment.js'
import type { EquipmentMention } from '../model/mention.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'

export const rules: readonly Rule[] = [
  { id: 'W1', what: 'a type named by a table of equipment, however it is hyphenated', example: 'T-55, T 55, T55' },
  { id: 'W2', what: 'a type with the mark of its variant', example: 'T-72B3, Mi-24P, Buk-M1' },
  { id: 'W3', what: 'a word that is also an everyday word or a name, beside equipment', example: 'Tiger helicopters' },
  { id: 'W4', what: 'the noun of a class, no type named', example: 'howitzers' },
  { id: 'W5', what: 'the noun of a class that says again what a type beside it is', example: 'TB2 combat UAV' },
]

/** Finds weapons and platforms by the tables of data/equipment, the longest name first. */
export const findEquipment = stage({
  name: 'find-equipment',
  needs: ['sentences'],
  gives: ['equipment'],
  run({ document, sentences }, know) {
    const equipment: EquipmentMention[] = []
    for (const { start, end } of sentences) {
      const pieces = cutPieces(document.text, start, end)
      for (const hit of readPieces(pieces, know.equipment)) {
        const before = equipment[equipment.length - 1]
        const again =
          hit.word.type === null &&
          before !== undefined &&
          before.start >= start &&
          isAgain(document.text, before, pieces[hit.first]!)
        equipment.push(mentionOf(document.text, pieces, hit, again ? equipment.length - 1 : null))
      }
    }
    return { equipment }
  },
})

interface Hit {
  readonly first: number
  /** Just past the last piece of the name in the table. */
  readonly named: number
  /** Just past the last piece of the mention. */
  readonly last: number
  readonly word: EquipmentWord
}

function readPieces(pieces: readonly Piece[], table: EquipmentTable): Hit[] {
  const hits: Hit[] = []
  for (let i = 0; i < pieces.length; i++) {
    const found = table.words.longest(pieces, i, (word, end) => fits(pieces, i, end, word))
    if (found === null) continue
    const last = found.value.type === null ? found.end : withVariant(pieces, found.end)
    hits.push({ first: i, named: found.end, last, word: found.value })
    i = last - 1
  }
  return hits.filter((hit, at) => !hit.word.weak || hasCompany(hits, at))
}

/** Words that stand before a number in plain English, so that "An 12-year-old" is not an An-12. */
const plainWords = new Set(['an', 'a', 'i', 'in', 'no', 'is', 'at', 'as', 'to', 'am', 'us', 'my', 'm', 'b', 'e'])

/** Containers and figures of speech: "water tank", "think tank", "shell company". */
const notBefore =
  /^(water|fuel|gas|oil|think|septic|fish|storage|propane|petrol|gasoline|oxygen|sea|egg|baby|top|big|young|starting|smoking|nail|ticker|clam|starter)$/
const notAfter: Readonly<Record<string, RegExp>> = {
  tank: /^(of|top|engine|capacity|farm)$/,
  tanks: /^(of|top|with)$/,
  shell: /^(company|companies|out|game|plc|oil|shock)$/,
  gun: /^(control|violence|laws?|owners?|rights|lobby|point|shots?|battles?|fights?|attacks?|permits?|licen[cs]es?|battle|fire|reform)$/,
  rocket: /^(science|scientist|attacks?|fire|strikes?|salvo)$/,
  plane: /^(tickets?|crash)$/,
  bullet: /^(train|points?|wounds?|holes?)$/,
  vessel: /^(of)$/,
  baton: /^(rouge|pass|to|from)$/,
  jet: /^(fuel|lag|stream|ski)$/,
  ordnance: /^(survey)$/,
}

function fits(pieces: readonly Piece[], first: number, end: number, word: EquipmentWord): boolean {
  const head = pieces[first]!
  // inside a longer code or word; "120mm" may be followed by its noun
  if (head.gap === 'glued' && pieces[first - 1]!.shape !== 'digits') return false
  if (word.capital && head.shape === 'lower') return false
  const second = pieces[first + 1]
  if (end > first + 1 && second!.shape === 'digits' && second!.gap === 'space' && plainWords.has(head.key)) return false
  const after = pieces[end]
  const tail = pieces[end - 1]!
  // "M16" is not an M1, "T-555" not a T-55; letters may follow as a variant
  if (
    after?.gap === 'glued' &&
    (tail.shape === 'digits' ? !isVariant(after) : word.type === null || after.shape !== 'digits')
  )
    return false
  if (word.type !== null) return true
  if (end === first + 1) {
    const before = pieces[first - 1]
    if (before !== undefined && before.key !== '' && head.gap !== 'break' && notBefore.test(before.key)) return false
    if (after !== undefined && after.gap !== 'break' && (notAfter[head.key]?.test(after.key) ?? false)) return false
  }
  return true
}

const isVariant = (piece: Piece): boolean =>
  piece.shape !== 'digits' && (piece.end - piece.start <= 3 || /^(bis|sep|pmu|akm)/.test(piece.key))

/** Takes in what marks a variant or a plural: `T-72` + `B3`, `Buk` + `-M1`, `F-16` + `s`, `Pantsir-S` + `system`. */
function withVariant(pieces: readonly Piece[], end: number): number {
  let last = end
  while (last < pieces.length && pieces[last]!.gap === 'glued' && last < end + 3) last++
  const next = pieces[last]
  if (next?.gap === 'hyphen' && next.shape !== 'lower' && next.shape !== 'digits' && next.end - next.start <= 3) {
    last++
    while (last < pieces.length && pieces[last]!.gap === 'glued') last++
  }
  const noun = pieces[last]
  return noun?.gap === 'space' && /^(systems?|complex(es)?)$/.test(noun.key) ? last + 1 : last
}

/** A weak word counts when equipment stands right after it, or a sure type within a few words. */
function hasCompany(hits: readonly Hit[], at: number): boolean {
  const hit = hits[at]!
  const next = hits[at + 1]
  if (next !== undefined && next.word.type === null && next.first <= hit.last + 1) return true
  const before = hits[at - 1]
  if (before !== undefined && before.word.type === null && hit.first - before.last <= 1) return true
  return hits.some(
    (other, i) => i !== at && other.word.type !== null && !other.word.weak && Math.abs(other.first - hit.first) <= 6,
  )
}

/** "Bayraktar TB2 combat UAV": the class noun right after a type speaks of the same thing. */
function isAgain(text: string, before: EquipmentMention, noun: Piece): boolean {
  return before.type !== null && text.slice(before.end, noun.start) === ' '
}

function mentionOf(text: string, pieces: readonly Piece[], hit: Hit, same: number | null): EquipmentMention {
  const { type, class: kind, label, weak, civil } = hit.word
  const start = pieces[hit.first]!.start
  const end = pieces[hit.last - 1]!.end
  const rule = type === null ? (same === null ? 'W4' : 'W5') : weak ? 'W3' : hit.last > hit.named ? 'W2' : 'W1'
  return {
    start,
    end,
    type: type?.id ?? null,
    name: type?.name ?? text.slice(start, end).replace(/\s+/g, ' '),
    class: kind,
    label,
    civil,
    origin: type?.origin ?? null,
    same,
    rule,
  }
}

import type { Casualties, CasualtyKind } from '../model/claim.js'
import type { AgreedFrame, Phrase } from '../model/frame.js'
import type { Quantity } from '../model/quantity.js'
import { textOf } from './amounts.js'
import type { Context } from './context.js'
import { classesOf, countedHead } from './kinds.js'

/**
 * Parts of a figure told beside it: "45 people, including 12 children and three women", "among them two nurses",
 * "30, of whom four were soldiers", "12 of them children". Each points to the figure it is part of by its index, `whole`.
 */
export function subsetsOf(
  phrase: Phrase,
  trigger: Phrase,
  kind: CasualtyKind,
  whole: number,
  context: Context,
): Casualties[] {
  const { scene, tokens } = context
  const head = countedHead(phrase, context)
  const end = scene.bounds[tokens[head]!.sentence + 1]!
  for (let i = head + 1; i < Math.min(end, head + REACH); i++) {
    const word = scene.lower[i]!
    if (word === ';' || word === ':') break
    if ((i < trigger.first || i >= trigger.last) && ends.has(word)) break
    const next = scene.lower[i + 1] ?? ''
    if (word === 'including' || (word === 'among' && whole_.has(next))) {
      return listed(word === 'including' ? i + 1 : i + 2, end, kind, whole, context)
    }
    if (word === 'of' && whole_.has(next)) {
      const counts = scene.quantityAt[i - 1]! >= 0 && i - 1 > head
      const part = partAt(counts ? i - 1 : i + 2, end, kind, whole, context)
      return part ? [part.part] : []
    }
  }
  return []
}

/** How far behind a figure its parts may stand, in tokens. */
const REACH = 24
const whole_ = new Set(['them', 'whom', 'these', 'those'])
/** Words that begin another account of harm. */
const ends = new Set('killed killing kills wounded wounding injured injuring died hurt missing'.split(' '))
const links = new Set([',', 'and', 'or', 'as', 'well', 'also'])

function listed(from: number, end: number, kind: CasualtyKind, whole: number, context: Context): Casualties[] {
  const parts: Casualties[] = []
  for (let i = from; i < end; ) {
    const read = partAt(i, end, kind, whole, context)
    if (!read) break
    parts.push(read.part)
    i = read.next
    if (!links.has(context.scene.lower[i] ?? '')) break
    while (links.has(context.scene.lower[i] ?? '')) i++
  }
  return parts
}

/** One part: an amount or article, then the people, with nothing but their description between. */
function partAt(
  from: number,
  end: number,
  kind: CasualtyKind,
  whole: number,
  context: Context,
): { part: Casualties; next: number } | null {
  const { scene, tokens, quantities } = context
  let i = from
  while (skipped.has(scene.lower[i] ?? '')) i++
  const at = scene.quantityAt[i] ?? -1
  const quantity = at >= 0 ? quantities[at]! : null
  const single = scene.lower[i] === 'a' || scene.lower[i] === 'an' || scene.lower[i] === 'one'
  if ((!quantity && !single) || quantity?.unit) return null
  const first = i
  i++
  while (
    i < end &&
    (scene.quantityAt[i] === at || bridges.has(scene.lower[i]!)) &&
    (at >= 0 || bridges.has(scene.lower[i]!))
  )
    i++
  for (let k = i; k < Math.min(end, i + 4); k++) {
    if (/^[,.;]$/.test(scene.lower[k]!)) return null
    const kinds = classesOf(k, context)
    if (![...people].some((one) => kinds.has(one)) && scene.lower[k] !== 'people') continue
    if (k + 1 < end && [...people].some((one) => classesOf(k + 1, context).has(one))) continue
    return {
      part: {
        start: quantity ? Math.min(quantity.start, tokens[first]!.start) : tokens[first]!.start,
        end: tokens[k]!.end,
        kind,
        group: textOf(i, k, context),
        low: quantity ? quantity.low : 1,
        high: quantity ? quantity.high : 1,
        partOf: whole,
      },
      next: k + 1,
    }
  }
  return null
}

const people = new Set(['civilian', 'armed', 'police', 'official', 'worker', 'prisoner', 'protester', 'peacekeeper'])
const skipped = new Set(['at', 'least', 'about', 'around', 'nearly', 'some', 'were', 'are', 'was'])
const bridges = new Set(['of', 'them', 'whom', 'were', 'are', 'was', 'as'])

/**
 * The number that a word of harm carries itself: "three deaths", "no injuries", "the death toll rose to 45", "left 784
 * dead". A toll that rises to a figure is the whole of it.
 */
export function ownAmount(
  { trigger, sense }: Pick<AgreedFrame, 'trigger' | 'sense'>,
  kind: CasualtyKind,
  context: Context,
): Casualties | null {
  const { scene, tokens, quantities } = context
  const inside = trigger.last - 2
  if (sense.pos === 'v' && inside > trigger.first && scene.quantityAt[inside]! >= 0) {
    const { start, end, low, high, unit } = quantities[scene.quantityAt[inside]!]!
    return unit ? null : { start, end, kind, group: null, low, high, partOf: null }
  }
  const counts =
    sense.pos === 'n' ? /\btoll$|^number of /.test(sense.lemma) : sense.pos === 'a' && isPutAt(trigger, scene.lower)
  if (!counts && (sense.pos !== 'n' || sense.type !== 'CASUALTY' || sense.lemma === 'victim')) return null
  const from = scene.bounds[tokens[trigger.head]!.sentence]!
  const to = scene.bounds[tokens[trigger.head]!.sentence + 1]!
  const figure = (i: number, start: number, end: number): Casualties | null => {
    const { low, high, unit } = quantities[scene.quantityAt[i]!]!
    return unit ? null : { start, end, kind, group: null, low, high, partOf: null }
  }
  if (counts) {
    const i = figureAfter(trigger.last, context)
    return i < 0 ? null : figure(i, quantities[scene.quantityAt[i]!]!.start, quantities[scene.quantityAt[i]!]!.end)
  }
  if (sense.lemma === 'body' && isFound(trigger, from, to, context)) {
    const { start, end } = { start: tokens[trigger.first]!.start, end: tokens[trigger.head]!.end }
    return { start, end, kind, group: null, low: 1, high: 1, partOf: null }
  }
  for (let i = trigger.first - 1; i >= Math.max(from, trigger.first - 3); i--) {
    if (scene.quantityAt[i]! >= 0) return figure(i, quantities[scene.quantityAt[i]!]!.start, tokens[trigger.head]!.end)
    // "hundreds of bodies"
    const isOf = scene.lower[i] === 'of' && scene.quantityAt[i - 1]! >= 0
    if (!isOf && !describing.has(scene.lower[i]!)) return null
  }
  return null
}

/** "put its dead at 23" */
function isPutAt({ first, last }: Phrase, lower: readonly string[]): boolean {
  return (
    lower[last] === 'at' && lower.slice(Math.max(0, first - 4), first).some((word) => /^put(?:s|ting)?$/.test(word))
  )
}

/** "found [a body] in the river", "an unidentified body was recovered": one is dead, whoever it was. */
function isFound({ first, last, head }: Phrase, from: number, to: number, { scene }: Context): boolean {
  const at = lifeless.has(scene.lower[first - 1]!) || scene.lower[head - 1] === 'dead' ? first - 2 : first - 1
  if ((scene.lower[at] !== 'a' && scene.lower[at] !== 'an') || scene.lower[last] === 'of') return false
  for (let i = Math.max(from, at - 3); i < at; i++) if (finds.has(scene.lower[i]!)) return true
  for (let i = last; i < Math.min(to, last + 5); i++) if (finds.has(scene.lower[i]!)) return true
  return false
}

const lifeless = new Set('dead unidentified lifeless charred decomposed decomposing mutilated headless'.split(' '))
const finds = new Set('found find finding discovered discover recovered recover located unearthed exhumed'.split(' '))

/** "the number of people displaced has reached 40,000": the figure behind the harm, for people counted before it. */
export function numberTold({ first }: Phrase, { trigger }: AgreedFrame, context: Context): Quantity | null {
  const { lower, quantityAt } = context.scene
  // a phrase may have "the number" before who is counted, or not
  const number = lower[first] === 'the' ? first + 1 : lower[first] === 'number' ? first : first - 2
  if (lower[number] !== 'number' || lower[number + 1] !== 'of' || lower[number - 1] === 'a') return null
  const i = figureAfter(trigger.last, context)
  return i < 0 ? null : context.quantities[quantityAt[i]!]!
}

/** The token of a figure that something rises to or stands at, a few tokens behind; -1 when none does in the sentence. */
function figureAfter(from: number, { scene, tokens, quantities }: Context): number {
  const to = scene.bounds[tokens[from - 1]!.sentence + 1]!
  for (let i = from; i < Math.min(to, from + TOLL); i++) {
    const at = scene.quantityAt[i]!
    if (at >= 0 && quantities[at]!.unit === null && rising.has(scene.lower[i - 1]!)) return i
  }
  return -1
}

/** How far behind "toll" its figure may stand, in tokens: "the toll from [the strike on the market] rose to 23". */
const TOLL = 16

const rising = new Set('to at of is was reached passed topped hit above exceeded reaches passes'.split(' '))
const describing = new Set(
  'more other further additional new civilian confirmed reported serious minor military combat police immediate other known'.split(
    ' ',
  ),
)

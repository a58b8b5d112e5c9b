import { firstStartingAt } from '../lib/first-after.js'
import type { Casualties } from '../model/claim.js'
import type { Context } from './context.js'
import { isPersonsName } from './kinds.js'

/**
 * Names behind a comma say who was counted before it: "two children, Ali and Omar" are two, "his wife, Amal Saleh" is one.
 * What names a figure becomes a part of it; what names one person is left out.
 */
export function withoutApposed(counted: readonly Casualties[], context: Context): Casualties[] {
  const order = counted.map((_, i) => i).sort((a, b) => counted[a]!.start - counted[b]!.start)
  const partOf = new Map<number, number>()
  for (let at = 0; at < order.length; at++) {
    const whole = counted[order[at]!]!
    const most = whole.low === 1 ? 1 : (whole.high ?? Infinity)
    if (whole.partOf !== null || whole.low === null || endsInName(whole, context)) continue
    let last = at
    while (
      last + 1 < order.length &&
      isNextName(counted[order[last]!]!, counted[order[last + 1]!]!, last === at, context)
    )
      last++
    if (last - at > most && most > 1) continue
    for (let k = at + 1; k <= Math.min(last, at + most); k++) partOf.set(order[k]!, order[at]!)
  }
  const told = new Set<number>()
  for (const [at, i] of order.entries()) {
    const last = lastCountedBehind(order, at, counted, context)
    if (last === at) continue
    const whole = counted[i]!
    const parts = order.slice(at + 1, last + 1)
    const sum = parts.reduce((total, k) => total + (counted[k]!.low ?? 0), 0)
    if (!hasNumber(whole, context)) told.add(i)
    else if (
      whole.partOf === null &&
      whole.low === whole.high &&
      sum === whole.low &&
      isOfAll(
        whole,
        parts.map((k) => counted[k]!),
      )
    )
      for (const k of parts) partOf.set(k, i)
  }
  const kept = order
    .filter((i) => counted[partOf.get(i) ?? -1]?.low !== 1 && !isAge(counted[i]!, context) && !told.has(i))
    .sort((a, b) => a - b)
  return kept.map((i) => {
    const whole = partOf.get(i) ?? counted[i]!.partOf
    return { ...counted[i]!, partOf: whole === null ? null : kept.indexOf(whole) }
  })
}

/**
 * The last of those counted right behind a figure, by its place in `order`: the policeman in "the victims, four soldiers and a
 * policeman, were killed", the men in "12 people, seven women and five men". Behind a word that has no number of its own a
 * comma must end them.
 */
function lastCountedBehind(
  order: readonly number[],
  at: number,
  counted: readonly Casualties[],
  context: Context,
): number {
  const { tokens, scene } = context
  const behind = (k: number) => firstStartingAt(tokens, counted[order[k]!]!.end)
  if (scene.lower[behind(at)] !== ',') return at
  let last = at
  for (let k = at + 1; k < order.length; k++) {
    const part = counted[order[k]!]!
    const from = behind(last)
    const isJoined = scene.lower[from] === ',' || (last > at && scene.lower[from] === 'and')
    if (part.partOf !== null || !isJoined || firstStartingAt(tokens, part.start) !== from + 1) break
    if (last === at && !hasNumber(part, context)) break
    last = k
  }
  return hasNumber(counted[order[at]!]!, context) || scene.lower[behind(last)] === ',' ? last : at
}

/** "12 people", or parts of any: "seven women". Four soldiers are no sum of two guards and two drivers. */
const isOfAll = (whole: Casualties, parts: readonly Casualties[]): boolean =>
  /\b(?:people|persons|suspects|victims|casualties)$/i.test(whole.group ?? '') ||
  parts.every(({ group }) => /\b(?:wom[ae]n|m[ae]n|girls?|boys?|children|child|adults?|minors?)$/i.test(group ?? ''))

/** "four soldiers", "a driver" */
function hasNumber({ start, end }: Casualties, { tokens, scene }: Context): boolean {
  for (let i = firstStartingAt(tokens, start); i < tokens.length && tokens[i]!.start < end; i++)
    if (scene.quantityAt[i]! >= 0) return true
  return false
}

/** A name with nothing but a comma before it, or "and" once the first is told. */
function isNextName(before: Casualties, next: Casualties, first: boolean, context: Context): boolean {
  if (next.low !== 1 || !endsInName(next, context)) return false
  const { tokens, scene } = context
  const from = firstStartingAt(tokens, before.end)
  for (let i = from; i < tokens.length && tokens[i]!.start < next.start; i++) {
    if (scene.lower[i] !== ',' && (first || scene.lower[i] !== 'and')) return false
    if (i > from + 1) return false
  }
  return from < tokens.length && tokens[from]!.start < next.start
}

/** "Ali Saleh, 28": a bare number behind a name. */
function isAge({ start, end, group }: Casualties, context: Context): boolean {
  const at = firstStartingAt(context.tokens, start)
  return (
    group === null &&
    at > 1 &&
    context.tokens[at]!.end === end &&
    context.scene.lower[at - 1] === ',' &&
    isPersonsName(at - 2, context)
  )
}

function endsInName({ end }: Casualties, context: Context): boolean {
  const last = firstStartingAt(context.tokens, end) - 1
  return last >= 0 && isPersonsName(last, context)
}

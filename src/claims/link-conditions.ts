import type { Claim, EventType } from '../model/claim.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import { contextLayers, type ParsedContext } from './context.js'
import { participantsIn } from './participants.js'

/**
 * Warnings: "B could do Y if A does X" becomes a WARNING that points to its condition and its consequence, both claims of
 * their own and both conditional, so that a watch can be kept on the condition.
 */
export const linkConditions = stage({
  name: 'link-conditions',
  needs: [...contextLayers, 'tree', 'claims'],
  gives: ['claims'],
  run(layers, know) {
    const context: ParsedContext = { ...layers, lexicon: know.lexicon }
    const { scene, tokens, sentences } = context
    const claims = [...layers.claims]
    const warnings: Claim[] = []
    const bySentence = new Map<number, number[]>()
    let t = 0
    for (const [c, claim] of claims.entries()) {
      while (t > 0 && tokens[t]!.start > claim.trigger.start) t--
      while (t + 1 < tokens.length && tokens[t]!.end <= claim.trigger.start) t++
      const s = tokens[t]!.sentence
      bySentence.set(s, [...(bySentence.get(s) ?? []), c])
    }
    for (const [s, members] of bySentence) {
      const clause = conditionIn(scene.bounds[s]!, scene.bounds[s + 1]!, context)
      if (!clause) continue
      const start = tokens[clause.first]!.start
      const end = tokens[clause.last - 1]!.end
      const inside = members.filter((c) => claims[c]!.trigger.start >= start && claims[c]!.trigger.end <= end)
      const outside = members.filter((c) => !inside.includes(c) && claims[c]!.status !== 'historical')
      const open = outside.filter((c) => claims[c]!.status === 'planned' || claims[c]!.status === 'conditional')
      const warned = outside.find((c) => claims[c]!.type === 'THREATEN' || claims[c]!.type === 'AGREE')
      if (!inside.length && !open.length && warned === undefined) continue
      for (const c of [...inside, ...open]) claims[c] = { ...claims[c]!, status: 'conditional' }
      const condition = inside[0] === undefined ? null : claims[inside[0]]!
      const foretold = open[0] ?? warned
      // "if a deal is reached, they can work together": nobody is warned of help
      if (foretold !== undefined && kind.has(claims[foretold]!.type) && !warns.test(scene.lower[clause.trigger]!))
        continue
      // "if anyone thought it would end the war": nothing is told that would come
      if (foretold === undefined && !warns.test(scene.lower[clause.trigger]!)) continue
      const consequence = foretold === undefined ? null : claims[foretold]!
      const model = consequence ?? condition!
      // nobody who could act: "if it rains, prices may rise"
      if (!consequence?.actors.length && scene.actorAt[clause.subject.head]! < 0) continue
      const actors = consequence?.actors.length
        ? consequence.actors
        : participantsIn({ ...clause.subject, head: clause.subject.head }, 'actor', context)
      const sentence = sentences[s]!
      warnings.push({
        ...model,
        id: '',
        start: sentence.start,
        end: sentence.end,
        trigger: { start: tokens[clause.trigger]!.start, end: tokens[clause.trigger]!.end },
        type: 'WARNING',
        mode: null,
        plover: null,
        cameo: null,
        status: 'conditional',
        polarity: 'did',
        actors,
        casualties: [],
        losses: [],
        instrument: null,
        control: null,
        condition: condition?.id ?? null,
        consequence: consequence?.id ?? null,
        denies: null,
        refers: null,
        confidence: Math.round(model.confidence * 90) / 100,
        rules: ['C1'],
      })
    }
    return { claims: [...claims, ...warnings.map((w, i) => ({ ...w, id: `c${claims.length + i + 1}` }))] }
  },
})

/** Acts that nobody is warned of. */
const kind: ReadonlySet<EventType> = new Set(['SUPPORT', 'COOPERATE', 'AID', 'CONSULT', 'CONCEDE', 'BACKING'])
const warns = /^(?:warn|threat|vow)/

const openers = new Set(['if', 'unless'])
const modals = new Set(['could', 'would', 'may', 'might', 'will', 'can', "'ll", "'d", 'shall', 'should', 'must'])

/** The clause that states a condition, and whether the rest of the sentence is open; null when nothing is conditioned. */
function conditionIn(first: number, last: number, { scene }: ParsedContext) {
  let at = first
  while (at < last && !openers.has(scene.lower[at]!)) at++
  const before = scene.lower[at - 1]
  if (at >= last || before === 'as' || before === 'even' || asks.has(before ?? '')) return null
  // "how many, if any, will stay"
  if (asides.has(scene.lower[at + 1]!)) return null
  let end = at + 1
  while (end < last && scene.lower[end] !== ',' && scene.lower[end] !== '.' && scene.lower[end] !== ';') end++
  let modal = false
  let trigger = at
  let subject = -1
  for (let i = first; i < last; i++) {
    if (i >= at && i < end) continue
    // "could have been worse if": what did not come about warns of nothing
    const isOver = scene.lower[i + 1] === 'have' && scene.lower[i + 2] === 'been'
    if ((modals.has(scene.lower[i]!) && !isOver) || enables.has(scene.lower[i]!)) {
      modal = true
      if (trigger === at || warns.test(scene.lower[i]!)) trigger = i
    }
    if (subject < 0 && scene.actorAt[i]! >= 0) subject = i
  }
  if (!modal) return null
  const head = subject < 0 ? first : subject
  return { first: at, last: end, trigger, subject: { first: head, last: head + 1, head } }
}

const asides = new Set(['any', 'not', 'ever', 'possible', 'only', 'anything'])
const asks = new Set(['know', 'see', 'ask', 'asked', 'wonder', 'determine', 'unclear', 'unsure'])
const enables = new Set('allows enables permits threatens warned warns warn vowed vows threatened risks'.split(' '))

export const rules: readonly Rule[] = [
  {
    id: 'C1',
    what: 'a condition and what it would bring: a warning with both as claims of their own',
    example: 'Cairo could send troops if rebels capture the port.',
  },
]

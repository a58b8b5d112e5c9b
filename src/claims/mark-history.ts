import { parseDay } from '../lib/calendar.js'
import { firstEndingAfter } from '../lib/first-after.js'
import type { Claim } from '../model/claim.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import type { Span } from '../model/text.js'

/**
 * What a report recalls is not its news: a claim that happened, by a time its own words state, a year or more before
 * publication is `historical` (S11). Never guessed: not without a date of publication, not from a time carried over from
 * another sentence, and not while it may still go on ("since the 1990s").
 */
export const markHistory = stage({
  name: 'mark-history',
  needs: ['sentences', 'claims'],
  gives: ['claims'],
  run({ document, sentences, claims }) {
    const { published } = document
    if (!published) return { claims }
    return {
      claims: claims.map((claim) =>
        isLongPast(claim, published, sentences, document.text)
          ? { ...claim, status: 'historical' as const, rules: [...claim.rules, 'S11'] }
          : claim,
      ),
    }
  },
})

/** Days between an event and the report of it that make it history. */
const longPast = 365

function isLongPast(
  { status, polarity, time, trigger }: Claim,
  published: string,
  sentences: readonly Span[],
  text: string,
): boolean {
  if (status !== 'actual' || polarity !== 'did') return false
  const { evidence, latest, basis } = time
  if (!evidence || basis === 'published' || !latest) return false
  const told = sentences[firstEndingAfter(sentences, trigger.start)]
  if (!told || told.start > trigger.start || evidence.start < told.start || evidence.end > told.end) return false
  if (!belongs(evidence, trigger, told, text)) return false
  const [then, day] = [parseDay(latest), parseDay(published)]
  return then !== null && day !== null && day - then >= longPast
}

/**
 * At the head of the sentence ("In 1982, …"), or with no comma between but before "when": "founded in 1982, the brigade"
 * tells of the brigade.
 */
function belongs(time: Span, trigger: Span, { start }: Span, text: string): boolean {
  // "suspended a 2018 accord": the year says which accord, behind the act
  if (
    trigger.end <= time.start &&
    /\b(?:an?|the|its|their|his|her)\s+$|['’]s?\s+$/iu.test(text.slice(start, time.start)) &&
    /^\s+\p{L}/u.test(text.slice(time.end))
  )
    return !/^\d{4}$/.test(text.slice(time.start, time.end))
  if (/^\s*\w*\s*$/.test(text.slice(start, time.start))) return true
  const between = time.end <= trigger.start ? text.slice(time.end, trigger.start) : text.slice(trigger.end, time.start)
  return !/[,;(]/.test(between.replace(/^, when /, ''))
}

export const rules: readonly Rule[] = [
  {
    id: 'S11',
    what: 'told with a time a year or more before publication: history, not news',
    example: 'In 1982 the army shelled the town.',
  },
]

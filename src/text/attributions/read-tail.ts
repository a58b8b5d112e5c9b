import type { Span } from '../../model/text.js'
import { type Clauses, isTensed } from './clauses.js'
import { besides, isCharge, loose, quoteMarks } from './words.js'

/** A reporting clause beside what is said: its source's head and what is said, before and after it. */
export interface Tail {
  /** Tokens of the source. */
  readonly first: number
  readonly last: number
  readonly contents: Span[]
}

/**
 * "…, state television reported." and "…," said the minister: all before the comma is said, however the tree hangs it, and
 * so is what goes on after "he said,". Null when the verb's own clause follows it. A verb that takes no clause stands
 * beside quotations only.
 */
export function readTail(verb: number, takesClause: boolean, clauses: Clauses): Tail | null {
  const { tree } = clauses
  const start = clauses.sentenceStart(verb)
  const end = clauses.sentenceEnd(verb)
  const before = subjectBefore(verb, start, clauses)
  const source = before ?? subjectAfter(verb, start, end, clauses)
  if (!source) return null
  const left = Math.min(source.first, verb) - 1
  if (left - start < 2) return null
  const right = closes(Math.max(verb + 1, source.last), end, clauses)
  if (right === null) return null
  if (quoteMarks.has(tree.lower[left]!) && !clauses.closesQuote(left)) return null
  const quoted = quoteMarks.has(tree.lower[left]!) || clauses.closesQuote(left - 1)
  if (!quoted) {
    if (!takesClause) return null
    // "Two held over bombing, say police": a headline's participle stands for its verb
    const isHeadline = !stops.has(tree.lower[end - 1]!) && left - start > 2
    const isTold =
      clauses.hasVerb(start, left) ||
      ((before === null || isHeadline) && hasParticiple(start, left, clauses)) ||
      // "Three dead in shelling, says governor"
      (before === null && isHeadline && isSpoken(verb, tree)) ||
      // "The raid, the statement added, killed six": the clause goes on behind
      (before !== null && tree.lower[right] === ',' && right === verb + 1 && clauses.hasVerb(right + 1, end))
    if (!isTold) return null
    const plain = right >= end || tree.lower[right] !== ','
    const beside = besides.has(tree.lower[start]!) && tree.lower[start + 1] !== 'least'
    if (beside && !(plain && right === verb + 1)) return null
  }
  // "those who, they said, had fed the rebels"
  const isRelative = before !== null && /^(who|which|that)$/.test(tree.lower[left - 1]!)
  if (isRelative) return { ...source, contents: [clauses.trim(right + 1, end)] }
  const contents = [clauses.trim(opens(start, clauses), left + (quoteMarks.has(tree.lower[left]!) ? 1 : 0))]
  const quoteFollows = right + 1 < end && quoteMarks.has(tree.lower[right + 1]!)
  const goingOn = !quoted && !clauses.hasVerb(start, left)
  const follows = goingOn || goesOn(right + 1, end, clauses) || isJoined(verb, left, right + 1, clauses)
  if (tree.lower[right] === ',' && (before !== null || quoteFollows) && follows)
    contents.push(clauses.trim(right + 1, end))
  return { ...source, contents: contents.filter((c) => c.end > c.start) }
}

const stops = new Set(['.', '!', '?', ...quoteMarks])
const isSpoken = (verb: number, tree: Clauses['tree']): boolean => tree.lemma(verb) === 'say'

/** Nouns for what was said, set beside it: "…, a charge that Tehran denies". */
const claimed = new Set(['claim', 'charge', 'allegation', 'accusation', 'assertion', 'account', 'version', 'report'])

/** ", a move": a noun set beside what was told before it. */
const isApposed = (noun: number, { tree }: Clauses): boolean =>
  /^an?$/.test(tree.lower[noun - 1] ?? '') && tree.lower[noun - 2] === ','

/** "the governor, Ali Saleh, said": where the office ends that a name set off by commas stands behind; `last` when none does. */
function beforeName(last: number, start: number, { tree }: Clauses): number {
  if (tree.lower[last - 1] !== ',') return last
  let first = last - 1
  while (first > start && tree.tags[first - 1]!.upos === 'PROPN' && last - first < 6) first--
  return first < last - 1 && first - 1 > start && tree.lower[first - 1] === ',' ? first - 1 : last
}

/**
 * "Ali Saleh, [a shopkeeper], told", "the general, [who leads the operation], told": where the name ends that commas add
 * something to; `last` when they add nothing. "…, a shopkeeper in the town, said a friend" has its speaker behind the verb.
 */
function beforeAdded(last: number, verb: number, start: number, clauses: Clauses): number {
  const { tree } = clauses
  if (tree.lower[last - 1] !== ',' || (isInverted(verb, clauses) && !untold.has(tree.lemma(verb)))) return last
  let first = last - 1
  while (first > start && tree.lower[first - 1] !== ',' && last - first < 16) first--
  if (first - 1 <= start || tree.lower[first - 1] !== ',' || !/^(NOUN|PROPN|PRON)$/.test(tree.tags[first - 2]!.upos))
    return last
  const { upos, xpos } = tree.tags[first]!
  const added = /^(WP|WDT|VBG|VBN)$/.test(xpos) || (/^(DET|NOUN|NUM)$/.test(upos) && first < last - 2)
  const tells = clauses.hasVerb(first, last - 1) && !/^W/.test(xpos) && relativeBefore(last - 1, first, clauses) < 0
  return added && !tells ? first - 1 : last
}

/** Where "who saw it" begins that ends before `last`; -1 when no such clause stands there. */
function relativeBefore(last: number, start: number, { tree }: Clauses): number {
  for (let i = last - 1; i > start && last - i < 12 && !isEdge(tree.lower[i]!); i--)
    if (/^(who|whom|which|that)$/.test(tree.lower[i]!) && /^(NOUN|PROPN)$/.test(tree.tags[i - 1]!.upos)) return i
  return -1
}

/** A noun phrase follows: it may be the speaker. */
const isInverted = (verb: number, { tree }: Clauses): boolean =>
  /^(DET|PROPN|NOUN|PRON|ADJ|NUM)$/.test(tree.tags[verb + 1]?.upos ?? '')

/** Verbs that whoever speaks never stands behind: "told [the agency]". */
const untold = new Set(['tell', 'inform'])

function hasParticiple(first: number, last: number, { tree }: Clauses): boolean {
  for (let i = first; i < last; i++) if (tree.tags[i]!.xpos === 'VBN') return true
  return false
}

/** ", X said": from the comma to the verb, nothing but a noun phrase. */
export function subjectBefore(verb: number, start: number, clauses: Clauses): { first: number; last: number } | null {
  const { tree } = clauses
  // "a claim Baku disputes", ", a move London described as": no tail, its verb tells which claim or move
  const told = tree.deprel(verb) === 'acl:relcl' ? tree.head(verb) : -1
  // "…, a resident who saw it said"
  const isWho = told >= 0 && told < verb && tree.lower[told + 1] === 'who'
  if (told >= 0 && told < verb && !isWho && (claimed.has(tree.lemma(told)) || isApposed(told, clauses))) return null
  let last = verb
  while (last > start && /^(aux|aux:pass|advmod)$/.test(tree.deprel(last - 1)) && !loose.has(tree.lower[last - 1]!))
    last--
  // "a video appears to show"
  if (tree.lower[last - 1] === 'to' && /^(appear|seem)/.test(tree.lower[last - 2] ?? '')) last -= 2
  last = beforeAdded(beforeName(last, start, clauses), verb, start, clauses)
  let first = last
  while (first > start && !isEdge(tree.lower[first - 1]!)) {
    const { xpos } = tree.tags[first - 1]!
    const relative = isTensed(xpos) ? relativeBefore(first, start, clauses) : -1
    if (relative > start) {
      first = last = relative
      continue
    }
    if (last - first > 12 || isTensed(xpos) || xpos === 'WP' || xpos === 'WDT') return null
    first--
    // "doctors working there said": the participle tells which doctors
    if (xpos === 'VBG') {
      if (!/^(NOUN|PROPN)$/.test(tree.tags[first - 1]?.upos ?? '')) return null
      last = first
    }
  }
  if (first === last || first === start || isCharge(first, tree.lower)) return null
  if (!/^(NOUN|PROPN|PRON|NUM|ADJ)$/.test(tree.tags[last - 1]!.upos)) return null
  if (/^(ADP|SCONJ|CCONJ|ADV|PART)$/.test(tree.tags[first]!.upos)) return null
  return { first, last }
}

/** "…," said X: the noun phrase after the verb, up to the next mark. */
function subjectAfter(
  verb: number,
  start: number,
  end: number,
  { tree }: Clauses,
): { first: number; last: number } | null {
  // "…, say sources": a tagger takes it for an infinitive
  const isTold = isTensed(tree.tags[verb]!.xpos) || (tree.lower[verb] === 'say' && tree.deprel(verb) === 'parataxis')
  if (verb <= start + 2 || !isEdge(tree.lower[verb - 1]!) || !isTold) return null
  if (untold.has(tree.lemma(verb))) return null
  const subject = tree.child(verb, 'nsubj')
  // "The group, which blames the state, vowed revenge": what follows is vowed
  const spoken = subject >= 0 && subject < verb && tree.child(verb, 'obj') > verb
  if (spoken && !quoteMarks.has(tree.lower[verb - 1]!)) return null
  let first = verb + 1
  if (subject > verb) first = tree.extent(subject).first
  if (first !== verb + 1 || first >= end || !/^(DET|PROPN|NOUN|PRON|ADJ|NUM)$/.test(tree.tags[first]!.upos)) return null
  let last = first
  while (last < end && !isEdge(tree.lower[last]!) && tree.lower[last] !== '.') {
    // "said residents who fled"
    if (last > first && tree.lower[last] === 'who') {
      while (last < end && !isEdge(tree.lower[last]!) && tree.lower[last] !== '.') last++
      break
    }
    if (isTensed(tree.tags[last]!.xpos) || tree.lower[last] === 'that') return null
    if (
      last > first &&
      /^(ADP|SCONJ)$/.test(tree.tags[last]!.upos) &&
      tree.lower[last] !== 'of' &&
      tree.lower[last] !== 'for'
    )
      break
    last++
  }
  return { first, last }
}

const isEdge = (word: string) =>
  word === ',' || quoteMarks.has(word) || word === '—' || word === '–' || word === '--' || word === '?' || word === '!'

/** Where the reporting clause ends; null when a clause or a quotation of its own follows before the next comma. */
function closes(from: number, end: number, { tree }: Clauses): number | null {
  for (let i = from; i < end; i++) {
    const word = tree.lower[i]!
    if (word === ',' || word === '.' || word === ';') return i
    if (quoteMarks.has(word) || word === ':' || word === 'that' || word === 'if' || word === 'whether') return null
    const { xpos } = tree.tags[i]!
    if (isTensed(xpos) || xpos === 'TO' || xpos === 'WP') return null
  }
  return end
}

/** Whether what follows "he said," is said too: a clause or a quotation, not a participle or a clause beside it. */
function goesOn(from: number, end: number, clauses: Clauses): boolean {
  const { tree } = clauses
  if (from >= end - 1) return false
  const word = tree.lower[from]!
  if (quoteMarks.has(word)) return true
  // "…, she said, and they burned it"
  if (/^(and|but)$/.test(word) && goingOnWith.has(tree.lower[from + 1] ?? '')) return clauses.hasVerb(from, end)
  // "…, the militia said, while the enemy lost a tank", and nobody else says so
  if (word === 'while' && !tree.tags.slice(from, end).some((_, k) => clauses.reports(from + k)))
    return clauses.hasVerb(from, end)
  // "…, he said, after rebels fired on it", but "…, he said, after meeting the envoys"
  if (reasons.has(word) && !/^VB[GN]$/.test(tree.tags[from + 1]!.xpos)) return clauses.hasVerb(from, end)
  if (/^(VBG|VBN|WP|WDT|CC|IN|WRB)$/.test(tree.tags[from]!.xpos) || tree.tags[from]!.upos === 'ADV') return false
  return clauses.hasVerb(from, end)
}

/**
 * "The rebels shelled the town, the governor said, and burned a church", "…, police said, killing two": what the same people
 * did besides, and what came of it, is said too.
 */
function isJoined(verb: number, left: number, from: number, { tree }: Clauses): boolean {
  if (from + 1 >= tree.arcs.length) return false
  const isBoth = tree.lower[from] === 'and'
  let deed = isBoth ? from + 1 : from
  // "…, and are now pushing on"
  while (isBoth && deed < from + 4 && deed + 1 < tree.arcs.length && /^(AUX|ADV)$/.test(tree.tags[deed]!.upos)) deed++
  const hangs = isBoth ? tree.deprel(deed) === 'conj' : tree.deprel(deed) === 'advcl' && tree.tags[deed]!.xpos === 'VBG'
  // "had left, he said, and went home"
  const isTimely = deed > from + 1 || !isBoth || tree.tags[deed]!.xpos === tree.tags[tree.head(deed)]?.xpos
  return hangs && isTimely && tree.tags[deed]!.upos === 'VERB' && tree.head(deed) < left && tree.head(deed) !== verb
}

const goingOnWith = new Set(
  'they we there no nobody none all both many several some at more its their others one two three four five six seven eight nine ten dozens hundreds'.split(
    ' ',
  ),
)

/** Words that open a clause which belongs to what is said, and not to how or when it is said. */
const reasons = new Set(['after', 'because', 'before', 'unless', 'until', 'if', 'even', 'although', 'though', 'since'])

/** The first word of what is said, after "But" and the like. */
function opens(start: number, { tree }: Clauses): number {
  return tree.tags[start]!.upos === 'CCONJ' && !quoteMarks.has(tree.lower[start]!) ? start + 1 : start
}

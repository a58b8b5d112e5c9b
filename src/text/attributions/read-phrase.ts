import type { ActorMention } from '../../model/actor.js'
import type { Lexicon } from '../../model/lexicon.js'
import type { Span } from '../../model/text.js'
import { type Clauses, isTensed } from './clauses.js'
import type { Found } from './found.js'
import { quoteMarks } from './words.js'

/** R8 according to X: the clause that the phrase stands beside; before a comma, all of the sentence after it. */
export function readAccordingTo(token: number, clauses: Clauses): Found | null {
  const { tree, tokens } = clauses
  const governor = tree.deprel(token) === 'case' ? tree.head(token) : tree.head(token + 1)
  const noun = governor > token + 1 ? governor : nounAfter(token + 2, clauses)
  if (noun >= tokens.length || clauses.sentence(noun) !== clauses.sentence(token)) return null
  const phrase = tree.extent(
    noun,
    (c) =>
      c === token ||
      (c < noun && /^(case|punct|cc)$/.test(tree.deprel(c))) ||
      (c > noun && tree.deprel(c) === 'parataxis'),
  )
  let to = phrase.last
  const start = clauses.sentenceStart(token)
  const end = clauses.sentenceEnd(token)
  // at the head of the sentence the source ends at the first comma that no apposition follows
  if (token === start) {
    const comma = commaAfter(token + 2, end, clauses)
    if (comma > 0 && (to > comma || to >= end - 1 || !clauses.hasVerb(to, comma))) to = comma
  }
  const contents = saidBeside(token, noun, to, clauses)
  if (!contents) return null
  return {
    source: clauses.trim(Math.min(Math.max(phrase.first, token + 2), noun === governor ? to : token + 2), to),
    speaker: null,
    cue: { start: tokens[token]!.start, end: tokens[token + 1]!.end },
    contents,
    stance: 'asserts',
    kind: 'said',
    rule: 'R8',
    sentence: clauses.sentence(token),
  }
}

/**
 * What the clause says beside a phrase `[token, to)` that names its source: all of the sentence after it or before it, where
 * it stands at one end; null when nothing is left.
 */
export function saidBeside(token: number, noun: number, to: number, clauses: Clauses): Span[] | null {
  const { tree } = clauses
  const start = clauses.sentenceStart(token)
  const end = clauses.sentenceEnd(token)
  let host = tree.head(noun)
  while (host >= 0 && tree.tags[host]!.upos !== 'VERB' && tree.head(host) >= 0) host = tree.head(host)
  if (host < 0) return null
  // ", according to Moscow" at the end of a sentence is said of all of it: of no participle that happens to stand before
  while (tree.lower[token - 1] === ',' && tree.head(host) >= 0 && !hasTense(host, clauses)) host = tree.head(host)
  const whole = token === start ? { first: to, last: end } : tree.extent(host)
  const last = whole.last >= to || token === start ? whole.last : Math.max(whole.last, token)
  // at the end of the sentence all before it is said
  const first =
    to >= end - 1 && token !== start && tree.lower[token - 1] === ','
      ? clauseStart(start, token, host, clauses)
      : whole.first
  // "…, according to residents; the army says …": what stands behind a semicolon is another's
  let stop = to
  while (stop < end && tree.lower[stop] !== ';') stop++
  const contents = clauses.without(first, Math.min(last, end, stop), token, to)
  return contents.length ? contents : null
}

/** "according to [a tally] kept by": the noun, where the tree has lost it. */
function nounAfter(from: number, { tree }: Clauses): number {
  let noun = from
  while (/^(DET|ADJ|NUM)$/.test(tree.tags[noun]?.upos ?? '') && noun - from < 4) noun++
  return noun
}

/**
 * R12 "Troops seize airport: state TV", "Officials: troops seized airport": the source that a headline ends or begins with,
 * beside a colon, or ends with behind a dash.
 */
export function readHeadline(
  colon: number,
  clauses: Clauses,
  actors: readonly ActorMention[],
  lexicon: Lexicon,
): Found | null {
  const { tree } = clauses
  if (!/^[:–—]$/.test(tree.lower[colon]!) && !isDash(colon, clauses)) return null
  const start = clauses.sentenceStart(colon)
  const end = clauses.sentenceEnd(colon)
  if (colon === start) return null
  const quotes = quoteMarks.has(tree.lower[colon + 1]!) && tree.tags[colon - 1]!.upos === 'PROPN'
  const opening = clauses.span(start, colon)
  // "UN: 1.2 million have returned": a body, as no country or town is
  const isBody = actors.some(
    (a) => a.actor !== null && a.start === opening.start && a.end === opening.end && !/^A[567]$/.test(a.rule),
  )
  const speaks = tellers.has(tree.lower[colon - 1]!) || lexicon.classes(tree.lower[colon - 1]!).has('official')
  const told = tree.lower[colon] === ':' && (speaks || quotes || isBody)
  if (colon - start <= 4 && told && end - colon > 3 && !clauses.hasVerb(start, colon))
    return headed(clauses.span(start, colon), colon, clauses.trim(colon + 1, end), clauses)
  const last = tree.lower[end - 1] === '.' ? end - 1 : end
  const length = last - colon - 1
  if (length < 1 || length > 4 || colon - start < 3 || tree.tags[last - 1]!.upos === 'PUNCT') return null
  if (clauses.hasVerb(colon + 1, last)) return null
  const source = clauses.span(colon + 1, last)
  const isSomebody =
    tellers.has(tree.lower[last - 1]!) || actors.some((a) => a.start >= source.start && a.end === source.end)
  if (!isSomebody) return null
  return headed(source, colon, clauses.trim(start, colon), clauses)
}

/** "kills seven - MSF": a hyphen with room on both sides. */
const isDash = (at: number, { tokens }: Clauses): boolean =>
  tokens[at]!.text === '-' &&
  tokens[at]!.start > (tokens[at - 1]?.end ?? Infinity) &&
  tokens[at]!.end < (tokens[at + 1]?.start ?? -1)

const headed = (source: Span, colon: number, content: Span, { tokens }: Clauses): Found => ({
  source,
  speaker: null,
  cue: { start: tokens[colon]!.start, end: tokens[colon]!.end },
  contents: [content],
  stance: 'asserts',
  kind: 'said',
  rule: 'R12',
  sentence: tokens[colon]!.sentence,
})

const tellers = new Set(
  'report reports source sources official officials medics doctors activists survivors villagers locals rescuers prosecutors monitor monitors media tv television agency agencies witnesses residents study survey police army military ministry governor mayor spokesman spokeswoman spokesperson'.split(
    ' ',
  ),
)

/** A verb with a tense, its own or its helper's. */
function hasTense(verb: number, { tree }: Clauses): boolean {
  if (isTensed(tree.tags[verb]!.xpos)) return true
  for (const c of tree.children(verb))
    if (/^(aux|aux:pass|cop)$/.test(tree.deprel(c)) && isTensed(tree.tags[c]!.xpos)) return true
  return false
}

function commaAfter(from: number, end: number, { tree }: Clauses): number {
  for (let i = from; i < end; i++) if (tree.lower[i] === ',') return i
  return -1
}

/**
 * Where the clause before ", according to" begins: the sentence's start when the phrase hangs on its main verb, or on what
 * only adds to it ("shelled a school, killing ten, according to", "hit a camp where families slept, according to").
 */
function clauseStart(start: number, token: number, host: number, { tree }: Clauses): number {
  let main = host
  while (tree.head(main) >= 0 && !isOwnClause(main, tree)) main = tree.head(main)
  return tree.head(main) < 0 ? start : Math.min(token, tree.extent(main).first)
}

/** A clause that is said by itself: one that somebody else says, or one joined to another with a subject of its own. */
const isOwnClause = (verb: number, tree: Clauses['tree']): boolean =>
  tree.tags[verb]!.upos === 'VERB' &&
  (/^(ccomp|parataxis)$/.test(tree.deprel(verb)) ||
    (tree.deprel(verb) === 'conj' && tree.child(verb, 'nsubj', 'nsubj:pass') >= 0))

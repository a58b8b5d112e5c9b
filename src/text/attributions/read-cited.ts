import type { Lexicon } from '../../model/lexicon.js'
import type { Clauses } from './clauses.js'
import type { Found } from './found.js'
import { readTail, subjectBefore } from './read-tail.js'

/** R13 "quoted X as saying that …", "…, X was quoted as saying": whoever is quoted says it. */
export function readQuoted(token: number, clauses: Clauses): Found | null {
  const { tree, tokens } = clauses
  if (!quotes.has(tree.lemma(token))) return null
  const end = clauses.sentenceEnd(token)
  let as = token + 1
  while (as < end - 1 && as - token < 14 && !(tree.lower[as] === 'as' && tree.tags[as + 1]!.xpos === 'VBG')) as++
  if (tree.lower[as] !== 'as' || tree.tags[as + 1]?.xpos !== 'VBG') return null
  // "as having said"
  const saying = tree.lower[as + 1] === 'having' && tree.tags[as + 2]?.xpos === 'VBN' ? as + 2 : as + 1
  const passive = tree.child(token, 'aux:pass') >= 0
  const quoted = passive ? tree.child(token, 'nsubj:pass', 'nsubj') : tree.child(token, 'obj', 'iobj')
  const start = clauses.sentenceStart(token)
  const beside = passive ? subjectBefore(token, start, clauses) : null
  const whole = quoted >= 0 ? clauses.source(quoted, token) : beside && clauses.span(beside.first, beside.last)
  // "quoted refugees [as saying …]": a tree may hang these words on whom they come from
  const cut = whole && !passive && tokens[as]!.start < whole.end && tokens[as]!.start > whole.start
  const source = cut ? { start: whole.start, end: tokens[as - 1]!.end } : whole
  if (!source) return null
  const goesOn = clauses.hasVerb(saying + 1, end)
  const contents = goesOn
    ? [clauses.trim(saying + (tree.lower[saying + 1] === 'that' ? 2 : 1), end)]
    : (readTail(token, true, clauses)?.contents ?? [])
  if (contents.length === 0) return null
  return {
    source,
    speaker: null,
    cue: { start: tokens[token]!.start, end: tokens[saying]!.end },
    contents,
    stance: 'asserts',
    kind: 'said',
    rule: 'R13',
    sentence: clauses.sentence(token),
  }
}

const quotes = new Set(['quote', 'cite', 'report'])

/** R14 "the agency reported, citing X": what the agency tells, X has told it. */
export function readCited(token: number, found: readonly Found[], clauses: Clauses, lexicon: Lexicon): Found | null {
  const { tree, tokens } = clauses
  // "Tanjug learned from officials"
  const isLearnt =
    tree.lower[token] === 'from' && /^learn/.test(tree.lower[token - 1] ?? '') && tree.deprel(token) === 'case'
  if (tree.lower[token] !== 'citing' && tree.lower[token] !== 'quoting' && !isLearnt) return null
  const cited = isLearnt ? tree.head(token) : tree.child(token, 'obj')
  if (cited < token || !(tree.lower[token] === 'quoting' || speaks(cited, clauses, lexicon))) return null
  const sentence = clauses.sentence(token)
  const cue = { start: tokens[token]!.start, end: tokens[token]!.end }
  const reports = found.filter(
    (one) => one.sentence === sentence && one.kind === 'said' && one.source && one.cue && one.cue.start !== cue.start,
  )
  const away = (one: Found) => Math.abs(one.cue!.start - cue.start)
  const host = reports.sort((a, b) => away(a) - away(b))[0]
  return host
    ? { ...host, source: clauses.source(cited, token), speaker: null, cue, stance: 'asserts', rule: 'R14' }
    : null
}

/** Somebody, or words that somebody wrote: who cites "concerns" gives a reason and no source. */
export const speaks = (noun: number, { tree }: Clauses, lexicon: Lexicon): boolean =>
  tree.tags[noun]!.upos === 'PROPN' ||
  papers.has(tree.lemma(noun)) ||
  ['official', 'civilian', 'armed', 'police', 'worker'].some((kind) => lexicon.classes(tree.lemma(noun)).has(kind))

const papers = new Set(
  'source report statement document witness ministry agency data media television newspaper testimony record observatory monitor charity hospital headquarters office command radio website channel letter figure estimate survey'.split(
    ' ',
  ),
)

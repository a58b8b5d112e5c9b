import type { Clauses } from './clauses.js'
import type { Found } from './found.js'

/** R8 according to X: the clause that the phrase stands beside; before a comma, all of the sentence after it. */
export function readAccordingTo(token: number, clauses: Clauses): Found | null {
  const { tree, tokens } = clauses
  const governor = tree.deprel(token) === 'case' ? tree.head(token) : tree.head(token + 1)
  const noun = governor > token + 1 ? governor : token + 2
  if (noun >= tokens.length || clauses.sentence(noun) !== clauses.sentence(token)) return null
  const phrase = tree.extent(
    noun,
    (c) =>
      c === token ||
      (c < noun && /^(case|punct|cc)$/.test(tree.deprel(c))) ||
      (c > noun && tree.deprel(c) === 'parataxis'),
  )
  const from = token
  let to = phrase.last
  const start = clauses.sentenceStart(token)
  const end = clauses.sentenceEnd(token)
  // at the head of the sentence the source ends at the first comma that no apposition follows
  if (token === start) {
    const comma = commaAfter(token + 2, end, clauses)
    if (comma > 0 && (to > comma || to >= end - 1)) to = comma
  }
  let host = tree.head(noun)
  while (host >= 0 && tree.tags[host]!.upos !== 'VERB' && tree.head(host) >= 0) host = tree.head(host)
  if (host < 0) return null
  const whole = token === start ? { first: to, last: end } : tree.extent(host)
  const last = whole.last >= to || token === start ? whole.last : Math.max(whole.last, from)
  // at the end of the sentence all before it is said
  const first =
    to >= end - 1 && token !== start && tree.lower[token - 1] === ','
      ? clauseStart(start, token, host, clauses)
      : whole.first
  const contents = clauses.without(first, Math.min(last, end), from, to)
  if (!contents.length) return null
  return {
    source: clauses.trim(Math.max(phrase.first, token + 2), to),
    speaker: null,
    cue: { start: tokens[token]!.start, end: tokens[token + 1]!.end },
    contents,
    stance: 'asserts',
    kind: 'said',
    rule: 'R8',
    sentence: clauses.sentence(token),
  }
}

function commaAfter(from: number, end: number, { tree }: Clauses): number {
  for (let i = from; i < end; i++) if (tree.lower[i] === ',') return i
  return -1
}

/** Where the clause before ", according to" begins: the sentence's start when the phrase hangs on its main verb. */
function clauseStart(start: number, token: number, host: number, { tree }: Clauses): number {
  return tree.head(host) < 0 ? start : Math.min(token, tree.extent(host).first)
}

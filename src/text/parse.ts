import { stage } from '../model/stage.js'
import type { SyntaxModel } from '../model/syntax.js'
import type { Arc, Tag, Token, Unit } from '../model/text.js'
import { lemmaOf } from './net/lemma.js'
import { type Analysis, type Group, longestSentence, Net } from './net/net.js'

/** Tokens [first, last) that go through the net together. */
interface Piece {
  readonly first: number
  readonly last: number
  /** Whether it goes on with the sentence of the piece before it. */
  readonly continues: boolean
}

/** The net that reads with a model, and what it said of reports before their turn came. Neither changes an answer. */
interface Reader {
  readonly net: Net
  readonly foreseen: WeakMap<
    readonly Token[],
    { readonly units: readonly Unit[]; readonly analyses: readonly Analysis[] }
  >
}

const readers = new WeakMap<SyntaxModel, Reader>()

function readerOf(model: SyntaxModel): Reader {
  let reader = readers.get(model)
  if (!reader) readers.set(model, (reader = { net: new Net(model), foreseen: new WeakMap() }))
  return reader
}

/**
 * Part of speech, lemma and head of every token. Each sentence gets one tree with one root. The tokens of a unit hang
 * together: one of them stands for the unit towards the rest of the sentence, the others hang on tokens of the unit.
 */
export const parse = stage({
  name: 'parse',
  needs: ['sentences', 'tokens', 'units'],
  gives: ['tags', 'arcs'],
  run({ tokens, units }, know) {
    const model = know.syntax
    const pieces = piecesOf(tokens)
    const { net, foreseen } = readerOf(model)
    const seen = foreseen.get(tokens)
    const analyses =
      seen?.units === units ? seen.analyses : net.analyse(wordsOf(pieces, tokens), groupsOf(pieces, units))
    const tags: Tag[] = []
    const arcs: Arc[] = []
    let root = -1
    pieces.forEach((piece, k) => {
      const { tag, head, label, p } = analyses[k]!
      if (!piece.continues) root = piece.first + rootOf(analyses[k]!)
      for (let i = 0; i < tag.length; i++) {
        const { upos, xpos } = model.tags[tag[i]!]!
        tags.push({ upos, xpos, lemma: lemmaOf(tokens[piece.first + i]!.text, xpos, model.lemmas) })
        if (head[i]) arcs.push({ head: piece.first + head[i]! - 1, deprel: model.labels[label[i]!]!, p: p[i]! })
        else if (piece.continues) arcs.push({ head: root, deprel: 'parataxis', p: p[i]! })
        else arcs.push({ head: -1, deprel: 'root', p: p[i]! })
      }
    })
    return { tags, arcs }
  },
  /** Puts the sentences of all the reports through the net together; `run` finds them done. */
  foresee(inputs, know) {
    const { net, foreseen } = readerOf(know.syntax)
    const pieces = inputs.map(({ tokens }) => piecesOf(tokens))
    const analyses = net.analyse(
      inputs.flatMap(({ tokens }, i) => wordsOf(pieces[i]!, tokens)),
      inputs.flatMap(({ units }, i) => groupsOf(pieces[i]!, units)),
    )
    let from = 0
    for (const [i, { tokens, units }] of inputs.entries()) {
      const to = from + pieces[i]!.length
      foreseen.set(tokens, { units, analyses: analyses.slice(from, to) })
      from = to
    }
  },
})

const wordsOf = (pieces: readonly Piece[], tokens: readonly Token[]) =>
  pieces.map(({ first, last }) => tokens.slice(first, last).map((t) => t.text))

const rootOf = (analysis: Analysis) => analysis.head.indexOf(0)

/** Sentences as runs of tokens; one too long for the net is cut, behind a mark where there is one. */
function piecesOf(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = []
  for (let first = 0; first < tokens.length; ) {
    let end = first + 1
    while (end < tokens.length && tokens[end]!.sentence === tokens[first]!.sentence) end++
    const begun = first
    while (end - first > longestSentence) {
      let cut = first + longestSentence
      while (cut > first + longestSentence / 2 && !/^[,;:.!?)\]–—-]$/.test(tokens[cut - 1]!.text)) cut--
      if (cut === first + longestSentence / 2) cut = first + longestSentence
      pieces.push({ first, last: cut, continues: first > begun })
      first = cut
    }
    pieces.push({ first, last: end, continues: first > begun })
    first = end
  }
  return pieces
}

/** The units of several tokens that lie in each piece, counted from its first token. */
function groupsOf(pieces: readonly Piece[], units: readonly Unit[]): Group[][] {
  const sorted = units.filter((u) => u.last - u.first > 1).sort((a, b) => a.first - b.first || b.last - a.last)
  let next = 0
  return pieces.map(({ first, last }) => {
    const groups: Group[] = []
    let free = first
    while (next < sorted.length && sorted[next]!.first < last) {
      const unit = sorted[next++]!
      if (unit.first < free || unit.last > last) continue
      groups.push([unit.first - first, unit.last - first])
      free = unit.last
    }
    return groups
  })
}

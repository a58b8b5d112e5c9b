import type { Arc, Tag, Token } from '../../model/text.js'
import { WORD, type Words } from '../scan-words.js'

export type Direction = 'past' | 'future' | null

const words = (list: string) => new Set(list.split(' '))

const modals = words('will ll shall would may might could can should must wo')
const intents = words(
  'plan plans planned planning scheduled schedules due expected expects expect intends intend intended set hopes hope hoped wants want aims vowed promised prepares prepare preparing prepared agreed going supposed slated likely ready begins threatened pledged proposed decided due asked urged invited allowed ordered forced refuse refuses refused',
)
const pasts = words(
  'was were had did has have said told fell took went came made began held died left struck hit fired shot rose broke met saw sent won lost gave got became found led ran brought kept bought sold fought beat spoke wrote stood flew threw drew grew knew blew rode drove hurt built spent dealt felt heard meant paid put quit read sank sat shook slid sought swept thought tore undid withdrew wore woke overran overthrew retook laid lay leapt lent bent bled caught chose crept dug fed fled hid hung knelt let lit shut sprang stole stuck swore taught understood wound been',
)
const deadline = words('by until till through before effective payable')
const notPast = words(
  'need needed united indeed speed armed hundred alleged so-called unmanned aged wed exceed proceed succeed red bed shed seed feed breed',
)

/**
 * Whether the clause around an expression tells of the past or of what is to come, read from the nearest verb before it,
 * or behind it when it opens the sentence. For text that has not been parsed: words alone, no grammar. `from` and `to`
 * are the scanned words of the expression, half-open.
 */
export function cueDirection(w: Words, from: number, to: number): Direction {
  const preposition = from > 0 ? w.lower[from - 1]! : ''
  if (deadline.has(preposition)) return 'future'
  for (let k = from - 1; k >= 0 && from - k < 30; k--) {
    if (w.lower[k] === ';' || w.lower[k] === ':') break
    const d = cueAt(w, k, from)
    if (d) return d
  }
  for (let k = to; k < w.count && k - to < 30; k++) {
    if (w.lower[k] === ';') break
    const d = cueAt(w, k, -1)
    if (d) return d
  }
  return null
}

function cueAt(w: Words, k: number, from: number): Direction {
  if (w.kind[k] !== WORD) return null
  const word = w.lower[k]!
  const before = k > 0 ? w.lower[k - 1]! : ''
  const next = k + 1 < w.count ? w.lower[k + 1]! : ''
  if (modals.has(word)) return next === 'have' && word !== 'will' ? 'past' : 'future'
  if (word === 'to' && (intents.has(before) || (before !== '' && k > 1 && intents.has(w.lower[k - 2]!))))
    return 'future'
  if (word === 'scheduled' || word === 'due' || word === 'slated' || word === 'expected' || word === 'planned') {
    return word === 'planned' && before === 'previously' ? null : 'future'
  }
  if (word === 'expects' || word === 'intends' || ((word === 'plans' || word === 'hopes') && next === 'to'))
    return 'future'
  if ((word === 'is' || word === 'are') && from >= 0 && from - k <= 3) return 'future'
  if (word.endsWith('ing') && (before === 'is' || before === 'are' || before === 're')) return 'future'
  if (pasts.has(word))
    return next === 'to' && (word === 'was' || word === 'were' || word === 'has' || word === 'have') ? 'future' : 'past'
  if (
    word.length > 3 &&
    word.endsWith('ed') &&
    !notPast.has(word) &&
    before !== '-' &&
    before !== 'the' &&
    before !== 'a'
  )
    return 'past'
  return null
}

/** Finds the verb that governs a token and reads its tense from tags and arcs. */
export function parsedDirection(
  first: number,
  last: number,
  tokens: readonly Token[],
  tags: readonly Tag[],
  arcs: readonly Arc[],
): Direction {
  let t = first
  // climb out of the expression, then up to the first verb
  for (let steps = 0; steps < 40; steps++) {
    const arc = arcs[t]
    if (!arc) return null
    const inside = t >= first && t <= last
    if (!inside && isVerbal(tags[t])) {
      const d = tenseOf(t, tokens, tags, arcs)
      if (d) return d
    }
    if (arc.head < 0) return null
    t = arc.head
  }
  return null
}

const isVerbal = (tag: Tag | undefined) => tag?.upos === 'VERB' || tag?.upos === 'AUX'

const intentLemmas = words(
  'plan expect schedule intend hope aim want prepare set due agree decide vow promise pledge propose call order threaten likely ready invite urge ask',
)

function tenseOf(v: number, tokens: readonly Token[], tags: readonly Tag[], arcs: readonly Arc[]): Direction {
  const tag = tags[v]!
  const sentence = tokens[v]!.sentence
  let to = false
  let had: string | null = null
  for (let k = v - 1; k >= 0 && v - k < 12 && tokens[k]!.sentence === sentence; k--) {
    if (arcs[k]!.head !== v) continue
    const rel = arcs[k]!.deprel
    if (rel.startsWith('aux') || rel === 'cop') {
      const word = tokens[k]!.text.toLowerCase()
      if (tags[k]!.xpos === 'MD')
        return /^(?:will|'ll|shall|would|can|may|might|could|should|must|wo|ca)$/.test(word) ? 'future' : null
      had ??= word
    }
    if (tags[k]!.xpos === 'TO' || (rel === 'mark' && tags[k]!.lemma === 'to')) to = true
  }
  if (to) {
    const head = arcs[v]!.head
    if (head >= 0) {
      const lemma = tags[head]!.lemma.toLowerCase()
      if (intentLemmas.has(lemma)) return 'future'
      const up = isVerbal(tags[head]) ? tenseOf(head, tokens, tags, arcs) : null
      return up === 'past' ? 'past' : 'future'
    }
    return 'future'
  }
  if (had && /^(?:was|were|had|did|been|have|has|'ve)$/.test(had)) {
    if (intentLemmas.has(tag.lemma.toLowerCase()) && (had === 'was' || had === 'were')) return 'future'
    return 'past'
  }
  if (had && /^(?:is|are|am|'s|'re|be)$/.test(had)) {
    if (tag.xpos === 'VBG' || intentLemmas.has(tag.lemma.toLowerCase())) return 'future'
    return null
  }
  if (tag.xpos === 'VBD') return 'past'
  if (tag.xpos === 'VBN') return intentLemmas.has(tag.lemma.toLowerCase()) ? 'future' : 'past'
  if (tag.xpos === 'VBP' || tag.xpos === 'VBZ') return intentLemmas.has(tag.lemma.toLowerCase()) ? 'future' : null
  return null
}

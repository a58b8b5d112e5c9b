import type { Arc, Tag, Token } from '../../model/text.js'
import { WORD, type Words } from '../scan-words.js'

export type Direction = 'past' | 'future' | null

const future = new Set(
  "will would shall 'll plans plan planned planning scheduled due expected expects expect intends intend intended set hopes hope hopes next until by upcoming tomorrow begins begin aims vowed promised prepares preparing could may might should must can going".split(
    ' ',
  ),
)
const past = new Set(
  'was were had did said told announced reported killed fell took went came made began held died left struck hit fired shot rose broke met saw sent won lost gave got became found led ran brought kept bought sold closed ended fought beat cut spoke wrote stood'.split(
    ' ',
  ),
)

/**
 * Whether the clause around `at` (an index into scanned words) tells of the past or of what is to come, read from the
 * nearest verb-like words. For text that has not been parsed.
 */
export function cueDirection(w: Words, from: number, to: number): Direction {
  let best: Direction = null
  let nearest = 1e9
  const look = (k: number, distance: number) => {
    const word = w.lower[k]!
    let d: Direction = null
    if (
      future.has(word) ||
      (word === 'to' && k + 1 < w.count && w.kind[k + 1] === WORD && !w.lower[k + 1]!.endsWith('ed'))
    )
      d = 'future'
    else if (past.has(word) || (word.length > 4 && word.endsWith('ed'))) d = 'past'
    if (d && distance < nearest) {
      best = d
      nearest = distance
    }
  }
  for (let k = from - 1, n = 1; k >= 0 && n < 25; k--, n++) {
    if (w.kind[k] === WORD) look(k, n)
    if (w.lower[k] === ';') break
  }
  for (let k = to, n = 1; k < w.count && n < 25; k++, n++) {
    if (w.kind[k] === WORD) look(k, n + 2)
    if (w.lower[k] === ';') break
  }
  return best
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

const intents = new Set(
  'plan expect schedule intend hope aim want prepare set due agree decide vow promise pledge propose call order threaten likely ready invite urge ask'.split(
    ' ',
  ),
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
      if (intents.has(lemma)) return 'future'
      const up = isVerbal(tags[head]) ? tenseOf(head, tokens, tags, arcs) : null
      return up === 'past' ? 'past' : 'future'
    }
    return 'future'
  }
  if (had && /^(?:was|were|had|did|been|have|has|'ve)$/.test(had)) {
    if (intents.has(tag.lemma.toLowerCase()) && (had === 'was' || had === 'were')) return 'future'
    return 'past'
  }
  if (had && /^(?:is|are|am|'s|'re|be)$/.test(had)) {
    if (tag.xpos === 'VBG' || intents.has(tag.lemma.toLowerCase())) return 'future'
    return null
  }
  if (tag.xpos === 'VBD') return 'past'
  if (tag.xpos === 'VBN') return intents.has(tag.lemma.toLowerCase()) ? 'future' : 'past'
  if (tag.xpos === 'VBP' || tag.xpos === 'VBZ') return intents.has(tag.lemma.toLowerCase()) ? 'future' : null
  return null
}

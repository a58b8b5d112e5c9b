import type { Arc, Sentence, Span, Tag, Token } from '../../model/text.js'
import { noWords, scanWords, WORD, type Words } from '../scan-words.js'

/** `planned`: ahead by a plan that may be over, "planned for Friday", "was expected Friday". */
export type Direction = 'past' | 'planned' | 'future' | null

export const isAhead = (direction: Direction): boolean => direction === 'future' || direction === 'planned'

/** What tense says of an expression; both are worked out only when asked. */
export interface Tense {
  /** By the words right before it: "met Monday", "due Nov. 6". */
  near(): Direction
  /** By the clause it stands in, too. */
  clause(): Direction
}

/** Reads tense for expressions asked about in reading order; tags and arcs may be empty. */
export function tenseReader(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  tags: readonly Tag[],
  arcs: readonly Arc[],
): (span: Span) => Tense {
  const isParsed = tokens.length > 0 && tags.length === tokens.length && arcs.length === tokens.length
  const scanned = noWords()
  let held = -1
  let s = 0
  let t = 0
  const around = (span: Span): [from: number, to: number] => {
    while (s < sentences.length - 1 && sentences[s]!.end <= span.start) s++
    if (held !== s) scanWords(text, sentences[s]!, scanned)
    held = s
    let from = 0
    while (from < scanned.count && scanned.end[from]! <= span.start) from++
    let to = from
    while (to < scanned.count && scanned.start[to]! < span.end) to++
    return [from, to]
  }
  const byTree = (span: Span): Direction => {
    while (t < tokens.length && tokens[t]!.end <= span.start) t++
    let last = t
    while (last + 1 < tokens.length && tokens[last + 1]!.start < span.end) last++
    return parsedDirection(t, last, tokens, tags, arcs)
  }
  return (span) => ({
    near: () => adjacentDirection(scanned, ...around(span)),
    clause() {
      const place = around(span)
      return adjacentDirection(scanned, ...place) ?? (isParsed ? byTree(span) : null) ?? cueDirection(scanned, ...place)
    },
  })
}

const words = (list: string) => new Set(list.split(' '))

const modals = words('will ll shall would may might should must wo')
const intents = words(
  'plan plans planned planning scheduled schedules due expected expects expect intends intend intended set hopes hope hoped wants want aims vowed promised prepares prepare preparing prepared agreed going supposed slated likely ready begins threatened pledged proposed decided due asked urged invited allowed ordered forced refuse refuses refused',
)
const pasts = words(
  'was were had did has have said told fell took went came made began held died left struck hit fired shot rose broke met saw sent won lost gave got became found led ran brought kept bought sold fought beat spoke wrote stood flew threw drew grew knew blew rode drove hurt built spent dealt felt heard meant paid put quit read sank sat shook slid sought swept thought tore undid withdrew wore woke overran overthrew retook laid lay leapt lent bent bled caught chose crept dug fed fled hid hung knelt let lit shut sprang stole stuck swore taught understood wound been',
)
const copulas = words('is are was were')
const deadline = words('by until till through before effective payable')
const opens = words('starting beginning')
/** What begins on a day told with "from". */
const lasting = words(
  'ceasefire truce armistice curfew lockdown strike ban embargo suspension pause tariffs duties sanctions',
)
const between = words('on late early at in this last , that')
const notPast = words(
  'need needed united indeed speed armed hundred alleged so-called unmanned aged wed exceed proceed succeed red bed shed seed feed breed',
)

/**
 * Past or future as the words right before an expression tell: "met Monday", "by Friday", "to be completed Nov. 1".
 * `from` is the first scanned word of the expression, `to` the one after it.
 */
function adjacentDirection(w: Words, from: number, to: number): Direction {
  // "Wednesday's ruling" has been given, whatever the clause plans
  if ((w.lower[to] === "'" || w.lower[to] === '’') && w.lower[to + 1] === 's') return 'past'
  if (from > 0 && deadline.has(w.lower[from - 1]!)) return hadNear(w, from, to) ? 'past' : 'future'
  if (from > 0 && opens.has(w.lower[from - 1]!) && !hadNear(w, from, to)) return 'future'
  // "agreed to a ceasefire from Monday"
  if (from > 1 && w.lower[from - 1] === 'from' && lasting.has(w.lower[from - 2]!) && !hadNear(w, from, to))
    return 'future'
  if (from > 2 && w.lower[from - 1] === 'as' && w.lower[from - 3] === 'as') return 'future'
  let k = from - 1
  while (k > 0 && between.has(w.lower[k]!)) k--
  if (k < 0 || cueAt(w, k, -1) !== 'past') return null
  for (let b = k - 1; b >= 0 && b > k - 4; b--) {
    const word = w.lower[b]!
    if (word === 'could' || word === 'can') return null
    // "to be completed Monday", not "the ambassador to Venezuela said Monday"
    const isInfinitive = word === 'to' && (b === k - 1 || /^(?:be|have|get)$/.test(w.lower[b + 1]!))
    if (isInfinitive || modals.has(word) || intents.has(word)) return 'future'
  }
  return 'past'
}

/** "had filed reports by Wednesday": a deadline already past. */
function hadNear(w: Words, from: number, to: number): boolean {
  for (let k = Math.max(0, from - 8); k < Math.min(w.count, to + 5); k++) if (w.lower[k] === 'had') return true
  return false
}

/**
 * Whether the clause around an expression tells of the past or of what is to come, read from the nearest verb before it,
 * or behind it when it opens the sentence. For text that has not been parsed: words alone, no grammar.
 */
function cueDirection(w: Words, from: number, to: number): Direction {
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

/** "May" with a capital inside a sentence is the month. */
const isMonth = (w: Words, k: number) => w.lower[k] === 'may' && k > 0 && w.text[w.start[k]!] === 'M'

function cueAt(w: Words, k: number, from: number): Direction {
  if (w.kind[k] !== WORD) return null
  const word = w.lower[k]!
  const before = k > 0 ? w.lower[k - 1]! : ''
  const next = k + 1 < w.count ? w.lower[k + 1]! : ''
  if (modals.has(word) && !isMonth(w, k)) return next === 'have' && word !== 'will' ? 'past' : 'future'
  if (word === 'to' && (intents.has(before) || copulas.has(before) || (k > 1 && intents.has(w.lower[k - 2]!)))) {
    return 'future'
  }
  if (word === 'scheduled' || word === 'due' || word === 'slated' || word === 'expected' || word === 'planned') {
    if (word === 'planned' && before === 'previously') return null
    return before === 'is' || before === 'are' ? 'future' : 'planned'
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
function parsedDirection(
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

/** Verbs whose plain past looks ahead: "planned a rally on Saturday", "was expected Friday". */
const aheadLemmas = words('plan expect schedule intend slate prepare')
/** Verbs and adjectives that look ahead before an infinitive or as a participle. */
const intentLemmas = words(
  'plan expect schedule intend slate prepare hope aim want set due likely ready propose threaten',
)

/** Verbs whose present tells of a date set: "the ministers meet Monday", "the truce expires on Friday". */
const scheduledLemmas = words(
  'meet begin start open resume convene reconvene vote expire depart conclude end leave return',
)

/** Whether the sentence of a token ends with a stop: a headline does not, and its present is past. */
function stops(v: number, tokens: readonly Token[]): boolean {
  let k = v
  while (k + 1 < tokens.length && tokens[k + 1]!.sentence === tokens[v]!.sentence) k++
  return /^[.!"'”’]/.test(tokens[k]!.text)
}

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
        return /^(?:will|'ll|shall|would|may|might|should|must|wo)$/.test(word) ? 'future' : null
      had ??= word
    }
    if (tags[k]!.xpos === 'TO' || (rel === 'mark' && tags[k]!.lemma === 'to')) to = true
  }
  if (to) {
    const head = arcs[v]!.head
    // "is to resume trading Tuesday"
    if (head < 0 || (had && /^(?:is|are|was|were)$/.test(had))) return 'future'
    const lemma = tags[head]!.lemma.toLowerCase()
    // else the clause above tells: "flew home to meet the king Monday"
    return intentLemmas.has(lemma) || lemma === 'be' ? 'future' : null
  }
  if (had && aheadLemmas.has(tag.lemma.toLowerCase())) return /^(?:is|are|am|'s|'re)$/.test(had) ? 'future' : 'planned'
  if (had && /^(?:was|were|had|did|been|have|has|'ve)$/.test(had)) {
    return intentLemmas.has(tag.lemma.toLowerCase()) && (had === 'was' || had === 'were') ? 'planned' : 'past'
  }
  if (had && /^(?:is|are|am|'s|'re|be)$/.test(had)) {
    if (tag.xpos === 'VBG' || intentLemmas.has(tag.lemma.toLowerCase())) return 'future'
    return null
  }
  if (tag.xpos === 'VBD') return aheadLemmas.has(tag.lemma.toLowerCase()) ? 'planned' : 'past'
  if (tag.xpos === 'VBN') return intentLemmas.has(tag.lemma.toLowerCase()) ? 'planned' : 'past'
  if (tag.xpos !== 'VBP' && tag.xpos !== 'VBZ') return null
  const lemma = tag.lemma.toLowerCase()
  return intentLemmas.has(lemma) || (scheduledLemmas.has(lemma) && stops(v, tokens)) ? 'future' : null
}

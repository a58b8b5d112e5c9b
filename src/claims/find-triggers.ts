import type { Trigger } from '../model/frame.js'
import type { Lexicon } from '../model/lexicon.js'

/** A word as a reader sees it: UD part of speech and base form. */
export interface Seen {
  readonly pos: string
  readonly lemma: string
  readonly form?: string | null
}

/**
 * Finds the words that the lexicon knows as predicates, several words before one: "open fire" before "open".
 * `seen[k]` describes token `first + k`; `lower` is indexed by token. A verb's particle may stand after its object
 * ("shot the drone down").
 */
export function findTriggers(
  seen: readonly Seen[],
  lower: readonly string[],
  first: number,
  lexicon: Lexicon,
  timeAt: Int32Array,
): Trigger[] {
  const triggers: Trigger[] = []
  const written = lower.slice(first, first + seen.length)
  for (const [k, word] of seen.entries()) {
    const token = first + k
    // "the number of wounded": a tagger takes it for a verb
    const isCounted = written[k - 1] === 'of' && written[k - 2] === 'number' && word.pos !== 'NOUN'
    const counted = isCounted
      ? nounPhrase([...seen.slice(0, k), { ...word, lemma: written[k]! }], lower, first, k, lexicon)
      : null
    const pos = counted ? 'n' : partOf(word, written[k]!)
    if (!pos) continue
    // "in [March]"
    if (written[k] === 'march' && timeAt[token]! >= 0) continue
    const inside = triggers.at(-1)
    if (inside && token < inside.last && token !== inside.head) continue
    const found =
      pos === 'v'
        ? verbPhrase(seen, written, k, lexicon, (at) => timeAt[first + at]! >= 0)
        : pos === 'n'
          ? nounPhrase(seen, lower, first, k, lexicon)
          : null
    const hyphened = found ? null : joinedByHyphen(seen, lower, first, k, pos, lexicon)
    if (hyphened) {
      triggers.push({
        first: hyphened.first + first,
        last: hyphened.last + first,
        head: token,
        lemma: hyphened.lemma,
        pos,
      })
      continue
    }
    if (found) {
      const before = triggers.at(-1)
      // "the release of prisoners": the first noun tells it by itself, and of whom
      if (before?.pos === 'n' && before.first === found.first + first && tells(before.lemma, found.lemma, lexicon))
        continue
      // "dead bodies": one word for a death
      if (triggers.at(-1)?.pos === 'a' && triggers.at(-1)!.first >= found.first + first) triggers.pop()
      triggers.push({ ...found, first: found.first + first, last: found.last + first, head: found.head + first, pos })
      continue
    }
    // "-backed", "-held", "-led" after a hyphen or inside the word tell whose it is, "held" by itself does not
    const tail = pos === 'a' ? tailOf(lower, token) : null
    // "talks", "negotiations": nouns that the lexicon has in their plural
    const plural = pos === 'n' && word.form === 'plural' ? lower[token]! : null
    const lemma = [tail, word.lemma, plural].find((each) => each !== null && lexicon.senses(each, pos).length > 0)
    if (lemma) triggers.push({ first: token, last: token + 1, head: token, lemma, pos })
    // "would not tolerate": a word that tells of an act only where it is denied
    else if (pos === 'v' && lexicon.senses(`not ${word.lemma}`, pos).length > 0)
      triggers.push({ first: token, last: token + 1, head: token, lemma: word.lemma, pos })
  }
  return triggers
}

/** Whether a noun alone tells of an act of the same type as the longer phrase that it stands in. */
const tells = (noun: string, phrase: string, lexicon: Lexicon): boolean =>
  phrase.split(' ')[1] === 'of' &&
  lexicon.senses(noun, 'n').some(({ type }) => lexicon.senses(phrase, 'n').some((other) => other.type === type))

const tailOf = (lower: readonly string[], token: number) =>
  /-[a-z]+$/.exec(lower[token]!)?.[0] ?? (lower[token - 1] === '-' ? `-${lower[token]}` : null)

function partOf(word: Seen, written: string): 'v' | 'n' | 'a' | null {
  // "ELN rebels free hostages"
  if (written === 'rebels') return 'n'
  if (word.pos === 'VERB' || (word.pos === 'AUX' && word.lemma === 'be')) return 'v'
  if (word.pos === 'NOUN' || word.pos === 'PROPN') return 'n'
  if (word.pos === 'ADJ') return 'a'
  return null
}

/** "booby-trapped", "burnt-out": words that a hyphen joins are one for the lexicon and three for a tagger. */
function joinedByHyphen(
  seen: readonly Seen[],
  lower: readonly string[],
  first: number,
  k: number,
  pos: 'v' | 'n' | 'a',
  lexicon: Lexicon,
): Found | null {
  const before = k > 1 && lower[first + k - 1] === '-' ? `${lower[first + k - 2]}-${seen[k]!.lemma}` : null
  if (before && lexicon.senses(before, pos).length) return { first: k - 2, last: k + 1, head: k, lemma: before }
  const after = pos === 'a' && seen[k + 1]?.lemma === '-' ? `${lower[first + k]}-${lower[first + k + 2]}` : null
  return after && lexicon.senses(after, pos).length ? { first: k, last: k + 3, head: k, lemma: after } : null
}

type Found = Pick<Trigger, 'first' | 'last' | 'head' | 'lemma'>
const skipped = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'my', 'our'])
const prepositions = new Set(
  'of on at to with from against for into in over by upon about between that as under among behind after through'.split(
    ' ',
  ),
)

/** Longest known phrase that begins with the verb at `k`; words may be parted by determiners, adjectives and adverbs. */
function verbPhrase(
  seen: readonly Seen[],
  written: readonly string[],
  k: number,
  lexicon: Lexicon,
  isTime: (at: number) => boolean,
): Found | null {
  const verb = seen[k]!
  for (const words of lexicon.phrases(verb.lemma)) {
    // "is in rebel hands", "was nowhere in sight": what "be" tells by itself stands behind a preposition, or says where
    if (verb.pos === 'AUX' && !prepositions.has(words[1]!) && words[1] !== 'nowhere') continue
    const last = matchRest(seen, written, k, words, lexicon)
    if (last < 0 || (words.at(-1) === 'for' && isHowLong(seen, last))) continue
    // "declared a ceasefire over [Christmas]"
    if (verb.lemma === 'declare' && words.at(-1) === 'over' && /^(NOUN|PROPN|DET|NUM)$/.test(seen[last]?.pos ?? ''))
      continue
    // "arrived in [the autumn]": when, and not where
    if (timed.has(words.at(-1)!) && (isTime(last) || (written[last] === 'the' && isTime(last + 1)))) continue
    const lemma = words.join(' ')
    if (isKnown(lemma, 'v', lexicon)) return { first: k, last, head: k, lemma }
  }
  return null
}

const timed = new Set(['in', 'at', 'on'])

/** "fought for [a fourth day]": how long, and not what for. */
function isHowLong(seen: readonly Seen[], from: number): boolean {
  const noun = seen.slice(from, from + 5).find(({ pos }) => pos === 'NOUN' || pos === 'PUNCT' || pos === 'VERB')
  // "called for [three days of mourning]"
  const isOf = noun && seen[seen.indexOf(noun, from) + 1]?.lemma === 'of'
  return noun?.pos === 'NOUN' && lengths.has(noun.lemma) && !isOf
}

const lengths = new Set('minute hour day night week month year decade'.split(' '))

/** Has a sense, or is an idiom that tells of nothing and so keeps its word from being read by itself: "hold the line". */
const isKnown = (lemma: string, pos: 'v' | 'n', lexicon: Lexicon): boolean =>
  lexicon.senses(lemma, pos).length > 0 || lexicon.otherwise(lemma, pos).some((when) => when.length === 0)

function matchRest(
  seen: readonly Seen[],
  written: readonly string[],
  k: number,
  words: readonly string[],
  lexicon: Lexicon,
): number {
  let at = k + 1
  for (let w = 1; w < words.length; w++) {
    const want = words[w]!
    if (skipped.has(want)) continue
    const isParticle = prepositions.has(want) || particles.has(want)
    let gap = 0
    for (;;) {
      const word = seen[at]
      if (!word) return -1
      // "is going to respond": no way to anywhere
      if (want === 'to' && words[0] === 'go' && (word.pos === 'PART' || seen[at + 1]?.pos === 'VERB')) return -1
      // "came to blows": a tagger may take it for a verb
      if (matches(word, want) || (written[at] === want && !want.endsWith('ing'))) break
      // "killed 49 and injured 53" tells of two harms
      if (want === 'and') return -1
      // an object may stand between a verb and its particle: "shot a drone down"
      const mayPass = isParticle
        ? (w === 1 && seen[k]!.pos === 'AUX' && gap < 3 && word.pos === 'ADV') ||
          ((words.length === 2 ? particles.has(want) && want !== 'in' : w === 1 && isParted(words)) &&
            gap < 5 &&
            word.pos !== 'VERB' &&
            word.pos !== 'AUX' &&
            (word.pos !== 'PUNCT' || (word.lemma === '-' && words.length > 2)) &&
            (word.pos !== 'ADP' || (states.has(want) && amounting.has(word.lemma))))
        : gap < 4 &&
          (word.lemma === 'than' ||
            isForce(word, lexicon) ||
            // "called a 48-hour strike"
            word.lemma === '-' ||
            lengths.has(word.lemma) ||
            word.pos === 'DET' ||
            word.pos === 'ADJ' ||
            word.pos === 'ADV' ||
            (word.pos === 'NUM' && words[w - 1] !== 'and') ||
            word.pos === 'PROPN' ||
            word.pos === 'POSS' ||
            (word.pos === 'PRON' && skipped.has(word.lemma)))
      if (!mayPass) return -1
      at++
      gap++
    }
    // "a dhow carrying rifles [off the coast]": where, and no "carry off"
    const isDay = /^(?:next|following|same|previous)$/.test(written[at + 2] ?? '')
    if (gap > 0 && words.length === 2 && ways.has(want) && /^(?:DET|PROPN)$/.test(seen[at + 1]?.pos ?? '') && !isDay)
      return -1
    at++
  }
  // "attacked a police post": not the police
  if (
    seen[at]?.pos === 'NOUN' &&
    seen[at - 1]!.pos === 'NOUN' &&
    (lexicon.classes(words.at(-1)!).has('police') || words.at(-1) === 'casualty')
  )
    return -1
  // "gave the aid groups a week": no aid
  if (seen[at - 1]!.pos === 'NOUN' && lexicon.classes(`${words.at(-1)} ${seen[at]?.lemma}`).size > 0) return -1
  // "set goals on fire safety"
  const isAnother = words.length > 2 && seen[at]?.pos === 'NOUN' && isParted(words)
  // "hacked to death hundreds of villagers", "stoned to death farmers"
  const isSomebody = words.at(-1) === 'death' && seen[at]?.form === 'plural'
  return isAnother && !isSomebody && seen[at + 1]?.lemma !== 'of' ? -1 : at
}

/** "fell into [rebel] hands", "is under [army] control": whose they are. */
const isForce = ({ pos, lemma }: Seen, lexicon: Lexicon): boolean =>
  pos === 'NOUN' && ['armed', 'official'].some((kind) => lexicon.classes(lemma).has(kind))

/** "left [at least] ten dead", "left [two of them] dead" */
const amounting = new Set(['at', 'than', 'up', 'to', 'over', 'about', 'around', 'of'])

/** What the object of a verb becomes: "left ten dead", "took a guard hostage". */
const states = new Set(
  'dead closed shut responsible accountable hostage captive prisoner homeless ablaze alight guilty go pass packing fraudulent illegitimate unacceptable unconstitutional illegal baseless'.split(
    ' ',
  ),
)

const particles = new Set([...'out down up back off over away behind apart in through ashore'.split(' '), ...states])

/** Turns of phrase whose object stands behind the verb: "set [two cars] on fire", "put [the mayor] under house arrest". */
/** Particles that are also ways to a place. */
const ways = new Set(['off', 'over', 'through', 'around', 'down', 'up', 'across'])

const isParted = (words: readonly string[]): boolean => parted.has(words.slice(1).join(' '))

const parted = new Set(
  `on fire|to task|on wanted list|to a standstill|on notice|on alert|on high alert|on standby|on hold|on ice|on a war footing|on trial|to flight|to death|to the torch|
to ashes|to rubble|to ruins|to their graves|to hospital|to safety|into custody|in custody|under arrest|under house arrest|
under siege|under curfew|out of action|to blacklist|from power|from office|from their homes|out of their homes|behind bars|on blacklist|
under sanctions|to torture|to electric shocks|of citizenship|of nationality|of accreditation|of immunity`
    .replaceAll('\n', '')
    .split('|'),
)

const matches = (word: Seen, want: string) =>
  word.lemma === want || (word.form === 'plural' && word.lemma === want.replace(/s$/, ''))

/** "air strike", "suicide car bombing": the longest known compound whose last word is at `k`. */
function nounPhrase(
  seen: readonly Seen[],
  lower: readonly string[],
  first: number,
  k: number,
  lexicon: Lexicon,
): Found | null {
  const reach = Math.max(lexicon.longestEndingIn(seen[k]!.lemma), lexicon.longestEndingIn(lower[first + k]!))
  for (let length = Math.min(reach, 6, k + 1); length > 1; length--) {
    const from = k - length + 1
    const words = []
    for (let i = from; i < k; i++) words.push(lower[first + i]!)
    const lemma = [...words, seen[k]!.lemma].join(' ')
    if (isKnown(lemma, 'n', lexicon)) return { first: from, last: k + 1, head: k, lemma }
    const asWritten = [...words, lower[first + k]!].join(' ')
    if (asWritten !== lemma && lexicon.senses(asWritten, 'n').length) {
      return { first: from, last: k + 1, head: k, lemma: asWritten }
    }
  }
  return null
}

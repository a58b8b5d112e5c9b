import type { Lexicon, VerbForm } from '../../model/lexicon.js'
import type { Scene } from '../../model/scene.js'
import type { Token } from '../../model/text.js'

/** What the chunk reader takes a word to be: UD part of speech, base form and, for verbs, the form it stands in. */
export interface Guess {
  readonly pos: string
  readonly lemma: string
  readonly form: VerbForm | 'plural' | null
}

/**
 * Guesses parts of speech from function words, known word forms, spelling and the neighbours. It is deliberately
 * independent of the learned tagger, so that the chunk reader can disagree with the tree.
 *
 * Input: tokens `[first, last)` of one sentence. `headline` lowers the weight of capitals, which then say nothing.
 */
export function guessClasses(
  tokens: readonly Token[],
  scene: Scene,
  first: number,
  last: number,
  lexicon: Lexicon,
  headline: boolean,
): Guess[] {
  const guesses: Guess[] = []
  let finite = false
  for (let i = first; i < last; i++) {
    const before = guesses.at(-1)
    const two = guesses.at(-2)
    const guess = guessOne(tokens, scene, i, first, last, lexicon, headline, before, two, finite)
    if (guess.pos === 'VERB' && (guess.form === 'past' || guess.form === 's')) finite = true
    if (guess.pos === 'AUX') finite = true
    if (guess.pos === 'CCONJ' || guess.pos === 'SCONJ' || guess.pos === 'PUNCT' || relative.has(scene.lower[i]!))
      finite = false
    guesses.push(guess)
  }
  return guesses
}

const relative = new Set(['which', 'who', 'that', 'whom', 'whose'])
const noun = (lemma: string, form: Guess['form'] = null): Guess => ({ pos: 'NOUN', lemma, form })

function guessOne(
  tokens: readonly Token[],
  scene: Scene,
  i: number,
  first: number,
  last: number,
  lexicon: Lexicon,
  headline: boolean,
  before: Guess | undefined,
  two: Guess | undefined,
  finite: boolean,
): Guess {
  const text = tokens[i]!.text
  const lower = scene.lower[i]!
  const plain = (pos: string): Guess => ({ pos, lemma: lower, form: null })
  if (!/[\p{L}\p{N}]/u.test(text)) return lower === '%' || lower === '$' ? plain('NOUN') : plain('PUNCT')
  if (lower === "'s") return before && isNominal(before) ? plain('POSS') : plain('AUX')
  if (scene.timeAt[i]! >= 0) return plain('TIME')
  const closed = lexicon.closed(lower)
  // "Army shells village": in a headline a word for arms may be what is done with them
  const onto = lexicon.forms(scene.lower[i + 1] ?? '')
  const isDeed =
    headline &&
    !finite &&
    before &&
    isNominal(before) &&
    singles.has(lower) &&
    (!onto.length || onto.some((f) => f.pos === 'n'))
  if (scene.equipmentAt[i]! >= 0 && !isDeed) return noun(lower)
  if (scene.quantityAt[i]! >= 0 && (closed === 'NUM' || /^\d/.test(text))) return plain('NUM')
  if (/^\d/.test(text)) return plain('NUM')

  const capital = /^\p{Lu}/u.test(text)
  const named = scene.actorAt[i]! >= 0 || scene.placeAt[i]! >= 0 || scene.nameAt[i]! >= 0
  const forms = lexicon.forms(lower)
  if (named && (capital || !forms.some((f) => f.pos === 'v'))) return { pos: 'PROPN', lemma: lower, form: null }
  if (closed === 'NUM' || closed === 'PRON' || closed === 'CCONJ' || closed === 'PART') return plain(closed)
  if (closed === 'PRON$') return plain('DET')
  if (closed === 'AUX') return plain('AUX')
  if (closed === 'DET') {
    if (lower === 'that' && before && (before.pos === 'VERB' || isNominal(before))) return plain('SCONJ')
    return plain('DET')
  }
  if (closed === 'SCONJ' || closed === 'ADP') return plain(closed)
  if (closed && !forms.some((f) => f.pos === 'v')) return plain(closed)

  if (capital && !headline && i > first && before?.pos !== 'PUNCT' && !forms.length)
    return { pos: 'PROPN', lemma: lower, form: null }
  if (capital && !headline && i > first && /^\p{Lu}\p{Ll}/u.test(text) && before?.pos !== 'PUNCT') {
    return { pos: 'PROPN', lemma: forms.find((f) => f.pos === 'n')?.lemma ?? lower, form: null }
  }

  // "Turkish-backed forces": what follows a hyphen describes the noun after it
  if (before?.lemma === '-' && i > first + 1 && tokens[i - 1]!.end === tokens[i]!.start) {
    return { pos: 'ADJ', lemma: lower, form: null }
  }
  const verb = forms.find((f) => f.pos === 'v')
  const name = forms.find((f) => f.pos === 'n')
  const next = i + 1 < last ? scene.lower[i + 1]! : ''
  const fixed = closed === 'ADJ' && !(before?.pos === 'AUX' && !be.has(before.lemma)) && before?.lemma !== 'to'
  if (verb && !fixed && verbHere(verb.forms as VerbForm[], !!name, before, two, next, lexicon, finite, headline)) {
    return { pos: 'VERB', lemma: verb.lemma, form: pickForm(verb.forms as VerbForm[], before, two, next) }
  }
  if (name) return noun(name.lemma, name.forms.includes('plural') ? 'plural' : null)
  if (closed) return plain(closed)
  if (verb) {
    // "captured tanks", "retreating fighters", "the wounded": a participle that stands before or for a noun
    return { pos: 'ADJ', lemma: lower, form: verb.forms[0] as VerbForm }
  }
  if (/ly$/.test(lower)) return plain('ADV')
  if (/(?:ous|ful|less|able|ible|ish|ive|ical|ese|ary|ern)$/.test(lower)) return plain('ADJ')
  if (/ed$/.test(lower) && before && !isDeterminer(before))
    return { pos: 'VERB', lemma: lower.replace(/ed$/, ''), form: 'past' }
  if (/ing$/.test(lower) && before && !isDeterminer(before))
    return { pos: 'VERB', lemma: lower.replace(/ing$/, ''), form: 'ing' }
  if (capital && !headline) return { pos: 'PROPN', lemma: lower, form: null }
  return noun(lower.replace(/(?<=[^s])s$/, ''), /[^s]s$/.test(lower) ? 'plural' : null)
}

/** Arms in the plural that are acts in the singular. */
const singles = new Set(['shells', 'bombs', 'rockets', 'mortars', 'mines', 'guns'])

const isDeterminer = (g: Guess) => g.pos === 'DET' || g.pos === 'POSS' || g.pos === 'ADJ' || g.pos === 'NUM'
const isNominal = (g: Guess) => g.pos === 'NOUN' || g.pos === 'PROPN' || g.pos === 'PRON'
const be = new Set(['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re", "'m", 'get', 'got', 'gets'])
const have = new Set(['have', 'has', 'had', 'having', "'ve", "'d"])
const particles = new Set([
  'out',
  'down',
  'up',
  'back',
  'off',
  'on',
  'over',
  'away',
  'behind',
  'by',
  'into',
  'to',
  'at',
  'from',
  'with',
  'in',
  'against',
  'near',
])

/** Whether a form that may be a verb is one here. */
function verbHere(
  forms: readonly VerbForm[],
  alsoNoun: boolean,
  before: Guess | undefined,
  two: Guess | undefined,
  next: string,
  lexicon: Lexicon,
  finite: boolean,
  headline: boolean,
): boolean {
  const b = before?.pos
  const afterAdverb = b === 'ADV' ? two : before
  const nounNext = () => {
    const closed = lexicon.closed(next)
    return !!next && (closed === null || closed === 'ADJ' || closed === 'NUM') && /\p{L}/u.test(next)
  }
  if (forms.includes('ing') && forms.length === 1) {
    if (b === 'DET' || b === 'POSS') return false
    if (b === 'ADJ' || b === 'NUM') return false
    // "Retreating fighters left": a participle that opens the sentence and describes the noun after it
    if (!before) return !nounNext() || lexicon.closed(next) !== null || !lexicon.forms(next).some((f) => f.pos === 'n')
    if (alsoNoun) return be.has(before.lemma) || (b === 'PUNCT' && nounNext())
    return true
  }
  if (forms.includes('participle') || forms.includes('past')) {
    if (b === 'DET' || b === 'POSS') return false
    if ((b === 'ADJ' || b === 'NUM') && nounNext() && !particles.has(next)) return false
    if (!before) return headline
    // "a 17-year-old shot by guards"
    if (before.lemma === 'old' && two?.lemma === '-') return true
    if (b === 'ADP' && forms.every((f) => f === 'participle' || f === 'past')) return false
    if (alsoNoun && (forms.includes('base') || b === 'ADJ') && (b === 'ADP' || b === 'ADJ' || b === 'NUM')) return false
    return true
  }
  // base and third person
  if (b === 'PART' && before!.lemma !== 'not') return true
  if (afterAdverb?.pos === 'AUX' && !be.has(afterAdverb.lemma) && !have.has(afterAdverb.lemma)) return true
  if (before?.lemma === 'to') return true
  if (before?.lemma === 'not' || before?.lemma === "n't") return true
  if (b === 'DET' || b === 'POSS' || b === 'ADJ' || b === 'NUM' || b === 'ADP') return false
  if (!before) return !alsoNoun && !forms.includes('s')
  if (!alsoNoun) return isNominal(afterAdverb ?? before) || b === 'CCONJ' || b === 'PUNCT' || b === 'TIME'
  if (finite) return false
  // "rebels attack the town", "Egypt sends tanks": subject before, and something that can only follow a verb after
  const follows = lexicon.closed(next) === 'DET' || lexicon.closed(next) === 'PRON' || lexicon.closed(next) === 'PRON$'
  if (b === 'PRON') return true
  const several =
    before!.form === 'plural' ||
    (b === 'PROPN' && lexicon.forms(before!.lemma).some((f) => f.pos === 'n' && f.forms.includes('plural')))
  if ((b === 'NOUN' || (headline && b === 'PROPN')) && several && forms.includes('base')) return follows || headline
  if (b === 'NOUN' || b === 'PROPN') return forms.includes('s') ? follows || (headline && nounNext()) : follows
  return false
}

function pickForm(
  forms: readonly VerbForm[],
  before: Guess | undefined,
  two: Guess | undefined,
  next: string,
): VerbForm {
  const helper = before?.pos === 'ADV' || before?.lemma === 'not' || before?.lemma === "n't" ? two : before
  if (forms.includes('participle')) {
    if (helper && (be.has(helper.lemma) || have.has(helper.lemma))) return 'participle'
    if (!forms.includes('past')) return 'participle'
    if (next === 'by' || before?.pos === 'PUNCT' || before?.pos === 'CCONJ')
      return next === 'by' ? 'participle' : 'past'
    return 'past'
  }
  if (forms.includes('past')) return 'past'
  return forms[0] ?? 'base'
}

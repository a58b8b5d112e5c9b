import { firstEndingAfter } from '../lib/first-after.js'
import { isSpeech, type Lexicon } from '../model/lexicon.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import type { Span } from '../model/text.js'
import { Clauses } from './attributions/clauses.js'
import { findQuotes } from './attributions/find-quotes.js'
import type { Found } from './attributions/found.js'
import { joinQuotes } from './attributions/join-quotes.js'
import { link } from './attributions/link.js'
import { readAccount } from './attributions/read-account.js'
import { readBlame } from './attributions/read-blame.js'
import { readCited, readQuoted } from './attributions/read-cited.js'
import { readAdjective, readNoun } from './attributions/read-noun.js'
import { readAccordingTo, readHeadline } from './attributions/read-phrase.js'
import { calledUntrue, readVerb } from './attributions/read-verb.js'

/**
 * Finds who is said to have said what: reporting verbs and nouns over the tree, "according to", and quotations, which may
 * go on across sentences. Each knows what it is (said, thought, intended), its stance, and the one it stands inside.
 */
export const findAttributions = stage({
  name: 'find-attributions',
  needs: ['blocks', 'sentences', 'tokens', 'tree', 'actors', 'references'],
  gives: ['attributions'],
  run({ document, blocks, sentences, tokens, tree, actors, references }, know) {
    if (tree.arcs.length !== tokens.length) return { attributions: [] }
    const clauses = new Clauses(tokens, tree, (verb) => isSpeech(know.lexicon.cue(tree.lemma(verb), 'v')))
    const found: Found[] = []
    for (let i = 0; i < tokens.length; i++) {
      const kind = blocks[sentences[tokens[i]!.sentence]!.block]?.kind
      if (kind === 'boilerplate' || kind === 'byline') continue
      const one = readAt(i, clauses, know.lexicon) ?? readHeadline(i, clauses, actors, know.lexicon)
      if (one) found.push(one)
    }
    for (let i = 0; i < tokens.length; i++) {
      const cited = readCited(i, found, clauses, know.lexicon)
      if (cited) found.splice(0, found.length, ...found.filter((one) => one.cue?.start !== cited.cue!.start), cited)
    }
    const quotes = findQuotes(document.text, blocks)
    const citing = found
      .flatMap(({ cue, rule }) => (cue !== null && rule === 'R13' ? [cue] : []))
      .sort((a, b) => a.end - b.end)
    const heard = found.filter((one) => !isOwnVoice(one, quotes, document.text) && !isInCue(one, citing))
    return { attributions: link(joinQuotes(heard, quotes, sentences), actors, references, document.text) }
  },
})

/** The attribution whose cue is at this token. */
function readAt(token: number, clauses: Clauses, lexicon: Lexicon): Found | null {
  const { tree } = clauses
  const { upos } = tree.tags[token]!
  if (tree.lower[token] === 'according' && tree.lower[token + 1] === 'to') return readAccordingTo(token, clauses)
  if (upos === 'ADP') return readAccount(token, clauses, lexicon)
  // "dismissed claims that …": a tagger takes the noun for a verb
  const noun = upos === 'VERB' && tree.deprel(token) === 'obj' ? lexicon.cue(tree.lemma(token), 'n') : null
  if (noun) return readNoun(token, noun, clauses, lexicon)
  if (upos === 'VERB' || upos === 'AUX') {
    const cue = lexicon.cue(tree.lemma(token), 'v')
    return readQuoted(token, clauses) ?? readBlame(token, clauses) ?? (cue && readVerb(token, cue, clauses, lexicon))
  }
  // "…, the observatory reports.", "…, images seen by the agency show.": a tagger takes the verb for a noun
  const last = tree.lower[token + 1] === '.' && (/^shows?$/.test(tree.lower[token]!) || reportsLast(token, clauses))
  const aside = tree.deprel(token) === 'parataxis' || last
  const trails = upos === 'NOUN' && aside ? lexicon.cue(tree.lemma(token), 'v') : null
  if (trails) return readVerb(token, trails, clauses, lexicon)
  if (upos === 'NOUN') {
    const cue = lexicon.cue(tree.lemma(token), 'n')
    return calledUntrue(token, clauses) ?? (cue && readNoun(token, cue, clauses, lexicon))
  }
  return upos === 'ADJ' ? readAdjective(token, clauses, lexicon) : null
}

/** "…, our teams in the district report.": behind a comma and a noun that agrees with it, the last word is a verb. */
function reportsLast(token: number, clauses: Clauses): boolean {
  const { tree } = clauses
  const verb = /^(?:report|claim)(s?)$/.exec(tree.lower[token]!)
  if (!verb) return false
  const start = clauses.sentenceStart(token)
  let first = token
  while (first > start && tree.lower[first - 1] !== ',') first--
  if (tree.lower[first - 1] !== ',' || !/^(DET|PRON|PROPN)$/.test(tree.tags[first]!.upos)) return false
  let noun = first
  while (noun + 1 < token && tree.tags[noun + 1]!.upos !== 'ADP') noun++
  return /^(NOUN|PROPN)$/.test(tree.tags[noun]!.upos) && (tree.tags[noun]!.xpos === 'NNS') !== (verb[1] === 's')
}

/** "I think" inside a quotation is how its speaker speaks, not a source of its own; so is what he thinks that others think. */
function isOwnVoice({ cue, source, kind }: Found, quotes: readonly Span[], text: string): boolean {
  if (!cue || !quotes.some((q) => q.start < cue.start && cue.end < q.end)) return false
  if (kind !== 'said' || !source) return true
  return ownVoices.has(text.slice(source.start, source.end).toLowerCase())
}

/** "was quoted as having said": one attribution, whose source stands with the first verb. */
function isInCue({ cue, source }: Found, citing: readonly Span[]): boolean {
  if (cue === null || source !== null) return false
  const outer = citing[firstEndingAfter(citing, cue.end - 1)]
  return outer !== undefined && outer.start < cue.start
}

const ownVoices = new Set(
  'i we you they people somebody someone everybody everyone anybody who that it he she this which one'.split(' '),
)

export const rules: readonly Rule[] = [
  { id: 'R1', what: 'reporting verb with a clause', example: 'The ministry said that the port was hit.' },
  { id: 'R2', what: 'reporting verb beside what is said', example: 'The port was hit, the ministry said.' },
  { id: 'R3', what: 'reporting verb with an infinitive', example: 'The army vowed to fight on.' },
  { id: 'R4', what: 'reporting verb with a noun phrase', example: 'The army called the raid a crime.' },
  { id: 'R5', what: 'reporting noun with a clause', example: 'their claim that the port was hit' },
  { id: 'R6', what: 'verb of speaking with "about", "for", "of"', example: 'The army warned of new attacks.' },
  { id: 'R7', what: 'adjective of belief with a clause', example: 'The army is sure that it won.' },
  { id: 'R8', what: '"according to"', example: 'According to residents, the port was hit.' },
  { id: 'R9', what: '"as X said" beside what is said', example: 'As the ministry said, the port was hit.' },
  { id: 'R10', what: 'a source and a colon, then a quotation', example: 'The minister said: “We will return.”' },
  { id: 'R11', what: 'who puts a figure on something', example: 'Doctors put the number of dead at 33.' },
  { id: 'R12', what: 'a headline, a colon and its source', example: 'Troops seize airport: state TV' },
  {
    id: 'R13',
    what: 'whoever is quoted as saying it',
    example: 'The agency quoted the mayor as saying that the port was hit.',
  },
  { id: 'R14', what: 'whom a report cites', example: 'The port was hit, the agency reported, citing the mayor.' },
  { id: 'R15', what: 'whose account it is', example: 'By the ministry’s count, six men died.' },
  { id: 'R16', what: 'who blames somebody', example: 'The mayor pinned the blame for the fire on the army.' },
]

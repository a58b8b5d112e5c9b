import { Tree } from '../lib/dependency-tree.js'
import { knownLemmas } from '../lib/known-lemmas.js'
import type { ActorMention } from '../model/actor.js'
import type { Attribution, Stance } from '../model/attribution.js'
import type { Cue, Lexicon } from '../model/lexicon.js'
import type { Rule } from '../model/rule.js'
import { stage } from '../model/stage.js'
import type { Span, Token } from '../model/text.js'
import { findQuotes } from './attributions/find-quotes.js'

/**
 * Finds who is said to have said what: reporting verbs and nouns over the tree, "according to", and quotations, which may
 * go on across sentences.
 */
export const findAttributions = stage({
  name: 'find-attributions',
  needs: ['blocks', 'sentences', 'tokens', 'tags', 'arcs', 'actors'],
  gives: ['attributions'],
  run({ document, blocks, sentences, tokens, tags, arcs, actors }, know) {
    if (arcs.length !== tokens.length || !tokens.length) return { attributions: [] }
    const lower = tokens.map((t) => t.text.toLowerCase().replaceAll('’', "'"))
    const reader = new AttributionReader(
      tokens,
      new Tree(lower, knownLemmas(tags, lower, know.lexicon.forms), arcs),
      know.lexicon,
    )
    const found: Found[] = []
    for (let i = 0; i < tokens.length; i++) {
      const kind = blocks[sentences[tokens[i]!.sentence]!.block]?.kind
      if (kind === 'boilerplate' || kind === 'byline') continue
      const one = reader.at(i)
      if (one) found.push(one)
    }
    const quotes = findQuotes(document.text, blocks)
    const heard = found.filter((one) => !isOwnVoice(one, quotes, document.text))
    const whole = withQuotes(heard, quotes, sentences)
    return { attributions: link(whole, actors) }
  },
})

interface Found {
  source: Span | null
  cue: Span | null
  contents: Span[]
  stance: Stance
  rule: string
  /** Sentence of the cue. */
  sentence: number
}

class AttributionReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly tree: Tree,
    private readonly lexicon: Lexicon,
  ) {}

  /** The attribution whose cue is at this token. */
  at(token: number): Found | null {
    const { tree, lexicon } = this
    const { upos } = tree.tags[token]!
    if (tree.lower[token] === 'according' && tree.lower[token + 1] === 'to') return this.accordingTo(token)
    if (upos === 'VERB' || upos === 'AUX') {
      const cue = lexicon.cue(tree.lemma(token), 'v')
      return cue ? this.verb(token, cue) : null
    }
    if (upos === 'NOUN') {
      const cue = lexicon.cue(tree.lemma(token), 'n')
      if (cue) return this.noun(token, cue)
    }
    return upos === 'ADJ' ? this.adjective(token) : null
  }

  /** R1 said that … · R2 …, said X · R3 vowed to … · R4 criticised X */
  private verb(token: number, { stance, kind }: Cue): Found | null {
    const { tree } = this
    const relation = tree.deprel(token)
    const passive = tree.child(token, 'aux:pass', 'nsubj:pass') >= 0
    let subject = passive ? this.agent(token) : tree.child(token, 'nsubj')
    if (subject < 0 && relation === 'conj' && !passive) subject = tree.child(tree.head(token), 'nsubj')
    if (subject < 0 && (relation === 'acl' || relation === 'acl:relcl') && !passive) subject = tree.head(token)
    if (subject < 0 && relation === 'advcl' && !passive) subject = tree.child(tree.head(token), 'nsubj')
    if (subject < 0 && relation === 'xcomp') subject = tree.child(tree.head(token), 'nsubj')
    if (subject >= 0 && /^(who|which|that)$/.test(tree.lower[subject]!))
      subject = /^acl/.test(relation) ? tree.head(token) : subject

    const clause = tree.child(token, 'ccomp')
    const negated = this.negated(token)
    const turn: Stance = stance === 'denies' ? (negated ? 'asserts' : 'denies') : 'asserts'
    if (clause >= 0) {
      return this.make(token, subject, [this.contentOf(clause, token)], turn, 'R1')
    }
    if (relation === 'parataxis' && subject >= 0 && kind === 'say') {
      const host = tree.head(token)
      const own = tree.extent(token)
      const whole = tree.extent(host, (c) => c === token)
      const spans = this.without(whole.first, whole.last, own.first, own.last)
      return this.make(token, subject, spans, turn, 'R2')
    }
    const quoted = tree.child(token, 'parataxis')
    if (quoted >= 0 && subject >= 0 && kind === 'say') {
      const part = tree.extent(quoted)
      if (part.last - part.first > 2) return this.make(token, subject, [this.trim(part.first, part.last)], turn, 'R2')
    }
    const infinitive = tree.child(token, 'xcomp')
    if (
      infinitive >= 0 &&
      subject >= 0 &&
      this.tree.mark(infinitive) === 'to' &&
      !passive &&
      (kind !== 'think' || wishes.has(tree.lemma(token)))
    ) {
      return this.make(token, subject, [this.contentOf(infinitive, token)], turn, 'R3')
    }
    if (passive && infinitive >= 0 && tree.mark(infinitive) === 'to') {
      // "is believed to hide": said of its subject
      const host = tree.child(token, 'nsubj:pass')
      const first = host >= 0 ? tree.extent(host).first : infinitive
      const part = tree.extent(infinitive)
      return this.make(
        token,
        subject,
        [this.trim(first, host >= 0 ? tree.extent(host).last : part.first), this.trim(part.first, part.last)],
        turn,
        'R3',
      )
    }
    if (!passive && subject >= 0 && speaksOf.has(tree.lemma(token)) && tree.child(token, 'obj') < 0) {
      for (const c of tree.children(token)) {
        if (tree.deprel(c) !== 'obl' || !/^(about|of|for|to|against|on)$/.test(tree.preposition(c))) continue
        const part = tree.extent(c, (x) => x < c && tree.deprel(x) === 'case')
        return this.make(token, subject, [this.trim(part.first, part.last)], turn, 'R6')
      }
    }
    const gerund = stance === 'denies' && subject >= 0 ? this.gerund(token) : -1
    if (gerund >= 0) return this.make(token, subject, [this.contentOf(gerund, token)], turn, 'R3')
    const tail = subject >= 0 && kind === 'say' ? this.tail(token, subject) : null
    if (tail) return this.make(token, subject, [tail], turn, 'R2')
    const object = passive ? tree.child(token, 'nsubj:pass') : tree.child(token, 'obj')
    if (
      object >= 0 &&
      subject >= 0 &&
      (kind !== 'think' || talks.has(tree.lemma(token))) &&
      !vague.has(tree.lemma(token))
    ) {
      const part = tree.extent(object, (c) => tree.deprel(c) === 'acl:relcl')
      return this.make(token, subject, [this.trim(part.first, part.last)], turn, 'R4')
    }
    return null
  }

  /** R5 the claim that …, his statement that … · R6 X's view of */
  private noun(token: number, { stance }: Cue): Found | null {
    const { tree } = this
    let clause = -1
    for (const c of tree.children(token)) {
      const relation = tree.deprel(c)
      if ((relation === 'acl' && (tree.mark(c) === 'that' || tree.mark(c) === 'to')) || relation === 'ccomp') clause = c
      if (relation === 'acl:relcl' && tree.lower[tree.extent(c).first] === 'that' && tree.child(c, 'mark') >= 0)
        clause = c
    }
    if (clause < 0) return null
    let source = tree.child(token, 'nmod:poss')
    for (const c of tree.children(token)) {
      if (source < 0 && tree.deprel(c) === 'nmod' && /^(by|from|of)$/.test(tree.preposition(c))) source = c
    }
    if (source < 0 && tree.deprel(token) === 'obj') source = tree.child(tree.head(token), 'nsubj')
    return this.make(token, source, [this.contentOf(clause, token)], stance, 'R5')
  }

  /** R7 X is sure that … */
  private adjective(token: number): Found | null {
    const { tree, lexicon } = this
    if (!lexicon.embeddings(`be ${tree.lemma(token)}`, 'v').some((e) => e.complement === 'that')) return null
    const clause = tree.child(token, 'ccomp')
    const subject = tree.child(token, 'nsubj')
    if (clause < 0 || subject < 0 || tree.lower[subject] === 'it') return null
    return this.make(token, subject, [this.contentOf(clause, token)], 'asserts', 'R7')
  }

  /** R8 according to X */
  private accordingTo(token: number): Found | null {
    const { tree } = this
    const source = tree.deprel(token) === 'case' ? tree.head(token) : tree.head(token + 1)
    const noun = source >= 0 && source > token ? source : token + 2
    if (noun >= this.tokens.length) return null
    const part = tree.extent(noun)
    let host = tree.head(noun)
    while (host >= 0 && tree.tags[host]!.upos !== 'VERB' && tree.head(host) >= 0 && tree.deprel(host) !== 'root')
      host = tree.head(host)
    if (host < 0) return null
    const whole = tree.extent(host)
    const spans = this.without(whole.first, whole.last, Math.min(token, part.first), part.last)
    const phrase = tree.extent(
      noun,
      (c) =>
        c === token ||
        (c < noun && (tree.deprel(c) === 'case' || tree.deprel(c) === 'punct' || tree.deprel(c) === 'cc')),
    )
    return {
      source: this.trim(Math.max(phrase.first, token + 2), phrase.last),
      cue: { start: this.tokens[token]!.start, end: this.tokens[token + 1]!.end },
      contents: spans,
      stance: 'asserts',
      rule: 'R8',
      sentence: this.tokens[token]!.sentence,
    }
  }

  /** "…, state television reported." at the end of a sentence, however the tree hangs it: all before the comma is said. */
  private tail(token: number, subject: number): Span | null {
    const { tree, tokens } = this
    const first = tree.extent(subject).first
    if (subject > token || tree.lower[first - 1] !== ',') return null
    const after = tree.lower[token + 1]
    if (
      after !== undefined &&
      after !== '.' &&
      tokens[token + 1]!.sentence === tokens[token]!.sentence &&
      after !== ','
    )
      return null
    let from = first - 1
    while (from > 0 && tokens[from - 1]!.sentence === tokens[token]!.sentence) from--
    return first - 1 - from > 3 ? this.trim(from, first - 1) : null
  }

  /** "denied targeting the convoy" */
  private gerund(token: number): number {
    for (const c of this.tree.children(token)) {
      if (
        /^(xcomp|ccomp|advcl)$/.test(this.tree.deprel(c)) &&
        c > token &&
        this.tree.tags[c]!.xpos === 'VBG' &&
        !this.tree.mark(c)
      )
        return c
    }
    return -1
  }

  private agent(token: number): number {
    const { tree } = this
    const agent = tree.child(token, 'obl:agent')
    if (agent >= 0) return agent
    for (const c of tree.children(token)) if (tree.deprel(c) === 'obl' && tree.preposition(c) === 'by') return c
    return -1
  }

  private negated(token: number): boolean {
    for (const c of this.tree.children(token)) if (/^(not|n't|never)$/.test(this.tree.lower[c]!)) return true
    return false
  }

  private make(token: number, source: number, contents: Span[], stance: Stance, rule: string): Found {
    return {
      source: source >= 0 ? this.sourceSpan(source, token) : null,
      cue: this.cueSpan(token),
      contents: contents.filter((c) => c.end > c.start),
      stance,
      rule,
      sentence: this.tokens[token]!.sentence,
    }
  }

  /** The whole noun phrase of a source, without the clause that the cue stands in. */
  private sourceSpan(head: number, cue: number): Span {
    const { tree } = this
    const part = tree.extent(
      head,
      (c) => c === cue || (c > head && tree.deprel(c) === 'parataxis') || (tree.deprel(c) === 'case' && c < head),
    )
    let last = part.last
    // "X, head of the mission, said": what stands between commas belongs to the name
    if (last < cue && cue - last < 30 && tree.lower[last] === ',') {
      let at = cue - 1
      while (at > last && /^(aux|aux:pass|advmod)$/.test(tree.deprel(at))) at--
      if (tree.lower[at] === ',' && at > last) last = at
    }
    let first = part.first
    while (first < last - 1 && loose.has(tree.lower[first]!)) first++
    return this.span(first, last)
  }

  /** The verb with its helpers: "has said", "did not deny". */
  private cueSpan(token: number): Span {
    const { tree, tokens } = this
    let first = token
    let last = token + 1
    for (const c of tree.children(token)) {
      if (!/^(aux|aux:pass|compound:prt|advmod)$/.test(tree.deprel(c))) continue
      if (c === first - 1) first = c
      if (c === last && tree.deprel(c) === 'compound:prt') last = c + 1
    }
    return { start: tokens[first]!.start, end: tokens[last - 1]!.end }
  }

  /** A clause without the word that opens it, and without the reporting clause inside it. */
  private contentOf(clause: number, cue: number): Span {
    const { tree } = this
    const part = tree.extent(clause, (c) => c === cue)
    let first = part.first
    if (tree.lower[first] === 'that' && tree.deprel(first) === 'mark') first++
    return this.trim(first, part.last)
  }

  private without(first: number, last: number, from: number, to: number): Span[] {
    const spans: Span[] = []
    if (from > first) spans.push(this.trim(first, Math.min(from, last)))
    if (to < last) spans.push(this.trim(Math.max(to, first), last))
    return spans.filter((s) => s.end > s.start)
  }

  /** Tokens `[first, last)` as a span, without the commas and full stops around them. */
  private trim(first: number, last: number): Span {
    let from = first
    let to = last
    while (from < to && loose.has(this.tree.lower[from]!)) from++
    while (to > from && loose.has(this.tree.lower[to - 1]!)) to--
    return this.span(from, to)
  }

  private span(first: number, last: number): Span {
    if (first >= last) return { start: 0, end: 0 }
    return { start: this.tokens[first]!.start, end: this.tokens[last - 1]!.end }
  }
}

const loose = new Set([',', '.', ';', ':', '-', '–', '—', '--'])
/** Verbs that say what about with a preposition. */
const speaksOf = new Set(
  'call talk speak warn point refer allude complain boast brag joke argue campaign rail respond ask agree disagree push hint lecture'.split(
    ' ',
  ),
)
/** Verbs of thought whose infinitive tells an attitude. */
const wishes = new Set(['hope', 'want', 'expect', 'fear'])
/** Verbs of thought that report something when a noun phrase is their object. */
const talks = new Set(['oppose', 'support', 'favor', 'favour', 'reject'])
/** Reporting verbs whose object more often is a thing than what is said. */
const vague = new Set(
  'show find hear read call ask hit present offer present release record air publish raise mount level deliver document teach learn begin go continue press sing score rank rate list tip attack hammer order direct follow make'.split(
    ' ',
  ),
)

/** "I think" inside a quotation is how its speaker speaks, not a source of its own. */
function isOwnVoice({ cue, source }: Found, quotes: readonly Span[], text: string): boolean {
  if (!cue || !quotes.some((q) => q.start < cue.start && cue.end < q.end)) return false
  return !source || ownVoices.has(text.slice(source.start, source.end).toLowerCase()) || source.end - source.start < 5
}

const ownVoices = new Set([
  'i',
  'we',
  'you',
  'they',
  'people',
  'somebody',
  'everybody',
  'who',
  'that',
  'it',
  'he',
  'she',
])

/** Lets what is said reach to the ends of its quotation, also across sentences, and takes up the quotations that follow. */
function withQuotes(found: readonly Found[], quotes: readonly Span[], sentences: readonly Span[]): Found[] {
  const result = found.map((one) => ({ ...one, contents: [...one.contents] }))
  const taken = new Set<number>()
  for (const one of result) {
    for (const [q, quote] of quotes.entries()) {
      for (const [i, content] of one.contents.entries()) {
        if (!(quote.start < content.end && content.start < quote.end)) continue
        taken.add(q)
        if (one.cue && one.cue.start >= quote.start && one.cue.end <= quote.end) continue
        const grown = { start: Math.min(content.start, quote.start), end: Math.max(content.end, quote.end) }
        if (!one.cue || grown.end <= one.cue.start || grown.start >= one.cue.end) one.contents[i] = grown
      }
    }
  }
  // a quotation that opens the sentence after "…, he said." goes on with the same speaker
  for (const [q, quote] of quotes.entries()) {
    if (taken.has(q)) continue
    const s = sentences.findIndex((one) => one.start <= quote.start && quote.start < one.end)
    if (s < 1 || quote.start - sentences[s]!.start > 1) continue
    const gap = sentences[s]!.start - sentences[s - 1]!.end
    const before = result.filter(
      (one) =>
        one.cue &&
        one.source &&
        one.sentence === s - 1 &&
        one.contents.some((c) => quotes.some((o) => o !== quote && o.start < c.end && c.start < o.end)),
    )[0]
    if (before && gap < 3) {
      before.contents.push(quote)
      taken.add(q)
    }
  }
  return result.filter((one) => one.contents.length > 0)
}

function link(found: readonly Found[], actors: readonly ActorMention[]): Attribution[] {
  const list = found.map(({ source, cue, contents, stance, rule }) => {
    const merged = mergeSpans(contents)
    const content = merged.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
    return {
      source,
      cue,
      content,
      rest: merged.filter((c) => c !== content),
      stance,
      actor: actorOf(source, actors),
      rule,
    }
  })
  return list.map((one, i) => ({ ...one, parent: parentOf(i, list) }))
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push(span)
  }
  return merged
}

/** The actor whose name ends the source's phrase. */
function actorOf(source: Span | null, actors: readonly ActorMention[]): number | null {
  if (!source) return null
  let best: number | null = null
  for (const [i, actor] of actors.entries()) {
    if (actor.start >= source.end) break
    if (actor.start >= source.start && actor.end <= source.end)
      best = best === null || actor.end - actor.start > actors[best]!.end - actors[best]!.start ? i : best
  }
  return best
}

/** The smallest other attribution that holds this one's cue in what it says. */
function parentOf(i: number, list: readonly { readonly cue: Span | null; readonly content: Span }[]): number | null {
  const cue = list[i]!.cue
  if (!cue) return null
  let best: number | null = null
  for (const [k, { content }] of list.entries()) {
    if (k === i || content.start > cue.start || content.end < cue.end) continue
    if (best === null || content.end - content.start < list[best]!.content.end - list[best]!.content.start) best = k
  }
  return best
}

export const rules: readonly Rule[] = [
  { id: 'R1', what: 'reporting verb with a clause', example: 'The ministry said that the port was hit.' },
  { id: 'R2', what: 'reporting verb beside what is said', example: 'The port was hit, the ministry said.' },
  { id: 'R3', what: 'reporting verb with an infinitive', example: 'The army vowed to fight on.' },
  { id: 'R4', what: 'reporting verb with a noun phrase', example: 'The army denied the report.' },
  { id: 'R5', what: 'reporting noun with a clause', example: 'their claim that the port was hit' },
  { id: 'R6', what: 'verb of speaking with "about", "for", "of"', example: 'The army warned of new attacks.' },
  { id: 'R7', what: 'adjective of belief with a clause', example: 'The army is sure that it won.' },
  { id: 'R8', what: '"according to"', example: 'According to residents, the port was hit.' },
]

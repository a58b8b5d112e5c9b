import type { AttributionKind, Stance } from '../../model/attribution.js'
import { type Cue, isSpeech, type Lexicon } from '../../model/lexicon.js'
import type { Span } from '../../model/text.js'
import type { Tree } from '../../model/tree.js'
import { type Clauses, isTensed } from './clauses.js'
import type { Found } from './found.js'
import { readTail, subjectBefore } from './read-tail.js'
import { agentOf, type Subject, subjectOf } from './subjects.js'
import {
  calls,
  carriers,
  isCharge,
  onlyCalls,
  quoteMarks,
  relativePronouns,
  shows,
  speaksOf,
  talks,
  vague,
  wishes,
} from './words.js'

/**
 * Reads a reporting verb: R1 said that … · R2 …, said X · R3 vowed to … · R4 criticised X, called X a crime ·
 * R6 warned of X · R9 as X said · R10 X said: and a quotation follows. Null when nothing is reported here.
 */
export function readVerb(token: number, cue: Cue, clauses: Clauses, lexicon: Lexicon): Found | null {
  const { tree } = clauses
  const { stance, kind } = cue
  const lemma = tree.lemma(token)
  // "state media acknowledged": a past tense without a helper is no passive, whatever the tree takes its subject for
  const passive =
    tree.child(token, 'aux:pass') >= 0 || (tree.child(token, 'nsubj:pass') >= 0 && tree.tags[token]!.xpos !== 'VBD')
  const subject = subjectBeside(token, passive, clauses)
  if (isNobody(subject.head, clauses) || isAct(subject.head, clauses, lexicon)) return null
  // "found guilty", "find ways around the limits"
  if (
    lemma === 'find' &&
    /^(?:guilty|ways?)$/.test(tree.lower[tree.lower[token + 1] === 'a' ? token + 2 : token + 1] ?? '')
  )
    return null
  const untrue = calledUntrue(token, clauses)
  if (untrue) return untrue
  if ((unsaid.has(lemma) && isNegated(token, clauses)) || isInQuestion(token, clauses)) return null
  const known = subject.head >= 0
  const says = isSpeech(cue)
  const object = passive ? tree.child(token, 'nsubj:pass') : tree.child(token, 'obj')
  const make = (contents: Span[], rule: string): Found | null => {
    const said = contents.filter((c) => c.end > c.start)
    if (!said.length && rule !== 'R10') return null
    return {
      ...sourceOf(subject, token, clauses),
      cue: clauses.cue(token),
      contents: said,
      stance: turn(stance, token, clauses),
      kind: isOpen(rule, object, lemma, clauses, lexicon) ? 'intended' : kindOf(kind, rule),
      rule,
      sentence: clauses.sentence(token),
    }
  }
  if (lemma === 'put' && !isPutOut(token, clauses)) return known ? figureOf(token, clauses, make) : null
  const takesClause = lexicon.embeddings(lemma, 'v').some((e) => e.complement === 'that')
  const owned = tree.child(token, 'xcomp')
  // "claims to have won; they deny it": what the verb owns comes before what stands beside it
  const holds = owned > token && tree.mark(owned) === 'to' && known
  // "…, PKK denies role"
  const disowns = stance === 'denies' && object > token
  const tail = passive || holds || disowns ? null : readTail(token, takesClause, clauses)
  if (tail) {
    const found = make(tail.contents, 'R2')
    return found && { ...found, source: whole(tail, subject, token, clauses), speaker: null }
  }
  const clause = clauseOf(token, tree)
  // "did not say who had killed them"
  const isAsked = clause > token && asked.has(tree.lower[tree.extent(clause).first]!)
  if (isAsked && /^(say|specify|disclose|reveal|state)$/.test(lemma) && isNegated(token, clauses)) return null
  // "its actions will determine whether it fights"
  if (clause > token && tree.mark(clause) === 'whether' && deciding.has(lemma)) return null
  if (clause >= 0 && (known || passive || tree.tags[token]!.xpos !== 'VBG'))
    return make([clauses.content(clause, token)], 'R1')
  const host = tree.head(token)
  // "As reported by local media, gunmen attacked a post"
  const outlet = tree.mark(token) === 'as' && /^VB[DN]$/.test(tree.tags[token]!.xpos) ? agentOf(token, tree) : -1
  if (
    says &&
    lemma !== 'show' &&
    outlet > token &&
    host >= 0 &&
    tree.child(token, 'nsubj') < 0 &&
    tree.deprel(token) === 'advcl'
  ) {
    const found = make(aside(token, host, clauses), 'R9')
    return found && { ...found, source: clauses.source(outlet, token), speaker: null }
  }
  if (
    known &&
    (tree.deprel(token) === 'advcl' || tree.deprel(token) === 'parataxis') &&
    tree.mark(token) === 'as' &&
    tree.child(token, 'obj') < 0
  ) {
    return make(aside(token, host, clauses), 'R9')
  }
  // "…; Bamako recalled its ambassador": what has an object of its own is said of nothing before it
  const beside = tree.deprel(token) === 'parataxis' && (tree.child(token, 'obj') < token || tellers.has(lemma))
  if (beside && known && says) return make(aside(token, host, clauses), 'R2')
  const quoted = tree.child(token, 'parataxis')
  if (quoted >= 0 && known && kind === 'say' && !holds) {
    const part = tree.extent(quoted)
    const opens = tree.lower[part.first] === ',' ? part.first + 1 : part.first
    // "blames Kabul; Kabul says it does not": another's sentence
    const isOthers = object >= 0 && lexicon.cue(tree.lemma(quoted), 'v') !== null && tree.child(quoted, 'nsubj') >= 0
    const apart = isOthers || tree.lower[part.first] === ';' || tree.lower[part.first - 1] === ';'
    if (part.last - part.first > 2 && !apart && !isCharge(opens, tree.lower))
      return make([clauses.trim(part.first, part.last)], 'R2')
  }
  if (known && says && (announces(token, clauses) || answers(token, clauses))) return make([], 'R10')
  if (known && !passive && takesClause) {
    const lost = clauseAfter(token, says, clauses)
    if (lost) return make([lost], 'R1')
  }

  const infinitive = owned
  if (infinitive >= 0 && tree.mark(infinitive) === 'to') {
    const said = clauses.content(infinitive, token)
    // "is believed to hide": said of its subject
    if (passive) return make(object >= 0 ? [phrase(object, clauses), said] : [said], 'R3')
    if (known && (kind !== 'think' || wishes.has(lemma)))
      return make(
        [object >= 0 && object < infinitive ? { start: phrase(object, clauses).start, end: said.end } : said],
        'R3',
      )
  }
  const named = calls.has(lemma) && known && !passive ? whatIsNamed(token, clauses) : null
  if (named) return make([named], 'R4')
  const called = calls.has(lemma) && !passive ? tree.child(token, 'iobj') : -1
  if (calls.has(lemma) && (object >= 0 || called >= 0) && (known || passive)) {
    const about = withWhatIsSaid(token, called >= 0 ? called : object, clauses)
    if (about.says || !onlyCalls.has(lemma)) return make(about.spans, 'R4')
    return null
  }
  if (!passive && known && speaksOf.has(lemma) && object < 0) {
    for (const c of tree.children(token)) {
      if (
        tree.deprel(c) !== 'obl' ||
        !/^(about|of|for|to|against|on|over|with)$/.test(tree.preposition(c)) ||
        c < token
      )
        continue
      if (/^(to|with|on)$/.test(tree.preposition(c)) && hearers.has(lemma)) continue
      const part = tree.extent(c, (x) => x < c && tree.deprel(x) === 'case')
      return make([clauses.trim(part.first, part.last)], 'R6')
    }
  }
  const told = known && !passive && tellers.has(lemma) ? toldOf(token, object, clauses) : -1
  if (told >= 0) return make([clauses.content(told, token)], 'R6')
  // "claimed responsibility for it, saying …" has an object besides
  const tells = stance === 'denies' || tellsOfDoing.has(lemma) || (lemma === 'claim' && object < 0)
  const gerund = known && tells ? gerundOf(token, clauses) : -1
  if (gerund >= 0) return make([clauses.content(gerund, token)], 'R3')
  const counted = object < 0 && tallies.has(lemma) ? tree.child(token, 'xcomp') : -1
  if (counted > token && known && isTallied(counted, clauses, lexicon)) return make([phrase(counted, clauses)], 'R4')
  if (object < 0 || !known || (kind === 'think' && !talks.has(lemma))) return null
  // "released footage of the attack": what is published tells
  if (tallies.has(lemma))
    return isTallied(object, clauses, lexicon) ? make(withWhatIsSaid(token, object, clauses).spans, 'R4') : null
  // "admitted the loss of a helicopter", but not forty patients
  if (lemma === 'admit' && !isActNamed(object, clauses, lexicon)) return null
  if (vague.has(lemma) && !(publishes.has(lemma) && tellsSomething(object, clauses))) return null
  if (lemma === 'show' && !shows.has(tree.lemma(subject.head))) return null
  return make(withWhatIsSaid(token, object, clauses).spans, 'R4')
}

/** "gunfire echoing across the town", "an offensive that threatens the town": shots and acts of force say nothing. */
const isAct = (subject: number, { tree }: Clauses, lexicon: Lexicon): boolean =>
  subject >= 0 &&
  (['shot', 'shell', 'bomb'].some((kind) => lexicon.classes(tree.lower[subject]!).has(kind)) ||
    (tree.tags[subject]!.upos === 'NOUN' &&
      lexicon.senses(tree.lemma(subject), 'n').some(({ type }) => type === 'ASSAULT')))

/** The subject by the tree, unless a noun phrase stands between a comma and the verb that the tree did not see. */
function subjectBeside(token: number, passive: boolean, clauses: Clauses): Subject {
  const subject = subjectOf(token, clauses.tree)
  const inverted = passive ? -1 : invertedSubject(token, clauses.tree)
  if (inverted >= 0) return { head: inverted, antecedent: -1 }
  if (!passive && clauses.tree.tags[token]!.xpos === 'VBG' && clauses.tree.lower[token - 1] === ',') {
    const speaker = speakerAbove(token, clauses)
    if (speaker) return speaker
    // "…, the coastguard said, adding": the words right before the verb it adds to
    const above = clauses.tree.head(token)
    if (above >= 0 && above < token && clauses.reports(above) && isTensed(clauses.tree.tags[above]!.xpos))
      return subjectBeside(above, false, clauses)
  }
  if (passive || !isTensed(clauses.tree.tags[token]!.xpos)) return subject
  const beside = subjectBefore(token, clauses.sentenceStart(token), clauses)
  if (!beside || (subject.head >= beside.first && subject.head < beside.last)) return subject
  if (subject.antecedent >= 0 || subject.head > token) return subject
  const edge = clauses.tree.lower[beside.first - 1]
  if (subject.head >= 0 && edge !== ',') return subject
  let head = beside.last - 1
  while (clauses.tree.head(head) >= beside.first && clauses.tree.head(head) < beside.last)
    head = clauses.tree.head(head)
  return { head, antecedent: -1 }
}

/** "Truce holding, says [Moscow]": behind a comma and before nothing else, whatever the tree takes it for; -1 for none. */
function invertedSubject(token: number, tree: Tree): number {
  if (tree.lemma(token) !== 'say' || tree.lower[token - 1] !== ',') return -1
  for (const c of tree.children(token))
    if (c > token && /^(?:nsubj|iobj|obj)$/.test(tree.deprel(c)) && /^(?:NOUN|PROPN)$/.test(tree.tags[c]!.upos))
      return c
  return -1
}

/** "X said the truce was dead, adding that": a participle of saying goes on with the speaker, wherever the tree hangs it. */
function speakerAbove(token: number, { tree, reports }: Clauses): Subject | null {
  if (!reports(token)) return null
  for (let at = token, steps = 0; tree.head(at) >= 0 && steps < 6; at = tree.head(at), steps++) {
    const head = tree.head(at)
    if (tree.deprel(at) !== 'ccomp' || at > token || head > at) continue
    // "denied that they had fled, saying …"
    if (!reports(head) && tree.lemma(head) !== 'deny') continue
    const speaker = subjectOf(head, tree)
    if (speaker.head >= 0) return speaker
  }
  return null
}

/** A sentence that only says who asked, after a quotation that ended in a question or exclamation mark. */
function answers(token: number, clauses: Clauses): boolean {
  const { tree } = clauses
  const start = clauses.sentenceStart(token)
  if (start < 3 || token - start > 8 || clauses.hasVerb(start, token)) return false
  return (
    clauses.closesQuote(start - 1) &&
    /^[?!]$/.test(tree.lower[start - 2]!) &&
    !clauses.hasVerb(token + 1, clauses.sentenceEnd(token))
  )
}

/** "said [reports] that troops had looted shops were lies": whoever says so denies it; a tagger may take the noun for a verb. */
export function calledUntrue(token: number, clauses: Clauses): Found | null {
  const { tree } = clauses
  if (!/^(reports|claims|allegations|accusations|rumours|rumors)$/.test(tree.lower[token]!)) return null
  if (tree.lower[token + 1] !== 'that') return null
  const end = clauses.sentenceEnd(token)
  let last = end - 1
  while (last > token && !lies.has(tree.lower[last]!)) last--
  let verb = last
  while (verb > token && !/^(were|are)$/.test(tree.lower[verb]!)) verb--
  if (verb === token || last - verb > 3) return null
  const says =
    token > 0 && clauses.reports(token - 1) ? token - 1 : tree.deprel(last) === 'ccomp' ? tree.head(last) : -1
  const speaker = says >= 0 && clauses.reports(says) ? subjectOf(says, tree).head : -1
  if (speaker < 0) return null
  return {
    source: clauses.source(speaker, says),
    speaker: null,
    cue: clauses.cue(token),
    contents: [clauses.trim(token + 2, verb)],
    stance: 'denies',
    kind: 'said',
    rule: 'R5',
    sentence: clauses.sentence(token),
  }
}

const asked = new Set(['who', 'what', 'when', 'where', 'how', 'why', 'which'])

const lies = new Set(
  'lies lie false untrue baseless unfounded fabricated fabrications fabrication propaganda nonsense wrong exaggerated fake'.split(
    ' ',
  ),
)

/** The clause a verb takes, also that of "it was reported by the agency [that jets had been shot down]". */
function clauseOf(token: number, tree: Clauses['tree']): number {
  const clause = tree.child(token, 'ccomp')
  const subject = clause >= 0 ? -1 : tree.child(token, 'csubj', 'csubj:pass')
  return subject > token && tree.mark(subject) === 'that' ? subject : clause
}

/** A clause after the verb that the tree has lost: "said in a statement that …", "said the town had fallen". */
function clauseAfter(token: number, says: boolean, clauses: Clauses): Span | null {
  const { tree } = clauses
  const end = clauses.beforeOthers(token + 1, clauses.sentenceEnd(token))
  let at = token + 1
  while (
    at < end &&
    at - token < 14 &&
    tree.lower[at] !== 'that' &&
    tree.lower[at] !== ',' &&
    !isTensed(tree.tags[at]!.xpos)
  )
    at++
  // "claimed the attack that killed six": a noun's own clause
  const object = tree.child(token, 'obj')
  const isOf = object > token && object < at && at < end && tree.deprel(at) !== 'mark'
  if (at < end && tree.lower[at] === 'that' && tree.tags[at]!.upos !== 'DET' && !isOf && clauses.hasVerb(at, end)) {
    // "…, saying its men held on": the same speaker's next words
    let last = at + 1
    while (last < end && !(tree.lower[last - 1] === ',' && tree.tags[last]!.xpos === 'VBG' && clauses.reports(last)))
      last++
    return clauses.trim(at + 1, last)
  }
  if (!says || !clauses.hasVerb(token + 1, end)) return null
  const isAmount = amounting.has(tree.lower[token + 1] ?? '') && token + 3 < end
  if (!isAmount && !/^(DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(tree.tags[token + 1]?.upos ?? '')) return null
  // "maintain positions and are advancing"
  const verb = /^(aux|cop)/.test(tree.deprel(at)) ? tree.head(at) : at
  const isJoined = tree.deprel(verb) === 'conj' && tree.head(verb) === token
  return isTensed(tree.tags[at]?.xpos ?? '') && !isJoined && !relativePronouns.has(tree.lower[at - 1]!)
    ? clauses.trim(token + 1, end)
    : null
}

/** "said at least 30 people had died": words before a number, with which a clause may open. */
const amounting = new Set(['at', 'more', 'over', 'about', 'around', 'nearly', 'almost', 'up'])

/** Verbs of talking whose "to" and "with" name who listens. */
const hearers = new Set([
  'talk',
  'speak',
  'complain',
  'boast',
  'brag',
  'joke',
  'campaign',
  'apologise',
  'apologize',
  'lecture',
  'argue',
])

const kindOf = (kind: Cue['kind'], rule: string): AttributionKind =>
  kind === 'judge' && (rule === 'R4' || rule === 'R6')
    ? 'judged'
    : kind === 'think'
      ? 'thought'
      : kind === 'intend'
        ? 'intended'
        : 'said'

/** "ordered them to leave", "promised to leave", "rejected a proposal to leave": words about what is still to be done. */
function isOpen(rule: string, object: number, lemma: string, { tree }: Clauses, lexicon: Lexicon): boolean {
  if (rule === 'R4') return object >= 0 && proposals.has(tree.lemma(object))
  if (rule !== 'R3') return false
  const embedded = lexicon.embeddings(lemma, 'v')
  return embedded.some(
    ({ complement, kind }) =>
      complement === (object >= 0 ? 'obj-to' : 'to') && (kind === 'intent' || kind === 'request' || kind === 'wish'),
  )
}

const proposals = new Set(['proposal', 'plan', 'offer', 'request', 'bid', 'idea'])

function sourceOf({ head, antecedent }: Subject, cue: number, clauses: Clauses): Pick<Found, 'source' | 'speaker'> {
  return {
    source: head >= 0 ? clauses.source(head, cue) : null,
    speaker: antecedent >= 0 ? clauses.source(antecedent, cue) : null,
  }
}

/** The source of a tail: what the tree says of it where that is the fuller phrase, else the words beside the verb. */
function whole(
  { first, last }: { first: number; last: number },
  { head }: Subject,
  cue: number,
  clauses: Clauses,
): Span {
  const flat = clauses.span(first, last)
  if (head < first || head >= last) return flat
  const full = clauses.source(head, cue)
  return first < cue ? { start: flat.start, end: flat.end } : { start: flat.start, end: Math.max(full.end, flat.end) }
}

/** "has not commented on it", "have yet to confirm it": nothing is said. */
const unsaid = new Set(['comment', 'elaborate', 'confirm', 'claim', 'verify', 'corroborate'])

function isNegated(token: number, { tree }: Clauses): boolean {
  for (const c of tree.children(token)) if (/^(not|n't|never|neither|nor|yet)$/.test(tree.lower[c]!)) return true
  // "was unable to [verify]"
  if (tree.deprel(token) === 'xcomp' && tree.lower[tree.head(token)] === 'unable') return true
  const subject = tree.child(token, 'nsubj')
  return subject > 0 && tree.lower[tree.extent(subject).first] === 'neither'
}

/** "did not deny" asserts. */
function turn(stance: Stance, token: number, { tree }: Clauses): Stance {
  if (stance === 'asserts') return stance
  for (const c of tree.children(token)) if (/^(not|n't|never)$/.test(tree.lower[c]!)) return 'asserts'
  return stance
}

/** All of a clause but the reporting clause inside it. */
function aside(token: number, host: number, clauses: Clauses): Span[] {
  const { tree } = clauses
  const own = tree.extent(token)
  const all = tree.extent(host, (c) => c === token)
  return clauses.without(all.first, all.last, own.first, own.last)
}

/** "The minister said:" at the end of a sentence; a quotation follows. */
function announces(token: number, clauses: Clauses): boolean {
  const end = clauses.sentenceEnd(token)
  if (clauses.tree.lower[end - 1] !== ':' || end - token > 15) return false
  return !clauses.hasVerb(token + 1, end)
}

function phrase(head: number, clauses: Clauses): Span {
  const part = clauses.tree.extent(head)
  return clauses.trim(part.first, part.last)
}

/** An object with all that is said of it: "the raid a crime", "the rebels of lying", "the law as unjust", "him for it". */
function withWhatIsSaid(token: number, object: number, clauses: Clauses): { spans: Span[]; says: boolean } {
  const { tree } = clauses
  const agent = agentOf(token, tree)
  const part = tree.extent(object, (c) => c === token)
  let last = Math.max(part.last, object + 1)
  let says = false
  let after = -1
  for (const c of tree.children(token)) {
    if (c <= token || c <= object || c === agent) continue
    const relation = tree.deprel(c)
    const opener = relation === 'obl' ? tree.preposition(c) : tree.mark(c)
    const complement = /^(xcomp|obj|obl:unmarked)$/.test(relation) || (relation === 'ccomp' && !tree.mark(c))
    // "has seen an increase as jets bombed it": a clause of its own says nothing of the object
    const apart = relation.startsWith('advcl') && tree.child(c, 'nsubj', 'nsubj:pass') >= 0
    const tells = complement || (/^(obl|advcl|advcl:.*)$/.test(relation) && predicative.has(opener) && !apart)
    if (!tells && !(relation === 'obl' && adds.has(opener))) continue
    const more = tree.extent(c)
    if (tree.lower[more.first - 1] === ',') continue
    if (tells) says = true
    if (after < 0) after = more.first
    last = Math.max(last, more.last)
  }
  // "accused Kigali of arming them, a charge that Kigali rejects"
  for (let i = object + 1; i < last; i++) if (tree.lower[i] === ',' && isCharge(i + 1, tree.lower)) last = i
  for (let i = object + 1; i <= last && i < clauses.tokens.length; i++) if (quoteMarks.has(tree.lower[i]!)) says = true
  const reaches = last > part.last
  if (object > token) return { spans: [clauses.trim(part.first > token ? part.first : token + 1, last)], says }
  const first = [clauses.trim(part.first, Math.min(part.last, token))]
  return { spans: reaches && after > token ? [...first, clauses.trim(after, last)] : first, says }
}

const predicative = new Set(['as', 'of', 'for', 'over', 'from'])
const adds = new Set(['in', 'about', 'against', 'on', 'with', 'to'])

/** "What the army described [as a strike]", "what groups call [a massacre]": what "what" is said to be. */
function whatIsNamed(token: number, clauses: Clauses): Span | null {
  const { tree } = clauses
  const free = tree.deprel(token) === 'acl:relcl' && tree.lower[tree.head(token)] === 'what'
  const own = [...tree.children(token)].some((c) => c < token && tree.lower[c] === 'what')
  if (!free && !own) return null
  for (const c of tree.children(token)) {
    const named =
      /^(obj|xcomp|ccomp)$/.test(tree.deprel(c)) || (tree.deprel(c) === 'obl' && tree.preposition(c) === 'as')
    if (c <= token || !named) continue
    const { first, last } = tree.extent(c)
    return clauses.trim(tree.lower[first] === 'as' ? first + 1 : first, last)
  }
  return null
}

/** "put out a list of the dead" */
const isPutOut = (token: number, { tree }: Clauses): boolean => tree.lower[tree.child(token, 'compound:prt')] === 'out'

/** Verbs of making public: they tell something where their object does. */
const publishes = new Set(['put', 'release', 'publish', 'air', 'post', 'present', 'share', 'issue'])

/** "footage [of the attack]", "a list [of those killed]" */
const tellsSomething = (object: number, { tree }: Clauses): boolean =>
  (shows.has(tree.lemma(object)) || carriers.has(tree.lemma(object)) || tree.lemma(object) === 'list') &&
  [...tree.children(object)].some((c) => tree.deprel(c) === 'nmod' && /^(of|on|about)$/.test(tree.preposition(c)))

/** Verbs of counting and recording, which report where somebody is counted or an act is recorded. */
const tallies = new Set(['count', 'log', 'register', 'list', 'document', 'record', 'tally', 'chronicle'])

const isTallied = (object: number, { tree }: Pick<Clauses, 'tree'>, lexicon: Lexicon): boolean =>
  tree.child(object, 'nummod') >= 0 || tree.tags[object]!.upos === 'NUM' || isActNamed(object, { tree }, lexicon)

const isActNamed = (object: number, { tree }: Pick<Clauses, 'tree'>, lexicon: Lexicon): boolean =>
  lexicon.senses(tree.lemma(object), 'n').length > 0

/** "put the dead at 33": a source's figure. */
function figureOf(
  token: number,
  clauses: Clauses,
  make: (contents: Span[], rule: string) => Found | null,
): Found | null {
  const { tree } = clauses
  const object = tree.child(token, 'obj')
  if (object < token) return null
  const end = tree.extent(token).last
  for (let i = object + 1; i + 1 < end; i++)
    if (tree.lower[i] === 'at' && /^(NUM|ADV)$/.test(tree.tags[i + 1]!.upos))
      return make([clauses.trim(tree.extent(object).first, end)], 'R11')
  return null
}

/** Verbs that more often settle what follows "whether" than tell it. */
const deciding = new Set(['determine', 'decide'])

/** Verbs whose gerund is what is said: "admitted planting", "reported hearing shots", "described seeing". */
const confessing = new Set(['admit', 'confess', 'own'])
const tellsOfDoing = new Set(['admit', 'confess', 'acknowledge', 'report', 'describe', 'recall', 'recount', 'remember'])

/** "told researchers of being beaten", "spoke of seeing": the clause may hang on who listens. */
function toldOf(token: number, object: number, { tree }: Clauses): number {
  for (const at of object > token ? [token, object] : [token])
    for (const c of tree.children(at))
      if (/^(acl|advcl)/.test(tree.deprel(c)) && c > token && opening.has(tree.mark(c))) return c
  return -1
}

const tellers = new Set(['tell', 'speak', 'talk', 'complain', 'testify', 'boast', 'brag'])
const opening = new Set(['of', 'about'])

/** "Do you think that they will attack?": asked, not said. */
function isInQuestion(token: number, clauses: Clauses): boolean {
  const { tree } = clauses
  if (!tree.isInverted(token)) return false
  const last = clauses.sentenceEnd(token) - 1
  return tree.lower[last] === '?' || tree.lower[last - 1] === '?'
}

/** "No group claimed", "nobody said": there is no such source. */
function isNobody(head: number, { tree }: Clauses): boolean {
  if (head < 0) return false
  if (nobody.has(tree.lower[head]!) || tree.lower[tree.extent(head).first - 1] === 'neither') return true
  // "neither side", "neither the army nor the rebels"
  for (const c of tree.children(head))
    if ((tree.deprel(c) === 'det' && tree.lower[c] === 'no') || tree.lower[c] === 'neither') return true
  return false
}

const nobody = new Set(['nobody', 'none', 'neither'])

/** "targeting", "having targeted", "being beaten" */
const isGerund = (verb: number, tree: Clauses['tree']): boolean =>
  tree.tags[verb]!.xpos === 'VBG' ||
  (tree.tags[verb]!.xpos === 'VBN' && tree.tags[tree.child(verb, 'aux', 'aux:pass')]?.xpos === 'VBG')

/** "denied targeting the convoy" */
function gerundOf(token: number, { tree }: Clauses): number {
  for (const c of tree.children(token)) {
    // "admitted to having killed him"
    const plain = !tree.mark(c) || (tree.mark(c) === 'to' && confessing.has(tree.lemma(token)))
    if (/^(xcomp|ccomp|advcl)$/.test(tree.deprel(c)) && c > token && isGerund(c, tree) && plain) return c
  }
  return -1
}

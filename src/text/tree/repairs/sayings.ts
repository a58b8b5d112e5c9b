import { isSpeech } from '../../../model/lexicon.js'
import { type Drawn, deedTypes, finite, harm, type Repair } from './drawn.js'

/** Who says it and what is said: verbs of telling and the clauses beside them. */

/** "Tanks [rolled] into the town, residents said": with a second subject behind it, what the first did is what is said. */
export function* tellings({ arcs, tags, lower, lexicon, below, hasObject }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'acl' || !/^VB[DN]$/.test(tags[i]!.xpos) || head >= i) continue
    const noun = arcs[head]!
    const teller = noun.head
    if (noun.deprel !== 'nsubj' || teller < i || !lexicon.cue(tags[teller]!.lemma.toLowerCase(), 'v')) continue
    const source = below(teller, (at) => at > i && at < teller && arcs[at]!.deprel === 'nsubj')
    if (source < 0 || !lower.slice(i, source).includes(',')) continue
    // "men killed in Juba, police said": who stands there may as well have suffered it
    const verb = tags[i]!.lemma.toLowerCase()
    const isPast = tags[i]!.xpos === 'VBD'
    // "shot at" is what they did
    const isAimed = lexicon.senses(`${verb} ${lower[i + 1]}`, 'v').length > 0
    if (!isPast && !hasObject.has(i) && !isAimed) continue
    if (!isAimed && lexicon.senses(verb, 'v').some(({ effect }) => harm.has(effect ?? ''))) continue
    yield [i, teller, 'ccomp', p]
    yield [head, i, 'nsubj', noun.p]
    // "[After seizing] the office, the militia moved on, residents said"
    const prelude = below(teller, (at) => at < head && arcs[at]!.deprel === 'advcl')
    if (prelude >= 0 && lower.slice(prelude, head).includes(',')) yield [prelude, i, 'advcl', arcs[prelude]!.p]
  }
}

/**
 * "[The drone] that hit the mosque killed 75, rescuers said": of two subjects, the first is of what is said; "said [a tank] fired
 * on them": the object of a verb of saying has said nothing, it does what is said.
 */
export function* saidDoers({
  arcs,
  tags,
  lower,
  lexicon,
  below,
  hasSubject,
  hasObject,
  hasAgent,
  isPassive,
}: Drawn): Generator<Repair> {
  const tells = (token: number) => token >= 0 && lexicon.cue(tags[token]!.lemma.toLowerCase(), 'v')?.kind === 'say'
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    // "[The rebels], cornered there, shot at civilians, the army said"
    const isAimed =
      tags[i]!.xpos === 'VBN' && lexicon.senses(`${tags[i]!.lemma.toLowerCase()} ${lower[i + 1]}`, 'v').length > 0
    const isDoing = finite.test(tags[i]!.xpos) || (isAimed && !isPassive.has(i) && !hasAgent.has(i))
    if (deprel === 'ccomp' && i < head && !hasSubject.has(i) && tells(head) && isDoing) {
      const first = below(head, (at) => arcs[at]!.deprel === 'nsubj')
      const second = below(head, (at) => at > i && at < head && arcs[at]!.deprel === 'nsubj')
      if (first >= 0 && first < i && second > i) yield [first, i, 'nsubj', p]
    }
    // "said [a fighter], Abu Umar, shot a policeman": whom the tree takes for what is said
    if (
      deprel === 'ccomp' &&
      head < i - 1 &&
      !hasSubject.has(i) &&
      tells(head) &&
      finite.test(tags[i]!.xpos) &&
      lower[i - 1] === ','
    ) {
      const named = below(head, (at) => at > head && at < i && arcs[at]!.deprel === 'obj')
      if (named >= 0 && below(named, (at) => at > named && arcs[at]!.deprel === 'appos') >= 0)
        yield [named, i, 'nsubj', arcs[named]!.p]
    }
    // "alleges [troops] massacred prisoners": a verb with a tense opens a clause
    if (
      /^(xcomp|amod)$/.test(deprel) &&
      tags[i]!.xpos === 'VBD' &&
      head < i &&
      !hasSubject.has(i) &&
      hasObject.has(i)
    ) {
      const doer = deprel === 'amod' ? head : below(head, (at) => at > head && at < i && arcs[at]!.deprel === 'obj')
      if (doer >= 0 && arcs[doer]!.deprel === 'obj' && tells(arcs[doer]!.head)) {
        yield [i, arcs[doer]!.head, 'ccomp', p]
        yield [doer, i, 'nsubj', arcs[doer]!.p]
      }
    }
    // "The opposition [alleges] soldiers killed ten": who has a subject is none
    if (deprel === 'nsubj' && i < head && finite.test(tags[i]!.xpos) && tells(i) && hasSubject.has(i)) {
      yield [i, arcs[head]!.head, arcs[head]!.deprel, arcs[head]!.p]
      yield [head, i, 'ccomp', p]
    }
    if (deprel !== 'acl' || tags[i]!.xpos !== 'VBN' || head > i || arcs[head]!.deprel !== 'obj') continue
    const teller = arcs[head]!.head
    const isClause =
      tells(teller) && teller < head && finite.test(tags[teller]!.xpos) && !isPassive.has(i) && !hasAgent.has(i)
    if (!isClause || lexicon.embeddings(tags[teller]!.lemma.toLowerCase(), 'v').every((e) => e.complement !== 'that'))
      continue
    const verb = tags[i]!.lemma.toLowerCase()
    // "alleges rebels [tortured] captives"
    const isDone = hasObject.has(i) && lexicon.senses(verb, 'v').some(({ type }) => type === 'ASSAULT')
    if ((!isDone && lexicon.senses(`${verb} ${lower[i + 1]}`, 'v').length === 0) || lower[i + 1] === 'by') continue
    yield [i, teller, 'ccomp', p]
    yield [head, i, 'nsubj', arcs[head]!.p]
  }
}

/** "the group alleges [that soldiers burned it]": a clause that "that" opens describes no verb. */
export function* sayings({ arcs, tags, lower, lexicon, hasSubject }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (lower[i] !== 'that' || deprel !== 'mark' || head < i) continue
    const clause = arcs[head]!
    if (!/^acl(:relcl)?$/.test(clause.deprel) || clause.head > i) continue
    // "said in a statement, sent to reporters, [that rebels had left]"
    let verb = clause.head
    if (lower[i - 1] === ',') while (verb >= 0 && /^(obl|nmod)/.test(arcs[verb]!.deprel)) verb = arcs[verb]!.head
    const isSaid =
      verb === clause.head || (hasSubject.has(head) && isSpeech(lexicon.cue(tags[verb]!.lemma.toLowerCase(), 'v')))
    if (tags[verb]?.upos === 'VERB' && isSaid) yield [head, verb, 'ccomp', Math.min(p, clause.p)]
  }
}

/** "said jets had crossed the line, and [put] its crews on standby": behind a comma and "and" whoever spoke goes on. */
export function* afterwards({ arcs, tags, lower, lexicon, below, hasSubject }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'conj' || hasSubject.has(i) || tags[i]!.xpos !== 'VBD' || head < 0) continue
    if (lower[i - 1] !== 'and' || lower[i - 2] !== ',' || arcs[head]!.deprel !== 'ccomp') continue
    const teller = arcs[head]!.head
    if (teller < 0 || teller > head || tags[teller]!.xpos !== 'VBD') continue
    // what figures or footage show goes on from what was done
    const cue =
      tags[teller]!.lemma.toLowerCase() === 'show' ? null : lexicon.cue(tags[teller]!.lemma.toLowerCase(), 'v')
    if (!isSpeech(cue) || lower[head - 1] === lower[i - 1]) continue
    // "had attacked the base, and captured three men": one form for both tenses
    if (/ed$/.test(lower[i]!) && below(head, (k) => lower[k] === 'had') >= 0) continue
    // "had crossed, burned, and looted"
    if (below(head, (k) => k > head && k < i && arcs[k]!.deprel === 'conj') < 0) yield [i, teller, 'conj', p]
  }
}

/** "said they had foiled a plot and [detained] three men": what is done goes on from what was done, not from the saying. */
export function* deeds({ arcs, tags, lower, lexicon, below, hasSubject }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'conj' || hasSubject.has(i) || !/ed$/.test(lower[i]!) || !/^VB[DN]$/.test(tags[i]!.xpos)) continue
    if (head < 0 || lexicon.cue(tags[head]!.lemma.toLowerCase(), 'v')?.kind !== 'say') continue
    const done = below(head, (k) => k > head && k < i && arcs[k]!.deprel === 'ccomp')
    if (done < 0 || below(done, (k) => lower[k] === 'had' && arcs[k]!.deprel === 'aux') < 0) continue
    const types = lexicon.senses(tags[i]!.lemma.toLowerCase(), 'v').map(({ type }) => type)
    if (types.length > 0 && types.every((type) => type !== null && deedTypes.has(type))) yield [i, done, 'conj', p]
  }
}

/** "said that troops had hit a camp and [denied] that …": who denies is who said it, not the troops. */
export function* denials({ arcs, tags, lower, lexicon, below, hasSubject, isPassive }: Drawn): Generator<Repair> {
  const says = (verb: number) => /^(say|deny)$/.test(lexicon.cue(tags[verb]!.lemma.toLowerCase(), 'v')?.kind ?? '')
  const isSpoken = (verb: number) => lexicon.cue(tags[verb]!.lemma.toLowerCase(), 'v') !== null
  // "the killings amounted to a crime": nobody who could call for anything
  const isAct = (verb: number) =>
    below(verb, (k) => arcs[k]!.deprel === 'nsubj' && lexicon.senses(tags[k]!.lemma.toLowerCase(), 'n').length > 0) >= 0
  const hasContent = new Set(arcs.flatMap(({ head, deprel }) => (deprel === 'ccomp' ? [head] : [])))
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'conj' || hasSubject.has(i) || !/^VB[DN]$/.test(tags[i]!.xpos) || arcs[head]!.deprel !== 'ccomp')
      continue
    const above = arcs[head]!.head
    if (above > head || tags[above]!.xpos !== 'VBD' || !says(above)) continue
    // "admitted that mistakes had been made but [rejected] calls"
    const isOther = lower[i - 1] === 'but' && isSpoken(i) && isPassive.has(head)
    if ((hasContent.has(i) && says(i) && !says(head)) || (isSpoken(i) && isAct(head)) || isOther)
      yield [i, above, deprel, p]
    if (isOther && arcs[i + 1]?.deprel === 'conj' && arcs[i + 1]!.head === head) yield [i + 1, i, 'obj', arcs[i + 1]!.p]
  }
}

/** "[Women] held at the camp described being beaten": who tells of what befell them is no object of the telling. */
export function* witnesses({ arcs, tags, lower, below, lexicon, hasAgent }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'nsubj:pass' || head < i || tags[head]!.xpos !== 'VBN') continue
    if (below(head, (k) => arcs[k]!.deprel === 'aux:pass') >= 0) continue
    // "[The opposition], backed by the church, called on its supporters": with a preposition of its own it is no passive
    const takes =
      arcs[head]!.head < 0 && lexicon.senses(`${tags[head]!.lemma.toLowerCase()} ${lower[head + 1]}`, 'v').length > 0
    if (takes && !hasAgent.has(head) && lower[head + 1] !== 'by') yield [i, head, 'nsubj', p]
    // "Three were killed, [the ministry] confirmed on Tuesday"
    const isAside = arcs[head]!.deprel === 'parataxis' && isSpeech(lexicon.cue(tags[head]!.lemma.toLowerCase(), 'v'))
    if (isAside && i === head - 1) yield [i, head, 'nsubj', p]
    const told = below(head, (k) => k > head && (arcs[k]!.deprel === 'xcomp' || arcs[k]!.deprel === 'ccomp'))
    if (told < 0 || !lexicon.cue(tags[head]!.lemma.toLowerCase(), 'v')) continue
    if (tags[told]!.xpos === 'VBG' || below(told, (k) => tags[k]!.xpos === 'VBG') >= 0) yield [i, head, 'nsubj', p]
  }
}

/** "said jets had bombed a market and [that ten had died]": what a second "that" opens is said like the clause before it. */
export function* thatClauses({ arcs, lower, below }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel }] of arcs.entries()) {
    if (lower[i] !== 'that' || deprel !== 'mark' || !/^(and|but)$/.test(lower[i - 1] ?? '')) continue
    const clause = arcs[head]!
    if (clause.deprel !== 'conj' || clause.head > i) continue
    const first = below(clause.head, (k) => k > clause.head && k < i && arcs[k]!.deprel === 'ccomp')
    if (first >= 0) yield [head, first, 'conj', clause.p]
  }
}

/** "The rebels shelled the town, the governor said, and [burned] a church": whoever speaks between commas did not do it. */
export function* asides({ arcs, tags, lower, lexicon, below, hasSubject }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'conj' || hasSubject.has(i) || tags[i]!.upos !== 'VERB' || head < 0 || head > i) continue
    // "…, and are now pushing on"
    const and = below(i, (k) => k < i && arcs[k]!.deprel === 'cc')
    if (and < 0 || i - and > 4 || lower[and] !== 'and' || lower[and - 1] !== ',') continue
    const aside =
      arcs[head]!.deprel === 'parataxis' ? head : below(head, (k) => arcs[k]!.deprel === 'parataxis' && k < i)
    if (aside < 0 || !isSpeech(lexicon.cue(tags[aside]!.lemma.toLowerCase(), 'v')) || !hasSubject.has(aside)) continue
    const told = lexicon.cue(tags[i]!.lemma.toLowerCase(), 'v')
    const asks = wordActs.has(tags[i]!.lemma.toLowerCase())
    const says = isSpeech(told) && (asks || below(i, (k) => k > i && arcs[k]!.deprel === 'ccomp') >= 0)
    if (says && head !== aside) yield [i, aside, deprel, p]
    const senses = lexicon.senses(tags[i]!.lemma.toLowerCase(), 'v')
    const isDeed = senses.length > 0 && senses.every(({ type }) => type === null || deedTypes.has(type))
    if (told === null && isDeed && head === aside && arcs[aside]!.head >= 0 && arcs[aside]!.head < aside)
      yield [i, arcs[aside]!.head, deprel, p]
  }
}

/** "The video shows men in uniform [beating] a prisoner": what somebody is shown doing is not done by the video. */
export function* shown({ arcs, tags, lower, below, hasMark }: Drawn): Generator<Repair> {
  for (const [i, { head: verb, deprel, p }] of arcs.entries()) {
    if (deprel !== 'advcl' || tags[i]!.xpos !== 'VBG' || verb < 0 || verb > i || hasMark.has(i) || lower[i - 1] === ',')
      continue
    if (!/^(show|film|capture|see|hear|watch|depict|picture)$/.test(tags[verb]!.lemma.toLowerCase())) continue
    const object = below(verb, (k) => k > verb && k < i && arcs[k]!.deprel === 'obj')
    if (object >= 0 && !lower.slice(object, i).includes(',')) yield [i, object, 'acl', p]
  }
}

/** "Another [said] soldiers had shot her son": a sentence that opens so has a verb of saying, be it taken for an adverb. */
export function* others({ arcs, tags, lower, lexicon }: Drawn): Generator<Repair> {
  for (const [i, { head: verb, deprel, p }] of arcs.entries()) {
    if (!/^(advmod|amod|acl|compound)$/.test(deprel) || verb <= i || i === 0 || !/^VB[DNZP]$/.test(tags[i]!.xpos))
      continue
    const opens = i === 1 || /^[.!?”"]$/.test(lower[i - 2] ?? '')
    if (!opens || !/^(another|one|others|some|many|several|two|three|both)$/.test(lower[i - 1]!)) continue
    if (!isSpeech(lexicon.cue(tags[i]!.lemma.toLowerCase(), 'v')) || arcs[verb]!.head >= 0) continue
    yield [i, -1, 'root', p]
    yield [verb, i, 'ccomp', arcs[verb]!.p]
    yield [i - 1, i, 'nsubj', arcs[i - 1]!.p]
  }
}

/** "[Soldiers], witnesses claim, fired on refugees": of two subjects the first is of what is said. */
export function* interposed({
  arcs,
  tags,
  lower,
  lexicon,
  below,
  hasSubject,
  hasMark,
  hasHelper,
}: Drawn): Generator<Repair> {
  for (const [i, { head: says, deprel, p }] of arcs.entries()) {
    if (!/^(advcl|xcomp|ccomp)$/.test(deprel) || says < 0 || says > i || lower[says + 1] !== ',' || hasSubject.has(i))
      continue
    const isPast = /^VB[DN]$/.test(tags[i]!.xpos) && (i === says + 2 || hasHelper.has(i))
    if (!isPast || hasMark.has(i) || !isSpeech(lexicon.cue(tags[says]!.lemma.toLowerCase(), 'v'))) continue
    const first = below(says, (k) => k < says && arcs[k]!.deprel === 'nsubj')
    const source = below(says, (k) => k > first && k < says && arcs[k]!.deprel === 'nsubj')
    if (first < 0 || source < 0 || lower[first + 1] !== ',') continue
    yield [i, says, 'ccomp', p]
    yield [first, i, 'nsubj', arcs[first]!.p]
  }
}

/** "quoted the minister as [telling] commanders to retake it": whoever is quoted tells them. */
export function* quoted({ arcs, tags, lower, below, hasSubject }: Drawn): Generator<Repair> {
  const isCiting = (verb: number) => verb >= 0 && /^(quote|cite)$/.test(tags[verb]!.lemma.toLowerCase())
  for (const [i, { head: verb, deprel, p }] of arcs.entries()) {
    // "quoted refugees as saying [the militia], led by a deserter, had closed the road"
    if (deprel === 'ccomp' && isCiting(verb) && verb < i && !hasSubject.has(i)) {
      let says = i
      while (says > verb && !(tags[says]!.xpos === 'VBG' && lower[says - 1] === 'as')) says--
      const doer = says > verb ? below(says, (k) => k > says && k < i && arcs[k]!.deprel === 'obj') : -1
      if (doer >= 0) {
        yield [i, says, 'ccomp', p]
        yield [doer, i, 'nsubj', arcs[doer]!.p]
      }
    }
    if (deprel !== 'advcl' || tags[i]!.xpos !== 'VBG' || lower[i - 1] !== 'as' || !isCiting(verb) || verb > i) continue
    const object = below(verb, (k) => k > verb && k < i && arcs[k]!.deprel === 'obj')
    const isSaid =
      below(i, (k) => arcs[k]!.deprel === 'ccomp') >= 0 || below(i, (k) => /^i?obj$/.test(arcs[k]!.deprel)) < 0
    if (object >= 0 && !isSaid) yield [i, object, 'acl', p]
  }
}

/** "After [seizing] the office, the militia moved on, residents said": what comes before its clause belongs to that, not to the saying. */
export function* preludes({ arcs, lower, lexicon, tags, below }: Drawn): Generator<Repair> {
  for (const [i, { head: says, deprel, p }] of arcs.entries()) {
    if (deprel !== 'advcl' || says < i || !isSpeech(lexicon.cue(tags[says]!.lemma.toLowerCase(), 'v'))) continue
    const told = below(says, (k) => k > i && k < says && arcs[k]!.deprel === 'ccomp')
    const who = told < 0 ? -1 : below(told, (k) => k > i && k < told && /^nsubj/.test(arcs[k]!.deprel))
    if (who >= 0 && lower.slice(i, who).includes(',')) yield [i, told, deprel, p]
  }
}

/** "rejected reports that it had fled, [saying] its men held on": whoever denies goes on speaking. */
export function* denying({ arcs, tags, lower, lexicon }: Drawn): Generator<Repair> {
  const cueOf = (verb: number) => lexicon.cue(tags[verb]!.lemma.toLowerCase(), 'v')
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'advcl' || tags[i]!.xpos !== 'VBG' || lower[i - 1] !== ',' || head < 0 || head > i) continue
    if (!isSpeech(cueOf(i)) || !/^(acl|ccomp)/.test(arcs[head]!.deprel)) continue
    let verb = arcs[head]!.head
    while (verb >= 0 && tags[verb]!.upos !== 'VERB') verb = arcs[verb]!.head
    if (verb >= 0 && verb < head && cueOf(verb)?.stance === 'denies') yield [i, verb, deprel, p]
  }
}

/** "Gunmen fired on a post, police said, [killing] two": what came of it is told of what was done, not of who says so. */
export function* outcomesSaid({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
  for (const [i, { head: says, deprel, p }] of arcs.entries()) {
    if (!/^(advcl|acl)$/.test(deprel) || tags[i]!.xpos !== 'VBG' || lower[i - 1] !== ',' || says < 0 || says > i)
      continue
    if (!isSpeech(lexicon.cue(tags[says]!.lemma.toLowerCase(), 'v'))) continue
    const host =
      arcs[says]!.deprel === 'parataxis'
        ? arcs[says]!.head
        : below(says, (k) => k < says && arcs[k]!.deprel === 'ccomp')
    if (host < 0 || host > says || lexicon.cue(tags[i]!.lemma.toLowerCase(), 'v')) continue
    const senses = lexicon.senses(tags[i]!.lemma.toLowerCase(), 'v')
    if (
      caused.has(lower[i]!) ||
      (senses.length > 0 && senses.every(({ type }) => type !== null && deedTypes.has(type)))
    )
      yield [i, host, 'advcl', p]
  }
}

const caused = new Set(['leaving', 'forcing', 'causing', 'killing', 'wounding', 'injuring', 'destroying', 'prompting'])

/** "…, a sergeant [recalled].": the last word behind a comma and a noun tells what stands before; it describes nobody. */
export function* recollections({ arcs, tags, lower, lexicon, hasObject }: Drawn): Generator<Repair> {
  for (const [i, { head: noun, deprel, p }] of arcs.entries()) {
    if (
      deprel !== 'acl' ||
      noun !== i - 1 ||
      !/^VB[DN]$/.test(tags[i]!.xpos) ||
      lower[i + 1] !== '.' ||
      hasObject.has(i)
    )
      continue
    const verb = arcs[noun]!.head
    const told = arcs[noun]!.deprel === 'nsubj' && verb >= 0 && verb < noun
    if (
      !told ||
      !lower.slice(verb, noun).includes(',') ||
      lexicon.cue(tags[i]!.lemma.toLowerCase(), 'v')?.kind !== 'say'
    )
      continue
    yield [i, verb, 'parataxis', p]
    yield [noun, i, 'nsubj', arcs[noun]!.p]
  }
}

/** What a spokesman does with words where he is one. */
const wordActs = new Set(['call', 'urge', 'ask', 'appeal', 'accuse', 'blame', 'condemn', 'demand', 'add', 'warn'])

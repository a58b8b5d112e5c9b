import { DependencyTree } from '../../lib/dependency-tree.js'
import { isSpeech, type Lexicon } from '../../model/lexicon.js'
import type { Arc, Tag } from '../../model/text.js'

/** What repairs read: the arcs as the parser drew them, and what hangs on each token. */
interface Drawn {
  readonly arcs: readonly Arc[]
  readonly tags: readonly Tag[]
  readonly lower: readonly string[]
  readonly lexicon: Lexicon
  /** What hangs on a token that `holds`, the first in text order; -1 when nothing does. */
  readonly below: (head: number, holds: (child: number) => boolean) => number
  readonly hasSubject: ReadonlySet<number>
  readonly hasObject: ReadonlySet<number>
  readonly hasAgent: ReadonlySet<number>
  readonly hasMark: ReadonlySet<number>
  readonly isPassive: ReadonlySet<number>
  readonly hasHelper: ReadonlySet<number>
}

/** A token and where it hangs instead. */
type Repair = readonly [token: number, head: number, deprel: string, p: number]

/** Puts right what parsers often miss, a kind of arc at a time. A repaired arc keeps its probability, lowered by a quarter. */
export function repairArcs(
  arcs: readonly Arc[],
  tags: readonly Tag[],
  lower: readonly string[],
  lexicon: Lexicon,
): Arc[] {
  const having = (...relations: string[]) =>
    new Set(arcs.filter(({ deprel }) => relations.includes(deprel)).map(({ head }) => head))
  const tree = new DependencyTree(lower, tags, arcs)
  const drawn: Drawn = {
    arcs,
    tags,
    lower,
    lexicon,
    below: (head, holds) => {
      for (const child of tree.children(head)) if (holds(child)) return child
      return -1
    },
    hasSubject: having('nsubj', 'nsubj:pass'),
    hasObject: having('obj', 'iobj'),
    hasAgent: having('obl:agent'),
    hasMark: having('mark'),
    isPassive: having('aux:pass', 'nsubj:pass'),
    hasHelper: having('aux', 'aux:pass', 'cop'),
  }
  const repaired = [...arcs]
  for (const repairs of [
    subjects,
    headlines,
    tellings,
    sayings,
    harms,
    fighters,
    saidDoers,
    acts,
    helpers,
    agents,
    tenses,
    afterwards,
    deeds,
    denials,
    participles,
    assaults,
    outbreaks,
    halves,
    interruptions,
    avoidances,
    gerunds,
    lists,
    relatives,
    enemies,
    outcomes,
    seconds,
    apposed,
    attempts,
    openers,
    witnesses,
    sides,
    pairs,
    thatClauses,
    asides,
    forced,
    months,
    perfects,
    accused,
    companions,
    series,
    shown,
    others,
    interposed,
    quoted,
    joins,
    preludes,
    afterthoughts,
    denying,
    blamed,
    actsOn,
    outcomesSaid,
    recollections,
    tolls,
    durations,
    infinitives,
  ])
    for (const [token, head, deprel, p] of repairs(drawn))
      if (!hangsOn(head, token, repaired)) repaired[token] = { head, deprel, p: p * 0.75 }
  return repaired
}

/** Whether a token hangs on another, by however many arcs: that one hung on it would close a circle. */
function hangsOn(token: number, on: number, arcs: readonly Arc[]): boolean {
  for (let at = token; at >= 0; at = arcs[at]!.head) if (at === on) return true
  return false
}

/** "[The military] extended emergency rule": what stands before a verb that has no subject describes nothing behind it. */
function* subjects({ arcs, tags, hasSubject }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (!/^(amod|compound|nmod:poss)$/.test(deprel) || head <= i) continue
    const verb = arcs[head]!.head
    if (verb > i && verb < head && finite.test(tags[verb]!.xpos) && !hasSubject.has(verb)) yield [i, verb, 'nsubj', p]
  }
}

/** "Armenia [hands] over four [villages]": in a headline a verb may be taken for a noun, and what stands beside it for its parts. */
function* headlines({ arcs, tags, lower, below, hasSubject, hasObject }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    const isBeside = deprel === 'appos' && i > head && lower[head + 1] !== ','
    if (!(/^(compound|nmod|flat|discourse|nummod)$/.test(deprel) || isBeside) || head < 0) continue
    if (!/^VB[ZP]$/.test(tags[head]!.xpos) || !/^(NOUN|PROPN|NUM)$/.test(tags[i]!.upos)) continue
    if (below(i, (k) => arcs[k]!.deprel === 'case') >= 0) continue
    if (i < head && !hasSubject.has(head)) yield [i, head, 'nsubj', p]
    if (i > head && !hasObject.has(head)) yield [i, head, 'obj', p]
    const particle = below(head, (k) => k === head + 1 && arcs[k]!.deprel === 'advmod' && particles.has(lower[k]!))
    if (particle >= 0) yield [particle, head, 'compound:prt', arcs[particle]!.p]
  }
}

const particles = new Set(['over', 'out', 'up', 'down', 'off', 'back', 'away', 'in'])

/** "Tanks [rolled] into the town, residents said": with a second subject behind it, what the first did is what is said. */
function* tellings({ arcs, tags, lower, lexicon, below, hasObject }: Drawn): Generator<Repair> {
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

/** "The opposition [called for] a strike on Monday.": a sentence has a verb; a past form that has its own preposition is one. */
function* acts({ arcs, tags, lower, lexicon, isPassive, hasAgent }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'acl' || tags[i]!.xpos !== 'VBN' || head >= i || head < 0 || arcs[head]!.head >= 0) continue
    if (isPassive.has(i) || hasAgent.has(i) || lexicon.senses(`${tags[i]!.lemma} ${lower[i + 1]}`, 'v').length === 0)
      continue
    // no further than the next sentence's root
    let end = i
    while (end + 1 < arcs.length && lower[end] !== '.' && arcs[end + 1]!.head >= 0) end++
    if (lower[end] !== '.' || lower.slice(i, end).includes('by')) continue
    if (tags.slice(head, end).some((tag) => finite.test(tag.xpos) || tag.xpos === 'MD')) continue
    yield [i, -1, 'root', p]
    yield [head, i, 'nsubj', p]
  }
}

/**
 * "[The drone] that hit the mosque killed 75, rescuers said": of two subjects, the first is of what is said; "said [a tank] fired
 * on them": the object of a verb of saying has said nothing, it does what is said.
 */
function* saidDoers({
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

/** "working alongside forces [fighting] the militia": armed men right before a verb of fighting do the fighting. */
function* fighters({ arcs, tags, lower, lexicon, hasMark }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'advcl' || tags[i]!.xpos !== 'VBG' || hasMark.has(i) || head >= i - 1) continue
    if (!/^(fight|battle|combat)$/.test(tags[i]!.lemma.toLowerCase()) || tags[i - 1]!.upos !== 'NOUN') continue
    if (!/^(obl|obj|nmod)/.test(arcs[i - 1]!.deprel)) continue
    const noun = lower[i - 1]!
    if (['armed', 'official'].some((kind) => lexicon.classes(noun.replace(/s$/, '')).has(kind)))
      yield [i, i - 1, 'acl', p]
  }
}

/** "killed seven and [wounded] 41": a bare number is joined to no verb. */
function* harms({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'conj' || !/^VB[DN]$/.test(tags[i]!.xpos) || head >= i || lower[i - 1] !== 'and') continue
    if (
      tags[head]?.upos !== 'NUM' ||
      !lexicon.senses(tags[i]!.lemma.toLowerCase(), 'v').some(({ effect }) => harm.has(effect ?? ''))
    )
      continue
    const counted = arcs[head]!
    const verb = counted.deprel === 'obj' ? counted.head : (arcs[counted.head]?.head ?? -1)
    if (verb < 0 || verb >= head || tags[verb]!.upos !== 'VERB') continue
    const second = counted.deprel === 'obj' ? below(verb, (at) => at > i && arcs[at]!.deprel === 'obj') : counted.head
    if (second <= i) continue
    yield [head, verb, 'obj', counted.p]
    yield [i, verb, 'conj', p]
    yield [second, i, 'obj', arcs[second]!.p]
  }
}

/** "the group alleges [that soldiers burned it]": a clause that "that" opens describes no verb. */
function* sayings({ arcs, tags, lower, lexicon, hasSubject }: Drawn): Generator<Repair> {
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

/** "denied [having] fired": no passive. */
function* helpers({ arcs, lower }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries())
    if (lower[i] === 'having' && deprel === 'aux:pass') yield [i, head, 'aux', p]
}

/**
 * "beat back an assault [by the rebels]": who acts belongs to the act told just before, not to an active verb; "was captured
 * alive [by villagers]": nor to an adjective.
 */
function* agents({ arcs, tags, lower, lexicon, isPassive }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    const verb = deprel === 'obl:agent' && tags[head]!.upos === 'ADJ' ? arcs[head]!.head : -1
    if (verb >= 0 && isPassive.has(verb)) yield [i, verb, deprel, p]
    if (deprel !== 'case' || lower[i] !== 'by' || i === 0) continue
    const by = arcs[head]!
    // "the capture of Bukavu by the rebels"
    let at = i - 1
    while (/^(nmod|flat|compound)/.test(arcs[at]!.deprel) && arcs[at]!.head >= 0) at = arcs[at]!.head
    const act = arcs[at]!
    if (!by.deprel.startsWith('obl') || act.deprel !== 'obj' || act.head !== by.head || isPassive.has(by.head)) continue
    if (lexicon.senses(tags[at]!.lemma.toLowerCase(), 'n').length > 0) yield [head, at, 'nmod', by.p]
  }
}

/** "accused it of preparing for war and [called up] reservists": a verb with a tense goes on from the verb that has one. */
function* tenses({ arcs, tags, lower, hasSubject, hasHelper, below }: Drawn): Generator<Repair> {
  // "said they had foiled a plot to strike and detained two men": one form for both tenses
  const goesOn = (from: number, i: number) =>
    tags[from]!.xpos === (isTensed(tags[i]!) ? tags[i]!.xpos : 'VBD') ||
    (tags[from]!.xpos === 'VBN' &&
      /ed$/.test(lower[i]!) &&
      below(from, (k) => lower[k] === 'had' && arcs[k]!.deprel === 'aux') >= 0)
  // "tried to advance and [were thrown] back"
  const isHelped = (i: number) =>
    tags[i]!.xpos === 'VBN' && below(i, (k) => arcs[k]!.deprel === 'aux:pass' && tags[k]!.xpos === 'VBD') >= 0
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    // "ordered them to leave and [shot] two": no participle goes on from an infinitive
    const isForm = tags[i]!.xpos === 'VBN' || (tags[i]!.xpos === 'VB' && tags[i]!.lemma.toLowerCase() !== lower[i])
    const isPast = isForm && tags[head]?.xpos === 'VB' && !hasHelper.has(i) && !hasHelper.has(head)
    // "made the protesters lie down and [beat] them": those who lay down
    const above0 = head >= 0 && arcs[head]!.deprel === 'xcomp' ? arcs[head]!.head : -1
    const isTheirs =
      above0 >= 0 &&
      unchanged.has(lower[i]!) &&
      lower[i + 1] === 'them' &&
      tags[above0]!.xpos === 'VBD' &&
      below(above0, (k) => k < head && arcs[k]!.deprel === 'obj') >= 0 &&
      below(head, (k) => arcs[k]!.deprel === 'obj') < 0
    if (deprel === 'conj' && isTheirs && !hasHelper.has(i)) yield [i, above0, deprel, p]
    const helped = isHelped(i)
    if (deprel !== 'conj' || (hasSubject.has(i) && !helped) || !(isTensed(tags[i]!) || isPast || helped)) continue
    if (!untensed.test(tags[head]!.xpos)) continue
    let above = arcs[head]!.head
    while (above >= 0 && !(helped ? tags[above]!.xpos === 'VBD' : goesOn(above, i))) above = arcs[above]!.head
    if (above >= 0) yield [i, above, deprel, p]
  }
}

/** Verbs of harm whose past is their plain form. */
const unchanged = new Set(['beat', 'hit', 'cut', 'hurt', 'shut', 'put'])

/** "said jets had crossed the line, and [put] its crews on standby": behind a comma and "and" whoever spoke goes on. */
function* afterwards({ arcs, tags, lower, lexicon, below, hasSubject }: Drawn): Generator<Repair> {
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
function* deeds({ arcs, tags, lower, lexicon, below, hasSubject }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'conj' || hasSubject.has(i) || !/ed$/.test(lower[i]!) || !/^VB[DN]$/.test(tags[i]!.xpos)) continue
    if (head < 0 || lexicon.cue(tags[head]!.lemma.toLowerCase(), 'v')?.kind !== 'say') continue
    const done = below(head, (k) => k > head && k < i && arcs[k]!.deprel === 'ccomp')
    if (done < 0 || below(done, (k) => lower[k] === 'had' && arcs[k]!.deprel === 'aux') < 0) continue
    const types = lexicon.senses(tags[i]!.lemma.toLowerCase(), 'v').map(({ type }) => type)
    if (types.length > 0 && types.every((type) => type !== null && deedTypes.has(type))) yield [i, done, 'conj', p]
  }
}

/** Acts that are done and not said. */
const deedTypes: ReadonlySet<string> = new Set(
  'ASSAULT CASUALTY LOSS CONTROL RETREAT MOBILIZE COERCE DISPLACE'.split(' '),
)

/** "said that troops had hit a camp and [denied] that …": who denies is who said it, not the troops. */
function* denials({ arcs, tags, lower, lexicon, below, hasSubject, isPassive }: Drawn): Generator<Repair> {
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

/** "killing a girl and [damaging] power lines": a participle goes on from the one before and describes nothing. */
function* participles({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    // "killing nine and [maiming] thousands"
    const isSecond = deprel === 'conj' && tags[i]!.xpos === 'VBG' && lower[i - 1] === 'and' && head >= 0
    const act = isSecond && arcs[head]!.deprel === 'obj' ? arcs[head]!.head : head
    const has = (behind: boolean) => below(act, (k) => k > i === behind && arcs[k]!.deprel === 'obj')
    const object = isSecond && tags[act]?.xpos === 'VBG' && has(false) >= 0 ? has(true) : -1
    if (object >= 0) {
      yield [i, act, 'conj', p]
      yield [object, i, 'obj', arcs[object]!.p]
    }
    if (deprel !== 'amod' || tags[i]!.xpos !== 'VBG' || lower[i - 1] !== 'and' || head < i) continue
    const { head: first, deprel: joined } = arcs[head]!
    const verb = joined === 'conj' && /^(obj|obl)$/.test(arcs[first]!.deprel) ? arcs[first]!.head : -1
    if (verb < 0 || tags[verb]!.xpos !== 'VBG' || verb > first) continue
    if (!lexicon.senses(tags[i]!.lemma.toLowerCase(), 'v').length) continue
    yield [i, verb, 'conj', p]
    yield [head, i, 'obj', p]
    if (arcs[i - 1]!.deprel === 'cc') yield [i - 1, i, 'cc', p]
  }
}

/** "followed an attack by rebels [on a convoy]": behind who attacked, what was attacked. */
function* assaults({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'obl' || head > i) continue
    let by = head + 1
    while (by < i && !(lower[by] === 'by' && arcs[by]!.deprel === 'case')) by++
    const on = below(i, (k) => k > by && k < i && arcs[k]!.deprel === 'case')
    if (on < 0 || !/^(on|against)$/.test(lower[on]!)) continue
    const doer = arcs[by]!.head
    const act = by - 1
    const isTheirs = arcs[doer]!.head === (/^obl/.test(arcs[doer]!.deprel) ? head : act)
    if (arcs[act]!.head !== head || !isTheirs || doer > on) continue
    const { type } = lexicon.senses(tags[act]!.lemma.toLowerCase(), 'n')[0] ?? {}
    if (type === 'ASSAULT') yield [i, act, 'nmod', p]
  }
}

/** "after [the government] and the rebels signed a truce": both did, though a tree takes the first for a time. */
function* halves({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
  const isSomebody = (token: number) =>
    tags[token]!.upos === 'PROPN' || ['armed', 'official'].some((kind) => lexicon.classes(lower[token]!).has(kind))
  for (const [i, { head: verb, deprel, p }] of arcs.entries()) {
    if (deprel !== 'nsubj' || arcs[verb]!.deprel !== 'conj') continue
    const and = below(verb, (k) => k < i && arcs[k]!.deprel === 'cc' && lower[k] === 'and')
    const other = and - 1
    if (other < 0) continue
    const after = below(other, (k) => k < other && arcs[k]!.deprel === 'case')
    if (after < 0 || !/^(after|before|since|until)$/.test(lower[after]!)) continue
    const above = arcs[verb]!.head
    if (!/^obl/.test(arcs[other]!.deprel) || arcs[other]!.head !== above || !isSomebody(other)) continue
    yield [verb, above, 'advcl', p]
    yield [after, verb, 'mark', p]
    yield [other, verb, 'nsubj', p]
    yield [i, other, 'conj', p]
    yield [and, i, 'cc', p]
  }
}

/** "the death of ten people in clashes [that broke out]": what breaks out is the act told right before. */
function* outbreaks({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'acl:relcl' || head < 0) continue
    const that = below(i, (k) => k > head && k < i && /^(that|which)$/.test(lower[k]!))
    const act = that - 1
    if (
      that < 0 ||
      act === head ||
      tags[act]?.upos !== 'NOUN' ||
      lexicon.senses(tags[act]!.lemma.toLowerCase(), 'n').length === 0
    )
      continue
    const verb = tags[i]!.lemma.toLowerCase()
    const particle = below(i, (k) => k > i && arcs[k]!.deprel === 'compound:prt')
    if (lexicon.light(particle < 0 ? verb : `${verb} ${lower[particle]}`, 'event')) yield [i, act, deprel, p]
  }
}

/** "was on its way to relieve the camp [when it struck a mine]": what cuts in happened, whatever was to come. */
function* interruptions({ arcs, tags, lower, hasSubject }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (!/^(mark|advmod)$/.test(deprel) || lower[i] !== 'when' || head < 0) continue
    const clause = arcs[head]!
    if (clause.deprel !== 'advcl' || tags[head]!.xpos !== 'VBD' || !hasSubject.has(head)) continue
    let above = clause.head
    while (above >= 0 && untensed.test(tags[above]!.xpos)) above = arcs[above]!.head
    if (above >= 0 && above !== clause.head) yield [head, above, 'advcl', p]
  }
}

/** Who flees [fighting] or condemns [shelling] does not do it: it is an object. */
function* avoidances({ arcs, tags, lexicon, hasMark }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'xcomp' || tags[i]!.xpos !== 'VBG' || head !== i - 1 || hasMark.has(i)) continue
    const verb = tags[head]!.lemma.toLowerCase()
    const avoids = lexicon.senses(verb, 'v').some(({ type }) => type === 'DISPLACE' || type === 'ACCUSE')
    if (avoids && !lexicon.embeddings(verb, 'v').some((e) => e.complement === 'ing')) yield [i, head, 'obj', p]
  }
}

/** "denies [backing] M23": right behind a verb that takes a gerund it is one, and no part of the name after it. */
function* gerunds({ arcs, tags, lexicon, hasObject }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    // "has stopped attacking [convoys]": what stands behind the gerund is its own
    const verb = deprel === 'obj' && head >= 0 ? i - 1 : -1
    if (verb > head && arcs[verb]!.head === head && arcs[verb]!.deprel === 'xcomp' && tags[verb]!.xpos === 'VBG')
      if (!hasObject.has(verb)) yield [i, verb, 'obj', p]
    if (deprel !== 'compound' || tags[i]!.xpos !== 'VBG' || tags[head]!.upos !== 'PROPN') continue
    const object = arcs[head]!
    if (object.deprel !== 'obj' || object.head !== i - 1) continue
    const takes = lexicon.embeddings(tags[i - 1]!.lemma.toLowerCase(), 'v').some((e) => e.complement === 'ing')
    if (!takes || lexicon.senses(tags[i]!.lemma.toLowerCase(), 'v').length === 0) continue
    yield [i, i - 1, 'xcomp', p]
    yield [head, i, 'obj', object.p]
  }
}

/** "men from Mali, Niger [and Chad]": names go with names. */
function* lists({ arcs, tags, lower }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'conj' || tags[i]!.upos !== 'PROPN' || head < 0 || tags[head]!.upos !== 'NOUN') continue
    let name = head + 1
    while (name < i && !(arcs[name]!.head === head && arcs[name]!.deprel === 'nmod' && tags[name]!.upos === 'PROPN'))
      name++
    if (name < i && /^(,|and|or)$/.test(lower[name + 1]!)) yield [i, name, deprel, p]
  }
}

/**
 * "the force that, with help from abroad, [took] the town": "that" right behind a noun and before a comma stands for the noun;
 * "an officer of the force that [took] the town": who did it is no "that" where a body stands right before it.
 */
function* relatives({ arcs, tags, lower, lexicon, hasSubject }: Drawn): Generator<Repair> {
  const isSomebody = (token: number) => {
    const kinds = lexicon.classes(tags[token]!.lemma.toLowerCase())
    return ['person', 'civilian', 'official', 'armed'].some((kind) => kinds.has(kind))
  }
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    // "a member of the group who [was killed]": who was killed is one of them
    const whole = lower[i] === 'who' && head > i && arcs[head]!.deprel === 'acl:relcl' ? arcs[head]!.head : -1
    if (whole >= 0 && arcs[whole]!.deprel === 'nmod' && whole < i && tags[arcs[whole]!.head]!.xpos === 'NN') {
      const one = arcs[whole]!.head
      const isName = tags[whole]!.upos === 'PROPN' && !isSomebody(whole)
      if (isSomebody(one) && (isName || bodies.has(lower[whole]!) || lexicon.classes(lower[whole]!).has('place')))
        yield [head, one, 'acl:relcl', arcs[head]!.p]
    }
    // "the home of Ali, who [was killed]": no house was
    const thing = lower[i] === 'who' && head > i && arcs[head]!.deprel === 'acl:relcl' ? arcs[head]!.head : -1
    const named = lower[i - 1] === ',' ? i - 2 : i - 1
    if (thing >= 0 && tags[thing]!.upos === 'NOUN' && !isSomebody(thing) && named > thing) {
      let of = named
      while (arcs[of]!.head > thing) of = arcs[of]!.head
      if (arcs[of]!.head === thing && arcs[of]!.deprel === 'nmod') yield [head, of, 'acl:relcl', arcs[head]!.p]
    }
    if (!/^(?:that|which)$/.test(lower[i]!) || i === 0 || head < i || tags[i - 1]!.upos !== 'NOUN') continue
    const clause = arcs[head]!
    if (deprel === 'mark' && clause.deprel === 'advcl' && lower[i + 1] === ',' && !hasSubject.has(head)) {
      yield [head, i - 1, 'acl:relcl', clause.p]
      yield [i, head, 'nsubj', p]
    } else if (clause.deprel === 'acl:relcl' && clause.head < i - 1 && bodies.has(lower[i - 1]!))
      if (isSomebody(clause.head)) yield [head, i - 1, 'acl:relcl', clause.p]
  }
}

/** "hit a bank in the city of Kano, [killing] ten": behind a comma what did harm is what the verb tells, not the town. */
function* outcomes({ arcs, tags, lower, lexicon }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (tags[i]!.xpos !== 'VBG' || lower[i - 1] !== ',' || head < 0) continue
    if (!lexicon.senses(tags[i]!.lemma.toLowerCase(), 'v').some(({ effect }) => harm.has(effect ?? ''))) continue
    // "shot down the plane as it came in to land, killing all on board"
    const act = deprel === 'advcl' && arcs[head]!.deprel === 'advcl' && head < i ? arcs[head]!.head : -1
    if (act >= 0 && act < head && hurts(act) && !hurts(head)) yield [i, act, deprel, p]
    if (deprel !== 'acl') continue
    let above = head
    while (above >= 0 && tags[above]!.upos !== 'VERB') above = arcs[above]!.deprel === 'nsubj' ? -1 : arcs[above]!.head
    if (above >= 0 && above < i) yield [i, above, 'advcl', p]
  }
  function hurts(verb: number): boolean {
    return lexicon
      .senses(tags[verb]!.lemma.toLowerCase(), 'v')
      .some(({ type }) => type === 'ASSAULT' || type === 'LOSS')
  }
}

/** "troops encircled the town and [artillery] pummelled its defenders": what stands between "and" and a verb does what the verb tells. */
function* seconds({ arcs, tags, below, hasSubject }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    const verb = i + 1
    if (deprel !== 'conj' || head < 0 || tags[verb]?.xpos !== 'VBD' || hasSubject.has(verb)) continue
    if (!/^(NOUN|PROPN)$/.test(tags[i]!.upos) || !/^(obj|obl|nmod)$/.test(arcs[head]!.deprel)) continue
    const first = arcs[verb]!
    if (first.deprel !== 'conj' || first.head > head || tags[first.head]!.xpos !== 'VBD') continue
    const and = below(i, (k) => arcs[k]!.deprel === 'cc' && k < i)
    if (and >= 0 && below(verb, (k) => arcs[k]!.deprel === 'obj' && k > verb) >= 0) {
      yield [i, verb, 'nsubj', p]
      yield [and, verb, 'cc', arcs[and]!.p]
    }
  }
}

/** "a proposal by Egypt, [a backer of the rebels]": what somebody is is told of the name right before it. */
function* apposed({ arcs, tags, lower, lexicon }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'appos' || head < 0 || tags[i]!.upos !== 'NOUN' || tags[head]!.upos !== 'NOUN') continue
    let comma = i - 1
    while (comma > head && comma > i - 4 && lower[comma] !== ',') comma--
    const name = comma - 1
    if (lower[comma] !== ',' || name <= head || tags[name]!.upos !== 'PROPN') continue
    if (describes(i) && !describes(head)) yield [i, topOfName(name), 'appos', p]
  }

  function describes(noun: number): boolean {
    const kinds = lexicon.classes(tags[noun]!.lemma.toLowerCase())
    return (
      kinds.has('official') ||
      kinds.has('civilian') ||
      lexicon.senses(tags[noun]!.lemma.toLowerCase(), 'n').some(({ roles }) => roles.has('subj'))
    )
  }
  function topOfName(name: number): number {
    let top = name
    while (/^(?:flat|compound)/.test(arcs[top]!.deprel) && tags[arcs[top]!.head]!.upos === 'PROPN')
      top = arcs[top]!.head
    return top
  }
}

/** "repelled an attempt by the militia [to break in]": who is told of the attempt made it, not who repelled it. */
function* attempts({ arcs, tags, lower, lexicon }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'mark' || lower[i] !== 'to' || head < 0 || arcs[head]!.deprel !== 'advcl') continue
    const verb = arcs[head]!.head
    for (let at = i - 1; at > verb && at > i - 8; at--) {
      if (arcs[at]!.head !== verb || arcs[at]!.deprel !== 'obj') continue
      // right behind the attempt, or behind who made it
      const isBeside = at === i - 1 || /^(by|from)$/.test(lower[at + 1]!)
      const takes = lexicon.embeddings(tags[at]!.lemma.toLowerCase(), 'n').some((e) => e.complement === 'to')
      if (isBeside && takes) yield [head, at, 'acl', Math.min(p, arcs[head]!.p)]
      break
    }
  }
}

/** "[Women] held at the camp described being beaten": who tells of what befell them is no object of the telling. */
function* witnesses({ arcs, tags, lower, below, lexicon, hasAgent }: Drawn): Generator<Repair> {
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

/** "Clashes broke out in the city of Taiz [between militias and the army]": who fights belongs to the fight, not to the city. */
function* sides({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'case' || lower[i] !== 'between' || head < i || arcs[head]!.deprel !== 'nmod') continue
    if (!lexicon.classes(tags[head]!.lemma.toLowerCase()).has('armed')) continue
    let verb = arcs[head]!.head
    while (verb >= 0 && /^(obl|nmod)/.test(arcs[verb]!.deprel)) verb = arcs[verb]!.head
    const fight = verb < 0 ? -1 : below(verb, (k) => k < verb && arcs[k]!.deprel === 'nsubj')
    if (fight >= 0 && lexicon.senses(tags[fight]!.lemma.toLowerCase(), 'n').length > 0) yield [head, fight, 'nmod', p]
  }
}

/** "said jets had bombed a market and [that ten had died]": what a second "that" opens is said like the clause before it. */
function* thatClauses({ arcs, lower, below }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel }] of arcs.entries()) {
    if (lower[i] !== 'that' || deprel !== 'mark' || !/^(and|but)$/.test(lower[i - 1] ?? '')) continue
    const clause = arcs[head]!
    if (clause.deprel !== 'conj' || clause.head > i) continue
    const first = below(clause.head, (k) => k > clause.head && k < i && arcs[k]!.deprel === 'ccomp')
    if (first >= 0) yield [head, first, 'conj', clause.p]
  }
}

/** "The rebels shelled the town, the governor said, and [burned] a church": whoever speaks between commas did not do it. */
function* asides({ arcs, tags, lower, lexicon, below, hasSubject }: Drawn): Generator<Repair> {
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

/** "those kidnapped in [May] have been freed": behind a preposition it is the month. */
function* months({ arcs, tags, lower }: Drawn): Generator<Repair> {
  for (const [i, { deprel, p }] of arcs.entries()) {
    if (
      lower[i] !== 'may' ||
      deprel !== 'aux' ||
      !/^(in|since|until|by|of|last|late|early|mid|this)$/.test(lower[i - 1] ?? '')
    )
      continue
    const before = arcs[i - 1]!
    const verb = before.head >= 0 && tags[before.head]!.upos !== 'VERB' ? arcs[before.head]!.head : before.head
    if (verb < 0 || verb > i) continue
    yield [i, verb, 'obl', p]
    yield [i - 1, i, 'case', before.p]
  }
}

/** "denied that his men had [looted] shops": what somebody had done is no kind of thing that they had. */
function* perfects({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
  for (const [i, { head: object, deprel, p }] of arcs.entries()) {
    const had = i - 1
    if (deprel !== 'amod' || tags[i]!.xpos !== 'VBN' || lower[had] !== 'had' || object < i) continue
    const own = arcs[object]!
    if (own.deprel !== 'obj' || own.head !== had || below(object, (k) => /^(det|nummod)$/.test(arcs[k]!.deprel)) >= 0)
      continue
    const senses = lexicon.senses(tags[i]!.lemma.toLowerCase(), 'v')
    if (
      senses.length === 0 ||
      !senses.every(({ type, effect }) => type !== null && deedTypes.has(type) && !harm.has(effect ?? ''))
    )
      continue
    yield [i, arcs[had]!.head, arcs[had]!.deprel, p]
    for (let k = had - 1; k >= 0 && had - k < 12; k--)
      if (arcs[k]!.head === had) yield [k, i, arcs[k]!.deprel, arcs[k]!.p]
    yield [object, i, 'obj', own.p]
    yield [had, i, 'aux', p]
  }
}

/** "is accused by prosecutors of [leading] the militia": who accuses did not do it. */
function* accused({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
  for (const [i, { head: by, deprel, p }] of arcs.entries()) {
    if (deprel !== 'acl' || tags[i]!.xpos !== 'VBG' || by < 0 || by > i || arcs[by]!.deprel !== 'obl:agent') continue
    if (below(i, (k) => arcs[k]!.deprel === 'mark' && lower[k] === 'of') < 0) continue
    const verb = arcs[by]!.head
    if (lexicon.senses(tags[verb]!.lemma.toLowerCase(), 'v').some(({ type }) => type === 'ACCUSE'))
      yield [i, verb, 'advcl', p]
  }
}

/** "The police, together with [soldiers], fired", "Along with [allies], the army entered": they did it too. */
function* companions({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
  for (const [i, { head: other, deprel, p }] of arcs.entries()) {
    if (lower[i] !== 'with' || deprel !== 'case' || other < i || !/^(together|along)$/.test(lower[i - 1] ?? ''))
      continue
    const kinds = lexicon.classes(tags[other]!.lemma.toLowerCase())
    if (
      tags[other]!.upos !== 'PROPN' &&
      !['armed', 'official', 'police', 'civilian', 'worker'].some((kind) => kinds.has(kind))
    )
      continue
    let subject = -1
    if (lower[i - 2] === ',') {
      subject = i - 3
      while (subject >= 0 && /^(nmod|compound|flat|appos)/.test(arcs[subject]!.deprel)) subject = arcs[subject]!.head
    } else if (i === 1 || /^[.;]$/.test(lower[i - 2] ?? '')) {
      // the phrase may hang on "together"
      const above = arcs[other]!.head
      const verb = above === i - 1 ? arcs[above]!.head : above
      const first = verb < other ? -1 : below(verb, (k) => k > other && k < verb && /^nsubj/.test(arcs[k]!.deprel))
      if (first >= 0 && lower.slice(other, first).includes(',')) subject = first
    }
    if (subject < 0 || !/^nsubj(:pass)?$/.test(arcs[subject]!.deprel) || tags[arcs[subject]!.head]?.upos !== 'VERB')
      continue
    yield [other, subject, 'conj', p]
    yield [i, other, 'cc', p]
  }
}

/**
 * "[Gunmen] ambushed, robbed and killed two traders", "The rebels [advanced], took the bridge": of several verbs in a row the
 * first is no passive and no participle.
 */
function* series({ arcs, tags, lower, lexicon, below, hasHelper, hasAgent }: Drawn): Generator<Repair> {
  for (const [i, { head: verb, deprel, p }] of arcs.entries()) {
    if (deprel === 'nsubj:pass' && verb > i && lower[verb + 1] === ',' && !hasHelper.has(verb) && !hasAgent.has(verb)) {
      const next = below(verb, (k) => k === verb + 2 && arcs[k]!.deprel === 'conj' && /^VB[DN]$/.test(tags[k]!.xpos))
      const last = below(
        verb,
        (k) => k > next && arcs[k]!.deprel === 'conj' && below(k, (o) => arcs[o]!.deprel === 'obj') > k,
      )
      if (next >= 0 && last > next && !hasHelper.has(last)) yield [i, verb, 'nsubj', p]
    }
    if (deprel !== 'acl' || !/^VB[DN]$/.test(tags[i]!.xpos) || verb !== i - 1 || lower[i + 1] !== ',') continue
    const noun = arcs[verb]!
    const next = i + 2
    if (noun.deprel !== 'nsubj' || noun.head !== next || tags[next]!.xpos !== 'VBD' || hasHelper.has(next)) continue
    if (lexicon.senses(tags[i]!.lemma.toLowerCase(), 'v').some(({ effect }) => harm.has(effect ?? ''))) continue
    yield [i, arcs[next]!.head, arcs[next]!.deprel, p]
    yield [next, i, 'conj', arcs[next]!.p]
    yield [verb, i, 'nsubj', noun.p]
  }
}

/** "The video shows men in uniform [beating] a prisoner": what somebody is shown doing is not done by the video. */
function* shown({ arcs, tags, lower, below, hasMark }: Drawn): Generator<Repair> {
  for (const [i, { head: verb, deprel, p }] of arcs.entries()) {
    if (deprel !== 'advcl' || tags[i]!.xpos !== 'VBG' || verb < 0 || verb > i || hasMark.has(i) || lower[i - 1] === ',')
      continue
    if (!/^(show|film|capture|see|hear|watch|depict|picture)$/.test(tags[verb]!.lemma.toLowerCase())) continue
    const object = below(verb, (k) => k > verb && k < i && arcs[k]!.deprel === 'obj')
    if (object >= 0 && !lower.slice(object, i).includes(',')) yield [i, object, 'acl', p]
  }
}

/** "Another [said] soldiers had shot her son": a sentence that opens so has a verb of saying, be it taken for an adverb. */
function* others({ arcs, tags, lower, lexicon }: Drawn): Generator<Repair> {
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
function* interposed({ arcs, tags, lower, lexicon, below, hasSubject, hasMark, hasHelper }: Drawn): Generator<Repair> {
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
function* quoted({ arcs, tags, lower, below, hasSubject }: Drawn): Generator<Repair> {
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
function* preludes({ arcs, lower, lexicon, tags, below }: Drawn): Generator<Repair> {
  for (const [i, { head: says, deprel, p }] of arcs.entries()) {
    if (deprel !== 'advcl' || says < i || !isSpeech(lexicon.cue(tags[says]!.lemma.toLowerCase(), 'v'))) continue
    const told = below(says, (k) => k > i && k < says && arcs[k]!.deprel === 'ccomp')
    const who = told < 0 ? -1 : below(told, (k) => k > i && k < told && /^nsubj/.test(arcs[k]!.deprel))
    if (who >= 0 && lower.slice(i, who).includes(',')) yield [i, told, deprel, p]
  }
}

/** "killed 18 people and [stolen] cattle": a past form between "and" and a bare noun is a second act of whoever does the first. */
function* joins({ arcs, tags, lower, lexicon }: Drawn): Generator<Repair> {
  for (const [i, { head: noun, deprel, p }] of arcs.entries()) {
    if (deprel !== 'amod' || tags[i]!.xpos !== 'VBN' || noun !== i + 1 || lower[i - 1] !== 'and') continue
    const { head: first, deprel: joined } = arcs[noun]!
    const verb = joined === 'conj' && first >= 0 && arcs[first]!.deprel === 'obj' ? arcs[first]!.head : -1
    if (verb < 0 || verb > first || !/^VB[DN]$/.test(tags[verb]!.xpos) || !taking.has(tags[i]!.lemma.toLowerCase()))
      continue
    if (lexicon.senses(tags[i]!.lemma.toLowerCase(), 'v').length === 0) continue
    yield [i, verb, 'conj', p]
    yield [noun, i, 'obj', arcs[noun]!.p]
  }
}

/** Acts whose participle seldom says of what kind a thing is. */
const taking = new Set(['steal', 'loot', 'rob', 'rustle', 'burn', 'torch', 'seize', 'take', 'free', 'destroy'])

/** "stormed the market while people prayed, [killing] nine": what comes of it is joined to no clause of time. */
function* afterthoughts({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'conj' || tags[i]!.xpos !== 'VBG' || lower[i - 1] !== ',' || head < 0 || head > i) continue
    if (arcs[head]!.deprel !== 'advcl' || !/^VB[DZP]$/.test(tags[head]!.xpos)) continue
    const during = below(head, (k) => k < head && /^(while|as|when)$/.test(lower[k]!))
    const senses = lexicon.senses(tags[i]!.lemma.toLowerCase(), 'v')
    if (during >= 0 && senses.some(({ type }) => type !== null && deedTypes.has(type)))
      yield [i, arcs[head]!.head, 'advcl', p]
  }
}

/** "rejected reports that it had fled, [saying] its men held on": whoever denies goes on speaking. */
function* denying({ arcs, tags, lower, lexicon }: Drawn): Generator<Repair> {
  const cueOf = (verb: number) => lexicon.cue(tags[verb]!.lemma.toLowerCase(), 'v')
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'advcl' || tags[i]!.xpos !== 'VBG' || lower[i - 1] !== ',' || head < 0 || head > i) continue
    if (!isSpeech(cueOf(i)) || !/^(acl|ccomp)/.test(arcs[head]!.deprel)) continue
    let verb = arcs[head]!.head
    while (verb >= 0 && tags[verb]!.upos !== 'VERB') verb = arcs[verb]!.head
    if (verb >= 0 && verb < head && cueOf(verb)?.stance === 'denies') yield [i, verb, deprel, p]
  }
}

/** "blame the raid [on bandits]": whom somebody blames was not raided. */
function* blamed({ arcs, tags, lower }: Drawn): Generator<Repair> {
  for (const [i, { head: who, deprel }] of arcs.entries()) {
    if (lower[i] !== 'on' || deprel !== 'case' || who < i || arcs[who]!.deprel !== 'nmod') continue
    let deed = arcs[who]!.head
    while (deed >= 0 && arcs[deed]!.deprel === 'nmod') deed = arcs[deed]!.head
    if (deed < 0 || !/^(obj|nsubj:pass)$/.test(arcs[deed]!.deprel)) continue
    const verb = arcs[deed]!.head
    if (tags[verb]!.lemma.toLowerCase() === 'blame') yield [who, verb, 'obl', arcs[who]!.p]
  }
}

/** "the abduction by gunmen [of nine nuns]", "attacks by settlers [on villages]": what an act was done to, told behind who did it. */
function* actsOn({ arcs, tags, lower, lexicon }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'case' || !/^(of|on|against)$/.test(lower[i]!) || head < i || arcs[head]!.deprel !== 'nmod') continue
    const doer = arcs[head]!.head
    const act = doer < 0 || doer > i || arcs[doer]!.deprel !== 'nmod' ? -1 : arcs[doer]!.head
    let by = doer - 1
    while (by > act && arcs[by]!.head === doer && arcs[by]!.deprel !== 'case') by--
    if (act < 0 || act > doer || lower[by] !== 'by' || arcs[by]!.head !== doer) continue
    // "an attack by members of the ADF"
    const isCounted = arcs.slice(i, head).some((arc) => arc.head === head && arc.deprel === 'nummod')
    if (lower[i] === 'of' && (tags[head]!.upos !== 'NOUN' || !isCounted)) continue
    const senses = lexicon.senses(tags[act]!.lemma.toLowerCase(), 'n')
    if (senses.some(({ type, roles }) => type !== null && deedTypes.has(type) && roles.has(lower[i]!)))
      yield [head, act, 'nmod', p]
  }
}

/** "Gunmen fired on a post, police said, [killing] two": what came of it is told of what was done, not of who says so. */
function* outcomesSaid({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
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
function* recollections({ arcs, tags, lower, lexicon, hasObject }: Drawn): Generator<Repair> {
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

/** "attacked a station and [forced] officers to flee": whom an infinitive tells the rest of is forced, not of a kind. */
function* forced({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
  for (const [i, { head: noun, deprel, p }] of arcs.entries()) {
    if (deprel !== 'amod' || !/^VB[DN]$/.test(tags[i]!.xpos) || noun < i || !/^(and|,)$/.test(lower[i - 1] ?? ''))
      continue
    const rest = below(noun, (k) => k > noun && /^(acl|advcl|xcomp)$/.test(arcs[k]!.deprel) && lower[k - 1] === 'to')
    const { head: beside, deprel: joined } = arcs[noun]!
    // "a station in Kenscoff"
    let first = beside
    while (first >= 0 && arcs[first]!.deprel === 'nmod') first = arcs[first]!.head
    const verb = joined === 'conj' && first >= 0 && /^(obj|obl)/.test(arcs[first]!.deprel) ? arcs[first]!.head : -1
    if (rest < 0 || verb < 0 || verb > first) continue
    if (!lexicon.embeddings(tags[i]!.lemma.toLowerCase(), 'v').some((e) => e.complement === 'obj-to')) continue
    yield [i, verb, 'conj', p]
    yield [noun, i, 'obj', p]
    yield [rest, i, 'xcomp', p]
    if (arcs[i - 1]!.deprel === 'cc') yield [i - 1, i, 'cc', p]
  }
}

/** "[India], Pakistan trade fire": of two names with a comma between them at the head of a headline both are the subject. */
function* pairs({ arcs, tags, lower }: Drawn): Generator<Repair> {
  for (const [i, { head: verb, deprel, p }] of arcs.entries()) {
    if (deprel !== 'nsubj' || tags[i]!.upos !== 'PROPN' || lower[i - 1] !== ',' || verb < i) continue
    const first = arcs[verb]!.head
    if (first < 0 || arcs[first]!.head >= 0 || first > i - 2 || !finite.test(tags[verb]!.xpos)) continue
    if (tags[i - 2]!.upos !== 'PROPN' || tags[first]!.upos !== 'PROPN' || lower[i + 1] === ',') continue
    yield [verb, -1, 'root', p]
    yield [first, verb, 'nsubj', p]
    yield [i, first, 'conj', p]
  }
}

/**
 * "[Three soldiers], five rebels killed in clash": of two numbers with a comma between them both were; "navy sinks boat, [12]
 * die": a bare number before a verb is its subject.
 */
function* tolls({ arcs, tags, lower, below }: Drawn): Generator<Repair> {
  const number = (noun: number) => below(noun, (k) => arcs[k]!.deprel === 'nummod')
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel === 'nummod' && head === i + 1 && tags[head]!.xpos === 'VBP') yield [i, head, 'nsubj', p]
    if (deprel !== 'appos' || head < 0 || arcs[head]!.head >= 0 || number(i) < 0 || number(head) < 0) continue
    const verb = below(i, (k) => k > i && arcs[k]!.deprel === 'acl' && tags[k]!.xpos === 'VBN')
    if (verb !== i + 1 || lower[number(i) - 1] !== ',') continue
    yield [verb, -1, 'root', p]
    yield [head, verb, 'nsubj:pass', p]
    yield [i, head, 'conj', p]
  }
}

/** "killed [the chief] hours before fleeing": how long before is not who. */
function* durations({ arcs, tags, lower }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    const object = i - 1
    if (deprel !== 'obj' || !spans.has(lower[i]!) || !/^(before|after|later|earlier)$/.test(lower[i + 1] ?? ''))
      continue
    if (arcs[object]?.head !== i || !/^(compound|amod)$/.test(arcs[object]!.deprel) || object <= head) continue
    if (!/^(NOUN|PROPN|ADJ)$/.test(tags[object]!.upos) || /^(?:few|many|several|more|some)$/.test(lower[object]!))
      continue
    yield [object, head, 'obj', p]
    for (let k = head + 1; k < object; k++) if (arcs[k]!.head === i) yield [k, object, arcs[k]!.deprel, arcs[k]!.p]
    yield [i, head, 'obl:unmarked', p]
  }
}

const spans = new Set(['minutes', 'hours', 'days', 'weeks', 'months', 'years', 'seconds', 'moments'])

/** "closed after [armed men] robbed its staff": a past form with an object right behind a noun that "after" opens has it as subject. */
function* openers({
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
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    const noun = i - 1
    if (!/^VB[DNZP]$/.test(tags[i]!.xpos) || noun < 1 || !/^(NOUN|PROPN|PRON)$/.test(tags[noun]!.upos)) continue
    if (!/^(advcl|acl|conj)$/.test(deprel) || hasSubject.has(i)) continue
    // "as separatists called for a strike"
    const isAct = lexicon.senses(`${tags[i]!.lemma.toLowerCase()} ${lower[i + 1]}`, 'v').length > 0
    if (!hasObject.has(i) && !isAct) continue
    if (hasAgent.has(i) || isPassive.has(i) || !/^(obl|nmod|obj)/.test(arcs[noun]!.deprel)) continue
    const after = below(noun, (k) => k < noun && arcs[k]!.deprel === 'case' && opening.has(lower[k]!))
    const object = below(i, (k) => arcs[k]!.deprel === 'obj')
    const above = arcs[noun]!.head
    if (after < 0 || (object >= 0 && object < i) || (head !== noun && head !== above)) continue
    yield [i, above, 'advcl', p]
    yield [after, i, 'mark', p]
    yield [noun, i, 'nsubj', p]
  }
}

/** "fought with the army [against the rebels]": whom they fought belongs to the fight. */
function* enemies({ arcs, tags, lower }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'case' || lower[i] !== 'against' || head < i || arcs[head]!.deprel !== 'nmod') continue
    const ally = arcs[head]!.head
    if (lower.slice(Math.max(0, ally - 5), ally).includes('with') && arcs[ally]!.deprel === 'obl')
      if (fighting.has(tags[arcs[ally]!.head]!.lemma.toLowerCase())) yield [head, arcs[ally]!.head, 'obl', p]
  }
}

/**
 * Infinitives belong under their control verb: "forced the army led by X [to retreat]" hangs on "led", "allowed the rebels
 * [to advance]" and "tried again [to advance]" are taken for a purpose.
 */
function* infinitives({ arcs, tags, lower, lexicon, hasObject, hasAgent }: Drawn): Generator<Repair> {
  const governs = (token: number, complement: 'to' | 'obj-to') =>
    token >= 0 &&
    tags[token]!.upos === 'VERB' &&
    !(complement === 'obj-to' && bare.has(tags[token]!.lemma.toLowerCase())) &&
    lexicon
      .embeddings(tags[token]!.lemma.toLowerCase(), 'v')
      .some((e) => e.complement === complement && (complement === 'to' || e.kind !== 'intent'))
  const controls = (token: number) => governs(token, 'obj-to')
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'mark' || lower[i] !== 'to' || head < 0) continue
    const clause = arcs[head]!
    if (clause.head < 0 || (clause.deprel !== 'advcl' && clause.deprel !== 'acl')) continue
    const governor = clause.head
    const least = Math.min(p, clause.p)
    const own = hasObject.has(governor) ? 'obj-to' : 'to'
    if (governs(governor, own) && lower[i - 1] !== 'order') {
      yield [head, governor, 'xcomp', least]
      continue
    }
    const over = arcs[governor]!.head
    if (arcs[governor]!.deprel === 'xcomp' && hasAgent.has(governor) && controls(over) && hasObject.has(over)) {
      yield [head, over, 'xcomp', least]
      continue
    }
    // up from a participle that describes the noun: "the army led by X to retreat"
    const noun = arcs[governor]!.deprel === 'acl' ? arcs[governor]!.head : clause.deprel === 'acl' ? governor : -1
    if (noun < 0 || (arcs[noun]!.deprel !== 'obj' && arcs[noun]!.deprel !== 'iobj')) continue
    const above = arcs[noun]!.head
    if (controls(above)) yield [head, above, 'xcomp', least]
  }
}

/** Words that open a clause as well as a phrase. */
const opening = new Set(['after', 'before', 'since', 'until', 'as'])

const isTensed = ({ upos, xpos }: Tag) => upos === 'VERB' && (xpos === 'VBD' || xpos === 'VBZ')
const bodies = new Set(
  'force group army unit militia movement faction brigade battalion regiment party gang alliance coalition organisation organization'.split(
    ' ',
  ),
)
const fighting = new Set(['fight', 'battle', 'struggle', 'side', 'ally'])
const untensed = /^VBG?$/
const harm = new Set(['killed', 'injured', 'captured', 'missing'])
const finite = /^VB[DZP]$/

/** Verbs whose object takes no "to": in "have a plan to leave" the infinitive belongs to the plan. */
const bare = new Set(['have', 'make', 'let', 'see', 'hear', 'watch', 'observe', 'spot', 'notice'])

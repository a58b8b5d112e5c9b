import type { Tag } from '../../../model/text.js'
import { type Drawn, deedTypes, harm, type Repair } from './drawn.js'

/** Which verb a verb or a clause goes on from. */

/** "killed seven and [wounded] 41": a bare number is joined to no verb. */
export function* harms({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
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

/** "denied [having] fired": no passive. */
export function* helpers({ arcs, lower }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries())
    if (lower[i] === 'having' && deprel === 'aux:pass') yield [i, head, 'aux', p]
}

/** "accused it of preparing for war and [called up] reservists": a verb with a tense goes on from the verb that has one. */
export function* tenses({ arcs, tags, lower, hasSubject, hasHelper, below }: Drawn): Generator<Repair> {
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

/** "killing a girl and [damaging] power lines": a participle goes on from the one before and describes nothing. */
export function* participles({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
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

/** "the death of ten people in clashes [that broke out]": what breaks out is the act told right before. */
export function* outbreaks({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
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
export function* interruptions({ arcs, tags, lower, hasSubject }: Drawn): Generator<Repair> {
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
export function* avoidances({ arcs, tags, lexicon, hasMark }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'xcomp' || tags[i]!.xpos !== 'VBG' || head !== i - 1 || hasMark.has(i)) continue
    const verb = tags[head]!.lemma.toLowerCase()
    const avoids = lexicon.senses(verb, 'v').some(({ type }) => type === 'DISPLACE' || type === 'ACCUSE')
    if (avoids && !lexicon.embeddings(verb, 'v').some((e) => e.complement === 'ing')) yield [i, head, 'obj', p]
  }
}

/** "denies [backing] M23": right behind a verb that takes a gerund it is one, and no part of the name after it. */
export function* gerunds({ arcs, tags, lexicon, hasObject }: Drawn): Generator<Repair> {
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

/**
 * "the force that, with help from abroad, [took] the town": "that" right behind a noun and before a comma stands for the noun;
 * "an officer of the force that [took] the town": who did it is no "that" where a body stands right before it.
 */
export function* relatives({ arcs, tags, lower, lexicon, hasSubject }: Drawn): Generator<Repair> {
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
export function* outcomes({ arcs, tags, lower, lexicon }: Drawn): Generator<Repair> {
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
export function* seconds({ arcs, tags, below, hasSubject }: Drawn): Generator<Repair> {
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

/** "those kidnapped in [May] have been freed": behind a preposition it is the month. */
export function* months({ arcs, tags, lower }: Drawn): Generator<Repair> {
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
export function* perfects({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
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

/**
 * "[Gunmen] ambushed, robbed and killed two traders", "The rebels [advanced], took the bridge": of several verbs in a row the
 * first is no passive and no participle.
 */
export function* series({ arcs, tags, lower, lexicon, below, hasHelper, hasAgent }: Drawn): Generator<Repair> {
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

/** "killed 18 people and [stolen] cattle": a past form between "and" and a bare noun is a second act of whoever does the first. */
export function* joins({ arcs, tags, lower, lexicon }: Drawn): Generator<Repair> {
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
export function* afterthoughts({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'conj' || tags[i]!.xpos !== 'VBG' || lower[i - 1] !== ',' || head < 0 || head > i) continue
    if (arcs[head]!.deprel !== 'advcl' || !/^VB[DZP]$/.test(tags[head]!.xpos)) continue
    const during = below(head, (k) => k < head && /^(while|as|when)$/.test(lower[k]!))
    const senses = lexicon.senses(tags[i]!.lemma.toLowerCase(), 'v')
    if (during >= 0 && senses.some(({ type }) => type !== null && deedTypes.has(type)))
      yield [i, arcs[head]!.head, 'advcl', p]
  }
}

/** "attacked a station and [forced] officers to flee": whom an infinitive tells the rest of is forced, not of a kind. */
export function* forced({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
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

/** "closed after [armed men] robbed its staff": a past form with an object right behind a noun that "after" opens has it as subject. */
export function* openers({
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

/**
 * Infinitives belong under their control verb: "forced the army led by X [to retreat]" hangs on "led", "allowed the rebels
 * [to advance]" and "tried again [to advance]" are taken for a purpose.
 */
export function* infinitives({ arcs, tags, lower, lexicon, hasObject, hasAgent }: Drawn): Generator<Repair> {
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

const untensed = /^VBG?$/

/** Verbs whose object takes no "to": in "have a plan to leave" the infinitive belongs to the plan. */
const bare = new Set(['have', 'make', 'let', 'see', 'hear', 'watch', 'observe', 'spot', 'notice'])

import { type Drawn, deedTypes, type Repair } from './drawn.js'

/** Who acts and who is acted on: whose a phrase is. */

/** "working alongside forces [fighting] the militia": armed men right before a verb of fighting do the fighting. */
export function* fighters({ arcs, tags, lower, lexicon, hasMark }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'advcl' || tags[i]!.xpos !== 'VBG' || hasMark.has(i) || head >= i - 1) continue
    if (!/^(fight|battle|combat)$/.test(tags[i]!.lemma.toLowerCase()) || tags[i - 1]!.upos !== 'NOUN') continue
    if (!/^(obl|obj|nmod)/.test(arcs[i - 1]!.deprel)) continue
    const noun = lower[i - 1]!
    if (['armed', 'official'].some((kind) => lexicon.classes(noun.replace(/s$/, '')).has(kind)))
      yield [i, i - 1, 'acl', p]
  }
}

/**
 * "beat back an assault [by the rebels]": who acts belongs to the act told just before, not to an active verb; "was captured
 * alive [by villagers]": nor to an adjective.
 */
export function* agents({ arcs, tags, lower, lexicon, isPassive }: Drawn): Generator<Repair> {
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

/** "followed an attack by rebels [on a convoy]": behind who attacked, what was attacked. */
export function* assaults({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
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
export function* halves({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
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

/** "men from Mali, Niger [and Chad]": names go with names. */
export function* lists({ arcs, tags, lower }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'conj' || tags[i]!.upos !== 'PROPN' || head < 0 || tags[head]!.upos !== 'NOUN') continue
    let name = head + 1
    while (name < i && !(arcs[name]!.head === head && arcs[name]!.deprel === 'nmod' && tags[name]!.upos === 'PROPN'))
      name++
    if (name < i && /^(,|and|or)$/.test(lower[name + 1]!)) yield [i, name, deprel, p]
  }
}

/** "a proposal by Egypt, [a backer of the rebels]": what somebody is is told of the name right before it. */
export function* apposed({ arcs, tags, lower, lexicon }: Drawn): Generator<Repair> {
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
export function* attempts({ arcs, tags, lower, lexicon }: Drawn): Generator<Repair> {
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

/** "Clashes broke out in the city of Taiz [between militias and the army]": who fights belongs to the fight, not to the city. */
export function* sides({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'case' || lower[i] !== 'between' || head < i || arcs[head]!.deprel !== 'nmod') continue
    if (!lexicon.classes(tags[head]!.lemma.toLowerCase()).has('armed')) continue
    let verb = arcs[head]!.head
    while (verb >= 0 && /^(obl|nmod)/.test(arcs[verb]!.deprel)) verb = arcs[verb]!.head
    const fight = verb < 0 ? -1 : below(verb, (k) => k < verb && arcs[k]!.deprel === 'nsubj')
    if (fight >= 0 && lexicon.senses(tags[fight]!.lemma.toLowerCase(), 'n').length > 0) yield [head, fight, 'nmod', p]
  }
}

/** "is accused by prosecutors of [leading] the militia": who accuses did not do it. */
export function* accused({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
  for (const [i, { head: by, deprel, p }] of arcs.entries()) {
    if (deprel !== 'acl' || tags[i]!.xpos !== 'VBG' || by < 0 || by > i || arcs[by]!.deprel !== 'obl:agent') continue
    if (below(i, (k) => arcs[k]!.deprel === 'mark' && lower[k] === 'of') < 0) continue
    const verb = arcs[by]!.head
    if (lexicon.senses(tags[verb]!.lemma.toLowerCase(), 'v').some(({ type }) => type === 'ACCUSE'))
      yield [i, verb, 'advcl', p]
  }
}

/** "The police, together with [soldiers], fired", "Along with [allies], the army entered": they did it too. */
export function* companions({ arcs, tags, lower, lexicon, below }: Drawn): Generator<Repair> {
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

/** "blame the raid [on bandits]": whom somebody blames was not raided. */
export function* blamed({ arcs, tags, lower }: Drawn): Generator<Repair> {
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
export function* actsOn({ arcs, tags, lower, lexicon }: Drawn): Generator<Repair> {
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

/** "killed [the chief] hours before fleeing": how long before is not who. */
export function* durations({ arcs, tags, lower }: Drawn): Generator<Repair> {
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

/** "fought with the army [against the rebels]": whom they fought belongs to the fight. */
export function* enemies({ arcs, tags, lower }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (deprel !== 'case' || lower[i] !== 'against' || head < i || arcs[head]!.deprel !== 'nmod') continue
    const ally = arcs[head]!.head
    if (lower.slice(Math.max(0, ally - 5), ally).includes('with') && arcs[ally]!.deprel === 'obl')
      if (fighting.has(tags[arcs[ally]!.head]!.lemma.toLowerCase())) yield [head, arcs[ally]!.head, 'obl', p]
  }
}

const fighting = new Set(['fight', 'battle', 'struggle', 'side', 'ally'])

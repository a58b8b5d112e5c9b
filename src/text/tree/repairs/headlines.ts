import { type Drawn, finite, type Repair } from './drawn.js'

/** Headlines and their like: a verb that a tree takes for a noun, a subject that has none. */

/** "[The military] extended emergency rule": what stands before a verb that has no subject describes nothing behind it. */
export function* subjects({ arcs, tags, hasSubject }: Drawn): Generator<Repair> {
  for (const [i, { head, deprel, p }] of arcs.entries()) {
    if (!/^(amod|compound|nmod:poss)$/.test(deprel) || head <= i) continue
    const verb = arcs[head]!.head
    if (verb > i && verb < head && finite.test(tags[verb]!.xpos) && !hasSubject.has(verb)) yield [i, verb, 'nsubj', p]
  }
}

/** "Armenia [hands] over four [villages]": in a headline a verb may be taken for a noun, and what stands beside it for its parts. */
export function* headlines({ arcs, tags, lower, below, hasSubject, hasObject }: Drawn): Generator<Repair> {
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

/** "The opposition [called for] a strike on Monday.": a sentence has a verb; a past form that has its own preposition is one. */
export function* acts({ arcs, tags, lower, lexicon, isPassive, hasAgent }: Drawn): Generator<Repair> {
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

/** "[India], Pakistan trade fire": of two names with a comma between them at the head of a headline both are the subject. */
export function* pairs({ arcs, tags, lower }: Drawn): Generator<Repair> {
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
export function* tolls({ arcs, tags, lower, below }: Drawn): Generator<Repair> {
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

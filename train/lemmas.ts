import { lemmaByRule, lemmaForm } from '../src/text/net/lemma.js'
import type { GoldSentence } from './treebanks.js'
import { readIrregular } from './wordnet.js'

/** Learns the lemma table: for each tag the edit that most words with an ending ask for, and the words it fails on. */
export function learnLemmas(sentences: readonly GoldSentence[]): {
  exceptions: Map<string, string>
  rules: Map<string, string>
} {
  const seen = new Map<string, Map<string, number>>()
  const bump = (m: Map<string, number>, k: string) => m.set(k, (m.get(k) ?? 0) + 1)
  for (const s of sentences)
    for (const t of s.tokens) {
      if (t.lemma === '_' || t.xpos === 'GW' || t.xpos === 'XX') continue
      const key = `${lemmaForm(t.form, t.xpos)} ${t.xpos}`
      bump(seen.get(key) ?? seen.set(key, new Map()).get(key)!, t.lemma)
    }
  // Irregular forms the treebanks do not have, or have with a lemma that is no word (EWT knows "fled" as "flead").
  const { forms, lemmas } = readIrregular()
  for (const [form, xpos, lemma] of forms) {
    const known = seen.get(`${form} ${xpos}`)
    if (!known || ![...known.keys()].some((l) => lemmas.has(l))) seen.set(`${form} ${xpos}`, new Map([[lemma, 1]]))
  }
  const lexicon = new Map<string, string>()
  const votes = new Map<string, Map<string, number>>()
  for (const [key, lemmas] of [...seen].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const lemma = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
    const gap = key.lastIndexOf(' ')
    const [form, xpos] = [key.slice(0, gap), key.slice(gap + 1)]
    lexicon.set(key, lemma)
    let same = 0
    while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++
    const edit = `${form.length - same} ${lemma.slice(same)}`
    if (edit.length > 8) continue
    for (let n = 0; n <= 5 && n <= form.length; n++) {
      const ending = `${xpos} ${form.slice(form.length - n)}`
      bump(votes.get(ending) ?? votes.set(ending, new Map()).get(ending)!, edit)
    }
  }
  const rules = new Map<string, string>()
  for (const [ending, edits] of [...votes].sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))) {
    const [edit] = [...edits].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!
    const total = [...edits.values()].reduce((a, b) => a + b, 0)
    const [xpos, end] = [ending.slice(0, ending.indexOf(' ')), ending.slice(ending.indexOf(' ') + 1)]
    if (end.length > 2 && total < 2) continue
    let shorter: string | undefined
    for (let n = end.length - 1; n >= 0 && shorter === undefined; n--)
      shorter = rules.get(`${xpos} ${end.slice(end.length - n)}`)
    if (end && shorter === edit) continue
    rules.set(ending, edit)
  }
  const exceptions = new Map<string, string>()
  for (const [key, lemma] of lexicon) {
    const gap = key.lastIndexOf(' ')
    if (lemmaByRule(key.slice(0, gap), key.slice(gap + 1), rules) !== lemma) exceptions.set(key, lemma)
  }
  return { exceptions, rules }
}

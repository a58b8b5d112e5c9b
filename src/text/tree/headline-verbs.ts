import type { Lexicon } from '../../model/lexicon.js'
import type { Arc, Tag, Token } from '../../model/text.js'

/**
 * "Congolese troops desert en masse", "Congo: militia massacres 50", "70,000 flee Rafah": in a headline a tagger may see no
 * verb at all. Then a word behind a noun or number that fits it as its verb, on which that hangs and which tells of force or of
 * those who move, is the verb. Tags of all other words stay.
 */
export function headlineVerbs(
  tags: readonly Tag[],
  arcs: readonly Arc[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): Tag[] {
  const found = [...tags]
  for (let first = 0, last = 0; first < tokens.length; first = last) {
    const { sentence } = tokens[first]!
    let hasVerb = false
    for (last = first; last < tokens.length && tokens[last]!.sentence === sentence; last++)
      if (/^(?:VB[DPZ]|MD)$/.test(tags[last]!.xpos)) hasVerb = true
    if (hasVerb || /^[.!?"”]$/.test(tokens[last - 1]!.text)) continue
    for (let i = first + 1; i < last; i++) {
      const form = formAt(i, last)
      if (form === null) continue
      found[i] = { upos: 'VERB', xpos: form, lemma: tags[i]!.lemma }
      break
    }
  }
  return found

  function formAt(i: number, last: number): 'VBP' | 'VBZ' | null {
    const { upos, xpos } = tags[i]!
    const { head, deprel } = arcs[i]!
    if (upos !== 'NOUN' || arcs[i - 1]!.head !== i || !(head < 0 || /^(?:appos|parataxis|nsubj)$/.test(deprel)))
      return null
    const before = tags[i - 1]!
    const isPlural = /S$/.test(before.xpos) || before.upos === 'NUM'
    // "RSF strikes camp": the word before is the verb
    if (xpos === 'NN' && isPlural && isDeed(i, 'base') && !isDeed(i - 1, 's')) return 'VBP'
    const next = i + 1 < last ? tags[i + 1]!.upos : ''
    const isSingular = /^(?:NOUN|PROPN)$/.test(before.upos) && !tokens[i - 1]!.text.endsWith('s')
    return xpos === 'NNS' && isSingular && /^(?:NUM|DET|PROPN)$/.test(next) && isDeed(i, 's') ? 'VBZ' : null
  }

  function isDeed(i: number, form: 'base' | 's'): boolean {
    return lexicon
      .forms(tokens[i]!.text.toLowerCase())
      .some(
        ({ lemma, pos, forms }) =>
          pos === 'v' && forms.includes(form) && lexicon.senses(lemma, 'v').some(({ type }) => deeds.has(type)),
      )
  }
}

const deeds: ReadonlySet<string> = new Set('ASSAULT CASUALTY LOSS CONTROL RETREAT DISPLACE'.split(' '))

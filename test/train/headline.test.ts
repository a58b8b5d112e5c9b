import { expect, test } from 'vitest'
import { headline } from '../../train/headline.js'
import type { Tree } from '../../train/tree.js'

/** `form/lemma/tag/head/label` for each word. */
function tree(words: string): Tree {
  const columns = words.split(' ').map((word) => word.split('/'))
  const column = (n: number) => columns.map((c) => c[n]!.replace('_', ' '))
  return {
    forms: column(0),
    lemmas: column(1),
    tags: column(2),
    heads: column(3).map(Number),
    labels: column(4),
  }
}

const shown = ({ forms, heads, labels }: Tree) => forms.map((f, i) => `${f} ${heads[i]} ${labels[i]}`)

test('a clause is told in the present, without articles, auxiliaries and the full stop', () => {
  const told = headline(
    tree(
      'The/the/DET_DT/2/det gunmen/gunman/NOUN_NNS/4/nsubj had/have/AUX_VBD/4/aux attacked/attack/VERB_VBN/0/root ' +
        'a/a/DET_DT/6/det bus/bus/NOUN_NN/4/obj ././PUNCT_./4/punct',
    ),
  )
  expect(shown(told)).toEqual(['Gunmen 2 nsubj', 'attack 0 root', 'bus 2 obj'])
  expect(told.tags).toEqual(['NOUN NNS', 'VERB VBP', 'NOUN NN'])
})

test('what was said is told of its own', () => {
  const told = headline(
    tree(
      'He/he/PRON_PRP/2/nsubj said/say/VERB_VBD/0/root the/the/DET_DT/4/det army/army/NOUN_NN/5/nsubj ' +
        'left/leave/VERB_VBD/2/ccomp town/town/NOUN_NN/5/obj',
    ),
  )
  expect(shown(told)).toEqual(['Army 2 nsubj', 'leaves 0 root', 'town 2 obj'])
})

test('what did not happen, what somebody is, what a pronoun does and passives are no headlines', () => {
  for (const words of [
    'The/the/DET_DT/2/det army/army/NOUN_NN/5/nsubj did/do/AUX_VBD/5/aux not/not/PART_RB/5/advmod leave/leave/VERB_VB/0/root',
    'The/the/DET_DT/2/det raid/raid/NOUN_NN/5/nsubj was/be/AUX_VBD/5/cop a/a/DET_DT/5/det failure/failure/NOUN_NN/0/root',
    'Six/six/NUM_CD/2/nummod men/man/NOUN_NNS/4/nsubj:pass were/be/AUX_VBD/4/aux:pass killed/kill/VERB_VBN/0/root',
    'They/they/PRON_PRP/2/nsubj left/leave/VERB_VBD/0/root town/town/NOUN_NN/2/obj',
  ]) {
    const given = tree(words)
    expect(headline(given)).toBe(given)
  }
})

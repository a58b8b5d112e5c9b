import { expect, test } from 'vitest'
import type { ActorMention } from '../../src/model/actor.js'
import { diffActors } from '../../src/output/diff-readings.js'

const text = 'The Wells Brigade and the LNA met.'
const mention = (words: string, actor: string | null): ActorMention => {
  const start = text.indexOf(words)
  return {
    start,
    end: start + words.length,
    actor,
    name: words,
    country: 'LY',
    sector: actor === null ? 'UAF' : 'PRM',
    descriptive: false,
    part: false,
    alternatives: [],
    reason: 'by name',
    rule: 'A1',
  }
}

test('one line added to the tables shows as one mention coded anew', () => {
  const before = [mention('Wells Brigade', null), mention('LNA', 'LY-LNA')]
  const after = [mention('Wells Brigade', 'LY-WELLS'), { ...mention('LNA', 'LY-LNA'), reason: 'another reason' }]
  expect(diffActors(text, before, after)).toEqual([
    {
      words: 'Wells Brigade',
      times: 1,
      before: 'nobody known (LY UAF)',
      after: 'LY-WELLS (LY PRM)',
      because: 'A1 by name',
    },
  ])
  expect(diffActors(text, before, before)).toEqual([])
  expect(diffActors(text, [], [before[1]!])).toMatchObject([{ before: null, after: 'LY-LNA (LY PRM)' }])
})

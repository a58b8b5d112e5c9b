import { expect, test } from 'vitest'
import { loadActors, loadKnowledge } from '../../src/knowledge/load.js'
import { DependencyTree } from '../../src/lib/dependency-tree.js'
import type { Knowledge } from '../../src/model/knowledge.js'
import type { Layers } from '../../src/model/layers.js'
import type { Place } from '../../src/model/place.js'
import { read as readWhole } from '../../src/pipeline.js'
import { findActors } from '../../src/text/find-actors.js'
import { linkMentions } from '../../src/text/link-mentions.js'

const know = { actors: loadActors() } as Knowledge
const sirte: Place = {
  id: 'p',
  name: 'Sirte',
  lat: 31,
  lon: 16,
  country: 'LY',
  admin1: null,
  admin2: null,
  kind: 'city',
  population: 1,
}

/** Reads sentences divided by a bar, without a parser; "Sirte" is the one place it knows. */
function read(text: string): Layers {
  const document = { id: 't', text, title: null, outlet: null, published: '2020-06-09', url: null }
  const blocks = [{ start: 0, end: text.length, kind: 'body', rule: '' }]
  const sentences = [...text.matchAll(/[^|]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, block: 0 }))
  const places = [...text.matchAll(/Sirte/g)].map((m) => ({
    start: m.index,
    end: m.index + 5,
    use: 'place',
    place: sirte,
    alternatives: [],
  }))
  const bare = {
    document,
    blocks,
    origins: [],
    sentences,
    tokens: [],
    arcs: [],
    tree: new DependencyTree([], [], []),
    equipment: [],
    names: [],
    places,
  }
  const { actors } = findActors.run(bare as never, know)
  return { ...bare, ...linkMentions.run({ ...bare, actors } as never, know) } as unknown as Layers
}

/** The words linked, with the words they were linked to and the rule. */
const links = (text: string) => {
  const { references, actors, places } = read(text)
  return references.map(({ start, end, actor, place, rule }) => {
    const target = actor !== null ? actors[actor]! : places[place!]!
    return `${text.slice(start, end)} → ${text.slice(target.start, target.end)} ${rule}`
  })
}

test('L1: beside "and"', () => {
  expect(links('The GNA and its allies advanced.')).toEqual(['its → GNA L1'])
})

test('L2: the only person', () => {
  expect(links('Khalifa Haftar landed. |He left at once.')).toEqual(['He → Khalifa Haftar L2'])
  expect(links('Khalifa Haftar met Fayez al-Sarraj. |He left at once.')).toEqual([])
})

test('L3: the only body', () => {
  expect(links('Egypt closed the border and said it would wait.')).toEqual(['it → Egypt L3'])
  expect(links('Egypt warned Turkey. |It will wait.')).toEqual([])
  expect(links('The LNA left. |It is feared that fighting goes on.')).toEqual([])
})

test('L4: the only people', () => {
  expect(links('Residents said they would stay.')).toEqual(['they → Residents L4'])
})

test('L5: the noun of a body', () => {
  expect(links('Hamas fired rockets. |The group said that it would go on.')).toEqual([
    'The group → Hamas L5',
    'it → Hamas L3',
  ])
  expect(links('Hamas and Islamic Jihad fired rockets. |The group was silent.')).toEqual([])
  expect(links('Hamas fired rockets. |The group that fired them was silent.')).toEqual([])
})

test('L6: the noun of a place', () => {
  expect(links('Shells fell on Sirte. |The city was quiet later.')).toEqual(['The city → Sirte L6'])
})

test("L7: what a linked pronoun owns is its owner's", () => {
  const { actors } = read('Egypt employed its ground and air forces.')
  expect(actors.at(-1)).toMatchObject({ actor: 'EG-MIL', country: 'EG', sector: 'MIL', rule: 'L7' })
  const leaving = read('France withdrew its last soldiers from Chad.').actors
  expect(leaving.map(({ actor }) => actor)).toEqual(['FR', 'FR-MIL', 'TD'])
  const met = read('France praised the soldiers from Chad.').actors
  expect(met.map(({ actor }) => actor)).toEqual(['FR', 'TD-MIL', 'TD'])
})

test('L8 who speaks right before a pronoun is meant by it, not who is better known', () => {
  const text = 'The strike killed 20 people, the NUG said; the junta said it had targeted insurgents.'
  const document = { id: 't', text, title: null, outlet: null, published: '2023-06-09', url: null }
  const { references, actors } = readWhole(document, loadKnowledge(), { wanted: ['references'] })
  expect(references.map(({ actor, rule }) => [rule, actors[actor!]!.name])).toEqual([['L8', 'junta']])
})

import { expect, test } from 'vitest'
import { loadEquipment } from '../../src/knowledge/load.js'
import type { Knowledge } from '../../src/model/knowledge.js'
import type { Name } from '../../src/model/mention.js'
import { findEquipment } from '../../src/text/find-equipment.js'
import { nameArms } from '../../src/text/name-arms.js'
import { mark, plain } from '../marks.js'

const know = { equipment: loadEquipment() } as Knowledge

/** Arms in a text; organisations of other names are told by `owners`. */
function find(text: string, owners: readonly string[] = []): Name[] {
  const document = { id: 't', text, title: null, outlet: null, published: null, url: null }
  const sentences = [{ start: 0, end: text.length, block: 0 }]
  const input = { document, sentences } as unknown as Parameters<typeof findEquipment.run>[0]
  const { equipment } = findEquipment.run(input, know)
  const others = owners.flatMap((owner) =>
    [...text.matchAll(new RegExp(owner, 'g'))].map(({ index: start }): Name => {
      return { start, end: start + owner.length, label: 'ORG', id: null, by: 'learned', p: 1, rule: 'N1' }
    }),
  )
  return nameArms(text, equipment!, others)
}

const check = (marked: string, ...owners: string[]) =>
  expect(mark(plain(marked), find(plain(marked), owners), (n) => `${n.id} ${n.rule}`)).toBe(marked)

test('N4: a type, or a noun with the id of its class', () => {
  check('They lost a [T-55|t-55 N4], two [tanks|tank N4] and a [roadside bomb|improvised explosive device N4].')
  check('[Chemical weapons|chemical weapon N4] and [munitions|ammunition N4] were found.')
})

test('N5: what says which kind, and whose', () => {
  check('Two [homemade bombs|improvised explosive device N4] and [other weapons|weapon N5] were found.')
  check('Two [vehicle-borne homemade bombs|improvised explosive device N5] went off.')
  check('Strikes by [attack, bomber and fighter aircraft|fighter aircraft N5] went on.')
  check('Four [ISIL tanks|tank N5] and an [ISIL tactical vehicle|vehicle N5] burnt.', 'ISIL')
  check('The [Coalition aircraft|aircraft N5] returned.')
})

test('what only describes something else names no arms', () => {
  for (const text of [
    'A mortar team and an artillery crew left the weapons factory.',
    'They hit a car bomb staging facility and two weapons caches.',
    'Missile tests and arms control were on the list of tank commanders.',
  ]) {
    check(text)
  }
})

test('a vehicle, plane or ship is a platform only when forces have it', () => {
  check('Two men in a vehicle drove past a truck, a plane and a ship.')
  check('They burnt an [army vehicle|vehicle N4], a militia [truck|truck N4] and two [police vehicles|vehicle N4].')
  check('Two [Hamas trucks|truck N5] burnt.', 'Hamas')
})

test('a noun inside a longer name is that name', () => {
  check('The Tank Museum opened.', 'Tank Museum')
})

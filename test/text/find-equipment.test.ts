import { expect, test } from 'vitest'
import { loadEquipment } from '../../src/knowledge/load.js'
import type { Knowledge } from '../../src/model/knowledge.js'
import type { EquipmentMention } from '../../src/model/mention.js'
import { findEquipment } from '../../src/text/find-equipment.js'
import { mark, plain } from '../marks.js'

const know = { equipment: loadEquipment() } as Knowledge

function find(text: string): readonly EquipmentMention[] {
  const document = { id: 't', text, title: null, outlet: null, published: null, url: null }
  const sentences = [{ start: 0, end: text.length, block: 0 }]
  const input = { document, sentences } as unknown as Parameters<typeof findEquipment.run>[0]
  return findEquipment.run(input, know).equipment!
}

/** Marks a type by its id, a class by its name in capitals. */
const check = (marked: string) =>
  expect(mark(plain(marked), find(plain(marked)), (m) => `${m.type ?? m.class.toUpperCase()} ${m.rule}`)).toBe(marked)

test('W1: a type however it is written', () => {
  check('The column had a [T-55|t-55 W1], a [T 55|t-55 W1] and [T55|t-55 W1] [tanks|TANK W5].')
  check('A [Bayraktar TB-2|bayraktar-tb2 W1] and a [Bayraktar TB2|bayraktar-tb2 W1] were lost.')
  check('The [BM-21 Grad|bm-21-grad W1] stood beside a [Su-22|su-22 W1].')
  check('A [SA-22|pantsir-s1 W1] is what NATO calls the [Pantsir-S1|pantsir-s1 W1].')
  check('Egypt moved [M1A2 Abrams|m1-abrams W1] [tanks|TANK W5].')
  check(
    '[Wing Loong II|wing-loong-ii W1], [Wing Loong|wing-loong W1] and [Wing Loong 2|wing-loong-ii W1] are kept apart.',
  )
})

test('W2: a variant belongs to its type', () => {
  check('Two [T-72B3|t-72 W2] and a [Mi-24P|mi-24 W1] were filmed.')
  check('The [Buk-M1|buk W1] and a [Kornet-EM|9m133-kornet W2] were captured.')
  check('Six [F-16s|f-16-fighting-falcon W2] took off.')
  check('A [Pantsir-S system|pantsir-s1 W2] burnt out.')
})

test('W3: an everyday word needs equipment beside it', () => {
  check('Volunteers left Volgograd, and Grad said nothing.')
  check('[Grad rockets|bm-21-grad W1] hit the market.')
  check('Two [Tiger helicopters|eurocopter-tiger W1] circled; a tiger slept.')
  check('[Abrams|m1-abrams W3] [tanks|TANK W5] crossed, as Abrams wrote.')
  check('The M1 motorway was closed and K2 was climbed.')
})

test('W4: the noun of a class', () => {
  check(
    'They left [howitzers|ARTILLERY W4], [battle tanks|TANK W4] and [armoured personnel carriers|ARMOURED PERSONNEL CARRIER W4].',
  )
  check('A [roadside bomb|IMPROVISED EXPLOSIVE DEVICE W4] hit a convoy [vehicle|VEHICLE W4].')
})

test('W5: a class noun that says a type again points at it', () => {
  const found = find('A Bayraktar TB2 combat UAV was shot down.')
  expect(found.map((m) => [m.type, m.same])).toEqual([
    ['bayraktar-tb2', null],
    [null, 0],
  ])
})

test('what is not equipment', () => {
  for (const text of [
    'A water tank burst and the think tank closed.',
    'An 12-year-old boy and an 8-year-old girl were hurt.',
    'Shell companies paid; the bullet train ran.',
    'Gun control is debated.',
    'He wrote an AK on the wall.',
    'Su said that Hind and Hawk had left.',
    'The T-555 form and flight SU224.',
    'Technical problems delayed the talks.',
    'Milan and Moskva are cities; MILAN (Reuters)',
  ]) {
    check(text)
  }
})

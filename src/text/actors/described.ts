import { attachedTo } from './attached.js'
import { whoIs } from './named.js'
import type { Phrase } from './phrases.js'
import { resolve } from './resolve.js'
import type { Scene } from './scene.js'
import { nobody, type Who } from './who.js'

/** A person described once ("GNA spokesman Mohamad Gnounou") is that person wherever the surname stands. */
export function learnPerson(scene: Scene, phrase: Phrase): void {
  if (phrase.head.kind !== 'person' || phrase.head.person === null) return
  const index = phrase.head.person
  if (scene.people[index]!.id !== null || scene.described.has(index)) return
  if (phrase.determiner === null) {
    const apposed = whoApposed(scene, phrase)
    if (apposed !== null) scene.described.set(index, { ...apposed, actor: null, name: null, rule: 'A4' })
    return
  }
  const owner = phrase.owner ?? attachedTo(scene, phrase)?.head ?? null
  const of = owner === null ? null : whoIs(scene, owner)
  const isOfficer = /^(spokesman|officer|leader|commander|rebel leader)$/.test(phrase.determiner)
  const sector =
    phrase.body?.sector ??
    (isOfficer && of !== null && of.actor !== null && owner!.kind !== 'adjective' ? of.sector : (phrase.bent ?? 'UNK'))
  const country = of?.country ?? scene.context.countryNear(phrase.line)?.country ?? null
  const reason = of === null ? `described as ${phrase.determiner}` : `${phrase.determiner} of ${of.name ?? of.country}`
  scene.described.set(index, { ...nobody, country, sector, reason, rule: 'A4' })
}

/** "Babak Taghvaee, a journalist": what stands after the comma tells who it is. */
function whoApposed(scene: Scene, { line, last }: Phrase): Who | null {
  const { pieces } = scene.lines[line]!
  const next = pieces[last]
  if (next === undefined || scene.text.slice(pieces[last - 1]!.end, next.start) !== ', ') return null
  const at = /^(a|an|the|its|his|her)$/.test(next.key) ? last + 1 : last
  const found = scene.byLine[line]!.find((other) => other.first === at && !other.part)
  if (found === undefined || !/^(agent|title|institution)$/.test(found.head.kind)) return null
  const who = resolve(scene, found)
  return who === null ? null : { ...who, reason: `described after the name: ${who.reason}` }
}

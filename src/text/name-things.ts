import type { Name } from '../model/mention.js'
import type { Gazetteer } from '../model/place.js'

/** What a name turns out to name by the words that follow it: a building, a product, a storm. */

/**
 * A person the tagger is not sure of is the place where only a place can stand and the gazetteer knows one, or where its
 * single word names nobody but a town; a body of two words that is no body but a town is the town.
 */
export function withTowns(text: string, names: readonly Name[], gazetteer: Gazetteer): Name[] {
  return names.map((name) => (isTown(text, name, gazetteer) ? { ...name, label: 'LOC', rule: 'N8' } : name))
}

const UNSURE = 0.9

/** Words right before a name that make a place of it. */
const whereTo =
  /\b(?:in|into|near|outside|inside|around|towards?|(?:north|south)?(?:east|west|north|south) of|(?:raid|attack|assault|strike|offensive|march|advance|bombardment) on|(?:siege|capture|recapture|fall|liberation|battle|bombing|bombardment|shelling|city|town|village|port|district|province|outskirts|suburbs?|streets|gates|countryside|people|residents) of|(?:battle|fight) for|control of|(?:captured|recaptured|retook|liberated|overran|stormed|besieged|shelled|entered|reached|seized|occupied)) $/

/** What fighters are told to do to a place, and seldom to a person: "the army took Bor", "rebels have lost Palma". */
const whoTakes =
  /(?:troops|forces|army|soldiers|fighters|rebels|militants|militias?|insurgents|units|guerrillas|jihadists|junta|military|gunmen|paramilitaries|separatists) (?:(?:have|has|had|also|now|still|again|already) )*(?:took|taken?|lost|holds?|held|controls?|controlled|attack(?:ed)?|bombed|raided|abandoned|evacuated|struck|hit) $/

/** What is told of places: "Bor fell to the rebels", "Palma was shelled". */
const toldOfTowns =
  /^ (?:(?:has|had|have) )?(?:fell|fallen) to\b|^ (?:was|were|is|has been|had been) (?:also |again |heavily )?(?:liberated|shelled|besieged|encircled|overrun|retaken|recaptured|bombarded|surrounded)\b/

function isTown(text: string, { start, end, label, p }: Name, gazetteer: Gazetteer): boolean {
  if (label === 'LOC' || (label === 'PER' && p >= UNSURE)) return false
  const name = text.slice(start, end)
  const isSingle = !/\s/.test(name)
  if (label === 'ORG' && isSingle) return false
  const towns = gazetteer.find(name).filter(({ kind }) => /^(?:capital|city|town|village|admin[12])$/.test(kind))
  if (label === 'ORG') return towns.some(({ kind }) => /^(?:capital|city|town|admin1)$/.test(kind))
  const before = text.slice(Math.max(0, start - 48), start)
  const stands =
    whereTo.test(before) || (isSingle && (whoTakes.test(before) || toldOfTowns.test(text.slice(end, end + 40))))
  if (towns.length > 0 && stands) return true
  if (!isSingle || gazetteer.otherwise(name) !== null) return false
  return towns.some(({ kind, population }) => kind === 'capital' || (p < GUESS && population > 30_000))
}

/** What the tagger says for want of better. */
const GUESS = 0.65

/** Names, in order and apart, without makes of products and storms; who gives a building its name is part of the building. */
export function withoutThings(text: string, names: readonly Name[]): Name[] {
  const storms = stormsOf(text)
  const kept: Name[] = []
  for (const [i, name] of names.entries()) {
    if (name.label === 'PER' && storms.has(text.slice(name.start, name.end))) continue
    if (name.label === 'ORG' && isMake(text, name)) continue
    kept.push(name.label === 'ORG' ? withBuilding(text, name, names[i + 1]?.start ?? text.length) : name)
  }
  return kept
}

const storm = /\b(?:Hurricane|Typhoon|Cyclone|Storm) (\p{Lu}\p{L}+)/gu

/** "Hurricane Rita ... Rita": what a storm is called. */
function stormsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(storm), ([, name]) => name!))
}

const model =
  /^ (?:(?=\p{L}*-?\d)(?=[\d-]*\p{L})[\p{L}\d-]{2,8}\b|(?:\p{Lu}\p{L}+ )+\d+(?:\.\d+)?\b(?!,? (?:\p{Lu}|people|million)))/u

/** "Canon SX40", "Acme Reader 4.0": one who makes a thing, named with the thing, does nothing here. Actors are no makes. */
function isMake(text: string, { start, end, id }: Name): boolean {
  return id === null && !/\s/.test(text.slice(start, end)) && model.test(text.slice(end, end + 40))
}

const building =
  /^(?: (?:Building|Tower|Towers|Hall|Auditorium|Stadium|Arena|Bridge|Terminal|Refinery|Plant|Road|Street|Avenue|Square))+\b/
const isBuilding = /\S (?:Building|Towers?|Hall|Auditorium|Stadium|Arena|Bridges?|Terminal|Cemetery|Monument|Memorial)$/

/** "Union Hall", "Acme Building" are places, though what they are called by is none. */
function withBuilding(text: string, name: Name, most: number): Name {
  const more = building.exec(text.slice(name.end, Math.min(most, name.end + 40)))
  if (more) return { ...name, end: name.end + more[0].length, label: 'LOC', id: null, rule: 'N6' }
  return isBuilding.test(text.slice(name.start, name.end)) ? { ...name, label: 'LOC', id: null, rule: 'N6' } : name
}

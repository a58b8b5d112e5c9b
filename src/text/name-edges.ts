import type { Name } from '../model/mention.js'
import type { Gazetteer } from '../model/place.js'
import { titled } from './name-features.js'
import { wordKinds } from './name-words.js'

/** Where a name that the tagger found begins and ends, by rules that hold for every name. */

/** Names, in order and apart, as rules would have their ends; none reaches into its neighbour. */
export function withEdges(text: string, names: readonly Name[], gazetteer: Gazetteer): Name[] {
  const found: Name[] = []
  for (const [i, name] of names.entries()) {
    const least = found[found.length - 1]?.end ?? 0
    const most = names[i + 1]?.start ?? text.length
    for (const cut of cutName(text, name, gazetteer)) {
      const start = cut.start < least ? name.start : cut.start
      const end = cut.end > most ? name.end : cut.end
      if (start >= least && start < end) found.push({ ...cut, start, end })
    }
  }
  return withDirectoryNames(text, found)
}

/** A name without titles and common nouns, or the two places that it is; a company with its form. */
function cutName(text: string, name: Name, gazetteer: Gazetteer): Name[] {
  if (name.label === 'PER')
    return name.p < 0.9 && isTitle(text, name)
      ? []
      : [asHouse(text, withHyphens(text, withInitials(text, withoutTitles(text, name))))]
  if (name.label === 'ORG') return [asHouse(text, withForm(text, withFirstHalf(text, upToForm(text, name))))]
  return townAndCountry(text, withoutNoun(text, name), gazetteer)
}

/** A person without what stands before the name: "Lt. Gen. Ali" is Ali. */
function withoutTitles(text: string, name: Name): Name {
  let { start } = name
  for (;;) {
    const word = /^(\p{L}+)\.?\s+/u.exec(text.slice(start, Math.min(name.end, start + 24)))
    if (!word || !((wordKinds.get(word[1]!.toLowerCase()) ?? 0) & 1)) break
    start += word[0].length
  }
  return start === name.start ? name : { ...name, start }
}

/** "W.H.S. Koerner" with the initials, "the Prophet Muhammad" as he is called. */
function withInitials(text: string, name: Name): Name {
  const before = /(?<![\p{L}\p{N}.])(?:(?!U\.[SKN]\.|E\.U\.)(?:\p{Lu}\.){1,3} ?|Prophet )$/u.exec(
    text.slice(Math.max(0, name.start - 12), name.start),
  )
  return before ? { ...name, start: name.start - before[0].length } : name
}

const house =
  /^['’]s(?: (?:[Pp]izza|[Gg]rill|[Bb]ar|[Cc]af[eé]|[Rr]estaurant|[Dd]iner|[Dd]eli|[Pp]ub|[Bb]akery|[Kk]itchen)\b|(?=[.,?!;:)]| (?:in|for|on|near|and|or|at)\b|$))/

/** "at Frisco's", "Ray's Grill": a house that is called by whose it is. */
function asHouse(text: string, name: Name): Name {
  const more = house.exec(text.slice(name.end, name.end + 20))
  if (!more) return name
  const whole = { ...name, end: name.end + more[0].length }
  if (more[0].length > 2) return { ...whole, label: 'ORG' }
  return /\b(?:at|to|from) $/.test(text.slice(Math.max(0, name.start - 6), name.start))
    ? { ...whole, label: 'LOC' }
    : name
}

const isTitle = (text: string, { start, end }: Name) =>
  ((wordKinds.get(text.slice(start, end).toLowerCase()) ?? 0) & 1) === 1

const notNames =
  /^-(?:led|based|backed|born|run|owned|era|style|like|appointed|held|controlled|aligned|allied|loyal|affiliated|linked|ruled|friendly|related)\b/

/** "Cheng Hoi-on": what a hyphen adds to a person's name is part of it. */
function withHyphens(text: string, name: Name): Name {
  const after = text.slice(name.end, name.end + 24)
  const more = notNames.test(after) ? null : /^(?:-\p{L}{1,9}){1,2}(?![\p{L}\p{N}-])/u.exec(after)
  return more && /\s/.test(text.slice(name.start, name.end)) ? { ...name, end: name.end + more[0].length } : name
}

/** "Argentine-British Community Council" with its first half. */
function withFirstHalf(text: string, name: Name): Name {
  const half = /(?<![\p{L}\p{N}-])\p{Lu}\p{L}+-$/u.exec(text.slice(Math.max(0, name.start - 24), name.start))
  return half ? { ...name, start: name.start - half[0].length } : name
}

/** "Acme Services, Inc. of Reno", "Acme Corporation Agreement": a company ends with its form. */
function upToForm(text: string, name: Name): Name {
  const words = text.slice(name.start, name.end)
  const whole = /^.*?\p{L},? (?:Inc|Ltd|LLC|LLP|Corp|Corporation|PLC)\b\.?(?= (?!of |for )\p{L}|(?<=Inc\.?) of )/u.exec(
    words,
  )
  return whole ? { ...name, end: name.start + whole[0].length } : name
}

/** "Acme Services, Inc." with its comma. */
function withForm(text: string, name: Name): Name {
  const form = /^, (?:Inc|Ltd|LLC|LLP|L\.L\.C|L\.P|LP|Corp|Co|PLC|S\.A)\b\.?/.exec(text.slice(name.end, name.end + 10))
  return form ? { ...name, end: name.end + form[0].length } : name
}

const nouns =
  /\p{Lu}[\p{L}’'-]+( (?:district|province|county|state|region|governorate|prefecture|department|city|town|village|area|oblast|municipality|township|islands))$/u

/** "Idlib province" is Idlib: the noun in small letters says what it is. */
function withoutNoun(text: string, name: Name): Name {
  const noun = nouns.exec(text.slice(name.start, name.end))
  return noun ? { ...name, end: name.end - noun[1]!.length } : name
}

const sides = /^((north|south|east|west|central|upper|lower|great|greater|new)(ern|east|west|eastern|western)?|gulf)$/i

/** "Miramar California" are two places: a town, and what it lies in. */
function townAndCountry(text: string, name: Name, gazetteer: Gazetteer): Name[] {
  const words = text.slice(name.start, name.end)
  if (!/^[\p{L}\p{M}.'’-]+( [\p{L}\p{M}.'’-]+)+$/u.test(words)) return [name]
  const countries = (part: string, kinds: RegExp) =>
    gazetteer
      .readings(titled(part))
      .filter(({ place, naming }) => naming !== 'people' && kinds.test(place.kind))
      .map(({ place }) => place.country)
  if (countries(words, /./).length > 0) return [name]
  for (let at = words.indexOf(' '); at > 0; at = words.indexOf(' ', at + 1)) {
    const [town, country] = [words.slice(0, at), words.slice(at + 1)]
    if (sides.test(town) || (wordKinds.get(country.toLowerCase()) ?? 0) & 4) continue
    const around = countries(country, /^(country|admin1)$/)
    if (!countries(town, /^(capital|city|town|village|admin1)$/).some((code) => around.includes(code))) continue
    return [
      { ...name, end: name.start + at },
      { ...name, start: name.start + at + 1 },
    ]
  }
  return [name]
}

const directory = /(?<=["“])(\p{Lu}[\p{L}’'-]+), (\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*)?)(?=["”])/gu

/** The names with those written as a directory has them: "Doe, Jane" in quotes is one person, when either part is one. */
function withDirectoryNames(text: string, names: Name[]): Name[] {
  const kept: Name[] = []
  let n = 0
  for (const { 0: whole, index: start } of text.matchAll(directory)) {
    const end = start + whole.length
    while (n < names.length && names[n]!.end <= start) kept.push(names[n++]!)
    let last = n
    while (last < names.length && names[last]!.end <= end) last++
    const within = names.slice(n, last)
    const person = within.find(({ label }) => label === 'PER')
    const isApart = (within[0]?.start ?? start) >= start && (names[last]?.start ?? end) >= end
    if (person && isApart) kept.push({ ...person, start, end })
    else kept.push(...within)
    n = last
  }
  return n === 0 ? names : [...kept, ...names.slice(n)]
}

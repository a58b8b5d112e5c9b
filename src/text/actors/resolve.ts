import { whoIs } from './named.js'
import { resolveNoun } from './nouns.js'
import type { Head, Phrase } from './phrases.js'
import type { Scene } from './scene.js'
import type { Who } from './who.js'

/** Whom a phrase means; null when nobody. */
export function resolve(scene: Scene, phrase: Phrase): Who | null {
  const { head } = phrase
  switch (head.kind) {
    case 'agent':
    case 'institution':
    case 'title':
      return resolveNoun(scene, phrase, head)
    case 'person':
      return person(scene, phrase, head)
    case 'seat':
      return phrase.part || !isPlace(scene, phrase) ? whoIs(scene, head) : null
    default: {
      const who = whoIs(scene, head)
      const of = phrase.owner
      // "the Lebanese Red Cross": a body without a country of its own, in one
      if (who === null || who.country !== null || head.kind !== 'name' || of === null || !('country' in of)) return who
      return { ...who, country: of.country, reason: `${who.reason}, that of ${scene.table.countryName(of.country)}` }
    }
  }
}

/** "In Ankara" is the city; "Ankara announced" is not. */
function isPlace(scene: Scene, { line, first }: Phrase): boolean {
  const { pieces } = scene.lines[line]!
  const before = pieces[first - 1]?.key ?? ''
  const after = pieces[first + 1]
  if (after !== undefined && after.gap === 'space' && madeThere.test(after.key)) return true
  if (placeBefore.test(before)) return true
  // "asked Paris and [Washington]": what the one is, the other is
  const beside = /^(and|or)$/.test(before) ? scene.byLine[line]!.find(({ last }) => last === first - 1) : undefined
  if (beside?.head.kind === 'seat') return isPlace(scene, beside)
  return /^(to|from|of|and|or|for)$/.test(before) && scene.located.has(pieces[first]!.start)
}

function person(scene: Scene, phrase: Phrase, head: Extract<Head, { kind: 'person' }>): Who | null {
  const who = whoIs(scene, head)
  if (phrase.determiner !== null && who?.actor != null && /^former/.test(phrase.determiner))
    return { ...who, sector: 'ELI' }
  return who
}

/** What a town gives its name to: "the Cairo declaration". */
const madeThere =
  /^(declaration|conference|agreement|accords?|talks|summit|process|initiative|airport|protocols?|treaty|stadium|university|suburbs?|district|province|region|residents?|area|meeting|peace|communique|zoo|marathon|street)$/

/** Words that make a seat of government the town it is: "in", "reached". */
const placeBefore =
  /^(in|at|near|outside|around|into|towards?|across|through|inside|capital|city|port|town|southern|northern|eastern|western|central|reach(ed|ing)?|enter(ed|ing)?|leav(e|ing)|left|attack(ed|ing)?|bomb(ed|ing)?|shell(ed|ing)?|captur(ed|ing|e)|seiz(ed|ing|e)|storm(ed|ing)?|hit|struck|strike|besieg(ed|ing)|fled|flee|visit(ed|ing)?|controls?|controlled|re(captured|took|taken)|took|take|approach(ed|ing)|surrounded|shook|rocked|overran|liberated?)$/

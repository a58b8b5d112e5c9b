import { whoIs } from './named.js'
import type { Head, Phrase } from './phrases.js'
import type { Scene } from './scene.js'

/** The phrase after "of", "loyal to", "led by"; "in Mali" gives a country only. */
export function attachedTo(scene: Scene, phrase: Phrase): { head: Head | null; country: string | null } | null {
  const { pieces } = scene.lines[phrase.line]!
  let at = phrase.last
  const first = pieces[at]
  if (first === undefined || first.gap === 'break') return null
  const two = `${first.key} ${pieces[at + 1]?.key ?? ''}`
  const isPlace = first.key === 'in' || first.key === 'from' || first.key === 'near' || first.key === 'at'
  if (attachers.has(two)) at += 2
  else if (first.key === 'of' || isPlace) at += 1
  else return null
  for (let skipped = 0; skipped < 3 && at < pieces.length && pieces[at]!.gap !== 'break'; skipped++, at++) {
    const next = scene.byLine[phrase.line]!.find((other) => other.first === at && !other.part)
    // "loyal to the UN-recognised government": who recognises it has no part in it
    if (next !== undefined && pieces[next.last]?.gap === 'hyphen') {
      at = next.last
      continue
    }
    if (next !== undefined) {
      const head =
        next.head.kind === 'agent' || next.head.kind === 'title' || next.head.kind === 'institution'
          ? next.owner
          : next.head
      const country = head === null ? null : (whoIs(scene, head)?.country ?? null)
      return isPlace ? { head: null, country: head !== null && 'country' in head ? country : null } : { head, country }
    }
    if (!/^(the|a|an|its|then|so|called|now|newly|recently|self|styled|rival|former)$/.test(pieces[at]!.key))
      return null
  }
  return null
}

const attachers = new Set([
  'loyal to',
  'allied with',
  'allied to',
  'affiliated with',
  'affiliated to',
  'backed by',
  'supported by',
  'led by',
  'commanded by',
  'belonging to',
  'linked to',
  'aligned with',
  'controlled by',
  'fighting for',
  'tied to',
  'under the',
  'from the',
  'of the',
])

import { bands, similarity } from '../lib/minhash.js'
import type { SourcedReport, Story } from '../model/event.js'

/**
 * Texts that share this much of their wording are copies. Wire copies cut or headed differently share well over half;
 * two reports of one event in different words share under a tenth.
 */
const copyFrom = 0.5

/** Puts copies of one text together, so that they count once: "7 publications, 1 origin". */
export function clusterCopies(reports: readonly SourcedReport[]): Story[] {
  const sorted = [...reports].sort(byDate)
  const storyOf = new Map<string, SourcedReport[]>()
  const seen = new Map<string, SourcedReport[]>()
  const stories: SourcedReport[][] = []
  for (const report of sorted) {
    const keys = bands(report.fingerprint)
    const original = keys
      .flatMap((key) => seen.get(key) ?? [])
      .find((other) => similarity(other.fingerprint, report.fingerprint) >= copyFrom)
    const story = original ? storyOf.get(original.id)! : []
    if (!original) stories.push(story)
    story.push(report)
    storyOf.set(report.id, story)
    for (const key of keys) {
      const others = seen.get(key)
      if (others) others.push(report)
      else seen.set(key, [report])
    }
  }
  return stories.map((members) => ({
    id: `s-${members[0]!.id}`,
    reports: members.map((member) => member.id),
    origin: members.find((member) => member.origin !== null)?.origin ?? members[0]!.outlet,
  }))
}

/** Earliest published first; undated reports last; ids decide ties, so that the order never depends on the input's. */
function byDate(a: SourcedReport, b: SourcedReport): number {
  const [x, y] = [a.published ?? '9999', b.published ?? '9999']
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

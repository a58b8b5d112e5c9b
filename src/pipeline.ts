import { agreeReaders } from './claims/agree-readers.js'
import { calibrate } from './claims/calibrate.js'
import { codeEvents } from './claims/code-events.js'
import { indexText } from './claims/index-text.js'
import { linkConditions } from './claims/link-conditions.js'
import { linkDenials } from './claims/link-denials.js'
import { linkEvents } from './claims/link-events.js'
import { markDenied } from './claims/mark-denied.js'
import { markHistory } from './claims/mark-history.js'
import { mergeRepeats } from './claims/merge-repeats.js'
import { readChunks } from './claims/read-chunks.js'
import { readTree } from './claims/read-tree.js'
import { takeSides } from './claims/take-sides.js'
import { weighInterest } from './claims/weigh-interest.js'
import type { Event, Picture, SourcedReport } from './model/event.js'
import type { Knowledge } from './model/knowledge.js'
import type { Layers } from './model/layers.js'
import type { Stage } from './model/stage.js'
import type { Document } from './model/text.js'
import { clusterCopies } from './picture/cluster-copies.js'
import { control } from './picture/control.js'
import { formEvent } from './picture/form-event.js'
import { matchEvents } from './picture/match-events.js'
import { tally } from './picture/tally.js'
import { watch } from './picture/watch.js'
import { findActors } from './text/find-actors.js'
import { findAttributions } from './text/find-attributions.js'
import { findEquipment } from './text/find-equipment.js'
import { findNames } from './text/find-names.js'
import { findOrigin } from './text/find-origin.js'
import { findPlaces } from './text/find-places.js'
import { findQuantities } from './text/find-quantities.js'
import { findTimes } from './text/find-times.js'
import { growTree } from './text/grow-tree.js'
import { linkMentions } from './text/link-mentions.js'
import { mergeUnits } from './text/merge-units.js'
import { parse } from './text/parse.js'
import { resolveTimes } from './text/resolve-times.js'
import { splitBlocks } from './text/split-blocks.js'
import { splitSentences } from './text/split-sentences.js'
import { tokenize } from './text/tokenize.js'

/** Why each predicate of a reading gave a claim, or why it did not. */
export { explainClaims, type PredicateExplanation } from './claims/explain.js'

/** How a report is read, in order. To change what the engine does, change this list. */
export const reading: readonly Stage[] = [
  splitBlocks, //      headline, body, caption, list, byline, boilerplate
  findOrigin, //       "Articles by: South Front", "(Reuters) -": who wrote it first
  splitSentences, //   where sentences start and end; they never cross a block
  tokenize, //         words, numbers and marks, each with its span
  findTimes, //        "June 6", "last week": found, not yet placed in time
  findEquipment, //    "T-55", "Bayraktar TB2" (before quantities: a model number is not an amount)
  findQuantities, //   "over 30"  →  30 or more
  findNames, //        people, organisations, places, by table and by learned tagger
  mergeUnits, //       a date, an amount, a name: one unit for the parser
  parse, //            part of speech, lemma, who governs whom
  growTree, //         the parts of speech and arcs as one tree, asked by every stage below
  resolveTimes, //     "last week"  →  interval, stated or implied, by tense and date of publication
  findPlaces, //       "port city of Sirte"  →  which Sirte, how precisely, place or government
  findActors, //       "the LNA", "Turkish-led forces"  →  who is meant here
  linkMentions, //     "the group", "its forces"  →  the mention they speak of, where that is safe
  findAttributions, // "according to local sources"  →  source, cue, content
  indexText, //        what stands at each word, for the stages below
  readChunks, //       the second reader: patterns over flat phrases; headlines, captions, lists of losses
  readTree, //         the first reader: role patterns over the tree
  agreeReaders, //     both heard: agreement is surer, difference is a doubt
  codeEvents, //       who did what to whom, where, when, and did it happen
  markHistory, //      "in 1982": what a report recalls is not its news
  linkConditions, //   "could … if …": a warning with its condition and its consequence
  linkDenials, //      a denial points to the claim it denies
  mergeRepeats, //     what the headline tells again is told once
  linkEvents, //       "the attack", "this move"  →  the claim they speak of, where that is safe
  takeSides, //        whose side each source is on, by the tables of actors and outlets
  weighInterest, //    does what is said harm the side that says it?
  calibrate, //        the readers' score becomes the probability that the claim is read right
  markDenied, //       "the army denied it": the claim before it is in doubt
]

/**
 * Reads one report. Computes only: no disk, clock or chance, so the same report gives the same bytes.
 * Layers in `given` are taken as they are and their stages left out; `wanted` leaves out stages nobody asked for.
 */
export function read(document: Document, know: Knowledge, options: ReadOptions = {}): Layers {
  return readAll([{ document, options }], know, (_, layers) => layers)[0]!
}

/**
 * Reads reports side by side up to each stage that works ahead for all of them at once, then each to its end. `keep` takes
 * from a reading what the caller wants of it, as soon as it is done.
 */
export function readAll<T>(
  reports: readonly { readonly document: Document; readonly options?: ReadOptions }[],
  know: Knowledge,
  keep: (document: Document, layers: Layers) => T,
): T[] {
  const readings = reports.map(({ document, options: { given = {}, wanted, stages = reading } = {} }) => ({
    layers: { document, ...given } as { document: Document } & Layers,
    stages: needed(stages, given, wanted),
  }))
  const readUpTo = ({ layers, stages }: (typeof readings)[number], end: number) => {
    for (const stage of stages.splice(0, end)) Object.assign(layers, stage.run(layers, know))
  }
  for (const ahead of new Set(readings.flatMap(({ stages }) => stages.filter((stage) => stage.foresee)))) {
    const alike = readings.filter(({ stages }) => stages.includes(ahead))
    if (alike.length < 2) continue
    for (const reading of alike) readUpTo(reading, reading.stages.indexOf(ahead))
    ahead.foresee!(
      alike.map(({ layers }) => layers),
      know,
    )
  }
  const kept: T[] = []
  // Taken off the list, so that each reading's memory is free as soon as it is kept.
  for (let reading = readings.shift(); reading; reading = readings.shift()) {
    readUpTo(reading, reading.stages.length)
    const { document, ...layers } = reading.layers
    kept.push(keep(document, layers))
  }
  return kept
}

export interface ReadOptions {
  readonly given?: Partial<Layers>
  readonly wanted?: readonly (keyof Layers)[]
  readonly stages?: readonly Stage[]
}

/** The stages that must run to get the wanted layers (all when nothing is said) beside those given, in order. */
function needed(stages: readonly Stage[], given: Partial<Layers>, wanted?: readonly (keyof Layers)[]): Stage[] {
  const missing = new Set<keyof Layers>(wanted ?? stages.flatMap((stage) => stage.gives))
  const chosen: Stage[] = []
  for (const stage of [...stages].reverse()) {
    if (!stage.gives.some((layer) => missing.has(layer) && !given[layer])) continue
    chosen.unshift(stage)
    for (const layer of stage.needs) missing.add(layer)
  }
  return chosen
}

/** Names every stage that needs a layer no earlier stage gives. An empty list means the order is sound. */
export function misplaced(stages: readonly Stage[]): string[] {
  const given = new Set<string>()
  const problems: string[] = []
  for (const s of stages) {
    for (const need of s.needs) if (!given.has(need)) problems.push(`${s.name} needs ${need}`)
    for (const layer of s.gives) given.add(layer)
  }
  return problems
}

/** How claims of many reports become one picture. Nothing here reads text: only claims and whose they are. */
export function draw(reports: readonly SourcedReport[]): Picture {
  const claims = reports.flatMap((report) => report.claims)
  const claimOf = new Map(claims.map((claim) => [claim.key, claim]))
  const stories = clusterCopies(reports) //            copies of one text count once
  const storyOf = new Map(stories.flatMap((story) => story.reports.map((id) => [id, story] as const)))
  const events = matchEvents(claims) //                 claims about the same event
    .map((match) => formEvent(match, storyOf)) //       what they agree on, where they differ
    .sort(byTime)
  return {
    stories,
    events,
    control: control(events, claimOf), //               who holds which place since when
    tallies: tally(events), //                          losses and casualties as honest ranges
    watches: watch(claims, events), //                  "if … then …" and whether it came
  }
}

/** Earliest first; what has gone on since long ago stands where it is told, events whose time is unknown last. */
function byTime(a: Event, b: Event): number {
  const day = ({ time: { earliest, latest, precision } }: Event) =>
    (precision === 'open' ? (latest ?? earliest) : (earliest ?? latest)) ?? '9999'
  const [x, y] = [day(a), day(b)]
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
}

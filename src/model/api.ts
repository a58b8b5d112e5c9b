import type { ActorMention } from './actor.js'
import type { Attribution } from './attribution.js'
import type { Event, SourcedClaim } from './event.js'
import type { Note } from './note.js'
import type { PlaceMention } from './place.js'
import type { Block, Sentence } from './text.js'

/** What the server sends and the page reads: JSON over HTTP, GET unless said. Errors: `{problem: {code, message}}`. */

/** GET /api/desk */
export interface DeskSummary {
  readonly name: string
  readonly version: string
  readonly reports: number
  readonly stories: number
  readonly claims: number
  readonly events: number
  /** Credits that must stand beside the map, e.g. "GeoNames CC BY 4.0". */
  readonly credits: readonly string[]
  /** Credits that may stand in the help. */
  readonly licences: readonly string[]
  /** Who is named, most named first; `party` is the id of the actor under which it is counted and coloured. */
  readonly actors: readonly {
    readonly id: string
    readonly name: string
    readonly claims: number
    readonly party: string
  }[]
}

/** GET /api/reports: newest first. */
export interface ReportSummary {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
  /** "digest, not the original wording", or null. */
  readonly label: string | null
  /** Outlet it was republished from, when the text says so. */
  readonly origin: string | null
  readonly story: string
  readonly claims: number
}

/** GET /api/reports/:id */
export interface ReportDetail extends ReportSummary {
  readonly text: string
  /** SHA-256 of the text, hex. */
  readonly sha256: string
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly attributions: readonly Attribution[]
  /** Mentions with why they were resolved so and what else they could mean; a claim's place has the span of its mention. */
  readonly actors: readonly ActorMention[]
  readonly places: readonly PlaceMention[]
  readonly notes: readonly Note[]
  readonly claimList: readonly ReportClaim[]
}

/** A claim and the event it was counted in. */
export interface ReportClaim extends SourcedClaim {
  readonly event: string | null
}

/** GET /api/events: earliest first. An event without a drawable place is still listed. */
export type EventList = readonly Event[]

/** GET /api/events/:id */
export interface EventDetail extends Event {
  readonly claimList: readonly ReportClaim[]
}

/** GET /api/rules: what each rule id means. */
export type RuleList = readonly { readonly id: string; readonly what: string; readonly example: string }[]

/** GET /api/health: status 200 when it is `ok`, else 503. */
export interface DeskHealth {
  readonly status: 'ok' | 'failing'
  /** Version and digest of the engine that reads. */
  readonly engine: string
  readonly problem: string | null
}

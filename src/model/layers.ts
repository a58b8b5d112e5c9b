import type { ActorMention } from './actor.js'
import type { Attribution } from './attribution.js'
import type { Claim } from './claim.js'
import type { AgreedFrame, Frame, HeldBack, Rejection } from './frame.js'
import type { TimeMention, Timex } from './interval.js'
import type { EquipmentMention, Name } from './mention.js'
import type { Note } from './note.js'
import type { Origin } from './outlet.js'
import type { PlaceMention } from './place.js'
import type { Quantity } from './quantity.js'
import type { Reference } from './reference.js'
import type { Scene } from './scene.js'
import type { Arc, Block, Sentence, Tag, Token, Unit } from './text.js'
import type { Tree } from './tree.js'

/** What the stages add to a document, each layer standing off from the text it describes. */
export interface Layers {
  readonly blocks: readonly Block[]
  /** Outlets the report was taken from, surest first; empty when it does not say. */
  readonly origins: readonly Origin[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  /** Time expressions found but not yet placed in time; see `times`. */
  readonly timexes: readonly Timex[]
  readonly equipment: readonly EquipmentMention[]
  readonly quantities: readonly Quantity[]
  readonly names: readonly Name[]
  readonly units: readonly Unit[]
  /** Parallel to `tokens`. */
  readonly tags: readonly Tag[]
  /** Parallel to `tokens`. */
  readonly arcs: readonly Arc[]
  /** Tags and arcs as one tree, with lemmas that the tables know; without arcs when the text was not parsed. */
  readonly tree: Tree
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
  readonly actors: readonly ActorMention[]
  /** Pronouns and definite descriptions, with what they speak of. */
  readonly references: readonly Reference[]
  readonly attributions: readonly Attribution[]
  /** What stands at each token, for the stages that read claims. */
  readonly scene: Scene
  /** Frames read from flat phrases, without the tree. */
  readonly chunkFrames: readonly Frame[]
  /** Frames read from the dependency tree. */
  readonly treeFrames: readonly Frame[]
  /** One frame for each predicate, after both readers were compared. */
  readonly frames: readonly AgreedFrame[]
  /** Words that could have told of an event and why they do not. */
  readonly rejections: readonly Rejection[]
  /** Predicates that are no claims because they are not meant in earnest here. */
  readonly heldBack: readonly HeldBack[]
  readonly claims: readonly Claim[]
  readonly notes: readonly Note[]
}

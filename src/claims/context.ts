import type { ActorMention } from '../model/actor.js'
import type { TimeMention } from '../model/interval.js'
import type { Lexicon } from '../model/lexicon.js'
import type { EquipmentMention, Name } from '../model/mention.js'
import type { PlaceMention } from '../model/place.js'
import type { Quantity } from '../model/quantity.js'
import type { Reference } from '../model/reference.js'
import type { Scene } from '../model/scene.js'
import type { Block, Sentence, Token } from '../model/text.js'
import type { Tree } from '../model/tree.js'

/** What the claim stages look at when they ask what a word or a phrase is. */
export interface Context {
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly actors: readonly ActorMention[]
  readonly places: readonly PlaceMention[]
  readonly references: readonly Reference[]
  readonly equipment: readonly EquipmentMention[]
  readonly quantities: readonly Quantity[]
  readonly times: readonly TimeMention[]
  readonly names: readonly Name[]
  readonly scene: Scene
  readonly lexicon: Lexicon
}

/** With the dependency trees beside it. */
export interface ParsedContext extends Context {
  readonly tree: Tree
}

export const contextLayers = [
  'blocks',
  'sentences',
  'tokens',
  'actors',
  'places',
  'references',
  'equipment',
  'quantities',
  'times',
  'names',
  'scene',
] as const

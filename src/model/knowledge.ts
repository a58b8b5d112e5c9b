import type { ActorTable } from './actor.js'
import type { EquipmentTable } from './equipment.js'
import type { Lexicon } from './lexicon.js'
import type { NameModel, OrganisationTable } from './names.js'
import type { OutletTable } from './outlet.js'
import type { Gazetteer } from './place.js'
import type { SyntaxModel } from './syntax.js'
import type { WordModel } from './words.js'

/**
 * What the engine knows before it reads: tables from data/ and weights from models/, loaded once by the knowledge room
 * and handed in, so that stages themselves touch no disk. Each member is documented where its type is declared.
 */
export interface Knowledge {
  readonly gazetteer: Gazetteer
  readonly outlets: OutletTable
  readonly equipment: EquipmentTable
  readonly words: WordModel
  readonly names: NameModel
  readonly organisations: OrganisationTable
  readonly lexicon: Lexicon
  readonly actors: ActorTable
  readonly syntax: SyntaxModel
}

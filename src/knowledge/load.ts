import { findHome } from '../lib/home.js'
import { Packed, pack } from '../lib/packed.js'
import { type HeldBytes, SharedBytes } from '../lib/shared-bytes.js'
import type { ActorTable } from '../model/actor.js'
import type { EquipmentTable } from '../model/equipment.js'
import type { Knowledge } from '../model/knowledge.js'
import type { Lexicon } from '../model/lexicon.js'
import type { OrganisationTable } from '../model/names.js'
import type { OutletTable } from '../model/outlet.js'
import type { Gazetteer } from '../model/place.js'
import type { WordModel } from '../model/words.js'
import { actorsOf, hasOwnActors } from './actors.js'
import { equipmentOf } from './equipment.js'
import { gazetteerOf } from './gazetteer.js'
import { lexiconOf } from './lexicon.js'
import { organisationsOf, readNames } from './names.js'
import { outletsOf } from './outlets.js'
import { type LoadedSyntax, openSyntax, readSyntaxTables, type SyntaxShare } from './syntax.js'
import { openOwnActors, openTables } from './tables.js'
import { readWords } from './words.js'

/** What threads share of what the engine knows; may be sent in a message. */
export interface KnowledgeShare {
  readonly bytes: HeldBytes
  readonly syntax: SyntaxShare | null
}

/**
 * Loads everything the engine knows, once per process or worker. `home` holds what the user added; `share` is what another
 * thread has loaded already.
 */
export function loadKnowledge(home?: string, share?: KnowledgeShare): Knowledge {
  return loadShared(home, share).knowledge
}

/** The same, with what other threads need to use the same memory. */
export function loadShared(
  home?: string,
  share?: KnowledgeShare,
): { readonly knowledge: Knowledge; readonly share: KnowledgeShare } {
  const files = new SharedBytes(share?.bytes)
  const tables = openTables(files)
  const syntax = openSyntax(tables, { share: share?.syntax ?? null })
  const knowledge = {
    gazetteer: gazetteerOf(home ?? findHome(process.env, process.cwd()), files, tables),
    outlets: outletsOf(tables),
    equipment: equipmentOf(tables),
    words: readWords(files),
    names: readNames(files),
    organisations: organisationsOf(tables),
    lexicon: lexiconOf(tables),
    actors: openActors(home, files, tables),
    syntax: syntax.model,
  }
  return { knowledge, share: { bytes: files.held, syntax: syntax.share } }
}

const openActors = (home: string | undefined, files: SharedBytes, tables: Packed): ActorTable =>
  actorsOf(home !== undefined && hasOwnActors(home) ? openOwnActors(home, files) : tables)

/** What this process has read of the tables that ship, for those who need one of them only. */
const files = new SharedBytes()
let tables: Packed | undefined
const shipped = (): Packed => (tables ??= openTables(files))

export const loadActors = (home?: string): ActorTable => openActors(home, new SharedBytes(), shipped())
export const loadEquipment = (): EquipmentTable => equipmentOf(shipped())
export const loadLexicon = (): Lexicon => lexiconOf(shipped())
export const loadOrganisations = (): OrganisationTable => organisationsOf(shipped())
export const loadOutlets = (): OutletTable => outletsOf(shipped())
export const loadWords = (): WordModel => readWords(files)
export const loadGazetteer = (home = findHome(process.env, process.cwd())): Gazetteer =>
  gazetteerOf(home, new SharedBytes(), shipped())

/** The syntax model that ships or, with `folder`, another with its own words and lemmas; see `openSyntax`. */
export const loadSyntax = (
  options: { readonly folder?: string; readonly share?: SyntaxShare | null; readonly plain?: boolean } = {},
): LoadedSyntax =>
  openSyntax(options.folder === undefined ? shipped() : new Packed(pack(readSyntaxTables(options.folder))), options)

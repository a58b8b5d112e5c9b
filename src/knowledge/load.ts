import type { Knowledge } from '../model/knowledge.js'
import { loadActors } from './actors.js'
import { loadEquipment } from './equipment.js'
import { loadGazetteer } from './gazetteer.js'
import { loadLexicon } from './lexicon.js'
import { loadNames, loadOrganisations } from './names.js'
import { loadOutlets } from './outlets.js'
import { loadSyntax, type SyntaxShare } from './syntax.js'
import { loadWords } from './words.js'

/**
 * Loads everything the engine knows, once per process or worker. `home` holds what the user added; `share` is the
 * parser's weights as another thread has them.
 */
export function loadKnowledge(home?: string, share: SyntaxShare | null = null): Knowledge {
  return {
    gazetteer: loadGazetteer(home),
    outlets: loadOutlets(),
    equipment: loadEquipment(),
    words: loadWords(),
    names: loadNames(),
    organisations: loadOrganisations(),
    lexicon: loadLexicon(),
    actors: loadActors(home),
    syntax: loadSyntax({ share }).model,
  }
}

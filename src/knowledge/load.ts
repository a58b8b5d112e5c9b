import type { Knowledge } from '../model/knowledge.js'

/** Loads everything the engine knows, once per process or worker. */
export function loadKnowledge(): Knowledge {
  return {
    gazetteer: {
      find: () => [],
      get: () => null,
      country: () => null,
      demonym: () => null,
      longest: () => 0,
    },
  }
}

import { DependencyTree } from '../lib/dependency-tree.js'
import { knownLemmas } from '../lib/known-lemmas.js'
import { stage } from '../model/stage.js'
import { headlineVerbs } from './tree/headline-verbs.js'
import { repairArcs } from './tree/repair-arcs.js'
import { verbsForNouns } from './tree/verbs-for-nouns.js'

/** Makes one tree of tags and arcs for all stages that ask it: lemmas as the tables know them, infinitives put in place. */
export const growTree = stage({
  name: 'grow-tree',
  needs: ['tokens', 'tags', 'arcs'],
  gives: ['tree'],
  run({ tokens, tags, arcs }, { lexicon }) {
    const lower = tokens.map((token) => token.text.toLowerCase().replaceAll('’', "'"))
    if (arcs.length !== tokens.length) return { tree: new DependencyTree(lower, [], []) }
    const lemmas = knownLemmas(headlineVerbs(tags, arcs, tokens, lexicon), lower, lexicon.forms)
    const drawn = verbsForNouns(lemmas, arcs, lower, lexicon)
    return { tree: new DependencyTree(lower, drawn.tags, repairArcs(drawn.arcs, drawn.tags, lower, lexicon)) }
  },
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readNounSenses } from './wordnet.js'

/** Lexicographers' files of WordNet that hold what is neither somebody nor a thing one can touch. */
const abstract = new Set(
  'act attribute cognition communication event feeling motive phenomenon possession process relation shape state time'.split(
    ' ',
  ),
)

/**
 * Writes nouns that nobody is and that nothing can be done to by force ("possibility", "pause") into
 * `models/en/abstract.txt`: those whose two commonest senses in WordNet are abstract and whose first five name no person and
 * no group, among the words that the net knows (`known`). Gives their number.
 */
export function writeAbstractNouns(known: ReadonlySet<string>, folder: string): number {
  const nouns = readNounSenses()
    .filter(({ noun }) => noun.length > 2 && known.has(noun))
    .filter(({ senses }) => senses.slice(0, 2).every((file) => abstract.has(file)))
    .filter(({ senses }) => !senses.slice(0, 5).some((file) => file === 'person' || file === 'group'))
    .map(({ noun }) => noun)
    .sort()
  writeFileSync(join(folder, 'abstract.txt'), `${nouns.join('\n')}\n`)
  return nouns.length
}

import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { explainText } from '../desk/explain.js'
import { type Command, Misuse } from './command.js'
import { showLayers } from './show-layers.js'
import { terminal } from './terminal.js'

export const explain: Command = {
  name: 'explain',
  summary: 'Shows how a sentence is read: every layer, the tree, which rules fired, and the time each stage took.',
  usage: `"SENTENCE" [--published DATE] [--outlet NAME]`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { published: { type: 'string' }, outlet: { type: 'string' } },
    })
    const text = positionals.join(' ')
    if (!text.trim())
      throw new Misuse('give a sentence in quotes: sitrep explain "Rebels seized the airport on Friday."')
    if (positionals.length === 1 && existsSync(text))
      throw new Misuse(`${text} is a file, and explain draws a sentence: sitrep read ${text}`)
    process.stdout.write(showLayers(explainText(text, values), terminal(process.stdout)))
    return 0
  },
}

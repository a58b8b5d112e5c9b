import { parseArgs } from 'node:util'
import { addActors, findActor, listActors, removeActors } from '../desk/actors.js'
import type { Touches } from '../desk/recode.js'
import { findHome } from '../lib/home.js'
import { describeProblem } from '../lib/table.js'
import { type Command, Misuse } from './command.js'
import { type ChangeOptions, changeOptions, editTables } from './show-changes.js'

export const actors: Command = {
  name: 'actors',
  summary: 'Adds actors from a file of your own, or tells whom a name can mean.',
  usage: `add FILE... [--json] [--later]
       sitrep actors remove NAME [--json] [--later]
       sitrep actors list | find NAME [--on YYYY-MM-DD]

  FILE   a table with the columns of data/actors/packs, a PETRARCH or Phoenix actor dictionary, or Wikidata JSON
  --on   the day a name is looked up for
${changeOptions}

What a line changes in the reports of the desk is told report by report: whom its words mean now, and which claims differ.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { on: { type: 'string' }, json: { type: 'boolean' }, later: { type: 'boolean' } },
    })
    const [action, ...rest] = positionals
    const home = findHome(process.env, process.cwd())
    if (action === 'add' && rest.length > 0) return add(rest, home, values)
    if (action === 'list' && rest.length === 0) {
      for (const { name, lines } of listActors(home)) process.stdout.write(`${name}\t${lines} lines\n`)
      return 0
    }
    if (action === 'remove' && rest.length === 1) {
      await editTables(async () => removeActors(home, rest[0]!), values)
      return 0
    }
    if (action === 'find' && rest.length > 0) {
      const found = findActor(home, rest.join(' '), values.on ?? null)
      for (const { id, name, country, sector, parents } of found) {
        process.stdout.write(`${id}\t${name}\t${country ?? '-'}\t${sector}\t${parents.join(', ')}\n`)
      }
      return found.length > 0 ? 0 : 1
    }
    throw new Misuse("say what to do: add FILE, list, remove NAME or find NAME; 'sitrep help actors' tells more")
  },
}

async function add(files: readonly string[], home: string, options: ChangeOptions): Promise<number> {
  let broken = 0
  await editTables(async () => {
    const touched: Touches[] = []
    for (const file of files) {
      const { format, lines, problems, touches } = addActors({ file, home })
      touched.push(touches)
      for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`)
      const not = problems.length > 0 ? `, ${problems.length} not` : ''
      const said = options.json ? process.stderr : process.stdout
      said.write(`${file}: ${lines} ${lines === 1 ? 'line' : 'lines'} loaded${not}; read as ${format}\n`)
      broken += problems.length
    }
    return (text) => touched.some((touches) => touches(text))
  }, options)
  return broken > 0 ? 1 : 0
}

import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import { collect } from '../desk/collect.js'
import { Desk } from '../desk/desk.js'
import { type Added, ingest, readNew } from '../desk/ingest.js'
import { isDate } from '../desk/read.js'
import { showReport } from '../desk/show.js'
import { Problem } from '../lib/problem.js'
import { type Command, Misuse } from './command.js'
import { progress } from './progress.js'

export const add: Command = {
  name: 'add',
  summary: 'Adds reports to the desk and reads them.',
  usage: `FILE|URL|-... [--published DATE] [--outlet NAME] [--title WORDS] [--url ADDRESS] [--charset NAME]

  --published DATE  when it was published, YYYY-MM-DD or ISO 8601; a page may say so itself
  --outlet NAME     who published it
  --title WORDS     its headline
  --url ADDRESS     where it can be seen
  --charset NAME    when it is not UTF-8, e.g. windows-1256

Pages are fetched from the open internet only. A report that the desk has is not added again.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        published: { type: 'string' },
        outlet: { type: 'string' },
        title: { type: 'string' },
        url: { type: 'string' },
        charset: { type: 'string' },
      },
    })
    if (positionals.length === 0) throw new Misuse("name a file, a web address, or '-' for standard input")
    if (values.published !== undefined && !isDate(values.published)) {
      throw new Misuse(`--published is '${values.published}': expected YYYY-MM-DD`)
    }
    const desk = await Desk.open(process.env, process.cwd())
    try {
      const who = userInfo().username
      const added: Added[] = []
      for (const name of positionals) {
        try {
          added.push(await ingest(desk, await collect(name, values, process.stdin), who, new Date()))
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          process.stderr.write(`sitrep add: ${error.message}\n`)
        }
      }
      const unreadable = await readNew(desk, process.stderr.isTTY ? { progress: progress('reading reports') } : {})
      for (const { id, problem } of unreadable) process.stderr.write(`sitrep add: ${id} is kept unread: ${problem}\n`)
      for (const report of added) process.stdout.write(await line(desk, report))
      return added.length < positionals.length || unreadable.length > 0 ? 1 : 0
    } finally {
      await desk.close()
    }
  },
}

async function line(desk: Desk, { id, title, isNew }: Added): Promise<string> {
  const claims = (await showReport(desk, id))?.claims ?? 0
  return `${id}  ${isNew ? 'added' : 'known'}  ${claims} ${claims === 1 ? 'claim' : 'claims'}${title ? `  ${title}` : ''}\n`
}

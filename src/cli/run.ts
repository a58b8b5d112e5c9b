import { inWords, Problem } from '../lib/problem.js'
import { type Command, Misuse } from './command.js'

/** Every command, in the order of the help; loaded when asked for, so that none waits for what another needs. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['serve', async () => (await import('./serve.js')).serve],
  ['add', async () => (await import('./add.js')).add],
  ['read', async () => (await import('./read.js')).read],
  ['explain', async () => (await import('./explain.js')).explain],
  ['actors', async () => (await import('./actors.js')).actors],
  ['gazetteer', async () => (await import('./gazetteer.js')).gazetteer],
  ['doctor', async () => (await import('./doctor.js')).doctor],
])

/** Runs one command line; gives the exit status: 0 done, 1 something in the input was wrong, 2 the call was wrong. */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || ['help', '--help', '-h'].includes(name)) {
    process.stdout.write(await help(rest[0]))
    return 0
  }
  const load = commands.get(name)
  if (!load) {
    process.stderr.write(`sitrep: no command '${name}'${suggest(name)}; 'sitrep help' lists them\n`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(await help(name))
    return 0
  }
  try {
    return await (await load()).run(rest)
  } catch (error) {
    if (isBadOption(error)) {
      process.stderr.write(`sitrep ${name}: ${error.message.split('. ')[0]}; 'sitrep help ${name}' lists the options\n`)
      return 2
    }
    process.stderr.write(`sitrep ${name}: ${inWords(error)}\n`)
    return error instanceof Misuse ? 2 : error instanceof Problem ? 1 : 70
  }
}

const isBadOption = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

async function help(name?: string): Promise<string> {
  const command = await commands.get(name ?? '')?.()
  if (command) return `sitrep ${command.name} ${command.usage.trimEnd()}\n\n${command.summary}\n`
  const all = await Promise.all([...commands.values()].map((load) => load()))
  const width = Math.max(...all.map((c) => c.name.length))
  const list = all.map((c) => `  ${c.name.padEnd(width)}  ${c.summary}`).join('\n')
  return `sitrep: reports in, sourced claims out\n\n${list}\n\n'sitrep help COMMAND' tells its options.\n`
}

/** The nearest command's name, when one is near. */
function suggest(word: string): string {
  const near = [...commands.keys()].map((name) => [distance(word, name), name] as const).sort((a, b) => a[0] - b[0])[0]
  return near && near[0] <= 2 ? ` (did you mean '${near[1]}'?)` : ''
}

/** Edit distance in which two letters changed about count as one slip (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const last = rows[i - 1]!
      row.push(Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}

import { inWords, Problem } from '../lib/problem.js'
import { type Command, Misuse } from './command.js'
import { explain } from './explain.js'
import { gazetteer } from './gazetteer.js'
import { read } from './read.js'
import { serve } from './serve.js'

/** Every command, in the order of the help. */
const commands: readonly Command[] = [serve, read, explain, gazetteer]

/** Runs one command line; gives the exit status: 0 done, 1 something in the input was wrong, 2 the call was wrong. */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || ['help', '--help', '-h'].includes(name)) {
    process.stdout.write(help(rest[0]))
    return 0
  }
  const command = commands.find((c) => c.name === name)
  if (!command) {
    process.stderr.write(`sitrep: no command '${name}'${suggest(name)}; 'sitrep help' lists them\n`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(help(name))
    return 0
  }
  try {
    return await command.run(rest)
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

function help(name?: string): string {
  const command = commands.find((c) => c.name === name)
  if (command) return `sitrep ${command.name} ${command.usage.trimEnd()}\n\n${command.summary}\n`
  const width = Math.max(...commands.map((c) => c.name.length))
  const list = commands.map((c) => `  ${c.name.padEnd(width)}  ${c.summary}`).join('\n')
  return `sitrep: reports in, sourced claims out\n\n${list}\n\n'sitrep help COMMAND' tells its options.\n`
}

/** The nearest command's name, when one is near. */
function suggest(word: string): string {
  const near = commands.map((c) => [distance(word, c.name), c.name] as const).sort((a, b) => a[0] - b[0])[0]
  return near && near[0] <= 2 ? ` (did you mean '${near[1]}'?)` : ''
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}

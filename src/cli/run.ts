/** Runs one command line; gives the exit status: 0 done, 1 something in the input was wrong, 2 the call was wrong. */
export async function run(args: readonly string[]): Promise<number> {
  process.stderr.write(`sitrep: unknown command '${args[0] ?? ''}'\n`)
  return 2
}

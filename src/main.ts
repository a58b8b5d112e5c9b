/** The one entry: chooses what a command line asks for. */
export async function main(args: readonly string[]): Promise<void> {
  const { run } = await import('./cli/run.js')
  process.exitCode = await run(args)
}

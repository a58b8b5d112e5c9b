import { Problem } from '../lib/problem.js'

/** One command of `sitrep`: its help is made from the same data. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What follows the name, and what each option does. */
  readonly usage: string
  /** Gives the exit status: 0 done, 1 something in the input was wrong (the rest was done). */
  run(args: readonly string[]): Promise<number>
}

/** The call itself was wrong: exit status 2. */
export class Misuse extends Problem {
  constructor(message: string) {
    super('MISUSE', message)
  }
}

/** An extraction rule: its id travels with what it found, and docs/rules.md lists it with its example. */
export interface Rule {
  /** A letter for the stage and a number, never reused: `Q2`. */
  readonly id: string
  /** What it reads, in one line. */
  readonly what: string
  /** Words it fires on. */
  readonly example: string
}

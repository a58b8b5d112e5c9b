/** Something a person can put right: says what, where, and what to do. Anything else thrown is a fault of ours. */
export class Problem extends Error {
  constructor(
    /** Stable, for programs: `NOT_UTF8`. */
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'Problem'
  }
}

/** The problem's own words; the whole of an unexpected error, so that it can be reported. */
export function inWords(error: unknown): string {
  if (error instanceof Problem) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Phrases looked up in a run of pieces (lib/pieces.ts), the longest first. */
export interface Phrasebook<T> {
  /** The longest phrase that starts at `pieces[from]` and that `fits` accepts; `end` is just past its last piece. */
  longest(
    pieces: readonly { readonly key: string; readonly gap: string }[],
    from: number,
    fits?: (value: T, end: number) => boolean,
  ): { readonly value: T; readonly end: number } | null
}

/** A sentence to learn from, before numbers: forms with tree. */
export interface Tree {
  readonly forms: readonly string[]
  /** `UPOS XPOS`. */
  readonly tags: readonly string[]
  /** From 1; 0 is the root. */
  readonly heads: readonly number[]
  readonly labels: readonly string[]
  /** Empty where they are not known. */
  readonly lemmas: readonly string[]
}

/** The tree without its token `at`, which must have no dependents. */
export function without(t: Tree, at: number): Tree {
  const keep = <T>(list: readonly T[]) => list.filter((_, i) => i !== at)
  return {
    forms: keep(t.forms),
    tags: keep(t.tags),
    labels: keep(t.labels),
    heads: keep(t.heads).map((h) => (h > at + 1 ? h - 1 : h)),
    lemmas: keep(t.lemmas),
  }
}

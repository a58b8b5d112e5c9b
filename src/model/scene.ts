/** What stands at each token, as indexes into the other layers; -1 where nothing does. Parallel to the layer of tokens. */
export interface Scene {
  /** Lower-case words with typographic apostrophes straightened. */
  readonly lower: readonly string[]
  /** Classes of the noun at each token (data/lexicon/nouns.tsv). */
  readonly classesAt: readonly ReadonlySet<string>[]
  readonly actorAt: Int32Array
  /** Actors named inside the mention of another or beside a thing: "Turkish" in "Turkish proxies". */
  readonly partAt: Int32Array
  readonly placeAt: Int32Array
  readonly referenceAt: Int32Array
  /** For an "it" that speaks of a thing or a place, the noun that names it. */
  readonly thingAt: Int32Array
  readonly equipmentAt: Int32Array
  readonly quantityAt: Int32Array
  readonly timeAt: Int32Array
  readonly nameAt: Int32Array
  /** First token of each sentence and, at the end, the number of tokens. */
  readonly bounds: Int32Array
  /** True when tags and arcs were given, so that the tree can be read. */
  readonly parsed: boolean
}

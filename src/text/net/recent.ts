/**
 * Which keys have a place among `size`; when all are taken, the place of a key that was not asked for lately is given away
 * (second chance, Corbató 1968), but never that of a key asked for since `begin`.
 */
export class Recent {
  readonly #places = new Map<string, number>()
  readonly #keys: string[] = []
  /** The turn in which each place was last asked for, and whether it was since the hand passed. */
  readonly #turns: Int32Array
  readonly #asked: Uint8Array
  #hand = 0
  #turn = 0

  constructor(private readonly size: number) {
    this.#turns = new Int32Array(size)
    this.#asked = new Uint8Array(size)
  }

  /** Places asked for from here on are kept until the next turn begins; they must be fewer than `size`. */
  begin(): void {
    this.#turn++
  }

  /** The place of a key, -1 when it has none. */
  get(key: string): number {
    const place = this.#places.get(key)
    if (place === undefined) return -1
    this.#turns[place] = this.#turn
    this.#asked[place] = 1
    return place
  }

  /** Gives a key that has none a place. */
  add(key: string): number {
    const place = this.#keys.length < this.size ? this.#keys.length : this.#free()
    this.#keys[place] = key
    this.#places.set(key, place)
    this.#turns[place] = this.#turn
    this.#asked[place] = 0
    return place
  }

  #free(): number {
    for (;;) {
      const place = this.#hand
      this.#hand = place + 1 === this.size ? 0 : place + 1
      if (this.#turns[place] === this.#turn) continue
      if (this.#asked[place]) {
        this.#asked[place] = 0
        continue
      }
      this.#places.delete(this.#keys[place]!)
      return place
    }
  }
}

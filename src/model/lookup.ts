/** A table that is only ever asked for one key at a time; a Map is one, and so is a packed table (lib/packed.ts). */
export interface Lookup<T> {
  get(key: string): T | undefined
  has(key: string): boolean
}

import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** Bytes by name, as one thread hands them to another; may be sent in a message. */
export type HeldBytes = Readonly<Record<string, SharedArrayBuffer>>

/** Bytes that are read and never written, each made once by the first thread that asks and handed to the others. */
export class SharedBytes {
  readonly #held: Record<string, SharedArrayBuffer>

  constructor(held: HeldBytes = {}) {
    this.#held = { ...held }
  }

  get held(): HeldBytes {
    return this.#held
  }

  /** What was made under that name, or is made now: memory that threads can share, and all of it. */
  get(name: string, make: () => SharedArrayBuffer): Uint8Array {
    return new Uint8Array((this.#held[name] ??= make()))
  }

  file(path: string): Uint8Array {
    return this.get(path, () => readShared(path))
  }
}

/** A file's bytes in memory that threads can share. */
export function readShared(path: string): SharedArrayBuffer {
  const file = openSync(path, 'r')
  try {
    const memory = new SharedArrayBuffer(fstatSync(file).size)
    const bytes = new Uint8Array(memory)
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, at)
      if (read === 0) throw new Error(`${path} became shorter while it was read`)
      at += read
    }
    return memory
  } finally {
    closeSync(file)
  }
}

/** The same bytes in memory that threads can share. */
export function toShared(bytes: Uint8Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.length)
  new Uint8Array(memory).set(bytes)
  return memory
}

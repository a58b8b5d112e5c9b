import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../src/lib/root.js'

/** What kernel/train.ts exports; addresses are in bytes. */
export interface TrainKernel {
  pack(b: number, ld: number, k: number, n: number, transposed: boolean, to: number): void
  multiply(
    m: number,
    n: number,
    k: number,
    a: number,
    rows: number,
    cols: number,
    b: number,
    c: number,
    ld: number,
    add: boolean,
  ): void
  forward(
    n: number,
    h: number,
    gates: number,
    c: number,
    cells: number,
    tanhs: number,
    out: number,
    ld: number,
    hidden: number,
  ): void
  backward(
    n: number,
    h: number,
    gates: number,
    before: number,
    known: number,
    tanhs: number,
    dout: number,
    ld: number,
    dhidden: number,
    dc: number,
    dgates: number,
  ): void
  adam(
    n: number,
    p: number,
    g: number,
    g2: number,
    m: number,
    v: number,
    scale: number,
    rate: number,
    b1: number,
    b2: number,
    c2: number,
  ): void
  squares(n: number, g: number, g2: number): number
}

export function instantiate(memory: WebAssembly.Memory): TrainKernel {
  const bytes = readFileSync(join(packageRoot, 'dist/kernel-train.wasm'))
  const module = new WebAssembly.Module(bytes)
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as TrainKernel
}

/** Hands out stretches of the shared memory; every thread that asks in the same order gets the same addresses. */
export class Arena {
  private next = 64
  constructor(readonly memory: WebAssembly.Memory) {}

  /** Bytes handed out so far. */
  get used(): number {
    return this.next
  }

  skip(bytes: number): void {
    this.next += bytes
  }

  /** Address in floats of `n` floats, aligned to 64 bytes. */
  floats(n: number): number {
    const at = this.next
    this.next += (n * 4 + 63) & ~63
    const lack = this.next - this.memory.buffer.byteLength
    if (lack > 0) this.memory.grow(Math.ceil(lack / 65536))
    return at >> 2
  }
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../lib/root.js'

/** The weights `models/<name>`, a byte a number. */
export function readModel(name: string): Int8Array {
  const file = join(packageRoot, 'models', name)
  if (!existsSync(file)) throw new Error(`models/${name} is missing: npm run train rebuilds it`)
  const bytes = readFileSync(file)
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../lib/root.js'
import type { SharedBytes } from '../lib/shared-bytes.js'

/** The weights `models/<name>`, a byte a number. */
export function readModel(name: string, files: SharedBytes): Int8Array {
  const file = join(packageRoot, 'models', name)
  if (!existsSync(file)) throw new Error(`models/${name} is missing: npm run train rebuilds it`)
  return new Int8Array(files.file(file).buffer)
}

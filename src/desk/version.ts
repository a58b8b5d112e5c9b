import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../lib/root.js'

/** The product's version, as in package.json; it travels with every reading. */
export const version: string = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version

/** What decides how a report is read: the pure rooms as built, and what they are told. */
const engine = [
  ...['pipeline.js', 'model', 'lib', 'intake', 'text', 'claims', 'picture', 'knowledge'].map(
    (room) => `dist/src/${room}`,
  ),
  ...['dist/gazetteer.bin', 'data', 'models'],
]

/** The version and a digest of the engine's files, e.g. `0.1.0+5f0c2a9e`: another engine's readings are made anew. */
export function engineVersion(): string {
  const digest = createHash('sha256')
  for (const path of engine.flatMap(filesIn))
    digest.update(`${path} ${statSync(join(packageRoot, path)).size}\n`).update(start(path))
  return `${version}+${digest.digest('hex').slice(0, 8)}`
}

function filesIn(path: string): string[] {
  const whole = join(packageRoot, path)
  if (!existsSync(whole)) return []
  if (!statSync(whole).isDirectory()) return [path]
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(map|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(packageRoot.length + 1))
    .sort()
}

/** The first 256 KiB: all of any table or program, and enough of trained weights, which differ everywhere. */
function start(path: string): Buffer {
  const file = openSync(join(packageRoot, path), 'r')
  const bytes = Buffer.alloc(256 * 1024)
  const length = readSync(file, bytes)
  closeSync(file)
  return bytes.subarray(0, length)
}

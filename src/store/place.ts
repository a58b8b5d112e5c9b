import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readlink, realpath, rename, rm, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../lib/problem.js'

/** An account to run a program under; null means the one we run under ourselves. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Where the embedded server of one home keeps its things, and under which account it runs. */
export interface Place {
  readonly account: Account | null
  /** The database's files; does not exist before the first start. */
  readonly data: string
  /** Holds the socket; only `account` (and root) may enter. */
  readonly socket: string
  readonly log: string
  /** For whatever else the server's account must be able to reach. */
  readonly base: string
}

/** Longest socket address every system takes: 104 bytes on macOS, 108 on Linux, with the closing NUL. */
const longestSocket = 103
const socketName = '.s.PGSQL.5432'
/** Where root's databases go when their own account cannot enter the home, e.g. one under /root. */
const system = '/var/lib/sitrep'

/** Finds or makes the place of a home's database, with the rights it needs and no more. */
export async function findPlace(home: string): Promise<Place> {
  const root = process.getuid?.() === 0
  if (await mkdir(home, { recursive: true })) await chmod(home, root ? 0o711 : 0o700)
  // One home, one name: two paths to it must not become two servers.
  const own = await realpath(home)
  const base = root ? await reachable(own) : own
  const data = join(base, 'database')
  const account = root ? await ownerOf(data) : null
  const socket = await socketFolder(base, account)
  return { account, data, socket, log: join(base, 'database.log'), base }
}

/** The home itself, or the folder that a link in it names because the database's account cannot enter the home. */
async function reachable(home: string): Promise<string> {
  const link = join(home, 'server')
  const elsewhere = await readlink(link).catch(() => null)
  if (elsewhere !== null) {
    if (await exists(elsewhere)) return elsewhere
    throw new Problem(
      'DATABASE_GONE',
      `${link} points at ${elsewhere}, which is gone: restore that folder, or delete ${home} to begin anew`,
    )
  }
  if (canEnter(home, await ownerOf(join(home, 'database')))) return home
  const folder = join(system, randomBytes(6).toString('hex'))
  await mkdir(folder, { recursive: true })
  for (const made of [system, folder]) await chmod(made, 0o711)
  // Another process may be at it: the link is made by one of us only, and both then follow it.
  await symlink(folder, link).catch(unlessThere)
  return readlink(link)
}

function canEnter(folder: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0
}

/** Whose the data is. The server refuses to run as root, so what is new or root's is given to `nobody`. */
async function ownerOf(data: string): Promise<Account> {
  const { uid, gid } = await stat(data).catch(() => ({ uid: 0, gid: 0 }))
  if (uid !== 0) return { uid, gid }
  const account = nobody()
  if (await exists(data)) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, data])
  return account
}

/** The account without rights that every system has. */
function nobody(): Account {
  const id = (which: string) => Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** `socket` in the base, or a folder of a short name in /tmp when the address would be longer than a socket's may be. */
async function socketFolder(base: string, account: Account | null): Promise<string> {
  const near = join(base, 'socket')
  const uid = account?.uid ?? process.getuid?.() ?? 0
  const short = `/tmp/sitrep-${uid}-${createHash('sha256').update(base).digest('hex').slice(0, 12)}`
  const folder = Buffer.byteLength(join(near, socketName)) <= longestSocket ? near : short
  await makePrivate(folder, account)
  const { mode, uid: owner } = await lstat(folder)
  if (owner !== uid || (mode & 0o170777) !== 0o40700) {
    throw new Problem('NOT_PRIVATE', `${folder} is not a private folder of ours: remove it and try again`)
  }
  return folder
}

/** Makes a folder that belongs to `account` and that nobody else may enter; leaves one that is there as it is. */
export async function makePrivate(folder: string, account: Account | null): Promise<void> {
  if (await exists(folder)) return
  const fresh = besides(folder)
  await mkdir(fresh, { mode: 0o700 })
  if (account) await chown(fresh, account.uid, account.gid)
  await moveInto(fresh, folder)
}

/** A name next to a path that nobody else uses. */
export const besides = (path: string) => `${path}.${randomBytes(6).toString('hex')}`

/** Gives a finished folder its name, so that nobody ever sees half of one; drops it when another was first. */
export async function moveInto(fresh: string, folder: string): Promise<void> {
  try {
    await rename(fresh, folder)
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

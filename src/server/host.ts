import { isIP } from 'node:net'

/**
 * Whether a Host header names this desk: an address, localhost, or a name given at the start. A page of somebody else's
 * whose name was made to point at this machine (DNS rebinding) asks under its own name and gets nothing.
 */
export function isOurs(host: string | undefined, names: readonly string[]): boolean {
  const name = host?.match(/^(\[[\da-f:.]+\]|[^:[\]]+)(?::\d{1,5})?$/i)?.[1]?.toLowerCase()
  if (name === undefined) return false
  if (name.startsWith('[')) return isIP(name.slice(1, -1)) === 6
  return isIP(name) === 4 || name === 'localhost' || names.includes(name)
}

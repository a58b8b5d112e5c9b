import type { Claim } from '../model/claim.js'

/** How many were killed and injured in the one incident a report is about. */
export interface Toll {
  readonly killed: number
  readonly injured: number
}

/**
 * Reads a report's claims as accounts of one incident: figures for the same harm are the same people told again, so the
 * largest stands; people shot and not said to have died are injured.
 */
export function tollOf(claims: readonly Claim[]): Toll {
  let killed = 0
  let injured = 0
  let shot = 0
  for (const claim of claims) {
    if (claim.polarity === 'did-not' || claim.status === 'conditional' || claim.status === 'planned') continue
    const sums = { killed: 0, injured: 0 }
    for (const { kind, low } of claim.casualties) {
      if (kind === 'killed') sums.killed += low ?? 1
      if (kind === 'injured') sums.injured += low ?? 1
    }
    killed = Math.max(killed, sums.killed)
    if (claim.mode === 'firearms' && claim.type === 'ASSAULT') shot = Math.max(shot, sums.injured)
    else injured = Math.max(injured, sums.injured)
  }
  if (injured === 0 && shot > killed) injured = shot - killed
  return { killed, injured }
}

import type { ReportClaim } from '../../model/api.js'
import { amountPhrase, intervalPhrase, placePhrase, polarityWords, statusWords } from '../words.js'

/** A field with the values given for it, each with who gives it. */
export interface Compared {
  readonly field: string
  readonly values: readonly { readonly value: string; readonly by: readonly string[] }[]
}

/** Fields of an event for which its claims give more than one value; values are never merged. */
export function differences(claims: readonly ReportClaim[]): Compared[] {
  const found = new Map<string, Map<string, Set<string>>>()
  const give = (field: string, value: string | null, claim: ReportClaim) => {
    if (value === null) return
    const values = found.get(field) ?? found.set(field, new Map()).get(field)!
    const by = values.get(value) ?? values.set(value, new Set()).get(value)!
    by.add(speaker(claim))
  }
  for (const claim of claims) {
    give('Did it happen', claim.stance === 'denies' ? 'denied' : polarityWords[claim.polarity], claim)
    // What is denied is no further account of it.
    if (claim.stance === 'denies') continue
    give('Status', statusWords[claim.status], claim)
    give('When', claim.time.basis === 'published' ? null : intervalPhrase(claim.time), claim)
    give('Where', placePhrase(claim.place), claim)
    give('Who', names(claim), claim)
    for (const harm of claim.casualties) if (harm.partOf === null) give(capital(harm.kind), amount(harm), claim)
    for (const loss of claim.losses) give(`${loss.equipment} ${loss.state.replace('-', ' ')}`, amount(loss), claim)
  }
  return [...found]
    .filter(([, values]) => values.size > 1)
    .map(([field, values]) => ({ field, values: [...values].map(([value, by]) => ({ value, by: [...by] })) }))
}

/** `Al-Masdar News, citing “LNA channel”` */
export function speaker({ outlet, source }: ReportClaim): string {
  return `${outlet ?? 'outlet unknown'}${source ? `, citing “${source}”` : ''}`
}

/** Null when the report gives no limit on either side: that differs from nothing. */
function amount({ low, high }: { readonly low: number | null; readonly high: number | null }): string | null {
  return low === null && high === null ? null : amountPhrase({ low, high })
}

function names({ actors }: ReportClaim): string | null {
  const done = actors.filter(({ role }) => role === 'actor').map(({ name }) => name)
  return done.length ? done.sort().join(', ') : null
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1)
}

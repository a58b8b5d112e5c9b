import type { Event, Tally } from '../model/event.js'

/**
 * Adds up losses by class and owner, casualties by kind and group. Each event counts once however many reports tell it;
 * only what is told as having happened counts. An open end stays open: "at least".
 */
export function tally(events: readonly Event[]): Tally[] {
  const rows = new Map<string, Tally>()
  for (const event of events) {
    if (event.polarity === 'did-not' || (event.status !== 'actual' && event.status !== 'ongoing')) continue
    for (const loss of event.losses)
      add({
        what: 'loss',
        kind: `${loss.class} ${loss.state}`,
        side: loss.owner,
        low: loss.low,
        high: loss.high,
        claims: event.claims,
      })
    for (const c of event.casualties)
      add({ what: 'casualties', kind: c.kind, side: c.group, low: c.low, high: c.high, claims: event.claims })
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)

  function add(row: Tally): void {
    const key = `${row.what}\t${row.kind}\t${row.side ?? ''}`
    const known = rows.get(key)
    rows.set(
      key,
      known
        ? {
            ...known,
            low: sum(known.low, row.low),
            high: sumOrOpen(known.high, row.high),
            claims: [...known.claims, ...row.claims],
          }
        : row,
    )
  }
}

const sum = (a: number | null, b: number | null) => (a === null && b === null ? null : (a ?? 0) + (b ?? 0))
const sumOrOpen = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)

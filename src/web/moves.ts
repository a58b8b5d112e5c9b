import type { Event } from '../model/event.js'
import { useReport } from './api.js'
import type { Keys } from './keys.js'
import { go, useView } from './state.js'

/** What the keys do on the screen now shown; `events` in the order of the list. */
export function useMoves(events: readonly Event[]): Keys {
  const view = useView()
  const reading = view.page === 'reports' && view.report !== null
  const claims = useReport(reading ? view.report : null).data?.claimList ?? []

  function step(by: 1 | -1) {
    if (reading) {
      const next = neighbour(claims, view.claim, by)
      if (next) go({ claim: next.id }, 'change')
    } else if (view.page === 'reports') {
      focusNeighbour(by)
    } else {
      const next = neighbour(events, view.event, by)
      if (next) go({ event: next.id }, 'change')
    }
  }

  /** First into the event's panel, then from there to the words of its best claim. */
  function open() {
    const focused = document.activeElement
    const isChosenRow = focused?.matches('.row[aria-current=true]') && view.page !== 'reports'
    if (focused instanceof HTMLElement && focused.matches('a, button, summary') && !isChosenRow) return focused.click()
    if (reading) {
      const event = claims.find(({ id }) => id === view.claim)?.event
      if (event) go({ page: 'map', event, report: null, claim: null })
      return
    }
    const panel = document.getElementById('panel')
    if (view.event && panel && document.activeElement !== panel) return panel.focus()
    panel?.querySelector<HTMLAnchorElement>('a.evidence')?.click()
  }

  function back() {
    if (view.page === 'reports' && view.claim) go({ claim: null })
    else if (view.page === 'reports' && view.event) go({ page: 'map', report: null })
    else if (view.report && view.page === 'reports') go({ report: null })
    else if (view.event) go({ event: null })
    else if (view.page === 'list') go({ page: 'map' })
  }

  return {
    j: () => step(1),
    k: () => step(-1),
    Enter: open,
    '/': () => document.getElementById('search')?.focus(),
    'g m': () => go({ page: 'map' }),
    'g l': () => go({ page: 'list' }),
    'g r': () => go({ page: 'reports' }),
    Escape: back,
  }
}

function neighbour<T extends { readonly id: string }>(all: readonly T[], id: string | null, by: 1 | -1): T | undefined {
  const at = all.findIndex((one) => one.id === id)
  if (at < 0) return by === 1 ? all[0] : all.at(-1)
  return all[at + by]
}

/** In a plain list of links the focus itself is the selection. */
function focusNeighbour(by: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>('.reports .row')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))]?.focus()
}

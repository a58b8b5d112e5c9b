import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'
const order: readonly Theme[] = ['system', 'light', 'dark']
const listeners = new Set<() => void>()

function stored(): Theme {
  try {
    return order.find((theme) => theme === localStorage.getItem('theme')) ?? 'system'
  } catch {
    return 'system'
  }
}

/** Puts the chosen theme on the page; `system` leaves it to the browser. */
export function applyTheme(theme: Theme = stored()) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export function nextTheme() {
  const theme = order[(order.indexOf(stored()) + 1) % order.length]!
  try {
    localStorage.setItem('theme', theme)
  } catch {
    // A browser that keeps nothing still switches for this visit.
  }
  applyTheme(theme)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  listeners.add(listener)
  dark.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    dark.removeEventListener('change', listener)
  }
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => (document.documentElement.dataset.theme as Theme) ?? 'system')
}

/** Whether the page is dark just now, whoever decided it. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, () => {
    const theme = document.documentElement.dataset.theme
    return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  })
}

/** The value of a colour token as the page shows it now, for what is drawn on a canvas. */
export function tokenColour(name: string): string {
  const probe = document.createElement('i')
  probe.style.color = `var(${name})`
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

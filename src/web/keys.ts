import { useEffect, useRef } from 'react'

/** What the keyboard can do on the present screen, by key; `g m` is a sequence. */
export type Keys = Readonly<Record<string, () => void>>

/** Listens for single keys and two-key sequences, except while somebody is typing. */
export function useKeys(keys: Keys) {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    let first: string | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const at = event.target as HTMLElement
      if (event.key === 'Escape' && at.matches('input')) return at.blur()
      if (at.matches('input:not([type=range]):not([type=checkbox]), select, textarea')) return
      if (document.querySelector('dialog[open]')) return
      const key = first ? `${first} ${event.key}` : event.key
      clearTimeout(timer)
      first = null
      const action = latest.current[key]
      if (action) {
        event.preventDefault()
        action()
      } else if (event.key === 'g') {
        first = 'g'
        timer = setTimeout(() => (first = null), 1500)
      }
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

/** For the help: what each key does. */
export const keyWords: readonly (readonly [string, string])[] = [
  ['j, k', 'next, previous event or claim'],
  ['Enter', 'open: an event’s panel, then its evidence in the report'],
  ['/', 'search'],
  ['g m', 'map'],
  ['g l', 'list'],
  ['g r', 'reports'],
  ['Esc', 'back, close'],
  ['+, −, 0', 'on the map: closer, further, all events'],
  ['arrows', 'on the map: the nearest event that way'],
  ['?', 'this help'],
]

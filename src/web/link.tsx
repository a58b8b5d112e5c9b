import type { ReactNode } from 'react'
import { addressOf, go, type View } from './state.js'

/** A link to a view: it can be opened in a tab of its own and copied, and goes there without loading the page anew. */
export function ViewLink(props: {
  to: Partial<View>
  className?: string
  current?: boolean
  label?: string
  children: ReactNode
}) {
  return (
    <a
      href={addressOf(props.to)}
      className={props.className}
      aria-current={props.current ? 'true' : undefined}
      aria-label={props.label}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        go(props.to)
      }}
    >
      {props.children}
    </a>
  )
}

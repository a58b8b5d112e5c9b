import type { Problem } from './api.js'

export function Waiting({ what }: { what: string }) {
  return (
    <p className="waiting" role="status">
      Reading {what} …
    </p>
  )
}

/** What went wrong, and what to do about it. */
export function Failure({ problem, retry }: { problem: Problem; retry: () => void }) {
  return (
    <div className="failure" role="alert">
      <p>{problem.message}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  )
}

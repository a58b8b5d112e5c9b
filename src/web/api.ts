import { useCallback, useEffect, useState } from 'react'
import type { DeskSummary, EventDetail, EventList, ReportDetail, ReportSummary, RuleList } from '../model/api.js'

/** The routes the page reads and what each answers. */
interface Routes {
  '/api/desk': DeskSummary
  '/api/reports': readonly ReportSummary[]
  '/api/events': EventList
  '/api/rules': RuleList
}

/** Why an answer did not come, in words for a person. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const answers = new Map<string, Promise<unknown>>()

async function ask(path: string): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(path, { headers: { accept: 'application/json' } })
  } catch {
    throw new Problem('unreachable', 'The desk does not answer. Is `sitrep serve` still running?')
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && body !== null) return body
  const problem = (body as { problem?: { code?: string; message?: string } } | null)?.problem
  throw new Problem(
    problem?.code ?? String(response.status),
    problem?.message ?? `The desk answered ${response.status}.`,
  )
}

function get(path: string): Promise<unknown> {
  const known = answers.get(path)
  if (known) return known
  const answer = ask(path)
  answers.set(path, answer)
  answer.catch(() => answers.delete(path))
  return answer
}

/** An answer on its way, arrived, or failed. */
export interface Answer<T> {
  readonly data: T | null
  readonly problem: Problem | null
  readonly retry: () => void
}

function useAnswer<T>(path: string | null): Answer<T> {
  const [state, setState] = useState<{ path: string | null; data: T | null; problem: Problem | null }>({
    path: null,
    data: null,
    problem: null,
  })
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((n) => n + 1), [])
  useEffect(() => {
    if (path === null) return
    let current = true
    get(path).then(
      (data) => current && setState({ path, data: data as T, problem: null }),
      (problem: Problem) => current && setState({ path, data: null, problem }),
    )
    return () => {
      current = false
    }
  }, [path, attempt])
  // While another path is being asked for, what the last one said is not shown as its answer.
  const fresh = path !== null && state.path === path
  return { data: fresh ? state.data : null, problem: fresh ? state.problem : null, retry }
}

export function useApi<P extends keyof Routes>(path: P): Answer<Routes[P]> {
  return useAnswer(path)
}

export function useReport(id: string | null): Answer<ReportDetail> {
  return useAnswer(id === null ? null : `/api/reports/${encodeURIComponent(id)}`)
}

export function useEvent(id: string | null): Answer<EventDetail> {
  return useAnswer(id === null ? null : `/api/events/${encodeURIComponent(id)}`)
}

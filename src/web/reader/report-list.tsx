import { useMemo, useState } from 'react'
import type { ReportSummary } from '../../model/api.js'
import { useDesk } from '../desk.js'
import { ViewLink } from '../link.js'
import { useView } from '../state.js'
import { count, dayPhrase } from '../words.js'

/** The reports of the desk, newest first. */
export function ReportList() {
  const { reports } = useDesk()
  const { report: open } = useView()
  const [text, setText] = useState('')
  const shown = useMemo(() => search([...reports.values()], text), [reports, text])
  return (
    <div className="reports">
      <search className="filters">
        <input
          id="search"
          type="search"
          placeholder="Search reports"
          aria-label="Search reports"
          aria-keyshortcuts="/"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="shown">
          <span>
            <b className="num">{shown.length}</b> of <span className="num">{reports.size}</span> reports
          </span>
        </p>
      </search>
      {reports.size === 0 ? (
        <div className="empty">
          <p>No report has been read yet.</p>
          <p>
            Add one: <code>sitrep add FILE</code>
          </p>
        </div>
      ) : (
        <ul className="events">
          {shown.map((report) => (
            <li key={report.id}>
              <ViewLink
                to={{ page: 'reports', report: report.id, claim: null }}
                className="row"
                current={report.id === open}
              >
                <span className="what">
                  <span className="title">{report.title ?? report.outlet ?? report.id}</span>
                  <span className="meta">
                    <span>
                      {report.outlet ?? 'outlet unknown'}
                      {report.origin && report.origin !== report.outlet && ` ‹ ${report.origin}`}
                    </span>
                    <span className="num">{report.published ? dayPhrase(report.published) : 'date unknown'}</span>
                    <span className="num">{count(report.claims, 'claim')}</span>
                  </span>
                </span>
              </ViewLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function search(reports: readonly ReportSummary[], text: string): ReportSummary[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return reports.filter(({ title, outlet, origin }) => {
    const hay = [title, outlet, origin].join(' ').toLowerCase()
    return words.every((word) => hay.includes(word))
  })
}

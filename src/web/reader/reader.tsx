import { useEffect, useRef, useState } from 'react'
import type { ReportDetail } from '../../model/api.js'
import { useReport } from '../api.js'
import { useDesk } from '../desk.js'
import { go, useView } from '../state.js'
import { Failure, Waiting } from '../waiting.js'
import { count, dayPhrase } from '../words.js'
import { ClaimCard } from './claim-card.js'
import { ReportText } from './report-text.js'

/** A report beside the claims read from it: choosing either chooses the other. */
export function Reader({ id }: { id: string }) {
  const { data, problem, retry } = useReport(id)
  if (problem) return <Failure problem={problem} retry={retry} />
  if (!data) return <Waiting what="the report" />
  return <Opened key={data.id} report={data} />
}

function Opened({ report }: { report: ReportDetail }) {
  const { claim: chosen } = useView()
  const [lit, setLit] = useState<string | null>(null)
  const [layers, setLayers] = useState({ claims: true, sources: true })
  const text = useRef<HTMLDivElement>(null)
  const cards = useRef<HTMLElement>(null)

  useEffect(() => {
    if (!chosen) return
    const name = CSS.escape(chosen)
    const showBoth = () => {
      show(text.current, `[data-claims~="${name}"]`)
      show(cards.current, `[data-card="${name}"]`)
    }
    showBoth()
    // The first time, the type is still on its way and the lines will move.
    if (document.fonts.status === 'loading') document.fonts.ready.then(showBoth)
  }, [chosen])

  const choose = (claim: string) => go({ claim }, chosen ? 'change' : 'step')

  return (
    <div className="reader">
      <div
        className="page"
        ref={text}
        onScroll={() => !chosen && text.current && cards.current && follow(text.current, cards.current)}
      >
        <Masthead report={report} />
        <fieldset className="layers">
          <legend className="sr">Show in the text</legend>
          <label>
            <input
              type="checkbox"
              checked={layers.claims}
              onChange={(event) => setLayers({ ...layers, claims: event.target.checked })}
            />
            claims
          </label>
          <label>
            <input
              type="checkbox"
              checked={layers.sources}
              onChange={(event) => setLayers({ ...layers, sources: event.target.checked })}
            />
            who is quoted
          </label>
        </fieldset>
        <ReportText report={report} chosen={chosen} lit={lit} layers={layers} onChoose={choose} />
        <Imprint report={report} />
      </div>
      <section className="cards" ref={cards} aria-label="Claims">
        <h3>
          {count(report.claimList.length, 'claim')} <span className="aside">in reading order</span>
        </h3>
        {report.claimList.length === 0 && (
          <p className="empty">Nothing in this report was read as a claim. The text stays searchable.</p>
        )}
        {report.claimList.map((claim) => (
          <ClaimCard
            key={claim.id}
            claim={claim}
            report={report}
            open={claim.id === chosen}
            onChoose={() => (claim.id === chosen ? go({ claim: null }, 'change') : choose(claim.id))}
            onHover={(on) => setLit(on ? claim.id : null)}
          />
        ))}
      </section>
    </div>
  )
}

function Masthead({ report }: { report: ReportDetail }) {
  return (
    <header className="masthead">
      <p className="meta">
        <b>{report.outlet ?? 'Outlet unknown'}</b>
        {report.origin && report.origin !== report.outlet && <span>from {report.origin}</span>}
        <span className="num">{report.published ? dayPhrase(report.published) : 'date unknown'}</span>
      </p>
      <h2 tabIndex={-1} id="reader-title">
        {report.title ?? 'Without a headline'}
      </h2>
      {report.label && <p className="label">{report.label}</p>}
    </header>
  )
}

/** Where the text comes from, and the sum by which anybody can tell that it is unchanged. */
function Imprint({ report }: { report: ReportDetail }) {
  const { reports } = useDesk()
  const copies = [...reports.values()].filter(({ id, story }) => story === report.story && id !== report.id)
  return (
    <footer className="imprint">
      <dl>
        {report.url && (
          <div>
            <dt>Address</dt>
            <dd>
              <Address url={report.url} />
            </dd>
          </div>
        )}
        {copies.length > 0 && (
          <div>
            <dt>Same story</dt>
            <dd>{copies.map(({ outlet, title }) => outlet ?? title ?? 'unknown').join(', ')} (counted once)</dd>
          </div>
        )}
        <div>
          <dt>SHA-256</dt>
          <dd className="sum num">{report.sha256}</dd>
        </div>
      </dl>
      {report.notes.length > 0 && (
        <ul className="notes">
          {report.notes.map((note) => (
            <li key={`${note.code} ${note.start}`}>{note.message}</li>
          ))}
        </ul>
      )}
    </footer>
  )
}

/** A link only where it is one to the web: an address is somebody else's text. */
function Address({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <span>{url}</span>
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {url}
    </a>
  )
}

/** Brings what a selector finds into view, and moves nothing that is in view already. */
function show(pane: HTMLElement | null, selector: string) {
  const element = pane?.querySelector(selector)
  if (!pane || !element) return
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()]
  if (inner.top < outer.top + 40 || inner.bottom > outer.bottom - 40) element.scrollIntoView({ block: 'center' })
}

/** While nothing is chosen, the cards keep step with the text being read. */
function follow(text: HTMLElement, cards: HTMLElement) {
  const top = text.getBoundingClientRect().top
  const sign = [...text.querySelectorAll<HTMLElement>('[data-sign]')].find((s) => s.getBoundingClientRect().top >= top)
  const card = sign && cards.querySelector<HTMLElement>(`[data-card="${CSS.escape(sign.dataset.sign!)}"]`)
  if (card) cards.scrollTop += card.getBoundingClientRect().top - cards.getBoundingClientRect().top - 48
}

import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { useApi } from './api.js'
import { colourActors, listParties } from './colours.js'
import { type Desk, DeskContext, filterEvents, newestFirst, useDesk } from './desk.js'
import { EventPanel } from './event/event-panel.js'
import { Help } from './help.js'
import { useKeys } from './keys.js'
import { ViewLink } from './link.js'
import { EventList } from './list/event-list.js'
import { Filters } from './list/filters.js'
import { useMoves } from './moves.js'
import { Reader } from './reader/reader.js'
import { ReportList } from './reader/report-list.js'
import { type Page, useFilters, useView } from './state.js'
import { nextTheme, useTheme } from './theme.js'
import { Timeline } from './timeline/timeline.js'
import { Failure, Waiting } from './waiting.js'
import { count, intervalPhrase, originsPhrase, placePhrase } from './words.js'

const MapView = lazy(() => import('./map/map-view.js'))

export function App() {
  const summary = useApi('/api/desk')
  const events = useApi('/api/events')
  const reports = useApi('/api/reports')
  const rules = useApi('/api/rules')

  const desk = useMemo<Desk | null>(() => {
    if (!summary.data || !events.data || !reports.data || !rules.data) return null
    const party = new Map(summary.data.actors.map((actor) => [actor.id, actor.party]))
    return {
      summary: summary.data,
      events: newestFirst(events.data),
      reports: new Map(reports.data.map((report) => [report.id, report])),
      rules: new Map(rules.data.map((rule) => [rule.id, rule])),
      colourOf: colourActors(summary.data.actors),
      partyOf: (actor) => party.get(actor) ?? actor,
      parties: listParties(summary.data.actors),
    }
  }, [summary.data, events.data, reports.data, rules.data])

  const failed = [summary, events, reports, rules].filter(({ problem }) => problem)
  if (failed.length > 0) {
    return (
      <main className="alone">
        <h1>Sitrep</h1>
        <Failure
          problem={failed[0]!.problem!}
          retry={() => {
            for (const { retry } of failed) retry()
          }}
        />
      </main>
    )
  }
  if (!desk) {
    return (
      <main className="alone">
        <h1>Sitrep</h1>
        <Waiting what="the desk" />
      </main>
    )
  }
  return (
    <DeskContext value={desk}>
      <Shell />
    </DeskContext>
  )
}

function Shell() {
  const view = useView()
  const desk = useDesk()
  const { events, summary } = desk
  const help = useRef<HTMLDialogElement>(null)
  const filters = useFilters()
  const shown = useMemo(() => filterEvents(filters, desk), [filters, desk])
  const allDays = useMemo(() => filterEvents({ ...filters, from: null, to: null }, desk), [filters, desk])
  const moves = useMoves(shown)
  const open =
    view.page === 'reports' ? desk.reports.get(view.report ?? '') : events.find(({ id }) => id === view.event)
  useEffect(() => {
    document.title = [open?.title, summary.name, 'Sitrep'].filter(Boolean).join(' · ')
  }, [open, summary.name])
  useKeys({ ...moves, '?': () => help.current?.showModal() })

  return (
    <div
      className={`shell on-${view.page} ${view.event ? 'with-event' : ''} ${view.report ? 'with-report' : ''} ${view.claim ? 'with-claim' : ''}`}
    >
      <a className="skip" href="#main">
        To the content
      </a>
      <header className="top">
        <h1>
          Sitrep <span>{summary.name}</span>
        </h1>
        <nav aria-label="Views">
          <Tab page="map" label="Map" />
          <Tab page="list" label="List" />
          <Tab page="reports" label="Reports" />
        </nav>
        <p className="counts num">
          {count(summary.reports, 'report')} · {count(summary.claims, 'claim')} · {count(summary.events, 'event')}
        </p>
        <ThemeButton />
        <button
          type="button"
          className="icon"
          aria-label="Help, keys"
          aria-keyshortcuts="?"
          onClick={() => help.current?.showModal()}
        >
          ?
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        {view.page === 'reports' ? (
          <>
            <ReportList />
            {view.report ? <Reader id={view.report} /> : <NothingOpen />}
          </>
        ) : (
          <>
            <div className="side">
              <Filters shown={shown.length} />
              {events.length === 0 ? <EmptyDesk /> : <EventList events={shown} />}
            </div>
            {view.page === 'map' && (
              <div className="stage">
                <Suspense fallback={<Waiting what="the map" />}>
                  <MapView events={shown} />
                </Suspense>
                <Timeline events={allDays} />
              </div>
            )}
            {view.event ? <EventPanel id={view.event} /> : view.page === 'list' && <NoEvent />}
          </>
        )}
      </main>
      <Announcer />
      <Help dialog={help} />
    </div>
  )
}

function Tab({ page, label }: { page: Page; label: string }) {
  const view = useView()
  return (
    <ViewLink to={{ page }} className="tab" current={view.page === page}>
      {label}
    </ViewLink>
  )
}

function ThemeButton() {
  const theme = useTheme()
  const words = { system: 'as the system', light: 'light', dark: 'dark' }[theme]
  const sign = { system: '◐', light: '○', dark: '●' }[theme]
  return (
    <button
      type="button"
      className="icon"
      aria-label={`Colours: ${words}. Change`}
      title={`Colours: ${words}`}
      onClick={nextTheme}
    >
      {sign}
    </button>
  )
}

function NothingOpen() {
  return (
    <div className="empty reader">
      <p>Choose a report to read it beside its claims.</p>
    </div>
  )
}

function NoEvent() {
  return (
    <div className="empty panel">
      <p>Choose an event to see who said what of it.</p>
      <p>
        <kbd>j</kbd> and <kbd>k</kbd> go through the list.
      </p>
    </div>
  )
}

function EmptyDesk() {
  return (
    <div className="empty">
      <p>This desk has no events yet.</p>
      <p>
        Add a report with <code>sitrep add FILE</code>, or look at the example with <code>npm start</code>.
      </p>
      <button type="button" onClick={() => location.reload()}>
        Look again
      </button>
    </div>
  )
}

/** Says aloud what was chosen, for those who do not see it light up. */
function Announcer() {
  const view = useView()
  const { events } = useDesk()
  const event = view.page !== 'reports' && events.find(({ id }) => id === view.event)
  const words = event
    ? [event.title, placePhrase(event.place), intervalPhrase(event.time), originsPhrase(event)]
        .filter(Boolean)
        .join(', ')
    : view.page === 'reports' && view.claim
      ? `Claim ${view.claim} chosen`
      : ''
  return (
    <p className="sr" role="status" aria-live="polite" id="announcer">
      {words}
    </p>
  )
}

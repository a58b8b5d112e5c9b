import { useEffect, useRef } from 'react'
import type { EventDetail, ReportClaim } from '../../model/api.js'
import type { Participant, Role } from '../../model/claim.js'
import { useEvent } from '../api.js'
import { colourOfEvent, useDesk } from '../desk.js'
import { Glyph, Swatch } from '../glyph.js'
import { ViewLink } from '../link.js'
import { Chips } from '../list/chips.js'
import { go } from '../state.js'
import { Failure, Waiting } from '../waiting.js'
import {
  basisWords,
  casualtiesPhrase,
  dayPhrase,
  intervalPhrase,
  isDrawable,
  lossPhrase,
  modeWords,
  originsPhrase,
  placePhrase,
  roleWords,
  typeWords,
} from '../words.js'
import { differences } from './differences.js'

/** Everything known of one event, and who said so in which words. */
export function EventPanel({ id }: { id: string }) {
  const { data, problem, retry } = useEvent(id)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    // Where the panel takes the place of the list, the focus goes with it.
    const came = document.activeElement !== document.body
    if (came && matchMedia('(max-width: 760px)').matches) panel.current?.focus({ preventScroll: true })
  }, [])
  return (
    <aside ref={panel} className="panel" id="panel" aria-label="Event" tabIndex={-1}>
      <button
        type="button"
        className="close"
        onClick={() => go({ event: null })}
        aria-label="Close event"
        aria-keyshortcuts="Escape"
      >
        ×
      </button>
      {problem ? (
        <Failure problem={problem} retry={retry} />
      ) : data ? (
        <Facts event={data} />
      ) : (
        <Waiting what="the event" />
      )}
    </aside>
  )
}

function Facts({ event }: { event: EventDetail }) {
  const { colourOf } = useDesk()
  const colour = colourOfEvent(event, colourOf)
  const differing = differences(event.claimList)
  const top = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    top.current?.closest('.panel')?.scrollTo({ top: 0 })
  }, [event.id])

  return (
    <>
      <header>
        <p className="kind">
          <Glyph of={event} colour={colour} size={20} />
          {typeWords[event.type]}
          {event.mode && `, ${modeWords(event.mode)}`}
        </p>
        <h2 ref={top}>{event.title}</h2>
        <p className="meta">
          <span className="num">{originsPhrase(event)}</span>
          <Chips of={event} contradictions={event.contradictions.length} />
        </p>
      </header>
      <dl className="facts">
        <Fact name="When">
          <span className="num">{intervalPhrase(event.time)}</span> <small>{basisWords[event.time.basis]}</small>
        </Fact>
        <Fact name="Where">
          {placePhrase(event.place) ?? <small>no report says</small>}
          {event.place && isDrawable(event.place) && (
            <small className="num">
              {' '}
              {event.place.lat.toFixed(2)}, {event.place.lon.toFixed(2)}
            </small>
          )}
        </Fact>
        {byRole(event.actors).map(([role, people]) => (
          <Fact key={role} name={roleWords[role]}>
            {people.map((who) => (
              <span className="party" key={who.actor ?? who.name}>
                <Swatch colour={colourOf(who.actor)} /> {who.name}
              </span>
            ))}
          </Fact>
        ))}
        {event.casualties.map((harm) => (
          <Fact key={`${harm.kind} ${harm.group} ${harm.low} ${harm.high}`} name="People">
            {casualtiesPhrase(harm)}
          </Fact>
        ))}
        {event.losses.map((loss) => (
          <Fact key={`${loss.equipment} ${loss.state} ${loss.owner}`} name="Equipment">
            {lossPhrase(loss)} {loss.owner && <small>of {loss.owner}</small>}
          </Fact>
        ))}
      </dl>
      {(differing.length > 0 || event.contradictions.length > 0) && (
        <section className="differences" aria-label="Where reports differ">
          <h3>Where reports differ</h3>
          {event.contradictions.map((c) => (
            <p key={c.what} className="contradiction">
              ≠ {c.what}
            </p>
          ))}
          {differing.map(({ field, values }) => (
            <div key={field}>
              <h4>{field}</h4>
              <ul>
                {values.map(({ value, by }) => (
                  <li key={value}>
                    <b className="num">{value}</b> <small>{by.join('; ')}</small>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
      <section aria-label="Claims by origin">
        <h3>Claims by origin</h3>
        {byOrigin(event.claimList).map(([origin, claims]) => (
          <div className="origin" key={origin}>
            <h4>{origin}</h4>
            {claims.map((claim) => (
              <Quoted key={claim.key} claim={claim} />
            ))}
          </div>
        ))}
      </section>
    </>
  )
}

/** A claim in the words of its report, with the way to where it stands. */
function Quoted({ claim }: { claim: ReportClaim }) {
  const { reports } = useDesk()
  const report = reports.get(claim.report)
  const republished = report?.outlet && report.outlet !== claim.outlet ? `in ${report.outlet}, ` : ''
  return (
    <figure className="quoted">
      <blockquote>
        <ViewLink
          to={{ page: 'reports', report: claim.report, claim: claim.id }}
          className="evidence"
          label={`Read in the report: ${claim.quote}`}
        >
          {claim.quote}
        </ViewLink>
      </blockquote>
      <figcaption className="meta">
        <span>
          {republished}
          {claim.published ? dayPhrase(claim.published) : 'undated'}
        </span>
        {claim.source && <span>citing “{claim.source}”</span>}
        <Chips of={claim} />
      </figcaption>
    </figure>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="field">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Who is in an event, those who did it first, each once in a role. */
function byRole(actors: readonly Participant[]): [Role, Participant[]][] {
  return roles.flatMap((role): [Role, Participant[]][] => {
    const people = actors.filter((who) => who.role === role)
    const once = new Map(people.map((who) => [who.actor ?? who.name, who]))
    return once.size > 0 ? [[role, [...once.values()]]] : []
  })
}

const roles = Object.keys(roleWords) as Role[]

function byOrigin(claims: readonly ReportClaim[]): [string, ReportClaim[]][] {
  const groups = new Map<string, ReportClaim[]>()
  for (const claim of claims) {
    const origin = claim.outlet ?? 'Outlet unknown'
    groups.set(origin, [...(groups.get(origin) ?? []), claim])
  }
  return [...groups]
}

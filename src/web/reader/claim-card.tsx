import type { ReactNode } from 'react'
import type { ReportClaim, ReportDetail } from '../../model/api.js'
import type { Place } from '../../model/place.js'
import type { Span } from '../../model/text.js'
import { mainActor } from '../colours.js'
import { useDesk } from '../desk.js'
import { Glyph, glyphWords, Swatch } from '../glyph.js'
import { ViewLink } from '../link.js'
import { Chips } from '../list/chips.js'
import {
  basisWords,
  casualtiesPhrase,
  intervalPhrase,
  lossPhrase,
  modeWords,
  originsPhrase,
  precisionWords,
  roleWords,
  typeWords,
} from '../words.js'

/** One line for a claim: `Control, gained: GNA → LNA`. */
export function claimHeading(claim: ReportClaim): string {
  const kind = [typeWords[claim.type], claim.control ?? (claim.mode && modeWords(claim.mode))]
    .filter(Boolean)
    .join(', ')
  const done = claim.actors.filter(({ role }) => role === 'actor').map(({ name }) => name)
  const to = claim.actors.filter(({ role }) => role !== 'actor').map(({ name }) => name)
  const who = [done.join(', '), to.join(', ')].filter(Boolean).join(' → ')
  return who ? `${kind}: ${who}` : kind
}

/** A claim at a glance; when it is `open`, every value stands beside the words it was read from. */
export function ClaimCard(props: {
  claim: ReportClaim
  /** The report it stands in, when that is on the screen: it gives alternatives and the chain of sources. */
  report: ReportDetail | null
  open: boolean
  onChoose?: () => void
  onHover?: (on: boolean) => void
}) {
  const { claim, report, open } = props
  const { colourOf } = useDesk()
  const heading = (
    <>
      <Glyph of={claim} colour={colourOf(mainActor(claim.actors)?.actor ?? null)} />
      <span className="what">
        <span className="sr">{glyphWords(claim)}. </span>
        <span className="title">{claimHeading(claim)}</span>
        <span className="meta">
          <span className="num">{claim.id}</span>
          <Chips of={claim} />
          {claim.source && <span>according to “{claim.source}”</span>}
        </span>
        {!open && <q className="source quote">{claim.quote}</q>}
      </span>
    </>
  )
  return (
    <article
      className={`card ${open ? 'open' : ''}`}
      data-card={claim.id}
      onMouseEnter={() => props.onHover?.(true)}
      onMouseLeave={() => props.onHover?.(false)}
    >
      {props.onChoose ? (
        <button type="button" className="row" aria-expanded={open} onClick={props.onChoose}>
          {heading}
        </button>
      ) : (
        <div className="row">{heading}</div>
      )}
      {open && <ClaimFields claim={claim} report={report} />}
    </article>
  )
}

function ClaimFields({ claim, report }: { claim: ReportClaim; report: ReportDetail | null }) {
  const { colourOf, events, rules } = useDesk()
  const words = (span: Span) => wordsOf(span, claim, report)
  const mention =
    claim.place && report?.places.find((p) => p.start === claim.place!.start && p.end === claim.place!.end)
  const event = events.find(({ id }) => id === claim.event)

  return (
    <div className="fields">
      <dl>
        {claim.actors.map((who) => (
          <Field key={`${who.role} ${who.start}`} name={roleWords[who.role]} words={words(who)}>
            <Swatch colour={colourOf(who.actor)} /> {who.name}
            {who.actor === null && <small> not in our tables</small>}
          </Field>
        ))}
        {claim.casualties.map((harm) => (
          <Field key={`harm ${harm.start} ${harm.kind}`} name="People" words={words(harm)}>
            {casualtiesPhrase(harm)}
            {harm.partOf !== null && <small> part of the figure above</small>}
          </Field>
        ))}
        {claim.losses.map((loss) => (
          <Field key={`loss ${loss.start} ${loss.equipment}`} name="Equipment" words={words(loss)}>
            {lossPhrase(loss)}
            <small>
              {' '}
              {[loss.class, loss.owner && `of ${loss.owner}`, loss.captor && `now with ${loss.captor}`]
                .filter(Boolean)
                .join(', ')}
            </small>
          </Field>
        ))}
        {claim.instrument && (
          <Field name="With" words={words(claim.instrument)}>
            {claim.instrument.equipment}
            {claim.instrument.class !== claim.instrument.equipment && <small> {claim.instrument.class}</small>}
          </Field>
        )}
        <Field name="When" words={claim.time.evidence && words(claim.time.evidence)}>
          <span className="num">{intervalPhrase(claim.time)}</span> <small>{basisWords[claim.time.basis]}</small>
        </Field>
        {claim.place ? (
          <Field name="Where" words={words(claim.place)}>
            {claim.place.name}
            <small>
              {' '}
              {[precisionWords[claim.place.precision], claim.place.implied && 'carried over from another sentence']
                .filter(Boolean)
                .join(', ')}
            </small>
            {mention && (mention.reason || mention.alternatives.length > 0) && (
              <small className="why">
                {mention.reason}
                {mention.alternatives.length > 0 &&
                  ` · could also be ${mention.alternatives.slice(0, 3).map(kindAndCountry).join(', ')}`}
              </small>
            )}
          </Field>
        ) : (
          <Field name="Where" words={null}>
            <small>the report does not say</small>
          </Field>
        )}
        <Field name="Said by" words={null}>
          <Chain claim={claim} report={report} />
        </Field>
        {claim.side && (
          <Field name="Side" words={null}>
            {claim.side.name}
            <small> {claim.side.reason}</small>
          </Field>
        )}
        {claim.interest && (
          <Field name="Interest" words={null}>
            {claim.interest.bearing === 'against' ? 'against its own side' : 'serves its own side'}
            <small> {claim.interest.reason}</small>
          </Field>
        )}
        {claim.loaded.length > 0 && (
          <Field name="Wording" words={null}>
            <small>
              the outlet’s own term, not taken over: {claim.loaded.map((span) => `“${words(span)}”`).join(', ')}
            </small>
          </Field>
        )}
        {event && (
          <Field name="Event" words={null}>
            <ViewLink to={{ page: 'map', event: event.id, report: null, claim: null }}>{event.title}</ViewLink>{' '}
            <small className="num">{originsPhrase(event)}</small>
          </Field>
        )}
      </dl>
      {claim.doubts.length > 0 && (
        <ul className="doubts">
          {claim.doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
      <details className="rules">
        <summary>
          Read by {claim.rules.length} rules, confidence <span className="num">{claim.confidence.toFixed(2)}</span>
        </summary>
        <p>Confidence says how surely the words were read, not whether they are true.</p>
        <dl>
          {claim.rules.map((id) => (
            <div key={id}>
              <dt className="num">{id}</dt>
              <dd>{rules.get(id)?.what ?? 'not in the list of rules'}</dd>
            </div>
          ))}
        </dl>
        {claim.plover && (
          <p>
            PLOVER <span className="num">{claim.plover}</span>
            {claim.cameo && (
              <>
                , CAMEO <span className="num">{claim.cameo}</span>
              </>
            )}
          </p>
        )}
      </details>
    </div>
  )
}

function Field({ name, words, children }: { name: string; words: string | null; children: ReactNode }) {
  return (
    <div className="field">
      <dt>{name}</dt>
      <dd>
        {children}
        {words && <q className="source">{words}</q>}
      </dd>
    </div>
  )
}

/** Publisher ‹ origin ‹ who is quoted, each nearer to what happened. */
function Chain({ claim, report }: { claim: ReportClaim; report: ReportDetail | null }) {
  const { reports } = useDesk()
  const from = reports.get(claim.report)
  const links = [from?.outlet ?? 'outlet unknown']
  if (from?.origin && from.origin !== from.outlet) links.push(from.origin)
  const quoted = quotedSources(claim, report)
  return (
    <span className="chain">
      {links.map((link) => (
        <span key={link}>{link}</span>
      ))}
      {quoted.map((source) => (
        <q className="source" key={source}>
          {source}
        </q>
      ))}
      {quoted.length === 0 && claim.attribution === null && <small>the outlet itself</small>}
    </span>
  )
}

/** Who is quoted, outermost first ("the outlet quoted" before "its local sources"). */
function quotedSources(claim: ReportClaim, report: ReportDetail | null): string[] {
  if (!report) return claim.source ? [claim.source] : []
  const sources: string[] = []
  let index = claim.attribution
  while (index !== null && sources.length < 5) {
    const attribution = report.attributions[index]
    if (!attribution) break
    if (attribution.source) sources.unshift(report.text.slice(attribution.source.start, attribution.source.end))
    index = attribution.parent
  }
  return sources
}

/** The words of a span: from the report, or from the quote where they stand in it. */
function wordsOf(span: Span, claim: ReportClaim, report: ReportDetail | null): string | null {
  if (report) return report.text.slice(span.start, span.end)
  if (span.start < claim.start || span.end > claim.end) return null
  return claim.quote.slice(span.start - claim.start, span.end - claim.start)
}

/** `Sirte (admin1, Libya)`: enough to tell it from its namesake. */
function kindAndCountry({ name, kind, country }: Place): string {
  const where = country && (regions.of(country) ?? country)
  return `${name} (${[kind, where].filter(Boolean).join(', ')})`
}

const regions = new Intl.DisplayNames('en', { type: 'region' })

import { type CSSProperties, Fragment, useMemo } from 'react'
import type { ReportClaim, ReportDetail } from '../../model/api.js'
import type { Block } from '../../model/text.js'
import { mainActor, palette } from '../colours.js'
import { useDesk } from '../desk.js'
import { Glyph, glyphWords } from '../glyph.js'
import { type Ink, lanes, type Segment, segments, wordsOfClaim } from './segments.js'

/** Underlines that fit under one line of text. */
const mostLanes = 3

export interface Layers {
  readonly claims: boolean
  readonly sources: boolean
}

/**
 * The report's text, every character of it, with evidence underlined: one line a claim, stacked where claims overlap,
 * in the colour of the party it is about. A sign before the evidence says of what kind it is and chooses the claim.
 */
export function ReportText(props: {
  report: ReportDetail
  chosen: string | null
  lit: string | null
  layers: Layers
  onChoose: (claim: string) => void
}) {
  const { report, chosen, lit, layers } = props
  const { colourOf } = useDesk()
  const byId = useMemo(() => new Map(report.claimList.map((claim) => [claim.id, claim])), [report])
  const laneOf = useMemo(() => lanes(report.claimList), [report])
  const parts = useMemo(() => paragraphs(report, chosen ? byId.get(chosen) : undefined), [report, byId, chosen])
  const colour = (claim: ReportClaim) => colourOf(mainActor(claim.actors)?.actor ?? null)

  function choose(segment: Segment) {
    if (getSelection()?.type === 'Range' || segment.claims.length === 0) return
    // The shortest evidence first; choosing the same words again goes on to the next claim that rests on them.
    const order = [...segment.claims].sort((a, b) => length(byId.get(a)!) - length(byId.get(b)!))
    props.onChoose(order[(order.indexOf(chosen ?? '') + 1) % order.length]!)
  }

  return (
    <div className={`text ${layers.claims ? 'with-claims' : ''} ${layers.sources ? 'with-sources' : ''}`} id="text">
      {parts.map(({ block, cut }) => (
        <Paragraph key={block.start} kind={block.kind}>
          {cut.map((segment) => (
            <Fragment key={segment.start}>
              {segment.claims
                .filter((id) => byId.get(id)!.start === segment.start)
                .map((id) => (
                  <button
                    type="button"
                    key={id}
                    className="sign"
                    data-sign={id}
                    aria-pressed={id === chosen}
                    aria-label={`${id}, ${glyphWords(byId.get(id)!)}`}
                    title={glyphWords(byId.get(id)!)}
                    onClick={() => props.onChoose(id)}
                  >
                    <Glyph of={byId.get(id)!} colour={colour(byId.get(id)!)} size={13} />
                  </button>
                ))}
              {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the sign before it is the button */}
              <span
                className={classes(segment, chosen, lit)}
                data-claims={segment.claims.length ? segment.claims.join(' ') : undefined}
                style={underlines(segment, (id) => [laneOf.get(id)!, palette[colour(byId.get(id)!)]!])}
                onClick={() => choose(segment)}
              >
                {report.text.slice(segment.start, segment.end)}
              </span>
            </Fragment>
          ))}
        </Paragraph>
      ))}
    </div>
  )
}

function Paragraph({ kind, children }: { kind: Block['kind']; children: React.ReactNode }) {
  if (kind === 'headline') return <h3 className="headline">{children}</h3>
  if (kind !== 'boilerplate') return <p className={kind}>{children}</p>
  return (
    <div className="boilerplate">
      <span className="aside">not part of the report</span>
      <p>{children}</p>
    </div>
  )
}

/** The blocks with their text cut up; text between blocks is shown too, since nothing of a report may be hidden. */
function paragraphs(report: ReportDetail, chosen: ReportClaim | undefined) {
  const inks: Ink[] = report.claimList.map(({ id, start, end }) => ({ claim: id, start, end }))
  for (const { source, cue } of report.attributions)
    for (const span of [source, cue]) if (span) inks.push({ mark: 'said', start: span.start, end: span.end })
  if (chosen) inks.push(...wordsOfClaim(chosen))
  return whole(report).map((block) => ({ block, cut: segments(block.start, block.end, inks) }))
}

function whole({ text, blocks }: ReportDetail): Block[] {
  const all: Block[] = []
  let at = 0
  const gap = (end: number) => {
    if (text.slice(at, end).trim()) all.push({ start: at, end, kind: 'body', rule: '' })
  }
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    if (block.start < at) continue
    gap(block.start)
    all.push(block)
    at = block.end
  }
  gap(text.length)
  return all
}

function classes({ claims, marks }: Segment, chosen: string | null, lit: string | null): string {
  return [
    claims.length > 0 && 'claimed',
    chosen !== null && claims.includes(chosen) && 'chosen',
    lit !== null && claims.includes(lit) && 'lit',
    ...marks.map((mark) => `is-${mark}`),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Colours of the stacked underlines, as properties that the style sheet draws. */
function underlines({ claims }: Segment, of: (claim: string) => [number, string]): CSSProperties | undefined {
  if (claims.length === 0) return undefined
  const style: Record<string, string> = {}
  for (const claim of claims) {
    const [lane, colour] = of(claim)
    style[`--line${Math.min(lane, mostLanes - 1)}`] = colour
  }
  return style as CSSProperties
}

function length({ start, end }: ReportClaim): number {
  return end - start
}

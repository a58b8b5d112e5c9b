import type { EventType, Polarity, Status } from '../model/claim.js'
import { palette } from './colours.js'
import { shapeOf, shapes } from './shapes.js'
import { modeWords, polarityWords, statusWords, typeWords } from './words.js'

interface Coded {
  readonly type: EventType
  readonly mode: string | null
  readonly status: Status
  readonly polarity: Polarity
}

/** Told as done or being done: drawn filled. Everything else is hollow and dashed. */
export function isSolid(status: Status): boolean {
  return status === 'actual' || status === 'ongoing' || status === 'historical'
}

/** `Control, gained, planned`: what the glyph says to those who do not see it. */
export function glyphWords({ type, mode, status, polarity }: Coded): string {
  return [
    typeWords[type],
    mode && modeWords(mode),
    status !== 'actual' && statusWords[status],
    polarity === 'did-not' && polarityWords['did-not'],
  ]
    .filter(Boolean)
    .join(', ')
}

/** The sign of an event or claim: shape by type, fill by party, dashed when not told as done, struck when it did not happen. */
export function Glyph({ of, colour, size = 18 }: { of: Coded; colour: number; size?: number }) {
  const solid = isSolid(of.status)
  return (
    <svg
      className={`glyph ${solid ? '' : 'hollow'} ${of.status === 'historical' ? 'faded' : ''}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      <path
        d={shapes[shapeOf(of.type, of.mode)]}
        fill={palette[colour]}
        fillOpacity={solid ? 1 : 0.22}
        strokeDasharray={solid ? undefined : '2.6 1.8'}
      />
      {of.polarity === 'did-not' && <path className="strike" d="M2 18L18 2" />}
    </svg>
  )
}

export function Swatch({ colour }: { colour: number }) {
  return (
    <svg className="swatch" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      <rect x=".5" y=".5" width="9" height="9" rx="2" fill={palette[colour]} />
    </svg>
  )
}

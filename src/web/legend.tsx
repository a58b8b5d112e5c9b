import { palette } from './colours.js'
import { useDesk } from './desk.js'
import { Glyph, Swatch } from './glyph.js'
import { shapes, shapeWords } from './shapes.js'

const example = { type: 'ASSAULT', mode: null, status: 'actual', polarity: 'did' } as const
const grey = palette.length - 1

/** What shapes, colours and lines say. */
export function Legend() {
  const { parties } = useDesk()
  return (
    <div className="legend">
      <h3>Shape: kind of event</h3>
      <ul className="two">
        {shapeWords.map(([shape, words]) => (
          <li key={shape}>
            <svg className="glyph" width="16" height="16" viewBox="0 0 20 20" aria-hidden="true">
              <path d={shapes[shape]} fill={palette[grey]} />
            </svg>
            {words}
          </li>
        ))}
      </ul>
      <h3>Colour: who is said to have done it</h3>
      <ul className="two">
        {parties.slice(0, grey).map(({ id, name }, i) => (
          <li key={id}>
            <Swatch colour={i} /> {name}
          </li>
        ))}
        <li>
          <Swatch colour={grey} /> others, or nobody named
        </li>
      </ul>
      <h3>Line: how it is told</h3>
      <ul className="two">
        <li>
          <Glyph of={example} colour={0} size={16} /> happened, or goes on
        </li>
        <li>
          <Glyph of={{ ...example, status: 'planned' }} colour={0} size={16} /> planned, tried, or depending on
          something
        </li>
        <li>
          <Glyph of={{ ...example, polarity: 'did-not' }} colour={0} size={16} /> did not happen
        </li>
        <li>
          <svg className="glyph" width="16" height="16" viewBox="0 0 20 20" aria-hidden="true">
            <circle className="disc" cx="10" cy="10" r="9" />
            <circle cx="10" cy="10" r="3.4" fill={palette[0]} />
          </svg>
          near a place, not at it
        </li>
        <li>
          <svg className="glyph" width="16" height="16" viewBox="0 0 20 20" aria-hidden="true">
            <circle className="ring" cx="10" cy="10" r="8.6" />
            <circle cx="10" cy="10" r="5" fill={palette[0]} />
          </svg>
          two origins or more
        </li>
      </ul>
      <p>Districts, countries and regions are not drawn as points: their events stand in the list.</p>
    </div>
  )
}

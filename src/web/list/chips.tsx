import type { Polarity, Status } from '../../model/claim.js'
import { count, statusWords } from '../words.js'

/** What keeps an event or claim from being plain fact: not done, not happened, hedged, denied, contradicted. */
export function Chips(props: {
  of: { readonly status: Status; readonly polarity: Polarity; readonly hedged?: boolean; readonly stance?: string }
  contradictions?: number
}) {
  const { status, polarity, hedged, stance } = props.of
  return (
    <>
      {polarity === 'did-not' && <span className="chip not">did not happen</span>}
      {status !== 'actual' && <span className={`chip ${status}`}>{statusWords[status]}</span>}
      {stance === 'denies' && <span className="chip not">denied by the source</span>}
      {hedged && <span className="chip">hedged</span>}
      {props.contradictions ? (
        <span className="chip differs">≠ {count(props.contradictions, 'contradiction')}</span>
      ) : null}
    </>
  )
}

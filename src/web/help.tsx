import type { RefObject } from 'react'
import { useDesk } from './desk.js'
import { keyWords } from './keys.js'
import { Legend } from './legend.js'

/** Keys, what the signs mean, and whose work the desk stands on. */
export function Help({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const { credits, licences } = useDesk().summary
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title">
      <form method="dialog">
        <h2 id="help-title">Keys and signs</h2>
        <button type="submit" className="close" aria-label="Close help">
          ×
        </button>
      </form>
      <div className="columns">
        <dl className="keys">
          {keyWords.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <Legend />
      </div>
      <p className="licences">{[...credits, ...licences].join(' · ')}</p>
    </dialog>
  )
}

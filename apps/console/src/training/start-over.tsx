import { startTrainingOver } from '@portal-desk/contract'
import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'

/** Throws away what everybody practised, after a question. */
export function StartOver() {
  const [asking, setAsking] = useState(false)
  const action = useAction(startTrainingOver, () => [['training'], ['desk']])
  const announce = useAnnounce()
  const start = async () => {
    const answer = await action.run({}, {})
    if (!answer) return
    setAsking(false)
    announce(answer.done)
  }
  return (
    <>
      <button type="button" className="second" onClick={() => setAsking(true)}>
        Start training over
      </button>
      {asking && (
        <Dialog onClose={() => setAsking(false)} title="Start training over?">
          <p className="sm">
            Calls, mails and logins that anybody practised with are thrown away, also those of colleagues who
            practise now. The clinic’s own desk is not touched.
          </p>
          {action.trouble && <TroubleNote trouble={action.trouble} />}
          <button
            type="button"
            className="go below"
            data-autofocus
            aria-busy={action.busy || undefined}
            onClick={() => !action.busy && void start()}
          >
            Start over
          </button>
        </Dialog>
      )}
    </>
  )
}

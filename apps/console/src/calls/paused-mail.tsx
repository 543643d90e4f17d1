import { askResumeMail, type PausedMail as Paused } from '@portal-desk/contract'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Moment } from '../shell/moment.tsx'
import { useMay } from '../shell/session.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'

/** A mail provider that turns everybody away: nothing is sent there until two people say that it works again (edge case 34). */
export function PausedMail({ pause: { id, since, asked } }: { pause: Paused }) {
  const may = useMay('work-calls')
  const action = useAction(askResumeMail, () => [['desk'], ['approvals']])
  const announce = useAnnounce()
  const ask = async () => {
    const done = await action.run({ pauseId: id }, {})
    if (done) announce('Asked. A second person agrees, then the mail goes out again.')
  }
  return (
    <>
      <div className="note wait">
        <IconAlertTriangle size={19} aria-hidden />
        <div>
          <div className="b">One mail provider turns our mail away</div>
          <p className="sm">
            Sending there stopped <Moment at={since} />. The remedies of patients whom it concerns say so. A
            supervisor was told.
          </p>
          {asked && (
            <p className="sm">
              {asked.by} said <Moment at={asked.at} /> that it works again. Now a supervisor has to agree.
            </p>
          )}
        </div>
      </div>
      {may && !asked && (
        <button
          type="button"
          className="second plain"
          aria-busy={action.busy || undefined}
          onClick={() => !action.busy && void ask()}
        >
          It takes our mail again
        </button>
      )}
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </>
  )
}

import { useNow, useZone } from '../shell/clock.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { clockTime, dayName } from '../shell/times.ts'
import css from './staff.module.css'

export type ToldCode = { done: string; shownOnce: string; until: number }

/** A one-time code on the one screen that shows it; a stray click beside it does not close it. */
export function StartCode({
  told: { done, shownOnce, until },
  onClose,
}: {
  told: ToldCode
  onClose: () => void
}) {
  const zone = useZone()
  const now = useNow(60_000)
  return (
    <Dialog title="Start code" firm onClose={onClose}>
      <div className={css['form']}>
        <p>{done}</p>
        <p className={css['code']}>{shownOnce}</p>
        <p className="sm dim">
          It works once, until {dayName(until, now, zone)}, {clockTime(until, zone)}, and opens only the page
          where they choose their own password. Hand it to nobody else, and send it by no email.
        </p>
        <button type="button" className="go" data-autofocus onClick={onClose}>
          They have it, hide the code
        </button>
      </div>
    </Dialog>
  )
}

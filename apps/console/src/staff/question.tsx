import type { ReactNode } from 'react'
import type { Trouble } from '../api/problem-error.ts'
import { Dialog } from '../shell/dialog.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './staff.module.css'

type Props = {
  title: string
  says: string
  go: string
  onClose: () => void
  onGo: () => void
  busy: boolean
  trouble: Trouble | undefined
  asking: ReactNode
}

/** Says what will happen before it does; the focus is on leaving it, so that a stray Enter does nothing. */
export function Question({ title, says, go, onClose, onGo, busy, trouble, asking }: Props) {
  if (asking) return asking
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={css['form']}>
        <p>{says}</p>
        {trouble && <TroubleNote trouble={trouble} />}
        <div className={css['acts']}>
          <button
            type="button"
            className="second"
            aria-busy={busy || undefined}
            onClick={() => !busy && onGo()}
          >
            {go}
          </button>
          <button type="button" className="second plain" data-autofocus onClick={onClose}>
            Leave it as it is
          </button>
        </div>
      </div>
    </Dialog>
  )
}

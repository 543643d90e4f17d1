import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Trouble } from '../api/problem-error.ts'
import css from './acts.module.css'
import { Dialog } from './dialog.tsx'

import { TroubleNote } from './trouble-note.tsx'

type Props = {
  /** What stays and what is lost. */
  says: string
  busy: boolean
  trouble: Trouble | undefined
  /** Gives whether it was thrown away. */
  onThrow: () => Promise<boolean>
}

/** Throws a draft away, asked once more first: a colleague’s may hold an hour of thinking. */
export function ThrowAway({ says, busy, trouble, onThrow }: Props) {
  const [asked, setAsked] = useState(false)
  const discard = async () => {
    if (!busy && (await onThrow())) setAsked(false)
  }
  return (
    <>
      <Button className={css['danger']} variant="default" onClick={() => setAsked(true)}>
        Throw draft away
      </Button>
      {asked && (
        <Dialog title="Throw the draft away?" onClose={() => setAsked(false)}>
          <p className="sm">{says}</p>
          <div className={css['acts']}>
            <Button
              className={css['danger']}
              variant="default"
              aria-busy={busy || undefined}
              onClick={() => void discard()}
            >
              Throw it away
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              Keep it
            </Button>
          </div>
          {trouble && <TroubleNote trouble={trouble} />}
        </Dialog>
      )}
    </>
  )
}
